"""A page's picture read: as it lies, and in other ways where that goes badly. Evidence decides, never a rule alone.

Every other way costs time, so each is tried only where the reading before it, or a look at the picture that costs
milliseconds, asks for it; what it brings is kept only where more of the page becomes legible.
"""

import dataclasses
from collections.abc import Callable, Sequence

from PIL import Image

from packetlint.model import Outline, Word
from packetlint.reading import bearings, language, light, outline, rapidocr, upright
from packetlint.reading.attempt import Attempt, is_legible
from packetlint.reading.doubtful_lines import (
    is_foreign,
    other_script,
    with_lines_in_script,
    with_lines_of_second_reader,
)
from packetlint.reading.leftover import (
    Leftover,
    completed,
    leftover,
    painted_over,
    stands,
    with_leftovers,
)
from packetlint.reading.options import ReadOptions
from packetlint.reading.pixels import cropped, inked
from packetlint.reading.tesseract import Tesseract, TesseractMissingError

GARBAGE = 0.6
"""Share of legible letters below which a page is read in every other way."""
_DOUBTFUL = 0.8
"""Share below which it may be upside down or in another script."""
_CLEARLY_FOREIGN = 2.5
"""How many times better a page must read in another script: one in two scripts loses its Latin words by it."""
_CARD = 450
"""Legible letters below which a page may be a card, whose print page layout loses."""
_MUCH = 40
"""Letters passed over twice, as under a stamp, that the second reader is asked for."""
_SMALL_PRINT = 17
"""Pixels: print lower than this is read larger as well, unless it is clear as it is."""
_CLEAR = 0.96
"""Share of legible letters from which nothing is gained by another reading."""
_LARGER = 1.8
_BEARS_OUT = 0.9
"""Share of its quality that a page may lose by being read in the language it is in."""


@dataclasses.dataclass(frozen=True, slots=True)
class Reading:
    """The best attempt at a page, and where the paper lay on the picture."""

    attempt: Attempt
    outline: Outline | None


def read_picture(picture: Image.Image, options: ReadOptions) -> Reading:
    """Read one page's picture (grey levels, as it lies in its file).

    Raises TesseractMissingError and TesseractFailedError.
    """
    if not options.languages:
        raise TesseractMissingError("the OCR program Tesseract is not installed")
    corners = outline.find_outline(picture)
    paper = outline.flattened(picture, corners) if corners else picture
    best = _best_attempt(paper, options)
    if corners is not None and (best.share < GARBAGE or _holds_more(picture, corners, best)):
        whole = _best_attempt(picture, options)
        if whole.quality > best.quality:
            best, corners = whole, None
    return Reading(_completed(best, options), corners)


def _holds_more(picture: Image.Image, corners: Outline, best: Attempt) -> bool:
    """Whether print seems to lie beside a paper on its photo: two cards on a table, a page that is half found."""
    height = _print_height(best) / picture.height
    rest = leftover(outline.beside(picture, corners), (), height=height)
    return rest is not None and rest.letters >= _MUCH


@dataclasses.dataclass(frozen=True, slots=True)
class Beside:
    """A text layer's words with those that only the page's pictures hold."""

    words: tuple[Word, ...]
    missed: str | None = None
    """One line for people, where there is more print that could not be read."""


def beside_layer(
    look: Image.Image, picture: Callable[[], Image.Image], words: tuple[Word, ...], options: ReadOptions
) -> Beside:
    """Return a layer's words and what is printed on the page besides: a pasted scan, text drawn as curves.

    `look` is the page drawn small, `picture` draws it in full. Raises TesseractMissingError and TesseractFailedError.
    """
    seen = leftover(look, words)
    if seen is None:
        return Beside(words)
    if not options.languages:
        missed = "print in a picture on it was not read: the OCR program Tesseract is not installed"
        return Beside(words, missed if seen.letters >= _MUCH else None)
    rest = leftover(picture(), words)
    if rest is None:
        return Beside(words)
    second_reader = has_second_reader(options)
    found, _ = _with_rest(rest, picture(), words, _latin(options), second_reader=second_reader)
    return Beside(found)


def _best_attempt(paper: Image.Image, options: ReadOptions) -> Attempt:
    """Read the paper the way it looks to lie; where that gives little, another way up, larger or in other light."""
    lit = _in_good_light(paper)
    best = _first_attempt(lit, options)
    if best.share < _DOUBTFUL and has_second_reader(options) and _other_script(best, options) is None:
        return best  # which reads it better than Tesseract would in any light or size
    if best.share < GARBAGE:
        best = max(best, _in_other_light(paper, lit, best, options), key=_quality)
    if best.share < _CLEAR and 0 < _print_height(best) < _SMALL_PRINT:
        best = max(best, _larger(best, options), key=_quality)
    return _in_its_language(best, options)


def _in_good_light(paper: Image.Image) -> Image.Image:
    if light.is_two_tone(paper):
        return light.smoothed(paper)
    return paper if light.light_of(paper).good else light.evened(paper)


def has_second_reader(options: ReadOptions) -> bool:
    """Whether the second reader is wanted and installed."""
    return options.second_reader and rapidocr.available()


def _quality(attempt: Attempt) -> float:
    return attempt.quality


