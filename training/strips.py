"""Strips to learn from: the picture of one row of a zone and what it says, always the same for the same numbers.

A strip is made in the order in which a real one comes about: text, ink, paper, the view of the camera, its damage.
"""

import dataclasses
from pathlib import Path

import cv2
import numpy as np
from cv2.typing import MatLike
from numpy.typing import NDArray

import exposure
import ink
import paper
from typefaces import ABOVE, CAP, OCR_B, OTHERS, Atlas, atlas
from zone_text import line

Picture = MatLike

_ROOM = 3
"""Cells left free at either end of a row."""
_AROUND = 2.2
"""What lies above a row and below it, in heights of a capital."""


@dataclasses.dataclass(frozen=True, slots=True)
class Strip:
    """A picture of one row, dark on light, and the letters that stand in it."""

    picture: Picture
    text: str


def strip(fonts: Path, seed: int, index: int, length: int) -> Strip:
    """Return the strip with the number `index` of those with `length` characters (30, 36 or 44).

    `fonts` is the folder that holds the typefaces; OSError if one of them is not there.
    """
    rng = np.random.default_rng((seed, index))
    text = line(rng, length)
    face = _face(rng, fonts)
    pitch = face.advance * rng.uniform(0.93, 1.15)
    printed = _printed(rng, text, face, pitch)
    text, left, right = _cut(rng, text, pitch)
    picture, cap = _viewed(rng, printed, left, right)
    return Strip(exposure.taken(rng, picture, cap), text)


def _face(rng: np.random.Generator, fonts: Path) -> Atlas:
    if rng.random() < 0.15:
        return atlas(fonts, OTHERS[rng.integers(len(OTHERS))])
    name, even, twin = OCR_B[rng.integers(len(OCR_B))], rng.random() < 0.5, ""
    if rng.random() < 0.26:
        twin = "O" if rng.random() < 0.3 else "0"
    return atlas(fonts, name, even or twin == "0", twin)


def _printed(rng: np.random.Generator, text: str, face: Atlas, pitch: float) -> Picture:
    """Return the row on its paper, with the zone's other rows above and below it where they are near enough."""
    own = ink.row(rng, text, face, pitch, _ROOM * pitch)
    height = round(CAP * (1 + 2 * _AROUND))
    printed = np.zeros((height, own.shape[1]), np.uint8)
    top = round(_AROUND * CAP) - ABOVE
    printed[top : top + own.shape[0]] = own
    gap = round(CAP * rng.uniform(1.6, 2.9))
    for side in (-gap, gap):
        if rng.random() < 0.6:
            _add_row(printed, ink.row(rng, line(rng, len(text)), face, pitch, _ROOM * pitch), top + side)
    printed = ink.press(rng, printed)
    light = rng.uniform(110, 250)
    dark = rng.uniform(0, max(10, light - rng.triangular(45, 150, 230)))
    ground = paper.sheet(rng, printed.shape, light, light - dark)
    if rng.random() < 0.15:
        paper.small_print(
            rng, ground, [CAP * _AROUND - rng.uniform(8, 40), CAP * (_AROUND + 1) + rng.uniform(30, 60)], dark
        )
    cover = printed.astype(np.float32) * np.float32(rng.uniform(0.75, 1) / 255)
    mixed = np.asarray(ground * (1 - cover) + cover * dark, np.uint8)
    _borders(rng, mixed, pitch)
    return mixed


def _add_row(printed: Picture, row: Picture, top: int) -> None:
    """Print a further row whose cell begins at `top`, as far as it is on the paper."""
    first, last = max(0, top), min(printed.shape[0], top + row.shape[0])
    if first < last:
        part = printed[first:last]
        np.maximum(part, row[first - top : last - top], out=part)


def _borders(rng: np.random.Generator, mixed: Picture, pitch: float) -> None:
    """Let the page end beside the text: a dark or a white table, or the edge of a card, sometimes with a line."""
    level = rng.uniform(0, 255)
    reach = int(_ROOM * pitch)
    if rng.random() < 0.15:
        mixed[:, : rng.integers(1, reach - 6)] = level
    if rng.random() < 0.15:
        mixed[:, -rng.integers(1, reach - 6) :] = level
    if rng.random() < 0.12:
        edge = int(CAP * (_AROUND + 1) + rng.uniform(6, 30))
        mixed[edge : edge + (200 if rng.random() < 0.6 else 3)] = level
    if rng.random() < 0.05:
        edge = int(CAP * _AROUND - rng.uniform(6, 30))
        mixed[max(0, edge - 3) : edge] = level


