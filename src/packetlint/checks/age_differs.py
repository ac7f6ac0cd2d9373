"""DOB002: an age that a paper states, against the date of birth."""

from collections.abc import Iterator

from packetlint.checks.rule import Rule, sure
from packetlint.checks.sides import Version, side_of, versions
from packetlint.checks.witness import witnesses
from packetlint.checks.wording import papers, who
from packetlint.fields import compare_facts
from packetlint.model import Dossier, Fact, FactField, Finding, Person, Severity

_REMEDY = (
    "Reckon the age anew from the date of birth and the day of the paper, and ask its writer for a corrected one; "
    "do not correct another person's paper yourself."
)


class AgeDiffers(Rule):
    """A paper states an age that does not fit the person's date of birth.

    What it does: reckons from an age and the day of its paper the years in which the person may have been born, and
    holds them against the date of birth that the other papers give.

    Why it matters: an age that cannot be right raises the question of whom the paper is about.

    What to do: have the letter corrected by whoever wrote it.

    When it may be wrong: a letter whose date was misread; an age at another time than that of the paper.
    """

    code = "DOB002"
    slug = "age-differs"
    title = "A stated age does not fit the date of birth"
    severity = Severity.WARNING

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        """Yield one finding for each paper whose age fits no version of the date of birth."""
        for person in dossier.people:
            dates = [fact for fact in witnesses(person, FactField.DATE_OF_BIRTH, dossier) if not fact.from_age]
            births = versions(dates, dossier, compare_facts)
            for age in sure(person.values(FactField.DATE_OF_BIRTH)):
                if age.from_age and births and not any(_fits(age, version) for version in births):
                    yield self._difference(person, age, births[0])

    def _difference(self, person: Person, age: Fact, agreed: Version) -> Finding:
        born = " or ".join(sorted((str(age.value), *age.alternatives)))
        message = (
            f"The age of {who(person)} is given as “{age.text}” in {age.provenance.file}, which means born in {born}, "
            f"but the date of birth as “{agreed.side.value}” in {papers(agreed.side.documents)}."
        )
        sides = (side_of((age,), f"{age.text} (born in {born})"), agreed.side)
        return self.finding(message, _REMEDY, sides=sides, field=FactField.DATE_OF_BIRTH, person=person)


def _fits(age: Fact, version: Version) -> bool:
    return any(not compare_facts(age, fact).mismatch for fact in version.facts)
