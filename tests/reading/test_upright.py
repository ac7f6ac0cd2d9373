"""Crooked and turned pages made level, and what is no crooked page left as it is."""

import pytest
from PIL import Image, ImageDraw

from packetlint.reading import upright


@pytest.fixture(scope="module")
def sheet() -> Image.Image:
    """A page of lines such as print makes: words of several lengths, ragged at the right."""
    picture = Image.new("L", (850, 1100), 245)
    draw = ImageDraw.Draw(picture)
    for line in range(30):
        x = 90
        for word in range(9 - line % 3):
            width = 30 + (line * 7 + word * 13) % 50
            draw.rectangle((x, 90 + line * 30, x + width, 102 + line * 30), fill=30)
            x += width + 12
    return picture


@pytest.mark.parametrize("angle", [-5.0, -2.0, -0.75, 0.0, 0.5, 1.25, 3.0, 4.5])
def test_the_skew_of_a_page_is_found_to_a_quarter_degree(sheet: Image.Image, angle: float) -> None:
    crooked = sheet.rotate(-angle, Image.Resampling.BICUBIC, fillcolor=245)
    assert upright.skew(crooked) == pytest.approx(angle, abs=0.26)


def test_a_crooked_page_is_level_afterwards(sheet: Image.Image) -> None:
    level, undone = upright.level(sheet.rotate(-3, Image.Resampling.BICUBIC, fillcolor=245))
    assert undone == pytest.approx(3, abs=0.26)
    assert abs(upright.skew(level)) <= 0.25
    assert level.size == sheet.size
    assert level.getpixel((2, 2)) == 245


def test_a_level_page_is_left_alone(sheet: Image.Image) -> None:
    level, undone = upright.level(sheet)
    assert level is sheet and undone == 0.0


def test_an_empty_page_has_no_skew_worth_turning() -> None:
    blank = Image.new("L", (850, 1100), 255)
    level, _ = upright.level(blank)
    assert level.getextrema() == (255, 255)


@pytest.mark.parametrize("degrees", [0, 90, 180, 270])
def test_quarter_turns_go_anticlockwise_without_loss(sheet: Image.Image, degrees: int) -> None:
    turned = upright.quarter_turn(sheet, degrees)
    assert turned.tobytes() == sheet.rotate(degrees, expand=True).tobytes()
    assert upright.quarter_turn(turned, -degrees % 360).tobytes() == sheet.tobytes()


@pytest.mark.parametrize("turn", [90, 270])
def test_a_page_on_its_side_looks_so_before_it_is_read(sheet: Image.Image, turn: int) -> None:
    assert upright.lies_sideways(upright.quarter_turn(sheet, turn))


@pytest.mark.parametrize("turn", [0, 180])
def test_a_page_upright_or_upside_down_does_not(sheet: Image.Image, turn: int) -> None:
    assert not upright.lies_sideways(upright.quarter_turn(sheet, turn))
