"""What a command costs: seconds on the clock, CPU seconds and memory of all its processes together."""

import contextlib
import ctypes
import dataclasses
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

_PR_SET_CHILD_SUBREAPER = 36
"""Of Linux's prctl(2): orphans among our descendants become our children."""
_SAMPLE_SECONDS = 0.05


@dataclasses.dataclass(frozen=True)
class Cost:
    """Seconds."""

    wall: float
    cpu: float


def packetlint(*arguments: str | Path, cache: Path | None = None) -> Cost:
    """Run packetlint with its readings kept in `cache`, or nowhere, and return what it cost."""
    return cost(lambda: _finish(_start(arguments, cache)))


def cost(work: Callable[[], object]) -> Cost:
    """Return what the child processes of some work cost, those included that outlive the one who started them."""
    _adopt_orphans()
    before, started = _children_cpu(), time.monotonic()
    work()
    ended = time.monotonic()
    with contextlib.suppress(ChildProcessError):
        while True:
            os.wait()
    return Cost(ended - started, _children_cpu() - before)


def best(times: int, measure: Callable[[], Cost]) -> Cost:
    """Return the cheapest of several runs: what disturbs a measurement only ever adds to it."""
    return min((measure() for _ in range(times)), key=lambda one: one.wall)


def peak_memory(*arguments: str | Path) -> int:
    """Run packetlint without its cache and return the most bytes that all its processes held at once.

    What processes share counts once (the proportional set size of proc(5)), and what was held at one look and not at
    the next does not count: a process about to become another program seems to hold its parent's memory as well.
    Raises OSError without `/proc`.
    """
    run, peak, before = _start(arguments, None), 0, 0
    while run.poll() is None:
        held = sum(map(_held, _tree(run.pid)))
        peak, before = max(peak, min(before, held)), held
        time.sleep(_SAMPLE_SECONDS)
    if peak == 0:
        raise OSError("memory can only be measured where there is /proc")
    return peak


def _start(arguments: Sequence[str | Path], cache: Path | None) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "packetlint", *map(str, arguments)]
    if arguments[0] == "check":
        command += ["--quiet", "--fail-on", "never", *([] if cache else ["--no-cache"])]
    environment = {**os.environ, **({"PACKETLINT_CACHE_DIR": str(cache)} if cache else {})}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed package has been compiled once
    return subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def _finish(run: "subprocess.Popen[bytes]") -> None:
    code = run.wait()
    if code not in (0, 4):
        raise RuntimeError(f"packetlint ended with exit code {code}")


def _adopt_orphans() -> None:
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def _children_cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _tree(pid: int) -> Iterator[int]:
    yield pid
    with contextlib.suppress(OSError):
        for task in Path(f"/proc/{pid}/task").iterdir():
            for child in (task / "children").read_text().split():
                yield from _tree(int(child))


def _held(pid: int) -> int:
    with contextlib.suppress(OSError, ProcessLookupError):
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) << 10
    return 0
