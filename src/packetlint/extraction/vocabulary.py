"""The words in front of values: which field a caption asks for, and whose."""

import dataclasses
import functools
import importlib.resources
import re
import tomllib
import unicodedata
from collections.abc import Iterator
from typing import Any

from rapidfuzz import fuzz, process

from packetlint.model import KIN, Role

_ITEM_NUMBER = re.compile(
    r"^(?:\d{1,2}\.\d{1,2}\.?\s+|\(?[a-z]?[0-9il]{1,2}[a-z]?(?:[.)]|,\s)\s*(?:[a-z][.)]\s*)?|[a-z][.)]\s+|[a-f]\s(?=[a-z]{4}))",
    re.IGNORECASE,
)
_MISREAD_ITEM = re.compile(r"^(?!no\b|nr\b)[a-z]{1,2}[0-9slio]{0,2}[.)]\s+", re.IGNORECASE)
"""An item number that OCR took for letters: `BS.` for `B5.`."""
_VALUE = re.compile(r"(?<![\w-])\d{2,}")
"""A number that stands alone is a value behind the caption, not a part of it."""
_LONGEST = 90
"""Letters of the longest caption."""
_HINT = re.compile(r"[(\[{]([^()\[\]]*)[)\]}]")
_DATE_HINT = re.compile(r"\b(?:[mdj]{2}[/.i -]?[mdj]{2}[/.i -]?[yvaj]{2,5}|[yva]{4}[/.i -]?mm[/.i -]?[dj]{2})\b")

NAME_PARTS = {"name_family": "family", "name_given": "given", "name_middle": "middle"}
"""What captions ask for that is a part of a name, and which."""
PARTS_OF_NAMES = NAME_PARTS | {"name_family_second": "second"}
"""The same with the second of two family names, where it is asked for by itself."""
_PLAIN_NUMBERS = frozenset({"numero", "numero / no", "id number", "id no", "nif", "cin", "nic", "c i", "record no"})
_YOUR = re.compile(r"^(?:your|my)\s(?=\S)")
"""Forms ask the one who fills them in; whose it is, the section says."""
_IF_JOINT = re.compile(r"^if (?:a )?(?:joint return|filing jointly|married|applicable),? ")
"""When forms want an answer at all."""
_ORDINAL = re.compile(r"\s(?:#\s?)?\d$")
"""One of several alike: `parent 2`, `child 1`."""
_EMPTY_WORDS = re.compile(r"[.:;_*]+|\b(?:the|of the)\b(?! )")
_SPACES = re.compile(r"\s+")
_DISTANT = frozenset({Role.CHILD, Role.SIBLING, Role.RELATIVE, Role.OTHER})
_CLOSE_ENOUGH = 86
"""Similarity from which a caption misread by OCR is still known."""
_WORD_ALIKE = 65
"""Similarity that each of its words must have."""
_LEAST_FUZZY = 6
"""Letters: shorter captions must be read exactly."""


@dataclasses.dataclass(frozen=True, slots=True)
class Caption:
    """What a printed caption asks for."""

    asks: str
    """A field of the report, `name_family` and its sisters, `relationship`, or `other`."""
    role: Role | None = None
    """Whose value it asks for, where the caption itself says."""
    hint: str = ""
    """What stands in its brackets: `mm/dd/yyyy`, `Last, First Middle`."""
    also_asks: str = ""
    """The other half's field where a caption asks for either of two numbers: `CNIC / Passport No.`."""
    bare: bool = dataclasses.field(default=False, repr=False)
    """Whether it is nothing but a word for a person: `Father`."""
    plain_number: bool = dataclasses.field(default=False, repr=False)
    """Whether it asks for just a number, `ID No.`, which may be the paper's own."""
    own: bool = dataclasses.field(default=False, repr=False)
    """Whether only this kind of document calls it so."""


@functools.lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """Return small letters without marks and full stops, single spaces; apostrophes made one.

    >>> fold("Prénoms / GIVEN  Names:")
    'prenoms / given names'
    """
    small = text.casefold().replace("’", "'").replace("`", "'")
    bare = small if small.isascii() else _without_marks(small)
    return _SPACES.sub(" ", _EMPTY_WORDS.sub(" ", bare)).strip(" -,")


