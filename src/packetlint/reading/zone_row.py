"""One row of print on a picture, followed exactly: where its middle runs, how high it is, and a level strip of it."""

import dataclasses
import functools

import cv2
import numpy as np
from numpy.typing import NDArray

from packetlint.reading.pixels import Grey
from packetlint.reading.zone_rhythm import Rhythm, rhythm_of

Floats = NDArray[np.float64]

_FINEST = 24.0
"""Pixels that capitals are high in a strip at most: more shows no more."""
_COARSEST = 18.0
"""Pixels that capitals are drawn high where the picture has fewer."""
_ROOM = 1.6
"""Height of a strip in heights of its capitals."""
_WINDOW = 3.2
"""Height of what is looked at to place a row, in heights of its capitals."""
_LOOK = 12.0
"""Pixels that capitals are high in that look."""
_SHRUNK = 0.75
"""Scale below which pixels are averaged before they are looked up: else thin strokes fall between them."""
_SLANTS = tuple(round(0.1 * step, 1) for step in range(-7, 8))
"""Slants that are tried."""
_CLEARLY = 1.15
"""How much sharper strokes must stand in a slant for the row to have it."""
_STRETCHES = (0.0, -0.1, 0.1, -0.2, 0.2)
"""How much wider a row's characters may become from one end to its middle: tried one after another."""
_LOWER, _HIGHER = 0.75, 1.3
"""How wrong a row's height may be taken to be at first."""
_BLANK = 0.35
"""Share of a row's usual ink below which a place is blank."""
_BESIDE = 2.4
"""Height of what is looked at to find where a row ends: the row and what is right above and below."""
_GAP = 1.2
"""Heights of blank at which a row is over."""
_GLANCE = 8
"""Pixels that capitals are high where other rows are looked for."""
_NEAREST, _FARTHEST = 1.5, 3.6
"""Heights from one row to the next."""
_AS_MUCH = 0.4
"""How much a row must stand out, as a share of how much the one beside it does."""
_AS_GOOD_AS = 0.9
"""Heights from a row's middle."""
_PIECES = 12
"""Pieces of a row whose height is told by themselves, to follow a bent sheet."""


@dataclasses.dataclass(frozen=True, slots=True)
class Row:
    """A row of print: its middle runs from `start` in the direction `angle`, bent by a little."""

    start: tuple[float, float]
    """Pixels of the picture."""
    angle: float
    """Radians by which the row's direction is turned from the picture's rows towards its columns."""
    length: float
    """Pixels."""
    height: float
    """Of its capitals, in pixels."""
    bend: tuple[float, float, float] = (0.0, 0.0, 0.0)
    """What the middle lies below the straight line, in pixels: a quadratic of the share of the length gone."""
    slant: float = 0.0
    """Pixels that upright strokes lean forward for each pixel up, as on a page looked at from the side."""

    @property
    def along(self) -> Floats:
        """The direction in which the row runs, of length one."""
        return np.array([np.cos(self.angle), np.sin(self.angle)])

    @property
    def down(self) -> Floats:
        """The direction from its top to its foot, of length one."""
        return np.array([-np.sin(self.angle), np.cos(self.angle)])

    @property
    def middle(self) -> Floats:
        """The point in the middle of the row."""
        return self.point(0.5)

    def point(self, gone: float, below: float = 0.0) -> Floats:
        """Return the point after a share of the row, so many heights below its middle."""
        bend = float(np.polyval(self.bend, gone))
        return np.array(self.start) + gone * self.length * self.along + (bend + below * self.height) * self.down

    def seen(self, point: Floats) -> tuple[float, float]:
        """Return how much of the row's length a point lies ahead, and how many pixels below its straight line."""
        away = point - np.array(self.start)
        return float(away @ self.along) / self.length, float(away @ self.down)

    def holds(self, point: Floats) -> bool:
        """Whether a point lies on the row, or as good as."""
        ahead, below = self.seen(point)
        return -0.1 < ahead < 1.1 and abs(below - float(np.polyval(self.bend, ahead))) < _AS_GOOD_AS * self.height

    def corners(self) -> tuple[Floats, ...]:
        """Return its corners, clockwise from the top left as it is read."""
        ends = ((0.0, -0.5), (1.0, -0.5), (1.0, 0.5), (0.0, 0.5))
        return tuple(self.point(gone, below) for gone, below in ends)

    def grown(self, before: float, after: float) -> "Row":
        """Return the row made longer by so many of its heights; its bend goes on as it was."""
        first, last = before * self.height, after * self.height
        length = max(1.0, self.length + first + last)
        scale, shift = length / self.length, -first / self.length
        a, b, c = self.bend
        bend = (a * scale**2, (2 * a * shift + b) * scale, a * shift**2 + b * shift + c)
        start = np.array(self.start) - first * self.along
        return dataclasses.replace(self, start=(float(start[0]), float(start[1])), length=length, bend=bend)

    def lowered(self, by: float) -> "Row":
        """Return the row moved down by so many of its heights."""
        start = np.array(self.start) + by * self.height * self.down
        return dataclasses.replace(self, start=(float(start[0]), float(start[1])))

    def turned(self) -> "Row":
        """Return the same row as read from its other end, the page upside down."""
        a, b, c = self.bend
        end = np.array(self.start) + self.length * self.along
        bend = (-a, 2 * a + b, -a - b - c)
        return dataclasses.replace(self, start=(float(end[0]), float(end[1])), angle=self.angle + np.pi, bend=bend)


