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
_INVISIBLE = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_BRACKETED_WORDS = re.compile(r"\([^()\d]*\)|\[[^\[\]\d]*\]")
_NUMERO = re.compile(r"№|\b[nN][°º]|(?<=\w)\s+(?:[Nn][ro]\.?|[Nn]um\.?)(?=\s+\d)")
_CJK_LABEL = re.compile("^[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\\s:]+")
_LABEL = re.compile(
    r"[\s(\[]*(?:(i[\s\-]?94|[in]-\d{3}[a-z]?|4d|[^\W\d_]+(?:[./'’\-][^\W\d_]+)*|#)([\s.:#*=)\]/\-]+|(?=#)|(?<=#)))",
    re.IGNORECASE,
)
_FORM = re.compile(r"[in]-\d{3}[a-z]?", re.IGNORECASE)
"""A form that a number is printed on, such as I-797C."""
_SMALL_L = re.compile(r"(?<![a-km-zа-я])l(?![a-km-zа-я])")
_LONGEST_SERIES = 4
"""Capital letters that stand apart from the digits: more of them are a word before the number, not its series."""
_BEGIN_WITH_LETTERS = frozenset({"national_id_number", "driver_license_number", "document_number"})
"""Kinds of number that may begin with a surname's letters, and be printed in groups: MERL 790821 MDFNVC05."""


@dataclasses.dataclass(frozen=True, slots=True)
class Printed:
    """A number's letters and digits, and what its print told besides."""

    text: str = dataclasses.field(repr=False)
    """Capital letters, digits, and `<` where the machine-readable zone has fillers."""
    repaired: bool = False
    """True where a letter of another script stood for a digit, or a small l for a capital I."""

    @property
    def bare(self) -> str:
        """Without fillers."""
        return self.text.replace("<", "")


@functools.lru_cache(4096)
def printed(text: str, kind: str) -> Printed:
    """Read a number of a kind (a field's name) as printed.

    A text longer than `LONGEST` gives none.

    >>> printed("Passport No. FA-123 456", "passport_number").text
    'FA123456'
    >>> printed("АВ 204881", "passport_number").text  # Cyrillic letters
    'AB204881'
    """
    if len(text) > LONGEST:
        return Printed("")
    text = unicodedata.normalize("NFKC", _NUMERO.sub(" ", _INVISIBLE.sub("", text)))
    text = _without_labels(_BRACKETED_WORDS.sub(" ", fold_digits(text)), kind)
    mended = "".join(MISREAD.get(char, char) for char in text) if any(map(str.isdigit, text)) else text
    in_capitals = _SMALL_L.sub("I", mended)
    capitals = in_capitals.upper().translate(SAME_SHAPE)
    kept = "".join(char for char in capitals if char.isalnum() or char == "<")
    return Printed(kept, repaired=in_capitals != mended or _lookalikes(mended) != _lookalikes(text))


def _lookalikes(text: str) -> str:
    """Cyrillic О is O in any print; only its use for a digit is a repair."""
    return text.replace("О", "O").replace("о", "O")


def _without_labels(text: str, kind: str) -> str:
    """Drop label words from the front, as long as a digit is left behind them."""
    known = _labels()["any"] | _labels().get(kind, frozenset()) | _long_labels()
    text = _CJK_LABEL.sub("", text)
    while match := _LABEL.match(text):
        word, rest = match.group(1), text[match.end() :]
        plain = _plain(word)
        if (
            plain not in known
            and not _is_lone_a(plain, match.group(2), kind)
            and not _is_a_word(word, match.group(2), kind)
        ):
            break
        if not any(map(str.isdigit, rest)):
            break
        text = rest
    return text


def _is_lone_a(word: str, sign: str | None, kind: str) -> bool:
    """Whether it is the A of `A# 123456789`: label and part of the number at once, put back when cleaned."""
    return kind == "a_number" and word == "a" and sign is not None


def _is_a_word(text: str, sign: str | None, kind: str) -> bool:
    """Whether letters are too many for a series, or such that no series is printed in them."""
    letters = [char for char in text if char.isalpha()]
    if not all(map(_stands_in_series, letters)) or _FORM.fullmatch(text):
        return True
    longest = max(map(len, re.split(r"[\W\d_]+", text)))
    if text.isupper() and not (sign and sign.strip()):
        return kind not in _BEGIN_WITH_LETTERS and longest > _LONGEST_SERIES
    return longest >= _LONGEST_SERIES


def _stands_in_series(letter: str) -> bool:
    return letter.isascii() or unicodedata.name(letter, "").startswith(("CYRILLIC", "GREEK"))


def _plain(word: str) -> str:
    """Return a label without case, accents and points: C.I. and ci are one."""
    return "".join(char for char in fold(word) if char.isalnum() or char == "#")


@functools.cache
def _labels() -> dict[str, frozenset[str]]:
    resource = importlib.resources.files(__package__) / "labels.toml"
    tables = tomllib.loads(resource.read_text(encoding="utf-8"))
    return {kind: frozenset(_plain(word) for word in words) for kind, words in tables.items()}


@functools.cache
def _long_labels() -> frozenset[str]:
    """Labels of any kind that are too long to be a series."""
    return frozenset(word for words in _labels().values() for word in words if len(word) > _LONGEST_SERIES)
