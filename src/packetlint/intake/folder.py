"""Which files belong to a packet: those inside its folder, in path order, and nothing beyond it."""

import os
from collections.abc import Iterator
from pathlib import Path

from packetlint.errors import NoInputError

SETTINGS_FILE = "packetlint.toml"
"""Lies in a packet's folder without being one of its papers."""

_LITTER = frozenset({".DS_Store", ".localized", "Icon\r", "Thumbs.db", "desktop.ini", "__MACOSX"})
"""What Windows and macOS leave in folders and archives."""
_LITTER_BEGINS = ("._", "~$")
"""What a Mac puts beside a file on a foreign disk, and Word beside one that is open."""


def find_files(packet: Path, *, max_files: int) -> list[tuple[str, Path]]:
    """Return (path in the packet, location) of every file of `packet`, a folder or one file, in path order.

    Litter of the system and the settings file are left out. Links, hidden folders and folders that cannot be
    opened stand in the list themselves, with nothing of what is in them: `inspect_file` says what they are. Raises
    NoInputError when there is nothing there, or more than `max_files`.
    """
    try:
        if packet.is_file():
            return [(packet.name, packet)]
        if not packet.is_dir():
            raise NoInputError("no such file or folder", "Check the path; a packet is a folder or one file.")
    except OSError as error:
        raise _closed(error) from error
    found: list[tuple[str, Path]] = []
    for entry in _walk(packet):
        found.append((entry.relative_to(packet).as_posix(), entry))
        if len(found) > max_files:
            raise NoInputError(
                f"the folder holds more than {max_files} files",
                "Name the packet's own folder, or raise limits.max_files in packetlint.toml.",
            )
    if not found:
        raise NoInputError("the folder is empty", "Put the packet's scans or PDFs into it.")
    return sorted(found)


def is_litter(name: str) -> bool:
    """Whether a file or folder of this name is the system's own, in every folder and nobody's paper.

    >>> is_litter("~$letter.docx"), is_litter(".letter.docx")
    (True, False)
    """
    return name in _LITTER or name.startswith(_LITTER_BEGINS)


def is_hidden(path: str) -> bool:
    """Whether a file, or a folder that it is in, has a name that file managers hide."""
    return any(part.startswith(".") for part in path.split("/"))


def _walk(packet: Path) -> Iterator[Path]:
    closed: list[Path] = []
    for root, folders, names in os.walk(packet, onerror=lambda error: closed.append(_folder_of(error, packet))):
        here = Path(root)
        kept = [name for name in folders if not is_litter(name)]
        closed_to_us = [name for name in kept if name.startswith(".") or (here / name).is_symlink()]
        folders[:] = sorted(set(kept) - set(closed_to_us))
        papers = [name for name in names if not is_litter(name) and name != SETTINGS_FILE]
        yield from (here / name for name in (*closed_to_us, *papers))
        yield from _taken(closed)
    yield from _taken(closed)


def _folder_of(error: OSError, packet: Path) -> Path:
    """Return the folder that could not be listed. Raises NoInputError where it is the packet itself."""
    folder = Path(error.filename)
    if folder == packet:
        raise _closed(error) from error
    return folder


def _closed(error: OSError) -> NoInputError:
    return NoInputError(f"cannot be opened ({(error.strerror or 'no permission').lower()})", "Check who may read it.")


def _taken(closed: list[Path]) -> Iterator[Path]:
    while closed:
        yield closed.pop()
