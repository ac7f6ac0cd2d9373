"""Which way up a page is, and how crooked: turning it so that its lines are level."""

import cv2
import numpy as np
from PIL import Image

from packetlint.reading.pixels import Grey, darker_than_paper, grey, image, shrunk

_LOOK = 900
"""Pixels of the longer side: enough to see lines of print, few enough to turn two dozen times."""
_REACH = 10
"""Pixels around a point, at that size, whose mean is the paper's light."""
_INK = 24
"""Grey levels that ink is darker than the paper around it."""
_STEEPEST = 6
"""Degrees: beyond this it is no crooked scan."""
_LEVEL = 0.3
"""Degrees that Tesseract does not mind; turning a fax by less costs more letters than it gains."""
_CLEARLY = 1.6
"""How many times sharper lines down the page must be than lines across it for the page to lie sideways."""


def skew(picture: Image.Image) -> float:
    """Return the degrees, anticlockwise, that level the lines of print (projection profile)."""
    ink = _ink(picture)
    coarse = max(range(-_STEEPEST, _STEEPEST + 1), key=lambda angle: _sharpness(ink, angle))
    return max((coarse + step / 4 for step in range(-4, 5)), key=lambda angle: _sharpness(ink, angle))


def level(picture: Image.Image) -> tuple[Image.Image, float]:
    """Return the picture with its lines level, and the degrees clockwise that were undone."""
    angle = skew(picture)
    return turn(picture, angle), angle if abs(angle) >= _LEVEL else 0.0


def turn(picture: Image.Image, degrees: float) -> Image.Image:
    """Return the picture turned anticlockwise by a small angle, its corners filled with paper."""
    if abs(degrees) < _LEVEL:
        return picture
    levels = grey(picture)
    height, width = levels.shape
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
    paper = float(_paper(levels))
    return image(cv2.warpAffine(levels, matrix, (width, height), flags=cv2.INTER_LANCZOS4, borderValue=(paper,)))


def quarter_turn(picture: Image.Image, degrees: int) -> Image.Image:
    """Return the picture turned anticlockwise by 0, 90, 180 or 270 degrees, without loss."""
    turns = {90: Image.Transpose.ROTATE_90, 180: Image.Transpose.ROTATE_180, 270: Image.Transpose.ROTATE_270}
    return picture.transpose(turns[degrees]) if degrees else picture


def turned_as(picture: Image.Image, rotation: float) -> Image.Image:
    """Return the picture turned as a page was of which `rotation` degrees clockwise were undone."""
    quarters = round(rotation / 90)
    return turn(quarter_turn(picture, quarters * 90 % 360), rotation - quarters * 90)


def lies_sideways(picture: Image.Image) -> bool:
    """Whether the print seems to run down the page: told by its rows and columns, before anything is read."""
    ink = _ink(picture)
    across = max(_sharpness(ink, angle) for angle in (-3, -1.5, 0, 1.5, 3))
    on_end = np.ascontiguousarray(ink.T)
    down = max(_sharpness(on_end, angle) for angle in (-3, -1.5, 0, 1.5, 3))
    return down > _CLEARLY * across


def _ink(picture: Image.Image) -> Grey:
    small, _ = shrunk(grey(picture), _LOOK)
    return darker_than_paper(small, _REACH, _INK)


def _sharpness(ink: Grey, angle: float) -> float:
    """Return how sharply rows of ink and rows of paper alternate when the page is turned by `angle`."""
    height, width = ink.shape
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1.0)
    turned = cv2.warpAffine(ink, matrix, (width, height), flags=cv2.INTER_NEAREST)
    rows = cv2.reduce(turned, 1, cv2.REDUCE_AVG, dtype=cv2.CV_32F).ravel()
    return float(np.square(np.diff(rows)).sum() * width / height)


def _paper(levels: Grey) -> int:
    """Return the page's commonest light level, to fill the corners with."""
    counts = np.bincount(levels.ravel()[::7], minlength=256)
    return 128 + int(np.argmax(counts[128:]))
