"""An invented packet, as it looks after the checks: what reports, gate and command line are tried on."""

import dataclasses
import datetime as dt
from pathlib import Path

import pytest

from packetlint.model import (
    Acceptance,
    Box,
    Document,
    Dossier,
    Fact,
    FactField,
    FileStatus,
    Finding,
    FoundBy,
    Mention,
    Packet,
    Page,
    PageStatus,
    Person,
    PersonName,
    Provenance,
    Role,
    Severity,
    Side,
    SourceFile,
    UnreadPage,
)
from packetlint.report.checked import CheckedPacket
from packetlint.run import cache


@pytest.fixture(autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let no test find what another has read, or leave anything in the user's own cache."""
    folder = tmp_path_factory.mktemp("cache")
    monkeypatch.setenv(cache.PLACE, str(folder))
    return folder


OLENA = PersonName.of_parts("Olena Petrivna", "Kovalenko")
PASSPORT, BIRTH, FORM, NOTES = "IDs/passport Olena.jpg", "birth certificate.pdf", "i-134a.pdf", "notes.md"


def fact(
    number: int, field: FactField, value: str | PersonName, text: str, file: str, page: int, found_by: FoundBy
) -> Fact:
    provenance = Provenance(file, page, Box(0.1, 0.2, 0.3, 0.25), found_by, "tesseract 5.3.0")
    return Fact(f"F{number}", field, value, text, 0.97, provenance)


FACTS = (
    fact(1, FactField.NAME, OLENA, "KOVALENKO<<OLENA<PETRIVNA", PASSPORT, 1, FoundBy.MRZ),
    fact(2, FactField.DATE_OF_BIRTH, "1990-03-12", "900312", PASSPORT, 1, FoundBy.MRZ),
    fact(3, FactField.DATE_OF_BIRTH, "1990-03-12", "12 БЕР/MAR 90", PASSPORT, 1, FoundBy.LABEL),
    fact(4, FactField.NAME, OLENA, "Коваленко Олена Петрівна", BIRTH, 1, FoundBy.LABEL),
    fact(5, FactField.DATE_OF_BIRTH, "1990-03-21", "21 березня 1990 року", BIRTH, 1, FoundBy.LABEL),
    fact(6, FactField.NAME, PersonName("Olena Kovalenko"), "Olena Kovalenko", FORM, 1, FoundBy.FORM),
    fact(7, FactField.DATE_OF_BIRTH, "1990-03-12", "03/12/1990", FORM, 1, FoundBy.FORM),
    fact(8, FactField.NAME, PersonName("Karen Whitfield"), "Karen Whitfield", FORM, 2, FoundBy.FORM),
    fact(9, FactField.A_NUMBER, "A012345678", "A 012-345-678", FORM, 2, FoundBy.PATTERN),
)
MENTIONS = (
    Mention("D1", None, FACTS[:3], holder=True),
    Mention("D2", Role.CHILD, FACTS[3:5], holder=True),
    Mention("D3", Role.BENEFICIARY, FACTS[5:7]),
    Mention("D3", Role.SUPPORTER, FACTS[7:8], holder=True),
    Mention("D3", Role.INTERPRETER, FACTS[8:]),
)


def page(file: str, number: int, method: str = "ocr") -> Page:
    return Page(file, number, (), 0.77, method, "tesseract 5.3.0", PageStatus.READ, 0.91234, 90.0)


def source(path: str, pages: int, status: FileStatus = FileStatus.DOCUMENT, reason: str | None = None) -> SourceFile:
    return SourceFile(path, Path("elsewhere") / path, "ab" * 32, "application/pdf", pages, status, reason)


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
        Document("D1", PASSPORT, "passport", "Passport", 0.98765, (1,), MENTIONS[:1], 3),
        Document("D2", BIRTH, "birth_certificate", "Birth certificate", 0.9, (1, 2), MENTIONS[1:2], 2),
        Document("D3", FORM, "i-134a", "Form I-134A", 0.99, (1, 2), MENTIONS[2:], 1),
    )
    people = (
        Person("P1", Role.BENEFICIARY, OLENA, "1990-03-12", MENTIONS[:3]),
        Person("P2", Role.SUPPORTER, PersonName("Karen Whitfield"), None, MENTIONS[3:4]),
    )
    pages = (page(PASSPORT, 1), page(BIRTH, 1), page(BIRTH, 2), page(FORM, 1, "form"), page(FORM, 2, "form"))
    dossier = Dossier(packet, pages, documents, people, dt.date(2026, 9, 1))
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
    unread = UnreadPage(PASSPORT, 1, "the OCR program Tesseract is not installed", missing_program=True)
    packet = Packet("kovalenko", (source(PASSPORT, 1),))
    dossier = Dossier(packet, (unread,), (), (), dt.date(2026, 9, 1))
    return CheckedPacket(dossier, (UNREAD,))


@pytest.fixture
def acceptance() -> Acceptance:
    """A reviewer's decision to live with the date of birth."""
    return Acceptance("dob-7c1e0a52", "OK", "court record", dt.date(2026, 8, 1), dt.date(2026, 12, 31))
