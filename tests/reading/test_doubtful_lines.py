"""Lines read badly, read again: by the second reader in Latin letters, by Tesseract in another script."""

import dataclasses
from collections.abc import Sequence

import pytest
from PIL import Image
from printed_page import words_at

from packetlint.model import Box, Word
from packetlint.reading import rapidocr
from packetlint.reading.doubtful_lines import (
    is_foreign,
    other_script,
    with_lines_in_script,
    with_lines_of_second_reader,
)
from packetlint.reading.tesseract import Tesseract

PAGE = Image.new("L", (1000, 1000), 255)
MISREAD = "Csigouteo npo HapogKeHHa"


@dataclasses.dataclass(frozen=True, slots=True)
class Says(Tesseract):
    """A Tesseract that reads the same on every crop."""

    said: str = ""
    confidence: float = 0.95

    def words(self, picture: Image.Image, *, layout: int = 3) -> tuple[Word, ...]:
        """Return the words, side by side."""
        return said(self.said, self.confidence)


def said(text: str, confidence: float) -> tuple[Word, ...]:
    parts = text.split()
    return tuple(
        Word(part, Box(at / len(parts), 0, (at + 0.9) / len(parts), 1), confidence) for at, part in enumerate(parts)
    )


UKRAINIAN = Says(("ukr",), 9.0, "Свідоцтво про народження")
LOOK_ALIKES = Says(("ukr",), 9.0, "ОМІТЕО КАТЕСОК АМЕРІСА")


def texts(words: Sequence[Word]) -> list[str]:
    return [word.text for word in words]


def test_a_page_whose_doubtful_lines_make_sense_in_a_script_holds_it() -> None:
    words = words_at(MISREAD, MISREAD, confidence=0.4)
    assert other_script(PAGE, words, (UKRAINIAN,)) is UKRAINIAN


@pytest.mark.parametrize(
    ("lines", "confidence", "program"),
    [
        ((MISREAD,), 0.4, UKRAINIAN),  # one line is an accident
        ((MISREAD, MISREAD), 0.95, UKRAINIAN),  # nothing is doubtful
        ((MISREAD, MISREAD), 0.4, LOOK_ALIKES),  # handwriting in Latin capitals reads so
        (("P<UTOKOVALENKO<<OLENA<<<<", "FX123456<5UTO9003121F"), 0.4, LOOK_ALIKES),
    ],
)
def test_a_page_does_not_hold_a_script_by_accident(lines: tuple[str, ...], confidence: float, program: Says) -> None:
    assert other_script(PAGE, words_at(*lines, confidence=confidence), (program,)) is None


def test_a_doubtful_line_in_another_script_is_read_in_it() -> None:
    words = (*words_at(MISREAD, confidence=0.4), *words_at("", "Certificate of birth")[1:])
    assert texts(with_lines_in_script(PAGE, words, UKRAINIAN)) == [
        *("Certificate", "of", "birth"),
        *("Свідоцтво", "про", "народження"),
    ]


def test_a_line_in_two_alphabets_keeps_its_latin_words() -> None:
    doubtful, legible = words_at("Jara HapogKeHHa", confidence=0.3), words_at("xxxxxxxxxxxxxxxx Date", confidence=0.9)
    words = (*doubtful, legible[1])
    assert with_lines_in_script(PAGE, words, UKRAINIAN) == words


def test_the_second_reader_is_believed_where_it_is_surer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rapidocr, "line_words", lambda crop: said("Olena KOVALENKO 12.03.1990", 0.98))
    words = words_at("0lena K0VALENK0 12.O3.199O", confidence=0.5)
    assert texts(with_lines_of_second_reader(PAGE, words)) == ["Olena", "KOVALENKO", "12.03.1990"]


@pytest.mark.parametrize(("text", "confidence"), [("Nguyn", 0.99), ("Nguyen Van Duc 1990", 0.7), ("", 0.0)])
def test_the_second_reader_is_not_believed_where_it_leaves_letters_out_or_doubts(
    monkeypatch: pytest.MonkeyPatch, text: str, confidence: float
) -> None:
    monkeypatch.setattr(rapidocr, "line_words", lambda crop: said(text, confidence))
    words = words_at("Nguyễn Văn Đức 1990", confidence=0.5)
    assert with_lines_of_second_reader(PAGE, words) == words


@pytest.mark.parametrize(("text", "foreign"), [("Kovalenko", False), ("Коваленко", True), ("12.03.1990", False)])
def test_a_text_is_foreign_where_most_letters_are_not_latin(text: str, foreign: bool) -> None:
    assert is_foreign(text) is foreign
