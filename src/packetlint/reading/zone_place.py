"""Where the machine-readable zones on a picture are: pieces of evenly spaced print, put together to rows and zones."""

import dataclasses
from collections.abc import Iterable, Sequence

import numpy as np

from packetlint.reading.pixels import Grey
from packetlint.reading.zone_pieces import Piece, find_pieces
from packetlint.reading.zone_row import Row, beside, ends, followed, rhythm, with_slant

Zone = tuple[Row, ...]

_EVEN, _EXACTLY_EVEN = 0.28, 0.25
"""Evenness of a piece that a zone may be told by, and of its row once that has been followed."""
_MOST_BLANK = 0.22
"""Share of a row that may be blank: a zone has no spaces, but may be dirty or worn."""
_LEAST, _LONGEST = 24, 50
"""Characters of a row that has been followed to its ends; one that is cut off has fewer than 30."""
_LOWEST, _HIGHEST = 0.74, 1.5
"""Height of capitals, in pitches."""
_MOST_LOOKS, _MOST_ZONES = 24, 8
"""Pieces of one picture that are followed at most, and zones that are made of them: some are mistakes."""
_FEWEST, _MOST = 18, 54
"""Characters of a row, as roughly as they can be counted here: a zone has 30, 36 or 44."""
_THREE_ROWS = 33
"""Characters up to which a zone may have three rows."""
_NEAREST, _FARTHEST = 1.4, 3.6
"""Pitches from one row to the next (ICAO 9303 has 2.5)."""
_PARALLEL = np.radians(5)
"""Angle between two rows of a zone that is looked at from the side."""
_BEYOND = 0.3
"""Share of its length that a row is looked for beyond both ends of a piece of it."""
_FAR = 1.15
"""How many times longer than its piece a row must be to be followed anew: a short piece does not tell its slope."""
_LONE = 0.6
"""Share of the picture's longer side that a row must take to be looked for alone."""


def find_zones(levels: Grey) -> tuple[Zone, ...]:
    """Return the rows of each likely zone, from top to bottom, likeliest zone first.

    A zone that lies on its head is given as if it did not: which end of a row is its beginning, only its letters tell.
    """
    pieces = find_pieces(levels)
    zones: list[Zone] = []
    for anchor in sorted(filter(_may_be_a_row, pieces), key=_likelihood, reverse=True)[:_MOST_LOOKS]:
        if len(zones) == _MOST_ZONES:
            break
        if any(row.holds(anchor.row.middle) for zone in zones for row in zone):
            continue
        row = _as_long_as_its_print(levels, anchor.row)
        if not _is_a_row(levels, row):
            continue
        rows = _with_rows_seen(levels, row, _rows_beside(anchor, pieces)) or _with_rows_unseen(levels, row)
        if len(rows) > 1 or row.length > _LONE * max(levels.shape):
            zones.append(_as_long_as_each_other(levels, rows, row))
    return tuple(zones)


def _likelihood(piece: Piece) -> float:
    return piece.rhythm.evenness * min(1.0, piece.row.length / (_THREE_ROWS * piece.rhythm.pitch))


def _may_be_a_row(piece: Piece) -> bool:
    even = piece.rhythm.evenness >= _EVEN and piece.rhythm.blank <= _MOST_BLANK
    return even and _FEWEST <= piece.row.length / piece.rhythm.pitch <= _MOST


def _is_a_row(levels: Grey, row: Row) -> bool:
    """Whether a row that has been followed is spaced like a zone's, and as long."""
    found = rhythm(levels, row)
    even = found.evenness >= _EXACTLY_EVEN and found.blank <= _MOST_BLANK
    return even and _LOWEST <= row.height / found.pitch <= _HIGHEST and _LEAST <= row.length / found.pitch <= _LONGEST


@dataclasses.dataclass(frozen=True, slots=True)
class _Neighbour:
    """A piece that may be a row of the same zone, and how many pitches below the first it is."""

    piece: Piece
    below: float


