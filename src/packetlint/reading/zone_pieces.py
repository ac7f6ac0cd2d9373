"""Pieces of evenly spaced print on a picture: what a machine-readable zone's rows are among everything else.

A row of a zone is a long, thin band of strokes with none above and below, each character as wide as the next and no
blank between them (ICAO 9303-3 §4.3). A look at a small copy of the picture finds such bands in any direction, at any
of five sizes, for a few milliseconds; running print is as long but never as even.
"""

import dataclasses
import functools
from collections.abc import Iterator

import cv2
import numpy as np
from numpy.typing import NDArray

from packetlint.reading.pixels import Grey
from packetlint.reading.zone_rhythm import Rhythm, rhythm_of
from packetlint.reading.zone_row import Row

Floats = NDArray[np.float64]

_LONGEST, _SHORTEST = 900, 640
"""Pixels of the longer side at which a picture is looked at: larger ones are shrunk, smaller ones drawn larger."""
_ENLARGED = 3.0
_HEIGHT = 6
"""Pixels that capitals are high in the copy in which they are found best."""
_CAPITALS = 0.95
"""Height of capitals in pitches, about."""
_SIZES = (1.0, 0.7071, 0.5, 0.3536, 0.25)
"""Sizes of the copies, for print from small to large."""
_STROKE = 9
"""Pixels: what is wider in both directions is no stroke."""
_REACH = 31
"""Pixels along a row that are looked at together: some five characters."""
_CONTRAST, _SHARE = 3.0, 0.25
"""Grey levels that a band must be darker than its flanks, and the share of theirs that comes on top."""
_STEP = 4
"""Every so manieth column is enough to see bands by."""
_LEAST_LENGTH, _MOST_LENGTH = 14, 76
"""Heights: half of the shortest row, and the longest."""
_DIRECTIONS = 3
"""Directions that are looked along at most, and the one across the first."""
_BESIDE = 0.3
"""Share of the main direction's print that another must have to be looked at as well."""
_ACROSS = 0.008
"""The same for the direction across it: a small card that lies sideways on a letter is little print."""
_BINS, _BIN = 60, 3
"""Directions told apart, and degrees from one to the next."""
_NEAR = 4
"""Directions to either side of one that are as good as it: a band may run off by as much."""


@dataclasses.dataclass(frozen=True, slots=True)
class Piece:
    """A band of print."""

    row: Row
    """Where it is, in pixels of the picture; its height is a guess."""
    rhythm: Rhythm
    """In pixels of the picture."""


def find_pieces(levels: Grey) -> tuple[Piece, ...]:
    """Return the bands of print on a picture that are as long as half a row of a zone."""
    small, scale = _small(levels)
    found = []
    for degrees in _directions(small):
        level, back = _levelled(small, degrees)
        copy = level
        for size in _SIZES:
            found += [_on_picture(band, back / scale, size) for band in _bands(copy)]
            copy = cv2.resize(copy, None, fx=np.sqrt(0.5), fy=np.sqrt(0.5), interpolation=cv2.INTER_AREA)
    return tuple(found)


@dataclasses.dataclass(frozen=True, slots=True)
class _Band:
    """A piece in the copy in which it was found: a straight line from `x0` to `x1`."""

    x0: float
    x1: float
    slope: float
    level: float
    rhythm: Rhythm

    def at(self, x: float) -> tuple[float, float, float]:
        return x, self.level + self.slope * x, 1.0


def _on_picture(band: _Band, back: Floats, size: float) -> Piece:
    enlarged = back @ np.diag((1 / size, 1 / size, 1.0))
    first, last = enlarged @ band.at(band.x0), enlarged @ band.at(band.x1)
    across = last - first
    length = float(np.hypot(*across))
    start = (float(first[0]), float(first[1]))
    pitch = band.rhythm.pitch * length / (band.x1 - band.x0)
    row = Row(start, float(np.arctan2(across[1], across[0])), length, _CAPITALS * pitch)
    return Piece(row, band.rhythm._replace(pitch=pitch))


def _small(levels: Grey) -> tuple[Grey, float]:
    longest = max(levels.shape)
    scale = min(_LONGEST / longest, max(1.0, min(_ENLARGED, _SHORTEST / longest)))
    return _resized(levels, scale), scale


def _resized(levels: Grey, scale: float) -> Grey:
    if scale == 1.0:
        return levels
    size = (max(1, round(levels.shape[1] * scale)), max(1, round(levels.shape[0] * scale)))
    return cv2.resize(levels, size, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC)


def _directions(small: Grey) -> list[int]:
    """Return the directions in which print runs, in degrees clockwise, the likeliest first, -87 to 90.

    Lines of print, blurred, are ridges: the slopes of their sides stand across them.
    """
    half = _resized(small, 0.5)
    ridges = cv2.GaussianBlur(_strokes(half, 7).astype(np.float32), (0, 0), 2.0)
    across, down = cv2.Sobel(ridges, cv2.CV_32F, 1, 0), cv2.Sobel(ridges, cv2.CV_32F, 0, 1)
    xx, yy, xy = (cv2.boxFilter(one, cv2.CV_32F, (11, 11)) for one in (across * across, down * down, across * down))
    strength = np.hypot(xx - yy, 2 * xy)
    weight = np.minimum(strength, np.percentile(strength, 97)) * strength / (xx + yy + 1e-3)
    angle = np.degrees(np.arctan2(2 * xy, xx - yy)) / 2 + 90
    bins = np.round(angle / _BIN).astype(int) % _BINS
    counts = np.bincount(bins.ravel(), weights=weight.ravel(), minlength=_BINS)
    return _peaks(0.6 * np.roll(counts, 1) + counts + 0.6 * np.roll(counts, -1))


