"""One page from file to words: what needs no OCR program, and a few readings with the real one."""

import shutil
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageDraw, ImageFont
from printed_page import printed

from opened import inspected
from packetlint.model import Page, PageStatus, SourceFile, UnreadPage
from packetlint.reading import ReadOptions, read_again, read_page
from packetlint.reading.page_reader import upright_picture
from pdf_from_text import write_lines, write_pdf

NO_PROGRAM = ReadOptions(dpi=150, max_pixels=20_000_000, page_seconds=30.0, languages=())
LINES = ("Form I-134, Declaration of Financial Support", "Name: KOVALENKO, Olena", "Date of birth: 03/12/1990")
PRINT = [*LINES, "The person named above lives in Northport with her two", "children and has no income of her own."]

OTHER_PRINT = [
    "Declaration of a neighbour",
    "Name: SARIC, Ljubica",
    "Date of birth: 10/03/1984",
    "She lives in Eastport.",
]

with_tesseract = pytest.mark.skipif(shutil.which("tesseract") is None, reason="the program tesseract is not installed")


def source(path: Path) -> SourceFile:
    return inspected(path)


def read(path: Path, options: ReadOptions = NO_PROGRAM) -> Page | UnreadPage:
    return read_page(source(path), 1, options)


def words_of(page: Page | UnreadPage) -> list[str]:
    assert isinstance(page, Page)
    return [word.text for word in page.words]


def test_a_text_layer_is_read_without_any_program(tmp_path: Path) -> None:
    page = read(write_lines(tmp_path / "form.pdf", *LINES))
    assert isinstance(page, Page)
    assert words_of(page) == " ".join(LINES).split()
    assert (page.method, page.status, page.confidence, page.languages) == ("text-layer", PageStatus.READ, 1.0, ())
    assert page.aspect == pytest.approx(612 / 792, abs=0.01)


@pytest.mark.parametrize("level", [255, 190])
def test_an_empty_page_is_blank_not_unread(tmp_path: Path, level: int) -> None:
    Image.new("L", (850, 1100), level).save(tmp_path / "back.png")
    page = read(tmp_path / "back.png")
    assert isinstance(page, Page) and page.status is PageStatus.BLANK
    blank = read(write_pdf(tmp_path / "back.pdf"))
    assert isinstance(blank, Page) and blank.status is PageStatus.BLANK


def test_a_scan_without_the_program_is_unread_and_names_the_doctor(tmp_path: Path) -> None:
    picture = Image.new("L", (850, 1100), 255)
    ImageDraw.Draw(picture).rectangle((100, 100, 600, 130), fill=0)
    picture.save(tmp_path / "scan.png")
    page = read(tmp_path / "scan.png")
    assert isinstance(page, UnreadPage) and page.missing_program
    assert "Tesseract is not installed" in page.reason and "packetlint doctor" in page.reason


def test_a_damaged_picture_is_unread_not_a_fault(tmp_path: Path) -> None:
    path = tmp_path / "scan.jpg"
    Image.effect_noise((850, 1100), 90).save(path, "JPEG")
    path.write_bytes(path.read_bytes()[:4000])
    page = read(path)
    assert isinstance(page, UnreadPage) and not page.missing_program
    assert "damaged" in page.reason


def test_a_text_layer_is_not_read_again(tmp_path: Path) -> None:
    path = write_lines(tmp_path / "form.pdf", *LINES)
    page = read(path)
    assert isinstance(page, Page)
    assert read_again(source(path), page, page.words[0].box, NO_PROGRAM) == ()


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_page_is_turned_again_as_it_was_when_it_was_read(turn: int) -> None:
    picture = Image.effect_noise((60, 90), 90)
    page = Page("scan.png", 1, (), 1.0, "ocr", "tesseract", PageStatus.READ, 1.0, rotation=float(turn))
    assert upright_picture(picture, page).tobytes() == picture.rotate(turn, expand=True).tobytes()


def scan(path: Path, rotate: float = 0.0) -> Path:
    picture = Image.new("L", (1275, 900), 250)
    draw = ImageDraw.Draw(picture)
    font = ImageFont.load_default(34)
    for number, line in enumerate(PRINT):
        draw.text((120, 120 + number * 90), line, font=font, fill=20)
    picture.rotate(rotate, Image.Resampling.BICUBIC, expand=rotate % 90 == 0, fillcolor=250).save(path)
    return path


