"""Everything established about a packet: the documents, who is in them, and what could not be read."""

import dataclasses
import datetime as dt

from packetlint.model.authority import Authority
from packetlint.model.fact import Fact, FactField, PersonName, Role
from packetlint.model.page import Page, SourceFile, UnreadPage


@dataclasses.dataclass(frozen=True, slots=True)
class Packet:
    """One filing's papers as they came in."""

    path: str
    """As the user named it."""
    files: tuple[SourceFile, ...]
    """In path order."""


@dataclasses.dataclass(frozen=True, slots=True)
class Mention:
    """One person, as one document describes them."""

    document: str
    """Id of the document (`D1`)."""
    role: Role | None
    """What this document makes of the person; None where it does not say (the holder of a passport)."""
    facts: tuple[Fact, ...]
    holder: bool = False
    """True for the person whom the document is issued to or written by or about."""

    def values(self, field: FactField) -> tuple[Fact, ...]:
        """Return the facts of one field."""
        return tuple(fact for fact in self.facts if fact.field is field)


@dataclasses.dataclass(frozen=True, slots=True)
class Document:
    """Pages that belong together; the report calls it a part of its file."""

    id: str
    """`D1`…, unique in a packet."""
    file: str
    kind: str
    """Name of its document kind, `unknown` where none fits."""
    title: str
    """The kind in words a clerk uses."""
    kind_confidence: float
    pages: tuple[int, ...]
    mentions: tuple[Mention, ...]
    authority: Authority = Authority.LETTER

    @property
    def facts(self) -> tuple[Fact, ...]:
        """Every fact of the document, mention by mention."""
        return tuple(fact for mention in self.mentions for fact in mention.facts)


@dataclasses.dataclass(frozen=True, slots=True)
class Person:
    """Mentions judged to be one human being; the evidence itself is never rewritten."""

    id: str
    """`P1`…, unique in a packet."""
    role: Role
    name: PersonName = dataclasses.field(repr=False)
    """The best reading."""
    date_of_birth: str | None = dataclasses.field(repr=False)
    """The best reading, ISO; None where no document gives one."""
    mentions: tuple[Mention, ...]
    reasons: tuple[str, ...] = ()
    """Why these mentions were joined."""
    also_called: tuple[str, ...] = dataclasses.field(default=(), repr=False)
    """Names under which the user knows this person: none of them contradicts another."""

    @property
    def facts(self) -> tuple[Fact, ...]:
        """Every fact about the person, document by document."""
        return tuple(fact for mention in self.mentions for fact in mention.facts)

    def values(self, field: FactField) -> tuple[Fact, ...]:
        """Return the facts of one field."""
        return tuple(fact for fact in self.facts if fact.field is field)


@dataclasses.dataclass(frozen=True, slots=True)
class Dossier:
    """All that a rule may see. Rules have no clock: `as_of` is the filing date."""

    packet: Packet
    pages: tuple[Page | UnreadPage, ...]
    documents: tuple[Document, ...]
    people: tuple[Person, ...]
    as_of: dt.date

    def document_of(self, fact: Fact) -> Document:
        """Return the document that a fact was read in.

        Raises LookupError for a fact of another packet.
        """
        for document in self.documents:
            if document.file == fact.provenance.file and fact.provenance.page in document.pages:
                return document
        raise LookupError(f"no document holds fact {fact.id}")
