import dataclasses
from xml.etree import ElementTree

import recording
from packetlint.model import Acceptance
from packetlint.report import render, render_all
from packetlint.report.checked import CheckedPacket


def suites(*packets: CheckedPacket) -> ElementTree.Element:
    text = render_all("junit", packets)
    assert isinstance(text, str)
    return ElementTree.fromstring(text.encode("utf-8"))


def test_errors_fail_and_notes_pass(checked: CheckedPacket) -> None:
    note, error = suites(checked).iter("testcase")
    assert note.find("failure") is None
    failure = error.find("failure")
    assert failure is not None
    assert failure.get("type") == "error"
    assert failure.get("message") == "The birth certificate gives another date of birth than the passport and the form."
    assert (failure.text or "").splitlines() == [
        "“21 March 1990”: birth certificate.pdf",
        "“12 March 1990”: IDs/passport Olena.jpg, i-134a.pdf",
        "Ask which record is right; have it corrected, or explain the difference in the cover letter.",
    ]


def test_what_is_counted_is_there(checked: CheckedPacket, incomplete: CheckedPacket) -> None:
    root = suites(checked, incomplete)
    assert (root.get("tests"), root.get("failures"), root.get("errors")) == ("5", "3", "0")
    assert [(each.get("tests"), each.get("failures")) for each in root] == [("2", "1"), ("3", "2")]


def test_a_rule_that_found_nothing_passes(clean: CheckedPacket) -> None:
    rules = recording.load("paloma-family").checked().rules
    root = suites(dataclasses.replace(clean, rules=rules, rules_off=("PPL003",)))
    cases = list(root.iter("testcase"))
    assert [str(case.get("name"))[:6] for case in cases] == [rule.code for rule in rules]
    assert [str(case.get("name"))[:6] for case in cases if len(case)] == ["PPL003"]
    assert (root.get("failures"), root[0].get("skipped")) == ("0", "1")


def test_an_accepted_finding_is_skipped_with_its_reason(checked: CheckedPacket, acceptance: Acceptance) -> None:
    root = suites(dataclasses.replace(checked, accepted={acceptance.fingerprint: acceptance}))
    (skipped,) = root.iter("skipped")
    assert skipped.get("message") == "accepted by OK: court record"
    assert root.get("failures") == "0"


def test_nothing_in_a_paper_breaks_the_document(checked: CheckedPacket) -> None:
    hostile = ']]></failure><x a="&" b=\'\x00\x1b\ufffe'
    finding = dataclasses.replace(checked.findings[1], message=hostile)
    (case,) = suites(dataclasses.replace(checked, findings=(finding,))).iter("testcase")
    failure = case.find("failure")
    assert failure is not None
    assert failure.get("message") == ']]></failure><x a="&" b=\'\ufffd\ufffd\ufffd'


def test_one_packet_is_a_document_of_one_suite(checked: CheckedPacket) -> None:
    assert render("junit", checked) == render_all("junit", [checked])
