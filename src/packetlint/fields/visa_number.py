"""The red number of a visa foil: eight digits, or a letter and seven digits.

>>> compare("Visa No. A1234567", "A1234567").relation.value
'equal'
"""

import re

from packetlint.fields import document_number
from packetlint.fields.relation import Cleaned, Comparison
from packetlint.model import FactField

TITLE = "visa number"
SHAPE = re.compile(r"[A-Z]\d{7}|\d{8}|\d{6}")

show = document_number.show


def clean(text: str) -> Cleaned | None:
    """Make a printed number canonical.

    >>> clean("Visa No. A1234567").value
    'A1234567'
    """
    return document_number.clean_plain(text, FactField.VISA_NUMBER)


def compare(a: str, b: str) -> Comparison:
    """Compare two printed or canonical numbers."""
    return document_number.compare_plain(a, b, FactField.VISA_NUMBER, zone=True)
