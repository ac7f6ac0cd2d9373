"""DOB001: one person, two dates of birth."""

from packetlint.checks.contradiction import Contradiction
from packetlint.checks.sides import Version
from packetlint.fields import compare_facts
from packetlint.model import Dossier, Fact, FactField, Person, Severity

_REASONS = {
    "day-and-month-swapped": " Day and month are swapped.",
    "one-digit": " One digit differs.",
    "digits-swapped": " Two digits are swapped.",
}
_REMEDY = (
    "Check the date against the passport or birth record, correct the paper that is wrong, and where a foreign "
    "record cannot be corrected explain the difference and add secondary evidence."
)


class DateOfBirthDiffers(Contradiction):
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
    field = FactField.DATE_OF_BIRTH
    remedy = _REMEDY

    def told(self, person: Person, dossier: Dossier) -> list[Fact]:
        """Return the dates of birth; what follows from an age is another rule's."""
        return [fact for fact in super().told(person, dossier) if not fact.from_age]

    def hint(self, version: Version, agreed: Version) -> str:
        """Return the slip of the pen that explains the difference."""
        why = compare_facts(version.facts[0], agreed.facts[0]).reasons
        return next((_REASONS[reason] for reason in why if reason in _REASONS), "")
