"""PDF pages as pictures: whole or in part, and never beyond the limit."""

from pathlib import Path

import numpy as np
import pytest

from packetlint.model import Box
from packetlint.reading import pdf
from packetlint.reading.picture import PictureError
from pdf_from_text import UPWARDS, text, write_lines, write_pdf

LINES = ("Form I-134, Declaration of Financial Support", "Name: KOVALENKO, Olena", "Date of birth: 03/12/1990")


def test_a_page_is_drawn_at_its_resolution_and_never_beyond_the_limit(tmp_path: Path) -> None:
    path = write_lines(tmp_path / "form.pdf", *LINES)
    assert pdf.render(path, 1, dpi=144, max_pixels=10_000_000).size == (1224, 1584)
    small = pdf.render(path, 1, dpi=1200, max_pixels=1_000_000)
    assert small.mode == "L"
    assert small.width * small.height == pytest.approx(1_000_000, rel=0.01)
    assert min(small.tobytes()) < 100


@pytest.mark.parametrize("rotate", [0, 90])
def test_a_part_of_a_page_is_the_part_of_its_picture(tmp_path: Path, rotate: int) -> None:
    drawings = [text(line, 100 + 20 * number, 72, 12, UPWARDS) for number, line in enumerate(LINES)]
    path = write_pdf(tmp_path / "form.pdf", *drawings, rotate=rotate)
    whole = np.asarray(pdf.render(path, 1, dpi=72, max_pixels=1_000_000), dtype=np.int16)
    height, width = whole.shape
    part = pdf.render(path, 1, dpi=72, max_pixels=1_000_000, part=Box(0.1, 0.05, 0.6, 0.3))
    assert part.size == pytest.approx((width * 0.5, height * 0.25), abs=2)
    cut = whole[round(height * 0.05) :, round(width * 0.1) :][: part.height, : part.width]
    assert np.abs(np.asarray(part, dtype=np.int16) - cut).mean() < 6


def test_a_damaged_page_is_no_fault_of_ours(tmp_path: Path) -> None:
    path = tmp_path / "scan.pdf"
    path.write_bytes(b"%PDF-1.7\nnothing follows")
    with pytest.raises(PictureError, match="damaged"):
        pdf.render(path, 1, dpi=100, max_pixels=1_000_000)
