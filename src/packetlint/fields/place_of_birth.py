"""The place a person was born, as printed: town, region, country, as much of it as the document gives.

>>> compare("KYIV", "Kyiv, Ukraine").relation.value
'ambiguous'
>>> compare("Port-au-Prince", "PORT AU PRINCE").relation.value
'equal'
"""

import dataclasses
import functools
import importlib.resources
import itertools
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
_LONGEST_NAME = 5
"""Words of a town's or a country's name."""
_NOT_BEFORE_COUNTRY = frozenset(
    {"new", "nuevo", "nueva", "nouveau", "port", "saint", "san", "santa", "st", "de", "del"}
)
"""New Jersey is not in Jersey, New Mexico not in Mexico."""
_STATE_OR_COUNTRY = {"USA", "GEO"}
"""Georgia is a state of one and the name of the other."""


@dataclasses.dataclass(frozen=True, slots=True)
class _Place:
    """What a print tells of a place: countries by their codes, towns by their names of today."""

    words: frozenset[str]
    printed: frozenset[str]
    towns: frozenset[str]
    countries: frozenset[str]


def clean(text: str) -> Cleaned | None:
    """Tidy the spaces and punctuation of a printed place; nothing else is changed.

    >>> clean("  Kyiv ,Ukraine. ").value
    'Kyiv, Ukraine'
    """
    if len(text) > 2 * LONGEST:
        return None
    tidy = _AFTER_COMMA.sub(r"\1 ", _BEFORE_COMMA.sub(r"\1", _SPACES.sub(" ", text))).strip(_EDGES)
    if not any(map(str.isalpha, tidy)) or len(tidy) > LONGEST:
        return None
    return Cleaned(tidy)


def compare(a: str, b: str) -> Comparison:
    """Compare two places: equal words, one within the other, or apart. Old and new names of a town are one.

    Reasons: `renamed`, `less-detail`, `former-state`, `other-script`, `part-shared`, `one-letter`, `other-country`,
    `other-place`.

    >>> compare("Lviv, Ukraine", "Odesa, Ukraine").relation.value
    'conflict'
    >>> compare("Dnipropetrovsk, Ukraine", "Dnipro, Ukraine").reasons
    ('renamed',)
    """
    one, two = _read(a[: LONGEST + 1]), _read(b[: LONGEST + 1])
    if not one.words or not two.words:
        return Comparison(Relation.AMBIGUOUS, ("unreadable",))
    if one.words == two.words:
        return Comparison(Relation.EQUAL, () if one.printed == two.printed else ("renamed",))
    if one.words <= two.words or two.words <= one.words:
        return Comparison(Relation.AMBIGUOUS, ("less-detail",))
    if one.countries and two.countries and not one.countries & two.countries:
        return _compare_countries(one, two)
    if _ascii(one.words) is not _ascii(two.words):
        return Comparison(Relation.AMBIGUOUS, ("other-script",))
    return _compare_towns(one.towns, two.towns)


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


def _compare_countries(one: _Place, two: _Place) -> Comparison:
    pairs = itertools.product(one.countries, two.countries)
    related = [pair for pair in pairs if set(pair) == _STATE_OR_COUNTRY or nationality.share_land(*pair)]
    if not related:
        return Comparison(Relation.CONFLICT, ("other-country",))
    if one.towns and two.towns and not one.towns & two.towns:
        return _compare_towns(one.towns, two.towns)
    former = any(nationality.share_land(*pair) for pair in related)
    return Comparison(Relation.AMBIGUOUS, ("former-state" if former else "part-shared",))


@functools.lru_cache(maxsize=4096)
def _read(text: str) -> _Place:
    """Read the parts between commas, each a country, or a town or region; a text too long gives none."""
    words: set[str] = set()
    printed: set[str] = set()
    towns: set[str] = set()
    countries: set[str] = set()
    for side in filter(None, map(str.strip, _SIDES.split(text if len(text) <= LONGEST else ""))):
        country, rest = _take_country(side)
        names = _names(rest)
        known = _known(names)
        countries |= {country} if country else set()
        towns |= {" ".join(known), *set(known).difference(names)} - {""}
        words |= {*known, *([country] if country else ())}
        printed |= {*names, *([country] if country else ())}
    return _Place(frozenset(words), frozenset(printed), frozenset(towns), frozenset(countries))


def _names(side: str) -> list[str]:
    return [word for word in _WORDS.findall(fold(side)) if word not in _divisions()]


def _take_country(side: str) -> tuple[str | None, str]:
    """Return the country that a part is, or ends with ("Kyiv Ukraine"), and the rest of the part."""
    whole = _country(side)
    if whole:
        return whole, ""
    words = side.split()
    for length in range(min(_LONGEST_NAME, len(words) - 1), 0, -1):
        before, name = words[-length - 1], " ".join(words[-length:])
        if len(name) > 3 and fold(before) not in _NOT_BEFORE_COUNTRY and (code := nationality.exactly(name)):
            return code, " ".join(words[:-length])
    return None, side


def _known(names: list[str]) -> list[str]:
    """Write each town that has several names by that of today, and leave the other words."""
    found: list[str] = []
    index = 0
    while index < len(names):
        lengths = range(min(_LONGEST_NAME, len(names) - index), 0, -1)
        spans = (length for length in lengths if " ".join(names[index : index + length]) in _towns())
        length = next(spans, 0)
        found.append(_towns()[" ".join(names[index : index + length])] if length else names[index])
        index += length or 1
    return found


def _country(side: str) -> str | None:
    return nationality.exactly(side) if len(side) >= 3 else None


def _ascii(words: frozenset[str]) -> bool:
    return all(word.isascii() for word in words)


@functools.cache
def _towns() -> dict[str, str]:
    """Every name of a town that has several, with its name of today."""
    resource = importlib.resources.files("packetlint.fields") / "place_names.toml"
    rows = (row.split("|") for row in tomllib.loads(resource.read_text(encoding="utf-8"))["places"])
    pairs = ((" ".join(_names(name)), row[0]) for row in rows for name in row)
    return {name: fold(today) for name, today in pairs if len(name) > 1}


@functools.cache
def _divisions() -> frozenset[str]:
    """Return the words for kinds of places, which tell no place apart."""
    resource = importlib.resources.files("packetlint.fields") / "place_words.toml"
    return frozenset(map(fold, tomllib.loads(resource.read_text(encoding="utf-8"))["division"]))
