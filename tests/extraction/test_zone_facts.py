"""What a zone's values are to their document: which number, how sure, and print beside zone."""

import dataclasses

import pytest
from told import told

from invented_zone import doubted
from packetlint.extraction import extract_documents
from packetlint.fields import compare_facts
from packetlint.fields.numbering.check_digit import check_digit
from packetlint.model import Document, Fact, FactField, FoundBy, Page, PersonName
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


def test_a_name_is_as_sure_as_its_letters() -> None:
    upper, lower = td3("KOVALENKO<<OLENA", "UT4471120", "900312", "300201")
    sure = from_zone(only(passport(zone=(upper, lower))), FactField.NAME)
    page = passport(zone=(upper, lower))
    in_doubt = (doubted(upper, {16: {"O": 0.6, "Q": 0.4}}), page.zones[0][1])
    doubtful = from_zone(only(dataclasses.replace(page, zones=(in_doubt,))), FactField.NAME)
    assert doubtful.value == sure.value
    assert sure.confidence > 0.8 > 0.65 > doubtful.confidence


def test_a_fact_stands_where_its_line_does() -> None:
    page = passport(zone=td3("KOVALENKO<<OLENA", "UT4471120", "900312", "300201"))
    document = only(page)
    boxes = [from_zone(document, field).provenance.box for field in (FactField.NAME, FactField.DATE_OF_BIRTH)]
    assert boxes == [line.box for line in page.zones[0]]


def test_two_peoples_zones_on_one_page_are_two_people() -> None:
    hers = td3("KOVALENKO<<OLENA", "UT4471120", "900312", "300201")
    his = td3("KOVALENKO<<TARAS", "UT4471121", "880704", "300201", sex="M")
    document = only(page_from_text("PASSPORT", "UTOPIA", zones=[hers, his]))
    names = [str(fact.value) for mention in document.mentions for fact in mention.values(FactField.NAME)]
    assert names == ["Olena Kovalenko", "Taras Kovalenko"]
    assert all(mention.holder for mention in document.mentions)


def test_both_zones_of_one_person_are_the_holders() -> None:
    passport_ = td3("KOVALENKO<<OLENA", "UT4471120", "900312", "300201")
    card = td1("I<", "UTO", "KOVALENKO<<OLENA", "D5512340", "900312", "280101")
    document = only(page_from_text("PASSPORT", "UTOPIA", zones=[passport_, card]))
    assert len(document.mentions) == 1


def test_a_number_put_right_is_held_less_sure_than_one_that_was_read() -> None:
    upper, lower = td3("KOVALENKO<<OLENA", "UT4501120", "900312", "300201")
    document = only(passport(zone=(upper, lower.replace("UT4501120", "UT45O1120"))))
    fact = from_zone(document, FactField.PASSPORT_NUMBER)
    assert fact.value == "UT4501120" and fact.confidence < 0.65


def test_the_personal_number_of_a_card_may_stand_in_its_optional_data() -> None:
    first, *rest = td1("ID", "UTO", "KOVALENKO<<OLENA", "AAA100001", "900312", "300201")
    zone = (f"{first[:15]}90031204471".ljust(30, "<"), *rest)
    (person,) = told(page_from_text("NATIONAL IDENTITY CARD", "Personal No.: 90031204471", zones=[zone]))
    assert (person["national_id_number"], person["document_number"]) == ("90031204471", "AAA100001")


def test_a_us_card_tells_its_receipt_number_too() -> None:
    first, *rest = td1("IA", "USA", "KOVALENKO<<OLENA", "071222333", "900312", "300201")
    document = only(page_from_text("EMPLOYMENT AUTHORIZATION", zones=[(f"{first[:15]}MSC2190012345<<", *rest)]))
    facts = [from_zone(document, field) for field in (FactField.A_NUMBER, FactField.RECEIPT_NUMBER)]
    assert [fact.value for fact in facts] == ["A071222333", "MSC2190012345"]
    assert all(fact.confidence > 0.7 for fact in facts)


def test_a_us_visa_carries_the_passports_number_others_may_carry_their_own() -> None:
    for issuer, field in (("USA", "passport_number"), ("UTO", "visa_number")):
        upper, lower = td3("KOVALENKO<<OLENA", "UT4471120", "900312", "300201")
        (person,) = told(page_from_text("VISA", "UTOPIA", zones=[(f"V<{issuer}{upper[5:]}", lower)]))
        assert person[field] == "UT4471120"


def test_a_name_cut_off_by_the_zone_is_no_other_name() -> None:
    zone = td3("NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<KRASUANG", "UT4471120", "900312", "300201")
    fact = from_zone(only(passport(zone=(zone[0][:44], zone[1]))), FactField.NAME)
    printed = dataclasses.replace(fact, value=PersonName.of_parts("Chayapa Dejthamrong Krasuang", "Nilavadhanananda"))
    assert not compare_facts(fact, printed).mismatch


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
