"""What a person is called, was born and is to the filing: the best reading among everything said of them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from packetlint.model import Authority, Document, Fact, FactField, FoundBy, Mention, Person, PersonName, Role

_PRECEDENCE = (Role.BENEFICIARY, Role.PETITIONER, Role.SUPPORTER)
"""Which of several roles a person has in the filing counts."""
_COVER_LETTER = "cover_letter"
_CUT = 0.1
"""What a name counts that the paper had no room for: any other form of it is better."""


def portray(
    identity: str, mentions: tuple[Mention, ...], reasons: tuple[str, ...], documents: Mapping[str, Document]
) -> Person:
    """Return the person whom `mentions` describe."""
    return Person(
        identity,
        _role(mentions, documents),
        _name(mentions, documents),
        _birth(mentions, documents),
        mentions,
        reasons,
    )


def _role(mentions: Sequence[Mention], documents: Mapping[str, Document]) -> Role:
    """Return the role that the forms give; without one, what most papers make of the person."""
    filed = [mention.role for mention in mentions if mention.role and _is_filing(documents[mention.document])]
    said = filed or [mention.role for mention in mentions if mention.role]
    for role in _PRECEDENCE:
        if role in said:
            return role
    return max(sorted(set(said)), key=said.count, default=Role.OTHER)


def _is_filing(document: Document) -> bool:
    """Whether a paper is the filing's own: what it calls somebody is what the filing makes of them."""
    return document.authority is Authority.FORM or document.kind == _COVER_LETTER


def _name(mentions: Sequence[Mention], documents: Mapping[str, Document]) -> PersonName:
    """Return the name that most papers give, the weightier print and the fuller form where they are even."""
    votes: dict[str, float] = defaultdict(float)
    best: dict[str, tuple[float, PersonName]] = {}
    for mention in mentions:
        for fact in mention.values(FactField.NAME):
            if not isinstance(fact.value, PersonName) or fact.former:
                continue
            key = " ".join(sorted(fact.value.full.casefold().split()))
            votes[key] += _weight(fact, documents[mention.document]) * (_CUT if fact.cut else 1.0)
            rank = (fact.value.family is not None) + fact.confidence
            best[key] = max(best.get(key, (0.0, fact.value)), (rank, fact.value), key=lambda item: item[0])
    if not votes:
        return PersonName("")
    return best[max(votes, key=lambda key: (votes[key], len(key)))][1]


def _birth(mentions: Sequence[Mention], documents: Mapping[str, Document]) -> str | None:
    votes: dict[str, float] = defaultdict(float)
    for mention in mentions:
        for fact in mention.values(FactField.DATE_OF_BIRTH):
            if not fact.from_age:
                votes[str(fact.value)] += _weight(fact, documents[mention.document])
    return max(votes, key=lambda value: (votes[value], value), default=None)


def _weight(fact: Fact, document: Document) -> float:
    """Return what a fact counts; one that was only searched is no more than another's echo, or slip."""
    if fact.provenance.found_by is FoundBy.SEARCH:
        return 0.0
    return fact.confidence * (1 + document.authority / 2)
