"""Puts text into one shape: composed letters, one kind of apostrophe and hyphen, one script a word; and folds marks."""

import functools
import re
import unicodedata

_GLYPHS = str.maketrans(
    {
        **dict.fromkeys("’‘ʼʻʹ′`´＇‛ˈ՚", "'"),
        **dict.fromkeys("‐‑‒–—―−﹣－⁃", "-"),
        **dict.fromkeys("\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad\u0640", ""),
        **dict.fromkeys("«»“”„‟″＂", '"'),
        **dict.fromkeys("،、，﹐·", ","),
        "ي": "ی",
        "ى": "ی",
        "ك": "ک",
        "：": ":",
        "ς": "σ",
    }
)
# Letters that carry their mark inside, so that decomposing does not free them (ICAO 9303-3 §6).
SPECIAL = {
    "ł": "l", "đ": "d", "ð": "d", "ø": "o", "æ": "ae", "œ": "oe", "ß": "ss", "þ": "th", "ı": "i", "ħ": "h",
    "ŧ": "t", "ŋ": "n", "ə": "a", "ĳ": "ij", "ĸ": "k", "ɓ": "b", "ɗ": "d", "ƙ": "k", "ɔ": "o", "ɛ": "e",
    "ғ": "г", "қ": "к", "ё": "е",
}  # fmt: skip
# What ICAO 9303-3 §6 lets a marked letter become, besides losing its mark, and what it becomes
# in transcriptions; `ü` is `yu` or `v` in Chinese passports.
ICAO = {
    "ä": ("ae",), "ö": ("oe",), "ü": ("ue", "uxx", "yu", "v"), "å": ("aa",), "ñ": ("nxx", "ny"), "ø": ("oe",),
    "æ": ("a", "e"), "œ": ("o",), "ß": ("s", "sz"), "þ": ("th",), "ð": ("dh",), "đ": ("dj",), "ə": ("e",), "ơ": ("o",),
    "č": ("ch",), "š": ("sh",), "ž": ("zh",), "ç": ("ch",), "ş": ("sh",), "ğ": ("gh",),
}  # fmt: skip
_LATIN_TWINS = str.maketrans("АВЕЅІЈКМНОРСТХУаеіјорсухԁѕӏ", "ABESIJKMHOPCTXYaeijopcyxdsl")
_CYRILLIC_TWINS = str.maketrans("ABCEHIJKMOPTXYaceiopxyjs", "АВСЕНІЈКМОРТХУасеіорхујѕ")
_SCRIPTS_WITH_MARKS = ("LATIN", "GREEK", "CYRILLIC", "ARABIC", "HEBREW")
_WHOLE_LETTERS = frozenset("йїўѓќ")
_OPTIONAL_MARKS = re.compile("[\u064b-\u0652\u0670\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7]")
_CYRILLIC = re.compile("[Ѐ-ӿ]")
_LATIN = re.compile("[A-Za-zÀ-ɏḀ-ỿ]")


def tidy(text: str) -> str:
    """Return the text composed (NFKC), with one glyph per sign and without optional vowel marks.

    >>> tidy("ＺＨＡＮＧ　ＷＥＩ")
    'ZHANG WEI'
    >>> tidy("Sean O’Brien")
    "Sean O'Brien"
    """
    if text.isascii():
        return text.replace("`", "'")
    text = unicodedata.normalize("NFKC", text.translate(_GLYPHS)).translate(_GLYPHS)
    return _OPTIONAL_MARKS.sub("", text)


def one_script(word: str) -> str:
    """Return a word of two look-alike scripts put right: in the script that all its letters can belong to.

    >>> one_script("Cмирнов") == "Смирнов", one_script("Coкoлoв") == "Соколов", one_script("Оlena") == "Olena"
    (True, True, True)
    """
    if word.isascii() or not _CYRILLIC.search(word) or not _LATIN.search(word):
        return word
    cyrillic, latin = word.translate(_CYRILLIC_TWINS), word.translate(_LATIN_TWINS)
    if _LATIN.search(cyrillic) and not _CYRILLIC.search(latin):
        return latin
    if _CYRILLIC.search(latin) and not _LATIN.search(cyrillic):
        return cyrillic
    return cyrillic if len(_CYRILLIC.findall(word)) > len(_LATIN.findall(word)) else latin


