"""What is known of the people of a packet and worth looking for: names, days of birth, numbers."""

import dataclasses
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from packetlint.fields import name
from packetlint.fields.naming.slip import Spellings, is_slip, spelled
from packetlint.model import Fact, FactField, FoundBy, Person, PersonName

_SURE = 0.6
"""Confidence from which a value is worth looking for."""
_WHOLE_DAY = len("1990-03-12")
_DISTINCTIVE = 7
"""Letters and digits of a number that nothing else is by chance."""

Owner = tuple[int, FactField]
"""Whose number it is, and of what kind."""


@dataclasses.dataclass(frozen=True, slots=True)
class Form:
    """One way to write a person's name."""

    person: int
    words: tuple[str, ...] = dataclasses.field(repr=False)
    """Plain and in Latin letters, in the order of the alphabet."""
    value: PersonName = dataclasses.field(repr=False)
    former: bool
    """Whether it was the person's once, or is one of the user's: no other name is held against it."""
    short: bool
    """Whether it leaves given names out."""


class Wanted:
    """All that is looked for, by what can be looked up on a page. People are meant by their place in the sequence."""

    def __init__(self, people: Sequence[Person]) -> None:
        self.words: dict[str, list[Form]] = defaultdict(list)
        """The forms that a word stands in."""
        self.births: dict[str, set[int]] = defaultdict(set)
        """Who was born on a day (ISO)."""
        self.numbers: dict[str, set[Owner]] = defaultdict(set)
        """Whose number it is, by its capitals and digits."""
        for number, person in enumerate(people):
            for form in sorted(_forms(number, person), key=lambda form: (form.words, form.former, form.value.full)):
                for word in dict.fromkeys(form.words):
                    self.words[word].append(form)
            for fact in _sure(person.facts):
                self._add_value(number, fact)

    def _add_value(self, person: int, fact: Fact) -> None:
        value = str(fact.value)
        if fact.field is FactField.DATE_OF_BIRTH and not fact.from_age and len(value) == _WHOLE_DAY:
            self.births[value].add(person)
        elif fact.field.is_number and len(value) >= _DISTINCTIVE and not fact.former:
            bare = value[1:] if fact.field is FactField.A_NUMBER else value
            for key in {value, bare}:
                self.numbers[key].add((person, fact.field))

    def owners(self, number: str) -> set[Owner]:
        """Return whose number these capitals and digits are."""
        return self.numbers.get(number, set())

    def called(self, words: Sequence[Spellings], *, short: bool = True) -> set[int]:
        """Return everybody whose name these words are, in any order; with `short` also those whose name in short."""
        fitting = (form for form in self._candidates(words) if short or not form.short)
        return {form.person for form in fitting if _pair(words, form.words) == ((), ())}

    def is_former(self, person: int, words: Sequence[Spellings]) -> bool:
        """Whether somebody is called so only by what they were called once, or by what the user says of them."""
        theirs = [form for form in self._candidates(words) if form.person == person]
        exact = [form for form in theirs if _pair(words, form.words) == ((), ())]
        return bool(exact) and all(form.former for form in exact)

    def nearly_called(self, text: str, words: Sequence[Spellings]) -> int | None:
        """Return the only one whose name these words are but for a slip in one of them, None where nobody is certain.

        Words that are somebody's name as they stand are nearly nobody's.
        """
        if len(words) < 2 or any(len(word) != 1 for word in words) or self.called(words):
            return None
        near = [form for form in self._candidates(words) if _is_near(text, words, form)]
        if not near or any(form.former for form in near) or len({form.person for form in near}) > 1:
            return None
        return near[0].person

    def _candidates(self, words: Sequence[Spellings]) -> Iterable[Form]:
        """Return the forms of as many words that share one with these."""
        found = {
            id(form): form
            for word in words
            for spelling in word
            for form in self.words.get(spelling, ())
            if len(form.words) == len(words)
        }
        return found.values()


def _is_near(text: str, words: Sequence[Spellings], form: Form) -> bool:
    written, meant = _pair(words, form.words)
    if len(written) != 1 or len(meant) != 1 or not is_slip(written[0], meant[0]):
        return False
    return name.compare(PersonName(text), form.value).reasons[:1] == ("typing-error",)


def _pair(words: Sequence[Spellings], form: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what is left of words and of a form when the words that both have are taken away."""
    left = Counter(form)
    over = []
    for word in words:
        same = next((spelling for spelling in word if left[spelling] > 0), None)
        if same is None:
            over.append(next(iter(word)))
        else:
            left[same] -= 1
    return tuple(over), tuple(left.elements())


def _sure(facts: Iterable[Fact]) -> list[Fact]:
    return [fact for fact in facts if fact.confidence >= _SURE and fact.provenance.found_by is not FoundBy.SEARCH]


def _forms(number: int, person: Person) -> set[Form]:
    """Return the ways to write a person's names of two words or more, in full and in short."""
    names = [(fact.value, fact.former or fact.cut) for fact in _sure(person.values(FactField.NAME))]
    names += [(PersonName(text), True) for text in person.also_called]
    found = set()
    for value, former in names:
        if isinstance(value, PersonName):
            for text in (value.full, *_in_short(value)):
                words = tuple(sorted(min(word) for word in spelled(text)))
                if len(words) > 1:
                    found.add(Form(number, words, value, former, text != value.full))
    return found


def _in_short(value: PersonName) -> list[str]:
    """Return a name with but one given name, where that is still the same name: not in Vietnamese."""
    first, *others = (value.given or value.full).split() or [""]
    short = f"{first} {value.family or others[-1]}" if others else value.full
    return [] if short == value.full or name.compare(PersonName(short), value).mismatch else [short]
