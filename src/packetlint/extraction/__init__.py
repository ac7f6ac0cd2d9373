"""Pages in, documents with mentions and facts out. Text only: it never sees a pixel, so it replays in milliseconds.

What is here loads the rest only when it is called: who reads zones alone needs nothing of documents.
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from packetlint.extraction.kinds import Kind
    from packetlint.extraction.zone import Zone
    from packetlint.model import Document, Page, Person, ZoneLine

__all__ = ["extract_documents", "read_zone", "seek_people"]


def extract_documents(pages: "Iterable[Page]", kinds: "Sequence[Kind] | None" = None) -> "tuple[Document, ...]":
    """Return the documents that `pages` (in packet order) make, with everything found in them."""
    from packetlint.extraction import documents

    return documents.extract_documents(pages, kinds)


def read_zone(lines: "Sequence[ZoneLine]") -> "Zone | None":
    """Return the zone that the lines, top to bottom, most probably are; None where they make no sense as one."""
    from packetlint.extraction.zone import reading

    return reading.read_zone(lines)


def seek_people(
    documents: "Sequence[Document]", people: "Sequence[Person]", pages: "Iterable[Page]"
) -> "tuple[Document, ...]":
    """Return the documents with what their pages say of known people besides what captions and sentences told."""
    from packetlint.extraction.seek import people as seek

    return seek.seek_people(documents, people, pages)
