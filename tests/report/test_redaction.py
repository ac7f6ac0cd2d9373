"""No planted value survives in any byte of a redacted report, whatever its format."""

import dataclasses
import datetime as dt
import io
import re
import zipfile
from collections.abc import Iterator
from urllib.parse import quote

import pytest

import recording
from packetlint.checks import all_rules
from packetlint.fields import show_value
from packetlint.model import (
    Acceptance,
    Barcode,
    Box,
    Fact,
    FactField,
    Finding,
    FormField,
    Mention,
    Page,
    Person,
    PersonName,
    Side,
    UnreadPage,
    Value,
    Word,
)
from packetlint.report import find_format, format_names, render, render_all
from packetlint.report.checked import CheckedPacket, Status
from packetlint.report.facts_text import render_facts
from packetlint.report.layout import Layout
from packetlint.report.redaction import redacted

BOX = Box(0.1, 0.1, 0.2, 0.2)
NAMES = ("Xanthippe Quellwasser", "Yevhenia Zabolotna", "Zdravko Okonjima", "Бориславна Шевчинська")
DATES = ("1987-11-23", "1991-06-17")
NUMBERS = ("QX8837261", "A098765432", "PLT55190")
FREE = ("Vlissingerode", "Kwazulumbe", "Mbarararuko", "Tschirikowa", "Oppdalsmoen")
PLANTED = (
    *(word for name in NAMES for word in name.split()),
    *DATES,
    "23 Nov",
    "17 Jun",
    *NUMBERS,
    "A098-765-432",
    *FREE,
)


def bytes_of(name: str, checked: CheckedPacket, layout: Layout) -> bytes:
    """Return a report as it lies on the disk; of a workbook also what is packed in it."""
    report = render_all(name, [checked], layout) if find_format(name).whole else render(name, checked, layout)
    if isinstance(report, str):
        return report.encode("utf-8")
    archive = zipfile.ZipFile(io.BytesIO(report))
    return b"\n".join([report, *(name.encode() + archive.read(name) for name in archive.namelist())])


def found_in(report: bytes, values: Iterator[str] | tuple[str, ...]) -> list[str]:
    """Return the values that a report holds, in any case, and in the ways that formats write letters."""
    text = report.decode("utf-8", "replace").casefold()
    return [
        value
        for value in values
        if any(
            written.casefold() in text
            for written in (
                value,
                quote(value),
                value.encode("unicode_escape").decode(),
                re.sub(r"(\W)", r"\\\1", value),
            )
        )
    ]


def planted_fact(number: int, fact: Fact) -> Fact:
    """Return a fact with a planted value of its field."""
    field = (FactField.NAME, FactField.DATE_OF_BIRTH, FactField.A_NUMBER, FactField.PLACE_OF_BIRTH)[number % 4]
    values: dict[FactField, Value] = {
        FactField.NAME: PersonName(NAMES[0], *NAMES[0].split()),
        FactField.DATE_OF_BIRTH: DATES[0],
        FactField.A_NUMBER: NUMBERS[1],
        FactField.PLACE_OF_BIRTH: FREE[0],
    }
    value = values[field]
    others = {FactField.NAME: NAMES[1], FactField.DATE_OF_BIRTH: DATES[1]}
    other = others.get(field, NUMBERS[2])
    return dataclasses.replace(fact, field=field, value=value, text=f"{value} {NAMES[3]}", alternatives=(other,))


def planted_finding(finding: Finding, facts: dict[str, Fact]) -> Finding:
    sides = tuple(
        Side(f"{NAMES[0]} {DATES[0]}", tuple(facts[fact.id] for fact in side.facts), side.documents)
        for side in finding.sides
    )
    bare = Side(FREE[1], (), finding.documents[:1])
    message = f"{NAMES[0]} is not {NAMES[1]}, born 23 Nov 1987, {NUMBERS[0]}, {FREE[2]}."
    return dataclasses.replace(finding, message=message, sides=(bare, *sides), remedy=f"Ask {NAMES[2]} of {FREE[3]}.")


