"""Light on a page: what is told apart by a look, and what evening it out gives back."""

import numpy as np
from PIL import Image, ImageChops
from printed_page import PRINT, printed

from packetlint.reading import light


def shaded(picture: Image.Image) -> Image.Image:
    fall = Image.linear_gradient("L").resize(picture.size).point(lambda level: 255 - level * 150 // 255)
    return ImageChops.multiply(picture, fall)


def test_a_scan_needs_no_evening() -> None:
    assert light.light_of(printed(*PRINT)).good


def test_a_shadow_is_seen_and_taken_away() -> None:
    dark = shaded(printed(*PRINT))
    assert light.light_of(dark).evenness < 0.7
    even = np.asarray(light.evened(dark))
    assert even[:30].min() > 225 and even[-30:].min() > 225
    assert light.light_of(light.evened(dark)).good


def test_faint_print_is_seen_and_stretched_to_black() -> None:
    faint = printed(*PRINT, ink=205, paper=235)
    assert light.light_of(faint).contrast < 40
    assert light.light_of(light.evened(faint)).contrast > 120


def test_an_empty_page_is_left_empty() -> None:
    assert np.asarray(light.evened(Image.new("L", (600, 800), 180))).min() > 240


def test_a_fax_is_told_from_a_scan_and_gets_greys_between_its_tones() -> None:
    page = printed(*PRINT)
    fax = page.point(lambda level: 255 if level > 140 else 0)
    assert light.is_two_tone(fax) and not light.is_two_tone(page)
    levels = np.asarray(light.smoothed(fax))
    assert ((levels > 60) & (levels < 200)).any()
