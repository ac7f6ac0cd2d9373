"""What the words beside a date say of it: its order, its calendar, that it is a guess, or another event's."""

import dataclasses
import functools
import importlib.resources
import re
import tomllib
from collections.abc import Iterable

from packetlint.fields.dating.calendars import Calendar
from packetlint.fields.dating.partial import Order
from packetlint.fields.dating.script import fold

_DAY, _MONTH, _YEAR = (
    "(?:dd|jj|tt|дд|gg|nn)",
    "(?:mm|мм|aa)",
    "(?:yyyy|aaaa|jjjj|гггг|рррр|yy|aa|jj|гг|рр|cc ?yy)",
)
_GAP = r"\W{0,3}"
_FORMATS = (
    (Order.YEAR_FIRST, re.compile(rf"\b{_YEAR}{_GAP}mm{_GAP}{_DAY}\b|\byear{_GAP}month{_GAP}day\b")),
    (
        Order.MONTH_FIRST,
        re.compile(rf"\bm\W{{1,3}}d\W{{1,3}}y\b|\bmm{_GAP}{_DAY}{_GAP}{_YEAR}\b|\bmonth{_GAP}day{_GAP}year\b"),
    ),
    (
        Order.DAY_FIRST,
        re.compile(
            rf"\bd\W{{1,3}}m\W{{1,3}}y\b|\b{_DAY}{_GAP}{_MONTH}{_GAP}{_YEAR}\b|\b(?:day|dia|jour|день|giorno|tag|jou)"
            rf"{_GAP}(?:month|mes|mois|месяц|місяць|mese|monat|mwa){_GAP}(?:year|ano|annee|год|рік|anno|jahr|ane)\b"
        ),
    ),
)
_MONTH_SIGNS = (
    "mm",
    "d/m",
    "m/d",
    "d-m",
    "m-d",
    "d.m",
    "m.d",
    "мм",
    "aa",
    "mont",
    "mes",
    "mois",
    "месяц",
    "місяць",
    "monat",
    "mwa",
)
"""One of these is in every pattern that states an order."""
_CLOCK = re.compile(r"(?:\bat |\bt|(?<=\d)t|, ?)?\b\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:z\b|utc|[ap]\.?m\b\.?)?")
_YEAR_SIGN = re.compile(r"(?<=\d{4})(?:г|р|r)\b(?!\.?\w)")
"""Of "year", glued to its number: 1985г."""
_LETTERS = re.compile(r"[^\W\d_]+")
_CLOCK_AFTER_DAY = re.compile(r"(?<=\d)t\d{2}:\d{2}\S*")


@dataclasses.dataclass(frozen=True, slots=True)
class Hints:
    """What a text says about its date, and the text without the words that said it."""

    rest: str
    order: Order | None = None
    calendar: Calendar | None = None
    approximate: bool = False
    year_only: bool = False
    age: bool = False
    role: str | None = None
    """Another event that the text itself names: `issue`, `expiry`, `death`, …"""
    weekday: int | None = None
    """0 for Monday."""


def take_hints(text: str) -> Hints:
    """Read and remove the hints of a folded text.

    >>> take_hints("(dd/mm/yyyy) 03/04/1985").order.value
    'day_first'
    >>> take_hints("1370/05/12 solar hijri").calendar.value
    'solar_hijri'
    """
    if text.isascii() and not any(map(str.isalpha, text)) and not {":", "~"} & set(text):
        return Hints(text)
    text, order = _take_order(_YEAR_SIGN.sub("", text))
    text = _CLOCK.sub(" ", _CLOCK_AFTER_DAY.sub("", text)) if ":" in text else text
    if not _may_hint(text):
        return Hints(text, order=order)
    text, calendar = _take(text, "calendar")
    text, approximate = _take(text, "approximate")
    text, year_only = _take(text, "year_only")
    text, role = _take(text, "other_role")
    text, weekday = _take(text, "weekdays")
    text, age = _take(text, "age")
    return Hints(
        rest=text,
        order=order,
        calendar=Calendar(calendar) if calendar else None,
        approximate=approximate is not None,
        year_only=year_only is not None,
        age=age is not None,
        role=role,
        weekday=_weekday_number(weekday),
    )


def _take_order(text: str) -> tuple[str, Order | None]:
    if not any(sign in text for sign in _MONTH_SIGNS):
        return text, None
    stated = order_stated(text)
    for _, pattern in _FORMATS:
        text = pattern.sub(" ", text)
    return text, stated


def is_connector(word: str) -> bool:
    """Whether a folded word may stand between the parts of a date."""
    return word in _connectors()


def languages_told_by(words: Iterable[str]) -> frozenset[str]:
    """Return the languages that small words beside a month are of.

    >>> sorted(languages_told_by(["27", "listopada", "2008", "r"]))
    ['pl']
    """
    told = _companions()
    return frozenset(language for word in words for language in told.get(word, ()))


def order_stated(text: str) -> Order | None:
    """Return the order that a folded text prints as a pattern (MM/DD/YYYY)."""
    return next((order for order, pattern in _FORMATS if pattern.search(text)), None)


def _may_hint(text: str) -> bool:
    """Whether a word of the text begins some hint: most dates have none, and the patterns are dear."""
    begins = _beginnings()
    return "~" in text or any(char > "\u2e00" for char in text) or any(w in begins for w in _LETTERS.findall(text))


def _take(text: str, table: str) -> tuple[str, str | None]:
    pattern = _patterns()[table]
    match = pattern.search(text)
    if match is None:
        return text, None
    return pattern.sub(" ", text), _meanings()[table][match.group(0)]


def _weekday_number(name: str | None) -> int | None:
    return None if name is None else list(_tables()["weekdays"]).index(name)


@functools.cache
def _tables() -> dict[str, dict[str, list[str]]]:
    resource = importlib.resources.files(__package__) / "hints.toml"
    return tomllib.loads(resource.read_text(encoding="utf-8"))


@functools.cache
def _beginnings() -> frozenset[str]:
    small = ("connectors", "companions")
    words = (word for table, rows in _meanings().items() if table not in small for word in rows)
    return frozenset(found.group() for word in words if (found := _LETTERS.search(word)))


@functools.cache
def _meanings() -> dict[str, dict[str, str]]:
    return {
        table: {fold(word): meaning for meaning, words in rows.items() for word in words}
        for table, rows in _tables().items()
    }


@functools.cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {table: _any_of(words) for table, words in _meanings().items()}


def _any_of(words: dict[str, str]) -> re.Pattern[str]:
    """Return a pattern for whole words; CJK names stand right against their numbers."""
    longest_first = sorted(words, key=len, reverse=True)
    return re.compile("|".join(_bounded(word) for word in longest_first))


def _bounded(word: str) -> str:
    if ord(word[0]) > 0x2E00:
        return re.escape(word)
    before = r"(?<![^\W\d_])" if word[0].isalpha() else ""
    after = r"(?![^\W\d_])" if word[-1].isalpha() else ""
    return before + re.escape(word) + after


@functools.cache
def _connectors() -> frozenset[str]:
    return frozenset(_meanings()["connectors"])


@functools.cache
def _companions() -> dict[str, frozenset[str]]:
    rows = _tables()["companions"]
    words = {fold(word) for words in rows.values() for word in words}
    return {word: frozenset(language for language, own in rows.items() if word in map(fold, own)) for word in words}
