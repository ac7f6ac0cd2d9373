"""How far the work is, for somebody who waits: on stderr, and only where that is a terminal."""

import sys
from typing import Any, Protocol

import click


class Progress(Protocol):
    """What the work tells while it goes on; one is used for one packet."""

    def start(self, total_pages: int) -> None:
        """Begin, with so many pages to read."""

    def advance(self, pages: int) -> None:
        """Count so many more pages as done."""

    def finish(self) -> None:
        """End, finished or not; a second call does nothing."""


class Silent:
    """Says nothing."""

    def start(self, total_pages: int) -> None:
        """Say nothing."""

    def advance(self, pages: int) -> None:
        """Say nothing."""

    def finish(self) -> None:
        """Say nothing."""


class TerminalBar:
    """A bar on stderr that is gone when the work is done."""

    def __init__(self, label: str) -> None:
        self._label = label
        self._bar: Any = None

    def start(self, total_pages: int) -> None:
        """Draw the bar for so many pages."""
        self._bar = click.progressbar(length=total_pages, label=self._label, file=sys.stderr, show_pos=True)
        self._bar.render_progress()

    def advance(self, pages: int) -> None:
        """Move the bar on."""
        if self._bar is not None:
            self._bar.update(pages)

    def finish(self) -> None:
        """Wipe the bar off its line, so that what follows on the terminal stands alone."""
        if self._bar is not None:
            self._bar.render_finish()
            click.echo("\x1b[1A\x1b[2K", nl=False, file=sys.stderr)
            self._bar = None


def for_terminal(label: str, *, quiet: bool = False) -> Progress:
    """Return a bar where somebody can see one, else silence."""
    return Silent() if quiet or not sys.stderr.isatty() else TerminalBar(label)
