"""Work spread over processes, each piece with a time limit: one that hangs or crashes takes down only itself.

A process that asks for more memory than it may have is refused it (Linux), so that no file takes down the machine.
"""

import collections
import contextlib
import dataclasses
import os
import signal
import sys
import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TypeVar

from packetlint.fault import fault_of

if TYPE_CHECKING:
    from pebble import ProcessPool

try:
    import resource
except ImportError:  # Windows
    resource = None  # type: ignore[assignment]

Task = TypeVar("Task", bound=tuple[Any, ...])
Result = TypeVar("Result")

_AHEAD = 8
"""Pieces of work for each process that may be begun or done while an earlier one is waited for.

So many results wait in memory at the most, however many there are to come.
"""


@dataclasses.dataclass(frozen=True, slots=True)
class Lost:
    """A piece of work that gave no result."""

    reason: str
    """One line for people."""
    fault: bool = False
    """True where an error of ours, that nobody foresaw, was the reason."""


class Workers:
    """Processes that call a function on many tasks at a time; they start with the first task and stay."""

    def __init__(self, jobs: int, *, load: Sequence[str] = (), memory_bytes: int | None = None) -> None:
        """`load` names the modules that the processes will need, to be loaded once for all where that is safe.

        Each process may use `memory_bytes`; None for as much as there is.
        """
        self._jobs = jobs
        self._load = load
        self._memory_bytes = memory_bytes
        self._pool: ProcessPool | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._pool is None:
            return
        if kind is None:
            self._pool.close()  # type: ignore[no-untyped-call]
        else:
            self._pool.stop()  # type: ignore[no-untyped-call]
        self._pool.join()

    def begin(self, function: Callable[..., Result], task: Task, *, seconds: float) -> Callable[[], Result | Lost]:
        """Begin `function(*task)`, which may take `seconds`; what is returned waits for the result.

        `function` must be one that another process can import.
        """
        if self._pool is None:
            self._pool = _pool(self._jobs, self._load, self._memory_bytes)
        future = self._pool.schedule(function, args=task, timeout=seconds)
        return lambda: _outcome(future.result, seconds)

    def run(
        self, function: Callable[..., Result], tasks: Iterable[Task], *, seconds: float
    ) -> Iterator[tuple[Task, Result | Lost]]:
        """Yield each task with the result of `function(*task)`, in the tasks' order, or with why there is none."""
        return self.in_order(lambda task: self.begin(function, task, seconds=seconds), tasks)

    def in_order(
        self, begin: Callable[[Task], Callable[[], Result]], tasks: Iterable[Task]
    ) -> Iterator[tuple[Task, Result]]:
        """Yield each task with its result, in the tasks' order, while only so many later ones are begun."""
        begun: collections.deque[tuple[Task, Callable[[], Result]]] = collections.deque()
        for task in tasks:
            begun.append((task, begin(task)))
            if len(begun) > _AHEAD * self._jobs:
                yield _first(begun)
        while begun:
            yield _first(begun)


def _first(begun: collections.deque[tuple[Task, Callable[[], Result]]]) -> tuple[Task, Result]:
    task, result = begun.popleft()
    return task, result()


def _pool(jobs: int, load: Sequence[str], memory_bytes: int | None) -> "ProcessPool":
    import multiprocessing

    from pebble import ProcessPool

    # A forked copy of this process could inherit a lock that nobody will ever open. On Linux one process that has
    # loaded what all need, and runs nothing else, is copied instead; the frameworks of macOS do not bear even that.
    context = multiprocessing.get_context("forkserver" if sys.platform == "linux" else "spawn")
    context.set_forkserver_preload(list(load))
    return ProcessPool(jobs, initializer=_begin, initargs=(memory_bytes,), context=context)


def _begin(memory_bytes: int | None) -> None:
    """Prepare a process for work on files that nobody knows."""
    warnings.simplefilter("ignore")  # those of libraries quote the files they are about
    _lead_a_group()
    _limit_memory(memory_bytes)


def _lead_a_group() -> None:
    """Let the programs that this process starts end with it: a Tesseract left alone would go on for no one."""
    os.setpgid(0, 0)
    signal.signal(signal.SIGTERM, lambda *_: os.killpg(0, signal.SIGKILL))


def _limit_memory(size: int | None) -> None:
    """Let this process and those it starts have `size` bytes of memory each, None for as much as there is.

    Counted is what is written to (RLIMIT_DATA, since Linux 4.7), not the address space that libraries reserve.
    """
    if size is not None and resource is not None:
        with contextlib.suppress(OSError, ValueError):  # the system holds us to less already
            resource.setrlimit(resource.RLIMIT_DATA, (size, size))


def _outcome(result: Callable[[], Result], seconds: float) -> Result | Lost:
    from pebble import ProcessExpired

    try:
        return result()
    except TimeoutError:
        return Lost(f"not finished within {seconds:.0f} seconds")
    except ProcessExpired:
        return Lost("the program that opened it crashed")
    except MemoryError:
        return Lost("it needs more memory than it may have (limits.memory_bytes)")
    except Exception as error:  # a fault of ours costs the piece of work it happened in, not all others
        return Lost(f"{fault_of(error)}; please report this line", fault=True)


def cores() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
