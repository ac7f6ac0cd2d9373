"""What speaks for and against two groups of mentions being one human being, in named reasons.

No single value decides: a wrong date of birth or a mistyped name must not make a new person, and a shared
surname must not make one of two.
"""

import dataclasses
import functools
from collections.abc import Sequence

from packetlint.fields import compare_facts, date, field_module, name
from packetlint.fields.relation import Comparison, Relation
from packetlint.model import Fact, FactField, FoundBy, PersonName, Role
from packetlint.people.profile import Profile

SAME_NAME, NEAR_NAME, LIKE_NAME, OTHER_NAME = 4.0, 3.0, 1.0, -6.0
OTHER_SURNAME = OTHER_GIVEN_NAME = -4.0
"""People marry, and a form may be filled in with a sister's name: less than birth and number together say."""
ILLEGIBLE_NAME = -0.5
"""What a name says against anybody that was hardly read."""
SAME_BIRTH, NEAR_BIRTH, OTHER_BIRTH, OTHER_GENERATION = 3.0, -0.5, -1.0, -4.0
SAME_NUMBER, SAME_NUMBER_IN_TEXT, OTHER_NUMBER = 5.0, 2.5, -0.5
"""A sentence may name two people and one number."""
SETTLED = 2
"""Papers that give a person one given name, from which it is no slip of the pen."""
SAME_ROLE = 1.5
SAME_PAPER = -2.0
KNOWN = 100.0
"""What the user says outweighs all papers."""
ENOUGH = 3.0
"""Weight of evidence from which two groups are one person."""
FITS = 2.5
"""Weight from which somebody without a legible name is the only person whom they fit, one wrong number or not."""

_GENERATION = 14
"""Years between births that no slip of the pen explains in people of one name: father and son."""
_SLIPS_OF_DATES = frozenset({"one-digit", "day-and-month-swapped", "digits-swapped", "transposed"})
_YEAR = "year-differs"

_FIRST_NAME_GONE = "given-name-left-out"
"""Where a child carries the father's name, what is left without the first name is the father's own name."""
_GIVEN_NAME_SHARED, _GIVEN_NAME_DIFFERS = "only-given-name-shared", "other-given-name"
_WITHOUT = "suffix-missing"
_WITHOUT_SUFFIX, _LIKE_NAME = "same name but for the suffix", "like name"
_SLIPS = frozenset({"typing-error", "second-surname-missing", "ocr-look-alike"})
"""Differences that leave a name recognisably the same one."""
_MAIN_ROLES = frozenset({Role.BENEFICIARY, Role.PETITIONER, Role.SUPPORTER})
_IN_TEXT = frozenset({FoundBy.PROSE, FoundBy.PATTERN, FoundBy.SEARCH})


@dataclasses.dataclass(frozen=True, slots=True)
class Evidence:
    """How strongly two groups belong together, and why."""

    weight: float
    reasons: tuple[str, ...]


def weigh(one: Profile, other: Profile) -> Evidence:
    """Return the evidence for two groups of mentions being one person."""
    names, births = _names(one, other), _births(one, other)
    if names[0] <= OTHER_SURNAME and births[0] < SAME_BIRTH:  # no number and role outweigh that
        return Evidence(names[0] + births[0], ())
    numbers = _numbers(one, other)
    parts = [names, births, numbers]
    if births[0] > OTHER_GENERATION and (births[0] >= NEAR_BIRTH or numbers[0] >= 0):
        parts.append(_roles(one, other))  # two people may well have the same role
    weight = sum(part[0] for part in parts)
    if names[0] < SAME_NAME and one.papers & other.papers:
        weight += SAME_PAPER
    if _told_apart(one, other) or _are_namesakes(names, births, one, other):
        weight += OTHER_NAME
    return Evidence(weight, tuple(part[1] for part in parts if part[1]))


def _are_namesakes(names: tuple[float, str], births: tuple[float, str], one: Profile, other: Profile) -> bool:
    """Whether two groups are two relatives of like names: father and son, sisters each with papers of her own."""
    if names[1] in (_WITHOUT_SUFFIX, _LIKE_NAME) and births[0] <= OTHER_GENERATION:
        return True
    return names[0] == OTHER_GIVEN_NAME and min(len(one.papers), len(other.papers)) >= SETTLED


def _told_apart(one: Profile, other: Profile) -> bool:
    """Whether one paper names two people apart, one in each group: no third paper makes them one."""
    if one.papers.isdisjoint(other.papers):
        return False
    return any(
        left.document == right.document and _are_two(Profile.of((left,)), Profile.of((right,)))
        for left in one.mentions
        for right in other.mentions
    )


