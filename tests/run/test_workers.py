"""A piece of work that crashes, hangs or raises takes down only itself."""

import os
import sys
import time

import pytest

from packetlint.run.workers import Lost, Workers, cores


def work(task: str) -> str:
    match task:
        case "crash":
            os._exit(7)
        case "hang":
            time.sleep(60)
        case "memory":
            raise MemoryError
        case "greed":
            return str(len(bytearray(2 << 30)))
        case "slow":
            time.sleep(0.4)
    return task.upper()


def refuse(task: str) -> str:
    raise ValueError(task)


def test_the_others_finish_in_their_order() -> None:
    tasks = ["slow", "a", "crash", "b", "hang", "memory", "c"]
    with Workers(2) as workers:
        done = list(workers.run(work, tasks, seconds=3))
        again = list(workers.run(work, ["d"], seconds=3))
    assert [task for task, _ in done] == tasks
    assert [result for _, result in done] == [
        "SLOW",
        "A",
        Lost("the program that opened it crashed"),
        "B",
        Lost("not finished within 3 seconds"),
        Lost("it needs more memory than it may have (limits.memory_bytes)"),
        "C",
    ]
    assert again == [("d", "D")]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux counts what is written to")
def test_who_asks_for_too_much_memory_is_refused_it() -> None:
    with Workers(1, memory_bytes=1 << 30) as workers:
        done = list(workers.run(work, ["greed", "a"], seconds=20))
    assert done == [("greed", Lost("it needs more memory than it may have (limits.memory_bytes)")), ("a", "A")]


def test_results_come_while_later_work_goes_on() -> None:
    with Workers(1) as workers:
        results = workers.run(work, ["a", "slow", "slow"], seconds=5)
        assert next(results) == ("a", "A")
        assert len(list(results)) == 2


def test_no_work_is_done_at_once() -> None:
    with Workers(1) as workers:
        assert list(workers.run(work, [], seconds=1)) == []


def test_a_fault_of_ours_is_not_hidden() -> None:
    with pytest.raises(ValueError, match="odd"), Workers(1) as workers:
        list(workers.run(refuse, ["odd"], seconds=5))


def test_an_interruption_stops_what_is_running() -> None:
    started = time.monotonic()
    with pytest.raises(KeyboardInterrupt), Workers(1) as workers:
        next(workers.run(work, ["a", "hang"], seconds=60))
        raise KeyboardInterrupt
    assert time.monotonic() - started < 20


def test_there_is_at_least_one_core() -> None:
    assert cores() >= 1
