"""PPL001: one person, two sexes."""

from collections.abc import Iterator

from packetlint.checks.rule import Rule
from packetlint.checks.sides import versions
from packetlint.checks.witness import witnesses
from packetlint.checks.wording import against, who
from packetlint.fields import compare_facts
from packetlint.model import Dossier, FactField, Finding, Severity

_REMEDY = "Check which box or letter is meant, and correct the paper that differs from the passport or birth record."


class SexDiffers(Rule):
    """A person's sex is not the same in every paper.

    What it does: compares M and F as printed, as ticked on forms and as the machine-readable zone gives them. X and
    an empty field say nothing.

    Why it matters: it is mostly a box ticked by mistake, and a mismatch delays the request.

    What to do: correct the form.

    When it may be wrong: a square that was read as crossed because of a stain.
    """

    code = "PPL001"
    slug = "sex-differs"
    title = "A person's sex differs between papers"
    severity = Severity.WARNING

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        """Yield one finding for each person with two sexes."""
        field = FactField.SEX
        for person in dossier.people:
            found = versions(witnesses(person, field, dossier), dossier, compare_facts)
            for version in reversed(found[1:]):
                message = against(f"The sex of {who(person)}", version, found[0])
                yield self.finding(message, _REMEDY, sides=(version.side, found[0].side), field=field, person=person)
