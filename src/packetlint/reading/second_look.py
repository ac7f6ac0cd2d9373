"""One crop of a page read again, another way: what a disputed value rests on before it is held against anybody."""

import functools
from collections.abc import Iterator

from PIL import Image, ImageFilter, ImageOps

from packetlint.model import Box, Page, SourceFile
from packetlint.reading import page_reader, tesseract
from packetlint.reading.options import ReadOptions
from packetlint.reading.picture import PictureError
from packetlint.reading.tesseract import LINE, Tesseract, TesseractMissingError, TesseractTimeoutError

_HEIGHTS = (40, 56)
"""Pixels that the crop's print is scaled to."""
_MARGIN = 12


def read_again(file: SourceFile, page: Page, box: Box, options: ReadOptions) -> tuple[str, ...]:
    """Return what the print in `box` may also say, one text for each way of reading it; none for a text layer.

    Never raises for what the file holds.
    """
    if page.method != "ocr":
        return ()
    tesseract.keep_files_in(options.scratch)
    try:
        picture = _upright(file, page.number, page.rotation, options)
        crop = _crop(picture, box)
        program = Tesseract(page.languages, options.page_seconds)
        texts = [" ".join(word.text for word in program.words(way, layout=LINE)) for way in _ways(crop)]
    except (PictureError, TesseractMissingError, TesseractTimeoutError):
        return ()
    return tuple(dict.fromkeys(text for text in texts if text))


@functools.lru_cache(maxsize=2)
def _upright(file: SourceFile, number: int, rotation: float, options: ReadOptions) -> Image.Image:
    return page_reader.upright_picture(page_reader.page_picture(file, number, options), rotation)


def _crop(picture: Image.Image, box: Box) -> Image.Image:
    room = box.grown(box.height * 0.35, box.height * 0.2)
    return picture.crop(
        (
            int(room.x0 * picture.width),
            int(room.y0 * picture.height),
            int(room.x1 * picture.width),
            int(room.y1 * picture.height),
        )
    )


def _ways(crop: Image.Image) -> Iterator[Image.Image]:
    """Yield the crop scaled to each height, once as it is and once softened and stretched."""
    for height in _HEIGHTS:
        scale = height / max(1, crop.height)
        size = (max(1, round(crop.width * scale)), height)
        scaled = crop.resize(size, Image.Resampling.LANCZOS)
        soft = ImageOps.autocontrast(scaled.filter(ImageFilter.GaussianBlur(1.0)))
        for way in (scaled, soft):
            yield ImageOps.expand(way, _MARGIN, fill=255)