@functools.lru_cache(maxsize=65536)
def lower(word: str) -> str:
    """Return the lower-case key of a word; İ is a plain i, the final sigma a sigma, ß two s.

    >>> lower("GROSS") == lower("Groß")
    True
    """
    if word.isascii():
        return word.lower()
    folded = word.replace("İ", "i").casefold().replace("ς", "σ")
    return unicodedata.normalize("NFC", folded)


def lower_turkish(word: str) -> str:
    """Return the key that Turkish gives a word: its capital I is the dotless one."""
    return lower(word.replace("I", "ı"))


@functools.lru_cache(maxsize=65536)
def plain(key: str) -> str:
    """Return a lower-case key without marks.

    >>> plain("łukasz"), plain("đào")
    ('lukasz', 'dao')
    """
    if key.isascii():
        return key
    if script_of(key) not in _SCRIPTS_WITH_MARKS:
        return key
    return "".join(char if char in _WHOLE_LETTERS else _base(char) for char in key)


def _base(char: str) -> str:
    letters = (c for c in unicodedata.normalize("NFD", char) if not unicodedata.combining(c))
    return "".join(SPECIAL.get(c, c) for c in letters)


def _letters(key: str) -> list[tuple[str, str]]:
    letters: list[tuple[str, str]] = []
    for char in unicodedata.normalize("NFD", key):
        if unicodedata.combining(char) and letters:
            letters[-1] = (letters[-1][0], letters[-1][1] + char)
        elif char in SPECIAL:
            letters.extend((base, char) for base in SPECIAL[char])
        else:
            letters.append((char, ""))
    return letters


_GLIDES = {"oa", "oe", "uy"}


def marks_clash(left: str, right: str) -> bool:
    """Return whether two keys with one plain form both carry marks and contradict each other.

    Marks left out on one side do not clash; neither does the old and new place of a Vietnamese tone (hòa, hoà).

    >>> marks_clash("hùng", "hưng"), marks_clash("hùng", "hung"), marks_clash("hòa", "hoà")
    (True, False, False)
    """
    ours, theirs = _letters(left), _letters(right)
    if len(ours) != len(theirs):
        return False
    if not any(m for _, m in ours) or not any(m for _, m in theirs):
        return False
    lost_here = any(m and not n for (_, n), (_, m) in zip(ours, theirs, strict=True))
    lost_there = any(m and not n for (_, m), (_, n) in zip(ours, theirs, strict=True))
    changed = any(m and n and m != n for (_, m), (_, n) in zip(ours, theirs, strict=True))
    if any(glide in plain(left) for glide in _GLIDES):
        same_marks = sorted(m for _, m in ours) == sorted(m for _, m in theirs)
        return not same_marks and (changed or (lost_here and lost_there))
    return changed or (lost_here and lost_there)


@functools.lru_cache(maxsize=65536)
def icao_forms(key: str) -> frozenset[str]:
    """Return every plain form that ICAO 9303-3 §6 allows for a marked key.

    >>> sorted(icao_forms("müller"))[:3]
    ['mueller', 'muller', 'muxxller']
    """
    forms = {""}
    for char in key:
        ways = (plain(char), *ICAO.get(char, ()))
        forms = {form + way for form in forms for way in ways} if len(forms) < 64 else {f + ways[0] for f in forms}
    return frozenset(forms)


@functools.lru_cache(maxsize=65536)
def script_of(word: str) -> str:
    """Return the script of a word's first letter: `LATIN`, `CYRILLIC`, `CJK`, …; `NONE` without letters.

    >>> script_of("Олена"), script_of("O1ena")
    ('CYRILLIC', 'LATIN')
    """
    if word.isascii():
        return "LATIN"
    for char in word:
        if char.isalpha():
            return unicodedata.name(char, "NONE").split()[0].split("-")[0]
    return "NONE"
