"""Document kinds: one TOML file each, ours beside this module, a user's own in a folder of theirs."""

import dataclasses
import functools
import importlib.resources
import re
import tomllib
from pathlib import Path
from typing import Any

from packetlint.errors import SettingsError
from packetlint.extraction.vocabulary import fold
from packetlint.model import Role

_KEYS = frozenset({"title", "authority", "holder", "single_holder", "many", "date_order", "number"}) | frozenset(
    {"recognise", "captions", "signed_by"}
)


_RECOGNISE_KEYS = frozenset({"strong", "weak", "against"})


@dataclasses.dataclass(frozen=True)
class Kind:
    """What a kind of document looks like, and whose facts it holds."""

    name: str
    title: str
    """In words a clerk uses."""
    authority: int
    """How much weight its print carries: 3 identity document, 2 civil record, 1 form, 0 letter."""
    holder: Role | None
    """The role of the person it is issued to or about; None where the paper does not say."""
    many: bool
    """Whether it speaks of several people and is nobody's in particular: forms, cover letters."""
    single_holder: bool
    """Whether every value without a name of its own belongs to the holder."""
    month_first: bool
    """Whether its slashed dates are month first."""
    number: str | None
    """The field of a number that the paper calls just `No.`, and of its machine-readable zone's."""
    signed_by: Role | None
    """The role of the one who signs it, where that is not the holder."""
    strong: tuple[re.Pattern[str], ...]
    """Words that settle the kind."""
    weak: tuple[re.Pattern[str], ...]
    """Words that speak for it."""
    against: tuple[re.Pattern[str], ...]
    """Words that speak against it."""
    captions: dict[str, str]
    """Captions of its own: folded words to what they ask for."""


def load_kind(name: str, text: str) -> Kind:
    """Return the kind that a TOML text describes.

    Raises SettingsError for a key that is not known or a pattern that is none.
    """
    table = tomllib.loads(text)
    unknown = set(table) - _KEYS
    if unknown:
        raise SettingsError(f"document kind {name}: unknown key {sorted(unknown)[0]!r}", f"Known keys: {sorted(_KEYS)}")
    recognise: dict[str, Any] = table.get("recognise", {})
    for key in sorted(set(recognise) - _RECOGNISE_KEYS):
        raise SettingsError(f"document kind {name}: unknown key {key!r}", f"Known keys: {sorted(_RECOGNISE_KEYS)}")
    return Kind(
        name=name,
        title=table["title"],
        authority=table.get("authority", 0),
        holder=_role(table.get("holder")),
        many=table.get("many", False),
        single_holder=table.get("single_holder", False),
        month_first=table.get("date_order") == "month-first",
        number=table.get("number"),
        signed_by=_role(table.get("signed_by")),
        strong=_patterns(recognise.get("strong", [])),
        weak=_patterns(recognise.get("weak", [])),
        against=_patterns(recognise.get("against", [])),
        captions={fold(word): asks for asks, words in table.get("captions", {}).items() for word in words},
    )


def _role(name: str | None) -> Role | None:
    return Role(name) if name else None


def _patterns(words: list[str]) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(rf"(?<!\w)(?:{word})(?!\w)", re.IGNORECASE) for word in words)


@functools.cache
def known_kinds() -> tuple[Kind, ...]:
    """Return the kinds that come with packetlint, by name."""
    folder = importlib.resources.files("packetlint.extraction") / "document_kinds"
    files = sorted((entry for entry in folder.iterdir() if entry.name.endswith(".toml")), key=lambda one: one.name)
    return tuple(load_kind(Path(entry.name).stem, entry.read_text(encoding="utf-8")) for entry in files)


UNKNOWN = Kind("unknown", "paper", 0, None, False, False, False, None, None, (), (), (), {})
"""A paper of no kind we know: read all the same."""
