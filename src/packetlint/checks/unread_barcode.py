"""RDG003: a barcode that was seen and could not be decoded."""

from collections.abc import Iterator

from packetlint.checks.rule import Rule
from packetlint.model import Dossier, Finding, Page, Severity

_REMEDY = "Scan the back of the card again at 300 dots an inch or more, or photograph it close up and straight."


class UnreadBarcode(Rule):
    """A barcode was seen on a page, but could not be decoded.

    What it does: reports barcodes of the kind that licences carry (PDF417) whose place is plain and whose content is
    not.

    Why it matters: what a licence's barcode says could not be held against its front.

    What to do: where it is a licence's, scan the card again at a higher resolution, or photograph it close up. The
    barcodes of forms and letters say nothing that packetlint needs.

    When it may be wrong: an ornament or table of fine upright lines.
    """

    code = "RDG003"
    slug = "unread-barcode"
    title = "A barcode could not be decoded"
    severity = Severity.NOTE

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        """Yield one finding for each page with such a barcode."""
        for page in dossier.pages:
            if isinstance(page, Page) and any(barcode.text is None for barcode in page.barcodes):
                message = f"A barcode on page {page.number} of {page.file} could not be decoded."
                yield self.finding(message, _REMEDY, documents=(page.file,))
