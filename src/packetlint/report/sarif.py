"""Findings for tools that gather them: SARIF 2.1.0 (OASIS, errata 01), one run for each packet."""

import json
from collections.abc import Iterable, Sequence
from typing import Any
from urllib.parse import quote

from packetlint.model import Acceptance, Dossier, Fact, FileStatus, Finding, SourceFile
from packetlint.report import tool
from packetlint.report.checked import CheckedPacket
from packetlint.report.layout import PLAIN, Layout
from packetlint.report.printable import on_one_line
from packetlint.report.rule_text import RuleText
from packetlint.report.whereabouts import uri_from_here
from packetlint.report.wording import FOUND_BY, percent

SUFFIXES = (".sarif", ".sarif.json")
SHARED = True

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_HOME = "https://github.com/packetlint/packetlint"
_FINGERPRINT = "packetlint/v1"

Json = dict[str, Any]


def render_all(packets: Sequence[CheckedPacket], layout: Layout = PLAIN) -> str:
    """Return one log, indented."""
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [_run(checked) for checked in packets]}
    return json.dumps(log, ensure_ascii=False, allow_nan=False, indent=1)


def _run(checked: CheckedPacket) -> Json:
    rules = _rules(checked)
    numbers = {rule["id"]: number for number, rule in enumerate(rules)}
    dossier = checked.dossier
    return {
        "tool": {
            "driver": {
                "name": tool.NAME,
                "version": tool.version(),
                "informationUri": _HOME,
                "rules": rules,
            }
        },
        "automationDetails": {"id": f"{tool.NAME}/{quote(dossier.packet.path, errors='surrogateescape')}/"},
        "invocations": [{"executionSuccessful": True}],
        "artifacts": [_artifact(file, dossier) for file in dossier.packet.files],
        "results": [_result(finding, numbers[finding.code], checked) for finding in checked.findings],
        "properties": {
            "status": checked.status.value,
            "asOf": dossier.as_of.isoformat(),
            "redacted": checked.redacted,
        },
    }


def _rules(checked: CheckedPacket) -> list[Json]:
    """Return every rule there is, and those that nothing more is known of than what they found."""
    declared = {rule.code: _rule(rule, checked) for rule in checked.rules}
    unknown = {
        each.code: {"id": each.code, "name": each.rule} for each in checked.findings if each.code not in declared
    }
    return [*declared.values(), *unknown.values()]


def _rule(rule: RuleText, checked: CheckedPacket) -> Json:
    return {
        "id": rule.code,
        "name": rule.slug,
        "shortDescription": {"text": f"{rule.title}."},
        "fullDescription": {"text": rule.summary},
        "helpUri": f"{_HOME}/blob/main/docs/rules.md#{rule.code.lower()}-{rule.slug}",
        "help": {"text": rule.page, "markdown": rule.page},
        "defaultConfiguration": {
            "level": rule.severity.value,
            "enabled": rule.code not in checked.rules_off,
        },
    }


def _artifact(file: SourceFile, dossier: Dossier) -> Json:
    artifact: Json = {"location": {"uri": uri_from_here(file.path, dossier.packet)}}
    if file.status is not FileStatus.SKIPPED:
        artifact["roles"] = ["analysisTarget"]
    if file.media_type:
        artifact["mimeType"] = file.media_type
    if file.sha256:
        artifact["hashes"] = {"sha-256": file.sha256}
    return artifact


def _result(finding: Finding, rule: int, checked: CheckedPacket) -> Json:
    first, *others = _places(finding, checked.dossier) or [None]
    accepted = checked.accepted.get(finding.fingerprint)
    return {
        "ruleId": finding.code,
        "ruleIndex": rule,
        "level": finding.severity.value,
        "message": {"text": _sentences(on_one_line(finding.message), on_one_line(finding.remedy))},
        "locations": [first] if first else [],
        "relatedLocations": [{"id": number, **place} for number, place in enumerate(others, start=1) if place],
        "partialFingerprints": {_FINGERPRINT: finding.fingerprint},
        "suppressions": [_suppression(accepted)] if accepted else [],
        "rank": round(100 * min(1.0, max(0.0, finding.confidence)), 1),
        "properties": {"field": finding.field, "person": finding.person},
    }


def _sentences(*texts: str) -> str:
    return " ".join(filter(None, texts))


def _suppression(accepted: Acceptance) -> Json:
    until = f" until {accepted.until.isoformat()}" if accepted.until else ""
    signed = f"{on_one_line(accepted.by)}, {accepted.on.isoformat()}{until}"
    return {
        "kind": "external",
        "status": "accepted",
        "justification": f"{signed}: {on_one_line(accepted.reason)}",
    }


def _places(finding: Finding, dossier: Dossier) -> list[Json | None]:
    """Return where each side stands, the deviating one first; papers without a value come last."""
    facts = [(side.value, fact) for side in finding.sides for fact in side.facts]
    told = {fact.provenance.file for _, fact in facts}
    papers = (path for path in finding.documents if path not in told)
    return [*(_fact(value, fact, dossier) for value, fact in facts), *(_paper(path, dossier) for path in papers)]


def _fact(value: str, fact: Fact, dossier: Dossier) -> Json:
    where = fact.provenance
    print_ = f"“{on_one_line(value)}” on page {where.page}, {FOUND_BY[where.found_by]} ({percent(fact.confidence)})"
    place = _paper(where.file, dossier)
    place["logicalLocations"] = [{"name": f"page {where.page}", "kind": "page"}]
    place["message"] = {"text": f"{print_}."}
    place["properties"] = {"page": where.page, **({"box": _edges(fact)} if where.box else {})}
    return place


def _paper(path: str, dossier: Dossier) -> Json:
    """Return a file as a place. A scan has no lines, but GitHub shows nothing that stands in none."""
    uri = uri_from_here(path, dossier.packet)
    return {"physicalLocation": {"artifactLocation": {"uri": uri}, "region": {"startLine": 1}}}


def _edges(fact: Fact) -> list[float]:
    """Return where it stands, as the JSON report does: left, top, right, bottom, in fractions of the upright page."""
    box = fact.provenance.box
    edges: Iterable[float] = (box.x0, box.y0, box.x1, box.y1) if box else ()
    return [round(min(1.0, max(0.0, edge)), 4) for edge in edges]
