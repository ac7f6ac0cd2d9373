"""The identity matrix of all people of a run as one table, for spreadsheets: a row for each field of each person."""

import dataclasses
from collections.abc import Iterable, Sequence

from packetlint.model import FactField
from packetlint.report.checked import CheckedPacket
from packetlint.report.matrix import Cell, Matrix, matrices, paper
from packetlint.report.printable import on_one_line
from packetlint.report.wording import field_name

LEADING = ("packet", "person", "role", "field", "findings")
"""Heads of the columns before those of the papers."""

_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What spreadsheets take a cell for a formula by, full-width signs among them (OWASP, "CSV Injection")."""


@dataclasses.dataclass(frozen=True, slots=True)
class Line:
    """One field of one person."""

    packet: str
    person: str
    role: str
    field: FactField
    codes: tuple[str, ...]
    cells: tuple[Cell, ...]
    """One for each paper of the table."""

    @property
    def leading(self) -> tuple[str, ...]:
        """The cells before those of the papers."""
        return self.packet, self.person, self.role, field_name(self.field), ", ".join(self.codes)


@dataclasses.dataclass(frozen=True, slots=True)
class Table:
    """The matrices of a run under and beside one another."""

    papers: tuple[str, ...]
    """Heads of the papers' columns."""
    lines: tuple[Line, ...]


def identity_table(packets: Sequence[CheckedPacket]) -> Table:
    """Return the table; of several packets each has columns of its own."""
    heads = [
        (number, document.id, _head(checked, paper(document, checked.dossier.documents), several=len(packets) > 1))
        for number, checked in enumerate(packets)
        for document in checked.dossier.documents
    ]
    places = {(number, identity): place for place, (number, identity, _) in enumerate(heads)}
    lines: list[Line] = []
    for number, checked in enumerate(packets):
        for matrix in matrices(checked):
            columns = [places[number, document.id] for document in matrix.documents]
            lines += _lines(on_one_line(checked.dossier.packet.path), matrix, columns, len(heads))
    return Table(tuple(head for _, _, head in heads), tuple(lines))


def _head(checked: CheckedPacket, name: str, *, several: bool) -> str:
    return f"{on_one_line(checked.dossier.packet.path)}: {name}" if several else name


def _lines(packet: str, matrix: Matrix, columns: Sequence[int], width: int) -> Iterable[Line]:
    person = matrix.person
    for row in matrix.rows:
        cells = [Cell()] * width
        for column, cell in zip(columns, row.cells, strict=True):
            cells[column] = cell
        name = on_one_line(person.name.full) or person.id
        yield Line(packet, name, person.role.value, row.field, row.codes, tuple(cells))


def starts_a_formula(text: str) -> bool:
    """Return whether a spreadsheet might take a text for a formula.

    >>> starts_a_formula('=HYPERLINK("x")'), starts_a_formula(" +1"), starts_a_formula("A-1")
    (True, True, False)
    """
    return text.lstrip(" ").startswith(_STARTS_A_FORMULA)
