"""MRZ001: the print of a paper against its own machine-readable zone."""

from collections.abc import Iterator, Sequence

from packetlint.checks.rule import Rule, sure
from packetlint.checks.sides import side_of
from packetlint.checks.wording import who
from packetlint.fields import compare_facts, field_module, show_value
from packetlint.fields.numbering.check_digit import check_digit_is_blind
from packetlint.model import Document, Dossier, Fact, FactField, Finding, FoundBy, Person, Severity

_COMPARED = (
    FactField.NAME,
    FactField.DATE_OF_BIRTH,
    FactField.PASSPORT_NUMBER,
    FactField.NATIONAL_ID_NUMBER,
    FactField.A_NUMBER,
    FactField.VISA_NUMBER,
    FactField.DATE_OF_EXPIRY,
    FactField.SEX,
)
_GRAVE = frozenset({FactField.NAME, FactField.DATE_OF_BIRTH, FactField.PASSPORT_NUMBER, FactField.A_NUMBER})
_REMEDY = (
    "Read print and zone again on the document itself; if they really differ, ask the issuing authority, and explain "
    "the difference in the cover letter."
)


_CLEARLY = 0.65
"""Confidence from which a zone's or a print's value is compared; a mended check digit is not enough."""
_ZONE_NUMBER = 9
"""Characters of a document number that a zone has room for (ICAO 9303-3 §4.2.2)."""


def _agree(zone: Fact, printed: Fact) -> bool:
    """Whether zone and print say the same; of a long number the zone may hold the beginning only."""
    short, full = str(zone.value), str(printed.value)
    if zone.field.is_number:
        cut = len(short) == _ZONE_NUMBER < len(full) and full.startswith(short)
        if cut or check_digit_is_blind(short, full):
            return True
    return not compare_facts(zone, printed).mismatch


class ZoneDiffers(Rule):
    """The print of an identity document and its machine-readable zone say different things.

    What it does: compares name, date of birth, number, expiry and sex as printed with the lines at the foot of the
    passport or on the back of the card. Marks, transliteration by ICAO 9303 and names cut off by the zone's length
    are not differences. Zone values whose check digit fails are not used. A letter is not held against a digit that
    the check digit cannot tell from it (U and 0): a misreading that nothing would show.

    Why it matters: officers' machines read the zone, people read the print: the same person is looked up twice.

    What to do: read both again on the document itself; issuing authorities do make this error (ICAO 9303-3 §7.1). Ask
    the authority, and explain. It is no sign of forgery by itself.

    When it may be wrong: a misread zone name, which no check digit protects; an issuer whose zone has another number
    than its print by design, as cards have that print the holder's number large and carry the card's own in the zone.
    """

    code = "MRZ001"
    slug = "zone-differs"
    title = "The print and the machine-readable zone of a document differ"
    severity = Severity.ERROR

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        """Yield one finding for each value in which print and zone contradict one another."""
        for person in dossier.people:
            for document in dossier.documents:
                facts = [fact for fact in sure(document.facts, _CLEARLY) if fact in person.facts and not fact.former]
                for field in _COMPARED:
                    yield from self._compare(field, facts, document, person)

    def _compare(
        self, field: FactField, facts: Sequence[Fact], document: Document, person: Person
    ) -> Iterator[Finding]:
        zone = [fact for fact in facts if fact.field is field and fact.provenance.found_by is FoundBy.MRZ]
        print_ = [fact for fact in facts if fact.field is field and fact.provenance.found_by is not FoundBy.MRZ]
        if not zone or not print_ or any(_agree(one, two) for one in zone for two in print_):
            return
        message = (
            f"The {document.title} of {who(person)} in {document.file} prints the {field_module(field).TITLE} "
            f"“{show_value(print_[0])}”, but its machine-readable zone says “{show_value(zone[0])}”."
        )
        sides = (side_of(zone, show_value(zone[0])), side_of(print_, show_value(print_[0])))
        severity = self.severity if field in _GRAVE else Severity.WARNING
        yield self.finding(message, _REMEDY, sides=sides, field=field, person=person, severity=severity)
