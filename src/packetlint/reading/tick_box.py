"""Squares to be crossed beside the word Sex: what OCR turns into brackets and noise, looked at as a picture."""

import re
from collections.abc import Iterator, Sequence

from PIL import Image, ImageChops, ImageFilter

from packetlint.model import Box, Line, Tick, Word, lines_of

_LABEL = re.compile(r"\b(sex|gender|sexo|sexe|género|genero)\b", re.IGNORECASE)

_INK = 40
"""Grey levels that a rule is darker than the paper around it."""
_SMALLEST, _LARGEST = 0.85, 2.2
"""Side of a square, in heights of the line's print."""
_CHOICE = re.compile(r"male|female|m|f|masculino|femenino", re.IGNORECASE)
_BEFORE = 5
"""How far before a choice without a label its square may stand, in heights of print."""
_REACH = 80
"""How far to the right of the label the choice may stand, in heights of its print."""
_RULE = 0.8
"""Share of a square's side that must be inked for it to be a rule."""


def asks_for_ticks(words: Sequence[Word]) -> bool:
    """Whether a page offers a choice of sex at all."""
    return any(_LABEL.search(word.text) or _CHOICE.fullmatch(word.text.strip(".:,;")) for word in words)


def find_ticks(picture: Image.Image, words: Sequence[Word]) -> tuple[Tick, ...]:
    """Return the squares on every line that asks for the sex or offers the choice, left to right."""
    ticks: list[Tick] = []
    for line in lines_of(words):
        anchor = _anchor(line)
        if anchor is not None:
            ticks.extend(_alike(list(_ticks_on(line, anchor, picture))))
    return tuple(ticks)


def _anchor(line: Line) -> Word | None:
    """Return the word that the squares stand behind or around: the label, or the first choice without one."""
    label = next((word for word in line.words if _LABEL.search(word.text)), None)
    choices = [word for word in line.words if _CHOICE.fullmatch(word.text.strip(".:,;[]()"))]
    return label or (choices[0] if len(choices) > 1 else None)


def _alike(ticks: Sequence[Tick]) -> list[Tick]:
    """Return the first two or more of one size in one row: a choice has several, a letter like a square one."""
    for first in ticks:
        row = [
            tick
            for tick in ticks
            if abs(tick.box.height - first.box.height) < 0.2 * first.box.height
            and abs(tick.box.middle - first.box.middle) < 0.3 * first.box.height
        ]
        if len(row) > 1:
            return row
    return []


def _ticks_on(line: Line, anchor: Word, picture: Image.Image) -> Iterator[Tick]:
    height = anchor.box.height
    across = height * picture.height / picture.width
    is_label = bool(_LABEL.search(anchor.text))
    start = anchor.box.x1 if is_label else max(0.0, anchor.box.x0 - _BEFORE * across)
    end = min(1.0, start + _REACH * across)
    strip = Box(start, max(0.0, line.box.y0 - height), end, min(1.0, line.box.y1 + height))
    left, top = round(strip.x0 * picture.width), round(strip.y0 * picture.height)
    crop = picture.crop((left, top, round(strip.x1 * picture.width), round(strip.y1 * picture.height)))
    if crop.width < 8 or crop.height < 8:
        return
    for x0, y0, x1, y1, ink in _squares(crop, height * picture.height):
        box = Box(
            (left + x0) / picture.width,
            (top + y0) / picture.height,
            (left + x1) / picture.width,
            (top + y1) / picture.height,
        )
        yield Tick(box, ink)


def _squares(crop: Image.Image, print_height: float) -> Iterator[tuple[int, int, int, int, float]]:
    """Yield (left, top, right, bottom, ink) of every printed square on a strip, in its pixels."""
    rows = _ink_rows(crop)
    uprights = _uprights(rows, round(print_height * _SMALLEST))
    taken = -1
    for index, (left, top, bottom) in enumerate(uprights):
        if left <= taken:
            continue
        side = bottom - top
        for right, other_top, other_bottom in uprights[index + 1 :]:
            if right - left > side * 1.3 or side > print_height * _LARGEST:
                break
            level = abs(other_top - top) <= side / 4 and abs(other_bottom - bottom) <= side / 4
            if level and right - left >= side * 0.7 and _has_rules(rows, left, right, top, bottom):
                yield left, top, right, bottom, _inside(rows, left, right, top, bottom)
                taken = right
                break


def _ink_rows(crop: Image.Image) -> list[bytes]:
    paper = crop.filter(ImageFilter.MaxFilter(9)).filter(ImageFilter.BoxBlur(8))
    ink = ImageChops.subtract(paper, crop).point(lambda level: 1 if level > _INK else 0)
    data = ink.tobytes()
    return [data[start : start + crop.width] for start in range(0, len(data), crop.width)]


def _uprights(rows: Sequence[bytes], least: int) -> list[tuple[int, int, int]]:
    """Return (x, top, bottom) of each column's longest unbroken run of ink of at least `least` pixels."""
    found = []
    for x in range(len(rows[0])):
        column = bytes(row[x] for row in rows)
        run = max(re.finditer(rb"\x01+", column), key=lambda match: len(match.group()), default=None)
        if run is not None and len(run.group()) >= least:
            found.append((x, run.start(), run.end()))
    return found


def _has_rules(rows: Sequence[bytes], left: int, right: int, top: int, bottom: int) -> bool:
    """Whether ink closes the square at its top and at its bottom."""
    reach = max(1, (bottom - top) // 8)

    def closed(edge: range) -> bool:
        return any(sum(rows[y][left:right]) >= _RULE * (right - left) for y in edge if 0 <= y < len(rows))

    return closed(range(top - reach, top + reach + 1)) and closed(range(bottom - reach - 1, bottom + reach))


def _inside(rows: Sequence[bytes], left: int, right: int, top: int, bottom: int) -> float:
    """Return the share of ink within the square, its rules left out."""
    rim = max(2, (bottom - top) // 5)
    inner = [row[left + rim : right - rim] for row in rows[top + rim : bottom - rim]]
    area = sum(len(row) for row in inner)
    return sum(sum(row) for row in inner) / area if area else 0.0
