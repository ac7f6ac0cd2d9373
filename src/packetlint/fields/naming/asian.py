"""Reads the syllables of Chinese and Korean names, so that their romanisations can be compared by sound.

Sources: Hanyu Pinyin and Wade-Giles tables; Revised Romanization of Korean (2000), McCune-Reischauer, usual spellings.
"""

import functools
import re
from collections.abc import Sequence

from packetlint.fields.naming.tables import pairs, table, words


@functools.cache
def _spellings(section: str, key: str) -> dict[str, str]:
    """Return the spellings of syllables, or the sounds of letters, that a table lists."""
    return dict(pairs("asian", section, key))


def _wade(syllable: str) -> str:
    """Return a pinyin syllable in Wade-Giles, without apostrophes and marks."""
    whole = _spellings("wade_giles", "whole")
    if syllable in whole:
        return whole[syllable]
    initial = next(
        (i for i in sorted(words("asian", "pinyin", "initials"), key=len, reverse=True) if syllable.startswith(i)), ""
    )
    rest = syllable[len(initial) :]
    rest = re.sub("ong$", "ung", rest)
    rest = re.sub("^ian$", "ien", rest)
    rest = re.sub("^(i|u|ü)e$", r"\1eh", rest)
    rest = re.sub("^ui$", "ui" if initial not in ("g", "k") else "uei", rest)
    return _spellings("wade_giles", "initials").get(initial, initial) + rest


@functools.cache
def _chinese() -> dict[str, frozenset[str]]:
    """Return each Latin spelling of a syllable with the pinyin syllables it may stand for."""
    spelt: dict[str, set[str]] = {}
    for syllable in sorted(words("asian", "pinyin", "syllables")):
        forms = {syllable, _wade(syllable)}
        if "ü" in syllable:
            forms |= {syllable.replace("ü", new) for new in ("u", "yu", "v", "ue")}
        for form in forms:
            spelt.setdefault(form, set()).add(syllable)
    return {form: frozenset(syllables) for form, syllables in spelt.items()}


@functools.lru_cache(maxsize=16384)
def chinese_readings(word: str) -> frozenset[tuple[str, ...]]:
    """Return every way to read a plain Latin word of up to four syllables as pinyin syllables.

    >>> ("xiao", "ming") in chinese_readings("hsiaoming")
    True
    >>> chinese_readings("xiaomign")
    frozenset()
    """
    readings: set[tuple[str, ...]] = set()
    if len(word) > 24:
        return frozenset()
    spelt = _chinese()

    def walk(start: int, done: tuple[str, ...]) -> None:
        if start == len(word):
            readings.add(done)
        elif len(done) < 4:
            for end in range(start + 1, min(start + 7, len(word) + 1)):
                for syllable in spelt.get(word[start:end], ()):
                    walk(end, (*done, syllable))

    walk(0, ())
    return frozenset(readings)


def same_chinese(left: str, right: str) -> bool:
    """Return whether two plain Latin words may spell one Chinese name.

    >>> same_chinese("zhang", "chang"), same_chinese("xiaoming", "hsiaoming"), same_chinese("wei", "li")
    (True, True, False)
    """
    return bool(chinese_readings(left) & chinese_readings(right))


_KOREAN = re.compile(
    r"(kk|tt|pp|ss|jj|gg|dd|bb|ch|sh|[gkdtbpjsrlnmh])?"
    r"(yeo|yae|you|yoo|wae|woo|aeo|eui|eoi|ya|ye|yo|yu|wa|wo|wi|we|ae|eo|eu|oe|oi|oo|ou|ui|ee|ai|a|e|i|o|u)(ng|gh|h(?![aeiouwy])|[kglrmnptb](?![aeiouwy])|ck|s(?![aeiouwyh]))?"
)
Syllable = tuple[str, str, str]


@functools.lru_cache(maxsize=16384)
def korean_syllables(word: str) -> tuple[tuple[str, Syllable], ...]:
    """Return the syllables of a plain Latin Korean word, each as spelled and as sets of initial, vowel and final.

    Empty where the word cannot be read so.

    >>> [spelt for spelt, _ in korean_syllables("minjun")]
    ['min', 'jun']
    """
    found: list[tuple[str, Syllable]] = []
    at = 0
    while at < len(word):
        match = _KOREAN.match(word, at)
        if not match or len(found) == 4:
            return ()
        initial, vowel, final = (part or "" for part in match.groups())
        sounds = _spellings("korean", "vowels")[vowel]
        if vowel == "u" and final in ("ng", "n"):
            sounds += "ㅓ"
        if vowel == "yu" and final in ("n", "ng", "k", "l"):
            sounds += "ㅕ"
        found.append(
            (match.group(), (_spellings("korean", "initials")[initial], sounds, _spellings("korean", "finals")[final]))
        )
        at = match.end()
    return tuple(found)


def _sounds_alike(left: Syllable, right: Syllable) -> bool:
    return bool(set(left[0]) & set(right[0]) and set(left[1]) & set(right[1])) and left[2] == right[2]


def same_korean(left: str, right: str) -> bool:
    """Return whether two plain Latin words may spell one Korean name.

    >>> same_korean("jihoon", "jihun"), same_korean("eunji", "eunjin"), same_korean("seoyeon", "seojun")
    (True, False, False)
    """
    ours, theirs = korean_syllables(left), korean_syllables(right)
    if not ours or len(ours) != len(theirs):
        return False
    return all(_sounds_alike(a, b) for (_, a), (_, b) in zip(ours, theirs, strict=True))


