"""Pages in Arabic letters as their mirror image, so that reading order is left to right there, too.

What is beside, below or behind a caption then means the same on every page. Facts found there are given back their
place on paper.
"""

import dataclasses
import itertools
from collections.abc import Iterator

from packetlint.model import Box, Fact, Line, PackedWords, Page, Word, lines_of

_FIRST, _LAST = "\u0590", "\u08ff"
"""Blocks of Hebrew, Arabic and their neighbours."""
_MOSTLY = 0.5
"""Share of a page's letters from which it is read from the right."""


def is_from_right(page: Page) -> bool:
    """Whether most letters of a page are written from right to left."""
    if not any(map(_is_of_right, (word.text for word in page.words))):
        return False
    letters = [letter for word in page.words for letter in word.text if letter.isalpha()]
    return sum(_FIRST <= letter <= _LAST for letter in letters) > _MOSTLY * len(letters)


def in_reading_order(page: Page) -> Page:
    """Return the page as it is, or its mirror image where it is written from the right.

    Latin words that follow one another keep their order.
    """
    if not is_from_right(page):
        return page
    words = (word for line in lines_of(page.words) for word in _mirrored_line(line))
    return dataclasses.replace(
        page,
        words=PackedWords(tuple(words)),
        zones=tuple(tuple(dataclasses.replace(line, box=mirrored(line.box)) for line in zone) for zone in page.zones),
        barcodes=tuple(dataclasses.replace(each, box=mirrored(each.box)) for each in page.barcodes),
        ticks=tuple(dataclasses.replace(tick, box=mirrored(tick.box)) for tick in page.ticks),
        form_fields=tuple(dataclasses.replace(field, box=mirrored(field.box)) for field in page.form_fields),
    )


def on_paper(fact: Fact) -> Fact:
    """Return a fact of a mirrored page with its place as it lies on the page."""
    box = fact.provenance.box
    if box is None:
        return fact
    return dataclasses.replace(fact, provenance=dataclasses.replace(fact.provenance, box=mirrored(box)))


def mirrored(box: Box) -> Box:
    """Return where a place lies in the page's mirror image."""
    return Box(1 - box.x1, box.y0, 1 - box.x0, box.y1)


def _mirrored_line(line: Line) -> Iterator[Word]:
    for of_right, group in itertools.groupby(line.words, lambda word: _is_of_right(word.text)):
        run = tuple(group)
        if of_right or not any(letter.isalpha() for word in run for letter in word.text):
            yield from (_at(word, mirrored(word.box)) for word in run)
            continue
        whole = Box.around(word.box for word in run)
        shift = 1 - whole.x1 - whole.x0
        yield from (_at(word, Box(word.box.x0 + shift, word.box.y0, word.box.x1 + shift, word.box.y1)) for word in run)


def _is_of_right(text: str) -> bool:
    return any(_FIRST <= letter <= _LAST for letter in text)


def _at(word: Word, box: Box) -> Word:
    return dataclasses.replace(word, box=box)
