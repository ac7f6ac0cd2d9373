"""How often a zone is found on a picture, each row where it is, and what looking costs where there is none.

`python benchmarks/zone_place.py [PICTURES]`

Invented passports and cards are drawn by `zone_pages.py` in eight situations, any way up, damaged, and looked at. A row
is placed if its middle lies within a quarter of its capitals' height of the print all along, and no letter is cut off.
Last come typed letters in five typefaces, without a zone. `read` is the share of rows read without a slip, `false`
counts places that are none, which reading then tells, and `ms` is CPU time to look at a picture. Needs Debian's
fonts-ocr-b.
"""

import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator

import numpy as np

import packetlint.reading.one_thread  # noqa: F401  before anything loads NumPy
import zone_pages
from damage import Chance, Picture
from packetlint.reading.pixels import image
from packetlint.reading.zone import zones
from packetlint.reading.zone_place import Zone, find_zones
from packetlint.reading.zone_row import Row
from zone_pages import SHAPES, Drawn, Floats

_OFF, _CUT = 0.25, 0.9
"""Heights of its capitals that a row's middle, and its ends, may lie off."""
_GLASS = 245
_FACES = ("serif", "sans", "typewriter", "narrow", "book")


def main(pictures: int) -> None:
    """Print a line for each situation, and two for letters."""
    print(f"{'situation':<20}{'rows':>6}{'placed %':>10}{'read %':>8}{'false':>7}{'ms':>6}")
    for name, situation in SITUATIONS.items():
        print(f"{name:<20}" + _figures([situation(np.random.default_rng((seed, 1))) for seed in range(pictures)]))
    letters = [letter for face in _FACES for letter in _letters(face, max(1, pictures // len(_FACES)))]
    print(f"{'letters':<20}" + _figures(letters))


def _figures(shown: list[Drawn]) -> str:
    counts: Counter[str] = Counter()
    spent = []
    for drawn in shown:
        started = time.process_time()
        found = find_zones(drawn.picture)
        spent.append(time.process_time() - started)
        counts["rows"] += len(drawn.rows)
        counts["placed"] += sum(any(_is_placed(row, at) for zone in found for row in zone) for at in drawn.rows)
        counts["false"] += sum(not _is_one_of(zone, drawn) for zone in found)
        said = [line.text for zone in zones(image(drawn.picture)) for line in zone]
        counts["read"] += sum(text in said for text in drawn.texts)
    placed, read = (f"{counts[what] / counts['rows']:.1%}" if counts["rows"] else "" for what in ("placed", "read"))
    return f"{counts['rows']:>6}{placed:>10}{read:>8}{counts['false']:>7}{1000 * float(np.median(spent)):>6.0f}"


def _is_one_of(zone: Zone, drawn: Drawn) -> bool:
    return any(_off(row, at) < 2 * _OFF for row in zone for at in drawn.rows)


def _is_placed(row: Row, at: Floats) -> bool:
    ahead, _, capital = _seen(row, at)
    return _off(row, at) < _OFF and ahead.min() < _CUT * capital and ahead.max() > 1 - _CUT * capital


def _off(row: Row, at: Floats) -> float:
    """Return how far the row's middle lies off that of a printed row, in heights of its capitals; 1 if elsewhere."""
    ahead, aside, _ = _seen(row, at)
    beside = (ahead > 0.01) & (ahead < 0.99)
    return float(np.abs(aside[beside]).max()) if beside.sum() > 10 else 1.0


def _seen(row: Row, at: Floats) -> tuple[Floats, Floats, float]:
    """Return points along a row as seen from a printed one: how much of it lies behind, how many heights aside."""
    first, last = (at[0] + at[3]) / 2, (at[1] + at[2]) / 2
    length = float(np.linalg.norm(last - first))
    along = (last - first) / length
    height = float(np.linalg.norm(at[3] - at[0]))
    away = np.array([row.point(gone) for gone in np.linspace(0, 1, 60)]) - first
    return away @ along / length, away @ np.array((-along[1], along[0])) / height, height / length


def _document(chance: Chance) -> Drawn:
    return zone_pages.document(SHAPES[int(chance.integers(3))], chance, busy=chance.uniform(0, 1))


def _scanned_close(chance: Chance) -> Drawn:
    return zone_pages.resized(_document(chance), int(chance.integers(500, 2400)))


def _small(chance: Chance) -> Drawn:
    return zone_pages.resized(_document(chance), int(chance.integers(280, 450)))


def _photo(chance: Chance) -> Drawn:
    share, angle = chance.uniform(0.45, 0.95), chance.uniform(-45, 45)
    return zone_pages.on_table(_document(chance), chance, size=(1600, 1200), share=share, angle=angle, tilt=0.05)


def _from_the_side(chance: Chance) -> Drawn:
    share, angle = chance.uniform(0.5, 0.75), chance.uniform(-15, 15)
    return zone_pages.on_table(_document(chance), chance, size=(1600, 1600), share=share, angle=angle, tilt=0.12)


def _two_on_glass(chance: Chance) -> Drawn:
    glass = np.full((2200, 1700), _GLASS, np.uint8)
    turns = (int(chance.choice((0, 90, 180, -4))), int(chance.choice((0, 180, 3))))
    return zone_pages.on_letter(glass, [_document(chance), _document(chance)], chance, dpi=200, turns=turns)


def _on_a_letter(chance: Chance) -> Drawn:
    letter = zone_pages.letter(chance, 150)
    return zone_pages.on_letter(
        letter, [_document(chance)], chance, dpi=150, turns=(int(chance.choice((0, 2, -3, 90))),)
    )


def _zone_alone(chance: Chance) -> Drawn:
    return zone_pages.resized(zone_pages.strip_only(_document(chance), chance), int(chance.integers(350, 1400)))


def _row_alone(chance: Chance) -> Drawn:
    drawn = _document(chance)
    at = int(chance.integers(len(drawn.rows)))
    row = Drawn(drawn.picture, (drawn.rows[at],), (drawn.texts[at],))
    return zone_pages.resized(zone_pages.strip_only(row, chance), int(chance.integers(350, 1400)))


def _any_way_up(situation: Callable[[Chance], Drawn]) -> Callable[[Chance], Drawn]:
    def seen(chance: Chance) -> Drawn:
        return zone_pages.damaged(zone_pages.turned(situation(chance), int(chance.integers(4))), chance)

    return seen


def _letters(face: str, count: int) -> Iterator[Drawn]:
    for seed in range(count):
        chance = np.random.default_rng((seed, 2))
        page: Picture = zone_pages.letter(chance, 200, face)
        yield zone_pages.damaged(Drawn(page, (), ()), chance)


SITUATIONS = {
    "scanned close": _any_way_up(_scanned_close),
    "280 to 450 pixels": _any_way_up(_small),
    "photo, any angle": _any_way_up(_photo),
    "photo from the side": _any_way_up(_from_the_side),
    "two on the glass": _any_way_up(_two_on_glass),
    "on a letter": _any_way_up(_on_a_letter),
    "the zone alone": _any_way_up(_zone_alone),
    "one row alone": _any_way_up(_row_alone),
}


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20)
