"""The report for people: what disagrees, person by person, each side as printed and where to look."""

import itertools
from collections.abc import Iterable, Iterator

from packetlint.model import Dossier, Fact, Finding, Severity, Side
from packetlint.report import tool
from packetlint.report.checked import CheckedPacket, Status
from packetlint.report.file_outcome import FileOutcome, Reading, shortfall
from packetlint.report.layout import PLAIN, Layout
from packetlint.report.pen import BADGE_WIDTH, Pen
from packetlint.report.printable import on_one_line
from packetlint.report.verdict import verdict
from packetlint.report.wording import FOUND_BY, REDACTED, WITHOUT_SECOND_READER, counted, percent, person_line, place

SUFFIXES = (".txt", ".text", ".log")

_MARGIN = BADGE_WIDTH + 1


def render(checked: CheckedPacket, layout: Layout = PLAIN) -> str:
    """Return the report as text, the verdict in its last line."""
    pen = Pen(layout)
    sections = (_header, _findings, _accepted, _unread, _skipped, _last_words)
    return "\n".join(line for section in sections for line in section(checked, pen))


def _header(checked: CheckedPacket, pen: Pen) -> Iterator[str]:
    yield from packet_lines(checked, pen)
    if checked.dossier.people:
        yield ""
        yield "People found"
    for person in checked.dossier.people:
        yield from pen.wrapped(person_line(person), 2, 2)


def packet_lines(checked: CheckedPacket, pen: Pen) -> Iterator[str]:
    """Yield the lines that say which packet this is and how much is in it."""
    documents = [outcome for outcome in checked.files if outcome.reading is not Reading.SKIPPED]
    pages = sum(outcome.page_count for outcome in documents)
    extent = f"{counted(len(documents), 'document')}, {counted(pages, 'page')}"
    judged = f"judged as of {checked.dossier.as_of.isoformat()} by {tool.NAME} {tool.version()}"
    yield from map(pen.bold, pen.wrapped(f"Packet {on_one_line(checked.dossier.packet.path)}", 0, 2))
    yield from map(pen.faint, pen.wrapped(f"{extent}; {judged}", 0, 2))


def _findings(checked: CheckedPacket, pen: Pen) -> Iterator[str]:
    """Yield the open findings person by person, then those about the packet, the gravest of each first."""
    shown = [each for each in checked.open_findings if each.severity is not Severity.NOTE or pen.layout.notes]
    shown.sort(key=lambda finding: (-finding.severity.rank, finding.code))
    people = {person.id: person_line(person) for person in checked.dossier.people}
    for owner in (*people, None):
        theirs = [each for each in shown if (each.person if each.person in people else None) == owner]
        if theirs:
            yield from pen.heading(people[owner] if owner else "The packet as a whole")
        for index, finding in enumerate(theirs):
            yield from [""] * bool(index)
            yield from _finding(finding, checked.dossier, pen)


def _finding(finding: Finding, dossier: Dossier, pen: Pen) -> Iterator[str]:
    first, *rest = pen.wrapped(on_one_line(finding.message) or finding.rule, _MARGIN)
    yield pen.badge(finding.severity) + pen.bold(first[BADGE_WIDTH:])
    yield from map(pen.bold, rest)
    for side in finding.sides:
        yield from _side(side, dossier, pen)
    yield from pen.wrapped(f"What to do: {on_one_line(finding.remedy)}", _MARGIN, 2)
    about = f"{finding.code} {finding.rule}, confidence {percent(finding.confidence)}"
    yield from map(pen.faint, pen.wrapped(f"{about}, fingerprint {finding.fingerprint}", _MARGIN, 2))


def _side(side: Side, dossier: Dossier, pen: Pen) -> Iterator[str]:
    yield from pen.wrapped(f"• {on_one_line(side.value)}", _MARGIN, 2)
    for where, facts in itertools.groupby(side.facts, key=lambda fact: place(fact, dossier)):
        yield from pen.wrapped(f"{where}: {_prints(facts)}", _MARGIN + 4, 2)
    told = {fact.provenance.file for fact in side.facts}
    for path in side.documents:
        if path not in told:
            yield from pen.wrapped(on_one_line(path), _MARGIN + 4, 2)


def _prints(facts: Iterable[Fact]) -> str:
    """Return what stands in one place, as printed, and how each was found."""
    prints = (f"“{on_one_line(fact.text)}” {FOUND_BY[fact.provenance.found_by]}" for fact in facts)
    return "; ".join(dict.fromkeys(prints))


def _accepted(checked: CheckedPacket, pen: Pen) -> Iterator[str]:
    accepted = [each for each in checked.findings if each.fingerprint in checked.accepted]
    if accepted:
        yield from pen.heading("Accepted by a reviewer, not counted")
    for finding in accepted:
        acceptance = checked.accepted[finding.fingerprint]
        until = f" until {acceptance.until.isoformat()}" if acceptance.until else ""
        signed = f"{on_one_line(acceptance.by)}, {acceptance.on.isoformat()}{until}"
        yield from pen.wrapped(f"{finding.code} {on_one_line(finding.message)}", 2, 2)
        yield from pen.wrapped(f"{signed}: {on_one_line(acceptance.reason)}", 4, 2)


def _unread(checked: CheckedPacket, pen: Pen) -> Iterator[str]:
    incomplete = [outcome for outcome in checked.files if outcome.incomplete]
    if incomplete:
        yield from pen.heading("Not read, or only in part")
    for outcome in incomplete:
        for line in _shortfalls(outcome):
            yield from pen.wrapped(line, 2, 2)


def _shortfalls(outcome: FileOutcome) -> Iterator[str]:
    path = on_one_line(outcome.file.path)
    if outcome.reading is Reading.UNREADABLE:
        yield f"{path}: {on_one_line(outcome.reason or '')}"
        return
    for page in outcome.pages:
        if reason := shortfall(page):
            yield f"{path}, page {page.number}: {on_one_line(reason)}"


def _skipped(checked: CheckedPacket, pen: Pen) -> Iterator[str]:
    skipped = [outcome for outcome in checked.files if outcome.reading is Reading.SKIPPED]
    if skipped:
        yield from pen.heading("Left out")
    for outcome in skipped:
        reason = on_one_line(outcome.reason or "not a document")
        yield from pen.wrapped(f"{on_one_line(outcome.file.path)}: {reason}", 2, 2)


def _last_words(checked: CheckedPacket, pen: Pen) -> Iterator[str]:
    yield ""
    if checked.lacks_second_reader:
        yield from map(pen.faint, pen.wrapped(WITHOUT_SECOND_READER))
    if checked.redacted:
        yield from map(pen.faint, pen.wrapped(REDACTED))
    if checked.rules_off:
        yield from map(pen.faint, pen.wrapped(f"Switched off in the settings: {', '.join(checked.rules_off)}."))
    if checked.open_findings:
        yield from map(pen.faint, pen.wrapped("Findings are leads for a reviewer, not legal advice."))
    colour = "green" if checked.status is Status.CLEAN else "red"
    for line in pen.wrapped(verdict(checked)):
        yield pen.verdict(line, colour)
