"""The alien registration number: A and seven to nine digits; a card's USCIS number is the same digits.

Shorter ones are filled with zeros to nine (USCIS Policy Manual's way of writing them); there is no check digit.

    >>> compare("USCIS# 012-345-678", "A12345678").relation.value
    'equal'
    >>> compare("A123456789", "A123456788").reasons
    ('one-digit',)
"""

import re

from packetlint.fields import document_number
from packetlint.fields.numbering.look_alikes import repaired_to
from packetlint.fields.numbering.printed import printed
from packetlint.fields.relation import Cleaned, Comparison
from packetlint.model import FactField

TITLE = "A-number"
SHAPE = re.compile(r"A\d{9}")

_GROUPS_OF_SSN = re.compile(r"(?<!\d)\d{3}-\d{2}-\d{4}(?!\d)")
"""The digits of a social security number: another kind of number."""
_DIGITS = 9
_FEWEST = 7


def clean(text: str) -> Cleaned | None:
    """Make a printed A-number canonical: `A` and nine digits.

    >>> clean("A# 12 345 678").value
    'A012345678'
    >>> clean("A O12 345 678").repaired
    True
    """
    if _GROUPS_OF_SSN.search(text):
        return None
    number = printed(text, FactField.A_NUMBER.value)
    body = number.bare
    four_for_a = len(body) == _DIGITS + 1 and body.startswith("4")
    body = body[1:] if body.startswith("A") or four_for_a else body
    mended = repaired_to(body, "D" * len(body))
    if not (mended.isascii() and mended.isdigit() and _FEWEST <= len(mended) <= _DIGITS):
        return None
    repaired = number.repaired or four_for_a or mended != body
    return Cleaned(f"A{mended.zfill(_DIGITS)}", repaired=repaired)


def compare(a: str, b: str) -> Comparison:
    """Compare two printed or canonical A-numbers, those of another length as they stand."""
    one, two = clean(a), clean(b)
    if one and two:
        return document_number.compare_cleaned(one, two)
    return document_number.compare_plain(a, b, FactField.A_NUMBER)


def show(value: str) -> str:
    """Write an A-number in groups of three.

    >>> show("A012345678")
    'A012-345-678'
    """
    return f"{value[:4]}-{value[4:7]}-{value[7:]}" if SHAPE.fullmatch(value) else value
