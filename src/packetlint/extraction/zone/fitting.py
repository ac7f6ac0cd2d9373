"""A line as read laid on a line of a layout, which has its own length: what was lost or is too much, and where.

Readers lose and double fillers, miss a character at an end, or take a speck for one. Every sensible way to put that
right is weighed by how well the kinds of characters then fit.
"""

import dataclasses
import functools
import math
from collections.abc import Iterator, Sequence

from packetlint.extraction.zone.layout import Kind, Layout
from packetlint.extraction.zone.places import ALPHABET, DIGITS, FILLER, LETTERS, UNKNOWN, best_weight, options
from packetlint.extraction.zone.search import FOREIGN
from packetlint.model.zone import Chances, Spelling, ZoneLine

Places = tuple[Chances, ...]

_RUN_EDIT, _RUN_MORE = -2.0, -0.3
"""Weights: a run of fillers of a wrong length, and each filler of it."""
_EDIT = -5.0
"""Weight of a character lost or too much anywhere else."""
_END_EDIT, _END_MORE = -2.0, -0.7
"""Weights: a line that is cut short, and each character that it lacks."""
_TOO_MUCH = -3.0
"""Weight of each character that a line has beyond its ends."""
_NEAR = 2
"""Characters that may be lost or too much in the middle of a line."""
_LONGEST_END = 6
_LEAST_SHARE = 0.5
"""Share of a line's length that must have been read."""
_FORCED, _WORST_FIT = -4.0, -12.0
"""How much worse a spelling of the right length fits where another one may be nearer the truth, and the most that it
costs."""
_MOST = 3
"""Ways to lay a line that are kept."""
_FILLER: Chances = ((FILLER, 1.0),)


@dataclasses.dataclass(frozen=True, slots=True)
class Laid:
    """A line of the right length."""

    places: Places
    weight: float
    """What it cost to give it this length, and what it costs at least to obey the layout."""
    cost: float
    """The first of both alone."""
    edited: bool = False
    """Whether more was changed than fillers."""


def legibility(line: ZoneLine) -> float:
    """Return the mean weight of the likeliest characters: near 0 for print, below -1 for what is none."""
    characters = line.spellings[0].characters
    return sum(map(best_weight, characters)) / len(characters) if characters else -math.inf


def lay(line: ZoneLine, layout: Layout, row: int) -> tuple[Laid, ...]:
    """Return the best ways to lay a line on row `row` of a layout; none where it is far too short or too long."""
    best = line.spellings[0]
    exact = next((one for one in line.spellings if len(one.characters) == layout.length), None)
    found = []
    if exact is not None:
        found.append(Laid(exact.characters, 0.0, max(exact.fit - best.fit, _WORST_FIT)))
    if exact is None or exact.fit - best.fit <= _FORCED:
        found += _stretched(best, layout.length)
    classes = _classes(layout, row)
    weighed = [dataclasses.replace(one, weight=one.cost + _against(one.places, classes)) for one in found]
    return tuple(sorted(weighed, key=lambda one: -one.weight)[:_MOST])


def _against(places: Places, classes: Sequence[frozenset[str]]) -> float:
    return sum(map(_least, places, classes))


@functools.lru_cache(maxsize=8192)
def _least(chances: Chances, allowed: frozenset[str]) -> float:
    """Return what it costs at least that a place says one of the allowed characters."""
    best = best_weight(chances)
    return max((one.weight - best for one in options(chances) if one.text in allowed), default=FOREIGN)


@functools.cache
def _classes(layout: Layout, row: int) -> tuple[frozenset[str], ...]:
    """Return what may stand at each place of a row."""
    found = [ALPHABET] * layout.length
    for field in layout.fields:
        for line, at in field.span.places:
            if line == row and field.kind is not Kind.OPTIONAL:
                found[at] = _class(field.kind, layout, at)
        if field.digit and field.digit.line == row:
            found[field.digit.start] = DIGITS | {FILLER}
    if layout.composite and layout.composite.line == row:
        found[layout.composite.start] = DIGITS
    return tuple(found)


def _class(kind: Kind, layout: Layout, at: int) -> frozenset[str]:
    match kind:
        case Kind.CODE:
            return frozenset(layout.codes) if at == 0 else LETTERS | {FILLER, "1", "2"}
        case Kind.DATE:
            return DIGITS | {FILLER}
        case Kind.SEX:
            return frozenset("MFX<")
        case Kind.NUMBER:
            return ALPHABET
    return LETTERS | {FILLER}


def _stretched(spelling: Spelling, length: int) -> Iterator[Laid]:
    """Yield the ways to give a line another length."""
    places, lacking = spelling.characters, length - len(spelling.characters)
    if lacking == 0:
        yield Laid(places, 0.0, 0.0)
    elif 0 < lacking <= length * (1 - _LEAST_SHARE):
        yield from _lengthened(places, lacking)
    elif lacking < 0 and -lacking <= length * _LEAST_SHARE:
        yield from _shortened(places, -lacking)


def _lengthened(places: Places, lacking: int) -> Iterator[Laid]:
    for _, end in _filler_runs(places):
        yield Laid(places[:end] + (_FILLER,) * lacking + places[end:], 0.0, _RUN_EDIT + _RUN_MORE * lacking)
    if lacking <= _NEAR:
        for at in range(len(places) + 1):
            yield Laid(places[:at] + (UNKNOWN,) * lacking + places[at:], 0.0, _EDIT * lacking, edited=True)
    cut = (UNKNOWN,) * lacking
    for whole in (places + cut, cut + places):
        yield Laid(whole, 0.0, _END_EDIT + _END_MORE * lacking, edited=True)


def _shortened(places: Places, surplus: int) -> Iterator[Laid]:
    for start, end in _filler_runs(places):
        if end - start > surplus:
            yield Laid(places[: end - surplus] + places[end:], 0.0, _RUN_EDIT + _RUN_MORE * surplus)
    if surplus <= _NEAR:
        for at in range(len(places) - surplus + 1):
            yield Laid(places[:at] + places[at + surplus :], 0.0, _EDIT * surplus, edited=True)
    if surplus <= _LONGEST_END:
        for front in range(surplus + 1):
            kept = places[front : len(places) - surplus + front]
            yield Laid(kept, 0.0, _END_EDIT + _TOO_MUCH * surplus, edited=True)


def _filler_runs(places: Places) -> Iterator[tuple[int, int]]:
    """Yield where fillers begin and end, at least two in a row."""
    start = 0
    for at in range(len(places) + 1):
        if at < len(places) and options(places[at])[0].text == FILLER:
            continue
        if at - start >= 2:
            yield start, at
        start = at + 1
