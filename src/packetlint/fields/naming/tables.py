"""Reads the TOML tables beside the code, once and only when a name is first compared."""

import functools
import importlib.resources
import tomllib
from typing import Any


@functools.cache
def table(name: str) -> dict[str, Any]:
    """Return one table of this folder by its file name without ending."""
    text = importlib.resources.files(__package__).joinpath(f"{name}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@functools.cache
def words(name: str, section: str, key: str) -> frozenset[str]:
    """Return the words listed, separated by blanks, in `section.key` of a table.

    >>> "fnu" in words("vocabulary", "standins", "words")
    True
    """
    return frozenset(table(name)[section][key].split())


@functools.cache
def pairs(name: str, section: str, key: str) -> tuple[tuple[str, str], ...]:
    """Return the `left:right` pairs listed in `section.key` of a table."""
    found = (pair.split(":") for pair in table(name)[section][key].split())
    return tuple((left, right) for left, right in found)
