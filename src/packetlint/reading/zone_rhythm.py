"""How evenly a row of print is spaced: what tells a machine-readable zone from running print."""

from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

_CLOSEST, _WIDEST = 0.75, 1.5
"""Pitch of a zone's characters, in heights of its capitals."""
_SLOWEST, _QUICKEST = 2.6, 0.35
"""What repeats at other distances counts against it, in heights as well: words, strokes."""
_SLACK = 0.05
"""Share by which the pitch may differ along a row, as on a page looked at from the side."""
_FAINT = 0.35
"""Share of a row's usual ink below which a place is blank."""


class Rhythm(NamedTuple):
    """The spacing of a row."""

    pitch: float
    """Pixels from one character to the next, if they are evenly spaced."""
    evenness: float
    """Share of the row's pattern that repeats at that pitch, 0 to 1."""
    blank: float
    """Share of its length that is blank, 0 to 1."""


def rhythm_of(ink: NDArray[np.float32], height: float) -> Rhythm:
    """Return the rhythm of the ink along a row whose capitals are about `height` pixels high."""
    light = cv2.blur(ink[None], (round(10 * height), 1)).ravel()
    pattern = ink / np.maximum(light, 1.0)
    pattern -= cv2.blur(pattern[None], (round(2 * height), 1)).ravel()
    room = 1 << max(10, int(2 * len(ink)).bit_length())
    power = np.abs(np.fft.rfft(pattern * np.hanning(len(pattern)), room)) ** 2
    slowest, closest = (int(room / (height * pitch)) for pitch in (_WIDEST, _CLOSEST))
    peak = slowest + int(power[slowest : closest + 1].argmax())
    wide = max(1, round(1.6 * room / len(pattern)), round(_SLACK * peak))
    every = power[int(room / (height * _SLOWEST)) : int(room / (height * _QUICKEST))].sum() + 1e-6
    evenness = power[max(0, peak - wide) : peak + wide + 1].sum() / every
    pitch = room / peak
    here = cv2.blur(ink[None], (max(1, round(pitch)), 1)).ravel()
    return Rhythm(pitch, float(min(1.0, evenness)), float((here < _FAINT * np.median(here)).mean()))
