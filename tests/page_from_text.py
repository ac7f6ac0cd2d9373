"""Pages from lines of text, each word with a box: what the tests of extraction read instead of scans."""

import dataclasses
import re
import textwrap
from collections.abc import Iterator, Sequence

from packetlint.model import Box, Page, PageStatus, Word, ZoneLine

_ACROSS = 112
"""Letters on a full line."""
_DOWN = 50
"""Lines on a full page."""
_STOP = 28
"""Letters from one column to the next."""
_LEAST_GAP = 4
"""Letters that a column's end stays clear of the next one."""
_PRINT = 0.65
"""Share of a line's height that its print takes."""


def page_from_text(*lines: str, zones: Sequence[Sequence[str]] = (), **fields: object) -> Page:
    """Return an upright Letter page with these lines: `|` jumps to the next of four columns, `""` leaves a gap.

    `zones` are the lines of its machine-readable zones; `fields` are those of the page.
    """
    words = tuple(word for number, line in enumerate(lines) for word in _words(line, number))
    page = Page("paper.pdf", 1, words, 8.5 / 11, "text-layer", "text-layer", PageStatus.READ, 1.0)
    return dataclasses.replace(
        page,
        zones=tuple(tuple(_zone_line(line, at) for at, line in enumerate(zone)) for zone in zones),
        **fields,  # type: ignore[arg-type]
    )


def letter(*paragraphs: str) -> list[str]:
    """Return the lines of running text, an empty one between two paragraphs."""
    return [line for text in paragraphs for line in (*textwrap.wrap(text, 90), "")]


def _words(line: str, number: int) -> Iterator[Word]:
    end = 0
    for column, piece in enumerate(line.split("|")):
        text = piece.strip() if column else piece
        clear = -(-(end + _LEAST_GAP) // _STOP) * _STOP if column else 0
        at = max(column * _STOP, clear)
        for match in re.finditer(r"\S+", text):
            end = at + match.end()
            yield Word(match.group(), _box(at + match.start(), end, number), 1.0)


def _box(start: int, end: int, number: int) -> Box:
    if end > _ACROSS or number >= _DOWN:
        raise ValueError("more text than the page has room for")
    return Box(start / _ACROSS, number / _DOWN, end / _ACROSS, (number + _PRINT) / _DOWN)


def _zone_line(text: str, at: int) -> ZoneLine:
    return ZoneLine.of_text(text, Box(0.05, 0.94 + at * 0.02, 0.95, 0.955 + at * 0.02))
