import dataclasses

import pytest

from packetlint.report import render
from packetlint.report.checked import CheckedPacket
from packetlint.report.layout import Layout


def text(checked: CheckedPacket, layout: Layout | None = None) -> str:
    return render("markdown", checked, layout or Layout())


def test_the_verdict_comes_before_the_findings(checked: CheckedPacket) -> None:
    lines = text(checked).splitlines()
    assert lines[0] == "### Packet kovalenko"
    assert lines[2] == r"**1 error in 3 documents, 5 pages. Not counted\: 1 harmless variant.**"
    (row,) = [line for line in lines if line.startswith("| 🔴")]
    assert "DOB001, 92 %" in row
    assert r"birth certificate\.pdf<br>IDs\/passport Olena\.jpg<br>i\-134a\.pdf" in row


def test_harmless_variants_are_shown_on_request(checked: CheckedPacket) -> None:
    assert "patronymic" not in text(checked)
    assert "patronymic" in text(checked, Layout(notes=True))


def test_what_was_not_read_is_listed(incomplete: CheckedPacket) -> None:
    found = text(incomplete)
    assert r"- IMG\_1\.heic: a HEIC photo" in found
    assert r"- birth certificate\.pdf, page 2: not finished within 60 seconds" in found


def test_a_clean_packet_has_no_table(clean: CheckedPacket) -> None:
    assert text(clean).splitlines()[
        -1
    ] == "**Everything was read (3 documents, 5 pages), and nothing disagrees.**".replace("(", r"\(").replace(
        ")", r"\)"
    )


@pytest.mark.parametrize(
    ("hostile", "written"),
    [
        ("a|b\n|c|", r"a\|b \|c\|"),
        ("<script>alert(1)</script>", r"\<script\>alert\(1\)\<\/script\>"),
        ("[x](javascript:y)", r"\[x\]\(javascript\:y\)"),
        ("@octocat #1 www.example.org", "\\@\u200boctocat \\#1 www\\.example\\.org"),
        ("`code` **bold** &lt;", r"\`code\` \*\*bold\*\* \&lt;"),
    ],
)
def test_nothing_in_a_paper_is_markup(checked: CheckedPacket, hostile: str, written: str) -> None:
    finding = dataclasses.replace(checked.findings[1], message=hostile)
    (row,) = [line for line in text(dataclasses.replace(checked, findings=(finding,))).splitlines() if "🔴" in line]
    assert row.split(" | ")[1] == written
