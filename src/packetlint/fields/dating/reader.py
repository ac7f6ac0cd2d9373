"""One printed date, read in every way that makes sense: the ways in order, the surest first."""

import dataclasses
import functools
import re

from packetlint.fields.dating.calendars import Calendar
from packetlint.fields.dating.han_numbers import han_to_digits
from packetlint.fields.dating.hints import Hints, take_hints
from packetlint.fields.dating.last_resort import read_with_dateparser
from packetlint.fields.dating.lettered import read_lettered, read_marked
from packetlint.fields.dating.number_words import words_to_digits
from packetlint.fields.dating.numeric import read_numeric, resolve
from packetlint.fields.dating.partial import PartialDate
from packetlint.fields.dating.reading import DateReading, Setting
from packetlint.fields.dating.repair import repair_boldly, repair_digits
from packetlint.fields.dating.script import fold

LONGEST = 200
"""Characters: no printed date is longer, and a longer text is no date."""
_OPEN_YEAR = re.compile(r"(?<!\w)(?:(?:18|19|20)(?:\d[x?*_]|[x?*_]{2})|[12][x?*_]{3})(?![\w?*])")
"""A year whose last digits nobody could read."""
_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$")
_ERA = re.compile(r"([mtshr])\.? ?(\d{1,2})[./\-年] ?(\d{1,2})[./\-月] ?(\d{1,2})日?$")
_ERAS = {
    "m": Calendar.MEIJI,
    "t": Calendar.TAISHO,
    "s": Calendar.SHOWA,
    "h": Calendar.HEISEI,
    "r": Calendar.REIWA,
}
_AGE = re.compile(r"(?<!\d)(\d{1,3})(?!\d).*?(?<!\d)(\d{4})(?!\d)")


@functools.lru_cache(4096)
def read(text: str, setting: Setting) -> DateReading | None:
    """Return the readings of a printed date; None where the text does not look like one."""
    if len(text) > LONGEST:
        return None
    folded = fold(text)
    if "年" in folded or "月" in folded:
        folded = han_to_digits(folded)
    folded = _OPEN_YEAR.sub("xxxx", folded)
    if not any(char.isdigit() for char in folded):
        return _read_words(folded, setting)
    return _read_iso(folded) or _read_era(folded, setting) or _read_print(folded, setting)


def _read_iso(text: str) -> DateReading | None:
    match = _ISO.match(text)
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    date = PartialDate(year, month, day)
    return DateReading((date,)) if year and 1800 <= year < 2200 and date.possible else None


def _read_era(text: str, setting: Setting) -> DateReading | None:
    """Read the short form of a Japanese era: S60.4.3."""
    match = _ERA.match(text)
    if match is None:
        return None
    hints = Hints("", calendar=_ERAS[match.group(1)])
    year, month, day = map(int, match.groups()[1:])
    reading = resolve([(year, month, day)], hints, setting, short_year=False)
    return reading if reading.firm else None


def _read_print(text: str, setting: Setting) -> DateReading | None:
    """As printed; then with look-alikes put right; then with number words; dateparser at the very last."""
    mended = repair_digits(text)
    reading = _read_hinted(mended, setting)
    if reading is not None and (reading.firm or mended != text):
        found = dataclasses.replace(reading, repaired=mended != text)
        if _lacks_a_part(found):
            return _whole(_read_words(text, setting)) or _whole(read_with_dateparser(text)) or found
        return found
    bolder = repair_boldly(mended)
    retried = _read_hinted(bolder, setting) if bolder != mended else None
    if retried is not None:
        return dataclasses.replace(retried, repaired=True)
    return reading or _read_words(text, setting) or read_with_dateparser(text)


def _lacks_a_part(reading: DateReading) -> bool:
    """Whether a part of the print was left unread (or was not there)."""
    return not any(date.complete for date in reading.firm) and not reading.approximate


def _whole(reading: DateReading | None) -> DateReading | None:
    return reading if reading is not None and any(date.complete for date in reading.firm) else None


def _read_words(text: str, setting: Setting) -> DateReading | None:
    readings = (_read_hinted(rewritten, setting) for rewritten in words_to_digits(text))
    return next((reading for reading in readings if reading is not None and reading.firm), None)


def _read_hinted(text: str, setting: Setting) -> DateReading | None:
    hints = take_hints(text)
    reading = _read_age(hints, setting) or _read_plain(hints, setting)
    if reading is None:
        return None
    return _with_hints(reading, hints)


def _read_plain(hints: Hints, setting: Setting) -> DateReading | None:
    has_letters = any(char.isalpha() for char in hints.rest)
    if has_letters:
        marked = read_marked(hints, setting) or read_lettered(hints, setting)
        if marked is not None:
            return marked
    return read_numeric(hints, setting)


def _read_age(hints: Hints, setting: Setting) -> DateReading | None:
    """Read an age in a year ("30 years old in 1388"): the year of birth, give or take one."""
    match = _AGE.search(hints.rest) if hints.age else None
    if match is None:
        return None
    age, year = int(match.group(1)), int(match.group(2))
    earlier = resolve([(year - age - 1, None, None)], hints, setting, short_year=False)
    reading = resolve([(year - age, None, None)], hints, setting, short_year=False)
    firm = tuple(dict.fromkeys(reading.firm + earlier.firm))
    return dataclasses.replace(reading, firm=firm, soft=(), approximate=True) if firm else None


def _with_hints(reading: DateReading, hints: Hints) -> DateReading:
    firm = reading.firm
    if hints.year_only:
        firm = tuple(dict.fromkeys(PartialDate(date.year) for date in firm))
    soft = reading.soft
    if hints.approximate:
        soft = soft + tuple(_years_beside(firm))
    return dataclasses.replace(
        reading,
        firm=firm,
        soft=soft,
        approximate=reading.approximate or hints.approximate,
        weekday_clash=_clashes(firm, hints.weekday),
        role=hints.role,
    )


def _years_beside(dates: tuple[PartialDate, ...]) -> list[PartialDate]:
    years = [date.year for date in dates if date.year is not None]
    return [PartialDate(year + step) for year in years for step in (-1, 1)]


def _clashes(dates: tuple[PartialDate, ...], weekday: int | None) -> bool:
    whole = [date for date in dates if date.complete]
    return weekday is not None and bool(whole) and all(date.earliest.weekday() != weekday for date in whole)
