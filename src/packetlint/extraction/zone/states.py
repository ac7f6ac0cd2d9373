"""Codes of states and organizations as a zone writes them (ICAO 9303-3 §5), and what to make of others."""

import functools

from packetlint.extraction.zone.places import FILLER
from packetlint.fields import nationality

_KNOWN, _TWO_LETTERS, _NONE = 0.0, -4.0, -5.0
"""Weights: an ICAO code; the two letters of ISO 3166, as some cards print; what is no code."""


@functools.cache
def _codes() -> tuple[frozenset[str], frozenset[str]]:
    known = nationality.codes()
    return (
        frozenset(code.ljust(3, FILLER) for code in known if len(code) in (1, 3)),
        frozenset(code + FILLER for code in known if len(code) == 2),
    )


@functools.cache
def weight(code: str) -> float:
    """Return how much speaks against three places being a state's code: 0 for a known one.

    >>> weight("D<<"), weight("XXA"), weight("QQQ") < 0
    (0.0, 0.0, True)
    """
    whole, short = _codes()
    if code in whole:
        return _KNOWN
    if code in short:
        return _TWO_LETTERS
    return _NONE


def is_known(code: str) -> bool:
    """Whether three places are the code of a state or organization."""
    return weight(code) == _KNOWN
