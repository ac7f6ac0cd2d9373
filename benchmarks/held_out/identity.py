"""Pages of passports and cards: a portrait, captions over values on a grid, a zone."""

import dataclasses
from collections.abc import Sequence

from held_out.leaf import BOOKLET, GREY, INK, Colour, Leaf

Place = tuple[str, str, float, float]
"""A caption, its value, and where on the grid: column and row."""


@dataclasses.dataclass(frozen=True, slots=True)
class Grid:
    """Where the captions and values of an identity paper stand, in points."""

    x: float = 104
    y: float = 46
    across: float = 80
    down: float = 22.5
    caption: float = 5
    value: float = 8.2
    face: str = "sans bold"
    caption_face: str = "narrow"
    heading_face: str = "sans bold"
    ink: Colour = INK


def page(
    leaf: Leaf,
    heading: list[str],
    places: Sequence[Place],
    zone: list[str] | None = None,
    *,
    grid: Grid | None = None,
    portrait: tuple[float, float, float, float] = (14, 50, 78, 100),
    band: Colour = (60, 70, 110),
) -> None:
    """Fill a page of a passport or a side of a card."""
    grid = grid or Grid()
    wide, high = leaf.size
    leaf.fill(0, 0, wide, 3, band)
    for number, line in enumerate(heading):
        leaf.put(14, 17 + 11 * number, line, grid.heading_face, 9 - 1.6 * number, band)
    leaf.put(wide - 12, 27, "SPECIMEN", "sans bold", 7, (190, 120, 120), "right")
    if portrait[2]:
        leaf.portrait(*portrait)
    for caption, value, column, row in places:
        x, y = grid.x + column * grid.across, grid.y + row * grid.down
        leaf.put(x, y, caption, grid.caption_face, grid.caption, GREY)
        leaf.put(x, y + grid.value + 2.2, value, grid.face, grid.value, grid.ink)
    if zone:
        last = high - (13 if wide >= BOOKLET[0] else 9)
        room = wide - 30
        leaf.zone(zone, x=15, y=last - (len(zone) - 1) * _step(zone, room), room=room)


def _step(zone: list[str], room: float) -> float:
    return room / len(zone[0]) / 0.6 * 1.7
