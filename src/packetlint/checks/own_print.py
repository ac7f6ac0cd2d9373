"""What rules have in common that hold a paper's print against what the same paper says to machines."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from packetlint.checks.rule import Rule, sure
from packetlint.checks.sides import side_of
from packetlint.checks.wording import who
from packetlint.fields import compare_facts, field_module, show_value
from packetlint.model import Document, Dossier, Fact, FactField, Finding, FoundBy, Person, Severity

_CLEARLY = 0.65
"""Confidence from which what machines read, or print, is compared; a mended check digit is not enough."""
_FOR_MACHINES = frozenset({FoundBy.MRZ, FoundBy.BARCODE})


class OwnPrint(Rule):
    """A value that a paper prints and says to machines as well, in two versions; no rule by itself."""

    found_by: ClassVar[FoundBy]
    called: ClassVar[str]
    """What machines read of the paper, in words."""
    compared: ClassVar[tuple[FactField, ...]]
    grave: ClassVar[frozenset[FactField]]
    """Fields in which a difference is as bad as the rule can be; in others it is a warning."""
    remedy: ClassVar[str]

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        """Yield one finding for each value in which a paper contradicts itself."""
        for person in dossier.people:
            named = {mention.document for mention in person.mentions}
            for document in (one for one in dossier.documents if one.id in named and self.concerns(one)):
                own = [fact for mention in person.mentions if mention.document == document.id for fact in mention.facts]
                facts = [fact for fact in sure(own, _CLEARLY) if not fact.former]
                for field in self.compared:
                    yield from self._compare(field, facts, document, person)

    def concerns(self, document: Document) -> bool:
        """Whether the rule is about such a paper."""
        return True

    def agree(self, machine: Fact, printed: Fact) -> bool:
        """Whether what machines read and print say the same."""
        return not compare_facts(machine, printed).mismatch

    def _compare(
        self, field: FactField, facts: Sequence[Fact], document: Document, person: Person
    ) -> Iterator[Finding]:
        told = [fact for fact in facts if fact.field is field]
        machine = [fact for fact in told if fact.provenance.found_by is self.found_by]
        print_ = [fact for fact in told if fact.provenance.found_by not in _FOR_MACHINES]
        if not machine or not print_ or any(self.agree(one, two) for one in machine for two in print_):
            return
        message = (
            f"The {document.title} of {who(person)} in {document.file} prints the {field_module(field).TITLE} "
            f"“{show_value(print_[0])}”, but its {self.called} says “{show_value(machine[0])}”."
        )
        sides = (side_of(machine, show_value(machine[0])), side_of(print_, show_value(print_[0])))
        severity = self.severity if field in self.grave else Severity.WARNING
        yield self.finding(message, self.remedy, sides=sides, field=field, person=person, severity=severity)
