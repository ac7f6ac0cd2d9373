"""The machine-readable zones of files and nothing else of them: found, read and understood, without an OCR program."""

import dataclasses
import itertools
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from packetlint import extraction, reading
from packetlint.errors import UserError
from packetlint.extraction.zone import Zone
from packetlint.model import FileStatus, SourceFile, UnreadPage
from packetlint.settings import NO_CACHE, Settings
from packetlint.workplace import ReadZones, open_workplace


@dataclasses.dataclass(frozen=True, slots=True)
class FoundZone:
    """A zone and where it was found."""

    path: str
    """The file's path below what was given, which for a single file is its own name."""
    page: int
    """From 1."""
    zone: Zone


@dataclasses.dataclass(frozen=True, slots=True)
class Search:
    """What came of one path."""

    path: Path
    """As given."""
    zones: tuple[FoundZone, ...] = ()
    looked_at: int = 0
    """Pages."""
    problem: str | None = None
    """One line for people: why the first of its files or pages could not be looked at; None where all were."""
    error: UserError | None = None
    """Where there is nothing to open."""


def find_zones(paths: Sequence[Path], settings: Settings) -> Iterator[Search]:
    """Yield what zones each file (or each folder's files) holds, in the order given; a bad one stops no other."""
    settings = dataclasses.replace(settings, cache=NO_CACHE)
    with open_workplace(settings, load=reading.ZONE_READERS) as workplace:
        opened: list[tuple[SourceFile, ...] | UserError] = []
        for path in paths:
            try:
                opened.append(workplace.open_packet(path))
            except UserError as error:
                opened.append(error)
        pages = workplace.read_zones(file for files in opened if not isinstance(files, UserError) for file in files)
        for path, files in zip(paths, opened, strict=True):
            if isinstance(files, UserError):
                yield Search(path, error=files)
            else:
                yield _search(path, files, itertools.islice(pages, sum(file.pages for file in files)))


def _search(path: Path, files: Sequence[SourceFile], pages: Iterable[ReadZones]) -> Search:
    """Return what came of one path."""
    found: list[FoundZone] = []
    problems = [file.reason for file in files if file.status is not FileStatus.DOCUMENT and file.reason]
    looked_at = 0
    for file, number, zones in pages:
        if isinstance(zones, UnreadPage):
            problems.append(zones.reason)
            continue
        looked_at += 1
        understood = (extraction.read_zone(lines) for lines in zones)
        found += [FoundZone(file.path, number, zone) for zone in understood if zone is not None]
    return Search(path, tuple(found), looked_at, next(iter(problems), None))
