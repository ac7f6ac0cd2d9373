"""Lines that were read badly, each read again from its own crop: by the second reader, and in other scripts.

Originals and translations, cards in two alphabets, a stamp over a line: most of a page may be read well, and a line
of it not. A crop costs some 20 milliseconds, a page a hundred times that.
"""

from collections.abc import Callable, Sequence

from PIL import Image

from packetlint.model import Box, Line, Word, lines_of
from packetlint.reading import rapidocr
from packetlint.reading.attempt import is_legible
from packetlint.reading.leftover import overlap
from packetlint.reading.pixels import cropped
from packetlint.reading.tesseract import LINE, Tesseract

_MOST_LINES = 40
"""Lines of one page that are read again, at most."""
_DOUBTFUL = 0.8
"""Confidence below which a line is read again."""
_LEAST_LETTERS = 4
_SPECKS = 0.04
"""Share of a page's letters in doubtful lines below which those are stamps and signatures."""
_SAMPLE = 6
"""Doubtful lines that tell whether a page is in two scripts."""
_SENTENCE = 8
"""Letters of a line that is long enough to tell its script."""
_SENSIBLE = 2
"""Lines that must make sense in the other script."""
_A_FEW = 4
"""Letters of a word that is no accident."""
_LEGIBLE_FOREIGN = 0.8
"""Confidence of a word in another script that is none either."""
_BETTER = 0.1
"""Confidence that a line must gain by being read again."""
_SURE = 0.9
"""Confidence that the second reader must have to be believed."""
_AS_LONG = 0.8
"""Share of a line's length that the second reader must return: letters that it does not know it leaves out."""
_TWINS = frozenset("авекмнорстухгіјѕпиш")
"""Cyrillic letters that a Latin one, printed or written by hand, is easily taken for."""
_LAST_LATIN = 0x24F
"""The last Latin letter of Unicode's first blocks; Vietnamese has more of them further on."""


def other_script(picture: Image.Image, words: Sequence[Word], programs: Sequence[Tesseract]) -> Tesseract | None:
    """Return the script in which doubtful lines of a page make sense that was read in Latin letters, if one does.

    Raises what the programs raise.
    """
    doubtful = [line for line in lines_of(words) if _is_doubtful(line) and _letters(line) >= _SENTENCE]
    if len(doubtful) < _SENSIBLE or sum(map(_letters, doubtful)) < _SPECKS * sum(len(word.text) for word in words):
        return None
    sample = sorted(doubtful, key=lambda line: line.confidence)[:_SAMPLE]
    for program in programs:
        if sum(any(map(_in_script, _read_line(picture, line, program))) for line in sample) >= _SENSIBLE:
            return program
    return None


def with_lines_in_script(picture: Image.Image, words: Sequence[Word], program: Tesseract) -> tuple[Word, ...]:
    """Return the words with those of doubtful lines that are in another script. Raises what `program` raises."""
    return _replaced(words, lambda line: _line_in_script(picture, line, program))


def with_lines_of_second_reader(picture: Image.Image, words: Sequence[Word]) -> tuple[Word, ...]:
    """Return the words with the doubtful lines as the second reader has them, where it is surer."""
    return _replaced(words, lambda line: _by_second_reader(picture, line))


def _replaced(words: Sequence[Word], read: Callable[[Line], Sequence[Word]]) -> tuple[Word, ...]:
    kept = list(words)
    for line in [line for line in lines_of(words) if _is_doubtful(line)][:_MOST_LINES]:
        again = read(line)
        if again:
            kept = [word for word in kept if not any(overlap(word, new) for new in again)] + list(again)
    return tuple(kept)


def is_foreign(text: str) -> bool:
    """Whether most letters of a text are not Latin."""
    letters = [letter for letter in text if letter.isalpha()]
    return 2 * sum(ord(letter) > _LAST_LATIN for letter in letters) > len(letters)


def _is_doubtful(line: Line) -> bool:
    """Whether a line was read badly; machine-readable zones are nobody's language and have a reader of their own."""
    return _letters(line) >= _LEAST_LETTERS and line.confidence < _DOUBTFUL and "<<" not in line.text


def _letters(line: Line) -> int:
    return sum(letter.isalnum() for letter in line.text)


def _by_second_reader(picture: Image.Image, line: Line) -> Sequence[Word]:
    """Return the line as the second reader has it, nothing where that is no surer or leaves letters out."""
    room = _room(line)
    again = [_on_page(word, room) for word in rapidocr.line_words(cropped(picture, room))]
    length = sum(len(word.text) for word in again)
    as_long = length >= _AS_LONG * sum(len(word.text) for word in line.words)
    sure = as_long and Line(tuple(again)).confidence >= max(_SURE, line.confidence + _BETTER)
    return again if sure else ()


def _line_in_script(picture: Image.Image, line: Line, program: Tesseract) -> Sequence[Word]:
    """Return the line as read in another script, nothing where that is no surer.

    A line in two alphabets stays: its Latin words would come out in look-alikes, `Date` as Cyrillic `Оаге`.
    """
    if any(len(word.text) >= _A_FEW and is_legible(word) for word in line.words):
        return ()
    again = _read_line(picture, line, program)
    surer = Line(tuple(again)).confidence >= line.confidence + _BETTER
    return again if surer and any(map(_in_script, again)) else ()


def _in_script(word: Word) -> bool:
    """Whether a word was read with confidence in letters of another script alone, some of them like no Latin ones."""
    letters = [letter for letter in word.text.lower() if letter.isalpha()]
    foreign = [letter for letter in letters if ord(letter) > _LAST_LATIN]
    own = sum(letter not in _TWINS for letter in foreign)
    return word.confidence >= _LEGIBLE_FOREIGN and len(letters) >= _A_FEW and len(foreign) == len(letters) and own > 1


def _read_line(picture: Image.Image, line: Line, program: Tesseract) -> list[Word]:
    room = _room(line)
    return [_on_page(word, room) for word in program.words(cropped(picture, room), layout=LINE)]


def _room(line: Line) -> Box:
    return line.box.grown(line.box.height / 2, line.box.height / 4)


def _on_page(word: Word, room: Box) -> Word:
    return Word(word.text, word.box.within(room), word.confidence)
