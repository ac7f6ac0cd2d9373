"""Where sentences end in running text: a full stop behind `No.`, `Dr.` or an initial ends none."""

import functools
import re
from collections.abc import Iterator

from packetlint.extraction.layout import Passage
from packetlint.extraction.vocabulary import tables

_CLOSING = "\"”'’»)]"
_OPENING = "\"“'‘«(["
_INITIALS = re.compile(r"(?:[^\W\d_]\.-?)+")


def sentences(passage: Passage) -> Iterator[tuple[int, int]]:
    """Yield where each sentence of a passage begins and ends, in letters.

    >>> from packetlint.model import Box, Word
    >>> text = "I met Mr. A. Ruiz at 3 Elm St. He holds passport No. UT447112. Maria came."
    >>> passage = Passage.of(tuple(Word(text, Box(0, 0, 1, 1), 1.0) for text in text.split()))
    >>> [passage.text[start:end] for start, end in sentences(passage)]
    ['I met Mr. A. Ruiz at 3 Elm St.', 'He holds passport No. UT447112.', 'Maria came.']
    """
    begin = 0
    last = len(passage.words) - 1
    for index, word in enumerate(passage.words):
        if index == last or ends_sentence(word.text, passage.words[index + 1].text):
            end = passage.starts[index] + len(word.text)
            yield begin, end
            begin = end + 1


def ends_sentence(text: str, following: str) -> bool:
    """Whether a word, its punctuation included, is the last of its sentence; `following` is the next word."""
    text, following = text.rstrip(_CLOSING), following.lstrip(_OPENING)
    if not text.endswith((".", "!", "?")) or not following[:1].isupper():
        return False
    if not text.endswith("."):
        return True
    if is_abbreviation(text):
        return text.count(".") > 1 and _begins_one(following)
    return not _may_be_either(text) or _begins_one(following)


def is_abbreviation(text: str) -> bool:
    """Whether a word is an initial, or short for one that never ends a sentence: `J.`, `D.O.B.`, `No.`, `Mrs.`."""
    bare = text.lstrip(_OPENING)
    return bool(_INITIALS.fullmatch(bare)) or (bare.endswith(".") and _plain(bare) in _listed("within"))


def _may_be_either(text: str) -> bool:
    """Whether a word is short for one that ends sentences as well as not: `Jr.`, `St.`, `Inc.`."""
    return _plain(text) in _listed("either")


def _begins_one(word: str) -> bool:
    """Whether a word with a capital is one that has it only where a sentence begins."""
    return _plain(word) in _listed("openers") or word == "I"


def _plain(text: str) -> str:
    return text.strip(_OPENING + _CLOSING + ".,:;").casefold()


@functools.cache
def _listed(key: str) -> frozenset[str]:
    return frozenset(tables()["abbreviations"][key])
