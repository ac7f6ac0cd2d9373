"""Several cards on one sheet: a licence copied above a passport card, two cards side by side."""

import dataclasses
import itertools
from collections.abc import Iterator, Sequence

from packetlint.extraction.layout import Sheet
from packetlint.model import Box, PackedWords, Page

_GAP = 0.05
"""Page height that is free between one card and the next."""
_GUTTER = 0.04
"""Page width that is free between two cards side by side."""
_FEWEST_LINES = 3


def cuts_of(sheet: Sheet) -> Iterator[tuple[Sheet, ...]]:
    """Yield the ways in which a sheet may be cut into cards: below each zone, at its widest gap, at its gutter."""
    for cut in (_below_zones(sheet.page), _rows_apart(sheet), _columns_apart(sheet)):
        parts = tuple(Sheet(_part(sheet.page, area)) for area in cut or ())
        if parts and all(len(part.lines) >= _FEWEST_LINES for part in parts):
            yield parts


def _below_zones(page: Page) -> tuple[Box, ...] | None:
    """Return the areas that each end with a machine-readable zone, where several stand below one another."""
    ends = sorted(Box.around(line.box for line in zone).y1 for zone in page.zones if zone)
    if len(ends) < 2 or any(below - above < _GAP for above, below in itertools.pairwise(ends)):
        return None
    edges = [0.0, *ends[:-1], 1.0]
    return tuple(Box(0, above, 1, below) for above, below in itertools.pairwise(edges))


def _rows_apart(sheet: Sheet) -> tuple[Box, Box] | None:
    """Return the areas above and below the widest free band."""
    edges = sorted((line.box.y0, line.box.y1) for line in sheet.lines)
    middle = _widest(edges, _GAP)
    return None if middle is None else (Box(0, 0, 1, middle), Box(0, middle, 1, 1))


def _columns_apart(sheet: Sheet) -> tuple[Box, Box] | None:
    """Return the areas left and right of the widest free strip."""
    edges = sorted((word.box.x0, word.box.x1) for line in sheet.lines for word in line.words)
    middle = _widest(edges, _GUTTER)
    return None if middle is None else (Box(0, 0, middle, 1), Box(middle, 0, 1, 1))


def _widest(edges: Sequence[tuple[float, float]], least: float) -> float | None:
    """Return the middle of the widest gap between stretches, None where none is as wide as `least`."""
    gaps, end = [], None
    for start, stop in edges:
        if end is not None and start - end >= least:
            gaps.append((start - end, (start + end) / 2))
        end = stop if end is None else max(end, stop)
    return max(gaps)[1] if gaps else None


def _part(page: Page, area: Box) -> Page:
    """Return what of a page lies in an area."""
    zones = (tuple(line for line in zone if _is_in(line.box, area)) for zone in page.zones)
    return dataclasses.replace(
        page,
        words=PackedWords(tuple(word for word in page.words if _is_in(word.box, area))),
        zones=tuple(zone for zone in zones if zone),
        barcodes=tuple(each for each in page.barcodes if _is_in(each.box, area)),
        ticks=tuple(tick for tick in page.ticks if _is_in(tick.box, area)),
        form_fields=tuple(field for field in page.form_fields if _is_in(field.box, area)),
    )


def _is_in(box: Box, area: Box) -> bool:
    across = box.x0 + box.width / 2
    return area.x0 <= across < area.x1 and area.y0 <= box.middle < area.y1
