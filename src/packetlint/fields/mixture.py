"""Mentions that several people have run together in: one name with the dates and numbers of all of a family."""

import itertools
from collections.abc import Sequence

from packetlint.fields import compare_facts
from packetlint.fields.relation import Relation
from packetlint.model import Fact, FactField, FoundBy, Mention

_ONE_EACH = (
    FactField.NAME,
    FactField.DATE_OF_BIRTH,
    FactField.NATIONALITY,
    FactField.PASSPORT_NUMBER,
    FactField.A_NUMBER,
    FactField.I94_NUMBER,
    FactField.NATIONAL_ID_NUMBER,
)
"""Fields of which one paper prints one value for a person."""
_FOR_MACHINES = frozenset({FoundBy.MRZ, FoundBy.BARCODE})
_SURE = 0.5
_SEVERAL = 2
"""Fields with two values from which no slip of the pen explains them."""


def tells_of_several(mention: Mention) -> bool:
    """Whether what a paper prints of one person is that of several: two fields or more have values that clash."""
    return len(mention.facts) > _SEVERAL and sum(_clashes(mention, field) for field in _ONE_EACH) >= _SEVERAL


def _clashes(mention: Mention, field: FactField) -> bool:
    facts = [fact for fact in mention.values(field) if _is_printed(fact)]
    return len(facts) > 1 and _clash(facts)


def _is_printed(fact: Fact) -> bool:
    """Whether a value is surely read from print, and the person's at present."""
    sure = fact.confidence >= _SURE and not fact.former and not fact.from_age
    return sure and fact.provenance.found_by not in _FOR_MACHINES


def _clash(facts: Sequence[Fact]) -> bool:
    """Whether two values cannot be one person's; of names, not for a letter or a part that differs."""
    found = [compare_facts(one, other) for one, other in itertools.combinations(facts, 2)]
    if facts[0].field is FactField.NAME:
        return any(each.relation is Relation.DIFFERENT for each in found)
    return any(each.mismatch for each in found)
