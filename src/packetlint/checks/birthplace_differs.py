"""PPL004: one person, two places of birth."""

from packetlint.checks.contradiction import Contradiction
from packetlint.model import FactField, Severity

_REMEDY = (
    "Check the place against the birth record, and give it on the form as the passport does; where a town has been "
    "renamed, say so in the cover letter."
)


class BirthplaceDiffers(Contradiction):
    """A person's place of birth is not the same in every paper.

    What it does: compares places of birth by town and country. A town with its region or country, or without, an old
    name beside the new one, a state that has ceased to exist, another script and a letter more or less are not
    differences.

    Why it matters: forms and passports are held against the birth record.

    What to do: correct the paper that is wrong.

    When it may be wrong: a village in one paper and its district in another; a place of registration taken for that
    of birth.
    """

    code = "PPL004"
    slug = "birthplace-differs"
    title = "A person's place of birth differs between papers"
    severity = Severity.WARNING
    field = FactField.PLACE_OF_BIRTH
    remedy = _REMEDY
