"""ZIP archives taken for traps: names are only shown, sizes are counted while unpacking, and nothing leads out.

Word documents are ZIP archives as well: `measure` holds them to the same limits before anybody opens them.
"""

import contextlib
import dataclasses
import io
import itertools
import os
import re
import stat
import unicodedata
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath

from packetlint.intake import media_type
from packetlint.intake.folder import SETTINGS_FILE, is_hidden, is_litter
from packetlint.intake.limits import IntakeLimits
from packetlint.model import FileStatus, SourceFile

_CHUNK = 1 << 16
_MOST_DIRECTORY = 16 << 20
"""Bytes of an archive's list of contents: some 100,000 files."""
_MOST_PARTS = 10_000
"""Parts of a Word document."""
_HARMLESS = 64 << 20
"""Bytes up to which no ratio is looked at: an empty page scanned to BMP packs a thousandfold."""
_LONGEST_NAME = 200
"""Characters of a name that are shown."""
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
"""What phones, Windows and macOS pack with; other methods unpack in pieces of no bounded size."""
_ENCRYPTED = 1
_UTF8_NAME = 1 << 11


class ArchiveError(Exception):
    """An archive, or one file in it, that is not unpacked; its text is one line for people."""


class ArchiveLimitError(ArchiveError):
    """One that would take more than it may."""


@dataclasses.dataclass(frozen=True, slots=True)
class Unpacked:
    """What came out of an archive."""

    found: tuple[tuple[str, Path], ...]
    """Path in the packet and location of each file, as `find_files` gives them."""
    refused: tuple[SourceFile, ...]
    """Files that were not unpacked, and the archive itself where something is wrong with it as a whole."""
    size: int = 0
    """Bytes unpacked."""


def unpack(archive: SourceFile, folder: Path, limits: IntakeLimits, *, prefix: str = "") -> Unpacked:
    """Unpack `archive` into `folder`, which is made, under names of our own; never raises for what it holds.

    `prefix` stands before the paths of its files. Litter of the system is left out, as it is from a folder.
    """
    unpacking = _Unpacking(folder, limits, prefix)
    try:
        with _open(archive.location) as opened:
            members = _members(opened)
            if not members:
                raise ArchiveError("the archive is empty")
            if len(members) > limits.max_files:
                raise ArchiveLimitError("the archive holds more files than there is room for (limits.max_files)")
            folder.mkdir(mode=0o700)
            unpacking.take(opened, members)
    except (ArchiveError, OSError) as error:
        reason = str(error) if isinstance(error, ArchiveError) else _no_room(error)
        unpacking.refused.append(dataclasses.replace(archive, reason=reason))
    return Unpacked(tuple(unpacking.found), tuple(unpacking.refused), unpacking.size)


def measure(location: Path, limits: IntakeLimits) -> None:
    """Unpack a Word document into nothing. Raises ArchiveError when a limit is passed, or a part is damaged."""
    left = limits.max_file_bytes
    with _open(location) as opened:
        members = opened.infolist()
        if len(members) > _MOST_PARTS:
            raise ArchiveLimitError(f"a Word document of more than {_MOST_PARTS} parts")
        for member in members:
            if _is_folder(member):
                continue
            _refuse(member)
            for chunk in _unpacked(opened, member, limits.max_unpack_ratio):
                left -= len(chunk)
                if left < 0:
                    raise ArchiveLimitError(f"unpacked, {limits.file_too_large}")


def kind_of_zip(location: Path) -> str:
    """Return what a ZIP archive is, by what it holds: a Word document, another office document, or just files.

    Raises ArchiveError when it cannot be opened.
    """
    with _open(location) as opened:
        names = opened.namelist()
    if "[Content_Types].xml" in names:
        return media_type.DOCX if any(name.startswith("word/") for name in names) else media_type.OFFICE
    return media_type.OFFICE if {"mimetype", "Index/Document.iwa"} & set(names) else media_type.ZIP


