"""The sex a document states: `M`, `F` or `X` (ICAO 9303-3; `<` in the machine-readable zone is X).

>>> [clean(text).value for text in ("Ч/M", "Ж/F", "FEMENINO", "мужской", "<")]
['M', 'F', 'F', 'M', 'X']
"""

import functools
import importlib.resources
import re
import tomllib

from packetlint.fields.dating.script import fold
from packetlint.fields.relation import Cleaned, Comparison, Relation

TITLE = "sex"

LONGEST = 60
_LABEL = re.compile(r"^(?:sex|sexo|sexe|gender|genero|стать|пол|seks)\b[\s:./]*")
_PARTS = re.compile(r"[\s/|\\,;.:()\[\]\-]+")
_NAMES = {"M": "male", "F": "female", "X": "unspecified"}


def clean(text: str) -> Cleaned | None:
    """Turn words or letters of many languages into `M`, `F` or `X`; None for both at once (an unfilled M/F).

    >>> clean("Sex: Female").value, clean("M / F")
    ('F', None)
    """
    folded = _LABEL.sub("", fold(text[:LONGEST]))
    whole = _meanings().get(" ".join(filter(None, _PARTS.split(folded))))
    told = [whole] if whole else [_meanings()[part] for part in _PARTS.split(folded) if part in _meanings()]
    if not told:
        return None
    common = frozenset.intersection(*told)
    return Cleaned(next(iter(common))) if len(common) == 1 else None


def answer(word: str, *, glued: bool = False) -> str | None:
    """Return `M` or `F` where a single word is an answer that forms print, None for any other word.

    With `glued` it may have a square before it that was read as letters.

    >>> answer("Female."), answer("2"), answer("LJMale"), answer("LJMale", glued=True), answer("&KIF", glued=True)
    ('F', None, None, 'M', 'F')
    """
    letters = "".join(letter for letter in fold(word) if letter.isalpha())
    ends = [(len(end), sex) for sex, ends in _answers().items() for end in ends if letters.endswith(end)]
    length, sex = max(ends, default=(0, None))
    return sex if glued or length == len(letters) else None


def compare(a: str, b: str) -> Comparison:
    """Compare two printed or canonical values: only M against F is a conflict.

    >>> compare("Male", "F").relation.value, compare("X", "F").relation.value
    ('conflict', 'ambiguous')
    """
    one, two = clean(a), clean(b)
    if one is None or two is None:
        return Comparison(Relation.AMBIGUOUS, ("unreadable",))
    if one.value == two.value:
        return Comparison(Relation.EQUAL)
    if "X" in (one.value, two.value):
        return Comparison(Relation.AMBIGUOUS, ("unspecified",))
    return Comparison(Relation.CONFLICT, ("other-sex",))


def show(value: str) -> str:
    """Write a value as a word.

    >>> show("F")
    'female'
    """
    return _NAMES.get(value, value)


@functools.cache
def _tables() -> dict[str, dict[str, list[str]]]:
    resource = importlib.resources.files("packetlint.fields") / "sex.toml"
    return tomllib.loads(resource.read_text(encoding="utf-8"))


@functools.cache
def _answers() -> dict[str, frozenset[str]]:
    """Return the words for either sex, and the two letters that stand for no other thing on a form."""
    words = _tables()["words"]
    return {sex: frozenset({sex.lower(), *map(fold, words[sex])}) for sex in ("M", "F")}


@functools.cache
def _meanings() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for table in _tables().values():
        for sex, words in table.items():
            for word in words:
                found.setdefault(fold(word), set()).add(sex)
    return {word: frozenset(sexes) for word, sexes in found.items()}
