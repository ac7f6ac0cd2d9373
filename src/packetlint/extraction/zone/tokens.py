"""Places that only make sense together: dates and the codes of states."""

import calendar
from collections.abc import Callable, Sequence

from packetlint.extraction.zone.places import DIGITS, FILLER, LETTERS, UNKNOWN, Option, options
from packetlint.extraction.zone.search import FOREIGN, MOST_BEYOND
from packetlint.extraction.zone.states import weight as state_weight
from packetlint.model.zone import Chances

_MOST = 60
"""Ways to read some places that are looked into."""
_NO_SUCH_DAY = -5.0
_PARTLY_KNOWN = -0.7
_NO_EXPIRY = -3.0
_UNUSUAL_CODE = -0.7
_NO_LETTER = -5.0
"""Weight of a digit in the code of a state: a code read badly spoils no line whose check digits hold."""
_OF_ANOTHER_STATE = -3.0
"""Weight of a holder's nationality that is not the issuer's."""
_LEAP = 2000
_PASSPORT_CODES = frozenset("<PDOERTSLMU")
"""ICAO 9303-4, as amended for 2026: ordinary, diplomatic, official, emergency, refugee, alien, stateless,
laissez-passer, military, and single-sheet."""


def dates(places: Sequence[Chances], *, future: bool) -> tuple[Option, ...]:
    """Return what six places may say as a date, YYMMDD."""
    weight = _with_unread(places, lambda text: _date_weight(text, future=future))
    return _words(places, DIGITS | {FILLER}, weight)


def _date_weight(text: str, *, future: bool) -> float:
    """Return how much speaks against a date: 0 for a day that exists."""
    year, month, day = text[:2], text[2:4], text[4:]
    parts = [part for part in (year, month, day) if part != FILLER * 2]
    if not all(part.isdigit() for part in parts):
        return FOREIGN if FILLER in "".join(parts) else 0.0  # letters are weighed one by one
    if not parts:
        return _NO_EXPIRY if future else _PARTLY_KNOWN
    if len(parts) < 3:
        known = year.isdigit() and not (day.isdigit() and not month.isdigit()) and _possible(month, "01")
        return _PARTLY_KNOWN if known and not future else _NO_SUCH_DAY
    return 0.0 if _possible(month, day) else _NO_SUCH_DAY


def _possible(month: str, day: str) -> bool:
    if month == FILLER * 2:
        return True
    return 1 <= int(month) <= 12 and 1 <= int(day) <= calendar.monthrange(_LEAP, int(month))[1]


def states(places: Sequence[Chances], expected: str | None = None) -> tuple[Option, ...]:
    """Return what three places may say as the code of a state; where one is expected, others are less likely."""

    def weight(code: str) -> float:
        return state_weight(code) + (0.0 if expected in (None, code) else _OF_ANOTHER_STATE)

    return _words(places, LETTERS | {FILLER}, weight, foreign=_NO_LETTER)


def codes(places: Sequence[Chances], first: str) -> tuple[Option, ...]:
    """Return what two places may say as a document code that begins with one of `first`."""

    def weight(text: str) -> float:
        against = 0.0 if text[0] in first else 2 * FOREIGN  # it tells passports, visas and cards apart
        if text[0] == "P" and text[1] not in _PASSPORT_CODES:
            against += _UNUSUAL_CODE
        return against if text[1] not in DIGITS or text in ("C1", "C2") else against + FOREIGN / 2

    return _words(places, LETTERS | DIGITS | {FILLER}, _with_unread(places, weight))


def _words(
    places: Sequence[Chances], allowed: frozenset[str], weight: Callable[[str], float], *, foreign: float = FOREIGN
) -> tuple[Option, ...]:
    """Return the likeliest ways to read places in a row, with what their letters and `weight` say."""
    ways = [Option("", 0.0)]
    for chances in places:
        longer = [
            Option(
                way.text + option.text,
                way.weight + option.weight + (0.0 if option.text in allowed or chances == UNKNOWN else foreign),
                way.beyond + option.beyond,
            )
            for way in ways
            for option in options(chances)
            if way.beyond + option.beyond <= MOST_BEYOND
        ]
        ways = sorted(longer, key=lambda way: -way.weight)[:_MOST]
    judged = [Option(way.text, way.weight + weight(way.text), way.beyond) for way in ways]
    return tuple(sorted(judged, key=lambda way: -way.weight))


def _with_unread(places: Sequence[Chances], weight: Callable[[str], float]) -> Callable[[str], float]:
    """Return `weight`, but nothing against a text in which a filler stands for a place that was not read."""
    unread = [at for at, chances in enumerate(places) if chances == UNKNOWN]
    return lambda text: 0.0 if any(text[at] == FILLER for at in unread) else weight(text)
