"""What a zone's values are to their document: which number, how sure, and print beside zone."""

import pytest
from told import told

from packetlint.extraction import extract_documents
from packetlint.extraction.mrz import check_digit
from packetlint.model import Document, Fact, FactField, FoundBy, Page
from page_from_text import page_from_text


def checked(text: str) -> str:
    return text + check_digit(text)


def td3(name: str, number: str, birth: str, expiry: str, sex: str = "F") -> tuple[str, str]:
    data = f"{checked(number.ljust(9, '<'))}UTO{checked(birth)}{sex}{checked(expiry)}".ljust(44, "<")
    return f"P<UTO{name}".ljust(44, "<"), data


def td1(code: str, issuer: str, name: str, number: str, birth: str, expiry: str) -> tuple[str, str, str]:
    first = f"{code}{issuer}{checked(number.ljust(9, '<'))}".ljust(30, "<")
    return first, f"{checked(birth)}F{checked(expiry)}UTO".ljust(30, "<"), name.ljust(30, "<")


def only(page: Page) -> Document:
    (document,) = extract_documents([page])
    return document


def from_zone(document: Document, field: FactField) -> Fact:
    (fact,) = (fact for fact in document.facts if fact.field is field and fact.provenance.found_by is FoundBy.MRZ)
    return fact


def passport(*print_: str, zone: tuple[str, ...]) -> Page:
    return page_from_text("PASSPORT", "UTOPIA", *print_, zones=[zone])


def test_a_passport_without_legible_print_is_its_zone() -> None:
    page = passport(zone=td3("KOVALENKO<<OLENA", "UT4471120", "900312", "300201"))
    assert told(page) == [
        {
            "role": "",
            "name": "Olena Kovalenko",
            "passport_number": "UT4471120",
            "date_of_birth": "1990-03-12",
            "date_of_expiry": "2030-02-01",
            "sex": "F",
            "nationality": "UTO",
        }
    ]


def test_print_and_zone_of_one_document_are_one_person() -> None:
    document = only(
        passport(
            "Surname", "KOVALENKO", "Given names", "OLENA", zone=td3("KOVALENKO<<OLENA", "UT1", "900312", "300201")
        )
    )
    assert len(document.mentions) == 1
    assert {fact.provenance.found_by for fact in document.mentions[0].values(FactField.NAME)} == {
        FoundBy.MRZ,
        FoundBy.LABEL,
    }


def test_a_filler_read_as_a_letter_is_cut_by_the_print() -> None:
    document = only(
        passport(
            "Surname", "KOVALENKO", "Given names", "OLENA", zone=td3("KOVALENKO<<OLENAK", "UT1", "900312", "300201")
        )
    )
    assert str(from_zone(document, FactField.NAME).value) == "Olena Kovalenko"


def test_the_two_digits_of_a_year_are_a_birth_in_the_past_and_an_expiry_to_come() -> None:
    document = only(passport(zone=td3("KOVALENKO<<OLENA", "UT4471120", "490312", "490201")))
    assert from_zone(document, FactField.DATE_OF_BIRTH).value == "1949-03-12"
    assert from_zone(document, FactField.DATE_OF_EXPIRY).value == "2049-02-01"


def test_a_value_whose_check_digit_fails_is_doubted() -> None:
    upper, lower = td3("KOVALENKO<<OLENA", "UT4471120", "900312", "300201")
    document = only(passport(zone=(upper, lower.replace("900312", "900321"))))
    assert from_zone(document, FactField.DATE_OF_BIRTH).confidence < 0.5
    assert from_zone(document, FactField.PASSPORT_NUMBER).confidence > 0.9


def test_a_name_that_two_readings_agree_on_is_surer() -> None:
    zone = td3("KOVALENKO<<OLENA", "UT4471120", "900312", "300201")
    other = td3("KOVALENKO<<QLENA", "UT4471120", "900312", "300201")
    agreed, alone = (
        from_zone(only(page_from_text("PASSPORT", "UTOPIA", zones=readings)), FactField.NAME).confidence
        for readings in ([zone, zone], [zone, other])
    )
    assert agreed > alone


@pytest.mark.parametrize(
    ("heading", "zone", "field", "value"),
    [
        (
            "PERMANENT RESIDENT",
            td1("C1", "USA", "KOVALENKO<<OLENA", "071222333", "900312", "300201"),
            "a_number",
            "A071222333",
        ),
        (
            "NATIONAL IDENTITY CARD",
            td1("I<", "UTO", "KOVALENKO<<OLENA", "D5512340", "900312", "300201"),
            "national_id_number",
            "D5512340",
        ),
    ],
)
def test_a_card_tells_which_number_it_carries(heading: str, zone: tuple[str, ...], field: str, value: str) -> None:
    (person,) = told(page_from_text(heading, "KOVALENKO OLENA", zones=[zone]))
    assert person[field] == value


def test_the_print_says_that_a_number_is_only_the_cards() -> None:
    zone = td1("I<", "UTO", "KOVALENKO<<OLENA", "D5512340", "900312", "300201")
    lines = ("NATIONAL IDENTITY CARD", "Personal No.: 90031204471", "Card No.: D5512340")
    (person,) = told(page_from_text(*lines, zones=[zone]))
    assert (person["national_id_number"], person["document_number"]) == ("90031204471", "D5512340")
