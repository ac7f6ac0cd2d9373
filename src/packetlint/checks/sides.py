"""The versions of a story: facts of one person and field grouped by what they say, weighed by who says it."""

import dataclasses
from collections.abc import Callable, Sequence

from packetlint.fields import show_value
from packetlint.fields.relation import Comparison
from packetlint.model import Dossier, Fact, FoundBy, Side

Compare = Callable[[Fact, Fact], Comparison]


@dataclasses.dataclass(frozen=True)
class Version:
    """Facts that agree with one another."""

    facts: tuple[Fact, ...]
    support: float
    """Independent papers that say it; a weightier paper counts more."""

    @property
    def side(self) -> Side:
        """The version as a side of a finding, its surest fact's value first."""
        best = max(self.facts, key=lambda fact: fact.confidence)
        return side_of(self.facts, show_value(best))


def side_of(facts: Sequence[Fact], value: str) -> Side:
    """Return a side that `facts` tell."""
    return Side(value, tuple(facts), tuple(dict.fromkeys(fact.provenance.file for fact in facts)))


def versions(facts: Sequence[Fact], dossier: Dossier, compare: Compare) -> list[Version]:
    """Return the versions that `facts` tell, the best supported first.

    A fact belongs to a version when it contradicts nothing said there; the weightiest papers speak first, and
    what fits two versions goes to the better supported.
    """
    ordered = sorted(facts, key=lambda fact: (-dossier.document_of(fact).authority, -fact.confidence))
    groups: list[list[Fact]] = []
    for fact in ordered:
        fitting = [group for group in groups if not any(compare(fact, other).mismatch for other in group)]
        if fitting:
            max(fitting, key=lambda group: _support(group, dossier)).append(fact)
        else:
            groups.append([fact])
    found = [Version(tuple(group), _support(group, dossier)) for group in groups]
    return sorted(found, key=lambda version: -version.support)


def _support(facts: Sequence[Fact], dossier: Dossier) -> float:
    """Return how many papers say it: print and zone of one passport are one witness, what was only searched is none."""
    told = [fact for fact in facts if fact.provenance.found_by is not FoundBy.SEARCH]
    papers = {document.id: document for document in map(dossier.document_of, told)}
    return sum(1 + 0.3 * document.authority for document in papers.values())
