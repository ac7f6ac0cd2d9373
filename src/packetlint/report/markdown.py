"""A summary for a pull request: the verdict, the open findings as a table, and what was not read."""

import re
from collections.abc import Iterator

from packetlint.model import Finding, Severity
from packetlint.report.checked import CheckedPacket
from packetlint.report.file_outcome import Reading, shortfall
from packetlint.report.layout import PLAIN, Layout
from packetlint.report.printable import on_one_line
from packetlint.report.verdict import verdict
from packetlint.report.wording import percent

SUFFIXES = (".md", ".markdown")
SHARED = True

_SPECIAL = re.compile(r"[\\`*_{}\[\]()<>#+|~&!:@$^='\"/-]|(?<=\S)\.(?=\S)")
_SIGNS = {Severity.ERROR: "🔴 error", Severity.WARNING: "🟡 warning", Severity.NOTE: "⚪ note"}


def render(checked: CheckedPacket, layout: Layout = PLAIN) -> str:
    """Return the summary of one packet, harmless variants where the layout asks for them."""
    shown = [each for each in checked.open_findings if each.severity is not Severity.NOTE or layout.notes]
    lines = [f"### Packet {_text(checked.dossier.packet.path)}", "", f"**{_text(verdict(checked))}**"]
    if shown:
        lines += ["", "| | finding | papers | what to do |", "| --- | --- | --- | --- |", *map(_row, shown)]
    unread = list(_unread(checked))
    if unread:
        lines += ["", "Not read, or only in part:", "", *unread]
    if shown:
        lines += ["", "Findings are leads for a reviewer, not legal advice."]
    return "\n".join(lines)


def _row(finding: Finding) -> str:
    sign = f"{_SIGNS[finding.severity]}<br>{finding.code}, {percent(finding.confidence)}"
    papers = "<br>".join(map(_text, finding.documents))
    cells = (sign, _text(finding.message), papers, _text(finding.remedy))
    return f"| {' | '.join(cells)} |"


def _unread(checked: CheckedPacket) -> Iterator[str]:
    for outcome in checked.files:
        path = _text(outcome.file.path)
        if outcome.reading is Reading.UNREADABLE:
            yield f"- {path}: {_text(outcome.reason or '')}"
        elif outcome.incomplete:
            reasons = ((page.number, shortfall(page)) for page in outcome.pages)
            yield from (f"- {path}, page {number}: {_text(reason)}" for number, reason in reasons if reason)


def _text(text: str) -> str:
    r"""Return text that Markdown leaves as it is: no markup, no link, no mention of anybody.

    >>> print(_text("<b>@olena | www.example"))
    \<b\>\@​olena \| www\.example
    """
    escaped = _SPECIAL.sub(lambda found: "\\" + found.group(), on_one_line(text))
    return escaped.replace("@", "@\N{ZERO WIDTH SPACE}")
