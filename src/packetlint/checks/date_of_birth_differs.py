"""DOB001: one person, two dates of birth."""

from collections.abc import Iterator

from packetlint.checks.rule import Rule
from packetlint.checks.sides import versions
from packetlint.checks.witness import witnesses
from packetlint.checks.wording import against, who
from packetlint.fields import compare_facts
from packetlint.model import Dossier, FactField, Finding, Severity

_REASONS = {
    "day-and-month-swapped": " Day and month are swapped.",
    "one-digit": " One digit differs.",
    "digits-swapped": " Two digits are swapped.",
}
_REMEDY = (
    "Check the date against the passport or birth record, correct the paper that is wrong, and where a foreign "
    "record cannot be corrected explain the difference and add secondary evidence."
)


class DateOfBirthDiffers(Rule):
    """A person's date of birth is not the same in every paper.

    What it does: compares every date that a paper calls the person's date of birth. The way a date is written, its
    calendar, and a day or month left out are not differences; a date that can be read two ways counts as the one
    that fits.

    Why it matters: the date of birth is what agencies look records up by; one wrong digit finds nobody, or
    somebody else.

    What to do: correct the form or letter that is wrong before filing.

    When it may be wrong: a date taken for the wrong relative's in running text; a misread digit. Both sides are
    shown: look at them.
    """

    code = "DOB001"
    slug = "date-of-birth-differs"
    title = "A person's date of birth differs between papers"
    severity = Severity.ERROR

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        """Yield one finding for each version of a date that the best supported one contradicts."""
        field = FactField.DATE_OF_BIRTH
        for person in dossier.people:
            found = versions(witnesses(person, field, dossier), dossier, compare_facts)
            for version in reversed(found[1:]):
                why = compare_facts(version.facts[0], found[0].facts[0]).reasons
                hint = next((_REASONS[reason] for reason in why if reason in _REASONS), "")
                message = against(f"The date of birth of {who(person)}", version, found[0]) + hint
                yield self.finding(message, _REMEDY, sides=(version.side, found[0].side), field=field, person=person)
