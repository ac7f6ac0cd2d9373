"""Lists of people with their captions at the head of columns: family registers, marriage registers, bookings."""

import dataclasses
from collections.abc import Sequence, Set

from packetlint.extraction.label import Labelled
from packetlint.extraction.layout import Sheet
from packetlint.extraction.values import read_name
from packetlint.model import Word

_LEAST_COLUMNS, _LEAST_ROWS = 3, 2
_FAR = 3.5
"""Heights of print by which one row may stand below the other."""
_SLACK = 0.015
"""Page width by which a word may begin left of its column."""


@dataclasses.dataclass
class TableRow:
    """One row of a table: the words under each caption that we know."""

    cells: dict[int, list[Word]]
    """By the number of the column."""


@dataclasses.dataclass(frozen=True, slots=True)
class Table:
    """Rows of people under a line of captions."""

    columns: tuple[Labelled | None, ...]
    """The caption of each column, None where it is none we know."""
    rows: tuple[TableRow, ...]
    last: int
    """Index of its last line on the sheet."""


def read_table(sheet: Sheet, head: int, captions: Sequence[Labelled], captioned: Set[int]) -> Table | None:
    """Return the table whose captions stand on line `head`, None where they are not the head of several rows.

    `captioned` are the lines that begin with captions of their own, or hold several.
    """
    pieces = sheet.rows[head]
    asked = {item.caption.asks for item in captions}
    if len(pieces) < _LEAST_COLUMNS or not any(asks.startswith("name") for asks in asked) or len(asked) < 2:
        return None
    if any(item.behind for item in captions):
        return None
    starts = [piece.words[0].box.x0 for piece in pieces]
    columns = tuple(next((item for item in captions if item.words[0] in piece.words), None) for piece in pieces)
    name_at = next(n for n, item in enumerate(columns) if item is not None and item.caption.asks.startswith("name"))
    rows, last = _rows(sheet, head, starts, name_at, captioned)
    return Table(columns, tuple(rows), last) if len(rows) >= _LEAST_ROWS else None


def _rows(
    sheet: Sheet, head: int, starts: Sequence[float], name_at: int, captioned: Set[int]
) -> tuple[list[TableRow], int]:
    """Return the rows below a head whose column `name_at` holds names, and the index of the last line."""
    rows: list[TableRow] = []
    last = head
    for index in range(head + 1, len(sheet.rows)):
        above, line = sheet.lines[last], sheet.lines[index]
        if index in captioned or line.box.y0 - above.box.y1 > _FAR * line.box.height:
            break
        cells = _cells(line.words, starts)
        named = " ".join(word.text for word in cells.get(name_at, ()))
        if 0 in cells and len(cells) * 2 >= len(starts) and len(sheet.rows[index]) > 1 and read_name(named):
            rows.append(TableRow(cells))
        elif rows and 0 not in cells:
            for column, words in cells.items():
                rows[-1].cells.setdefault(column, []).extend(words)
        else:
            break
        last = index
    return rows, last


def _cells(words: Sequence[Word], starts: Sequence[float]) -> dict[int, list[Word]]:
    """Return the words of a line by the column that each stands in."""
    cells: dict[int, list[Word]] = {}
    for word in words:
        column = max((n for n, start in enumerate(starts) if start - _SLACK <= word.box.x0), default=0)
        cells.setdefault(column, []).append(word)
    return cells
