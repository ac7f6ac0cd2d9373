"""When the moon is new: the lunar Hijri calendar of Saudi Arabia (Umm al-Qura) is reckoned from it.

The series is the well-known one of Jean Meeus, "Astronomical Algorithms", chapter 49, cut to the terms
above a minute of time; that is ample to tell the day.
"""

import functools
import math

_SYNODIC = 29.530588861
_TERMS = (
    # coefficient (days), power of E, multiples of M, M', F
    (-0.40720, 0, 0, 1, 0),
    (0.17241, 1, 1, 0, 0),
    (0.01608, 0, 0, 2, 0),
    (0.01039, 0, 0, 0, 2),
    (0.00739, 1, -1, 1, 0),
    (-0.00514, 1, 1, 1, 0),
    (0.00208, 2, 2, 0, 0),
    (-0.00111, 0, 0, 1, -2),
    (-0.00057, 0, 0, 1, 2),
    (0.00056, 1, 1, 2, 0),
)


@functools.cache
def new_moon(lunation: int) -> float:
    """Return the Julian day of a new moon, counted from 6 January 2000.

    >>> round(new_moon(0), 1)  # 6 January 2000, 18:14
    2451550.3
    """
    t = lunation / 1236.85
    mean = 2451550.09766 + _SYNODIC * lunation + 0.00015437 * t * t
    eccentricity = 1 - 0.002516 * t - 0.0000074 * t * t
    sun = math.radians(2.5534 + 29.10535670 * lunation)
    moon = math.radians(201.5643 + 385.81693528 * lunation + 0.0107582 * t * t)
    latitude = math.radians(160.7108 + 390.67050284 * lunation - 0.0016118 * t * t)
    shift = sum(
        size * eccentricity**power * math.sin(s * sun + m * moon + f * latitude) for size, power, s, m, f in _TERMS
    )
    return mean + shift
