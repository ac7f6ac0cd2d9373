"""Words that OCR takes for one another: digits in words, rn for m, a capital I for l."""

import functools
from collections.abc import Iterator

from packetlint.fields.naming import known, script
from packetlint.fields.naming.edge import LOOK_ALIKE, LOOK_ALIKE_NAMES, Edge
from packetlint.fields.naming.words import Part, Word

_DIGIT_LETTERS = {
    "0": "o",
    "1": "li",
    "5": "s",
    "8": "b",
    "4": "a",
    "6": "gb",
    "2": "z",
    "3": "eb",
    "9": "g",
    "7": "t",
    "|": "li",
    "!": "i",
    "$": "s",
    "@": "a",
}
_LOOK_ALIKES = (("rn", "m"), ("vv", "w"), ("cl", "d"), ("ri", "n"), ("nn", "m"), ("li", "h"), ("ii", "u"), ("lc", "k"))
_MARKED_LOOK_ALIKES = (
    ("fi", "ń"),
    ("fi", "ñ"),
    ("fi", "ñ"),
    ("é", "6"),
    ("ö", "6"),
    ("ü", "ii"),
    ("ł", "t"),
    ("ß", "b"),
)
_MAX_OCR_FORMS = 32


def digits_read(word: Word) -> tuple[str, ...]:
    """Return the plain words that a word with digits inside may have been before a reader misread it."""
    return _digits_read(word.plain) if has_digit(word) else ()


@functools.lru_cache(maxsize=4096)
def _digits_read(text: str) -> tuple[str, ...]:
    forms = [""]
    for char in text:
        ways = _DIGIT_LETTERS.get(char, char)
        forms = [form + way for form in forms for way in ways][:_MAX_OCR_FORMS]
    return tuple(forms)


def has_digit(word: Word) -> bool:
    """Return whether a word holds a digit."""
    return any(char in _DIGIT_LETTERS for char in word.plain) and any(char.isalpha() for char in word.plain)


def _replaced_once(word: str, old: str, new: str) -> Iterator[str]:
    at = word.find(old)
    while at >= 0:
        yield word[:at] + new + word[at + len(old) :]
        at = word.find(old, at + 1)
    if word.count(old) > 1:
        yield word.replace(old, new)


def _reads_as(left: str, right: str) -> bool:
    """Return whether one plain word is the other with one look-alike group misread."""
    for old, new in _LOOK_ALIKES:
        if right in _replaced_once(left, old, new) or left in _replaced_once(right, old, new):
            return True
    return False


def _marked_reads_as(left: Word, right: Word) -> bool:
    for this, that in ((left, right), (right, left)):
        for misread, marked in _MARKED_LOOK_ALIKES:
            if marked in that.key and script.plain(that.key.replace(marked, misread)) == this.plain:
                return True
    return False


def _capital_i_for_l(left: Word, right: Word) -> bool:
    """Return whether one word is the other with i read for l, or l for i: alike as I and l; both ways it is a swap."""
    if len(left.plain) != len(right.plain):
        return False
    read = {(x, y) for x, y in zip(left.plain, right.plain, strict=True) if x != y}
    return read in ({("i", "l")}, {("l", "i")})


def is_real(word: Word, part: Part) -> bool:
    """Return whether a word is a listed name."""
    return bool(known.given_cultures(word.key)) or (part is not Part.GIVEN and bool(known.surname_cultures(word.plain)))


def look_alike(left: Word, right: Word, part: Part) -> Edge | None:
    """Return the relation of two words that OCR may take for one another, None where it would not."""
    if has_digit(left) or has_digit(right):
        ours, theirs = set(_digits_read(left.plain)), set(_digits_read(right.plain))
        if ours & theirs:
            return LOOK_ALIKE
    if left.script == right.script == "LATIN" and (
        _reads_as(left.plain, right.plain) or _capital_i_for_l(left, right) or _marked_reads_as(left, right)
    ):
        return LOOK_ALIKE_NAMES if is_real(left, part) and is_real(right, part) else LOOK_ALIKE
    return None
