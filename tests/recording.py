"""Recorded readings: the pages of an invented packet as Tesseract read them, so that tests need no Tesseract.

    python tests/recording.py fixtures/packets/paloma-family

reads the packet anew and writes `tests/recordings/paloma-family.json`: its files, its pages, and what a second look
at the ink of every value says. Nothing in it depends on the machine but Tesseract's own reading.
"""

import dataclasses
import functools
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from packetlint import pipeline, settings
from packetlint.extraction import extract_documents
from packetlint.model import (
    Barcode,
    Box,
    FileStatus,
    FoundBy,
    Packet,
    Page,
    PageStatus,
    SourceFile,
    Spelling,
    Tick,
    UnreadPage,
    Word,
    ZoneLine,
)
from packetlint.reading import ReadOptions, installed_languages, read_again
from packetlint.report.checked import CheckedPacket
from packetlint.review import Dispute
from packetlint.run.workers import Lost, Workers, cores

ROOT = Path(__file__).parents[1]
FOLDER = Path(__file__).parent / "recordings"

_DECIMALS = 4
"""Of fractions: a third of a pixel on a page as we read it."""

Place = tuple[str, int, Box]
"""File, page and box of a value."""


@dataclasses.dataclass(frozen=True)
class Recording:
    """A packet as it was read once."""

    packet: Packet
    pages: pipeline.Pages
    second_looks: Mapping[Place, tuple[str, ...]]
    """What the ink of a place may also say."""

    def look(self, questions: Sequence[Dispute]) -> dict[str, tuple[str, ...]]:
        """Answer as the second reading did. Raises LookupError for a place that was not recorded."""
        return {question.fact.id: self._look(question) for question in questions}

    def _look(self, question: Dispute) -> tuple[str, ...]:
        where = question.fact.provenance
        if where.box is None or not _can_be_read_again(where.file, where.page, self.pages):
            return ()
        try:
            return self.second_looks[where.file, where.page, where.box]
        except KeyError:
            command = f"python tests/recording.py {self.packet.path}"
            raise LookupError(f"{where.file}, page {where.page}: no second look recorded; run: {command}") from None

    def checked(self) -> CheckedPacket:
        """Return the packet checked by its own settings, as `packetlint check` does after reading."""
        chosen = settings.for_packet(ROOT / self.packet.path)
        return pipeline.check_pages(self.packet, self.pages, chosen, self.look)


def record(packet: Path) -> Recording:
    """Read a packet inside this repository, every value in it twice. Needs Tesseract with all languages."""
    relative = packet.resolve().relative_to(ROOT)
    chosen = settings.for_packet(packet)
    read = pipeline.read_packet(packet, chosen).dossier
    files = tuple(
        dataclasses.replace(file, location=file.location.resolve().relative_to(ROOT)) for file in read.packet.files
    )
    # Rounded as they will be loaded: the places of values must be the same then.
    pages = tuple(_load_page(_dump_page(page)) for page in read.pages)
    recording = Recording(Packet(relative.as_posix(), files), pages, {})
    return dataclasses.replace(recording, second_looks=_look_everywhere(recording, chosen))


def _look_everywhere(recording: Recording, chosen: settings.Settings) -> dict[Place, tuple[str, ...]]:
    files = {file.path: file for file in recording.packet.files}
    pages = {(page.file, page.number): page for page in recording.pages if isinstance(page, Page)}
    languages = tuple(code for code in chosen.languages if code in installed_languages())
    options = ReadOptions(chosen.dpi, chosen.limits.max_pixels, chosen.limits.page_seconds, languages)
    tasks = [(files[file], pages[file, page], box) for file, page, box in _places(recording.pages)]
    look = functools.partial(_look, options=options)
    answers: dict[Place, tuple[str, ...]] = {}
    with Workers(cores()) as workers:
        for (file, page, box), texts in workers.run(look, tasks, seconds=chosen.limits.page_seconds):
            if isinstance(texts, Lost):
                raise RuntimeError(f"{file.path}, page {page.number}: {texts.reason}")
            answers[file.path, page.number, box] = texts
    return answers


def _look(file: SourceFile, page: Page, box: Box, options: ReadOptions) -> tuple[str, ...]:
    return read_again(dataclasses.replace(file, location=ROOT / file.location), page, box, options) or ()


def _places(pages: pipeline.Pages) -> list[Place]:
    documents = extract_documents(page for page in pages if isinstance(page, Page))
    found = [fact.provenance for document in documents for fact in document.facts]
    places = {
        (where.file, where.page, where.box)
        for where in found
        if where.box is not None and where.found_by not in (FoundBy.MRZ, FoundBy.BARCODE)
    }
    return sorted(place for place in places if _can_be_read_again(place[0], place[1], pages))


