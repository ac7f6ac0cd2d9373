"""PPL002: one person, two nationalities."""

from packetlint.checks.contradiction import Contradiction
from packetlint.model import FactField, Severity

_REMEDY = (
    "Check the nationality against the passport; if the person has two, say so on the form and add both passports."
)


class NationalityDiffers(Contradiction):
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
    field = FactField.NATIONALITY
    remedy = _REMEDY
