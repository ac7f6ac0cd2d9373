"""Weighs which culture two names point to: what its customs are, and whose spelling rules hold."""

import dataclasses
import enum
from collections.abc import Callable

from packetlint.fields.naming import asian, classes, known, shape
from packetlint.fields.naming.words import Kind, Name, Word


class Custom(enum.StrEnum):
    """How names are built."""

    WESTERN = "western"
    IBERIAN = "iberian"
    """Given names, then two family names."""
    SLAVIC = "slavic"
    CHAIN = "chain"
    """Given name, father's, grandfather's, perhaps a family name last: Arabic, Persian, Somali."""
    ANCESTRAL = "ancestral"
    """Given name and father's name, no family name: Ethiopian, Eritrean."""
    WHOLE = "whole"
    """No family name, all words together are the name: Burmese."""
    SYLLABIC = "syllabic"
    """Family name first, a given name of one or two syllables: Chinese, Korean."""
    VIETNAMESE = "vietnamese"


_CUSTOMS = {
    Custom.IBERIAN: ("spa", "por"), Custom.SLAVIC: ("ukr", "rus", "bel", "bul"), Custom.CHAIN: ("ara", "eaf"),
    Custom.ANCESTRAL: ("eth",),
    Custom.WHOLE: ("mmr",), Custom.SYLLABIC: ("chn", "yue", "kor"), Custom.VIETNAMESE: ("vnm",),
}  # fmt: skip
_SCRIPT_CUSTOMS = {
    "CJK": Custom.SYLLABIC,
    "HANGUL": Custom.SYLLABIC,
    "ETHIOPIC": Custom.ANCESTRAL,
    "MYANMAR": Custom.WHOLE,
    "ARABIC": Custom.CHAIN,
}
_ENOUGH = 0.34
_CLASS_BY_SCRIPT = {
    "CYRILLIC": "ukr",
    "ARABIC": "ara",
    "HANGUL": "kor",
    "CJK": "chn",
    "ETHIOPIC": "eth",
    "GREEK": "grc",
    "GEORGIAN": "kat",
    "HEBREW": "heb",
    "DEVANAGARI": "ind",
    "MYANMAR": "mmr",
    "ARMENIAN": "hye",
}


@dataclasses.dataclass(frozen=True, slots=True)
class Setting:
    """What two names together tell of their culture."""

    custom: Custom
    cultures: frozenset[str]
    """Cultures with evidence enough for their own spelling rules."""
    weights: tuple[tuple[str, float], ...] = ()

    def weight(self, *cultures: str) -> float:
        """Return the weight of evidence for some cultures together."""
        return sum(weight for culture, weight in self.weights if culture in cultures)


def setting_of(left: Name, right: Name) -> Setting:
    """Weigh the words of both names and return the setting that they point to."""
    weights: dict[str, float] = {}
    for name in (left, right):
        for culture, weight in _listed(name).items():
            weights[culture] = max(weights.get(culture, 0.0), weight)
    words = (*left.words, *right.words)
    _hints(weights, left, right)
    for culture, reads in _READS.items():
        if culture in weights:
            weights[culture] *= min(_share(name, reads) for name in (left, right)) ** 2
    if not (_iberian_given(left) and _iberian_given(right)):
        weights |= {culture: weights[culture] * _LITTLE for culture in ("spa", "por") if culture in weights}
    for writing in {word.script for word in words} & _CLASS_BY_SCRIPT.keys():
        culture = _CLASS_BY_SCRIPT[writing]
        weights[culture] = weights.get(culture, 0.0) + 2.0
    return Setting(_custom(weights), _enabled(weights), tuple(sorted(weights.items())))


def _listed(name: Name) -> dict[str, float]:
    found = known.cultures_of(dict.fromkeys(_looked_up(word) for word in name.words if word.kind is Kind.WORD))
    if any(word.hyphenated for word in name.words):
        found.pop("mmr", None)
    return found


def _hints(weights: dict[str, float], left: Name, right: Name) -> None:
    """Add what tells of a culture without being a name of it: Filipino spelling of an article, a patronymic."""
    words = (*left.words, *right.words)
    if any(word.plain == "dela" for word in words):
        weights["phl"] = weights.get("phl", 0.0) + 1.5
    if any(asian.is_cantonese_surname(word.plain) for word in words) or _in_mandarin_and_cantonese(left, right):
        weights["yue"] = weights.get("yue", 0.0) + 1.0
    for name in (left, right):
        if any(word.hyphenated for word in name.words):
            for culture, weight in (("chn", 1.0), ("kor", 2.0)):
                if _share(name, _READS[culture]) == 1.0:
                    weights[culture] = weights.get(culture, 0.0) + weight
    if any(map(shape.is_patronymic, words)):
        weights |= {culture: weights.get(culture, 0.0) + 1.0 for culture in ("ukr", "rus")}


def _in_mandarin_and_cantonese(left: Name, right: Name) -> bool:
    """Return whether two names without a word in common have one Chinese surname in two spellings."""
    ours, theirs = ([word.plain for word in name.main] for name in (left, right))
    if set(ours) & set(theirs) or not asian.reads_chinese(ours[0]) or not asian.reads_chinese(theirs[0]):
        return False
    return any(asian.one_surname(a, b) or asian.one_surname(b, a) for a in set(ours) for b in set(theirs))


_LITTLE = 0.3
"""What is left of the weight of two family names where the first name is none of Spain's or Portugal's."""
_READS = {"chn": asian.reads_chinese, "kor": asian.reads_korean, "vnm": asian.reads_vietnamese}


def _share(name: Name, reads: Callable[[str], bool]) -> float:
    """Return the share of a name's Latin words that can be read as syllables of one language."""
    latin = [word.plain for word in name.words if word.kind is Kind.WORD and word.script == "LATIN"]
    return sum(map(reads, latin)) / len(latin) if latin else 1.0


def _iberian_given(name: Name) -> bool:
    """Return whether a name's first listed given name is one of Spanish or Portuguese; true where none is listed."""
    for word in name.main:
        cultures = known.given_cultures(word.key) if word.kind is Kind.WORD else frozenset()
        if cultures and not known.surname_cultures(word.plain) & {"spa", "por"}:
            return bool(cultures & {"spa", "por"})
    return True


def _looked_up(word: Word) -> str:
    return word.key if word.script in ("LATIN", "CYRILLIC") else word.latin


def _enabled(weights: dict[str, float]) -> frozenset[str]:
    """Return the cultures with weight enough, alone or with others of their class; of the East the heaviest alone."""
    by_class: dict[str, float] = {}
    for culture, weight in weights.items():
        for name in classes.classes_of(culture) or (culture,):
            by_class[name] = by_class.get(name, 0.0) + weight
    eastern = {culture: weights.get(culture, 0.0) for culture in ("chn", "kor", "vnm", "jpn", "mmr")}
    most = max(eastern.values())
    kept = (culture for culture, weight in weights.items() if eastern.get(culture, most) >= most)
    return frozenset(
        culture
        for culture in kept
        if max(by_class[name] for name in classes.classes_of(culture) or (culture,)) >= _ENOUGH
    )


def _custom(weights: dict[str, float]) -> Custom:
    scores = {custom: sum(weights.get(culture, 0.0) for culture in cultures) for custom, cultures in _CUSTOMS.items()}
    best = max(scores, key=lambda custom: (scores[custom], custom.value))
    others = weights.keys() - {culture for cultures in _CUSTOMS.values() for culture in cultures}
    other = max((weights[culture] for culture in others), default=0.0)
    return best if scores[best] >= _ENOUGH and scores[best] > other else Custom.WESTERN
