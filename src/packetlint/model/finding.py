"""One inconsistency with every side's evidence."""

import dataclasses
import datetime as dt
import enum

from packetlint.model.fact import Fact, FactField


class Severity(enum.StrEnum):
    """How bad a finding is if it is true; how likely it is true is its confidence."""

    ERROR = "error"
    """A reviewer must fix or explain it before filing."""
    WARNING = "warning"
    """A reviewer must look."""
    NOTE = "note"
    """A benign variant, shown on request."""

    @property
    def rank(self) -> int:
        """0 for a note, 1 for a warning, 2 for an error."""
        return {"note": 0, "warning": 1, "error": 2}[self.value]


@dataclasses.dataclass(frozen=True, slots=True)
class Side:
    """One version of the story, and every fact that tells it."""

    value: str = dataclasses.field(repr=False)
    """As a person would write it."""
    facts: tuple[Fact, ...]
    documents: tuple[str, ...]
    """Paths of the files that tell it."""


@dataclasses.dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found: the least supported side first."""

    code: str
    """`NAM001`: short, stable, never reused."""
    rule: str
    """The rule's slug: what is wrong, readable after the word "allow"."""
    severity: Severity
    confidence: float
    """0 to 1: graded from the weakest fact it rests on."""
    field: FactField | None
    person: str | None
    """Id of the person it is about."""
    message: str
    """One sentence that a clerk understands."""
    sides: tuple[Side, ...]
    documents: tuple[str, ...]
    """Paths, the deviating ones first."""
    remedy: str
    """One sentence: what to do about it."""
    fingerprint: str
    """The same after a rerun, a rescan or a rename."""

    @property
    def facts(self) -> tuple[Fact, ...]:
        """Every fact it rests on, the deviating ones first."""
        return tuple(fact for side in self.sides for fact in side.facts)


@dataclasses.dataclass(frozen=True, slots=True)
class Acceptance:
    """A reviewer's decision to live with one finding: who, why, when, and until when."""

    fingerprint: str
    """Of the finding."""
    by: str = dataclasses.field(repr=False)
    """Initials or name of the reviewer."""
    reason: str = dataclasses.field(repr=False)
    on: dt.date
    until: dt.date | None = None
    """The last day it holds; None where it holds for good."""
