"""One file looked at without reading its pages: what it is, how many pages it has, or why it cannot be opened.

The decoders are loaded only where a file needs them, which is in a worker process.
"""

import dataclasses
import hashlib
from pathlib import Path

from packetlint.intake import media_type
from packetlint.model import FileStatus, SourceFile

_HEAD = 1024
_CHUNK = 1 << 20


def inspect_file(path: str, location: Path, *, packet: Path, max_bytes: int, max_pages: int) -> SourceFile:
    """Return what `location` is, never raising for anything a file may hold.

    `path` is its path in the packet, `packet` the folder that it may not lead out of; `max_bytes` and
    `max_pages` are limits per file.
    """
    content = _content(path, location, packet, max_bytes)
    if isinstance(content, SourceFile):
        return content
    kind = media_type.detect(content.head)
    status, pages, reason = _look(path, location, kind, max_pages)
    return SourceFile(path, location, content.sha256, kind, pages, status, reason)


def identify(path: str, location: Path, *, packet: Path, max_bytes: int) -> SourceFile | str:
    """Return the SHA-256 of a file's bytes, or the file as `inspect_file` would where they may or can not be read.

    No decoder sees the bytes: this is safe to do in a process that must not crash.
    """
    content = _content(path, location, packet, max_bytes)
    return content if isinstance(content, SourceFile) else content.sha256


@dataclasses.dataclass(frozen=True, slots=True)
class _Content:
    """The bytes of a file that may be read."""

    sha256: str
    head: bytes = dataclasses.field(repr=False)


def _content(path: str, location: Path, packet: Path, max_bytes: int) -> _Content | SourceFile:
    refusal = _refusal(location, packet, max_bytes)
    if refusal is not None:
        return _refused(path, location, refusal)
    try:
        return _digest(location)
    except OSError as error:
        return _refused(path, location, f"cannot be opened: {error.strerror or 'no permission'}")


def _refusal(location: Path, packet: Path, max_bytes: int) -> str | None:
    root = packet.resolve() if packet.is_dir() else packet.resolve().parent
    if location.is_symlink() and not _inside(location, root):
        return "a link that leads out of the packet; it was not followed"
    if location.is_dir():
        return "a link to a folder; it was not followed"
    if not location.is_file():
        return "not an ordinary file"
    size = location.stat().st_size
    if size > max_bytes:
        return f"larger than the limit of {max_bytes >> 20} MiB (limits.max_file_bytes)"
    return None


def _inside(location: Path, root: Path) -> bool:
    try:
        return location.resolve(strict=True).is_relative_to(root)
    except (OSError, RuntimeError):
        return False


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


def _look(path: str, location: Path, kind: str | None, max_pages: int) -> tuple[FileStatus, int, str | None]:
    if kind == media_type.PDF:
        return _within(_count_pdf_pages(location), max_pages)
    if kind in media_type.READABLE_IMAGES:
        return _within(_count_frames(location), max_pages)
    document = media_type.unreadable_document(path, kind)
    if document is not None:
        return FileStatus.UNREADABLE, 0, f"{document}, a kind of file that cannot be read yet; save it as PDF"
    promise = media_type.claimed(path)
    if promise is None:
        return FileStatus.SKIPPED, 0, "not a document"
    if location.stat().st_size == 0:
        return FileStatus.UNREADABLE, 0, "the file is empty (0 bytes); scan or copy it again"
    return (
        FileStatus.UNREADABLE,
        0,
        f"named like {promise}, but its content is not one; export or scan it again",
    )


def _within(count: int | str, max_pages: int) -> tuple[FileStatus, int, str | None]:
    if isinstance(count, str):
        return FileStatus.UNREADABLE, 0, count
    if count > max_pages:
        return (
            FileStatus.UNREADABLE,
            0,
            f"{count} pages, over the limit of {max_pages} (limits.max_pages_per_file)",
        )
    return FileStatus.DOCUMENT, count, None


def _count_pdf_pages(location: Path) -> int | str:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(location)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            return "the PDF needs a password; save a copy without one"
        return "the PDF is damaged and cannot be opened; export or scan it again"
    try:
        return len(document) or "the PDF has no pages"
    finally:
        document.close()


def _count_frames(location: Path) -> int | str:
    from PIL import Image

    try:
        with Image.open(location) as picture:
            return int(getattr(picture, "n_frames", 1))
    except MemoryError:
        raise
    except Exception:  # Pillow's decoders raise whatever a broken file makes them raise
        return "the picture is damaged and cannot be opened; scan or copy it again"
