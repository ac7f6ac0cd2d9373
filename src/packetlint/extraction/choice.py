"""Which of two printed answers was chosen: the squares in front of `Male` and `Female`."""

import itertools
from collections.abc import Sequence

from packetlint.extraction.label import Labelled
from packetlint.extraction.layout import Sheet, box_of
from packetlint.fields import sex
from packetlint.model import Box, Tick, Word

_CROSSED = 0.12
"""Share of ink from which a square is crossed."""
_BELOW = 4
"""Heights of the caption's print within which a choice may stand below it."""
_CLEARLY = 2.5
"""How many times more ink than the others it must hold."""


def read_choice(item: Labelled, sheet: Sheet) -> tuple[Word, ...] | None:
    """Return the answer beside the crossed square, no words where none is clearly crossed; None without a choice."""
    chosen = _ticked(item, sheet)
    return chosen if chosen or _offers_choice(item, sheet) else None


def _offers_choice(item: Labelled, sheet: Sheet) -> bool:
    """Whether both answers are printed on the caption's line, so that print alone says nothing."""
    row = [word for piece in sheet.rows[item.row] for word in piece.words if word not in item.words]
    return {sex.answer(word.text) for word in row} >= {"M", "F"}


def _ticked(item: Labelled, sheet: Sheet) -> tuple[Word, ...]:
    """Return the word beside the crossed square on the caption's line, none where no square is clearly crossed."""
    box = box_of(item.words)
    near = [tick for tick in sheet.page.ticks if -box.height < tick.box.middle - box.middle < _BELOW * box.height]
    row = [tick for tick in near if abs(tick.box.middle - near[0].box.middle) < box.height]
    if len(row) < 2 or not _have_answers_between(row, box.height):
        return ()
    row.sort(key=lambda tick: -tick.ink)
    if row[0].ink < _CROSSED or row[0].ink < _CLEARLY * row[1].ink:
        return ()
    return _beside(row[0].box, sorted(tick.box.x0 for tick in row), sheet)


def _have_answers_between(squares: Sequence[Tick], height: float) -> bool:
    """Whether squares stand so far apart that a word fits between: what is closer is a letter or a line."""
    boxes = sorted((tick.box for tick in squares), key=lambda one: one.x0)
    return all(right.x0 - left.x1 > 2 * height for left, right in itertools.pairwise(boxes))


def _beside(crossed: Box, squares: list[float], sheet: Sheet) -> tuple[Word, ...]:
    """Return a word that says what the crossed square stands for.

    OCR takes squares for letters and loses the word behind one: of two squares, the other's word tells by
    elimination.
    """
    every = (word for line in sheet.lines for word in line.words)
    level = [word for word in every if word.box.y0 < crossed.y1 and crossed.y0 < word.box.y1]
    said = {}
    for start, end in zip(squares, [*squares[1:], 1.0], strict=False):
        between = [word for word in level if start - 0.01 <= word.box.x0 < end - 0.01]
        said[start] = next((found for word in between if (found := sex.answer(word.text, glued=True))), None)
    letter = said.get(crossed.x0)
    others = {letter for start, letter in said.items() if start != crossed.x0 and letter}
    if letter is None and len(squares) == 2 and len(others) == 1:
        letter = "F" if others == {"M"} else "M"
    if letter is None:
        return ()
    behind = next((word.confidence for word in level if word.box.x0 >= crossed.x0 - 0.01), 0.0)
    return (Word(letter, crossed, min(0.95, max(0.8, behind))),)
