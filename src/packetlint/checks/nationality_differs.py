"""PPL002: one person, two nationalities."""

from collections.abc import Iterator

from packetlint.checks.rule import Rule
from packetlint.checks.sides import versions
from packetlint.checks.witness import witnesses
from packetlint.checks.wording import against, who
from packetlint.fields import compare_facts
from packetlint.model import Dossier, FactField, Finding, Severity

_REMEDY = (
    "Check the nationality against the passport; if the person has two, say so on the form and add both passports."
)


class NationalityDiffers(Rule):
    """A person's nationality is not the same in every paper.

    What it does: compares nationalities and citizenships, whatever language and form they are printed in.

    Why it matters: the form must give the nationality of the passport that is sent with it.

    What to do: correct the paper that is wrong, or declare both nationalities.

    When it may be wrong: people with two nationalities; a country of residence that a letter calls home.
    """

    code = "PPL002"
    slug = "nationality-differs"
    title = "A person's nationality differs between papers"
    severity = Severity.WARNING

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        """Yield one finding for each nationality that the best supported one contradicts."""
        field = FactField.NATIONALITY
        for person in dossier.people:
            found = versions(witnesses(person, field, dossier), dossier, compare_facts)
            for version in reversed(found[1:]):
                message = against(f"The nationality of {who(person)}", version, found[0])
                yield self.finding(message, _REMEDY, sides=(version.side, found[0].side), field=field, person=person)