class _Handle(io.FileIO):
    """A file that does not hand out its end, the list of contents, in pieces of any size it says it has."""

    def read(self, size: int | None = -1, /) -> bytes:
        if size is not None and size > _MOST_DIRECTORY:
            raise ArchiveLimitError("the archive's list of contents is too long; it was not opened")
        return super().read(-1 if size is None else size) or b""


@contextlib.contextmanager
def _open(location: Path) -> Iterator[zipfile.ZipFile]:
    """Open an archive whose files can be told apart. Raises ArchiveError."""
    with contextlib.ExitStack() as closing:
        try:
            handle = closing.enter_context(_Handle(location))
            opened = closing.enter_context(zipfile.ZipFile(handle))
        except ArchiveError:
            raise
        except UnicodeDecodeError as error:
            raise ArchiveError("the archive holds a name that is no text; pack it again") from error
        except Exception as error:  # zipfile raises many things on a damaged archive
            raise ArchiveError("the archive is damaged and cannot be opened; pack or copy it again") from error
        if _overlap(opened.infolist()):
            raise ArchiveLimitError("the archive's files overlap, as in a bomb; it was not unpacked")
        yield opened


def _overlap(members: Sequence[zipfile.ZipInfo]) -> bool:
    """Whether two files share packed bytes: the way to make petabytes of kilobytes (Fifield, WOOT 2019)."""
    spans = sorted((member.header_offset, member.header_offset + member.compress_size) for member in members)
    return any(end > start for (_, end), (start, _) in itertools.pairwise(spans))


def _members(opened: zipfile.ZipFile) -> list[tuple[str, zipfile.ZipInfo]]:
    """Return the files of an archive with the paths they are shown by, no two alike, without litter."""
    named = [(_path(member), member) for member in opened.infolist() if not _is_folder(member)]
    papers = [(path, member) for path, member in named if not any(map(is_litter, path.split("/")))]
    taken = {str(parent): 1 for path, _ in papers for parent in PurePosixPath(path).parents}
    return [(_unlike(path, taken), member) for path, member in papers]


def _is_folder(member: zipfile.ZipInfo) -> bool:
    return member.filename.endswith(("/", "\\")) or stat.S_ISDIR(member.external_attr >> 16)


def _path(member: zipfile.ZipInfo) -> str:
    r"""Return the path a file of an archive is shown by: parts of its name and nothing that leads anywhere.

    >>> _path(zipfile.ZipInfo("..\\IDs/./passport\r.jpg"))
    'IDs/passport�.jpg'
    """
    parts = [_shown(part) for part in re.split(r"[/\\]", _name(member)) if part not in ("", ".", "..")]
    return "/".join(parts) or "unnamed"


def _name(member: zipfile.ZipInfo) -> str:
    """Return a file's name; what is not marked as UTF-8 may be UTF-8 all the same."""
    if member.flag_bits & _UTF8_NAME:
        return member.filename
    try:
        return member.filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return member.filename


def _shown(part: str) -> str:
    letters = "".join("\N{REPLACEMENT CHARACTER}" if unicodedata.category(one) in ("Cc", "Cs") else one for one in part)
    if len(letters) <= _LONGEST_NAME:
        return letters
    stem, ending = letters[: _LONGEST_NAME - 10], PurePosixPath(letters).suffix[:9]
    return f"{stem}…{ending}"


def _unlike(path: str, taken: dict[str, int]) -> str:
    """Return the path, numbered where there is one like it; `taken` counts how often each was asked for."""
    whole = PurePosixPath(path)
    free = path
    while free in taken:
        taken[path] += 1
        free = str(whole.with_name(f"{whole.stem} ({taken[path]}){whole.suffix}"))
    taken[free] = 1
    return free


