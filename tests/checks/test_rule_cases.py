"""Every rule on cases written down as data: `cases/<CODE>.yaml`, what it must flag and what it must leave alone.

A case has `papers` (`file: kind`), `people` (a list; of each, per file, the facts as `field: value` with `found_by`,
`confidence`, `former`, `cut`, `from_age` and `alternatives` where they matter), and `findings`, each with its severity,
its field where it has one, its documents with the deviating ones first, and the value of each side. Files and pages not
read stand under `unreadable` and `unread`, with those that hold but a barcode; `words` are on a page without
facts, and `translations` say which papers translate another and what certifies them. Everything is text: YAML's own
ideas of dates and numbers are not used.
"""

import dataclasses
import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from dossier_from_facts import AS_OF, dossier, fact, page, paper, source
from packetlint.checks import all_rules, find_rule
from packetlint.model import (
    Barcode,
    Box,
    Dossier,
    Fact,
    FileStatus,
    Finding,
    Mention,
    Page,
    PageStatus,
    Person,
    PersonName,
    Role,
    SourceFile,
    Translation,
    UnreadPage,
    Word,
)

CASES = Path(__file__).parent / "cases"
Case = dict[str, Any]

GOLDEN = {
    "DAT001": "expired-document",
    "DAT002": "expiry-differs",
    "DAT003": "dates-out-of-order",
    "DOB001": "date-of-birth-differs",
    "DOB002": "age-differs",
    "DOB003": "national-number-disagrees",
    "DOC001": "barcode-differs",
    "DOC002": "translation-without-certificate",
    "MRZ001": "zone-differs",
    "NAM001": "name-differs",
    "NUM001": "number-differs",
    "NUM002": "number-shared",
    "NUM003": "stale-passport-number",
    "PPL001": "sex-differs",
    "PPL002": "nationality-differs",
    "PPL003": "stranger-document",
    "PPL004": "birthplace-differs",
    "RDG001": "unread-page",
    "RDG002": "unreadable-file",
    "RDG003": "unread-barcode",
}
"""Codes and slugs are never reused: a line may be added here, never changed."""


def cases() -> Iterator[Any]:
    for path in sorted(CASES.glob("*.yaml")):
        for case in yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader):
            yield pytest.param(path.stem, case, id=f"{path.stem}: {case['name']}")


@pytest.mark.parametrize(("code", "case"), list(cases()))
def test_rule(code: str, case: Case) -> None:
    rule = find_rule(code)
    assert rule is not None
    found = list(rule.check(read_case(case)))
    assert [described(finding) for finding in found] == case.get("findings", [])
    assert all(finding.code == code and finding.remedy and finding.message.endswith(".") for finding in found)


@pytest.mark.parametrize("code", GOLDEN)
def test_every_rule_is_shown_flagging_and_keeping_silent(code: str) -> None:
    written = yaml.load((CASES / f"{code}.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    assert {bool(case.get("findings")) for case in written} == {True, False}


def test_codes_and_slugs_are_the_golden_ones() -> None:
    assert {rule.code: rule.slug for rule in all_rules()} == GOLDEN


def described(finding: Finding) -> Case:
    told: Case = {"severity": finding.severity.value, "documents": list(finding.documents)}
    if finding.field:
        told["field"] = finding.field.value
    if finding.sides:
        told["sides"] = [side.value for side in finding.sides]
    return told


def read_case(case: Case) -> Dossier:
    people = [_person(f"P{at}", one) for at, one in enumerate(case.get("people", []), start=1)]
    documents = [
        paper(file, kind, tuple(m for person in people for m in person.mentions if m.document == file))
        for file, kind in case.get("papers", {}).items()
    ]
    told = case.get("translations", {})
    documents = [
        dataclasses.replace(one, translation=_translation(told[one.file])) if one.file in told else one
        for one in documents
    ]
    return dossier(
        documents,
        people,
        as_of=dt.date.fromisoformat(case.get("as_of", AS_OF.isoformat())),
        others=[_unreadable(file, why) for file, why in case.get("unreadable", {}).items()],
        unread=[
            *(_unread(file, why) for file, why in case.get("unread", {}).items()),
            *(_words(file, text) for file, text in case.get("words", {}).items()),
        ],
    )


def _person(identity: str, one: Case) -> Person:
    mentions = tuple(
        Mention(file, None, tuple(_facts(file, said)), holder=True) for file, said in one.items() if file != "role"
    )
    names = [said.value for m in mentions for said in m.facts if isinstance(said.value, PersonName)]
    return Person(identity, Role(one.get("role", "other")), names[0] if names else PersonName(""), None, mentions)


def _facts(file: str, said: list[Case]) -> Iterator[Fact]:
    for entry in said:
        ((field, value),) = ((key, text) for key, text in entry.items() if key not in _HOW)
        how = {key: entry[key] for key in ("found_by",) if key in entry}
        read = fact(field, value, file, confidence=float(entry.get("confidence", "0.95")), **how)
        yield dataclasses.replace(
            read,
            former=entry.get("former") == "yes",
            cut=entry.get("cut") == "yes",
            from_age=entry.get("from_age") == "yes",
            alternatives=tuple(entry.get("alternatives", ())),
        )


_HOW = frozenset({"found_by", "confidence", "former", "cut", "from_age", "alternatives"})


def _translation(told: Case) -> Translation:
    return Translation(told.get("language"), of=told.get("of"), certified_by=told.get("certified_by"))


def _words(file: str, text: str) -> Page:
    words = tuple(Word(word, Box(0.1, 0.1, 0.2, 0.2), 1.0) for word in text.split())
    return dataclasses.replace(page(file), words=words)


def _unreadable(file: str, why: str) -> SourceFile:
    status = FileStatus.SKIPPED if why == "not a document" else FileStatus.UNREADABLE
    return source(file, 0, status, why)


def _unread(file: str, why: str) -> Any:
    return page(file, PageStatus(why)) if why == "blank" else _page(file, why)


def _page(file: str, why: str) -> Any:
    if why.startswith("barcode"):
        text = None if why.endswith("not decoded") else "@"
        barcode = Barcode("PDF417", text, Box(0.1, 0.1, 0.5, 0.2), "test")
        return dataclasses.replace(page(file), barcodes=(barcode,))
    partly, _, reason = why.partition(", ")
    return page(file, PageStatus.PARTLY_READ, reason) if partly == "partly" else UnreadPage(file, 1, why)
