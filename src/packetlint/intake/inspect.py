"""One file looked at without reading its pages: what it is, how many pages it has, or why it cannot be opened.

The decoders are loaded only where a file needs them, which is in a worker process.
"""

import dataclasses
import hashlib
from collections.abc import Callable
from pathlib import Path

from packetlint.intake import media_type
from packetlint.intake.archive import ArchiveError, ArchiveLimitError, kind_of_zip, measure
from packetlint.intake.folder import is_hidden
from packetlint.intake.limits import IntakeLimits
from packetlint.model import FileStatus, SourceFile

_HEAD = 1024
_CHUNK = 1 << 20
_DAMAGED_DOCX = "the Word document is damaged and cannot be opened; save it as PDF"

_Look = tuple[FileStatus, int, str | None]


def inspect_file(
    path: str, location: Path, *, packet: Path, limits: IntakeLimits, docx_pages: Callable[[Path], int]
) -> SourceFile:
    """Return what `location` is, never raising for anything a file may hold.

    `path` is its path in the packet, `packet` the folder that it may not lead out of. `docx_pages` counts the
    pages of a Word document, or raises ValueError: only who reads one knows where its pages break.
    """
    content = _content(path, location, packet, limits)
    if isinstance(content, SourceFile):
        return content
    kind = media_type.detect(content.head)
    if kind == media_type.ZIP:
        kind = _kind_of_zip(path, location)
    status, pages, reason = _look(path, location, kind, limits, docx_pages)
    return SourceFile(path, location, content.sha256, kind, pages, status, reason)


def identify(path: str, location: Path, *, packet: Path, limits: IntakeLimits) -> SourceFile | str:
    """Return the SHA-256 of a file's bytes, or the file as `inspect_file` would where they may or can not be read.

    No decoder sees the bytes: this is safe to do in a process that must not crash.
    """
    content = _content(path, location, packet, limits)
    return content if isinstance(content, SourceFile) else content.sha256


@dataclasses.dataclass(frozen=True, slots=True)
class _Content:
    """The bytes of a file that may be read."""

    sha256: str
    head: bytes = dataclasses.field(repr=False)


def _content(path: str, location: Path, packet: Path, limits: IntakeLimits) -> _Content | SourceFile:
    if location != packet and is_hidden(path):
        return SourceFile(path, location, None, None, 0, FileStatus.SKIPPED, "hidden; it was not read")
    try:
        refusal = _refusal(location, packet, limits)
        return _digest(location) if refusal is None else _refused(path, location, refusal)
    except OSError as error:
        return _refused(path, location, f"{(error.strerror or 'no permission').lower()}; check who may read it")


def _kind_of_zip(path: str, location: Path) -> str:
    """Return what a ZIP archive is; one that cannot be opened is what its name says."""
    try:
        return kind_of_zip(location)
    except ArchiveError:
        return media_type.DOCX if media_type.claimed(path) == media_type.claimed("x.docx") else media_type.ZIP


def _refusal(location: Path, packet: Path, limits: IntakeLimits) -> str | None:
    root = packet.resolve() if packet.is_dir() else packet.resolve().parent
    if location.is_symlink():
        misled = _misled(location, root)
        if misled is not None:
            return misled
    if location.is_dir():
        return "a folder that may not be looked into; check who may read it"
    if not location.is_file():
        return "a pipe or device; it was not read"
    return limits.file_too_large if location.stat().st_size > limits.max_file_bytes else None


def _misled(link: Path, root: Path) -> str | None:
    """Return why a link is not followed, None where it leads to a file below `root`."""
    if not link.exists():
        return "a link that leads nowhere"
    if not link.resolve().is_relative_to(root):
        return "a link that leads out of the packet; it was not followed"
    return "a link to a folder; it was not followed" if link.is_dir() else None


def _refused(path: str, location: Path, reason: str) -> SourceFile:
    return SourceFile(path, location, None, None, 0, FileStatus.UNREADABLE, reason)


def _digest(location: Path) -> _Content:
    digest = hashlib.sha256()
    head = b""
    with location.open("rb") as handle:
        while chunk := handle.read(_CHUNK):
            head = head or chunk[:_HEAD]
            digest.update(chunk)
    return _Content(digest.hexdigest(), head)


def _look(
    path: str, location: Path, kind: str | None, limits: IntakeLimits, docx_pages: Callable[[Path], int]
) -> _Look:
    from packetlint.intake import page_count

    if kind == media_type.PDF:
        return _within(page_count.of_pdf(location, most=limits.max_pages_per_file), limits)
    if kind == media_type.DOCX:
        return _within(_count_docx_pages(location, limits, docx_pages), limits)
    if kind in media_type.READABLE_IMAGES:
        count = page_count.of_picture(location, kind, most=limits.max_pages_per_file)
        return _within(count, limits, moving=kind in media_type.MOVING_IMAGES)
    if kind == media_type.ZIP:
        return _unreadable("an archive too deep inside others; it was not opened (limits.max_archive_depth)")
    return _unreadable_or_skipped(path, location, kind)


def _unreadable_or_skipped(path: str, location: Path, kind: str | None) -> _Look:
    reason = media_type.unreadable_document(path, kind)
    if reason is not None:
        return _unreadable(reason)
    promise = media_type.claimed(path)
    if promise is None:
        return FileStatus.SKIPPED, 0, "not a document"
    if location.stat().st_size == 0:
        return _unreadable("the file is empty (0 bytes); scan or copy it again")
    return _unreadable(f"named like {promise}, but its content is not one; export or scan it again")


def _within(count: int | str, limits: IntakeLimits, *, moving: bool = False) -> _Look:
    if isinstance(count, str):
        return _unreadable(count)
    if moving and count > limits.max_frames:
        return _unreadable(f"a moving picture of more than {limits.max_frames} frames (limits.max_frames)")
    if count > limits.max_pages_per_file:
        return _unreadable(f"more than {limits.max_pages_per_file} pages (limits.max_pages_per_file)")
    return FileStatus.DOCUMENT, count, None


def _unreadable(reason: str) -> _Look:
    return FileStatus.UNREADABLE, 0, reason


def _count_docx_pages(location: Path, limits: IntakeLimits, docx_pages: Callable[[Path], int]) -> int | str:
    try:
        measure(location, limits)
        return docx_pages(location)
    except ArchiveError as error:
        return str(error) if isinstance(error, ArchiveLimitError) else _DAMAGED_DOCX
    except ValueError as error:
        return str(error)
