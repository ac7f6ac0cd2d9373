"""A text layer held against the picture of its page: old OCR, broken fonts and forgotten layers say something else.

What a page shows is what people file. A layer is believed where its words lie on ink and a sample of them reads the
same on the picture; under or over a scan every line with a number in it is part of the sample.
"""

import difflib
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence

import cv2
from anyascii import anyascii
from PIL import Image

from packetlint.model import Box, Word
from packetlint.reading.doubtful_lines import is_foreign
from packetlint.reading.pixels import darker_than_paper, grey
from packetlint.reading.tesseract import LINE, Tesseract

_ON_INK = 0.7
"""Share of the words that must lie on ink; white on black and pale grey do not."""
_MOST_WORDS = 120
"""Words that are looked at for ink."""
_SAMPLE_LETTERS = 24
"""Letters of a line that are enough to tell whether it reads the same."""
_TRIES = 3
"""Samples of a page whose text a program has set: one that reads the same is enough."""
_MOST_LINES = 16
"""Lines of a scan's layer that are read; all must agree."""
_ALIKE, _EXACT = 0.6, 0.9
"""Likeness of a sample from which the layer is about this page, and from which it is a good reading of it."""

_LANGUAGES = {"CYRILLIC": ("ukr", "rus"), "ARABIC": ("fas", "ara")}
"""Tesseract's languages of a script, by the first word of its letters' Unicode names."""

Draw = Callable[[Box], Image.Image]
"""Draws a part of the page."""


def lies_on_ink(picture: Image.Image, words: Sequence[Word]) -> bool:
    """Whether the words of a layer stand where something is printed; `picture` may be small."""
    ink = darker_than_paper(grey(picture), 8, 16)
    height, width = ink.shape
    looked_at = words[:: max(1, len(words) // _MOST_WORDS)]
    covered = 0
    for word in looked_at:
        box = word.box
        part = ink[int(box.y0 * height) : int(box.y1 * height) + 1, int(box.x0 * width) : int(box.x1 * width) + 1]
        covered += part.size > 0 and cv2.countNonZero(part) > 0
    return covered >= _ON_INK * len(looked_at)


def reads_the_same(draw: Draw, words: Sequence[Word], programs: Sequence[Tesseract]) -> bool:
    """Whether a piece of the page's print says what its layer says; where nothing can be compared, it does.

    `draw` draws a part of the page; `programs` are the ways to read Latin letters and others, in that order. Raises
    what the programs raise.
    """
    samples = list(_longest(words))[:_TRIES]
    return not samples or any(_likeness(draw, sample, programs) >= _ALIKE for sample in samples)


def is_a_good_reading(draw: Draw, words: Sequence[Word], programs: Sequence[Tesseract]) -> bool:
    """Whether every line with a number in it, and the longest others, say what the picture says.

    Raises what the programs raise.
    """
    numbered = [row for row in _rows(words) if any(map(str.isdigit, _text(row)))]
    samples = [_sample(row) for row in numbered[:_MOST_LINES]] + list(_longest(words))[:_TRIES]
    return bool(samples) and all(_likeness(draw, sample, programs, exact=True) >= _EXACT for sample in samples)


def _longest(words: Sequence[Word]) -> Iterator[Sequence[Word]]:
    """Yield a sample of each row, the longest rows first."""
    rows = sorted(_rows(words), key=lambda row: -len(_text(row)))
    yield from (_sample(row) for row in rows if len(_text(row)) >= _SAMPLE_LETTERS / 2)


def _rows(words: Sequence[Word]) -> list[list[Word]]:
    """Return runs of words that follow one another in the layer and stand side by side."""
    rows: list[list[Word]] = []
    for word in words:
        last = rows[-1][-1].box if rows else None
        if last is not None and last.x1 <= word.box.x1 and last.y0 <= word.box.middle <= last.y1:
            rows[-1].append(word)
        else:
            rows.append([word])
    return rows


def _text(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words)


def _sample(row: Sequence[Word]) -> Sequence[Word]:
    """Return words side by side that are enough to compare: those that end with the last number, or the first ones."""
    last = next((at for at in range(len(row), 0, -1) if any(map(str.isdigit, row[at - 1].text))), 0)
    run: list[Word] = []
    for word in reversed(row[:last]) if last else row:
        run.append(word)
        if sum(len(one.text) for one in run) >= _SAMPLE_LETTERS:
            break
    return run[::-1] if last else run


def _likeness(draw: Draw, sample: Sequence[Word], programs: Sequence[Tesseract], *, exact: bool = False) -> float:
    """Return how alike a sample and its print are, 0 to 1; 1 where it is in a script that cannot be read here.

    `exact` asks for the same digits, and for a script that can be read.
    """
    said = _text(sample)
    program = _program_for(said, programs)
    if program is None:
        return 0.0 if exact else 1.0
    box = Box.around(word.box for word in sample)
    read = program.words(draw(box.grown(box.height / 2, box.height / 4)), layout=LINE)
    wanted, got = _folded([said]), _folded(word.text for word in read)
    if exact and _digits(wanted) != _digits(got):
        return 0.0
    return difflib.SequenceMatcher(None, wanted, got).ratio()


def _digits(text: str) -> str:
    return "".join(letter for letter in text if letter.isdigit())


def _program_for(said: str, programs: Sequence[Tesseract]) -> Tesseract | None:
    if not is_foreign(said):
        return programs[0]
    script = next(unicodedata.name(letter, "").split(" ")[0] for letter in said if is_foreign(letter))
    codes = _LANGUAGES.get(script, ())
    return next((program for program in programs[1:] if set(codes) & set(program.languages)), None)


def _folded(texts: Iterable[str]) -> str:
    return "".join(letter for text in texts for letter in anyascii(text).lower() if letter.isalnum())
