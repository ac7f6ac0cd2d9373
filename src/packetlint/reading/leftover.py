"""What the first reading passed over: print in ruled boxes, margins and pictures, read with everything else gone.

Tesseract's page layout drops whole rows of ruled forms and most of an identity card; a PDF's text layer holds nothing
of a picture pasted beside it. Painting over the words that are known and the rules around them leaves only what is
missing, which Tesseract's sparse-text layout finds in a fraction of a page's time.
"""

import dataclasses
from collections.abc import Iterable, Sequence

import cv2
import numpy as np
from PIL import Image, ImageDraw

from packetlint.model import Word
from packetlint.reading.attempt import is_legible
from packetlint.reading.pixels import Grey, darker_than_paper, grey, image, shrunk
from packetlint.reading.tesseract import SPARSE, Tesseract

_READ = 0.4
"""Confidence from which a word need not be read again."""
_WORTH_KEEPING = 0.6
_SHARED = 0.25
"""Share of a word's place that another may cover without being the same word."""
_LOOK = 1100
"""Pixels of the longer side on which rules and letters are looked for."""
_REACH, _DARK = 12, 40
"""Pixels around a point whose mean is the paper's light there; grey levels that print is darker."""
_RULE = 26
"""Pixels of unbroken ink, at that size, that make a rule."""
_LETTERS = 14
"""Marks of a letter's size that make reading again worth its time."""
_NOISE = 4000
"""Marks of other sizes that make the page too noisy: Tesseract would take every speck for a letter, for seconds."""
_LOW, _HIGH = 0.35, 1.6
"""Heights of a letter, in heights of the words that were read."""


@dataclasses.dataclass(frozen=True, slots=True)
class Leftover:
    """A page without what has been read of it."""

    picture: Image.Image
    letters: int
    """Marks on it that may be letters."""


def with_leftovers(rest: Leftover, words: Sequence[Word], program: Tesseract) -> tuple[Word, ...]:
    """Return `words` and those that Tesseract finds on what they leave; a word read better replaces the old one.

    Raises what the program raises.
    """
    found = program.words(rest.picture, layout=SPARSE)
    return completed(
        words, [word for word in found if word.confidence >= _WORTH_KEEPING and _says_something(word.text)]
    )


def completed(words: Sequence[Word], found: Sequence[Word]) -> tuple[Word, ...]:
    """Return what was read with confidence, and what another reader found where nothing was.

    What is doubtful gives way to a word that was read better.
    """
    new = [word for word in found if not any(overlap(word, old) and _is_kept(old, word) for old in words)]
    return (*(word for word in words if not any(overlap(word, other) for other in new)), *new)


def stands(word: Word) -> bool:
    """Whether a word gives way to no other reading: a single letter may always be read better."""
    return is_legible(word) and len(word.text) > 1


def _is_kept(old: Word, new: Word) -> bool:
    return stands(old) or old.confidence >= new.confidence


def overlap(one: Word, other: Word) -> bool:
    """Whether two words share a good part of the smaller one's place."""
    a, b = one.box, other.box
    width, height = min(a.x1, b.x1) - max(a.x0, b.x0), min(a.y1, b.y1) - max(a.y0, b.y0)
    smaller = min(a.width * a.height, b.width * b.height)
    return width > 0 and height > 0 and width * height > _SHARED * smaller


def leftover(picture: Image.Image, words: Sequence[Word], *, height: float | None = None) -> Leftover | None:
    """Return what a page holds besides `words` and rules, None where that is no print.

    `height` is that of its print, a fraction of the page, where `words` do not tell.
    """
    rest = painted_over(picture, (word for word in words if word.confidence >= _READ))
    small, _ = shrunk(grey(rest), _LOOK)
    ink = darker_than_paper(small, _REACH, _DARK)
    rules = _rules(ink)
    letters, specks = _marks(
        cv2.bitwise_and(ink, cv2.bitwise_not(rules)), (height or _print_height(words)) * small.shape[0]
    )
    if letters < _LETTERS or specks > _NOISE:
        return None
    large = cv2.resize(rules, rest.size, interpolation=cv2.INTER_NEAREST)
    return Leftover(image(cv2.max(grey(rest), large)), letters)


def _print_height(words: Sequence[Word]) -> float:
    """Return the usual height of a word, a fraction of the page; of small print where nothing was read."""
    heights = sorted(word.box.height for word in words if word.confidence >= _READ)
    return heights[len(heights) // 2] if heights else 0.012


def _says_something(text: str) -> bool:
    return sum(letter.isalnum() for letter in text) >= 2


def painted_over(picture: Image.Image, words: Iterable[Word]) -> Image.Image:
    """Return the picture with the places of `words` painted white."""
    rest = picture.copy()
    draw = ImageDraw.Draw(rest)
    for word in words:
        box = word.box
        corners = (box.x0 * rest.width, box.y0 * rest.height, box.x1 * rest.width, box.y1 * rest.height)
        draw.rectangle((corners[0] - 2, corners[1] - 2, corners[2] + 2, corners[3] + 2), fill=255)
    return rest


def _rules(ink: Grey) -> Grey:
    """Return 255 where long straight strokes run across or down the picture."""
    across = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones((1, _RULE), np.uint8))
    down = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones((_RULE, 1), np.uint8))
    return cv2.dilate(cv2.max(across, down), np.ones((3, 3), np.uint8))


def _marks(ink: Grey, height: float) -> tuple[int, int]:
    """Count the marks that are as large as letters of print `height` pixels high, and all others."""
    _, _, marks, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    tall, wide = marks[1:, cv2.CC_STAT_HEIGHT], marks[1:, cv2.CC_STAT_WIDTH]
    sized = (tall >= max(4.0, _LOW * height)) & (tall <= _HIGH * height) & (wide <= 2 * height)
    return int(sized.sum()), len(sized) - int(sized.sum())
