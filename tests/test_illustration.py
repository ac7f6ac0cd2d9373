"""Pictures of a packet: of every value that has a place, of pages that were not read, and none of it kept."""

from pathlib import Path

import pytest

from packetlint import illustration, pipeline
from packetlint.report import render
from packetlint.report.checked import CheckedPacket
from packetlint.settings import Settings
from pdf_from_text import write_lines

LETTER = ("Dear Officer,", "I have treated my patient, Ms. Olena Kovalenko, born on December 3, 1990,", "for years.")
FORM = ("Form I-134, Declaration of Financial Support", "Full name: Olena Kovalenko", "Date of birth: March 12, 1990")


@pytest.fixture
def packet(tmp_path: Path) -> Path:
    """A form and a letter whose dates of birth differ, and a damaged picture."""
    folder = tmp_path / "kovalenko"
    folder.mkdir()
    write_lines(folder / "i-134.pdf", *FORM)
    write_lines(folder / "letter.pdf", *LETTER)
    (folder / "scan.png").write_bytes(b"\x89PNG\r\n\x1a\nand no more")
    return folder


def checked(packet: Path) -> CheckedPacket:
    return pipeline.check_packet(packet, Settings(jobs=1), pictures=True)


def files(folder: Path) -> set[Path]:
    return {path for path in folder.rglob("*") if path.is_file()}


def test_every_value_is_shown_where_it_stands(packet: Path) -> None:
    shown = checked(packet)
    facts = [fact for document in shown.dossier.documents for fact in document.facts]
    assert facts
    assert set(shown.clippings) == {fact.id for fact in facts}
    assert shown.page_clippings == {}
    assert render("html", shown).count("data:image/webp") >= len(facts)


def test_pictures_are_taken_only_when_asked_for_and_never_kept(packet: Path, own_cache: Path) -> None:
    plain = pipeline.check_packet(packet, Settings(jobs=1))
    assert plain.clippings == {}
    kept, there = files(own_cache), files(packet)
    checked(packet)
    assert (files(own_cache), files(packet)) == (kept, there)


def test_where_all_would_be_too_much_findings_come_first(packet: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = checked(packet)
    resting = [fact.id for finding in whole.findings for fact in finding.facts]
    room = sum(len(whole.clippings[fact].webp) for fact in resting)
    monkeypatch.setattr(illustration, "_MOST_BYTES", room)
    assert set(checked(packet).clippings) == set(resting)


def test_a_page_that_was_not_read_is_shown_whole(packet: Path) -> None:
    settings = Settings(jobs=1)
    limits = type(settings.limits)(max_words_per_page=12)
    shown = pipeline.check_packet(packet, Settings(jobs=1, limits=limits), pictures=True)
    assert set(shown.page_clippings) == {("i-134.pdf", 1), ("letter.pdf", 1)}
