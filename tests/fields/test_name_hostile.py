"""Texts that are no names: every pair has a verdict, soon, and the same both ways."""

import itertools
import time

import pytest

from packetlint.fields import name
from packetlint.fields.naming import parse
from packetlint.fields.relation import Relation
from packetlint.model.fact import PersonName

HOSTILE = {
    "empty": "",
    "blank": " \t\u3000",
    "one long word": "A" * 100_000,
    "a hundred thousand letters": "Abc " * 25_000,
    "control characters": "\x00\x01John\x7f Smith\x1b[0m",
    "right-to-left marks": "\u202eJohn\u202c \u2067Smith\u2069",
    "zero-width": "J\u200bo\u200bh\u200bn\ufeff Smith",
    "combining marks": "e" + "\u0301" * 100_000,
    "marked words": ("e" + "\u0301" * 50 + " ") * 500,
    "mixed scripts": "Јоhn Ѕmіth Ωмега 김민준 张伟 أحمد",
    "brackets": "(" * 50_000,
    "quotes": '"' * 50_000,
    "a zone": "P<UTO" + "A<" * 50_000,
    "commas": "," * 100_000,
    "hyphens": "-".join(["ab"] * 30_000),
    "labels": "Name: " * 20_000,
    "a lone surrogate": "\ud800 John",
    "digits": "0123456789" * 10_000,
    "initials": "A. " * 30_000,
    "one syllable over and over": "Su " * 30_000,
    "unspaced Burmese": "အောင်" * 20_000,
    "unspaced Han": "张" * 100_000,
    "letters that grow": "ﷺ" * 100_000,
    "letters of two sounds": "jh" * 150,
    "suffixes": "jr " * 10_000,
    "markers of earlier names": "née " * 10_000,
    "stand-ins": "FNU " * 10_000,
}
SECONDS = 0.05


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_what_is_no_name_is_still_the_same_as_itself(text: str) -> None:
    assert name.compare(text, text).relation is Relation.SAME
    assert name.compare(text, "Olena Kovalenko").relation in Relation
    whole = PersonName(text, text, text)
    assert name.compare(whole, text) == name.compare(text, whole)
    assert 0.0 <= name.like(text, "Olena Kovalenko") <= 1.0


@pytest.mark.parametrize(("a", "b"), list(itertools.combinations(HOSTILE.values(), 2)))
def test_any_two_have_one_verdict_both_ways(a: str, b: str) -> None:
    assert name.compare(a, b) == name.compare(b, a)


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_verdict_comes_soon(text: str) -> None:
    name.compare("Олена", "Οδυσσέας Ó Súilleabháin")
    spent = [_seconds(text, f"{other} Petrivna Kovalenko") for other in ("Olena", "Оксана", "김민준", "Maria José")]
    assert min(spent) < SECONDS


def _seconds(a: str, b: str) -> float:
    started = time.process_time()
    name.compare(a, b)
    return time.process_time() - started


def test_what_is_kept_of_a_long_text_is_short() -> None:
    assert name.parse("Anna " * 50_000).full.count("Anna") <= parse.MAX_LENGTH // len("Anna")
