"""The day a document ends to be valid: the one date that may lie ahead.

>>> clean("26 JUN 33", latest=dt.date(2025, 1, 1)).value
'2033-06-26'
"""

import datetime as dt

from packetlint.fields import date
from packetlint.fields.relation import Cleaned, Comparison

TITLE = "date of expiry"

compare_sets = date.compare_sets
show = date.show


def clean(text: str, *, order: date.Order = date.Order.UNKNOWN, latest: dt.date | None = None) -> Cleaned | None:
    """Make a printed date of expiry canonical; short years are of the century near `latest`, else today."""
    return date.read_dates(text, order=order, latest=latest, future=True)


def compare(a: str, b: str) -> Comparison:
    """Compare two printed or ISO dates of expiry.

    >>> compare("26 JUN 33", "2033-06-26").relation.value
    'equal'
    """
    return date.compare(a, b, future=True)
