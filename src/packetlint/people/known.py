"""Whom the user has named: which mentions are theirs, before any evidence is weighed."""

import dataclasses
from collections.abc import Sequence

from packetlint.fields import name
from packetlint.fields.relation import Comparison, Relation
from packetlint.model import FactField, KnownPerson, Mention, Person, PersonName


def known_as(mention: Mention, known: Sequence[KnownPerson]) -> KnownPerson | None:
    """Return the only one of `known` whom a mention calls by one of their names, None where it is open."""
    said = [fact.value for fact in mention.values(FactField.NAME) if isinstance(fact.value, PersonName)]
    told = [(person, [name.compare(value, other) for value in said for other in person.names]) for person in known]
    for agrees in (_to_the_letter, _as_a_spelling):
        fitting = [person for person, found in told if any(map(agrees, found))]
        if fitting:
            return fitting[0] if len(fitting) == 1 else None
    return None


def _to_the_letter(found: Comparison) -> bool:
    return found.relation is Relation.SAME


def _as_a_spelling(found: Comparison) -> bool:
    return not found.mismatch


def as_known(person: Person, known: KnownPerson | None) -> Person:
    """Return the person as the user knows them: by that name, in that role."""
    if known is None:
        return person
    called = next((fact for fact in _names(person) if _is_called(fact, known.names[0])), PersonName(known.names[0]))
    return dataclasses.replace(person, name=called, role=known.role or person.role, also_called=known.names)


def _names(person: Person) -> list[PersonName]:
    return [fact.value for fact in person.values(FactField.NAME) if isinstance(fact.value, PersonName)]


def _is_called(value: PersonName, wanted: str) -> bool:
    return name.compare(value, wanted).relation is Relation.SAME
