"""The page as it is written; what a browser makes of it is tested in test_html_in_a_browser.py."""

import base64
import dataclasses
import hashlib
import io
import re
from pathlib import Path

import pytest
from illustrated_packet import ARABIC, HOSTILE, hostile, illustrated
from lxml import html as markup
from PIL import Image

from packetlint.model import Acceptance
from packetlint.report import formats, render
from packetlint.report.checked import CheckedPacket
from packetlint.report.layout import PLAIN, Layout
from packetlint.report.redaction import redacted

_LOADS = ("src", "href", "action", "formaction", "data", "poster", "srcset", "background", "ping", "xlink:href")


def parsed(checked: CheckedPacket, layout: Layout = PLAIN) -> markup.HtmlElement:
    return markup.document_fromstring(render("html", checked, layout))


def told(element: markup.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def test_only_the_page_wants_pictures() -> None:
    assert [each.name for each in formats() if each.illustrated] == ["html"]


def test_a_redacted_page_shows_no_picture(checked: CheckedPacket) -> None:
    page = parsed(redacted(illustrated(checked)))
    assert not page.xpath("//img")
    assert "Redacted: " in told(page.cssselect(".remark")[0])


def test_a_finding_shows_both_sides_and_what_to_make_of_them(checked: CheckedPacket) -> None:
    (finding,) = parsed(illustrated(checked)).cssselect(".finding.error")
    assert told(finding.cssselect("h3")[0]).startswith("The birth certificate gives another date")
    one, other = finding.cssselect(".side")
    assert told(one.cssselect("h4")[0]) == "1 document says"
    assert told(other.cssselect("h4")[0]) == "2 documents say"
    assert len(one.cssselect("img")) == 1
    assert len(other.cssselect("img")) == 2
    advice = {told(each.cssselect("dt")[0]): told(each.cssselect("dd")[0]) for each in finding.cssselect(".advice div")}
    assert advice == {
        "What it means": "Records are found by it.",
        "What to do": "Ask which record is right; have it corrected, or explain the difference in the cover letter.",
        "How sure": "Very likely (92 %). It may be wrong: A misread digit.",
    }


def test_differing_characters_are_marked_and_the_value_is_still_one_text(checked: CheckedPacket) -> None:
    (finding,) = parsed(illustrated(checked)).cssselect(".finding.error")
    value = finding.cssselect(".side .value")[0]
    assert [mark.text for mark in value.cssselect("mark")] == ["21"]
    assert told(value.cssselect(".unseen")[0]) == "21 March 1990"
    assert value.cssselect("[aria-hidden=true]")


def test_the_matrix_marks_what_stands_out_and_leads_to_the_picture(checked: CheckedPacket) -> None:
    page = parsed(illustrated(checked))
    (person,) = page.cssselect(".person")
    assert [told(head) for head in person.cssselect("thead th")] == ["Document", "name", "date of birth"]
    assert len(person.cssselect("tbody tr")) == 3
    (odd,) = person.cssselect(".odd.error")
    assert odd.cssselect(".look")[0].get("href") == "#F5"
    (place,) = page.xpath("//*[@id='F5']/ancestor::figure")
    assert place.cssselect("img")
    assert page.get_element_by_id(odd.cssselect(".flag")[0].get("href")[1:]).get("data-severity") == "error"


def test_every_link_leads_somewhere_on_the_page(incomplete: CheckedPacket) -> None:
    page = parsed(illustrated(incomplete))
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in page.xpath("//a/@href")} <= set(ids)


def test_pictures_are_inside_and_can_be_decoded(checked: CheckedPacket) -> None:
    sources = parsed(illustrated(checked)).xpath("//img/@src")
    assert len(sources) >= 9
    for source in sources:
        kind, _, data = source.partition(",")
        assert kind == "data:image/webp;base64"
        Image.open(io.BytesIO(base64.b64decode(data))).load()


def test_a_fact_without_a_picture_is_told_in_words(checked: CheckedPacket) -> None:
    page = parsed(checked)
    assert not page.xpath("//img")
    assert "21 березня 1990 року" in told(page.cssselect(".finding.error")[0])


