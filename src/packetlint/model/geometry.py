"""Where something stands on a page: the one coordinate system of the project."""

import dataclasses
from collections.abc import Iterable
from typing import Self


@dataclasses.dataclass(frozen=True, slots=True, order=True)
class Box:
    """A rectangle in fractions of the upright page, origin top left: no DPI is needed to crop it.

    >>> Box(0.1, 0.2, 0.3, 0.25).width
    0.2
    """

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def width(self) -> float:
        """Width as a fraction of the page's width."""
        return round(self.x1 - self.x0, 9)

    @property
    def height(self) -> float:
        """Height as a fraction of the page's height."""
        return round(self.y1 - self.y0, 9)

    @property
    def middle(self) -> float:
        """Height of the middle line, a fraction of the page's height."""
        return (self.y0 + self.y1) / 2

    @classmethod
    def around(cls, boxes: Iterable["Box"]) -> Self:
        """Return the smallest box that holds all `boxes`.

        Raises ValueError when there is none.
        """
        every = list(boxes)
        return cls(
            min([box.x0 for box in every]),
            min([box.y0 for box in every]),
            max([box.x1 for box in every]),
            max([box.y1 for box in every]),
        )

    def grown(self, x: float, y: float) -> "Box":
        """Return the box with `x` and `y` (page fractions) added on every side, kept on the page."""
        return Box(max(0.0, self.x0 - x), max(0.0, self.y0 - y), min(1.0, self.x1 + x), min(1.0, self.y1 + y))

    def within(self, crop: "Box") -> "Box":
        """Return where this box, a place on a crop of the page, lies on the page itself.

        >>> Box(0.5, 0.0, 1.0, 1.0).within(Box(0.2, 0.4, 0.4, 0.6))
        Box(x0=0.3, y0=0.4, x1=0.4, y1=0.6)
        """
        x0, x1 = (min(1.0, round(crop.x0 + x * crop.width, 9)) for x in (self.x0, self.x1))
        y0, y1 = (min(1.0, round(crop.y0 + y * crop.height, 9)) for y in (self.y0, self.y1))
        return Box(x0, y0, x1, y1)
