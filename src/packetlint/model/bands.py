"""Numbered things by their height on a page, so that only what may be level is held against one another."""

_COUNT = 200
"""Bands that a page falls into, each lower than a line of print: a few of them hold all that may be level."""


class Bands:
    """Numbers by the bands of the page that what they stand for reaches into; heights are page fractions."""

    __slots__ = ("_bands",)

    def __init__(self) -> None:
        self._bands: list[set[int]] = [set() for _ in range(_COUNT)]

    def put(self, number: int, top: float, bottom: float) -> None:
        """Enter what reaches from `top` down to `bottom`."""
        for band in self._bands[_reach(top, bottom)]:
            band.add(number)

    def drop(self, number: int, top: float, bottom: float) -> None:
        """Take out what was entered with this reach."""
        for band in self._bands[_reach(top, bottom)]:
            band.discard(number)

    def near(self, top: float, bottom: float) -> list[int]:
        """Return the numbers, ascending, of all that touches the reach from `top` to `bottom`, and of some beside it.

        >>> bands = Bands()
        >>> for number, top in enumerate((0.5, 0.1, 0.501)):
        ...     bands.put(number, top, top + 0.01)
        >>> bands.near(0.505, 0.508)
        [0, 2]
        """
        return sorted(set().union(*self._bands[_reach(top, bottom)]))


def _reach(top: float, bottom: float) -> slice:
    first = min(_COUNT - 1, max(0, int(top * _COUNT)))
    last = min(_COUNT - 1, max(0, int(bottom * _COUNT)))
    return slice(first, last + 1)
