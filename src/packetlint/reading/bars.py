"""Where on a picture a stacked barcode lies, told by its look: fine bars close together, all of one direction.

Print has edges in all directions and paper between its lines; rules and frames are thin; a barcode of one row has
nothing but its bars. So a place where most pixels lie on an edge, and most edges but not all run one way, is a PDF417
symbol (ISO/IEC 15438), at whatever angle, dark or pale, sharp or blurred.
"""

import dataclasses
import math
from collections.abc import Iterator

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from packetlint.reading.pixels import Grey, grey, image, shrunk

_LOOKS = (1400, 450)
"""Pixels of the longer side at which bars are looked for: those of a card on a Letter page, and of a card alone."""
_EDGE = 70.0
"""Slope, in grey levels over the width of Sobel's operator, of an edge."""
_BLOCK = 4
"""Pixels each way that are taken together once slopes are known."""
_AROUND = 5
"""Blocks around a place by which it is judged."""
_CLOSE_TOGETHER = 0.55
"""Share of pixels on an edge, from which edges are close together."""
_ONE_WAY = 0.4
"""Share by which edges of one direction outweigh those across it; 1 where there are no others."""
_LINES, _ONE_ROW = 0.5, 0.85
"""That share, of a whole place, up to which they may be lines of print, and from which the bars have but one row."""
_GAP, _SPECK = 5, 4
"""Blocks between bars that are no gap, and of a place that is too small."""
_LONG, _HIGH = 30, 5
"""Least length and height of a place, in blocks."""
_FLATTEST, _TALLEST = 14.0, 1.3
"""How many times longer than high a place is."""
_FULL = 0.55
"""Share of its rectangle that a place must fill."""
_CORNER = 0.15
"""Share of a side, at either end, that may be a rounded corner."""
_LIGHT = 0.1
"""Share of a symbol's length over which its light is even."""
_MIDDLE = 0.2
"""Share of its height, at top and bottom, that does not count: its corners may be off."""
_SOLID = 0.85
"""Share of rows in which a bar must be dark to go through all of them."""
_NARROW, _WIDE = 0.012, 0.05
"""Widths of such a bar, as shares of a symbol's length: the more columns, the narrower."""
_MOST = 4
"""Places that are worth a closer look, the largest first."""

Corners = NDArray[np.float32]


