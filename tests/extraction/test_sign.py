"""A quick look for what a sign begins with never hides a match."""

import re
import sys

import pytest

from packetlint.extraction.kinds import known_kinds
from packetlint.extraction.sign import Sign, _small

SIGNS = [sign for kind in known_kinds() for sign in (*kind.strong, *kind.weak, *kind.against)]


@pytest.mark.parametrize(
    ("words", "openings"),
    [
        ("passport no", {"passport no"}),
        ("enrol?lment", {"enro"}),
        ("e-?ticket", {"e"}),
        ("a{0}b", {""}),
        ("offence|offense", {"offence", "offense"}),
        ("born (?:on|in)", {"born "}),
        ("(?:born|birth) on", {"born", "birth"}),
        ("(?:my )?birth", {""}),
        ("(?:(?:my|her) )?(?:son)", {""}),
        ("(?:a(?:b|c)|[de])f", {"a", ""}),
        ("[dp|]ate", {""}),
        ("свідоцтво про", {"свідоцтво про"}),
        ("Lease", {""}),
    ],
)
def test_a_sign_opens_with_what_every_match_begins_with(words: str, openings: set[str]) -> None:
    assert set(Sign.of(words).openings) == openings


def test_a_pattern_that_is_none_is_refused_at_once() -> None:
    with pytest.raises(re.error):
        Sign.of("passport (")


def test_most_signs_of_ours_have_an_opening() -> None:
    assert sum(min(map(len, sign.openings)) > 2 for sign in SIGNS) > 0.9 * len(SIGNS)


def test_letters_that_are_the_same_without_case_are_so_for_the_quick_look() -> None:
    alike = re.compile("[a-z ]", re.IGNORECASE)
    letters = [chr(code) for code in range(sys.maxunicode + 1) if alike.fullmatch(chr(code))]
    assert {"ı", "ſ", "K"} <= set(letters)
    for letter in letters:
        small = _small(letter)
        assert re.fullmatch(small, letter, re.IGNORECASE)
        assert re.fullmatch("[a-z ]", small)


@pytest.mark.parametrize("text", ["SUBJECT", "ſubject", "fıle", "FİLE"])
def test_a_sign_is_found_in_any_case(text: str) -> None:
    assert any(Sign.of(words).is_in(f"the {text}, here") for words in ("subject", "file"))
