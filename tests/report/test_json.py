import dataclasses
import json
from importlib import resources
from typing import Any

import jsonschema
import pytest

from packetlint.model import Acceptance, Box, Fact, Severity, Translation, UnreadPage
from packetlint.report import render
from packetlint.report.checked import CheckedPacket
from packetlint.report.layout import Layout

SCHEMA = json.loads(resources.files("packetlint.report").joinpath("report.schema.json").read_text("utf-8"))


def report(checked: CheckedPacket) -> dict[str, Any]:
    text = render("json", checked)
    text.encode("utf-8")
    found: dict[str, Any] = json.loads(text)
    jsonschema.validate(found, SCHEMA, cls=jsonschema.Draft202012Validator)
    return found


def test_the_schema_itself_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$id"] == SCHEMA["properties"]["schema"]["const"] == "packetlint.report/1"


def test_the_tool_says_whether_the_second_reader_was_there(checked: CheckedPacket) -> None:
    assert report(checked)["tool"]["second_reader"] is True
    assert report(dataclasses.replace(checked, second_reader=False))["tool"]["second_reader"] is False


def test_the_packet_is_counted_without_what_is_no_document(checked: CheckedPacket) -> None:
    found = report(checked)
    assert found["packet"] == {"path": "kovalenko", "documents": 3, "pages": 5, "as_of": "2026-09-01"}
    assert found["status"] == "findings"
    assert [each["status"] for each in found["documents"]] == ["read", "read", "read", "skipped"]


def test_a_translation_names_its_original_and_its_certificate(checked: CheckedPacket) -> None:
    passport, birth, form = checked.dossier.documents
    said = Translation("uk", ("complete", "accurate"), passport.id, birth.id)
    documents = (passport, dataclasses.replace(birth, translation=said), form)
    dossier = dataclasses.replace(checked.dossier, documents=documents)
    files = report(dataclasses.replace(checked, dossier=dossier))["documents"]
    assert files[1]["parts"][0]["translation"] == {
        "language": "uk",
        "statements": ["complete", "accurate"],
        "of": passport.id,
        "certified_by": birth.id,
    }
    assert "translation" not in files[0]["parts"][0]


def test_a_file_names_its_parts_and_pages(checked: CheckedPacket) -> None:
    passport, _, _, notes = report(checked)["documents"]
    assert passport == {
        "path": "IDs/passport Olena.jpg",
        "sha256": "ab" * 32,
        "kind": "passport",
        "kind_confidence": 0.988,
        "parts": [{"id": "D1", "kind": "passport", "kind_confidence": 0.988, "pages": [1]}],
        "pages": [
            {
                "number": 1,
                "status": "read",
                "method": "ocr",
                "rotation": 90.0,
                "confidence": 0.912,
                "reason": None,
                "outline": None,
            }
        ],
        "status": "read",
        "reason": None,
    }
    assert (notes["kind"], notes["parts"], notes["reason"]) == ("unknown", [], "not a document")


def test_a_fact_says_what_where_how_and_whose(checked: CheckedPacket) -> None:
    facts = {each["id"]: each for each in report(checked)["facts"]}
    assert list(facts) == [f"F{number}" for number in range(1, 10)]
    assert facts["F5"] == {
        "id": "F5",
        "document": "birth certificate.pdf",
        "part": "D2",
        "page": 1,
        "box": [0.1, 0.2, 0.3, 0.25],
        "field": "date_of_birth",
        "value": "1990-03-21",
        "alternatives": [],
        "raw": "21 березня 1990 року",
        "found_by": "label",
        "confidence": 0.97,
        "person": "P1",
        "role": "beneficiary",
        "former": False,
    }
    assert facts["F1"]["value"] == {
        "full": "Olena Petrivna Kovalenko",
        "given": "Olena Petrivna",
        "family": "Kovalenko",
    }
    assert facts["F8"]["value"] == {"full": "Karen Whitfield", "given": None, "family": None}
    assert (facts["F9"]["person"], facts["F9"]["role"]) == (None, "interpreter")


def test_people_name_their_files_once(checked: CheckedPacket) -> None:
    olena, karen = report(checked)["people"]
    assert olena["documents"] == ["IDs/passport Olena.jpg", "birth certificate.pdf", "i-134a.pdf"]
    assert karen == {
        "id": "P2",
        "role": "supporter",
        "name": "Karen Whitfield",
        "date_of_birth": None,
        "documents": ["i-134a.pdf"],
    }


def test_a_finding_puts_the_deviating_side_first(checked: CheckedPacket) -> None:
    finding = report(checked)["findings"][1]
    assert finding["evidence"] == ["F5", "F2", "F3", "F7"]
    assert finding["sides"][0] == {
        "value": "21 March 1990",
        "facts": ["F5"],
        "documents": ["birth certificate.pdf"],
    }
    assert (finding["code"], finding["confidence"], finding["accepted"]) == ("DOB001", 0.924, None)


