"""Which way up a page is, and how crooked: turning it so that its lines are level."""

import itertools
from collections.abc import Callable, Sequence

from PIL import Image, ImageChops, ImageFilter

from packetlint.model import Word

_LOOK_WIDTH = 700
"""Pixels: wide enough to see lines of print, small enough to turn two dozen times."""
_BACKGROUND_RADIUS = 12
_INK = 24
"""Grey levels that ink is darker than the paper around it."""
_STEEPEST = 6
"""Degrees: beyond this it is no crooked scan."""
_LEVEL = 0.3
"""Degrees that Tesseract does not mind; turning a fax by less costs more letters than it gains."""


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
    return picture.rotate(degrees, Image.Resampling.BICUBIC, fillcolor=_paper(picture))


def quarter_turn(picture: Image.Image, degrees: int) -> Image.Image:
    """Return the picture turned anticlockwise by 0, 90, 180 or 270 degrees, without loss."""
    turns = {90: Image.Transpose.ROTATE_90, 180: Image.Transpose.ROTATE_180, 270: Image.Transpose.ROTATE_270}
    return picture.transpose(turns[degrees]) if degrees else picture


def looks_sideways(words: Sequence[Word], aspect: float) -> bool:
    """Whether most longer words stand taller than wide: Tesseract reads sideways print where it lies."""
    longer = [word for word in words if len(word.text) >= 4]
    tall = sum(1 for word in longer if word.box.height > word.box.width * aspect * 1.5)
    return len(longer) >= 3 and tall * 2 > len(longer)


def best_turn(picture: Image.Image, turns: Sequence[int], legibility: Callable[[Image.Image], float]) -> int:
    """Return which of `turns` (degrees anticlockwise) makes the most legible page."""
    return max(turns, key=lambda degrees: legibility(quarter_turn(picture, degrees)))


def _ink(picture: Image.Image) -> Image.Image:
    height = max(1, picture.height * _LOOK_WIDTH // picture.width)
    small = picture.resize((_LOOK_WIDTH, height), Image.Resampling.BOX)
    paper = small.filter(ImageFilter.BoxBlur(_BACKGROUND_RADIUS))
    return ImageChops.subtract(paper, small).point(lambda level: 255 if level > _INK else 0)


def _sharpness(ink: Image.Image, angle: float) -> int:
    """Return how sharply rows of ink and rows of paper alternate when the page is turned by `angle`."""
    turned = ink.rotate(angle, Image.Resampling.NEAREST, fillcolor=0)
    rows = turned.resize((1, turned.height), Image.Resampling.BOX).tobytes()
    return sum((one - next_one) ** 2 for one, next_one in itertools.pairwise(rows))


def _paper(picture: Image.Image) -> int:
    """Return the page's commonest light level, to fill the corners with."""
    levels = picture.histogram()
    return max(range(128, 256), key=lambda level: levels[level])
