"""Where one paper ends and the next begins: page numbers, backs of cards, cards on one sheet, reference pages."""

import dataclasses

import pytest

from packetlint.extraction import extract_documents
from packetlint.extraction.page_number import PageNumber, read_page_number
from packetlint.model import Box, Page
from page_from_text import letter, page_from_text

PASSPORT = ["PASSPORT", "Passport No.", "UT4471120", "Surname", "KOVALENKO", "Given names", "OLENA", "Authority"]
LICENCE = ["DRIVER LICENSE", "4d DL K551-2340-9", "1 WHITFIELD", "2 KAREN", "3 DOB 04/11/1968"]
SSN = ["SOCIAL SECURITY", "THIS NUMBER HAS BEEN ESTABLISHED FOR", "512-34-4471", "KAREN WHITFIELD"]
ZONE = [("C1UTO0123456784".ljust(30, "<"), "9003124F3002016UTO".ljust(30, "<"), "KOVALENKO<<OLENA".ljust(30, "<"))]


def parts(*pages: Page) -> list[tuple[str, tuple[int, ...]]]:
    return [(document.kind, document.pages) for document in extract_documents(pages)]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Form I-131 Edition 01/20/25 | Page 2 of 13", PageNumber(2, 13)),
        ("Página 3 de 4", PageNumber(3, 4)),
        ("Стор. 2 з 3", PageNumber(2, 3)),
        ("Страница 2 из 3", PageNumber(2, 3)),
        ("Page 2 sur 3", PageNumber(2, 3)),
        ("Elmgate Clinic\nPage 4", PageNumber(4)),
        ("Elmgate Clinic 2/3", PageNumber(2, 3)),
        ("see page 4 of the letter", None),
        ("Page 5 of 3", None),
        ("Elmgate, 12/03/1990", None),
    ],
)
def test_a_page_says_which_one_of_its_paper_it_is(text: str, number: PageNumber | None) -> None:
    assert read_page_number(text) == number


def form(number: int, first: int) -> Page:
    return page_from_text("Form I-134", "Declaration of Financial Support", f"Page {first} of 2", number=number)


def test_the_same_form_filled_in_twice_is_two_papers() -> None:
    assert parts(form(1, 1), form(2, 2), form(3, 1), form(4, 2)) == [("i134", (1, 2)), ("i134", (3, 4))]


def test_a_page_number_that_does_not_follow_joins_nothing() -> None:
    stray = page_from_text(*PASSPORT, "Page 7 of 9", number=3)
    assert parts(form(1, 1), form(2, 2), stray) == [("i134", (1, 2)), ("passport", (3,))]


def test_the_back_of_a_card_belongs_to_its_front() -> None:
    front = page_from_text("UTOPIA", "NATIONAL IDENTITY CARD", "Surname: KOVALENKO", "Given names: OLENA")
    back = page_from_text("Address: 3 Elm Street", number=2, zones=ZONE)
    assert parts(front, back) == [("national_id", (1, 2))]
    assert parts(back, page_from_text(number=3, zones=ZONE)) == [("national_id", (2,)), ("national_id", (3,))]


def test_a_long_page_of_no_kind_behind_a_passport_is_none_of_it() -> None:
    text = letter("The choir of Northport meets on Mondays and sings. " * 12, "Name: Karen Whitfield")
    passport, other = extract_documents([page_from_text(*PASSPORT), page_from_text(*text, number=2)])
    assert (passport.kind, other.kind) == ("passport", "unknown")
    assert [str(fact.value) for fact in passport.facts if fact.field == "name"] == ["Olena Kovalenko"]


@pytest.mark.parametrize("gap", [[""] * 4, [""] * 12])
def test_two_cards_on_one_sheet_are_two_papers(gap: list[str]) -> None:
    sheet = page_from_text(*LICENCE, *gap, *SSN)
    assert parts(sheet) == [("driver_license", (1,)), ("ssn_card", (1,))]
    licence, card = extract_documents([sheet])
    assert {fact.field for fact in card.facts} == {"name", "ssn"}
    assert "ssn" not in {fact.field for fact in licence.facts}


def test_cards_side_by_side_are_two_papers() -> None:
    beside = [f"{left} | | {right}" for left, right in zip(LICENCE, [*SSN, ""], strict=True)]
    assert parts(page_from_text(*beside)) == [("driver_license", (1,)), ("ssn_card", (1,))]


def test_front_and_back_of_one_card_on_a_sheet_are_one_paper() -> None:
    back = ["Class: D", "Restrictions: none", "Organ donor: yes"]
    assert parts(page_from_text(*LICENCE, *[""] * 6, *back)) == [("driver_license", (1,))]


def test_a_separator_is_a_paper_of_its_own_and_says_nothing() -> None:
    pages = [page_from_text("EXHIBIT B", "Passport of Olena Kovalenko"), page_from_text(*PASSPORT, number=2)]
    separator, passport = extract_documents(pages)
    assert (separator.kind, separator.mentions, passport.kind) == ("separator_page", (), "passport")


def test_a_country_report_tells_of_nobody_on_its_later_pages_either() -> None:
    report = page_from_text(*letter("Country Report on Human Rights Practices: Utopia", "The press was not free."))
    later = page_from_text(
        *letter("Ana Ruiz, born on 3 May 1990, a citizen of Utopia, was held in Northport."), number=2
    )
    (document,) = extract_documents([report, later])
    assert (document.kind, document.facts) == ("reference_material", ())


def test_arrival_records_of_three_people_are_three_papers() -> None:
    def record(number: int, given: str) -> Page:
        lines = ("Most Recent I-94", "Last/Surname | RUIZ", f"First (Given) Name | {given}", "Birth Date | 1990 May 3")
        return page_from_text(*lines, number=number)

    assert parts(record(1, "ANA"), record(2, "LUIS"), record(3, "EVA")) == [("i94", (1,)), ("i94", (2,)), ("i94", (3,))]


@pytest.mark.parametrize(
    "text",
    ["Enclosed are a police report, a medical letter and my passport.", "Attached: police report, medical letter."],
)
def test_the_papers_that_a_letter_encloses_make_it_none_of_them(text: str) -> None:
    assert parts(page_from_text(*letter("To the consul.", text))) == [("unknown", (1,))]


def test_two_passports_with_their_zones_on_one_sheet_are_two_papers() -> None:
    zones = [
        ("P<UTOKOVALENKO<<OLENA".ljust(44, "<"), "UT44711207UTO9003124F3002016<<<<<<<<<<<<<<06"),
        ("P<UTOKOVALENKO<<IVAN".ljust(44, "<"), "UT44711215UTO1203124M3002016<<<<<<<<<<<<<<04"),
    ]
    second = [line.replace("OLENA", "IVAN").replace("4471120", "4471121") for line in PASSPORT]
    sheet = page_from_text(*PASSPORT, *[""] * 16, *second, zones=zones)
    placed = [
        tuple(
            dataclasses.replace(line, box=Box(0.05, top + at * 0.02, 0.95, top + 0.015 + at * 0.02))
            for at, line in enumerate(zone)
        )
        for top, zone in zip((0.3, 0.8), sheet.zones, strict=True)
    ]
    sheet = dataclasses.replace(sheet, zones=tuple(placed))
    assert parts(sheet) == [("passport", (1,)), ("passport", (1,))]
