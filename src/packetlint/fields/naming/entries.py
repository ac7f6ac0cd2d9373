"""The entries of the tables of names, and the keys by which a word of any spelling finds them."""

import functools
from collections.abc import Iterator

from packetlint.fields.naming import classes, cyrillic, script
from packetlint.fields.naming.tables import table

_GREEK = (
    ("αυ", "av"), ("ευ", "ev"), ("ου", "ou"), ("γγ", "ng"), ("γκ", "gk"), ("γξ", "nx"), ("γχ", "nch"),
    ("^μπ", "b"), ("μπ", "mp"),
)  # fmt: skip
_GREEK_LETTERS = str.maketrans(
    dict(zip("αβγδεζηικλμνοπρστυω", "avgdeziiklmnoprstyo", strict=True))
    | {"θ": "th", "ξ": "x", "φ": "f", "χ": "ch", "ψ": "ps"}
)


def greek(word: str) -> str:
    """Return a plain Greek word in Latin letters (ELOT 743).

    >>> greek("παπαδοπουλος".replace("ς", "σ"))
    'papadopoulos'
    """
    for old, new in _GREEK:
        word = new + word[len(old) - 1 :] if old[0] == "^" and word.startswith(old[1:]) else word.replace(old, new)
    return word.replace("ς", "s").translate(_GREEK_LETTERS)


@functools.lru_cache(maxsize=65536)
def lookup_keys(plain: str) -> frozenset[str]:
    """Return the keys under which a plain word may stand in the tables: itself and its Slavic or Greek sounds."""
    keys = {plain}
    if plain.isascii():
        keys |= {"slavic:" + key for key in classes.keys(plain, "slavic")}
        keys |= {"greek:" + key for key in classes.keys(plain, "greek")}
    return frozenset(keys)


def keys_of(word: str, language: str = "") -> Iterator[str]:
    """Yield the keys under which a listed name of a language stands: itself, and a native name's sounds."""
    plain = script.plain(script.lower(word))
    yield plain
    kind = script.script_of(plain)
    if kind == "GREEK":
        yield from ("greek:" + key for key in classes.keys(greek(plain), "greek"))
    if kind == "CYRILLIC":
        languages = (language,) if language in cyrillic.SYSTEMS else cyrillic.languages_of(script.lower(word))
        for each in languages:
            for form in cyrillic.romanised(script.lower(word), each):
                yield from ("slavic:" + key for key in classes.keys(form, "slavic"))


def spelling_lines(kind: str) -> Iterator[tuple[str, str, list[str], list[str]]]:
    """Yield the culture, the sex, the native forms and the Latin spellings of every `given` or `surname` line."""
    for culture, groups in table("spellings").items():
        for sex, text in groups.items():
            if (sex == "surname") == (kind == "surname"):
                for line in text.strip().splitlines():
                    native, _, latin = line.partition("|")
                    yield culture, sex, native.split(), latin.split()


def given_names() -> Iterator[tuple[str, str, str]]:
    """Yield the culture, the sex and the given name of every entry in the lists of given names."""
    for name in ("given", "registers"):
        for culture, sexes_of in table(name).items():
            for sex in ("m", "f"):
                yield from ((culture, sex, word) for word in sexes_of.get(sex, "").split())


def surnames() -> Iterator[tuple[str, str]]:
    """Yield the culture and the surname of every entry in the lists of surnames."""
    for culture, text in table("surnames").items():
        yield from ((culture, word) for word in text.split())
    for culture, names in table("registers").items():
        yield from ((culture, word) for word in names.get("surname", "").split())
