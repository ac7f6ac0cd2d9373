"""What happens to a page on its way to us: one function a condition, on a page drawn at a resolution of its own.

Another hand than `fixtures/camera.py`, which paints the packets of the tests: what helps here must help in general.
"""

import dataclasses
from collections.abc import Callable

import cv2
import numpy as np
from cv2.typing import MatLike

Picture = MatLike
Chance = np.random.Generator
Look = Callable[[Picture, Chance], Picture]

_TABLE = 96
"""Grey level of the table under a photographed page."""


@dataclasses.dataclass(frozen=True, slots=True)
class Condition:
    """How a page reaches us."""

    name: str
    dpi: int
    look: Look
    quality: int = 90
    """Of the JPEG it is saved as."""


def clean(picture: Picture, chance: Chance) -> Picture:
    """Leave it as it was drawn."""
    return picture


def crooked(degrees: float) -> Look:
    """Lay it on the glass crooked."""

    def look(picture: Picture, chance: Chance) -> Picture:
        return grained(_rotated(picture, degrees), chance, 4)

    return look


def turned(quarters: int) -> Look:
    """Feed it sideways or upside down, a little crooked."""

    def look(picture: Picture, chance: Chance) -> Picture:
        return np.ascontiguousarray(np.rot90(crooked(0.6)(picture, chance), quarters))

    return look


def scan(picture: Picture, chance: Chance) -> Picture:
    """Scan it with a worn office machine."""
    soft = cv2.GaussianBlur(_rotated(picture, 2.0), (0, 0), 0.7)
    return grained(soft, chance, 9)


def fax(picture: Picture, chance: Chance) -> Picture:
    """Fax it: black and white at half the height, with specks."""
    small = cv2.resize(_rotated(picture, 0.7), None, fx=1, fy=0.5, interpolation=cv2.INTER_AREA)
    noisy = grained(small, chance, 16)
    specks = chance.random(noisy.shape)
    noisy[specks < 0.0006], noisy[specks > 0.9994] = 0, 255
    _, black = cv2.threshold(noisy, 150, 255, cv2.THRESH_BINARY)
    return cv2.resize(black, (picture.shape[1], picture.shape[0]), interpolation=cv2.INTER_NEAREST)


def faint(picture: Picture, chance: Chance) -> Picture:
    """Print it with an empty cartridge."""
    pale = 190 + picture.astype(np.float32) * (45 / 255)
    return grained(pale.astype(np.uint8), chance, 4)


