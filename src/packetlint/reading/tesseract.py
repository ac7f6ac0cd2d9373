"""Words from a picture with Tesseract. The only door to pytesseract."""

import dataclasses
import os
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytesseract
from PIL import Image

from packetlint.model import Box, Word

os.environ["OMP_THREAD_LIMIT"] = "1"  # unset, Tesseract costs six times the CPU on a busy machine

PAGE = 3
"""Page segmentation: a whole page, found automatically."""
BLOCK = 6
"""Page segmentation: one block of lines."""
LINE = 7
"""Page segmentation: one line."""
SPARSE = 11
"""Page segmentation: whatever text there is, wherever it stands."""

_ZONE_CHARACTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<"


class TesseractMissingError(Exception):
    """The program, or a language it needs, is not installed; the text says how to install it."""


class TesseractTimeoutError(Exception):
    """The program took longer than the page's time."""


@dataclasses.dataclass(frozen=True, slots=True)
class Tesseract:
    """One way of calling the program."""

    languages: tuple[str, ...]
    seconds: float
    """Time limit of one call."""

    def words(self, picture: Image.Image, *, layout: int = PAGE) -> tuple[Word, ...]:
        """Return the words on `picture` (grey levels) in reading order, boxes in fractions of it.

        Raises TesseractMissingError and TesseractTimeoutError.
        """
        table = self._run(picture, f"--psm {layout}")
        return tuple(_words(table, picture.width, picture.height))

    def zone_lines(self, picture: Image.Image) -> tuple[Word, ...]:
        """Return the lines on a crop of a machine-readable zone, each as one word without spaces.

        Raises TesseractMissingError and TesseractTimeoutError.
        """
        options = (
            f"--psm {BLOCK} -c tessedit_char_whitelist={_ZONE_CHARACTERS} -c load_system_dawg=0 -c load_freq_dawg=0"
        )
        table = self._run(picture, options)
        return _joined_lines(table, picture.width, picture.height)

    def _run(self, picture: Image.Image, options: str) -> dict[str, list[str]]:
        """Hand the picture over as a PGM file: pytesseract's own PNG costs a fifth of a page's time."""
        with tempfile.TemporaryDirectory(prefix="packetlint-") as folder:
            path = Path(folder) / "page.pgm"
            picture.save(path)
            started = time.monotonic()
            try:
                return _columns(
                    pytesseract.image_to_data(
                        str(path), lang="+".join(self.languages), config=options, timeout=self.seconds
                    )
                )
            except pytesseract.TesseractNotFoundError as error:
                raise TesseractMissingError("the OCR program Tesseract is not installed") from error
            except RuntimeError as error:
                if time.monotonic() - started >= self.seconds:
                    raise TesseractTimeoutError(f"not read within {self.seconds:.0f} seconds") from error
                raise


def keep_files_in(folder: str | None) -> None:
    """Let this process write its temporary files, ours and pytesseract's, into `folder` only.

    A process that is stopped leaves its files behind: pictures of private papers. Whoever started it deletes the
    folder.
    """
    tempfile.tempdir = folder


def installed_languages() -> tuple[str, ...]:
    """Return the codes of the installed languages, `eng` first.

    Raises TesseractMissingError when the program itself is not there.
    """
    try:
        found = pytesseract.get_languages()
    except (pytesseract.TesseractNotFoundError, pytesseract.TesseractError) as error:
        raise TesseractMissingError("the OCR program Tesseract is not installed") from error
    return tuple(sorted(found, key=lambda code: (code != "eng", code)))


def program_version() -> str:
    """Return the program's version. Raises TesseractMissingError when it is not there."""
    try:
        return str(pytesseract.get_tesseract_version())
    except pytesseract.TesseractNotFoundError as error:
        raise TesseractMissingError("the OCR program Tesseract is not installed") from error


def _columns(table: str) -> dict[str, list[str]]:
    """Return the columns of Tesseract's TSV by name."""
    head, *rows = table.splitlines()
    names = head.split("\t")
    cells = [row.split("\t", len(names) - 1) for row in rows]
    full = [row for row in cells if len(row) == len(names) and row[-1].strip()]
    return {name: [row[index] for row in full] for index, name in enumerate(names)}


def _words(table: dict[str, list[str]], width: int, height: int) -> Iterator[Word]:
    for index, text in enumerate(table["text"]):
        left, top = int(table["left"][index]), int(table["top"][index])
        right, bottom = left + int(table["width"][index]), top + int(table["height"][index])
        box = Box(left / width, top / height, min(1.0, right / width), min(1.0, bottom / height))
        yield Word(text.strip(), box, max(0.0, float(table["conf"][index])) / 100)


def _joined_lines(table: dict[str, list[str]], width: int, height: int) -> tuple[Word, ...]:
    lines: dict[tuple[str, str, str], list[Word]] = {}
    for index, word in enumerate(_words(table, width, height)):
        key = (table["block_num"][index], table["par_num"][index], table["line_num"][index])
        lines.setdefault(key, []).append(word)
    return tuple(
        Word(
            "".join(word.text for word in words),
            Box.around(word.box for word in words),
            sum(word.confidence for word in words) / len(words),
        )
        for words in lines.values()
    )
