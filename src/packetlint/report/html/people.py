"""People as the page shows them: the matrix that clerks make by hand, papers down and fields across."""

import dataclasses
from collections.abc import Mapping, Sequence

from packetlint.fields import show_value
from packetlint.model import Document, Fact, FactField, Person, Severity
from packetlint.report.checked import CheckedPacket
from packetlint.report.difference import Piece, marked
from packetlint.report.html.findings import FindingView


@dataclasses.dataclass(frozen=True, slots=True)
class Odd:
    """Why a value stands out."""

    severity: Severity
    number: int
    """Of the finding."""
    other: str | None
    """What most papers say instead; None where no paper says otherwise."""


@dataclasses.dataclass(frozen=True, slots=True)
class Entry:
    """One value in a cell."""

    anchor: str
    """Id of the fact to be shown for it."""
    value: str
    pieces: tuple[Piece, ...]
    odd: Odd | None
    former: bool


@dataclasses.dataclass(frozen=True, slots=True)
class Row:
    """What one paper says of the person."""

    paper: Document
    cells: tuple[tuple[Entry, ...], ...]
    """In the order of the fields."""


@dataclasses.dataclass(frozen=True, slots=True)
class PersonView:
    """One person."""

    person: Person
    fields: tuple[FactField, ...]
    rows: tuple[Row, ...]

    @property
    def alone(self) -> bool:
        """Whether one paper alone names the person: there is nothing to compare."""
        return len(self.rows) == 1


def person_views(checked: CheckedPacket, findings: Sequence[FindingView]) -> tuple[PersonView, ...]:
    """Return the people of the packet, each with what every paper says of them."""
    odd = _odd(findings)
    return tuple(_person(person, checked.dossier.documents, odd) for person in checked.dossier.people)


def _person(person: Person, documents: Sequence[Document], odd: Mapping[str, Odd]) -> PersonView:
    told = {fact.field for fact in person.facts}
    fields = tuple(field for field in FactField if field in told)
    theirs = {mention.document for mention in person.mentions}
    rows = tuple(_row(paper, person, fields, odd) for paper in documents if paper.id in theirs)
    return PersonView(person, fields, rows)


def _row(paper: Document, person: Person, fields: Sequence[FactField], odd: Mapping[str, Odd]) -> Row:
    facts = [fact for mention in person.mentions if mention.document == paper.id for fact in mention.facts]
    return Row(paper, tuple(_cell([fact for fact in facts if fact.field is field], odd) for field in fields))


def _cell(facts: Sequence[Fact], odd: Mapping[str, Odd]) -> tuple[Entry, ...]:
    """Return the values of a cell, each once; one that stands out is shown as it was read where it does."""
    values: dict[str, list[Fact]] = {}
    for fact in facts:
        values.setdefault(show_value(fact), []).append(fact)
    return tuple(_entry(value, same, odd) for value, same in values.items())


def _entry(value: str, facts: Sequence[Fact], odd: Mapping[str, Odd]) -> Entry:
    fact = next((fact for fact in facts if fact.id in odd), None) or max(facts, key=lambda fact: fact.confidence)
    why = odd.get(fact.id)
    pieces = marked(value, why.other) if why and why.other else (Piece(value),)
    return Entry(fact.id, value, pieces, why, all(fact.former for fact in facts))


def _odd(findings: Sequence[FindingView]) -> dict[str, Odd]:
    """Return by fact why it stands out; the gravest finding that nobody has accepted wins."""
    odd: dict[str, Odd] = {}
    for view in findings:
        finding = view.finding
        deviating = finding.sides[:-1] if len(finding.sides) > 1 else finding.sides
        other = finding.sides[-1].value if len(finding.sides) > 1 else None
        for side in deviating if view.acceptance is None else ():
            for fact in side.facts:
                odd.setdefault(fact.id, Odd(finding.severity, view.number, other))
    return odd
