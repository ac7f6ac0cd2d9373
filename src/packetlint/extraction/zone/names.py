"""The name field: how letters and fillers follow one another in it, and what it says (ICAO 9303-3 §4.6, -4 §4.2.3)."""

import enum
import re

from packetlint.extraction.zone.places import DIGITS, FILLER
from packetlint.extraction.zone.search import FOREIGN

_STRAY, _STRAY_AGAIN = -6.0, -2.0
"""Weight of a letter among the fillers behind a name, and of another one."""
_BEGINS_EMPTY = -6.0
_COMPONENT = -0.3
"""Weight of a further part of a name: a filler between letters may be a letter itself."""


class Shape(enum.IntEnum):
    """How far a name has come."""

    BEGIN = 0
    PRIMARY = 1
    PRIMARY_GAP = 2
    SEPARATOR = 3
    SECONDARY = 4
    SECONDARY_GAP = 5
    END = 6
    STRAY = 7
    END_AGAIN = 8
    GIVEN_BEGIN = 9
    GIVEN = 10
    GIVEN_GAP = 11
    GIVEN_SEPARATOR = 12


_BY_LETTER: dict[int, tuple[Shape, float]] = {
    Shape.BEGIN: (Shape.PRIMARY, 0.0),
    Shape.PRIMARY: (Shape.PRIMARY, 0.0),
    Shape.PRIMARY_GAP: (Shape.PRIMARY, _COMPONENT),
    Shape.SEPARATOR: (Shape.SECONDARY, 0.0),
    Shape.SECONDARY: (Shape.SECONDARY, 0.0),
    Shape.SECONDARY_GAP: (Shape.SECONDARY, _COMPONENT),
    Shape.END: (Shape.STRAY, _STRAY),
    Shape.STRAY: (Shape.STRAY, _STRAY_AGAIN),
    Shape.END_AGAIN: (Shape.STRAY, _STRAY_AGAIN),
    Shape.GIVEN_BEGIN: (Shape.GIVEN, 0.0),
    Shape.GIVEN: (Shape.GIVEN, 0.0),
    Shape.GIVEN_GAP: (Shape.GIVEN, _COMPONENT),
    Shape.GIVEN_SEPARATOR: (Shape.GIVEN, 0.0),
}
_BY_FILLER: dict[int, tuple[Shape, float]] = {
    Shape.BEGIN: (Shape.BEGIN, _BEGINS_EMPTY),
    Shape.PRIMARY: (Shape.PRIMARY_GAP, 0.0),
    Shape.PRIMARY_GAP: (Shape.SEPARATOR, 0.0),
    Shape.SEPARATOR: (Shape.END, 0.0),
    Shape.SECONDARY: (Shape.SECONDARY_GAP, 0.0),
    Shape.SECONDARY_GAP: (Shape.END, 0.0),
    Shape.END: (Shape.END, 0.0),
    Shape.STRAY: (Shape.END_AGAIN, 0.0),
    Shape.END_AGAIN: (Shape.END_AGAIN, 0.0),
    Shape.GIVEN_BEGIN: (Shape.END, 0.0),
    Shape.GIVEN: (Shape.GIVEN_GAP, 0.0),
    Shape.GIVEN_GAP: (Shape.GIVEN_SEPARATOR, 0.0),
    Shape.GIVEN_SEPARATOR: (Shape.END, 0.0),
}


def moves(shape: int, text: str) -> tuple[tuple[int, float], ...]:
    """Return the shape after a further character: the grammar of all name fields."""
    table = _BY_FILLER if text == FILLER else _BY_LETTER
    following, weight = table[shape]
    return ((following, weight + FOREIGN if text in DIGITS else weight),)


def parts(field: str) -> tuple[str, str]:
    """Return the primary and the secondary identifier; letters that stand among the last fillers are none of it.

    >>> parts("AL<BASRI<<LAYLA<NOUR<<<<<<<<<K<<")
    ('AL BASRI', 'LAYLA NOUR')
    >>> parts("ARKFREITH<<<<<<")
    ('ARKFREITH', '')
    """
    primary, _, rest = field.lstrip(FILLER).partition(FILLER * 2)
    secondary = "" if rest.startswith(FILLER) else rest.partition(FILLER * 2)[0]
    return spaced(primary), spaced(secondary)


def spaced(text: str) -> str:
    """Return the parts of a name with blanks between them."""
    return " ".join(re.split(f"{FILLER}+", text.strip(FILLER)))


def is_truncated(field: str) -> bool:
    """Whether a name must be treated as cut off: its field ends in a letter (ICAO 9303-3 §4.6)."""
    return bool(field) and not field.endswith(FILLER)
