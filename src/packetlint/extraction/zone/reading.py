"""A zone read from its lines: which layout they are of, which of them belong to it, and what they then say."""

import dataclasses
import itertools
from collections.abc import Iterator, Sequence

from packetlint.extraction.zone.decoding import decode
from packetlint.extraction.zone.fitting import Laid, lay, legibility
from packetlint.extraction.zone.layout import LAYOUTS, Layout
from packetlint.extraction.zone.places import FILLER
from packetlint.extraction.zone.search import FAILS
from packetlint.extraction.zone.states import is_known
from packetlint.extraction.zone.zone import COMPOSITE, Zone
from packetlint.model.zone import ZoneLine

_MOST_LINES = 6
_MOST_TRIED = 6
"""Candidates that are read in full, the likeliest by their kinds of characters."""
_FAR_BEHIND = 25.0
"""Candidates so much less likely than the best are not read."""
_LEFT_OVER = -20.0
"""Weight of a line that is none of the zone's."""
_ILLEGIBLE = -0.9
"""Mean weight of a line's likeliest characters below which it is no print of a zone: ornament, or a photograph."""
_HOLDS, _KNOWN_STATE = 2.3, 2.0
"""Weights: a check digit that holds (by chance one in ten does), and a code that some state has."""
_SOUND, _PLAIN, _BARE = -34.0, -16.0, -6.0
"""The most that reading lines so may cost: where a check digit holds, where none does or a line is missing, and where
there is but a name line."""
_DATA = ("document_number", "date_of_birth", "date_of_expiry")


@dataclasses.dataclass(frozen=True, slots=True)
class _Candidate:
    layout: Layout
    rows: tuple[Laid | None, ...]
    lines: tuple[ZoneLine | None, ...]
    weight: float
    unused: int


@dataclasses.dataclass(frozen=True, slots=True)
class _Reading:
    zone: Zone
    strain: float
    """What grammar and length cost, failing check digits aside: a misprinted zone is one all the same."""
    weight: float
    """How much speaks for it, to be held against others of the same lines."""


def read_zone(lines: Sequence[ZoneLine]) -> Zone | None:
    """Return the zone that the lines, top to bottom, most probably are; None where they make no sense as one.

    >>> from packetlint.model import Box
    >>> printed = ("I<UTOD231458907<<<<<<<<<<<<<<<", "7408122F1204159UTO<<<<<<<<<<<6", "ERIKSSON<<ANNA<MARIA<<<<<<<<<<")
    >>> zone = read_zone([ZoneLine.of_text(text, Box(0, 0, 1, 1)) for text in printed])
    >>> zone.layout.name, zone.text("document_number"), zone.name, zone.valid, zone.repaired
    ('TD1', 'D23145890', ('ERIKSSON', 'ANNA MARIA'), True, False)
    """
    found = sorted(_candidates(lines[:_MOST_LINES]), key=lambda candidate: -candidate.weight)[:_MOST_TRIED]
    likely = [candidate for candidate in found if candidate.weight >= found[0].weight - _FAR_BEHIND]
    readings = [reading for candidate in likely if (reading := _read(candidate)) is not None]
    best = max(readings, key=lambda reading: reading.weight, default=None)
    return best.zone if best is not None and _makes_sense(best) else None


def _candidates(lines: Sequence[ZoneLine]) -> Iterator[_Candidate]:
    """Yield the ways in which some of the lines may be a layout's, in their order, one or two perhaps missing."""
    usable = [line for line in lines if line.spellings and legibility(line) >= _ILLEGIBLE]
    for layout in LAYOUTS:
        laid = [[lay(line, layout, row) for row in range(layout.lines)] for line in usable]
        for chosen in _placements(len(usable), layout.lines):
            rows = [None if at is None else laid[at][row] for row, at in enumerate(chosen)]
            if all(row is None or row for row in rows):  # each can be laid there
                yield from _combined(layout, rows, [None if at is None else usable[at] for at in chosen], len(usable))


def _placements(lines: int, rows: int) -> Iterator[tuple[int | None, ...]]:
    """Yield which line lies on each row, None for a row that was not read.

    >>> list(_placements(1, 2))
    [(0, None), (None, 0)]
    """
    for count in range(1, min(lines, rows) + 1):
        for taken in itertools.combinations(range(rows), count):
            for chosen in itertools.combinations(range(lines), count):
                where = dict(zip(taken, chosen, strict=True))
                yield tuple(where.get(row) for row in range(rows))


def _combined(
    layout: Layout, rows: Sequence[tuple[Laid, ...] | None], lines: Sequence[ZoneLine | None], count: int
) -> Iterator[_Candidate]:
    unused = count - sum(line is not None for line in lines)
    for chosen in itertools.product(*[[None] if row is None else row for row in rows]):
        weight = sum(one.weight for one in chosen if one)
        if weight >= _SOUND + sum(one.cost for one in chosen if one):
            yield _Candidate(layout, tuple(chosen), tuple(lines), weight + _LEFT_OVER * unused, unused)


def _read(candidate: _Candidate) -> _Reading | None:
    decoded = decode(candidate.layout, tuple(row.places if row else None for row in candidate.rows))
    if decoded is None:
        return None
    edited = any(row.edited for row in candidate.rows if row)
    boxes = tuple(line.box if line else None for line in candidate.lines)
    zone = Zone(candidate.layout, decoded.lines, boxes, decoded.certainty, decoded.mended, edited)
    failing = sum(not holds for key, holds in zone.checks.items() if key != COMPOSITE)
    strain = decoded.strain - FAILS * failing + sum(row.cost for row in candidate.rows if row)
    for_it = _HOLDS * sum(zone.checks.values()) + _KNOWN_STATE * sum(map(is_known, _states(zone)))
    return _Reading(zone, strain, strain + for_it + _LEFT_OVER * candidate.unused)


def _states(zone: Zone) -> list[str]:
    """Return the codes of states that were read, with their fillers."""
    return [code.ljust(3, FILLER) for key in ("issuer", "nationality") if (code := zone.text(key))]


def _makes_sense(reading: _Reading) -> bool:
    """Whether lines are a zone at all: letters and digits where they belong, and something that vouches for them."""
    zone, checks = reading.zone, reading.zone.checks
    vouched = any(checks.get(key) and zone.value(key) for key in _DATA)
    if vouched and all(zone.lines):
        return reading.strain >= _SOUND
    if not any(map(is_known, _states(zone))):
        return False
    if any(key in checks for key in _DATA):
        return reading.strain >= _PLAIN
    return reading.strain >= _BARE and all(zone.name)
