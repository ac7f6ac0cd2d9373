"""What a reading is kept under: every reader, and everything that decides what a page is read as."""

import dataclasses
import os
from importlib import metadata
from pathlib import Path

import pytest

from packetlint import reading
from packetlint.reading import ReadOptions, installed, readers

OPTIONS = ReadOptions(dpi=200, max_pixels=20_000_000, page_seconds=60.0, languages=("eng",), scratch="/tmp/one")


def program(folder: Path, monkeypatch: pytest.MonkeyPatch, says: str) -> Path:
    """Put a `tesseract` that answers with these lines, and nothing else, on the path."""
    (folder / "bin").mkdir(exist_ok=True)
    path = folder / "bin" / "tesseract"
    path.write_text(f"#!/bin/sh\ncat <<'EOF'\n{says}\nEOF\n")
    path.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder / 'bin'}{os.pathsep}/bin{os.pathsep}/usr/bin")
    installed._asked.cache_clear()
    return path


@pytest.fixture
def tessdata(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program with two languages."""
    folder = tmp_path / "tessdata"
    folder.mkdir()
    (folder / "eng.traineddata").write_bytes(b"english")
    (folder / "ukr.traineddata").write_bytes(b"ukrainian")
    program(tmp_path, monkeypatch, f'List of available languages in "{folder}/" (2):\nukr\neng')
    return folder


def test_the_program_says_which_languages_it_has(tessdata: Path) -> None:
    assert reading.installed_languages() == ("eng", "ukr")


@pytest.mark.parametrize("path", ["", "/no/such/folder"])
def test_without_the_program_there_are_no_languages(path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", path)
    assert reading.installed_languages() == ()
    assert "tesseract none" in reading.fingerprint(OPTIONS)


def test_a_program_that_fails_has_no_languages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(tmp_path, monkeypatch, "").write_text("#!/bin/sh\nexit 1\n")
    assert reading.installed_languages() == ()


def test_readers_and_versions_are_named(tessdata: Path) -> None:
    told = reading.fingerprint(OPTIONS)
    assert f"pillow {metadata.version('pillow')}" in told
    assert str(tessdata / "eng.traineddata") in told
    assert reading.fingerprint(OPTIONS) == told


@pytest.mark.parametrize("change", [{"dpi": 300}, {"max_pixels": 1}, {"languages": ("ukr",)}])
def test_whatever_decides_a_reading_changes_it(tessdata: Path, change: dict[str, object]) -> None:
    assert reading.fingerprint(dataclasses.replace(OPTIONS, **change)) != reading.fingerprint(OPTIONS)  # type: ignore[arg-type]


@pytest.mark.parametrize("change", [{"page_seconds": 1.0}, {"scratch": "/tmp/other"}])
def test_what_decides_nothing_does_not(tessdata: Path, change: dict[str, object]) -> None:
    assert reading.fingerprint(dataclasses.replace(OPTIONS, **change)) == reading.fingerprint(OPTIONS)  # type: ignore[arg-type]


def test_another_program_or_language_file_changes_it(tessdata: Path, tmp_path: Path) -> None:
    before = reading.fingerprint(OPTIONS)
    (tessdata / "eng.traineddata").write_bytes(b"better english")
    after = reading.fingerprint(OPTIONS)
    os.utime(tmp_path / "bin" / "tesseract", (1, 1))
    assert len({before, after, reading.fingerprint(OPTIONS)}) == 3


def test_another_library_or_other_code_of_ours_changes_it(tessdata: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = reading.fingerprint(OPTIONS)
    monkeypatch.setattr(metadata, "version", lambda library: "99")
    newer = reading.fingerprint(OPTIONS)
    monkeypatch.setattr(readers, "_own_code", lambda: "another")
    assert len({before, newer, reading.fingerprint(OPTIONS)}) == 3
