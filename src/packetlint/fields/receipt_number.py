"""The receipt number of a filing: three letters of the service center and ten digits.

>>> compare("I0E-09-123-45678", "IOE0912345678").relation.value
'ocr_confusable'
>>> compare("MSC2190012345", "LIN2190012345").reasons
('series-differs',)
"""

import re

from packetlint.fields import document_number
from packetlint.fields.numbering.look_alikes import repaired_to
from packetlint.fields.numbering.printed import printed
from packetlint.fields.relation import Cleaned, Comparison
from packetlint.model import FactField

TITLE = "receipt number"
SHAPE = re.compile(r"[A-Z]{3}\d{10}")

_GRAMMAR = "LLLDDDDDDDDDD"
_NEARLY = re.compile(r"[A-Z]{3}\d{8,12}")

show = document_number.show


def clean(text: str) -> Cleaned | None:
    """Make a printed receipt number canonical; one with a digit lost or doubled is kept as it stands.

    >>> clean("Receipt Number: lin-22-012-34567").value
    'LIN2201234567'
    """
    number = printed(text, FactField.RECEIPT_NUMBER.value)
    mended = repaired_to(number.bare, _GRAMMAR)
    if not _NEARLY.fullmatch(mended):
        return None
    return Cleaned(mended, repaired=number.repaired or mended != number.bare)


def compare(a: str, b: str) -> Comparison:
    """Compare two printed or canonical receipt numbers."""
    one, two = clean(a), clean(b)
    if one and two:
        return document_number.compare_cleaned(one, two)
    return document_number.compare_plain(a, b, FactField.RECEIPT_NUMBER)
