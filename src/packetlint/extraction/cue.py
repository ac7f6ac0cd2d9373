"""What the words around a run of capitals make of it: a person, which one, or nobody."""

import dataclasses
import functools
import re
from collections.abc import Iterator

from packetlint.extraction.layout import Passage
from packetlint.extraction.name_run import NameRun, name_runs
from packetlint.extraction.vocabulary import kin_words, role_of, tables
from packetlint.model import Role

_TITLE = re.compile(
    r"(?<!\w)(?:Mr|Ms|Mrs|Miss|Mx|Mme|Mlle|Sra?|Srta|Dr|Prof|[Ss]ieur|[Dd]ame|[Dd]emoiselle|[Ss]eñor(?:a|ita)?|[Dd]o[nñ]a?"
    r"|[Cc]iudadan[oa]|[Cc]idadão?|[Гг]ромадян(?:ин|ка)|[Гг]ражданк?(?:ин|а))\.?\s*$"
)
_DOCTOR = re.compile(r"\bDr\.?\s*$", re.IGNORECASE)
_MR = r"(?:(?:Mr|Mrs|Ms|Dr)\.?\s*)?"
_WHEN_AND_WHERE = r"(?:\s+(?:(?-i:on|in|at|the|day|of)\b|\d[\w./-]*,?|(?-i:[A-ZÀ-Þ])[\w.,'’-]*))"
_CHILD_OF = re.compile(
    rf"\b(?:(?:son|daughter|child)\s+of|(?:hij[oa]|fils|fille|filh[oa])\s+d[eoa]|born{_WHEN_AND_WHERE}{{0,12}}\s+to)\s+(?:the\s+)?(?:(?:parents|spouses)\s+)?{_MR}$",
    re.IGNORECASE,
)
_OTHER_PARENT = re.compile(rf"\s*(?:\([^()]*\))?\s*(?:and|et|y|e)\s+(?:(?:of|de)\s+)?{_MR}", re.IGNORECASE)
_NEXT_OF_LIST = re.compile(rf"\s*(?:\([^()]*\)|,[^,.;]*\d,?)?\s*,?\s*(?:and\s+|&\s+)?{_MR}", re.IGNORECASE)
"""What stands between two of several relatives: `her sons, Ivan (3 May 2012) and Petro`."""
_WILL_DO = re.compile(
    r"\b(?:will|would|can|shall|to|i|we|they|gladly|also|and|hereby)\s+(?:host|sponsor|support|guarantee|employ)\s*$",
    re.IGNORECASE,
)
_TOGETHER = re.compile(r"\s+(?:and|&|y|et|e|та|і|и)\s+(?:(?:Mr|Mrs|Ms)\.?\s*)?", re.IGNORECASE)
_PLURAL = re.compile(
    r"\s*,?\s*(?:\([^()]*\)\s*)?(?:are|were|have|both|jointly|as\s+joint|own|hold|maintain|live|reside|husband\s+and\s+wife)\b",
    re.IGNORECASE,
)
_REACH = 160
"""Letters before and behind a name that may say who it is."""
_FORMERLY = re.compile(
    r"\b(?:née?|nee|born\s+as|maiden\s+name(?:\s+(?:is|was))?|formerly|(?:formerly|previously|also)\s+known\s+as|a\.?k\.?a\.?)[\s:]*$",
    re.IGNORECASE,
)
_NOW_CALLED = re.compile(
    r"\b(?:(?:is|be|was|been|hereby)\s+)*(?:changed|amended)\s+(?:from\s+.{0,60}\s+)?to(?:\s+read)?(?:\s+(?:the\s+name\s+)?(?:of\s+)?)?"
    r"|\b(?:shall|will|to)\s+(?:hereafter\s+|henceforth\s+)?be\s+known\s+as|\b(?:now|hereafter|henceforth|hereinafter)\s+known\s+as",
    re.IGNORECASE,
)
"""What stands between the old name and the new one that an order gives."""
_TRANSLATES_WITHIN = 160
"""Letters behind the name of the one who speaks within which the text tells a translator."""


