"""From a folder to findings: whole packets of invented papers, and packets in which something is broken."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from PIL import Image, ImageDraw

import packetlint
import story
from packetlint import report
from packetlint.errors import NoInputError
from packetlint.model import Finding, Person, Severity
from packetlint.report.checked import CheckedPacket
from packetlint.report.layout import Layout
from packetlint.settings import Settings
from pdf_from_text import write_lines

LANGUAGES = {"eng", "spa", "fra"}


def _missing() -> str | None:
    """Return why the real program cannot read the invented packets here, None where it can."""
    from packetlint.reading import installed_languages

    lacking = LANGUAGES - set(installed_languages())
    return f"Tesseract or its languages are not installed: {', '.join(sorted(lacking))}" if lacking else None


with_tesseract = pytest.mark.skipif(_missing() is not None, reason=_missing() or "")

FORM = (
    "Form I-134, Declaration of Financial Support",
    "SECTION B - BENEFICIARY",
    "Full name: Olena Kovalenko",
    "Date of birth (mm/dd/yyyy): 03/12/1990",
    "Passport number: UT4471120",
)
LETTER = (
    "Dear Officer,",
    "I have treated my patient, Ms. Olena Kovalenko, born on December 3, 1990,",
    "in our clinic since January 8, 2024.",
)


def check(packet: Path, **settings: object) -> CheckedPacket:
    return (
        packetlint.check_packet(packet, settings=Settings(jobs=2, **settings))
        if settings
        else packetlint.check_packet(packet)
    )


def open_findings(checked: CheckedPacket) -> list[Finding]:
    return [finding for finding in checked.open_findings if finding.severity is not Severity.NOTE]


def validate(checked: CheckedPacket) -> None:
    schema = Path(report.__file__).with_name("report.schema.json").read_text(encoding="utf-8")
    rendered = report.render("json", checked, Layout())
    jsonschema.validate(json.loads(rendered), json.loads(schema))
