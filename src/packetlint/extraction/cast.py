"""The people of one document as they take shape while it is read: who is spoken of now, and what is known of them."""

import dataclasses
from collections.abc import Iterable, Sequence

from packetlint.extraction.script import is_latin
from packetlint.model import Fact, FactField, FoundBy, Mention, PersonName, Role

_HALF_A_NAME = 0.45
"""A family name whose given name's box was not read is no name to hold against anybody."""
_COLUMN = 0.04
"""Page width within which a line begins at its column's place."""
_ONE_OF_A_KIND = frozenset({Role.BENEFICIARY, Role.PETITIONER, Role.SUPPORTER})
"""Roles that one paper gives to one person."""


@dataclasses.dataclass(eq=False)
class Draft:
    """A person of a document, not yet settled; two of whom the same is known are two all the same."""

    role: Role | None = None
    holder: bool = False
    facts: list[Fact] = dataclasses.field(default_factory=list)
    parts: dict[str, Fact] = dataclasses.field(default_factory=dict)
    """`family`, `second`, `given` and `middle` as captions give them, each a name fact of its own words."""
    sex_hint: str | None = None
    """`M` or `F` where only a title or the kinship says so: no fact, but enough to know whom `he` means."""

    def has(self, field: FactField) -> bool:
        """Whether the person has a value of `field` already."""
        if field is FactField.NAME and self.parts:
            return True
        return any(fact.field is field and not fact.former for fact in self.facts)

    def names(self) -> list[str]:
        """Return the full names known so far."""
        return [str(fact.value) for fact in self.facts if fact.field is FactField.NAME]


class Cast:
    """Everybody a document speaks of, in the order they appear."""

    def __init__(self, holder_role: Role | None, *, single_holder: bool, many: bool, joint: Role | None = None) -> None:
        self.drafts: list[Draft] = []
        self.holder = Draft(holder_role, holder=True)
        self.single_holder = single_holder
        self.many = many
        self.joint = joint
        """The role of somebody named with the holder in one breath."""
        self.section: Role | None = None
        self.in_family = False
        self.current: Draft | None = self.holder if single_holder else None
        self.aside: Draft | None = None
        """A relative named among the particulars of `current`: who has what `current` has already."""
        self.drafts.append(self.holder)
        self._columns: list[tuple[float, Draft]] = []

    def set_columns(self, heads: Sequence[tuple[float, Role | None]]) -> None:
        """Begin a part of the page in which people stand side by side, each under the head at its place."""
        self._columns = [(x0, self.add(role)) for x0, role in heads]
        self.current = None

    def keep_columns(self, starts: Sequence[float]) -> None:
        """End the columns at a line that has nothing in them, or begins in one and goes on between them."""
        inside = [self.of_column(x0) is not None for x0 in starts]
        if not any(inside) or (inside[0] and not all(inside)):
            self._columns = []

    def of_column(self, x0: float) -> Draft | None:
        """Return the person in whose column something begins at `x0` (page fraction), None without columns."""
        return next((draft for left, draft in self._columns if abs(left - x0) < _COLUMN), None)

    def enter(self, role: Role | None, *, family: bool = False, you: bool = False) -> None:
        """Begin a section about one role, about the family, about the holder (`you`), or about nobody in particular."""
        self.section, self.in_family = role, family
        self.current = self.aside = None
        if you or (role is not None and role is self.holder.role):
            self.current = self.holder
        elif role in _ONE_OF_A_KIND:
            self.current = self.of_role(role)

    def of_role(self, role: Role) -> Draft:
        """Return the person of a role that one paper gives to one person, or a new one of any other role."""
        if role in _ONE_OF_A_KIND:
            known = next((draft for draft in self.drafts if draft.role is role), None)
            if known is not None:
                return known
        return self.add(role)

    def add(self, role: Role | None) -> Draft:
        """Return a new person."""
        draft = Draft(role)
        self.drafts.append(draft)
        return draft

    def of_both_spouses(self) -> list[Draft]:
        """Return everybody whom the document calls a spouse."""
        return [draft for draft in self.drafts if draft.role is Role.SPOUSE]

    def speaking_of(self) -> Draft:
        """Return the person whom an unnamed value belongs to."""
        if self.current is None:
            nobody_else = self.section is None and not self.in_family and not self.many
            self.current = self.holder if nobody_else else self.add(self.section)
        return self.current

    def mentions(self, document: str) -> tuple[Mention, ...]:
        """Return everybody of whom something is known."""
        return tuple(
            Mention(document, draft.role, tuple(facts), draft.holder)
            for draft in self.drafts
            if (facts := list(_settled(draft)))
        )


