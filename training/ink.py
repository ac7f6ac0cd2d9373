"""Rows of a zone as they are printed: letters in their places, and what presses, ribbons and nozzles do to ink."""

import cv2
import numpy as np
from cv2.typing import MatLike

from typefaces import ABOVE, BELOW, CAP, Atlas

Picture = MatLike


def row(rng: np.random.Generator, text: str, face: Atlas, pitch: float, margin: float) -> Picture:
    """Return `text` printed in one row, 0 paper and 255 ink, its letters `pitch` pixels apart.

    `margin` is what is left free before the first letter's cell and after the last one's, pixels.
    """
    ink = np.zeros((ABOVE + CAP + BELOW, round(2 * margin + len(text) * pitch)), np.uint8)
    restless = rng.random() < 0.25
    for place, letter in enumerate(text):
        glyph = face.letters[letter]
        x = margin + (place + 0.5) * pitch - glyph.shape[1] / 2
        y = 0
        if restless:
            x, y = x + rng.normal(0, 0.7), round(rng.normal(0, 0.8))
            glyph = np.roll(glyph, y, axis=0)
        left = max(0, round(x))
        part = ink[:, left : left + glyph.shape[1]]
        np.maximum(part, glyph[:, : part.shape[1]], out=part)
    return ink


def press(rng: np.random.Generator, ink: Picture) -> Picture:
    """Return the ink as heavily, evenly and cleanly as a printer happened to put it down."""
    weight = rng.normal(0.04, 0.15)
    soft = rng.uniform(0.6, 1.6)
    if rng.random() < 0.12:
        ink = _dots(rng, ink)
    amount = cv2.GaussianBlur(ink, (0, 0), soft)
    full = amount[ink > 200]
    fullest = float(full.mean()) / 255 if full.size else 1.0
    if rng.random() < 0.25:
        amount = _uneven(rng, amount, rough=rng.uniform(10, 45))
    ink = _sharpened(amount, fullest * float(np.clip(0.55 - weight, 0.2, 0.85)), rng.uniform(0.12, 0.5))
    if rng.random() < 0.15:
        ink = _worn(rng, ink)
    if rng.random() < 0.08:
        ink = _streaks(rng, ink)
    return ink


def _sharpened(amount: Picture, threshold: float, width: float) -> Picture:
    """Return ink where more than `threshold` of it fell, with an edge of `width`."""
    levels = (np.arange(256) / 255 - threshold) / width + 0.5
    return cv2.LUT(amount, (np.clip(levels, 0, 1) * 255).astype(np.uint8))


def _uneven(rng: np.random.Generator, amount: Picture, rough: float) -> Picture:
    """Return ink with ragged edges and blots: paper that drinks it or a worn ribbon."""
    height, width = amount.shape
    grain = rng.integers(2, 6)
    coarse = rng.standard_normal((height // grain + 1, width // grain + 1), np.float32) * np.float32(rough)
    noise = cv2.resize(coarse, (width, height), interpolation=cv2.INTER_CUBIC)
    return np.asarray(np.clip(amount + noise * (amount > 20), 0, 255), np.uint8)


def _dots(rng: np.random.Generator, ink: Picture) -> Picture:
    """Return ink put down as the dots of needles or nozzles, or the lines of a laser that engraves."""
    height, width = ink.shape
    step = rng.uniform(2.0, 5.0)
    x, y = np.arange(width, dtype=np.float32), np.arange(height, dtype=np.float32)[:, None]
    turn, strength = np.float32(2 * np.pi / step), np.float32(rng.uniform(0.15, 0.45))
    share = 1 - strength + strength * np.cos(y * turn)
    if rng.random() < 0.6:
        share = share - strength + strength * np.cos(x * turn)
    return np.clip(ink * share, 0, 255).astype(np.uint8)


def _worn(rng: np.random.Generator, ink: Picture) -> Picture:
    """Return ink with places where it is gone: specks, or fainter stretches."""
    height, width = ink.shape
    coarse = (height // rng.integers(3, 9) + 1, width // rng.integers(3, 40) + 1)
    field = cv2.resize(rng.random(coarse, np.float32), (width, height), interpolation=cv2.INTER_CUBIC)
    gone = np.clip((field - rng.uniform(0.65, 0.9)) * 4, 0, rng.uniform(0.3, 0.85))
    return np.asarray(ink * (1 - gone), np.uint8)


def _streaks(rng: np.random.Generator, ink: Picture) -> Picture:
    """Return ink with thin lines left out along the row, as a dirty thermal head leaves them."""
    ink = ink.copy()
    for y in rng.integers(ink.shape[0], size=rng.integers(3, 12)):
        streak = ink[y : y + rng.integers(1, 3)]
        streak[:] = streak // rng.integers(2, 6)
    return ink
