"""Long files are read like short ones, though what was worked out about their pages is let go of in between."""

import pytest

from packetlint.extraction import extract_documents, layout
from packetlint.extraction.layout import Sheet
from page_from_text import page_from_text

PAPER = ("BIRTH CERTIFICATE", "Child: Olena Kovalenko", "Date of birth: 12 March 1990", "Mother: Iva Bondar")
PAGES = [
    page_from_text(*PAPER),
    page_from_text("Page 2 of 2", "Father: Petro Kovalenko", number=2),
    page_from_text("PASSPORT", "Passport No.", "UT4471120", "Surname", "KOVALENKO", "Given names", "OLENA", number=3),
]


def test_a_long_file_is_read_like_a_short_one(monkeypatch: pytest.MonkeyPatch) -> None:
    short = extract_documents(PAGES)
    monkeypatch.setattr(layout, "_MANY", 0)
    assert extract_documents(PAGES) == short
    assert len(short) == 2


def test_a_sheet_lets_go_of_everything_but_its_page() -> None:
    sheet = Sheet(PAGES[0])
    before = sheet.text
    assert sheet.paragraphs
    sheet.forget()
    assert vars(sheet) == {"page": PAGES[0]}
    assert sheet.text == before
