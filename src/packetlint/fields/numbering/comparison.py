"""How two cleaned numbers stand to each other, and the slip that explains their difference."""

from packetlint.fields.numbering.look_alikes import confusable
from packetlint.fields.numbering.zone_number import (
    ZoneNumber,
    filler_read_as_k,
    misread_before_check_digit,
    zone_numbers,
)
from packetlint.fields.relation import Comparison, Relation


def compare_numbers(one: str, two: str, *, zone: bool = False) -> Comparison:
    """Compare capital letters and digits; with `zone` either may carry the fillers and check digit of a zone.

    Reasons: `look-alike-characters`, `check-digit`, `check-digit-fails`, `one-digit`, `one-letter`, `digits-swapped`,
    `leading-zero-lost`, `character-lost`, `series-differs`, `other-number`.
    """
    if one.replace("<", "") == two.replace("<", ""):
        return Comparison(Relation.EQUAL)
    if zone:
        found = _compare_zones(one, two)
        if found is not None:
            return found
    one, two = one.replace("<", ""), two.replace("<", "")
    if confusable(one, two):
        return Comparison(Relation.OCR_CONFUSABLE, ("look-alike-characters",))
    return Comparison(Relation.CONFLICT, (slip(one, two),))


def slip(one: str, two: str) -> str:
    """Name the slip between two different numbers.

    >>> slip("FA123456", "FA123465"), slip("0123456", "123456"), slip("FA123456", "FB123456")
    ('digits-swapped', 'leading-zero-lost', 'one-letter')
    """
    if len(one) == len(two):
        return _slip_of_one_length(one, two)
    if one.lstrip("0") == two.lstrip("0"):
        return "leading-zero-lost"
    longer, shorter = (one, two) if len(one) > len(two) else (two, one)
    if len(longer) - len(shorter) == 1 and _one_lost(longer, shorter):
        return "character-lost"
    return "series-differs" if shorter and _serial(longer) == _serial(shorter) else "other-number"


def _slip_of_one_length(one: str, two: str) -> str:
    apart = [(a, b) for a, b in zip(one, two, strict=True) if a != b]
    if len(apart) == 1:
        return "one-digit" if all(map(str.isdigit, apart[0])) else "one-letter"
    if len(apart) == 2 and apart[0] == apart[1][::-1]:
        return "digits-swapped"
    return "series-differs" if _serial(one) == _serial(two) else "other-number"


def _one_lost(longer: str, shorter: str) -> bool:
    return any(longer[:place] + longer[place + 1 :] == shorter for place in range(len(longer)))


def _serial(text: str) -> str:
    """Return the digits behind the series letters."""
    return text.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ") or text


def _compare_zones(one: str, two: str) -> Comparison | None:
    """Compare where one at least is of a zone; None where neither is."""
    exact = zone_numbers(one) or zone_numbers(two)
    if filler_read_as_k(one, two) or (not exact and misread_before_check_digit(one, two)):
        return Comparison(Relation.OCR_CONFUSABLE, ("look-alike-characters",))
    left, right = zone_numbers(one), zone_numbers(two)
    if not left and not right:
        return None
    pairs = [
        _compare_zone_pair(a, b)
        for a in left or [ZoneNumber(one.replace("<", ""), valid=True)]
        for b in right or [ZoneNumber(two.replace("<", ""), valid=True)]
    ]
    ranks = [Relation.EQUAL, Relation.OCR_CONFUSABLE, Relation.CONFLICT]
    return min(pairs, key=lambda pair: ranks.index(pair.relation))


def _compare_zone_pair(one: ZoneNumber, two: ZoneNumber) -> Comparison:
    same = one.number == two.number
    if not (one.valid and two.valid):
        return Comparison(
            Relation.CONFLICT, ("check-digit-fails",) if same else ("check-digit-fails", slip(one.number, two.number))
        )
    if same and not (one.repaired or two.repaired):
        return Comparison(Relation.EQUAL, ("check-digit",))
    if same or confusable(one.number, two.number):
        return Comparison(Relation.OCR_CONFUSABLE, ("look-alike-characters", "check-digit"))
    return Comparison(Relation.CONFLICT, (slip(one.number, two.number),))
