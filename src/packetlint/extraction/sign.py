"""Words by which a kind of document is told, and a quick look whether a page can have them at all."""

import dataclasses
import functools
import re
from collections.abc import Iterator

_PLAIN = r"[a-zа-яёіїєґ\u0600-\u06ff ]*"
_OPENING = re.compile(rf"{_PLAIN}(?![?*{{])")
_GROUP = "(?:"
_QUANTIFIERS = ("?", "*", "{")
_SAME_AS_SMALL = str.maketrans("ıİſ", "iis")
"""Letters that a pattern without case takes for these, and that `lower` does not make them."""


@dataclasses.dataclass(frozen=True, slots=True)
class Sign:
    """A regular expression to be searched for in a page's text, as whole words and in any case."""

    words: str
    openings: tuple[str, ...]
    """What a match begins with, one way or another, as far as it is plain small letters: most pages have none of it."""

    @classmethod
    def of(cls, words: str) -> "Sign":
        """Return the sign for a regular expression. Raises re.error where it is none.

        >>> Sign.of("(?:certificate|record) of enrol?lment").openings
        ('certificate', 'record')
        """
        openings = tuple(_openings(words))
        if openings != (words,):  # plain letters are a pattern for certain, and few of them are ever looked for
            _compiled(words)
        return cls(words, openings)

    def is_in(self, text: str) -> bool:
        """Whether the words stand in `text`.

        >>> Sign.of("tab [a-z]").is_in("SEE TAB C")
        True
        """
        return self._may_be_in(text) and _compiled(self.words).search(text) is not None

    def share_of(self, line: str) -> float:
        """Return which share of a line the words take.

        >>> Sign.of("deed").share_of("THE DEED")
        0.5
        """
        found = _compiled(self.words).search(line) if self._may_be_in(line) else None
        return len(found.group()) / len(line) if found else 0.0

    def _may_be_in(self, text: str) -> bool:
        small = _small(text)
        return any(opening in small for opening in self.openings)


def _openings(words: str) -> Iterator[str]:
    """Yield what the matches of a pattern begin with: each of its ways, and of a group's at its beginning."""
    ways = _ways(words)
    if len(ways) > 1:
        for way in ways:
            yield from _openings(way)
        return
    end = _end_of_group(words)
    if end is None or words.startswith(_QUANTIFIERS, end):
        opening = _OPENING.match(words)
        yield opening.group() if opening else ""
    else:
        yield from _openings(words[len(_GROUP) : end - 1])


def _ways(words: str) -> list[str]:
    """Return the alternatives of a pattern, those of its groups aside."""
    ways, depth = [""], 0
    for letter in words:
        depth += (letter in "([") - (letter in ")]")
        if letter == "|" and depth == 0:
            ways.append("")
        else:
            ways[-1] += letter
    return ways


def _end_of_group(words: str) -> int | None:
    """Return where the group ends that a pattern begins with, None where it begins with none."""
    depth = 0
    for at, letter in enumerate(words if words.startswith(_GROUP) else ""):
        depth += (letter == "(") - (letter == ")")
        if depth == 0:
            return at + 1
    return None


@functools.cache
def _compiled(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE | re.MULTILINE)


@functools.lru_cache(maxsize=64)
def _small(text: str) -> str:
    """Return a text in small letters, remembered: every sign is searched for in the same few texts of a page."""
    return text.translate(_SAME_AS_SMALL).lower()
