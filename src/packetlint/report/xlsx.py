"""A workbook for clerks: the identity matrix with its odd cells marked, the findings, and how far files were read."""

import io
from collections.abc import Iterable, Sequence
from typing import Any

from packetlint.report.checked import CheckedPacket
from packetlint.report.file_outcome import FileOutcome
from packetlint.report.identity_table import LEADING, identity_table, starts_a_formula
from packetlint.report.layout import PLAIN, Layout
from packetlint.report.matrix import Cell
from packetlint.report.printable import on_one_line
from packetlint.report.wording import percent

SUFFIXES = (".xlsx",)
BINARY = True

_MOST_LETTERS = 32_767
"""Characters of a cell (Excel's specifications and limits)."""
_WIDTHS = (16, 28, 14, 18, 14)
"""Columns of a character each, of the columns before those of the papers."""
_PAPER_WIDTH = 30
_FINDINGS = {
    "packet": 16,
    "code": 9,
    "severity": 10,
    "confidence": 11,
    "finding": 60,
    "papers": 40,
    "what to do": 50,
    "fingerprint": 18,
    "accepted": 30,
}
_FILES = {"packet": 16, "file": 40, "papers": 40, "pages": 8, "reading": 14, "reason": 60}


def render_all(packets: Sequence[CheckedPacket], layout: Layout = PLAIN) -> bytes:
    """Return one workbook. Every cell is text, and stays text when it is edited."""
    import xlsxwriter  # late: only this format needs it

    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as workbook:
        paint = _Paint(workbook)
        _identity_sheet(workbook.add_worksheet("Identity matrix"), packets, paint)
        _sheet(workbook.add_worksheet("Findings"), _FINDINGS, _findings(packets), paint)
        _sheet(workbook.add_worksheet("Files"), _FILES, _files(packets), paint)
    return content.getvalue()


class _Paint:
    """The looks of cells in one workbook."""

    def __init__(self, workbook: Any) -> None:
        wrapped = {"text_wrap": True, "valign": "top"}
        odd = {"bg_color": "#FFD6D6", "font_color": "#8A0000", "bold": True}
        self.head = workbook.add_format({"bold": True, "bottom": 1, **wrapped})
        self.plain = workbook.add_format(wrapped)
        self.odd = workbook.add_format({**wrapped, **odd})
        self.plain_quoted = workbook.add_format({**wrapped, "quote_prefix": True})
        self.odd_quoted = workbook.add_format({**wrapped, **odd, "quote_prefix": True})

    def of(self, text: str, *, odd: bool = False) -> Any:
        """Return how a text is to look; one like a formula is marked as text for good."""
        if starts_a_formula(text):
            return self.odd_quoted if odd else self.plain_quoted
        return self.odd if odd else self.plain


def _identity_sheet(sheet: Any, packets: Sequence[CheckedPacket], paint: _Paint) -> None:
    table = identity_table(packets)
    widths = (*_WIDTHS, *[_PAPER_WIDTH] * len(table.papers))
    _head(sheet, (*LEADING, *table.papers), widths, paint)
    sheet.freeze_panes(1, len(LEADING))
    for number, line in enumerate(table.lines, start=1):
        for column, text in enumerate(line.leading):
            _write(sheet, number, column, text, paint)
        for column, cell in enumerate(line.cells, start=len(LEADING)):
            _cell(sheet, number, column, cell, paint)


def _cell(sheet: Any, row: int, column: int, cell: Cell, paint: _Paint) -> None:
    _write(sheet, row, column, cell.text, paint, odd=cell.odd)
    if cell.odd:
        why = "\n".join(f"{finding.code} {on_one_line(finding.message)}" for finding in cell.findings)
        sheet.write_comment(row, column, why[:_MOST_LETTERS], {"x_scale": 2})


def _sheet(sheet: Any, columns: dict[str, int], rows: Iterable[Sequence[str]], paint: _Paint) -> None:
    _head(sheet, tuple(columns), tuple(columns.values()), paint)
    sheet.freeze_panes(1, 0)
    for number, row in enumerate(rows, start=1):
        for column, text in enumerate(row):
            _write(sheet, number, column, text, paint)


def _head(sheet: Any, heads: Sequence[str], widths: Sequence[int], paint: _Paint) -> None:
    for column, (head, width) in enumerate(zip(heads, widths, strict=True)):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, head[:_MOST_LETTERS], paint.head)


def _write(sheet: Any, row: int, column: int, text: str, paint: _Paint, *, odd: bool = False) -> None:
    if text:
        sheet.write_string(row, column, text[:_MOST_LETTERS], paint.of(text, odd=odd))


def _findings(packets: Iterable[CheckedPacket]) -> Iterable[Sequence[str]]:
    for checked in packets:
        for finding in checked.findings:
            accepted = checked.accepted.get(finding.fingerprint)
            yield (
                on_one_line(checked.dossier.packet.path),
                finding.code,
                finding.severity.value,
                percent(finding.confidence),
                on_one_line(finding.message),
                on_one_line(", ".join(finding.documents)),
                on_one_line(finding.remedy),
                finding.fingerprint,
                on_one_line(f"{accepted.by}, {accepted.on}: {accepted.reason}") if accepted else "",
            )


def _files(packets: Iterable[CheckedPacket]) -> Iterable[Sequence[str]]:
    for checked in packets:
        for outcome in checked.files:
            yield on_one_line(checked.dossier.packet.path), *_file(outcome)


def _file(outcome: FileOutcome) -> Sequence[str]:
    titles = ", ".join(on_one_line(part.title) for part in outcome.parts)
    reading = outcome.reading.value.replace("_", " ")
    return on_one_line(outcome.file.path), titles, str(outcome.page_count), reading, on_one_line(outcome.reason or "")
