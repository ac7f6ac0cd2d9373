"""Results kept between runs: a folder of the user's own, one file for each, and nothing believed that is not whole.

Any number of runs may use it at once, and any may be killed: an entry is written beside its place and renamed into it.
Whatever is wrong with the folder, a run goes on as if there were none; one line on stderr says so.
"""

import contextlib
import dataclasses
import errno
import functools
import hashlib
import json
import os
import re
import stat
import time
import zlib
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

PLACE = "PACKETLINT_CACHE_DIR"
"""Environment variable: the folder to keep results in, instead of the user's cache folder."""

_ENTRIES = "readings"
"""The folder within that folder that is ours alone: nothing outside it is ever deleted."""
_HEAD = b"packetlint 1\n"
"""What an entry begins with; the number is raised when the rest changes."""
_FOLDER_NAME = re.compile(r"[0-9a-f]{2}")
_ENTRY_NAME = re.compile(r"\.?[0-9a-f]{62}(\..*)?")
"""An entry, or one that was begun: what else lies there is not ours."""
_LARGEST = 64 << 20
"""Bytes of one result; what claims to be larger is no result of ours."""
_DAY = 86_400.0
_ABANDONED = 3600.0
"""Seconds after which an entry that was begun and never finished is nobody's any more."""
_ROOM = 0.9
"""Share of the limit that is left in use once it has been passed, so that not every run has to make room."""


@dataclasses.dataclass(frozen=True, slots=True)
class Contents:
    """How full a cache is."""

    entries: int
    size: int
    """Bytes."""
    oldest: float | None
    """Seconds since 1970 at which the entry that has lain longest was last used."""


def key_of(*deciding: object) -> str:
    """Return the key of a result: a hash of everything that decides it, given as plain values."""
    return hashlib.sha256(json.dumps(deciding, separators=(",", ":")).encode("ascii")).hexdigest()


def default_folder() -> Path:
    """Return the folder that holds the cache. Raises RuntimeError where the user has no home."""
    named = os.environ.get(PLACE)
    if named:
        return Path(named)
    import platformdirs

    return platformdirs.user_cache_path("packetlint", appauthor=False)


