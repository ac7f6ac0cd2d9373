"""Document kinds: one TOML file each, ours beside this module, a user's own in a folder of theirs."""

import dataclasses
import functools
import importlib.resources
import operator
import re
import tomllib
from pathlib import Path
from typing import Any

from packetlint.errors import SettingsError
from packetlint.extraction.sign import Sign
from packetlint.extraction.vocabulary import Caption, fold, tables
from packetlint.model import Authority, FactField, Role

_KEYS = frozenset(
    {"title", "authority", "holder", "single_holder", "many", "joint", "date_order", "number", "signed_by"}
    | {"speaks", "yields", "most_words", "recognise", "captions"}
)
_RECOGNISE_KEYS = frozenset({"strong", "weak", "against", "zone"})


@dataclasses.dataclass(frozen=True)
class Kind:
    """What a kind of document looks like, and whose facts it holds."""

    name: str
    title: str
    """In words a clerk uses."""
    authority: Authority
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
    joint: Role | None
    """The role of somebody named with the holder in one breath: the other owner of an account."""
    speaks: bool
    """Whether it is evidence: what an index, a separator or a country report says is no fact about anybody."""
    yields: bool
    """Whether it may stand below another paper on one page, which is then of that paper's kind."""
    most_words: int | None
    """Words that a page of this kind has at most; None where there may be any number."""
    strong: tuple[Sign, ...]
    """Words that settle the kind."""
    weak: tuple[Sign, ...]
    """Words that speak for it."""
    against: tuple[Sign, ...]
    """Words that speak against it."""
    zone: tuple[re.Pattern[str], ...]
    """How its machine-readable zone begins: the type of paper, and the state that issues it (ICAO 9303-3)."""
    captions: dict[str, Caption]
    """Captions of its own, by their folded words."""


def load_kind(name: str, text: str) -> Kind:
    """Return the kind that a TOML text describes.

    Raises SettingsError for a text that is no TOML, a key that is not known, or a value that cannot be used.
    """
    try:
        return _read_kind(name, tomllib.loads(text))
    except KeyError as error:
        raise SettingsError(f"document kind {name}: {error.args[0]!r} is missing", "Add it.") from None
    except (ValueError, TypeError, AttributeError, re.error) as error:
        raise SettingsError(
            f"document kind {name}: {error}", "CONTRIBUTING.md lists the keys and their values."
        ) from None


def _read_kind(name: str, table: dict[str, Any]) -> Kind:
    recognise, captions = table.get("recognise", {}), table.get("captions", {})
    whose = {role: asked for role, asked in captions.items() if isinstance(asked, dict)}
    plain = {asks: words for asks, words in captions.items() if asks not in whose}
    asked = frozenset(tables()["captions"])
    for keys, known in (
        (table, _KEYS),
        (recognise, _RECOGNISE_KEYS),
        *((each, asked) for each in (plain, *whose.values())),
    ):
        unknown = sorted(set(keys) - known)
        if unknown:
            raise SettingsError(f"document kind {name}: unknown key {unknown[0]!r}", f"Known keys: {sorted(known)}")
    return Kind(
        name=name,
        title=table["title"],
        authority=Authority(table.get("authority", Authority.LETTER)),
        holder=_role(table.get("holder")),
        many=_truth(table.get("many", False)),
        single_holder=_truth(table.get("single_holder", False)),
        month_first=table.get("date_order") == "month-first",
        number=FactField(table["number"]).value if "number" in table else None,
        signed_by=_role(table.get("signed_by")),
        joint=_role(table.get("joint")),
        speaks=_truth(table.get("speaks", True)),
        yields=_truth(table.get("yields", False)),
        most_words=_count(table.get("most_words")),
        strong=_signs(recognise.get("strong", [])),
        weak=_signs(recognise.get("weak", [])),
        against=_signs(recognise.get("against", [])),
        zone=tuple(re.compile(begins) for begins in _list(recognise.get("zone", []))),
        captions=functools.reduce(
            operator.or_, (_captions(asked, Role(role)) for role, asked in whose.items()), _captions(plain, None)
        ),
    )


def _captions(table: dict[str, Any], role: Role | None) -> dict[str, Caption]:
    """Return captions that name whose the value is, by their folded words."""
    return {fold(word): Caption(asks, role, own=True) for asks, words in table.items() for word in _list(words)}


def _role(name: str | None) -> Role | None:
    return Role(name) if name else None


def _truth(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError(f"{value!r} should be true or false")
    return value


def _count(value: object) -> int | None:
    """Return a number of words, None where there is none. Raises TypeError for anything else."""
    if value is not None and (type(value) is not int or value < 1):
        raise TypeError(f"{value!r} should be a number of words")
    return value if isinstance(value, int) else None


def _signs(words: list[str]) -> tuple[Sign, ...]:
    return tuple(Sign.of(word) for word in _list(words))


def _list(words: object) -> list[str]:
    """Return what a user wrote as a list; a text alone would be taken letter by letter. Raises TypeError for it."""
    if not isinstance(words, list):
        raise TypeError(f"{words!r} should be a list")
    return words


@functools.cache
def known_kinds() -> tuple[Kind, ...]:
    """Return the kinds that come with packetlint, by name."""
    folder = importlib.resources.files("packetlint.extraction") / "document_kinds"
    files = sorted((entry for entry in folder.iterdir() if entry.name.endswith(".toml")), key=lambda one: one.name)
    return tuple(load_kind(Path(entry.name).stem, entry.read_text(encoding="utf-8")) for entry in files)


UNKNOWN = _read_kind("unknown", {"title": "paper"})
"""A paper of no kind we know: read all the same."""
