"""The identity matrix for spreadsheets and programs: CSV (RFC 4180), UTF-8, every cell in quotes."""

import csv
import io
from collections.abc import Sequence

from packetlint.report.checked import CheckedPacket
from packetlint.report.identity_table import LEADING, identity_table, starts_a_formula
from packetlint.report.layout import PLAIN, Layout
from packetlint.report.matrix import Cell

SUFFIXES = (".csv",)

ODD = "≠ "
"""Stands before what contradicts the other papers."""


def render_all(packets: Sequence[CheckedPacket], layout: Layout = PLAIN) -> str:
    """Return one table. What a spreadsheet might take for a formula has an apostrophe before it."""
    table = identity_table(packets)
    text = io.StringIO()
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(map(_defused, (*LEADING, *table.papers)))
    for line in table.lines:
        writer.writerow(map(_defused, (*line.leading, *map(_shown, line.cells))))
    return text.getvalue().removesuffix("\r\n")


def _shown(cell: Cell) -> str:
    return f"{ODD}{cell.text}" if cell.odd else cell.text


def _defused(text: str) -> str:
    return f"'{text}" if starts_a_formula(text) else text
