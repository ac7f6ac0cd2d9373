"""Any printed date: the reader that all date fields share, and the finder of dates in running text.

>>> read_dates("24 ЛИС/NOV 86", latest=dt.date(2025, 1, 1)).value
'1986-11-24'
>>> read_dates("1368/07/09 Solar Hijri").value
'1989-10-01'
>>> cleaned = read_dates("03/04/1985")
>>> cleaned.value, cleaned.alternatives
('1985-04-03', ('1985-03-04',))
>>> read_dates("03/04/1985", order=Order.MONTH_FIRST).value
'1985-03-04'
>>> read_dates("31/02/1990") is None
True
"""

import datetime as dt
import functools

from packetlint.fields.dating.comparison import compare_days, compare_readings
from packetlint.fields.dating.finder import candidates, learn_order
from packetlint.fields.dating.partial import Order, PartialDate
from packetlint.fields.dating.reader import read
from packetlint.fields.dating.reading import DateReading, Setting
from packetlint.fields.relation import Cleaned, Comparison, Relation

__all__ = [
    "TITLE",
    "Order",
    "clean",
    "compare",
    "compare_sets",
    "examine",
    "find_dates",
    "page_order",
    "read_dates",
    "show",
]

TITLE = "date"

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def read_dates(
    text: str, *, order: Order = Order.UNKNOWN, latest: dt.date | None = None, future: bool = False
) -> Cleaned | None:
    """Read a printed date: an ISO prefix, with the other sensible readings behind it.

    `order` says how the document writes 03/04/1985. `latest` is the last day the date can be, else today;
    two-digit years and years of other calendars are judged by it. With `future` the date is an expiry and may
    lie ahead. Returns None for a text that is no date, or names a day that does not exist.
    """
    reading = examine(text, order=order, latest=latest, future=future)
    if reading is None:
        return None
    values = [date.iso for date in (*reading.firm, *reading.soft) if date.iso]
    if not values:
        return None
    first, *others = dict.fromkeys(values)
    return Cleaned(first, tuple(others), reading.repaired)


def clean(text: str, *, order: Order = Order.UNKNOWN, latest: dt.date | None = None) -> Cleaned | None:
    """Make a printed date canonical.

    >>> clean("the 3rd day of May, 1990").value
    '1990-05-03'
    """
    return read_dates(text, order=order, latest=latest)


def examine(
    text: str, *, order: Order = Order.UNKNOWN, latest: dt.date | None = None, future: bool = False
) -> DateReading | None:
    """Return everything a printed date can mean, an impossible day included; None where it is no date."""
    return read(text, Setting(order, latest or dt.date.today(), future))


def compare(a: str, b: str, *, future: bool = False) -> Comparison:
    """Compare two printed or ISO dates.

    >>> compare("17 NOV 88", "17.11.1988").relation.value
    'equal'
    >>> compare("1985-04-03", "1985-03-04").reasons[0]
    'day-and-month-swapped'
    """
    return compare_readings(examine(a, future=future), examine(b, future=future))


@functools.lru_cache(maxsize=65536)
def compare_sets(a: tuple[str, ...], b: tuple[str, ...]) -> Comparison:
    """Compare canonical values with their alternatives, the likeliest first.

    >>> compare_sets(("1985-04-03", "1985-03-04"), ("1985-03-04",)).reasons
    ('day-or-month-first',)
    """
    one = [date for date in map(PartialDate.of_iso, a) if date]
    two = [date for date in map(PartialDate.of_iso, b) if date]
    if not one or not two:
        return Comparison(Relation.AMBIGUOUS, ("unreadable",))
    return compare_days(one, two)


def show(value: str) -> str:
    """Write an ISO date so that nobody takes the month for the day.

    >>> show("1985-04-03"), show("1985-04"), show("1985")
    ('3 Apr 1985', 'Apr 1985', '1985')
    """
    date = PartialDate.of_iso(value)
    if date is None:
        return value
    month = _MONTHS[date.month - 1] if date.month else None
    return " ".join(str(part) for part in (date.day, month, date.year) if part is not None)


def find_dates(
    text: str, *, order: Order = Order.UNKNOWN, latest: dt.date | None = None, future: bool = False
) -> list[tuple[int, int, Cleaned]]:
    """Find every date in running text: where it begins, where it ends, and what it is.

    Bare years, amounts, telephone and document numbers are left alone.

    >>> [(begin, date.value) for begin, _, date in find_dates("He was born on May 3, 1990 and paid $1,234.")]
    [(15, '1990-05-03')]
    """
    found = []
    for begin, end in candidates(text):
        cleaned = read_dates(text[begin:end], order=order, latest=latest, future=future)
        if cleaned is not None:
            found.append((begin, end, cleaned))
    return found


def page_order(text: str) -> Order:
    """Learn how a page writes day and month from its own dates that leave no choice.

    >>> page_order("Issued 03/04/2015, valid until 04/25/2025").value
    'month_first'
    """
    return learn_order(text)
