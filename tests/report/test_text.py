import dataclasses

import click
import pytest

from packetlint.model import Acceptance, Box, Page, PageStatus, Word
from packetlint.report import render
from packetlint.report.checked import CheckedPacket
from packetlint.report.facts_text import render_facts
from packetlint.report.layout import Layout
from packetlint.report.verdict import tally


def last_line(checked: CheckedPacket) -> str:
    return render("text", checked, Layout(width=400)).splitlines()[-1]


def test_a_finding_is_told_with_both_sides_as_printed(checked: CheckedPacket) -> None:
    lines = [line.strip() for line in render("text", checked, Layout(width=200)).splitlines()]
    start = lines.index("ERROR   The birth certificate gives another date of birth than the passport and the form.")
    assert lines[start - 2] == "Olena Petrivna Kovalenko, beneficiary, born 1990-03-12"
    assert lines[start + 1 : start + 8] == [
        "• 21 March 1990",
        "birth certificate.pdf, page 1 (birth certificate): “21 березня 1990 року” beside its label",
        "• 12 March 1990",
        "IDs/passport Olena.jpg, page 1 (passport): “900312” in the machine-readable zone; "
        "“12 БЕР/MAR 90” beside its label",
        "i-134a.pdf, page 1 (Form I-134): “03/12/1990” in a form field",
        "What to do: Ask which record is right; have it corrected, or explain the difference in the cover letter.",
        "DOB001 birth-date-differs, confidence 92 %, fingerprint dob-7c1e0a52",
    ]


def test_notes_are_shown_on_request(checked: CheckedPacket) -> None:
    assert "patronymic" not in render("text", checked)
    assert "patronymic" in render("text", checked, Layout(notes=True))


def test_the_last_line_counts(checked: CheckedPacket) -> None:
    assert last_line(checked) == "1 error in 3 documents, 5 pages. Not counted: 1 harmless variant."


def test_a_clean_packet_is_called_so(clean: CheckedPacket) -> None:
    assert last_line(clean) == "Everything was read (3 documents, 5 pages), and nothing disagrees."


def test_a_picture_read_without_the_second_reader_is_said_to_be(clean: CheckedPacket) -> None:
    without = dataclasses.replace(clean, second_reader=False)
    (line,) = [line for line in render("text", without, Layout(width=200)).splitlines() if "second reader" in line]
    assert line.startswith("Read without the second reader: ")
    assert line in render_facts(without, Layout(width=200))
    assert last_line(without) == last_line(clean)
    assert "second reader" not in render("text", clean) + render_facts(clean)


def test_what_was_typed_needs_no_second_reader(clean: CheckedPacket) -> None:
    typed = tuple(page for page in clean.dossier.pages if isinstance(page, Page) and page.method == "form")
    dossier = dataclasses.replace(clean.dossier, pages=typed)
    assert "second reader" not in render("text", CheckedPacket(dossier, second_reader=False))
    pasted = dataclasses.replace(typed[0], words=(Word("Utopia", Box(0.1, 0.1, 0.2, 0.2), 0.9),))
    dossier = dataclasses.replace(dossier, pages=(*typed, pasted))
    assert "second reader" in render("text", CheckedPacket(dossier, second_reader=False))


def test_nothing_is_called_consistent_over_an_unread_page(incomplete: CheckedPacket) -> None:
    assert last_line(dataclasses.replace(incomplete, findings=())) == (
        "Not all of the packet could be read: 1 file and 1 page unread or read only in part. "
        "In the rest nothing disagrees."
    )


def test_findings_do_not_hide_an_unread_page(incomplete: CheckedPacket) -> None:
    assert "Not all of it could be read: 1 file and 1 page" in last_line(incomplete)
    text = render("text", incomplete)
    assert "  IMG_1.heic: a HEIC photo" in text
    assert "  birth certificate.pdf, page 2: not finished within 60 seconds" in text
    assert "The packet as a whole" in text


def test_a_packet_of_which_nothing_was_read_claims_nothing(nothing_read: CheckedPacket) -> None:
    assert last_line(dataclasses.replace(nothing_read, findings=())).startswith("Nothing of the packet could be read")
    empty = dataclasses.replace(
        nothing_read.dossier, pages=(), packet=dataclasses.replace(nothing_read.dossier.packet, files=())
    )
    nothing = CheckedPacket(empty)
    assert last_line(nothing) == "Nothing of the packet could be read: it holds no page to read."


