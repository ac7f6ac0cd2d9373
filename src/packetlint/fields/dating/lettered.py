"""Dates whose month is a word, in any language and order: "March 15, 1985", "24 ЛИС/NOV 86", "1985年3月"."""

import dataclasses
import re

from packetlint.fields.dating.calendars import SENSIBLE_YEARS, Calendar
from packetlint.fields.dating.hints import Hints, is_connector, languages_told_by
from packetlint.fields.dating.months import Month, month_at, month_in, month_named, nearest_name, roman_month
from packetlint.fields.dating.numeric import Parts, resolve
from packetlint.fields.dating.reading import DateReading, Setting

_TOKEN = re.compile(r"\d+|[^\W\d_](?:[^\W\d_]|[\u0300-\u036f\u0900-\u109f\u1780-\u17d3\u200c\u200d])*|元(?=年)")
_MARKED = re.compile(r"(\d{1,4}|元)\s?(?:年|년)\s?(?:(\d{1,2})\s?(?:月|월)\s?(?:(\d{1,2})\s?(?:日|일|號|号))?)?")
_VIETNAMESE = re.compile(r"(?:ngay )?(\d{1,2})? ?(?:thang|thg) (\d{1,2}),? (?:nam )?(\d{4})")
_MONGOLIAN = re.compile(
    r"(\d{4}) (?:оны|он|ony?) (\d{1,2})(?: ?-? ?(?:р|дугаар|дугээр))? (?:сарын|сар|saryn|sar)(?: (\d{1,2}))?"
)
_MOST_WORDS = 24
_POINT_OF_ABBREVIATION = re.compile("(?<=[\u0e01-\u0e4e\u0e81-\u0ece])\\.")
"""Thai and Lao months are shortened with a point after each letter."""
_HEBREW_OF = "ב"
"""Written together with the month: ביולי."""
_CYRILLIC_SHAPES = str.maketrans("abcehikmoptxy", "авсенікмортху")
"""Cyrillic letters that a Latin reader takes for its own: МАР read as MAP."""


@dataclasses.dataclass(frozen=True, slots=True)
class _Named:
    """A month name among the tokens."""

    begin: int
    end: int
    months: frozenset[Month]


def read_marked(hints: Hints, setting: Setting) -> DateReading | None:
    """Read dates whose numbers carry the words year, month, day (Chinese, Japanese, Korean, Mongolian, Vietnamese)."""
    match = _MARKED.search(hints.rest)
    if match:
        year, month, day = match.groups()
        value = 1 if year == "元" else int(year)
        short = len(year) <= 2 and hints.calendar is None
        parts = (value, int(month) if month else None, int(day) if day else None)
        reading = resolve([parts], hints, setting, short_year=short)
        return _or_of_taiwan(reading, parts, hints, setting) if short else reading
    match = _MONGOLIAN.search(hints.rest)
    if match:
        year, month, day = match.groups()
        return resolve([(int(year), int(month), int(day) if day else None)], hints, setting, short_year=False)
    match = _VIETNAMESE.search(hints.rest)
    if match is None:
        return None
    day, month, year = match.groups()
    return resolve([(int(year), int(month), int(day) if day else None)], hints, setting, short_year=False)


def _or_of_taiwan(reading: DateReading, parts: Parts, hints: Hints, setting: Setting) -> DateReading:
    """Add what a short year means where years are counted from 1912 and the era goes without saying."""
    counted = resolve([parts], dataclasses.replace(hints, calendar=Calendar.ROC), setting, short_year=False)
    return dataclasses.replace(reading, soft=reading.soft + tuple(filter(setting.sensible, counted.firm)))


def read_lettered(hints: Hints, setting: Setting) -> DateReading | None:
    """Read a date with a month name; None where no month stands beside a day or a year."""
    rest = _POINT_OF_ABBREVIATION.sub("", hints.rest)
    if "'" in rest:  # of Arabic and Ukrainian words; in French and Italian it parts two
        found = _read_tokens(_TOKEN.findall(rest.replace("'", "")), hints, setting, guess=False)
        if found is not None:
            return found
    tokens = _TOKEN.findall(rest)
    return _read_tokens(tokens, hints, setting, guess=False) or _read_tokens(tokens, hints, setting, guess=True)


def _read_tokens(tokens: list[str], hints: Hints, setting: Setting, *, guess: bool) -> DateReading | None:
    if len(tokens) > _MOST_WORDS:
        return None
    readings = [_read_around(tokens, named, hints, setting) for named in _named_months(tokens, guess=guess)]
    found = [reading for reading in readings if reading is not None]
    whole = (reading for reading in found if any(date.complete for date in reading.firm))
    return next(whole, found[0] if found else None)


