"""Where the work on a packet is done: workers, a folder for their files, and what earlier runs have kept.

Each piece of work looks first whether its result was kept under everything that decides it; only what is missing goes
to a worker process. What was due to bad luck (no time, no memory, a crash, a program that is missing) is never kept.
"""

import contextlib
import dataclasses
import functools
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

from packetlint import intake, reading
from packetlint.model import Box, FileStatus, PackedWords, Page, SourceFile, UnreadPage, ZoneLine, written
from packetlint.reading import ReadOptions
from packetlint.run.cache import Cache, default_folder, key_of
from packetlint.run.workers import Lost, Workers, cores
from packetlint.settings import Settings

Task = TypeVar("Task")
Result = TypeVar("Result")
Wait = Callable[[], Result | Lost]
"""Waits for the result of a piece of work."""

Found = tuple[str, Path]
"""A file's path in the packet, and where it is."""
Place = tuple[SourceFile, Page, Box]
"""Ink to be read again."""


ReadZones = tuple[SourceFile, int, tuple[tuple[ZoneLine, ...], ...] | UnreadPage]
"""A page of a file, and the lines of the zones on it."""


@contextlib.contextmanager
def open_workplace(settings: Settings, *, load: Sequence[str] = reading.READERS) -> Iterator["Workplace"]:
    """Open workers and a folder for their temporary files, and leave neither behind, however the run ends.

    `load` names the modules that the workers will need.
    """
    with (
        tempfile.TemporaryDirectory(prefix="packetlint-", ignore_cleanup_errors=True) as scratch,
        open_cache(settings) or contextlib.nullcontext() as cache,
        Workers(settings.jobs or cores(), load=load, memory_bytes=settings.limits.memory_bytes) as workers,
    ):
        yield Workplace(settings, workers, cache, scratch)


def open_cache(settings: Settings) -> Cache | None:
    """Return the cache that the settings ask for, None where they want none or the user has no folder for it."""
    if not settings.cache.enabled:
        return None
    try:
        folder = default_folder()
    except RuntimeError:
        return None
    return Cache(folder, max_bytes=settings.cache.max_bytes, max_days=settings.cache.max_days)


