"""The number of an I-94 arrival record: nine digits, a letter and a digit; before May 2019 eleven digits.

>>> compare("I-94 #: 940123456 A1", "940123456A1").relation.value
'equal'
>>> compare("94O123456AI", "940123456A1").relation.value
'ocr_confusable'
"""

import re

from packetlint.fields import document_number
from packetlint.fields.numbering.look_alikes import repaired_to
from packetlint.fields.numbering.printed import printed
from packetlint.fields.relation import Cleaned, Comparison
from packetlint.model import FactField

TITLE = "I-94 number"
SHAPE = re.compile(r"\d{9}[A-Z]\d|\d{11}")

_GRAMMAR = "DDDDDDDDD?D"
_NEARLY = re.compile(r"\d{8,10}[A-Z]?\d{1,2}")

show = document_number.show


def clean(text: str) -> Cleaned | None:
    """Make a printed I-94 number canonical; the tenth place may be a letter and is left alone.

    >>> clean("940123456 A1").value
    '940123456A1'
    """
    number = printed(text, FactField.I94_NUMBER.value)
    mended = repaired_to(number.bare, _GRAMMAR)
    if not (SHAPE.fullmatch(mended) or _NEARLY.fullmatch(mended)):
        return None
    return Cleaned(mended, repaired=number.repaired or mended != number.bare)


def compare(a: str, b: str) -> Comparison:
    """Compare two printed or canonical I-94 numbers."""
    one, two = clean(a), clean(b)
    if one and two:
        return document_number.compare_cleaned(one, two)
    return document_number.compare_plain(a, b, FactField.I94_NUMBER)
