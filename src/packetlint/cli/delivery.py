"""Where results go: stdout as they come, or one private file at the end."""

import dataclasses
import os
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path

import click

from packetlint.cli.funnel import say
from packetlint.errors import UserError
from packetlint.report.layout import PLAIN, Layout

_WIDEST = 120
"""Columns beyond which lines are hard to read."""
_TALL = 24
"""Lines of a terminal that does not say; nothing here depends on it."""


@dataclasses.dataclass(slots=True)
class Delivery:
    """Takes the reports of a run, in order."""

    for_people: bool
    """Whether the reports are text for people: the summary then ends them, else it goes to stderr."""
    output: Path | None = None
    notes: bool = False
    quiet: bool = False
    _texts: list[str] = dataclasses.field(default_factory=list)

    def layout(self, *, several: bool) -> Layout:
        """Return how the reports are to look where they go."""
        on_terminal = self.output is None and sys.stdout.isatty()
        width = PLAIN.width if self.output else shutil.get_terminal_size((PLAIN.width, _TALL)).columns
        colour = on_terminal and not os.environ.get("NO_COLOR")
        return Layout(width=min(width, _WIDEST), colour=colour, notes=self.notes, several=several)

    def add(self, report: str | None) -> bool:
        """Deliver one packet's report, None where there is none; return whether anybody still listens."""
        if report is None:
            return True
        gap = "\n\n" if self.for_people and self._texts else ""
        self._texts.append(gap + report + "\n")
        return self.output is not None or self._to_stdout(self._texts[-1])

    def summarise(self, lines: Iterable[str]) -> None:
        """Deliver the summary of several packets."""
        text = "\n".join(lines)
        if self.for_people:
            self.add(text)
        elif not self.quiet:
            click.echo(text, err=True)

    def finish(self) -> None:
        """Write the file. Raises UserError where it cannot be written."""
        if self.output is None or not self._texts:
            return
        from packetlint.run import private_file

        try:
            private_file.write(self.output, "".join(self._texts).encode("utf-8", "replace"))
        except OSError as error:
            problem = f"the report cannot be written to {self.output} ({error.strerror})"
            raise UserError(problem, "Name a file in a folder that you may write to.") from error
        if not self.quiet:
            say(f"report written to {self.output}")

    def _to_stdout(self, text: str) -> bool:
        encoding = (sys.stdout.encoding if self.for_people else None) or "utf-8"
        try:
            click.echo(text.encode(encoding, "replace"), nl=False)
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return False
        return True
