"""Work spread over processes, each piece with a time limit: one that hangs or crashes takes down only itself.

A process that asks for more memory than it may have is refused it (Linux), so that no file takes down the machine.
"""

import contextlib
import dataclasses
import multiprocessing
import os
import warnings
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import TimeoutError as OutOfTime
from types import TracebackType
from typing import Self, TypeVar

from pebble import ProcessExpired, ProcessPool

try:
    import resource
except ImportError:  # Windows
    resource = None  # type: ignore[assignment]

Task = TypeVar("Task")
Result = TypeVar("Result")


@dataclasses.dataclass(frozen=True, slots=True)
class Lost:
    """A piece of work that gave no result."""

    reason: str
    """One line for people."""


class Workers:
    """Processes that call a function on many tasks at a time; they start with the first task and stay."""

    def __init__(self, jobs: int, *, memory_bytes: int | None = None) -> None:
        # A forked copy of this process could inherit a lock that nobody will ever open.
        context = multiprocessing.get_context("spawn")
        self._pool = ProcessPool(jobs, initializer=_begin, initargs=(memory_bytes,), context=context)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self._pool.close()  # type: ignore[no-untyped-call]
        else:
            self._pool.stop()  # type: ignore[no-untyped-call]
        self._pool.join()

    def run(
        self, function: Callable[[Task], Result], tasks: Sequence[Task], *, seconds: float
    ) -> Iterator[tuple[Task, Result | Lost]]:
        """Yield each task with its result, in the tasks' order, or with why there is none.

        `function` must be one that another process can import; each call may take `seconds`.
        """
        futures = [self._pool.schedule(function, args=(task,), timeout=seconds) for task in tasks]
        for task, future in zip(tasks, futures, strict=True):
            yield task, _outcome(future.result, seconds)


def _begin(size: int | None) -> None:
    """Let this process and those it starts have `size` bytes of memory each, None for as much as there is.

    Counted is what is written to (RLIMIT_DATA, since Linux 4.7), not the address space that libraries reserve.
    """
    warnings.simplefilter("ignore")  # those of libraries quote the files they are about
    if size is not None and resource is not None:
        with contextlib.suppress(OSError, ValueError):  # the system holds us to less already
            resource.setrlimit(resource.RLIMIT_DATA, (size, size))


def _outcome(result: Callable[[], Result], seconds: float) -> Result | Lost:
    try:
        return result()
    except OutOfTime:
        return Lost(f"not finished within {seconds:.0f} seconds")
    except ProcessExpired:
        return Lost("the program that opened it crashed")
    except MemoryError:
        return Lost("it needs more memory than it may have (limits.memory_bytes)")


def cores() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
