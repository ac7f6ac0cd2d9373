"""The social security number: nine digits in groups of three, two and four, often masked to the last four.

>>> compare("XXX-XX-6789", "123-45-6789").reasons
('masked',)
>>> compare("123-45-6789", "123-45-6798").reasons
('digits-swapped',)
"""

import re

from packetlint.fields import document_number
from packetlint.fields.numbering.look_alikes import repaired_to
from packetlint.fields.numbering.printed import LONGEST, printed
from packetlint.fields.relation import Cleaned, Comparison, Relation
from packetlint.model import FactField

TITLE = "social security number"
SHAPE = re.compile(r"(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4}|X{5}\d{4}")
"""Numbers never issued are left out (SSA, structure of the number)."""

_MASK = re.compile(r"[*•●#xX]")
_LAST_FOUR = re.compile(r"(?:\s*[^\W\d]+(?:\W+[^\W\d]+)*\W*(?:4\W+)?)?(\d{4})\W*")
"""The last four and nothing else, perhaps with words before them: "ending in 6789"."""
_NINE = re.compile(r"\d{9}|X{5}\d{4}|\d{8}|\d{10}")


def clean(text: str) -> Cleaned | None:
    """Make a printed number canonical: nine digits, or `XXXXX` and the last four.

    >>> clean("SSN 123-45-6789").value, clean("***-**-6789").value, clean("ending in 6789").value
    ('123456789', 'XXXXX6789', 'XXXXX6789')
    """
    if len(text) > LONGEST:
        return None
    last = _LAST_FOUR.fullmatch(text)
    if last:
        return Cleaned(f"XXXXX{last.group(1)}")
    masked = len(_MASK.findall(text)) >= 5
    number = printed(_MASK.sub("X", text) if masked else text, FactField.SSN.value)
    mended = repaired_to(number.bare, "XXXXXDDDD" if masked else "D" * len(number.bare))
    if not _NINE.fullmatch(mended):
        return None
    return Cleaned(mended, repaired=number.repaired or mended != number.bare)


def compare(a: str, b: str) -> Comparison:
    """Compare two printed or canonical numbers; of a masked one only the last four digits count."""
    one, two = clean(a), clean(b)
    if not (one and two):
        return document_number.compare_plain(a, b, FactField.SSN)
    if one.value.startswith("X") is not two.value.startswith("X"):
        if one.value[-4:] != two.value[-4:]:
            return Comparison(Relation.CONFLICT, ("other-number",))
        misread = one.repaired or two.repaired
        return Comparison(
            Relation.OCR_CONFUSABLE if misread else Relation.EQUAL,
            ("look-alike-characters", "masked") if misread else ("masked",),
        )
    return document_number.compare_cleaned(one, two)


def show(value: str) -> str:
    """Write a number in its groups.

    >>> show("123456789"), show("XXXXX6789")
    ('123-45-6789', 'XXX-XX-6789')
    """
    return f"{value[:3]}-{value[3:5]}-{value[5:]}" if len(value) == 9 else value