def _cut(rng: np.random.Generator, text: str, pitch: float) -> tuple[str, float, float]:
    """Return what is left of the text, and where the picture begins and ends, pixels of the print."""
    left, right = rng.uniform(0.1, _ROOM) * pitch, (len(text) + _ROOM + rng.uniform(0, _ROOM - 0.1)) * pitch
    if rng.random() < 0.5:
        left = (_ROOM - rng.uniform(0, 0.6)) * pitch
    if rng.random() < 0.5:
        right = (len(text) + _ROOM + rng.uniform(0, 0.6)) * pitch
    first, last = 0, len(text)
    if rng.random() < 0.09:
        first = int(rng.integers(0, 6))
        left = (_ROOM + first + rng.uniform(-0.12, 0.22)) * pitch
    if rng.random() < 0.09:
        last -= int(rng.integers(0, 6))
        right = (_ROOM + last + rng.uniform(-0.22, 0.12)) * pitch
    return text[first:last], left, right


def _viewed(rng: np.random.Generator, printed: Picture, left: float, right: float) -> tuple[Picture, float]:
    """Return the part of the print a finder would cut out, as the camera stood to it; and the height of a capital."""
    cap = float(np.exp(rng.uniform(np.log(5.8), np.log(40))))
    if rng.random() < 0.4:
        cap = rng.uniform(6.5, 16)
    share = rng.uniform(0.43, 0.82)
    tall, half = cap / share, CAP / share / 2
    room = half - CAP / 2
    aside = float(np.clip(rng.normal(0, 0.42) * room, -room - 0.08 * CAP, room + 0.08 * CAP))
    rise = (room - abs(aside) + 0.2 * CAP) * 2 / (right - left)
    stretch = float(np.clip(rng.normal(1, 0.12), 0.72, 1.35))
    wide = (right - left) * cap / CAP * stretch
    middle = CAP * (_AROUND + 0.5) + aside
    corners = _corners(rng, (left, right), middle, half, rise)
    size = (max(8, round(wide)), max(8, round(tall)))
    if rng.random() < 0.25:
        printed = _bent(rng, printed)
    shrink = cap / CAP
    if shrink < 0.75:
        printed = cv2.GaussianBlur(printed, (0, 0), 0.42 / shrink)
    target = np.array([(0, 0), (size[0], 0), (size[0], size[1]), (0, size[1])], np.float32)
    matrix = cv2.getPerspectiveTransform(corners, target)
    edge = cv2.BORDER_REPLICATE if rng.random() < 0.7 else cv2.BORDER_REFLECT
    return cv2.warpPerspective(printed, matrix, size, flags=cv2.INTER_LINEAR, borderMode=edge), cap


def _corners(
    rng: np.random.Generator, ends: tuple[float, float], middle: float, half: float, rise: float
) -> NDArray[np.float32]:
    """Return the four corners of the cut on the print: nearly a rectangle, turned, slanted and in perspective.

    It rises by no more than `rise` along the row, so that the letters stay in it.
    """
    left, right = ends
    turn = np.tan(np.radians(rng.normal(0, 0.8))) if rng.random() < 0.7 else 0.0
    turn = float(np.clip(turn, -rise, rise))
    slant = rng.normal(0, 0.06) if rng.random() < 0.5 else 0.0
    taper = rng.normal(0, 0.05) if rng.random() < 0.4 else 0.0
    centre = (left + right) / 2
    points = []
    for x, y in ((left, -half), (right, -half), (right, half), (left, half)):
        along = (x - centre) / (right - left)
        tall = y * (1 + taper * 2 * along)
        points.append((x + slant * y, middle + tall + (x - centre) * turn))
    return np.array(points, np.float32)


def _bent(rng: np.random.Generator, printed: Picture) -> Picture:
    """Return the print on paper that is not flat: each column a little higher or lower, the pitch a little uneven."""
    height, width = printed.shape
    along = np.linspace(0, 1, width, dtype=np.float32)
    lift = rng.normal(0, 2.5) * np.sin(np.pi * along * rng.uniform(0.5, 2) + rng.uniform(0, 6))
    shift = rng.normal(0, 8) * np.sin(np.pi * along * rng.uniform(0.5, 2) + rng.uniform(0, 6))
    columns = np.broadcast_to(np.arange(width, dtype=np.float32) + shift.astype(np.float32), printed.shape)
    rows = np.arange(height, dtype=np.float32)[:, None] + lift.astype(np.float32)
    return cv2.remap(printed, columns, rows, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
