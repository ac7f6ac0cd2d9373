"""PDF pages: the words of a text layer, and the page as a picture. The only door to pdfplumber; PDFium's is here, too.

What is filled into forms is read beside it, in `form.py`, from the same open document.
"""

import contextlib
import functools
import gc
import logging
import re
from pathlib import Path

import pdfplumber
import pypdfium2
from PIL import Image

from packetlint.model import Box, Word
from packetlint.reading.picture import PictureError

_POINTS_PER_INCH = 72
_LEAST_WORDS = 4
_LEAST_SANE = 0.9
_SCAN_AREA = 0.6
"""Share of the page that one picture must cover to make the page a scan, whatever text lies under it."""

_PAGES_A_TIME = 25
"""Pages after which a file is opened anew: both readers keep all that they have seen of one, pictures included."""

_SLANT = 0.05
"""Rise of a line of letters, for each unit along it, from which they are slanted."""

_SANE = re.compile(r"[\w\s.,:;/()\-'’\"#&@<>\[\]№]", re.UNICODE)

logging.getLogger("pdfminer").setLevel(logging.ERROR)  # its warnings quote the file's own text
logging.getLogger("pypdfium2").setLevel(logging.ERROR)  # it advises another build for every XFA form


def text_layer(location: Path, number: int) -> tuple[Word, ...] | None:
    """Return the words of page `number` (from 1), or None where the page has no text layer worth trusting.

    A layer is not trusted under a scanned picture (somebody's old OCR), when its characters are not text, or
    when it is too short to be the page's print.
    """
    try:
        page = _page(location, number)
        if _is_scan(page):
            return None
        level = page.filter(_is_level)
        found = level.extract_words(keep_blank_chars=False, use_text_flow=False, x_tolerance_ratio=0.25)
        words = tuple(_word(item, page) for item in found)
        page.close()
    except MemoryError:
        raise
    except Exception:  # pdfminer raises anything on a damaged page; the picture of it may still be read
        return None
    return words if _trustworthy(words) else None


def _page(location: Path, number: int) -> pdfplumber.page.Page:
    """Return a page: with its neighbours, for finding one means walking through all before it; else by itself."""
    try:
        return _among_others(location, number)
    except MemoryError:
        raise
    except Exception:  # one broken page is no reason to lose the others
        return pdfplumber.open(location, pages=[number]).pages[0]


def _among_others(location: Path, number: int) -> pdfplumber.page.Page:
    part, place = divmod(number - 1, _PAGES_A_TIME)
    if (location, part) not in _layouts:
        while _layouts:
            _layouts.popitem()[1].close()
            gc.collect()  # its pages and the file point at one another
        first = part * _PAGES_A_TIME + 1
        _layouts[location, part] = pdfplumber.open(location, pages=[*range(first, first + _PAGES_A_TIME)])
    page: pdfplumber.page.Page = _layouts[location, part].pages[place]
    return page


_layouts: dict[tuple[Path, int], pdfplumber.pdf.PDF] = {}
"""The file that this process is reading, from one page on; never more than one."""


def _is_level(item: dict[str, object]) -> bool:
    """Whether a thing on the page is no slanted letter: a watermark's would be glued onto the words it crosses."""
    matrix = item.get("matrix")
    if item.get("object_type") != "char" or not isinstance(matrix, tuple):
        return True
    along, rise = sorted((abs(matrix[0]), abs(matrix[1])), reverse=True)
    return bool(item.get("upright")) and rise <= _SLANT * along


def _is_scan(page: pdfplumber.page.Page) -> bool:
    area = float(page.width * page.height) or 1.0
    return any(
        abs((image["x1"] - image["x0"]) * (image["bottom"] - image["top"])) / area > _SCAN_AREA for image in page.images
    )


def _word(item: dict[str, object], page: pdfplumber.page.Page) -> Word:
    def fraction(value: object, origin: float, length: float) -> float:
        return min(1.0, max(0.0, (float(str(value)) - origin) / length))

    left, top = float(page.bbox[0]), float(page.bbox[1])
    width, height = float(page.width), float(page.height)
    box = Box(
        fraction(item["x0"], left, width),
        fraction(item["top"], top, height),
        fraction(item["x1"], left, width),
        fraction(item["bottom"], top, height),
    )
    return Word(str(item["text"]), box, 1.0)


def _trustworthy(words: tuple[Word, ...]) -> bool:
    if len(words) < _LEAST_WORDS:
        return False
    text = "".join(word.text for word in words)
    if "(cid:" in text:
        return False
    return sum(1 for letter in text if _SANE.match(letter)) / len(text) >= _LEAST_SANE


def render(location: Path, number: int, *, dpi: int, max_pixels: int) -> Image.Image:
    """Return page `number` (from 1) as grey levels at `dpi` dots an inch, upright as the PDF says.

    A page that would have more than `max_pixels` pixels is rendered smaller. Raises PictureError when PDFium
    cannot draw it, and MemoryError.
    """
    try:
        page = open_document(location, number)[number - 1]
        width, height = page.get_size()
        scale = dpi / _POINTS_PER_INCH
        too_many = width * height * scale * scale / max_pixels
        bitmap = page.render(scale=scale / max(1.0, too_many**0.5), grayscale=True)
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
