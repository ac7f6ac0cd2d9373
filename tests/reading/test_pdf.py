"""PDF pages: a text layer that can be trusted, and pictures of those that have none."""

from pathlib import Path

import pdfplumber
import pypdfium2
import pytest
from PIL import Image

from packetlint.reading import pdf
from packetlint.reading.picture import PictureError
from pdf_from_text import SLANTED, UPWARDS, text, write_lines, write_pdf

LINES = ("Form I-134, Declaration of Financial Support", "Name: KOVALENKO, Olena", "Date of birth: 03/12/1990")


def texts(path: Path) -> list[str]:
    words = pdf.text_layer(path, 1)
    assert words is not None
    return [word.text for word in words]


def test_words_stand_where_the_page_has_them(tmp_path: Path) -> None:
    words = pdf.text_layer(write_lines(tmp_path / "form.pdf", *LINES), 1)
    assert words is not None
    assert [word.text for word in words] == " ".join(LINES).split()
    box = words[0].box
    assert box.x0 == pytest.approx(72 / 612, abs=0.002)
    assert box.y0 < 1 - 720 / 792 < box.y1 + 0.005
    assert box.height == pytest.approx(12 / 792, abs=0.003)
    assert all(word.confidence == 1.0 for word in words)


def test_letters_of_a_slanted_watermark_are_left_out(tmp_path: Path) -> None:
    lines = [text(line, 72, 720 - 20 * number) for number, line in enumerate(LINES)]
    path = write_pdf(tmp_path / "form.pdf", *lines, text("SPECIMEN", 80, 660, 60, SLANTED))
    assert texts(path) == " ".join(LINES).split()


def test_letters_that_run_up_the_margin_are_left_out(tmp_path: Path) -> None:
    lines = [text(line, 72, 720 - 20 * number) for number, line in enumerate(LINES)]
    path = write_pdf(tmp_path / "form.pdf", *lines, text("Copy 2", 30, 300, 10, UPWARDS))
    assert texts(path) == " ".join(LINES).split()


def test_a_turned_page_reads_as_it_is_shown(tmp_path: Path) -> None:
    drawings = [text(line, 100 + 20 * number, 72, 12, UPWARDS) for number, line in enumerate(LINES)]
    path = write_pdf(tmp_path / "form.pdf", *drawings, rotate=90)
    assert texts(path) == " ".join(LINES).split()
    words = pdf.text_layer(path, 1)
    picture = pdf.render(path, 1, dpi=72, max_pixels=1_000_000)
    assert words is not None and words[0].box.y0 < 0.2
    assert picture.size == (792, 612)


@pytest.mark.parametrize(
    "drawings",
    [(), (text("Page 1", 72, 72),), (text("$%^~{}|+*=`!? " * 3, 72, 700),)],
    ids=["nothing", "a page number", "no words"],
)
def test_a_layer_that_is_not_the_pages_print_is_not_trusted(tmp_path: Path, drawings: tuple[str, ...]) -> None:
    assert pdf.text_layer(write_pdf(tmp_path / "scan.pdf", *drawings), 1) is None


def test_text_under_a_scanned_picture_is_somebodys_guess(tmp_path: Path) -> None:
    canvas = pytest.importorskip("reportlab.pdfgen.canvas", reason="pip install packetlint[fixtures]")
    picture = tmp_path / "scan.png"
    Image.new("L", (85, 110), 200).save(picture)
    drawing = canvas.Canvas(str(tmp_path / "scan.pdf"), pagesize=(612, 792))
    drawing.drawImage(str(picture), 0, 0, 612, 792)
    for number, line in enumerate(LINES):
        drawing.drawString(72, 720 - 20 * number, line)
    drawing.save()
    assert pdf.text_layer(tmp_path / "scan.pdf", 1) is None


def test_a_page_is_drawn_at_its_resolution_and_never_beyond_the_limit(tmp_path: Path) -> None:
    path = write_lines(tmp_path / "form.pdf", *LINES)
    assert pdf.render(path, 1, dpi=144, max_pixels=10_000_000).size == (1224, 1584)
    small = pdf.render(path, 1, dpi=1200, max_pixels=1_000_000)
    assert small.mode == "L"
    assert small.width * small.height == pytest.approx(1_000_000, rel=0.01)
    assert min(small.tobytes()) < 100


def test_a_damaged_page_is_no_fault_of_ours(tmp_path: Path) -> None:
    path = tmp_path / "scan.pdf"
    path.write_bytes(b"%PDF-1.7\nnothing follows")
    assert pdf.text_layer(path, 1) is None
    with pytest.raises(PictureError, match="damaged"):
        pdf.render(path, 1, dpi=100, max_pixels=1_000_000)


def test_the_pages_of_a_long_file_are_found_in_any_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "_PAGES_A_TIME", 2)
    whole = pypdfium2.PdfDocument.new()
    for number in range(1, 6):
        single = write_lines(tmp_path / "single.pdf", *LINES, f"Sheet{number} of the declaration")
        whole.import_pages(pypdfium2.PdfDocument(single))
    whole.save(tmp_path / "whole.pdf")
    for number in (1, 2, 5, 3, 1):
        words = pdf.text_layer(tmp_path / "whole.pdf", number)
        assert words is not None
        assert f"Sheet{number}" in [word.text for word in words]
    assert pdf.text_layer(tmp_path / "whole.pdf", 6) is None
    assert len(pdf._layouts) == 1


def test_a_broken_page_does_not_hide_its_neighbours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = pdfplumber.open

    def fails_on_several(location: Path, pages: list[int]) -> object:
        if len(pages) > 1:
            raise ValueError("one of them has no size")
        return opened(location, pages=pages)

    monkeypatch.setattr(pdfplumber, "open", fails_on_several)
    assert "KOVALENKO," in texts(write_lines(tmp_path / "form.pdf", *LINES))
