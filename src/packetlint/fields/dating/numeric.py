"""Dates made of numbers alone: which number is the day, which calendar and century the year is of."""

import dataclasses
import datetime as dt
import re

from packetlint.fields.dating.calendars import CENTURIES, SENSIBLE_YEARS, Calendar, span, to_gregorian
from packetlint.fields.dating.hints import Hints
from packetlint.fields.dating.partial import Order, PartialDate
from packetlint.fields.dating.reading import DateReading, Setting
from packetlint.fields.numbering.check_digit import check_digit

_PART = r"\d{1,4}|[x?_]{1,4}|-{1,4}|\*{1,4}"
_TRIPLE = re.compile(
    rf"(?<![\w.])({_PART})(?:(\s?[./,]\s?)({_PART})\s?[./,\-]\s?|(\s?-\s?|\s)(\d{{1,4}}|x{{1,4}})[\s\-]\s?)({_PART})(?!\w)"
)
_PAIR = re.compile(
    r"(?<![\w/.])(\d{1,2}|x+|-+)\s?[./\- ]\s?(\d{4})(?!\w)|(?<![\w/.])(\d{4})\s?[./\-]\s?(\d{1,2})(?![\w/.])"
)
_COMPACT = re.compile(r"[^\w<]*(\d{8}|\d{6})[^\w<]*$")
_CHECKED = re.compile(r"\W*(\d{6}) ?(\d|<)\W*$")
"""A machine-readable zone's date with the check digit behind it."""
_ZONE = re.compile(r"(\d\d)(\d\d|<<)(<<|\d\d)$")
_YEARS = re.compile(r"(?<![\w/.])(\d{4})\s?(?:-|/|or|o|ou|или|або|чи|يا)\s?(\d{4})(?![\w/])")
_YEAR = re.compile(r"(?<![\w/.])(\d{4})(?![\w/])")

Parts = tuple[int | None, int | None, int | None]
"""Year, month, day as printed."""


def read_numeric(hints: Hints, setting: Setting) -> DateReading | None:
    """Read a date written in numbers; None where the text has no such thing."""
    for way in (_read_zone, _read_compact, _read_triple, _read_pair, _read_years, _read_year):
        found = way(hints, setting)
        if found is not None:
            return found
    return None


def resolve(options: list[Parts], hints: Hints, setting: Setting, *, short_year: bool) -> DateReading:
    """Turn year, month and day as printed, in every order that they may stand, into Gregorian days."""
    firm: list[PartialDate] = []
    soft: list[PartialDate] = []
    used = hints.calendar or Calendar.GREGORIAN
    for option in options:
        used, sure, unsure = _convert(option, hints.calendar, setting, short_year=short_year)
        firm += [date for date in sure if date not in firm]
        soft += [date for date in unsure if date not in soft]
    return DateReading(
        tuple(firm),
        tuple(date for date in soft if date not in firm),
        calendar=used,
        within=_span(options, used) if firm and not short_year else None,
    )


def _span(options: list[Parts], calendar: Calendar) -> tuple[dt.date, dt.date] | None:
    """Return the first and last day of a year or month that is all a print tells."""
    year, month, day = options[0]
    if len(options) > 1 or year is None or day is not None:
        return None
    return span(calendar, year, month)


def _convert(
    parts: Parts, stated: Calendar | None, setting: Setting, *, short_year: bool
) -> tuple[Calendar, list[PartialDate], list[PartialDate]]:
    """Return the calendar taken, the sensible days, and those in doubt."""
    year, month, day = parts
    if year is None:
        date = PartialDate(None, month, day)
        return Calendar.GREGORIAN, [date] if date.possible else [], []
    if short_year:
        return _of_short_year(year, month, day, stated or Calendar.GREGORIAN, setting)
    if stated:
        days = to_gregorian(stated, year, month, day)
        return stated, days, _neighbours(stated, days)
    return _of_open_calendar(year, month, day, setting)


def _of_short_year(
    year: int, month: int | None, day: int | None, calendar: Calendar, setting: Setting
) -> tuple[Calendar, list[PartialDate], list[PartialDate]]:
    if calendar not in CENTURIES:
        return calendar, to_gregorian(calendar, year, month, day), []
    days = [date for century in CENTURIES[calendar] for date in to_gregorian(calendar, century + year, month, day)]
    kept = [date for date in days if setting.sensible(date)]
    kept.sort(key=lambda date: date.earliest, reverse=not setting.future or year < 50)
    return calendar, kept, _neighbours(calendar, kept)


