"""Tesseract as the program on the path. The only door to pytesseract."""

import os
import tempfile
import time
from pathlib import Path

import pytesseract
from PIL import Image

from packetlint.reading.tesseract_errors import TesseractFailedError, TesseractMissingError, TesseractTimeoutError

os.environ["OMP_THREAD_LIMIT"] = "1"  # unset, Tesseract costs six times the CPU on a busy machine


def table(
    picture: Image.Image, languages: tuple[str, ...], layout: int, variables: dict[str, str], seconds: float
) -> str:
    """Return what the program reads on `picture` (grey levels) as its TSV, without the line of column names.

    The picture is handed over as a PGM file: pytesseract's own PNG costs a fifth of a page's time. Raises
    TesseractMissingError, TesseractTimeoutError and TesseractFailedError.
    """
    settings = " ".join(f"-c {name}={value}" for name, value in variables.items())
    with tempfile.TemporaryDirectory(prefix="packetlint-") as folder:
        path = Path(folder) / "page.pgm"
        picture.save(path)
        started = time.monotonic()
        try:
            text = pytesseract.image_to_data(
                str(path), lang="+".join(languages), config=f"--psm {layout} {settings}", timeout=seconds
            )
        except pytesseract.TesseractNotFoundError as error:
            raise TesseractMissingError("the OCR program Tesseract is not installed") from error
        except RuntimeError as error:
            if time.monotonic() - started >= seconds:
                raise TesseractTimeoutError(f"not read within {seconds:.0f} seconds") from error
            raise TesseractFailedError("the OCR program Tesseract broke off over it") from error
    return str(text).partition("\n")[2]


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


def version() -> str:
    """Return the program's version. Raises TesseractMissingError when it is not there."""
    try:
        return str(pytesseract.get_tesseract_version())
    except pytesseract.TesseractNotFoundError as error:
        raise TesseractMissingError("the OCR program Tesseract is not installed") from error
