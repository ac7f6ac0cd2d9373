"""What a licence's barcode is to its document: whose it is, front and back as one card, and what it leaves alone."""

import dataclasses

import pytest
from told import told

from packetlint.extraction import extract_documents
from packetlint.model import Barcode, Box, Document, Fact, FactField, FoundBy, Page, PersonName
from page_from_text import page_from_text

PLACE = Box(0.1, 0.6, 0.5, 0.7)
FRONT = (
    "FRANKLIN  DRIVER LICENSE",
    "",
    "4d DL T00231147",
    "1 VILLARREAL",
    "2 TEO LUIS",
    "3 DOB 03/12/1990|15 SEX M",
    "4a ISS 01/05/2022",
    "4b EXP 03/12/2030",
)
OTHER_FRONT = ("FRANKLIN  DRIVER LICENSE", "", "4d DL K55512340", "1 KIRALY", "2 MILA ZOE", "3 DOB 02/29/1996")
LETTER = (
    "Dear Officer,",
    "",
    "I have known Teo Villarreal for many years and trust him.",
    "",
    "Sincerely,",
    "Ana Ruiz",
)
FORM = ("Form I-134, Declaration of Financial Support", "", "Beneficiary: Teo Villarreal")
UNKNOWN = ("Minutes of the meeting", "", "Present were Teo Villarreal and others.")
SAID = {
    "name": "Teo Luis Villarreal",
    "date_of_birth": "1990-03-12",
    "date_of_issue": "2022-01-05",
    "date_of_expiry": "2030-03-12",
    "sex": "M",
    "driver_license_number": "T00231147",
}


def payload(**changes: str) -> str:
    elements = {
        "DAQ": "T00231147",
        "DCS": "VILLARREAL",
        "DAC": "TEO",
        "DAD": "LUIS",
        "DBB": "03121990",
        "DBA": "03122030",
        "DBD": "01052022",
        "DBC": "1",
    } | changes
    return "@\n\x1e\rANSI 636000100001DL00310250DL" + "\n".join(map("".join, elements.items())) + "\r"


def page(*lines: str, number: int = 1, text: str | None = "", place: Box = PLACE) -> Page:
    """Return a page with these lines and, unless `text` is empty, a barcode that says it."""
    barcodes = () if text == "" else (Barcode("PDF417", text, place, "zxing-cpp 3"),)
    return dataclasses.replace(page_from_text(*lines), number=number, barcodes=barcodes)


def only(*pages: Page) -> Document:
    (document,) = extract_documents(pages)
    return document


def from_barcode(document: Document, field: FactField) -> Fact:
    (fact,) = (fact for fact in document.facts if fact.field is field and fact.provenance.found_by is FoundBy.BARCODE)
    return fact


def test_a_back_alone_is_a_licence_and_tells_its_holder() -> None:
    document = only(page(text=payload()))
    assert document.kind == "driver_license"
    (mention,) = document.mentions
    assert mention.holder
    assert {fact.field.value: str(fact.value) for fact in mention.facts} == SAID


def test_a_fact_says_where_it_was_found_and_by_whom() -> None:
    where = from_barcode(only(page(text=payload())), FactField.DATE_OF_BIRTH).provenance
    assert (where.box, where.reader, where.page) == (PLACE, "zxing-cpp 3", 1)


def test_a_name_is_written_as_people_write_it_with_its_parts() -> None:
    fact = from_barcode(only(page(text=payload(DCS="DE LA CRUZ", DCU="JR"))), FactField.NAME)
    assert fact.value == PersonName("Teo Luis De la Cruz Jr.", "Teo Luis", "De la Cruz")
    assert fact.text == "DE LA CRUZ | TEO LUIS | JR"


def test_a_name_keeps_its_marks_on_a_page_read_as_english() -> None:
    back = dataclasses.replace(page(text=payload(DCS="LÉVESQUE")), method="ocr", languages=("eng",))
    assert str(from_barcode(only(back), FactField.NAME).value) == "Teo Luis Lévesque"