def _can_be_read_again(file: str, number: int, pages: pipeline.Pages) -> bool:
    return any(
        isinstance(page, Page) and page.method == "ocr" and (page.file, page.number) == (file, number) for page in pages
    )


def path_of(name: str) -> Path:
    """Return the file of a packet's recording."""
    return FOLDER / f"{name}.json"


def load(name: str) -> Recording:
    """Return the recording of the packet of this name."""
    data = json.loads(path_of(name).read_text(encoding="utf-8"))
    looks = {(look["file"], look["page"], Box(*look["box"])): tuple(look["texts"]) for look in data["second_looks"]}
    packet = Packet(data["path"], tuple(_load_file(file) for file in data["files"]))
    return Recording(packet, tuple(_load_page(page) for page in data["pages"]), looks)


def save(recording: Recording) -> Path:
    """Write the recording, one page a line, and return its file."""
    looks = [
        {"file": file, "page": page, "box": _dump_box(box), "texts": list(texts)}
        for (file, page, box), texts in recording.second_looks.items()
    ]
    sections = {
        "files": [_dump_file(file) for file in recording.packet.files],
        "pages": [_dump_page(page) for page in recording.pages],
        "second_looks": looks,
    }
    lines = [f'"path": {json.dumps(recording.packet.path)}']
    lines += [f'"{name}": [\n{_lines(items)}\n]' for name, items in sections.items()]
    path = path_of(Path(recording.packet.path).name)
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
    return path


def _lines(items: Iterable[Mapping[str, Any]]) -> str:
    return ",\n".join(json.dumps(item, ensure_ascii=False, separators=(",", ":")) for item in items)


def _dump_file(file: SourceFile) -> dict[str, Any]:
    return dataclasses.asdict(file) | {"location": file.location.as_posix()}


def _load_file(data: Mapping[str, Any]) -> SourceFile:
    return SourceFile(**{**data, "location": Path(data["location"]), "status": FileStatus(data["status"])})


def _dump_page(page: Page | UnreadPage) -> dict[str, Any]:
    values = {field.name: getattr(page, field.name) for field in dataclasses.fields(page)}
    if isinstance(page, UnreadPage):
        return values
    return values | {
        "words": [_dump_word(word) for word in page.words],
        "aspect": round(page.aspect, _DECIMALS),
        "zones": [[_dump_zone_line(line) for line in zone] for zone in page.zones],
        "ticks": [[*_dump_box(tick.box), round(tick.ink, _DECIMALS)] for tick in page.ticks],
        "languages": list(page.languages),
        "barcodes": [[one.format, one.text, *_dump_box(one.box), one.reader] for one in page.barcodes],
    }


def _load_page(data: Mapping[str, Any]) -> Page | UnreadPage:
    if "words" not in data:
        return UnreadPage(**data)
    converted = {
        "words": tuple(_load_word(word) for word in data["words"]),
        "status": PageStatus(data["status"]),
        "zones": tuple(tuple(_load_zone_line(line) for line in zone) for zone in data["zones"]),
        "ticks": tuple(Tick(Box(*box), ink) for *box, ink in data["ticks"]),
        "languages": tuple(data["languages"]),
        "barcodes": tuple(
            Barcode(kind, text, Box(*box), reader) for kind, text, *box, reader in data.get("barcodes", ())
        ),
    }
    return Page(**{**data, **converted})


def _dump_word(word: Word) -> list[Any]:
    return [word.text, *_dump_box(word.box), round(word.confidence, _DECIMALS)]


def _load_word(data: Sequence[Any]) -> Word:
    text, *box, confidence = data
    return Word(text, Box(*box), confidence)


def _dump_zone_line(line: ZoneLine) -> list[Any]:
    """Return the line as its box and, for each spelling, its fit and what every character may be."""
    spellings = [
        [
            round(spelling.fit, _DECIMALS),
            [[[letter, round(chance, _DECIMALS)] for letter, chance in chances] for chances in spelling.characters],
        ]
        for spelling in line.spellings
    ]
    return [*_dump_box(line.box), spellings]


def _load_zone_line(data: Sequence[Any]) -> ZoneLine:
    *box, spellings = data
    return ZoneLine(
        Box(*box),
        tuple(
            Spelling(fit, tuple(tuple((letter, chance) for letter, chance in chances) for chances in characters))
            for fit, characters in spellings
        ),
    )


def _dump_box(box: Box) -> list[float]:
    return [round(side, _DECIMALS) for side in dataclasses.astuple(box)]


if __name__ == "__main__":
    for name in sys.argv[1:] or ["fixtures/packets/paloma-family"]:
        print(save(record(Path(name))).relative_to(ROOT))
