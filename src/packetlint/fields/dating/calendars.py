"""Days of other calendars as Gregorian days: what a passport or tazkira of another country counts in.

Each conversion goes by the civil rule of the country: Solar Hijri by its 33-year cycle (right for 1277 to 1498, and
but for five new years from 1250), Ethiopian by the Julian four-year leap, both reckoned here; lunar Hijri by the
tables of Umm al-Qura (hijridate), Bikram Sambat by those of Nepal (nepali-datetime). See docs/decisions/0017.
"""

import datetime as dt
import enum

from packetlint.fields.dating.partial import PartialDate


class Calendar(enum.StrEnum):
    """The calendars that documents of applicants are dated in."""

    GREGORIAN = "gregorian"
    SOLAR_HIJRI = "solar_hijri"
    ISLAMIC = "islamic"
    ETHIOPIAN = "ethiopian"
    BIKRAM_SAMBAT = "bikram_sambat"
    BUDDHIST = "buddhist"
    ROC = "roc"
    MEIJI = "meiji"
    TAISHO = "taisho"
    SHOWA = "showa"
    HEISEI = "heisei"
    REIWA = "reiwa"


YEAR_OFFSETS = {
    Calendar.GREGORIAN: 0,
    Calendar.BUDDHIST: -543,
    Calendar.ROC: 1911,
    Calendar.MEIJI: 1867,
    Calendar.TAISHO: 1911,
    Calendar.SHOWA: 1925,
    Calendar.HEISEI: 1988,
    Calendar.REIWA: 2018,
}
"""Calendars that differ from the Gregorian in the count of years alone: add this to their year."""

SENSIBLE_YEARS = {
    Calendar.GREGORIAN: (1800, 2199),
    Calendar.SOLAR_HIJRI: (1250, 1460),
    Calendar.ISLAMIC: (1343, 1500),
    Calendar.ETHIOPIAN: (1850, 2100),
    Calendar.BIKRAM_SAMBAT: (1975, 2099),
    Calendar.BUDDHIST: (2400, 2650),
    Calendar.ROC: (1, 150),
    Calendar.MEIJI: (1, 45),
    Calendar.TAISHO: (1, 15),
    Calendar.SHOWA: (1, 64),
    Calendar.HEISEI: (1, 31),
    Calendar.REIWA: (1, 40),
}
"""First and last year that a document of a living person may show."""

CENTURIES = {
    Calendar.GREGORIAN: (1900, 2000),
    Calendar.SOLAR_HIJRI: (1300, 1400),
    Calendar.ISLAMIC: (1300, 1400),
    Calendar.ETHIOPIAN: (1900, 2000),
    Calendar.BIKRAM_SAMBAT: (1900, 2000),
    Calendar.BUDDHIST: (2400, 2500),
}
"""Centuries that a two-digit year may belong to."""

_SOLAR_LEAPS = frozenset({1, 5, 9, 13, 17, 22, 26, 30})
_SOLAR_EPOCH = dt.date(1991, 3, 21).toordinal()
_ETHIOPIAN_EPOCH = dt.date(8, 8, 27).toordinal()


def solar_hijri_day(year: int, month: int, day: int) -> dt.date | None:
    """Return the day of a Solar Hijri date; None where it has none.

    >>> solar_hijri_day(1370, 5, 12)
    datetime.date(1991, 8, 3)
    >>> solar_hijri_day(1375, 12, 30)  # a leap year
    datetime.date(1997, 3, 20)
    """
    if not 1 <= month <= 12 or not 1 <= day <= _solar_month_length(year, month):
        return None
    days = sum(_solar_month_length(year, earlier) for earlier in range(1, month)) + day - 1
    return dt.date.fromordinal(_solar_new_year(year) + days)


def _solar_new_year(year: int) -> int:
    """Ordinal of 1 Farvardin (Hamal)."""
    low, high = sorted((year, 1370))
    leaps = sum(passed % 33 in _SOLAR_LEAPS for passed in range(low, high))
    days = 365 * (high - low) + leaps
    return _SOLAR_EPOCH + (days if year >= 1370 else -days)


def _solar_month_length(year: int, month: int) -> int:
    if month <= 6:
        return 31
    if month <= 11:
        return 30
    return 30 if year % 33 in _SOLAR_LEAPS else 29


