"""Findings for build servers: JUnit XML, a suite for each packet, a case for each finding and each quiet rule."""

import re
from collections.abc import Sequence
from xml.etree import ElementTree

from packetlint.model import Finding, Severity
from packetlint.report import tool
from packetlint.report.checked import CheckedPacket
from packetlint.report.layout import PLAIN, Layout
from packetlint.report.printable import on_one_line
from packetlint.report.verdict import verdict

SUFFIXES = (".xml",)
SHARED = True

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no XML file may hold, escaped or not (XML 1.0, section 2.2)."""


def render_all(packets: Sequence[CheckedPacket], layout: Layout = PLAIN) -> str:
    """Return one document. Errors and warnings fail, notes pass, accepted findings and rules switched off skip."""
    root = ElementTree.Element("testsuites", name=tool.NAME)
    for checked in packets:
        root.append(_suite(checked))
    _count(root, root)
    ElementTree.indent(root)
    return "<?xml version='1.0' encoding='UTF-8'?>\n" + ElementTree.tostring(root, encoding="unicode")


def _suite(checked: CheckedPacket) -> ElementTree.Element:
    suite = ElementTree.Element("testsuite", name=_text(checked.dossier.packet.path))
    for finding in checked.findings:
        suite.append(_finding(finding, checked))
    found = {finding.code for finding in checked.findings}
    for rule in checked.rules:
        if rule.code not in found:
            case = ElementTree.SubElement(suite, "testcase", classname=tool.NAME, name=f"{rule.code} {rule.title}")
            if rule.code in checked.rules_off:
                ElementTree.SubElement(case, "skipped", message="switched off in the settings")
    ElementTree.SubElement(suite, "system-out").text = verdict(checked)
    _count(suite, suite)
    suite.set("skipped", str(len(suite.findall(".//skipped"))))
    return suite


def _count(element: ElementTree.Element, within: ElementTree.Element) -> None:
    element.set("tests", str(len(within.findall(".//testcase"))))
    element.set("failures", str(len(within.findall(".//failure"))))
    element.set("errors", "0")


def _finding(finding: Finding, checked: CheckedPacket) -> ElementTree.Element:
    name = f"{finding.code} {_text(finding.message)} [{finding.fingerprint}]"
    case = ElementTree.Element("testcase", classname=f"{tool.NAME}.{finding.rule}", name=name)
    accepted = checked.accepted.get(finding.fingerprint)
    if accepted:
        ElementTree.SubElement(case, "skipped", message=_text(f"accepted by {accepted.by}: {accepted.reason}"))
    elif finding.severity is Severity.NOTE:
        ElementTree.SubElement(case, "system-out").text = _told(finding)
    else:
        failure = ElementTree.SubElement(case, "failure", type=finding.severity.value, message=_text(finding.message))
        failure.text = _told(finding)
    return case


def _told(finding: Finding) -> str:
    """Return each side with its papers, and what to do."""
    sides = [f"“{_text(side.value)}”: {_text(', '.join(side.documents))}" for side in finding.sides]
    papers = sides or [_text(path) for path in finding.documents]
    return "\n".join([*papers, *filter(None, [_text(finding.remedy)])])


def _text(text: str) -> str:
    return _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", on_one_line(text))
