"""The nouns of packetlint: what a packet is made of, from file to finding.

Everything here is frozen, hashable and made from the standard library alone, so that it can travel between
processes, be cached, and be understood without knowing how it was obtained.
"""

from packetlint.model.authority import Authority
from packetlint.model.barcode import Barcode
from packetlint.model.clipping import Clipping
from packetlint.model.dossier import Document, Dossier, Mention, Packet, Person, Translation
from packetlint.model.fact import KIN, Fact, FactField, FoundBy, PersonName, Provenance, Role, Value
from packetlint.model.finding import Acceptance, Finding, Severity, Side
from packetlint.model.geometry import Box
from packetlint.model.known_person import KnownPerson
from packetlint.model.line import Line, lines_of
from packetlint.model.packed import PackedWords
from packetlint.model.page import (
    FileStatus,
    FormField,
    Outline,
    Page,
    PageStatus,
    SourceFile,
    Tick,
    UnreadPage,
    Word,
)
from packetlint.model.zone import Chances, Spelling, ZoneLine

__all__ = [
    "KIN",
    "Acceptance",
    "Authority",
    "Barcode",
    "Box",
    "Chances",
    "Clipping",
    "Document",
    "Dossier",
    "Fact",
    "FactField",
    "FileStatus",
    "Finding",
    "FormField",
    "FoundBy",
    "KnownPerson",
    "Line",
    "Mention",
    "Outline",
    "PackedWords",
    "Packet",
    "Page",
    "PageStatus",
    "Person",
    "PersonName",
    "Provenance",
    "Role",
    "Severity",
    "Side",
    "SourceFile",
    "Spelling",
    "Tick",
    "Translation",
    "UnreadPage",
    "Value",
    "Word",
    "ZoneLine",
    "lines_of",
]
