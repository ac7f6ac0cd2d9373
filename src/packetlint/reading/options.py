"""How pages are to be read: plain values that travel to worker processes."""

import dataclasses


@dataclasses.dataclass(frozen=True, slots=True)
class ReadOptions:
    """How pages are read; plain values that travel to worker processes."""

    dpi: int
    """Dots an inch that PDF pages are drawn at."""
    max_pixels: int
    page_seconds: float
    languages: tuple[str, ...]
    """Tesseract's codes of the languages that are wanted and installed; empty without the program."""
    scratch: str | None = None
    """Folder for passing pictures to Tesseract; who makes it deletes it. None for the system's own."""