def signed(picture: Picture, chance: Chance) -> Picture:
    """Put a stamp and a signature over the print."""
    marked = picture.copy()
    height, width = marked.shape
    for share in (0.35, 0.7):
        centre = (int(width * chance.uniform(0.3, 0.7)), int(height * share))
        ink = marked.copy()
        for radius in (height // 11, height // 13):
            cv2.circle(ink, centre, radius, 110, max(2, height // 450), cv2.LINE_AA)
        cv2.putText(ink, "OFFICE", (centre[0] - height // 14, centre[1]), 0, height / 1500, 110, 3, cv2.LINE_AA)
        marked = np.minimum(marked, ink)
    points = np.array((width * 0.4, height * 0.55)) + np.cumsum(chance.normal(0, height / 90, (40, 2)), axis=0)
    cv2.polylines(marked, [points.astype(np.int32)], False, 60, max(2, height // 500), cv2.LINE_AA)
    return grained(marked, chance, 4)


def photo(picture: Picture, chance: Chance) -> Picture:
    """Photograph it on a table, with the light falling off."""
    return _photographed(picture, chance, tilt=0.05, border=0.10, dark=0.45, thumb=False)


def bad_photo(picture: Picture, chance: Chance) -> Picture:
    """Photograph it from the side, small in the frame, with a hand's shadow over it."""
    return _photographed(picture, chance, tilt=0.12, border=0.25, dark=0.6, thumb=True)


def turned_photo(picture: Picture, chance: Chance) -> Picture:
    """Photograph it with the phone held the other way and nothing in the file to say so."""
    return np.ascontiguousarray(np.rot90(photo(picture, chance)))


CONDITIONS = (
    Condition("clean 300 dpi", 300, clean),
    Condition("clean 200 dpi", 200, clean),
    Condition("clean 600 dpi", 600, clean),
    Condition("clean 110 dpi", 110, clean),
    Condition("scan 200, JPEG 30", 200, scan, 30),
    Condition("scan 150, JPEG 40", 150, scan, 40),
    Condition("crooked 5 degrees", 200, crooked(5)),
    Condition("crooked -4 degrees", 200, crooked(-4)),
    Condition("turned 90", 200, turned(1)),
    Condition("turned 180", 200, turned(2)),
    Condition("turned 270", 200, turned(3)),
    Condition("fax", 204, fax),
    Condition("faint", 200, faint),
    Condition("stamped, signed", 200, signed),
    Condition("photo", 190, photo),
    Condition("photo, hard", 230, bad_photo, 70),
    Condition("photo, turned", 190, turned_photo),
)


def grained(picture: Picture, chance: Chance, strength: float) -> Picture:
    """Return the picture with the sensor's grain, a standard deviation in grey levels."""
    noise = np.asarray(chance.normal(0, strength, picture.shape), np.float32)
    grain = cv2.GaussianBlur(noise, (0, 0), 0.6)
    return np.asarray(np.clip(picture + grain * 1.6, 0, 255), np.uint8)


def _rotated(picture: Picture, degrees: float) -> Picture:
    height, width = picture.shape
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
    return cv2.warpAffine(picture, turn, (width, height), flags=cv2.INTER_CUBIC, borderValue=(250.0,))


def _photographed(picture: Picture, chance: Chance, *, tilt: float, border: float, dark: float, thumb: bool) -> Picture:
    height, width = picture.shape
    edge = int(max(height, width) * border)
    frame = (width + 2 * edge, height + 2 * edge)
    flat = np.array([(0, 0), (width, 0), (width, height), (0, height)], np.float32)
    held = (flat + edge + chance.uniform(-tilt, tilt, (4, 2)) * min(height, width)).astype(np.float32)
    matrix = cv2.getPerspectiveTransform(flat, held)
    grain = np.asarray(chance.normal(_TABLE, 14, (frame[1] // 60 + 1, frame[0] // 6 + 1)), np.float32)
    table = cv2.resize(grain, frame, interpolation=cv2.INTER_CUBIC)
    page = np.asarray(cv2.warpPerspective(picture, matrix, frame, flags=cv2.INTER_AREA), np.float32)
    mask = cv2.warpPerspective(np.full_like(picture, 255), matrix, frame).astype(np.float32) / 255
    lit = np.asarray(page * mask + table * (1 - mask)) * _light(frame, chance, dark, thumb=thumb)
    return grained(cv2.GaussianBlur(np.asarray(np.clip(lit, 0, 255), np.uint8), (0, 0), 0.9), chance, 5)


def _light(frame: tuple[int, int], chance: Chance, dark: float, *, thumb: bool) -> Picture:
    across, down = np.meshgrid(np.linspace(-1, 1, frame[0]), np.linspace(-1, 1, frame[1]))
    angle = chance.uniform(0, 2 * np.pi)
    fall = (across * np.cos(angle) + down * np.sin(angle) + 1.4) / 2.8
    light = 1 - dark * np.clip(fall, 0, 1)
    if thumb:
        shadow = np.zeros((frame[1], frame[0]), np.float32)
        centre = (int(frame[0] * chance.uniform(0.3, 0.7)), int(frame[1] * 0.75))
        cv2.ellipse(shadow, centre, (frame[0] // 7, frame[1] // 3), 25, 0, 360, (0.45,), -1)
        light = light * (1 - cv2.GaussianBlur(shadow, (0, 0), frame[0] / 60))
    return np.asarray(light, dtype=np.float32)