def strip(levels: Grey, row: Row) -> NDArray[np.uint8]:
    """Return the row as a level picture, a little higher than its capitals."""
    scale = np.clip(row.height, _COARSEST, _FINEST) / row.height
    return np.asarray(_sampled(levels, row, _ROOM, scale), np.uint8)


def followed(levels: Grey, row: Row) -> Row:
    """Return the row with its middle and height as its print has them; its height must be about right already."""
    least, most = _LOWER * row.height, _HIGHER * row.height
    for _ in range(2):
        row = _measured(levels, row)
        row = dataclasses.replace(row, height=min(max(row.height, least), most))
    return row


def with_slant(levels: Grey, row: Row) -> Row:
    """Return the row with the slant in which its strokes stand most sharply side by side; none if that is as good."""
    ink = print_of(_sampled(levels, row, 1.0, _LOOK / row.height), _LOOK)
    below = np.arange(len(ink)) - len(ink) // 2

    def sharpness(slant: float) -> float:
        shifts = np.round(slant * below).astype(int)
        columns = sum(np.roll(line, shift) for line, shift in zip(ink, shifts, strict=True))
        return float(np.square(np.diff(columns)).sum())

    best = max(_SLANTS, key=sharpness)
    return dataclasses.replace(row, slant=best) if sharpness(best) > _CLEARLY * sharpness(0.0) else row


def rhythm(levels: Grey, row: Row) -> Rhythm:
    """Return the rhythm of the row's print, in pixels of the picture."""
    scale = _LOOK / row.height
    ink = print_of(_sampled(levels, row, 1.0, scale), _LOOK).mean(axis=0, dtype=np.float32)
    found = max((rhythm_of(_stretched(ink, by), _LOOK) for by in _STRETCHES), key=lambda one: one.evenness)
    return found._replace(pitch=found.pitch / scale)


def _stretched(ink: NDArray[np.float32], by: float) -> NDArray[np.float32]:
    """Return the ink of a row with its first half stretched and its second pressed, as if looked at from the side."""
    if by == 0.0:
        return ink
    gone = np.linspace(0.0, 1.0, len(ink))
    return np.interp(gone + by * gone * (1 - gone), gone, ink).astype(np.float32)


