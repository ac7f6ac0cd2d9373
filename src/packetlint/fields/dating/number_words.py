"""Numbers written as words, as registrars do: "the ninth day of June, two thousand one"."""

import dataclasses
import functools
import importlib.resources
import re
import tomllib
from typing import Any

from packetlint.fields.dating.script import fold

_TOKEN = re.compile(r"[^\W\d_]+|[^\w\s\-]|\d+")
_APOSTROPHE_IN_WORD = re.compile("(?<=[а-яіґ])'(?=[а-яі])")
"""Of Ukrainian; that of French stands between two words."""


@dataclasses.dataclass
class _Sum:
    """A number as it grows, word by word."""

    total: int = 0
    current: int = 0

    @property
    def value(self) -> int:
        return self.total + self.current


@dataclasses.dataclass(frozen=True)
class _Language:
    units: dict[str, int]
    hundreds: frozenset[str]
    thousands: frozenset[str]
    ands: frozenset[str]

    def knows(self, word: str) -> bool:
        return word in self.units or word in self.hundreds or word in self.thousands

    def add(self, so_far: _Sum, word: str) -> None:
        """Add one word: 'nineteen' 'eighty' is 1980, French 'quatre' 'vingt' is 80."""
        if word in self.thousands:
            so_far.total += max(1, so_far.current) * 1000
            so_far.current = 0
        elif word in self.hundreds:
            so_far.current = max(1, so_far.current) * 100
        else:
            self._add_unit(so_far, word)

    def _add_unit(self, so_far: _Sum, word: str) -> None:
        value = self.units[word]
        if word.startswith("vingt") and so_far.current % 100 == 4:
            so_far.current += 76
        elif so_far.current in (18, 19, 20) and value >= 10 and "nineteen" in self.units:
            so_far.current = so_far.current * 100 + value
        else:
            so_far.current += value


def words_to_digits(text: str) -> list[str]:
    """Return a folded text once per language that knows number words in it, these written as digits.

    >>> words_to_digits("ninth of june two thousand one")
    ['9 of june 2001']
    >>> words_to_digits("tres de abril de mil novecientos ochenta y cinco")[0]
    '3 de abril de 1985'
    """
    words = _TOKEN.findall(_APOSTROPHE_IN_WORD.sub("", text))
    fewest = 1 if any(map(str.isdigit, words)) else 2
    known = [language for language in _languages() if sum(map(language.knows, words)) >= fewest]
    return list(dict.fromkeys(_rewrite(words, language) for language in known))


def _rewrite(words: list[str], language: _Language) -> str:
    out: list[str] = []
    run: _Sum | None = None
    for index, word in enumerate(words):
        following = words[index + 1] if index + 1 < len(words) else ""
        if language.knows(word):
            run = run or _Sum()
            language.add(run, word)
        elif not (run and word in language.ands and language.knows(following)):
            out += [str(run.value), word] if run else [word]
            run = None
    if run:
        out.append(str(run.value))
    return " ".join(out)


@functools.cache
def _languages() -> tuple[_Language, ...]:
    resource = importlib.resources.files(__package__) / "number_words.toml"
    tables = tomllib.loads(resource.read_text(encoding="utf-8"))
    return tuple(_language(table) for table in tables.values())


def _language(table: dict[str, Any]) -> _Language:
    stems = table.get("stems", {}).items()
    formed = {stem + ending: value for stem, value in stems for ending in table["endings"]}
    return _Language(
        units={fold(word): value for word, value in {**formed, **table["units"]}.items()},
        hundreds=frozenset(map(fold, table.get("hundred", ()))),
        thousands=frozenset(map(fold, table["thousand"])),
        ands=frozenset(map(fold, table["and"])),
    )
