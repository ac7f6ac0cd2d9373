"""The table that clerks make by hand: what each paper says of each person, field by field, the odd cells marked."""

import dataclasses
from collections.abc import Iterable, Iterator

from packetlint.fields import show_value
from packetlint.model import Document, Fact, FactField, Finding, Person, Severity
from packetlint.report.checked import CheckedPacket
from packetlint.report.printable import on_one_line


@dataclasses.dataclass(frozen=True, slots=True)
class Cell:
    """What one paper says of one person in one field."""

    facts: tuple[Fact, ...] = ()
    findings: tuple[Finding, ...] = ()
    """The open errors and warnings in which this paper deviates."""

    @property
    def text(self) -> str:
        """Its different values as people write them, the surest first."""
        ordered = sorted(self.facts, key=lambda fact: -fact.confidence)
        return " / ".join(dict.fromkeys(on_one_line(show_value(fact)) for fact in ordered))

    @property
    def odd(self) -> bool:
        """Whether somebody has to look at it."""
        return bool(self.findings)


@dataclasses.dataclass(frozen=True, slots=True)
class Row:
    """One field of a person, across all papers of the packet."""

    field: FactField
    cells: tuple[Cell, ...]
    """One for each paper, in their order."""

    @property
    def codes(self) -> tuple[str, ...]:
        """Codes of the findings that mark cells of it."""
        return tuple(dict.fromkeys(finding.code for cell in self.cells for finding in cell.findings))


@dataclasses.dataclass(frozen=True, slots=True)
class Matrix:
    """What the papers of a packet say of one person."""

    person: Person
    documents: tuple[Document, ...]
    """Those that speak of the person."""
    rows: tuple[Row, ...]
    """The fields that any of them gives, in the order of the contract."""


def matrices(checked: CheckedPacket) -> tuple[Matrix, ...]:
    """Return a matrix for each person."""
    odd = dict(_odd(checked.open_findings))
    return tuple(_matrix(person, checked, odd) for person in checked.dossier.people)


def _odd(findings: Iterable[Finding]) -> Iterator[tuple[str, tuple[Finding, ...]]]:
    """Yield the facts that deviate, each with its findings: the best supported side comes last, and is none."""
    found: dict[str, list[Finding]] = {}
    for finding in findings:
        if finding.severity is not Severity.NOTE:
            deviating = finding.sides[:-1] or finding.sides
            for identity in {fact.id for side in deviating for fact in side.facts}:
                found.setdefault(identity, []).append(finding)
    return ((identity, tuple(each)) for identity, each in found.items())


def _matrix(person: Person, checked: CheckedPacket, odd: dict[str, tuple[Finding, ...]]) -> Matrix:
    speaking = {mention.document for mention in person.mentions}
    documents = tuple(document for document in checked.dossier.documents if document.id in speaking)
    given = {fact.field for fact in person.facts}
    rows = tuple(
        Row(field, tuple(_cell(person, document, field, odd) for document in documents))
        for field in FactField
        if field in given
    )
    return Matrix(person, documents, rows)


def _cell(person: Person, document: Document, field: FactField, odd: dict[str, tuple[Finding, ...]]) -> Cell:
    facts = tuple(
        fact for mention in person.mentions if mention.document == document.id for fact in mention.values(field)
    )
    findings = dict.fromkeys(finding for fact in facts for finding in odd.get(fact.id, ()))
    return Cell(facts, tuple(findings))


def paper(document: Document, documents: Iterable[Document]) -> str:
    """Return what to call a paper: its file, its pages where the file holds several papers, and its kind."""
    bound = sum(other.file == document.file for other in documents) > 1
    pages = f", {'page' if len(document.pages) == 1 else 'pages'} {_span(document)}" if bound else ""
    title = f" ({on_one_line(document.title)})" if document.kind != "unknown" else ""
    return f"{on_one_line(document.file)}{pages}{title}"


def _span(document: Document) -> str:
    first, last = min(document.pages), max(document.pages)
    return str(first) if first == last else f"{first}–{last}"
