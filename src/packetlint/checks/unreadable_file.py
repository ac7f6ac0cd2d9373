"""RDG002: a file that is a document and could not be opened."""

from collections.abc import Iterator

from packetlint.checks.rule import Rule
from packetlint.model import Dossier, FileStatus, Finding, Severity

_REMEDY = "Export, save or scan the paper again as PDF or JPEG, or check it by eye."


class UnreadableFile(Rule):
    """A file that is a document could not be opened.

    What it does: reports every damaged, encrypted, mislabelled or oversized file, and those of a kind that cannot be
    read yet, with the reason.

    Why it matters: nothing is known of what it says. A packet with an unreadable file is never consistent.

    What to do: what the message says: save it without a password, export it again, scan it again.

    When it may be wrong: a file that only looks like a document by its name; move it out of the folder.
    """

    code = "RDG002"
    slug = "unreadable-file"
    title = "A file could not be opened"
    severity = Severity.ERROR

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        """Yield one finding for each document that could not be opened."""
        for file in dossier.packet.files:
            if file.status is FileStatus.UNREADABLE:
                message = f"{file.path} could not be opened: {file.reason or 'the reason is not known'}."
                yield self.finding(message, _REMEDY, documents=(file.path,))
