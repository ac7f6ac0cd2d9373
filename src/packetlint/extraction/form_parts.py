"""What a form asks for in several fields, put together: names, dates and places in parts, one sex of two boxes."""

import dataclasses
from collections.abc import Iterator, Sequence

from packetlint.extraction.cast import Draft, joined_name
from packetlint.extraction.values import Source, make_fact
from packetlint.model import Box, Fact, FactField, PersonName, Word


@dataclasses.dataclass
class PersonInParts:
    """A person of a form, and what is still to be put together of them."""

    draft: Draft
    others: dict[tuple[object, ...], dict[str, Fact]] = dataclasses.field(default_factory=dict)
    """The parts of their other names: `family`, `second` (family name), `given` and `middle`."""
    dates: dict[FactField, dict[str, tuple[Word, ...]]] = dataclasses.field(default_factory=dict)
    """`day`, `month` and `year` of dates that have a field for each."""
    birthplace: list[Fact] = dataclasses.field(default_factory=list)
    """Town, province and country, each from a field of its own."""
    sexes: list[Fact] = dataclasses.field(default_factory=list)
    """One for each ticked box."""

    def settle(self, source: Source) -> None:
        """Give the person the facts that the parts make; `source` is that of the form's dates."""
        for parts in (self.draft.parts, *self.others.values()):
            _join_family_names(parts)
        _take_bare_given_name(self.draft)
        if len(self.others) == 1 and not self.draft.has(FactField.NAME):
            self.draft.parts.update(self.others.popitem()[1])  # a father's birth name is all that is asked for
        facts = self.draft.facts
        facts.extend(_as_former(parts) for parts in self.others.values() if "family" in parts)
        facts.extend(_joined_dates(self.dates, source))
        if self.birthplace:
            facts.append(_joined_place(self.birthplace))
        if len({fact.value for fact in self.sexes}) == 1:
            facts.append(self.sexes[0])


def _as_former(parts: dict[str, Fact]) -> Fact:
    return dataclasses.replace(joined_name(parts), former=True)


def _join_family_names(parts: dict[str, Fact]) -> None:
    """Make one family name of two that have a field each."""
    second = parts.pop("second", None)
    if second is None:
        return
    first = parts.get("family")
    if first is None:
        parts["family"] = second
        return
    value = PersonName(f"{first.value} {second.value}")
    joined = dataclasses.replace(first, value=value, text=f"{first.text} {second.text}")
    parts["family"] = _placed_around(joined, (first, second))


def _take_bare_given_name(draft: Draft) -> None:
    """Let what a form calls just a name be the given one, where it asks for the family name apart."""
    bare = [fact for fact in draft.facts if fact.field is FactField.NAME and not fact.former]
    if "family" not in draft.parts or "given" in draft.parts or len(bare) != 1:
        return
    family = set(str(draft.parts["family"].value).casefold().split())
    if not family & set(str(bare[0].value).casefold().split()):
        draft.parts["given"] = bare[0]
        draft.facts.remove(bare[0])


def _joined_dates(dates: dict[FactField, dict[str, tuple[Word, ...]]], source: Source) -> Iterator[Fact]:
    for field, pieces in dates.items():
        if "year" in pieces and "month" in pieces:
            words = [word for piece in ("day", "month", "year") for word in pieces.get(piece, ())]
            numeric = all(word.text.isdigit() for word in words)
            text = "-".join(word.text.zfill(2) for word in reversed(words)) if numeric else _spaced(words)
            fact = make_fact(field, (Word(text, Box.around(word.box for word in words), 1.0),), source)
            if fact is not None:
                yield fact


def _spaced(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words)


def _joined_place(facts: Sequence[Fact]) -> Fact:
    """Return one place of the parts of it, the most general last; none twice."""
    parts = list(dict.fromkeys(str(fact.value) for fact in facts))
    text = ", ".join(part for part in parts if not any(part != other and part in other for other in parts))
    return _placed_around(dataclasses.replace(facts[0], value=text, text=text), facts)


def _placed_around(fact: Fact, parts: Sequence[Fact]) -> Fact:
    boxes = [part.provenance.box for part in parts if part.provenance.box]
    place = Box.around(boxes) if boxes else None
    return dataclasses.replace(fact, provenance=dataclasses.replace(fact.provenance, box=place))
