"""One page as marks in points from the top left, written down the page by a cursor.

Whoever tells a packet chooses typefaces, margins and the way captions stand to values; that is what makes its papers
look like those of another office.
"""

import dataclasses
import math
import random

from PIL import features

from held_out import type_case

Colour = tuple[int, int, int]
Point = tuple[float, float]
Cell = tuple[str, str, float]
"""A caption, what is filled in, and its share of the row."""

INK: Colour = (24, 24, 28)
GREY: Colour = (96, 96, 104)
PALE: Colour = (226, 228, 232)
LETTER = (612.0, 792.0)
A4 = (595.0, 842.0)
HALF = (420.0, 595.0)
BOOKLET = (354.0, 249.0)
CARD = (243.0, 153.0)


@dataclasses.dataclass(frozen=True, slots=True)
class Style:
    """What a page is set in unless a line says otherwise."""

    face: str = "serif"
    bold: str = "serif bold"
    size: float = 11
    left: float = 64
    right: float = 64
    ground: Colour = (255, 255, 255)
    leading: float = 1.35


@dataclasses.dataclass(frozen=True, slots=True)
class Words:
    """A run of words from the left end of its baseline."""

    at: Point
    words: str
    face: str
    size: float
    colour: Colour


@dataclasses.dataclass(frozen=True, slots=True)
class Shape:
    """A polygon, filled or only drawn."""

    points: tuple[Point, ...]
    colour: Colour
    width: float
    """Of the line; 0 fills."""


@dataclasses.dataclass(frozen=True, slots=True)
class Entry:
    """A field of a fillable form."""

    at: Point
    room: tuple[float, float]
    words: str


Mark = Words | Shape | Entry


