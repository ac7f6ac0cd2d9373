"""The number that a country gives a person: cédula, CURP, RNOKPP, tazkira, and their like.

>>> compare("V-12.345.678", "V12345678").relation.value
'equal'
>>> [(found.name, found.births, found.sex) for found in carried("44051401359", "POL")]
[('PESEL', ('1944-05-14',), 'M')]
"""

import re

from packetlint.fields import document_number
from packetlint.fields.numbering.national import Carried, carried
from packetlint.fields.relation import Cleaned, Comparison
from packetlint.model import FactField

__all__ = ["SHAPE", "TITLE", "Carried", "carried", "clean", "compare", "show"]

TITLE = "national ID number"
SHAPE: re.Pattern[str] | None = None

_VENEZUELAN = re.compile(r"[VE]\s?-?\s?(?=\d{1,2}\.?\d{3}\.?\d{3}$)")
"""The letter in front that tells a citizen from a foreigner; passports print the number without it."""

show = document_number.show


def clean(text: str) -> Cleaned | None:
    """Make a printed number canonical.

    >>> clean("V-12.345.678").value
    'V12345678'
    """
    return document_number.clean_plain(text, FactField.NATIONAL_ID_NUMBER)


def compare(a: str, b: str) -> Comparison:
    """Compare two printed or canonical numbers; the letter of a Venezuelan one may be left out.

    >>> compare("V-12.345.678", "12345678").relation.value, compare("V-12.345.678", "E-12.345.678").relation.value
    ('equal', 'conflict')
    """
    if a[:1].isdigit() != b[:1].isdigit():
        a, b = (_VENEZUELAN.sub("", number) for number in (a, b))
    return document_number.compare_plain(a, b, FactField.NATIONAL_ID_NUMBER)
