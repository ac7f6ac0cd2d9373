"""MRZ001: the print of a paper against its own machine-readable zone."""

from packetlint.checks.own_print import OwnPrint
from packetlint.fields.numbering.check_digit import check_digit_is_blind
from packetlint.model import Fact, FactField, FoundBy, Severity

_ZONE_NUMBER = 9
"""Characters of a document number that a zone has room for (ICAO 9303-3 §4.2.2)."""


class ZoneDiffers(OwnPrint):
    """The print of an identity document and its machine-readable zone say different things.

    What it does: compares name, date of birth, number, expiry and sex as printed with the lines at the foot of the
    passport or on the back of the card. Marks, transliteration by ICAO 9303 and names cut off by the zone's length
    are not differences. Zone values whose check digit fails are not used. A letter is not held against a digit that
    the check digit cannot tell from it (U and 0): a misreading that nothing would show.

    Why it matters: officers' machines read the zone, people read the print: the same person is looked up twice.

    What to do: read both again on the document itself; issuing authorities do make this error (ICAO 9303-3 §7.1). Ask
    the authority, and explain. It is no sign of forgery by itself.

    When it may be wrong: a misread zone name, which no check digit protects; an issuer whose zone has another number
    than its print by design, as cards have that print the holder's number large and carry the card's own in the zone.
    """

    code = "MRZ001"
    slug = "zone-differs"
    title = "The print and the machine-readable zone of a document differ"
    severity = Severity.ERROR
    found_by = FoundBy.MRZ
    called = "machine-readable zone"
    compared = (
        FactField.NAME,
        FactField.DATE_OF_BIRTH,
        FactField.PASSPORT_NUMBER,
        FactField.NATIONAL_ID_NUMBER,
        FactField.A_NUMBER,
        FactField.VISA_NUMBER,
        FactField.DATE_OF_EXPIRY,
        FactField.SEX,
    )
    grave = frozenset({FactField.NAME, FactField.DATE_OF_BIRTH, FactField.PASSPORT_NUMBER, FactField.A_NUMBER})
    remedy = (
        "Read print and zone again on the document itself; if they really differ, ask the issuing authority, and "
        "explain the difference in the cover letter."
    )

    def agree(self, machine: Fact, printed: Fact) -> bool:
        """Whether zone and print say the same; of a long number the zone may hold the beginning only."""
        short, full = str(machine.value), str(printed.value)
        if machine.field.is_number:
            cut = len(short) == _ZONE_NUMBER < len(full) and full.startswith(short)
            if cut or check_digit_is_blind(short, full):
                return True
        return super().agree(machine, printed)
