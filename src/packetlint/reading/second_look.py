"""One crop of a page read again, another way: what a disputed value rests on before it is held against anybody.

The second reader's recogniser alone is the best judge of a crop; voting among readings that share their errors does
worse than any of them. Without it, Tesseract looks again at another size.
"""

import functools
from collections.abc import Iterator

from PIL import Image, ImageFilter, ImageOps

from packetlint.model import Box, Line, Page, SourceFile, lines_of
from packetlint.reading import holds_ink, page_reader, rapidocr, tesseract
from packetlint.reading.doubtful_lines import is_foreign
from packetlint.reading.language import SCRIPTS
from packetlint.reading.options import ReadOptions
from packetlint.reading.picture import PictureError
from packetlint.reading.pixels import cropped
from packetlint.reading.tesseract import LINE, Tesseract, TesseractFailedError, TesseractMissingError

_HEIGHTS = (40, 56)
"""Pixels that the crop's print is scaled to for Tesseract."""
_MARGIN = 12
_SURE = 0.6
"""Confidence below which the second reader has not read a crop either."""


def read_again(file: SourceFile, page: Page, box: Box, options: ReadOptions) -> tuple[str, ...] | None:
    """Return what the print in `box` may also say, one text for each way of reading it; none for a text layer.

    None where it could not be read this time. Never raises for what the file holds.
    """
    if not holds_ink(page, box):
        return ()
    tesseract.keep_files_in(options.scratch)
    try:
        crops = _lines(_upright(file, page, options), page, box)
        if options.second_reader and rapidocr.available() and not is_foreign(_said(page, box)):
            texts = [_by_second_reader(crops)]
        else:
            texts = _by_tesseract(crops, Tesseract(_languages(page, box, options), options.page_seconds))
    except (PictureError, TesseractMissingError, TesseractFailedError):
        return None
    return tuple(dict.fromkeys(text for text in texts if text))


def _languages(page: Page, box: Box, options: ReadOptions) -> tuple[str, ...]:
    """Return the languages of the page that what stands in `box` is written in; never two scripts at once."""
    foreign = tuple(code for script in SCRIPTS for code in script if code in page.languages)
    latin = tuple(code for code in page.languages if code not in foreign)
    wanted = foreign if is_foreign(_said(page, box)) else latin
    return wanted or page.languages or options.languages[:1]


@functools.lru_cache(maxsize=2)
def _upright(file: SourceFile, page: Page, options: ReadOptions) -> Image.Image:
    return page_reader.upright_picture(page_reader.page_picture(file, page.number, options), page)


def _inside(page: Page, box: Box) -> tuple[Line, ...]:
    """Return the lines that the words in a box make: a name's parts may stand in several."""
    room = box.grown(0.002, 0.002)
    return lines_of(
        word
        for word in page.words
        if room.x0 <= word.box.x0 and word.box.x1 <= room.x1 and room.y0 <= word.box.middle <= room.y1
    )


def _said(page: Page, box: Box) -> str:
    return " ".join(line.text for line in _inside(page, box))


def _lines(picture: Image.Image, page: Page, box: Box) -> list[Image.Image]:
    """Return one crop for each line of print in the box, the box itself where no word of it is known."""
    places = [line.box for line in _inside(page, box)] or [box]
    return [cropped(picture, place.grown(place.height * 0.35, place.height * 0.2)) for place in places]


def _by_second_reader(crops: list[Image.Image]) -> str:
    """Return what the second reader makes of the lines, nothing where it is unsure of one."""
    read = [rapidocr.line_words(crop) for crop in crops]
    if any(not words or min(word.confidence for word in words) < _SURE for words in read):
        return ""
    return " ".join(word.text for words in read for word in words)


def _by_tesseract(crops: list[Image.Image], program: Tesseract) -> list[str]:
    """Return what Tesseract makes of the lines at each size, as they are and softened."""
    ways = zip(*(_ways(crop) for crop in crops), strict=True)
    return [" ".join(word.text for crop in way for word in program.words(crop, layout=LINE)) for way in ways]


def _ways(crop: Image.Image) -> Iterator[Image.Image]:
    """Yield the crop scaled to each height, once as it is and once softened and stretched."""
    for height in _HEIGHTS:
        scale = height / max(1, crop.height)
        size = (max(1, round(crop.width * scale)), height)
        scaled = crop.resize(size, Image.Resampling.LANCZOS)
        soft = ImageOps.autocontrast(scaled.filter(ImageFilter.GaussianBlur(1.0)))
        for way in (scaled, soft):
            yield ImageOps.expand(way, _MARGIN, fill=255)
