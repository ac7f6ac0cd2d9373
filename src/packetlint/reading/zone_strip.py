"""The picture of one row of a zone as our reader of zones looks at it: always of one height, ink above paper."""

from typing import cast

import cv2
import numpy as np
from numpy.typing import NDArray

HEIGHT = 32
"""Of every strip when it is read, pixels."""
_NARROWED = 0.5
"""Letters are taller than need be when they are wide enough: pixels across for each pixel down."""
_WIDTHS = (24, 576)
"""Least and greatest width of a strip when it is read, pixels."""
_FLAT = 4.0
"""Grey levels by which the picture must vary before its contrast is made full."""


def squared(strip: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Return the strip 32 pixels high, in standard deviations from its mean grey, ink positive."""
    height, width = strip.shape
    across = int(np.clip(round(width / height * HEIGHT * _NARROWED), *_WIDTHS))
    shrinks = height > HEIGHT
    way = cv2.INTER_AREA if shrinks else cv2.INTER_LINEAR
    small = cast(NDArray[np.uint8], cv2.resize(strip, (across, HEIGHT), interpolation=way)).astype(np.float32)
    mean, spread = float(small.mean()), float(small.std())
    return (mean - small) / max(spread, _FLAT)
