"""How pages are read: plain values that travel to worker processes."""

import dataclasses


@dataclasses.dataclass(frozen=True, slots=True)
class ReadOptions:
    """How pages are read."""

    dpi: int
    """Dots an inch that PDF pages are drawn at."""
    max_pixels: int
    page_seconds: float
    languages: tuple[str, ...]
    """Tesseract's codes of the languages that are wanted and installed; empty without the program."""
    scratch: str | None = None
    """Folder for passing pictures to Tesseract; who makes it deletes it. None for the system's own."""
    max_words: int = 3000
    """Words of one page; what holds more is no page for people."""
    second_reader: bool = True
    """Whether RapidOCR reads what Tesseract reads badly, where it is installed."""
