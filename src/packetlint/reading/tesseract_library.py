"""Tesseract as a library in this process, a third cheaper than the program. The only door to tesserocr.

It carries Tesseract itself but no languages: those are the installed program's.
"""

import functools
import importlib.util
import os
import shutil
import time
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from typing import Any

from PIL import Image

from packetlint.reading.tesseract_errors import TesseractFailedError, TesseractMissingError, TesseractTimeoutError

_KEPT_OPEN = 4
"""Sets of languages kept ready in one process; each takes some 10 MB."""
_INIT_ONLY = frozenset({"load_system_dawg", "load_freq_dawg"})
"""Variables that Tesseract heeds only when it starts."""
_USUAL_PLACES = (
    "share/tesseract-ocr/5/tessdata",
    "share/tesseract-ocr/4.00/tessdata",
    "share/tessdata",
)


@functools.cache
def available() -> bool:
    """Whether tesserocr is installed and the languages of an installed program are found."""
    return importlib.util.find_spec("tesserocr") is not None and _language_folder() is not None


def version() -> str:
    """Return tesserocr's version. Raises PackageNotFoundError without it."""
    return metadata.version("tesserocr")


def table(
    picture: Image.Image, languages: tuple[str, ...], layout: int, variables: dict[str, str], seconds: float
) -> str:
    """Return what Tesseract reads on `picture` (grey levels) as its TSV.

    Raises TesseractMissingError, TesseractTimeoutError and TesseractFailedError.
    """
    at_start = tuple((name, value) for name, value in variables.items() if name in _INIT_ONLY)
    api = _opened(languages, at_start)
    api.SetPageSegMode(layout)
    for name, value in {"tessedit_char_whitelist": "", **variables}.items():
        if name not in _INIT_ONLY:
            api.SetVariable(name, value)
    started = time.monotonic()
    api.SetImageBytes(picture.tobytes(), picture.width, picture.height, 1, picture.width)
    done = api.Recognize(round(seconds * 1000))
    if time.monotonic() - started >= seconds:
        raise TesseractTimeoutError(f"not read within {seconds:.0f} seconds")
    if not done:
        raise TesseractFailedError("the OCR program Tesseract broke off over it")
    text = str(api.GetTSVText(0))
    api.Clear()
    return text


@functools.lru_cache(maxsize=_KEPT_OPEN)
def _opened(languages: tuple[str, ...], at_start: tuple[tuple[str, str], ...]) -> Any:
    os.environ["OMP_THREAD_LIMIT"] = "1"
    import tesserocr

    tesserocr.set_leptonica_log_level(tesserocr.LeptLogLevel.NONE)  # it writes to stderr past Python
    folder = _language_folder()
    try:
        return tesserocr.PyTessBaseAPI(path=f"{folder}/", lang="+".join(languages), variables=dict(at_start))
    except RuntimeError as error:
        raise TesseractMissingError(f"Tesseract cannot load the languages {', '.join(languages)}") from error


@functools.cache
def _language_folder() -> Path | None:
    """Return the folder of the installed program's languages, None where it is nowhere usual."""
    return next((folder for folder in _candidates() if (folder / "eng.traineddata").is_file()), None)


def _candidates() -> Iterator[Path]:
    named = os.environ.get("TESSDATA_PREFIX")
    program = shutil.which("tesseract")
    if program is None:
        return
    if named:
        yield Path(named)
        return
    prefix = Path(program).resolve().parent.parent
    for root in (prefix, Path("/usr"), Path("/usr/local"), Path("/opt/homebrew")):
        yield from (root / place for place in _USUAL_PLACES)