class Cache:
    """Results by the key of what decides them, until they are too old, or too many."""

    def __init__(self, folder: Path, *, max_bytes: int, max_days: int) -> None:
        """`max_bytes` is for all entries together; one that was not used for `max_days` is deleted."""
        self.folder = folder
        self._root = folder / _ENTRIES
        self._max_bytes = max_bytes
        self._max_seconds = max_days * _DAY
        self._trouble: str | None = None
        self._written = False

    def get(self, key: str) -> bytes | None:
        """Return the result kept under `key`, None where there is none, or none that is whole and recent."""
        if self._trouble or not self._is_ours():
            return None
        try:
            content = self._content(self._path(key))
        except FileNotFoundError:
            return None
        except OSError as error:
            self._give_up(error)
            return None
        return _unpacked(key, content) if content is not None else None

    def put(self, key: str, result: bytes) -> None:
        """Keep `result` under `key`."""
        if self._trouble:
            return
        from packetlint.run import private_file

        path = self._path(key)
        try:
            _make_private(path.parent)
            if self._is_ours():
                private_file.replace(path, _packed(key, result))
                self._written = True
        except FileNotFoundError:
            pass  # another process has just emptied the cache
        except OSError as error:
            self._give_up(error)

    def contents(self) -> Contents:
        """Return how full it is; one that cannot be trusted is empty."""
        states = [state for _, state in self._entries()]
        oldest = min((state.st_mtime for state in states), default=None)
        return Contents(len(states), sum(state.st_size for state in states), oldest)

    def clear(self) -> int:
        """Delete every entry and return how many there were. Raises OSError where that is not allowed."""
        if not self._is_ours():
            raise PermissionError(errno.EPERM, self._trouble)
        count = 0
        for path, _ in self._entries():
            path.unlink(missing_ok=True)
            count += 1
        for folder in (*_folders(self._root), self._root):
            with contextlib.suppress(OSError):
                folder.rmdir()
        return count

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._written:
            with contextlib.suppress(OSError):
                self._tidy()
        if self._trouble:
            _say_once(f"the cache in {self.folder} is not used: {self._trouble}")

    def _path(self, key: str) -> Path:
        return self._root / key[:2] / key[2:]

    def _is_ours(self) -> bool:
        """Whether the folder may be trusted: ours, and nobody else may write there. One that is not there may."""
        try:
            state = self._root.lstat()
        except FileNotFoundError:
            return True
        except OSError as error:
            self._give_up(error)
            return False
        if not stat.S_ISDIR(state.st_mode):
            self._trouble = "it is no folder"
        elif state.st_uid != os.getuid():
            self._trouble = "it belongs to somebody else"
        elif state.st_mode & 0o022:
            self._trouble = "others may write to it"
        return self._trouble is None

    def _content(self, path: Path) -> bytes | None:
        """Return the bytes of an entry, None where it is too old or none of ours. Raises OSError."""
        flags = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
        with open(os.open(path, flags), "rb") as entry:  # noqa: PTH123 (a link is not followed)
            state = os.fstat(entry.fileno())
            age = time.time() - state.st_mtime
            if not stat.S_ISREG(state.st_mode) or state.st_uid != os.getuid() or age > self._max_seconds:
                return None
            content = entry.read(_LARGEST)
        if age > _DAY:
            with contextlib.suppress(OSError):
                os.utime(path, follow_symlinks=False)
        return content

    def _give_up(self, error: OSError) -> None:
        self._trouble = error.strerror or type(error).__name__

    def _entries(self) -> Iterator[tuple[Path, os.stat_result]]:
        """Yield every file in our folder, those begun and not finished included."""
        for folder in _folders(self._root) if self._is_ours() else ():
            with contextlib.suppress(FileNotFoundError), os.scandir(folder) as found:
                for entry in found:
                    with contextlib.suppress(FileNotFoundError):
                        if _ENTRY_NAME.fullmatch(entry.name) and entry.is_file(follow_symlinks=False):
                            yield Path(entry.path), entry.stat(follow_symlinks=False)

    def _tidy(self) -> None:
        """Delete what is too old, and what was used longest ago where all together is too large. Raises OSError."""
        now, kept = time.time(), []
        for path, state in self._entries():
            limit = _ABANDONED if path.name.startswith(".") else self._max_seconds
            if now - state.st_mtime > limit:
                path.unlink(missing_ok=True)
            else:
                kept.append((state.st_mtime, state.st_size, path))
        size = sum(size for _, size, _ in kept)
        if size <= self._max_bytes:
            return
        for _, bytes_, path in sorted(kept):
            path.unlink(missing_ok=True)
            size -= bytes_
            if size <= _ROOM * self._max_bytes:
                return


def _folders(root: Path) -> list[Path]:
    try:
        with os.scandir(root) as found:
            entries = [entry for entry in found if _FOLDER_NAME.fullmatch(entry.name)]
            return [Path(entry.path) for entry in entries if entry.is_dir(follow_symlinks=False)]
    except OSError:
        return []


def _make_private(folder: Path) -> None:
    """Make a folder and those above it that are not there, for their owner alone."""
    if not folder.is_dir():
        _make_private(folder.parent)
        folder.mkdir(mode=0o700, exist_ok=True)


def _packed(key: str, result: bytes) -> bytes:
    body = zlib.compress(result, 1)
    return _HEAD + _digest(key, body) + body


def _unpacked(key: str, content: bytes) -> bytes | None:
    """Return the result in an entry, None where it is not whole, or was written for another key or by another form."""
    start = len(_HEAD) + hashlib.sha256().digest_size
    body = content[start:]
    if content[:start] != _HEAD + _digest(key, body):
        return None
    try:
        inflate = zlib.decompressobj()
        result = inflate.decompress(body, _LARGEST)
    except zlib.error:
        return None
    return result if inflate.eof else None


def _digest(key: str, body: bytes) -> bytes:
    return hashlib.sha256(key.encode("ascii") + body).digest()


@functools.cache
def _say_once(text: str) -> None:
    import click

    click.echo(f"packetlint: {text}", err=True)
