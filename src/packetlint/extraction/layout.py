"""A page as text that remembers where it stands: lines, the pieces a line falls into, and running paragraphs."""

import bisect
import dataclasses
import functools
import itertools
from collections.abc import Iterator, Sequence

from packetlint.model import Box, Line, Page, Word, lines_of

_AS_MEANT = {"|": "I", "bom": "born", "(bom": "(born", "Bom": "Born"}
"""Words that OCR makes of those that tell who speaks and what a date is."""
_COLUMN_GAP = 1.6
"""A space wider than this many heights of print ends a piece of a line."""
_PARAGRAPH_GAP = 1.1
"""A space between lines higher than this many heights of print ends a paragraph."""
_FULL_LINE = 0.72
"""Share of the widest line that a line must reach for the next to continue it."""

_MANY = 40
"""Sheets of one file from which their lines are worked out again for each stage: they would fill the memory."""
_SENTENCE = 8
"""Words from which a passage may be running text rather than captions and values."""
_MOSTLY_SMALL = 0.4
"""Share of its words that then begin with a small letter."""


@dataclasses.dataclass(frozen=True, slots=True)
class Passage:
    """Running text put together from words, each letter of which can be found again on the page."""

    text: str
    starts: tuple[int, ...]
    words: tuple[Word, ...]

    @classmethod
    def of(cls, words: tuple[Word, ...]) -> "Passage":
        """Join `words` with single spaces, a few that are read wrong time and again as they are meant."""
        starts, at = [], 0
        words = tuple(
            dataclasses.replace(word, text=_AS_MEANT[word.text]) if word.text in _AS_MEANT else word for word in words
        )
        for word in words:
            starts.append(at)
            at += len(word.text) + 1
        return cls(" ".join(word.text for word in words), tuple(starts), words)

    @property
    def runs(self) -> bool:
        """Whether it is a text of whole sentences: long, with commas or full stops, much of it in small letters."""
        small = sum(word.text[:1].islower() for word in self.words)
        stops = sum(word.text.endswith((",", ".", ";")) and word.text[:1].isalpha() for word in self.words)
        return len(self.words) >= _SENTENCE and stops > 0 and small > _MOSTLY_SMALL * len(self.words)

    def span(self, start: int, end: int) -> tuple[Word, ...]:
        """Return the words that hold the letters from `start` up to `end`."""
        first = max(0, bisect.bisect_right(self.starts, start) - 1)
        last = bisect.bisect_left(self.starts, end)
        return self.words[first : max(last, first + 1)]


@dataclasses.dataclass(frozen=True)
class Sheet:
    """One page with its lines, pieces and paragraphs."""

    page: Page

    @functools.cached_property
    def lines(self) -> tuple[Line, ...]:
        """The page's lines, top to bottom, without those of its machine-readable zone."""
        return tuple(line for line in lines_of(self.page.words) if not self._in_zone(line))

    @functools.cached_property
    def rows(self) -> tuple[tuple[Line, ...], ...]:
        """Each line as the pieces that wide spaces cut it into."""
        return tuple(line.split(self.page.aspect, _COLUMN_GAP) for line in self.lines)

    @functools.cached_property
    def text(self) -> str:
        """The page's lines, one below the other."""
        return text_of(self.lines)

    @functools.cached_property
    def printed(self) -> tuple[Line, ...]:
        """The lines that are no running text: titles, captions, values."""
        running = self.within_text | {id(passage.words[0]) for passage in self.paragraphs if passage.runs}
        return tuple(line for line in self.lines if id(line.words[0]) not in running)

    @functools.cached_property
    def within_text(self) -> frozenset[int]:
        """The ids of words within sentences: no caption begins with them."""
        begins = {id(line.words[0]) for line in self.lines}
        within: set[int] = set()
        for passage in self.paragraphs:
            if passage.runs:
                within.update(map(id, passage.words[1:]))
                continue
            pairs = itertools.pairwise(passage.words)
            within.update(id(word) for before, word in pairs if before.text.endswith(",") and id(word) in begins)
        return frozenset(within)

    @functools.cached_property
    def paragraphs(self) -> tuple[Passage, ...]:
        """Lines that run on below one another, joined."""
        groups: list[list[Line]] = []
        right = max((line.box.x1 for line in self.lines), default=1.0)
        for row in self.rows:
            home = self._runs_on(groups[-1][-1], row, right) if groups else False
            if not home:
                groups.append([])
            groups[-1].append(Line(tuple(word for piece in row for word in piece.words)))
        return tuple(Passage.of(tuple(word for line in group for word in line.words)) for group in groups)

    def forget(self) -> None:
        """Let go of what was worked out; it is worked out again if it is asked for."""
        for name in self.__dict__.keys() - {"page"}:
            del self.__dict__[name]

    def _runs_on(self, above: Line, row: tuple[Line, ...], right: float) -> bool:
        """Whether a line continues the one above: close below it, and that one reached far to the right."""
        if above.box.x1 < _FULL_LINE * right:
            return False
        height = sorted(word.box.height for word in above.words)[len(above.words) // 2]
        below = row[0].box
        gap = min(word.box.y0 for word in row[0].words) - above.box.y1
        return len(row) == 1 and gap < _PARAGRAPH_GAP * height and below.x0 <= above.box.x0 + 0.1

    def _in_zone(self, line: Line) -> bool:
        boxes = [part.box for zone in self.page.zones for part in zone]
        return any(min(box.y1, line.box.y1) - max(box.y0, line.box.y0) > line.box.height / 2 for box in boxes)


def one_by_one(sheets: Sequence[Sheet]) -> Iterator[Sheet]:
    """Yield the sheets of one file or paper; where they are many, each lets go of what was worked out about it."""
    for sheet in sheets:
        yield sheet
        if len(sheets) > _MANY:
            sheet.forget()


def text_of(lines: Sequence[Line]) -> str:
    """Return the text of lines, one below the other."""
    return "\n".join(line.text for line in lines)


def box_of(words: tuple[Word, ...]) -> Box:
    """Return the smallest box around `words`."""
    return Box.around(word.box for word in words)


def confidence_of(words: tuple[Word, ...]) -> float:
    """Return how surely `words` were read: the mean of all, held down by the worst."""
    letters = sum(len(word.text) for word in words)
    mean = sum(word.confidence * len(word.text) for word in words) / max(1, letters)
    return (mean + min(word.confidence for word in words)) / 2
