"""Days of birth of known people in running text: the very day, or nearly it behind a name and a word of birth."""

import dataclasses
import re
from collections.abc import Collection, Iterator, Sequence

from packetlint.extraction.layout import Passage
from packetlint.extraction.seek.names import Spotted
from packetlint.extraction.seek.wanted import Wanted
from packetlint.extraction.vocabulary import kin_words
from packetlint.fields import date
from packetlint.model import Word

_BIRTH = re.compile(
    r"\b(?:born|birth|DOB|D\.O\.B|nacid[oa]|nacimiento|née?\s+le|naissance|nascid[oa]|nascimento)\b", re.I
)
_REACH = 70
"""Letters behind a name within which a word of birth and the day stand."""
_SLIPS = frozenset({"one-digit", "day-and-month-swapped", "digits-swapped"})
_DIGIT = re.compile(r"\d")


@dataclasses.dataclass(frozen=True, slots=True)
class Birth:
    """A known person's day of birth in a passage."""

    person: int
    words: tuple[Word, ...] = dataclasses.field(repr=False)
    day: str = dataclasses.field(repr=False)
    """The one of the date's readings that is meant (ISO)."""


def births(
    passage: Passage, names: Sequence[Spotted], present: Collection[int], wanted: Wanted, order: date.Order
) -> Iterator[Birth]:
    """Yield the days of birth in a passage of people who are named in it, or `present` in its paper."""
    if not _DIGIT.search(passage.text) or not (names or present):
        return
    here = {name.person for name in names}
    for start, end, read in date.find_dates(passage.text, order=order):
        days = (read.value, *read.alternatives)
        born = set().union(*(wanted.births.get(day, ()) for day in days))
        person = _only(born & here) if born & here else _only(born & set(present)) if len(born) == 1 else None
        if not born:
            person = _nearly_born(passage, start, end, days, names, wanted)
        if person is not None:
            meant = next((day for day in days if person in wanted.births.get(day, ())), read.value)
            yield Birth(person, passage.span(start, end), meant)


def _only(people: set[int]) -> int | None:
    return next(iter(people)) if len(people) == 1 else None


def _nearly_born(
    passage: Passage, start: int, end: int, days: tuple[str, ...], names: Sequence[Spotted], wanted: Wanted
) -> int | None:
    """Return the person right before whose birth, as the text says, this is but for a slip."""
    before = max((name for name in names if name.end <= start), key=lambda name: name.end, default=None)
    if before is None or start - before.end > _REACH:
        return None
    between = passage.text[before.end : start]
    if not _BIRTH.search(between) or _DIGIT.search(between) or re.search(rf"\b(?:{kin_words()})\b", between, re.I):
        return None
    own = [day for day, people in wanted.births.items() if before.person in people]
    found = [date.compare_sets(days, (day,)) for day in own]
    near = bool(found) and all(each.mismatch for each in found) and any(_SLIPS & set(each.reasons) for each in found)
    return before.person if near else None
