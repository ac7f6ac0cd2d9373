"""Takes field labels off a name that was read together with them, and keeps what they say of its parts."""

import functools
import re

from packetlint.fields.naming import script
from packetlint.fields.naming.tables import words

_COLON = re.compile(r"\s*:\s*")
_MAX_LABEL_WORDS = 4


@functools.cache
def _labels() -> frozenset[str]:
    return words("vocabulary", "labels", "words") | _family() | _given()


@functools.cache
def _family() -> frozenset[str]:
    return words("vocabulary", "labels", "family")


@functools.cache
def _given() -> frozenset[str]:
    return words("vocabulary", "labels", "given")


def _folded(word: str) -> str:
    return script.plain(script.lower(word.strip("()[].,*/").removesuffix("(s)")))


def _label_before(before: list[str]) -> int:
    """Return how many of the last words are a field label."""
    taken = 0
    for word in reversed(before[-_MAX_LABEL_WORDS:]):
        parts = [_folded(part) for part in word.split("/") if part]
        if not parts or not all(part in _labels() for part in parts):
            break
        taken += 1
    return taken


def _kind(label: list[str]) -> str:
    said = {_folded(part) for word in label for part in word.split("/")}
    if said & _family():
        return "family"
    return "given" if said & _given() else "any"


def unlabelled(text: str) -> str:
    """Return a text without the field labels before its colons; labelled parts come as family name, comma, given names.

    >>> unlabelled("Name: Olena Kovalenko")
    'Olena Kovalenko'
    >>> unlabelled("Given names: OLENA Surname: KOVALENKO")
    'KOVALENKO, OLENA'
    """
    if ":" not in text:
        return text
    first, *rest = _COLON.split(text)
    label, values = first.split(), [("any", "")]
    for piece in rest:
        taken = _label_before(label)
        if not taken:
            values[-1] = (values[-1][0], f"{values[-1][1]} {' '.join(label)}: ".lstrip())
        else:
            values[-1] = (values[-1][0], f"{values[-1][1]}{' '.join(label[: len(label) - taken])}")
            values.append((_kind(label[len(label) - taken :]), ""))
        label = piece.split()
    values[-1] = (values[-1][0], f"{values[-1][1]}{' '.join(label)}")
    return _in_order([(kind, value.strip()) for kind, value in values if value.strip()])


def _in_order(values: list[tuple[str, str]]) -> str:
    kinds = [kind for kind, _ in values]
    if sorted(kinds) == ["family", "given"]:
        parts = dict(values)
        return f"{parts['family']}, {parts['given']}"
    return " ".join(value for _, value in values)
