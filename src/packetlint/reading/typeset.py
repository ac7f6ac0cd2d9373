"""Text without places set on a plain page: what stands beside what, for stages that find values by where they stand.

The page is ours, not the paper's. It has the proportions of a typed Letter page, in letters of one width; it grows
to the right and downwards where its text needs more room, so that nothing is ever cut off.
"""

import dataclasses
import re
from collections.abc import Iterator, Sequence

from packetlint.model import Box, Word

_ACROSS, _DOWN = 112, 50
"""Letters and lines of a full page, its margins among them."""
_MARGIN, _TOP = 6, 3
_WIDTH = _ACROSS - 2 * _MARGIN
_LETTER_PAGE = 8.5 / 11
_PRINT = 0.65
"""Share of a line's height that its print takes."""
_BETWEEN = 0.5
"""Lines left free between two paragraphs: more than between two lines of one."""
_GAP = 5
"""Letters left free between two columns, so that they are not one line's words."""
_STOP = 8
"""Letters from one tab stop to the next."""

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


def typeset(tables: Sequence[Table]) -> tuple[tuple[Word, ...], float]:
    """Return the words of a page that holds `tables` one below the other, in reading order, and its aspect."""
    placed: list[tuple[str, float, float]] = []
    line = float(_TOP)
    for table in tables:
        starts = _starts(table)
        for row in table.rows:
            lines = [_lines(cell, start, end) for cell, start, end in _across(row, starts)]
            placed += [(text, at, line + number) for cell in lines for text, at, number in cell]
            line += max((number + 1 for cell in lines for *_, number in cell), default=0) + _BETWEEN
    across = max([_ACROSS, *(at + len(text) + _MARGIN for text, at, _ in placed)])
    down = max(_DOWN, line + _TOP)
    words = (Word(text, _box(text, at, top, across, down), 1.0) for text, at, top in placed)
    return tuple(words), _LETTER_PAGE * (across / _ACROSS) / (down / _DOWN)


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


def _lines(cell: Cell, start: int, end: int) -> list[tuple[str, int, int]]:
    """Return each word of a cell with its place in letters and its line, from 0."""
    words = []
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


def _box(text: str, at: float, top: float, across: float, down: float) -> Box:
    return Box(at / across, top / down, (at + len(text)) / across, (top + _PRINT) / down)