def _first_attempt(lit: Image.Image, options: ReadOptions) -> Attempt:
    """Read the page as it lies, unless its looks say otherwise; another way up where that gives little."""
    if upright.lies_sideways(lit):
        found = _bearings(lit, options, sideways=True)
        if found.sure:
            return _read_by(found, lit, options)
    best = _level_attempt(lit, 0, _latin(options))
    if best.lies_sideways:
        turned = [_level_attempt(lit, turn, _latin(options)) for turn in (90, 270)]
        return max((attempt for attempt in turned if not attempt.lies_sideways), key=_quality, default=best)
    if best.share >= _DOUBTFUL:
        return best
    found = _bearings(lit, options, sideways=False)
    if (found.turn, found.languages) == (0, best.languages):
        return best
    other = _read_by(found, lit, options)
    clearly = 1.0 if found.languages == best.languages else _CLEARLY_FOREIGN
    return other if other.quality > clearly * best.quality else best


def _bearings(lit: Image.Image, options: ReadOptions, *, sideways: bool) -> bearings.Bearings:
    """Find the way up, and the script, in which a piece of the page reads best."""
    others = language.programs_for_scripts(options.languages, options.page_seconds)
    return bearings.take_bearings(lit, (_latin(options), *others), sideways=sideways)


def _read_by(found: bearings.Bearings, lit: Image.Image, options: ReadOptions) -> Attempt:
    return _level_attempt(lit, found.turn, Tesseract(found.languages, options.page_seconds))


def _level_attempt(lit: Image.Image, turn: int, program: Tesseract) -> Attempt:
    level, angle = upright.level(upright.quarter_turn(lit, turn))
    return Attempt(level, program.words(level), program.languages, turn + angle)


def _in_other_light(paper: Image.Image, lit: Image.Image, best: Attempt, options: ReadOptions) -> Attempt:
    other = light.evened(paper) if lit is paper else paper
    turned = upright.turned_as(other, best.rotation)
    words = Tesseract(best.languages, options.page_seconds).words(turned)
    return dataclasses.replace(best, picture=turned, words=words)


def _print_height(attempt: Attempt) -> float:
    """Return the usual height of a word in pixels, 0 where none was read."""
    heights = sorted(word.box.height for word in attempt.words if len(word.text) > 2)
    return heights[len(heights) // 2] * attempt.picture.height if heights else 0.0


def _larger(best: Attempt, options: ReadOptions) -> Attempt:
    size = (round(best.picture.width * _LARGER), round(best.picture.height * _LARGER))
    larger = best.picture.resize(size, Image.Resampling.BICUBIC)
    words = Tesseract(best.languages, options.page_seconds).words(larger)
    return dataclasses.replace(best, words=words, picture=larger)


def _in_its_language(best: Attempt, options: ReadOptions) -> Attempt:
    """Read a page that turns out to be Spanish, French, … once more as that: English loses its letters with marks."""
    if best.languages != options.languages[:1]:
        return best
    code = language.latin_language(best.words, options.languages)
    if code is None:
        return best
    words = Tesseract((code,), options.page_seconds).words(best.picture)
    again = dataclasses.replace(best, words=words, languages=(code,))
    return again if again.quality >= _BEARS_OUT * best.quality else best


def _completed(best: Attempt, options: ReadOptions) -> Attempt:
    """Add what the layout passed over and lines that were read badly, by whichever reader reads them better.

    The second reader knows Latin letters only and leaves out all others: it is not asked for a page that holds some.
    """
    foreign = _other_script(best, options)
    second_reader = has_second_reader(options) and not foreign
    best = _with_leftovers(best, options, second_reader=second_reader)
    if best.share >= _CLEAR:
        return best
    if second_reader:
        return dataclasses.replace(best, words=with_lines_of_second_reader(best.picture, best.words))
    if foreign is None or foreign.languages == best.languages:
        return best
    words = with_lines_in_script(best.picture, best.words, foreign)
    return dataclasses.replace(best, words=words, languages=(*best.languages, *foreign.languages))


def _other_script(best: Attempt, options: ReadOptions) -> Tesseract | None:
    """Return how to read a script besides Latin that the page holds, None where it holds none."""
    if is_foreign(" ".join(word.text for word in best.words if is_legible(word))):
        return Tesseract(best.languages, options.page_seconds)
    scripts = tuple(language.programs_for_scripts(options.languages, options.page_seconds))
    return other_script(best.picture, best.words, scripts)


def _with_leftovers(best: Attempt, options: ReadOptions, *, second_reader: bool) -> Attempt:
    """Have the second reader read a page that was read badly, or much that was passed over; Tesseract the rest."""
    rest = leftover(best.picture, best.words)
    card = rest is not None and best.legible < _CARD
    if second_reader and (card or best.share < _DOUBTFUL):
        unsettled = painted_over(best.picture, filter(stands, best.words))
        words = completed(best.words, _second_reading(unsettled))
        second = dataclasses.replace(best, words=words, reader="rapidocr")
        if second.quality > best.quality:
            return second
    if rest is None:
        return best
    program = Tesseract(best.languages, options.page_seconds)
    words, reader = _with_rest(rest, best.picture, best.words, program, second_reader=second_reader)
    return dataclasses.replace(best, words=words, reader=reader)


def _with_rest(
    rest: Leftover, picture: Image.Image, words: Sequence[Word], program: Tesseract, *, second_reader: bool
) -> tuple[tuple[Word, ...], str]:
    """Return the words with those on what they leave, and by whom: the second reader where much is left twice."""
    found = with_leftovers(rest, words, program)
    still = leftover(picture, found) if second_reader else None
    if still is not None and still.letters >= _MUCH:
        return completed(words, _second_reading(rest.picture)), "rapidocr"
    return found, "tesseract"


def _second_reading(picture: Image.Image) -> tuple[Word, ...]:
    print_only = inked(picture)
    found = rapidocr.words(cropped(picture, print_only))
    return tuple(Word(word.text, word.box.within(print_only), word.confidence) for word in found)


def _latin(options: ReadOptions) -> Tesseract:
    return Tesseract(options.languages[:1], options.page_seconds)
