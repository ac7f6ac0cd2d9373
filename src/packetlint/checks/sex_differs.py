"""PPL001: one person, two sexes."""

from packetlint.checks.contradiction import Contradiction
from packetlint.model import FactField, Severity

_REMEDY = "Check which box or letter is meant, and correct the paper that differs from the passport or birth record."


class SexDiffers(Contradiction):
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
    field = FactField.SEX
    remedy = _REMEDY
