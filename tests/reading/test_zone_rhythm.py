"""Even spacing is told from uneven, whatever the letters are."""

import numpy as np
from numpy.typing import NDArray

from packetlint.reading.zone_rhythm import rhythm_of

HEIGHT = 12


def ink(starts: list[int], length: int) -> NDArray[np.float32]:
    """Return the ink of letters that begin at such places and are 8 pixels wide."""
    line = np.zeros(length, np.float32)
    for start in starts:
        line[start : start + 8] = 100
    return line


def test_an_even_row() -> None:
    found = rhythm_of(ink(list(range(3, 520, 13)), 530), HEIGHT)
    assert abs(found.pitch - 13) < 0.3 and found.evenness > 0.8 and found.blank < 0.05


def test_an_uneven_row() -> None:
    places = np.cumsum(np.random.default_rng(3).integers(9, 21, 36))
    assert rhythm_of(ink([int(place) for place in places], 560), HEIGHT).evenness < 0.5


def test_a_row_with_words() -> None:
    places = [13 * at for at in range(40) if at % 5 < 3]
    assert rhythm_of(ink(places, 525), HEIGHT).blank > 0.1


def test_nothing_at_all() -> None:
    assert rhythm_of(np.zeros(300, np.float32), HEIGHT).evenness == 0.0
