"""Ages that a text states on a day: the years in which somebody that old may have been born."""

import datetime as dt
import re
from collections.abc import Sequence

from packetlint.extraction.vocabulary import fold
from packetlint.fields import date
from packetlint.model import Line

_BEFORE_AGE = r"(?:[\s,(]|is|am|who|now|currently|presently|an?|aged|age|of|the|my|he|she|i|de|con|tiene|âgée?)*?"
_YEARS = (
    r"(?:[\s-]years?[\s-](?:old\b|of\s+age\b)|[\s-]?y(?:/o|o|rs?[\s-]old)\b"
    r"|\s+(?:años|anos|ans)\b(?:\s+de\s+(?:edad|idade))?)"
)
_IS_OF_AGE = re.compile(
    rf"{_BEFORE_AGE}(?:(?P<old>\d{{1,3}}){_YEARS}"
    r"|\b(?:aged?|age:)\s*(?:of\s+)?(?P<aged>\d{1,3})(?=\s*(?:[,;).]|and\b|$)))"
    r"|,\s*(?:who\s+is\s+(?P<who>\d{1,3})(?=\s*(?:[,;).]|and\b|$))|(?P<bare>\d{1,2})(?=,))",
    re.IGNORECASE,
)
"""An age right behind a name: what stands in between says nothing of another time."""
_THEN = re.compile(r"\s*(?:at the time|when|then|in \d{4}|at death)", re.IGNORECASE)
_OLDEST = 115
_MONTHS = 12
_DATED = re.compile(
    r"^(?:(?:date|dated|signed|executed|written|fecha|date du|data|дата|تاریخ|التاريخ)(?: on| at)?[\s:]*"
    r"|[^\W\d_][\w.' -]{1,30},\s+)?",
    re.IGNORECASE,
)
"""What may stand in front of a letter's date on its line: `Date:`, or the place, `Elmgate, `."""


def find_age(text: str) -> tuple[int, int, int] | None:
    """Return where the age that a text begins with stands, and the age; None where it begins with none.

    >>> find_age(" is a 40-year-old woman in our care")
    (6, 17, 40)
    >>> find_age(", de 40 años de edad,"), find_age(", 71 y/o,")
    ((5, 20, 40), (2, 8, 71))
    >>> find_age(", 41, of Northport"), find_age(", who is 14.")
    ((2, 4, 41), (9, 11, 14))
    >>> find_age(", who left at the age of 12,") is None
    True
    """
    found = _IS_OF_AGE.match(text)
    if found is None or _THEN.match(text, found.end()):
        return None
    which = next(name for name, text in found.groupdict().items() if text)
    age = int(found[which])
    return (found.start(which), found.end(), age) if 0 < age <= _OLDEST else None


def years_of_birth(age: int, day: dt.date) -> tuple[str, ...]:
    """Return the years in which somebody may be born who is `age` on a day, the likelier first.

    >>> years_of_birth(64, dt.date(2026, 3, 10)), years_of_birth(64, dt.date(2026, 12, 31))
    (('1961', '1962'), ('1962',))
    """
    later = day.year - age
    if (day.month, day.day) == (12, 31):
        return (str(later),)
    likelier, other = (later, later - 1) if day.month > _MONTHS // 2 else (later - 1, later)
    return str(likelier), str(other)


def date_of_writing(lines: Sequence[Line], order: date.Order) -> dt.date | None:
    """Return the day that a paper says it was written on: the only date on a line of its own, None without one."""
    days = {day for line in lines if (day := _own_date(line.text, order)) is not None}
    return days.pop() if len(days) == 1 else None


def _own_date(text: str, order: date.Order) -> dt.date | None:
    if not any(letter.isdigit() for letter in text) or len(text) > 60:
        return None
    bare = text.strip(" .,;")
    for plain in (bare, bare[found.end() :] if (found := _DATED.match(bare)) else bare):
        spans = date.find_dates(plain, order=order)
        if len(spans) == 1 and spans[0][0] == 0 and spans[0][1] >= len(plain.rstrip(" .")) and not _is_other(bare):
            return _whole(spans[0][2].value)
    return None


def _is_other(text: str) -> bool:
    """Whether a line says that its date is another event's."""
    return bool(re.search(r"birth|born|expir|valid|death|marriage|nac|nais", fold(text)))


def _whole(value: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(value)
    except ValueError:
        return None
