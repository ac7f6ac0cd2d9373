"""How many pages a file has, without reading one: a number, or one line that says why it cannot be told."""

from pathlib import Path

import pi_heif
import pypdfium2
from PIL import Image, ImageFile

from packetlint.intake import media_type

_DAMAGED_PICTURE = "the picture is damaged and cannot be opened; scan or copy it again"
_DAMAGED_PDF = "the PDF is damaged and cannot be opened; export or scan it again"
_CUT_OFF_PDF = "the PDF is cut off: its end is missing; export or copy it again"

_PADDING = b"\0\t\n\r \x1a"
_TAIL = 1 << 16
_TRAILER_WITHIN = 4096
"""Bytes from its end in which a PDF says where its list of objects is; Acrobat looks at fewer."""


def of_pdf(location: Path, *, most: int) -> int | str:
    """Return how many pages a PDF has; one that says more than `most` is taken at its word.

    What a PDF says is only believed up to the last page that is there. Missing ones at its end count as one page,
    which reading will find damaged: a few bytes must not make thousands of findings.
    """
    try:
        document = pypdfium2.PdfDocument(location)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            return "the PDF needs a password; save a copy without one"
        return _DAMAGED_PDF
    try:
        if _is_cut_off(location):
            return _CUT_OFF_PDF
        told = len(document)
        if told > most:
            return told
        last = next((number for number in range(told, 0, -1) if _is_there(document, number)), 0)
        return min(told, last + 1) or "the PDF has no pages"
    finally:
        document.close()


def _is_cut_off(location: Path) -> bool:
    """Whether a PDF has lost its end: PDFium mends such a file, and says nothing of the print that is gone."""
    with location.open("rb") as file:
        file.seek(max(0, location.stat().st_size - _TAIL))
        tail = file.read().rstrip(_PADDING)[-_TRAILER_WITHIN:]
    return b"startxref" not in tail


def _is_there(document: pypdfium2.PdfDocument, number: int) -> bool:
    try:
        document.get_page_size(number - 1)
    except pypdfium2.PdfiumError:
        return False
    return True


def of_picture(location: Path, kind: str, *, most: int) -> int | str:
    """Return how many pages a picture file has: the frames of a TIFF or an animation, up to one more than `most`.

    A frame that cannot be reached counts, and ends the count: reading will find it damaged.
    """
    Image.MAX_IMAGE_PIXELS = None  # reading refuses each frame that is too large, before a pixel is decoded
    if kind in ("image/heic", "image/heif"):
        pi_heif.register_heif_opener()
    try:
        with Image.open(location) as picture:
            if kind in media_type.STILL_IMAGES:
                return 1
            return _frames(picture, most) if kind == "image/tiff" else int(getattr(picture, "n_frames", 1))
    except Exception:  # Pillow's decoders raise whatever a broken file makes them raise
        return _DAMAGED_PICTURE


def _frames(picture: ImageFile.ImageFile, most: int) -> int:
    for number in range(1, most + 1):
        try:
            picture.seek(number)
        except EOFError:
            return number
        except Exception:  # as above
            return number + 1
    return most + 1
