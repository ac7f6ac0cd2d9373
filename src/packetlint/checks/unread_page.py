"""RDG001: a page that nobody has read."""

from collections.abc import Iterator

from packetlint.checks.rule import Rule
from packetlint.model import Dossier, Finding, PageStatus, Severity, UnreadPage

_REMEDY = "Scan or photograph the page again, straight and in good light, or check it by eye."


class UnreadPageRule(Rule):
    """A page could not be read, or only in part.

    What it does: reports every page whose print could not be turned into text, with the reason: an error where
    nothing was read, a warning where only part was.

    Why it matters: nothing is known of what the page says. A packet with an unread page is never consistent.

    What to do: scan it again, or install what the message names, or check the page by eye.

    When it may be wrong: a page of handwriting or pictures that holds no facts; accept the finding with that reason.
    """

    code = "RDG001"
    slug = "unread-page"
    title = "A page could not be read"
    severity = Severity.ERROR

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        """Yield one finding for each page that was not wholly read."""
        for page in dossier.pages:
            where = f"Page {page.number} of {page.file}"
            if isinstance(page, UnreadPage):
                yield self.finding(f"{where} could not be read: {page.reason}.", _REMEDY, documents=(page.file,))
            elif page.status is PageStatus.PARTLY_READ:
                message = f"{where} could be read only in part: {page.reason}."
                yield self.finding(message, _REMEDY, documents=(page.file,), severity=Severity.WARNING)
