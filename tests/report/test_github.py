import dataclasses

from packetlint.model import Acceptance
from packetlint.report import render
from packetlint.report.checked import CheckedPacket
from packetlint.report.layout import Layout


def lines(checked: CheckedPacket, *, notes: bool = False) -> list[str]:
    return render("github", checked, Layout(notes=notes)).split("\n")


def test_every_open_finding_is_an_annotation_of_its_paper(checked: CheckedPacket) -> None:
    assert lines(checked, notes=True) == [
        "::notice file=kovalenko/i-134a.pdf,title=NAM004 middle-name-left-out::"
        "The form leaves the patronymic out. Nothing to do.",
        "::error file=kovalenko/birth certificate.pdf,title=DOB001 birth-date-differs::"
        "The birth certificate gives another date of birth than the passport and the form. "
        "Ask which record is right; have it corrected, or explain the difference in the cover letter.",
        "::notice title=packetlint%3A kovalenko::1 error in 3 documents, 5 pages. Not counted: 1 harmless variant.",
    ]


def test_harmless_variants_are_annotations_on_request(checked: CheckedPacket) -> None:
    assert lines(checked) == lines(checked, notes=True)[1:]


def test_an_accepted_finding_is_none(checked: CheckedPacket, acceptance: Acceptance) -> None:
    accepted = dataclasses.replace(checked, accepted={acceptance.fingerprint: acceptance})
    assert not any(line.startswith("::error") for line in lines(accepted))


def test_no_paper_can_speak_to_the_runner(checked: CheckedPacket) -> None:
    hostile = "A,b:c 50%\n::set-output name=x::y\r\n::stop-commands::z"
    finding = dataclasses.replace(checked.findings[1], message=hostile, documents=(hostile,))
    first, last = lines(dataclasses.replace(checked, findings=(finding,)))
    head, _, said = first.removeprefix("::").partition("::")
    assert head == (
        "error file=kovalenko/A%2Cb%3Ac 50%25 %3A%3Aset-output name=x%3A%3Ay %3A%3Astop-commands%3A%3Az,"
        "title=DOB001 birth-date-differs"
    )
    assert said.startswith("A,b:c 50%25 ::set-output")
    assert last.startswith("::notice title=packetlint")
