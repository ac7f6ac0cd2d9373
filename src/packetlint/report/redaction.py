"""A packet made fit for others' eyes: names as initials, dates as years, numbers by their ends, nothing else.

What may be shown is built anew, thing by thing: whatever is not named here, a picture or a page's text, is not there.
No format has to know of it.
"""

import dataclasses
import functools
import hashlib
import hmac
from collections.abc import Callable, Sequence

from anyascii import anyascii

from packetlint.model import (
    Acceptance,
    Document,
    Dossier,
    Fact,
    FactField,
    Finding,
    Mention,
    Packet,
    Page,
    Person,
    PersonName,
    Side,
    SourceFile,
    UnreadPage,
    Value,
    Word,
)
from packetlint.report.checked import CheckedPacket
from packetlint.report.wording import counted, field_name

HIDDEN = "…"
"""Stands for a value, or the part of one, that is not shown."""

_SHOWN_END = 3
"""Characters of a number that are shown, where they are no more than a third of it."""
_SHOWN_MARK = 12
"""Hexadecimal digits that stand for a path."""

Rename = Callable[[str], str]
"""Gives a path its name in the report; in a sentence, every path that it holds."""


def redacted(checked: CheckedPacket, *, paths: bool = False) -> CheckedPacket:
    """Return the packet with its values cut short; with `paths`, the names of files and packet are hashed, too."""
    rename = _renaming(checked.dossier.packet) if paths else str
    dossier = _dossier(checked.dossier, rename)
    return CheckedPacket(
        dossier,
        tuple(_finding(finding, checked, rename) for finding in checked.findings),
        {key: _acceptance(each) for key, each in checked.accepted.items()},
        second_reader=checked.second_reader,
        rules_off=checked.rules_off,
        rules=checked.rules,
        redacted=True,
    )


