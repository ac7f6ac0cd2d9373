"""A page's characters as pdfplumber finds them, for files whose fonts PDFium cannot spell. The only door to pdfplumber.

Its own table of fonts is another than PDFium's; it takes ten times as long.
"""

import gc
import logging
from pathlib import Path

import pdfplumber

from packetlint.model import Box, Word

_PAGES_A_TIME = 25
"""Pages after which a file is opened anew: pdfplumber keeps all that it has seen of one, pictures included."""
_SLANT = 0.05
"""Rise of a line of letters, for each unit along it, from which they are slanted."""

logging.getLogger("pdfminer").setLevel(logging.ERROR)  # its warnings quote the file's own text


def plumbed_words(location: Path, number: int) -> tuple[Word, ...]:
    """Return the words of page `number` (from 1), none where the page is damaged. Raises MemoryError."""
    try:
        page = _page(location, number)
        level = page.filter(_is_level)
        found = level.extract_words(keep_blank_chars=False, use_text_flow=False, x_tolerance_ratio=0.25)
        words = tuple(_word(item, page) for item in found)
        page.close()
    except MemoryError:
        raise
    except Exception:  # pdfminer raises anything on a damaged page; the picture of it may still be read
        return ()
    return words


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
