import itertools
import math

import numpy as np
import pytest
from numpy.typing import NDArray

from packetlint.reading.zone_lattice import LETTERS, Lattice, lattice

KINDS = 4


def chances(places: int, seed: int) -> NDArray[np.float32]:
    """Return the chances of a blank and four letters at each place."""
    drawn = np.zeros((places, LETTERS + 1))
    drawn[:, : KINDS + 1] = np.random.default_rng(seed).random((places, KINDS + 1)) ** 6
    return np.asarray(drawn / drawn.sum(axis=1, keepdims=True), np.float32)


def counted(seen: NDArray[np.float32]) -> dict[tuple[int, ...], float]:
    """Return every reading there can be with its probability, by trying every path."""
    readings: dict[tuple[int, ...], float] = {}
    for path in itertools.product(range(KINDS + 1), repeat=len(seen)):
        reading = tuple(letter - 1 for letter, _ in itertools.groupby(path) if letter)
        readings[reading] = readings.get(reading, 0.0) + math.prod(seen[t, kind] for t, kind in enumerate(path))
    return readings


@pytest.mark.parametrize("seed", range(5))
def test_the_sums_are_those_of_every_path_tried(seed: int) -> None:
    seen = chances(6, seed)
    readings, found = counted(seen), lattice(seen)
    for length in range(1, 5):
        of_length = {reading: share for reading, share in readings.items() if len(reading) == length}
        whole = sum(of_length.values())
        assert found.fits[length] == pytest.approx(math.log(whole), abs=1e-3)
        shares = np.zeros((length, LETTERS))
        for reading, share in of_length.items():
            shares[np.arange(length), list(reading)] += share / whole
        assert found.letters(length) == pytest.approx(shares, abs=1e-4)


def test_the_same_letter_twice_needs_a_blank_between() -> None:
    assert int(np.argmax(along(2, 2, 2).fits)) == 1
    assert int(np.argmax(along(2, 0, 2).fits)) == 2


def test_blanks_beside_blanks_change_nothing() -> None:
    near, far = along(0, 3, 0, 5, 0), along(0, 0, 0, 3, 0, 0, 0, 5, 0)
    assert near.fits[2] == pytest.approx(far.fits[2], abs=1e-3)
    assert near.letters(2).argmax(axis=1).tolist() == far.letters(2).argmax(axis=1).tolist() == [2, 4]


def along(*path: int) -> Lattice:
    """Return the lattice of a line that is all but surely this path (0 is the blank)."""
    seen = np.full((len(path), LETTERS + 1), 1e-7, np.float32)
    seen[np.arange(len(path)), path] = 1.0
    return lattice(seen)
