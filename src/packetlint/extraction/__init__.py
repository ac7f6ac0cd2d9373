"""Pages in, documents with mentions and facts out. Text only: it never sees a pixel, so it replays in milliseconds."""

from packetlint.extraction.documents import extract_documents

__all__ = ["extract_documents"]
