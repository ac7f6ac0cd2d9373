"""What a group of mentions says of one human being, laid out once to be held against all others."""

import dataclasses
from collections.abc import Iterable, Mapping, Sequence

from packetlint.fields.mixture import tells_of_several
from packetlint.fields.naming.former import with_former_surname
from packetlint.model import Fact, FactField, Mention, PersonName, Role

IDENTIFYING = (
    FactField.PASSPORT_NUMBER,
    FactField.A_NUMBER,
    FactField.SSN,
    FactField.NATIONAL_ID_NUMBER,
    FactField.DRIVER_LICENSE_NUMBER,
)
"""Numbers that belong to one human being."""
_SURE = 0.5
"""Confidence from which a value may speak for or against."""


@dataclasses.dataclass(frozen=True, slots=True, eq=False)
class Profile:
    """The facts by which a group is told from others."""

    mentions: tuple[Mention, ...]
    names: tuple[Fact, ...]
    """Former surnames made whole names among them."""
    births: tuple[Fact, ...]
    numbers: Mapping[FactField, tuple[Fact, ...]]
    roles: frozenset[Role | None]
    papers: frozenset[str]
    legible: bool
    """Whether any name is read surely enough to speak against anybody."""

    @classmethod
    def of(cls, mentions: Sequence[Mention]) -> "Profile":
        """Lay out what `mentions` say."""
        names = _called(mentions)
        clear = [each for each in mentions if not tells_of_several(each)]
        numbers = {field: _facts(clear, field) for field in IDENTIFYING}
        return cls(
            tuple(mentions),
            names,
            _facts(clear, FactField.DATE_OF_BIRTH),
            {field: facts for field, facts in numbers.items() if facts},
            frozenset(mention.role for mention in mentions),
            frozenset(mention.document for mention in mentions),
            is_legible(names),
        )


def is_legible(names: Iterable[Fact]) -> bool:
    """Whether any of the names is read surely enough to speak against anybody."""
    return any(fact.confidence >= _SURE for fact in names)


def _facts(mentions: Iterable[Mention], field: FactField) -> tuple[Fact, ...]:
    """Return what the mentions say of one field, each reading once, however many papers repeat it."""
    found = [fact for mention in mentions for fact in mention.facts if fact.field is field]
    sure = [fact for fact in found if fact.confidence >= _SURE] or found
    return tuple({(fact.value, fact.alternatives, fact.cut): fact for fact in sure}.values())


def _called(mentions: Sequence[Mention]) -> tuple[Fact, ...]:
    """Return the names of mentions; a former surname alone makes, with the given name, one more of them."""
    said = _facts(mentions, FactField.NAME)
    names = [fact.value for fact in said if isinstance(fact.value, PersonName)]
    whole = [
        dataclasses.replace(fact, value=value)
        for fact in said
        if fact.former
        for value in with_former_surname(str(fact.value), names)
    ]
    return (*said, *whole)
