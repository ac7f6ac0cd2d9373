"""The one page that names the stages, in order: files, pages, documents, people, findings."""

import contextlib
import datetime as dt
import functools
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from packetlint import gate
from packetlint.checks import all_rules
from packetlint.extraction import extract_documents
from packetlint.intake import open_packet
from packetlint.model import Box, Document, Dossier, Finding, Packet, Page, SourceFile, UnreadPage
from packetlint.people import resolve_people
from packetlint.reading import ReadOptions, count_docx_pages, installed_languages, read_again, read_page
from packetlint.report.checked import CheckedPacket
from packetlint.review import Dispute, disputes, settle
from packetlint.run.progress import Progress, Silent
from packetlint.run.workers import Lost, Workers, cores
from packetlint.settings import Settings

Task = TypeVar("Task")
Result = TypeVar("Result")
Pages = tuple[Page | UnreadPage, ...]
Look = Callable[[Sequence[Dispute]], Mapping[str, tuple[str, ...]]]
"""Reads the ink of disputed facts again; what else each may say, by the fact's id."""


def check_packet(path: Path, settings: Settings, *, progress: Progress | None = None) -> CheckedPacket:
    """Read and check one packet, a folder or one file. Raises NoInputError when there is nothing to read."""
    with _workplace(settings) as (workers, options):
        packet, pages = _read(path, settings, options, workers, progress or Silent())
        look = functools.partial(_look_again, packet, pages, options, workers)
        return check_pages(packet, pages, settings, look)


def read_packet(path: Path, settings: Settings, *, progress: Progress | None = None) -> CheckedPacket:
    """Read one packet without judging it: no findings. Raises NoInputError when there is nothing to read."""
    with _workplace(settings) as (workers, options):
        packet, pages = _read(path, settings, options, workers, progress or Silent())
    documents = extract_documents(page for page in pages if isinstance(page, Page))
    return CheckedPacket(_dossier(packet, pages, documents, settings))


def check_pages(packet: Packet, pages: Pages, settings: Settings, look: Look) -> CheckedPacket:
    """Check pages that have been read; `look` reads the ink of disputed facts again."""
    documents = extract_documents(page for page in pages if isinstance(page, Page))
    dossier, findings = _judge(packet, pages, documents, settings)
    questions = tuple(disputes(findings))
    if questions:
        documents = settle(documents, questions, look(questions))
        dossier, findings = _judge(packet, pages, documents, settings)
    accepted = gate.standing(settings.accepted, dt.date.today())
    return CheckedPacket(dossier, findings, accepted)


def _judge(
    packet: Packet, pages: Pages, documents: Sequence[Document], settings: Settings
) -> tuple[Dossier, tuple[Finding, ...]]:
    dossier = _dossier(packet, pages, documents, settings)
    found = [finding for rule in all_rules() for finding in rule.check(dossier)]
    found.sort(key=lambda finding: (-finding.severity.rank, finding.code, finding.documents))
    return dossier, tuple(found)


def _dossier(packet: Packet, pages: Pages, documents: Sequence[Document], settings: Settings) -> Dossier:
    as_of = settings.as_of or dt.date.today()
    return Dossier(packet, pages, tuple(documents), resolve_people(documents), as_of)


@contextlib.contextmanager
def _workplace(settings: Settings) -> Iterator[tuple[Workers, ReadOptions]]:
    """Open workers and a folder for their temporary files, and leave neither behind, however the run ends."""
    with (
        tempfile.TemporaryDirectory(prefix="packetlint-", ignore_cleanup_errors=True) as scratch,
        Workers(settings.jobs or cores(), memory_bytes=settings.limits.memory_bytes) as workers,
    ):
        yield workers, _read_options(settings, scratch)


def _read(
    path: Path, settings: Settings, options: ReadOptions, workers: Workers, progress: Progress
) -> tuple[Packet, Pages]:
    files = _inspect(path, settings, options, workers)
    tasks = [(file, number) for file in files for number in range(1, file.pages + 1)]
    read = functools.partial(_read_task, options=options, max_words=settings.limits.max_words_per_page)
    pages: list[Page | UnreadPage] = []
    progress.start(len(tasks))
    try:
        # A page may call Tesseract several times; each call has the page's time, all together twice as much.
        for (file, number), result in workers.run(read, tasks, seconds=2 * settings.limits.page_seconds):
            pages.append(UnreadPage(file.path, number, result.reason) if isinstance(result, Lost) else result)
            progress.advance(1)
    finally:
        progress.finish()
    return Packet(str(path), files), tuple(pages)


def _inspect(path: Path, settings: Settings, options: ReadOptions, workers: Workers) -> tuple[SourceFile, ...]:
    def run(function: Callable[[Task], Result], tasks: Sequence[Task]) -> Iterator[tuple[Task, Result | str]]:
        for task, result in workers.run(function, tasks, seconds=settings.limits.file_seconds):
            yield task, result.reason if isinstance(result, Lost) else result

    scratch = Path(options.scratch or tempfile.gettempdir())
    return open_packet(path, settings.limits.for_intake(), scratch=scratch, docx_pages=count_docx_pages, run=run)


def _look_again(
    packet: Packet, pages: Pages, options: ReadOptions, workers: Workers, questions: Sequence[Dispute]
) -> dict[str, tuple[str, ...]]:
    files = {file.path: file for file in packet.files}
    read = {(page.file, page.number): page for page in pages if isinstance(page, Page)}
    tasks = []
    for question in questions:
        where = question.fact.provenance
        if where.box is not None:
            tasks.append((question.fact.id, files[where.file], read[where.file, where.page], where.box))
    look = functools.partial(_look_task, options=options)
    answers = workers.run(look, tasks, seconds=options.page_seconds)
    return {task[0]: () if isinstance(result, Lost) else result for task, result in answers}


def _read_options(settings: Settings, scratch: str) -> ReadOptions:
    installed = installed_languages()
    wanted = tuple(code for code in settings.languages if code in installed)
    return ReadOptions(settings.dpi, settings.limits.max_pixels, settings.limits.page_seconds, wanted, scratch)


def _read_task(task: tuple[SourceFile, int], options: ReadOptions, max_words: int) -> Page | UnreadPage:
    page = read_page(*task, options)
    if isinstance(page, Page) and len(page.words) > max_words:
        return UnreadPage(page.file, page.number, f"more than {max_words} words (limits.max_words_per_page)")
    return page


def _look_task(task: tuple[str, SourceFile, Page, Box], options: ReadOptions) -> tuple[str, ...]:
    _, file, page, box = task
    return read_again(file, page, box, options)