def beside(levels: Grey, row: Row) -> tuple[Row, ...]:
    """Return where there seems to be another row right above it, and right below, as straight and as high."""
    ink = print_of(_sampled(levels, row, 2 * _FARTHEST + 2, _GLANCE / row.height), _GLANCE).mean(axis=1)
    within = np.convolve(ink, np.full(_GLANCE, 1 / _GLANCE), "same")
    third = max(1, _GLANCE // 3)
    clear = np.convolve(ink, np.full(third, 1 / third), "same")
    away = (_GLANCE + third) // 2 + 1
    stands_out = within - (np.roll(clear, away) + np.roll(clear, -away)) / 2
    middle = len(ink) // 2
    found = []
    for side in (-1, 1):
        distances = side * np.arange(round(_NEAREST * _GLANCE), round(_FARTHEST * _GLANCE))
        best = int(distances[stands_out[middle + distances].argmax()])
        if stands_out[middle + best] > _AS_MUCH * stands_out[middle]:
            found.append(row.lowered(best / _GLANCE))
    return tuple(found)


def ends(levels: Grey, row: Row) -> tuple[float, float]:
    """Return where the print around the row's middle begins and ends, in shares of its length."""
    ink = print_of(_sampled(levels, row, _BESIDE, _LOOK / row.height), _LOOK)
    flank = round(_LOOK / 3)
    within = ink[len(ink) // 2 - flank : len(ink) // 2 + flank].mean(axis=0)
    beside = (ink[:flank].mean(axis=0) + ink[-flank:].mean(axis=0)) / 2
    here = cv2.blur((within - beside)[None], (round(_LOOK), 1)).ravel()
    third = len(here) // 3
    printed = (here > _BLANK * np.median(here[third:-third])) & _on_picture(levels, row, len(here))
    first = last = len(here) // 2
    gap = round(_GAP * _LOOK)
    while first > 0 and printed[max(0, first - gap) : first].any():
        first -= 1
    while last < len(here) and printed[last : last + gap].any():
        last += 1
    while first < last and not printed[first]:
        first += 1
    while first < last and not printed[last - 1]:
        last -= 1
    return first / len(here), last / len(here)


def _on_picture(levels: Grey, row: Row, columns: int) -> NDArray[np.bool_]:
    """Return for each column of a row whether it lies on the picture."""
    gone = (np.arange(columns)[:, None] + 0.5) / columns
    x, y = (np.array(row.start) + gone * row.length * row.along).T
    return np.asarray((x >= 0) & (x < levels.shape[1]) & (y >= 0) & (y < levels.shape[0]))


def _measured(levels: Grey, row: Row) -> Row:
    scale = _LOOK / row.height
    ink = print_of(_sampled(levels, row, _WINDOW, scale), _LOOK)
    rows = ink.shape[0]
    reach = round(_LOOK * 0.9)
    near = np.abs(np.arange(rows) - rows / 2 + 0.5)[:, None] <= reach
    pieces = np.array_split(np.where(near, ink, 0.0), _PIECES, axis=1)
    profiles = np.array([piece.mean(axis=1) for piece in pieces])
    profiles = np.clip(profiles - profiles.min(axis=1, keepdims=True), 0, None)
    weights = profiles.sum(axis=1)
    if not weights.any():
        return row
    heights = np.arange(rows) - rows / 2 + 0.5
    middles = (profiles * heights).sum(axis=1) / np.maximum(weights, 1e-6)
    gone = (np.arange(_PIECES) + 0.5) / _PIECES
    bend = _smooth(gone, middles, weights)
    straightened = np.zeros(rows)
    for profile, place in zip(profiles, gone, strict=True):
        straightened += np.interp(heights + np.polyval(bend, place), heights, profile)
    top, foot = _edges(straightened)
    shift, height = (top + foot) / 2 - rows / 2, foot - top
    moved = np.array(row.bend) + np.array(bend) / scale + np.array([0, 0, shift / scale])
    return dataclasses.replace(
        row, height=float(height / scale), bend=(float(moved[0]), float(moved[1]), float(moved[2]))
    )


def _smooth(gone: Floats, middles: Floats, weights: Floats) -> Floats:
    """Return the quadratic that most pieces agree on."""
    trust = weights.copy()
    bend = np.zeros(3)
    for _ in range(3):
        bend = np.polyfit(gone, middles, 2, w=np.sqrt(trust + 1e-6))
        off = np.abs(middles - np.polyval(bend, gone))
        trust = weights / (1 + (off / 0.8) ** 2)
    return bend


def _edges(profile: Floats) -> tuple[float, float]:
    """Return where the print begins and ends in a profile: where it has fallen more than halfway to blank."""
    centre = len(profile) // 2
    reach = max(2, round(_LOOK / 3))
    usual, blank = np.median(profile[centre - reach : centre + reach + 1]), np.percentile(profile, 30)
    printed = profile > blank + 0.4 * (usual - blank)
    top = foot = centre
    while top > 0 and printed[top - 1]:
        top -= 1
    while foot < len(profile) and printed[foot]:
        foot += 1
    return float(top), float(foot)


def print_of(levels: Grey, height: float) -> Floats:
    """Return how much darker than the paper around it each pixel is: thin strokes only."""
    reach = max(3, round(height * 0.9)) | 1
    hat = cv2.morphologyEx(levels, cv2.MORPH_BLACKHAT, _square(reach))
    return np.asarray(hat, dtype=np.float64)


@functools.cache
def _square(side: int) -> Grey:
    return np.ones((side, side), np.uint8)


def _sampled(levels: Grey, row: Row, room: float, scale: float) -> Grey:
    """Return the row levelled, `room` heights high, `scale` times as large as in the picture."""
    columns = max(8, round(row.length * scale))
    rows = max(8, round(row.height * room * scale))
    gone = (np.arange(columns) + 0.5) / columns
    below = (np.arange(rows) + 0.5 - rows / 2) / scale
    middle = np.polyval(row.bend, gone)
    across = gone[None, :] * row.length - row.slant * below[:, None]
    (x, y), along, down = row.start, row.along, row.down
    offset = middle[None, :] + below[:, None]
    xs = x + across * along[0] + offset * down[0]
    ys = y + across * along[1] + offset * down[1]
    left, top = max(0, int(xs.min()) - 4), max(0, int(ys.min()) - 4)
    part = levels[top : max(0, int(ys.max()) + 5), left : max(0, int(xs.max()) + 5)]
    if part.size == 0:
        return np.full((rows, columns), 255, np.uint8)
    xs, ys = xs - left, ys - top
    if scale < _SHRUNK:
        size = (max(1, round(part.shape[1] * scale)), max(1, round(part.shape[0] * scale)))
        xs, ys = (xs + 0.5) * (size[0] / part.shape[1]) - 0.5, (ys + 0.5) * (size[1] / part.shape[0]) - 0.5
        part = cv2.resize(part, size, interpolation=cv2.INTER_AREA)
    places = xs.astype(np.float32), ys.astype(np.float32)
    return cv2.remap(part, *places, cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)
