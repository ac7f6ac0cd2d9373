"""A calendar day of which parts may be missing: what every reading of a printed date ends as."""

import calendar
import dataclasses
import datetime as dt
import enum


class Order(enum.StrEnum):
    """Which of two small numbers comes first in a date such as 03/04/1985."""

    UNKNOWN = "unknown"
    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"
    YEAR_FIRST = "year_first"
    """Also what the year looks short in: 85-04-03."""


@dataclasses.dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A Gregorian date; None for a part that is not told.

    >>> PartialDate(1985, 4).iso
    '1985-04'
    >>> PartialDate(1985, 4, 3).meets(PartialDate(1985))
    True
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None

    @property
    def iso(self) -> str | None:
        """The ISO 8601 prefix, None where not even the year is known."""
        if self.year is None:
            return None
        if self.month is None:
            return f"{self.year:04d}"
        if self.day is None:
            return f"{self.year:04d}-{self.month:02d}"
        return f"{self.year:04d}-{self.month:02d}-{self.day:02d}"

    @property
    def complete(self) -> bool:
        """Whether year, month and day are all known."""
        return None not in (self.year, self.month, self.day)

    @property
    def possible(self) -> bool:
        """Whether the calendar has such a day (29 February where the year is not told)."""
        if self.year is not None and not 1 <= self.year <= 9999:
            return False
        if self.month is not None and not 1 <= self.month <= 12:
            return False
        if self.day is None:
            return True
        longest = calendar.monthrange(self.year or 2000, self.month)[1] if self.month else 31
        return 1 <= self.day <= longest

    @property
    def earliest(self) -> dt.date:
        """The first day it can mean; an untold year counts as year 1."""
        return dt.date(self.year or 1, self.month or 1, self.day or 1)

    def meets(self, other: "PartialDate") -> bool:
        """Whether both can be one day."""
        pairs = ((self.year, other.year), (self.month, other.month), (self.day, other.day))
        return all(one is None or two is None or one == two for one, two in pairs)

    @classmethod
    def of_day(cls, day: dt.date) -> "PartialDate":
        """Return a whole date."""
        return cls(day.year, day.month, day.day)

    @classmethod
    def of_iso(cls, text: str) -> "PartialDate | None":
        """Read an ISO prefix; None for anything else.

        >>> PartialDate.of_iso("1985-04")
        PartialDate(year=1985, month=4, day=None)
        """
        parts = text.split("-")
        if len(parts) > 3 or not all(part.isascii() and part.isdigit() for part in parts):
            return None
        if [len(part) for part in parts] != [4, 2, 2][: len(parts)]:
            return None
        found = cls(*(int(part) for part in parts))
        return found if found.possible else None
