import re

import pytest

from packetlint.fields import a_number, i94_number, passport_number, receipt_number, ssn
from packetlint.fields.document_number import NumberField, compare_as


@pytest.mark.parametrize(
    ("kind", "a", "b", "relation", "reason"),
    [
        ("a_number", "A 071 222 333", "USCIS# 071-222-333", "equal", None),
        ("a_number", "A71222333", "Alien Registration No.: A071222333", "equal", None),
        ("a_number", "4071222333", "A071222333", "ocr_confusable", "look-alike-characters"),
        ("a_number", "A07122233Z", "A071222332", "ocr_confusable", "look-alike-characters"),
        ("a_number", "A071222333", "A071222338", "conflict", "one-digit"),
        ("a_number", "A071222333", "A0712223330", "conflict", "character-lost"),
        ("receipt_number", "IOE-07-551-00321", "ioe0755100321", "equal", None),
        ("receipt_number", "1OEO755100321", "IOE0755100321", "ocr_confusable", "look-alike-characters"),
        ("receipt_number", "IOE0755100321", "IOE075510032", "conflict", "character-lost"),
        ("receipt_number", "IOE0755100321", "EAC0755100321", "conflict", "series-differs"),
        ("i94_number", "I-94 No. 551234567 B2", "551234567B2", "equal", None),
        ("i94_number", "55I234567B2", "551234567B2", "ocr_confusable", "look-alike-characters"),
        ("i94_number", "551234567B2", "551234567C2", "conflict", "one-letter"),
        ("ssn", "***-**-4321", "512-34-4321", "equal", "masked"),
        ("ssn", "***-**-4321", "512-34-4312", "conflict", "other-number"),
        ("ssn", "5l2-34-4321", "512-34-4321", "ocr_confusable", "look-alike-characters"),
        ("passport_number", "Паспорт № КН 551234", "KH551234", "equal", None),
        ("passport_number", "GB551234<3", "GB551234", "equal", "check-digit"),
        ("passport_number", "G8551234<3", "GB551234", "ocr_confusable", "look-alike-characters"),
        ("passport_number", "CD773399<2", "CD773399", "conflict", "check-digit-fails"),
        ("passport_number", "0551234", "551234", "conflict", "leading-zero-lost"),
        ("passport_number", "GB551234", "GB551243", "conflict", "digits-swapped"),
        ("passport_number", "GB551234", "ZR908871", "conflict", "other-number"),
        ("national_id_number", "V-9.871.233", "v9871233", "equal", None),
        ("national_id_number", "V-9.871.233", "E-9.871.233", "conflict", "one-letter"),
        ("driver_license_number", "DL: K551-2340-9", "K55123409", "equal", None),
        ("visa_number", "Visa 55123409", "55123409", "equal", None),
        ("passport_number", "N 551234", "551234", "conflict", "character-lost"),
        ("passport_number", "N° GB551234", "GB551234", "equal", None),
        ("national_id_number", "C.I. 8-712-3345", "87123345", "equal", None),
        ("i94_number", "Admission (I-94) Record Number: 881234567C3", "881234567C3", "equal", None),
        ("document_number", "Certificate № 55/1234", "551234", "equal", None),
        ("passport_number", "ABCD 551234", "WXYZ 551234", "conflict", None),
        ("passport_number", "AB2I345675", "AB2134567", "ocr_confusable", "look-alike-characters"),
        ("document_number", "I<UTOD23145890<7349<<<<<<<<<<<", "D23145890734", "equal", "check-digit"),
        ("a_number", "123-45-6789", "A123456789", "conflict", "character-lost"),
        ("ssn", "last 4: 4321", "512-34-4321", "equal", "masked"),
        ("ssn", "XXX-XX-432I", "512-34-4321", "ocr_confusable", "look-alike-characters"),
        ("receipt_number", "lOE0755100321", "IOE0755100321", "ocr_confusable", "look-alike-characters"),
        ("passport_number", "", "", "conflict", "unreadable"),
        ("passport_number", "7" * 200 + "1", "7" * 200 + "2", "conflict", "unreadable"),
    ],
)
def test_numbers_compare_by_kind(kind: str, a: str, b: str, relation: str, reason: str | None) -> None:
    comparison = compare_as(kind, a, b)
    assert comparison.relation.value == relation
    assert reason is None or comparison.reasons[0] == reason


def test_only_number_fields_are_kinds() -> None:
    with pytest.raises(ValueError, match="not a number"):
        compare_as("sex", "M", "F")


@pytest.mark.parametrize(
    ("field", "text"),
    [
        (a_number, "A12345"),
        (a_number, "none"),
        (receipt_number, "A071222333"),
        (i94_number, "IOE0755100321"),
        (ssn, "55-1234"),
        (passport_number, "P<UTO"),
        (passport_number, "7" * 200),
    ],
)
def test_what_cannot_be_the_kind_is_no_number_of_it(field: NumberField, text: str) -> None:
    assert field.clean(text) is None


@pytest.mark.parametrize(
    ("shape", "value", "fits"),
    [
        (ssn.SHAPE, "512344321", True),
        (ssn.SHAPE, "666344321", False),
        (ssn.SHAPE, "512004321", False),
        (receipt_number.SHAPE, "IOE0755100321", True),
        (receipt_number.SHAPE, "IOE075510032", False),
        (i94_number.SHAPE, "551234567B2", True),
        (passport_number.SHAPE, "GB551234", True),
    ],
)
def test_shapes_of_canonical_numbers(shape: re.Pattern[str], value: str, fits: bool) -> None:
    assert bool(shape.fullmatch(value)) is fits