def only_date_words(text: str) -> bool:
    """Whether a folded text names a month, and all its other words are small ones that stand in dates.

    >>> only_date_words("15 de marzo de 1985")
    True
    >>> only_date_words("12 may apply in 2020"), only_date_words("in 2020")
    (False, False)
    """
    tokens = _TOKEN.findall(text)
    index = named = 0
    while index < len(tokens):
        if tokens[index].isdigit() or is_connector(tokens[index]):
            index += 1
            continue
        months, length = month_at(tokens, index)
        if not months:
            return False
        named += 1
        index += length
    return named > 0


def _named_months(tokens: list[str], *, guess: bool) -> list[_Named]:
    """Return the month names, those of two languages side by side made one; the longest names first."""
    found: list[_Named] = []
    index = 0
    while index < len(tokens):
        months, length = _month_of(tokens, index, guess=guess)
        if months:
            _join(found, _Named(index, index + length, months))
        index += length
    return sorted(found, key=lambda named: -sum(map(len, tokens[named.begin : named.end])))


def _month_of(tokens: list[str], index: int, *, guess: bool) -> tuple[frozenset[Month], int]:
    token = tokens[index]
    if token.isdigit():
        return frozenset(), 1
    months, length = month_at(tokens, index)
    if not months and token.startswith(_HEBREW_OF):
        months = month_named(token.removeprefix(_HEBREW_OF))
    if len(months) > 1:
        months = month_in(token, languages_told_by(tokens)) or months
    if not months and _between_numbers(tokens, index):
        months = roman_month(token)
    if not months and guess and _beside_number(tokens, index):
        spelt = (token.translate(_CYRILLIC_SHAPES), token.replace("ll", "il"), token.replace("l", "i"))
        readings = [found for word in spelt if (found := month_named(word))]
        months = readings[0] if readings else nearest_name(token)
    return months, length


def _between_numbers(tokens: list[str], index: int) -> bool:
    return 0 < index < len(tokens) - 1 and tokens[index - 1].isdigit() and tokens[index + 1].isdigit()


def _beside_number(tokens: list[str], index: int) -> bool:
    return any(token.isdigit() for token in tokens[max(0, index - 2) : index + 3])


def _join(found: list[_Named], named: _Named) -> None:
    """Two names in a row (ЛИС/NOV) mean the month that both can mean."""
    if not found or found[-1].end != named.begin:
        found.append(named)
        return
    before = found[-1]
    both = before.months & named.months
    if both:
        found[-1] = _Named(before.begin, named.end, both)
    else:
        found.append(named)


def _read_around(tokens: list[str], named: _Named, hints: Hints, setting: Setting) -> DateReading | None:
    day, year = _day_and_year(tokens, named)
    if day is None and year is None:
        return None
    short = year is not None and len(year) <= 2
    reading = None
    for calendar, number in sorted(named.months):
        of_name = calendar is not Calendar.GREGORIAN
        if of_name and year and not short and not _counts_so(calendar, int(year)):
            continue  # a word that only looks like a month of that calendar
        stated = dataclasses.replace(hints, calendar=calendar) if of_name else hints
        parts: Parts = (int(year) if year else None, number, int(day) if day else None)
        found = resolve([parts], stated, setting, short_year=short)
        reading = _both(reading, found) if reading else found
    return reading


def _counts_so(calendar: Calendar, year: int) -> bool:
    first, last = SENSIBLE_YEARS[calendar]
    return first <= year <= last


def _both(one: DateReading, two: DateReading) -> DateReading:
    """Return the days of both: a name may be a month of two calendars or languages."""
    if not one.firm:
        return two
    if not two.firm:
        return one
    firm = tuple(dict.fromkeys(one.firm + two.firm))
    return dataclasses.replace(one, firm=firm, soft=one.soft + two.soft)


def _day_and_year(tokens: list[str], named: _Named) -> tuple[str | None, str | None]:
    """Return the numbers next to the month: the year is the long one, or the second of two short ones."""
    numbers = [token for token in tokens[max(0, named.begin - 5) : named.begin] if token.isdigit()]
    before = numbers[-1:]
    after = [token for token in tokens[named.end : named.end + 7] if token.isdigit()][:2]
    near = before + after
    year = next((token for token in after + numbers[::-1] if len(token) in (3, 4)), None)
    small = [token for token in near if len(token) <= 2]
    if year is not None:
        day = next((token for token in small if 1 <= int(token) <= 31), None)
        return (day or next((token for token in small if int(token)), None)), year
    if len(small) >= 2:
        return (small[1], small[0]) if int(small[0]) > 31 else (small[0], small[1])
    return (None, small[0]) if small and int(small[0]) > 31 else (small[0] if small else None, None)
