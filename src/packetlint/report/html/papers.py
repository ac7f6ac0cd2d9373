"""Documents as the page shows them: how well each was read, those that were not first, and what was read in them."""

import dataclasses

from packetlint.model import Clipping, Document, Fact, Page, PageStatus, Person, UnreadPage
from packetlint.report.checked import CheckedPacket
from packetlint.report.file_outcome import FileOutcome, Reading, shortfall
from packetlint.report.html.ink import Ink, inks

_ORDER = (Reading.UNREADABLE, Reading.PARTLY_READ, Reading.READ, Reading.SKIPPED)
_READING = {
    Reading.READ: "read",
    Reading.PARTLY_READ: "read in part",
    Reading.UNREADABLE: "not read",
    Reading.SKIPPED: "left out",
}
_METHODS = {"text-layer": "text in the file", "form": "form fields", "ocr": "read from the picture", "none": "blank"}


@dataclasses.dataclass(frozen=True, slots=True)
class PageView:
    """One page, and how well it was read."""

    number: int
    state: str
    method: str
    confidence: float | None
    """None where nothing was read."""
    reason: str | None
    clipping: Clipping | None
    """The page itself, where it was not read whole."""


@dataclasses.dataclass(frozen=True, slots=True)
class PartView:
    """One paper of a file."""

    document: Document
    pages: str
    inks: tuple[Ink, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class PaperView:
    """One file."""

    anchor: str
    outcome: FileOutcome
    pages: tuple[PageView, ...]
    parts: tuple[PartView, ...]
    people: tuple[str, ...]
    """Ids of the people named in it."""
    owners: dict[str, Person]
    """Whose each fact is, by its id."""

    @property
    def path(self) -> str:
        """Relative to the packet."""
        return self.outcome.file.path

    @property
    def reading(self) -> str:
        """How far it was read, in words."""
        return _READING[self.outcome.reading]

    @property
    def skipped(self) -> bool:
        """Whether it is no document."""
        return self.outcome.reading is Reading.SKIPPED

    @property
    def page_count(self) -> int:
        """How many pages it has."""
        return self.outcome.page_count

    @property
    def facts(self) -> tuple[Fact, ...]:
        """Everything read in it."""
        return tuple(fact for part in self.parts for ink in part.inks for fact in ink.facts)


def paper_views(checked: CheckedPacket) -> tuple[PaperView, ...]:
    """Return every file, unread ones first, then those read in part, otherwise in path order."""
    views = [_paper(number, outcome, checked) for number, outcome in enumerate(checked.files, start=1)]
    return tuple(sorted(views, key=lambda view: _ORDER.index(view.outcome.reading)))


def _paper(number: int, outcome: FileOutcome, checked: CheckedPacket) -> PaperView:
    parts = tuple(PartView(part, page_numbers(part.pages), inks(part.facts, checked)) for part in outcome.parts)
    ids = {part.id for part in outcome.parts}
    people = [
        person for person in checked.dossier.people if any(mention.document in ids for mention in person.mentions)
    ]
    owners = {fact.id: person for person in people for fact in person.facts}
    pages = tuple(_page(page, checked) for page in outcome.pages)
    return PaperView(f"document-{number}", outcome, pages, parts, tuple(person.id for person in people), owners)


def _page(page: Page | UnreadPage, checked: CheckedPacket) -> PageView:
    clipping = checked.page_clippings.get((page.file, page.number))
    if isinstance(page, UnreadPage):
        return PageView(page.number, "not read", "", None, page.reason, clipping)
    state = {PageStatus.READ: "read", PageStatus.PARTLY_READ: "read in part", PageStatus.BLANK: "blank"}[page.status]
    sure = None if page.status is PageStatus.BLANK else min(1.0, max(0.0, page.confidence))
    return PageView(page.number, state, _METHODS.get(page.method, page.method), sure, shortfall(page), clipping)


def page_numbers(pages: tuple[int, ...]) -> str:
    """Return page numbers for people.

    >>> page_numbers((1,)), page_numbers((2, 3, 4)), page_numbers((1, 3))
    ('page 1', 'pages 2–4', 'pages 1, 3')
    """
    if len(pages) == 1:
        return f"page {pages[0]}"
    if list(pages) == list(range(pages[0], pages[-1] + 1)):
        return f"pages {pages[0]}–{pages[-1]}"
    return "pages " + ", ".join(map(str, pages))