@functools.cache
def _korean_given() -> frozenset[str]:
    return frozenset(table("han")["korean_given"].split())


def known_korean(word: str) -> bool:
    """Return whether every syllable of a plain Latin word is one that Korean given names use.

    >>> known_korean("eunjin"), known_korean("minjum")
    (True, False)
    """
    syllables = korean_syllables(word)
    return bool(syllables) and all(spelt in _korean_given() for spelt, _ in syllables)


_VIETNAMESE = re.compile(
    r"(?:b|ch|c|d|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|qu|r|s|th|tr|t|v|x)?[aeiouy]{1,3}(?:ch|ng|nh|c|m|n|p|t)?"
)


def reads_vietnamese(word: str) -> bool:
    """Return whether a plain Latin word can be one Vietnamese syllable.

    >>> reads_vietnamese("nguyen"), reads_vietnamese("jianhua")
    (True, False)
    """
    return bool(_VIETNAMESE.fullmatch(word))


def reads_chinese(word: str) -> bool:
    """Return whether a plain Latin word can be read as Chinese, in Mandarin or Cantonese spelling.

    >>> reads_chinese("jianhua"), reads_chinese("cheung"), reads_chinese("seoyeon")
    (True, True, False)
    """
    return bool(chinese_readings(word)) or word in _cantonese_spellings()


def reads_korean(word: str) -> bool:
    """Return whether a plain Latin word can be read as the syllables of a Korean surname or given name.

    >>> reads_korean("seoyeon"), reads_korean("zhang"), reads_korean("park")
    (True, False, True)
    """
    return known_korean(word) or word in _korean_surnames()


@functools.cache
def _korean_surnames() -> frozenset[str]:
    lines = table("spellings")["kor"]["surname"].strip().splitlines()
    return frozenset(word.lower() for line in lines for word in line.partition("|")[2].split())


@functools.cache
def _simplified() -> dict[str, str]:
    return {pair[0]: pair[1] for pair in table("han")["traditional"].split() if len(pair) == 2}


@functools.lru_cache(maxsize=16384)
def simplified(word: str) -> str:
    """Return a word of Han characters with traditional forms made simplified.

    >>> simplified("張偉")
    '张伟'
    """
    return "".join(_simplified().get(char, char) for char in word)


@functools.cache
def double_surnames() -> frozenset[str]:
    """Return the surnames of two characters, in Han and Hangul."""
    return frozenset(table("han")["double_surnames"].split())


@functools.cache
def _cantonese() -> frozenset[tuple[str, str]]:
    pairs = (pair.split(":") for pair in table("han")["cantonese"].split())
    return frozenset((mandarin, cantonese) for mandarin, cantonese in pairs)


@functools.cache
def _cantonese_spellings() -> frozenset[str]:
    surnames = (family.get("yue", "").lower().split() for family in table("families")["surname"].values())
    return frozenset(spelled for _, spelled in _cantonese()).union(*surnames)


@functools.cache
def _cantonese_surnames() -> frozenset[str]:
    families = table("families")["surname"].values()
    mandarin = {word for family in families for word in family.get("chn", "").lower().split()}
    cantonese = {word for family in families for word in family.get("yue", "").lower().split()}
    return frozenset({"chan", *cantonese - mandarin - words("asian", "pinyin", "syllables")})


def is_cantonese_surname(word: str) -> bool:
    """Return whether a plain Latin word is a Chinese surname as only Cantonese spells it.

    >>> is_cantonese_surname("cheung"), is_cantonese_surname("zhang")
    (True, False)
    """
    return word in _cantonese_surnames()


def one_surname(mandarin: str, cantonese: str) -> bool:
    """Return whether two plain Latin words are a Chinese surname in Mandarin and in Cantonese spelling.

    >>> one_surname("zheng", "cheng"), one_surname("zheng", "wong")
    (True, False)
    """
    return (mandarin, cantonese) in _surname_pairs()


@functools.cache
def _surname_pairs() -> frozenset[tuple[str, str]]:
    return frozenset(
        (mandarin, cantonese)
        for family in table("families")["surname"].values()
        for mandarin in family.get("chn", "").lower().split()
        for cantonese in family.get("yue", "").lower().split()
    )


def cantonese_of(mandarin: str, spelled: str) -> bool:
    """Return whether Hong Kong may spell so the characters that a pinyin syllable stands for.

    >>> cantonese_of("zhi", "chi"), cantonese_of("zhi", "ming")
    (True, False)
    """
    return (mandarin, spelled) in _cantonese()


def mandarin_and_cantonese(apart: Sequence[str], together: str) -> bool:
    """Return whether Latin syllables and a word are the Mandarin and the Cantonese reading of the same characters.

    >>> mandarin_and_cantonese(["wei"], "wai"), mandarin_and_cantonese(["siu", "ming"], "xiaoming")
    (True, True)
    >>> mandarin_and_cantonese(["siu", "ming"], "xiaohong")
    False
    """
    if "".join(apart) == together:
        return False
    readings = {(together,)} if len(apart) == 1 else chinese_readings(together)
    return any(
        len(reading) == len(apart)
        and all(x == y or cantonese_of(x, y) or cantonese_of(y, x) for x, y in zip(apart, reading, strict=True))
        for reading in readings
    )
