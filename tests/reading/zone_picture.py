"""Cards with a machine-readable zone, drawn for the tests: we know what it says and where it stands."""

import functools
from collections.abc import Sequence

import cv2
import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

TD3 = ("P<UTOKOVALENKO<<OLENA<MARIIA<<<<<<<<<<<<<<<<", "UT44711203UTO9003125F3002018<<<<<<<<<<<<<<06")
TD1 = ("I<UTOUT44711203<<<<<<<<<<<<<<<", "9003125F3002018UTO<<<<<<<<<<<6", "KOVALENKO<<OLENA<MARIIA<<<<<<<")

_WORDS = ("the", "family", "has", "lived", "in", "our", "parish", "since", "autumn", "and", "takes", "part", "work")


def face(pixels: float) -> ImageFont.FreeTypeFont:
    """Return OCR-B at a size; skips the test where it is not installed."""
    font = _face(round(pixels))
    if font is None:
        pytest.skip("the typeface OCRB.otf is not installed (Debian: fonts-ocr-b)")
    return font


@functools.cache
def _face(pixels: int) -> ImageFont.FreeTypeFont | None:
    try:
        return ImageFont.truetype("OCRB.otf", pixels, layout_engine=ImageFont.Layout.BASIC)
    except OSError:
        return None


def card(lines: Sequence[str] = TD3, pitch: int = 18, ground: int = 235) -> Image.Image:
    """Return a card with print and a portrait above its zone, `pitch` pixels from one character to the next."""
    width = round(pitch * (len(lines[0]) + 5))
    height = round(width * 0.7)
    picture = Image.new("L", (width, height), ground)
    pen = ImageDraw.Draw(picture)
    print_ = ImageFont.load_default(round(pitch * 1.3))
    pen.rectangle((width * 0.05, height * 0.15, width * 0.3, height * 0.6), fill=140)
    for row, text in enumerate(("UTOPIA  PASSPORT", "Kovalenko", "Olena Mariia", "12 MAR 1990")):
        pen.text((width * 0.36, height * (0.08 + 0.13 * row)), text, 40, print_)
    for row, line in enumerate(reversed(lines)):
        base = height - pitch * (1.6 + 2.4 * row)
        for place, letter in enumerate(line):
            pen.text((pitch * (2.5 + place + 0.5), base), letter, 25, face(pitch * 1.4), anchor="ms")
    return picture


def on_table(picture: Image.Image, degrees: float, *, lean: float = 0.0, margin: float = 0.2) -> Image.Image:
    """Lay a card on a dark table, turned clockwise; `lean` draws its corners apart, as a share of its width."""
    width, height = picture.size
    turn = np.radians(degrees)
    flat = np.array([(0, 0), (width, 0), (width, height), (0, height)], np.float32)
    held = (flat - (width / 2, height / 2)) @ np.array([(np.cos(turn), np.sin(turn)), (-np.sin(turn), np.cos(turn))])
    held = (held + lean * width * np.array([(1, 0.5), (-0.5, -1), (0, 1), (0.5, 0)])).astype(np.float32)
    held += margin * width - held.min(axis=0)
    size = tuple(int(side) for side in held.max(axis=0) + margin * width)
    table = np.full(size[::-1], 70, np.uint8)
    matrix = cv2.getPerspectiveTransform(flat, held)
    cv2.warpPerspective(
        np.asarray(picture), matrix, size, table, flags=cv2.INTER_AREA, borderMode=cv2.BORDER_TRANSPARENT
    )
    return Image.fromarray(table)


def letter(font: ImageFont.FreeTypeFont | ImageFont.ImageFont | None = None) -> Image.Image:
    """Return a typed page of 200 dots an inch."""
    picture = Image.new("L", (1700, 2200), 250)
    pen = ImageDraw.Draw(picture)
    for row in range(44):
        text = " ".join(_WORDS[(row * 5 + step * 7) % len(_WORDS)] for step in range(13))
        pen.text((200, 150 + 44 * row), text, 25, font or ImageFont.load_default(30))
    return picture
