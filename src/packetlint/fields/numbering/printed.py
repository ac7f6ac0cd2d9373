"""A number as printed, brought to capital letters and digits: without label, separators, other alphabets."""

import dataclasses
import functools
import importlib.resources
import re
import tomllib
import unicodedata

from packetlint.fields.dating.script import fold, fold_digits
from packetlint.fields.numbering.look_alikes import MISREAD, SAME_SHAPE

LONGEST = 120
"""Characters: a longer text is no number."""
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_BRACKETED_WORDS = re.compile(r"\([^()\d]*\)|\[[^\[\]\d]*\]")
_NUMERO = re.compile(r"№|\b[nN][°º]")
_LABEL = re.compile(
    r"[\s(\[]*(?:(i[\s\-]?94|[^\W\d_]+(?:[./'’\-][^\W\d_]+)*|#)([\s.:#*=)\]]+|(?=#)|(?<=#)))", re.IGNORECASE
)
_SMALL_L = re.compile(r"(?<![a-km-zа-я])l(?![a-km-zа-я])")


@dataclasses.dataclass(frozen=True, slots=True)
class Printed:
    """A number's letters and digits, and what its print told besides."""

    text: str = dataclasses.field(repr=False)
    """Capital letters, digits, and `<` where the machine-readable zone has fillers."""
    repaired: bool = False
    """True where a letter of another script stood for a digit."""

    @property
    def bare(self) -> str:
        """Without fillers."""
        return self.text.replace("<", "")


@functools.lru_cache(4096)
def printed(text: str, kind: str) -> Printed:
    """Read a number of a kind (a field's name) as printed.

    >>> printed("Passport No. FA-123 456", "passport_number").text
    'FA123456'
    >>> printed("АВ 204881", "passport_number").text  # Cyrillic letters
    'AB204881'
    """
    text = unicodedata.normalize("NFKC", _NUMERO.sub("No ", _INVISIBLE.sub("", text[:LONGEST])))
    text = _without_labels(_BRACKETED_WORDS.sub(" ", fold_digits(text)), kind)
    mended = "".join(MISREAD.get(char, char) for char in text) if any(map(str.isdigit, text)) else text
    capitals = _SMALL_L.sub("I", mended).upper().translate(SAME_SHAPE)
    kept = "".join(char for char in capitals if char.isalnum() or char == "<")
    return Printed(kept, repaired=_lookalikes(mended) != _lookalikes(text))


def _lookalikes(text: str) -> str:
    """Cyrillic О is O in any print; only its use for a digit is a repair."""
    return text.replace("О", "O").replace("о", "O")


def _without_labels(text: str, kind: str) -> str:
    """Drop label words from the front, as long as a digit is left behind them."""
    known = _labels()["any"] | _labels().get(kind, frozenset())
    while match := _LABEL.match(text):
        word, rest = _plain(match.group(1)), text[match.end() :]
        if word not in known and not _is_lone_a(word, match.group(2), kind):
            break
        if not any(map(str.isdigit, rest)):
            break
        text = rest
    return text


def _is_lone_a(word: str, sign: str | None, kind: str) -> bool:
    """Whether it is the A of `A# 123456789`: label and part of the number at once, put back when cleaned."""
    return kind == "a_number" and word == "a" and sign is not None


def _plain(word: str) -> str:
    """Return a label without case, accents and points: C.I. and ci are one."""
    return "".join(char for char in fold(word) if char.isalnum() or char == "#")


@functools.cache
def _labels() -> dict[str, frozenset[str]]:
    resource = importlib.resources.files(__package__) / "labels.toml"
    tables = tomllib.loads(resource.read_text(encoding="utf-8"))
    return {kind: frozenset(_plain(word) for word in words) for kind, words in tables.items()}
