"""Groups of mentions that grow, the best founded pair first, until nothing speaks for another joining."""

import dataclasses
import heapq
import itertools
from collections.abc import Sequence

from packetlint.fields import name
from packetlint.model import Document, FactField, KnownPerson, Mention, Person, PersonName, Role
from packetlint.people.evidence import ENOUGH, KNOWN, OTHER_NAME, SAME_BIRTH, SAME_ROLE, Evidence, weigh
from packetlint.people.known import as_known, known_as
from packetlint.people.portrait import portray


@dataclasses.dataclass(frozen=True, slots=True, eq=False)
class Group:
    """Mentions judged to be one human being so far; told from other groups by itself, not by what it holds."""

    mentions: tuple[Mention, ...]
    reasons: tuple[str, ...] = ()
    known: KnownPerson | None = None
    """Whom the user has named so."""


_Pair = tuple[float, int, tuple[Group, Group], tuple[str, ...]]
"""Two groups that evidence speaks for joining: its weight below zero, when they were compared, they, its reasons."""


def resolve_people(documents: Sequence[Document], known: Sequence[KnownPerson] = ()) -> tuple[Person, ...]:
    """Return the persons that the documents speak of, in the order they first appear.

    Mentions of one of `known`, by whichever of their names, are one person before any evidence is weighed.
    """
    mentions = [mention for document in documents for mention in document.mentions if _somebody(mention)]
    groups = [Group((mention,), known=known_as(mention, known)) for mention in mentions]
    _join_all(groups)
    _join_strays(groups)
    by_id = {document.id: document for document in documents}
    return tuple(
        as_known(portray(f"P{number}", group.mentions, group.reasons, by_id), group.known)
        for number, group in enumerate(groups, start=1)
    )


def _somebody(mention: Mention) -> bool:
    """Whether a mention says who it is: a name, a date of birth, or a number of one's own."""
    return any(fact.field is FactField.NAME for fact in mention.facts) or mention.holder


def _join_all(groups: list[Group]) -> None:
    """Join the two groups with the strongest evidence, again and again; of equals, those compared first."""
    count = itertools.count()

    def compared(one: Group, other: Group) -> _Pair:
        evidence = _settled(one, other) or weigh(one.mentions, other.mentions)
        return -evidence.weight, next(count), (one, other), evidence.reasons

    pairs = [compared(a, b) for i, a in enumerate(groups) for b in groups[i + 1 :]]
    pairs = [pair for pair in pairs if -pair[0] >= ENOUGH]
    heapq.heapify(pairs)
    joined: set[Group] = set()
    while pairs:
        _, _, pair, reasons = heapq.heappop(pairs)
        if joined.isdisjoint(pair):
            joined.update(pair)
            new = _join(groups, pair, reasons)
            for other in groups:
                if other is not new and -(candidate := compared(new, other))[0] >= ENOUGH:
                    heapq.heappush(pairs, candidate)


def _settled(one: Group, other: Group) -> Evidence | None:
    """Return what the user has settled about two groups, None where it is open."""
    if one.known is None or other.known is None:
        return None
    return Evidence(KNOWN, ("named as one in the settings",)) if one.known is other.known else Evidence(-KNOWN, ())


def _join(groups: list[Group], pair: tuple[Group, Group], why: tuple[str, ...]) -> Group:
    one, other = sorted(pair, key=groups.index)
    joined = Group(
        one.mentions + other.mentions,
        tuple(dict.fromkeys((*one.reasons, *other.reasons, *why))),
        one.known or other.known,
    )
    groups[groups.index(one)] = joined
    groups.remove(other)
    return joined


def _join_strays(groups: list[Group]) -> None:
    """Join a paper of the supporter's, or beneficiary's, in another surname with the only one it can mean.

    A bank statement has nothing but a name: when that is wrong, role and given name are all that is left.
    """
    for stray in [group for group in groups if group.known is None and _is_stray(group)]:
        role = stray.mentions[0].role
        homes = [
            group for group in groups if group is not stray and _has_role(group, role) and _shares_word(stray, group)
        ]
        if len(homes) == 1 and weigh(stray.mentions, homes[0].mentions).weight >= OTHER_NAME + SAME_ROLE - SAME_BIRTH:
            _join(groups, (homes[0], stray), ("same role", "part of the name"))


def _is_stray(group: Group) -> bool:
    return len(group.mentions) == 1 and group.mentions[0].holder and group.mentions[0].role is not None


def _has_role(group: Group, role: Role | None) -> bool:
    like = {Role.SUPPORTER, Role.PETITIONER} if role is Role.SUPPORTER else {role}
    return any(mention.role in like for mention in group.mentions)


def _shares_word(one: Group, other: Group) -> bool:
    return any(name.like(a, b) >= 0.5 for a in _names(one) for b in _names(other))


def _names(group: Group) -> list[PersonName]:
    return [
        fact.value
        for mention in group.mentions
        for fact in mention.values(FactField.NAME)
        if isinstance(fact.value, PersonName)
    ]
