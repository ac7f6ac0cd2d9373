"""A second run finds what the first has read; only what has changed is read, and no bad luck is kept."""

import dataclasses
import importlib.util
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

import packetlint
import story
from packetlint import pipeline, reading, report, workplace
from packetlint.model import Box, Page, PageStatus, SourceFile, UnreadPage
from packetlint.run.workers import Lost, Workers
from packetlint.settings import NO_CACHE, Limits, Settings
from pdf_from_text import write_lines

LETTER = ("Dear Officer,", "I have treated my patient, Ms. Olena Kovalenko, born on December 3, 1990,", "for years.")
FORM = ("Form I-134, Declaration of Financial Support", "Full name: Olena Kovalenko", "Date of birth: March 12, 1990")


@pytest.fixture
def packet(tmp_path: Path) -> Path:
    """Two PDFs with text, a damaged picture, a link that leads out, and notes that are no document."""
    folder = tmp_path / "kovalenko"
    folder.mkdir()
    write_lines(folder / "i-134.pdf", *FORM)
    write_lines(folder / "letter.pdf", *LETTER)
    (folder / "scan.png").write_bytes(b"\x89PNG\r\n\x1a\nand no more")
    (folder / "notes.txt").write_text("call the clinic")
    (folder / "outside.pdf").symlink_to("/etc/passwd")
    return folder


