"""Whatever a packet holds, each file is read or gets one clear line, and the others are checked all the same."""

import json
import os
import runpy
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

import hostile_files
import hostile_pdf
from pdf_from_text import write_lines

ROOT = Path(__file__).parents[1]
LIMITS = "[limits]\npage_seconds = 2\nfile_seconds = 20\n"

with_tesseract = pytest.mark.skipif(shutil.which("tesseract") is None, reason="the program tesseract is not installed")


def test_the_page_about_bad_files_is_what_the_program_does() -> None:
    told = runpy.run_path(str(ROOT / "scripts" / "bad_files_page"))["page"]()
    assert (ROOT / "docs" / "bad-files.md").read_text(encoding="utf-8") == told, "out of date; run: make docs"


@pytest.fixture(scope="module")
def packet(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every bad file, one that takes too long, and two sound papers that contradict each other."""
    folder = tmp_path_factory.mktemp("hostile") / "packet"
    folder.mkdir()
    hostile_files.write(folder)
    name, _, content = hostile_pdf.slow_case()
    (folder / name).write_bytes(content)
    (folder / "packetlint.toml").write_text(LIMITS)
    form = ("Form I-134, Declaration of Financial Support", "Full name: Ada Vance", "Date of birth: 03/12/1990")
    letter = ("Dear Officer,", "I have treated my patient, Ms. Ada Vance, born on December 3, 1990,", "since 2024.")
    write_lines(folder / "i-134.pdf", *form)
    write_lines(folder / "letter.pdf", *letter)
    return folder


def checked(packet: Path, scratch: Path, path: str | None = None) -> tuple[int, dict[str, Any]]:
    """Check a packet as a user does; return the exit code and the report. Nothing else may be said or left behind."""
    scratch.mkdir()
    environment = {**os.environ, "TMPDIR": str(scratch), **({"PATH": path} if path is not None else {})}
    command = [sys.executable, "-m", "packetlint", "check", str(packet), "--format", "json", "--jobs", "2"]
    done = subprocess.run(command, capture_output=True, env=environment, timeout=300, check=False)
    said = done.stderr.decode()
    assert "Traceback" not in said and "fault of packetlint" not in said
    assert len(said.splitlines()) == (path is not None)  # the line that names what is missing
    assert list(scratch.iterdir()) == []
    return done.returncode, json.loads(done.stdout)


def hold_to_the_promise(packet: Path, report: dict[str, Any]) -> None:
    """Assert that every file is read or says why not, in a finding of its own."""
    said = Counter(path for one in report["findings"] if one["code"].startswith("RDG") for path in one["documents"])
    files = {file["path"]: file for file in report["documents"]}
    assert len(files) == len(report["documents"])
    for path, file in files.items():
        expected = {"read": 0, "skipped": 0, "unreadable": 1, "partly_read": 1}[file["status"]]
        assert said[path] == expected, path
        assert expected == 0 or (file["reason"].strip() and "\n" not in file["reason"]), path
    for made in packet.rglob("*"):
        path = os.fsencode(made.relative_to(packet)).decode(errors="replace")
        listed = path in files or any(other.startswith(f"{path}/") for other in files)
        assert listed or made.name == "packetlint.toml" or made.is_dir(), path


def test_every_bad_file_gets_one_line_and_the_others_are_checked(packet: Path, tmp_path: Path) -> None:
    (tmp_path / "no programs").mkdir()
    code, report = checked(packet, tmp_path / "scratch", path=str(tmp_path / "no programs"))
    assert (code, report["status"]) == (4, "incomplete")
    hold_to_the_promise(packet, report)
    (birth,) = [finding for finding in report["findings"] if finding["code"] == "DOB001"]
    assert birth["documents"] == ["letter.pdf", "i-134.pdf"]
    (slow,) = [file for file in report["documents"] if file["path"] == "slow.pdf"]
    assert slow["reason"] == "not finished within 4 seconds"


@pytest.mark.ocr
@with_tesseract
def test_what_still_looks_like_a_picture_goes_to_tesseract_and_harms_nobody(packet: Path, tmp_path: Path) -> None:
    legible = tmp_path / "packet"
    for name in ("flipped", "misnamed"):
        shutil.copytree(packet / name, legible / name)
    for name in ("i-134.pdf", "letter.pdf", "packetlint.toml"):
        shutil.copy(packet / name, legible)
    code, report = checked(legible, tmp_path / "scratch")
    assert (code, report["status"]) == (1, "incomplete")
    hold_to_the_promise(legible, report)
    assert "DOB001" in {finding["code"] for finding in report["findings"]}
