"""The day a person was born: the field that, with the name, tells people apart.

>>> compare("12 Asad 1370", "1991-08-03").reasons
('other-calendar',)
>>> compare("circa 1985", "3 April 1985").reasons
('approximate',)
"""

import datetime as dt

from packetlint.fields import date
from packetlint.fields.dating.comparison import compare_readings
from packetlint.fields.relation import Cleaned, Comparison, Relation

TITLE = "date of birth"

show = date.show
compare_sets = date.compare_sets


def clean(text: str, *, order: date.Order = date.Order.UNKNOWN, latest: dt.date | None = None) -> Cleaned | None:
    """Make a printed date of birth canonical: an ISO prefix; `latest` is the document's day, else today.

    >>> clean("681030").value
    '1968-10-30'
    """
    return date.read_dates(text, order=order, latest=latest)


def compare(a: str, b: str) -> Comparison:
    """Compare two printed or ISO dates of birth; a print that says it is another event's date is a conflict.

    >>> compare("Issued 17 NOV 2018", "17 NOV 1988").reasons
    ('other-event',)
    """
    one, two = date.examine(a), date.examine(b)
    if (one and one.role) or (two and two.role):
        return Comparison(Relation.CONFLICT, ("other-event",))
    return compare_readings(one, two)
