"""An invented packet, as it looks after the checks: what reports, gate and command line are tried on."""

import packetlint.reading.one_thread  # noqa: F401, I001  before anything loads NumPy

import dataclasses
import datetime as dt
from pathlib import Path

import hypothesis
import pytest

from dossier_from_facts import AS_OF, name, page, paper, source
from dossier_from_facts import fact as told_fact
from packetlint.model import (
    Acceptance,
    Box,
    Dossier,
    Fact,
    FactField,
    FileStatus,
    Finding,
    FoundBy,
    Mention,
    Packet,
    Page,
    Person,
    Role,
    Severity,
    Side,
    UnreadPage,
)
from packetlint.report.checked import CheckedPacket
from packetlint.run import cache

# How long an example takes says how busy the machine is; laws about time measure it themselves.
hypothesis.settings.register_profile("patient", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow])
hypothesis.settings.load_profile("patient")


@pytest.fixture(autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let no test find what another has read, or leave anything in the user's own cache."""
    folder = tmp_path_factory.mktemp("cache")
    monkeypatch.setenv(cache.PLACE, str(folder))
    return folder


OLENA = "Olena Petrivna | Kovalenko"
READER = "tesseract 5.3.0"
PASSPORT, BIRTH, FORM, NOTES = "IDs/passport Olena.jpg", "birth certificate.pdf", "i-134a.pdf", "notes.md"


def fact(number: int, field: FactField, value: str, text: str, file: str, page: int, found_by: FoundBy) -> Fact:
    known = told_fact(field, value, file, found_by, 0.97)
    where = dataclasses.replace(known.provenance, page=page, box=Box(0.1, 0.2, 0.3, 0.25), reader=READER)
    return dataclasses.replace(known, id=f"F{number}", text=text, provenance=where)


FACTS = (
    fact(1, FactField.NAME, OLENA, "KOVALENKO<<OLENA<PETRIVNA", PASSPORT, 1, FoundBy.MRZ),
    fact(2, FactField.DATE_OF_BIRTH, "1990-03-12", "900312", PASSPORT, 1, FoundBy.MRZ),
    fact(3, FactField.DATE_OF_BIRTH, "1990-03-12", "12 БЕР/MAR 90", PASSPORT, 1, FoundBy.LABEL),
    fact(4, FactField.NAME, OLENA, "Коваленко Олена Петрівна", BIRTH, 1, FoundBy.LABEL),
    fact(5, FactField.DATE_OF_BIRTH, "1990-03-21", "21 березня 1990 року", BIRTH, 1, FoundBy.LABEL),
    fact(6, FactField.NAME, "Olena Kovalenko", "Olena Kovalenko", FORM, 1, FoundBy.FORM),
    fact(7, FactField.DATE_OF_BIRTH, "1990-03-12", "03/12/1990", FORM, 1, FoundBy.FORM),
    fact(8, FactField.NAME, "Karen Whitfield", "Karen Whitfield", FORM, 2, FoundBy.FORM),
    fact(9, FactField.A_NUMBER, "A012345678", "A 012-345-678", FORM, 2, FoundBy.PATTERN),
)
MENTIONS = (
    Mention("D1", None, FACTS[:3], holder=True),
    Mention("D2", Role.CHILD, FACTS[3:5], holder=True),
    Mention("D3", Role.BENEFICIARY, FACTS[5:7]),
    Mention("D3", Role.SUPPORTER, FACTS[7:8], holder=True),
    Mention("D3", Role.INTERPRETER, FACTS[8:]),
)


def scan(file: str, number: int, method: str = "ocr") -> Page:
    return dataclasses.replace(
        page(file, number=number), method=method, reader=READER, confidence=0.91234, rotation=90.0
    )


BIRTH_DATE = Finding(
    code="DOB001",
    rule="birth-date-differs",
    severity=Severity.ERROR,
    confidence=0.924,
    field=FactField.DATE_OF_BIRTH,
    person="P1",
    message="The birth certificate gives another date of birth than the passport and the form.",
    sides=(
        Side("21 March 1990", (FACTS[4],), (BIRTH,)),
        Side("12 March 1990", (FACTS[1], FACTS[2], FACTS[6]), (PASSPORT, FORM)),
    ),
    documents=(BIRTH, PASSPORT, FORM),
    remedy="Ask which record is right; have it corrected, or explain the difference in the cover letter.",
    fingerprint="dob-7c1e0a52",
)
MIDDLE_NAME = Finding(
    code="NAM004",
    rule="middle-name-left-out",
    severity=Severity.NOTE,
    confidence=0.9,
    field=FactField.NAME,
    person="P1",
    message="The form leaves the patronymic out.",
    sides=(
        Side("Olena Kovalenko", (FACTS[5],), (FORM,)),
        Side("Olena Petrivna Kovalenko", FACTS[:1], (PASSPORT,)),
    ),
    documents=(FORM, PASSPORT),
    remedy="Nothing to do.",
    fingerprint="nam-11d0",
)
UNREAD = Finding(
    code="RDG001",
    rule="page-unread",
    severity=Severity.ERROR,
    confidence=1.0,
    field=None,
    person=None,
    message="Page 2 of the birth certificate could not be read.",
    sides=(Side("unread", (), (BIRTH,)),),
    documents=(BIRTH,),
    remedy="Scan the page again.",
    fingerprint="rdg-90aa",
)


@pytest.fixture
def checked() -> CheckedPacket:
    """A packet that was read whole, with an error and a note."""
    packet = Packet(
        "kovalenko",
        (
            source(PASSPORT, 1),
            source(BIRTH, 2),
            source(FORM, 2),
            source(NOTES, 0, FileStatus.SKIPPED, "not a document"),
        ),
    )
    documents = (
        dataclasses.replace(paper(PASSPORT, "passport", MENTIONS[:1]), kind_confidence=0.98765),
        paper(BIRTH, "birth_certificate", MENTIONS[1:2], 2),
        paper(FORM, "i134", MENTIONS[2:], 2),
    )
    people = (
        Person("P1", Role.BENEFICIARY, name(OLENA), "1990-03-12", MENTIONS[:3]),
        Person("P2", Role.SUPPORTER, name("Karen Whitfield"), None, MENTIONS[3:4]),
    )
    pages = (scan(PASSPORT, 1), scan(BIRTH, 1), scan(BIRTH, 2), scan(FORM, 1, "form"), scan(FORM, 2, "form"))
    dossier = Dossier(packet, pages, documents, people, AS_OF)
    return CheckedPacket(dossier, (MIDDLE_NAME, BIRTH_DATE))


@pytest.fixture
def clean(checked: CheckedPacket) -> CheckedPacket:
    """The same without findings."""
    return dataclasses.replace(checked, findings=())


@pytest.fixture
def incomplete(checked: CheckedPacket) -> CheckedPacket:
    """The same with page 2 of the birth certificate unread, and a file that cannot be opened."""
    dossier = checked.dossier
    photo = source("IMG_1.heic", 0, FileStatus.UNREADABLE, "a HEIC photo, which cannot be read yet; save it as JPEG")
    pages = [each for each in dossier.pages if (each.file, each.number) != (BIRTH, 2)]
    unread = UnreadPage(BIRTH, 2, "not finished within 60 seconds; scan it at a lower resolution")
    packet = dataclasses.replace(dossier.packet, files=(photo, *dossier.packet.files))
    dossier = dataclasses.replace(dossier, packet=packet, pages=(*pages, unread))
    return dataclasses.replace(checked, dossier=dossier, findings=(*checked.findings, UNREAD))


@pytest.fixture
def nothing_read(incomplete: CheckedPacket) -> CheckedPacket:
    """One file, its only page unread because the OCR program is missing."""
    reason = "the OCR program Tesseract is not installed; `packetlint doctor` says how to install it"
    unread = UnreadPage(PASSPORT, 1, reason, missing_program=True)
    packet = Packet("kovalenko", (source(PASSPORT, 1),))
    dossier = Dossier(packet, (unread,), (), (), AS_OF)
    return CheckedPacket(dossier, (UNREAD,))


@pytest.fixture
def acceptance() -> Acceptance:
    """A reviewer's decision to live with the date of birth."""
    return Acceptance("dob-7c1e0a52", "OK", "court record", dt.date(2026, 8, 1), dt.date(2026, 12, 31))
