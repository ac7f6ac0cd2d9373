"""Names of known people in running text, exactly or with one slip of the pen."""

import dataclasses
import itertools
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
    for run in runs:
        if not any(id(word) in taken or not free(word) for word in run.words):
            near = _near(passage, run, wanted, aspect)
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


def _near(passage: Passage, run: NameRun, wanted: Wanted, aspect: float) -> Spotted | None:
    """Return whose name a whole run is but for a slip, if it stands as a name and was read clearly."""
    for words in (run.words, run.words[1:] if _opens_sentence(passage, run) else ()):
        text = _text(words)
        found = wanted.nearly_called(text, spelled(text)) if len(words) > 1 else None
        if found is not None:
            legible = min(word.confidence for word in words) >= _LEGIBLE
            alone = _stands_alone(passage, run, words) and _is_close(words, aspect)
            return _spotted(passage, words, found[0], exact=False) if legible and alone else None
    return None


def _opens_sentence(passage: Passage, run: NameRun) -> bool:
    return any(start == run.start for start, _ in sentences(passage))


def _stands_alone(passage: Passage, run: NameRun, words: Sequence[Word]) -> bool:
    """Whether no house number or capital word beside it makes a name a street's, a school's or a firm's."""
    if passage.text[run.end : run.end + 1] == " " and passage.text[run.end + 1 : run.end + 2].isupper():
        return False
    before = passage.text[: run.start].split()[-1:] if len(words) == len(run.words) else []
    number = bool(before) and before[0][:1].isdigit() and not before[0].endswith(_ENDS)
    return not number and fold("".join(before)) not in _PLACES


def _is_close(words: Sequence[Word], aspect: float) -> bool:
    """Whether words on one line stand as close as those of one name do."""
    for before, word in itertools.pairwise(words):
        level = min(before.box.y1, word.box.y1) > max(before.box.y0, word.box.y0)
        if level and (word.box.x0 - before.box.x1) * aspect > _GAP * word.box.height:
            return False
    return True


def _named_beside(passage: Passage, near: Spotted, found: Sequence[Spotted]) -> bool:
    start, end = next((span for span in sentences(passage) if span[0] <= near.start < span[1]), (0, len(passage.text)))
    return any(one.person == near.person and start <= one.start < end for one in found)


def _spotted(passage: Passage, words: tuple[Word, ...], person: int, *, exact: bool) -> Spotted:
    places = {id(word): at for at, word in enumerate(passage.words)}
    start = passage.starts[places[id(words[0])]]
    end = passage.starts[places[id(words[-1])]] + len(words[-1].text)
    return Spotted(person, start, end, words, exact)


def _text(words: Sequence[Word]) -> str:
    return " ".join(word.text.strip('()[]"“”,;:!?').removesuffix("'s").removesuffix("’s") for word in words)
