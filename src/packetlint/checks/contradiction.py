"""What rules have in common that hold a person's papers against one another in one field."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from packetlint.checks.rule import Rule
from packetlint.checks.sides import Version, versions
from packetlint.checks.witness import witnesses
from packetlint.checks.wording import against, who
from packetlint.fields import compare_facts, field_module
from packetlint.model import Dossier, Fact, FactField, Finding, Person


class Contradiction(Rule):
    """A value of which a person has but one, told in different versions; no rule by itself."""

    field: ClassVar[FactField]
    remedy: ClassVar[str]

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        """Yield one finding for each version that the best supported one contradicts."""
        for person in dossier.people:
            found = versions(self.told(person, dossier), dossier, compare_facts)
            for version in reversed(found[1:]):
                message = against(f"The {self.subject()} of {who(person)}", version, found[0])
                yield self.finding(
                    message + self.hint(version, found[0]),
                    self.remedy,
                    sides=(version.side, found[0].side),
                    field=self.field,
                    person=person,
                )

    def told(self, person: Person, dossier: Dossier) -> Sequence[Fact]:
        """Return the facts to be compared."""
        return witnesses(person, self.field, dossier)

    def subject(self) -> str:
        """Return what differs, in words."""
        return field_module(self.field).TITLE

    def hint(self, version: Version, agreed: Version) -> str:
        """Return a sentence, with a space before it, that says how two versions differ; empty where nothing does."""
        return ""
