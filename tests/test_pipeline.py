"""From a folder to findings: whole packets of invented papers, and packets in which something is broken."""

import dataclasses
import itertools
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from PIL import Image, ImageDraw

import packetlint
import story
from packetlint import report
from packetlint.fields import name
from packetlint.model import Barcode, Box, FileStatus, Finding, FoundBy, Packet, Severity, SourceFile, UnreadPage
from packetlint.pipeline import check_pages
from packetlint.reading import installed_languages
from packetlint.report.checked import CheckedPacket
from packetlint.settings import Limits, Settings
from page_from_text import page_from_text
from pdf_from_text import write_lines

LACKING = {"eng", "spa"} - set(installed_languages())
with_tesseract = pytest.mark.skipif(bool(LACKING), reason=f"Tesseract lacks {', '.join(sorted(LACKING))}")

FORM = (
    "Form I-134, Declaration of Financial Support",
    "SECTION B - BENEFICIARY",
    "Full name: Olena Kovalenko",
    "Date of birth (mm/dd/yyyy): 03/12/1990",
    "Passport number: UT4471120",
)
LETTER = (
    "Dear Officer,",
    "I have treated my patient, Ms. Olena Kovalenko, born on December 3, 1990,",
    "in our clinic since January 8, 2024. She needs an operation.",
)


@dataclasses.dataclass(frozen=True)
class Run:
    """What the program left behind."""

    code: int
    out: str
    err: str


def run(*args: str | Path, path: str | None = None) -> Run:
    """Run the program as a user does, with another PATH where one is given."""
    environment = {**os.environ, **({"PATH": path} if path is not None else {})}
    done = subprocess.run(
        [sys.executable, "-m", "packetlint", *map(str, args), "--jobs", "1"],
        capture_output=True,
        text=True,
        env=environment,
        timeout=120,
        check=False,
    )
    return Run(done.returncode, done.stdout, done.stderr)


def grave(checked: CheckedPacket) -> list[Finding]:
    return [finding for finding in checked.findings if finding.severity is not Severity.NOTE]


def as_json(checked: CheckedPacket) -> dict[str, object]:
    schema = Path(report.__file__).with_name("report.schema.json").read_text(encoding="utf-8")
    found: dict[str, object] = json.loads(report.render("json", checked))
    jsonschema.validate(found, json.loads(schema))
    return found


@pytest.fixture
def packet(tmp_path: Path) -> Path:
    """A form and a letter whose dates of birth differ; both are PDFs with text."""
    folder = tmp_path / "kovalenko"
    folder.mkdir()
    write_lines(folder / "i-134.pdf", *FORM)
    write_lines(folder / "letter.pdf", *LETTER)
    return folder


@pytest.mark.ocr
@with_tesseract
def test_every_planted_difference_is_found_and_no_other() -> None:
    told = story.load("tomas-reparole")
    checked = packetlint.check_packet(story.PACKETS / told.name)
    people = {person.id: person for person in checked.dossier.people}
    found = {(one.field, one.documents[0]): one for one in grave(checked)}
    assert set(found) == {(one.field, one.file) for one in told.planted}
    for planted in told.planted:
        person = people[found[planted.field, planted.file].person or ""]  # type: ignore[index]
        assert not name.compare(person.name.full, told.people[planted.person].full).mismatch
    assert as_json(checked)["status"] == "findings"


@pytest.mark.ocr
@with_tesseract
def test_a_clean_packet_comes_out_clean() -> None:
    checked = packetlint.check_packet(story.PACKETS / "yaryna-clean")
    assert grave(checked) == []
    assert as_json(checked)["status"] == "clean"
    names = {person.name.full for person in checked.dossier.people}
    told = story.load("yaryna-clean").people.values()
    assert all(any(not name.compare(one.full, full).mismatch for full in names) for one in told if one.passport)


def test_two_papers_that_disagree_are_one_finding_with_two_sides(packet: Path) -> None:
    checked = packetlint.check_packet(packet, settings=Settings(jobs=1))
    (finding,) = grave(checked)
    assert (finding.code, finding.documents) == ("DOB001", ("letter.pdf", "i-134.pdf"))
    assert [side.value for side in finding.sides] == ["3 Dec 1990", "12 Mar 1990"]
    assert "Day and month are swapped" in finding.message
    assert as_json(checked)["status"] == "findings"


def test_a_run_says_the_same_twice_whatever_the_number_of_workers(packet: Path) -> None:
    one, other = (packetlint.check_packet(packet, settings=Settings(jobs=jobs)) for jobs in (1, 3))
    assert report.render("json", one) == report.render("json", other)


