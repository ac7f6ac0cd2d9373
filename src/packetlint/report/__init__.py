"""Findings written down, one file per format: a module here that has a `render` is a format of its name."""

import importlib
import pkgutil
from typing import Protocol, cast

from packetlint.report.checked import CheckedPacket
from packetlint.report.layout import PLAIN, Layout


class Format(Protocol):
    """What a format's module offers."""

    def render(self, checked: CheckedPacket, layout: Layout) -> str:
        """Return the report of one packet, without a line end at its end."""


def format_names() -> tuple[str, ...]:
    """Return the names of the formats there are."""
    modules = (module.name for module in pkgutil.iter_modules(__path__))
    return tuple(name for name in modules if hasattr(_module(name), "render"))


def render(format_name: str, checked: CheckedPacket, layout: Layout = PLAIN) -> str:
    """Return the report of one packet in a format, without a line end at its end.

    Raises LookupError for a format that does not exist.
    """
    if format_name not in format_names():
        raise LookupError(f"no report format {format_name!r}")
    return cast(Format, _module(format_name)).render(checked, layout)


def is_illustrated(format_name: str) -> bool:
    """Whether a format shows what the paper shows: it wants clippings, and each of its reports is of one packet."""
    return bool(getattr(_module(format_name), "ILLUSTRATED", False))


def _module(name: str) -> object:
    return importlib.import_module(f"{__name__}.{name}")
