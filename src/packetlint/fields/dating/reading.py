"""What reading a printed date gives: every sensible day it can mean, and what is odd about the print."""

import dataclasses
import datetime as dt

from packetlint.fields.dating.calendars import Calendar
from packetlint.fields.dating.partial import Order, PartialDate

OLDEST_AGE = 107
"""Years: a person in a packet is at most about 105, and papers may be some years old."""
FURTHEST_EXPIRY = 60
"""Years ahead that a two-digit year of expiry may lie."""


@dataclasses.dataclass(frozen=True, slots=True)
class DateReading:
    """The days a print can mean; no day at all where the calendar has none (31 February)."""

    firm: tuple[PartialDate, ...]
    """The sensible readings, likeliest first."""
    soft: tuple[PartialDate, ...] = ()
    """Readings in doubt: the day beside a lunar date, another calendar of the same look."""
    calendar: Calendar = Calendar.GREGORIAN
    within: tuple[dt.date, dt.date] | None = None
    """First and last day of a year or month of another calendar, where the print tells no more."""
    repaired: bool = False
    approximate: bool = False
    weekday_clash: bool = False
    role: str | None = None
    """Another event that the print itself names."""

    @property
    def impossible(self) -> bool:
        """Whether it has the look of a date but no such day exists."""
        return not self.firm

    def excludes(self, other: "DateReading") -> bool:
        """Whether the other's day lies outside the year or month that this one tells."""
        if self.within is None or not other.settled:
            return False
        return not self.within[0] <= other.firm[0].earliest <= self.within[1]

    @property
    def settled(self) -> bool:
        """Whether there is one sensible reading and it is a whole date."""
        return len(self.firm) == 1 and self.firm[0].complete and not self.approximate


@dataclasses.dataclass(frozen=True, slots=True)
class Setting:
    """What is known about a date before its print is looked at."""

    order: Order
    latest: dt.date
    """The last day the date can be (the first day of doubt for an expiry)."""
    future: bool

    def order_for(self, stated: Order | None) -> Order:
        """Return the order that the text itself states, else the document's."""
        return stated or self.order

    def sensible(self, date: PartialDate) -> bool:
        """Whether a date of open century or calendar is one that such a date can be."""
        if date.year is None:
            return True
        if self.future:
            return self.latest.year - 40 <= date.year <= self.latest.year + FURTHEST_EXPIRY
        return self.latest.year - OLDEST_AGE <= date.year and date.earliest <= self.latest
