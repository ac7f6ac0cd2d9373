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

show = document_number.show


def clean(text: str) -> Cleaned | None:
    """Make a printed number canonical.

    >>> clean("V-12.345.678").value
    'V12345678'
    """
    return document_number.clean_plain(text, FactField.NATIONAL_ID_NUMBER)


def compare(a: str, b: str) -> Comparison:
    """Compare two printed or canonical numbers."""
    return document_number.compare_plain(a, b, FactField.NATIONAL_ID_NUMBER)
