"""Invented passports and cards on tables, glass and letters: pictures of which we know where the zones' rows lie."""

import dataclasses
import random
import sys
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from damage import Chance, Picture, grained

sys.path.insert(0, str(Path(__file__).parent.parent / "fixtures"))

import fonts

Floats = NDArray[np.float64]

_DPMM = 12.0
"""Pixels a millimetre that documents are drawn at: 305 dots an inch."""
_PITCH = 2.54
"""Millimetres from one character to the next (ICAO 9303-3 §4.3)."""
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"


@dataclasses.dataclass(frozen=True, slots=True)
class Shape:
    """A kind of document, in millimetres (ICAO 9303 parts 4 to 7)."""

    width: float
    height: float
    rows: int
    columns: int


TD1 = Shape(85.6, 54.0, 3, 30)
TD2 = Shape(105.0, 74.0, 2, 36)
TD3 = Shape(125.0, 88.0, 2, 44)
SHAPES = (TD1, TD2, TD3)


@dataclasses.dataclass(frozen=True, slots=True)
class Drawn:
    """A picture and its zones' rows: of each the corners of its print, clockwise from the top left as it is read."""

    picture: Picture
    rows: tuple[Floats, ...]
    texts: tuple[str, ...]


def document(shape: Shape, chance: Chance, *, busy: float = 0.5) -> Drawn:
    """Draw one, `busy` (0 to 1) saying how dark its background's ornament is."""
    width, height = round(shape.width * _DPMM), round(shape.height * _DPMM)
    ground = np.full((height, width), chance.uniform(205, 250), np.float64)
    ground -= busy * _guilloche((height, width), chance)
    paper = Image.fromarray(np.clip(ground, 0, 255).astype(np.uint8))
    pen = ImageDraw.Draw(paper)
    ink = int(chance.uniform(10, 80))
    _print_fields(pen, paper.size, chance, ink, 3 if shape.rows == 3 else 5)
    if shape.rows == 2:
        _portrait(pen, paper.size, chance)
    return _with_zone(paper, shape, chance, ink)


