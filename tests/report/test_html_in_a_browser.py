"""The page in a real browser: it loads nothing, filters, shows places, is read aloud, and prints."""

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from illustrated_packet import hostile, hundred_pages, illustrated

import browser
from packetlint.report import render
from packetlint.report.checked import CheckedPacket

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(browser.CHROMIUM is None, reason="Chromium is not installed; `make browser` installs it"),
]

OPENED = 2.0
"""Seconds in which a page is open."""
LARGEST = 15_000_000
"""Bytes."""


@pytest.fixture(scope="module")
def tab() -> Iterator[browser.Tab]:
    with browser.open_browser() as opened:
        yield opened


@pytest.fixture
def page(incomplete: CheckedPacket, tmp_path: Path) -> Path:
    return written(illustrated(incomplete), tmp_path)


def written(checked: CheckedPacket, folder: Path) -> Path:
    path = folder / "report.html"
    path.write_text(render("html", checked), "utf-8")
    return path


def visible(tab: browser.Tab, selector: str) -> int:
    shown = f"[...document.querySelectorAll({selector!r})].filter((one) => one.getClientRects().length)"
    count: int = tab.ask(f"{shown}.length")
    return count


def choose(tab: browser.Tab, name: str, value: str) -> None:
    tab.ask(
        f"(() => {{ const it = document.querySelector('[name={name}]'); it.value = {value!r};"
        "it.dispatchEvent(new Event('change', {bubbles: true})); })()"
    )


def complaints(tab: browser.Tab) -> list[dict[str, Any]]:
    return [*tab.told("Log.entryAdded"), *tab.told("Runtime.exceptionThrown")]


def test_it_opens_without_a_complaint_and_asks_for_nothing(tab: browser.Tab, page: Path) -> None:
    tab.open(page)
    assert complaints(tab) == []
    asked = [each["request"]["url"] for each in tab.told("Network.requestWillBeSent")]
    assert [url for url in asked if not url.startswith("data:")] == [page.as_uri()]
    assert tab.ask("[...document.images].filter((one) => !one.complete || !one.naturalWidth).length") == 0


def test_hostile_text_does_nothing(tab: browser.Tab, incomplete: CheckedPacket, tmp_path: Path) -> None:
    tab.open(written(hostile(illustrated(incomplete)), tmp_path))
    assert complaints(tab) == []
    assert tab.ask("document.title").endswith("packet report")
    assert tab.ask("document.scripts.length") == 1
    assert tab.ask("document.documentElement.scrollWidth <= innerWidth")


def test_it_filters_by_severity_person_and_document(tab: browser.Tab, page: Path) -> None:
    tab.open(page)
    assert visible(tab, ".finding.error") == 2
    assert visible(tab, ".finding.note") == 0
    assert tab.ask("document.getElementById('shown').textContent") == "Showing 2 of 3 findings: error and warning."
    choose(tab, "person", "P2")
    assert (visible(tab, ".finding"), visible(tab, ".person"), visible(tab, ".paper")) == (0, 0, 1)
    choose(tab, "person", "P1")
    assert (visible(tab, ".finding"), visible(tab, ".person"), visible(tab, ".paper")) == (1, 1, 3)
    choose(tab, "person", "")
    passport = tab.ask("[...document.querySelectorAll('.paper')].find((one) => one.innerText.includes('passport')).id")
    choose(tab, "document", passport)
    assert (visible(tab, ".finding"), visible(tab, ".paper")) == (1, 1)
    tab.ask("document.querySelector('[value=note]').click()")
    assert visible(tab, ".finding") == 2


def test_a_link_to_a_finding_that_is_filtered_out_shows_it(tab: browser.Tab, page: Path) -> None:
    tab.open(page)
    choose(tab, "person", "P1")
    note = tab.ask("document.querySelector('.odd.note .flag').click() ?? location.hash")
    assert tab.ask(f"document.querySelector({note!r}).getClientRects().length") == 1


def test_a_value_is_shown_on_its_paper_and_the_keyboard_is_enough(tab: browser.Tab, page: Path) -> None:
    tab.open(page)
    tab.ask("document.querySelector('.odd.error .look').focus()")
    tab.press("Enter", 13)
    assert tab.ask("document.getElementById('look').open")
    assert tab.ask("document.querySelector('#look img').naturalWidth") > 0
    assert tab.ask("document.querySelector('#look .asked').textContent").startswith("date of birth")
    assert tab.ask("document.activeElement.id") == "look-back"
    tab.press("Escape", 27)
    assert not tab.ask("document.getElementById('look').open")
    assert tab.ask("document.activeElement.matches('.odd.error .look')")


@pytest.mark.parametrize("width", [1400, 800, 390])
def test_it_fits_the_window(tab: browser.Tab, page: Path, width: int) -> None:
    tab.open(page, width=width)
    assert tab.ask("document.documentElement.scrollWidth") <= width


@pytest.mark.skipif(not browser.AXE.exists(), reason="axe-core is not installed; `make browser` installs it")
@pytest.mark.parametrize("width", [1400, 390])
@pytest.mark.parametrize("looking", [False, True])
def test_axe_finds_nothing(tab: browser.Tab, page: Path, width: int, looking: bool) -> None:
    tab.open(page, width=width)
    tab.ask("showAll()")
    tab.ask("for (const each of document.querySelectorAll('details')) each.open = true")
    if looking:
        tab.ask("document.querySelector('.person .look').click()")
    tab.ask(browser.AXE.read_text("utf-8") + ";0")
    tab.ask("axe.run().then((found) => { window.found = found; })")
    assert tab.ask("found.violations.map((one) => [one.id, one.nodes.map((node) => node.html)])") == []
    assert {"color-contrast", "image-alt", "label"} <= set(tab.ask("found.passes.map((one) => one.id)")) or looking


def test_it_prints_without_what_is_for_the_screen(tab: browser.Tab, page: Path) -> None:
    tab.open(page)
    pdf = tab.printed()
    import pypdfium2

    text = "\n".join(sheet.get_textpage().get_text_range() for sheet in pypdfium2.PdfDocument(pdf))
    assert "Initials and date" in text
    assert "Showing 2 of 3 findings" in text
    assert "Reset" not in text


def test_a_packet_of_a_hundred_pages_opens_at_once(tab: browser.Tab, tmp_path: Path) -> None:
    page = written(hundred_pages(), tmp_path)
    assert 5_000_000 < page.stat().st_size < LARGEST
    began = time.monotonic()
    tab.open(page)
    assert time.monotonic() - began < OPENED
    assert visible(tab, ".person tbody tr") == 100
