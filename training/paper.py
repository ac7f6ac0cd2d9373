"""What a zone is printed on: plain or patterned paper, guilloche, pictures, shade, and other print in the way."""

import cv2
import numpy as np
from cv2.typing import MatLike
from numpy.typing import NDArray

Picture = MatLike

_WORDS = ("SPECIMEN", "SAMPLE", "MUSTER", "VZOR", "MODELE", "UTOPIA", "VOID", "CANCELLED", "ESPECIMEN", "KOPIE")
_FACES = (cv2.FONT_HERSHEY_SIMPLEX, cv2.FONT_HERSHEY_COMPLEX, cv2.FONT_HERSHEY_TRIPLEX, cv2.FONT_HERSHEY_DUPLEX)


def sheet(rng: np.random.Generator, shape: tuple[int, int], light: float, contrast: float) -> Picture:
    """Return paper of `shape`, around the grey level `light`, with patterns that leave ink of `contrast` readable."""
    paper = np.full(shape, light, np.float32)
    if rng.random() < 0.5:
        paper += _cloud(rng, shape, contrast * rng.uniform(0.02, 0.12), rng.uniform(10, 80))
    if rng.random() < 0.22:
        paper += _picture(rng, shape, contrast * rng.uniform(0.06, 0.3))
    if rng.random() < 0.3:
        paper += rng.standard_normal(shape, np.float32) * np.float32(contrast * rng.uniform(0.01, 0.06))
    sheet = np.clip(paper, 0, 255).astype(np.uint8)
    if rng.random() < 0.45:
        _guilloche(rng, sheet, light, contrast)
    if rng.random() < 0.07:
        _screen(rng, sheet, contrast)
    if rng.random() < 0.07:
        _word(rng, sheet, light - contrast * rng.uniform(0.1, 0.6))
    return sheet


def _cloud(rng: np.random.Generator, shape: tuple[int, int], depth: float, size: float) -> NDArray[np.float32]:
    """Return soft patches of ±`depth` levels, each about `size` pixels."""
    grid = rng.normal(0, depth, (int(shape[0] / size) + 2, int(shape[1] / size) + 2)).astype(np.float32)
    return np.asarray(cv2.resize(grid, (shape[1], shape[0]), interpolation=cv2.INTER_CUBIC), np.float32)


def _picture(rng: np.random.Generator, shape: tuple[int, int], depth: float) -> NDArray[np.float32]:
    """Return something like a photograph or an emblem under the print: patches of all sizes and some hard edges."""
    picture = sum(_cloud(rng, shape, depth / 2**i, 120 / 3**i) for i in range(3))
    for _ in range(rng.integers(0, 7)):
        centre = (int(rng.integers(shape[1])), int(rng.integers(-20, shape[0] + 20)))
        axes = (int(rng.integers(5, 200)), int(rng.integers(5, 90)))
        patch = np.zeros(shape, np.uint8)
        thick = -1 if rng.random() < 0.5 else int(rng.integers(1, 6))
        cv2.ellipse(patch, centre, axes, float(rng.uniform(0, 180)), 0, 360, 1, thick, cv2.LINE_AA)
        picture = picture + patch * np.float32(rng.normal(0, depth * 0.6))
    return np.asarray(picture, np.float32)


def _guilloche(rng: np.random.Generator, sheet: Picture, light: float, contrast: float) -> None:
    """Draw the waving fine lines of security print, all of one family."""
    height, width = sheet.shape
    x = np.linspace(0, width, 120)
    depth = contrast * rng.uniform(0.06, 0.5) * (1 if rng.random() < 0.85 else -1)
    level = float(np.clip(light - depth, 0, 255))
    waves = [(rng.uniform(2, 40), rng.uniform(60, 900), rng.uniform(0, 6)) for _ in range(rng.integers(1, 3))]
    slope, step, drift = rng.normal(0, 0.25), rng.uniform(4, 26), rng.normal(0, 0.5)
    thick = 1 if rng.random() < 0.7 else 2
    lines = []
    for i in range(int(rng.integers(4, 40))):
        y = -60 + i * step + slope * x
        for high, long, phase in waves:
            y = y + high * np.sin(2 * np.pi * x / long + phase + i * drift)
        lines.append(np.stack([x, y], axis=1).round().astype(np.int32))
    if rng.random() < 0.3:
        lines = [line[:, ::-1].copy() * (width / max(1, height)) for line in lines]
        lines = [line.astype(np.int32) for line in lines]
    cv2.polylines(sheet, lines, False, level, thick, cv2.LINE_AA)


def _screen(rng: np.random.Generator, sheet: Picture, contrast: float) -> None:
    """Darken the paper by fine parallel lines or dots, as a tint is printed."""
    height, width = sheet.shape
    x, y = np.arange(width, dtype=np.float32), np.arange(height, dtype=np.float32)[:, None]
    angle, turns = rng.uniform(0, np.pi), 2 / rng.uniform(3, 9)
    across, down = np.float32(np.cos(angle) * turns), np.float32(np.sin(angle) * turns)
    dark = (across * x + down * y) % 2 < 1
    if rng.random() < 0.5:
        dark ^= (down * x - across * y) % 2 < 1
    tint = cv2.subtract(sheet, np.full_like(sheet, int(contrast * rng.uniform(0.04, 0.25))))
    sheet[dark] = tint[dark]


def _word(rng: np.random.Generator, sheet: Picture, level: float) -> None:
    """Print a word across the paper, large and faint, as on specimens."""
    word, scale = _WORDS[rng.integers(len(_WORDS))], float(rng.uniform(0.6, 5))
    where = (int(rng.integers(-100, max(1, sheet.shape[1] - 100))), int(rng.integers(10, sheet.shape[0] + 40)))
    level = max(0.0, level)
    cv2.putText(sheet, word, where, _FACES[rng.integers(4)], scale, level, int(rng.integers(1, 9)), cv2.LINE_AA)


def small_print(rng: np.random.Generator, sheet: Picture, rows: list[float], dark: float) -> None:
    """Print other words, in another face, on the given base lines (pixels from the top)."""
    for y in rows:
        letters = "".join(chr(rng.integers(65, 123)) for _ in range(rng.integers(4, 40)))
        where = (int(rng.integers(-60, sheet.shape[1])), int(y))
        cv2.putText(sheet, letters, where, _FACES[rng.integers(4)], float(rng.uniform(0.4, 1.1)), dark, 1, cv2.LINE_AA)
