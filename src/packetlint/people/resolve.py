"""Groups of mentions that grow, the best founded pair first, until nothing speaks for another joining."""

from collections.abc import Sequence

from packetlint.fields import name
from packetlint.model import Document, FactField, Mention, Person, PersonName, Role
from packetlint.people.evidence import ENOUGH, OTHER_NAME, SAME_BIRTH, SAME_ROLE, weigh
from packetlint.people.portrait import portray

Group = tuple[Mention, ...]


def resolve_people(documents: Sequence[Document]) -> tuple[Person, ...]:
    """Return the persons that the documents speak of, in the order they first appear."""
    groups: list[Group] = [(mention,) for document in documents for mention in document.mentions if _somebody(mention)]
    reasons: dict[Group, tuple[str, ...]] = {}
    _join_all(groups, reasons)
    _join_strays(groups, reasons)
    authority = {document.id: document for document in documents}
    return tuple(
        portray(f"P{number}", group, reasons.get(group, ()), authority) for number, group in enumerate(groups, start=1)
    )


def _somebody(mention: Mention) -> bool:
    """Whether a mention says who it is: a name, a date of birth, or a number of one's own."""
    return any(fact.field is FactField.NAME for fact in mention.facts) or mention.holder


def _join_all(groups: list[Group], reasons: dict[Group, tuple[str, ...]]) -> None:
    """Join the two groups with the strongest evidence, again and again."""
    weights = {(a, b): weigh(a, b) for i, a in enumerate(groups) for b in groups[i + 1 :]}
    while weights:
        pair = max(weights, key=lambda key: weights[key].weight)
        if weights[pair].weight < ENOUGH:
            return
        joined = _join(groups, pair, reasons, weights[pair].reasons)
        weights = {key: value for key, value in weights.items() if not set(key) & set(pair)}
        weights |= {(joined, other): weigh(joined, other) for other in groups if other != joined}


def _join(
    groups: list[Group],
    pair: tuple[Group, Group],
    reasons: dict[Group, tuple[str, ...]],
    why: tuple[str, ...],
) -> Group:
    one, other = sorted(pair, key=groups.index)
    joined = one + other
    groups[groups.index(one)] = joined
    groups.remove(other)
    reasons[joined] = tuple(dict.fromkeys((*reasons.pop(one, ()), *reasons.pop(other, ()), *why)))
    return joined


def _join_strays(groups: list[Group], reasons: dict[Group, tuple[str, ...]]) -> None:
    """Join a paper of the supporter's, or beneficiary's, in another surname with the only one it can mean.

    A bank statement has nothing but a name: when that is wrong, role and given name are all that is left.
    """
    for stray in [group for group in groups if len(group) == 1 and group[0].holder and group[0].role]:
        homes = [
            group
            for group in groups
            if group != stray and _has_role(group, stray[0].role) and _shares_word(stray, group)
        ]
        if len(homes) == 1 and weigh(stray, homes[0]).weight >= OTHER_NAME + SAME_ROLE - SAME_BIRTH:
            _join(groups, (homes[0], stray), reasons, ("same role", "part of the name"))


def _has_role(group: Group, role: Role | None) -> bool:
    like = {Role.SUPPORTER, Role.PETITIONER} if role is Role.SUPPORTER else {role}
    return any(mention.role in like for mention in group)


def _shares_word(one: Group, other: Group) -> bool:
    return any(name.like(a, b) >= 0.5 for a in _names(one) for b in _names(other))


def _names(group: Group) -> list[PersonName]:
    return [
        fact.value for mention in group for fact in mention.values(FactField.NAME) if isinstance(fact.value, PersonName)
    ]
