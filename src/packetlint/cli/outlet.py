"""One place that the reports of a run go to, in one format: stdout as they come, or one private file at the end."""

import dataclasses
import os
import shutil
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from packetlint import report
from packetlint.cli.funnel import say
from packetlint.errors import UserError
from packetlint.report import Content, Format
from packetlint.report.layout import PLAIN, Layout

if TYPE_CHECKING:
    from packetlint.report.checked import CheckedPacket

Write = Callable[[str, "CheckedPacket", Layout], str]
"""Writes the report of one packet in a format of this name."""

_WIDEST = 120
"""Columns beyond which lines are hard to read."""
_TALL = 24
"""Lines of a terminal that does not say; nothing here depends on it."""


@dataclasses.dataclass(slots=True)
class Outlet:
    """Takes the packets of a run, in order."""

    format: Format
    output: Path | None = None
    """The file; None for stdout."""
    redact: bool = False
    redact_paths: bool = False
    notes: bool = False
    _reports: list[Content] = dataclasses.field(default_factory=list)
    _packets: list["CheckedPacket"] = dataclasses.field(default_factory=list)

    @property
    def for_people(self) -> bool:
        """Whether the reports are text for people, which a summary of all packets ends."""
        return self.format.name == "text"

    def render(self, checked: "CheckedPacket", write: Write, *, several: bool) -> str | None:
        """Return the report of one packet; None where the format makes one document of all of them at the end."""
        if self.redact:
            from packetlint.report import redaction  # late: it brings the table of letters

            checked = redaction.redacted(checked, paths=self.redact_paths)
        if not self.format.whole:
            return write(self.format.name, checked, self._layout(several=several))
        self._packets.append(checked)
        return None

    def add(self, rendered: Content | None) -> bool:
        """Deliver a report, None where there is none; return whether anybody still listens."""
        if rendered is None:
            return True
        gap = "\n\n" if self.for_people and self._reports else ""
        self._reports.append(f"{gap}{rendered}\n" if isinstance(rendered, str) else rendered)
        return self.output is not None or self._to_stdout(self._reports[-1])

    def summarise(self, packets: Iterable[tuple[str, str]], heading: str) -> None:
        """End a text with a line for each packet: its name, and how it stands."""
        lines = [heading]
        for number, (name, summary) in enumerate(packets, start=1):
            lines.append(f"  {f'packet {number}' if self.redact_paths else name}: {summary}")
        self.add("\n".join(lines))

    def finish(self, *, quiet: bool = False) -> None:
        """Write what comes at the end. Raises UserError where the file cannot be written."""
        if self._packets:
            self.add(report.render_all(self.format.name, self._packets))
        if self.output is None or not self._reports:
            return
        from packetlint.run import private_file

        try:
            private_file.write(self.output, b"".join(map(_bytes, self._reports)))
        except OSError as error:
            problem = f"the report cannot be written to {self.output} ({error.strerror})"
            raise UserError(problem, "Name a file in a folder that you may write to.") from error
        if not quiet:
            say(f"report written to {self.output}")

    def _layout(self, *, several: bool) -> Layout:
        """Return how the reports are to look where they go."""
        on_terminal = self.output is None and sys.stdout.isatty()
        width = PLAIN.width if self.output else shutil.get_terminal_size((PLAIN.width, _TALL)).columns
        colour = on_terminal and not os.environ.get("NO_COLOR")
        return Layout(width=min(width, _WIDEST), colour=colour, notes=self.notes, several=several)

    def _to_stdout(self, rendered: Content) -> bool:
        encoding = (sys.stdout.encoding if self.for_people else None) or "utf-8"
        try:
            click.echo(_bytes(rendered, encoding), nl=False)
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return False
        return True


def _bytes(rendered: Content, encoding: str = "utf-8") -> bytes:
    return rendered.encode(encoding, "replace") if isinstance(rendered, str) else rendered