@pytest.fixture
def planted(checked: CheckedPacket) -> CheckedPacket:
    """A packet in which every place that can hold a value holds a planted one; its paths hold none."""
    dossier = checked.dossier
    every = [fact for document in dossier.documents for fact in document.facts]
    facts = {fact.id: planted_fact(number, fact) for number, fact in enumerate(every)}

    def spoken(mention: Mention) -> Mention:
        return dataclasses.replace(mention, facts=tuple(facts[fact.id] for fact in mention.facts))

    def person(owner: Person) -> Person:
        return dataclasses.replace(
            owner,
            name=PersonName(NAMES[0], *NAMES[0].split()),
            date_of_birth=DATES[0],
            mentions=tuple(map(spoken, owner.mentions)),
            reasons=(f"both are called {NAMES[1]}",),
            also_called=(NAMES[2],),
        )

    pages = tuple(planted_page(page) for page in dossier.pages)
    documents = tuple(
        dataclasses.replace(document, mentions=tuple(map(spoken, document.mentions))) for document in dossier.documents
    )
    people = tuple(map(person, dossier.people))
    findings = tuple(planted_finding(finding, facts) for finding in checked.findings)
    acceptance = Acceptance(findings[0].fingerprint, NAMES[2], f"{NAMES[0]} said so in {FREE[4]}", dt.date(2026, 8, 1))
    return CheckedPacket(
        dataclasses.replace(dossier, pages=pages, documents=documents, people=people),
        findings,
        {acceptance.fingerprint: acceptance},
    )


def planted_page(page: Page | UnreadPage) -> Page:
    assert isinstance(page, Page)
    return dataclasses.replace(
        page,
        words=(Word(NAMES[0], BOX, 0.9), Word(NUMBERS[0], BOX, 1.0)),
        form_fields=(FormField("name", NAMES[1], NAMES[2], BOX),),
        barcodes=(Barcode("PDF417", NUMBERS[2], BOX, "zxing"),),
    )


LAYOUTS = (Layout(notes=True), Layout(notes=True, several=True, colour=True, width=60))


@pytest.mark.parametrize("paths", [False, True])
@pytest.mark.parametrize("name", format_names())
def test_no_planted_value_survives(name: str, paths: bool, planted: CheckedPacket) -> None:
    for layout in LAYOUTS:
        assert found_in(bytes_of(name, redacted(planted, paths=paths), layout), PLANTED) == []


@pytest.mark.parametrize("name", format_names())
def test_without_redaction_what_was_planted_is_there(name: str, planted: CheckedPacket) -> None:
    seen = found_in(bytes_of(name, planted, LAYOUTS[0]), PLANTED)
    assert {"Xanthippe", "Quellwasser"} <= set(seen)


def test_nothing_that_was_planted_is_left_in_what_formats_are_given(planted: CheckedPacket) -> None:
    kept = redacted(planted)
    assert found_in(repr(dataclasses.asdict(kept)).encode(), PLANTED) == []
    assert len(found_in(repr(dataclasses.asdict(planted)).encode(), PLANTED)) == len(PLANTED) - 2


def test_the_facts_as_text_hold_none_either(planted: CheckedPacket) -> None:
    assert found_in(render_facts(redacted(planted)).encode(), PLANTED) == []


@pytest.fixture(scope="module")
def demo() -> CheckedPacket:
    return recording.load("paloma-family").checked()


def personal(checked: CheckedPacket) -> set[str]:
    """Return what was read in a packet: words of names and places, whole dates, numbers, each as it may be written."""
    values = set()
    for document in checked.dossier.documents:
        for fact in document.facts:
            written = {str(fact.value), show_value(fact), fact.text, *fact.alternatives}
            if fact.field is FactField.NAME or fact.field is FactField.PLACE_OF_BIRTH:
                written = {word for each in written for word in re.findall(r"\w{4,}", each)}
            values |= written
    manual = {word.casefold() for rule in all_rules() for word in re.findall(r"\w{4,}", type(rule).__doc__ or "")}
    return {value for value in values if len(value) > 4 and value.casefold() not in manual}


