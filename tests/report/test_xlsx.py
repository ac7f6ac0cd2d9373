import dataclasses
import io
import re
import zipfile
from xml.etree import ElementTree

from packetlint.model import Acceptance, PersonName
from packetlint.report import render_all
from packetlint.report.checked import CheckedPacket

SPACE = {"": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}


class Book:
    """A workbook read back: ECMA-376, part 1, section 18."""

    def __init__(self, *packets: CheckedPacket) -> None:
        content = render_all("xlsx", packets)
        assert isinstance(content, bytes)
        self.archive = zipfile.ZipFile(io.BytesIO(content))
        shared = self._part("xl/sharedStrings.xml")
        self.texts = ["".join(each.itertext()) for each in shared.findall("si", SPACE)]
        styles = self._part("xl/styles.xml").find("cellXfs", SPACE)
        assert styles is not None
        self.styles = list(styles)

    def _part(self, name: str) -> ElementTree.Element:
        return ElementTree.fromstring(self.archive.read(name))

    def cells(self, sheet: int) -> dict[str, tuple[str, ElementTree.Element]]:
        """Return the text and the look of each cell, by its place; fails on a cell that is no text."""
        found = {}
        for cell in self._part(f"xl/worksheets/sheet{sheet}.xml").iter(f"{{{SPACE['']}}}c"):
            assert cell.get("t", "s") == "s"
            assert cell.find("f", SPACE) is None
            value = cell.findtext("v", namespaces=SPACE)
            if value is not None:
                found[str(cell.get("r"))] = (self.texts[int(value)], self.styles[int(str(cell.get("s")))])
        return found


def test_the_matrix_is_the_first_sheet_with_its_odd_cell_marked(checked: CheckedPacket) -> None:
    book = Book(checked)
    cells = book.cells(1)
    assert [cells[f"{column}1"][0] for column in "ABCDE"] == ["packet", "person", "role", "field", "findings"]
    assert [cells[f"{column}3"][0] for column in "FGH"] == ["12 Mar 1990", "21 Mar 1990", "12 Mar 1990"]
    assert cells["G3"][1].get("fillId") != cells["F3"][1].get("fillId") == cells["H3"][1].get("fillId")
    assert b"DOB001 The birth certificate gives another date of birth" in book.archive.read("xl/comments1.xml")


def test_findings_and_files_have_sheets_of_their_own(incomplete: CheckedPacket, acceptance: Acceptance) -> None:
    book = Book(dataclasses.replace(incomplete, accepted={acceptance.fingerprint: acceptance}))
    findings = {place: text for place, (text, _) in book.cells(2).items()}
    assert [findings[f"B{row}"] for row in (2, 3, 4)] == ["NAM004", "DOB001", "RDG001"]
    assert findings["I3"] == "OK, 2026-08-01: court record"
    files = {place: text for place, (text, _) in book.cells(3).items()}
    assert [files[f"E{row}"] for row in range(2, 7)] == ["unreadable", "read", "partly read", "read", "skipped"]


def test_no_cell_is_or_becomes_a_formula(checked: CheckedPacket) -> None:
    olena, *others = checked.dossier.people
    named = dataclasses.replace(olena, name=PersonName('=HYPERLINK("https://example.org";"x")'))
    dossier = dataclasses.replace(checked.dossier, people=(named, *others))
    finding = dataclasses.replace(checked.findings[1], message="+1+1", remedy="https://example.org")
    book = Book(dataclasses.replace(checked, dossier=dossier, findings=(finding,)))
    hostile = [look for sheet in (1, 2) for text, look in book.cells(sheet).values() if text[:1] in "=+"]
    assert len(hostile) >= 3
    assert all(look.get("quotePrefix") == "1" for look in hostile)
    assert not [name for name in book.archive.namelist() if re.search("externalLink|/_rels/sheet2", name)]


def test_a_cell_of_any_length_opens(checked: CheckedPacket) -> None:
    finding = dataclasses.replace(checked.findings[1], message="x" * 100_000)
    texts = [text for text, _ in Book(dataclasses.replace(checked, findings=(finding,))).cells(2).values()]
    assert max(map(len, texts)) == 32_767
