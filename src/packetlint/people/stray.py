"""Lone papers in a wrong name: whom they can only mean, by role and kinship, where the name alone does not say.

A bank statement has nothing but a name, and a birth certificate nothing but the parents' names: when one is wrong, what
the paper makes of the person is all that is left. The difference is then a finding, not a new person.
"""

from collections.abc import Mapping, Sequence, Set

from rapidfuzz.distance import OSA

from packetlint.fields import name
from packetlint.model import Authority, Document, PersonName, Role
from packetlint.people.evidence import compare_names, weigh
from packetlint.people.profile import Profile

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


def home_of(stray: Profile, others: Sequence[Profile], documents: Mapping[str, Document]) -> Home | None:
    """Return the only one of `others` whom a lone paper can mean, None where there is none."""
    if _is_papers_subject(stray):
        return _by_role(stray, others)
    if _is_parent_only(stray, documents):
        return _as_parent(stray, others)
    return None


def _is_papers_subject(stray: Profile) -> bool:
    return len(stray.mentions) == 1 and stray.mentions[0].holder and None not in stray.roles


def _by_role(stray: Profile, others: Sequence[Profile]) -> Home | None:
    """Return the person of the paper's role whose name is clearly the likest."""
    roles = _FILERS if Role.SUPPORTER in stray.roles else stray.roles
    ranked = sorted(
        ((_likeness(stray, group), at) for at, group in enumerate(others) if group.roles & roles), reverse=True
    )
    if not ranked or ranked[0][0] < _LIKE or (len(ranked) > 1 and ranked[0][0] < ranked[1][0] + _CLEARLY):
        return None
    home = ranked[0][1]
    if _is_relative(stray, others[home]) or weigh(stray, others[home]).weight < _LEAST:
        return None
    return home, ("same role", "part of the name")


def _is_relative(stray: Profile, home: Profile) -> bool:
    """Whether a given name is another one altogether, not the same one wrongly written: a brother, a wife."""
    pairs = [(a, b) for a in _names(stray) for b in _names(home)]
    return all("other-given-name" in compare_names(a, b).reasons and not _begin_alike(a, b) for a, b in pairs)


def _begin_alike(one: PersonName, other: PersonName) -> bool:
    """Whether two names begin with the same given name, or one that is nearly so."""
    first, second = (value.full.casefold().split()[0] for value in (one, other))
    return OSA.normalized_similarity(first, second) >= _LIKE


def _is_parent_only(stray: Profile, documents: Mapping[str, Document]) -> bool:
    """Whether nothing is known of somebody but that a birth record, or its translation, calls them a parent."""
    return all(
        mention.role is Role.PARENT and documents[mention.document].authority is not Authority.FORM
        for mention in stray.mentions
    )


def _as_parent(stray: Profile, others: Sequence[Profile]) -> Home | None:
    """Return the only adult whose child, by the forms, is the child of whom a record calls the stray a parent."""
    records = stray.papers
    children = [group for group in others if _papers_as(group, {Role.CHILD}) & records]
    if len(children) != 1:
        return None
    filed = _papers_as(children[0], {Role.CHILD}) - records
    homes = [
        at
        for at, group in enumerate(others)
        if _papers_as(group, _ADULTS) & filed and group.papers.isdisjoint(records) and _likeness(stray, group) >= _LIKE
    ]
    return (homes[0], ("parent of the same child", "part of the name")) if len(homes) == 1 else None


def _likeness(one: Profile, other: Profile) -> float:
    return max((name.like(a, b) for a in _names(one) for b in _names(other)), default=0.0)


def _names(group: Profile) -> list[PersonName]:
    return [fact.value for fact in group.names if isinstance(fact.value, PersonName) and fact.value.full]


def _papers_as(group: Profile, roles: Set[Role]) -> set[str]:
    """Return the papers that give somebody one of the roles."""
    return {mention.document for mention in group.mentions if mention.role in roles}