def _rows_beside(anchor: Piece, pieces: Sequence[Piece]) -> list[_Neighbour]:
    """Return the pieces above and below the anchor that make a zone with it."""
    near = [found for piece in pieces if (found := _neighbour(anchor, piece)) is not None]
    chain = [_Neighbour(anchor, 0.0)]
    most = 3 if anchor.row.length / anchor.rhythm.pitch <= _THREE_ROWS + 5 else 2
    while len(chain) < most:
        found = _next(chain, near)
        if found is None:
            break
        chain.append(found)
        chain.sort(key=lambda one: one.below)
    return [one for one in chain if one.piece is not anchor]


def _with_rows_seen(levels: Grey, row: Row, others: Sequence[_Neighbour]) -> list[Row]:
    """Return the row with those that pieces beside it were seen of, from top to bottom; none where there are none."""
    if not others:
        return []
    above = [_as_long_as_its_print(levels, one.piece.row) for one in others if one.below < 0]
    below = [_as_long_as_its_print(levels, one.piece.row) for one in others if one.below > 0]
    return [*above, row, *below]


def _with_rows_unseen(levels: Grey, row: Row) -> list[Row]:
    """Return the row with those that are right above and below it, though no piece of them stood out."""
    rows = [row]
    for place in beside(levels, row):
        other = _as_long_as_its_print(levels, place)
        if rhythm(levels, other).evenness >= _EVEN:
            rows.append(other)
    return sorted(rows, key=lambda one: row.seen(one.middle)[1])


def _next(chain: Sequence[_Neighbour], near: Iterable[_Neighbour]) -> _Neighbour | None:
    """Return the best of what comes right above or below, at the distance that the others have."""
    first, last = chain[0].below, chain[-1].below
    usual = (last - first) / (len(chain) - 1) if len(chain) > 1 else None

    def gap(one: _Neighbour) -> float:
        return max(first - one.below, one.below - last)

    def fits(one: _Neighbour) -> bool:
        return _NEAREST <= gap(one) <= _FARTHEST and (usual is None or abs(gap(one) - usual) < 0.25 * usual)

    return max(filter(fits, near), key=lambda one: _likelihood(one.piece) / gap(one), default=None)


def _neighbour(anchor: Piece, piece: Piece) -> _Neighbour | None:
    turned = (piece.row.angle - anchor.row.angle + np.pi / 2) % np.pi - np.pi / 2
    if abs(turned) > _PARALLEL or not 0.75 < piece.rhythm.pitch / anchor.rhythm.pitch < 1.33:
        return None
    reach = sorted(anchor.row.seen(piece.row.point(gone))[0] for gone in (0.0, 1.0))
    shared = min(1.0, reach[1]) - max(0.0, reach[0])
    if shared < 0.6 * min(1.0, reach[1] - reach[0]) or not 0.4 < reach[1] - reach[0] < 1.6:
        return None
    return _Neighbour(piece, anchor.row.seen(piece.row.middle)[1] / anchor.rhythm.pitch)


def _as_long_as_each_other(levels: Grey, rows: Sequence[Row], lead: Row) -> Zone:
    """Return the rows, in the direction of `lead`, from the first character of any to the last of any."""
    rows = [row if row.along @ lead.along > 0 else row.turned() for row in rows]
    first = min(lead.seen(row.point(0.0))[0] for row in rows)
    last = max(lead.seen(row.point(1.0))[0] for row in rows)
    return tuple(with_slant(levels, followed(levels, _reaching(row, lead, first, last))) for row in rows)


def _as_long_as_its_print(levels: Grey, row: Row) -> Row:
    """Return a row, of which a piece was found, gone along until its print ends; twice if that was far."""
    row = followed(levels, row)
    longer = _to_its_ends(levels, row)
    if longer.length > _FAR * row.length:
        return _to_its_ends(levels, followed(levels, longer))
    return longer


def _to_its_ends(levels: Grey, row: Row) -> Row:
    beyond = max(3.0, _BEYOND * row.length / row.height)
    longer = row.grown(beyond, beyond)
    first, last = ends(levels, longer)
    count = longer.length / row.height
    return longer.grown(-first * count, -(1 - last) * count)


def _reaching(row: Row, lead: Row, first: float, last: float) -> Row:
    """Return a row made as long as from `first` to `last`, shares of the leading row's length."""
    before = (lead.seen(row.point(0.0))[0] - first) * lead.length / row.height
    after = (last - lead.seen(row.point(1.0))[0]) * lead.length / row.height
    return row.grown(before, after)
