"""Which way up and in which script: told from a piece of the page."""

import shutil

import pytest
from PIL import Image
from printed_page import PRINT, printed

from packetlint.reading import upright
from packetlint.reading.bearings import take_bearings
from packetlint.reading.tesseract import Tesseract

pytestmark = [
    pytest.mark.ocr,
    pytest.mark.skipif(shutil.which("tesseract") is None, reason="the program tesseract is not installed"),
]
ENGLISH = Tesseract(("eng",), 30.0)


@pytest.fixture(scope="module")
def page() -> Image.Image:
    """A large page with a portrait that is darker than its print."""
    picture = printed(*PRINT, *PRINT, *PRINT, *PRINT).resize((2200, 2880))
    picture.paste(40, (1750, 200, 2150, 700))
    return picture


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
@pytest.mark.parametrize("sideways", [True, False])
def test_a_page_is_turned_as_its_print_asks(page: Image.Image, turn: int, sideways: bool) -> None:
    found = take_bearings(upright.quarter_turn(page, -turn % 360), (ENGLISH,), sideways=sideways)
    assert (found.turn, found.languages, found.sure) == (turn, ("eng",), True)


def test_a_page_without_print_gives_no_bearings() -> None:
    found = take_bearings(Image.effect_noise((1900, 2400), 30), (ENGLISH,), sideways=False)
    assert not found.sure
