"""Files looked at as intake does, in this process: what tests use that are not about workers."""

import dataclasses
from collections.abc import Iterable, Iterator
from pathlib import Path

from packetlint.intake import open_packet
from packetlint.intake.inspect import inspect_file
from packetlint.model import SourceFile
from packetlint.reading import count_docx_pages
from packetlint.settings import Limits

LIMITS = Limits().for_intake()
"""Those that hold without settings."""


def inspected(location: Path, **limits: int) -> SourceFile:
    """Return what intake makes of one file, by the usual limits or others."""
    return inspect_file(
        location.name,
        location,
        packet=location.parent,
        limits=dataclasses.replace(LIMITS, **limits),
        docx_pages=count_docx_pages,
    )


def opened(packet: Path, scratch: Path, **limits: int) -> dict[str, SourceFile]:
    """Return every file of a packet by its path; archives are unpacked into `scratch`, which is made."""
    scratch.mkdir(exist_ok=True)
    held_to = dataclasses.replace(LIMITS, **limits)

    def inspect(found: Iterable[tuple[str, Path]]) -> Iterator[SourceFile]:
        for path, location in found:
            yield inspect_file(path, location, packet=packet, limits=held_to, docx_pages=count_docx_pages)

    files = open_packet(packet, held_to, scratch=scratch, inspect=inspect, run=lambda function, task: function(task))
    found = {file.path: file for file in files}
    assert len(found) == len(files)
    return found
