"""The one page that names the stages, in order: files, pages, documents, people, findings."""

import dataclasses
import datetime as dt
import functools
import inspect
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from packetlint import gate
from packetlint.checks import all_rules
from packetlint.extraction import extract_documents, seek_people
from packetlint.illustration import illustrated
from packetlint.model import Document, Dossier, Finding, Packet, Page, UnreadPage
from packetlint.people import resolve_people
from packetlint.report.checked import CheckedPacket
from packetlint.report.rule_text import RuleText
from packetlint.review import Dispute, disputes, settle
from packetlint.run.progress import Progress, Silent
from packetlint.settings import Settings
from packetlint.workplace import Workplace, open_workplace

Pages = tuple[Page | UnreadPage, ...]
Look = Callable[[Sequence[Dispute]], Mapping[str, tuple[str, ...]]]
"""Reads the ink of disputed facts again; what else each may say, by the fact's id."""


def check_packet(
    path: Path, settings: Settings, *, progress: Progress | None = None, pictures: bool = False
) -> CheckedPacket:
    """Read and check one packet, a folder or one file; `pictures` asks for clippings of what was read.

    Raises NoInputError when there is nothing to read.
    """
    with open_workplace(settings) as workplace:
        packet, pages = _read(path, workplace, progress or Silent())
        look = functools.partial(_look_again, packet, pages, workplace)
        checked = check_pages(packet, pages, settings, look)
        checked = dataclasses.replace(checked, second_reader=workplace.second_reader)
        return illustrated(checked, workplace) if pictures else checked


def read_packet(path: Path, settings: Settings, *, progress: Progress | None = None) -> CheckedPacket:
    """Read one packet without judging it: no findings. Raises NoInputError when there is nothing to read."""
    with open_workplace(settings) as workplace:
        packet, pages = _read(path, workplace, progress or Silent())
    documents = _documents(pages, settings)
    return CheckedPacket(_dossier(packet, pages, documents, settings), second_reader=workplace.second_reader)


def check_pages(packet: Packet, pages: Pages, settings: Settings, look: Look) -> CheckedPacket:
    """Check pages that have been read; `look` reads the ink of disputed facts again."""
    documents = _documents(pages, settings)
    dossier, findings = _judge(packet, pages, documents, settings)
    questions = tuple(disputes(findings))
    if questions:
        documents = settle(documents, questions, look(questions))
        dossier, findings = _judge(packet, pages, documents, settings)
    accepted = gate.standing(settings.accepted, dt.date.today())
    return CheckedPacket(dossier, findings, accepted, rules_off=settings.rules_off, rules=_rule_texts())


@functools.cache
def _rule_texts() -> tuple[RuleText, ...]:
    return tuple(
        RuleText(rule.code, rule.slug, rule.title, rule.severity, inspect.getdoc(type(rule)) or "")
        for rule in all_rules()
    )


def _documents(pages: Pages, settings: Settings) -> tuple[Document, ...]:
    """Return what the pages say, looked through once more for the people who are known by then."""
    read = [page for page in pages if isinstance(page, Page)]
    documents = extract_documents(read)
    return seek_people(documents, resolve_people(documents, settings.people), read)


def _judge(
    packet: Packet, pages: Pages, documents: Sequence[Document], settings: Settings
) -> tuple[Dossier, tuple[Finding, ...]]:
    dossier = _dossier(packet, pages, documents, settings)
    found = [finding for rule in all_rules() if rule.code not in settings.rules_off for finding in rule.check(dossier)]
    found.sort(key=lambda finding: (-finding.severity.rank, finding.code, finding.documents))
    return dossier, tuple(found)


def _dossier(packet: Packet, pages: Pages, documents: Sequence[Document], settings: Settings) -> Dossier:
    as_of = settings.as_of or dt.date.today()
    return Dossier(packet, pages, tuple(documents), resolve_people(documents, settings.people), as_of)


def _read(path: Path, workplace: Workplace, progress: Progress) -> tuple[Packet, Pages]:
    files = workplace.open_packet(path)
    pages: list[Page | UnreadPage] = []
    progress.start(sum(file.pages for file in files))
    try:
        for page in workplace.read(files):
            pages.append(page)
            progress.advance(1)
    finally:
        progress.finish()
    return Packet(str(path), files), tuple(pages)


def _look_again(
    packet: Packet, pages: Pages, workplace: Workplace, questions: Sequence[Dispute]
) -> dict[str, tuple[str, ...]]:
    files = {file.path: file for file in packet.files}
    read = {(page.file, page.number): page for page in pages if isinstance(page, Page)}
    places = {}
    for question in questions:
        where = question.fact.provenance
        if where.box is not None:
            places[question.fact.id] = (files[where.file], read[where.file, where.page], where.box)
    return dict(zip(places, workplace.read_again(places.values()), strict=True))
