"""Names of known people in running text, exactly or with one slip of the pen."""

import bisect
import dataclasses
from collections.abc import Callable, Iterator, Sequence

from packetlint.extraction.layout import Passage
from packetlint.extraction.name_run import NameRun, name_runs
from packetlint.extraction.seek.wanted import Wanted
from packetlint.extraction.sentence import sentences
from packetlint.extraction.vocabulary import fold
from packetlint.fields.naming.slip import spelled
from packetlint.model import Word

_LEGIBLE = 0.93
"""Confidence that every word of a near name must have: a slip in print that was hardly read is the reader's."""
_MOST_WORDS = 6
_GAP = 1.6
"""A space wider than this many heights of print keeps two words from being one name."""
_PLACES = frozenset(
    {
        *("avenue", "ave", "bank", "box", "center", "centre", "city", "clinic", "company", "county", "court", "drive"),
        *("hospital", "house", "lane", "office", "road", "school", "st", "street", "university"),
    }
)
"""Words before a name that make it a place's or a firm's."""
_ENDS = (",", ".", ":", ";", ")", "-", "–")


@dataclasses.dataclass(frozen=True, slots=True)
class Spotted:
    """A known person's name in a passage."""

    person: int
    start: int
    end: int
    words: tuple[Word, ...] = dataclasses.field(repr=False)
    exact: bool


@dataclasses.dataclass(frozen=True, slots=True)
class _Print:
    """A passage, and where its words are in it."""

    passage: Passage
    aspect: float
    places: dict[int, int]

    def before(self, word: Word) -> Word | None:
        """Return the word that stands right before another, None where none is beside it."""
        at = self.places[id(word)]
        return self.passage.words[at - 1] if at and self.is_beside(self.passage.words[at - 1], word) else None

    def behind(self, word: Word) -> Word | None:
        """Return the word that stands right behind another, None where none is beside it."""
        following = self.passage.words[self.places[id(word)] + 1 :][:1]
        return following[0] if following and self.is_beside(word, following[0]) else None

    def is_beside(self, before: Word, word: Word) -> bool:
        """Whether two words stand as close as those of one name do; in running text the line may end between them."""
        if min(before.box.y1, word.box.y1) <= max(before.box.y0, word.box.y0):
            return self.passage.runs
        return (word.box.x0 - before.box.x1) * self.aspect <= _GAP * word.box.height

    def spotted(self, words: tuple[Word, ...], person: int, *, exact: bool) -> Spotted:
        """Return a person's name that these words are."""
        start, last = (self.passage.starts[self.places[id(word)]] for word in (words[0], words[-1]))
        return Spotted(person, start, last + len(words[-1].text), words, exact)


def spotted(passage: Passage, wanted: Wanted, aspect: float, free: Callable[[Word], bool]) -> list[Spotted]:
    """Return the known people whom a passage names; near names only of words that are `free` to be taken.

    A near name beside the exact one, in the same sentence, is somebody else's.
    """
    runs = [run for run in name_runs(passage) if _may_be_known(run, wanted)]
    if not runs:
        return []
    print_ = _Print(passage, aspect, {id(word): at for at, word in enumerate(passage.words)})
    found = [one for run in runs for one in _exact(print_, run, wanted)]
    taken = {id(word) for one in found for word in one.words}
    near = [
        one
        for run in runs
        for words in _pieces(print_, run)
        if taken.isdisjoint(map(id, words))
        and (one := _near(print_, words, wanted)) is not None
        and all(map(free, words))
    ]
    found += _elsewhere(passage, near, found)
    return sorted(found, key=lambda one: one.start)


def _may_be_known(run: NameRun, wanted: Wanted) -> bool:
    return len(run.words) > 1 and any(way in wanted.words for word in spelled(run.text) for way in word)


def _exact(print_: _Print, run: NameRun, wanted: Wanted) -> Iterator[Spotted]:
    """Yield the people whose names stand in a run, each of as many words as can be; nobody's that two people have."""
    at = 0
    while at < len(run.words):
        for until in range(min(len(run.words), at + _MOST_WORDS), at + 1, -1):
            words = run.words[at:until]
            people = _called(words, wanted, short=words == run.words)
            if len(people) == 1:
                yield print_.spotted(words, min(people), exact=True)
            if people:
                at = until - 1
                break
        at += 1


def _called(words: Sequence[Word], wanted: Wanted, *, short: bool) -> set[int]:
    """Return everybody whose name words are; a name in short among more words is but a piece of another."""
    spellings = [spelled(_text((word,))) for word in words]
    if not (spellings[0] and spellings[-1]):
        return set()  # a particle or an initial neither begins a name nor ends it
    return wanted.called([each for word in spellings for each in word], short=short)


def _pieces(print_: _Print, run: NameRun) -> Iterator[tuple[Word, ...]]:
    """Yield the words of a run that stand beside one another: what is in another column is another's."""
    begin = 0
    for at in range(1, len(run.words) + 1):
        if at == len(run.words) or not print_.is_beside(run.words[at - 1], run.words[at]):
            yield run.words[begin:at]
            begin = at


def _near(print_: _Print, words: tuple[Word, ...], wanted: Wanted) -> Spotted | None:
    """Return whose name words are but for a slip, if they stand as a name and were read clearly.

    A capital that only begins a sentence may stand before it.
    """
    for name in (words, words[1:]):
        text = _text(name)
        person = wanted.nearly_called(text, spelled(text)) if len(name) > 1 else None
        if person is not None:
            fits = _stands_alone(print_, words) and (name == words or _opens_sentence(print_, words[0]))
            legible = min(word.confidence for word in name) >= _LEGIBLE
            return print_.spotted(name, person, exact=False) if fits and legible else None
    return None


def _opens_sentence(print_: _Print, word: Word) -> bool:
    start = print_.passage.starts[print_.places[id(word)]]
    return any(begin == start for begin, _ in sentences(print_.passage))


def _stands_alone(print_: _Print, words: Sequence[Word]) -> bool:
    """Whether no house number or capital word beside it makes a name a street's, a school's or a firm's."""
    before, behind = print_.before(words[0]), print_.behind(words[-1])
    if behind is not None and behind.text[:1].isupper() and not words[-1].text.endswith(_ENDS):
        return False
    if before is None:
        return True
    return fold(before.text) not in _PLACES and (before.text.endswith(_ENDS) or not before.text[:1].isdigit())


def _elsewhere(passage: Passage, near: Sequence[Spotted], exact: Sequence[Spotted]) -> list[Spotted]:
    """Return the near names of people whom the same sentence does not name rightly as well."""
    if not near:
        return []
    begins = [start for start, _ in sentences(passage)]
    named = {(one.person, bisect.bisect_right(begins, one.start)) for one in exact}
    return [one for one in near if (one.person, bisect.bisect_right(begins, one.start)) not in named]


def _text(words: Sequence[Word]) -> str:
    return " ".join(word.text.strip('()[]"“”,;:!?').removesuffix("'s").removesuffix("’s") for word in words)
