"""What one place of a zone may hold: the reader's chances, softened by what readers of OCR-B confuse."""

import dataclasses
import functools
import math
import string

from packetlint.model.zone import Chances

FILLER = "<"
LETTERS = frozenset(string.ascii_uppercase)
DIGITS = frozenset(string.digits)
ALPHABET = LETTERS | DIGITS | {FILLER}

_SUPPORTED = 0.02
"""Probability from which the reader itself speaks for a character."""
_UNSURE = 0.02
"""How often a reader is wrong without knowing it."""
_BEYOND = -2.5
"""Weight of going beyond what the reader speaks for, besides how improbable the slip is."""
_TWIN_SHARE, _ALIKE_SHARE = 0.4, 0.006
"""Share of these slips that are a given look-alike: one of the pairs that all readers confuse, or another."""
_FAR, _MOST = 12.0, 10
"""Characters so much less likely than the likeliest are left out, and those beyond so many."""
_TWINS = ("O0", "I1", "S5", "B8", "Z2", "K<")
_ALIKE = ("O0QDC", "I1LTJ", "S5", "B8", "G6", "Z2", "A4", "MNHW", "VYU", "<KX", "EF", "PR")

UNKNOWN: Chances = ((FILLER, 0.3), *((letter, 0.7 / 36) for letter in sorted(LETTERS | DIGITS)))
"""A place that was not read: of all characters a filler is the likeliest."""


@dataclasses.dataclass(frozen=True, slots=True)
class Option:
    """What one place, or several in a row, may say."""

    text: str
    weight: float
    """Natural logarithm of its probability."""
    beyond: int = 0
    """Characters of it that the reader does not speak for."""


@functools.cache
def _look_alikes(letter: str) -> frozenset[str]:
    """Return the characters that a reader may take for `letter`; two digits are two different digits."""
    group = frozenset("".join(group for group in _ALIKE if letter in group)) - {letter}
    return group - DIGITS if letter in DIGITS else group


def _slip(given: str, meant: str) -> float:
    """Return the share of a reader's slips that make `given` of `meant`."""
    if any(given in pair and meant in pair for pair in _TWINS):
        return _TWIN_SHARE
    return _ALIKE_SHARE


@functools.lru_cache(maxsize=4096)
def options(chances: Chances) -> tuple[Option, ...]:
    """Return what a place may hold, likeliest first.

    >>> [(one.text, one.beyond) for one in options((("S", 1.0),))]
    [('S', 0), ('5', 1)]
    """
    given = {letter: chance for letter, chance in chances if letter in ALPHABET}
    if not given:
        return options(UNKNOWN)
    first = max(given, key=lambda letter: given[letter])
    found = []
    for letter in (*given, *sorted(_look_alikes(first) - given.keys())):
        chance = (1 - _UNSURE) * given.get(letter, 0.0) + _UNSURE * _slip(first, letter)
        beyond = given.get(letter, 0.0) < _SUPPORTED
        found.append(Option(letter, math.log(chance) + _BEYOND * beyond, int(beyond)))
    found.sort(key=lambda option: -option.weight)
    most = len(found) if chances == UNKNOWN else _MOST
    return tuple(option for option in found[:most] if option.weight > found[0].weight - _FAR)


def likeliest(chances: Chances) -> str:
    """Return the likeliest character."""
    return options(chances)[0].text


def best_weight(chances: Chances) -> float:
    """Return the weight of the likeliest character."""
    return options(chances)[0].weight
