"""The second reader: words and places, and nothing fetched."""

import socket

import pytest
from PIL import Image
from printed_page import PRINT, printed

from packetlint.reading import rapidocr

pytestmark = [
    pytest.mark.ocr,
    pytest.mark.skipif(not rapidocr.available(), reason="packetlint[accurate] is not installed"),
]


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a reader reaches for the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)


def test_a_page_is_read_word_by_word_where_the_words_stand() -> None:
    picture = printed(*PRINT)
    words = {word.text.strip(".,"): word for word in rapidocr.words(picture)}
    assert {"Olena", "Kovalenko", "FX123456", "March"} <= set(words)
    passport = words["FX123456"].box
    assert passport.y0 * picture.height == pytest.approx(320, abs=14)
    assert 0.35 < passport.x0 < passport.x1 < 0.6
    assert words["FX123456"].confidence > 0.9


def test_a_line_is_read_by_the_recogniser_alone() -> None:
    line = printed("Passport No. FX123456").crop((60, 70, 600, 130))
    words = rapidocr.line_words(line)
    assert " ".join(word.text for word in words) == "Passport No. FX123456"
    assert [word.box.x0 for word in words] == sorted(word.box.x0 for word in words)


def test_an_empty_picture_holds_no_words() -> None:
    blank = Image.new("L", (400, 60), 255)
    assert rapidocr.words(blank) == () and rapidocr.line_words(blank) == ()
