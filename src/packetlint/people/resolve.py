"""Groups of mentions that grow, the best founded pair first, until nothing speaks for another joining."""

import dataclasses
import heapq
import itertools
from collections.abc import Mapping, Sequence

from packetlint.model import Document, FactField, KnownPerson, Mention, Person
from packetlint.people.evidence import ENOUGH, FITS, KNOWN, Evidence, weigh
from packetlint.people.known import as_known, known_as
from packetlint.people.portrait import portray
from packetlint.people.profile import Profile, is_legible
from packetlint.people.stray import home_of


@dataclasses.dataclass(frozen=True, slots=True, eq=False)
class Group:
    """Mentions judged to be one human being so far; told from other groups by itself, not by what it holds."""

    profile: Profile
    reasons: tuple[str, ...] = ()
    known: KnownPerson | None = None
    """Whom the user has named so."""

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """The mentions, in the order they were joined."""
        return self.profile.mentions


_Pair = tuple[float, int, tuple[Group, Group], tuple[str, ...]]
"""Two groups that evidence speaks for joining: its weight below zero, when they were compared, they, its reasons."""


def resolve_people(documents: Sequence[Document], known: Sequence[KnownPerson] = ()) -> tuple[Person, ...]:
    """Return the persons that the documents speak of, in the order they first appear.

    Mentions of one of `known`, by whichever of their names, are one person before any evidence is weighed.
    """
    mentions = [mention for document in documents for mention in document.mentions]
    groups = [
        Group(Profile.of((mention,)), known=known_as(mention, known)) for mention in mentions if _is_somebody(mention)
    ]
    _join_all(groups)
    by_id = {document.id: document for document in documents}
    _join_strays(groups, by_id)
    _join_nameless(groups, [mention for mention in mentions if not _is_somebody(mention)])
    return tuple(
        as_known(portray(f"P{number}", group.mentions, group.reasons, by_id), group.known)
        for number, group in enumerate(groups, start=1)
    )


def _is_somebody(mention: Mention) -> bool:
    """Whether a mention is somebody by itself: who has a name, or a paper of their own."""
    return mention.holder or is_legible(mention.values(FactField.NAME))


def _join_all(groups: list[Group]) -> None:
    """Join the two groups with the strongest evidence, again and again; of equals, those compared first."""
    count = itertools.count()

    def compared(one: Group, other: Group) -> _Pair:
        evidence = _settled(one, other) or weigh(one.profile, other.profile)
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
    one, other = sorted(pair, key=lambda group: groups.index(group) if group in groups else len(groups))
    joined = Group(
        Profile.of(one.mentions + other.mentions),
        tuple(dict.fromkeys((*one.reasons, *other.reasons, *why))),
        one.known or other.known,
    )
    groups[groups.index(one)] = joined
    if other in groups:
        groups.remove(other)
    return joined


def _join_strays(groups: list[Group], documents: Mapping[str, Document]) -> None:
    """Join a lone paper in a wrong name with the only person whom it can mean."""
    for stray in [group for group in groups if group.known is None]:
        others = [group for group in groups if group is not stray and group.known is None]
        found = home_of(stray.profile, [group.profile for group in others], documents)
        if found is not None:
            at, reasons = found
            _join(groups, (others[at], stray), reasons)


def _join_nameless(groups: list[Group], nameless: Sequence[Mention]) -> None:
    """Join what a form says of somebody whose name could not be read with the one person whom all else fits.

    Who has a name, illegible as it is, and fits nobody is somebody all the same.
    """
    for mention in nameless:
        lone = Group(Profile.of((mention,)))
        weighed = [(weigh(lone.profile, group.profile), group) for group in groups]
        fitting = sorted((found for found in weighed if found[0].weight >= FITS), key=lambda found: -found[0].weight)
        if fitting and (len(fitting) == 1 or fitting[0][0].weight > fitting[1][0].weight):
            evidence, group = fitting[0]
            _join(groups, (group, lone), evidence.reasons)
        elif mention.values(FactField.NAME):
            groups.append(lone)