def on_table(drawn: Drawn, chance: Chance, *, size: tuple[int, int], share: float, angle: float, tilt: float) -> Drawn:
    """Lay it on a table of `size` pixels, `share` of whose shorter side it takes, turned by `angle` degrees.

    `tilt` is how far its corners stray, as a share of its width, by being looked at from the side.
    """
    height, width = drawn.picture.shape
    scale = share * min(size) / max(height, width)
    flat = np.array([(0, 0), (width, 0), (width, height), (0, height)], np.float64)
    turn = np.radians(angle)
    matrix = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])
    held = (flat - (width / 2, height / 2)) @ matrix.T * scale
    held += chance.uniform(-tilt, tilt, (4, 2)) * width * scale
    room = np.maximum(0, np.array(size) - np.ptp(held, axis=0))
    held += room * chance.uniform(0.1, 0.9, 2) - held.min(axis=0)
    wood = np.asarray(chance.normal(chance.uniform(60, 200), 12, (size[1] // 50 + 2, size[0] // 6 + 2)), np.float32)
    table = cv2.resize(wood, size, interpolation=cv2.INTER_CUBIC)
    return _laid(np.asarray(np.clip(table, 0, 255), np.uint8), drawn, flat, held)


def on_letter(sheet: Picture, documents: list[Drawn], chance: Chance, *, dpi: float, turns: tuple[int, ...]) -> Drawn:
    """Paste documents at their true size on a page, one below the other, each turned by so many degrees."""
    result = Drawn(sheet, (), ())
    top = 0.04 * sheet.shape[0]
    for one, turn in zip(documents, turns, strict=True):
        height, width = one.picture.shape
        scale = dpi / (_DPMM * 25.4)
        flat = np.array([(0, 0), (width, 0), (width, height), (0, height)], np.float64)
        radians = np.radians(turn)
        matrix = np.array([[np.cos(radians), -np.sin(radians)], [np.sin(radians), np.cos(radians)]])
        held = (flat - (width / 2, height / 2)) @ matrix.T * scale
        held -= held.min(axis=0)
        held += (chance.uniform(0.1, 0.9) * max(0.0, sheet.shape[1] - np.ptp(held[:, 0])), top)
        top = held[:, 1].max() + 0.04 * sheet.shape[0]
        clear = result.picture.copy()
        centre = held.mean(axis=0)
        cv2.fillConvexPoly(clear, (centre + (held - centre) * 1.12).astype(np.int32), (float(sheet[0, 0]),))
        both = _laid(clear, one, flat, held)
        result = Drawn(both.picture, result.rows + both.rows, result.texts + both.texts)
    return result


def letter(chance: Chance, dpi: float, face: str = "serif") -> Picture:
    """Draw a typed letter."""
    width, height = round(8.5 * dpi), round(11 * dpi)
    paper = Image.new("L", (width, height), 252)
    pen = ImageDraw.Draw(paper)
    words = random.Random(int(chance.integers(1 << 30)))
    font = fonts.face(face, round(dpi * 11 / 72))
    for row in range(44):
        y = round(dpi * (1 + row * 0.2))
        if words.random() < 0.12:
            continue
        text = ""
        while font.getlength(text) < 6.3 * dpi:
            text += "".join(words.choices("etaoinshrdlucm", k=words.randrange(1, 10))) + words.choice("  ,.; ") + " "
        pen.text((dpi, y), text[:-4], 20, font, anchor="ls")
    return np.asarray(paper)


def strip_only(drawn: Drawn, chance: Chance) -> Drawn:
    """Cut out the zone and little more."""
    points = np.concatenate(drawn.rows)
    (left, top), (right, foot) = points.min(axis=0), points.max(axis=0)
    margin = (foot - top) / len(drawn.rows)
    height, width = drawn.picture.shape
    x0, y0 = (
        max(0, round(left - chance.uniform(0.2, 1.2) * margin)),
        max(0, round(top - chance.uniform(0.15, 0.8) * margin)),
    )
    x1, y1 = (
        min(width, round(right + chance.uniform(0.2, 1.2) * margin)),
        min(height, round(foot + chance.uniform(0.15, 0.8) * margin)),
    )
    rows = tuple(row - (x0, y0) for row in drawn.rows)
    return Drawn(np.ascontiguousarray(drawn.picture[y0:y1, x0:x1]), rows, drawn.texts)


def resized(drawn: Drawn, longest: int) -> Drawn:
    """Return it with a longer side of so many pixels."""
    scale = longest / max(drawn.picture.shape)
    method = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    picture = cv2.resize(drawn.picture, None, fx=scale, fy=scale, interpolation=method)
    return Drawn(picture, tuple(row * scale for row in drawn.rows), drawn.texts)


def turned(drawn: Drawn, quarters: int) -> Drawn:
    """Return it turned anticlockwise by quarters."""
    for _ in range(quarters % 4):
        width = drawn.picture.shape[1]
        rows = tuple(np.stack([row[:, 1], width - row[:, 0]], axis=1) for row in drawn.rows)
        drawn = Drawn(np.ascontiguousarray(np.rot90(drawn.picture)), rows, drawn.texts)
    return drawn


def damaged(drawn: Drawn, chance: Chance) -> Drawn:
    """Blur, shade, grain and JPEG it."""
    picture = drawn.picture
    height, width = picture.shape
    if chance.random() < 0.6:
        across, down = np.meshgrid(np.linspace(-1, 1, width), np.linspace(-1, 1, height))
        angle = chance.uniform(0, 2 * np.pi)
        fall = 1 - chance.uniform(0, 0.6) * np.clip((across * np.cos(angle) + down * np.sin(angle) + 1) / 2, 0, 1)
        picture = np.asarray(picture * fall, np.uint8)
    if chance.random() < 0.6:
        picture = cv2.GaussianBlur(picture, (0, 0), chance.uniform(0.4, 1.1))
    picture = grained(picture, chance, chance.uniform(0, 8))
    _, file = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, int(chance.integers(30, 95))])
    return dataclasses.replace(drawn, picture=np.asarray(cv2.imdecode(file, cv2.IMREAD_GRAYSCALE), np.uint8))


def _laid(ground: Picture, drawn: Drawn, flat: Floats, held: Floats) -> Drawn:
    """Return the ground with the document on it, its corners `flat` at `held`."""
    size = (ground.shape[1], ground.shape[0])
    shrink = min(1.0, float(np.linalg.norm(held[1] - held[0]) / np.linalg.norm(flat[1] - flat[0])))
    source = cv2.resize(drawn.picture, None, fx=shrink, fy=shrink, interpolation=cv2.INTER_AREA)
    near = cv2.getPerspectiveTransform((flat * shrink).astype(np.float32), held.astype(np.float32))
    page = cv2.warpPerspective(source, near, size, flags=cv2.INTER_CUBIC)
    mask = cv2.warpPerspective(np.full_like(source, 255), near, size).astype(np.float32) / 255
    both = np.asarray(page * mask + ground * (1 - mask), np.uint8)
    whole = cv2.getPerspectiveTransform(flat.astype(np.float32), held.astype(np.float32))
    rows = tuple(
        cv2.perspectiveTransform(row[None].astype(np.float32), whole)[0].astype(np.float64) for row in drawn.rows
    )
    return Drawn(both, rows, drawn.texts)


def _guilloche(shape: tuple[int, int], chance: Chance) -> Floats:
    """Return how much darker the ornament makes each pixel: families of waves and a slow tint."""
    down, across = np.mgrid[0 : shape[0], 0 : shape[1]].astype(np.float64)
    darker = 20 * (1 + np.sin(across / chance.uniform(150, 600) + down / chance.uniform(150, 600)))
    for _ in range(3):
        wave = chance.uniform(15, 60) * np.sin(across / chance.uniform(60, 200) + chance.uniform(0, 6))
        phase = (down * chance.uniform(0.5, 1) + across * chance.uniform(-0.5, 0.5) + wave) / chance.uniform(2.2, 7)
        darker += 30 * np.clip(np.sin(phase), 0, 1) ** 3
    return np.asarray(darker)


def _print_fields(pen: ImageDraw.ImageDraw, size: tuple[int, int], chance: Chance, ink: int, most: int) -> None:
    width, height = size
    pen.text((0.3 * width, 0.04 * height), "REPUBLIC OF UTOPIA  PASSPORT", ink, fonts.face("sans bold", height // 16))
    words = random.Random(int(chance.integers(1 << 30)))
    for row in range(int(chance.integers(2, most + 1))):
        y = height * (0.16 + row * 0.105)
        label = " ".join("".join(words.choices("etaoinsrl", k=6)) for _ in range(4))
        value = "".join(words.choices(_LETTERS, k=words.randrange(5, 22)))
        face = words.choice(("sans", "typewriter", "zone", "sans bold"))
        pen.text((0.33 * width, y), label, ink + 40, fonts.face("narrow", height // 34))
        pen.text((0.33 * width, y + height * 0.035), value, ink, fonts.face(face, height // 20))


def _portrait(pen: ImageDraw.ImageDraw, size: tuple[int, int], chance: Chance) -> None:
    width, height = size
    left, top = 0.04 * width, 0.2 * height
    pen.rectangle((left, top, left + 0.25 * width, top + 0.48 * height), fill=int(chance.uniform(150, 230)))
    pen.ellipse((left + 0.03 * width, top + 0.05 * height, left + 0.22 * width, top + 0.42 * height), fill=70)
    pen.ellipse((left + 0.06 * width, top + 0.1 * height, left + 0.19 * width, top + 0.4 * height), fill=170)


def _with_zone(paper: Image.Image, shape: Shape, chance: Chance, ink: int) -> Drawn:
    width, height = paper.size
    pen = ImageDraw.Draw(paper)
    pitch = _PITCH * _DPMM * chance.uniform(0.96, 1.03)
    font = fonts.face("zone", round(pitch * chance.uniform(1.32, 1.5)))
    cap = -font.getbbox("H", anchor="ls")[1]
    spacing = pitch * chance.uniform(2.1, 2.6)
    left = (width - shape.columns * pitch) / 2 + chance.uniform(-0.5, 0.5) * _DPMM
    last = height - chance.uniform(4, 7) * _DPMM
    rows, texts = [], []
    for row in range(shape.rows):
        base = last - (shape.rows - 1 - row) * spacing
        text = _zone_text(shape.columns, chance)
        for place, letter_ in enumerate(text):
            pen.text((left + (place + 0.5) * pitch, base), letter_, ink, font, anchor="ms")
        right = left + shape.columns * pitch
        rows.append(np.array([(left, base - cap), (right, base - cap), (right, base), (left, base)], np.float64))
        texts.append(text)
    return Drawn(np.asarray(paper), tuple(rows), tuple(texts))


def _zone_text(columns: int, chance: Chance) -> str:
    kind = chance.random()
    if kind < 0.5:
        words = ["".join(chance.choice(list(_LETTERS[:26]), int(chance.integers(3, 10)))) for _ in range(3)]
        return ("P<UTO" + words[0] + "<<" + "<".join(words[1:]))[:columns].ljust(columns, "<")
    filled = int(chance.integers(18, columns))
    return "".join(chance.choice(list(_LETTERS), filled)).ljust(columns - 1, "<") + str(chance.integers(10))