def _refuse(member: zipfile.ZipInfo) -> None:
    """Raise ArchiveError for a file that is not unpacked whatever is in it."""
    name = _name(member)
    if name.startswith(("/", "\\")) or re.match(r"[A-Za-z]:", name) or ".." in re.split(r"[/\\]", name):
        raise ArchiveError("its name leads out of the archive; it was not unpacked")
    kind = stat.S_IFMT(member.external_attr >> 16)
    if kind == stat.S_IFLNK:
        raise ArchiveError("a link; it was not followed")
    if kind not in (0, stat.S_IFREG):
        raise ArchiveError("a pipe or device; it was not read")
    if member.flag_bits & _ENCRYPTED:
        raise ArchiveError("it needs a password; unpack it and put it into the packet")
    if member.compress_type not in _METHODS:
        raise ArchiveError("packed in a way that cannot be unpacked here; pack it again as an ordinary ZIP archive")


def _unpacked(opened: zipfile.ZipFile, member: zipfile.ZipInfo, max_ratio: int) -> Iterator[bytes]:
    """Yield a file's bytes, piece by piece. Raises ArchiveError when they are damaged or grow beyond the ratio."""
    size = 0
    try:
        with opened.open(member) as source:
            while chunk := source.read(_CHUNK):
                size += len(chunk)
                if size > _HARMLESS and size > max_ratio * member.compress_size:
                    raise ArchiveLimitError(
                        f"unpacks to more than {max_ratio} times its size (limits.max_unpack_ratio)"
                    )
                yield chunk
    except (ArchiveError, GeneratorExit):
        raise
    except Exception as error:  # zipfile and zlib raise many things on a damaged file
        raise ArchiveError("damaged in its archive; pack or copy it again") from error


class _Unpacking:
    """One archive on its way into a folder."""

    def __init__(self, folder: Path, limits: IntakeLimits, prefix: str) -> None:
        self._folder = folder
        self._limits = limits
        self._prefix = prefix
        self.found: list[tuple[str, Path]] = []
        self.refused: list[SourceFile] = []
        self.size = 0

    def take(self, opened: zipfile.ZipFile, members: Sequence[tuple[str, zipfile.ZipInfo]]) -> None:
        """Unpack the files one by one. Raises ArchiveError when all together are too large."""
        for number, (name, member) in enumerate(members):
            reason = _skipped(name)
            if reason is not None:
                self._refuse(name, FileStatus.SKIPPED, reason)
                continue
            location = self._folder / f"{number:06}"
            try:
                _refuse(member)
                self._write(opened, member, location)
                self.found.append((self._prefix + name, location))
            except ArchiveError as error:
                location.unlink(missing_ok=True)
                if self.size > self._limits.max_unpacked_bytes:
                    raise ArchiveError(f"{error}; {len(members) - number} of its files were not unpacked") from error
                self._refuse(name, FileStatus.UNREADABLE, str(error))

    def _refuse(self, name: str, status: FileStatus, reason: str) -> None:
        self.refused.append(SourceFile(self._prefix + name, self._folder, None, None, 0, status, reason))

    def _write(self, opened: zipfile.ZipFile, member: zipfile.ZipInfo, location: Path) -> None:
        before = self.size
        try:
            with os.fdopen(os.open(location, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
                for chunk in _unpacked(opened, member, self._limits.max_unpack_ratio):
                    self.size += len(chunk)
                    self._hold_to_limits(self.size - before)
                    file.write(chunk)
        except OSError as error:
            raise ArchiveError(_no_room(error)) from error

    def _hold_to_limits(self, file_size: int) -> None:
        if self.size > self._limits.max_unpacked_bytes:
            raise ArchiveLimitError("the packet's archives unpack to more than the limit (limits.max_unpacked_bytes)")
        if file_size > self._limits.max_file_bytes:
            raise ArchiveLimitError(self._limits.file_too_large)


def _no_room(error: OSError) -> str:
    return f"cannot be unpacked: {error.strerror or 'no room'}"


def _skipped(name: str) -> str | None:
    """Return why a file of an archive is no paper by its name, None where it may be one."""
    if is_hidden(name):
        return "hidden; it was not read"
    return "settings in an archive do not count; give them with --config" if name == SETTINGS_FILE else None
