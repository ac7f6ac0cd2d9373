"""Which readers are installed, asked without loading any: a run that reads nothing needs no more."""

import dataclasses
import functools
import importlib.util
import os
import re
import shutil
import subprocess
from pathlib import Path

_SECONDS = 20.0
"""Time to answer a question; it takes a hundredth of a second."""
_FOLDER = re.compile(r'"(.+)"')
"""Where the first line of `tesseract --list-langs` names the folder of the language files."""


@dataclasses.dataclass(frozen=True, slots=True)
class Tessdata:
    """The language files that the program on the path finds."""

    program: Path
    folder: Path | None
    languages: tuple[str, ...]
    """Their codes, `eng` first."""


def tessdata() -> Tessdata | None:
    """Return what the program itself says that it finds, None where there is no program or no answer."""
    program = shutil.which("tesseract")
    return _asked(program, os.environ.get("TESSDATA_PREFIX")) if program else None


@functools.lru_cache(maxsize=1)
def _asked(program: str, prefix: str | None) -> Tessdata | None:
    """Ask the program, once for each place (`prefix`) that the environment sends it to."""
    try:
        asked = subprocess.run(
            [program, "--list-langs"], capture_output=True, timeout=_SECONDS, check=True, stdin=subprocess.DEVNULL
        )
    except (OSError, subprocess.SubprocessError):
        return None
    head, *codes = (asked.stdout or asked.stderr).decode("utf-8", "replace").splitlines() or [""]
    named = _FOLDER.search(head)
    found = sorted((code.strip() for code in codes if code.strip()), key=lambda code: (code != "eng", code))
    return Tessdata(Path(program), Path(named[1]) if named else None, tuple(found))


def second_reader() -> bool:
    """Whether the packages of the second reader are there."""
    return all(importlib.util.find_spec(name) is not None for name in ("rapidocr", "onnxruntime"))


def stamp(path: Path) -> str:
    """Return what changes when a program or data file is exchanged: where it really lies, its size and its time."""
    try:
        state = path.stat()
    except OSError:
        return f"{path} missing"
    return f"{os.path.realpath(path)} {state.st_size} {state.st_mtime_ns}"
