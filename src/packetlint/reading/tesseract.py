"""Words from a picture with Tesseract: in this process where tesserocr is installed, else by the program."""

import dataclasses
from collections.abc import Iterator

from PIL import Image

from packetlint.model import Box, Word
from packetlint.reading import tesseract_library, tesseract_program
from packetlint.reading.tesseract_errors import TesseractFailedError, TesseractMissingError, TesseractTimeoutError
from packetlint.reading.tesseract_program import installed_languages, keep_files_in

__all__ = [
    "BLOCK",
    "LINE",
    "PAGE",
    "SPARSE",
    "Tesseract",
    "TesseractFailedError",
    "TesseractMissingError",
    "TesseractTimeoutError",
    "installed_languages",
    "keep_files_in",
    "program_version",
]

PAGE = 3
"""Page segmentation: a whole page, found automatically."""
BLOCK = 6
"""Page segmentation: one block of lines."""
LINE = 7
"""Page segmentation: one line."""
SPARSE = 11
"""Page segmentation: whatever text there is, wherever it stands."""

_COLUMNS = 12
"""Of Tesseract's TSV: level, page, block, paragraph, line, word, left, top, width, height, confidence, text."""
_OWN_ALPHABET = {
    "tessedit_char_whitelist": "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<",
    "load_system_dawg": "0",
    "load_freq_dawg": "0",
}
"""A machine-readable zone holds no words of any language."""


@dataclasses.dataclass(frozen=True, slots=True)
class Tesseract:
    """One way of calling Tesseract."""

    languages: tuple[str, ...]
    seconds: float
    """Time limit of one call."""

    def words(self, picture: Image.Image, *, layout: int = PAGE) -> tuple[Word, ...]:
        """Return the words on `picture` (grey levels) in reading order, boxes in fractions of it.

        Raises TesseractMissingError, TesseractTimeoutError and TesseractFailedError.
        """
        rows = self._rows(picture, layout, {})
        return tuple(_word(row, picture.width, picture.height) for row in rows)

    def zone_lines(self, picture: Image.Image) -> tuple[Word, ...]:
        """Return the lines on a crop of a machine-readable zone, each as one word without spaces.

        Raises TesseractMissingError, TesseractTimeoutError and TesseractFailedError.
        """
        lines: dict[tuple[str, ...], list[Word]] = {}
        for row in self._rows(picture, BLOCK, _OWN_ALPHABET):
            lines.setdefault(tuple(row[2:5]), []).append(_word(row, picture.width, picture.height))
        return tuple(_joined(words) for words in lines.values())

    def _rows(self, picture: Image.Image, layout: int, variables: dict[str, str]) -> Iterator[list[str]]:
        if not self.languages:
            raise TesseractMissingError("the OCR program Tesseract is not installed")
        way = tesseract_library if tesseract_library.available() else tesseract_program
        text = way.table(picture, self.languages, layout, variables, self.seconds)
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


def _joined(words: list[Word]) -> Word:
    confidence = sum(word.confidence for word in words) / len(words)
    return Word("".join(word.text for word in words), Box.around(word.box for word in words), confidence)
