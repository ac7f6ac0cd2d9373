"""Words as a packet of many pages can afford them: some 50 bytes each, not 270, and made again when looked at."""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from typing import overload

from packetlint.model.geometry import Box
from packetlint.model.page import Word

_NUMBERS = 5
"""Numbers of one word: the sides of its box, and its confidence."""


class PackedWords(Sequence[Word]):
    """A sequence of words that equals, and hashes like, the tuple it was made of.

    Each look at a word makes a new one: whoever tells words apart by identity takes them out once.
    """

    __slots__ = ("_ends", "_numbers", "_text")

    def __init__(self, words: Iterable[Word]) -> None:
        """Pack `words`."""
        texts: list[str] = []
        self._ends = array("L")
        self._numbers = array("d")
        end = 0
        for word in words:
            texts.append(word.text)
            end += len(word.text)
            self._ends.append(end)
            box = word.box
            self._numbers.extend((box.x0, box.y0, box.x1, box.y1, word.confidence))
        self._text = "".join(texts)

    def __len__(self) -> int:
        return len(self._ends)

    @overload
    def __getitem__(self, at: int) -> Word: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Word, ...]: ...
    def __getitem__(self, at: int | slice) -> Word | tuple[Word, ...]:
        places = range(len(self._ends))[at]
        return self._word(places) if isinstance(places, int) else tuple(map(self._word, places))

    def __iter__(self) -> Iterator[Word]:
        return map(self._word, range(len(self._ends)))

    def _word(self, place: int) -> Word:
        start = self._ends[place - 1] if place else 0
        *sides, confidence = self._numbers[_NUMBERS * place : _NUMBERS * (place + 1)]
        return Word(self._text[start : self._ends[place]], Box(*sides), confidence)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, (PackedWords, tuple)) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return f"<{len(self)} words>"
