"""DOB003: a national number that carries another date of birth, or sex, than the papers give."""

from collections.abc import Iterator

from packetlint.checks.rule import Rule, sure
from packetlint.checks.sides import Version, side_of, versions
from packetlint.checks.witness import witnesses
from packetlint.checks.wording import papers, who
from packetlint.fields import compare_facts, date, field_module, national_id_number
from packetlint.fields.national_id_number import Carried
from packetlint.model import Dossier, Fact, FactField, Finding, Person, Severity

_CLEARLY = 0.8
_REMEDY = (
    "Read the number and the date off the card itself again; if both stand there so, explain the difference, and add "
    "what the register says."
)


class NationalNumberDisagrees(Rule):
    """The date of birth or sex that a national number carries is not the person's.

    What it does: many countries make a person's number from the date of birth and the sex (PESEL, CURP, RNOKPP and
    their like). Where the number's check digit holds, what it carries is compared with what the papers say. On one
    and the same card a difference is a warning; against other papers it is a note.

    Why it matters: such a number shows what the register once held.

    What to do: look at the card again; explain a real difference.

    When it may be wrong: numbers are kept when a birth record is corrected, and offices have issued wrong ones.
    """

    code = "DOB003"
    slug = "national-number-disagrees"
    title = "A national number carries another date of birth or sex"
    severity = Severity.WARNING

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        """Yield one finding for each number and field in which it contradicts the person's papers."""
        for person in dossier.people:
            numbers = {str(fact.value): fact for fact in sure(person.values(FactField.NATIONAL_ID_NUMBER), _CLEARLY)}
            for number in numbers.values():
                told = _read(number, person)
                if told is not None:
                    yield from self._held_against(number, told, person, dossier)

    def _held_against(self, number: Fact, told: Carried, person: Person, dossier: Dossier) -> Iterator[Finding]:
        births = _best(person, FactField.DATE_OF_BIRTH, dossier)
        if births and told.births and not any(_same_day(birth, births) for birth in told.births):
            yield self._difference(number, " or ".join(map(date.show, told.births)), births, person, dossier)
        sexes = _best(person, FactField.SEX, dossier)
        if sexes and told.sex and all(fact.value in ("M", "F") and fact.value != told.sex for fact in sexes.facts):
            yield self._difference(number, field_module(FactField.SEX).show(told.sex), sexes, person, dossier)

    def _difference(self, number: Fact, carried: str, agreed: Version, person: Person, dossier: Dossier) -> Finding:
        field = agreed.facts[0].field
        message = (
            f"The national number of {who(person)} in {number.provenance.file} carries the {field_module(field).TITLE} "
            f"“{carried}”, but {papers(agreed.side.documents)} gives “{agreed.side.value}”."
        )
        card = dossier.document_of(number).id
        own = any(dossier.document_of(fact).id == card for fact in agreed.facts)
        severity = self.severity if own else Severity.NOTE
        sides = (side_of((number,), carried), agreed.side)
        return self.finding(message, _REMEDY, sides=sides, field=field, person=person, severity=severity)


def _read(number: Fact, person: Person) -> Carried | None:
    """Return what the number says by the schemes of the person's countries, None where these do not agree on one."""
    countries = {str(fact.value) for fact in sure(person.values(FactField.NATIONALITY))}
    told = [found for country in sorted(countries) for found in national_id_number.carried(str(number.value), country)]
    return told[0] if len(told) == 1 and told[0].checked else None


def _best(person: Person, field: FactField, dossier: Dossier) -> Version | None:
    found = versions(witnesses(person, field, dossier), dossier, compare_facts)
    return found[0] if found else None


def _same_day(birth: str, version: Version) -> bool:
    return any(
        not date.compare_sets((birth,), (str(fact.value), *fact.alternatives)).mismatch for fact in version.facts
    )
