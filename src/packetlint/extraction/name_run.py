"""Runs of words in prose that may be a person's name: capital after capital, particles between, no stop words."""

import dataclasses
import functools
import re
from collections.abc import Iterator, Sequence

from packetlint.extraction.layout import Passage
from packetlint.extraction.sentence import is_abbreviation
from packetlint.extraction.vocabulary import fold, tables
from packetlint.model import Word

_NAME_WORD = re.compile(r"[^\W\d_](?:[\w'’`´-]*[^\W\d_])?\.?")
_INITIAL = re.compile(r"[^\W\d_]\.(?:-?[^\W\d_]\.)*")
_MOST_WORDS = 7
_AND = frozenset({"y", "e"})
"""Small words within names that also stand between two."""
_COLUMN_GAP = 2.5
"""Heights of print that no space within a name is wide."""


@dataclasses.dataclass(frozen=True, slots=True)
class NameRun:
    """A stretch of a passage that may be a name."""

    start: int
    end: int
    text: str = dataclasses.field(repr=False)
    words: tuple[Word, ...] = dataclasses.field(repr=False)


@functools.cache
def _stop_words() -> frozenset[str]:
    return frozenset(fold(word) for word in tables()["prose"]["not_names"])


@functools.cache
def _particles() -> frozenset[str]:
    return frozenset(tables()["prose"]["particles"])


def name_runs(passage: Passage) -> Iterator[NameRun]:
    """Yield the runs of name-like words of a passage, in order.

    >>> from packetlint.model import Box
    >>> words = tuple(Word(text, Box(0, 0, 1, 1), 1.0) for text in "I, Ana de la Cruz, live in Utopia.".split())
    >>> [run.text for run in name_runs(Passage.of(words))]
    ['Ana de la Cruz', 'Utopia']
    """
    first: int | None = None
    count = len(passage.words)
    for index in range(count):
        core = _core(passage.words[index].text)
        fits = _is_name_word(core)
        if first is not None and _opens_bracket(passage.words[index].text):
            yield from _run(passage, first, index)
            first = None
        if first is None:
            first = index if fits else None
        elif not fits and not (_is_particle(core) and index + 1 < count and not _parts_names(passage, first, index)):
            yield from _run(passage, first, index)
            first = None
        ends = index == count - 1 or _ends_run(passage.words[index].text)
        if first is not None and (ends or _gap_behind(passage.words, index)):
            yield from _run(passage, first, index + 1)
            first = None


def _parts_names(passage: Passage, first: int, at: int) -> bool:
    """Whether a Romance `and` stands between two whole names, `Juan Ruiz y Ana Mora`, not two surnames of one."""
    if _core(passage.words[at].text).lower() not in _AND:
        return False
    before, behind = passage.words[first:at], passage.words[at + 1 : at + 3]
    if behind and _core(behind[0].text).lower() == "de":
        return True
    names = [word for word in before if not _is_particle(_core(word.text))]
    return len(names) > 1 and len(behind) > 1 and all(_is_name_word(_core(word.text)) for word in behind)


_BETWEEN_NAMES = frozenset({"&", "and", "or", "y", "e", "et", "і", "та", "й", "и", "ak", "و", "+"})


def is_name_like(words: Sequence[Word]) -> bool:
    """Whether all words may be a name's, as far as the first remark in brackets or behind a comma.

    >>> from packetlint.model import Box
    >>> lines = ("Ana de la Cruz", "Need of aid")
    >>> [is_name_like([Word(text, Box(0, 0, 1, 1), 1.0) for text in line.split()]) for line in lines]
    [True, False]
    """
    for index, word in enumerate(words):
        if index and (word.text.startswith(("(", "-", "–")) or words[index - 1].text.endswith(",")):
            return True
        core = _core(word.text)
        without_case = core.isalpha() and core.lower() == core.upper()
        if not (_is_name_word(core) or _is_particle(core) or without_case or (index == 0 and core.endswith("."))):
            return False
    return True


def split_names(words: Sequence[Word]) -> list[tuple[Word, ...]]:
    """Return the words of each of several names that `and`, `&` or the like stands between; one list where none does.

    >>> from packetlint.model import Box
    >>> words = [Word(text, Box(0, 0, 1, 1), 1.0) for text in "ANA RUIZ & LUIS RUIZ".split()]
    >>> [[word.text for word in name] for name in split_names(words)]
    [['ANA', 'RUIZ'], ['LUIS', 'RUIZ']]
    """
    names: list[list[Word]] = [[]]
    for word in words:
        if word.text.casefold() in _BETWEEN_NAMES and names[-1]:
            names.append([])
        else:
            names[-1].append(word)
            if word.text.endswith(";"):
                names.append([])
    return [tuple(name) for name in names if name]


def _core(text: str) -> str:
    return text.strip("()[]\"“”'’,;:!?").removesuffix("'s").removesuffix("’s")


def _is_name_word(core: str) -> bool:
    if not core[:1].isupper() or not _NAME_WORD.fullmatch(core):
        return False
    return bool(_INITIAL.fullmatch(core)) or fold(core) not in _stop_words()


def _is_particle(core: str) -> bool:
    return core.lower() in _particles()


def _opens_bracket(text: str) -> bool:
    """Whether a remark in brackets begins with a word, rather than a name of its own: `Olena (May 3, 2012)`."""
    return text.startswith(("(", "[")) and not text.rstrip(".,;").endswith((")", "]"))


def _ends_run(text: str) -> bool:
    """Whether punctuation after a word ends the name: a full stop after an initial does not."""
    if text.endswith((",", ";", ":", ")", "!", "?", "'s", "’s")):
        return True
    return text.endswith(".") and not is_abbreviation(text)


def _gap_behind(words: Sequence[Word], index: int) -> bool:
    """Whether what follows on the line stands in another column."""
    here, following = words[index].box, words[index + 1].box
    return abs(here.middle - following.middle) < here.height and following.x0 - here.x1 > _COLUMN_GAP * here.height


def _run(passage: Passage, first: int, after: int) -> Iterator[NameRun]:
    while after > first and _core(passage.words[after - 1].text) in _particles():
        after -= 1
    words = passage.words[first:after]
    if not words or len(words) > _MOST_WORDS:
        return
    start = passage.starts[first] + (len(words[0].text) - len(words[0].text.lstrip("([\"“'")))
    end = passage.starts[after - 1] + len(words[-1].text)
    text = passage.text[start:end].rstrip('()[]"”,;:!?')
    text = text.removesuffix("'s").removesuffix("’s")
    if text.endswith(".") and not _INITIAL.fullmatch(text.split()[-1]):
        text = text[:-1]
    yield NameRun(start, start + len(text), text, words)
