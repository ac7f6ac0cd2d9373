"""How well and how fast machine-readable zones are read from pictures of which one knows what they say.

python benchmarks/zone_specimens.py FOLDER [--peer-python PYTHON]

FOLDER holds pictures and `truth.json`: for each file's name `document_number`, `date_of_birth_yymmdd`, `family`,
`given`, and `check_digits_valid`, false where the document itself carries digits that fail. PYTHON is an interpreter
for which PassportEye is installed; it then reads the same pictures, in turns with ours.
"""

import argparse
import dataclasses
import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import packetlint.reading.one_thread  # noqa: F401  as in the workers of the program
from packetlint import extraction
from packetlint.extraction.zone import Zone
from packetlint.model import FileStatus, SourceFile
from packetlint.reading import ReadOptions, read_zones

_OPTIONS = ReadOptions(dpi=200, max_pixels=120_000_000, page_seconds=60.0, languages=())
_PEER = """
import json, resource, sys
from passporteye import read_mrz
def spent():
    used = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return sum(each.ru_utime + each.ru_stime for each in used)
for path in sys.stdin:
    before = spent()
    try:
        found = read_mrz(path.rstrip("\\n"))
    except Exception:
        found = None
    told = found.to_dict() if found is not None else {}
    keys = "number", "date_of_birth", "surname", "names", "valid_score"
    print(json.dumps([spent() - before, *[told.get(key) for key in keys]]), flush=True)
"""

Truth = Mapping[str, str | bool]


@dataclasses.dataclass(frozen=True)
class Reading:
    """What a reader made of one picture."""

    number: str
    birth: str
    name: str
    valid: bool
    seconds: float
    """Of CPU."""

    def marks(self, truth: Truth) -> tuple[bool, bool, bool]:
        """Return whether number, birth and name are what the document says."""
        name = f"{truth['family']} {truth['given']}".strip()
        return (
            self.number == truth["document_number"],
            self.birth == truth["date_of_birth_yymmdd"],
            self.name == name,
        )


def ours(path: Path) -> Reading:
    """Read a picture as `packetlint mrz` does, decoding included; of several zones the one that checks best."""
    before = _spent()
    lines = read_zones(SourceFile(path.name, path, None, None, 1, FileStatus.DOCUMENT), 1, _OPTIONS)
    zones = [zone for each in lines if (zone := extraction.read_zone(each))] if isinstance(lines, tuple) else []
    zone = max(zones, key=_checks, default=None)
    seconds = _spent() - before
    if zone is None:
        return Reading("", "", "", False, seconds)
    name = " ".join(zone.name).strip()
    return Reading(zone.text("document_number"), zone.text("date_of_birth"), name, zone.valid, seconds)


def _checks(zone: Zone) -> tuple[bool, int]:
    return zone.valid, sum(zone.checks.values())


def _spent() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


class Peer:
    """PassportEye in a process of its own."""

    def __init__(self, python: str) -> None:
        self._run = subprocess.Popen(
            [python, "-W", "ignore", "-c", _PEER],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "OMP_THREAD_LIMIT": "1", "OPENBLAS_NUM_THREADS": "1"},  # one thread, as ours
        )

    def read(self, path: Path) -> Reading:
        """Read a picture."""
        assert self._run.stdin is not None and self._run.stdout is not None
        self._run.stdin.write(f"{path}\n")
        self._run.stdin.flush()
        seconds, number, birth, family, given, score = json.loads(self._run.stdout.readline())
        name = " ".join(f"{family or ''} {given or ''}".split())
        return Reading((number or "").rstrip("<"), birth or "", name, score == 100, seconds)

    def close(self) -> None:
        """End the process."""
        assert self._run.stdin is not None
        self._run.stdin.close()
        self._run.wait()


def report(name: str, readings: Sequence[Reading], truths: Sequence[Truth]) -> None:
    """Print one line about a reader."""
    pairs = list(zip(readings, truths, strict=True))
    marks = [reading.marks(truth) for reading, truth in pairs]
    sound = [all(mark) for mark, truth in zip(marks, truths, strict=True) if truth["check_digits_valid"]]
    falsely = sum(reading.valid and not all(mark[:2]) for (reading, _), mark in zip(pairs, marks, strict=True))
    single = ", ".join(
        f"{what} {sum(mark[place] for mark in marks)}" for place, what in enumerate(("number", "birth", "name"))
    )
    print(
        f"{name}: of {len(pairs)} {single}, all three {sum(map(all, marks))}; of {len(sound)} with valid digits "
        f"{sum(sound)} ({sum(sound) / max(1, len(sound)):.0%}); falsely valid {falsely}; "
        f"median {statistics.median(reading.seconds for reading in readings):.3f} s of CPU an image"
    )


def main() -> None:
    """Read every picture and print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--peer-python", help="an interpreter for which PassportEye is installed")
    chosen = parser.parse_args()
    truth: dict[str, Truth] = json.loads((chosen.folder / "truth.json").read_text(encoding="utf-8"))
    paths = [chosen.folder / name for name in truth]
    ours(paths[0])  # what is loaded once is no image's cost
    peer = _peer(chosen.peer_python)
    mine, theirs = [], []
    for path in paths:
        mine.append(ours(path))
        if peer is not None:
            theirs.append(peer.read(path))
    for path, reading in zip(paths, mine, strict=True):
        if not all(reading.marks(truth[path.name])):
            print(f"not all right: {path.name}")
    report("packetlint", mine, list(truth.values()))
    if peer is not None:
        report("PassportEye", theirs, list(truth.values()))
        peer.close()


def _peer(python: str | None) -> Peer | None:
    if python is None or shutil.which(python) is None:
        print("PassportEye is left out: name an interpreter that has it by --peer-python", file=sys.stderr)
        return None
    if subprocess.run([python, "-c", "import passporteye"], capture_output=True, check=False).returncode != 0:
        print("PassportEye is left out: it is not installed for that interpreter", file=sys.stderr)
        return None
    return Peer(python)


if __name__ == "__main__":
    main()
