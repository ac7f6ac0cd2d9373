"""Brings the spellings that differ only by romanisation to one key, culture by culture."""

import functools
import re
from collections.abc import Iterable

from packetlint.fields.naming.tables import table


@functools.cache
def _steps(name: str) -> tuple[tuple[tuple[str, ...], re.Pattern[str], str], ...]:
    """Return the steps of a class: the plain letters to replace, or none and a pattern; and what replaces them."""
    return tuple(
        (tuple(pattern.split("|")) if _PLAIN.fullmatch(pattern) else (), re.compile(pattern), new)
        for pattern, new in table("classes")[name]["steps"]
    )


_PLAIN = re.compile(r"[^\W_|]+(?:\|[^\W_|]+)*")


@functools.cache
def classes_of(culture: str) -> tuple[str, ...]:
    """Return the romanisation classes that a culture's names belong to.

    >>> classes_of("rus"), classes_of("eng")
    (('slavic', 'slavic_latin'), ())
    """
    return tuple(str(name) for name, rules in table("classes").items() if culture in rules["cultures"].split())


@functools.cache
def kin(name: str) -> frozenset[str]:
    """Return the cultures of a class, and those that share names with them.

    >>> "tur" in kin("arabic"), "deu" in kin("arabic")
    (True, False)
    """
    rules = table("classes")[name]
    return frozenset((rules["cultures"] + " " + rules.get("kin", "")).split())


def _forked(key: str, forks: Iterable[tuple[str, list[str]]]) -> frozenset[str]:
    keys = {key}
    for letter, sounds in forks:
        for _ in range(key.count(letter)):
            if len(keys) > 32:
                break
            keys = {one.replace(letter, sound, 1) if letter in one else one for one in keys for sound in sounds}
    return frozenset(keys)


@functools.lru_cache(maxsize=65536)
def keys(word: str, name: str) -> frozenset[str]:
    """Return the keys of a plain lower-case Latin word in one class.

    >>> bool(keys("honchar", "slavic") & keys("gonchar", "slavic"))
    True
    >>> bool(keys("hassan", "arabic") & keys("hussein", "arabic"))
    False
    """
    for plain, pattern, new in _steps(name):
        if not plain:
            word = pattern.sub(new, word)
        for letters in plain:
            if letters in word:
                word = word.replace(letters, new)
    rules = table("classes")[name]
    forms = _forked(word, rules["forks"])
    return frozenset().union(*(keys(form, rules["then"]) for form in forms)) if "then" in rules else forms


def same_class(left: str, right: str, names: Iterable[str]) -> bool:
    """Return whether two plain Latin words share a key in one of the named classes."""
    return any(keys(left, name) & keys(right, name) for name in names)