def _without_marks(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.replace("й", "\0"))
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).replace("\0", "й")


@functools.cache
def tables() -> dict[str, Any]:
    """Return the vocabulary as its file says it."""
    source = importlib.resources.files("packetlint.extraction").joinpath("vocabulary.toml")
    return tomllib.loads(source.read_text(encoding="utf-8"))


@functools.cache
def _captions() -> dict[str, str]:
    return {fold(word): asks for asks, words in tables()["captions"].items() for word in words}


@functools.cache
def _role_words() -> dict[str, Role]:
    return {fold(word): Role(role) for role, words in tables()["roles"].items() for word in words}


@functools.cache
def _role_pattern() -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in sorted(_role_words(), key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{words})(?![\w-])")


def role_of(words: str) -> Role | None:
    """Return the role that `words` name first, None where they name none.

    >>> role_of("my sister-in-law")
    <Role.RELATIVE: 'relative'>
    """
    found = _role_pattern().search(fold(words).removesuffix("'s"))
    return _role_words()[found.group()] if found else None


def is_role_word(text: str) -> bool:
    """Whether a text is nothing but a word for a person.

    >>> is_role_word("Wife"), is_role_word("Wife Olena")
    (True, False)
    """
    return fold(text) in _role_words()


@dataclasses.dataclass(frozen=True, slots=True)
class NamedRole:
    """A word for a role, and the letters of the folded text that it takes up."""

    role: Role
    word: str
    start: int
    end: int


def named_roles(folded: str) -> tuple[NamedRole, ...]:
    """Return every role that folded words name, in order.

    >>> [named.word for named in named_roles("applicant's mother")]
    ['applicant', 'mother']
    """
    found = _role_pattern().finditer(folded)
    return tuple(NamedRole(_role_words()[one.group()], one.group(), one.start(), one.end()) for one in found)


def without_roles(folded: str) -> str:
    """Return folded words without those that name a role.

    >>> without_roles("of the applicant's mother").split()
    ['of', 'the', "'s"]
    """
    return _role_pattern().sub(" ", folded)


def kin_words() -> str:
    """Return a regular expression for the words of kinship, in one group's worth."""
    roles = tables()["roles"]
    words = [word for role in ("spouse", "child", "parent", "sibling", "relative") for word in roles[role]]
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


@functools.lru_cache(maxsize=4096)
def read_caption(text: str) -> Caption | None:
    """Return what a printed caption asks for, None where it is no caption we know.

    >>> read_caption("A4. Date of birth (month/day/year)")
    Caption(asks='date_of_birth', role=None, hint='month/day/year', also_asks='')
    >>> read_caption("Beneficiary's date of birth:").role
    <Role.BENEFICIARY: 'beneficiary'>
    >>> read_caption("Petitioner:")
    Caption(asks='name', role=<Role.PETITIONER: 'petitioner'>, hint='', also_asks='')
    >>> read_caption("Apellidos/Sumame").asks
    'name_family'
    """
    if len(text) > _LONGEST or not any(letter.isalpha() for letter in text):
        return None
    plain = text.strip().lstrip("[|{") if text.count("]") < text.count("[") else text.strip()
    ways = dict.fromkeys((_ITEM_NUMBER.sub("", plain), _MISREAD_ITEM.sub("", plain)))
    return next(filter(None, map(_without_item, ways)), None)


def _without_item(text: str) -> Caption | None:
    """Return what a caption without its item number asks for."""
    hint = " ".join(match[1] for match in _HINT.finditer(text))
    bare = fold(_HINT.sub(" ", text))
    dates = _DATE_HINT.search(bare)
    if dates:
        hint, bare = f"{hint} {dates.group()}".strip(), _DATE_HINT.sub("", bare).strip(" -/,")
    if _VALUE.search(bare):
        return None
    bare = _YOUR.sub("", _IF_JOINT.sub("", bare))
    alone = _role_words().get(bare) if bare not in _captions() else None
    if alone and _captions_alone(alone, text):
        return Caption("name", alone, hint, bare=True)
    for candidate in _halves(bare):
        owned = None if candidate in _captions() else _owned(candidate)
        if owned:
            return Caption(owned[0], owned[1], hint)
        asks = _asks(candidate)
        if asks:
            role = _hinted_role(hint) if asks != "other" else None
            return Caption(asks, role, hint, _other_number(asks, bare), plain_number=candidate in _PLAIN_NUMBERS)
    return None


