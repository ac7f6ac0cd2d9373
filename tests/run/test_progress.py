import io
import sys

import pytest

from packetlint.run import progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def walk_through(shown: progress.Progress) -> None:
    shown.start(3)
    shown.advance(1)
    shown.advance(2)
    shown.finish()
    shown.finish()


def test_a_terminal_sees_a_bar_that_is_wiped_at_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    walk_through(progress.for_terminal("kovalenko"))
    assert "3/3" in terminal.getvalue()
    assert terminal.getvalue().endswith("\x1b[1A\x1b[2K")


def test_nobody_else_does(monkeypatch: pytest.MonkeyPatch) -> None:
    for stream, quiet in ((io.StringIO(), False), (Terminal(), True)):
        monkeypatch.setattr(sys, "stderr", stream)
        walk_through(progress.for_terminal("kovalenko", quiet=quiet))
        assert stream.getvalue() == ""


def test_a_bar_that_never_started_ends_quietly(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    bar = progress.for_terminal("kovalenko")
    bar.advance(1)
    bar.finish()
    assert terminal.getvalue() == ""
