"""What a row of a machine-readable zone says, letter by letter, each with how sure it is.

Our own reader of OCR-B, trained on rendered lines; docs/zone-reader.md says on which, and what it scores.
"""

import numpy as np
from numpy.typing import NDArray

from packetlint.model.zone import Chances, Spelling
from packetlint.reading.zone_lattice import Lattice, Sums, lattice
from packetlint.reading.zone_network import chances_along
from packetlint.reading.zone_strip import squared

LETTERS = "<0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
"""In the order in which the network says them."""
LENGTHS = (30, 36, 44)
"""Letters in a line: cards, small visas and old cards, passports and visas (ICAO 9303 parts 4 to 7)."""
_FAR = 40.0
"""A length this much less likely than the best one (natural logarithm) is not spelt."""
_LEAST = 1e-4
"""A letter less likely than this is left out."""


def spell(strip: NDArray[np.uint8]) -> tuple[Spelling, ...]:
    """Return what the one row in `strip` says: in the likeliest length and in each of a zone's lengths that may be.

    The strip is grey, dark on light and nearly level, its capitals 45 to 80 % of its height; rows above and below may
    show in part. The best fit comes first; nothing if there are no letters.
    """
    if min(strip.shape) < 2:
        return ()
    readings = lattice(chances_along(squared(strip)))
    best = int(np.argmax(readings.fits))
    near = [n for n in LENGTHS if readings.fits[n] > readings.fits[best] - _FAR]
    lengths = sorted({best, *near} - {0}, key=lambda n: -readings.fits[n])
    return tuple(_spelling(readings, length) for length in lengths) if best else ()


def _spelling(readings: Lattice, length: int) -> Spelling:
    return Spelling(float(readings.fits[length]), tuple(map(_chances, readings.letters(length))))


def _chances(row: Sums) -> Chances:
    order = np.argsort(-row)
    return tuple((LETTERS[i], float(row[i])) for i in order if row[i] >= _LEAST or i == order[0])
