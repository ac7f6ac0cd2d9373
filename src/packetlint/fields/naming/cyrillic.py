"""Writes Cyrillic names in Latin letters, by every system that a passport or a clerk may have followed."""

import functools

# Letters that all systems agree on are in the first row; the others change between language and place in the word.
_COMMON = dict(zip("абвдзклмнопрстуф", "abvdzklmnoprstuf", strict=True)) | {
    "ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ю": "iu", "я": "ia", "й": "i", "ь": "",
    "ъ": "", "'": "", "ў": "u", "ђ": "dj", "ј": "j", "љ": "lj", "њ": "nj", "ћ": "c", "џ": "dz",
}  # fmt: skip
# KMU 55/2010: initial є ї й ю я take a y.
_KMU = _COMMON | {
    "г": "h",
    "ґ": "g",
    "е": "e",
    "и": "y",
    "і": "i",
    "є": "ie",
    "ї": "i",
    "ы": "y",
    "э": "e",
    "ё": "io",
}
_KMU_INITIAL = {"є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya"}
# KMU 858/2007: no initial forms, г is g.
_PASSPORT_2007 = _KMU | {"г": "g", "ґ": "g"}
# ICAO 9303-3 §6 for Russian, and the forms common in English.
_RUSSIAN = _COMMON | {
    "г": "g",
    "ґ": "g",
    "е": "e",
    "и": "i",
    "і": "i",
    "є": "e",
    "ї": "i",
    "ы": "y",
    "э": "e",
    "ё": "e",
    "ъ": "ie",
}
_RUSSIAN_COMMON = _RUSSIAN | {"ё": "yo", "ю": "yu", "я": "ya", "й": "y", "ъ": "", "е": "e"}
_BELARUSIAN = _RUSSIAN | {"г": "h", "ё": "io", "е": "e", "ы": "y"}
_BULGARIAN = _RUSSIAN | {"щ": "sht", "ъ": "a", "х": "h", "ю": "yu", "я": "ya", "й": "y"}

SYSTEMS = {
    "ukr": ((_KMU, _KMU_INITIAL), (_PASSPORT_2007, {})),
    "rus": ((_RUSSIAN, {}), (_RUSSIAN_COMMON, {})),
    "bel": ((_BELARUSIAN, {}),),
    "bul": ((_BULGARIAN, {}),),
}


def _write(word: str, letters: dict[str, str], initial: dict[str, str]) -> str:
    first = initial.get(word[:1], letters.get(word[:1], word[:1]))
    return first + "".join(letters.get(char, char) for char in word[1:])


@functools.lru_cache(maxsize=16384)
def romanised(word: str, language: str) -> tuple[str, ...]:
    """Return the Latin forms of a lower-case Cyrillic word in one language.

    >>> romanised("сергій", "ukr")
    ('serhii', 'sergii')
    """
    word = word.replace("зг", "зґ") if language == "ukr" and "зг" in word else word
    forms = [_write(word, letters, initial) for letters, initial in SYSTEMS[language]]
    return tuple(dict.fromkeys(forms))


@functools.lru_cache(maxsize=16384)
def languages_of(word: str) -> tuple[str, ...]:
    """Return the languages a Cyrillic word may be written in, by the letters that only some of them have.

    >>> languages_of("олександр"), languages_of("ірина")
    (('ukr', 'rus', 'bel', 'bul'), ('ukr', 'bel'))
    """
    if set("їєґ") & set(word):
        return ("ukr",)
    if "ў" in word:
        return ("bel",)
    if "і" in word:
        return ("ukr", "bel")
    if set("ыэ") & set(word):
        return ("rus", "bel")
    if "ё" in word:
        return ("rus", "bel")
    if "ъ" in word:
        return ("bul", "rus")
    return ("ukr", "rus", "bel", "bul")


def latin_forms(word: str) -> tuple[str, ...]:
    """Return every Latin form of a lower-case Cyrillic word, the likeliest language first."""
    forms = [form for language in languages_of(word) for form in romanised(word, language)]
    return tuple(dict.fromkeys(forms))
