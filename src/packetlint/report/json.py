"""The report for programs: `packetlint.report/1`, written key by key; its schema lies beside it."""

import dataclasses
import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from packetlint.model import (
    Acceptance,
    Box,
    Document,
    Dossier,
    Fact,
    Finding,
    Mention,
    Page,
    Person,
    PersonName,
    Side,
    UnreadPage,
    Value,
)
from packetlint.report import tool
from packetlint.report.checked import CheckedPacket
from packetlint.report.file_outcome import FileOutcome, Reading
from packetlint.report.layout import PLAIN, Layout

SCHEMA = "packetlint.report/1"
SUFFIXES = (".json", ".jsonl")

_HALF_A_CHARACTER = re.compile("[\ud800-\udfff]")
"""Stands in a file name that is not UTF-8, and cannot be written as UTF-8 itself."""


def render(checked: CheckedPacket, layout: Layout = PLAIN) -> str:
    """Return the report as JSON: indented, or on one line where reports of more packets follow."""
    report = _report(checked)
    if layout.several:
        text = json.dumps(report, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    else:
        text = json.dumps(report, ensure_ascii=False, allow_nan=False, indent=1)
    return _HALF_A_CHARACTER.sub("\N{REPLACEMENT CHARACTER}", text)


def _report(checked: CheckedPacket) -> dict[str, Any]:
    dossier = checked.dossier
    return {
        "schema": SCHEMA,
        "tool": {
            "name": tool.NAME,
            "version": tool.version(),
            "second_reader": checked.second_reader,
            "rules_off": list(checked.rules_off),
            **({"redacted": True} if checked.redacted else {}),
        },
        "packet": _packet(dossier, checked.files),
        "status": checked.status.value,
        "documents": [_file(outcome) for outcome in checked.files],
        "people": [_person(person, dossier) for person in dossier.people],
        "facts": _facts(dossier),
        "findings": [_finding(each, checked.accepted.get(each.fingerprint)) for each in checked.findings],
    }


def _packet(dossier: Dossier, files: Iterable[FileOutcome]) -> dict[str, Any]:
    documents = [outcome for outcome in files if outcome.reading is not Reading.SKIPPED]
    return {
        "path": dossier.packet.path,
        "documents": len(documents),
        "pages": sum(outcome.page_count for outcome in documents),
        "as_of": dossier.as_of.isoformat(),
    }


def _file(outcome: FileOutcome) -> dict[str, Any]:
    first = outcome.parts[0] if outcome.parts else None
    return {
        "path": outcome.file.path,
        "sha256": outcome.file.sha256,
        "kind": first.kind if first else "unknown",
        "kind_confidence": _unit(first.kind_confidence) if first else 0.0,
        "parts": [_part(part) for part in outcome.parts],
        "pages": [_page(page) for page in outcome.pages],
        "status": outcome.reading.value,
        "reason": outcome.reason,
    }


def _part(part: Document) -> dict[str, Any]:
    said = part.translation
    return {
        "id": part.id,
        "kind": part.kind,
        "kind_confidence": _unit(part.kind_confidence),
        "pages": list(part.pages),
        **({"translation": {**dataclasses.asdict(said), "statements": list(said.statements)}} if said else {}),
    }


def _page(page: Page | UnreadPage) -> dict[str, Any]:
    read = page if isinstance(page, Page) else None
    return {
        "number": page.number,
        "status": read.status.value if read else "unread",
        "method": read.method if read else "none",
        "rotation": round(read.rotation, 2) if read else 0.0,
        "confidence": _unit(read.confidence) if read else 0.0,
        "reason": page.reason,
        "outline": [list(corner) for corner in read.outline] if read and read.outline else None,
    }


def _person(person: Person, dossier: Dossier) -> dict[str, Any]:
    named_in = {mention.document for mention in person.mentions}
    files = (document.file for document in dossier.documents if document.id in named_in)
    return {
        "id": person.id,
        "role": person.role.value,
        "name": person.name.full,
        "date_of_birth": person.date_of_birth,
        "documents": list(dict.fromkeys(files)),
    }


def _facts(dossier: Dossier) -> list[dict[str, Any]]:
    owners = {fact.id: person for person in dossier.people for fact in person.facts}
    return [
        _fact(fact, mention, owners.get(fact.id))
        for document in dossier.documents
        for mention in document.mentions
        for fact in mention.facts
    ]


def _fact(fact: Fact, mention: Mention, person: Person | None) -> dict[str, Any]:
    role = person.role if person else mention.role
    return {
        "id": fact.id,
        "document": fact.provenance.file,
        "part": mention.document,
        "page": fact.provenance.page,
        "box": _box(fact.provenance.box),
        "field": fact.field.value,
        "value": _value(fact.value),
        "alternatives": list(fact.alternatives),
        "raw": fact.text,
        "found_by": fact.provenance.found_by.value,
        "confidence": _unit(fact.confidence),
        "person": person.id if person else None,
        "role": role.value if role else None,
        "former": fact.former,
    }


def _value(value: Value) -> str | dict[str, str | None]:
    if isinstance(value, PersonName):
        return {"full": value.full, "given": value.given, "family": value.family}
    return value


def _finding(finding: Finding, accepted: Acceptance | None) -> dict[str, Any]:
    return {
        "code": finding.code,
        "rule": finding.rule,
        "severity": finding.severity.value,
        "confidence": _unit(finding.confidence),
        "field": finding.field.value if finding.field else None,
        "person": finding.person,
        "message": finding.message,
        "sides": [_side(side) for side in finding.sides],
        "evidence": _ids(finding.facts),
        "documents": list(finding.documents),
        "remedy": finding.remedy,
        "fingerprint": finding.fingerprint,
        "accepted": _acceptance(accepted) if accepted else None,
    }


def _side(side: Side) -> dict[str, Any]:
    return {"value": side.value, "facts": _ids(side.facts), "documents": list(side.documents)}


def _acceptance(accepted: Acceptance) -> Mapping[str, str | None]:
    return {
        "by": accepted.by,
        "reason": accepted.reason,
        "on": accepted.on.isoformat(),
        "until": accepted.until.isoformat() if accepted.until else None,
    }


def _ids(facts: Iterable[Fact]) -> list[str]:
    return list(dict.fromkeys(fact.id for fact in facts))


def _unit(value: float) -> float:
    """Return a share between 0 and 1, to three decimals."""
    return round(min(1.0, max(0.0, value)), 3)


def _box(box: Box | None) -> list[float] | None:
    if box is None:
        return None
    return [round(min(1.0, max(0.0, edge)), 4) for edge in (box.x0, box.y0, box.x1, box.y1)]
