"""A page of any kind of file as a picture, as it lies there."""

from PIL import Image

from packetlint.model import Box, SourceFile
from packetlint.reading.options import ReadOptions
from packetlint.reading.picture import open_frame
from packetlint.reading.pixels import cropped

PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

_LONGEST_SIDE = 3000
"""Pixels: more detail than 270 dpi on Letter paper slows Tesseract and helps nobody."""
_CLOSE_DPI = 400
"""Dots an inch at which a place of a PDF page is drawn that a barcode seems to lie in."""


def page_picture(file: SourceFile, number: int, options: ReadOptions) -> Image.Image:
    """Return the page as grey levels, as it lies in the file. Raises PictureError."""
    if file.media_type == PDF:
        from packetlint.reading import pdf  # late: photographs need no PDFium

        return pdf.render(file.location, number, dpi=options.dpi, max_pixels=options.max_pixels)
    picture = _frame(file, number, options)
    longest = max(picture.size)
    if longest > _LONGEST_SIDE:
        picture.thumbnail((_LONGEST_SIDE, _LONGEST_SIDE), Image.Resampling.BOX)
    return picture


def close_up(file: SourceFile, number: int, options: ReadOptions, part: Box) -> Image.Image:
    """Return a part of the page in all the detail that the file has. Raises PictureError."""
    if file.media_type == PDF:
        from packetlint.reading import pdf

        return pdf.render(file.location, number, dpi=_CLOSE_DPI, max_pixels=options.max_pixels, part=part)
    return cropped(_frame(file, number, options), part)


def _frame(file: SourceFile, number: int, options: ReadOptions) -> Image.Image:
    """Return the picture that a page of a file that is no PDF is, in all its detail. Raises PictureError."""
    if file.media_type == DOCX:
        from packetlint.reading import docx

        return open_frame(docx.pasted_picture(file.location, number), 1, max_pixels=options.max_pixels)
    return open_frame(file.location, number, max_pixels=options.max_pixels)
