"""How a text report puts its lines on a terminal: wrapped to its width, coloured only when asked."""

import dataclasses
import textwrap
from collections.abc import Iterator

import click

from packetlint.model import Severity
from packetlint.report.layout import Layout

BADGE_WIDTH = 9
"""Columns of the longest badge, its margins included."""

_NARROWEST = 40
_RULE = 72
_BADGES: dict[Severity, tuple[str, str]] = {
    Severity.ERROR: ("white", "red"),
    Severity.WARNING: ("black", "yellow"),
    Severity.NOTE: ("black", "cyan"),
}


@dataclasses.dataclass(frozen=True, slots=True)
class Pen:
    """Writes lines in one layout."""

    layout: Layout

    def wrapped(self, text: str, indent: int = 0, hang: int = 0) -> Iterator[str]:
        """Yield `text` in lines, `indent` columns in, and from the second on `hang` more."""
        yield from textwrap.wrap(
            text,
            max(_NARROWEST, self.layout.width),
            initial_indent=" " * indent,
            subsequent_indent=" " * (indent + hang),
            break_on_hyphens=False,
        )

    def heading(self, text: str) -> Iterator[str]:
        """Yield a section's head, an empty line before it."""
        yield ""
        yield from map(self.bold, self.wrapped(text))
        yield self.faint("─" * min(max(_NARROWEST, self.layout.width), _RULE))

    def badge(self, severity: Severity) -> str:
        """Return the severity as a label of `BADGE_WIDTH` columns."""
        text = severity.value.upper().center(BADGE_WIDTH)
        ink, ground = _BADGES[severity]
        return click.style(text, fg=ink, bg=ground, bold=True) if self.layout.colour else text

    def bold(self, text: str) -> str:
        """Return the text bold."""
        return click.style(text, bold=True) if self.layout.colour else text

    def faint(self, text: str) -> str:
        """Return the text faint."""
        return click.style(text, dim=True) if self.layout.colour else text

    def verdict(self, text: str, colour: str) -> str:
        """Return the text bold and in a colour."""
        return click.style(text, fg=colour, bold=True) if self.layout.colour else text
