"""What happens to a row of a zone on its way to us, in ways that the reader's training has never seen.

`training/exposure.py` has blur, noise, JPEG, uneven light, worn ink and thresholds; here are the others. Every kind
takes a grey picture in which capitals are `cap` pixels high.
"""

from collections.abc import Callable

import cv2
import numpy as np
from cv2.typing import MatLike

Picture = MatLike
Damage = Callable[[Picture, float, np.random.Generator], Picture]


def clean(picture: Picture, cap: float, chance: np.random.Generator) -> Picture:
    """Leave it as it was drawn."""
    return picture


def halftone(picture: Picture, cap: float, chance: np.random.Generator) -> Picture:
    """Print it again in dots, as a copier or a newspaper does, seven to the height of a capital."""
    scale = 4
    large = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_CUBIC)
    height, width = large.shape
    y, x = np.mgrid[:height, :width].astype(np.float32)
    step, angle = cap * scale / 7, np.radians(chance.uniform(15, 75))
    across, down = x * np.cos(angle) + y * np.sin(angle), y * np.cos(angle) - x * np.sin(angle)
    screen = 128 + 60 * (np.cos(2 * np.pi * across / step) + np.cos(2 * np.pi * down / step))
    dots = np.where(large > screen, 255, 0).astype(np.uint8)
    return _shrunk(dots, picture)


def off_a_screen(picture: Picture, cap: float, chance: np.random.Generator) -> Picture:
    """Photograph it off a screen: the stripes of its pixels beat with those of the camera."""
    scale = 3
    large = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_LINEAR)
    height, width = large.shape
    turn = chance.uniform(-0.04, 0.04)
    y, x = np.mgrid[:height, :width].astype(np.float32)
    stripes = (x + turn * y) % (scale * chance.uniform(0.9, 1.1)) < 1
    rows = (y - turn * x) % (scale * chance.uniform(0.9, 1.1)) < 1
    lit = cv2.GaussianBlur(large * np.where(stripes | rows, np.float32(0.5), np.float32(1)), (0, 0), 1.0)
    return _shrunk(lit.astype(np.uint8), picture, cv2.INTER_LINEAR)


def webp(picture: Picture, cap: float, chance: np.random.Generator) -> Picture:
    """Keep it as a web site does."""
    quality = int(chance.integers(5, 40))
    return _kept(picture, ".webp", (cv2.IMWRITE_WEBP_QUALITY, quality))


def jpeg2000(picture: Picture, cap: float, chance: np.random.Generator) -> Picture:
    """Keep it as the chip of a passport keeps pictures, at a twentieth to a tenth of a byte for each pixel."""
    height, width = picture.shape
    roomy = cv2.copyMakeBorder(picture, 0, max(0, 64 - height), 0, max(0, 64 - width), cv2.BORDER_REPLICATE)
    kept = _kept(roomy, ".jp2", (cv2.IMWRITE_JPEG2000_COMPRESSION_X1000, int(chance.integers(50, 100))))
    return kept[:height, :width]


def stamped(picture: Picture, cap: float, chance: np.random.Generator) -> Picture:
    """Let the rings and strokes of a stamp run across it."""
    height, width = picture.shape
    ink = np.full_like(picture, 255)
    for _ in range(2):
        middle = (int(chance.integers(width)), int(chance.integers(-height, 2 * height)))
        radius = int(chance.uniform(1.5, 4) * height)
        thick = max(1, round(cap * chance.uniform(0.06, 0.14)))
        cv2.circle(ink, middle, radius, 255 - int(chance.integers(50, 110)), thick, cv2.LINE_AA)
        cv2.circle(ink, middle, int(radius * 0.8), 255 - int(chance.integers(50, 110)), thick, cv2.LINE_AA)
    return (picture.astype(np.uint16) * ink // 255).astype(np.uint8)


def creased(picture: Picture, cap: float, chance: np.random.Generator) -> Picture:
    """Fold it two or three times across: a light line, and what lies behind it a little darker and lower."""
    creased = picture.astype(np.float32)
    height, width = picture.shape
    for _ in range(chance.integers(2, 4)):
        at, lean = chance.uniform(0.05, 0.95) * width, chance.normal(0, 0.3)
        away = np.arange(width)[None] - at - lean * np.arange(height)[:, None]
        creased = np.where(away > 0, np.roll(creased, round(cap * 0.06), axis=0) * 0.93, creased)
        creased += 90 * np.exp(-((away / (cap * 0.05 + 0.5)) ** 2))
    return np.clip(creased, 0, 255).astype(np.uint8)


def doubled(picture: Picture, cap: float, chance: np.random.Generator) -> Picture:
    """See it twice: the camera jerked, or the lens mirrored it."""
    shift = np.array([[1, 0, cap * chance.uniform(0.1, 0.3)], [0, 1, cap * chance.uniform(-0.15, 0.15)]])
    ghost = cv2.warpAffine(picture, shift, picture.shape[::-1], borderMode=cv2.BORDER_REPLICATE)
    return cv2.addWeighted(picture, 0.65, ghost, 0.35, 0).astype(np.uint8)


def scratched(picture: Picture, cap: float, chance: np.random.Generator) -> Picture:
    """Scratch its plastic: thin light hairs at all angles."""
    scratched = picture.copy()
    height, width = picture.shape
    for _ in range(width // height):
        start = chance.integers((0, 0), (width, height))
        end = start + chance.normal(0, (2 * height, height)).astype(int)
        cv2.line(scratched, start.tolist(), end.tolist(), int(chance.integers(160, 250)), 1, cv2.LINE_AA)
    return scratched


def few_greys(picture: Picture, cap: float, chance: np.random.Generator) -> Picture:
    """Keep it in five shades of grey, with the error of each pixel handed on to its neighbours."""
    shades = picture.astype(np.float32)
    step = 255 / 4
    for row in range(shades.shape[0]):
        kept = np.round(shades[row] / step) * step
        left = shades[row] - kept
        shades[row] = kept
        if row + 1 < shades.shape[0]:
            shades[row + 1] += left * 0.5 + np.roll(left, 1) * 0.25 + np.roll(left, -1) * 0.25
    return np.clip(shades, 0, 255).astype(np.uint8)


DAMAGES: tuple[Damage, ...] = (
    clean,
    halftone,
    off_a_screen,
    webp,
    jpeg2000,
    stamped,
    creased,
    doubled,
    scratched,
    few_greys,
)


def _shrunk(large: Picture, like: Picture, way: int = cv2.INTER_AREA) -> Picture:
    return np.asarray(cv2.resize(large, like.shape[::-1], interpolation=way), np.uint8)


def _kept(picture: Picture, form: str, wish: tuple[int, int]) -> Picture:
    kept = cv2.imdecode(cv2.imencode(form, picture, wish)[1], cv2.IMREAD_GRAYSCALE)
    assert kept is not None
    return np.asarray(kept, np.uint8)
