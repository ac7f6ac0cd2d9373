"""A row made longer, turned and lowered is still the same line on the picture."""

import numpy as np
import pytest

from packetlint.reading.zone_row import Row

ROW = Row((100.0, 200.0), 0.3, 400.0, 20.0, (3.0, -5.0, 1.0))


def test_a_longer_row_runs_through_the_same_points() -> None:
    longer = ROW.grown(2.0, 3.0)
    assert longer.length == pytest.approx(ROW.length + 5 * ROW.height)
    for gone in (0.0, 0.4, 1.0):
        ahead = (gone * ROW.length + 2 * ROW.height) / longer.length
        assert longer.point(ahead) == pytest.approx(ROW.point(gone))


def test_a_turned_row_runs_through_the_same_points_from_its_other_end() -> None:
    turned = ROW.turned()
    for gone in (0.0, 0.4, 1.0):
        assert turned.point(1 - gone) == pytest.approx(ROW.point(gone))
    assert turned.turned().point(0.2) == pytest.approx(ROW.point(0.2))


def test_corners_go_clockwise_from_the_top_left_as_it_is_read() -> None:
    left_top, right_top, right_foot, left_foot = Row((0.0, 0.0), 0.0, 100.0, 10.0).corners()
    assert left_top == pytest.approx(np.array((0, -5))) and right_top == pytest.approx(np.array((100, -5)))
    assert right_foot == pytest.approx(np.array((100, 5))) and left_foot == pytest.approx(np.array((0, 5)))


def test_a_row_holds_what_is_on_it_and_not_the_row_below() -> None:
    assert ROW.holds(ROW.point(0.5)) and ROW.holds(ROW.point(0.9, below=0.4))
    assert not ROW.holds(ROW.lowered(2.0).point(0.5)) and not ROW.holds(ROW.grown(0, 20).point(1.0))
