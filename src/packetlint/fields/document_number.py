"""A document number of no kind of its own, and the comparison of numbers that all number fields share.

>>> compare_as("a_number", "A-087-654-321", "A87654321").relation.value
'equal'
>>> compare_as("receipt_number", "IOEO912345678", "IOE0912345678").reasons
('look-alike-characters',)
>>> compare_as("passport_number", "FA123456", "FA123465").reasons
('digits-swapped',)
"""

import importlib
import re
from typing import Protocol, cast

from packetlint.fields.numbering.comparison import compare_numbers
from packetlint.fields.numbering.printed import printed
from packetlint.fields.relation import Cleaned, Comparison, Relation
from packetlint.model import FactField

TITLE = "document number"
SHAPE: re.Pattern[str] | None = None

_FEWEST_DIGITS = 3
_LONGEST = 30


class NumberField(Protocol):
    """What every number field's module offers."""

    TITLE: str
    SHAPE: re.Pattern[str] | None

    def clean(self, text: str) -> Cleaned | None:
        """Make a printed number canonical."""

    def compare(self, a: str, b: str) -> Comparison:
        """Compare two printed or canonical numbers."""

    def show(self, value: str) -> str:
        """Write a canonical number for people."""


def clean(text: str) -> Cleaned | None:
    """Make a printed number canonical: capital letters and digits.

    >>> clean("Certificate No. 12-345/B").value
    '12345B'
    """
    return clean_plain(text, FactField.DOCUMENT_NUMBER)


def compare(a: str, b: str) -> Comparison:
    """Compare two printed or canonical numbers.

    >>> compare("FA I23456", "FA123456").relation.value
    'ocr_confusable'
    """
    return compare_plain(a, b, FactField.DOCUMENT_NUMBER)


def show(value: str) -> str:
    """Write a canonical number as it is.

    >>> show("FA123456")
    'FA123456'
    """
    return value


def compare_as(kind: FactField | str, a: str, b: str) -> Comparison:
    """Compare two numbers of a kind, a number field of the report.

    Raises ValueError for a field that holds no number.
    """
    field = FactField(kind)
    if not field.is_number:
        raise ValueError(f"{field.value} is not a number")
    module = importlib.import_module(f"packetlint.fields.{field.value}")
    return cast(NumberField, module).compare(a, b)


def clean_plain(text: str, kind: FactField) -> Cleaned | None:
    """Clean a number that follows no grammar: three digits at least, thirty characters at most."""
    number = printed(text, kind.value)
    digits = sum(map(str.isdigit, number.bare))
    if digits < _FEWEST_DIGITS or len(number.bare) > _LONGEST:
        return None
    return Cleaned(number.bare, repaired=number.repaired)


def compare_plain(a: str, b: str, kind: FactField, *, zone: bool = False) -> Comparison:
    """Compare numbers that follow no grammar of letters and digits; `unreadable` where one is no number at all."""
    one, two = printed(a, kind.value), printed(b, kind.value)
    if not one.bare or not two.bare:
        return Comparison(Relation.CONFLICT, ("unreadable",))
    result = compare_numbers(one.text, two.text, zone=zone or "<" in one.text + two.text)
    if result.identical and (one.repaired or two.repaired) and a != b:
        return Comparison(Relation.OCR_CONFUSABLE, ("look-alike-characters",))
    return result


def compare_cleaned(one: Cleaned, two: Cleaned) -> Comparison:
    """Compare numbers that a grammar has put right: a repair on either side is said."""
    result = compare_numbers(one.value, two.value)
    if result.identical and (one.repaired or two.repaired):
        return Comparison(Relation.OCR_CONFUSABLE, ("look-alike-characters",))
    return result
