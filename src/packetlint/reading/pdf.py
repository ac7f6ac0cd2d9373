"""PDF files opened, and their pages drawn: one open file for all that PDFium does here and in its other rooms."""

import contextlib
import functools
import logging
from pathlib import Path

import pypdfium2
from PIL import Image

from packetlint.model import Box
from packetlint.reading.picture import PictureError

_POINTS_PER_INCH = 72
_WHOLE = Box(0.0, 0.0, 1.0, 1.0)
_PAGES_A_TIME = 25
"""Pages after which a file is opened anew: PDFium keeps every picture that it has drawn."""

logging.getLogger("pypdfium2").setLevel(logging.ERROR)  # it advises another build for every XFA form


def render(location: Path, number: int, *, dpi: int, max_pixels: int, part: Box = _WHOLE) -> Image.Image:
    """Return page `number` (from 1), or a part of it, as grey levels at `dpi` dots an inch, upright as the PDF says.

    A page that would have more than `max_pixels` pixels is rendered smaller. Raises PictureError when PDFium
    cannot draw it, and MemoryError.
    """
    try:
        page = open_document(location, number)[number - 1]
        width, height = page.get_size()
        scale = dpi / _POINTS_PER_INCH
        too_many = width * height * scale * scale / max_pixels
        cut = (part.x0 * width, (1 - part.y1) * height, (1 - part.x1) * width, part.y0 * height)
        bitmap = page.render(scale=scale / max(1.0, too_many**0.5), grayscale=True, crop=cut)
        picture: Image.Image = bitmap.to_pil().convert("L")
        page.close()
    except (pypdfium2.PdfiumError, ValueError) as error:
        raise PictureError("the PDF page is damaged and could not be drawn; export or scan it again") from error
    return picture


def open_document(location: Path, number: int = 1) -> pypdfium2.PdfDocument:
    """Return the file, open for reading page `number` (from 1), with its form's values to be drawn.

    Raises PdfiumError when PDFium cannot open it.
    """
    return _open(location, (number - 1) // _PAGES_A_TIME)


@functools.lru_cache(maxsize=1)
def _open(location: Path, part: int) -> pypdfium2.PdfDocument:
    """Keep the file that this process is reading open for one part of its pages: they come one after another."""
    document = pypdfium2.PdfDocument(location)
    with contextlib.suppress(pypdfium2.PdfiumError):  # pages are drawn without the values of a broken form
        document.init_forms()
    return document
