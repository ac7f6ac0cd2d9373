"""People who are known by now, looked for where nothing told whose a value is: seen through one slip, and no more."""

import dataclasses

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from packetlint.extraction import extract_documents, seek_people
from packetlint.model import FoundBy, Page
from packetlint.people import resolve_people
from page_from_text import letter, page_from_text

FAMILY = (
    "Form I-134, Declaration of Financial Support",
    "SECTION B - BENEFICIARY",
    "Full name: Olena Kovalenko",
    "Date of birth (mm/dd/yyyy): 03/12/1990",
    "Passport number: UT4471120",
    "A-Number: A071-222-333",
    "SECTION C - SUPPORTER",
    "Full name: Karen Louise Whitfield",
    "Date of birth (mm/dd/yyyy): 04/11/1968",
)
SISTERS = (
    "Form I-134, Declaration of Financial Support",
    "SECTION B - BENEFICIARY",
    "Full name: Zorvina Kovalenko",
    "SECTION C - SUPPORTER",
    "Full name: Zorvena Kovalenko",
)
Told = list[tuple[str, str]]


def sought(*paragraphs: str, known: tuple[str, ...] = FAMILY) -> Told:
    """Return what is found in a letter beside a form: field and value."""
    return found_in(page_from_text(*letter("Dear Officer,", *paragraphs, "We wish all of them well.")), known)


def found_in(page: Page, known: tuple[str, ...] = FAMILY) -> Told:
    pages = [dataclasses.replace(page_from_text(*known), file="form.pdf"), dataclasses.replace(page, file="letter.pdf")]
    documents = extract_documents(pages)
    people = resolve_people(documents)
    again = seek_people(documents, people, pages)
    assert len(resolve_people(again)) == len(people)
    return [
        (fact.field.value, str(fact.value))
        for document in again
        for fact in document.facts
        if fact.provenance.found_by is FoundBy.SEARCH
    ]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Our parish has long known the family. We heard that Olena Kovalneko needs help.", "Olena Kovalneko"),
        ("The rooms upstairs were got ready for Olena Kovalemko and her things.", "Olena Kovalemko"),
        ("Present: Kovalenk Olena, and others.", "Kovalenk Olena"),
        ("Yesterday, OLENA KOVALLENKO was given the keys.", "Olena Kovallenko"),
        ("The flat is paid for by Karen Whitfeld until May.", "Karen Whitfeld"),
        ("The flat is paid for by Karen Louise Whitfiled until May.", "Karen Louise Whitfiled"),
        ("The flat is paid for by Karen L. Whitfielf until May.", "Karen L. Whitfielf"),
    ],
)
def test_a_name_is_seen_through_one_slip(sentence: str, name: str) -> None:
    assert sought(sentence) == [("name", name)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Olena Kovalneko School stands at 4 Olena Kovalneko Street.",
        "We met at the Hospital Olena Kovalneko in May.",
        "The letters were for Olga Kovalenko and for Olena Kovalchuk.",
        "The letters were for Olena Kovalenkos daughter.",
        "The letters were for Elana Kovalenko and Olena Bovalenko.",
        "We have Olena, Kovalneko, Karen and Whitfeld on our list.",
        "The kovalneko family and olena came.",
        "Olena Kovalenko is here, and Olena Kovalneko is at home.",
        "Olena Maria Kovalneko is at home.",
    ],
)
def test_what_need_not_be_a_slip_is_none(sentence: str) -> None:
    assert ("name", "Olena Kovalneko") not in sought(sentence)
    assert not [value for field, value in sought(sentence) if value != "Olena Kovalenko"]


def test_a_name_between_two_sisters_is_neither_ones() -> None:
    assert sought("The rooms were got ready for Zorvana Kovalenko.", known=SISTERS) == []
    assert sought("The rooms were got ready for Zorvena Kovalenko.", known=SISTERS) == [("name", "Zorvena Kovalenko")]


def test_a_slip_in_print_that_was_hardly_read_is_the_readers() -> None:
    page = page_from_text(*letter("The rooms upstairs were got ready for Olena Kovalneko and her things."))
    hardly = tuple(dataclasses.replace(word, confidence=0.9) for word in page.words)
    assert found_in(page) == [("name", "Olena Kovalneko")]
    assert found_in(dataclasses.replace(page, words=hardly)) == []


@pytest.mark.parametrize("name", ["Olena Bondarchuk", "Olena Bondarchku"])
def test_a_former_name_is_not_held_against_the_one_in_use(name: str) -> None:
    renamed = (*FAMILY[:3], "Other names used: Olena Bondarchuk", *FAMILY[3:])
    assert sought(f"The rooms were got ready for {name}.", known=renamed) == []


def test_names_that_run_into_one_another_are_each_found_once() -> None:
    table = page_from_text("Kovalenko Olena Karen Louise Whitfield Kovalenko")
    assert found_in(table) == [("name", "Kovalenko Olena"), ("name", "Karen Louise Whitfield")]


def test_a_name_in_two_columns_is_no_near_name() -> None:
    assert found_in(page_from_text("Olena | Kovalneko", "", "rooms | keys")) == []


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Guest list: Olena Kovalenko, 3/12/1990, UT4471120.", {("date_of_birth", "1990-03-12")}),
        ("Guest list: Olena Kovalenko, UT 447 1120.", {("passport_number", "UT4471120")}),
        ("Guest list: Olena Kovalenko, room 4, file 071 222 333.", {("a_number", "A071222333")}),
        ("Rooms for Olena Kovalenko, DOB given as 21 March 1990.", {("date_of_birth", "1990-03-21")}),
        ("Rooms for Olena Kovalenko, who showed a passport, UT4471210.", {("passport_number", "UT4471210")}),
    ],
)
def test_days_of_birth_and_numbers_are_found_beside_the_name(sentence: str, found: set[tuple[str, str]]) -> None:
    assert found <= {*sought(sentence)} | {*told_anyhow(sentence)}


def told_anyhow(sentence: str) -> Told:
    page = page_from_text(*letter("Dear Officer,", sentence, "We wish all of them well."))
    return [(fact.field.value, str(fact.value)) for document in extract_documents([page]) for fact in document.facts]


@pytest.mark.parametrize(
    "sentence",
    [
        "Olena Kovalenko came on 13 March 1990.",
        "Olena Kovalenko came with her son, born on 13 March 1990.",
        "Olena Kovalenko paid invoice UT4471121.",
        "Olena Kovalenko had an old passport, UT4471121.",
        "The hall was opened on 12 March 1990 by the mayor, and 071222334 tickets were sold.",
        "The passport is UT4471121.",
    ],
)
def test_other_days_and_numbers_are_nobodys(sentence: str) -> None:
    assert not [each for each in sought(sentence) if each[0] != "name"]


def test_what_was_told_already_is_not_found_again() -> None:
    told = "I have treated my patient, Ms. Olena Kovalenko, born on March 12, 1990, since 2024."
    assert sought(told) == []


WORDS = st.text(st.characters(categories=("Lu", "Ll"), max_codepoint=0x24F), min_size=1, max_size=12)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.one_of(WORDS, WORDS.map(str.title), st.integers(0, 10**9).map(str)), min_size=1, max_size=60))
def test_random_words_are_nobody(words: list[str]) -> None:
    assert sought(" ".join(words)) == []