@pytest.fixture
def begun(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is given to workers from now on, as `function name: file`."""
    names: list[str] = []
    begin = Workers.begin

    def noted(self: Workers, function: Callable[..., object], task: tuple[object, ...], *, seconds: float) -> object:
        first = task[0]
        names.append(f"{function.func.__name__}: {first.path if isinstance(first, SourceFile) else first}")  # type: ignore[attr-defined]
        return begin(self, function, task, seconds=seconds)

    monkeypatch.setattr(Workers, "begin", noted)
    return names


def as_json(path: Path, **settings: object) -> str:
    return report.render("json", packetlint.check_packet(path, settings=Settings(jobs=1, **settings)))  # type: ignore[arg-type]


def test_a_second_run_says_the_same_and_starts_no_worker(packet: Path, begun: list[str]) -> None:
    first = as_json(packet)
    assert {"inspect_file: i-134.pdf", "read_page: letter.pdf"} <= set(begun)
    begun.clear()
    assert as_json(packet) == first
    assert begun == []


@pytest.mark.parametrize("there", [True, False])
def test_whether_the_second_reader_was_there_is_told(
    packet: Path, there: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: "a package" if there else None)
    assert packetlint.check_packet(packet, settings=Settings(jobs=1)).second_reader is there
    assert pipeline.read_packet(packet, Settings(jobs=1)).second_reader is there


def test_only_the_file_that_changed_is_read(packet: Path, begun: list[str]) -> None:
    as_json(packet)
    begun.clear()
    write_lines(packet / "letter.pdf", *LETTER, "And more.")
    as_json(packet)
    assert begun == ["inspect_file: letter.pdf", "read_page: letter.pdf"]


def test_a_page_is_known_by_its_content_wherever_it_lies(packet: Path, begun: list[str]) -> None:
    as_json(packet)
    begun.clear()
    moved = packet.rename(packet.with_name("moved"))
    (moved / "letter.pdf").rename(moved / "old letter.pdf")
    found = json.loads(as_json(moved))
    assert begun == ["inspect_file: old letter.pdf"]
    assert {fact["document"] for fact in found["facts"]} == {"i-134.pdf", "old letter.pdf"}


@pytest.mark.parametrize("changed", [{"dpi": 150}, {"languages": ("spa",)}, {"limits": Limits(max_pixels=5_000_000)}])
def test_what_decides_a_reading_is_part_of_its_key(
    packet: Path, begun: list[str], changed: dict[str, object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "installed_languages", lambda: ("eng", "spa"))
    as_json(packet)
    begun.clear()
    as_json(packet, **changed)
    assert "read_page: letter.pdf" in begun


def test_time_that_was_enough_is_not_part_of_the_key(packet: Path, begun: list[str]) -> None:
    as_json(packet)
    begun.clear()
    as_json(packet, limits=Limits(page_seconds=99.0))
    assert "read_page: letter.pdf" not in begun


def test_without_the_cache_nothing_is_touched(packet: Path, own_cache: Path, begun: list[str]) -> None:
    own_cache.rmdir()
    as_json(packet, cache=NO_CACHE)
    begun.clear()
    as_json(packet, cache=NO_CACHE)
    assert "read_page: letter.pdf" in begun
    assert not own_cache.exists()


def test_a_cache_that_cannot_be_used_changes_nothing(packet: Path, own_cache: Path) -> None:
    first = as_json(packet)
    for entry in own_cache.rglob("*"):
        if entry.is_file():
            entry.write_bytes(entry.read_bytes()[:40])
    assert as_json(packet) == first
    for path in sorted(own_cache.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    own_cache.rmdir()
    own_cache.write_text("no folder")
    assert as_json(packet) == first


def test_nothing_in_the_cache_can_be_read_without_opening_it(packet: Path, own_cache: Path) -> None:
    as_json(packet)
    entries = [path for path in own_cache.rglob("*") if path.is_file()]
    assert entries
    for entry in entries:
        assert "letter" not in str(entry.relative_to(own_cache))
        assert b"Kovalenko" not in entry.read_bytes()


READ = Page("letter.pdf", 1, (), 0.77, "ocr", "reader", PageStatus.READ, 0.9)
BOX = Box(0.1, 0.1, 0.2, 0.12)


@pytest.mark.parametrize(
    ("result", "kept"),
    [
        (READ, True),
        (UnreadPage("letter.pdf", 1, "damaged", lasting=True), True),
        (UnreadPage("letter.pdf", 1, "not read within 60 seconds"), False),
        (UnreadPage("letter.pdf", 1, "a program is missing", missing_program=True), False),
        (Lost("the program that opened it crashed"), False),
    ],
)
def test_bad_luck_is_not_kept(
    packet: Path, own_cache: Path, monkeypatch: pytest.MonkeyPatch, result: object, kept: bool
) -> None:
    with workplace.open_workplace(Settings(jobs=1)) as place:
        (file,) = place.open_packet(packet / "letter.pdf")
        before = len([path for path in own_cache.rglob("*") if path.is_file()])
        monkeypatch.setattr(Workers, "begin", lambda *_, **__: lambda: result)
        (page,) = place.read([file])
        assert page.number == 1
    assert (len([path for path in own_cache.rglob("*") if path.is_file()]) > before) is kept


def test_a_file_that_changes_while_it_is_read_is_not_kept(
    packet: Path, own_cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def write_and_read(*_: object, **__: object) -> Callable[[], Page]:
        write_lines(packet / "letter.pdf", *LETTER, "A last word.")
        return lambda: READ

    with workplace.open_workplace(Settings(jobs=1)) as place:
        (file,) = place.open_packet(packet / "letter.pdf")
        before = [path for path in own_cache.rglob("*") if path.is_file()]
        monkeypatch.setattr(Workers, "begin", write_and_read)
        list(place.read([file]))
    assert [path for path in own_cache.rglob("*") if path.is_file()] == before


@pytest.mark.parametrize(("texts", "looks"), [(("Kovalenko",), 1), ((), 1), (None, 2)])
def test_a_second_look_is_kept_unless_it_failed(
    packet: Path, monkeypatch: pytest.MonkeyPatch, texts: tuple[str, ...] | None, looks: int
) -> None:
    asked = []

    def look(*_: object, **__: object) -> Callable[[], tuple[str, ...] | None]:
        asked.append(1)
        return lambda: texts

    for _ in range(2):
        with workplace.open_workplace(Settings(jobs=1)) as place:
            (file,) = place.open_packet(packet / "letter.pdf")
            with monkeypatch.context() as patch:
                patch.setattr(Workers, "begin", look)
                assert list(place.read_again([(file, READ, BOX)])) == [texts or ()]
                written = dataclasses.replace(READ, method="text-layer")
                assert list(place.read_again([(file, written, BOX)])) == [()]
    assert len(asked) == looks


@pytest.mark.parametrize("no_home", [RuntimeError("Could not determine home directory.")])
def test_without_a_home_there_is_no_cache(no_home: RuntimeError, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> Path:
        raise no_home

    monkeypatch.setattr(workplace, "default_folder", fail)
    assert workplace.open_cache(Settings()) is None


def test_progress_counts_pages_that_were_kept(packet: Path) -> None:
    class Counter:
        total = done = 0

        def start(self, total_pages: int) -> None:
            self.total += total_pages

        def advance(self, pages: int) -> None:
            self.done += pages

        def finish(self) -> None:
            pass

    for _ in range(2):
        counter = Counter()
        pipeline.check_packet(packet, Settings(jobs=1), progress=counter)
        assert (counter.total, counter.done) == (2, 2)


HEAVY = ("PIL", "cv2", "dateparser", "multiprocessing", "numpy", "pdfplumber", "pebble", "pypdfium2", "pytesseract")


def test_a_run_that_reads_nothing_loads_no_reader(packet: Path) -> None:
    as_json(packet)
    program = (
        "import sys; from pathlib import Path; from packetlint import pipeline, settings;"
        "pipeline.check_packet(Path(sys.argv[1]), settings.Settings());"
        f"print([name for name in {HEAVY} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program, packet], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.ocr
def test_scans_are_reported_the_same_from_cold_from_the_cache_and_by_any_number_of_workers(tmp_path: Path) -> None:
    for name in ("notice.pdf", "my statement.jpg"):
        shutil.copy(story.PACKETS / "tomas-reparole" / name, tmp_path)
    reports = {
        report.render("json", packetlint.check_packet(tmp_path, settings=settings))
        for settings in (Settings(jobs=2), Settings(jobs=2), Settings(jobs=1, cache=NO_CACHE))
    }
    assert len(reports) == 1


def slow_picture(path: Path) -> None:
    """Draw a page that takes Tesseract many seconds."""
    picture = Image.effect_noise((3000, 3600), 120)
    for row in range(60, 3500, 40):
        ImageDraw.Draw(picture).text((60, row), "specimen " * 60, fill=0)
    picture.save(path)


@pytest.mark.ocr
def test_an_interrupted_run_ends_at_once_and_leaves_nothing(tmp_path: Path) -> None:
    packet, scratch = tmp_path / "packet", tmp_path / "scratch"
    packet.mkdir()
    scratch.mkdir()
    for number in range(9):
        slow_picture(packet / f"{number}.png")
    command = [sys.executable, "-m", "packetlint", "check", str(packet), "--jobs", "2"]
    run = subprocess.Popen(
        command,
        env={**os.environ, "TMPDIR": str(scratch)},
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # ignored in what `make test &` starts
    )
    time.sleep(3)  # by then the workers read
    assert run.poll() is None
    os.killpg(run.pid, signal.SIGINT)
    started = time.monotonic()
    _, err = run.communicate(timeout=30)
    assert time.monotonic() - started < 8
    assert (run.returncode, err) == (130, "packetlint: interrupted\n")
    assert list(scratch.iterdir()) == []
    assert Path(tempfile.gettempdir()).is_dir()
