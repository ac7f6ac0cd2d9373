"""Words that stand on one line: found by where they stand, the same for a text layer and for OCR."""

import bisect
import dataclasses
import itertools
from collections.abc import Iterable, Sequence

from packetlint.model.bands import Bands
from packetlint.model.geometry import Box
from packetlint.model.page import Word

_LEVEL = 0.65
"""Share of the lower row's height by which two rows must overlap to be one line."""
_SAME_LINE = 0.5
"""Share of the lower word's height by which two neighbours must overlap."""
_ACROSS = 1.0
"""Page width: nothing that stands farther to the side is beside a mark."""
_MOST_LEVEL = 60
"""Level rows that a row may be joined to; more of them only lie upon one another."""


@dataclasses.dataclass(frozen=True, slots=True)
class Line:
    """Words in a row, left to right."""

    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        """The words with single spaces."""
        return " ".join(word.text for word in self.words)

    @property
    def box(self) -> Box:
        """The smallest box that holds the words."""
        return Box.around(word.box for word in self.words)

    @property
    def confidence(self) -> float:
        """Mean confidence of the words, by length."""
        letters = sum(len(word.text) for word in self.words)
        return sum(word.confidence * len(word.text) for word in self.words) / max(1, letters)

    def split(self, aspect: float, gap: float) -> "tuple[Line, ...]":
        """Cut the line where the space between two words is wider than `gap` times its height."""
        height = sorted(word.box.height for word in self.words)[len(self.words) // 2]
        pieces: list[list[Word]] = [[self.words[0]]]
        for before, after in zip(self.words, self.words[1:], strict=False):
            if (after.box.x0 - before.box.x1) * aspect > gap * height:
                pieces.append([])
            pieces[-1].append(after)
        return tuple(Line(tuple(piece)) for piece in pieces)


def lines_of(words: Iterable[Word]) -> tuple[Line, ...]:
    """Return the lines that `words` form, top to bottom; a slope across the page does not break them."""
    every = sorted(words, key=lambda word: (word.box.x0, word.box.y0))
    rows = _rows_of([word for word in every if not _is_mark(word)])
    _place([word for word in every if _is_mark(word)], rows)
    rows = [sorted(row, key=lambda word: word.box.x0) for row in rows]
    lines = sorted((Line(tuple(row)) for row in rows), key=lambda line: line.box.middle)
    return tuple(sorted(_mended(lines), key=lambda line: (line.words[0].box.middle, line.words[0].box.x0)))


def _is_mark(word: Word) -> bool:
    """Whether a word is but a stroke or dot: it may stand anywhere in a line, and never begins one."""
    return len(word.text) == 1 and not word.text.isalnum()


def _rows_of(words: Iterable[Word]) -> list[list[Word]]:
    """Return the rows that words form which come from left to right."""
    rows: list[list[Word]] = []
    lasts: list[Box] = []
    bands = Bands()
    for word in words:
        box = word.box
        home = _most_level(box, lasts, bands.near(box.y0, box.y1))
        if home is None:
            home = len(rows)
            rows.append([])
            lasts.append(box)
        else:
            bands.drop(home, lasts[home].y0, lasts[home].y1)
        rows[home].append(word)
        lasts[home] = box
        bands.put(home, box.y0, box.y1)
    return rows


def _most_level(box: Box, lasts: Sequence[Box], near: Iterable[int]) -> int | None:
    """Return which of the `near` rows ends before a word and is most level with it, by its last word."""
    best, best_overlap = None, _SAME_LINE
    middle, height = box.x0 + box.width / 2, box.height
    for row in near:
        last = lasts[row]
        if last.x1 > middle:
            continue
        shared = min(last.y1, box.y1) - max(last.y0, box.y0)
        lower = min(last.height, height)
        if shared > 0 and lower > 0 and shared / lower > best_overlap:
            best, best_overlap = row, shared / lower
    return best


def _place(marks: Sequence[Word], rows: list[list[Word]]) -> None:
    """Put each mark into the row that has the nearest word level with it, or into one of its own."""
    if not marks:
        return
    placed: list[tuple[Box, int]] = []
    bands = Bands()

    def enter(box: Box, row: int) -> None:
        bands.put(len(placed), box.y0, box.y1)
        placed.append((box, row))

    for row, words in enumerate(rows):
        for word in words:
            enter(word.box, row)
    for mark in marks:
        middle = mark.box.middle
        level = (placed[number] for number in bands.near(middle, middle))
        beside = ((abs(box.x0 - mark.box.x0), row) for box, row in level if box.y0 <= middle <= box.y1)
        distance, home = min(beside, default=(_ACROSS, len(rows)))
        if distance >= _ACROSS:
            home = len(rows)
            rows.append([])
        rows[home].append(mark)
        enter(mark.box, home)


def _mended(lines: Iterable[Line]) -> list[Line]:
    """Join rows that interlock: words of one line that a stray mark or an uneven baseline had kept apart."""
    mended: list[Line] = []
    boxes: list[Box] = []
    bands = Bands()
    for line in lines:
        box = line.box
        level = (row for row in reversed(bands.near(box.y0, box.y1)) if _level(boxes[row], box))
        home = next((row for row in itertools.islice(level, _MOST_LEVEL) if _apart(mended[row], line)), None)
        if home is None:
            home = len(mended)
            mended.append(line)
            boxes.append(box)
        else:
            bands.drop(home, boxes[home].y0, boxes[home].y1)
            mended[home] = Line(tuple(sorted((*mended[home].words, *line.words), key=lambda word: word.box.x0)))
            boxes[home] = mended[home].box
        bands.put(home, boxes[home].y0, boxes[home].y1)
    return mended


def _level(a: Box, b: Box) -> bool:
    """Whether two rows stand level, and are about as high."""
    shared = min(a.y1, b.y1) - max(a.y0, b.y0)
    if shared <= 0:
        return False
    return shared > _LEVEL * min(a.height, b.height) and max(a.height, b.height) <= 2 * min(a.height, b.height)


def _apart(one: Line, other: Line) -> bool:
    """Whether no word of one row stands above or below one of the other."""
    starts = [word.box.x0 for word in one.words]
    reach = list(itertools.accumulate((word.box.x1 for word in one.words), max))
    for word in other.words:
        before = bisect.bisect_left(starts, word.box.x1)
        if before and reach[before - 1] > word.box.x0:
            return False
    return True
