"""How two readings of a date stand to each other: share a day, may share one, or cannot.

Reasons, the deciding one first: see `compare_readings` and `compare_days`.
"""

import itertools
from collections.abc import Sequence

from packetlint.fields.dating.calendars import Calendar, to_gregorian
from packetlint.fields.dating.partial import PartialDate
from packetlint.fields.dating.reading import DateReading
from packetlint.fields.relation import Comparison, Relation


def compare_readings(one: DateReading | None, two: DateReading | None) -> Comparison:
    """Compare two prints: `equal` only where each has one sensible reading and both are the same day.

    Reasons: `unreadable`, `no-such-day`, `weekday-disagrees`, `look-alike-characters`, `other-calendar`, and
    those of `compare_days`.
    """
    if one is None or two is None:
        return Comparison(Relation.AMBIGUOUS, ("unreadable",))
    if one.impossible or two.impossible:
        return Comparison(Relation.CONFLICT, ("no-such-day",))
    if one.approximate or two.approximate:
        return _compare_guess(one, two)
    if one.excludes(two) or two.excludes(one):
        return _compare_outside(one, two) if one.excludes(two) else _compare_outside(two, one)
    result = compare_days(one.firm, two.firm)
    if result.mismatch and _meet(one.firm + one.soft, two.firm + two.soft):
        return Comparison(Relation.AMBIGUOUS, ("calendar-day",))
    if result.identical and (one.weekday_clash or two.weekday_clash):
        return Comparison(Relation.AMBIGUOUS, ("weekday-disagrees",))
    return Comparison(result.relation, result.reasons + _print_reasons(one, two)) if result.identical else result


def compare_days(one: Sequence[PartialDate], two: Sequence[PartialDate]) -> Comparison:
    """Compare two sets of days that a value may mean, the likeliest first.

    Ambiguous for `part-missing`, `day-or-month-first`, `month-of-two-languages`, `century-open`, `year-open`;
    conflict for `day-and-month-swapped`, `placeholder-first-of-january`, `digits-swapped`, `one-digit`,
    `other-calendar`, `year-differs`, `month-differs`, `day-differs`, `other-date`.
    """
    if len(one) == len(two) == 1 and one[0] == two[0]:
        return Comparison(Relation.EQUAL)
    if _meet(one, two):
        return Comparison(Relation.AMBIGUOUS, (_why_open(one, two),))
    nearest = min(itertools.product(one, two), key=_distance)
    return Comparison(Relation.CONFLICT, _why_apart(*nearest))


def _compare_outside(span: DateReading, day: DateReading) -> Comparison:
    """Compare the year or month of another calendar with a day outside it; another calendar's may still hold it."""
    if _meet(span.soft, day.firm + day.soft):
        return Comparison(Relation.AMBIGUOUS, ("calendar-day",))
    part = "month-differs" if span.firm[0].month else "year-differs"
    return Comparison(Relation.CONFLICT, (part, "other-calendar"))


def _compare_guess(one: DateReading, two: DateReading) -> Comparison:
    if _meet(one.firm + one.soft, two.firm + two.soft):
        return Comparison(Relation.AMBIGUOUS, ("approximate",))
    return compare_days(one.firm, two.firm)


def _print_reasons(one: DateReading, two: DateReading) -> tuple[str, ...]:
    reasons = ("look-alike-characters",) if one.repaired or two.repaired else ()
    return reasons + (("other-calendar",) if one.calendar is not two.calendar else ())


def _meet(one: Sequence[PartialDate], two: Sequence[PartialDate]) -> bool:
    return any(left.meets(right) for left, right in itertools.product(one, two))


def _why_open(one: Sequence[PartialDate], two: Sequence[PartialDate]) -> str:
    if not all(date.complete for date in (*one, *two)):
        return "part-missing"
    several = one if len(one) > 1 else two
    years = {date.year for date in several if date.year}
    if len(years) > 1:
        return "century-open" if len({year % 100 for year in years}) == 1 else "year-open"
    return "day-or-month-first" if len({date.day for date in several}) > 1 else "month-of-two-languages"


def _distance(pair: tuple[PartialDate, PartialDate]) -> tuple[int, str, str]:
    """Return how many parts differ; the texts make the choice the same from both sides."""
    one, two = pair
    apart = sum(
        left is not None and right is not None and left != right
        for left, right in zip(_parts(one), _parts(two), strict=True)
    )
    low, high = sorted((one.iso or "", two.iso or ""))
    return apart, low, high


def _parts(date: PartialDate) -> tuple[int | None, int | None, int | None]:
    return date.year, date.month, date.day


def _why_apart(one: PartialDate, two: PartialDate) -> tuple[str, ...]:
    """Name the slip that best explains two days that cannot be one, then the part that differs."""
    return (*_slips(one, two), _differing_part(one, two))


def _slips(one: PartialDate, two: PartialDate) -> list[str]:
    left, right = one.iso or "", two.iso or ""
    if not one.complete or not two.complete:
        return []
    found = []
    if one.year == two.year and (one.month, one.day) == (two.day, two.month):
        found.append("day-and-month-swapped")
    elif one.year == two.year and (1, 1) in ((one.month, one.day), (two.month, two.day)):
        found.append("placeholder-first-of-january")
    if sum(a != b for a, b in zip(left, right, strict=True)) == 1:
        found.append("one-digit")
    elif _digits_swapped(left, right):
        found.append("digits-swapped")
    if _reckoned_otherwise(one, two) or _reckoned_otherwise(two, one):
        found.append("other-calendar")
    return found


def _digits_swapped(left: str, right: str) -> bool:
    """Whether one part has the digits of the other in another order, and nothing else differs."""
    apart = [(a, b) for a, b in zip(left.split("-"), right.split("-"), strict=True) if a != b]
    return len(apart) == 1 and sorted(apart[0][0]) == sorted(apart[0][1])


def _reckoned_otherwise(one: PartialDate, two: PartialDate) -> bool:
    """Whether `one` looks like an Ethiopian date that nobody turned into the Gregorian `two`."""
    return one.year is not None and two in to_gregorian(Calendar.ETHIOPIAN, one.year, one.month, one.day)


def _differing_part(one: PartialDate, two: PartialDate) -> str:
    names = ("year-differs", "month-differs", "day-differs")
    apart = [
        name
        for name, left, right in zip(names, _parts(one), _parts(two), strict=True)
        if left is not None and right is not None and left != right
    ]
    return apart[0] if len(apart) == 1 else "other-date"
