"""Text without places set on a plain page: what stands beside what, for stages that find values by where they stand.

The page is ours, not the paper's. It has the proportions of a typed Letter page, in letters of one width; it grows
to the right and downwards where its text needs more room, so that nothing is ever cut off. Only text that no paper
would hold on one page is set on several.
"""

import dataclasses
import re
from collections.abc import Iterator, Sequence

from packetlint.model import Box, Word

_ACROSS, _DOWN = 112, 50
"""Letters and lines of a full page, its margins among them."""
_MARGIN, _TOP = 6, 3
_WIDTH = _ACROSS - 2 * _MARGIN
_MOST = 150
"""Lines that no page has: where the text does not say where it breaks, it breaks here."""
_PORTION = _MOST - 2 * _TOP
_LETTER_PAGE = 8.5 / 11
_PRINT = 0.65
"""Share of a line's height that its print takes."""
_BETWEEN = 0.5
"""Lines left free between two paragraphs: more than between two lines of one."""
_GAP = 5
"""Letters left free between two columns, so that they are not one line's words."""
_STOP = 8
"""Letters from one tab stop to the next."""

_Placed = tuple[str, int, float]
"""A word, and where it begins: letters from the left edge, lines from the top."""

_PIECE = re.compile(r"[\t\n]|[^\S\t\n]+|\S+")


@dataclasses.dataclass(frozen=True, slots=True)
class Cell:
    """What one cell of a table holds; how many columns it takes."""

    text: str = dataclasses.field(repr=False)
    columns: int = 1


@dataclasses.dataclass(frozen=True, slots=True)
class Table:
    """Rows whose cells stand side by side; running text is a table of one cell."""

    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[float, ...] = (1.0,)
    """Share of the page's text that each column takes, as far as there is room."""

    @classmethod
    def of_text(cls, text: str) -> "Table":
        """Return one paragraph."""
        return cls(((Cell(text),),))

    @property
    def text(self) -> str:
        """The rows one below the other, their cells with tabs between."""
        return "\n".join("\t".join(cell.text for cell in row) for row in self.rows)


@dataclasses.dataclass(frozen=True, slots=True)
class PlainPage:
    """One plain page."""

    words: tuple[Word, ...] = dataclasses.field(repr=False)
    """In reading order."""
    aspect: float
    """Width divided by height."""


def typeset(tables: Sequence[Table]) -> tuple[PlainPage, ...]:
    """Return the pages that `tables`, one below the other, fill: none for no text, one unless that is overlong."""
    pages: list[list[_Placed]] = []
    line = float(_MOST)
    for table in tables:
        starts = _starts(table)
        for row in table.rows:
            for band in _bands(row, starts):
                height = 1 + max(number for _, _, number in band)
                if line + height > _MOST:
                    pages.append([])
                    line = _TOP
                pages[-1] += ((text, at, line + number) for text, at, number in band)
                line += height + _BETWEEN
    return tuple(map(_page, pages))


def _bands(row: Sequence[Cell], starts: Sequence[int]) -> Iterator[list[_Placed]]:
    """Yield the words of a row, its lines counted from 0; those that fill more than a page in several portions."""
    placed = [word for cell, start, end in _across(row, starts) for word in _lines(cell, start, end)]
    portions: dict[int, list[_Placed]] = {}
    for text, at, number in placed:
        portions.setdefault(int(number) // _PORTION, []).append((text, at, number % _PORTION))
    return (portions[number] for number in sorted(portions))


def _page(placed: Sequence[_Placed]) -> PlainPage:
    across = max(_ACROSS, *(at + len(text) + _MARGIN for text, at, _ in placed))
    down = max(_DOWN, *(line + 1 + _TOP for *_, line in placed))
    words = (Word(text, _box(text, at, line, across, down), 1.0) for text, at, line in placed)
    return PlainPage(tuple(words), _LETTER_PAGE * (across / _ACROSS) / (down / _DOWN))


def _starts(table: Table) -> list[int]:
    """Return where each column begins, and where the last one ends, in letters from the left edge."""
    needed = [0] * len(table.widths)
    for row in table.rows:
        for first, cell in _columns(row):
            if cell.columns == 1 and first < len(needed):
                needed[first] = max([needed[first], *map(len, cell.text.split())])
    starts = [_MARGIN]
    for width, least in zip(table.widths, needed, strict=True):
        starts.append(starts[-1] + max(round(width * _WIDTH), least + _GAP))
    return starts


def _columns(row: Sequence[Cell]) -> Iterator[tuple[int, Cell]]:
    first = 0
    for cell in row:
        yield first, cell
        first += cell.columns


def _across(row: Sequence[Cell], starts: Sequence[int]) -> Iterator[tuple[Cell, int, int]]:
    """Yield each cell with where it begins and ends; what stands beyond the last column is put there."""
    last = len(starts) - 1
    for first, cell in _columns(row):
        begin, end = min(first, last - 1), min(first + cell.columns, last)
        yield cell, starts[begin], starts[max(end, begin + 1)] - (_GAP if end < last else 0)


def _lines(cell: Cell, start: int, end: int) -> list[_Placed]:
    """Return each word of a cell with its place in letters and its line, from 0."""
    words: list[_Placed] = []
    at, line = start, 0
    for piece in _PIECE.findall(cell.text):
        if piece == "\n":
            at, line = start, line + 1
        elif piece == "\t":
            at = start + -(-(at - start + _GAP) // _STOP) * _STOP if at > start else at + _STOP
        elif piece.isspace():
            at += len(piece)
        else:
            if at + len(piece) > end and at > start:
                at, line = start, line + 1
            words.append((piece, at, line))
            at += len(piece)
    return words


def _box(text: str, at: int, top: float, across: int, down: float) -> Box:
    return Box(at / across, top / down, (at + len(text)) / across, (top + _PRINT) / down)
