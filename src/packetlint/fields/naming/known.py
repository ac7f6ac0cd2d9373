"""What is known of a word as a name: the cultures that use it, the families it belongs to, its abbreviations."""

import functools
from collections.abc import Iterable, Iterator

from packetlint.fields.naming import asian, classes, cyrillic, script
from packetlint.fields.naming.tables import table

Member = tuple[str, str]
"""A name family and the language of one of its forms; `nick` for short and pet forms."""


def forms(word: str) -> tuple[str, ...]:
    """Return the plain Latin and native keys by which a listed name is found.

    >>> forms("Łukasz")
    ('lukasz',)
    """
    key = script.plain(script.lower(word))
    if script.script_of(key) == "GREEK":
        return (key, greek(key))
    return (key,)


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


def _listed_keys(word: str, language: str = "") -> Iterator[str]:
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


def _spelling_lines(kind: str) -> Iterator[tuple[str, str, list[str], list[str]]]:
    for culture, groups in table("spellings").items():
        for sex, text in groups.items():
            if (sex == "surname") == (kind == "surname"):
                for line in text.strip().splitlines():
                    native, _, latin = line.partition("|")
                    yield culture, sex, native.split(), latin.split()


def _listed_given() -> Iterator[tuple[str, str, str]]:
    """Yield the culture, the sex and the given name of every entry in the lists of given names."""
    for name in ("given", "registers"):
        for culture, sexes_of in table(name).items():
            for sex in ("m", "f"):
                yield from ((culture, sex, word) for word in sexes_of.get(sex, "").split())


def _listed_surnames() -> Iterator[tuple[str, str]]:
    """Yield the culture and the surname of every entry in the lists of surnames."""
    for culture, text in table("surnames").items():
        yield from ((culture, word) for word in text.split())
    for culture, names in table("registers").items():
        yield from ((culture, word) for word in names.get("surname", "").split())


@functools.cache
def _given() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for culture, _, word in _listed_given():
        for key in _listed_keys(word, culture):
            found.setdefault(key, set()).add(culture)
    for culture, _, native, latin in _spelling_lines("given"):
        for word in (*native, *latin):
            found.setdefault(script.plain(script.lower(word)), set()).add(culture)
    for sex in ("m", "f"):
        for family in table("families")[sex].values():
            for language, text in family.items():
                for word in text.split():
                    for key in _listed_keys(word, language):
                        found.setdefault(key, set()).add(language)
    return {key: frozenset(cultures) for key, cultures in found.items()}


@functools.cache
def _sexes() -> dict[str, frozenset[tuple[str, str]]]:
    found: dict[str, set[tuple[str, str]]] = {}
    for culture, sex, word in _listed_given():
        for key in _listed_keys(word, culture):
            found.setdefault(key, set()).add((culture, sex))
    return {key: frozenset(uses) for key, uses in found.items()}


@functools.lru_cache(maxsize=65536)
def sexes(key: str) -> frozenset[tuple[str, str]]:
    """Return the cultures in which a word is a listed given name, each with the sex it is given to: `m` or `f`.

    >>> sorted(sexes("jeanne") & {("fra", "f"), ("fra", "m")})
    [('fra', 'f')]
    """
    return frozenset().union(*(_sexes().get(each, frozenset()) for each in lookup_keys(script.plain(key))))


@functools.cache
def _marked_vietnamese() -> frozenset[str]:
    return frozenset(script.lower(word) for sex in ("m", "f") for word in table("given")["vnm"][sex].split())


@functools.cache
def _surnames() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for culture, word in _listed_surnames():
        found.setdefault(script.plain(script.lower(word)), set()).add(culture)
    for culture, _, native, latin in _spelling_lines("surname"):
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

    >>> "ukr" in given_cultures("olena"), given_cultures("zzz")
    (True, frozenset())
    """
    plain = script.plain(key)
    cultures = frozenset().union(*(_given().get(each, frozenset()) for each in lookup_keys(plain)))
    if cultures == {"vnm"} and key != plain and key not in _marked_vietnamese():
        return frozenset()
    return cultures


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


def _all_spellings(listed: Iterable[str], language: str) -> Iterator[str]:
    """Yield words, and for each the other spellings of the same native name in its language."""
    for word in listed:
        yield word
        for culture, number in _spelling_groups().get(script.plain(script.lower(word)), ()):
            if culture == language:
                yield from _spelling_members()[number]


@functools.cache
def _spelling_members() -> dict[int, list[str]]:
    lines = [*_spelling_lines("given"), *_spelling_lines("surname")]
    return {number: latin for number, (_, _, _, latin) in enumerate(lines)}


@functools.cache
def _families(kind: str) -> dict[str, frozenset[Member]]:
    found: dict[str, set[Member]] = {}
    for sex in ("surname",) if kind == "surname" else ("m", "f"):
        for name, languages in table("families")[sex].items():
            for language, text in languages.items():
                for word in _all_spellings(text.split(), language):
                    for key in _listed_keys(word, language):
                        found.setdefault(key, set()).add((f"{sex}.{name}", language))
    return {key: frozenset(members) for key, members in found.items()}


@functools.lru_cache(maxsize=65536)
def members(plain: str, kind: str) -> frozenset[Member]:
    """Return the name families a plain word belongs to, with each form's language; `kind` is `given` or `surname`."""
    table_of_kind = _families(kind)
    return frozenset().union(*(table_of_kind.get(each, frozenset()) for each in lookup_keys(plain)))


@functools.cache
def _spelling_groups() -> dict[str, frozenset[tuple[str, int]]]:
    found: dict[str, set[tuple[str, int]]] = {}
    lines = [*_spelling_lines("given"), *_spelling_lines("surname")]
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


@functools.lru_cache(maxsize=65536)
def shape_cultures(plain: str) -> frozenset[str]:
    """Return the cultures that a name's beginning or ending tells of.

    >>> sorted(shape_cultures("kovalenko")), sorted(shape_cultures("oluwadara"))
    (['ukr'], ['nga'])
    """
    if len(plain) < 5:
        return frozenset()
    shapes = table("vocabulary")["shapes"]
    return frozenset(
        culture
        for culture, forms in shapes.items()
        for form in forms.split()
        if (plain.startswith(form[:-1]) if form.endswith("-") else plain.endswith(form[1:]))
    )


@functools.cache
def _marked() -> dict[str, frozenset[str]]:
    """Return each listed name that has marks, as written, with its cultures."""
    found: dict[str, set[str]] = {}
    given = ((culture, word) for culture, _, word in _listed_given())
    for culture, word in (*given, *_listed_surnames()):
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
            cultures = cultures & _marked().get(word, cultures) or cultures
            for culture in cultures:
                weights[culture] = weights.get(culture, 0.0) + 1 / len(cultures)
        if not given and asian.known_korean(plain):
            weights["kor"] = weights.get("kor", 0.0) + 0.3
    return weights
