"""Words that stand on one line: found by where they stand, the same for a text layer and for OCR."""

import dataclasses
from collections.abc import Iterable, Sequence

from packetlint.model.geometry import Box
from packetlint.model.page import Word

_LEVEL = 0.65
"""Share of the lower row's height by which two rows must overlap to be one line."""
_SAME_LINE = 0.5
"""Share of the lower word's height by which two neighbours must overlap."""


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
    rows: list[list[Word]] = []
    for word in [word for word in every if not _is_mark(word)] + [word for word in every if _is_mark(word)]:
        row = _row_around(word, rows) if _is_mark(word) else _row_for(word, rows)
        if row is None:
            rows.append([word])
        else:
            row.append(word)
    rows = [sorted(row, key=lambda word: word.box.x0) for row in rows]
    lines = sorted((Line(tuple(row)) for row in rows), key=lambda line: line.box.middle)
    return tuple(sorted(_mended(lines), key=lambda line: (line.words[0].box.middle, line.words[0].box.x0)))


def _is_mark(word: Word) -> bool:
    """Whether a word is but a stroke or dot: it may stand anywhere in a line, and never begins one."""
    return len(word.text) == 1 and not word.text.isalnum()


def _row_around(mark: Word, rows: Sequence[list[Word]]) -> list[Word] | None:
    """Return the row with a word beside the mark that is level with it."""

    def distance(row: list[Word]) -> float:
        level = [word for word in row if word.box.y0 <= mark.box.middle <= word.box.y1]
        return min((abs(word.box.x0 - mark.box.x0) for word in level), default=2.0)

    nearest = min(rows, key=distance, default=None)
    return nearest if nearest is not None and distance(nearest) < 1.0 else None


def _mended(lines: Sequence[Line]) -> list[Line]:
    """Join rows that interlock: words of one line that a stray mark or an uneven baseline had kept apart."""
    mended: list[Line] = []
    boxes: list[Box] = []
    for line in lines:
        box = line.box
        near = (index for index in range(len(mended) - 1, -1, -1) if _level(boxes[index], box))
        home = next((index for index in near if _apart(mended[index], line)), None)
        if home is None:
            mended.append(line)
            boxes.append(box)
        else:
            words = sorted((*mended[home].words, *line.words), key=lambda word: word.box.x0)
            mended[home] = Line(tuple(words))
            boxes[home] = mended[home].box
    return mended


def _level(a: Box, b: Box) -> bool:
    """Whether two rows stand level, and are about as high."""
    shared = min(a.y1, b.y1) - max(a.y0, b.y0)
    if shared <= 0:
        return False
    return shared > _LEVEL * min(a.height, b.height) and max(a.height, b.height) <= 2 * min(a.height, b.height)


def _apart(one: Line, other: Line) -> bool:
    """Whether no word of one row stands above or below one of the other."""
    return not any(
        word.box.x0 < near.box.x1 and near.box.x0 < word.box.x1 for word in one.words for near in other.words
    )


def _row_for(word: Word, rows: Sequence[list[Word]]) -> list[Word] | None:
    """Return the row whose last word stands most level with `word`, if one is level enough."""
    best, best_overlap = None, _SAME_LINE
    box = word.box
    middle, height = box.x0 + box.width / 2, box.height
    for row in rows:
        last = row[-1].box
        shared = min(last.y1, box.y1) - max(last.y0, box.y0)
        if shared <= 0 or last.x1 > middle:
            continue
        lower = min(last.height, height)
        overlap = shared / lower if lower > 0 else 0.0
        if overlap > best_overlap:
            best, best_overlap = row, overlap
    return best
