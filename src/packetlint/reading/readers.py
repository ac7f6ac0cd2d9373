"""What decides a page's reading besides its file: our own code, the readers and their versions, how it is read.

A reading that was kept may stand for a new one only where all of this is the same. Our own code is told by its text,
not by a number that somebody would have to remember to raise.
"""

import dataclasses
import hashlib
import json
from importlib import metadata
from pathlib import Path

from packetlint.reading.installed import stamp, tessdata
from packetlint.reading.options import ReadOptions

_LIBRARIES = (
    "numpy",
    "onnxruntime",
    "opencv-python-headless",
    "pdfminer.six",
    "pdfplumber",
    "pillow",
    "pypdfium2",
    "pytesseract",
    "rapidocr",
    "tesserocr",
    "zxing-cpp",
)
"""Whatever a page goes through; of these some need not be installed."""
_DECIDE_NOTHING = ("page_seconds", "scratch")
"""Options on which no reading depends: one that ran out of time is not kept."""


def fingerprint(options: ReadOptions) -> str:
    """Return the names and versions of everything that decides a reading, as one line of text."""
    chosen = {
        field.name: getattr(options, field.name)
        for field in dataclasses.fields(options)
        if field.name not in _DECIDE_NOTHING
    }
    parts = [f"packetlint {_own_code()}", *map(_version, _LIBRARIES), *_tesseract(), json.dumps(chosen)]
    return "; ".join(parts)


def _own_code() -> str:
    """Return a digest of the source of intake and reading, and of the nouns that they fill."""
    package = Path(__file__).parents[1]
    digest = hashlib.sha256()
    for part in ("intake", "model", "reading"):
        for source in sorted((package / part).rglob("*")):
            if source.is_file() and source.suffix != ".pyc":
                digest.update(f"{source.relative_to(package).as_posix()}\0".encode() + source.read_bytes())
    return digest.hexdigest()[:16]


def _version(library: str) -> str:
    try:
        return f"{library} {metadata.version(library)}"
    except metadata.PackageNotFoundError:
        return f"{library} none"


def _tesseract() -> list[str]:
    """Return the program and its language files, each by place, size and time: asking its version costs a process."""
    found = tessdata()
    if found is None:
        return ["tesseract none"]
    files = sorted(found.folder.rglob("*")) if found.folder else []
    return [stamp(path) for path in (found.program, *files) if not path.is_dir()]
