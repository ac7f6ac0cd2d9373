"""Squares beside the word Sex: crossed, empty, and what only looks like one."""

import pytest
from PIL import Image, ImageDraw

from packetlint.model import Box, Word
from packetlint.reading.tick_box import find_ticks

WIDTH, HEIGHT = 1700, 2200
TOP, PRINT, SIDE = 400, 24, 30


def word(text: str, x: int, width: int, top: int = TOP) -> Word:
    return Word(text, Box(x / WIDTH, top / HEIGHT, (x + width) / WIDTH, (top + PRINT) / HEIGHT), 0.95)


WORDS = (word("Sex:", 200, 60), word("Male", 380, 60), word("Female", 580, 90))
SQUARES = (330, 530)


def sheet(*crossed: int, mark: str = "cross", squares: tuple[int, ...] = SQUARES, lines: int = 3) -> Image.Image:
    """Return a page with a square at each of `squares`, those of the numbers in `crossed` marked."""
    picture = Image.new("L", (WIDTH, HEIGHT), 240)
    draw = ImageDraw.Draw(picture)
    for number, x in enumerate(squares):
        inner = (x + 5, TOP + 2, x + SIDE - 5, TOP + SIDE - 8)
        draw.rectangle((x, TOP - 3, x + SIDE, TOP - 3 + SIDE), outline=20, width=lines)
        if number in crossed and mark == "cross":
            draw.line(inner, fill=20, width=4)
            draw.line((inner[0], inner[3], inner[2], inner[1]), fill=20, width=4)
        elif number in crossed:
            draw.rectangle(inner, fill=20)
    return picture


@pytest.mark.parametrize("mark", ["cross", "block"])
@pytest.mark.parametrize("crossed", [0, 1])
def test_the_crossed_square_holds_clearly_more_ink(crossed: int, mark: str) -> None:
    ticks = find_ticks(sheet(crossed, mark=mark), WORDS)
    assert [round(tick.box.x0 * WIDTH) for tick in ticks] == [pytest.approx(x, abs=4) for x in SQUARES]
    assert ticks[crossed].ink > 0.15
    assert ticks[1 - crossed].ink < 0.02


def test_two_empty_squares_hold_no_ink() -> None:
    assert [tick.ink < 0.02 for tick in find_ticks(sheet(), WORDS)] == [True, True]


def test_two_crossed_squares_both_hold_ink() -> None:
    assert [tick.ink > 0.15 for tick in find_ticks(sheet(0, 1), WORDS)] == [True, True]


def test_a_faint_scan_still_has_its_squares() -> None:
    faint = sheet(1).point(lambda level: 150 + level // 3)
    assert len(find_ticks(faint, WORDS)) == 2


def test_one_square_alone_is_no_choice() -> None:
    assert find_ticks(sheet(0, squares=(330,)), WORDS) == ()


def test_squares_elsewhere_ask_for_something_else() -> None:
    married = (word("Married:", 200, 60), word("Yes", 380, 60), word("No", 580, 90))
    assert find_ticks(sheet(0), married) == ()
    assert find_ticks(sheet(0), ()) == ()


def test_a_page_without_squares_has_none() -> None:
    assert find_ticks(Image.new("L", (WIDTH, HEIGHT), 240), WORDS) == ()
