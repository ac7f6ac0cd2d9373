import numpy as np
import pytest

from packetlint.reading.zone_network import chances_along
from packetlint.reading.zone_strip import HEIGHT


@pytest.mark.parametrize("width", [24, 25, 300, 576])
def test_each_pair_of_columns_has_chances_that_add_up(width: int) -> None:
    picture = np.random.default_rng(width).standard_normal((HEIGHT, width)).astype(np.float32)
    chances = chances_along(picture)
    assert chances.shape == ((width + 1) // 2, 38)
    assert chances.sum(axis=1) == pytest.approx(1, abs=1e-5)


def test_the_same_picture_is_seen_the_same() -> None:
    picture = np.random.default_rng(3).standard_normal((HEIGHT, 120)).astype(np.float32)
    assert np.array_equal(chances_along(picture), chances_along(picture.copy()))
