"""Compares a name in its own script with a Latin spelling, where no single romanisation could be compared.

Scripts that leave out vowels (Arabic, Hebrew) or carry inherent ones (Devanagari, Burmese, Ethiopic) are walked
letter by letter through the Latin word: each letter has several spellings, and short vowels may stand in between.
The spellings of the letters are in letters.toml.
"""

import functools
import re
import unicodedata

from packetlint.fields.naming.tables import table

Ways = tuple[str, ...]
"""Latin spellings of one letter; the empty one where it may stay unwritten."""
_MAX_LETTERS = 40
_NAME_OF_LETTER = re.compile(r"(?:LETTER|SYLLABLE|VOWEL SIGN|INDEPENDENT VOWEL|SIGN|CHARACTER) (.+)$")
_ARTICLE = re.compile(r"^(?:[aeu]l(?=[^aeiou]..)|[aeu](?=([dnrstz])\1)|[aeu](?:d|n|r|s|t|z|sh)(?=[^aeiou]..))")
"""Also as it blends into the letter after it: ar-Rahman, ed-Din."""
_SERVANT = "عبدال"
"""Of a name of God: its article, too, blends into the letter after it (Abdurrahman)."""
_SOUND = re.compile(r"^([bcdfghjklmnpqrstvwxyz]*)([aeiou]*)$")
_ANY_VOWEL: Ways = ("", "a", "e", "i", "o", "u", "y", "ai", "ee", "ie", "ou", "oo")
_SHORT_VOWEL: Ways = ("", "a", "e", "i", "o", "u", "y", "ou", "oo", "ee")
_SILENT = ("VIRAMA", "NUKTA", "ASAT", "MAYEK", "VISARGA", "TONE", "COENG")
_NASAL = ("ANUSVARA", "TIPPI", "BINDI", "CANDRABINDU")


def _doubled(ways: Ways) -> Ways:
    """Return the spellings and, of single consonants, the doubled ones."""
    return tuple(dict.fromkeys((*ways, *(way * 2 for way in ways if len(way) == 1 and way not in "aeiouy"))))


@functools.lru_cache(maxsize=1024)
def _consonantal(char: str, script: str) -> Ways:
    spelled = table("letters")[script.lower()].get(char)
    return _ANY_VOWEL if spelled is None else _doubled(tuple("" if way == "-" else way for way in spelled.split()))


@functools.lru_cache(maxsize=2048)
def _syllabic(char: str) -> tuple[Ways, ...]:
    """Return the spellings of a letter by the sound that its Unicode name gives: `DEVANAGARI LETTER RA`."""
    name = unicodedata.name(char, "")
    if any(word in name for word in _SILENT):
        return ()
    if any(word in name for word in _NASAL):
        return (("n", "m", "ng", ""),)
    found = _NAME_OF_LETTER.search(name)
    sound = found.group(1).split()[0].lower() if found else ""
    vowels = table("letters")["vowels"]
    if "VOWEL" in name or sound in vowels:
        return (tuple("" if way == "-" else way for way in vowels.get(sound, "- a e i o u").split()),)
    split = _SOUND.match(sound)
    if not split:
        return (_ANY_VOWEL,)
    own = table("letters").get(name.partition(" ")[0].lower(), {})
    consonant = tuple(
        own.get(split.group(1), table("letters")["consonants"].get(split.group(1), split.group(1))).split()
    )
    inherent = _ANY_VOWEL if "ETHIOPIC" in name else ("", "a", "o", "e", "u")
    return (_doubled(tuple("" if way == "-" else way for way in consonant or ("",))), inherent)


@functools.lru_cache(maxsize=4096)
def _spelled(word: str, script: str) -> tuple[Ways, ...]:
    """Return the spellings of each letter of a word, in order."""
    if script not in ("ARABIC", "HEBREW"):
        return tuple(ways for char in word[:_MAX_LETTERS] for ways in _syllabic(char))
    letters: list[Ways] = []
    for at, char in enumerate(word[:_MAX_LETTERS]):
        ways = _consonantal(char, script)
        letters.append(tuple(way for way in ways if way) if at == 0 else ways)
        letters.append(_SHORT_VOWEL if at + 1 < len(word) else ("", "e"))
    return tuple(letters)


def matches(word: str, script: str, latin: str) -> bool:
    """Return whether a plain Latin word is a sensible spelling of a native one.

    >>> matches("احمد", "ARABIC", "ahmed"), matches("احمد", "ARABIC", "hamid")
    (True, False)
    >>> matches("المصري".replace("ي", "ی"), "ARABIC", "masri")
    True
    >>> matches("रवि", "DEVANAGARI", "ravi"), matches("रवि", "DEVANAGARI", "rani")
    (True, False)
    """
    if len(latin) > _MAX_LETTERS:
        return False
    if (
        script == "ARABIC"
        and len(word) > 4
        and word.startswith("ال")
        and matches(word[2:], script, _ARTICLE.sub("", latin))
    ):
        return True
    if script == "ARABIC" and word.startswith(_SERVANT) and matches("عبد" + word[len(_SERVANT) :], script, latin):
        return True
    places = {0}
    for ways in _spelled(word, script):
        places = {at + len(way) for at in places for way in ways if latin.startswith(way, at)}
        if not places:
            return False
    return len(latin) in places
