"""What a report says in its last line: never that all is well over a page that nobody read."""

from collections.abc import Iterable

from packetlint.model import Finding, Page, Severity
from packetlint.report.checked import CheckedPacket
from packetlint.report.file_outcome import Reading, shortfall
from packetlint.report.wording import counted

_NOUNS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "harmless variant"}


def verdict(checked: CheckedPacket) -> str:
    """Return the outcome of one packet in one or two sentences."""
    grave = [finding for finding in checked.open_findings if finding.severity is not Severity.NOTE]
    unread = unread_part(checked)
    if grave:
        return f"{tally(grave)} in {_extent(checked)}.{_but(unread)}{_besides(checked)}"
    agreement = "nothing is left open" if _accepted(checked) else "nothing disagrees"
    if unread and _anything_read(checked):
        rest = f"In the rest {agreement}.{_besides(checked)}"
        return f"Not all of the packet could be read: {unread}. {rest}"
    if unread:
        return f"Nothing of the packet could be read: {unread}.{_besides(checked)}"
    return f"Everything was read ({_extent(checked)}), and {agreement}.{_besides(checked)}"


def tally(findings: Iterable[Finding]) -> str:
    """Return how many findings there are of each severity, the gravest first."""
    severities = [finding.severity for finding in findings]
    counts = ((severities.count(severity), noun) for severity, noun in _NOUNS.items())
    return ", ".join(counted(count, noun) for count, noun in counts if count) or "no findings"


def unread_part(checked: CheckedPacket) -> str | None:
    """Return what could not be read, counted; None where everything was read."""
    files = [outcome for outcome in checked.files if outcome.incomplete]
    whole = sum(outcome.reading is Reading.UNREADABLE for outcome in files)
    pages = sum(
        shortfall(page) is not None
        for outcome in files
        if outcome.reading is Reading.PARTLY_READ
        for page in outcome.pages
    )
    counts = [counted(whole, "file")] * bool(whole) + [counted(pages, "page")] * bool(pages)
    if counts:
        return f"{' and '.join(counts)} unread or read only in part"
    return None if any(outcome.pages for outcome in checked.files) else "it holds no page to read"


def _accepted(checked: CheckedPacket) -> int:
    return len(checked.findings) - len(checked.open_findings)


def _anything_read(checked: CheckedPacket) -> bool:
    return any(isinstance(page, Page) for page in checked.dossier.pages)


def _extent(checked: CheckedPacket) -> str:
    documents = [outcome for outcome in checked.files if outcome.reading is not Reading.SKIPPED]
    pages = sum(outcome.page_count for outcome in documents)
    return f"{counted(len(documents), 'document')}, {counted(pages, 'page')}"


def _but(unread: str | None) -> str:
    return f" Not all of it could be read: {unread}." if unread else ""


def _besides(checked: CheckedPacket) -> str:
    """Return what was found and does not count."""
    notes = sum(finding.severity is Severity.NOTE for finding in checked.open_findings)
    accepted = _accepted(checked)
    counts = [counted(notes, "harmless variant")] * bool(notes)
    counts += [counted(accepted, "accepted finding")] * bool(accepted)
    return f" Not counted: {', '.join(counts)}." if counts else ""