def _of_open_calendar(
    year: int, month: int | None, day: int | None, setting: Setting
) -> tuple[Calendar, list[PartialDate], list[PartialDate]]:
    """Take a four-digit year without a calendar as Gregorian, or of the calendar whose years look like it."""
    for calendar in (Calendar.GREGORIAN, Calendar.BUDDHIST):
        first, last = SENSIBLE_YEARS[calendar]
        if first <= year <= last:
            days = to_gregorian(calendar, year, month, day)
            return calendar, days, _if_nepali(year, month, day, setting) if year > setting.latest.year else []
    fits = []
    for calendar in (Calendar.SOLAR_HIJRI, Calendar.ISLAMIC):
        days = [date for date in to_gregorian(calendar, year, month, day) if setting.sensible(date)]
        fits += [(calendar, days)] if days else []
    if not fits:
        return Calendar.GREGORIAN, [], []
    calendar, days = fits[0]
    others = [date for _, more in fits[1:] for date in more]
    return calendar, days, others + _neighbours(calendar, days)


def _if_nepali(year: int, month: int | None, day: int | None, setting: Setting) -> list[PartialDate]:
    """Return what a year to come may mean in Nepal, where it is 56 years later."""
    days = [] if setting.future else to_gregorian(Calendar.BIKRAM_SAMBAT, year, month, day)
    return [date for date in days if setting.sensible(date)]


def _neighbours(calendar: Calendar, days: list[PartialDate]) -> list[PartialDate]:
    """Return the days beside: the lunar month begins a day earlier or later from land to land."""
    if calendar is not Calendar.ISLAMIC:
        return []
    whole = [date for date in days if date.complete]
    return [
        PartialDate.of_day(type(date.earliest).fromordinal(date.earliest.toordinal() + step))
        for date in whole
        for step in (-1, 1)
    ]


def _read_zone(hints: Hints, setting: Setting) -> DateReading | None:
    """Read the six places of a machine-readable zone, unknown parts as fillers: 68<<<<."""
    match = _ZONE.match(hints.rest.strip()) if "<" in hints.rest else None
    if match is None:
        return None
    year, month, day = (None if part == "<<" else int(part) for part in match.groups())
    return resolve([(year, month, day if month else None)], hints, setting, short_year=True)


def _read_compact(hints: Hints, setting: Setting) -> DateReading | None:
    """Eight or six digits in a row: 19881117, 881117, and 11171988 where the form has no separators."""
    checked = _CHECKED.match(hints.rest)
    if checked and checked.group(2) in ("<", check_digit(checked.group(1))):
        return _read_shape(["YYMMDD"], checked.group(1), hints, setting)
    match = _COMPACT.match(hints.rest)
    if match is None:
        return None
    digits = match.group(1)
    if not int(digits):
        return None
    if len(digits) == 6 and digits.endswith("0000"):
        return resolve([(int(digits[:2]), None, None)], hints, setting, short_year=True)
    year_first, *others = ("YYMMDD", "DDMMYY", "MMDDYY") if len(digits) == 6 else ("YYYYMMDD", "DDMMYYYY", "MMDDYYYY")
    order = setting.order_for(hints.order)
    if order is Order.DAY_FIRST:
        del others[1]
    elif order is Order.MONTH_FIRST:
        del others[0]
    reading = _read_shape([year_first], digits, hints, setting)
    return reading if reading.firm else _read_shape(others, digits, hints, setting)


def _read_shape(shapes: list[str], digits: str, hints: Hints, setting: Setting) -> DateReading:
    """Read digits in a row in each of these shapes that gives a month and a day."""
    options: list[Parts] = []
    for shape in shapes:
        year, month, day = (int(digits[shape.index(part) : shape.rindex(part) + 1]) for part in "YMD")
        if month and day:
            options.append((year, month, day))
    return resolve(options, hints, setting, short_year=len(digits) == 6)


def _read_triple(hints: Hints, setting: Setting) -> DateReading | None:
    match = _TRIPLE.search(hints.rest)
    if match is None:
        return None
    first, slash, second, dash, third, last = match.groups()
    printed = (first, second or third, last)
    dotted = (slash or dash).strip() == "."
    return _read_three(printed, dotted, hints, setting)


