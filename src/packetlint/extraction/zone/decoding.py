"""The most probable reading of a whole zone in one layout: its fields together, the composite check digit over them."""

import dataclasses
import math
from collections.abc import Callable, Sequence

from packetlint.extraction.zone.grammar import Block, Grid, blocks
from packetlint.extraction.zone.layout import Layout
from packetlint.extraction.zone.places import DIGITS, FILLER, UNKNOWN, Option, best_weight, likeliest, options
from packetlint.extraction.zone.search import FOREIGN, MOST_BEYOND

_COMPOSITE_FAILS = -2.5
"""Weight of a composite check digit that fails: it mostly does with another one, whose weights it may even share."""
_NOT_BORNE_OUT = -4.0
"""What it weighs besides where a character was put right to satisfy another one."""
_IN_PART = 0.3
"""What is left of a field's probability where a place of it was not read."""
_LIKELY = 0.5
"""Probability from which a check digit may choose what a field says."""

Sums = tuple[int, int]
"""What a field adds to the zone's sum (modulo 10), and its characters beyond the reader's chances."""


@dataclasses.dataclass(frozen=True, slots=True)
class Decoded:
    """Lines that a layout allows, and how likely they are."""

    lines: tuple[str, ...] = dataclasses.field(repr=False)
    """At full length; an empty one where the line was not read."""
    strain: float
    """What the grammar costs: 0 or a little below where the likeliest characters obey it."""
    certainty: dict[str, float]
    """For each field, with its check digit, the probability that it says what the lines say."""
    mended: frozenset[str]
    """Fields that hold a character which the reader does not speak for; `composite` for its digit."""


@dataclasses.dataclass(frozen=True, slots=True)
class _Way:
    """Fields read so far: the best way, and the probability of all."""

    best: float
    mass: float
    choices: tuple[Sums, ...]


_START: dict[Sums, _Way] = {(0, 0): _Way(0.0, 1.0, ())}


def decode(layout: Layout, grid: Grid) -> Decoded | None:
    """Return the most probable reading of a zone's places; None where the layout allows none."""
    fields = blocks(layout, grid)
    ahead = [_START]
    for block in fields:
        ahead.append(_joined(ahead[-1], block))
    digits, fit = _composite(layout, grid)
    ends = [
        (way.best + digit.weight + fit(digit, sums), digit, sums, way.choices)
        for sums, way in ahead[-1].items()
        for digit in digits
        if sums[1] + digit.beyond <= MOST_BEYOND
    ]
    if not ends:
        return None
    best, digit, _, choices = max(ends, key=lambda end: end[0])
    unbound = sum(best_weight(chances) for line in grid if line is not None for chances in line)
    certainty = _as_read(fields, _certainty(fields, choices, ahead, _closings(ahead[-1], digits, fit)), grid)
    texts = [_told(block, choice, certainty[block.key], grid) for block, choice in zip(fields, choices, strict=True)]
    mended = {
        block.key
        for block, choice, text in zip(fields, choices, texts, strict=True)
        if choice[1] and text == block.table[choice].text
    }
    if digit.beyond:
        mended.add("composite")
    lines = _lines(layout, grid, fields, texts, digit)
    return Decoded(lines, best - unbound, certainty, frozenset(mended))


def _joined(ways: dict[Sums, _Way], block: Block) -> dict[Sums, _Way]:
    """Return the ways to read one field more."""
    found: dict[Sums, _Way] = {}
    for sums, way in ways.items():
        for choice, cell in block.table.items():
            after = _plus(sums, choice)
            if after[1] > MOST_BEYOND:
                continue
            best, mass, known = way.best + cell.best, way.mass * cell.mass, found.get(after)
            if known is None or best > known.best:
                found[after] = _Way(best, mass + (known.mass if known else 0.0), (*way.choices, choice))
            else:
                found[after] = dataclasses.replace(known, mass=known.mass + mass)
    return found


def _plus(sums: Sums, choice: Sums) -> Sums:
    return (sums[0] + choice[0]) % 10, sums[1] + choice[1]


def _composite(layout: Layout, grid: Grid) -> tuple[tuple[Option, ...], Callable[[Option, Sums], float]]:
    """Return what the composite check digit may be, and the weight of each with what the zone sums up to."""
    line = grid[layout.composite.line] if layout.composite else None
    if layout.composite is None or line is None:
        return (Option("", 0.0),), lambda digit, sums: 0.0
    if line[layout.composite.start] == UNKNOWN:
        return (Option(FILLER, 0.0),), lambda digit, sums: 0.0
    whole = all(grid[span.line] is not None for span in layout.covered)

    def fit(digit: Option, sums: Sums) -> float:
        if digit.text not in DIGITS:
            return FOREIGN + _COMPOSITE_FAILS
        if not whole or int(digit.text) == sums[0]:
            return 0.0
        return _COMPOSITE_FAILS + (_NOT_BORNE_OUT if sums[1] or digit.beyond else 0.0)

    return options(line[layout.composite.start]), fit


def _closings(
    ways: dict[Sums, _Way], digits: Sequence[Option], fit: Callable[[Option, Sums], float]
) -> dict[Sums, float]:
    """Return for what all fields sum up to the probability of the check digit behind them."""
    return {
        sums: sum(
            math.exp(digit.weight + fit(digit, sums)) for digit in digits if sums[1] + digit.beyond <= MOST_BEYOND
        )
        for sums in ways
    }


def _certainty(
    fields: Sequence[Block], choices: Sequence[Sums], ahead: Sequence[dict[Sums, _Way]], closings: dict[Sums, float]
) -> dict[str, float]:
    """Return how probable each field's chosen reading is, all that the others may say considered."""
    found: dict[str, float] = {}
    behind = closings
    for at in range(len(fields) - 1, -1, -1):
        block, before = fields[at], ahead[at]
        chosen = block.table[choices[at]]
        outside = sum(way.mass * behind.get(_plus(sums, choices[at]), 0.0) for sums, way in before.items())
        behind = {
            sums: sum(cell.mass * behind.get(_plus(sums, choice), 0.0) for choice, cell in block.table.items())
            for sums in before
        }
        total = sum(way.mass * behind[sums] for sums, way in before.items())
        found[block.key] = min(1.0, math.exp(chosen.best) * outside / total) if total > 0 else 0.0
    return found


def _as_read(fields: Sequence[Block], certainty: dict[str, float], grid: Grid) -> dict[str, float]:
    """Return how probable each field's reading is, hardly so where a place of it was not read."""

    def unread(block: Block) -> bool:
        return any((line := grid[number]) is not None and line[at] == UNKNOWN for number, at in block.places)

    return {block.key: certainty[block.key] * (_IN_PART if unread(block) else 1.0) for block in fields}


def _told(block: Block, choice: Sums, certainty: float, grid: Grid) -> str:
    """Return what is told of a field: as chosen, or as it was read where a check digit's choice is hardly likely."""
    if not block.checked or certainty >= _LIKELY:
        return block.table[choice].text
    return "".join(likeliest(line[at]) for number, at in block.places if (line := grid[number]) is not None)


def _lines(layout: Layout, grid: Grid, fields: Sequence[Block], texts: Sequence[str], digit: Option) -> tuple[str, ...]:
    """Return the lines that the fields' texts make."""
    said = {
        place: letter
        for block, text in zip(fields, texts, strict=True)
        for place, letter in zip(block.places, text, strict=True)
    }
    if digit.text and layout.composite is not None:
        said[layout.composite.line, layout.composite.start] = digit.text
    return tuple(
        "".join(said[number, at] for at in range(layout.length)) if line is not None else ""
        for number, line in enumerate(grid)
    )
