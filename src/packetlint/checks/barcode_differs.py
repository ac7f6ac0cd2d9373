"""DOC001: the front of a licence against the barcode on its back."""

from packetlint.checks.own_print import OwnPrint
from packetlint.fields import compare_facts
from packetlint.model import Document, Fact, FactField, FoundBy, Severity

_LEFT_OUT = "suffix-missing"
"""`Jr.` stands on a front in many places, and is easily passed over."""


class BarcodeDiffers(OwnPrint):
    """The front of a driver licence and the barcode on its back say different things.

    What it does: compares name, date of birth, number, issue, expiry and sex as printed on a driver licence or state
    identity card with its barcode, where both sides lie on one page or one behind the other in a file. A name that the
    barcode says it had no room for is compared as far as it goes.

    Why it matters: offices scan the barcode, people read the print: the same person is looked up twice.

    What to do: read both sides again on the card itself; if they really differ, ask the issuing authority, and explain.
    It is no sign of forgery by itself.

    When it may be wrong: a misread front; the sides of an old and a new card copied together.
    """

    code = "DOC001"
    slug = "barcode-differs"
    title = "The front and the barcode of a driver licence differ"
    severity = Severity.ERROR
    found_by = FoundBy.BARCODE
    called = "barcode"
    compared = (
        FactField.NAME,
        FactField.DATE_OF_BIRTH,
        FactField.DRIVER_LICENSE_NUMBER,
        FactField.DATE_OF_ISSUE,
        FactField.DATE_OF_EXPIRY,
        FactField.SEX,
    )
    grave = frozenset({FactField.NAME, FactField.DATE_OF_BIRTH, FactField.DRIVER_LICENSE_NUMBER})
    remedy = (
        "Read both sides of the card again; if they really differ, ask the issuing authority, and explain the "
        "difference in the cover letter."
    )

    def concerns(self, document: Document) -> bool:
        """Whether a paper is a licence: on others a licence's barcode is only a copy."""
        return document.kind == "driver_license"

    def agree(self, machine: Fact, printed: Fact) -> bool:
        """Whether barcode and front say the same."""
        comparison = compare_facts(machine, printed)
        return not comparison.mismatch or comparison.reasons[0] == _LEFT_OUT
