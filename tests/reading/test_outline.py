"""A paper on a photograph: found where it stands out all around, and nowhere else."""

import cv2
import numpy as np
import pytest
from PIL import Image
from printed_page import PRINT, printed

from packetlint.reading import outline

CORNERS = [(0.12, 0.1), (0.9, 0.14), (0.88, 0.9), (0.1, 0.86)]


def photographed(page: Image.Image, corners: list[tuple[float, float]], table: int = 80) -> Image.Image:
    size = (1200, 900)
    flat = np.array([(0, 0), (page.width, 0), page.size, (0, page.height)], np.float32)
    held = np.array(corners, np.float32) * np.array(size, np.float32)
    matrix = cv2.getPerspectiveTransform(flat, held)
    return Image.fromarray(np.asarray(cv2.warpPerspective(np.asarray(page), matrix, size, borderValue=(table,))))


def test_the_corners_of_a_photographed_page_are_found_clockwise_from_the_top_left() -> None:
    found = outline.find_outline(photographed(printed(*PRINT), CORNERS))
    assert found is not None
    for corner, expected in zip(found, CORNERS, strict=True):
        assert corner == pytest.approx(expected, abs=0.012)


def test_a_flattened_page_shows_the_page_and_nothing_of_the_table() -> None:
    photo = photographed(printed(*PRINT), CORNERS)
    found = outline.find_outline(photo)
    assert found is not None
    flat = np.asarray(outline.flattened(photo, found))
    assert np.percentile(flat, 2) < 120 < 240 < np.median(flat)
    edge = np.concatenate([flat[:4].ravel(), flat[-4:].ravel(), flat[:, :4].ravel(), flat[:, -4:].ravel()])
    assert np.median(edge) > 200


@pytest.mark.parametrize("table", [250, 244])
def test_white_paper_on_white_glass_has_no_outline(table: int) -> None:
    assert outline.find_outline(photographed(printed(*PRINT), CORNERS, table)) is None


def test_a_scan_has_no_outline() -> None:
    assert outline.find_outline(printed(*PRINT)) is None


def test_a_page_cut_off_on_two_sides_is_not_cut_further() -> None:
    beyond = [(-0.1, 0.2), (0.8, 0.2), (0.8, 1.1), (-0.1, 1.1)]
    assert outline.find_outline(photographed(printed(*PRINT), beyond)) is None


def test_a_dark_stamp_on_a_white_page_is_no_page() -> None:
    page = printed(*PRINT)
    page.paste(90, (300, 100, 900, 400))
    assert outline.find_outline(page) is None
