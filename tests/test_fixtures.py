"""The invented packets: their stories hold together, and what lies in the folders is what they tell."""

import doctest
import importlib.util
import io
import tomllib
import types

import pypdfium2
import pytest
from PIL import Image

import fonts
import papers
import specimen
import story
import wording
import zone
from packetlint.model import FactField, Severity
from sheet import Sheet, Text

STORIES = {name: story.load(name) for name in story.names()}
PAPERS = [paper for told in STORIES.values() for paper in told.papers]
FILES = [(told.name, file) for told in STORIES.values() for file in told.files]
MEBIBYTE = 1 << 20

typeset = pytest.mark.skipif(bool(fonts.missing()), reason=fonts.ADVICE)
rendered = pytest.mark.skipif(importlib.util.find_spec("reportlab") is None, reason="pip install packetlint[fixtures]")


def words(sheet: Sheet) -> list[str]:
    return [mark.words for mark in sheet.marks if isinstance(mark, Text)]


def zone_lines(sheet: Sheet) -> list[str]:
    return [mark.words for mark in sheet.marks if isinstance(mark, Text) and mark.face == "zone"][::-1]


def check_digit(characters: str) -> int:
    values = [0 if one == "<" else int(one, 36) for one in characters]
    return sum(value * (7, 3, 1)[place % 3] for place, value in enumerate(values)) % 10


@pytest.mark.parametrize("module", [wording, zone], ids=lambda module: module.__name__)
def test_the_examples_in_the_modules_hold(module: types.ModuleType) -> None:
    results = doctest.testmod(module)
    assert results.attempted > 0
    assert results.failed == 0


def test_there_are_clean_packets_and_packets_with_conflicts() -> None:
    counts = [len(told.planted) for told in STORIES.values()]
    assert len(counts) >= 4
    assert counts.count(0) == 2
    assert all(count == 0 or 3 <= count <= 4 for count in counts)


@pytest.mark.parametrize("name", STORIES)
def test_what_a_story_expects_is_about_its_own_people_and_files(name: str) -> None:
    told = STORIES[name]
    for expected in (*told.planted, *told.benign):
        assert expected.person in told.people
        assert expected.file in told.files
        assert FactField(expected.field)
    assert {one.severity for one in told.planted} <= {Severity.WARNING, Severity.ERROR}
    assert {one.severity for one in told.benign} == {Severity.NOTE}


@pytest.mark.parametrize("name", STORIES)
def test_papers_bound_into_one_file_share_its_condition(name: str) -> None:
    for bound in STORIES[name].files.values():
        assert len({paper.condition for paper in bound}) == 1


def test_every_kind_of_document_is_told_somewhere() -> None:
    assert {paper.kind for told in STORIES.values() for paper in told.papers} == set(papers.kinds())


@pytest.mark.parametrize("name", STORIES)
def test_a_packet_holds_the_files_of_its_story_and_no_others(name: str) -> None:
    folder = story.PACKETS / name
    found = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert found == {*STORIES[name].files, story.SETTINGS}


@pytest.mark.parametrize("name", STORIES)
def test_a_packet_is_judged_by_its_filing_date(name: str) -> None:
    settings = tomllib.loads((story.PACKETS / name / story.SETTINGS).read_text())
    assert settings == {"as_of": STORIES[name].filing_date.isoformat()}


def test_the_packets_stay_small() -> None:
    sizes = [path.stat().st_size for path in story.PACKETS.rglob("*") if path.is_file()]
    assert sum(sizes) < 12 * MEBIBYTE


def description(content: bytes) -> str:
    if content.startswith(b"%PDF"):
        return str(pypdfium2.PdfDocument(content).get_metadata_dict()["Title"])
    picture = Image.open(io.BytesIO(content))
    if picture.format == "PNG":
        return str(picture.info["Description"])
    return str(picture.getexif()[0x010E])


@pytest.mark.parametrize(("name", "file"), FILES)
def test_every_file_says_that_it_is_a_specimen(name: str, file: str) -> None:
    assert description((story.PACKETS / name / file).read_bytes()) == specimen.MARK


@typeset
@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.file)
def test_every_page_is_marked(paper: story.Paper) -> None:
    sheets = papers.drawn(paper)
    stamp = Sheet(sheets[0].size, sheets[0].ground)
    specimen.stamp(stamp)
    for sheet in sheets:
        assert any("SPECIMEN" in line or "UTOPIA" in line for line in words(sheet))
    assert sheets[0].marks[0] == stamp.marks[0]


@typeset
@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.file)
def test_nothing_runs_over_the_edge(paper: story.Paper) -> None:
    for sheet in papers.drawn(paper):
        for mark in sheet.marks:
            if isinstance(mark, Text):
                right = mark.at[0] + fonts.width(mark.words, mark.face, mark.size)
                assert mark.at[0] >= 0 and right <= sheet.width
                assert mark.size / 2 <= mark.at[1] <= sheet.height


@typeset
@pytest.mark.parametrize("paper", [paper for paper in PAPERS if paper.kind == "passport"])
def test_passport_zones_check(paper: story.Paper) -> None:
    (sheet,) = papers.drawn(paper)
    first, second = zone_lines(sheet)
    assert (len(first), len(second)) == (44, 44)
    for value, digit in ((second[:9], 9), (second[13:19], 19), (second[21:27], 27), (second[28:42], 42)):
        assert int(second[digit]) == check_digit(value)
    assert int(second[43]) == check_digit(second[:10] + second[13:20] + second[21:43])
    assert second[13:19] == f"{paper.zone.born:%y%m%d}"


@typeset
@pytest.mark.parametrize("paper", [paper for paper in PAPERS if paper.kind in ("id_card", "ead")])
def test_card_zones_check(paper: story.Paper) -> None:
    first, second, third = zone_lines(papers.drawn(paper)[-1])
    assert (len(first), len(second), len(third)) == (30, 30, 30)
    assert int(first[14]) == check_digit(first[5:14])
    assert int(second[6]) == check_digit(second[:6])
    assert int(second[14]) == check_digit(second[8:14])
    assert int(second[29]) == check_digit(first[5:30] + second[:7] + second[8:15] + second[18:29])


@typeset
@rendered
def test_a_scan_is_rendered_the_same_twice() -> None:
    import render

    told, file = STORIES["paloma-family"], "letter aunt Ruth.jpg"
    once = render.render_file(told.name, file, told.files[file])
    assert once == render.render_file(told.name, file, told.files[file])
    picture = Image.open(io.BytesIO(once))
    assert (picture.format, picture.mode, picture.size) == ("JPEG", "L", (1275, 1650))
    tones = picture.histogram()
    assert sum(tones[:60]) > 1000
    assert sum(tones[240:]) > picture.width * picture.height / 2


@typeset
@rendered
def test_a_text_pdf_has_a_text_layer_without_the_large_mark() -> None:
    import render

    told, file = STORIES["ljubica-witness"], "F - I-134.pdf"
    content = render.render_file(told.name, file, told.files[file])
    text = pypdfium2.PdfDocument(content)[0].get_textpage().get_text_range()
    assert "Đukanov-Šarić, Ljubica" in text
    assert "U29461830" in text
    assert all(len(line) > 1 or line in "FM" for line in text.split("\r\n"))
