"""The machine-readable zone on a picture: found by its look, read again larger and by its own alphabet.

The zone's letters (OCR-B) and its fillers are foreign to Tesseract's English model: one reading is not enough,
so each zone is read several times and the text stage lets the check digits decide.
"""

import re
from collections.abc import Iterable, Sequence

from PIL import Image, ImageOps

from packetlint.model import Box, Line, Word, lines_of
from packetlint.reading import rapidocr
from packetlint.reading.pixels import cropped
from packetlint.reading.tesseract import Tesseract

_LEAST_LENGTH = 24
"""Characters, spaces left out; the shortest zone line has 30, of which OCR may lose some."""
_ZONE_LIKE = 0.72
_LINE_HEIGHTS = (32, 40, 26)
"""Pixels that a line is scaled to, once each: different sizes make different mistakes."""
_MARGIN = 20


def zone_readings(
    picture: Image.Image, words: Sequence[Word], program: Tesseract, *, second_reader: bool = False
) -> tuple[tuple[Word, ...], ...]:
    """Return every reading of the zone on `picture`, beginning with the one among `words`; none without a zone.

    `second_reader` says whether there is one to ask as well. Raises what the program raises.
    """
    lines = _zone_lines(words)
    if not lines:
        return ()
    first = _as_words(lines)
    height = sorted(line.box.height for line in lines)[len(lines) // 2]
    band = _band(lines, height)
    readings = [first]
    for pixels in _LINE_HEIGHTS:
        again = _read_band(picture, band, pixels / (height * picture.height), program)
        readings.append(tuple(_on_page(line, band) for line in again))
    if second_reader:
        readings.append(tuple(_read_line(picture, line) for line in lines))
    return tuple(readings)


def _read_line(picture: Image.Image, line: Line) -> Word:
    """Return a line as the second reader has it, its letters joined."""
    room = line.box.grown(line.box.height / 2, line.box.height / 4)
    read = rapidocr.line_words(cropped(picture, room))
    confidence = sum(word.confidence for word in read) / max(1, len(read))
    return Word("".join(word.text for word in read), line.box, confidence)


def printed_zone(words: Sequence[Word]) -> tuple[tuple[Word, ...], ...]:
    """Return the zone among the words of a text layer, where there is nothing to read again; none without a zone."""
    lines = _zone_lines(words)
    return (_as_words(lines),) if lines else ()


def _as_words(lines: Sequence[Line]) -> tuple[Word, ...]:
    return tuple(Word(_joined(line), line.box, line.confidence) for line in lines)


def _zone_lines(words: Iterable[Word]) -> list[Line]:
    """Return the lines that look like a zone: one with fillers, and its neighbours of the same alphabet."""
    every = list(words)
    if not any("<" in word.text for word in every):
        return []
    likely = [line for line in lines_of(every) if _looks_like_zone(_joined(line))]
    anchors = [line for line in likely if "<<" in _joined(line)]
    if not anchors:
        return []
    height = max(line.box.height for line in anchors)
    top = min(line.box.y0 for line in anchors) - 4 * height
    bottom = max(line.box.y1 for line in anchors) + 4 * height
    return [line for line in likely if top <= line.box.y0 and line.box.y1 <= bottom]


def _joined(line: Line) -> str:
    return "".join(word.text for word in line.words)


def _looks_like_zone(text: str) -> bool:
    if len(text) < _LEAST_LENGTH:
        return False
    return len(re.findall(r"[A-Z0-9<«]", text)) / len(text) >= _ZONE_LIKE or text.count("<") >= 5


def _band(lines: Sequence[Line], height: float) -> Box:
    """Return the box of the zone with room for a line that was not seen."""
    return Box.around(line.box for line in lines).grown(2 * height, 2.2 * height)


def _read_band(picture: Image.Image, band: Box, scale: float, program: Tesseract) -> tuple[Word, ...]:
    crop = cropped(picture, band)
    size = (max(1, round(crop.width * scale)), max(1, round(crop.height * scale)))
    larger = ImageOps.expand(crop.resize(size, Image.Resampling.LANCZOS), _MARGIN, fill=255)
    return tuple(line for line in program.zone_lines(larger) if len(line.text) >= _LEAST_LENGTH)


def _on_page(line: Word, band: Box) -> Word:
    """Return the line with its box in page fractions; the crop's margin is too thin to matter."""
    return Word(line.text, line.box.within(band), line.confidence)
