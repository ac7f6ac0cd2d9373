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

_LOOK = 1000
"""Pixels of the longer side at which bars are looked for: those of a card on a Letter page are just told apart."""
_AROUND = 17
"""Pixels around a place, at that size, by which it is judged."""
_EDGE = 70.0
"""Slope, in grey levels over the width of Sobel's operator, of an edge."""
_CLOSE_TOGETHER = 0.55
"""Share of pixels on an edge, from which edges are close together."""
_ONE_WAY = 0.4
"""Share by which edges of one direction outweigh those across it; 1 where there are no others."""
_ONE_ROW = 0.85
"""That share, of a whole place, from which the bars have but one row."""
_GAP, _SPECK = 13, 17
"""Pixels between bars that are no gap, and of a place that is too small."""
_LONG, _HIGH = 90, 14
"""Least length and height of a place, in pixels."""
_FLATTEST, _TALLEST = 12.0, 1.3
"""How many times longer than high a place is."""
_FULL = 0.55
"""Share of its rectangle that a place must fill."""
_MOST = 4
"""Places that are worth a closer look, the largest first."""


@dataclasses.dataclass(frozen=True, slots=True)
class Place:
    """An upright or turned rectangle on a picture, in its pixels."""

    x: float
    y: float
    """Its middle."""
    length: float
    """Along the rows, which lie across the bars."""
    height: float
    angle: float
    """Radians clockwise from level to the direction of the rows."""

    def corners(self) -> NDArray[np.float32]:
        """Return its four corners, clockwise."""
        along = np.array((math.cos(self.angle), math.sin(self.angle))) * self.length / 2
        down = np.array((-math.sin(self.angle), math.cos(self.angle))) * self.height / 2
        middle = np.array((self.x, self.y))
        ends = (middle - along - down, middle + along - down, middle + along + down, middle - along + down)
        return np.array(ends, np.float32)

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies in it."""
        across, down = x - self.x, y - self.y
        along = across * math.cos(self.angle) + down * math.sin(self.angle)
        off = down * math.cos(self.angle) - across * math.sin(self.angle)
        return abs(along) <= self.length / 2 and abs(off) <= self.height / 2


def find_places(picture: Image.Image) -> list[Place]:
    """Return the places on a picture (grey levels) where a stacked barcode seems to lie, the largest first."""
    small, scale = shrunk(grey(picture), _LOOK)
    found = [
        Place((one.x + 0.5) * scale, (one.y + 0.5) * scale, one.length * scale, one.height * scale, one.angle)
        for one in _places(small)
    ]
    return sorted(found, key=lambda one: one.length * one.height, reverse=True)[:_MOST]


def _places(small: Grey) -> Iterator[Place]:
    across, down = (slope.astype(np.float32) for slope in cv2.spatialGradient(small))
    window = (_AROUND, _AROUND)
    xx, yy, xy = (cv2.boxFilter(product, -1, window) for product in (across * across, down * down, across * down))
    edges = cv2.boxFilter(np.asarray(across * across + down * down > _EDGE**2, np.float32), -1, window)
    alike = (edges > _CLOSE_TOGETHER) & (_one_way(xx, yy, xy) > _ONE_WAY)
    mask = cv2.morphologyEx(alike.astype(np.uint8), cv2.MORPH_CLOSE, np.ones((_GAP, _GAP), np.uint8))
    mask = cv2.morphologyEx(mask, cv2.MORPH_OPEN, np.ones((_SPECK, _SPECK), np.uint8))
    count, labels, stats, _ = cv2.connectedComponentsWithStats(mask)
    for number in range(1, count):
        left, top, width, height, area = (int(value) for value in stats[number])
        if area >= _LONG * _HIGH * _FULL:
            rows, columns = np.nonzero(labels[top : top + height, left : left + width] == number)
            rows, columns = rows + top, columns + left
            sums = tuple(float(each[rows, columns].mean()) for each in (xx, yy, xy))
            place = _around(rows, columns, sums)
            if place is not None:
                yield place


def _one_way(xx: Grey, yy: Grey, xy: Grey) -> NDArray[np.float32]:
    """Return how far edges of one direction outweigh the others, by the eigenvalues of the structure tensor."""
    return np.asarray(np.hypot(xx - yy, 2 * xy) / (xx + yy + 1), np.float32)


def _around(rows: NDArray[np.intp], columns: NDArray[np.intp], sums: tuple[float, float, float]) -> Place | None:
    """Return the rectangle around the pixels of one place, along its own rows; None where it is no stacked barcode."""
    xx, yy, xy = sums
    angle = 0.5 * math.atan2(2 * xy, xx - yy)
    along = columns * math.cos(angle) + rows * math.sin(angle)
    off = rows * math.cos(angle) - columns * math.sin(angle)
    length, height = float(np.ptp(along)) + 1, float(np.ptp(off)) + 1
    shaped = length >= _LONG and height >= _HIGH and _TALLEST <= length / height <= _FLATTEST
    one_row = math.hypot(xx - yy, 2 * xy) / (xx + yy + 1) > _ONE_ROW
    if not shaped or one_row or rows.size < _FULL * length * height:
        return None
    u, v = (float(each.min() + each.max()) / 2 for each in (along, off))
    x, y = u * math.cos(angle) - v * math.sin(angle), u * math.sin(angle) + v * math.cos(angle)
    return Place(x, y, length, height, angle)


def straightened(picture: Image.Image, place: Place, scale: float, margin: tuple[float, float]) -> Image.Image:
    """Return a place, `margin` times its length and height larger on each side, with its rows level, `scale` times."""
    length, height = place.length * (1 + 2 * margin[0]), place.height * (1 + 2 * margin[1])
    size = (max(1, round(length * scale)), max(1, round(height * scale)))
    cos, sin = math.cos(place.angle) * scale, math.sin(place.angle) * scale
    matrix = np.array(
        [
            [cos, sin, size[0] / 2 - cos * place.x - sin * place.y],
            [-sin, cos, size[1] / 2 + sin * place.x - cos * place.y],
        ]
    )
    turned = cv2.warpAffine(grey(picture), matrix, size, flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)
    return image(turned)