@pytest.mark.parametrize("name", format_names())
def test_nothing_read_in_the_demo_packet_survives(name: str, demo: CheckedPacket) -> None:
    whole = bytes_of(name, redacted(demo, paths=True), Layout(notes=True)).decode("utf-8", "replace")
    words = {value for value in personal(demo) if re.search(rf"\b{re.escape(value)}\b", whole, re.IGNORECASE)}
    assert words == set()


@pytest.mark.parametrize("name", format_names())
def test_hashed_paths_are_in_no_byte(name: str, incomplete: CheckedPacket) -> None:
    whole = bytes_of(name, redacted(incomplete, paths=True), Layout(notes=True))
    paths = [part for file in incomplete.dossier.packet.files for part in (file.path, *file.path.split("/"))]
    assert found_in(whole, ("kovalenko", *paths)) == []


def test_paths_are_kept_without_being_asked(incomplete: CheckedPacket) -> None:
    kept = redacted(incomplete)
    assert [file.path for file in kept.dossier.packet.files] == [file.path for file in incomplete.dossier.packet.files]
    assert kept.dossier.packet.path == "kovalenko"


def test_hashed_paths_still_tell_files_apart_and_say_the_same_next_time(incomplete: CheckedPacket) -> None:
    once, again = redacted(incomplete, paths=True), redacted(incomplete, paths=True)
    names = [file.path for file in once.dossier.packet.files]
    assert len(set(names)) == len(names)
    assert names == [file.path for file in again.dossier.packet.files]
    (unread,) = [page for page in once.dossier.pages if isinstance(page, UnreadPage)]
    assert unread.file in names


def test_a_hashed_path_cannot_be_guessed_without_the_file(incomplete: CheckedPacket) -> None:
    packet = incomplete.dossier.packet
    files = tuple(dataclasses.replace(file, sha256="cd" * 32) for file in packet.files)
    other = dataclasses.replace(incomplete.dossier, packet=dataclasses.replace(packet, files=files))
    changed = redacted(dataclasses.replace(incomplete, dossier=other), paths=True)
    names = {file.path for file in redacted(incomplete, paths=True).dossier.packet.files}
    assert names.isdisjoint(file.path for file in changed.dossier.packet.files)


def test_a_redacted_packet_stands_as_before(incomplete: CheckedPacket, checked: CheckedPacket) -> None:
    for packet in (incomplete, checked):
        for paths in (False, True):
            kept = redacted(packet, paths=paths)
            assert kept.status is packet.status
            assert [each.fingerprint for each in kept.findings] == [each.fingerprint for each in packet.findings]
            assert [each.reading for each in kept.files] == [each.reading for each in packet.files]
            assert dataclasses.replace(kept, second_reader=False).lacks_second_reader
    assert redacted(incomplete).status is Status.INCOMPLETE


def test_a_finding_about_pages_alone_keeps_its_sentence(incomplete: CheckedPacket) -> None:
    unread = dataclasses.replace(incomplete.findings[2], message="Page 2 of birth certificate.pdf could not be read.")
    packet = dataclasses.replace(incomplete, findings=(unread,))
    (kept,) = redacted(packet).findings
    (hashed,) = redacted(packet, paths=True).findings
    assert (kept.message, kept.remedy) == (unread.message, unread.remedy)
    assert re.fullmatch(r"Page 2 of file-[0-9a-f]{12} could not be read\.", hashed.message)


def test_a_finding_about_values_speaks_in_the_manuals_words(demo: CheckedPacket) -> None:
    said = {finding.code: finding for finding in redacted(demo).findings}
    assert said["NUM001"].message == (
        "A document number of a person differs between papers (passport number, T. M. V. A., beneficiary): "
        "I-131 signed.pdf against passport Teo.jpg."
    )
    assert [side.value for side in said["NUM001"].sides] == ["…133", "…183"]
    assert said["NUM001"].remedy == "Read the number off the document itself and correct the paper that has it wrong."


def test_reports_say_that_they_are_redacted(checked: CheckedPacket) -> None:
    assert "Redacted: " in render("text", redacted(checked))
    assert '"redacted": true' in render("json", redacted(checked))
    assert "edacted" not in render("text", checked) + render("json", checked)
