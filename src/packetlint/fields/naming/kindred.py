"""Which listed names are one: spellings of one native name, forms of one name in several languages, abbreviations."""

import functools
from collections.abc import Iterable, Iterator

from packetlint.fields.naming import entries, script
from packetlint.fields.naming.tables import table

Member = tuple[str, str]
"""A name family and the language of one of its forms; `nick` for short and pet forms."""


def _all_spellings(listed: Iterable[str], language: str) -> Iterator[str]:
    """Yield words, and for each the other spellings of the same native name in its language."""
    for word in listed:
        yield word
        for culture, number in _spelling_groups().get(script.plain(script.lower(word)), ()):
            if culture == language:
                yield from _spelling_members()[number]


@functools.cache
def _spelling_members() -> dict[int, list[str]]:
    lines = [*entries.spelling_lines("given"), *entries.spelling_lines("surname")]
    return {number: latin for number, (_, _, _, latin) in enumerate(lines)}


@functools.cache
def _families(kind: str) -> dict[str, frozenset[Member]]:
    found: dict[str, set[Member]] = {}
    for sex in ("surname",) if kind == "surname" else ("m", "f"):
        for name, languages in table("families")[sex].items():
            for language, text in languages.items():
                for word in _all_spellings(text.split(), language):
                    for key in entries.keys_of(word, language):
                        found.setdefault(key, set()).add((f"{sex}.{name}", language))
    return {key: frozenset(members) for key, members in found.items()}


@functools.lru_cache(maxsize=65536)
def members(plain: str, kind: str) -> frozenset[Member]:
    """Return the name families a plain word belongs to, with each form's language; `kind` is `given` or `surname`."""
    table_of_kind = _families(kind)
    return frozenset().union(*(table_of_kind.get(each, frozenset()) for each in entries.lookup_keys(plain)))


@functools.cache
def _spelling_groups() -> dict[str, frozenset[tuple[str, int]]]:
    found: dict[str, set[tuple[str, int]]] = {}
    lines = [*entries.spelling_lines("given"), *entries.spelling_lines("surname")]
    for number, (culture, _, native, latin) in enumerate(lines):
        for word in (*native, *latin):
            found.setdefault(script.plain(script.lower(word)).replace("'", ""), set()).add((culture, number))
    return {key: frozenset(numbers) for key, numbers in found.items()}


def one_native_name(left: str, right: str, cultures: frozenset[str] | None = None) -> bool:
    """Return whether two plain words are listed as spellings of one native name, in one of the cultures if given.

    >>> one_native_name("mohamed", "muhammad"), one_native_name("hassan", "hussein")
    (True, False)
    >>> one_native_name("sara", "sarah", frozenset({"eng"}))
    False
    """
    groups = _spelling_groups()
    shared = groups.get(left, frozenset()) & groups.get(right, frozenset())
    return any(cultures is None or culture in cultures for culture, _ in shared)


def two_native_names(left: str, right: str, cultures: frozenset[str]) -> bool:
    """Return whether two plain words are listed as spellings of native names of one of the cultures, but never of one.

    >>> two_native_names("salah", "saleh", frozenset({"ara"}))
    True
    """
    groups = _spelling_groups()
    ours, theirs = groups.get(left, frozenset()), groups.get(right, frozenset())
    shared = {culture for culture, _ in ours} & {culture for culture, _ in theirs} & cultures
    return bool(shared) and not ours & theirs


def is_listed_spelling(plain: str) -> bool:
    """Return whether a plain word stands in the table of spellings."""
    return plain in _spelling_groups()


@functools.lru_cache(maxsize=16384)
def abbreviates(short: str, long: str) -> bool:
    """Return whether one plain word is a written abbreviation of the other.

    >>> abbreviates("fco", "francisco"), abbreviates("bob", "robert")
    (True, False)
    """
    return long in table("vocabulary")["abbreviations"].get(short, "").split()
