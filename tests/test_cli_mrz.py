"""`packetlint mrz`: a line of JSON for each zone, whatever the files are; without an OCR program."""

import datetime as dt
import json
import os
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from PIL import Image

import hostile_archives
import hostile_files
from invented_zone import Person, td1, td3, visa
from packetlint.cli import cli
from pdf_from_text import write_lines

ROOT = Path(__file__).parents[1]
PASSPORT = ROOT / "fixtures" / "packets" / "paloma-family" / "passport Teo.jpg"
LETTER = ROOT / "fixtures" / "packets" / "paloma-family" / "letter aunt Ruth.jpg"


def run(*args: object) -> Result:
    return CliRunner().invoke(cli, ["mrz", "--jobs", "1", *map(str, args)])


def told(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def printed(folder: Path, *lines: str) -> dict[str, Any]:
    """Return what is told of a PDF with these lines of text."""
    result = run(write_lines(folder / "paper.pdf", "REPUBLIC OF UTOPIA", *lines))
    assert result.exit_code == 0
    (only,) = told(result)
    return only


@pytest.fixture(scope="module")
def passport() -> dict[str, Any]:
    """What is told of a passport's picture."""
    (only,) = told(run(PASSPORT))
    return only


def test_a_passport_is_told_as_the_contract_has_it(passport: dict[str, Any]) -> None:
    assert passport == {
        "file": str(PASSPORT),
        "page": 1,
        "format": "TD3",
        "lines": ["P<UTOVILLARREAL<ARRIETA<<TEO<MARTIN<<<<<<<<<", "U507741833UTO1809129M2606211<<<<<<<<<<<<<<02"],
        "valid": True,
        "repaired": False,
        "fields": {
            "document_code": "P",
            "document_number": "U50774183",
            "date_of_birth": "2018-09-12",
            "date_of_expiry": "2026-06-21",
            "sex": "M",
            "nationality": "UTO",
            "issuer": "UTO",
            "family": "VILLARREAL ARRIETA",
            "given": "TEO MARTIN",
        },
        "checks": {
            "document_number": True,
            "date_of_birth": True,
            "date_of_expiry": True,
            "optional": True,
            "composite": True,
        },
    }


def test_a_strip_a_turned_picture_and_a_later_page_say_the_same(passport: dict[str, Any], tmp_path: Path) -> None:
    with Image.open(PASSPORT) as picture:
        page = picture.convert("L")
    strip, turned, tiff = tmp_path / "strip.png", tmp_path / "turned.png", tmp_path / "pages.tif"
    page.crop((0, round(page.height * 0.72), page.width, page.height)).save(strip)
    page.rotate(180).save(turned)
    Image.new("L", (400, 300), 255).save(tiff, save_all=True, append_images=[page])
    found = told(run(strip, turned, tiff))
    assert [(each["file"], each["page"]) for each in found] == [(str(strip), 1), (str(turned), 1), (str(tiff), 2)]
    assert all(each["lines"] == passport["lines"] for each in found)


def test_the_characters_of_a_pdf_are_taken_as_they_stand(tmp_path: Path) -> None:
    person = Person(issuer="D<<", nationality="D<<", sex="<", optional="1234<5")
    found = printed(tmp_path, *td3(person))
    assert found["lines"] == list(td3(person))
    assert found["valid"] and not found["repaired"]
    fields = found["fields"]
    assert (fields["nationality"], fields["issuer"], fields["sex"], fields["optional"]) == ("DEU", "DEU", "X", "1234<5")


@pytest.mark.parametrize(
    ("lines", "layout"),
    [(td1(), "TD1"), (visa(), "MRV-A"), (visa(Person(), 36), "MRV-B")],
    ids=["card", "visa", "small"],
)
def test_each_layout_has_its_name(lines: tuple[str, ...], layout: str, tmp_path: Path) -> None:
    assert printed(tmp_path, *lines)["format"] == layout


def test_an_open_century_is_the_likelier_and_the_other_an_alternative(tmp_path: Path) -> None:
    year = dt.date.today().year - 3
    found = printed(tmp_path, *td3(Person(birth=f"{year % 100:02}0115")))
    assert found["fields"]["date_of_birth"] == f"{year}-01-15"
    assert found["alternatives"] == {"date_of_birth": [f"{year - 100}-01-15"]}


@pytest.mark.parametrize(("birth", "day"), [("96<<<<", "1996"), ("9607<<", "1996-07"), ("<<<<<<", None)])
def test_unknown_parts_of_a_date_are_left_off(birth: str, day: str | None, tmp_path: Path) -> None:
    found = printed(tmp_path, *td3(Person(birth=birth)))
    assert (found["fields"]["date_of_birth"], found["valid"]) == (day, True)


def test_digits_that_fail_are_told_and_nothing_is_held_back(tmp_path: Path) -> None:
    upper, lower = td3()
    found = printed(tmp_path, upper, lower.replace("900312", "900321"))
    assert (found["valid"], found["fields"]["date_of_birth"]) == (False, "1990-03-21")
    assert found["checks"]["date_of_birth"] is False and found["checks"]["document_number"] is True


def test_what_was_put_right_is_said(tmp_path: Path) -> None:
    upper, lower = td3(Person(number="UT4501120"))
    found = printed(tmp_path, upper, lower.replace("UT4501120", "UT45O1120"))
    assert (found["fields"]["document_number"], found["repaired"]) == ("UT4501120", True)


def test_a_file_without_a_zone_gets_a_line_that_says_so() -> None:
    result = run(LETTER)
    assert told(result) == [{"file": str(LETTER), "page": None, "format": None, "lines": []}]
    assert (result.exit_code, result.stderr) == (0, "")


def test_a_file_that_cannot_be_read_stops_no_other(passport: dict[str, Any], tmp_path: Path) -> None:
    damaged = tmp_path / "damaged.png"
    damaged.write_bytes(b"\x89PNG\r\n\x1a\nand no more")
    result = run(tmp_path / "nowhere.png", damaged, PASSPORT)
    missing, broken, sound = told(result)
    assert sound == passport
    assert all((each["page"], each["format"], each["lines"]) == (None, None, []) for each in (missing, broken))
    assert result.exit_code == 3
    assert [line.split(": ")[1] for line in result.stderr.splitlines()] == [str(tmp_path / "nowhere.png"), str(damaged)]


def test_two_archives_do_not_get_into_each_others_way(tmp_path: Path) -> None:
    archives = []
    for number in ("UT4471120", "UT4471138"):
        paper = write_lines(tmp_path / "paper.pdf", "REPUBLIC OF UTOPIA", *td3(Person(number=number)))
        archives.append(tmp_path / f"{number}.zip")
        archives[-1].write_bytes(hostile_archives.packed(("paper.pdf", paper.read_bytes())))
    found = told(run(*archives))
    assert [(each["file"], each["fields"]["document_number"]) for each in found] == [
        (str(archives[0] / "paper.pdf"), "UT4471120"),
        (str(archives[1] / "paper.pdf"), "UT4471138"),
    ]


def test_the_limits_hold(tmp_path: Path) -> None:
    settings = tmp_path / "settings.toml"
    settings.write_text("[limits]\nmax_pixels = 1000000\n")
    bomb = tmp_path / "bomb.png"
    Image.new("1", (9000, 9000), 1).save(bomb)
    result = run("--config", settings, bomb)
    assert result.exit_code == 3
    assert "limits.max_pixels" in told(result)[0]["reason"]


def test_bad_files_of_all_sorts_end_in_lines_not_in_faults(tmp_path: Path) -> None:
    folder, scratch = tmp_path / "bad", tmp_path / "scratch"
    folder.mkdir()
    scratch.mkdir()
    hostile_files.write(folder)
    command = [sys.executable, "-m", "packetlint", "mrz", str(folder), "--jobs", "2"]
    environment = {**os.environ, "TMPDIR": str(scratch), "PATH": ""}
    done = subprocess.run(command, capture_output=True, env=environment, timeout=300, check=False)
    said = done.stderr.decode()
    assert "Traceback" not in said and "fault of packetlint" not in said
    assert all(isinstance(json.loads(line), dict) for line in done.stdout.splitlines())
    assert (done.returncode, list(scratch.iterdir())) == (0, [])


def test_the_file_written_is_ones_own(tmp_path: Path) -> None:
    output = tmp_path / "zones.jsonl"
    result = run("--output", output, write_lines(tmp_path / "paper.pdf", "REPUBLIC OF UTOPIA", *td3()))
    assert (result.exit_code, result.stdout) == (0, "")
    assert json.loads(output.read_text())["format"] == "TD3"
    assert stat.S_IMODE(output.stat().st_mode) == 0o600


def test_the_help_has_an_example() -> None:
    assert "packetlint mrz passport.jpg" in run("--help").stdout
