"""Dossiers written down fact by fact: what the tests of people and rules judge, without any page."""

import dataclasses
import datetime as dt
from collections.abc import Mapping, Sequence
from pathlib import Path

from packetlint.extraction.kinds import known_kinds
from packetlint.model import (
    Authority,
    Document,
    Dossier,
    Fact,
    FactField,
    FileStatus,
    FoundBy,
    Mention,
    Packet,
    Page,
    PageStatus,
    Person,
    PersonName,
    Provenance,
    Role,
    SourceFile,
    UnreadPage,
    Value,
)

AS_OF = dt.date(2026, 9, 1)

KINDS = {kind.name: kind for kind in known_kinds()}


def name(text: str) -> PersonName:
    """Return a name of `Given | Family`, or of a text that does not tell them apart."""
    given, bar, family = (part.strip() for part in text.partition("|"))
    return PersonName.of_parts(given, family) if bar else PersonName(text)


def fact(field: str, value: str, file: str, found_by: str = "label", confidence: float = 0.95) -> Fact:
    """Return a fact of the first page of a file, with its canonical value."""
    known = FactField(field)
    canonical: Value = name(value) if known is FactField.NAME else value
    return Fact("", known, canonical, value, confidence, Provenance(file, 1, None, FoundBy(found_by), "test"))


def mention(paper: str, values: Mapping[str, str], role: Role | None = None, *, holder: bool = False) -> Mention:
    """Return what a paper says of a person, values by field; the paper is its own document and file."""
    return Mention(paper, role, tuple(fact(field, value, paper) for field, value in values.items()), holder)


def papers(*mentions: Mention, kinds: Mapping[str, str] | None = None) -> tuple[Document, ...]:
    """Return the documents that the mentions are of, in the order in which these name them."""
    documents = dict.fromkeys(one.document for one in mentions)
    return tuple(
        paper(file, (kinds or {}).get(file, "letter"), tuple(one for one in mentions if one.document == file))
        for file in documents
    )


def paper(file: str, kind: str, mentions: tuple[Mention, ...], pages: int = 1) -> Document:
    """Return a document that is a whole file; its id is the one that its mentions give, or the file's name.

    It weighs what our kind of that name weighs; a paper of any other kind is a letter.
    """
    identity = mentions[0].document if mentions else file
    numbers = tuple(range(1, pages + 1))
    title, weight = (KINDS[kind].title, KINDS[kind].authority) if kind in KINDS else (kind, Authority.LETTER)
    return Document(identity, file, kind, title, 0.9, numbers, mentions, weight)


def numbered(
    documents: Sequence[Document], people: Sequence[Person]
) -> tuple[tuple[Document, ...], tuple[Person, ...]]:
    """Give every fact an id, the same in its document and its person."""
    ids = {id(one): f"F{at}" for at, one in enumerate((f for d in documents for f in d.facts), start=1)}
    mentions = {
        id(one): dataclasses.replace(one, facts=tuple(dataclasses.replace(f, id=ids[id(f)]) for f in one.facts))
        for document in documents
        for one in document.mentions
    }
    return (
        tuple(dataclasses.replace(each, mentions=tuple(mentions[id(m)] for m in each.mentions)) for each in documents),
        tuple(dataclasses.replace(each, mentions=tuple(mentions[id(m)] for m in each.mentions)) for each in people),
    )


def dossier(
    documents: Sequence[Document],
    people: Sequence[Person],
    *,
    as_of: dt.date = AS_OF,
    others: Sequence[SourceFile] = (),
    unread: Sequence[Page | UnreadPage] = (),
) -> Dossier:
    """Return the dossier of these documents, `others` and `unread` beside them."""
    settled, known = numbered(documents, people)
    files = tuple(source(one.file) for one in settled)
    pages = tuple(page(one.file) for one in settled)
    return Dossier(Packet("packet", (*files, *others)), (*pages, *unread), settled, known, as_of)


def source(
    path: str, pages: int = 1, status: FileStatus = FileStatus.DOCUMENT, reason: str | None = None
) -> SourceFile:
    """Return a file of the packet, which need not exist."""
    return SourceFile(path, Path("elsewhere") / path, "ab" * 32, "application/pdf", pages, status, reason)


def page(file: str, status: PageStatus = PageStatus.READ, reason: str | None = None, number: int = 1) -> Page:
    """Return a page without words."""
    return Page(file, number, (), 0.77, "text-layer", "test", status, 1.0, reason=reason)
