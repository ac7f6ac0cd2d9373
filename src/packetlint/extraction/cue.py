"""What the words around a run of capitals make of it: a person, which one, or nobody."""

import dataclasses
import functools
import re
from collections.abc import Iterator

from packetlint.extraction.layout import Passage
from packetlint.extraction.name_run import NameRun, name_runs
from packetlint.extraction.vocabulary import kin_words, role_of, tables
from packetlint.model import Role

_TITLE = re.compile(r"(?<!\w)(?:Mr|Ms|Mrs|Miss|Mx|Mme|Sra?|Dr|Prof)\.?\s*$")
_DOCTOR = re.compile(r"\bDr\.?\s*$", re.IGNORECASE)
_CHILD_OF = re.compile(r"\b(?:son|daughter|child)\s+of\s+(?:the\s+)?(?:Mr\.?\s*|Mrs\.?\s*|Ms\.?\s*)?$", re.IGNORECASE)
_AND = re.compile(r"\band\s+(?:Mr\.?\s*|Mrs\.?\s*|Ms\.?\s*)?$", re.IGNORECASE)
_TRANSLATES_WITHIN = 120
"""Letters behind an undersigned's name within which the text tells a translator."""


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


def spoken_of(passage: Passage) -> Iterator[Spoken]:
    """Yield the names in a passage that its words make persons, in order."""
    after_parent = False
    for run in name_runs(passage):
        before, after = passage.text[: run.start], passage.text[run.end :]
        after_parent = bool(_CHILD_OF.search(before) or (after_parent and _AND.search(before)))
        spoken = Spoken(run, Role.PARENT, False, True, True) if after_parent else _judge(run, before, after)
        if spoken is not None:
            yield spoken


def _judge(run: NameRun, before: str, after: str) -> Spoken | None:
    office = _office(before, after)
    if office is not None:
        return Spoken(run, office, himself=False, kin=False)
    himself = bool(_ahead("speaks_as").search(before) or _behind("speaks_after").match(after))
    kin = _kin_ahead().search(before) or _kin_behind().search(after)
    if kin is not None:
        return Spoken(run, role_of(kin["kin"]), himself, kin=True)
    if himself or _TITLE.search(before):
        return Spoken(run, None, himself, kin=False)
    pointed_at = _ahead("points_at").search(before)
    if (pointed_at or _behind("spoken_of").match(after)) and len(run.text.split()) > 1:
        return Spoken(run, _named_role(before), himself=False, kin=False)
    return None


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
    whose = r"(?:my|her|his|their|our|whose|patient's|beneficiary's|child's|the)"
    return re.compile(rf"\b{whose}\s+(?:\w+\s+)?(?P<kin>{kin_words()})\s*(?:is|was|named|,|:)?\s*$", re.IGNORECASE)


@functools.cache
def _kin_behind() -> re.Pattern[str]:
    whose = r"(?:(?:my|her|his|the)\s+)"
    ways = rf"\(\s*{whose}?|[^.;]{{0,60}}?\b(?:is|was)\s+{whose}|,\s*my\s+"
    return re.compile(rf"^,?\s*(?:{ways})(?P<kin>{kin_words()})\b", re.IGNORECASE)
