"""The reader of zones on typefaces and damage that its training has never seen: lines and letters right, and time.

`python benchmarks/zone_reader.py [--zones N]`

Lines of invented zones are set in the oblique cut of OCR-B and in Liberation Mono Bold, drawn in several sizes, damaged
by `strip_damage.py` and read one by one. Printed per kind of damage: lines and zones exact without any grammar, zones
exact as the grammar has them, those that it calls valid though a letter is wrong, letters right, and time. Debian's
fonts-ocr-b and fonts-liberation are needed.
"""

import packetlint.reading.one_thread  # noqa: F401  before NumPy  # isort: skip

import argparse
import dataclasses
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np
from rapidfuzz.distance import Levenshtein

from packetlint.extraction.zone import read_zone
from packetlint.model import Box
from packetlint.model.zone import Spelling, ZoneLine
from packetlint.reading.zone_letters import spell
from strip_damage import DAMAGES, Damage, Picture

sys.path.insert(0, str(Path(__file__).parents[1] / "training"))

from ink import row
from typefaces import CAP, Atlas, atlas
from zone_text import zone

FONTS = Path("/usr/share/fonts")
FACES = ("opentype/ocr-b/OCRBL.otf", "truetype/liberation/LiberationMono-Bold.ttf")
CAPS = (8.0, 10.0, 13.0, 18.0, 26.0)
"""Heights of a capital, pixels."""


@dataclasses.dataclass(slots=True)
class Score:
    """What came of one kind of damage."""

    lines: int = 0
    exact: int = 0
    zones: int = 0
    whole: int = 0
    settled: int = 0
    """Zones exact once the grammar has chosen."""
    falsely: int = 0
    """Zones called valid that are not what was printed."""
    letters: int = 0
    wrong: int = 0
    seconds: float = 0.0

    def __str__(self) -> str:
        right = 1 - self.wrong / self.letters
        shares = f"{self.exact / self.lines:>9.1%}{self.whole / self.zones:>9.1%}"
        shares += f"{self.settled / self.zones:>9.1%}{self.falsely:>9}{right:>10.2%}"
        return f"{shares}{1000 * self.seconds / self.lines:>10.1f}"

    def judge(self, texts: list[str], lines: list[ZoneLine]) -> None:
        """Count what the grammar makes of a zone's lines."""
        found = read_zone(lines)
        exact = found is not None and list(found.lines) == texts
        self.settled += exact
        self.falsely += found is not None and found.valid and not exact


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--zones", type=int, default=60, help="for each kind of damage and typeface")
    wishes = parser.parse_args()
    for name in FACES:
        print(
            f"{Path(name).stem:<22}{'lines':>9}{'zones':>9}{'settled':>9}{'falsely':>9}{'letters':>10}{'ms/line':>10}"
        )
        for damage in DAMAGES:
            print(
                f"{damage.__name__.replace('_', ' '):<22}{scored(atlas(FONTS, name), damage, wishes.zones)}", flush=True
            )


def scored(face: Atlas, damage: Damage, zones: int) -> Score:
    """Return what the reader makes of so many zones."""
    score = Score(zones=zones)
    for number in range(zones):
        chance = np.random.default_rng((2026, number))
        right, texts, lines = True, [], []
        for text, picture in drawn(chance, face, damage):
            started = time.process_time()
            spellings = spell(np.asarray(picture, np.uint8))
            score.seconds += time.process_time() - started
            texts.append(text)
            lines += [ZoneLine(Box(0, 0, 1, 1), spellings)] if spellings else []
            errors = Levenshtein.distance(text, read(spellings))
            right &= errors == 0
            score.lines, score.letters = score.lines + 1, score.letters + len(text)
            score.exact, score.wrong = score.exact + (errors == 0), score.wrong + errors
        score.whole += right
        score.judge(texts, lines)
    return score


def read(spellings: tuple[Spelling, ...]) -> str:
    """Return the likeliest reading."""
    return spellings[0].text if spellings else ""


def drawn(chance: np.random.Generator, face: Atlas, damage: Damage) -> Iterator[tuple[str, Picture]]:
    """Yield a zone's lines and their strips, all of one size and as dark."""
    cap, share = CAPS[chance.integers(len(CAPS))], chance.uniform(0.5, 0.75)
    ink, paper = chance.uniform(20, 90), chance.uniform(170, 245)
    for text in zone(chance, (30, 36, 44)[chance.integers(3)]):
        printed = row(chance, text, face, face.advance, face.advance * chance.uniform(0.2, 1.5))
        strip = _viewed(printed, CAP / share, cap / CAP)
        lit = paper + (ink - paper) * strip.astype(np.float32) / 255 + chance.normal(0, 3, strip.shape)
        yield text, damage(np.clip(lit, 0, 255).astype(np.uint8), cap, chance)


def _viewed(printed: Picture, height: float, scale: float) -> Picture:
    """Return the row cut `height` pixels high around its middle, made larger or smaller."""
    room = round((height - printed.shape[0]) / 2)
    printed = printed[-room : printed.shape[0] + room] if room < 0 else np.pad(printed, ((room, room), (0, 0)))
    size = (max(8, round(printed.shape[1] * scale)), max(8, round(printed.shape[0] * scale)))
    return np.asarray(cv2.resize(printed, size, interpolation=cv2.INTER_AREA), np.uint8)


if __name__ == "__main__":
    main()
