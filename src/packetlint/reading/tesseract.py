"""Words from a picture with Tesseract: in this process where tesserocr is installed, else by the program."""

import dataclasses
from collections.abc import Iterator

from PIL import Image

from packetlint.model import Box, Word
from packetlint.reading import tesseract_library, tesseract_program
from packetlint.reading.tesseract_errors import TesseractMissingError, TesseractTimeoutError
from packetlint.reading.tesseract_program import installed_languages, keep_files_in

__all__ = [
    "LINE",
    "PAGE",
    "SPARSE",
    "Tesseract",
    "TesseractMissingError",
    "TesseractTimeoutError",
    "installed_languages",
    "keep_files_in",
    "program_version",
]

PAGE = 3
"""Page segmentation: a whole page, found automatically."""
LINE = 7
"""Page segmentation: one line."""
SPARSE = 11
"""Page segmentation: whatever text there is, wherever it stands."""

_COLUMNS = 12
"""Of Tesseract's TSV: level, page, block, paragraph, line, word, left, top, width, height, confidence, text."""


@dataclasses.dataclass(frozen=True, slots=True)
class Tesseract:
    """One way of calling Tesseract."""

    languages: tuple[str, ...]
    seconds: float
    """Time limit of one call."""

    def words(self, picture: Image.Image, *, layout: int = PAGE) -> tuple[Word, ...]:
        """Return the words on `picture` (grey levels) in reading order, boxes in fractions of it.

        Raises TesseractMissingError and TesseractTimeoutError.
        """
        rows = self._rows(picture, layout)
        return tuple(_word(row, picture.width, picture.height) for row in rows)

    def _rows(self, picture: Image.Image, layout: int) -> Iterator[list[str]]:
        if not self.languages:
            raise TesseractMissingError("the OCR program Tesseract is not installed")
        way = tesseract_library if tesseract_library.available() else tesseract_program
        text = way.table(picture, self.languages, layout, self.seconds)
        for line in text.splitlines():
            row = line.split("\t", _COLUMNS - 1)
            if len(row) == _COLUMNS and row[-1].strip():
                yield row


def program_version() -> str:
    """Return what reads the pages, with its version. Raises TesseractMissingError when it is not there."""
    version = tesseract_program.version()
    return f"{version} (tesserocr {tesseract_library.version()})" if tesseract_library.available() else version


def _word(row: list[str], width: int, height: int) -> Word:
    left, top = int(row[6]), int(row[7])
    right, bottom = left + int(row[8]), top + int(row[9])
    box = Box(left / width, top / height, min(1.0, right / width), min(1.0, bottom / height))
    return Word(row[11].strip(), box, max(0.0, float(row[10])) / 100)