class Leaf:
    """A page and its cursor `y`."""

    def __init__(self, size: tuple[float, float], style: Style) -> None:
        self.size, self.style = size, style
        self.marks: list[Mark] = []
        self.flow: list[str | list[list[str]]] = []
        self.y = 54.0
        self.fillable = False
        self.condition = ""
        """Another way of reaching us than the rest of the file."""

    @property
    def left(self) -> float:
        """The left margin."""
        return self.style.left

    @property
    def room(self) -> float:
        """Width between the margins."""
        return self.size[0] - self.style.left - self.style.right

    @property
    def printed(self) -> str:
        """All words of the page in the order they were written."""
        runs = (mark.words for mark in self.marks if not isinstance(mark, Shape))
        return " ".join(" ".join(runs).split())

    def put(
        self,
        x: float,
        y: float,
        words: str,
        face: str = "",
        size: float = 0,
        colour: Colour = INK,
        align: str = "left",
    ) -> None:
        """Write words anywhere; `x` is their left end, middle (`centre`) or right end (`right`)."""
        face, size = face or self.style.face, size or self.style.size
        if face in type_case.JOINED and not features.check("raqm"):
            raise SystemExit("Pillow lacks Raqm, which joins Arabic letters")
        run = type_case.width(words, face, size)
        left = {"left": x, "centre": x - run / 2, "right": x - run}[align]
        self.marks.append(Words((left, y), words, face, size, colour))

    def say(
        self,
        words: str,
        face: str = "",
        size: float = 0,
        *,
        align: str = "left",
        x: float | None = None,
        gap: float = 0,
        colour: Colour = INK,
    ) -> None:
        """Write one line and go on below it."""
        size = size or self.style.size
        starts = {"left": self.left, "centre": self.size[0] / 2, "right": self.size[0] - self.style.right}
        self.y += size * self.style.leading
        self.put(starts[align] if x is None else x, self.y, words, face, size, colour, align)
        self.flow.append(words)
        self.y += gap

    def lines(self, words: str, face: str = "", size: float = 0, *, align: str = "left", gap: float = 8) -> None:
        """Write several lines as they are broken."""
        for line in words.strip().split("\n"):
            self.say(line.strip(), face, size, align=align)
        self.y += gap

    def para(
        self,
        words: str,
        face: str = "",
        size: float = 0,
        *,
        x: float | None = None,
        room: float = 0,
        gap: float = 8,
        first: float = 0,
    ) -> None:
        """Write a paragraph, its first line `first` points in."""
        face, size = face or self.style.face, size or self.style.size
        x, room = self.left if x is None else x, room or self.room
        line, indent = "", first
        self.flow.append(" ".join(words.split()))
        for word in words.split():
            longer = f"{line} {word}".strip()
            if line and type_case.width(longer, face, size) > room - indent:
                self._set(x + indent, line, face, size)
                line, indent = word, 0
            else:
                line = longer
        self._set(x + indent, line, face, size)
        self.y += gap

    def _set(self, x: float, line: str, face: str, size: float) -> None:
        self.y += size * self.style.leading
        self.put(x, self.y, line, face, size)

    def pairs(
        self,
        rows: list[tuple[str, str]],
        *,
        at: float = 150,
        x: float | None = None,
        label: str = "",
        face: str = "",
        size: float = 0,
        dots: bool = False,
        gap: float = 8,
    ) -> None:
        """Write labels with their values to the right, `at` points from the label."""
        x, size = self.left if x is None else x, size or self.style.size
        for caption, value in rows:
            self.y += size * self.style.leading * 1.12
            self.put(x, self.y, caption, label or self.style.face, size)
            if dots:
                run = type_case.width(caption, label or self.style.face, size)
                self.rule(x + run + 3, x + at - 4, self.y, GREY, 0.4)
            self.put(x + at, self.y, value, face or self.style.bold, size)
            self.flow.append(f"{caption} {value}")
        self.y += gap

    def boxes(
        self,
        rows: list[list[Cell]],
        *,
        high: float = 30,
        face: str = "typewriter",
        size: float = 10,
        caption: float = 7,
        shade: bool = False,
        gap: float = 0,
    ) -> None:
        """Write form rows: boxes with a small caption above what is filled in."""
        self.y += 3
        for row in rows:
            unit = self.room / sum(share for _, _, share in row)
            x = self.left
            for words, value, share in row:
                wide = unit * share
                if shade:
                    self.fill(x, self.y, x + wide, self.y + caption + 4, PALE)
                self.frame(x, self.y, x + wide, self.y + high)
                self.put(x + 3, self.y + caption + 1.5, words, "narrow", caption)
                if self.fillable:
                    self.marks.append(Entry((x + 4, self.y + high - 3), (wide - 8, size + 5), value))
                else:
                    self.put(x + 5, self.y + high - 6, value, face, size)
                x += wide
            self.flow.append([[f"{words}: {value}" for words, value, _ in row]])
            self.y += high
        self.y += gap

    def table(
        self,
        rows: list[list[str]],
        shares: list[float],
        *,
        header: bool = True,
        face: str = "",
        size: float = 0,
        ruled: bool = True,
        pad: float = 5,
        gap: float = 8,
    ) -> None:
        """Write a table, its first row a header."""
        size, face = size or self.style.size, face or self.style.face
        self.y += 5
        unit, high = self.room / sum(shares), size * 1.3 + pad
        for number, row in enumerate(rows):
            x, head = self.left, header and number == 0
            if head and ruled:
                self.fill(self.left, self.y, self.left + self.room, self.y + high, PALE)
            for words, share in zip(row, shares, strict=True):
                if ruled:
                    self.frame(x, self.y, x + unit * share, self.y + high, width=0.5)
                self.put(x + 4, self.y + high - pad + 0.5, words, self.style.bold if head else face, size)
                x += unit * share
            self.y += high
        self.flow.append(rows)
        self.y += gap

    def bar(self, words: str, *, colour: Colour = (40, 52, 80), size: float = 10, face: str = "sans bold") -> None:
        """Write a heading in white on a bar."""
        high = size * 1.7
        self.fill(self.left, self.y, self.left + self.room, self.y + high, colour)
        self.put(self.left + 5, self.y + high - size * 0.48, words, face, size, (255, 255, 255))
        self.flow.append(words)
        self.y += high + 2

    def rule(self, x0: float, x1: float, y: float, colour: Colour = INK, width: float = 0.7) -> None:
        """Draw a horizontal line."""
        self.marks.append(Shape(((x0, y), (x1, y)), colour, width))

    def across(self, width: float = 0.8, gap: float = 6, colour: Colour = INK) -> None:
        """Draw a line from margin to margin at the cursor."""
        self.y += 4
        self.rule(self.left, self.left + self.room, self.y, colour, width)
        self.y += gap

    def frame(self, x0: float, y0: float, x1: float, y1: float, colour: Colour = INK, width: float = 0.6) -> None:
        """Draw a rectangle."""
        self.marks.append(Shape(((x0, y0), (x1, y0), (x1, y1), (x0, y1), (x0, y0)), colour, width))

    def fill(self, x0: float, y0: float, x1: float, y1: float, colour: Colour = PALE) -> None:
        """Fill a rectangle."""
        self.marks.append(Shape(((x0, y0), (x1, y0), (x1, y1), (x0, y1)), colour, 0))

    def portrait(self, x: float, y: float, wide: float, high: float) -> None:
        """Draw a photograph of nobody."""
        self.fill(x, y, x + wide, y + high, (214, 216, 220))
        self._round(x + wide / 2, y + high * 0.4, wide * 0.24, (150, 150, 156), 0)
        shoulders = ((x + wide * 0.1, y + high), (x + wide * 0.3, y + high * 0.7), (x + wide * 0.7, y + high * 0.7))
        self.marks.append(Shape((*shoulders, (x + wide * 0.9, y + high)), (150, 150, 156), 0))

    def seal(self, x: float, y: float, radius: float, words: str = "", colour: Colour = (120, 120, 165)) -> None:
        """Draw a round seal."""
        for share in (1.0, 0.78):
            self._round(x, y, radius * share, colour, 1.1)
        if words:
            self.put(x, y + 3, words, "narrow", radius * 0.3, colour, "centre")

    def signed(self, x: float, y: float, seed: str, wide: float = 110) -> None:
        """Draw a signature."""
        chance = random.Random(seed)
        points = [(x + wide * step / 40, y - 7 + chance.uniform(-9, 9) * (1 - step / 60)) for step in range(41)]
        self.marks.append(Shape(tuple(points), (30, 40, 110), 0.9))

    def zone(self, lines: list[str], *, x: float, y: float, room: float) -> None:
        """Write a machine-readable zone over `room` points."""
        size = 10.0
        size *= room / type_case.width(lines[0], "zone", size)
        for number, line in enumerate(lines):
            self.put(x, y + number * size * 1.7, line, "zone", size)

    def lay(self, other: "Leaf", x: float, y: float, scale: float = 1.0) -> None:
        """Lay another page on this one, as a card on a copier; facts of the other are to be told after this page."""
        self.fill(x, y, x + other.size[0] * scale, y + other.size[1] * scale, other.style.ground)
        self.frame(x, y, x + other.size[0] * scale, y + other.size[1] * scale, GREY, 0.5)
        for mark in other.marks:
            if isinstance(mark, Words):
                at = (x + mark.at[0] * scale, y + mark.at[1] * scale)
                self.marks.append(dataclasses.replace(mark, at=at, size=mark.size * scale))
            elif isinstance(mark, Shape):
                points = tuple((x + across * scale, y + down * scale) for across, down in mark.points)
                self.marks.append(dataclasses.replace(mark, points=points))

    def _round(self, x: float, y: float, radius: float, colour: Colour, width: float) -> None:
        turns = [math.tau * step / 60 for step in range(61)]
        ring = tuple((x + radius * math.cos(turn), y + radius * math.sin(turn)) for turn in turns)
        self.marks.append(Shape(ring, colour, width))
