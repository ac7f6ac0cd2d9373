"""From chances along a line to letters: every way in which the line may have been written is counted.

The network says for each place along the line how likely a letter or a blank stands there (connectionist temporal
classification: Graves et al., 2006). A letter may hold several places, and the same letter twice needs a blank
between. Summed over all ways of reading exactly so many letters, forwards and backwards, this gives how likely the
line has that length and, if it has, what each of its letters is; so a run of fillers gets its right count once the
length is known.
"""

import dataclasses

import numpy as np
from numpy.typing import NDArray

Sums = NDArray[np.float64]

LETTERS = 37
"""That a zone is written with."""
LONGEST = 52
"""Letters in a line: no reading is longer."""
_SURELY_BLANK = 1 - 1e-4
"""Of neighbouring places that are blank as surely as this, one is enough."""
_EVER = 2e-5
"""A letter that is less likely than this at every place is in no reading."""
_LEAST = 1e-9
"""No letter of a reading is impossible anywhere."""
_APART = 8
"""Places from one time to the next that sums are brought back to a size that floating point can hold."""
_TINY = np.finfo(float).tiny


@dataclasses.dataclass(frozen=True, slots=True)
class Lattice:
    """All readings of a line."""

    fits: Sums
    """For each number of letters, from none on: the logarithm of the probability that the line has just so many."""
    _kinds: NDArray[np.intp]
    """Which of the 37 letters are in any reading."""
    _begins: Sums
    """By place, number of letters before and letter: the sum of all ways to reach it, as that letter begins there."""
    _rests: Sums
    """By place, number of letters to come and letter: the sum of all that may follow."""

    def letters(self, length: int) -> Sums:
        """Return the chances (length, 37) of each letter if the line has `length` of them."""
        sums = np.einsum("plc,plc->lc", self._begins[:, :length], self._rests[:, :length][:, ::-1])
        chances = np.zeros((length, LETTERS))
        chances[:, self._kinds] = sums / np.maximum(sums.sum(axis=1, keepdims=True), _TINY)
        return chances


def lattice(chances: NDArray[np.float32]) -> Lattice:
    """Return all readings of a line with these chances (places, blank and letters)."""
    busy = _without_idle(chances)
    kinds = np.flatnonzero(busy[:, 1:].max(axis=0) > _EVER)
    places = np.maximum(busy[:, np.concatenate([[0], kinds + 1])].astype(np.float64), _LEAST)
    begins, sizes, ends = _forwards(places)
    rests, later_sizes = _backwards(places)
    weights = sizes[:-1] + later_sizes
    begins *= np.exp(weights - weights.max())[:, None, None]
    return Lattice(np.log(np.maximum(ends, _TINY)) + sizes[-1], kinds, begins, rests)


def _without_idle(chances: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the chances without blanks beside blanks: they change no sum."""
    idle = chances[:, 0] > _SURELY_BLANK
    repeated = idle & np.concatenate([[False], idle[:-1]])
    return np.asarray(chances[~repeated])


def _forwards(places: Sums) -> tuple[Sums, Sums, Sums]:
    """Return the sums of all ways to each place as a letter begins there, their logged sizes, and the sums at the end.

    A way is known by its number of letters and its last place: a letter or a blank.
    """
    count, kinds = len(places), places.shape[1] - 1
    begins, sizes = np.empty((count, LONGEST, kinds)), np.zeros(count + 1)
    letters, blank = np.zeros((LONGEST + 1, kinds)), np.zeros(LONGEST + 1)
    blank[0] = 1.0
    for place in range(count):
        total = letters.sum(axis=1) + blank
        begun = np.subtract(total[:-1, None], letters[:-1], out=begins[place])
        begun *= places[place, 1:]
        letters *= places[place, 1:]
        letters[1:] += begun
        blank = total * places[place, 0]
        sizes[place + 1] = sizes[place]
        if place % _APART == 0:
            size = letters.sum() + blank.sum()
            letters /= size
            blank /= size
            sizes[place + 1] += np.log(size)
    return begins, sizes, letters.sum(axis=1) + blank


def _backwards(places: Sums) -> tuple[Sums, Sums]:
    """Return the sums of all that may follow a letter at each place, by letters to come, and their logged sizes."""
    count, kinds = len(places), places.shape[1] - 1
    rests, sizes = np.zeros((count, LONGEST, kinds)), np.zeros(count)
    blank = np.zeros(LONGEST)
    rests[-1, 0], blank[0] = 1.0, 1.0
    for place in range(count - 1, 0, -1):
        ahead = rests[place] * places[place, 1:]
        blank = blank * places[place, 0]
        blank[1:] += ahead[:-1].sum(axis=1)
        rest = np.add(ahead, blank[:, None], out=rests[place - 1])
        rest[1:] -= ahead[:-1]
        sizes[place - 1] = sizes[place]
        if place % _APART == 0:
            size = blank.sum()
            rest /= size
            blank /= size
            sizes[place - 1] += np.log(size)
    return rests, sizes
