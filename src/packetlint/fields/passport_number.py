"""The number of a passport: letters of a series and digits, leading zeros included.

The machine-readable zone writes it in nine places with fillers and a check digit (ICAO 9303-4 §4.2.2).

    >>> compare("FA123456<6", "FA 123456").relation.value
    'equal'
    >>> compare("FA123456<1", "FA123456").reasons
    ('check-digit-fails',)
"""

import re

from packetlint.fields import document_number
from packetlint.fields.numbering.printed import printed
from packetlint.fields.numbering.zone_number import zone_numbers
from packetlint.fields.relation import Cleaned, Comparison
from packetlint.model import FactField

TITLE = "passport number"
SHAPE = re.compile(r"(?=(?:\D*\d){4})[A-ZА-ЯҐЄІЇ]{0,3}\d{4,10}(?:[A-Z]\d{0,3})?|(?=(?:\D*\d){4})[A-Z0-9]{6,12}")

show = document_number.show


def clean(text: str) -> Cleaned | None:
    """Make a printed passport number canonical.

    >>> clean("Passport No. FX 123456").value
    'FX123456'
    >>> clean("FA123456<6").value
    'FA123456'
    """
    number = printed(text, FactField.PASSPORT_NUMBER.value)
    if "<" in number.text:
        found = zone_numbers(number.text)
        if found and document_number.clean(found[0].number):
            return Cleaned(found[0].number, tuple(more.number for more in found[1:]), found[0].repaired)
    return document_number.clean_plain(text, FactField.PASSPORT_NUMBER)


def compare(a: str, b: str) -> Comparison:
    """Compare two printed or canonical passport numbers, or one with a machine-readable zone's."""
    return document_number.compare_plain(a, b, FactField.PASSPORT_NUMBER, zone=True)
