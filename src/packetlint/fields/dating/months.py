"""Which month a printed word means: names and short forms in the languages of applicants' papers."""

import bisect
import functools
import importlib.resources
import tomllib
from collections.abc import Sequence

from packetlint.fields.dating.calendars import Calendar
from packetlint.fields.dating.script import fold

Month = tuple[Calendar, int]
"""A calendar and a month of it, from 1."""

_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_SHORTEST_PREFIX = 3
_LONGEST_PHRASE = 3


def month_named(word: str) -> frozenset[Month]:
    """Return the months that a folded word or phrase can mean; short forms of three letters and more count.

    >>> sorted(month_named("abril"))
    [(<Calendar.GREGORIAN: 'gregorian'>, 4)]
    >>> sorted(number for _, number in month_named("listopad"))  # Croatian and Polish
    [10, 11]
    """
    exact = _names().get(word)
    if exact is not None or len(word) < _SHORTEST_PREFIX:
        return exact or frozenset()
    return _by_prefix(word)


@functools.lru_cache(2048)
def _by_prefix(word: str) -> frozenset[Month]:
    names, ordered = _names(), _ordered()
    found: set[Month] = set()
    for name in ordered[bisect.bisect_left(ordered, word) :]:
        if not name.startswith(word):
            break
        found |= names[name]
    gregorian = frozenset(month for month in found if month[0] is Calendar.GREGORIAN)
    best = gregorian or frozenset(found)
    return best if len(best) <= 2 else frozenset()


def month_in(word: str, languages: frozenset[str]) -> frozenset[Month]:
    """Return the months that a folded name means in these languages; empty where it is no name in them.

    >>> sorted(number for _, number in month_in("listopada", frozenset({"pl"})))
    [11]
    """
    return frozenset(month for month, own in _languages().get(word, {}).items() if own & languages)


def roman_month(word: str) -> frozenset[Month]:
    """Return the month of a Roman numeral, as in 3.IV.1985.

    >>> sorted(roman_month("iv"))
    [(<Calendar.GREGORIAN: 'gregorian'>, 4)]
    """
    if word not in _ROMAN:
        return frozenset()
    return frozenset({(Calendar.GREGORIAN, _ROMAN.index(word) + 1)})


def month_at(words: Sequence[str], index: int) -> tuple[frozenset[Month], int]:
    """Return the months named from `words[index]` on, and how many words the name takes."""
    for length in range(min(_LONGEST_PHRASE, len(words) - index), 1, -1):
        exact = _names().get(" ".join(words[index : index + length]))
        if exact:
            return exact, length
    return month_named(words[index]), 1


@functools.lru_cache(512)
def nearest_name(word: str) -> frozenset[Month]:
    """Return the month whose long name is one typing or reading error away; empty where several are.

    >>> sorted(nearest_name("febuary"))
    [(<Calendar.GREGORIAN: 'gregorian'>, 2)]
    """
    from rapidfuzz.distance import OSA  # late: most words are found at once

    if len(word) < 6:
        return frozenset()
    prints = {word, word.replace("rn", "m")}  # rn and m look the same in small print
    near = [
        months
        for name, months in _names().items()
        if any(OSA.distance(spelling, name, score_cutoff=1) <= 1 for spelling in prints)
    ]
    joined = frozenset[Month]().union(*near)
    return joined if len(joined) == 1 else frozenset()


@functools.cache
def _names() -> dict[str, frozenset[Month]]:
    return {name: frozenset(months) for name, months in _languages().items()}


@functools.cache
def _languages() -> dict[str, dict[Month, frozenset[str]]]:
    """Every name, the months it means, and in which languages it does."""
    resource = importlib.resources.files(__package__) / "months.toml"
    tables = tomllib.loads(resource.read_text(encoding="utf-8"))
    found: dict[str, dict[Month, frozenset[str]]] = {}
    for calendar, languages in tables.items():
        for language, rows in languages.items():
            for number, spellings in enumerate(rows, 1):
                for spelling in filter(None, spellings.split("|")):
                    own = found.setdefault(fold(spelling), {})
                    month = (Calendar(calendar), number)
                    own[month] = own.get(month, frozenset()) | {language}
    return found


@functools.cache
def _ordered() -> list[str]:
    return sorted(_names())