def test_a_page_read_in_part_is_listed(clean: CheckedPacket) -> None:
    first, *rest = clean.dossier.pages
    assert isinstance(first, Page)
    torn = dataclasses.replace(first, status=PageStatus.PARTLY_READ, reason="the lower half is too dark")
    partly = dataclasses.replace(clean, dossier=dataclasses.replace(clean.dossier, pages=(torn, *rest)))
    assert "passport Olena.jpg, page 1: the lower half is too dark" in render("text", partly)
    assert last_line(partly).startswith("Not all of the packet could be read: 1 page unread")


def test_accepted_findings_stand_apart_with_who_and_why(checked: CheckedPacket, acceptance: Acceptance) -> None:
    accepted = dataclasses.replace(checked, accepted={acceptance.fingerprint: acceptance})
    text = render("text", accepted)
    assert "    OK, 2026-08-01 until 2026-12-31: court record" in text
    assert "ERROR" not in text
    assert last_line(accepted) == (
        "Everything was read (3 documents, 5 pages), and nothing is left open. "
        "Not counted: 1 harmless variant, 1 accepted finding."
    )


def test_files_left_out_are_named(clean: CheckedPacket) -> None:
    assert "  notes.md: not a document" in render("text", clean)


@pytest.mark.parametrize("width", [20, 60, 100])
def test_no_line_is_wider_than_asked(incomplete: CheckedPacket, width: int) -> None:
    text = render("text", incomplete, Layout(width=width, notes=True))
    assert max(map(len, text.splitlines())) <= max(40, width)


def test_colours_come_only_when_asked_and_change_no_letter(incomplete: CheckedPacket) -> None:
    plain = render("text", incomplete, Layout(notes=True))
    assert "\x1b" not in plain
    coloured = render("text", incomplete, Layout(notes=True, colour=True))
    assert "\x1b[" in coloured
    assert click.unstyle(coloured) == plain


def test_nothing_from_a_packet_steers_the_terminal(checked: CheckedPacket) -> None:
    finding = checked.findings[1]
    side = finding.sides[0]
    hostile = dataclasses.replace(side.facts[0], text="21\x1b]0;owned\x07\u202e\n1990")
    sides = (dataclasses.replace(side, facts=(hostile,), value="\x1b[2J21"), *finding.sides[1:])
    text = render("text", dataclasses.replace(checked, findings=(dataclasses.replace(finding, sides=sides),)))
    assert not {"\x1b", "\x07", "\u202e"} & set(text)


def test_findings_are_tallied_gravest_first(checked: CheckedPacket) -> None:
    assert tally(checked.findings) == "1 error, 1 harmless variant"
    assert tally(()) == "no findings"


def test_facts_are_listed_by_file_part_and_person(incomplete: CheckedPacket) -> None:
    lines = [line.rstrip() for line in render_facts(incomplete, Layout(width=200)).splitlines()]
    assert "  could not be read: a HEIC photo, which cannot be read yet; save it as JPEG" in lines
    start = lines.index("  birth certificate, pages 1, 2")
    assert lines[start + 1 : start + 5] == [
        "    Olena Petrivna Kovalenko (child)",
        "      name                  Olena Petrivna Kovalenko  "
        "(“Коваленко Олена Петрівна” on page 1 beside its label, 97 %)",
        "      date of birth         1990-03-21  (“21 березня 1990 року” on page 1 beside its label, 97 %)",
        "  page 2: not finished within 60 seconds; scan it at a lower resolution",
    ]
    assert "    person not established (interpreter)" in lines
    assert lines[-1] == "9 values read. Not read: 1 file and 1 page unread or read only in part."


def test_other_readings_of_a_value_are_listed(clean: CheckedPacket) -> None:
    document = clean.dossier.documents[0]
    doubtful = dataclasses.replace(document.facts[1], alternatives=("1990-12-03",))
    mention = dataclasses.replace(document.mentions[0], facts=(doubtful,))
    dossier = dataclasses.replace(clean.dossier, documents=(dataclasses.replace(document, mentions=(mention,)),))
    assert "1990-03-12 or 1990-12-03" in render_facts(dataclasses.replace(clean, dossier=dossier))