def _peaks(counts: Floats) -> list[int]:
    """Return the directions in which there is more than a little print, the commonest first."""
    most, first = counts.max(), int(counts.argmax())
    across = (first + _BINS // 2) % _BINS
    found = [first, across] if counts[across] > _ACROSS * most else [first]
    while len(found) <= _DIRECTIONS:
        for near in range(-_NEAR, _NEAR + 1):
            counts[[(peak + near) % _BINS for peak in found]] = 0.0
        if counts.max() < _BESIDE * most:
            break
        found.append(int(counts.argmax()))
    return [_BIN * peak if peak <= _BINS // 2 else _BIN * (peak - _BINS) for peak in found]


def _levelled(small: Grey, degrees: int) -> tuple[Grey, Floats]:
    """Return the picture turned so that print in that direction is level, and the way back from its points."""
    height, width = small.shape
    turn = np.radians(degrees)
    cos, sin = float(np.cos(turn)), float(np.sin(turn))
    size = (round(abs(width * cos) + abs(height * sin)), round(abs(width * sin) + abs(height * cos)))
    back = np.array([(cos, -sin, 0.0), (sin, cos, 0.0)])
    back[:, 2] = np.array((width / 2, height / 2)) - back[:, :2] @ np.array((size[0] / 2, size[1] / 2))
    if degrees % 90 == 0:
        return np.ascontiguousarray(np.rot90(small, degrees // 90)), back
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    return cv2.warpAffine(small, back, size, flags=flags, borderMode=cv2.BORDER_REPLICATE), back


def _strokes(levels: Grey, widest: int) -> Grey:
    """Return how much darker than what is around it each pixel is, on strokes no wider than `widest` pixels."""
    return cv2.morphologyEx(levels, cv2.MORPH_BLACKHAT, _square(widest))


@functools.cache
def _square(side: int) -> Grey:
    return np.ones((side, side), np.uint8)


def _bands(copy: Grey) -> Iterator[_Band]:
    """Yield the level bands in which there are strokes, and fewer above and below."""
    if min(copy.shape) < 2 * _HEIGHT:
        return
    strokes = _strokes(copy, _STROKE)
    within, flank = (cv2.boxFilter(strokes, cv2.CV_32F, (_REACH, high)) for high in (5, 3))
    within, flank = within[:, ::_STEP], np.pad(flank[:, ::_STEP], ((_HEIGHT, _HEIGHT), (0, 0)))
    beside = (flank[: -2 * _HEIGHT] + flank[2 * _HEIGHT :]) / 2
    stands_out = np.asarray(within - (1 + _SHARE) * beside - _CONTRAST)
    count, labels, boxes, _ = cv2.connectedComponentsWithStats((stands_out > 0).astype(np.uint8), connectivity=4)
    for label in range(1, count):
        left, top, width, height, area = (int(side) for side in boxes[label])
        if not _is_thin(_STEP * width, height, _STEP * area):
            continue
        place = slice(top, top + height), slice(left, left + width)
        weight = np.where(labels[place] == label, stands_out[place], 0.0)
        slope, level = _line(weight)
        slope, left, right = slope / _STEP, _STEP * left, min(_STEP * (left + width), copy.shape[1])
        level += top - slope * left
        ink = _ink_along(strokes, left, right, slope, level)
        yield _Band(left, right, slope, level, rhythm_of(ink, _HEIGHT))


def _is_thin(width: int, height: int, area: int) -> bool:
    long = _LEAST_LENGTH * _HEIGHT <= width <= _MOST_LENGTH * _HEIGHT
    return long and height <= 0.12 * width + 3 * _HEIGHT and 2 * width <= area < 2.2 * _HEIGHT * width


def _line(weight: Floats) -> tuple[float, float]:
    """Return the slope and the level of the straight line through weighted pixels."""
    each = weight.sum(axis=0)
    xs = np.arange(weight.shape[1])
    middles = np.arange(weight.shape[0]) @ weight / np.maximum(each, 1e-6)
    total = each.sum()
    x, y = (each * xs).sum() / total, (each * middles).sum() / total
    slope = (each * (xs - x) * (middles - y)).sum() / max(1e-6, (each * (xs - x) ** 2).sum())
    return float(slope), float(y - slope * x)


def _ink_along(strokes: Grey, x0: int, x1: int, slope: float, level: float) -> NDArray[np.float32]:
    """Return the ink of each column of a band."""
    xs = np.arange(x0, x1)
    ys = np.round(level + slope * xs + np.arange(-3, 4)[:, None]).astype(int)
    return np.asarray(strokes[ys.clip(0, strokes.shape[0] - 1), xs].mean(axis=0, dtype=np.float32))
