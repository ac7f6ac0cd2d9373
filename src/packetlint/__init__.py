"""packetlint: checks an immigration evidence packet for names, dates of birth and numbers that disagree.

The names here are the public ones. They are loaded when first used, so that the command line starts fast.
"""

import datetime as dt
import importlib
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from packetlint.checks import Rule
    from packetlint.model import Dossier, Fact, Finding, Packet, Person
    from packetlint.report.checked import CheckedPacket
    from packetlint.settings import Settings

__all__ = [
    "CheckedPacket",
    "Dossier",
    "Fact",
    "Finding",
    "Packet",
    "Person",
    "Rule",
    "Settings",
    "__version__",
    "check_packet",
]

_HOMES = {
    "CheckedPacket": "packetlint.report.checked",
    "Dossier": "packetlint.model",
    "Fact": "packetlint.model",
    "Finding": "packetlint.model",
    "Packet": "packetlint.model",
    "Person": "packetlint.model",
    "Rule": "packetlint.checks",
    "Settings": "packetlint.settings",
}


def check_packet(
    path: str | os.PathLike[str], *, settings: "Settings | None" = None, as_of: dt.date | None = None
) -> "CheckedPacket":
    """Read and check one packet, a folder or a single file.

    Without `settings` those of the packet's own `packetlint.toml` hold; `as_of` is the filing date, which
    wins over theirs. Readings are kept between runs as on the command line, unless `settings.cache` says
    otherwise. Raises UserError for what the user can put right.
    """
    import dataclasses

    from packetlint import pipeline
    from packetlint import settings as settings_file

    chosen = settings or settings_file.for_packet(Path(path))
    if as_of is not None:
        chosen = dataclasses.replace(chosen, as_of=as_of)
    return pipeline.check_packet(Path(path), chosen)


def __getattr__(name: str) -> Any:
    if name == "__version__":
        from importlib import metadata

        return metadata.version("packetlint")
    if name in _HOMES:
        return getattr(importlib.import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
