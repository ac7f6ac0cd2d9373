"""Findings as annotations of a GitHub Actions run: a workflow command on each line, the verdict on the last."""

from packetlint.model import Finding, Severity
from packetlint.report import tool
from packetlint.report.checked import CheckedPacket
from packetlint.report.layout import PLAIN, Layout
from packetlint.report.printable import on_one_line
from packetlint.report.verdict import verdict
from packetlint.report.whereabouts import path_from_here

SHARED = True

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def render(checked: CheckedPacket, layout: Layout = PLAIN) -> str:
    """Return a line for each open finding, harmless variants where the layout asks for them, and one for the packet."""
    shown = [each for each in checked.open_findings if each.severity is not Severity.NOTE or layout.notes]
    packet = on_one_line(checked.dossier.packet.path)
    last = f"::notice title={_property(f'{tool.NAME}: {packet}')}::{_data(verdict(checked))}"
    return "\n".join([*(_line(finding, checked) for finding in shown), last])


def _line(finding: Finding, checked: CheckedPacket) -> str:
    title = f"title={_property(f'{finding.code} {finding.rule}')}"
    paths = [path_from_here(path, checked.dossier.packet) for path in finding.documents[:1]]
    about = ",".join([*(f"file={_property(on_one_line(path))}" for path in paths), title])
    said = " ".join(filter(None, (on_one_line(finding.message), on_one_line(finding.remedy))))
    return f"::{_COMMANDS[finding.severity]} {about}::{_data(said)}"


def _data(text: str) -> str:
    """Return text as the runner reads it back; no line of a packet can become a command.

    >>> _data("50%")
    '50%25'
    """
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
