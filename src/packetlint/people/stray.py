"""Lone papers in a wrong name: whom they can only mean, by role and kinship, where the name alone does not say.

A bank statement has nothing but a name, and a birth certificate nothing but the parents' names: when one is wrong, what
the paper makes of the person is all that is left. The difference is then a finding, not a new person.
"""

from collections.abc import Iterable, Mapping, Sequence

from rapidfuzz.distance import OSA

from packetlint.fields import name
from packetlint.model import Authority, Document, FactField, Mention, PersonName, Role
from packetlint.people.evidence import compare_names, weigh

Group = Sequence[Mention]
Home = tuple[int, tuple[str, ...]]
"""Which of the groups a stray belongs to, and why."""

_LEAST = -7.5
"""Weight of evidence under which two groups are two people whatever their roles are."""
_LIKE = 0.5
"""Likeness of two names from which one may be the other, wrongly written."""
_CLEARLY = 0.12
"""By how much a name must be liker to one person's than to the next one's."""
_ADULTS = frozenset({Role.BENEFICIARY, Role.PETITIONER, Role.SPOUSE})
_FILERS = frozenset({Role.SUPPORTER, Role.PETITIONER})


def home_of(stray: Group, others: Sequence[Group], documents: Mapping[str, Document]) -> Home | None:
    """Return the only one of `others` whom a lone paper can mean, None where there is none."""
    if _is_papers_subject(stray):
        return _by_role(stray, others)
    if _is_parent_only(stray, documents):
        return _as_parent(stray, others)
    return None


def _is_papers_subject(stray: Group) -> bool:
    return len(stray) == 1 and stray[0].holder and stray[0].role is not None


def _by_role(stray: Group, others: Sequence[Group]) -> Home | None:
    """Return the person of the paper's role whose name is clearly the likest."""
    role = stray[0].role
    roles = _FILERS if role is Role.SUPPORTER else {role}
    ranked = sorted(
        ((_likeness(stray, group), at) for at, group in enumerate(others) if _has_role(group, roles)), reverse=True
    )
    if not ranked or ranked[0][0] < _LIKE or (len(ranked) > 1 and ranked[0][0] < ranked[1][0] + _CLEARLY):
        return None
    home = ranked[0][1]
    if _is_relative(stray, others[home]) or weigh(stray, others[home]).weight < _LEAST:
        return None
    return home, ("same role", "part of the name")


def _has_role(group: Group, roles: Iterable[Role | None]) -> bool:
    return any(mention.role in roles for mention in group)


def _is_relative(stray: Group, home: Group) -> bool:
    """Whether a given name is another one altogether, not the same one wrongly written: a brother, a wife."""
    pairs = [(a, b) for a in _names(stray) for b in _names(home)]
    return all("other-given-name" in compare_names(a, b).reasons and not _begin_alike(a, b) for a, b in pairs)


def _begin_alike(one: PersonName, other: PersonName) -> bool:
    """Whether two names begin with the same given name, or one that is nearly so."""
    first, second = (value.full.casefold().split()[0] for value in (one, other))
    return OSA.normalized_similarity(first, second) >= _LIKE


def _is_parent_only(stray: Group, documents: Mapping[str, Document]) -> bool:
    """Whether nothing is known of somebody but that a birth record, or its translation, calls them a parent."""
    return all(
        mention.role is Role.PARENT and documents[mention.document].authority is not Authority.FORM
        for mention in stray
    )


def _as_parent(stray: Group, others: Sequence[Group]) -> Home | None:
    """Return the only adult whose child, by the forms, is the child of whom a record calls the stray a parent."""
    records = {mention.document for mention in stray}
    children = [group for group in others if any(m.document in records and m.role is Role.CHILD for m in group)]
    if len(children) != 1:
        return None
    filed = {mention.document for mention in children[0] if mention.role is Role.CHILD} - records
    homes = [
        at
        for at, group in enumerate(others)
        if any(mention.document in filed and mention.role in _ADULTS for mention in group)
        and not any(mention.document in records for mention in group)
        and _likeness(stray, group) >= _LIKE
    ]
    return (homes[0], ("parent of the same child", "part of the name")) if len(homes) == 1 else None


def _likeness(one: Group, other: Group) -> float:
    return max((name.like(a, b) for a in _names(one) for b in _names(other)), default=0.0)


def _names(group: Group) -> list[PersonName]:
    return [
        fact.value
        for mention in group
        for fact in mention.values(FactField.NAME)
        if isinstance(fact.value, PersonName) and fact.value.full
    ]
