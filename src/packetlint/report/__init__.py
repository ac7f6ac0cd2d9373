"""Findings written down, one file per format.

A module here that has a `render` (the report of one packet; those of several follow one another) or a `render_all`
(one document about all packets of a run) is a format of its name. Constants say more: `SUFFIXES`, by which the name of
a file asks for it; `SHARED`, for one that others get to see, and that is redacted unless asked otherwise; `BINARY`,
for one that is no text; `ILLUSTRATED`, for one with pictures.
"""

import dataclasses
import functools
import importlib
import pkgutil
from collections.abc import Sequence
from typing import Any

from packetlint.report.checked import CheckedPacket
from packetlint.report.layout import PLAIN, Layout

Content = str | bytes
"""What a file holds: a text without a line end at its end, or bytes where the format is no text."""


@dataclasses.dataclass(frozen=True, slots=True)
class Format:
    """One way to write findings down."""

    name: str
    suffixes: tuple[str, ...]
    """Ends of the file names that ask for it, lower case, with their dot."""
    shared: bool
    """Whether it is made for others' machines and eyes: redacted unless asked otherwise."""
    whole: bool
    """Whether all packets of a run make one document."""
    binary: bool
    """Whether a file of it is no text."""
    illustrated: bool
    """Whether it shows what the paper shows: it wants clippings, and each of its reports is of one packet."""


@functools.cache
def formats() -> tuple[Format, ...]:
    """Return the formats there are, by name."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    return tuple(_format(name) for name in names if {"render", "render_all"} & vars(_module(name)).keys())


def format_names() -> tuple[str, ...]:
    """Return the names of the formats there are."""
    return tuple(each.name for each in formats())


def find_format(name: str) -> Format:
    """Return the format of this name. Raises LookupError for one that does not exist."""
    for each in formats():
        if each.name == name:
            return each
    raise LookupError(f"no report format {name!r}")


def render(format_name: str, checked: CheckedPacket, layout: Layout = PLAIN) -> str:
    """Return the report of one packet, without a line end at its end.

    Raises LookupError for a format that does not exist, or that is no text.
    """
    if find_format(format_name).binary:
        raise LookupError(f"format {format_name!r} is no text")
    module = _module(format_name)
    text: str = (
        module.render_all([checked], layout) if hasattr(module, "render_all") else module.render(checked, layout)
    )
    return text


def render_all(format_name: str, packets: Sequence[CheckedPacket], layout: Layout = PLAIN) -> Content:
    """Return one document about all packets. Raises LookupError where there is no `whole` format of this name."""
    if not find_format(format_name).whole:
        raise LookupError(f"format {format_name!r} takes one packet at a time")
    content: Content = _module(format_name).render_all(packets, layout)
    return content


def _format(name: str) -> Format:
    about = vars(_module(name))
    return Format(
        name,
        about.get("SUFFIXES", ()),
        about.get("SHARED", False),
        whole="render_all" in about,
        binary=about.get("BINARY", False),
        illustrated=about.get("ILLUSTRATED", False),
    )


def _module(name: str) -> Any:
    return importlib.import_module(f"{__name__}.{name}")