def _settled(draft: Draft) -> Iterable[Fact]:
    """Yield the person's facts, first the name that the captions' parts make."""
    _take_name_for_given(draft)
    _take_name_for_family(draft)
    if "family" in draft.parts or (draft.parts and not draft.names()):
        yield joined_name(draft.parts)
    for fact in draft.facts:
        if fact.field is not FactField.NAME:
            yield fact
        elif fact.former and not draft.has(FactField.NAME):
            yield dataclasses.replace(fact, former=False)  # the only name the paper gives: `Mother's maiden name`
        else:
            yield _with_given_names(fact, draft)


def _take_name_for_given(draft: Draft) -> None:
    """Take what is captioned just `Name` beside a surname of its own for the given names: `Apellidos`, `Nombre`."""
    if "family" not in draft.parts or "given" in draft.parts:
        return
    family = set(str(draft.parts["family"].value).casefold().split())
    for fact in draft.facts:
        captioned = fact.field is FactField.NAME and fact.provenance.found_by is FoundBy.LABEL and not fact.former
        if captioned and not family & set(str(fact.value).casefold().split()):
            draft.facts.remove(fact)
            draft.parts["given"] = fact
            return


def _take_name_for_family(draft: Draft) -> None:
    """Take what is captioned just `Name` beside given names of their own for the family name: `Nom`, `Prénom`."""
    if "given" not in draft.parts or "family" in draft.parts:
        return
    given = set(str(draft.parts["given"].value).casefold().split())
    for fact in draft.facts:
        captioned = fact.field is FactField.NAME and fact.provenance.found_by is FoundBy.LABEL and not fact.former
        if captioned and not given & set(str(fact.value).casefold().split()):
            draft.facts.remove(fact)
            draft.parts["family"] = fact
            return


def _with_given_names(fact: Fact, draft: Draft) -> Fact:
    """Return a name that a paper gives as a surname only, `Surname before marriage`, with the given names."""
    given = draft.parts.get("given")
    if given is None or not isinstance(fact.value, PersonName) or len(fact.value.full.split("-")[0].split()) > 1:
        return fact
    if fact.value.given or fact.value.full.casefold() == str(given.value).casefold():
        return fact
    return dataclasses.replace(fact, value=PersonName.of_parts(str(given.value), fact.value.full))


def joined_name(parts: dict[str, Fact]) -> Fact:
    """Return one name fact of the names that stand apart: `family`, `second` (surname), `given` and `middle`."""
    latin = {key: fact for key, fact in parts.items() if is_latin(str(fact.value))}
    parts = latin or parts  # a card's patronymic has no Latin spelling
    order = [parts[key] for key in ("family", "second", "given", "middle") if key in parts]
    given = " ".join(str(parts[key].value) for key in ("given", "middle") if key in parts)
    family = " ".join(str(parts[key].value) for key in ("family", "second") if key in parts) or None
    first = order[0]
    boxes = [fact.provenance.box for fact in order if fact.provenance.box]
    provenance = dataclasses.replace(first.provenance, box=type(boxes[0]).around(boxes) if boxes else None)
    return dataclasses.replace(
        first,
        value=PersonName.of_parts(given or None, family),
        text=" | ".join(fact.text for fact in order),
        confidence=round(min(fact.confidence for fact in order) * (1.0 if given and family else _HALF_A_NAME), 4),
        provenance=provenance,
    )