@dataclasses.dataclass(frozen=True, slots=True, eq=False)
class Place:
    """Where a barcode lies on a picture, in its pixels."""

    corners: Corners
    """Four, clockwise as its rows run: the first row begins at the first and ends at the second, or runs back."""

    @property
    def length(self) -> float:
        """How long its rows are."""
        one, two, three, four = self.corners
        return (math.dist(one, two) + math.dist(four, three)) / 2

    @property
    def height(self) -> float:
        """How high its rows are together."""
        one, two, three, four = self.corners
        return (math.dist(one, four) + math.dist(two, three)) / 2

    @property
    def middle(self) -> tuple[float, float]:
        """Where its diagonals would meet in a rectangle."""
        x, y = self.corners.mean(axis=0)
        return float(x), float(y)

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies in it."""
        return cv2.pointPolygonTest(self.corners, (x, y), False) >= 0


def find_places(picture: Image.Image) -> list[Place]:
    """Return the places on a picture (grey levels) where a stacked barcode seems to lie, the largest first."""
    found: list[Place] = []
    for longest in _LOOKS:
        small, scale = shrunk(grey(picture), longest)
        for place in (Place(corners * np.float32(scale)) for corners in _found(small)):
            if not any(other.holds(*place.middle) for other in found):
                found.append(place)
    return sorted(found, key=lambda one: one.length * one.height, reverse=True)[:_MOST]


def _found(small: Grey) -> Iterator[Corners]:
    across, down = (slope.astype(np.float32) for slope in cv2.spatialGradient(small))
    xx, yy, xy = across * across, down * down, across * down
    on_edge = np.asarray(xx + yy > _EDGE**2, np.float32)
    *tensor, edges = (_around(each) for each in (xx, yy, xy, on_edge))
    alike = (edges > _CLOSE_TOGETHER) & (_one_way(*tensor) > _ONE_WAY)
    mask = cv2.morphologyEx(alike.astype(np.uint8), cv2.MORPH_CLOSE, np.ones((_GAP, _GAP), np.uint8))
    mask = cv2.morphologyEx(mask, cv2.MORPH_OPEN, np.ones((_SPECK, _SPECK), np.uint8))
    count, labels, stats, _ = cv2.connectedComponentsWithStats(mask)
    for number in range(1, count):
        if stats[number][cv2.CC_STAT_AREA] >= _LONG * _HIGH * _FULL:
            place = np.asarray(labels == number, np.uint8)
            flat, steep, slanted = (cv2.mean(each, place)[0] for each in tensor)
            if _LINES < math.hypot(flat - steep, 2 * slanted) / (flat + steep + 1) < _ONE_ROW:
                corners = _corners(place, 0.5 * math.atan2(2 * slanted, flat - steep))
                if corners is not None:
                    yield (corners + 0.5) * _BLOCK


def _around(values: Grey) -> Grey:
    """Return the mean of values around each block."""
    size = (max(1, values.shape[1] // _BLOCK), max(1, values.shape[0] // _BLOCK))
    return cv2.blur(cv2.resize(values, size, interpolation=cv2.INTER_AREA), (_AROUND, _AROUND))


def _one_way(xx: Grey, yy: Grey, xy: Grey) -> NDArray[np.float32]:
    """Return how far edges of one direction outweigh the others, by the eigenvalues of the structure tensor."""
    return np.asarray(np.hypot(xx - yy, 2 * xy) / (xx + yy + 1), np.float32)


def _corners(place: Grey, angle: float) -> Corners | None:
    """Return the corners of a place whose bars stand across `angle` (radians); None where it has not the shape.

    Each side is fitted by itself: seen from the side, rows do not run square to the bars.
    """
    rows, columns = np.nonzero(place)
    turn = np.array(((math.cos(angle), -math.sin(angle)), (math.sin(angle), math.cos(angle))))
    points = np.stack((columns, rows), axis=1) @ turn
    origin = points.min(axis=0)
    along, down = (points - origin).T
    if np.ptp(along) < _LONG or np.ptp(down) < _HIGH or not _TALLEST <= np.ptp(along) / np.ptp(down) <= _FLATTEST:
        return None
    slope = _slope(along, down)
    level = down - slope * along
    ends = [(x, y + slope * x) for y in (level.min(), level.max()) for x in (0.0, float(np.ptp(along)))]
    corners = np.asarray((np.array(ends)[[0, 1, 3, 2]] + origin) @ turn.T, np.float32)
    return corners if rows.size >= _FULL * cv2.contourArea(corners) else None


def _slope(along: NDArray[np.float64], down: NDArray[np.float64]) -> float:
    """Return how much rows fall for each step along them: the middle of a place, fitted where no corners disturb."""
    steps = np.round(along).astype(int)
    count = np.bincount(steps)
    inner = np.arange(round(count.size * _CORNER), round(count.size * (1 - _CORNER)))
    inner = inner[count[inner] > 0]
    middle = np.bincount(steps, down)[inner] / count[inner]
    return float(np.polyfit(inner, middle, 1)[0])


def straightened(picture: Image.Image, place: Place, scale: float, margin: tuple[float, float]) -> Image.Image:
    """Return a place seen straight, its rows level, `scale` times as large.

    `margin` is what is shown beside it, as shares of its length and height.
    """
    length, height = place.length * scale, place.height * scale
    left, top = length * margin[0], height * margin[1]
    size = (max(1, round(length + 2 * left)), max(1, round(height + 2 * top)))
    ends = ((left, top), (left + length, top), (left + length, top + height), (left, top + height))
    matrix = cv2.getPerspectiveTransform(place.corners, np.array(ends, np.float32))
    return image(
        cv2.warpPerspective(grey(picture), matrix, size, flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)
    )


def solid_ends(level: Grey) -> tuple[float, float]:
    """Return how wide the bars are that a symbol begins and ends with, as shares of a straightened picture's width.

    They are dark from the first row to the last, eight and seven times as wide as the narrowest bar, whichever end
    comes first; 0 where there is none.
    """
    height, width = level.shape
    reach = max(3, round(width * _LIGHT)) | 1
    dark = level < cv2.blur(level, (reach, reach))
    solid = dark[round(height * _MIDDLE) : round(height * (1 - _MIDDLE)) + 1].mean(axis=0) > _SOLID
    widths = (_longest(solid[: width // 4]) / width, _longest(solid[-(width // 4) :]) / width)
    first, last = (share if _NARROW <= share <= _WIDE else 0.0 for share in widths)
    return first, last


def _longest(marks: NDArray[np.bool_]) -> int:
    """Return the length of the longest run of True."""
    edges = np.flatnonzero(np.diff(np.concatenate(([0], marks.astype(np.int8), [0]))))
    return int((edges[1::2] - edges[::2]).max(initial=0))
