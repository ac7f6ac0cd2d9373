"""A packet opened: each of its files looked at, and each archive given way to the files in it."""

import dataclasses
import functools
import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Protocol, TypeVar

from packetlint.intake import media_type
from packetlint.intake.archive import Unpacked, unpack
from packetlint.intake.folder import find_files
from packetlint.intake.limits import IntakeLimits
from packetlint.model import SourceFile

Task = TypeVar("Task")
Result = TypeVar("Result")
_Found = tuple[str, Path]


class Inspect(Protocol):
    """Says what each of some files is, in their order, by `inspect_file`."""

    def __call__(self, found: Sequence[_Found]) -> Iterator[SourceFile]:
        """Yield a file for each path in the packet and location."""


class Run(Protocol):
    """Carries work out where it can do no harm: its result, or one line saying why there is none."""

    def __call__(self, function: Callable[[Task], Result], task: Task) -> Result | str:
        """Return what comes of one task."""


def open_packet(
    packet: Path, limits: IntakeLimits, *, scratch: Path, inspect: Inspect, run: Run
) -> tuple[SourceFile, ...]:
    """Return every file of `packet`, a folder, an archive or one file, in path order.

    Archives are unpacked into folders of their own in `scratch`; who makes that deletes it. An archive stands among
    the files only where something is wrong with it as a whole. Raises NoInputError when there is nothing there.
    """
    found = find_files(packet, max_files=limits.max_files)
    left = dataclasses.replace(limits, max_files=limits.max_files - len(found))
    files: list[SourceFile] = []
    for depth in range(limits.max_archive_depth + 1):
        archives: list[SourceFile] = []
        for file in inspect(found):
            to_open = file.media_type == media_type.ZIP and depth < limits.max_archive_depth
            (archives if to_open else files).append(file)
        found = []
        for number, archive in enumerate(archives):
            unpacked = _unpack(archive, scratch / f"archive-{depth}-{number}", packet, left, run)
            left = _less(left, unpacked)
            found += unpacked.found
            files += unpacked.refused
    return tuple(sorted(files, key=lambda file: file.path))


def _unpack(archive: SourceFile, folder: Path, packet: Path, limits: IntakeLimits, run: Run) -> Unpacked:
    """Unpack one archive; what is lost on the way leaves nothing behind."""
    prefix = "" if archive.location == packet else f"{archive.path}/"
    result = run(functools.partial(unpack, folder=folder, limits=limits, prefix=prefix), archive)
    if isinstance(result, str):
        shutil.rmtree(folder, ignore_errors=True)
        return Unpacked((), (dataclasses.replace(archive, reason=result),))
    return result


def _less(limits: IntakeLimits, unpacked: Unpacked) -> IntakeLimits:
    """Return what an archive has left for those after it."""
    return dataclasses.replace(
        limits,
        max_files=max(0, limits.max_files - len(unpacked.found) - len(unpacked.refused)),
        max_unpacked_bytes=max(0, limits.max_unpacked_bytes - unpacked.size),
    )
