"""Lines found quickly are the lines that a plain reading of the rules finds, on pages of every sort."""

import random
import time
from collections.abc import Callable, Sequence

import pytest

from packetlint.model import Box, Word, lines_of
from packetlint.model.line import Line, _is_mark, _level

Place = Callable[[random.Random, int], tuple[float, float, float, float]]


def letter(chance: random.Random, number: int) -> tuple[float, float, float, float]:
    """Twelve words a line, the lines sloping and uneven."""
    row, column = divmod(number, 12)
    left, top = 0.08 + column * 0.07, 0.05 + row * 0.018 + column * 0.0006 + chance.uniform(0, 0.002)
    return left, top, left + chance.uniform(0.03, 0.068), top + chance.uniform(0.009, 0.013)


def anywhere(chance: random.Random, number: int) -> tuple[float, float, float, float]:
    left, top = chance.uniform(0, 0.9), chance.uniform(0, 0.98)
    return left, top, left + chance.uniform(0.005, 0.1), top + chance.uniform(0.001, 0.02)


def heap(chance: random.Random, number: int) -> tuple[float, float, float, float]:
    """Few places, each taken many times."""
    left, top = chance.randrange(5) / 6, chance.randrange(4) / 50
    return left, top, left + 0.15, top + 0.012


def high(chance: random.Random, number: int) -> tuple[float, float, float, float]:
    """Words as high as the page among others."""
    left = chance.uniform(0, 0.9)
    return (left, 0.0, left + 0.05, 1.0) if number % 3 else anywhere(chance, number)


def page(place: Place, words: int, seed: int) -> list[Word]:
    chance = random.Random(seed)
    texts = [chance.choice(("word", "Ana", "12", ".", "|", "-")) for _ in range(words)]
    return [Word(text, Box(*place(chance, number)), 1.0) for number, text in enumerate(texts)]


@pytest.mark.parametrize("place", [letter, anywhere, heap, high])
@pytest.mark.parametrize("seed", range(5))
def test_lines_are_those_of_a_plain_reading_of_the_rules(place: Place, seed: int) -> None:
    words = page(place, 60 + 40 * seed, seed)
    assert lines_of(words) == plain_lines(words)


@pytest.mark.parametrize("place", [letter, anywhere, heap, high])
def test_a_page_full_of_words_is_soon_done(place: Place) -> None:
    words = page(place, 3000, 1)
    started = time.process_time()
    lines_of(words)
    assert time.process_time() - started < 8


def plain_lines(words: Sequence[Word]) -> tuple[Line, ...]:
    """Every word held against every row, every row against every other."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (_is_mark(word), word.box.x0, word.box.y0)):
        row = nearest(word, rows) if _is_mark(word) else most_level(word, rows)
        rows.append([word]) if row is None else row.append(word)
    lines: list[Line] = []
    for line in sorted((in_order(row) for row in rows), key=lambda line: line.box.middle):
        homes = [n for n, other in enumerate(lines) if _level(other.box, line.box) and apart(other, line)]
        if homes:
            lines[homes[-1]] = in_order([*lines[homes[-1]].words, *line.words])
        else:
            lines.append(line)
    return tuple(sorted(lines, key=lambda line: (line.words[0].box.middle, line.words[0].box.x0)))


def in_order(words: Sequence[Word]) -> Line:
    return Line(tuple(sorted(words, key=lambda word: word.box.x0)))


def most_level(word: Word, rows: Sequence[list[Word]]) -> list[Word] | None:
    box = word.box

    def overlap(row: list[Word]) -> float:
        last = row[-1].box
        lower = min(last.height, box.height)
        ahead = last.x1 <= box.x0 + box.width / 2 and lower > 0
        return (min(last.y1, box.y1) - max(last.y0, box.y0)) / lower if ahead else 0.0

    best = max(rows, key=overlap, default=None)
    return best if best is not None and overlap(best) > 0.5 else None


def nearest(mark: Word, rows: Sequence[list[Word]]) -> list[Word] | None:
    def distance(row: list[Word]) -> float:
        level = [word.box for word in row if word.box.y0 <= mark.box.middle <= word.box.y1]
        return min((abs(box.x0 - mark.box.x0) for box in level), default=2.0)

    best = min(rows, key=distance, default=None)
    return best if best is not None and distance(best) < 1 else None


def apart(one: Line, other: Line) -> bool:
    pairs = [(a.box, b.box) for a in one.words for b in other.words]
    return not any(a.x0 < b.x1 and b.x0 < a.x1 for a, b in pairs)