def islamic_day(year: int, month: int, day: int) -> dt.date | None:
    """Return the day of a lunar Hijri date by Umm al-Qura, 1343 to 1500; None where it has none.

    Day 30 of a month of 29 days is the day after: where the moon was looked for, the month may have been longer.

    >>> islamic_day(1409, 4, 8)
    datetime.date(1988, 11, 17)
    >>> islamic_day(1446, 1, 1)
    datetime.date(2024, 7, 7)
    """
    from hijridate import Hijri  # late, as are all calendars that few papers are dated in

    if not 1 <= month <= 12 or not 1 <= day <= 30:
        return None
    try:
        first = Hijri(year, month, 1).to_gregorian()
    except OverflowError:
        return None
    return dt.date.fromordinal(first.toordinal() + day - 1)


def bikram_sambat_day(year: int, month: int, day: int) -> dt.date | None:
    """Return the day of a Nepali date, 1975 to 2099; None where it has none.

    >>> bikram_sambat_day(2049, 6, 20)
    datetime.date(1992, 10, 6)
    """
    import nepali_datetime

    try:
        found = nepali_datetime.date(year, month, day).to_datetime_date()
    except (ValueError, AssertionError):
        return None
    return dt.date.fromordinal(found.toordinal())


def ethiopian_day(year: int, month: int, day: int) -> dt.date | None:
    """Return the day of an Ethiopian date (thirteen months); None where it has none.

    >>> ethiopian_day(1977, 7, 25)
    datetime.date(1985, 4, 3)
    """
    short = 6 if year % 4 == 3 else 5
    if not 1 <= month <= 13 or not 1 <= day <= (30 if month <= 12 else short):
        return None
    return dt.date.fromordinal(_ETHIOPIAN_EPOCH + 365 * (year - 1) + year // 4 + 30 * (month - 1) + day - 1)


_DAYS = {
    Calendar.SOLAR_HIJRI: solar_hijri_day,
    Calendar.ISLAMIC: islamic_day,
    Calendar.ETHIOPIAN: ethiopian_day,
    Calendar.BIKRAM_SAMBAT: bikram_sambat_day,
}


def to_gregorian(calendar: Calendar, year: int, month: int | None, day: int | None) -> list[PartialDate]:
    """Return the Gregorian dates that a date of `calendar` can mean; a month or year may span two.

    >>> [date.iso for date in to_gregorian(Calendar.SOLAR_HIJRI, 1370, None, None)]
    ['1991', '1992']
    >>> [date.iso for date in to_gregorian(Calendar.BUDDHIST, 2528, 4, 3)]
    ['1985-04-03']
    """
    first, last = SENSIBLE_YEARS[calendar]
    if not first <= year <= last:
        return []
    if calendar in YEAR_OFFSETS:
        found = PartialDate(year + YEAR_OFFSETS[calendar], month, day)
        return [found] if found.possible else []
    if month and day:
        whole = _DAYS[calendar](year, month, day)
        return [PartialDate.of_day(whole)] if whole else []
    return _span(calendar, year, month)


def span(calendar: Calendar, year: int, month: int | None) -> tuple[dt.date, dt.date] | None:
    """Return the first and the last day of a year or month; None where its days are those of the Gregorian calendar.

    >>> [day.isoformat() for day in span(Calendar.SOLAR_HIJRI, 1370, None)]
    ['1991-03-21', '1992-03-20']
    """
    if calendar in YEAR_OFFSETS:
        return None
    begin = _DAYS[calendar](year, month or 1, 1)
    following = (year, month + 1) if month and month < 12 else (year + 1, 1)
    end = _DAYS[calendar](*following, 1)
    return (begin, end - dt.timedelta(1)) if begin and end else None


def _span(calendar: Calendar, year: int, month: int | None) -> list[PartialDate]:
    """Return the Gregorian months (or years) that a month (or year) of another calendar touches."""
    days = span(calendar, year, month)
    if days is None:
        return []
    if month:
        return [PartialDate(*pair) for pair in sorted({(day.year, day.month) for day in days})]
    return [PartialDate(found) for found in sorted({day.year for day in days})]
