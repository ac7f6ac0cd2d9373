"""How print becomes a picture: the light on it, the lens, the sensor or scanner, and what programs do afterwards.

Every kind takes a grey picture and returns one; `cap`, the height of a capital letter in pixels, says how large the
print is in it, so that no damage is stronger than print of that size survives.
"""

import cv2
import numpy as np
from cv2.typing import MatLike
from numpy.typing import NDArray

Picture = MatLike


def taken(rng: np.random.Generator, picture: Picture, cap: float) -> Picture:
    """Return the picture as a camera or scanner would hand it on, lightly or heavily damaged."""
    if rng.random() < 0.08:
        return picture
    lit = _lit(rng, picture)
    seen = _noisy(rng, _blurred(rng, lit, cap), cap)
    kept = _kept(rng, seen, cap)
    if rng.random() < 0.1 and cap > 9:
        kept = _two_levels(rng, kept, cap)
        if rng.random() < 0.6:
            kept = _again(rng, kept, cap)
    return kept


def _lit(rng: np.random.Generator, picture: Picture) -> Picture:
    """Return the picture under uneven light: slopes, the edge of a shadow, gleams of plastic; another gamma."""
    height, width = picture.shape
    light = np.ones((1, width), np.float32)
    x = np.linspace(-1, 1, width, dtype=np.float32)[None]
    y = np.linspace(-1, 1, height, dtype=np.float32)[:, None]
    if rng.random() < 0.5:
        light = light + rng.normal(0, 0.15) * x + rng.normal(0, 0.08) * y
    if rng.random() < 0.15:
        edge = 1 / (
            1 + np.exp(np.clip((x - rng.uniform(-1, 1) + y * rng.normal(0, 0.1)) * rng.uniform(8, 90), -60, 60))
        )
        light = light * (1 - rng.uniform(0.15, 0.6) * edge)
    lit = picture * light
    if rng.random() < 0.15:
        for _ in range(rng.integers(1, 4)):
            spread = rng.uniform(0.02, 0.35)
            gleam = np.exp(-(((x - rng.uniform(-1, 1) + y * rng.normal(0, 0.15)) / spread) ** 2))
            lit = lit + rng.uniform(20, 120) * gleam * np.exp(-((y - rng.normal()) ** 2) / rng.uniform(0.5, 9))
    lit = np.clip(lit, 0, 255)
    if rng.random() < 0.3:
        lit = 255 * (lit / 255) ** rng.uniform(0.6, 1.7)
    return lit.astype(np.uint8)


def _blurred(rng: np.random.Generator, picture: Picture, cap: float) -> Picture:
    kind = rng.random()
    sigma = cap * abs(rng.normal(0, 0.055 if cap > 8 else 0.04))
    if kind < 0.5:
        return cv2.GaussianBlur(picture, (0, 0), max(0.3, sigma))
    if kind < 0.62:
        return cv2.filter2D(picture, -1, _disc(min(sigma * 2, cap * 0.15)))
    if kind < 0.75:
        return cv2.filter2D(picture, -1, _stroke(cap * rng.uniform(0.05, 0.3), rng.uniform(0, np.pi)))
    return picture


