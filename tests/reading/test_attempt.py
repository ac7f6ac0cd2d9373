"""What attempts at a page are compared by."""

import pytest
from PIL import Image

from packetlint.model import Box, Word
from packetlint.reading.attempt import Attempt

PAGE = Image.new("L", (770, 1000))


def words(tall: int, wide: int, text: str = "Kovalenko") -> tuple[Word, ...]:
    upwards = [Word(text, Box(0.1 * at, 0.1, 0.1 * at + 0.02, 0.2), 0.9) for at in range(tall)]
    return (*upwards, *(Word(text, Box(0.1, 0.05 * at, 0.3, 0.05 * at + 0.02), 0.9) for at in range(wide)))


@pytest.mark.parametrize(
    ("tall", "wide", "sideways"), [(5, 0, True), (5, 4, True), (2, 0, False), (4, 5, False), (0, 9, False)]
)
def test_a_page_lies_sideways_where_most_words_stand_upright(tall: int, wide: int, sideways: bool) -> None:
    assert Attempt(PAGE, words(tall, wide), ("eng",)).lies_sideways is sideways


def test_short_words_say_nothing_about_the_way_up() -> None:
    assert not Attempt(PAGE, words(9, 0, "I"), ("eng",)).lies_sideways
    assert not Attempt(PAGE, (), ("eng",)).lies_sideways


def test_much_that_is_legible_and_little_that_is_not_is_better() -> None:
    box = Box(0, 0, 0.1, 0.1)
    clean = Attempt(PAGE, (Word("Kovalenko", box, 0.9),), ("eng",))
    noisy = Attempt(PAGE, (Word("Kovalenko", box, 0.9), Word("~*rn;,'il", box, 0.2)), ("eng",))
    none = Attempt(PAGE, (), ("eng",))
    assert clean.quality > noisy.quality > none.quality == 0
    assert (noisy.legible, noisy.share) == (9, 0.5)
    assert Attempt(PAGE, (Word("---", box, 0.9),), ("eng",)).legible == 0
