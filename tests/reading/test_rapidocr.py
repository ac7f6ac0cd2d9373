"""The second reader: words and places, and nothing fetched."""

import os
import socket
import subprocess
import sys
from importlib import metadata
from pathlib import Path

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


def test_its_runtime_is_one_that_reports_to_nobody() -> None:
    major, minor = metadata.version("onnxruntime").split(".")[:2]
    assert (int(major), int(minor)) < (1, 29)


def test_it_leaves_nothing_in_the_folder_for_temporary_files(tmp_path: Path) -> None:
    code = "from PIL import Image; from packetlint.reading import rapidocr; rapidocr.words(Image.new('L', (200, 50)))"
    subprocess.run([sys.executable, "-c", code], env={**os.environ, "TMPDIR": str(tmp_path)}, check=True)
    assert list(tmp_path.iterdir()) == []