class Workplace:
    """Looks at files, reads pages, and reads ink again."""

    def __init__(self, settings: Settings, workers: Workers, cache: Cache | None, scratch: str) -> None:
        limits = settings.limits
        installed = reading.installed_languages()
        wanted = tuple(code for code in settings.languages if code in installed)
        self._limits = limits
        self._intake = limits.for_intake()
        self._scratch = Path(scratch)
        self._options = ReadOptions(
            settings.dpi, limits.max_pixels, limits.page_seconds, wanted, scratch, limits.max_words_per_page
        )
        self._workers = workers
        self._cache = cache
        self._stamps: dict[Path, object] = {}

    @property
    def second_reader(self) -> bool:
        """Whether the second reader is there to be asked."""
        return self._options.second_reader and reading.has_second_reader()

    def open_packet(self, packet: Path) -> tuple[SourceFile, ...]:
        """Return every file of a packet, in path order. Raises NoInputError when there is nothing there."""
        inspect = functools.partial(self._inspect, packet)
        own = Path(tempfile.mkdtemp(prefix="packet-", dir=self._scratch))
        return intake.open_packet(packet, self._intake, scratch=own, inspect=inspect, run=self._run)

    def _inspect(self, packet: Path, found: Iterable[Found]) -> Iterator[SourceFile]:
        """Yield what each file is that was found in `packet`, in their order."""
        look = functools.partial(
            intake.inspect_file, packet=packet, limits=self._intake, docx_pages=reading.count_docx_pages
        )

        def begin(task: Found) -> Wait[SourceFile]:
            path, location = task
            work = functools.partial(self._workers.begin, look, task, seconds=self._limits.file_seconds)
            if self._cache is None:
                return work()
            self._stamps[location] = _stamp(location)
            known = intake.identify(path, location, packet=packet, limits=self._intake)
            if isinstance(known, SourceFile):
                return lambda: known
            deciding = ("file", known, path, dataclasses.astuple(self._limits))
            return self._kept_or_done(deciding, SourceFile, location, work)

        for (path, location), result in self._workers.in_order(begin, found):
            if isinstance(result, Lost):
                yield SourceFile(path, location, None, None, 0, FileStatus.UNREADABLE, result.reason)
            else:
                yield dataclasses.replace(result, location=location)

    def _run(self, function: Callable[[Task], Result], task: Task) -> Result | str:
        """Do one piece of a file's work where it can do no harm; one line where that gives no result."""
        result = self._workers.begin(function, (task,), seconds=self._limits.file_seconds)()
        return result.reason if isinstance(result, Lost) else result

    def read(self, files: Iterable[SourceFile]) -> Iterator[Page | UnreadPage]:
        """Yield every page of the files, in their order."""
        read = functools.partial(reading.read_page, options=self._options)
        # A page may call Tesseract several times; each call has the page's time, all together twice as much.
        seconds = 2 * self._limits.page_seconds

        def begin(task: tuple[SourceFile, int]) -> Wait[Page | UnreadPage]:
            file, number = task
            work = functools.partial(self._workers.begin, read, task, seconds=seconds)
            deciding = ("page", file.sha256, file.media_type, number)
            return self._kept_or_done(deciding, Page | UnreadPage, file.location, work)

        tasks = ((file, number) for file in files for number in range(1, file.pages + 1))
        for (file, number), result in self._workers.in_order(begin, tasks):
            if isinstance(result, Lost):
                yield UnreadPage(file.path, number, result.reason, fault=result.fault)
            elif isinstance(result, UnreadPage):
                yield dataclasses.replace(result, file=file.path)
            else:
                yield dataclasses.replace(result, file=file.path, words=PackedWords(result.words))

    def read_zones(self, files: Iterable[SourceFile]) -> Iterator[ReadZones]:
        """Yield every page of the files, in their order, with the lines of the zones on it; nothing of it is kept."""
        read = functools.partial(reading.read_zones, options=self._options)
        tasks = ((file, number) for file in files for number in range(1, file.pages + 1))
        for (file, number), result in self._workers.run(read, tasks, seconds=self._limits.page_seconds):
            yield file, number, UnreadPage(file.path, number, result.reason) if isinstance(result, Lost) else result

    def read_again(self, places: Iterable[Place]) -> Iterator[tuple[str, ...]]:
        """Yield for each place what its ink may also say, in their order."""
        again = functools.partial(reading.read_again, options=self._options)

        def begin(place: Place) -> Wait[tuple[str, ...] | None]:
            file, page, box = place
            if not reading.holds_ink(page, box):
                return tuple
            work = functools.partial(self._workers.begin, again, place, seconds=self._limits.page_seconds)
            turned = (page.rotation, page.outline, page.languages)
            deciding = ("again", file.sha256, page.number, turned, dataclasses.astuple(box))
            return self._kept_or_done(deciding, tuple[str, ...], file.location, work)

        for _, result in self._workers.in_order(begin, places):
            yield () if isinstance(result, Lost) or result is None else result

    def _kept_or_done(
        self, deciding: tuple[object, ...], kind: Any, location: Path, work: Callable[[], Wait[Result]]
    ) -> Wait[Result]:
        """Find what was kept of some work on the file at `location`, or begin the work and keep what comes of it."""
        if self._cache is None:
            return work()
        cache, key = self._cache, key_of(*deciding, self._readers)
        kept = cache.get(key)
        if kept is not None:
            with contextlib.suppress(ValueError):
                known: Result = written.read(kind, kept)
                return lambda: known
        wait = work()

        def done() -> Result | Lost:
            result = wait()
            if _lasting(result) and self._is_unchanged(location):
                cache.put(key, written.write(kind, result))
            return result

        return done

    def _is_unchanged(self, location: Path) -> bool:
        """Whether the file still is what it was when its key was made of its bytes."""
        now = _stamp(location)
        return now is not None and now == self._stamps.get(location)

    @functools.cached_property
    def _readers(self) -> str:
        return reading.fingerprint(self._options)


def _lasting(result: object) -> bool:
    """Whether the same work could only come to the same result."""
    match result:
        case Lost() | None:
            return False
        case UnreadPage():
            return result.lasting
    return True


def _stamp(location: Path) -> tuple[int, ...] | None:
    """Return what changes when somebody writes to a file; None where it cannot be told."""
    try:
        state = location.stat()
    except OSError:
        return None
    return state.st_ino, state.st_size, state.st_mtime_ns
