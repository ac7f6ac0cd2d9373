import dataclasses
import datetime as dt

import pytest

from packetlint import gate
from packetlint.errors import ExitCode
from packetlint.gate import FailOn
from packetlint.model import Acceptance, FileStatus, UnreadPage
from packetlint.report.checked import CheckedPacket


def code(checked: CheckedPacket, fail_on: FailOn = FailOn.WARNING) -> ExitCode:
    return gate.exit_code(checked.dossier, checked.findings, checked.accepted, fail_on)


def test_nothing_found_passes(clean: CheckedPacket) -> None:
    assert [code(clean, fail_on) for fail_on in FailOn] == [ExitCode.OK] * len(FailOn)


def test_each_threshold_stops_what_is_as_bad_or_worse(checked: CheckedPacket) -> None:
    note, error = checked.findings
    for finding, stopping in ((note, {FailOn.NOTE}), (error, {FailOn.NOTE, FailOn.WARNING, FailOn.ERROR})):
        alone = dataclasses.replace(checked, findings=(finding,))
        assert {fail_on for fail_on in FailOn if code(alone, fail_on) is ExitCode.FINDINGS} == stopping


def test_an_accepted_finding_does_not_count(checked: CheckedPacket, acceptance: Acceptance) -> None:
    assert code(dataclasses.replace(checked, accepted={acceptance.fingerprint: acceptance})) is ExitCode.OK


def test_an_unread_page_stops_the_gate_by_its_finding(incomplete: CheckedPacket) -> None:
    only_unread = dataclasses.replace(incomplete, findings=incomplete.findings[-1:])
    assert code(only_unread, FailOn.ERROR) is ExitCode.FINDINGS


def test_a_missing_program_comes_before_findings(incomplete: CheckedPacket) -> None:
    pages = [
        dataclasses.replace(page, missing_program=True) if isinstance(page, UnreadPage) else page
        for page in incomplete.dossier.pages
    ]
    dossier = dataclasses.replace(incomplete.dossier, pages=tuple(pages))
    missing = dataclasses.replace(incomplete, dossier=dossier)
    assert code(missing) is ExitCode.MISSING_PROGRAM
    assert code(missing, FailOn.NEVER) is ExitCode.MISSING_PROGRAM


def test_a_fault_of_ours_comes_before_all_else(nothing_read: CheckedPacket) -> None:
    pages = [
        dataclasses.replace(page, fault=True) if isinstance(page, UnreadPage) else page
        for page in nothing_read.dossier.pages
    ]
    dossier = dataclasses.replace(nothing_read.dossier, pages=tuple(pages))
    assert code(dataclasses.replace(nothing_read, dossier=dossier), FailOn.NEVER) is ExitCode.BUG


def test_nothing_read_is_no_input_whatever_the_reason(nothing_read: CheckedPacket, acceptance: Acceptance) -> None:
    assert code(nothing_read) is ExitCode.NO_INPUT
    accepted = {finding.fingerprint: acceptance for finding in nothing_read.findings}
    assert code(dataclasses.replace(nothing_read, accepted=accepted)) is ExitCode.NO_INPUT


def test_a_packet_of_skipped_files_is_no_input(clean: CheckedPacket) -> None:
    skipped = tuple(file for file in clean.dossier.packet.files if file.status is FileStatus.SKIPPED)
    packet = dataclasses.replace(clean.dossier.packet, files=skipped)
    dossier = dataclasses.replace(clean.dossier, packet=packet, pages=(), documents=(), people=())
    only_skipped = dataclasses.replace(clean, dossier=dossier)
    assert code(only_skipped) is ExitCode.NO_INPUT
    assert only_skipped.status == "incomplete"


@pytest.mark.parametrize(
    ("today", "holds"),
    [(dt.date(2026, 12, 30), True), (dt.date(2026, 12, 31), True), (dt.date(2027, 1, 1), False)],
)
def test_an_acceptance_holds_through_its_last_day(acceptance: Acceptance, today: dt.date, holds: bool) -> None:
    assert bool(gate.standing([acceptance], today)) is holds


def test_an_acceptance_without_end_holds_and_the_latest_counts(acceptance: Acceptance) -> None:
    for_good = dataclasses.replace(acceptance, until=None)
    later = dataclasses.replace(for_good, on=dt.date(2026, 8, 2), reason="affidavit")
    assert gate.standing([later, for_good], dt.date(2040, 1, 1)) == {acceptance.fingerprint: later}
