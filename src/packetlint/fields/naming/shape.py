"""How words are shaped: their endings, their sound in English, and the slips between two of them."""

import functools

from rapidfuzz.distance import OSA, Prefix

from packetlint.fields.naming.tables import pairs, words
from packetlint.fields.naming.words import Kind, Word

_ENGLISH_SOUNDS = (
    ("cc", "c"),
    ("ph", "f"),
    ("ck", "k"),
    ("gh", "g"),
    ("th", "t"),
    ("ch", "k"),
    ("sh", "s"),
    ("ca", "ka"),
    ("co", "ko"),
    ("cu", "ku"),
    ("cr", "kr"),
    ("cl", "kl"),
    ("y", "i"),
    ("ie", "i"),
    ("ee", "i"),
    ("z", "s"),
    ("ae", "e"),
    ("ea", "e"),
    ("x", "ks"),
    ("v", "f"),
    ("geo", "je"),
)


@functools.lru_cache(maxsize=16384)
def english_sound(word: str) -> str:
    """Return a rough key of how English says a plain word: two real names that share one are spellings of each other.

    >>> english_sound("catherine") == english_sound("katherine")
    True
    """
    for old, new in _ENGLISH_SOUNDS:
        word = word.replace(old, new)
    word = "".join(char for at, char in enumerate(word) if at == 0 or word[at - 1] != char)
    word = word[:-1] + "k" if word.endswith("c") else word
    return word.rstrip("h").removesuffix("e") if len(word) > 2 else word


def gender_pair(left: str, right: str, section: str) -> bool:
    """Return whether two plain words are one stem with a man's and a woman's ending, of a `surname` or a `given` name.

    >>> gender_pair("kowalski", "kowalska", "surname"), gender_pair("marek", "marta", "given")
    (True, False)
    """
    shared = Prefix.similarity(left, right)
    listed = _endings(section)
    return any(
        (left[stem:], right[stem:]) in listed or (right[stem:], left[stem:]) in listed
        for stem in range(max(2, shared - _LONGEST_ENDING), shared + 1)
    )


_LONGEST_ENDING = 6


@functools.cache
def _endings(section: str) -> frozenset[tuple[str, str]]:
    return frozenset(pairs("vocabulary", "genders", section))


@functools.lru_cache(maxsize=65536)
def _is_patronymic(plain: str, writing: str) -> bool:
    key = "cyrillic" if writing == "CYRILLIC" else "endings"
    return " " in plain or (len(plain) > 6 and plain.endswith(tuple(words("vocabulary", "patronymics", key))))


def is_patronymic(word: Word) -> bool:
    """Return whether a word ends as an East Slavic patronymic does, or has a son's or daughter's marker behind it."""
    return word.kind is Kind.WORD and _is_patronymic(word.plain, word.script)


_SLIPS_BY_LENGTH = ((8, 2), (3, 1))


def slips_apart(left: str, right: str) -> bool:
    """Return whether two plain words are one or, if long, two typing slips apart; swapped neighbours are one slip.

    >>> slips_apart("brian", "brain"), slips_apart("wei", "li")
    (True, False)
    """
    longest = max(len(left), len(right))
    budget = next((slips for length, slips in _SLIPS_BY_LENGTH if longest >= length), 0)
    if min(len(left), len(right)) < 2:
        return False
    return budget > 0 and OSA.distance(left, right, score_cutoff=budget) <= budget


def clipped(left: str, right: str) -> bool:
    """Return whether one plain word is a long piece of the other, as short forms are.

    >>> clipped("oluwaseun", "seun"), clipped("jan", "janis")
    (True, False)
    """
    short, long = sorted((left, right), key=len)
    return (
        len(short) >= 3
        and len(long) >= len(short) + 3
        and (long.startswith(short) or long.endswith(short) or (len(short) >= 4 and short in long))
    )
