"""Names of known people in running text, exactly or with one slip of the pen."""

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


def spotted(passage: Passage, wanted: Wanted, aspect: float, free: Callable[[Word], bool]) -> list[Spotted]:
    """Return the known people whom a passage names; near names only of words that are `free` to be taken.

    A near name beside the exact one, in the same sentence, is somebody else's.
    """
    runs = [run for run in name_runs(passage) if _may_be_known(run, wanted)]
    found = [one for run in runs for one in _exact(passage, run, wanted)]
    taken = {id(word) for one in found for word in one.words}
    for words in (piece for run in runs for piece in _pieces(passage, run, aspect)):
        if not any(id(word) in taken or not free(word) for word in words):
            near = _near(passage, words, wanted, aspect)
            if near is not None and not _named_beside(passage, near, found):
                found.append(near)
    return sorted(found, key=lambda one: one.start)


def _may_be_known(run: NameRun, wanted: Wanted) -> bool:
    return len(run.words) > 1 and any(way in wanted.words for word in spelled(run.text) for way in word)


def _exact(passage: Passage, run: NameRun, wanted: Wanted) -> Iterator[Spotted]:
    """Yield the people whose names stand in a run, each of as many words as can be; nobody's that two people have."""
    at = 0
    while at < len(run.words):
        for until in range(min(len(run.words), at + _MOST_WORDS), at + 1, -1):
            words = run.words[at:until]
            spellings = [spelled(_text((word,))) for word in words]
            whole = spellings[0] and spellings[-1]  # a particle or an initial neither begins a name nor ends it
            short = words == run.words  # a name in short among more words is a piece of another
            people = wanted.called([each for word in spellings for each in word], short=short) if whole else set()
            if people:
                if len(people) == 1:
                    yield _spotted(passage, words, people.pop(), exact=True)
                at = until - 1
                break
        at += 1


def _pieces(passage: Passage, run: NameRun, aspect: float) -> Iterator[tuple[Word, ...]]:
    """Yield the words of a run that stand beside one another: what is in another column is another's."""
    begin = 0
    for at in range(1, len(run.words) + 1):
        if at == len(run.words) or not _is_beside(passage, run.words[at - 1], run.words[at], aspect):
            yield run.words[begin:at]
            begin = at


def _near(passage: Passage, words: tuple[Word, ...], wanted: Wanted, aspect: float) -> Spotted | None:
    """Return whose name words are but for a slip, if they stand as a name and were read clearly."""
    first = _place(passage, words[0])
    opens = any(start == passage.starts[first] for start, _ in sentences(passage))
    for name in (words, words[1:] if opens else ()):
        text = _text(name)
        found = wanted.nearly_called(text, spelled(text)) if len(name) > 1 else None
        if found is not None:
            legible = min(word.confidence for word in name) >= _LEGIBLE
            alone = _stands_alone(passage, first, first + len(words) - 1, aspect)
            return _spotted(passage, name, found[0], exact=False) if legible and alone else None
    return None


def _stands_alone(passage: Passage, first: int, last: int, aspect: float) -> bool:
    """Whether no house number or capital word beside it makes a name a street's, a school's or a firm's."""
    words = passage.words
    if last + 1 < len(words) and not words[last].text.endswith(_ENDS):
        following = words[last + 1]
        if following.text[:1].isupper() and _is_beside(passage, words[last], following, aspect):
            return False
    if not first or not _is_beside(passage, words[first - 1], words[first], aspect):
        return True
    before = words[first - 1].text
    return fold(before) not in _PLACES and (before.endswith(_ENDS) or not before[:1].isdigit())


def _is_beside(passage: Passage, before: Word, word: Word, aspect: float) -> bool:
    """Whether two words stand as close as those of one name do; in running text the line may end between them."""
    if min(before.box.y1, word.box.y1) <= max(before.box.y0, word.box.y0):
        return passage.runs
    return (word.box.x0 - before.box.x1) * aspect <= _GAP * word.box.height


def _named_beside(passage: Passage, near: Spotted, found: Sequence[Spotted]) -> bool:
    start, end = next((span for span in sentences(passage) if span[0] <= near.start < span[1]), (0, len(passage.text)))
    return any(one.person == near.person and start <= one.start < end for one in found)


def _spotted(passage: Passage, words: tuple[Word, ...], person: int, *, exact: bool) -> Spotted:
    last = words[-1]
    end = passage.starts[_place(passage, last)] + len(last.text)
    return Spotted(person, passage.starts[_place(passage, words[0])], end, words, exact)


def _place(passage: Passage, wanted: Word) -> int:
    return next(at for at, word in enumerate(passage.words) if word is wanted)


def _text(words: Sequence[Word]) -> str:
    return " ".join(word.text.strip('()[]"“”,;:!?').removesuffix("'s").removesuffix("’s") for word in words)
