"""NUM001: one person, two numbers where there can be but one."""

import itertools
from collections.abc import Iterator, Sequence

from rapidfuzz.distance import OSA

from packetlint.checks.rule import Rule, sure
from packetlint.checks.sides import Version, versions
from packetlint.checks.witness import witnesses
from packetlint.checks.wording import against, who
from packetlint.fields import compare_facts, field_module
from packetlint.model import Authority, Dossier, Fact, FactField, Finding, FoundBy, Person, Severity

_FOR_LIFE = (FactField.A_NUMBER, FactField.SSN, FactField.DRIVER_LICENSE_NUMBER)
"""A second number is wrong however unlike the first it is."""
_RENEWED = (FactField.PASSPORT_NUMBER, FactField.NATIONAL_ID_NUMBER)
"""A second number is right where a second paper carries it."""
_MANY = (FactField.RECEIPT_NUMBER, FactField.I94_NUMBER, FactField.VISA_NUMBER, FactField.DOCUMENT_NUMBER)
"""A person has many: only a number that is nearly another one is wrong."""
_IN_TEXT = frozenset({FoundBy.PROSE, FoundBy.PATTERN, FoundBy.SEARCH})
_SLIP = 2
"""Edits that a slip of the pen makes of a number."""
_REMEDY = (
    "Read the number off the card, passport or notice itself and correct the paper that has it wrong; "
    "if there are two documents, include both and give the current number."
)


class NumberDiffers(Rule):
    """A document number of a person is not the same in every paper.

    What it does: compares numbers of one kind that papers give for one person: passport, A-number, Social Security,
    national identity, driver licence, and where they are nearly alike receipt, I-94, visa and other numbers. Spaces,
    hyphens, padding and masked digits are not differences, nor is the second number of a second passport in the
    packet.

    Why it matters: a wrong passport or A-number on a form attaches the filing to another record.

    What to do: read the number off the document itself and correct the paper that has it wrong.

    When it may be wrong: a renewed passport of which the packet holds only one; a misread letter or digit.
    """

    code = "NUM001"
    slug = "number-differs"
    title = "A document number of a person differs between papers"
    severity = Severity.ERROR

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        """Yield one finding for each number that the best supported one of its kind contradicts."""
        for person in dossier.people:
            for field in (*_FOR_LIFE, *_RENEWED, *_MANY):
                told = [fact for fact in witnesses(person, field, dossier) if not _is_anothers(fact, person, dossier)]
                found = versions(told, dossier, compare_facts)
                for number, version in reversed(list(enumerate(found))[1:]):
                    rival = _rival(version, found[:number], field, dossier)
                    if rival is not None:
                        yield self._difference(person, field, version, rival)
        yield from self._receipts(dossier)

    def _receipts(self, dossier: Dossier) -> Iterator[Finding]:
        """Yield what letters give instead of the number of a notice; a receipt is a filing's, whoever it is told of."""
        told = {fact.id: person for person in dossier.people for fact in person.values(FactField.RECEIPT_NUMBER)}
        facts = sure([fact for person in dossier.people for fact in person.values(FactField.RECEIPT_NUMBER)])
        found = versions(facts, dossier, compare_facts)
        for version, notice in itertools.permutations(found, 2):
            owner, other = told[version.facts[0].id], told[notice.facts[0].id]
            if owner is not other and _distance(version, notice) <= _SLIP and _is_copied(version, notice, dossier):
                yield self._difference(owner, FactField.RECEIPT_NUMBER, version, notice)

    def _difference(self, person: Person, field: FactField, version: Version, agreed: Version) -> Finding:
        message = against(f"The {field_module(field).TITLE} of {who(person)}", version, agreed)
        return self.finding(message, _REMEDY, sides=(version.side, agreed.side), field=field, person=person)


def _is_anothers(fact: Fact, person: Person, dossier: Dossier) -> bool:
    """Whether a sentence gives a number that is another's by that one's own papers: it speaks of two people."""
    return fact.provenance.found_by in _IN_TEXT and any(
        other.value == fact.value and other.provenance.found_by not in _IN_TEXT
        for somebody in dossier.people
        if somebody is not person
        for other in somebody.values(fact.field)
    )


def _rival(version: Version, better: Sequence[Version], field: FactField, dossier: Dossier) -> Version | None:
    """Return the better supported version that this one contradicts, None where both may be right."""
    near = [other for other in better if _distance(version, other) <= _SLIP]
    if near:
        return near[0]
    if field in _MANY or (field in _RENEWED and _may_be_older(version, dossier)):
        return None
    return better[0] if better else None


def _is_copied(version: Version, notice: Version, dossier: Dossier) -> bool:
    """Whether letters alone give a number, and none of them the one on the notice, which they must mean."""
    letters = {dossier.document_of(fact).id: dossier.document_of(fact) for fact in version.facts}
    aware = {dossier.document_of(fact).id for fact in notice.facts}
    official = any(dossier.document_of(fact).authority > Authority.LETTER for fact in notice.facts)
    return official and all(
        document.authority is Authority.LETTER and identity not in aware for identity, document in letters.items()
    )


def _distance(one: Version, other: Version) -> int:
    return OSA.distance(str(one.facts[0].value), str(other.facts[0].value))


def _may_be_older(version: Version, dossier: Dossier) -> bool:
    """Whether a number stands on a paper of its own, or on records that may be older than the present document."""
    authorities = [dossier.document_of(fact).authority for fact in version.facts]
    return Authority.IDENTITY_DOCUMENT in authorities or all(each is Authority.CIVIL_RECORD for each in authorities)
