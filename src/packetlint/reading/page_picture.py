"""A page of any kind of file as a picture, as it lies there."""

from PIL import Image

from packetlint.model import SourceFile
from packetlint.reading.options import ReadOptions
from packetlint.reading.picture import open_frame

PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

_LONGEST_SIDE = 3000
"""Pixels: more detail than 270 dpi on Letter paper slows Tesseract and helps nobody."""


def page_picture(file: SourceFile, number: int, options: ReadOptions) -> Image.Image:
    """Return the page as grey levels, as it lies in the file. Raises PictureError."""
    if file.media_type == PDF:
        from packetlint.reading import pdf  # late: photographs need no PDFium

        return pdf.render(file.location, number, dpi=options.dpi, max_pixels=options.max_pixels)
    if file.media_type == DOCX:
        from packetlint.reading import docx

        picture = open_frame(docx.pasted_picture(file.location, number), 1, max_pixels=options.max_pixels)
    else:
        picture = open_frame(file.location, number, max_pixels=options.max_pixels)
    longest = max(picture.size)
    if longest > _LONGEST_SIDE:
        picture.thumbnail((_LONGEST_SIDE, _LONGEST_SIDE), Image.Resampling.BOX)
    return picture