def shown(field: FactField, value: Value) -> Value:
    """Return what is shown of a value.

    >>> str(shown(FactField.NAME, PersonName("Olena Petrivna Kovalenko")))
    'O. P. K.'
    >>> shown(FactField.DATE_OF_BIRTH, "1990-03-12"), shown(FactField.PASSPORT_NUMBER, "FA1234567")
    ('1990', '…567')
    >>> shown(FactField.PLACE_OF_BIRTH, "Kyiv")
    '…'
    """
    if isinstance(value, PersonName):
        return PersonName(initials(value.full), _part(value.given), _part(value.family))
    if field is FactField.NAME:
        return initials(value)
    if field.is_date:
        return value[:4]
    return HIDDEN + value[len(value) - min(_SHOWN_END, len(value) // 3) :] if field.is_number else HIDDEN


def initials(name: str) -> str:
    """Return the initials of a name, in Latin letters: in other scripts one letter may be all of it.

    >>> initials("Teo Martin Villarreal-Arrieta"), initials("王 伟")
    ('T. M. V.', 'W. W.')
    """
    return " ".join(f"{_initial(word)}." for word in name.split())


def _initial(word: str) -> str:
    return next((letter.upper() for letter in anyascii(word) if letter.isalpha()), HIDDEN)


def _part(name: str | None) -> str | None:
    return None if name is None else initials(name)


def _renaming(packet: Packet) -> Rename:
    """Return how paths are hashed: nobody without the files can try out what they might be called."""
    contents = "".join(file.sha256 or "" for file in packet.files)
    names = {file.path: "file-" + _mark(file.path, file.sha256 or contents) for file in packet.files}
    names[packet.path] = "packet-" + _mark(packet.path, contents)
    longest_first = sorted(filter(None, names), key=len, reverse=True)

    def rename(text: str) -> str:
        if text in names:
            return names[text]
        return functools.reduce(lambda so_far, path: so_far.replace(path, names[path]), longest_first, text)

    return rename


def _mark(path: str, key: str) -> str:
    text = path.encode("utf-8", "surrogatepass")
    return hmac.new(key.encode(), text, hashlib.sha256).hexdigest()[:_SHOWN_MARK]


def _dossier(dossier: Dossier, rename: Rename) -> Dossier:
    packet = Packet(rename(dossier.packet.path), tuple(_file(file, rename) for file in dossier.packet.files))
    pages = tuple(_page(page, rename) for page in dossier.pages)
    documents = tuple(_document(document, rename) for document in dossier.documents)
    people = tuple(_person(person, rename) for person in dossier.people)
    return Dossier(packet, pages, documents, people, dossier.as_of)


def _file(file: SourceFile, rename: Rename) -> SourceFile:
    """Return the file without its checksum: who has a paper could tell by it that it is here."""
    reason = rename(file.reason) if file.reason else None
    return SourceFile(rename(file.path), file.location, None, file.media_type, file.pages, file.status, reason)


def _page(page: Page | UnreadPage, rename: Rename) -> Page | UnreadPage:
    if isinstance(page, UnreadPage):
        return dataclasses.replace(page, file=rename(page.file), reason=rename(page.reason))
    unsure = (Word("", word.box, word.confidence) for word in page.words if word.confidence < 1)
    return Page(
        rename(page.file),
        page.number,
        tuple(unsure)[:1],
        page.aspect,
        page.method,
        page.reader,
        page.status,
        page.confidence,
        page.rotation,
        rename(page.reason) if page.reason else None,
        languages=page.languages,
        outline=page.outline,
        placed=page.placed,
    )


def _document(document: Document, rename: Rename) -> Document:
    mentions = tuple(_mention(mention, rename) for mention in document.mentions)
    return Document(
        document.id,
        rename(document.file),
        document.kind,
        document.title,
        document.kind_confidence,
        document.pages,
        mentions,
        document.authority,
        document.translation,
    )


def _mention(mention: Mention, rename: Rename) -> Mention:
    return Mention(mention.document, mention.role, tuple(_fact(fact, rename) for fact in mention.facts), mention.holder)


def _person(person: Person, rename: Rename) -> Person:
    born = person.date_of_birth and person.date_of_birth[:4]
    mentions = tuple(_mention(mention, rename) for mention in person.mentions)
    return Person(person.id, person.role, PersonName(initials(person.name.full)), born, mentions)


def _fact(fact: Fact, rename: Rename) -> Fact:
    value = shown(fact.field, fact.value)
    others = dict.fromkeys(str(shown(fact.field, each)) for each in fact.alternatives)
    return Fact(
        fact.id,
        fact.field,
        value,
        str(value),
        fact.confidence,
        dataclasses.replace(fact.provenance, file=rename(fact.provenance.file)),
        tuple(other for other in others if other != str(value)),
        former=fact.former,
    )


def _finding(finding: Finding, checked: CheckedPacket, rename: Rename) -> Finding:
    """Return the finding in the manual's words: its own sentences may say anything, except of mere pages."""
    of_values = bool(finding.person or finding.facts)
    rule = checked.rule(finding.code)
    title = rule.title if rule else finding.rule.replace("-", " ").capitalize()
    advice = rule.advice if rule else ""
    return Finding(
        code=finding.code,
        rule=finding.rule,
        severity=finding.severity,
        confidence=finding.confidence,
        field=finding.field,
        person=finding.person,
        message=f"{title}{_about(finding, checked, rename)}." if of_values else rename(finding.message),
        sides=tuple(_side(side, rename, of_values) for side in finding.sides),
        documents=tuple(map(rename, finding.documents)),
        remedy=advice if of_values else rename(finding.remedy),
        fingerprint=finding.fingerprint,
    )


def _about(finding: Finding, checked: CheckedPacket, rename: Rename) -> str:
    """Return whom and which papers a finding is about, as the end of a sentence."""
    person = next((each for each in checked.dossier.people if each.id == finding.person), None)
    number = [field_name(finding.field)] if finding.field and finding.field.is_number else []
    whom = [initials(person.name.full) or "no name read", person.role.value] if person else []
    sides = [_papers([rename(path) for path in side.documents]) for side in finding.sides if side.documents]
    about = ", ".join([*number, *whom])
    return (f" ({about})" if about else "") + (f": {' against '.join(sides)}" if sides else "")


def _papers(paths: Sequence[str]) -> str:
    """Return the first of the papers and how many there are besides."""
    more = len(paths) - 1
    return f"{paths[0]} and {counted(more, 'other file')}" if more else paths[0]


def _side(side: Side, rename: Rename, of_values: bool) -> Side:
    surest = max(side.facts, key=lambda fact: fact.confidence, default=None)
    value = str(shown(surest.field, surest.value)) if surest else HIDDEN if of_values else rename(side.value)
    return Side(value, tuple(_fact(fact, rename) for fact in side.facts), tuple(map(rename, side.documents)))


def _acceptance(acceptance: Acceptance) -> Acceptance:
    return dataclasses.replace(acceptance, by=initials(acceptance.by), reason="not shown")
