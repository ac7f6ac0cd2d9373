"""Barcodes found and decoded under damage, and what is made of pages with and without them."""

import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from licence_back import PAYLOAD, as_jpeg, back, blurred, copied, from_the_side, grained, symbol, turned
from PIL import Image, ImageDraw
from printed_page import PRINT, printed

from opened import inspected
from packetlint.model import Box, Page, PageStatus, UnreadPage
from packetlint.reading import ReadOptions, barcode, installed_languages, read_page
from packetlint.reading.bars import find_places

with_tesseract = pytest.mark.skipif(shutil.which("tesseract") is None, reason="the program tesseract is not installed")


def texts(picture: Image.Image, closer: barcode.Closer | None = None) -> list[str | None]:
    return [one.text for one in barcode.find_symbols(picture, closer)]


DAMAGE: dict[str, Callable[[], Image.Image]] = {
    "clean, 300 dpi": lambda: copied(back(300), 300),
    "clean, 110 dpi": lambda: copied(back(110), 110),
    "sideways": lambda: copied(back()).transpose(Image.Transpose.ROTATE_90),
    "upside down": lambda: copied(back()).transpose(Image.Transpose.ROTATE_180),
    "sideways, crooked and blurred": lambda: blurred(turned(copied(back()), 93), 0.8),
    "crooked": lambda: turned(copied(back()), 5),
    "very crooked": lambda: turned(copied(back()), -28),
    "blurred": lambda: blurred(copied(back()), 1.2),
    "grainy, 150 dpi": lambda: grained(turned(copied(back(150), 150), 2), 12),
    "JPEG 25": lambda: as_jpeg(turned(copied(back()), 1), 25),
    "pale": lambda: grained(copied(back()).point(lambda level: 190 + level // 5), 3),
    "from the side": lambda: from_the_side(copied(back()), 0.08),
    "a card alone": lambda: turned(back(300), 4),
    "a card alone, close": lambda: turned(back(800), 4),
    "black and white": lambda: turned(copied(back()), 1).point(lambda level: 255 * (level > 140)),
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE.keys())
def test_a_barcode_is_decoded_to_the_last_character(damage: Callable[[], Image.Image]) -> None:
    assert texts(damage()) == [PAYLOAD]


@settings(max_examples=15)
@given(st.floats(-180, 180), st.floats(0.3, 4.5), st.floats(0.3, 8.0))
def test_however_a_card_lies_it_is_decoded(degrees: float, x: float, y: float) -> None:
    assert texts(turned(copied(back(180), 180, (x, y)), degrees)) == [PAYLOAD]


def test_two_cards_on_a_page_are_two_barcodes() -> None:
    page, other = copied(back(), at=(0.5, 1.0)), PAYLOAD.replace("VILLARREAL", "KIRALY")
    page.paste(turned(back(200, other), 3), (700, 1300))
    assert sorted(map(str, texts(page))) == sorted((PAYLOAD, other))


def test_marks_are_read_in_either_alphabet() -> None:
    marked = PAYLOAD.replace("VILLARREAL", "LÉVESQUE")
    assert texts(back(200, marked)) == [marked]
    assert barcode._text("LÉVESQUE".encode("latin-1")) == "LÉVESQUE"


def _ruled() -> Image.Image:
    page = Image.new("L", (1700, 2200), 250)
    pen = ImageDraw.Draw(page)
    for x in range(200, 1500, 60):
        pen.line((x, 200, x, 1900), fill=0, width=3)
    for y in range(200, 1900, 40):
        pen.line((200, y, 1500, y), fill=0, width=3)
    return page


def _hatched() -> Image.Image:
    page = np.full((2200, 1700), 250, np.uint8)
    page[600:900, 300:1200] = np.where(np.arange(900) // 3 % 2, 30, 240)
    return Image.fromarray(page)


def _dense() -> Image.Image:
    return printed(*(PRINT * 5), size=40).resize((425, 680), Image.Resampling.BOX)


WITHOUT: dict[str, Callable[[], Image.Image]] = {
    "a letter": lambda: printed(*PRINT),
    "small print": _dense,
    "a blank page": lambda: Image.new("L", (1700, 2200), 255),
    "noise": lambda: Image.effect_noise((1200, 900), 80),
    "a gradient": lambda: Image.linear_gradient("L").resize((1000, 700)),
    "a table": _ruled,
    "bars of one row": _hatched,
    "a speck of a picture": lambda: Image.new("L", (3, 2), 128),
    "one pixel": lambda: Image.new("L", (1, 1), 0),
}


@pytest.mark.parametrize("picture", WITHOUT.values(), ids=WITHOUT.keys())
def test_no_barcode_is_seen_where_there_is_none(picture: Callable[[], Image.Image]) -> None:
    assert texts(picture()) == []


def test_what_is_too_coarse_is_seen_and_not_decoded() -> None:
    assert texts(blurred(copied(back(200)), 2.0)) == [None]


def test_where_the_file_has_more_detail_that_is_asked_for() -> None:
    page = copied(back(300), 300)
    asked: list[Box] = []

    def closer(part: Box) -> Image.Image:
        asked.append(part)
        sides = (part.x0 * page.width, part.y0 * page.height, part.x1 * page.width, part.y1 * page.height)
        return page.crop(tuple(map(round, sides)))  # type: ignore[arg-type]

    small = page.resize((page.width // 4, page.height // 4), Image.Resampling.BOX)
    assert texts(small) == [None]
    assert texts(small, closer) == [PAYLOAD]
    (part,) = asked
    assert part.x0 < 2.25 / 8.5 and part.x1 > 5.15 / 8.5 and part.width < 0.6


def test_a_place_is_where_the_symbol_lies() -> None:
    (place,) = find_places(copied(back()))
    assert place.length == pytest.approx(580, rel=0.08)
    assert place.height == pytest.approx(180, rel=0.2)
    assert place.middle == pytest.approx((740, 1330), abs=12)


def test_a_decoded_barcode_is_painted_over_and_one_that_is_not_stays() -> None:
    page = copied(back())
    cleared = barcode.without(page, barcode.find_symbols(page))
    assert np.asarray(cleared)[1250:1410, 460:1020].min() > 200
    coarse = blurred(page, 2.0)
    assert barcode.without(coarse, barcode.find_symbols(coarse)) is coarse


@pytest.mark.parametrize("degrees", [0, 90, 180, 270])
def test_a_box_is_that_of_the_upright_page(degrees: int) -> None:
    page = copied(back())
    lying = page.rotate(degrees, expand=True)
    symbols = barcode.find_symbols(lying)
    (found,) = barcode.on_page(symbols, lying.size, lambda drawn: drawn.rotate(-degrees, expand=True))
    box = found.box
    assert (box.x0, box.y0, box.x1, box.y1) == pytest.approx((0.265, 0.564, 0.606, 0.645), abs=0.02)
    assert found.format == "PDF417" and found.reader.startswith("zxing-cpp ")


OPTIONS = ReadOptions(dpi=200, max_pixels=20_000_000, page_seconds=60.0, languages=installed_languages())


def read(path: Path) -> Page | UnreadPage:
    return read_page(inspected(path), 1, OPTIONS)


@pytest.mark.ocr
@with_tesseract
def test_the_back_of_a_card_is_read_by_its_barcode(tmp_path: Path) -> None:
    turned(back(300), 2).save(tmp_path / "back.png")
    page = read(tmp_path / "back.png")
    assert isinstance(page, Page)
    assert (page.status, page.reason) == (PageStatus.READ, None)
    assert [one.text for one in page.barcodes] == [PAYLOAD]


@pytest.mark.ocr
@with_tesseract
def test_print_beside_a_barcode_is_read_and_its_bars_are_no_words(tmp_path: Path) -> None:
    card = back(300, PAYLOAD, "CLASS D  RESTRICTIONS NONE", "ENDORSEMENTS NONE  ORGAN DONOR")
    card.save(tmp_path / "back.png")
    page = read(tmp_path / "back.png")
    assert isinstance(page, Page) and page.status is PageStatus.READ
    assert {"RESTRICTIONS", "ORGAN"} <= {word.text for word in page.words}
    assert len(page.words) < 12
    (found,) = page.barcodes
    assert found.box.y0 < 0.15 and found.box.y1 < 0.6


@pytest.mark.ocr
@with_tesseract
def test_a_scan_in_a_pdf_is_looked_at_more_closely(tmp_path: Path) -> None:
    sheet = copied(back(300), 300)
    sheet.paste(printed(*PRINT, size=44), (300, 300))
    scan = grained(turned(sheet, 2), 10)
    scan.save(tmp_path / "scan.pdf", resolution=300)
    page = read(tmp_path / "scan.pdf")
    assert isinstance(page, Page)
    assert [one.text for one in page.barcodes] == [PAYLOAD]


def test_no_text_of_a_barcode_is_shown() -> None:
    page = copied(back())
    symbols = barcode.find_symbols(page)
    assert "VILLARREAL" not in repr(symbols)
    assert "VILLARREAL" not in repr(barcode.on_page(symbols, page.size, lambda drawn: drawn))


def test_a_symbol_drawn_for_tests_is_one() -> None:
    assert symbol(200).size == (580, 180)