def _read_three(printed: tuple[str, str, str], dotted: bool, hints: Hints, setting: Setting) -> DateReading | None:
    values = (_value(printed[0]), _value(printed[1]), _value(printed[2]))
    if values == (None, None, None):
        return None
    if len(printed[0]) >= 3:
        return _read_year_first(values, hints, setting)
    if len(printed[2]) >= 3:
        year = values[2]
        if printed[:2] == ("99", "99"):  # as some registers write what they do not know
            return resolve([(year, None, None)], hints, setting, short_year=False)
        first, last = SENSIBLE_YEARS[Calendar.GREGORIAN]
        dotted = dotted or (year is not None and not first <= year <= last)
        options = [(year, month, day) for month, day in _small_orders(values[0], values[1], dotted, hints, setting)]
        return resolve(options, hints, setting, short_year=False)
    if len(printed[1]) >= 3 or None in values:
        return None
    return _read_short(values, dotted, hints, setting)


def _value(part: str) -> int | None:
    """Return the number of a part; None for a stand-in: XX, --, 00, 0000."""
    return (int(part) or None) if part.isdigit() else None


def _read_year_first(values: Parts, hints: Hints, setting: Setting) -> DateReading:
    year, month, day = values
    if month is None and day is not None and day <= 12 and year is not None:
        month, day = day, None
    return resolve([(year, month, day)], hints, setting, short_year=False)


def _small_orders(
    one: int | None, two: int | None, dotted: bool, hints: Hints, setting: Setting
) -> list[tuple[int | None, int | None]]:
    """Month and day in the orders that are sensible, the likeliest first."""
    order = _effective_order(dotted, hints, setting)
    if one is None:
        return [(two if two is not None and two <= 12 else None, None)]
    if two is None:
        month = [(one, None)] if one <= 12 and order is not Order.DAY_FIRST else []
        return [*month, *([(None, one)] if order is not Order.MONTH_FIRST else [])] or [(None, None)]
    day_first, month_first = (two, one), (one, two)
    if order is Order.MONTH_FIRST:
        options = [month_first] if one <= 12 else [day_first]
    elif order is Order.DAY_FIRST:
        options = [day_first] if two <= 12 else [month_first]
    else:
        options = [option for option in (day_first, month_first) if option[0] <= 12]
    return list(dict.fromkeys(options)) or [day_first]


def _effective_order(dotted: bool, hints: Hints, setting: Setting) -> Order:
    """Dots mean day first whatever the document does with slashes; so do all other calendars."""
    if hints.order:
        return hints.order
    other = hints.calendar not in (None, Calendar.GREGORIAN)
    return Order.DAY_FIRST if dotted or other else setting.order


def _read_short(values: Parts, dotted: bool, hints: Hints, setting: Setting) -> DateReading:
    """Three small numbers: the year may stand first or last."""
    one, two, three = values
    order = _effective_order(dotted, hints, setting)
    options: list[Parts] = []
    if order is not Order.YEAR_FIRST:
        options = [(three, month, day) for month, day in _small_orders(one, two, dotted, hints, setting)]
    if order in (Order.UNKNOWN, Order.YEAR_FIRST):
        options.append((one, two, three))
    reading = resolve(options, hints, setting, short_year=True)
    return reading if reading.firm else resolve([(one, two, three)], hints, setting, short_year=True)


def _read_pair(hints: Hints, setting: Setting) -> DateReading | None:
    """Month and year: 11/1988, 1988-11."""
    match = _PAIR.search(hints.rest)
    if match is None or hints.age:
        return None
    before, year_after, year_before, after = match.groups()
    year, month = int(year_after or year_before), _value(before or after)
    if month is not None and month > 12:
        return None
    return resolve([(year, month, None)], hints, setting, short_year=False)


def _read_years(hints: Hints, setting: Setting) -> DateReading | None:
    """Two years to choose from: 1987/1988, 1987 or 1988."""
    match = _YEARS.search(hints.rest)
    if match is None or hints.age:
        return None
    options: list[Parts] = [(int(year), None, None) for year in match.groups()]
    reading = resolve(options, hints, setting, short_year=False)
    return dataclasses.replace(reading, approximate=True) if reading.firm else None


def _read_year(hints: Hints, setting: Setting) -> DateReading | None:
    match = _YEAR.search(hints.rest)
    if match is None or hints.age or not int(match.group(1)):
        return None
    reading = resolve([(int(match.group(1)), None, None)], hints, setting, short_year=False)
    return reading if reading.firm else None
