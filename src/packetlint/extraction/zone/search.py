"""The most probable way to read places in a row, by dynamic programming over the residues of the check digits.

A state says how far the field's grammar has come (its shape), what the field and the zone as a whole sum up to (modulo
10), and how many characters were taken that the reader does not speak for. Of all ways into a state the best is kept,
and the probability of all together: what tells how sure the best one is.
"""

import dataclasses
import math
from collections.abc import Callable, Iterable, Sequence

from packetlint.extraction.zone.places import ALPHABET, FILLER, Option
from packetlint.fields.numbering.check_digit import WEIGHTS, place_value

State = tuple[int, int, int, int]
"""Shape, residue of the field, residue of the zone, characters beyond the reader's chances."""
Moves = Callable[[int, str], Iterable[tuple[int, float]]]
"""From a shape, by what the next places say, to the next shapes, each with its weight."""

MOST_BEYOND = 1
"""Characters of a zone that may be other than anything the reader speaks for."""
FOREIGN = -9.0
"""Weight of a character that cannot stand where it stands."""
FAILS = -7.0
"""Weight of a check digit that fails: misprinted ones are rare, invented documents aside."""
_BEAM = 18.0
"""Ways so much less likely than the best are given up."""

_VALUES = {letter: place_value(letter) for letter in ALPHABET}


@dataclasses.dataclass(slots=True)
class Cell:
    """The best way into a state, and the probability of all."""

    text: str
    best: float
    mass: float


Table = dict[State, Cell]


def begin(shape: int = 0) -> Table:
    """Return the one state in which nothing is read yet."""
    return {(shape, 0, 0, 0): Cell("", 0.0, 1.0)}


def stay(shape: int, text: str) -> tuple[tuple[int, float], ...]:
    """Allow anything."""
    return ((shape, 0.0),)


def weighed(text: str, weights: Sequence[int]) -> int:
    """Return what characters add to a sum with these weights."""
    return sum(_VALUES[letter] * weight for letter, weight in zip(text, weights, strict=True))


def own_weight(at: int) -> int:
    """Return the weight of a field's character number `at`."""
    return WEIGHTS[at % len(WEIGHTS)]


def advance(
    table: Table, options: Iterable[Option], own: Sequence[int], whole: Sequence[int], moves: Moves = stay
) -> Table:
    """Return the table after the next places, which say one of `options`."""
    found: Table = {}
    sums = [(option, weighed(option.text, own), weighed(option.text, whole)) for option in options]
    for (shape, own_sum, whole_sum, beyond), cell in table.items():
        for option, own_more, whole_more in sums:
            taken = beyond + option.beyond
            if taken > MOST_BEYOND:
                continue
            for next_shape, weight in moves(shape, option.text):
                state = (next_shape, (own_sum + own_more) % 10, (whole_sum + whole_more) % 10, taken)
                put(found, state, cell, option.text, option.weight + weight)
    return pruned(found)


def pass_over(table: Table) -> Table:
    """Return the table after a check digit that was not read: it proves nothing, and a filler stands for it."""
    found: Table = {}
    for (_, _, whole_sum, beyond), cell in table.items():
        put(found, (0, 0, whole_sum, beyond), cell, FILLER, 0.0)
    return found


def close(table: Table, options: Iterable[Option], whole: int) -> Table:
    """Return the table after the field's check digit; a filler may stand for that of an empty field."""
    found: Table = {}
    listed = tuple(options)
    for (_, own_sum, whole_sum, beyond), cell in table.items():
        empty = not cell.text.strip(FILLER)
        for option in listed:
            if beyond + option.beyond <= MOST_BEYOND:
                state = (0, 0, (whole_sum + _VALUES[option.text] * whole) % 10, beyond + option.beyond)
                put(found, state, cell, option.text, option.weight + _digit_weight(option.text, own_sum, empty))
    return pruned(found)


def _digit_weight(text: str, wanted: int, empty: bool) -> float:
    if text == FILLER:
        return 0.0 if empty else FAILS + FOREIGN / 2
    if not text.isdigit():
        return FAILS + FOREIGN
    return 0.0 if int(text) == wanted else FAILS


def put(table: Table, state: State, cell: Cell, text: str, weight: float) -> None:
    """Add one way into a state: after `cell`, saying `text`."""
    best, mass = cell.best + weight, cell.mass * math.exp(weight)
    known = table.get(state)
    if known is None:
        table[state] = Cell(cell.text + text, best, mass)
        return
    known.mass += mass
    if best > known.best:
        known.text, known.best = cell.text + text, best


def pruned(table: Table) -> Table:
    """Return the table without the ways that cannot come to anything."""
    least = max((cell.best for cell in table.values()), default=0.0) - _BEAM
    return {state: cell for state, cell in table.items() if cell.best >= least}
