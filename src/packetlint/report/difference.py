"""Where two values differ, character by character: what a reader's eye is led to."""

import dataclasses
import itertools
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher

_ALIKE = 0.6
"""Likeness from which two words are one word with a mistake; less alike, all of both is marked."""
_LONGEST = 300
"""Characters beyond which a value is not compared: it is no value that people compare letter by letter."""


@dataclasses.dataclass(frozen=True, slots=True)
class Piece:
    """A run of characters; one without characters that differs is a place where the other value has more."""

    text: str = dataclasses.field(repr=False)
    differs: bool = False


def marked(text: str, other: str) -> tuple[Piece, ...]:
    """Return `text` in pieces, those marked that `other` has not; capitals and accents are no difference.

    >>> [(piece.text, piece.differs) for piece in marked("Villareal", "Villarreal")]
    [('Villar', False), ('', True), ('eal', False)]
    >>> [(piece.text, piece.differs) for piece in marked("4 Mar 1991", "3 Apr 1991")]
    [('4 Mar', True), (' 1991', False)]
    """
    if max(len(text), len(other)) > _LONGEST:
        return (Piece(text),)
    return tuple(_joined(_words(text.split(), other.split())))


def _words(ours: Sequence[str], theirs: Sequence[str]) -> Iterator[Piece]:
    keys, others = ([tuple(map(_key, word)) for word in words] for words in (ours, theirs))
    gap = ""
    for tag, start, end, from_, to in SequenceMatcher(None, keys, others, autojunk=False).get_opcodes():
        if tag == "insert":
            yield Piece("", True)
        for at, word in enumerate(ours[start:end]):
            counterpart = theirs[from_ + at] if tag == "replace" and end - start == to - from_ else ""
            yield Piece(gap)
            yield from (Piece(word),) if tag == "equal" else _letters(word, counterpart)
            gap = " "


def _letters(word: str, other: str) -> Iterator[Piece]:
    """Yield a word in pieces: place by place where both are as long, by what they have in common otherwise."""
    if len(word) == len(other):
        same = [_key(mine) == _key(its) for mine, its in zip(word, other, strict=True)]
        alike = sum(same) >= _ALIKE * len(same)
        yield from (Piece(letter, not (alike and each)) for letter, each in zip(word, same, strict=True))
        return
    matcher = SequenceMatcher(None, [*map(_key, word)], [*map(_key, other)], autojunk=False)
    if matcher.ratio() < _ALIKE:
        yield Piece(word, True)
        return
    for tag, start, end, _, _ in matcher.get_opcodes():
        yield Piece(word[start:end], tag != "equal")


def _key(letter: str) -> str:
    return unicodedata.normalize("NFD", letter)[0].casefold()


def _joined(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Yield the pieces, neighbours of one kind as one; a space between two marked words is marked with them."""
    every = [piece for piece in pieces if piece.text or piece.differs]
    spaced = [
        Piece(piece.text, True) if piece.text == " " and 0 < at < len(every) - 1 and _both(every, at) else piece
        for at, piece in enumerate(every)
    ]
    for differs, run in itertools.groupby(spaced, key=lambda piece: piece.differs):
        yield Piece("".join(piece.text for piece in run), differs)


def _both(pieces: Sequence[Piece], at: int) -> bool:
    before, after = pieces[at - 1], pieces[at + 1]
    return before.differs and after.differs and bool(before.text and after.text)