def _disc(radius: float) -> NDArray[np.float32]:
    """Return the spot a point makes out of focus."""
    size = int(np.ceil(radius)) * 2 + 1
    y, x = np.ogrid[:size, :size]
    away = np.hypot(x - size // 2, y - size // 2)
    disc = np.clip(radius + 0.5 - away, 0.001, 1)
    return np.asarray(disc / disc.sum(), np.float32)


def _stroke(length: float, angle: float) -> NDArray[np.float32]:
    """Return the path of a point while the hand moves."""
    size = int(np.ceil(length)) | 1
    middle, reach = size // 2, length / 2
    stroke = np.zeros((size, size), np.float32)
    for t in np.linspace(-reach, reach, 4 * size):
        stroke[round(middle + t * np.sin(angle)), round(middle + t * np.cos(angle))] += 1
    return np.asarray(stroke / stroke.sum(), np.float32)


def _noisy(rng: np.random.Generator, picture: Picture, cap: float) -> Picture:
    kind = rng.random()
    seen = picture.astype(np.float32)
    loudest = _loudest(cap) * min(1.0, float(picture.std()) / 28)
    if kind < 0.45:
        seen += rng.standard_normal(picture.shape, np.float32) * np.float32(rng.uniform(0, loudest))
    elif kind < 0.55:
        grains = rng.standard_normal(picture.shape, np.float32) * np.float32(rng.uniform(0.02, 0.1) * loudest)
        seen += grains * np.sqrt(seen)
    elif kind < 0.63:
        coarse = rng.standard_normal((picture.shape[0] // 2 + 1, picture.shape[1] // 2 + 1), np.float32)
        seen += cv2.resize(coarse * np.float32(rng.uniform(0, loudest)), picture.shape[::-1])
    elif kind < 0.68:
        chance = rng.random(picture.shape, np.float32)
        seen[chance < rng.uniform(0, 0.02)] = rng.uniform(0, 60)
        seen[chance > 1 - rng.uniform(0, 0.02)] = rng.uniform(200, 255)
    return np.clip(seen, 0, 255).astype(np.uint8)


def _loudest(cap: float) -> float:
    """Return the strongest noise, grey levels, under which print of this size can be read."""
    return float(np.interp(cap, (5, 9, 16, 30), (3, 7, 13, 20)))


def _kept(rng: np.random.Generator, picture: Picture, cap: float) -> Picture:
    """Return the picture sharpened, compressed, made smaller or larger, and compressed again, each perhaps."""
    if rng.random() < 0.22:
        soft = cv2.GaussianBlur(picture, (0, 0), max(0.5, cap * rng.uniform(0.03, 0.12)))
        picture = cv2.addWeighted(picture, 1 + (more := rng.uniform(0.4, 2.2)), soft, -more, 0)
    if rng.random() < 0.55:
        picture = _jpeg(rng, picture, cap)
    if rng.random() < 0.35:
        picture = _again(rng, picture, cap)
        if rng.random() < 0.5:
            picture = _jpeg(rng, picture, cap)
    return picture


def _again(rng: np.random.Generator, picture: Picture, cap: float) -> Picture:
    """Return the picture in another size, as a page or a web site shows it."""
    scale = rng.uniform(max(0.5, min(1.0, 7 / cap)), 1.8 if cap > 10 else 2.6)
    ways = (cv2.INTER_LINEAR, cv2.INTER_CUBIC, cv2.INTER_AREA, cv2.INTER_NEAREST, cv2.INTER_LANCZOS4)
    way = ways[rng.choice(5, p=(0.35, 0.25, 0.25, 0.05, 0.1))]
    if way == cv2.INTER_NEAREST and cap < 14:
        way = cv2.INTER_LINEAR
    return cv2.resize(picture, None, fx=scale, fy=scale, interpolation=way)


def _jpeg(rng: np.random.Generator, picture: Picture, cap: float) -> Picture:
    """Return the picture after JPEG compression; small print is never at the lowest qualities."""
    lowest = float(np.interp(cap, (6, 9, 14, 24), (52, 32, 17, 9)))
    quality = int(rng.triangular(lowest, 80, 96))
    kept = cv2.imencode(".jpg", picture, (cv2.IMWRITE_JPEG_QUALITY, quality))[1]
    return np.asarray(cv2.imdecode(kept, cv2.IMREAD_GRAYSCALE))


def _two_levels(rng: np.random.Generator, picture: Picture, cap: float) -> Picture:
    """Return the picture in black and white, by one threshold or by one for each neighbourhood."""
    shade = cv2.blur(picture, (int(4 * cap), int(2 * cap)))
    if rng.random() < 0.5 and np.ptp(shade) < picture.std():
        level, _ = cv2.threshold(picture, 0, 255, cv2.THRESH_OTSU)
        level = level + rng.normal(0, 8)
        return cv2.threshold(picture, level, 255, cv2.THRESH_BINARY)[1]
    block = int(cap * rng.uniform(0.8, 3)) | 1
    way = cv2.ADAPTIVE_THRESH_MEAN_C if rng.random() < 0.5 else cv2.ADAPTIVE_THRESH_GAUSSIAN_C
    return cv2.adaptiveThreshold(picture, 255, way, cv2.THRESH_BINARY, max(3, block), rng.uniform(4, 18))
