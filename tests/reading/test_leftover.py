"""What a reading passed over: seen, and put together with what it had."""

import numpy as np
from PIL import Image
from printed_page import PRINT, printed

from packetlint.model import Box, Word
from packetlint.reading.leftover import completed, leftover


def whole(picture: Image.Image) -> tuple[Word, ...]:
    """Return words that cover all print of `printed`."""
    lines = len(PRINT)
    height = picture.height
    return tuple(
        Word("print", Box(0.05, (82 + at * 80) / height, 0.95, (124 + at * 80) / height), 0.9) for at in range(lines)
    )


def test_a_page_read_whole_leaves_nothing() -> None:
    picture = printed(*PRINT)
    assert leftover(picture, whole(picture)) is None


def test_a_line_passed_over_is_left_with_nothing_around_it() -> None:
    picture = printed(*PRINT)
    rest = leftover(picture, whole(picture)[:-1])
    assert rest is not None and rest.letters >= 20
    top = rest.picture.crop((0, 0, picture.width, 300))
    assert np.asarray(top).min() > 200


def test_rules_are_no_print() -> None:
    picture = Image.new("L", (1100, 800), 250)
    for y in range(100, 700, 40):
        picture.paste(30, (100, y, 1000, y + 2))
    assert leftover(picture, ()) is None


def test_noise_is_no_print() -> None:
    assert leftover(Image.effect_noise((1100, 1400), 160), ()) is None


def word(text: str, x: float, confidence: float) -> Word:
    return Word(text, Box(x, 0.1, x + 0.1, 0.12), confidence)


def test_what_was_read_with_confidence_stands() -> None:
    old, new = word("KOVALENKO", 0.1, 0.8), word("KOVALENK0", 0.11, 0.99)
    assert completed([old], [new]) == (old,)


def test_what_is_doubtful_gives_way_to_what_was_read_better() -> None:
    old, new = word("KOV?LEN", 0.1, 0.4), word("KOVALENKO", 0.11, 0.9)
    assert completed([old], [new]) == (new,)
    assert completed([new], [old]) == (new,)


def test_a_single_letter_may_always_be_read_better() -> None:
    assert completed([word("E", 0.1, 0.8)], [word("F", 0.1, 0.99)])[0].text == "F"


def test_what_stands_elsewhere_is_added() -> None:
    assert [one.text for one in completed([word("Olena", 0.1, 0.9)], [word("Utopia", 0.5, 0.7)])] == ["Olena", "Utopia"]
