"""What became of each file of a packet: its parts, its pages, and how far it was read."""

import dataclasses
import enum
from collections import defaultdict
from collections.abc import Sequence

from packetlint.model import Document, Dossier, FileStatus, Page, PageStatus, SourceFile, UnreadPage


class Reading(enum.StrEnum):
    """How far a file was read."""

    READ = "read"
    PARTLY_READ = "partly_read"
    UNREADABLE = "unreadable"
    SKIPPED = "skipped"


@dataclasses.dataclass(frozen=True, slots=True)
class FileOutcome:
    """One file, with everything known about it."""

    file: SourceFile
    parts: tuple[Document, ...]
    pages: tuple[Page | UnreadPage, ...]
    """In page order."""
    reading: Reading
    reason: str | None
    """One line for people, where the file was not read whole."""

    @property
    def incomplete(self) -> bool:
        """Whether something in it should have been read and was not."""
        return self.reading in (Reading.PARTLY_READ, Reading.UNREADABLE)

    @property
    def page_count(self) -> int:
        """Its pages; for a file that cannot be opened, those that are known of."""
        return len(self.pages) or self.file.pages


def outcomes(dossier: Dossier) -> tuple[FileOutcome, ...]:
    """Return what became of each file, in path order."""
    pages: dict[str, list[Page | UnreadPage]] = defaultdict(list)
    for page in sorted(dossier.pages, key=lambda page: page.number):
        pages[page.file].append(page)
    parts: dict[str, list[Document]] = defaultdict(list)
    for document in dossier.documents:
        parts[document.file].append(document)
    return tuple(_outcome(file, tuple(parts[file.path]), tuple(pages[file.path])) for file in dossier.packet.files)


def _outcome(file: SourceFile, parts: tuple[Document, ...], pages: tuple[Page | UnreadPage, ...]) -> FileOutcome:
    reading = _reading(file, pages)
    reason = file.reason or _reason(pages) if reading is not Reading.READ else None
    return FileOutcome(file, parts, pages, reading, reason)


def _reading(file: SourceFile, pages: Sequence[Page | UnreadPage]) -> Reading:
    if file.status is FileStatus.SKIPPED:
        return Reading.SKIPPED
    if file.status is FileStatus.UNREADABLE or all(isinstance(page, UnreadPage) for page in pages):
        return Reading.UNREADABLE
    return Reading.PARTLY_READ if any(shortfall(page) for page in pages) else Reading.READ


def shortfall(page: Page | UnreadPage) -> str | None:
    """Return why a page was not read whole, None where it was."""
    if isinstance(page, UnreadPage):
        return page.reason
    return (page.reason or "read only in part") if page.status is PageStatus.PARTLY_READ else None


def _reason(pages: Sequence[Page | UnreadPage]) -> str:
    """Return one line about all the pages that were not read whole."""
    reasons = {page.number: reason for page in pages if (reason := shortfall(page))}
    if not reasons:
        return "no page of it was read"
    if len(set(reasons.values())) == 1 and len(reasons) == len(pages):
        return next(iter(reasons.values()))
    return "; ".join(f"page {number}: {reason}" for number, reason in reasons.items())
