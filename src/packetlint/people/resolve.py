"""Groups of mentions that grow, the best founded pair first, until nothing speaks for another joining."""

import dataclasses
from collections.abc import Sequence

from packetlint.fields import name
from packetlint.model import Document, FactField, Mention, Person, PersonName, Role
from packetlint.people.evidence import ENOUGH, OTHER_NAME, SAME_BIRTH, SAME_ROLE, Evidence, weigh
from packetlint.people.portrait import portray


@dataclasses.dataclass(frozen=True, slots=True, eq=False)
class Group:
    """Mentions judged to be one human being so far; told from other groups by itself, not by what it holds."""

    mentions: tuple[Mention, ...]
    reasons: tuple[str, ...] = ()


def resolve_people(documents: Sequence[Document]) -> tuple[Person, ...]:
    """Return the persons that the documents speak of, in the order they first appear."""
    groups = [Group((mention,)) for document in documents for mention in document.mentions if _somebody(mention)]
    _join_all(groups)
    _join_strays(groups)
    by_id = {document.id: document for document in documents}
    return tuple(
        portray(f"P{number}", group.mentions, group.reasons, by_id) for number, group in enumerate(groups, start=1)
    )


def _somebody(mention: Mention) -> bool:
    """Whether a mention says who it is: a name, a date of birth, or a number of one's own."""
    return any(fact.field is FactField.NAME for fact in mention.facts) or mention.holder


def _join_all(groups: list[Group]) -> None:
    """Join the two groups with the strongest evidence, again and again."""
    weights = {(a, b): _weigh(a, b) for i, a in enumerate(groups) for b in groups[i + 1 :]}
    while weights:
        pair = max(weights, key=lambda key: weights[key].weight)
        if weights[pair].weight < ENOUGH:
            return
        joined = _join(groups, pair, weights[pair].reasons)
        weights = {key: value for key, value in weights.items() if not set(key) & set(pair)}
        weights |= {(joined, other): _weigh(joined, other) for other in groups if other is not joined}


def _weigh(one: Group, other: Group) -> Evidence:
    return weigh(one.mentions, other.mentions)


def _join(groups: list[Group], pair: tuple[Group, Group], why: tuple[str, ...]) -> Group:
    one, other = sorted(pair, key=groups.index)
    joined = Group(one.mentions + other.mentions, tuple(dict.fromkeys((*one.reasons, *other.reasons, *why))))
    groups[groups.index(one)] = joined
    groups.remove(other)
    return joined


def _join_strays(groups: list[Group]) -> None:
    """Join a paper of the supporter's, or beneficiary's, in another surname with the only one it can mean.

    A bank statement has nothing but a name: when that is wrong, role and given name are all that is left.
    """
    for stray in [group for group in groups if _is_stray(group)]:
        role = stray.mentions[0].role
        homes = [
            group for group in groups if group is not stray and _has_role(group, role) and _shares_word(stray, group)
        ]
        if len(homes) == 1 and _weigh(stray, homes[0]).weight >= OTHER_NAME + SAME_ROLE - SAME_BIRTH:
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
