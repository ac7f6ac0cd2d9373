"""The number of a driver license or state ID card; every state has a shape of its own.

>>> compare("DL D123-4567-8901", "D12345678901").relation.value
'equal'
"""

import re

from packetlint.fields import document_number
from packetlint.fields.relation import Cleaned, Comparison
from packetlint.model import FactField

TITLE = "driver license number"
SHAPE: re.Pattern[str] | None = None

show = document_number.show


def clean(text: str) -> Cleaned | None:
    """Make a printed number canonical.

    >>> clean("DL D123-4567-8901").value
    'D12345678901'
    """
    return document_number.clean_plain(text, FactField.DRIVER_LICENSE_NUMBER)


def compare(a: str, b: str) -> Comparison:
    """Compare two printed or canonical numbers."""
    return document_number.compare_plain(a, b, FactField.DRIVER_LICENSE_NUMBER)
