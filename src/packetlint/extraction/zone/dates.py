"""Six places of a zone as days: the century is not among them (ICAO 9303-3 §4.8 gives no rule for it)."""

import re

from packetlint.fields import date

_WHOLE = re.compile(r"\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])")
_IN_PART = re.compile(r"\d\d(?:(?:0[1-9]|1[0-2])<<|<<<<)")


def zone_dates(text: str, *, future: bool) -> tuple[str, ...]:
    """Return the day that YYMMDD means, and behind it the other if the century is open; none for no such day.

    A birth is the latest that is not to come; for somebody who might be a hundred years old both days are kept.

    >>> zone_dates("740812", future=False), zone_dates("96<<<<", future=False), zone_dates("741312", future=False)
    (('1974-08-12',), ('1996',), ())
    >>> zone_dates("300201", future=True)
    ('2030-02-01',)
    """
    if not (_WHOLE.fullmatch(text) or _IN_PART.fullmatch(text)):
        return ()
    cleaned = date.read_dates(text, future=future)
    return (cleaned.value, *cleaned.alternatives) if cleaned else ()