def verdict(*papers: tuple[str, tuple[str, ...]]) -> list[tuple[str, str, frozenset[str]]]:
    """Return code, fingerprint and values of every finding about pages with these lines, file by file."""
    pages = tuple(page_from_text(*lines, file=file) for file, lines in papers)
    files = tuple(
        SourceFile(file, Path(file), "ab" * 32, "application/pdf", 1, FileStatus.DOCUMENT) for file, _ in papers
    )
    checked = check_pages(Packet("packet", files), pages, Settings(), lambda questions: {})
    return sorted((one.code, one.fingerprint, frozenset(side.value for side in one.sides)) for one in checked.findings)


PASSPORT = ("PASSPORT", "Passport No.", "UT4471120", "Surname", "KOVALENKO", "Given names", "OLENA")
PAPERS = (("letter.pdf", LETTER), ("i-134.pdf", FORM), ("passport.pdf", PASSPORT))


@pytest.mark.parametrize("order", list(itertools.permutations(PAPERS)))
def test_the_order_of_files_changes_no_verdict(order: tuple[tuple[str, tuple[str, ...]], ...]) -> None:
    assert verdict(*order) == verdict(*PAPERS)
    assert [code for code, _, _ in verdict(*PAPERS)] == ["DOB001"]


def test_a_name_misspelt_in_the_middle_of_a_letter_is_one_side_and_never_the_better_one() -> None:
    rooms = ("Dear Officer,", "The rooms upstairs have been ready since May for Olena Kovalneko and her things.")
    papers = (("form.pdf", FORM), *((f"letter {number}.pdf", rooms) for number in range(3)))
    pages = tuple(page_from_text(*lines, file=file) for file, lines in papers)
    checked = check_pages(Packet("packet", ()), pages, Settings(), lambda questions: {})
    (finding,) = checked.findings
    assert (finding.code, [side.value for side in finding.sides]) == ("NAM001", ["Olena Kovalneko", "Olena Kovalenko"])
    assert [fact.provenance.found_by for fact in finding.sides[0].facts] == [FoundBy.SEARCH] * 3
    assert finding.confidence <= 0.8
    assert [person.name.full for person in checked.dossier.people] == ["Olena Kovalenko"]


@pytest.mark.parametrize("copied", PAPERS)
def test_a_paper_filed_twice_or_renamed_changes_no_verdict(copied: tuple[str, tuple[str, ...]]) -> None:
    file, lines = copied
    assert verdict(*PAPERS, (f"copy of {file}", lines)) == verdict(*PAPERS)
    renamed = [(f"scan {old}", lines) for old, lines in PAPERS]
    assert verdict(*renamed) == verdict(*PAPERS)


LICENCE = (
    "FRANKLIN DRIVER LICENSE",
    "4d DL T00231147",
    "1 VILLARREAL",
    "2 TEO LUIS",
    "3 DOB 03/12/1990",
    "4b EXP 03/12/2030",
)
BARCODE = "@\n\x1e\rANSI 636000100001DL00310250DL" + "\n".join(
    ("DAQT00231147", "DCSVILLARREAL", "DACTEO", "DADLUIS", "DBB03121990", "DBA03122030", "DBC1")
)


def licence_findings(front: str, back: str, *, barcode: str) -> list[tuple[str, str]]:
    """Return code and field of what is found in a licence whose sides lie in these files."""
    symbol = Barcode("PDF417", barcode, Box(0.1, 0.1, 0.5, 0.2), "zxing-cpp")
    number = 2 if back == front else 1
    pages = (
        page_from_text(*LICENCE, file=front),
        page_from_text("CLASS D NONE", file=back, number=number, barcodes=(symbol,)),
    )
    checked = check_pages(Packet("packet", ()), pages, Settings(), lambda questions: {})
    return [(one.code, str(one.field)) for one in checked.findings]


@pytest.mark.parametrize("back", ["license.pdf", "license back.pdf"])
def test_front_and_back_of_a_licence_that_agree_are_clean(back: str) -> None:
    assert licence_findings("license.pdf", back, barcode=BARCODE) == []


def test_a_barcode_that_differs_from_its_front_is_found_once() -> None:
    other = BARCODE.replace("T00231147", "T00231174").replace("03121990", "03211990")
    found = licence_findings("license.pdf", "license.pdf", barcode=other)
    assert found == [("DOC001", "date_of_birth"), ("DOC001", "driver_license_number")]


def test_the_sides_of_a_licence_in_two_files_are_two_papers() -> None:
    other = BARCODE.replace("03121990", "03211990")
    assert licence_findings("license.pdf", "license back.pdf", barcode=other) == [("DOB001", "date_of_birth")]


def test_facts_are_read_without_being_judged(packet: Path) -> None:
    done = run("facts", packet, "--format", "json")
    found = json.loads(done.out)
    assert (done.code, found["findings"]) == (0, [])
    assert {"P1"} == {fact["person"] for fact in found["facts"]}


