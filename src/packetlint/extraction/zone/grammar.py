"""The grammar of a zone's fields: all that a layout lets stand in each, with the weight of every way to read it."""

import dataclasses
import functools
from collections.abc import Sequence

from packetlint.extraction.zone import names, tokens
from packetlint.extraction.zone.layout import Field, Kind, Layout
from packetlint.extraction.zone.places import DIGITS, FILLER, UNKNOWN, Option, options
from packetlint.extraction.zone.search import (
    FOREIGN,
    MOST_BEYOND,
    Cell,
    Moves,
    Table,
    advance,
    begin,
    close,
    own_weight,
    pass_over,
    pruned,
    put,
)
from packetlint.fields.numbering.check_digit import WEIGHTS
from packetlint.model.zone import Chances

Grid = tuple[tuple[Chances, ...] | None, ...]
"""The places of a zone's lines, None for a line that was not read."""

_AFTER_FILLER = -4.0
"""Weight of a letter or digit behind a filler in a number: fillers stand for its hyphens, too."""
_RESUMED = -1.0
"""The same in optional data."""
_LIKE_DIGITS, _LIKE_A_DIGIT = "OI", -2.0
"""Letters that most issuers leave out of their numbers, and the weight of one that the reader speaks for."""
_LONG = -1.0
_SEXES = {"M": 0.0, "F": 0.0, FILLER: -0.5, "X": -2.0}
_NAME_SHAPES = {
    Kind.NAME: names.Shape.BEGIN,
    Kind.FAMILY: names.Shape.SEPARATOR,
    Kind.GIVEN: names.Shape.GIVEN_BEGIN,
}

_NUMBER, _FILLED = 0, 1
_REST, _DIGIT_READ, _FREE = 0, 1, 2
"""How far a long number has come: its rest, behind its check digit, in what follows."""


@dataclasses.dataclass(frozen=True, slots=True)
class Block:
    """All ways to read a field with its check digit, by what they add to the zone's sum and take beyond the chances."""

    key: str
    places: tuple[tuple[int, int], ...]
    """Line and place of each of its characters."""
    checked: bool
    """Whether a check digit is among them."""
    table: dict[tuple[int, int], Cell]


def blocks(layout: Layout, grid: Grid) -> list[Block]:
    """Return the blocks of a layout, without those of lines that were not read."""
    running = {field.runs_on for field in layout.fields if field.runs_on}
    issuer = _issuer(layout, grid)
    return [
        Block(field.key, _places(field), field.digit is not None, _settled(_table(field, layout, line, issuer)))
        for field in layout.fields
        if (line := grid[field.span.line]) is not None and field.span not in running
    ]


def _issuer(layout: Layout, grid: Grid) -> str | None:
    """Return the issuer's likeliest code, whose citizens most holders are; None for visas, or where it was not read."""
    line, field = grid[0], layout.field("issuer")
    if line is None or field is None or "V" in layout.codes:
        return None
    return tokens.states(line[field.span.start : field.span.end])[0].text


def _places(field: Field) -> tuple[tuple[int, int], ...]:
    """Return the places that a field takes with its check digit and what it may run on in."""
    spans = (field.span, field.digit, field.runs_on)
    return tuple(place for span in spans if span for place in span.places)


def _settled(table: Table) -> dict[tuple[int, int], Cell]:
    """Return a table by the zone's sum and the characters beyond the chances alone."""
    found: Table = {}
    for (_, _, whole, beyond), cell in table.items():
        put(found, (0, 0, whole, beyond), cell, "", 0.0)
    return {(whole, beyond): cell for (_, _, whole, beyond), cell in found.items()}


@functools.cache
def whole_weights(layout: Layout) -> dict[tuple[int, int], int]:
    """Return the weight that the composite check digit gives to each place that it covers."""
    covered = [place for span in layout.covered for place in span.places]
    return {place: WEIGHTS[at % len(WEIGHTS)] for at, place in enumerate(covered)}


def _table(field: Field, layout: Layout, line: Sequence[Chances], issuer: str | None) -> Table:
    span = field.span
    chances = line[span.start : span.end]
    weights = whole_weights(layout)
    whole = [weights.get(place, 0) for place in span.places]
    own = [own_weight(at) for at in range(len(chances))]
    match field.kind:
        case Kind.CODE:
            return advance(begin(), tokens.codes(chances, layout.codes), own, whole)
        case Kind.STATE:
            expected = issuer if field.key == "nationality" else None
            return advance(begin(), tokens.states(chances, expected), own, whole)
        case Kind.SEX:
            return advance(begin(), _sexes(chances[0]), own, whole)
        case Kind.DATE:
            future = field.key == "date_of_expiry"
            table = advance(begin(), tokens.dates(chances, future=future), own, whole)
        case Kind.NUMBER:
            table = _number(chances, own, whole)
        case Kind.OPTIONAL:
            table = _letter_by_letter(begin(), chances, own, whole, _optional_moves)
        case _:
            table = _letter_by_letter(begin(_NAME_SHAPES[field.kind]), chances, own, whole, names.moves)
    return _with_digit(table, field, layout, line)


