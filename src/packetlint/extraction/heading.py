"""Headings that change whom a form or certificate speaks of: `SECTION B - BENEFICIARY`, `Wife`, `Family of …`."""

import dataclasses
import re
from collections.abc import Sequence

from packetlint.extraction.vocabulary import fold, role_of, tables
from packetlint.model import Line, Role

_MOST_WORDS = 14
_NUMBERED = re.compile(r"^(?:section|part|teil|розділ)?\s*(?:[a-z]|\d{1,2}|[ivx]{1,4})\s*[-–—.:)]", re.IGNORECASE)


@dataclasses.dataclass(frozen=True, slots=True)
class Heading:
    """A heading and whom the lines below it speak of."""

    role: Role | None
    """None where it opens a section about nobody in particular."""
    family: bool = False
    """Whether the section lists the family, one person a row."""


def read_heading(row: Sequence[Line]) -> Heading | None:
    """Return what a line says as a heading, None where it is none.

    >>> from packetlint.model import Box, Word
    >>> words = [Word(text, Box(0, 0, 1, 1), 1.0) for text in "SECTION B - BENEFICIARY (PERSON SEEKING PAROLE)".split()]
    >>> read_heading([Line(tuple(words))])
    Heading(role=<Role.BENEFICIARY: 'beneficiary'>, family=False)
    """
    text = " ".join(piece.text for piece in row)
    words = fold(text)
    if not _looks_like_heading(text, words):
        return None
    headings = tables()["headings"]
    if any(phrase in words for phrase in headings["family"]):
        return Heading(Role.RELATIVE, family=True)
    role = role_of(words)
    if role is not None:
        return Heading(role)
    neutral = any(phrase in words for phrase in headings["neutral"])
    return Heading(None) if neutral or _NUMBERED.match(text) else None


def _looks_like_heading(text: str, words: str) -> bool:
    """Whether a line is short and either numbered, in capitals, or nothing but a role: `Husband`."""
    count = len(words.split())
    if not 1 <= count <= _MOST_WORDS or text.rstrip().endswith((".", ",", ";", "?")):
        return False
    if count <= 3 and role_of(words) is not None and (count == 1 or text.isupper()):
        return not text.rstrip().endswith(":") or count == 1
    capitals = sum(letter.isupper() for letter in text) > 0.8 * sum(letter.isalpha() for letter in text)
    known = any(word in words.split() for word in tables()["headings"]["words"])
    return (
        (bool(_NUMBERED.match(text)) and capitals)
        or (capitals and (known or count <= 5))
        or (known and count <= 8 and text[:1].isupper() and ":" not in text)
    )
