"""A piece of work that crashes, hangs or raises takes down only itself."""

import ctypes
import itertools
import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from packetlint.run.workers import Lost, Workers, cores


def work(task: str) -> str:
    match task:
        case "crash":
            os._exit(7)
        case "killed":
            os.kill(os.getpid(), signal.SIGKILL)
        case "segfault":
            ctypes.string_at(0)
        case "hang":
            time.sleep(60)
        case "loop":
            while True:
                pass
        case "memory":
            raise MemoryError
        case "greed":
            return str(len(bytearray(2 << 30)))
        case "slow":
            time.sleep(0.4)
    return task.upper()


def refuse(task: str) -> str:
    if task == "odd":
        raise ValueError(task)
    return task


def tasks(*names: str) -> list[tuple[str]]:
    return [(name,) for name in names]


def test_the_others_finish_in_their_order() -> None:
    names = ("slow", "a", "crash", "b", "hang", "memory", "killed", "loop", "segfault", "c")
    with Workers(2) as workers:
        done = list(workers.run(work, tasks(*names), seconds=3))
        again = list(workers.run(work, tasks("d"), seconds=3))
    crashed, late = Lost("the program that opened it crashed"), Lost("not finished within 3 seconds")
    assert [task for task, _ in done] == tasks(*names)
    assert [result for _, result in done] == [
        "SLOW",
        "A",
        crashed,
        "B",
        late,
        Lost("it needs more memory than it may have (limits.memory_bytes)"),
        crashed,
        late,
        crashed,
        "C",
    ]
    assert again == [(("d",), "D")]


def start_another(notes: Path) -> None:
    """Start a program that would outlast us, and wait for it."""
    with subprocess.Popen(["sleep", "60"]) as program:
        notes.write_text(str(program.pid))


def is_running(pid: int) -> bool:
    """Whether a program runs, and is not merely waiting for somebody to ask how it ended."""
    status = Path(f"/proc/{pid}/stat")
    return status.exists() and status.read_text().rpartition(")")[2].split()[0] != "Z"


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="looks into /proc")
def test_a_program_that_late_work_has_started_ends_with_it(tmp_path: Path) -> None:
    notes = tmp_path / "pid"
    with Workers(1) as workers:
        ((_, result),) = workers.run(start_another, [(notes,)], seconds=2)
        assert result == Lost("not finished within 2 seconds")
        again = list(workers.run(work, tasks("a"), seconds=3))
    assert again == [(("a",), "A")]
    assert not is_running(int(notes.read_text()))


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux counts what is written to")
def test_who_asks_for_too_much_memory_is_refused_it() -> None:
    with Workers(1, memory_bytes=1 << 30) as workers:
        done = [result for _, result in workers.run(work, tasks("greed", "a"), seconds=20)]
    assert done == [Lost("it needs more memory than it may have (limits.memory_bytes)"), "A"]


def test_results_come_while_later_work_goes_on() -> None:
    with Workers(1) as workers:
        results = workers.run(work, tasks("a", "slow", "slow"), seconds=5)
        assert next(results) == (("a",), "A")
        assert len(list(results)) == 2


def test_work_without_end_is_begun_only_so_far_ahead() -> None:
    taken = 0

    def endless() -> Iterator[tuple[str]]:
        nonlocal taken
        for number in itertools.count():
            taken += 1
            yield (str(number),)

    with Workers(1) as workers:
        results = list(itertools.islice(workers.run(work, endless(), seconds=5), 3))
    assert results == [((str(number),), str(number)) for number in range(3)]
    assert taken < 20


def test_no_work_is_done_at_once_and_starts_no_process() -> None:
    with Workers(1) as workers:
        assert list(workers.run(work, [], seconds=1)) == []
        assert multiprocessing.active_children() == []


def test_a_fault_of_ours_is_said_and_costs_only_its_own_work() -> None:
    with Workers(1) as workers:
        (_, lost), (_, done) = list(workers.run(refuse, tasks("odd", "even"), seconds=5))
    assert done == "even"
    assert isinstance(lost, Lost) and lost.fault
    assert "ValueError" in lost.reason and "odd" not in lost.reason


def test_an_interruption_stops_what_is_running() -> None:
    started = time.monotonic()
    with pytest.raises(KeyboardInterrupt), Workers(1) as workers:
        next(workers.run(work, tasks("a", "hang"), seconds=60))
        raise KeyboardInterrupt
    assert time.monotonic() - started < 20


def test_there_is_at_least_one_core() -> None:
    assert cores() >= 1