def _other_number(asks: str, bare: str) -> str:
    """Return the number that another half of a caption asks for, none where it asks for one only."""
    if not asks.endswith("_number") or bare in _captions():
        return ""
    others = (_captions().get(half, "") for half in _halves(bare))
    return next((other for other in others if other.endswith("_number") and other != asks), "")


def _hinted_role(hint: str) -> Role | None:
    """Return the role in a caption's brackets, `Date of Birth (Beneficiary)`: no word of kinship is one there."""
    role = role_of(hint)
    return role if role not in KIN else None


def _captions_alone(role: Role, text: str) -> bool:
    """Whether a word for a role may be a caption: kinship in small letters or capitals is more often a value."""
    if text.rstrip().endswith(":"):
        return True
    return text[:1].isupper() and not (role in KIN and text.isupper()) and role not in _DISTANT


def _halves(bare: str) -> Iterator[str]:
    """Yield the caption whole, then each half of a bilingual one, the last first: it is the English one."""
    yield bare
    for half in reversed(re.split(r"\s*[/|]\s*", bare)):
        if half and half != bare:
            yield half.strip(" -,")


@functools.lru_cache(maxsize=8192)
def _asks(words: str) -> str | None:
    if words.startswith("relationship to"):
        return "relationship"
    exact = _captions().get(words)
    if exact or len(words) < _LEAST_FUZZY:
        return exact
    shape = _shape(words)
    near = process.extractOne(shape, _shapes_as_long(len(shape)), scorer=fuzz.ratio, score_cutoff=_CLOSE_ENOUGH)
    if near is None or len(near[0]) < _LEAST_FUZZY or not _alike_word_by_word(near[0], shape):
        return None
    return _shapes()[near[0]]


def _alike_word_by_word(known: str, read: str) -> bool:
    """Whether every word of a caption is nearly the other's: `fax number` is no misread `a number`."""
    one, other = known.split(), read.split()
    return len(one) == len(other) and all(fuzz.ratio(a, b) >= _WORD_ALIKE for a, b in zip(one, other, strict=True))


def _shape(words: str) -> str:
    """Return words as OCR sees them: letters and digits that it takes for one another made one."""
    return words.replace("rn", "m").replace("vv", "w").translate(str.maketrans("01|5", "olls"))


@functools.cache
def _shapes() -> dict[str, str]:
    return {_shape(words): asks for words, asks in _captions().items()}


@functools.cache
def _shapes_as_long(length: int) -> tuple[str, ...]:
    """Return the captions that text of `length` letters can be close enough to: what differs in length is missing."""
    return tuple(shape for shape in _shapes() if 200 * min(length, len(shape)) >= _CLOSE_ENOUGH * (length + len(shape)))


def _owned(words: str) -> tuple[str, Role] | None:
    """Return field and role of a caption that names a person: `patient name`, `name of father`, `nom de l'enfant`."""
    for pattern in _OWNED:
        match = pattern.fullmatch(words)
        role = _role_words().get(_ORDINAL.sub("", match["who"].strip())) if match else None
        if match and role and (asks := _asks(match["what"])):
            return ("name" if match["what"] in _WHOLE else asks), role
    return None


_OWNED = (
    re.compile(r"(?P<who>.+?)'s?\s(?P<what>.+)"),
    re.compile(
        r"(?P<what>.+?)\s(?:of|de la|del|de|du|de l'|da|do|d')\s?(?:the\s|los\s|las\s|l')?(?P<who>.+?)"
        r"(?:\s(?:prior|before|at)\s.*)?"
    ),
    re.compile(r"(?P<who>\S+)\s(?P<what>.+)"),
    re.compile(r"(?P<what>\S+)\s(?P<who>.+)"),
)
_WHOLE = frozenset({"nom", "non", "اسم", "نام"})
"""Words for a part of a name that mean all of it where they stand with a person: `Nom du père`, `اسم پدر`."""
