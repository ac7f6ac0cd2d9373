"""A text layer held against its page: believed where the page says the same, and not where it shows something else."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from printed_page import PRINT, printed

from opened import inspected
from packetlint.model import Box, Page, Word
from packetlint.reading import ReadOptions, read_page
from packetlint.reading.layer_check import lies_on_ink, reads_the_same
from packetlint.reading.tesseract import Tesseract
from pdf_from_text import text, write_pdf

ENGLISH = (Tesseract(("eng",), 30.0),)
needs_tesseract = pytest.mark.skipif(shutil.which("tesseract") is None, reason="the program tesseract is not installed")


def layer(*lines: str) -> tuple[Word, ...]:
    """Return the layer of a page that `printed` draws, word by word as wide as they are drawn."""
    height = 160 + 80 * len(lines)
    words = []
    for number, line in enumerate(lines):
        at, top = 90.0, 80 + number * 80
        for word in line.split(" "):
            width = len(word) * 17.0
            words.append(Word(word, Box(at / 1100, (top + 4) / height, (at + width) / 1100, (top + 40) / height), 1.0))
            at += width + 9
    return tuple(words)


def test_words_lie_on_the_ink_of_their_page() -> None:
    assert lies_on_ink(printed(*PRINT), layer(*PRINT))


def test_words_of_another_page_do_not() -> None:
    assert not lies_on_ink(Image.new("L", (1100, 480), 250), layer(*PRINT))


def drawing(picture: Image.Image) -> Callable[[Box], Image.Image]:
    def draw(part: Box) -> Image.Image:
        whole = (0, int(part.y0 * picture.height), picture.width, int(part.y1 * picture.height))
        return picture.crop(whole)

    return draw


@pytest.mark.ocr
@needs_tesseract
def test_a_layer_that_says_what_is_printed_is_believed() -> None:
    assert reads_the_same(drawing(printed(*PRINT)), layer(*PRINT), ENGLISH)


@pytest.mark.ocr
@needs_tesseract
def test_a_layer_in_letters_of_its_own_is_not() -> None:
    shifted = ["".join(chr(ord(letter) + 1) if letter.isalpha() else letter for letter in line) for line in PRINT]
    assert not reads_the_same(drawing(printed(*PRINT)), layer(*shifted), ENGLISH)


def test_what_is_too_short_to_compare_is_believed() -> None:
    assert reads_the_same(drawing(printed("Yes")), layer("Yes"), ENGLISH)


def test_a_layer_in_a_script_that_cannot_be_read_here_is_believed() -> None:
    assert reads_the_same(drawing(printed(*PRINT)), layer("Свідоцтво про народження громадянина"), ENGLISH)


LETTER = (
    "To whom it may concern at the office of parole",
    "Her name is Olena Kovalenko and she was born",
    "on 12 March 1990 in Northport in Utopia",
    "She holds the passport FX123456 of Utopia",
)
OPTIONS = ReadOptions(200, 20_000_000, 60.0, ("eng",), second_reader=False)


def scanned_pdf(path: Path, shown: tuple[str, ...], said: tuple[str, ...]) -> Path:
    """Write a page that is one picture of `shown`, with `said` written over it and not shown."""
    canvas = pytest.importorskip("reportlab.pdfgen.canvas", reason="pip install packetlint[fixtures]")
    picture = path.with_suffix(".png")
    sheet = Image.new("L", (1700, 2200), 250)
    sheet.paste(printed(*shown), (100, 100))
    sheet.save(picture)
    page = canvas.Canvas(str(path), pagesize=(612, 792))
    page.drawImage(str(picture), 0, 0, 612, 792)
    for number, line in enumerate(said):
        written = page.beginText(36 + 90 * 0.36, 792 - (100 + 80 + 34 + number * 80) * 0.36)
        written.setTextRenderMode(3)
        written.setFont("Helvetica", 12)
        written.textLine(line)
        page.drawText(written)
    page.save()
    return path


def words_of(path: Path) -> tuple[str, str]:
    page = read_page(inspected(path), 1, OPTIONS)
    assert isinstance(page, Page)
    return page.method, " ".join(word.text for word in page.words)


@pytest.mark.ocr
@needs_tesseract
def test_an_old_reading_that_agrees_with_its_scan_is_kept(tmp_path: Path) -> None:
    method, said = words_of(scanned_pdf(tmp_path / "scan.pdf", LETTER, LETTER))
    assert (method, said) == ("text-layer", " ".join(LETTER))


@pytest.mark.ocr
@needs_tesseract
def test_an_old_reading_with_a_wrong_number_is_read_anew(tmp_path: Path) -> None:
    wrong = (*LETTER[:3], "She holds the passport GX928451 of Utopia")
    method, said = words_of(scanned_pdf(tmp_path / "scan.pdf", LETTER, wrong))
    assert method == "ocr" and "FX123456" in said and "GX928451" not in said


@pytest.mark.ocr
@needs_tesseract
def test_a_picture_pasted_beside_text_is_read_with_it(tmp_path: Path) -> None:
    canvas = pytest.importorskip("reportlab.pdfgen.canvas", reason="pip install packetlint[fixtures]")
    card = tmp_path / "card.png"
    printed("Surname KOVALENKO", "Passport No FX123456").save(card)
    page = canvas.Canvas(str(tmp_path / "letter.pdf"), pagesize=(612, 792))
    for number, line in enumerate(LETTER[:3]):
        page.drawString(72, 720 - 20 * number, line)
    page.drawImage(str(card), 72, 400, 330, 96)
    page.save()
    method, said = words_of(tmp_path / "letter.pdf")
    assert method == "text-layer" and "Northport" in said and "FX123456" in said


def test_without_tesseract_a_pasted_picture_is_said_not_to_have_been_read(tmp_path: Path) -> None:
    canvas = pytest.importorskip("reportlab.pdfgen.canvas", reason="pip install packetlint[fixtures]")
    card = tmp_path / "card.png"
    printed(*PRINT, *PRINT).save(card)
    page = canvas.Canvas(str(tmp_path / "letter.pdf"), pagesize=(612, 792))
    for number, line in enumerate(LETTER[:3]):
        page.drawString(72, 720 - 20 * number, line)
    page.drawImage(str(card), 72, 300, 450, 327)
    page.save()
    read = read_page(inspected(tmp_path / "letter.pdf"), 1, ReadOptions(200, 20_000_000, 60.0, ()))
    assert isinstance(read, Page) and read.status == "partly_read" and "picture" in (read.reason or "")


def test_text_alone_needs_no_tesseract(tmp_path: Path) -> None:
    path = write_pdf(tmp_path / "letter.pdf", *(text(line, 72, 720 - 20 * at) for at, line in enumerate(LETTER)))
    read = read_page(inspected(path), 1, ReadOptions(200, 20_000_000, 60.0, ()))
    assert isinstance(read, Page) and (read.status, read.reason) == ("read", None)
