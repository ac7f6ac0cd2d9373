"""Clippings: small pictures of places on a page, upright, with a little context and the place outlined."""

import io
from statistics import median

from PIL import Image, ImageDraw

from packetlint.model import Box, Clipping, Page, SourceFile
from packetlint.reading.options import ReadOptions
from packetlint.reading.page_picture import page_picture
from packetlint.reading.page_reader import upright_picture
from packetlint.reading.picture import PictureError
from packetlint.reading.pixels import cropped

_ABOVE, _BESIDE = 2.2, 8.0
"""Heights of a line of print that are shown above and below a place, and on either side of it."""
_NARROWEST = 26.0
"""Heights of a line that a clipping is wide at least: a single letter is seen with its label."""
_LINE = 30
"""Pixels that a line of print is scaled down to, where it is higher."""
_WIDEST, _PAGE_SIDE = 900, 420
"""Pixels of a clipping's width, and of the longer side of a whole page."""
_LARGEST = 25_000
"""Bytes of a clipping."""
_QUALITIES = (55, 40, 25, 10)
"""WebP's, tried in turn until the clipping is small enough."""
_MARK, _HALO = (190, 24, 93), (255, 255, 255)
"""Colours of the outline and of the light edge that keeps it off the print."""
_LOWEST, _HIGHEST = 0.006, 0.04
"""Page heights between which a line of print is."""


def clip(file: SourceFile, page: Page, boxes: tuple[Box, ...], options: ReadOptions) -> tuple[Clipping, ...]:
    """Return a clipping for each place on a page of `file`; none where the page has no picture.

    Never raises for what the file holds.
    """
    if not page.placed:
        return ()
    try:
        picture = upright_picture(page_picture(file, page.number, options), page)
    except PictureError:
        return ()
    return tuple(_clipping(_outlined(picture, box, _line_height(page, box))) for box in boxes)


def clip_page(file: SourceFile, number: int, options: ReadOptions) -> Clipping | None:
    """Return page `number` (from 1) of `file`, small and as it lies there; None where it has no picture.

    Never raises for what the file holds.
    """
    try:
        picture = page_picture(file, number, options)
    except PictureError:
        return None
    picture.thumbnail((_PAGE_SIDE, _PAGE_SIDE), Image.Resampling.LANCZOS)
    return _clipping(picture)


def _line_height(page: Page, box: Box) -> float:
    """Return how high a line of print is at a place, as a fraction of the page's height."""
    room = box.grown(0.002, 0.002)
    here = [word.box.height for word in page.words if _lies_in(word.box, room)]
    return min(_HIGHEST, max(_LOWEST, median(here) if here else box.height))


def _lies_in(word: Box, room: Box) -> bool:
    return room.x0 <= (word.x0 + word.x1) / 2 <= room.x1 and room.y0 <= word.middle <= room.y1


def _outlined(picture: Image.Image, box: Box, line: float) -> Image.Image:
    """Return the place with its surroundings, scaled down to what is easily read, and a line around it."""
    across = line * picture.height / picture.width
    beside = max(_BESIDE * across, (_NARROWEST * across - box.width) / 2)
    part = box.grown(beside, _ABOVE * line)
    cut = cropped(picture, part)
    scale = min(1.0, _LINE / (line * picture.height), _WIDEST / cut.width)
    size = (max(1, round(cut.width * scale)), max(1, round(cut.height * scale)))
    small = cut.resize(size, Image.Resampling.LANCZOS).convert("RGB")
    gap = 0.18 * line
    _outline(small, box.grown(gap * picture.height / picture.width, gap), part)
    return small


def _outline(picture: Image.Image, box: Box, part: Box) -> None:
    """Draw a line around `box`, a place on the page of which the picture shows `part`."""
    width, height = picture.width / (part.width or 1.0), picture.height / (part.height or 1.0)
    left, top = (box.x0 - part.x0) * width, (box.y0 - part.y0) * height
    right, bottom = max(left + 1, (box.x1 - part.x0) * width), max(top + 1, (box.y1 - part.y0) * height)
    pen = ImageDraw.Draw(picture)
    pen.rounded_rectangle((left - 4, top - 4, right + 4, bottom + 4), 6, outline=_HALO, width=6)
    pen.rounded_rectangle((left - 3, top - 3, right + 3, bottom + 3), 5, outline=_MARK, width=3)


def _clipping(picture: Image.Image) -> Clipping:
    for quality in _QUALITIES:
        webp = _webp(picture, quality)
        if len(webp) <= _LARGEST:
            return Clipping(webp, picture.width, picture.height)
    return _clipping(picture.resize((max(1, picture.width // 2), max(1, picture.height // 2))))


def _webp(picture: Image.Image, quality: int) -> bytes:
    file = io.BytesIO()
    picture.save(file, "WEBP", quality=quality, method=4)
    return file.getvalue()
