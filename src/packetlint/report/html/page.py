"""The page put together: what is shown, from the template, with its style and script inside it."""

import base64
import functools
import hashlib
from importlib import resources
from typing import Any

import jinja2
from markupsafe import Markup

from packetlint.fields import show_value
from packetlint.model import Clipping, Severity
from packetlint.report import tool
from packetlint.report.checked import CheckedPacket, Status
from packetlint.report.html.findings import FindingView, finding_views
from packetlint.report.html.papers import PaperView, page_numbers, paper_views
from packetlint.report.html.people import person_views
from packetlint.report.printable import on_one_line
from packetlint.report.verdict import verdict
from packetlint.report.wording import FOUND_BY, REDACTED, WITHOUT_SECOND_READER, counted, field_name, percent


def render(checked: CheckedPacket, *, notes: bool) -> str:
    """Return the whole page; `notes` says whether harmless variants are shown from the beginning."""
    style, script = _part("report.css"), _part("report.js")
    papers = paper_views(checked)
    findings = finding_views(checked, {paper.path: paper.anchor for paper in papers})
    text = (
        _environment()
        .get_template("report.html.jinja")
        .render(
            style=Markup(style),
            script=Markup(script),
            policy=_policy(style, script),
            checked=checked,
            name=checked.dossier.packet.path,
            judged=checked.dossier.as_of.isoformat(),
            version=tool.version(),
            extent=_extent(papers),
            verdict=verdict(checked),
            clean=checked.status is Status.CLEAN,
            open_findings=[each for each in findings if each.acceptance is None],
            accepted=[each for each in findings if each.acceptance is not None],
            tally=_tally(findings),
            people=person_views(checked, findings),
            papers=papers,
            notes=notes,
            without_second_reader=WITHOUT_SECOND_READER if checked.lacks_second_reader else "",
        )
    )
    return text.strip()


def _policy(style: str, script: str) -> str:
    """Return what the page may do: show its own pictures, style and script, and reach nothing (CSP level 3)."""
    own = {"style-src": style, "script-src": script}
    hashes = "; ".join(f"{what} 'sha256-{_digest(text)}'" for what, text in own.items())
    return f"default-src 'none'; img-src data:; {hashes}; base-uri 'none'; form-action 'none'"


def _digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode("ascii")


def _part(name: str) -> str:
    return resources.files(__package__ or __name__).joinpath(name).read_text("utf-8")


@functools.cache
def _environment() -> jinja2.Environment:
    """Return the templates' surroundings: whatever is written is escaped, and can neither steer nor turn the page."""
    environment = jinja2.Environment(
        autoescape=True,
        finalize=_fit_to_print,
        loader=jinja2.FunctionLoader(_part),
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
    )
    environment.filters |= {
        "percent": percent,
        "data_uri": _data_uri,
        "field_name": field_name,
        "counted": counted,
        "page_numbers": page_numbers,
        "shown": show_value,
    }
    environment.globals |= {"FOUND_BY": FOUND_BY, "REDACTED": REDACTED}
    return environment


def _fit_to_print(value: Any) -> Any:
    """Return what an expression of the template writes: text from a packet without letters that steer."""
    if not isinstance(value, str) or isinstance(value, Markup) or value.isprintable():
        return value
    return on_one_line(value)


def _data_uri(clipping: Clipping) -> str:
    return "data:image/webp;base64," + base64.b64encode(clipping.webp).decode("ascii")


def _extent(papers: tuple[PaperView, ...]) -> str:
    documents = [paper for paper in papers if not paper.skipped]
    return f"{counted(len(documents), 'document')}, {counted(sum(paper.page_count for paper in documents), 'page')}"


def _tally(findings: tuple[FindingView, ...]) -> dict[str, int]:
    """Return how many open findings there are of each severity, the gravest first."""
    severities = [each.severity for each in findings if each.acceptance is None]
    return {
        severity: severities.count(severity) for severity in map(str, (Severity.ERROR, Severity.WARNING, Severity.NOTE))
    }
