"""What a rule is: a code, a slug, a severity, a page of text, and a look at the dossier."""

import abc
import hashlib
from collections.abc import Iterator, Sequence
from typing import ClassVar

from packetlint.model import Dossier, Fact, FactField, Finding, Person, Severity, Side


class Rule(abc.ABC):
    """One thing that can be wrong with a packet. The class docstring is its page in the manual."""

    code: ClassVar[str]
    """Family and number, never reused: `NAM001`."""
    slug: ClassVar[str]
    """Names the fault and reads well after "allow"."""
    title: ClassVar[str]
    """The fault in a few words."""
    severity: ClassVar[Severity]
    """How bad it is if true, at its worst."""

    @abc.abstractmethod
    def check(self, dossier: Dossier) -> Iterator[Finding]:
        """Yield what is wrong in the dossier."""

    def finding(
        self,
        message: str,
        remedy: str,
        *,
        sides: Sequence[Side] = (),
        documents: Sequence[str] = (),
        field: FactField | None = None,
        person: Person | None = None,
        severity: Severity | None = None,
        confidence: float | None = None,
    ) -> Finding:
        """Return a finding of this rule; documents and confidence come from the sides unless given."""
        paths = tuple(dict.fromkeys([*documents, *(path for side in sides for path in side.documents)]))
        return Finding(
            code=self.code,
            rule=self.slug,
            severity=severity or self.severity,
            confidence=round(confidence if confidence is not None else _confidence(sides), 3),
            field=field,
            person=person.id if person else None,
            message=message,
            sides=tuple(sides),
            documents=paths,
            remedy=remedy,
            fingerprint=self._fingerprint(field, person, sides, () if sides else paths),
        )

    def _fingerprint(
        self, field: FactField | None, person: Person | None, sides: Sequence[Side], paths: Sequence[str]
    ) -> str:
        """Return a mark that stays the same while rule, person and values do; file names matter only alone."""
        who = " ".join(sorted(person.name.full.casefold().split())) if person else ""
        said = sorted(_key(side) for side in sides)
        text = "\n".join((self.code, field or "", who, *said, *paths))
        return hashlib.sha256(text.encode()).hexdigest()[:16]


def _key(side: Side) -> str:
    return min((str(fact.value).casefold() for fact in side.facts), default=side.value)


def _confidence(sides: Sequence[Side]) -> float:
    """Return the confidence of the weakest side: a side is as sure as its surest fact."""
    return min((max((fact.confidence for fact in side.facts), default=1.0) for side in sides), default=1.0)


def sure(facts: Sequence[Fact], least: float = 0.5) -> list[Fact]:
    """Return the facts that are read surely enough to be held against anybody."""
    return [fact for fact in facts if fact.confidence >= least]
