"""NUM002: two people, one number that can belong to only one of them."""

import itertools
from collections.abc import Iterator, Sequence

from packetlint.checks.rule import Rule, sure
from packetlint.checks.sides import side_of
from packetlint.checks.witness import told_clearly
from packetlint.checks.wording import papers, who
from packetlint.fields import field_module, show_value
from packetlint.model import Dossier, Fact, FactField, Finding, FoundBy, Person, Severity

_PERSONAL = (
    FactField.A_NUMBER,
    FactField.SSN,
    FactField.PASSPORT_NUMBER,
    FactField.NATIONAL_ID_NUMBER,
    FactField.DRIVER_LICENSE_NUMBER,
)
_STRUCTURED = frozenset({FoundBy.MRZ, FoundBy.BARCODE, FoundBy.FORM, FoundBy.LABEL})
"""Ways of finding that leave no doubt whose number it is; a sentence may name two people and one number."""
_MASK = "X"
_CLEARLY = 0.7
_REMEDY = (
    "Look at both people's papers: one of the two numbers was copied from the wrong person. Correct the form or letter "
    "that has it wrong."
)


class NumberShared(Rule):
    """Two people of the packet are given one and the same number.

    What it does: compares passport, A-, Social Security, national identity and driver licence numbers of different
    people, as captions, forms, zones and barcodes give them.

    Why it matters: a number copied from a relative's form attaches one person's filing to the other's record.

    What to do: look at both people's own papers and correct the one that has the other's number.

    When it may be wrong: one person taken for two, because their names are too unlike; a child entered in a parent's
    passport.
    """

    code = "NUM002"
    slug = "number-shared"
    title = "Two people are given one and the same number"
    severity = Severity.ERROR

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        """Yield one finding for each number that two people share."""
        for field in _PERSONAL:
            told = [(person, _told(person, field)) for person in dossier.people]
            for (one, mine), (other, theirs) in itertools.combinations(told, 2):
                for number in mine.keys() & theirs.keys():
                    yield self._shared(dossier, (one, mine[number]), (other, theirs[number]))

    def _shared(
        self, dossier: Dossier, one: tuple[Person, Sequence[Fact]], other: tuple[Person, Sequence[Fact]]
    ) -> Finding:
        """Return the finding, the one whose papers carry the number with less authority first."""
        (copied, facts), (owner, own) = sorted((one, other), key=lambda each: _weight(each[1], dossier))
        number = show_value(facts[0])
        sides = (side_of(facts, f"{number}, of {who(copied)}"), side_of(own, f"{number}, of {who(owner)}"))
        message = (
            f"The {field_module(facts[0].field).TITLE} {number} is given for {who(copied)} in "
            f"{papers(sides[0].documents)} and for {who(owner)} in {papers(sides[1].documents)}."
        )
        return self.finding(message, _REMEDY, sides=sides, field=facts[0].field, person=copied)


def _told(person: Person, field: FactField) -> dict[str, list[Fact]]:
    """Return a person's numbers of one kind that are told beyond doubt, each with its facts."""
    found: dict[str, list[Fact]] = {}
    for fact in sure(told_clearly(person, field), _CLEARLY):
        if fact.provenance.found_by in _STRUCTURED and _MASK not in str(fact.value) and not fact.former:
            found.setdefault(str(fact.value), []).append(fact)
    return found


def _weight(facts: Sequence[Fact], dossier: Dossier) -> tuple[int, int]:
    return max(dossier.document_of(fact).authority for fact in facts), len(facts)
