"""Lists of people with their captions at the head of columns: family registers, marriage registers, bookings.

Each row is a person, each cell a value of its column's field.
"""

import dataclasses
from collections.abc import Sequence, Set

from packetlint.extraction.cast import Cast, Draft
from packetlint.extraction.label import Labelled
from packetlint.extraction.layout import Sheet
from packetlint.extraction.values import Source, make_fact, read_name
from packetlint.extraction.vocabulary import PARTS_OF_NAMES, read_caption, role_of
from packetlint.model import FactField, Word

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


def take_table(table: Table, source: Source, cast: Cast) -> None:
    """Add one person for each row of a table."""
    has_family = any(column is not None and column.caption.asks == "name_family" for column in table.columns)
    for row in table.rows:
        draft = cast.add(cast.section)
        for number, words in row.cells.items():
            column = table.columns[number]
            if column is not None and (column.caption.role is None or column.caption.bare) and words:
                _take_cell(column.caption.asks, column.caption.hint, tuple(words), source, draft, has_family)
            elif column is None:
                _take_named_number(words, row.cells.get(number + 1, ()), source, draft)


def _take_named_number(names_it: Sequence[Word], words: Sequence[Word], source: Source, draft: Draft) -> None:
    """Add a number that the cell before it tells the kind of: `Passport | UT4471120`."""
    caption = read_caption(names_it[0].text)
    if caption is not None and caption.asks.endswith("_number") and words:
        fact = make_fact(FactField(caption.asks), tuple(words), source)
        if fact is not None:
            draft.facts.append(fact)


def _take_cell(asks: str, hint: str, words: tuple[Word, ...], source: Source, draft: Draft, has_family: bool) -> None:
    if asks == "relationship":
        draft.role = role_of(" ".join(word.text for word in words)) or draft.role
    elif asks.startswith("name"):
        fact = make_fact(FactField.NAME, words, source, hint=hint)
        part = "given" if asks == "name" and has_family else PARTS_OF_NAMES.get(asks)
        if fact is not None and part:
            draft.parts[part] = fact
        elif fact is not None:
            draft.facts.append(fact)
    elif asks != "other":
        fact = make_fact(FactField(asks), words, source, hint=hint)
        if fact is not None:
            draft.facts.append(fact)
