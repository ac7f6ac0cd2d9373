"""What is known of a word as a name: the cultures that use it, as a given name or a surname, and for which sex."""

import functools
from collections.abc import Iterable

from packetlint.fields.naming import asian, entries, script
from packetlint.fields.naming.tables import table


@functools.cache
def _given() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for culture, _, word in entries.given_names():
        for key in entries.keys_of(word, culture):
            found.setdefault(key, set()).add(culture)
    for culture, _, native, latin in entries.spelling_lines("given"):
        for word in (*native, *latin):
            found.setdefault(script.plain(script.lower(word)), set()).add(culture)
    for sex in ("m", "f"):
        for family in table("families")[sex].values():
            for language, text in family.items():
                for word in text.split():
                    for key in entries.keys_of(word, language):
                        found.setdefault(key, set()).add(language)
    return {key: frozenset(cultures) for key, cultures in found.items()}


@functools.cache
def _sexes() -> dict[str, frozenset[tuple[str, str]]]:
    found: dict[str, set[tuple[str, str]]] = {}
    for culture, sex, word in entries.given_names():
        for key in entries.keys_of(word, culture):
            found.setdefault(key, set()).add((culture, sex))
    for culture, sex, native, latin in entries.spelling_lines("given"):
        for word in (*native, *latin) if sex in ("m", "f") else ():
            found.setdefault(script.plain(script.lower(word)), set()).add((culture, sex))
    return {key: frozenset(uses) for key, uses in found.items()}


@functools.lru_cache(maxsize=65536)
def sexes(key: str) -> frozenset[tuple[str, str]]:
    """Return the cultures in which a word is a listed given name, each with the sex it is given to: `m` or `f`.

    >>> sorted(sexes("jeanne") & {("fra", "f"), ("fra", "m")})
    [('fra', 'f')]
    """
    return frozenset().union(*(_sexes().get(each, frozenset()) for each in entries.lookup_keys(script.plain(key))))


@functools.cache
def _marked_vietnamese() -> frozenset[str]:
    return frozenset(script.lower(word) for sex in ("m", "f") for word in table("given")["vnm"][sex].split())


@functools.cache
def _surnames() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for culture, word in entries.surnames():
        found.setdefault(script.plain(script.lower(word)), set()).add(culture)
    for culture, _, native, latin in entries.spelling_lines("surname"):
        for word in (*native, *latin):
            found.setdefault(script.plain(script.lower(word)), set()).add(culture)
    for family in table("families")["surname"].values():
        for language, text in family.items():
            for word in text.split():
                found.setdefault(script.plain(script.lower(word)), set()).add(
                    "chn" if language in ("yue", "nan") else language
                )
    return {key: frozenset(cultures) for key, cultures in found.items()}


@functools.lru_cache(maxsize=65536)
def given_cultures(key: str) -> frozenset[str]:
    """Return the cultures in which a word is a listed given name; a Vietnamese word counts with its marks.

    >>> "ukr" in given_cultures("olena"), "ind" in given_cultures("jasdeep"), given_cultures("zzz")
    (True, True, frozenset())
    """
    plain = script.plain(key)
    cultures = frozenset().union(*(_given().get(each, frozenset()) for each in entries.lookup_keys(plain)))
    cultures = cultures or _built_in(plain)
    if cultures == {"vnm"} and key != plain and key not in _marked_vietnamese():
        return frozenset()
    return cultures


@functools.cache
def _building() -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    """Return the beginnings and the endings that each culture builds given names of."""
    found = {}
    for culture, parts in table("vocabulary")["built"].items():
        beginnings, _, endings = parts.partition("|")
        found[culture] = frozenset(beginnings.split()), frozenset(endings.split())
    return found


def _built_in(plain: str) -> frozenset[str]:
    """Return the cultures in which a plain word is a given name put together of two of their parts: Mandeep."""
    return frozenset(
        culture
        for culture, (beginnings, endings) in _building().items()
        for at in range(2, len(plain) - 1)
        if plain[:at] in beginnings and plain[at:] in endings
    )


@functools.lru_cache(maxsize=65536)
def surname_cultures(plain: str) -> frozenset[str]:
    """Return the cultures in which a plain word is a listed surname.

    >>> sorted(surname_cultures("patel"))
    ['ind']
    """
    return _surnames().get(plain, frozenset())


@functools.lru_cache(maxsize=65536)
def word_cultures(plain: str) -> frozenset[str]:
    """Return the cultures in which a plain word is a listed name; a pet form's is unknown."""
    return (given_cultures(plain) | surname_cultures(plain)) - {"nick"}


@functools.lru_cache(maxsize=65536)
def shape_cultures(plain: str) -> frozenset[str]:
    """Return the cultures that a name's beginning or ending tells of.

    >>> sorted(shape_cultures("kovalenko")), sorted(shape_cultures("oluwadara"))
    (['ukr'], ['nga'])
    """
    if len(plain) < 5:
        return frozenset()
    beginnings, endings = _shapes()
    sizes = range(2, min(_LONGEST_SHAPE, len(plain)) + 1)
    found = [beginnings.get(plain[:size]) or frozenset() for size in sizes]
    return frozenset().union(*found, *(endings.get(plain[-size:]) or frozenset() for size in sizes))


_LONGEST_SHAPE = 9


@functools.cache
def _shapes() -> tuple[dict[str, frozenset[str]], dict[str, frozenset[str]]]:
    """Return the listed beginnings and endings of names, each with its cultures."""
    beginnings: dict[str, set[str]] = {}
    endings: dict[str, set[str]] = {}
    for culture, forms in table("vocabulary")["shapes"].items():
        for form in forms.split():
            (beginnings if form.endswith("-") else endings).setdefault(form.strip("-"), set()).add(culture)
    return (
        {form: frozenset(cultures) for form, cultures in beginnings.items()},
        {form: frozenset(cultures) for form, cultures in endings.items()},
    )


@functools.cache
def _marked() -> dict[str, frozenset[str]]:
    """Return each listed name that has marks, as written, with its cultures."""
    found: dict[str, set[str]] = {}
    given = ((culture, word) for culture, _, word in entries.given_names())
    for culture, word in (*given, *entries.surnames()):
        key = script.lower(word)
        if not key.isascii() and script.plain(key).isascii():
            found.setdefault(key, set()).add(culture)
    return {key: frozenset(cultures) for key, cultures in found.items()}


def cultures_of(words: Iterable[str]) -> dict[str, float]:
    """Weigh the cultures of a name's words, with their marks: a name that few cultures use tells more."""
    return dict(_cultures_of(tuple(dict.fromkeys(words))))


@functools.lru_cache(maxsize=16384)
def _cultures_of(words: tuple[str, ...]) -> dict[str, float]:
    weights: dict[str, float] = {}
    for word in words:
        plain = script.plain(word)
        given, surname = given_cultures(word), surname_cultures(plain)
        for cultures in (given, surname, shape_cultures(plain) if not given else frozenset[str]()):
            cultures = (cultures & _marked().get(word, cultures) or cultures) - {"nick"}
            for culture in cultures:
                weights[culture] = weights.get(culture, 0.0) + 1 / len(cultures)
        if not given and asian.known_korean(plain):
            weights["kor"] = weights.get("kor", 0.0) + 0.3
    return weights
