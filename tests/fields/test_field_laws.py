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


def fact(field: FactField, value: str, *alternatives: str) -> Fact:
    provenance = Provenance("scan.pdf", 1, None, FoundBy.LABEL, "test")
    return Fact("F1", field, value, value, 1.0, provenance, alternatives)


@pytest.mark.parametrize("field", FIELDS)
@settings(max_examples=60, deadline=None)
@given(text=PRINTS)
def test_cleaning_twice_is_cleaning_once(field: FactField, text: str) -> None:
    module = field_module(field)
    once = module.clean(text)
    if once is not None:
        twice = module.clean(once.value)
        assert twice is not None and twice.value == once.value


@pytest.mark.parametrize("field", FIELDS)
@settings(max_examples=60, deadline=None)
@given(a=PRINTS, b=PRINTS)
def test_comparison_is_symmetric(field: FactField, a: str, b: str) -> None:
    module = field_module(field)
    assert module.compare(a, b) == module.compare(b, a)


@pytest.mark.parametrize("field", FIELDS)
@settings(max_examples=40, deadline=None)
@given(text=PRINTS)
def test_a_canonical_value_is_no_mismatch_with_itself(field: FactField, text: str) -> None:
    module = field_module(field)
    cleaned = module.clean(text)
    if cleaned is not None:
        assert not module.compare(cleaned.value, cleaned.value).mismatch
        assert module.show(cleaned.value)


@settings(max_examples=100, deadline=None)
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