def _letter_by_letter(
    table: Table, chances: Sequence[Chances], own: Sequence[int], whole: Sequence[int], moves: Moves
) -> Table:
    for one, own_one, whole_one in zip(chances, own, whole, strict=True):
        table = advance(table, options(one), (own_one,), (whole_one,), moves)
    return table


def _number(chances: Sequence[Chances], own: Sequence[int], whole: Sequence[int]) -> Table:
    table = begin()
    for one, own_one, whole_one in zip(chances, own, whole, strict=True):
        likely = [option for option in options(one) if not (option.beyond and option.text in _LIKE_DIGITS)]
        table = advance(table, likely, (own_one,), (whole_one,), _number_moves)
    return table


def _sexes(chances: Chances) -> tuple[Option, ...]:
    return tuple(
        Option(option.text, option.weight + _SEXES.get(option.text, FOREIGN), option.beyond)
        for option in options(chances)
    )


def _number_moves(shape: int, text: str) -> tuple[tuple[int, float], ...]:
    if text == FILLER:
        return ((_FILLED, 0.0),)
    weight = _AFTER_FILLER if shape == _FILLED else 0.0
    return ((_NUMBER, weight + _LIKE_A_DIGIT if text in _LIKE_DIGITS else weight),)


def _optional_moves(shape: int, text: str) -> tuple[tuple[int, float], ...]:
    if text == FILLER:
        return ((_FILLED, 0.0),)
    return ((_NUMBER, _RESUMED if shape == _FILLED else 0.0),)


def _with_digit(table: Table, field: Field, layout: Layout, line: Sequence[Chances]) -> Table:
    """Return the table after the field's check digit, and after the field it runs on in."""
    if field.digit is None:
        return table
    weight = whole_weights(layout).get((field.digit.line, field.digit.start), 0)
    unread = line[field.digit.start] == UNKNOWN
    digit = options(line[field.digit.start])
    closed = pass_over(table) if unread else close(table, digit, weight)
    if field.runs_on is None:
        return closed
    chances = line[field.runs_on.start : field.runs_on.end]
    whole = [whole_weights(layout).get(place, 0) for place in field.runs_on.places]
    short = _letter_by_letter(closed, chances, [0] * len(chances), whole, _optional_moves)
    behind = advance(table, [one for one in digit if one.text == FILLER], (0,), (weight,), _into_rest)
    return short if unread else _both(short, _long_number(behind, chances, whole))


def _into_rest(shape: int, text: str) -> tuple[tuple[int, float], ...]:
    return ((_REST, _LONG),) if shape == _NUMBER else ()


def _long_number(table: Table, chances: Sequence[Chances], whole: Sequence[int]) -> Table:
    """Return the ways to read the rest of a number that is longer than its field, its check digit behind it."""
    for at, (one, weight) in enumerate(zip(chances, whole, strict=True)):
        found = advance(table, options(one), (own_weight(at + 9),), (weight,), _rest_moves)
        if at > 0:
            _add_digits(found, table, options(one), weight)
        table = pruned(found)
    return {state: cell for state, cell in table.items() if state[0] != _REST}


def _rest_moves(shape: int, text: str) -> tuple[tuple[int, float], ...]:
    if shape == _REST:
        return ((_REST, 0.0),) if text != FILLER else ()
    if shape == _DIGIT_READ:
        return ((_FREE, 0.0),) if text == FILLER else ()
    return ((_FREE, 0.0),)


def _add_digits(found: Table, table: Table, digits: Sequence[Option], weight: int) -> None:
    """Add the ways in which the next place is the check digit over all before it."""
    for (shape, own, whole, beyond), cell in table.items():
        for option in digits:
            right = option.text in DIGITS and int(option.text) == own
            if shape == _REST and right and beyond + option.beyond <= MOST_BEYOND:
                state = (_DIGIT_READ, 0, (whole + own * weight) % 10, beyond + option.beyond)
                put(found, state, cell, option.text, option.weight)


def _both(one: Table, other: Table) -> Table:
    joined = dict(one)
    for (shape, own, whole, beyond), cell in other.items():
        put(joined, (shape, own, whole, beyond), cell, "", 0.0)
    return joined
