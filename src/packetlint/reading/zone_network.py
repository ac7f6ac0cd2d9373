"""The network that looks at a row of a zone, in NumPy: what may stand at each place along it.

Its shape is that of `training/network.py`, which learns the weights; normalisation is folded into them.
"""

import functools
from importlib import resources
from typing import cast

import numpy as np
from numpy.typing import NDArray

import packetlint.reading.one_thread  # noqa: F401  one thread for each process

Values = NDArray[np.float32]

_STRIDES = ((2, 1), (2, 2), (1, 1), (2, 1))
"""Of the layers that look at the picture: rows and columns from one look to the next."""
_REACHES = (1, 2, 4, 8, 4)
"""Of the layers that look along the line: columns between the three places each of them sees."""


def chances_along(picture: Values) -> Values:
    """Return the chances (places, 38) of a blank and of the 37 letters, for a strip made by `zone_strip.squared`."""
    weights = iter(_weights())
    seen = picture[None]
    for stride in _STRIDES:
        seen = _ramp(_look(seen, *next(weights), stride))
    line = seen.reshape(-1, seen.shape[2])
    line = _ramp(_look_along(line, *next(weights), 1))
    for reach in _REACHES:
        line = _ramp(line + _look_along(line, *next(weights), reach))
    weight, bias = next(weights)
    said = (weight[:, :, 0, 0] @ line).T + bias
    odds = np.exp(said - said.max(axis=1, keepdims=True))
    return cast(Values, odds / odds.sum(axis=1, keepdims=True))


@functools.cache
def _weights() -> tuple[tuple[Values, Values], ...]:
    """Return each layer's weights (features, features given, rows, columns) and biases."""
    with (
        resources.files("packetlint.reading").joinpath("zone_letters.npz").open("rb") as file,
        np.load(file, allow_pickle=False) as arrays,
    ):
        layers = range(len(arrays.files) // 2)
        return tuple((arrays[f"weight{n}"].astype(np.float32), arrays[f"bias{n}"]) for n in layers)


def _look(seen: Values, weight: Values, bias: Values, stride: tuple[int, int]) -> Values:
    """Return a convolution of 3 × 3 over (features, rows, columns)."""
    padded = np.pad(seen, ((0, 0), (1, 1), (1, 1)))
    windows = np.lib.stride_tricks.sliding_window_view(padded, (3, 3), axis=(1, 2))[:, :: stride[0], :: stride[1]]
    rows, columns = windows.shape[1:3]
    looks = windows.transpose(0, 3, 4, 1, 2).reshape(-1, rows * columns)
    return cast(Values, weight.reshape(len(weight), -1) @ looks + bias[:, None]).reshape(-1, rows, columns)


def _look_along(line: Values, weight: Values, bias: Values, reach: int) -> Values:
    """Return a convolution of three places, `reach` columns apart, over (features, columns)."""
    padded = np.pad(line, ((0, 0), (reach, reach)))
    length = line.shape[1]
    looks = np.concatenate([padded[:, reach * n : reach * n + length] for n in range(3)])
    return cast(Values, weight[:, :, 0].transpose(0, 2, 1).reshape(len(weight), -1) @ looks + bias[:, None])


def _ramp(values: Values) -> Values:
    return np.maximum(values, 0, out=values)
