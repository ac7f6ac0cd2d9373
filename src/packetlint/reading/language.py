"""Languages of a page: which Latin one it is written in, and how Tesseract is called for other scripts."""

import functools
import importlib.resources
import tomllib
from collections.abc import Iterator, Sequence

from anyascii import anyascii

from packetlint.model import Word
from packetlint.reading.tesseract import Tesseract

SCRIPTS = (("ukr", "rus"), ("fas", "ara"))
"""Tesseract's languages of the scripts that are tried besides Latin."""

_ENGLISH = "eng"
_LEAST_WORDS = 5
"""Short words of a language that must stand on a page for it to be in that language."""
_CLEARLY = 1.5
"""How many times more of them than English ones."""


def latin_language(words: Sequence[Word], installed: Sequence[str]) -> str | None:
    """Return the installed language, other than English, that a page read as English is written in."""
    said = [anyascii(word.text).lower().strip(".,:;()") for word in words]
    counts = {code: sum(word in short for word in said) for code, short in _short_words().items()}
    best = max((code for code in counts if code != _ENGLISH), key=lambda code: counts[code])
    if best not in installed or counts[best] < max(_LEAST_WORDS, _CLEARLY * counts[_ENGLISH]):
        return None
    return best


def programs_for_scripts(installed: Sequence[str], seconds: float) -> Iterator[Tesseract]:
    """Yield a way of calling Tesseract for each script besides Latin of which a language is installed.

    Never together with English: lines in two alphabets then come out in look-alikes, IRYNA as Cyrillic ІВУМА.
    """
    for script in SCRIPTS:
        languages = tuple(code for code in script if code in installed)
        if languages:
            yield Tesseract(languages, seconds)


@functools.cache
def _short_words() -> dict[str, frozenset[str]]:
    text = (importlib.resources.files("packetlint.reading") / "languages.toml").read_text(encoding="utf-8")
    return {code: frozenset(short) for code, short in tomllib.loads(text).items()}