def test_the_page_loads_nothing_and_runs_only_its_own_script(checked: CheckedPacket) -> None:
    page = parsed(hostile(illustrated(checked)))
    for name in _LOADS:
        for value in page.xpath(f"//@*[name()='{name}']"):
            assert value.startswith(("#", "data:image/webp;base64,")), value
    assert not page.xpath(
        "//link | //iframe | //object | //embed | //base | //@style | //@*[starts-with(name(), 'on')]"
    )
    policy = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert "unsafe" not in policy
    assert policy.startswith("default-src 'none'; img-src data:; ")
    for tag in ("style", "script"):
        (element,) = page.xpath(f"//{tag}")
        digest = base64.b64encode(hashlib.sha256(element.text.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
        assert not re.search(r"url\(|https?:|@import|fetch|import\(", element.text)


def test_hostile_text_is_shown_as_text(incomplete: CheckedPacket) -> None:
    source = render("html", hostile(illustrated(incomplete)))
    page = markup.document_fromstring(source)
    assert len(page.xpath("//script")) == 1
    assert not page.xpath("//img[not(starts-with(@src, 'data:'))]")
    shown = HOSTILE.translate({0x202E: None, 0x202C: None})
    assert told(page.xpath("//h1")[0]) == shown
    assert shown in told(page.cssselect(".finding.error h3")[0])
    assert ARABIC in told(page.cssselect(".ink")[0])
    assert not {"\u202e", "\u202c", "\x00"} & set(source)


def test_a_file_name_that_is_no_text_can_be_written(checked: CheckedPacket) -> None:
    packet = dataclasses.replace(checked.dossier.packet, path="scan\udcff\x1b[2J")
    render("html", dataclasses.replace(checked, dossier=dataclasses.replace(checked.dossier, packet=packet))).encode()


def test_what_is_filtered_by_stands_on_every_finding(incomplete: CheckedPacket) -> None:
    page = parsed(illustrated(incomplete))
    anchors = set(page.xpath("//article[contains(@class, 'paper')]/@id"))
    for finding in page.cssselect(".finding"):
        assert finding.get("data-severity") in ("error", "warning", "note")
        assert finding.get("data-person") in ("P1", "")
        assert set(finding.get("data-documents").split()) <= anchors
        assert finding.get("data-documents")
    offered = {select.get("name"): select.xpath("option/@value") for select in page.xpath("//select")}
    assert offered["person"] == ["", "P1", "P2"]
    assert set(offered["document"]) == {"", *anchors}
    assert page.xpath("//input[@name='severity'][@checked]/@value") == ["error", "warning"]
    with_notes = parsed(incomplete, Layout(notes=True))
    assert with_notes.xpath("//input[@name='severity'][@checked]/@value") == ["error", "warning", "note"]


def test_what_was_not_read_comes_first_with_its_reason(incomplete: CheckedPacket) -> None:
    papers = parsed(illustrated(incomplete)).cssselect(".paper")
    assert [told(paper.cssselect(".badge")[0]) for paper in papers] == ["not read", "read in part", "read", "read"]
    assert "a HEIC photo" in told(papers[0])
    assert "not finished within 60 seconds" in told(papers[1])
    assert papers[1].cssselect("img.whole-page")
    assert "notes.md: not a document" in told(parsed(incomplete).cssselect("ul.left-out")[0])


def test_the_verdict_is_that_of_the_text(incomplete: CheckedPacket, clean: CheckedPacket) -> None:
    for checked in (incomplete, clean):
        last = render("text", checked, Layout(width=400)).splitlines()[-1]
        assert told(parsed(checked).cssselect(".verdict")[0]) == last
    assert "No findings are open." in told(parsed(clean))


def test_accepted_findings_stand_apart_with_who_and_why(checked: CheckedPacket, acceptance: Acceptance) -> None:
    page = parsed(dataclasses.replace(checked, accepted={acceptance.fingerprint: acceptance}))
    assert not page.cssselect("#findings .error")
    (finding,) = page.cssselect("#accepted .finding")
    assert "OK, 2026-08-01 until 2026-12-31: court record" in told(finding)
    assert not page.cssselect(".person .odd.error")


@pytest.mark.parametrize("fixture", ["nothing_read", "clean", "incomplete"])
def test_any_packet_makes_a_page(fixture: str, request: pytest.FixtureRequest) -> None:
    page = parsed(request.getfixturevalue(fixture))
    assert page.xpath("/html/@lang") == ["en"]
    assert [told(head) for head in page.xpath("//h2")][-2:] == ["People", "Documents"]


def test_style_and_script_lie_in_the_package() -> None:
    import packetlint.report.html as package

    here = {path.name for path in Path(package.__path__[0]).iterdir()}
    assert {"report.html.jinja", "report.css", "report.js"} <= here
