"""What a page's zones say, with what each letter may be; the right way up, and nothing where there is none."""

import pytest
from PIL import Image
from zone_picture import TD1, TD3, card, letter, on_table

from packetlint.model import Box, Word, ZoneLine
from packetlint.reading.zone import printed_zones, zones


def said(picture: Image.Image) -> list[tuple[str, ...]]:
    return [tuple(line.text for line in zone) for zone in zones(picture)]


@pytest.mark.parametrize("lines", [TD1, TD3])
@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_read_the_right_way_up(lines: tuple[str, ...], turn: int) -> None:
    assert said(card(lines).rotate(turn, expand=True)) == [lines]


def test_read_on_a_photograph() -> None:
    assert said(on_table(card(pitch=20), -23, lean=0.06)) == [TD3]


def test_two_zones_in_the_order_in_which_they_stand() -> None:
    sheet = Image.new("L", (1400, 1900), 250)
    sheet.paste(card(TD1, 20), (300, 1100))
    sheet.paste(card(TD3, 20), (200, 100))
    assert said(sheet) == [TD3, TD1]


def test_a_small_card_that_lies_sideways_on_a_letter() -> None:
    page = letter()
    page.paste(card(TD3, 14).rotate(90, expand=True), (900, 300))
    assert said(page) == [TD3]


def test_lines_say_where_they_are() -> None:
    picture = card(pitch=20)
    ((first, second),) = zones(picture)
    assert first.box.y1 <= second.box.y0 and second.box.y1 < 1.0
    assert first.box.x0 == pytest.approx(2.5 / 49, abs=0.02) and first.box.x1 == pytest.approx(46.5 / 49, abs=0.02)


def test_every_letter_has_its_chances() -> None:
    (lines,) = zones(card())
    for line in lines:
        assert all(0.0 < chance <= 1.0 for letters in line.spellings[0].characters for _, chance in letters)


def test_a_letter_says_nothing() -> None:
    assert zones(letter()) == ()


def layer(*lines: str, x: float = 0.1, y: float = 0.8) -> tuple[Word, ...]:
    return tuple(Word(line, Box(x, y + 0.03 * n, x + 0.4, y + 0.03 * n + 0.012), 1.0) for n, line in enumerate(lines))


def test_the_zones_of_a_text_layer_are_certain() -> None:
    (lines,) = printed_zones((*layer("Passport", y=0.2), *layer(*TD3)))
    assert lines == tuple(ZoneLine.of_text(word.text, word.box) for word in layer(*TD3))


def test_a_text_layer_may_hold_two_zones() -> None:
    found = printed_zones((*layer(*TD3, y=0.3), *layer(*TD1, y=0.8)))
    assert [tuple(line.text for line in zone) for zone in found] == [TD3, TD1]


def test_a_text_layer_without_fillers_has_none() -> None:
    assert (
        printed_zones(layer("THE QUICK BROWN FOX JUMPS OVER THE LAZY DOG", "AND AGAIN IT JUMPS OVER THE LAZY DOG"))
        == ()
    )