@dataclasses.dataclass(frozen=True, slots=True)
class Spoken:
    """A name that the text speaks of, and what it makes of the person."""

    run: NameRun
    role: Role | None
    himself: bool
    """Whether it is the one who speaks."""
    kin: bool
    parent: bool = False
    """Whether the name only tells whose child the person before it is: `Ana Ruiz, daughter of …`."""
    sex: str | None = None
    """`M` or `F` where the title or the kinship says so."""
    former: bool = False
    """Whether it is what the person before it was called once: `Ana Ruiz (née Mora)`."""
    renamed: bool = False
    """Whether it is what the person before it is called from now on: `is changed to Ana Mora`."""
    joint: bool = False
    """Whether it is named in one breath with the person before it: `Ana Ruiz and Luis Ruiz are joint owners`."""
    behind: int = 0
    """Letters behind the name that still say who it is: `, my brother`."""


def spoken_of(passage: Passage) -> Iterator[Spoken]:
    """Yield the names in a passage that its words make persons, in order."""
    before_it: Spoken | None = None
    several = False
    for run in name_runs(passage):
        before = passage.text[max(0, run.start - _REACH) : run.start]
        after = passage.text[run.end : run.end + _REACH]
        between = passage.text[before_it.run.end : run.start] if before_it else ""
        spoken = _next_of_list(run, before, between, before_it, several)
        spoken = spoken or _joint(run, before, after, between, before_it)
        spoken = spoken or _judge(run, before, after, between, before_it)
        if spoken is not None and not (spoken.former or spoken.renamed):
            several = several or bool(_several_ahead().search(before)) if spoken.kin else False
            before_it = spoken
        if spoken is not None:
            yield spoken


def _next_of_list(run: NameRun, before: str, between: str, last: Spoken | None, several: bool) -> Spoken | None:
    """Return the next of several relatives: the other parent, or one more of `her two children, … and …`."""
    if _CHILD_OF.search(before):
        return Spoken(run, Role.PARENT, himself=False, kin=True, parent=True)
    if last is None or not last.kin:
        return None
    if last.parent:
        return dataclasses.replace(last, run=run) if _OTHER_PARENT.fullmatch(between) else None
    return dataclasses.replace(last, run=run) if several and _NEXT_OF_LIST.fullmatch(between) else None


def _joint(run: NameRun, before: str, after: str, between: str, last: Spoken | None) -> Spoken | None:
    """Return the second of two people who share what is said: a surname, or a verb in the plural."""
    if last is None or last.kin or not _TOGETHER.fullmatch(between) or len(run.text.split()) < 2:
        return None
    surname = last.run.text.split()[-1].casefold() == run.text.split()[-1].casefold()
    together = surname or _PLURAL.match(after) or _are_married(last.run, before)
    return Spoken(run, None, himself=False, kin=False, joint=True) if together else None


def _are_married(last: NameRun, before: str) -> bool:
    """Whether the text in front of a name tells of the marriage of the one before it: `the marriage of … and`."""
    cue = r"(?:marriage|matrimonio|mariage|casamento)\s+(?:of|between|de|entre)"
    return bool(re.search(rf"\b{cue}\s+{re.escape(last.text)}\b", before, re.IGNORECASE))


def _judge(run: NameRun, before: str, after: str, between: str, last: Spoken | None) -> Spoken | None:
    if last is not None and _FORMERLY.search(between[-_REACH:]):
        return Spoken(run, None, himself=False, kin=False, former=True)
    if last is not None and _NOW_CALLED.search(between) and re.search(r"(?:to|read|of|as)\s+$", between):
        return Spoken(run, None, himself=False, kin=False, renamed=True)
    kin = _kin_ahead().search(before)
    office = None if kin else _office(before, after)
    if office is not None:
        return Spoken(run, office, himself=False, kin=False)
    himself = bool(_ahead("speaks_as").search(before) or _behind("speaks_after").match(after))
    title = _TITLE.search(before)
    sex = _sex_of(title.group().strip(" .")) if title else None
    behind = None if kin else _kin_behind(last is not None and not last.himself).match(after)
    kin = kin or behind
    if kin is not None:
        word = next(filter(None, kin.groups()))
        sex = sex or _sex_of(word)
        return Spoken(run, role_of(word), himself, kin=True, sex=sex, behind=behind.end() if behind else 0)
    if himself and "translat" in after[:_TRANSLATES_WITHIN].lower():
        return Spoken(run, Role.TRANSLATOR, himself, kin=False, sex=sex)
    if himself or title:
        return Spoken(run, None, himself, kin=False, sex=sex)
    said_of = _behind("spoken_of").match(after)
    pointed_at = _ahead("points_at").search(before) or _kin_of().search(before)
    if said_of or ((pointed_at or _is_titled_later(run, after)) and len(run.text.split()) > 1):
        return Spoken(run, _named_role(before), himself=False, kin=False)
    return None