@pytest.mark.parametrize(("flag", "cut"), [("T", True), ("N", False), ("U", False)])
def test_a_name_that_had_no_room_is_marked(flag: str, cut: bool) -> None:
    assert from_barcode(only(page(text=payload(DDE=flag))), FactField.NAME).cut is cut


def test_another_name_of_the_holder_is_none_to_be_held_against_them() -> None:
    document = only(page(text=payload(DBN="ARRIETA", DBG="TEO")))
    names = {str(fact.value): fact.former for fact in document.facts if fact.field is FactField.NAME}
    assert names == {"Teo Luis Villarreal": False, "Teo Arrieta": True}


@pytest.mark.parametrize(
    "pages",
    [
        (page(*FRONT, text=payload()),),
        (page(*FRONT), page(number=2, text=payload())),
        (page(text=payload()), page(*FRONT, number=2)),
        (page(*FRONT), page(number=2, text=payload(DAQ="T00231174"))),
        (page(*FRONT), page(number=2, text=payload(DCS="VILLAREAL"))),
    ],
    ids=["one page", "front and back", "back and front", "another number", "another name"],
)
def test_front_and_back_of_one_card_are_one_document(pages: tuple[Page, ...]) -> None:
    document = only(*pages)
    assert document.kind == "driver_license"
    assert document.pages == tuple(one.number for one in pages)
    assert len(document.mentions) == 1
    assert {fact.provenance.found_by for fact in document.mentions[0].values(FactField.NAME)} == {
        FoundBy.LABEL,
        FoundBy.BARCODE,
    }


@pytest.mark.parametrize(
    "pages",
    [
        (page(*OTHER_FRONT), page(number=2, text=payload())),
        (page(text=payload()), page(*OTHER_FRONT, number=2)),
        (page(*LETTER), page(number=2, text=payload())),
        (page(*LETTER), page(number=2, text=payload(DCS="NOVAK", DAC="IDA", DAD=""))),
        (page(text=payload()), page(*FORM, number=2)),
        (page(*UNKNOWN), page(number=2, text=payload())),
        (page(text=payload()), page(number=2, text=payload())),
    ],
    ids=[
        "another's front",
        "another's front behind",
        "a letter",
        "a letter about another",
        "a form behind",
        "a paper of no known kind",
        "two backs",
    ],
)
def test_a_back_that_repeats_nothing_is_a_document_of_its_own(pages: tuple[Page, ...]) -> None:
    assert [document.pages for document in extract_documents(pages)] == [(1,), (2,)]


def test_four_sides_of_two_cards_are_two_documents() -> None:
    backs = payload(), payload(DAQ="K55512340", DCS="KIRALY", DAC="MILA", DAD="ZOE")
    pages = [page(*FRONT), page(number=2, text=backs[0]), page(*OTHER_FRONT, number=3), page(number=4, text=backs[1])]
    assert [document.pages for document in extract_documents(pages)] == [(1, 2), (3, 4)]


def test_a_licence_copied_onto_another_paper_is_somebody_and_its_dates_are_not_that_papers() -> None:
    everybody = told(page(*LETTER, text=payload(DCS="NOVAK", DAC="IDA", DAD="")))
    (holder,) = (one for one in everybody if one["name"] == "Ida Novak")
    assert holder == {
        "role": "",
        "name": "Ida Novak",
        "date_of_birth": "1990-03-12",
        "sex": "M",
        "driver_license_number": "T00231147",
    }


def test_two_backs_on_one_page_are_two_people() -> None:
    both = dataclasses.replace(
        page(text=payload()),
        barcodes=(
            Barcode("PDF417", payload(), PLACE, "zxing-cpp 3"),
            Barcode("PDF417", payload(DCS="NOVAK", DAC="IDA"), Box(0.1, 0.1, 0.5, 0.2), "zxing-cpp 3"),
        ),
    )
    assert [one["name"] for one in told(both)] == ["Teo Luis Villarreal", "Ida Luis Novak"]


@pytest.mark.parametrize("text", [None, "SHIPMENT 0042", "https://example.org"])
def test_a_barcode_that_is_no_licence_changes_nothing(text: str | None) -> None:
    assert extract_documents([page(*LETTER, text=text)]) == extract_documents([page(*LETTER)])