def test_a_packed_packet_is_checked_like_its_folder(packet: Path, tmp_path: Path) -> None:
    packed = Path(shutil.make_archive(str(tmp_path / "packed"), "zip", packet))
    folder, archive = (packetlint.check_packet(path, settings=Settings(jobs=1)) for path in (packet, packed))
    assert [file.path for file in archive.dossier.packet.files] == ["i-134.pdf", "letter.pdf"]
    assert [finding.fingerprint for finding in archive.findings] == [finding.fingerprint for finding in folder.findings]
    assert all(not file.location.exists() for file in archive.dossier.packet.files)


def test_an_archive_that_holds_nothing_legible_ends_with_3(tmp_path: Path) -> None:
    (tmp_path / "packet.zip").write_bytes(b"PK\x05\x06" + bytes(18))
    done = run("check", tmp_path / "packet.zip")
    assert done.code == 3
    assert "the archive is empty" in done.out


def test_a_page_with_more_words_than_any_has_is_unread(packet: Path) -> None:
    settings = Settings(jobs=1, limits=Limits(max_words_per_page=24))
    pages = packetlint.check_packet(packet, settings=settings).dossier.pages
    unread = [page for page in pages if isinstance(page, UnreadPage)]
    assert [(page.file, page.reason) for page in unread] == [
        ("letter.pdf", "more than 24 words (limits.max_words_per_page)")
    ]


def test_the_exit_code_is_the_gates(packet: Path) -> None:
    assert run("check", packet).code == 1
    assert run("check", packet, "--fail-on", "never").code == 0
    assert run("check", packet / "i-134.pdf").code == 0


@pytest.mark.parametrize("broken", ["no such packet", "empty"])
def test_nothing_to_read_ends_with_3_and_one_line(tmp_path: Path, broken: str) -> None:
    folder = tmp_path / broken
    if broken == "empty":
        folder.mkdir()
    done = run("check", folder)
    assert (done.code, done.out) == (3, "")
    assert len(done.err.splitlines()) == 1
    assert done.err.startswith(f"packetlint: {folder}: ")


def damage(packet: Path, what: str) -> tuple[str, str]:
    """Put a broken file into a packet; return its name and what is to be said of it."""
    if what == "zero bytes":
        (packet / "scan.pdf").touch()
        return "scan.pdf", "0 bytes"
    if what == "text named .pdf":
        (packet / "scan.pdf").write_text("Dear Sir or Madam")
        return "scan.pdf", "named like a PDF"
    path = packet / "scan.jpg"
    Image.effect_noise((850, 1100), 90).save(path, "JPEG")
    path.write_bytes(path.read_bytes()[:4000])
    return "scan.jpg", "damaged"


@pytest.mark.parametrize("what", ["zero bytes", "text named .pdf", "truncated JPEG"])
def test_a_broken_file_is_a_finding_and_the_others_are_checked_all_the_same(packet: Path, what: str) -> None:
    file, reason = damage(packet, what)
    done = run("check", packet, "--format", "json")
    report = json.loads(done.out)
    birth, broken = sorted(report["findings"], key=lambda finding: finding["code"])
    assert (broken["code"][:3], broken["severity"], broken["documents"]) == ("RDG", "error", [file])
    assert reason in broken["message"] and "\n" not in broken["message"]
    assert birth["code"] == "DOB001"
    assert (done.code, done.err, report["status"]) == (1, "", "incomplete")


def test_a_packet_of_which_nothing_can_be_read_ends_with_3(tmp_path: Path) -> None:
    damage(tmp_path, "zero bytes")
    assert run("check", tmp_path).code == 3


def test_one_broken_packet_does_not_stop_the_others(packet: Path, tmp_path: Path) -> None:
    done = run("check", tmp_path / "nowhere", packet)
    assert done.code == 3
    assert "nowhere" in done.err
    assert "DOB001" in done.out


def scan(path: Path) -> None:
    picture = Image.new("L", (850, 1100), 255)
    ImageDraw.Draw(picture).rectangle((100, 100, 600, 130), fill=0)
    picture.save(path)


def test_without_tesseract_scans_are_unread_and_the_message_names_the_doctor(packet: Path, tmp_path: Path) -> None:
    (tmp_path / "no programs").mkdir()
    scan(packet / "scan.png")
    done = run("check", packet, path=str(tmp_path / "no programs"))
    assert done.code == 4
    assert "packetlint doctor" in done.out + done.err
    assert "Tesseract is not installed" in done.out
    assert "DOB001" in done.out


def test_without_tesseract_text_is_checked_as_ever(packet: Path, tmp_path: Path) -> None:
    (tmp_path / "no programs").mkdir()
    done = run("check", packet, path=str(tmp_path / "no programs"))
    assert done.code == 1
    assert "doctor" not in done.out + done.err