def _is_titled_later(run: NameRun, after: str) -> bool:
    """Whether the text soon calls somebody so with a title: `Luis Ruiz drives a bus. Mr. Ruiz has offered …`."""
    surname = re.escape(run.text.split()[-1])
    return bool(re.search(rf"\b(?:Mr|Ms|Mrs|Miss|Mme|Dr)\.?\s+{surname}\b", after))


def _sex_of(word: str) -> str | None:
    """Return the sex that a title or a word of kinship tells, None where it tells none."""
    sexes = tables()["prose"]["sexes"]
    return next((sex for sex, words in sexes.items() if word.casefold() in words), None)


def _office(before: str, after: str) -> Role | None:
    """Return the office that the text gives the person, None where it gives none."""
    if _behind("medical").match(after) or _DOCTOR.search(before):
        return Role.PHYSICIAN
    held = _behind("offices").match(after) or _ahead("offices").search(before)
    if held:
        return role_of(held.group().strip(" ,")) or Role.OFFICIAL
    undersigned = re.search(r"undersigned,\s*$", before, re.IGNORECASE)
    return Role.TRANSLATOR if undersigned and "translat" in after[:_TRANSLATES_WITHIN].lower() else None


def _named_role(before: str) -> Role | None:
    """Return the role of the word right before a name, `our sponsor Karen Roe`; in `I will sponsor …` it is a verb."""
    if _WILL_DO.search(before):
        return None
    word = re.search(r"(\w+)\s*:?,?\s*$", before)
    return role_of(word[1]) if word else None


@functools.cache
def _ahead(cues: str) -> re.Pattern[str]:
    """Return a pattern for a list of cues that ends right before a name."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(tables()['prose'][cues])})\s*:?,?\s*$", re.IGNORECASE)


@functools.cache
def _behind(cues: str) -> re.Pattern[str]:
    """Return a pattern for a list of cues that begins right behind a name."""
    return re.compile(rf",?\s*(?:as\s+)?(?:the\s+)?(?:{'|'.join(tables()['prose'][cues])})", re.IGNORECASE)


@functools.cache
def _kin_ahead() -> re.Pattern[str]:
    whose = r"(?:(?:has|have)\s+(?:an?|one)|my|her|his|their|our|whose|the|mi|su|mon|ma|son|sa|(?<!\w)[\w'’-]+['’]s?)"
    kin = rf"({kin_words()})(?:s|ren)?"
    called = rf"\b{whose}\s+(?:[\w'’-]+\s+){{0,2}}?{kin}\s*(?:is|was|named|,|:|\()?"
    captioned = rf"\b{kin}\s*(?::|\()"
    creole = rf"\b{kin}\s+(?:mwen|li|nou)\s*,?"
    return re.compile(rf"(?:{called}|{captioned}|{creole})\s*{_MR}$", re.IGNORECASE)


@functools.cache
def _kin_of() -> re.Pattern[str]:
    """Return a pattern for kinship with the one whose name follows: `I am the cousin of`."""
    return re.compile(rf"\b(?:{kin_words()})\s+(?:of|to|de)\s+$", re.IGNORECASE)


@functools.cache
def _several_ahead() -> re.Pattern[str]:
    """Return a pattern for relatives in the plural right before a name: `her two children, `."""
    return re.compile(rf"\b(?:{kin_words()})(?:s|ren)(?<!\bspouses)\s*(?:are|named|,|:)?\s*{_MR}$", re.IGNORECASE)


@functools.cache
def _kin_behind(others: bool) -> re.Pattern[str]:
    """Return a pattern for kinship right behind a name; `her` is somebody else only where `others` were named."""
    whose = r"(?:(?:my|her|his|the)\s+)"
    apposed = r"(?:my|her|his|their)" if others else "my"
    ways = rf"\(\s*{whose}?|[^.;]{{0,60}}?\b(?:is|was)\s+{whose}|,\s*{apposed}\s+(?:[\w-]+\s+)?"
    of_somebody = rf",\s*an?\s+(?:[\w-]+\s+)?({kin_words()})\s+of\b"
    return re.compile(rf",?\s*(?:{ways})({kin_words()})\b|{of_somebody}", re.IGNORECASE)