@pytest.mark.ocr
@with_tesseract
@pytest.mark.parametrize("rotate", [0, 2.5, 90, 180])
def test_a_scan_is_read_whichever_way_it_lies(tmp_path: Path, rotate: float) -> None:
    options = ReadOptions(200, 20_000_000, 60.0, ("eng",))
    path = scan(tmp_path / "scan.png", rotate)
    page = read(path, options)
    assert isinstance(page, Page)
    said = " ".join(words_of(page))
    assert "Declaration of Financial Support" in said
    assert "KOVALENKO, Olena" in said and "03/12/1990" in said
    assert (page.method, page.status) == ("ocr", PageStatus.READ)
    assert page.aspect == pytest.approx(1275 / 900, abs=0.01) and page.outline is None
    birth = next(word for word in page.words if word.text == "03/12/1990")
    assert any("03/12/1990" in text for text in read_again(source(path), page, birth.box, options) or ())


@pytest.mark.ocr
@with_tesseract
def test_a_photographed_page_is_cut_out_flattened_and_evened(tmp_path: Path) -> None:
    options = ReadOptions(200, 20_000_000, 60.0, ("eng",))
    photo(scan(tmp_path / "scan.png")).save(tmp_path / "photo.png")
    page = read(tmp_path / "photo.png", options)
    assert isinstance(page, Page) and page.outline is not None
    assert page.outline[0] == pytest.approx((0.1, 0.1), abs=0.02)
    assert "KOVALENKO, Olena" in " ".join(words_of(page))
    crop = upright_picture(Image.open(tmp_path / "photo.png").convert("L"), page)
    assert crop.width / crop.height == pytest.approx(page.aspect, abs=0.01)


@pytest.mark.ocr
@with_tesseract
def test_of_two_papers_on_one_photo_both_are_read(tmp_path: Path) -> None:
    table = Image.new("L", (2500, 900), 90)
    for left, angle, lines in ((60, -2, PRINT), (1280, 3, OTHER_PRINT)):
        paper = printed(*lines)
        place = Image.new("L", paper.size, 255).rotate(angle, expand=True)
        table.paste(paper.rotate(angle, expand=True), (left, 120), place)
    table.save(tmp_path / "both.png")
    words = words_of(read(tmp_path / "both.png", ReadOptions(200, 20_000_000, 60.0, ("eng",))))
    assert {"KOVALENKO,", "Northport", "SARIC,", "Eastport."} <= set(words)


def photo(path: Path) -> Image.Image:
    """Lay a scan on a dark table, with the light falling off to the right."""
    page = Image.open(path).convert("L")
    table = Image.new("L", (round(page.width * 1.25), round(page.height * 1.25)), 70)
    table.paste(page, (table.width // 10, table.height // 10))
    light = Image.linear_gradient("L").rotate(90).resize(table.size).point(lambda level: 110 + level * 145 // 255)
    return ImageChops.multiply(table, light)


@pytest.mark.ocr
@with_tesseract
@pytest.mark.parametrize("words", ["EXHIBIT A", "Tab 3"])
def test_a_separator_sheet_is_read(tmp_path: Path, words: str) -> None:
    printed(words, *[""] * 12, size=60).save(tmp_path / "sheet.png")
    page = read(tmp_path / "sheet.png", ReadOptions(200, 20_000_000, 60.0, ("eng",), second_reader=False))
    assert isinstance(page, Page) and (page.status, page.reason) == (PageStatus.READ, None)
    assert " ".join(words_of(page)) == words


@pytest.mark.ocr
@with_tesseract
def test_scrawl_beside_one_clear_word_is_not_read(tmp_path: Path) -> None:
    picture = printed("Statement", *[""] * 12, size=50)
    draw = ImageDraw.Draw(picture)
    for row in range(8):
        for at in range(40):
            x, y = 90 + at * 22, 300 + row * 90
            draw.line((x, y, x + 9, y + 17 * (at % 3), x + 14, y + 4, x + 6, y + 21), fill=30, width=3)
    picture.save(tmp_path / "scrawl.png")
    page = read(tmp_path / "scrawl.png", ReadOptions(200, 20_000_000, 60.0, ("eng",), second_reader=False))
    assert not isinstance(page, Page) or page.status is PageStatus.PARTLY_READ
