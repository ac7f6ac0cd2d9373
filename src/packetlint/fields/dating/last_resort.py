"""The way to dateparser, for the languages our own month table does not hold.

It guesses freely (it fills missing parts from today, reads words as dates) and is slow, so it is asked only
about a text with one small number, one four-digit year and a word beside them, and must find all three.
"""

import functools
import re
from typing import TYPE_CHECKING

from packetlint.fields.dating.partial import PartialDate
from packetlint.fields.dating.reading import DateReading

if TYPE_CHECKING:
    from dateparser.date import DateDataParser

_ASKABLE = re.compile(
    r"\d{1,2}(?:st|nd|rd|th|\.)? [^\W\d_]{3,20}\.?,? \d{4}|[^\W\d_]{3,20} \d{1,2},? \d{4}", re.UNICODE
)


def read_with_dateparser(text: str) -> DateReading | None:
    """Read a folded text of the shape day, word, year with dateparser; None where it sees no whole date."""
    if _ASKABLE.fullmatch(text) is None:
        return None
    found = _parser().get_date_data(text)
    if found.date_obj is None:
        return None
    day = found.date_obj.date()
    if str(day.year) not in text or str(day.day) not in text:
        return None
    return DateReading((PartialDate.of_day(day),))


@functools.cache
def _parser() -> "DateDataParser":
    from dateparser.date import DateDataParser  # late: it takes a third of a second to import

    settings = {
        "PARSERS": ["absolute-time"],
        "REQUIRE_PARTS": ["day", "month", "year"],
        "DATE_ORDER": "DMY",
        "RETURN_AS_TIMEZONE_AWARE": False,
    }
    return DateDataParser(settings=settings)
