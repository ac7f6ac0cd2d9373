"""What was read and from where, document by document, for people: nothing is judged here."""

from collections.abc import Iterator

from packetlint.model import Dossier, Fact, Mention, Person
from packetlint.report.checked import CheckedPacket
from packetlint.report.file_outcome import FileOutcome, Reading, shortfall
from packetlint.report.layout import PLAIN, Layout
from packetlint.report.pen import Pen
from packetlint.report.printable import on_one_line
from packetlint.report.text import packet_lines
from packetlint.report.verdict import unread_part
from packetlint.report.wording import FOUND_BY, WITHOUT_SECOND_READER, counted, field_name, percent

_FIELD_WIDTH = 22
"""Columns of the longest field's name, and a gap."""


def render_facts(checked: CheckedPacket, layout: Layout = PLAIN) -> str:
    """Return the facts of a packet as text; the last line says how many there are, and what was not read."""
    return "\n".join(_lines(checked, Pen(layout)))


def _lines(checked: CheckedPacket, pen: Pen) -> Iterator[str]:
    yield from packet_lines(checked, pen)
    owners = _owners(checked.dossier)
    for outcome in checked.files:
        if outcome.reading is not Reading.SKIPPED:
            yield from _file(outcome, owners, pen)
    facts = sum(len(document.facts) for document in checked.dossier.documents)
    unread = unread_part(checked)
    yield ""
    if checked.lacks_second_reader:
        yield from map(pen.faint, pen.wrapped(WITHOUT_SECOND_READER))
    yield from pen.wrapped(f"{counted(facts, 'value')} read." + (f" Not read: {unread}." if unread else ""))


def _owners(dossier: Dossier) -> dict[str, Person]:
    return {fact.id: person for person in dossier.people for fact in person.facts}


def _file(outcome: FileOutcome, owners: dict[str, Person], pen: Pen) -> Iterator[str]:
    yield from pen.heading(on_one_line(outcome.file.path))
    if outcome.reading is Reading.UNREADABLE:
        yield from pen.wrapped(f"could not be read: {on_one_line(outcome.reason or '')}", 2, 2)
        return
    for part in outcome.parts:
        pages = ", ".join(map(str, part.pages))
        word = "page" if len(part.pages) == 1 else "pages"
        yield from pen.wrapped(f"{on_one_line(part.title)}, {word} {pages}", 2, 2)
        for mention in part.mentions:
            yield from _mention(mention, owners, pen)
    for page in outcome.pages:
        if reason := shortfall(page):
            yield from pen.wrapped(f"page {page.number}: {on_one_line(reason)}", 2, 2)


def _mention(mention: Mention, owners: dict[str, Person], pen: Pen) -> Iterator[str]:
    person = next((owners[fact.id] for fact in mention.facts if fact.id in owners), None)
    role = mention.role or (person.role if person else None)
    whose = on_one_line(person.name.full) if person else "person not established"
    yield from map(pen.bold, pen.wrapped(f"{whose} ({role})" if role else whose, 4, 2))
    for fact in mention.facts:
        yield from _fact(fact, pen)


def _fact(fact: Fact, pen: Pen) -> Iterator[str]:
    value = " or ".join(map(on_one_line, (str(fact.value), *fact.alternatives)))
    found = f"“{on_one_line(fact.text)}” on page {fact.provenance.page} {FOUND_BY[fact.provenance.found_by]}"
    line = f"{field_name(fact.field).ljust(_FIELD_WIDTH)}{value}  ({found}, {percent(fact.confidence)})"
    yield from pen.wrapped(line, 6, _FIELD_WIDTH)
