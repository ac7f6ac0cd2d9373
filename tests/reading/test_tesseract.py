"""Tesseract called both ways: the same words, the same errors."""

import shutil
from pathlib import Path

import pytest
from printed_page import PRINT, printed

from packetlint.reading import tesseract, tesseract_library
from packetlint.reading.tesseract import (
    Tesseract,
    TesseractFailedError,
    TesseractMissingError,
    TesseractTimeoutError,
)

pytestmark = pytest.mark.ocr
needs_program = pytest.mark.skipif(shutil.which("tesseract") is None, reason="the program tesseract is not installed")
needs_library = pytest.mark.skipif(not tesseract_library.available(), reason="tesserocr is not installed")


@pytest.fixture
def program_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tesseract_library, "available", lambda: False)


def text_of(program: Tesseract) -> str:
    return " ".join(word.text for word in program.words(printed(*PRINT)))


@needs_program
def test_the_program_reads(program_only: None) -> None:
    assert text_of(Tesseract(("eng",), 30.0)) == " ".join(PRINT)


@needs_library
def test_the_library_reads_the_same() -> None:
    words = Tesseract(("eng",), 30.0).words(printed(*PRINT))
    assert " ".join(word.text for word in words) == " ".join(PRINT)
    assert all(word.confidence > 0.8 and 0 < word.box.x0 < word.box.x1 < 1 for word in words)


@needs_library
def test_what_one_call_sets_does_not_last_until_the_next() -> None:
    program = Tesseract(("eng",), 30.0)
    assert [line.text for line in program.zone_lines(printed("P<UTOKOVALENKO<<OLENA<<<<<"))]
    assert text_of(program) == " ".join(PRINT)


@needs_program
def test_a_call_that_takes_too_long_is_an_error(program_only: None) -> None:
    with pytest.raises(TesseractTimeoutError):
        text_of(Tesseract(("eng",), 0.01))


@needs_library
def test_so_it_is_in_this_process() -> None:
    with pytest.raises(TesseractTimeoutError):
        text_of(Tesseract(("eng",), 0.001))


def test_without_languages_there_is_no_program() -> None:
    with pytest.raises(TesseractMissingError):
        text_of(Tesseract((), 9.0))


@needs_library
def test_a_broken_language_is_a_missing_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "eng.traineddata").write_bytes(b"no language")
    monkeypatch.setattr(tesseract_library, "_language_folder", lambda: tmp_path)
    tesseract_library._opened.cache_clear()
    with pytest.raises(TesseractMissingError):
        text_of(Tesseract(("eng",), 9.0))
    tesseract_library._opened.cache_clear()


@needs_program
def test_the_version_names_what_reads() -> None:
    assert tesseract.program_version()[0].isdigit()


@needs_program
def test_a_program_that_breaks_off_is_an_error_without_the_text_of_the_page(program_only: None) -> None:
    with pytest.raises(TesseractFailedError) as caught:
        text_of(Tesseract(("no-such-language",), 30.0))
    assert "broke off" in str(caught.value)
