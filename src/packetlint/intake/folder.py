"""Which files belong to a packet: those inside its folder, in path order, and nothing beyond it."""

import os
from collections.abc import Iterator
from pathlib import Path

from packetlint.errors import NoInputError

SETTINGS_FILE = "packetlint.toml"
"""Lies in a packet's folder without being one of its papers."""


def find_files(packet: Path, *, max_files: int) -> list[tuple[str, Path]]:
    """Return (path in the packet, location) of every file of `packet`, a folder or one file, in path order.

    Hidden files and the settings file are left out. Links are kept as they are: `inspect_file` refuses those
    that lead out of the folder. Raises NoInputError when there is nothing there, or more than `max_files`.
    """
    if packet.is_file():
        return [(packet.name, packet)]
    if not packet.is_dir():
        raise NoInputError("no such file or folder", "Check the path; a packet is a folder or one file.")
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


def _walk(folder: Path) -> Iterator[Path]:
    for root, folders, names in os.walk(folder, followlinks=False):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        here = Path(root)
        for name in folders:
            if (here / name).is_symlink():
                yield here / name
        for name in sorted(names):
            if not name.startswith(".") and name != SETTINGS_FILE:
                yield here / name
