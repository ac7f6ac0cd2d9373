"""Pixels in, pages out: the only rooms that ever see a pixel."""

from packetlint.reading.docx import count_docx_pages
from packetlint.reading.options import ReadOptions
from packetlint.reading.page_reader import read_page
from packetlint.reading.second_look import read_again
from packetlint.reading.tesseract import TesseractMissingError
from packetlint.reading.tesseract import installed_languages as _installed_languages

__all__ = ["ReadOptions", "count_docx_pages", "installed_languages", "read_again", "read_page"]


def installed_languages() -> tuple[str, ...]:
    """Return the codes of Tesseract's installed languages, `eng` first; none without the program."""
    try:
        return _installed_languages()
    except TesseractMissingError:
        return ()
