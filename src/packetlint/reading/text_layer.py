"""The text layer of a PDF page: its words with their places, and whether it is text at all.

Whether it says what the page shows is another question: see `layer_check.py`.
"""

import ctypes
import dataclasses
import math
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pypdfium2
import pypdfium2.raw as raw

from packetlint.model import Box, Word
from packetlint.reading.pdf import open_document
from packetlint.reading.plumbed_layer import plumbed_words

_LEAST_WORDS = 4
_LEAST_SANE = 0.9
_SCAN_AREA = 0.6
"""Share of the page that one picture must cover to make the page a scan, whatever text lies under or over it."""
_SLANT = 0.05
"""Radians from which a letter is slanted: a watermark's would be glued onto the words it crosses."""
_GAP = 0.25
"""Space between two letters, in heights of print, that makes them two words even without a blank."""
_RISE = 0.5
"""Heights of print by which a letter stands on another line."""
_MOST_LETTERS = 100_000
"""Characters of one page that are looked at; five hundred words have three thousand."""
_SANE = re.compile(r"[\w\s.,:;/()\-'’\"#&@<>\[\]№]", re.UNICODE)
_HYPHEN = 2
"""PDFium's code of a hyphen at the end of a line."""

_Edges = tuple[float, float, float, float]
"""Left, and the edge that comes first down or up the page; then right, and the other."""


@dataclasses.dataclass(frozen=True, slots=True)
class Layer:
    """A page's text layer."""

    words: tuple[Word, ...]
    aspect: float
    """Width of the upright page divided by its height."""
    on_scan: bool
    """Whether one picture covers most of the page: then the words are somebody's reading of it."""


def text_layer(location: Path, number: int) -> Layer | None:
    """Return the text layer of page `number` (from 1), None where there is none or it is no text.

    Raises MemoryError.
    """
    try:
        page = open_document(location, number)[number - 1]
    except (pypdfium2.PdfiumError, ValueError):
        return None
    try:
        words = tuple(_words(page))
        on_scan, aspect = _is_scan(page), page.get_width() / (page.get_height() or 1.0)
    except (pypdfium2.PdfiumError, ValueError):
        return None
    finally:
        page.close()
    if words and not _is_text(words):
        words = plumbed_words(location, number)
    return Layer(words, aspect, on_scan) if _is_text(words) else None


def _is_text(words: tuple[Word, ...]) -> bool:
    if len(words) < _LEAST_WORDS:
        return False
    text = "".join(word.text for word in words)
    return "(cid:" not in text and sum(1 for letter in text if _SANE.match(letter)) / len(text) >= _LEAST_SANE


def _is_scan(page: pypdfium2.PdfPage) -> bool:
    left, bottom, right, top = page.get_bbox()
    area = abs((right - left) * (top - bottom)) or 1.0
    for picture in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=3):
        x0, y0, x1, y1 = picture.get_bounds()
        if abs((x1 - x0) * (y1 - y0)) / area > _SCAN_AREA:
            return True
    return False


@dataclasses.dataclass(slots=True)
class _Growing:
    """A word while its letters are gathered, in fractions of the upright page."""

    text: str
    x0: float
    y0: float
    x1: float
    y1: float

    def takes(self, x0: float, y0: float, y1: float, aspect: float) -> bool:
        """Whether a letter that begins at `x0` belongs to the word."""
        height = max(1e-6, self.y1 - self.y0)
        level = abs((y0 + y1) - (self.y0 + self.y1)) / 2 < _RISE * height
        return level and -height < (x0 - self.x1) * aspect < _GAP * height and x0 > self.x0 - 1e-6

    def take(self, letter: str, x0: float, y0: float, x1: float, y1: float) -> None:
        """Add a letter."""
        self.text += letter
        self.x0, self.x1 = min(self.x0, x0), max(self.x1, x1)
        self.y0, self.y1 = min(self.y0, y0), max(self.y1, y1)

    @property
    def on_page(self) -> bool:
        """Whether the word shows: what lies beyond the edge that the page is cropped to does not."""
        return 0 < self.x0 + self.x1 < 2 and 0 < self.y0 + self.y1 < 2

    def word(self) -> Word:
        """Return the word, kept on the page."""
        x0, y0, x1, y1 = (min(1.0, max(0.0, edge)) for edge in (self.x0, self.y0, self.x1, self.y1))
        return Word(self.text, Box(x0, y0, x1, y1), 1.0)


def _words(page: pypdfium2.PdfPage) -> Iterator[Word]:
    """Yield the page's level words as its text runs."""
    aspect = page.get_width() / (page.get_height() or 1.0)
    growing: _Growing | None = None
    for letter, box in _letters(page):
        if box is not None and growing is not None and growing.takes(box[0], box[1], box[3], aspect):
            growing.take(letter, *box)
            continue
        if growing is not None and growing.on_page:
            yield growing.word()
        growing = _Growing(letter, *box) if box is not None else None
    if growing is not None and growing.on_page:
        yield growing.word()


def _letters(page: pypdfium2.PdfPage) -> Iterator[tuple[str, _Edges | None]]:
    """Yield each letter with its place as fractions of the upright page, None for a blank."""
    turn = page.get_rotation()
    place = _placing(page.get_bbox(), turn)
    text, rect = page.get_textpage(), raw.FS_RECTF()
    try:
        for index in range(min(_MOST_LETTERS, text.count_chars())):
            code = raw.FPDFText_GetUnicode(text, index)
            if code == _HYPHEN:
                code = ord("-")
            if code <= ord(" ") or chr(code).isspace():
                yield " ", None
            elif _is_level(raw.FPDFText_GetCharAngle(text, index), turn) and raw.FPDFText_GetLooseCharBox(
                text, index, ctypes.byref(rect)
            ):
                yield chr(code), place(rect.left, rect.bottom, rect.right, rect.top)
    finally:
        text.close()


def _is_level(angle: float, turn: int) -> bool:
    """Whether a letter at `angle` (radians, clockwise) stands upright on a page turned by `turn` degrees."""
    slant = (angle + math.radians(turn) + math.pi) % (2 * math.pi) - math.pi
    return abs(slant) <= _SLANT


def _placing(bbox: _Edges, turn: int) -> Callable[[float, float, float, float], _Edges]:
    """Return what leads from a box in points (origin bottom left) to fractions of the page turned clockwise."""
    left, bottom, right, top = bbox
    width, height = (right - left) or 1.0, (top - bottom) or 1.0

    def place(x0: float, y0: float, x1: float, y1: float) -> _Edges:
        across = ((x0 - left) / width, (x1 - left) / width)
        up = ((y0 - bottom) / height, (y1 - bottom) / height)
        match turn:
            case 90:
                return up[0], across[0], up[1], across[1]
            case 180:
                return 1 - across[1], up[0], 1 - across[0], up[1]
            case 270:
                return 1 - up[1], 1 - across[1], 1 - up[0], 1 - across[0]
        return across[0], 1 - up[1], across[1], 1 - up[0]

    return place
