"""One plain form for the letters and digits of every script, so that one reader serves all alphabets."""

import functools
import re
import unicodedata

_INVISIBLE = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_DASHES = re.compile("[\u2010-\u2015\u2212\u2e3a\u2e3b\u30fc\uff0d]")
_SIGNS = str.maketrans(
    {
        "º": " ",
        "ª": " ",
        "°": " ",
        "·": ".",
        "•": ".",
        "∙": ".",
        "’": "'",
        "ʼ": "'",
        "ʻ": "'",
        "ʿ": "'",
        "ʾ": "'",
        "`": "'",
        "′": "'",
    }
)
"""Ordinal signs are no letters; a raised point is a point; apostrophes and the Arabic hamza and ayn are one."""
_ARABIC = str.maketrans(
    {
        "أ": "ا",
        "إ": "ا",
        "آ": "ا",
        "ٱ": "ا",
        "ى": "ي",
        "ی": "ي",
        "ې": "ي",
        "ۍ": "ي",
        "ئ": "ي",
        "ك": "ک",
        "ة": "ه",
        "ۀ": "ه",
        "ـ": "",
        "ı": "i",
    }
)


def fold_digits(text: str) -> str:
    """Write the digits of any script as 0 to 9, leaving all else.

    >>> fold_digits("١٧/۱۱/१९८८")
    '17/11/1988'
    """
    if text.isascii():
        return text
    return "".join(_digit(char) for char in text)


@functools.lru_cache(4096)
def _digit(char: str) -> str:
    value = unicodedata.digit(char, None) if char.isdecimal() else None
    return char if value is None else str(value)


def fold(text: str) -> str:
    """Fold case, width, marks, dashes, spaces and digits; the result is for reading, not for showing.

    >>> fold("  ２８ Février\u00a01994 ")
    '28 fevrier 1994'
    """
    text = text.strip()
    if not text.isascii():
        text = _INVISIBLE.sub("", text.translate(_SIGNS))
        text = unicodedata.normalize("NFKC", text)
        text = fold_digits(_DASHES.sub("-", text)).casefold().translate(_ARABIC)
        text = "".join(char for char in unicodedata.normalize("NFD", text) if not _is_mark(char))
        text = unicodedata.normalize("NFC", text)
    else:
        text = text.lower()
    return " ".join(text.split())


@functools.lru_cache(4096)
def _is_mark(char: str) -> bool:
    """Whether it is an accent; the vowel signs of Indic and Thai scripts are letters in all but name."""
    return ord(char) < 0x900 and unicodedata.category(char) == "Mn"
