import dataclasses
import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import recording
from packetlint.model import Acceptance
from packetlint.report import render, render_all
from packetlint.report.checked import CheckedPacket
from packetlint.report.redaction import redacted

SCHEMA = json.loads(Path(__file__).with_name("sarif-schema-2.1.0.json").read_text("utf-8"))
"""The SARIF 2.1.0 schema, edition rtm.5, unchanged from the npm package @microsoft/jest-sarif 1.0.0-beta.0 (MIT)."""


def log(*packets: CheckedPacket) -> dict[str, Any]:
    text = render_all("sarif", packets)
    assert isinstance(text, str)
    text.encode("utf-8")
    found: dict[str, Any] = json.loads(text)
    jsonschema.validate(found, SCHEMA, cls=jsonschema.Draft4Validator, format_checker=jsonschema.FormatChecker())
    return found


def run(checked: CheckedPacket) -> dict[str, Any]:
    (only,) = log(checked)["runs"]
    found: dict[str, Any] = only
    return found


@pytest.fixture(scope="module")
def demo() -> CheckedPacket:
    return recording.load("paloma-family").checked()


def test_the_schema_refuses_what_is_no_log(checked: CheckedPacket) -> None:
    broken = log(checked)
    del broken["runs"][0]["tool"]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(broken, SCHEMA, cls=jsonschema.Draft4Validator)


def test_every_packet_is_a_run_and_valid(
    checked: CheckedPacket, incomplete: CheckedPacket, nothing_read: CheckedPacket, demo: CheckedPacket
) -> None:
    packets = (checked, incomplete, nothing_read, demo)
    every = [*packets, *map(redacted, packets), *(redacted(each, paths=True) for each in packets)]
    assert len(log(*every)["runs"]) == 12


def test_every_rule_is_declared_with_its_page_of_the_manual(demo: CheckedPacket) -> None:
    driver = run(demo)["tool"]["driver"]
    assert [rule["id"] for rule in driver["rules"]] == [rule.code for rule in demo.rules]
    (name,) = [rule for rule in driver["rules"] if rule["id"] == "NAM001"]
    assert name["name"] == "name-differs"
    assert name["shortDescription"] == {"text": "A person's name differs between papers."}
    assert name["fullDescription"] == {"text": "A person's name is not the same name in every paper."}
    assert "When it may be wrong: two relatives" in name["help"]["text"]
    assert name["helpUri"].endswith("/docs/rules.md#nam001-name-differs")
    assert name["defaultConfiguration"] == {"level": "error", "enabled": True}


def test_a_rule_that_is_switched_off_is_declared_so(demo: CheckedPacket) -> None:
    rules = run(dataclasses.replace(demo, rules_off=("PPL003",)))["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules if not rule["defaultConfiguration"]["enabled"]] == ["PPL003"]


def test_results_point_at_their_rules(checked: CheckedPacket, demo: CheckedPacket) -> None:
    for packet in (checked, demo):
        found = run(packet)
        rules = found["tool"]["driver"]["rules"]
        assert found["results"]
        assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in found["results"])


def test_a_result_stands_where_the_deviating_side_does_and_names_the_others(checked: CheckedPacket) -> None:
    result = run(checked)["results"][1]
    (place,) = result["locations"]
    assert place["physicalLocation"]["artifactLocation"] == {"uri": "kovalenko/birth%20certificate.pdf"}
    assert place["properties"] == {"page": 1, "box": [0.1, 0.2, 0.3, 0.25]}
    assert place["message"]["text"] == "“21 March 1990” on page 1, beside its label (97 %)."
    others = [each["physicalLocation"]["artifactLocation"]["uri"] for each in result["relatedLocations"]]
    assert others == ["kovalenko/IDs/passport%20Olena.jpg"] * 2 + ["kovalenko/i-134a.pdf"]
    assert [each["id"] for each in result["relatedLocations"]] == [1, 2, 3]


def test_a_result_says_how_bad_how_sure_and_which(checked: CheckedPacket) -> None:
    note, error = run(checked)["results"]
    assert (note["level"], error["level"]) == ("note", "error")
    assert error["rank"] == 92.4
    assert error["partialFingerprints"] == {"packetlint/v1": "dob-7c1e0a52"}
    assert error["suppressions"] == []


def test_an_accepted_finding_is_suppressed_with_its_reason(checked: CheckedPacket, acceptance: Acceptance) -> None:
    accepted = dataclasses.replace(checked, accepted={acceptance.fingerprint: acceptance})
    assert run(accepted)["results"][1]["suppressions"] == [
        {
            "kind": "external",
            "status": "accepted",
            "justification": "OK, 2026-08-01 until 2026-12-31: court record",
        }
    ]


def test_an_unread_page_stands_in_its_file(incomplete: CheckedPacket) -> None:
    found = run(incomplete)
    (place,) = found["results"][2]["locations"]
    assert place["physicalLocation"]["artifactLocation"]["uri"] == "kovalenko/birth%20certificate.pdf"
    assert found["properties"]["status"] == "incomplete"


def test_a_name_that_is_no_unicode_is_a_uri_all_the_same(clean: CheckedPacket) -> None:
    files = tuple(dataclasses.replace(file, path=f"{file.path}\udce9") for file in clean.dossier.packet.files[-1:])
    packet = dataclasses.replace(clean.dossier.packet, files=files)
    found = run(dataclasses.replace(clean, dossier=dataclasses.replace(clean.dossier, packet=packet)))
    assert found["artifacts"][0]["location"]["uri"] == "kovalenko/notes.md%E9"


def test_one_packet_is_a_log_of_one_run(checked: CheckedPacket) -> None:
    assert render("sarif", checked) == render_all("sarif", [checked])
