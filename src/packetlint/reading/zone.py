"""The machine-readable zones of a page: found on its picture and read letter by letter, or taken from its text."""

import dataclasses
import re
from collections.abc import Iterable, Sequence

import numpy as np
from PIL import Image

from packetlint.model import Box, Line, Spelling, Word, ZoneLine, lines_of
from packetlint.reading.pixels import Grey, grey
from packetlint.reading.zone_letters import spell
from packetlint.reading.zone_place import Zone, find_zones
from packetlint.reading.zone_row import Row, strip

_LEAST_LENGTH = 24
"""Letters of a line: the shortest has 30, of which some may be cut off or lost."""
_LEGIBLE, _SURE = 0.55, 0.7
"""Mean chance of a line's letters from which it is kept, and of a zone's best line from which it is a zone."""
_CLEARLY = 0.1
"""By how much one way up must read surer than the other for one row to settle it."""
_MARGIN = 1.5
"""Heights of its capitals that a strip reaches beyond a row's ends."""
_ZONE_LIKE = 0.72
_FAR_BELOW = 4
"""Heights from one line of a printed zone to the next."""
_MOST_LINES = 3


def zones(picture: Image.Image) -> tuple[tuple[ZoneLine, ...], ...]:
    """Return every zone on a picture (grey levels, any way up), each as its lines from the first to the last.

    Boxes are fractions of the picture. The zones come in the order in which they stand on it.
    """
    levels = grey(picture)
    read = [reading for zone in find_zones(levels) if (reading := _read(levels, zone)) is not None]
    found = _apart(sorted(read, key=lambda reading: reading.sureness, reverse=True))
    return tuple(sorted((reading.lines(levels) for reading in found), key=lambda lines: lines[0].box))


def printed_zones(words: Iterable[Word]) -> tuple[tuple[ZoneLine, ...], ...]:
    """Return the zones among the words of a text layer, where no letter has to be guessed."""
    return tuple(
        tuple(ZoneLine.of_text(_joined(line), line.box) for line in group) for group in _groups(_zone_lines(words))
    )


def _read(levels: Grey, zone: Zone) -> "_Reading | None":
    """Return the rows of a zone that can be read, the way up in which they read best; None where it is no zone."""
    ways = _by_sureness(levels, zone)
    if ways is None:
        return None
    readings = [_Reading.of(levels, way) for way in ways]
    best = max(readings, key=lambda reading: reading.sureness)
    return best.legible() if best.sureness >= _SURE else None


def _by_sureness(levels: Grey, zone: Zone) -> tuple[Zone, ...] | None:
    """Return the way up in which one row of a zone reads better, both where that is open; None where none reads."""
    for row in dict.fromkeys((zone[0], zone[-1])):
        upright, on_its_head = (_Reading.of(levels, (one,)).sureness for one in (row, row.turned()))
        if max(upright, on_its_head) >= _LEGIBLE:
            ways = ((upright, zone), (on_its_head, tuple(one.turned() for one in reversed(zone))))
            best = max(upright, on_its_head)
            return tuple(way for sureness, way in ways if sureness > best - _CLEARLY)
    return None


@dataclasses.dataclass(frozen=True, slots=True)
class _Reading:
    """Rows and what each says, from the first to the last."""

    rows: Zone
    spellings: tuple[tuple[Spelling, ...], ...]

    @classmethod
    def of(cls, levels: Grey, rows: Zone) -> "_Reading":
        return cls(rows, tuple(spell(strip(levels, row.grown(_MARGIN, _MARGIN))) for row in rows))

    @property
    def sureness(self) -> float:
        """How surely its two best lines are read, 0 to 1: the third may be print that is no part of the zone."""
        best = sorted(map(_mean_chance, self.spellings))[-2:]
        return sum(best) / len(best)

    def legible(self) -> "_Reading | None":
        """Return it without the lines that are none of a zone, None without any."""
        kept = [at for at, spellings in enumerate(self.spellings) if _is_a_line(spellings)]
        if not kept:
            return None
        return _Reading(tuple(self.rows[at] for at in kept), tuple(self.spellings[at] for at in kept))

    def lines(self, levels: Grey) -> tuple[ZoneLine, ...]:
        return tuple(
            ZoneLine(_box(row, levels), spellings) for row, spellings in zip(self.rows, self.spellings, strict=True)
        )


def _mean_chance(spellings: Sequence[Spelling]) -> float:
    """Return the mean chance of the likeliest letters, 0 where there are too few for a line."""
    if not spellings or len(spellings[0].characters) < _LEAST_LENGTH:
        return 0.0
    return float(np.mean([chances[0][1] for chances in spellings[0].characters]))


def _is_a_line(spellings: Sequence[Spelling]) -> bool:
    return _mean_chance(spellings) >= _LEGIBLE


def _apart(readings: Sequence[_Reading]) -> list[_Reading]:
    """Return the readings without those that share a row with one before them."""
    kept: list[_Reading] = []
    for reading in readings:
        if not any(row.holds(other.middle) for one in kept for row in one.rows for other in reading.rows):
            kept.append(reading)
    return kept


def _box(row: Row, levels: Grey) -> Box:
    height, width = levels.shape
    corners = np.array(row.corners()) / (width, height)
    (x0, y0), (x1, y1) = corners.min(axis=0).clip(0.0, 1.0), corners.max(axis=0).clip(0.0, 1.0)
    return Box(float(x0), float(y0), float(x1), float(y1))


def _groups(lines: Iterable[Line]) -> list[list[Line]]:
    """Return the lines of each zone: they follow closely on one another, as long and beginning at the same place."""
    groups: list[list[Line]] = []
    for line in sorted(lines, key=lambda one: one.box.y0):
        for group in groups:
            last = group[-1].box
            close = line.box.y0 - last.y0 < _FAR_BELOW * last.height and abs(line.box.x0 - last.x0) < last.height
            if close and len(group) < _MOST_LINES:
                group.append(line)
                break
        else:
            groups.append([line])
    return [group for group in groups if any("<<" in _joined(line) for line in group)]


def _zone_lines(words: Iterable[Word]) -> list[Line]:
    """Return the lines in a zone's letters."""
    every = list(words)
    if not any("<" in word.text for word in every):
        return []
    return [line for line in lines_of(every) if _looks_like_zone(_joined(line))]


def _joined(line: Line) -> str:
    return "".join(word.text for word in line.words)


def _looks_like_zone(text: str) -> bool:
    if len(text) < _LEAST_LENGTH:
        return False
    return len(re.findall(r"[A-Z0-9<«]", text)) / len(text) >= _ZONE_LIKE or text.count("<") >= 5