def test_notes_alone_leave_a_packet_clean(checked: CheckedPacket) -> None:
    assert report(dataclasses.replace(checked, findings=checked.findings[:1]))["status"] == "clean"


def test_a_warning_does_not(checked: CheckedPacket) -> None:
    warning = dataclasses.replace(checked.findings[1], severity=Severity.WARNING)
    assert report(dataclasses.replace(checked, findings=(warning,)))["status"] == "findings"


def test_an_accepted_finding_is_shown_with_its_reason_and_does_not_count(
    checked: CheckedPacket, acceptance: Acceptance
) -> None:
    found = report(dataclasses.replace(checked, accepted={acceptance.fingerprint: acceptance}))
    assert found["status"] == "clean"
    assert found["findings"][1]["accepted"] == {
        "by": "OK",
        "reason": "court record",
        "on": "2026-08-01",
        "until": "2026-12-31",
    }


def test_what_was_not_read_is_said(incomplete: CheckedPacket) -> None:
    found = report(incomplete)
    assert found["status"] == "incomplete"
    photo, _, birth, _, _ = found["documents"]
    assert (photo["status"], photo["pages"]) == ("unreadable", [])
    assert photo["reason"].startswith("a HEIC photo")
    assert birth["status"] == "partly_read"
    assert birth["reason"].startswith("page 2: not finished within 60 seconds")
    assert birth["pages"][1]["status"] == "unread"
    assert birth["pages"][1]["method"] == "none"


def test_an_accepted_unread_page_is_still_incomplete(incomplete: CheckedPacket, acceptance: Acceptance) -> None:
    accepted = {finding.fingerprint: acceptance for finding in incomplete.findings}
    assert report(dataclasses.replace(incomplete, accepted=accepted))["status"] == "incomplete"


def test_a_file_with_no_page_read_is_unreadable(nothing_read: CheckedPacket) -> None:
    found = report(nothing_read)
    assert (found["status"], found["documents"][0]["status"]) == ("incomplete", "unreadable")
    assert found["documents"][0]["reason"].startswith("the OCR program Tesseract is not installed; ")


def test_a_document_whose_pages_are_nowhere_is_not_called_read(clean: CheckedPacket) -> None:
    dossier = dataclasses.replace(clean.dossier, pages=clean.dossier.pages[1:])
    found = report(dataclasses.replace(clean, dossier=dossier))
    assert found["documents"][0]["status"] == "unreadable"
    assert found["documents"][0]["reason"] == "no page of it was read"
    assert found["packet"]["pages"] == 5


def test_several_packets_take_one_line_each(checked: CheckedPacket) -> None:
    line = render("json", checked, Layout(several=True))
    assert "\n" not in line
    assert json.loads(line) == json.loads(render("json", checked))


def test_a_name_that_is_no_unicode_is_still_written(clean: CheckedPacket) -> None:
    files = tuple(dataclasses.replace(file, path=f"{file.path}\udce9") for file in clean.dossier.packet.files[-1:])
    packet = dataclasses.replace(clean.dossier.packet, files=files)
    found = report(dataclasses.replace(clean, dossier=dataclasses.replace(clean.dossier, packet=packet)))
    assert found["documents"][0]["path"] == "notes.md\N{REPLACEMENT CHARACTER}"


@pytest.mark.parametrize(("box", "written"), [(None, None), (Box(-0.01, 0.123456, 1.2, 1.0), [0.0, 0.1235, 1.0, 1.0])])
def test_a_box_stays_on_its_page(clean: CheckedPacket, box: Box | None, written: list[float] | None) -> None:
    document = clean.dossier.documents[0]
    mention = document.mentions[0]
    moved: Fact = dataclasses.replace(
        mention.facts[0], provenance=dataclasses.replace(mention.facts[0].provenance, box=box)
    )
    part = dataclasses.replace(document, mentions=(dataclasses.replace(mention, facts=(moved,)),))
    dossier = dataclasses.replace(clean.dossier, documents=(part,))
    assert report(dataclasses.replace(clean, dossier=dossier))["facts"][0]["box"] == written


def test_every_page_of_one_reason_is_said_once(clean: CheckedPacket) -> None:
    unread = [UnreadPage("i-134a.pdf", number, "too dark; scan it again") for number in (1, 2)]
    dossier = dataclasses.replace(clean.dossier, pages=(*clean.dossier.pages[:3], *unread))
    found = report(dataclasses.replace(clean, dossier=dossier))
    assert found["documents"][2]["reason"] == "too dark; scan it again"
