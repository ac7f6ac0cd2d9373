import numpy as np
import pytest

from packetlint.reading.zone_strip import HEIGHT, squared


@pytest.mark.parametrize(("shape", "width"), [((32, 600), 300), ((64, 600), 150), ((10, 5), 24), ((10, 9000), 576)])
def test_a_strip_of_any_size_comes_to_one_height_and_a_bounded_width(shape: tuple[int, int], width: int) -> None:
    picture = np.random.default_rng(1).integers(0, 256, shape, np.uint8)
    assert squared(picture).shape == (HEIGHT, width)


def test_ink_is_positive_whatever_the_contrast() -> None:
    strip = np.full((32, 200), 140, np.uint8)
    strip[10:20, 50:60] = 100
    faint, strong = squared(strip), squared(np.where(strip == 100, 0, 255).astype(np.uint8))
    assert faint[15, 27] > 0 > faint[2, 2]
    assert faint == pytest.approx(strong, abs=1e-3)


def test_an_even_strip_stays_even() -> None:
    assert not squared(np.full((20, 300), 90, np.uint8)).any()