def _are_two(left: Profile, right: Profile) -> bool:
    """Whether two mentions of one paper are two people: by their names, or Jr. and Sr. by what tells them apart."""
    weight, reason = _names(left, right)
    if weight < 0:
        return True
    if reason not in (_WITHOUT_SUFFIX, _LIKE_NAME):
        return False
    return left.roles != right.roles or _births(left, right)[0] < 0 or _numbers(left, right)[0] < 0


def _names(one: Profile, other: Profile) -> tuple[float, str]:
    weight, reason = _weigh_names([_compare(a, b) for a in one.names for b in other.names])
    return (weight, reason) if weight >= 0 or (one.legible and other.legible) else (ILLEGIBLE_NAME, "")


def _compare(one: Fact, other: Fact) -> Comparison:
    if not (isinstance(one.value, PersonName) and isinstance(other.value, PersonName)):
        return compare_facts(one, other)
    return name.compare_cut(one.value, other.value) if one.cut or other.cut else compare_names(one.value, other.value)


def _weigh_names(pairs: Sequence[Comparison]) -> tuple[float, str]:
    if not pairs:
        return 0.0, ""
    if any(not pair.mismatch and _FIRST_NAME_GONE not in pair.reasons for pair in pairs):
        return SAME_NAME, "same name"
    if any(_WITHOUT in pair.reasons[:1] for pair in pairs):
        return NEAR_NAME, _WITHOUT_SUFFIX
    if any(pair.relation is Relation.CONFLICT and pair.reasons[0] in _SLIPS for pair in pairs):
        return NEAR_NAME, "nearly the same name"
    if any(pair.relation is Relation.CONFLICT or not pair.mismatch for pair in pairs):
        return LIKE_NAME, _LIKE_NAME
    if any(_GIVEN_NAME_SHARED in pair.reasons for pair in pairs):
        return OTHER_SURNAME, ""
    if any(_GIVEN_NAME_DIFFERS in pair.reasons for pair in pairs):
        return OTHER_GIVEN_NAME, ""
    return OTHER_NAME, ""


@functools.lru_cache(maxsize=65536)
def compare_names(one: PersonName, other: PersonName) -> Comparison:
    """Return how two names stand to each other, remembered: a packet repeats few names often."""
    return name.compare(one, other)


def _births(one: Profile, other: Profile) -> tuple[float, str]:
    pairs = [_compare_dates(_readings(a), _readings(b)) for a in one.births for b in other.births]
    if not pairs:
        return 0.0, ""
    if any(not pair.mismatch for pair in pairs):
        return SAME_BIRTH, "same date of birth"
    apart = min(abs(int(str(a.value)[:4]) - int(str(b.value)[:4])) for a in one.births for b in other.births)
    slips = {reason for pair in pairs for reason in pair.reasons}
    if slips & _SLIPS_OF_DATES or (_YEAR in slips and apart < _GENERATION):
        return NEAR_BIRTH, ""
    return (OTHER_GENERATION if apart >= _GENERATION else OTHER_BIRTH), ""


def _readings(fact: Fact) -> tuple[str, ...]:
    return (str(fact.value), *fact.alternatives)


@functools.lru_cache(maxsize=65536)
def _compare_dates(one: tuple[str, ...], other: tuple[str, ...]) -> Comparison:
    return date.compare_sets(one, other)


def _numbers(one: Profile, other: Profile) -> tuple[float, str]:
    best, reason, differs = 0.0, "", False
    for field in one.numbers.keys() & other.numbers.keys():
        for left in one.numbers[field]:
            for right in other.numbers[field]:
                weight = _same_number(left, right) if _agree(field, str(left.value), str(right.value)) else 0.0
                best, reason = max((best, reason), (weight, f"same {field.value.replace('_', ' ')}"))
                differs = True
    return (best, reason) if best or not differs else (OTHER_NUMBER, "")


def _same_number(left: Fact, right: Fact) -> float:
    in_text = left.provenance.found_by in _IN_TEXT or right.provenance.found_by in _IN_TEXT
    return SAME_NUMBER_IN_TEXT if in_text else SAME_NUMBER


@functools.lru_cache(maxsize=65536)
def _agree(field: FactField, one: str, other: str) -> bool:
    return one == other or not field_module(field).compare(one, other).mismatch


def _roles(one: Profile, other: Profile) -> tuple[float, str]:
    return (SAME_ROLE, "same role") if one.roles & other.roles & _MAIN_ROLES else (0.0, "")
