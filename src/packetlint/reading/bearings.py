"""Which way up a page lies and in which script it is written: told from a small piece of it, read in several ways.

Asking Tesseract's own orientation detector costs six tenths of a page and misfires on photos; a piece of print read
four ways up costs less and is the very evidence that the page's own reading will give.
"""

import dataclasses
from collections.abc import Iterator

import cv2
import numpy as np
from PIL import Image

from packetlint.reading import upright
from packetlint.reading.attempt import Attempt
from packetlint.reading.pixels import Grey, darker_than_paper, grey, shrunk
from packetlint.reading.tesseract import SPARSE, Tesseract

_LOOK = 800
"""Pixels of the longer side on which the densest print is looked for."""
_LETTER = 26
"""Pixels, at that size, that a letter is no higher or wider than."""
_PIECE = 0.42
"""Side of the piece as a share of the page's shorter side."""
_SMALL = 1600
"""Pixels of the longer side up to which a page, or a card, is tried whole."""
_LARGEST = 700, 1100
"""Pixels of a piece, and of a whole page, beyond which it is made smaller."""
_FOREIGN = 1.3
"""How many times better another script must read than the first: noise makes letters in any of them."""
_SURE, _ENOUGH = 0.75, 30
"""Share of legible letters, and their number, from which no other way up is tried."""
_THIS_SCRIPT = 0.5
"""Share from which no other script is tried."""


@dataclasses.dataclass(frozen=True, slots=True)
class Bearings:
    """How a page has to be read."""

    turn: int
    """Degrees anticlockwise, a multiple of 90."""
    languages: tuple[str, ...]
    sure: bool


def take_bearings(picture: Image.Image, programs: tuple[Tesseract, ...], *, sideways: bool) -> Bearings:
    """Return the way of reading that makes most of a piece of the page.

    `programs` are the scripts to try, the likeliest first; `sideways` says which ways up to try first. Raises what
    the programs raise.
    """
    piece = _densest_piece(picture)
    best, best_quality = Bearings(0, programs[0].languages, False), 0.0
    for program in programs:
        for turn, attempt in _ways_up(piece, program, sideways=sideways):
            plenty = attempt.legible >= _ENOUGH
            quality = attempt.quality / (1.0 if program is programs[0] else _FOREIGN)
            if quality > best_quality:
                sure = plenty and attempt.share >= _THIS_SCRIPT
                best, best_quality = Bearings(turn, program.languages, sure), quality
            if plenty and attempt.share >= _SURE:
                return best
        if best.sure:
            return best
    return best


def _ways_up(piece: Image.Image, program: Tesseract, *, sideways: bool) -> Iterator[tuple[int, Attempt]]:
    for turn in (90, 270, 0, 180) if sideways else (0, 180, 90, 270):
        turned, _ = upright.level(upright.quarter_turn(piece, turn))
        attempt = Attempt(turned, program.words(turned, layout=SPARSE), program.languages)
        if not attempt.lies_sideways:
            yield turn, attempt


def _densest_piece(picture: Image.Image) -> Image.Image:
    """Return the square of the page that holds most print; a small page whole."""
    if max(picture.size) <= _SMALL:
        return _no_larger(picture, _LARGEST[1])
    small, scale = shrunk(grey(picture), _LOOK)
    side = max(8, round(_PIECE * min(small.shape)))
    density = cv2.blur(_letters(small), (side, side), borderType=cv2.BORDER_CONSTANT)
    _, _, _, (x, y) = cv2.minMaxLoc(density)
    left = min(max(0, x - side // 2), max(0, small.shape[1] - side))
    top = min(max(0, y - side // 2), max(0, small.shape[0] - side))
    box = [round(edge * scale) for edge in (left, top, left + side, top + side)]
    piece = picture.crop((box[0], box[1], min(box[2], picture.width), min(box[3], picture.height)))
    return _no_larger(piece, _LARGEST[0])


def _no_larger(picture: Image.Image, longest: int) -> Image.Image:
    smaller = picture.copy()
    smaller.thumbnail((longest, longest), Image.Resampling.BOX)
    return smaller


def _letters(small: Grey) -> Grey:
    """Return the ink of marks that are no larger than letters: rules, portraits and seals are none."""
    ink = darker_than_paper(small, 6, 24)
    _, labels, marks, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    sides = marks[:, [cv2.CC_STAT_WIDTH, cv2.CC_STAT_HEIGHT]]
    letter = (sides.max(axis=1) <= _LETTER) & (sides.max(axis=1) > 2)
    letter[0] = False
    density: Grey = letter.astype(np.float32)[labels]
    return density
