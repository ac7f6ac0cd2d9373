"""The place a person was born, as printed: town, region, country, as much of it as the document gives.

>>> compare("KYIV", "Kyiv, Ukraine").relation.value
'ambiguous'
>>> compare("Port-au-Prince", "PORT AU PRINCE").relation.value
'equal'
"""

import functools
import importlib.resources
import re
import tomllib

from packetlint.fields import nationality
from packetlint.fields.dating.script import fold
from packetlint.fields.relation import Cleaned, Comparison, Relation

TITLE = "place of birth"

LONGEST = 200
_SPACES = re.compile(r"\s+")
_BEFORE_COMMA = re.compile(r"\s+([,;])")
_AFTER_COMMA = re.compile(r"([,;])(?=[^\s\d])")
_EDGES = " ,;:.-/|_*"
_WORDS = re.compile(r"\w+")
_SIDES = re.compile(r"[,;/()|\n]|\s-\s")


def clean(text: str) -> Cleaned | None:
    """Tidy the spaces and punctuation of a printed place; nothing else is changed.

    >>> clean("  Kyiv ,Ukraine. ").value
    'Kyiv, Ukraine'
    """
    tidy = _AFTER_COMMA.sub(r"\1 ", _BEFORE_COMMA.sub(r"\1", _SPACES.sub(" ", text))).strip(_EDGES)
    if not any(map(str.isalpha, tidy)) or len(tidy) > LONGEST:
        return None
    return Cleaned(tidy)


def compare(a: str, b: str) -> Comparison:
    """Compare two places: equal words, one within the other, or apart.

    Reasons: `less-detail`, `other-script`, `part-shared`, `one-letter`, `other-country`, `other-place`.

    >>> compare("Lviv, Ukraine", "Odesa, Ukraine").relation.value
    'conflict'
    """
    one, two = _words(a), _words(b)
    if not one or not two:
        return Comparison(Relation.AMBIGUOUS, ("unreadable",))
    if one == two:
        return Comparison(Relation.EQUAL)
    if one <= two or two <= one:
        return Comparison(Relation.AMBIGUOUS, ("less-detail",))
    if _ascii(one) is not _ascii(two):
        return Comparison(Relation.AMBIGUOUS, ("other-script",))
    countries = _countries(a), _countries(b)
    if all(countries) and not countries[0] & countries[1]:
        return Comparison(Relation.CONFLICT, ("other-country",))
    return _compare_towns(_towns(a), _towns(b))


def show(value: str) -> str:
    """Write a place as it is.

    >>> show("Kyiv, Ukraine")
    'Kyiv, Ukraine'
    """
    return value


def _compare_towns(one: frozenset[str], two: frozenset[str]) -> Comparison:
    from rapidfuzz.distance import OSA  # late: few places come to this

    if not one or not two:
        return Comparison(Relation.AMBIGUOUS, ("less-detail",))
    if one & two:
        return Comparison(Relation.AMBIGUOUS, ("part-shared",))
    near = any(
        OSA.distance(left, right, score_cutoff=1) <= 1
        for left in one
        for right in two
        if min(len(left), len(right)) >= 5
    )
    if near:  # foreign towns have many spellings
        return Comparison(Relation.AMBIGUOUS, ("one-letter",))
    return Comparison(Relation.CONFLICT, ("other-place",))


def _words(text: str) -> frozenset[str]:
    """Return the words that tell a place, the country by its code, whatever the order they are in."""
    found: set[str] = set()
    for side in filter(None, map(str.strip, _SIDES.split(text))):
        country = _country(side)
        found |= {country} if country else set(_WORDS.findall(fold(side))) - _divisions()
    return frozenset(found)


def _towns(text: str) -> frozenset[str]:
    """Return the parts of a place that are no country, each whole."""
    sides = [side for side in map(str.strip, _SIDES.split(text)) if side]
    names = [" ".join(word for word in _WORDS.findall(fold(side)) if word not in _divisions()) for side in sides]
    return frozenset(name for side, name in zip(sides, names, strict=True) if name and not _country(side))


def _countries(text: str) -> frozenset[str]:
    return frozenset(code for side in _SIDES.split(text) if (code := _country(side.strip())))


def _country(side: str) -> str | None:
    cleaned = nationality.clean(side) if len(side) >= 3 else None
    return cleaned.value if cleaned and not cleaned.repaired else None


def _ascii(words: frozenset[str]) -> bool:
    return all(word.isascii() for word in words)


@functools.cache
def _divisions() -> frozenset[str]:
    """Return the words for kinds of places, which tell no place apart."""
    resource = importlib.resources.files("packetlint.fields") / "place_words.toml"
    return frozenset(map(fold, tomllib.loads(resource.read_text(encoding="utf-8"))["division"]))
