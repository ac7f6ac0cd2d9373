"""Words by which a kind of document is told, and a quick look whether a page can have them at all."""

import dataclasses
import functools
import re

_OPENING = re.compile(r"[a-z ]*(?![?*{])")
_SAME_AS_SMALL = str.maketrans("ıİſ", "iis")
"""Letters that a pattern without case takes for these, and that `lower` does not make them."""


@dataclasses.dataclass(frozen=True, slots=True)
class Sign:
    """A regular expression to be searched for in a page's text, as whole words and in any case."""

    words: str
    opening: str
    """What every match begins with, as far as it is plain small letters: most pages have it nowhere."""

    @classmethod
    def of(cls, words: str) -> "Sign":
        """Return the sign for a regular expression. Raises re.error where it is none.

        >>> Sign.of("certificate of enrol?lment").opening
        'certificate of enro'
        """
        opening = None if "|" in words else _OPENING.match(words)
        sign = cls(words, opening.group() if opening else "")
        if sign.opening != words:  # plain letters are a pattern for certain, and few of them are ever looked for
            _compiled(words)
        return sign

    def is_in(self, text: str) -> bool:
        """Whether the words stand in `text`.

        >>> Sign.of("tab [a-z]").is_in("SEE TAB C")
        True
        """
        return self.opening in _small(text) and _compiled(self.words).search(text) is not None


@functools.cache
def _compiled(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)


@functools.lru_cache(maxsize=4)
def _small(text: str) -> str:
    """Return a text in small letters, remembered: every sign is searched for in the same few texts of a page."""
    return text.translate(_SAME_AS_SMALL).lower()
