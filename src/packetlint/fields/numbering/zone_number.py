"""A number taken from a machine-readable zone: nine places, fillers, and a check digit behind them."""

import dataclasses
import re

from packetlint.fields.numbering.check_digit import check_digit
from packetlint.fields.numbering.look_alikes import TO_DIGIT, TO_LETTER, confusable

_LINE = re.compile(r"([A-Z0-9<]{9})([0-9A-Z<])[A-Z<]{3}[0-9A-Z<]{7}[A-Z<][0-9A-Z<]{7}[A-Z0-9<]*$")
_CARD = re.compile(r"[ACI][A-Z0-9<][A-Z<]{3}([A-Z0-9<]{9})([0-9A-Z<])([A-Z0-9<]{15})$")
"""The first line of a card (TD1)."""
_LONG = re.compile(r"([A-Z0-9]{9})<([A-Z0-9]+)([0-9A-Z])<*$")
"""A number of more than nine places goes on behind a filler, its check digit last (ICAO 9303-5 §4.2.2)."""
_WIDTH = 9


@dataclasses.dataclass(frozen=True, slots=True)
class ZoneNumber:
    """The number and what its check digit says of it."""

    number: str = dataclasses.field(repr=False)
    valid: bool
    repaired: bool = False


def zone_numbers(text: str) -> list[ZoneNumber]:
    """Return the numbers that a text with fillers or a check digit can hold; none where it is a plain number.

    >>> [found.number for found in zone_numbers("FA123456<6")]
    ['FA123456']
    >>> [found.valid for found in zone_numbers("FA123456<1")]
    [False]
    """
    split = _split(text)
    if split is None:
        return []
    places, check = split
    number = places.replace("<", "")
    if check_digit(places) == check:
        return [ZoneNumber(number, valid=True)]
    digit = TO_DIGIT.get(check, check)
    if digit != check and check_digit(places) == digit:
        return [ZoneNumber(number, valid=True, repaired=True)]
    mended = [ZoneNumber(found.replace("<", ""), valid=True, repaired=True) for found in _repairs(places, digit)]
    return mended or [ZoneNumber(number, valid=False)]


def _split(text: str) -> tuple[str, str] | None:
    """Return the nine places and the check digit."""
    line = _LINE.match(text) or _CARD.match(text)
    if line and line.group(2) != "<":
        return line.group(1), line.group(2)
    long = _LONG.match(text[5:] if line else text)
    if long:
        return long.group(1) + long.group(2), long.group(3)
    if not text.isascii() or len(text) < 2:
        return None
    if "<" in text.rstrip("<"):
        places, check = text.rstrip("<")[:-1], text.rstrip("<")[-1]
        return places.ljust(_WIDTH, "<"), check
    if len(text) == _WIDTH + 1 and check_digit(text[:-1]) == TO_DIGIT.get(text[-1], text[-1]):
        return text[:-1], text[-1]
    return None


def _repairs(places: str, check: str) -> list[str]:
    """Return the readings, one look-alike changed, that satisfy the check digit.

    Two changes would satisfy nearly any check digit, and so prove nothing.
    """
    swaps = {**TO_DIGIT, **TO_LETTER, "K": "<"}
    tried = [places[:place] + swaps[char] + places[place + 1 :] for place, char in enumerate(places) if char in swaps]
    return [text for text in tried if check_digit(text) == check]


def misread_before_check_digit(one: str, two: str) -> bool:
    """Whether nine places with look-alikes and a check digit stand for the nine places of the other text.

    >>> misread_before_check_digit("AB2I345675", "AB2134567")
    True
    """
    longer, shorter = (one, two) if len(one) > len(two) else (two, one)
    if len(longer) != _WIDTH + 1 or len(shorter) != _WIDTH or not shorter.isascii():
        return False
    check = TO_DIGIT.get(longer[-1], longer[-1])
    return confusable(longer[:-1], shorter) and check_digit(shorter) == check


def filler_read_as_k(one: str, two: str) -> bool:
    """Whether one text is the other with its fillers read as K, and a right check digit at the end.

    >>> filler_read_as_k("FA123456K6", "FA123456")
    True
    """
    longer, shorter = (one, two) if len(one) > len(two) else (two, one)
    places, check = longer[:-1], longer[-1:]
    number = places.rstrip("K<")
    if len(places) != _WIDTH or "K" not in places[len(number) :] or not (number.isascii() and check.isdigit()):
        return False
    right = check_digit(number.ljust(_WIDTH, "<")) == check
    return right and (number == shorter or confusable(number, shorter))
