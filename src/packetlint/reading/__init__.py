"""Pixels in, pages out: the only rooms that ever see a pixel.

What is here loads the readers only when a page is read: finding a reading that was kept needs none of them.
"""

from pathlib import Path

from packetlint.model import Box, Clipping, Page, SourceFile, UnreadPage, ZoneLine
from packetlint.reading.options import ReadOptions

__all__ = [
    "READERS",
    "ZONE_READERS",
    "ReadOptions",
    "clip",
    "clip_page",
    "count_docx_pages",
    "fingerprint",
    "has_second_reader",
    "holds_ink",
    "installed_languages",
    "read_again",
    "read_page",
    "read_zones",
]

READERS = ("packetlint.reading.one_thread", "packetlint.reading.page_reader", "packetlint.reading.second_look")
"""The modules that do the work, in the order in which worker processes are to load them, once."""
ZONE_READERS = ("packetlint.reading.one_thread", "packetlint.reading.zone_reader")
"""Those that do the work where only zones are looked for."""


def read_page(file: SourceFile, number: int, options: ReadOptions) -> Page | UnreadPage:
    """Return page `number` (from 1) of `file`, or why it could not be read; never raises for what a file holds."""
    from packetlint.reading import page_reader

    return page_reader.read_page(file, number, options)


def read_zones(file: SourceFile, number: int, options: ReadOptions) -> tuple[tuple[ZoneLine, ...], ...] | UnreadPage:
    """Return the lines of each zone on page `number` of `file`, or why it could not be looked at; nothing else of it.

    Never raises for what the file holds.
    """
    from packetlint.reading import zone_reader

    return zone_reader.read_zones(file, number, options)


def read_again(file: SourceFile, page: Page, box: Box, options: ReadOptions) -> tuple[str, ...] | None:
    """Return what the print in `box` may also say, one text for each way of reading it; none for a text layer.

    None where it could not be read this time. Never raises for what the file holds.
    """
    from packetlint.reading import second_look

    return second_look.read_again(file, page, box, options)


def clip(file: SourceFile, page: Page, boxes: tuple[Box, ...], options: ReadOptions) -> tuple[Clipping, ...]:
    """Return a small picture of each place on a page of `file`, the place outlined; none where it cannot be drawn.

    Never raises for what the file holds.
    """
    from packetlint.reading import clipping

    return clipping.clip(file, page, boxes, options)


def clip_page(file: SourceFile, number: int, options: ReadOptions) -> Clipping | None:
    """Return page `number` (from 1) of `file`, small and as it lies there; None where it cannot be drawn.

    Never raises for what the file holds.
    """
    from packetlint.reading import clipping

    return clipping.clip_page(file, number, options)


def count_docx_pages(location: Path) -> int:
    """Return how many pages a Word document has. Raises ValueError where it cannot be opened."""
    from packetlint.reading import docx

    return docx.count_docx_pages(location)


def holds_ink(page: Page, box: Box) -> bool:
    """Whether what stands in `box` is ink that can be read again, not characters that a program wrote."""
    if page.method == "ocr":
        return True
    return any(
        word.confidence < 1.0
        and box.x0 <= (word.box.x0 + word.box.x1) / 2 <= box.x1
        and box.y0 <= word.box.middle <= box.y1
        for word in page.words
    )


def installed_languages() -> tuple[str, ...]:
    """Return the codes of Tesseract's installed languages, `eng` first; none without the program."""
    from packetlint.reading import installed

    found = installed.tessdata()
    return found.languages if found else ()


def has_second_reader() -> bool:
    """Whether the second reader (RapidOCR) is installed."""
    from packetlint.reading import installed

    return installed.second_reader()


def fingerprint(options: ReadOptions) -> str:
    """Return the names and versions of everything besides the file that decides what a page is read as."""
    from packetlint.reading import readers

    return readers.fingerprint(options)
