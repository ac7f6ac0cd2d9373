"""The words of a PDF's text layer: where the page has them, level ones only, and text at all."""

from pathlib import Path

import pypdfium2
import pytest

from packetlint.reading import pdf, text_layer
from packetlint.reading.plumbed_layer import plumbed_words
from pdf_from_text import SLANTED, UPWARDS, text, write_lines, write_pdf

LINES = ("Form I-134, Declaration of Financial Support", "Name: KOVALENKO, Olena", "Date of birth: 03/12/1990")


def layer_of(path: Path, number: int = 1) -> text_layer.Layer:
    layer = text_layer.text_layer(path, number)
    assert layer is not None
    return layer


def texts(path: Path, number: int = 1) -> list[str]:
    return [word.text for word in layer_of(path, number).words]


def test_words_stand_where_the_page_has_them(tmp_path: Path) -> None:
    layer = layer_of(write_lines(tmp_path / "form.pdf", *LINES))
    assert [word.text for word in layer.words] == " ".join(LINES).split()
    box = layer.words[0].box
    assert box.x0 == pytest.approx(72 / 612, abs=0.002)
    assert box.y0 < 1 - 720 / 792 < box.y1 + 0.005
    assert box.height == pytest.approx(12 / 792, abs=0.006)
    assert all(word.confidence == 1.0 for word in layer.words)
    assert layer.aspect == pytest.approx(612 / 792, abs=0.001) and not layer.on_scan


def test_both_libraries_find_the_same_words(tmp_path: Path) -> None:
    path = write_lines(tmp_path / "form.pdf", *LINES)
    other = plumbed_words(path, 1)
    assert [word.text for word in other] == texts(path)
    for one, two in zip(layer_of(path).words, other, strict=True):
        assert (one.box.x0, one.box.x1) == pytest.approx((two.box.x0, two.box.x1), abs=0.004)
        assert one.box.middle == pytest.approx(two.box.middle, abs=0.004)


def test_letters_of_a_slanted_watermark_are_left_out(tmp_path: Path) -> None:
    lines = [text(line, 72, 720 - 20 * number) for number, line in enumerate(LINES)]
    path = write_pdf(tmp_path / "form.pdf", *lines, text("SPECIMEN", 80, 660, 60, SLANTED))
    assert texts(path) == " ".join(LINES).split()


def test_letters_that_run_up_the_margin_are_left_out(tmp_path: Path) -> None:
    lines = [text(line, 72, 720 - 20 * number) for number, line in enumerate(LINES)]
    path = write_pdf(tmp_path / "form.pdf", *lines, text("Copy 2", 30, 300, 10, UPWARDS))
    assert texts(path) == " ".join(LINES).split()


def test_words_in_columns_stay_apart_without_blanks_between_them(tmp_path: Path) -> None:
    row = [text("Surname", 72, 700), text("KOVALENKO", 200, 700), text("Olena", 300, 700), *map(_line, range(3))]
    assert texts(write_pdf(tmp_path / "form.pdf", *row))[:3] == ["Surname", "KOVALENKO", "Olena"]


def _line(number: int) -> str:
    return text(LINES[number], 72, 600 - 20 * number)


def test_a_turned_page_reads_as_it_is_shown(tmp_path: Path) -> None:
    drawings = [text(line, 100 + 20 * number, 72, 12, UPWARDS) for number, line in enumerate(LINES)]
    path = write_pdf(tmp_path / "form.pdf", *drawings, rotate=90)
    layer = layer_of(path)
    assert [word.text for word in layer.words] == " ".join(LINES).split()
    assert layer.words[0].box.y0 < 0.2 and layer.words[0].box.width > layer.words[0].box.height
    assert layer.aspect == pytest.approx(792 / 612, abs=0.001)
    assert pdf.render(path, 1, dpi=72, max_pixels=1_000_000).size == (792, 612)


@pytest.mark.parametrize(
    "drawings",
    [(), (text("Page 1", 72, 72),), (text("$%^~{}|+*=`!? " * 3, 72, 700),)],
    ids=["nothing", "a page number", "no words"],
)
def test_a_layer_that_is_no_text_is_none(tmp_path: Path, drawings: tuple[str, ...]) -> None:
    assert text_layer.text_layer(write_pdf(tmp_path / "scan.pdf", *drawings), 1) is None


def test_a_damaged_file_has_no_layer(tmp_path: Path) -> None:
    path = tmp_path / "scan.pdf"
    path.write_bytes(b"%PDF-1.7\nnothing follows")
    assert text_layer.text_layer(path, 1) is None
    assert plumbed_words(path, 1) == ()


def test_the_pages_of_a_long_file_are_found_in_any_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "_PAGES_A_TIME", 2)
    whole = pypdfium2.PdfDocument.new()
    for number in range(1, 6):
        single = write_lines(tmp_path / "single.pdf", *LINES, f"Sheet{number} of the declaration")
        whole.import_pages(pypdfium2.PdfDocument(single))
    whole.save(tmp_path / "whole.pdf")
    for number in (1, 2, 5, 3, 1):
        assert f"Sheet{number}" in texts(tmp_path / "whole.pdf", number)
    assert text_layer.text_layer(tmp_path / "whole.pdf", 6) is None


def test_a_file_whose_fonts_pdfium_cannot_spell_is_asked_of_the_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_lines(tmp_path / "form.pdf", *LINES)
    told = layer_of(path).words
    monkeypatch.setattr(text_layer, "plumbed_words", lambda location, number: told)
    broken = write_pdf(tmp_path / "broken.pdf", text("$%^~{}|+*=`!? " * 3, 72, 700))
    assert layer_of(broken).words == told
