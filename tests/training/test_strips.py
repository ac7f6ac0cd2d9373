from pathlib import Path

import numpy as np
import pytest

import typefaces
import zone_text
from strips import strip

FONTS = Path("/usr/share/fonts")
drawable = pytest.mark.skipif(bool(typefaces.missing(FONTS)), reason="apt-get install " + typefaces.PACKAGES)


@pytest.mark.parametrize("length", [30, 36, 44])
def test_every_line_has_its_length_and_only_letters_of_a_zone(length: int) -> None:
    chance = np.random.default_rng(length)
    for _ in range(300):
        line = zone_text.line(chance, length)
        assert len(line) == length and set(line) <= set(zone_text.ALPHABET)


def test_the_check_digits_of_an_invented_zone_are_right() -> None:
    chance = np.random.default_rng(4)
    for _ in range(50):
        _, second = zone_text.zone(chance, 44)
        assert second[9] == zone_text.check_digit(second[:9])
        assert second[27] == zone_text.check_digit(second[21:27])


@drawable
def test_a_strip_is_the_same_every_time_it_is_made() -> None:
    for number in range(12):
        first, second = (strip(FONTS, 5, number, 36) for _ in range(2))
        assert first.text == second.text
        assert np.array_equal(first.picture, second.picture)


@drawable
def test_strips_differ() -> None:
    texts = {strip(FONTS, 5, number, 44).text for number in range(20)}
    assert len(texts) == 20
