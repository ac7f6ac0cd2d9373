"""Headings that change whom a form or certificate speaks of: `SECTION B - BENEFICIARY`, `Wife`, `Family of …`."""

import dataclasses
import re
from collections.abc import Sequence

from packetlint.extraction.vocabulary import fold, named_roles, read_caption, role_of, tables
from packetlint.model import Line, Role

_MOST_WORDS = 14
_SHORT, _LONG = 5, 12
"""Words of a heading in capitals without a number, and of one in small letters."""
_NUMBERED = re.compile(r"^(?:section|part|item|teil|розділ)?\s*(?:[a-z]|\d{1,2}|[ivx]{1,4})\s*[-–—.:)]", re.IGNORECASE)
_PART = re.compile(r"^(?:part|section)\s+[a-z0-9.]{1,6}[\s.:–—-]", re.IGNORECASE)
_PLURAL = re.compile(r"\b(parent|child|sibling|spouse|witness)(?:s|ren|es)\b")
_YOURS = ("your ", "su ", "votre ", "accompanying ")


@dataclasses.dataclass(frozen=True, slots=True)
class Heading:
    """A heading and whom the lines below it speak of."""

    role: Role | None
    """None where it opens a section about nobody in particular."""
    family: bool = False
    """Whether the section lists the family, one person a row."""
    you: bool = dataclasses.field(default=False, repr=False)
    """Whether it is about the one who fills the form in."""


def read_heading(row: Sequence[Line]) -> Heading | None:
    """Return what a line says as a heading, None where it is none.

    >>> from packetlint.model import Box, Word
    >>> words = [Word(text, Box(0, 0, 1, 1), 1.0) for text in "SECTION B - BENEFICIARY (PERSON SEEKING PAROLE)".split()]
    >>> read_heading([Line(tuple(words))])
    Heading(role=<Role.BENEFICIARY: 'beneficiary'>, family=False)
    """
    text = " ".join(piece.text for piece in row)
    words = _PLURAL.sub(r"\1", fold(text))
    if not _looks_like_heading(text, words):
        return None
    headings = tables()["headings"]
    if any(phrase in fold(text) for phrase in headings["family"]):
        return Heading(Role.RELATIVE, family=True)
    role = role_of(words)
    if role is not None:
        return Heading(role)
    if any(re.search(rf"\b{phrase}\b", words) for phrase in headings["you"]):
        return Heading(None, you=True)
    neutral = any(phrase in words for phrase in headings["neutral"])
    return Heading(None) if neutral or _NUMBERED.match(text) else None


def side_by_side(row: Sequence[Line]) -> Sequence[Line]:
    """Return the heads of columns on a line, one person each, `FIRST SPOUSE | SECOND SPOUSE`; none on other lines.

    What stands in front of them is the title of the captions below it: `Parents | Mother | Father`.
    """
    heads = [piece for piece in row if _is_column_head(piece)]
    behind = list(row[-len(heads) :]) == heads and len(row) - len(heads) <= 1
    return heads if len(heads) > 1 and behind else ()


def _is_column_head(piece: Line) -> bool:
    caption = read_caption(piece.text)
    named = caption is None or caption.bare
    return named and len(piece.words) <= 3 and role_of(piece.text) is not None and ":" not in piece.text


def _looks_like_heading(text: str, words: str) -> bool:
    """Whether a line is short and either numbered, in capitals, or nothing but a role: `Husband`."""
    count = len(words.split())
    if not 1 <= count <= _MOST_WORDS or text.rstrip().endswith((".", ",", ";", "?")):
        return False
    alone = count == 1 or text.isupper() or words.startswith(_YOURS) or bool(_NUMBERED.match(text)) or _is_the(words)
    if (count <= 3 or _is_the(words)) and alone and role_of(words) is not None:
        return not text.rstrip().endswith(":") or count == 1
    letters = [letter for letter in text if letter.isalpha()]
    if sum(letter.isupper() for letter in letters) > 0.8 * len(letters):
        return bool(_NUMBERED.match(text)) or _has_heading_word(words) or count <= _SHORT
    if _PART.match(text):
        return _has_heading_word(words)
    title = letters[0].isupper() if letters else False
    return title and ":" not in text and count <= _LONG and _has_heading_word(words)


def _is_the(words: str) -> bool:
    """Whether a line is words for a person and no more: `The supporter`, `Person to be paroled`."""
    bare = words.removeprefix("the ")
    roles = named_roles(bare)
    several = " " in words and len(roles) == 1
    return several and (roles[0].start, roles[0].end) == (0, len(bare))


def _has_heading_word(words: str) -> bool:
    return any(word in words.split() for word in tables()["headings"]["words"])
