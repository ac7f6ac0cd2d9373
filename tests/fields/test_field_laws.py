import datetime as dt
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from packetlint.fields import compare_facts, field_module
from packetlint.fields.date import find_dates, page_order
from packetlint.model import Fact, FactField, FoundBy, Provenance

FIELDS = [field for field in FactField if field is not FactField.NAME]
PRINTS = st.one_of(
    st.text(max_size=30),
    st.text(alphabet="0123456789/.- OlISBXxAVN<", max_size=16),
    st.sampled_from(
        [
            *("03/04/1985", "3 квітня 1985 р.", "12 Asad 1370", "1370/05/12", "15 رمضان 1415", "850403", "85<<<<"),
            *("circa 1985", "S60.4.3", "A 012 345 678", "FA123456<6", "IOE0912345678", "l23-45-6789", "X", "Ж/F"),
            *("HAÏTIENNE", "УКРАЇНА/UKRAINE", "Kyiv, Ukraine", "XXX-XX-6789", "940123456A1", "GBR", "V-12.345.678"),
        ]
    ),
    st.dates().map(lambda day: day.strftime("%d %b %Y")),
)


HOSTILE = [
    *("", " " * 100_000, "1" * 100_000, "1/" * 50_000, "may " * 25_000, "1985 " * 20_000, "A#" * 50_000, "<" * 100_000),
    *(
        "," * 100_000,
        "(" * 100_000,
        "\x00\x1b[2J" * 100,
        "\u202e3 April 1985\u202c",
        "\ud800 1985",
        "a" + "\u0301" * 9_000,
    ),
    *(
        "No. " * 25_000,
        "X" * 100_000,
        "千百十" * 60 + "年",
        "1" * 200,
        "1 " * 99,
        "'" * 200,
        "l" * 119,
        "²/³/1985",
        "①/①/1985",
    ),
    *("1/1/" + "9" * 150, "१" * 150, "00/00/0000", "--/--/----", "\U0001f600" * 50, "9<" * 50_000),
]


def fact(field: FactField, value: str, *alternatives: str) -> Fact:
    provenance = Provenance("scan.pdf", 1, None, FoundBy.LABEL, "test")
    return Fact("F1", field, value, value, 1.0, provenance, alternatives)


@pytest.mark.parametrize("field", FIELDS)
@settings(max_examples=60)
@given(text=PRINTS)
def test_cleaning_twice_is_cleaning_once(field: FactField, text: str) -> None:
    module = field_module(field)
    once = module.clean(text)
    if once is not None:
        twice = module.clean(once.value)
        assert twice is not None and twice.value == once.value


@pytest.mark.parametrize("field", FIELDS)
@settings(max_examples=60)
@given(a=PRINTS, b=PRINTS)
def test_comparison_is_symmetric(field: FactField, a: str, b: str) -> None:
    module = field_module(field)
    assert module.compare(a, b) == module.compare(b, a)


@pytest.mark.parametrize("field", FIELDS)
@settings(max_examples=40)
@given(text=PRINTS)
def test_a_canonical_value_is_no_mismatch_with_itself(field: FactField, text: str) -> None:
    module = field_module(field)
    cleaned = module.clean(text)
    if cleaned is not None:
        assert not module.compare(cleaned.value, cleaned.value).mismatch
        assert module.show(cleaned.value)


@pytest.mark.parametrize("field", FactField)
def test_no_text_is_too_long_or_too_strange(field: FactField) -> None:
    module = field_module(field)
    module.compare("1985", "1986")  # the tables are loaded before the clock runs
    for text in HOSTILE:
        started = time.process_time()
        assert module.compare(text, "3 April 1985") == module.compare("3 April 1985", text)
        assert time.process_time() - started < 1, "fifty milliseconds would be plenty"


DAY_FIRST = (
    "%d %b %Y",
    "%d.%m.%Y",
    "%Y-%m-%d",
    "%Y%m%d",
    "%B %d, %Y",
    "(DD/MM/YYYY) %d/%m/%Y",
    "%m/%d/%Y (mm/dd/yyyy)",
)


@settings(max_examples=300)
@given(
    one=st.dates(dt.date(1925, 1, 1), dt.date(2020, 12, 31)),
    two=st.dates(dt.date(1925, 1, 1), dt.date(2020, 12, 31)),
    formats=st.tuples(st.sampled_from(DAY_FIRST), st.sampled_from(DAY_FIRST)),
)
def test_a_day_is_equal_to_itself_in_any_notation_and_to_no_other(
    one: dt.date, two: dt.date, formats: tuple[str, str]
) -> None:
    compare = field_module(FactField.DATE_OF_BIRTH).compare
    assert compare(one.strftime(formats[0]), one.strftime(formats[1])).identical
    assert one == two or compare(one.strftime(formats[0]), two.strftime(formats[1])).mismatch


NUMBERS = {
    FactField.A_NUMBER: st.from_regex(r"A[0-9]{9}", fullmatch=True),
    FactField.RECEIPT_NUMBER: st.from_regex(r"(?:IOE|MSC|LIN)[0-9]{10}", fullmatch=True),
    FactField.I94_NUMBER: st.from_regex(r"[0-9]{9}[A-Z][0-9]", fullmatch=True),
    FactField.SSN: st.from_regex(r"[1-5][0-9]{2}[1-9][0-9][1-9][0-9]{3}", fullmatch=True),
    FactField.PASSPORT_NUMBER: st.from_regex(r"[A-Z]{2}[0-9]{6}", fullmatch=True),
}


@pytest.mark.parametrize("field", NUMBERS)
@settings(max_examples=80)
@given(data=st.data())
def test_another_digit_is_a_conflict_and_a_look_alike_is_none(field: FactField, data: st.DataObject) -> None:
    module = field_module(field)
    number = data.draw(NUMBERS[field])
    places = [place for place, char in enumerate(number) if char.isdigit()]
    place = data.draw(st.sampled_from(places))
    other = data.draw(st.sampled_from("0123456789").filter(lambda digit: digit != number[place]))
    assert module.compare(number, number[:place] + other + number[place + 1 :]).mismatch
    if number[place] in "015":
        misread = number[:place] + "OIS"["015".index(number[place])] + number[place + 1 :]
        assert module.compare(number, misread).relation == "ocr_confusable"


@settings(max_examples=100)
@given(text=st.text(max_size=300))
def test_any_page_can_be_searched(text: str) -> None:
    page_order(text)
    for begin, end, cleaned in find_dates(text):
        assert 0 <= begin < end <= len(text)
        assert cleaned.value


@pytest.mark.parametrize("field", FIELDS)
def test_every_field_has_a_title_in_plain_words(field: FactField) -> None:
    title = field_module(field).TITLE
    assert title and "_" not in title


def test_facts_compare_with_their_other_readings() -> None:
    open_order = fact(FactField.DATE_OF_BIRTH, "1985-04-03", "1985-03-04")
    assert compare_facts(open_order, fact(FactField.DATE_OF_BIRTH, "1985-03-04")).relation.value == "ambiguous"
    assert compare_facts(fact(FactField.SEX, "M"), fact(FactField.SEX, "F")).mismatch


def test_facts_of_two_fields_are_not_compared() -> None:
    with pytest.raises(ValueError, match="cannot be compared"):
        compare_facts(fact(FactField.SEX, "M"), fact(FactField.NATIONALITY, "UKR"))
