"""Fillable PDFs: values where they stand, and nothing that could make the reader stumble."""

from pathlib import Path

import pytest

from opened import inspected
from packetlint.model import FormField, Page, PageStatus, UnreadPage
from packetlint.reading import ReadOptions, pdf, read_page
from packetlint.reading import form as form_reader
from packetlint.reading.form import LONGEST_VALUE, read_form
from pdf_with_form import DATASETS, WIDGET, field, write_form

OPTIONS = ReadOptions(dpi=72, max_pixels=1_000_000, page_seconds=30.0, languages=())
CAPTIONS = ("Family name", "Given names", "Date of birth", "Sex: Male / Female")
FILLED = (
    field("/FT /Tx /T (family) /TU (Your family name) /V (Kovalenko)"),
    field("/FT /Tx /T (given) /TU (Your given names)", 1),
    field("/FT /Tx /T (birth) /TU (Your date of birth) /V (12/03/1990)", 2),
    field("/FT /Btn /T (sex) /V /F /AS /F /AP << /N << /F 4 0 R /Off 4 0 R >> >>", 3),
)


def fields_of(folder: Path, *fields: str, form: str = "", stream: str = "") -> tuple[FormField, ...]:
    return read_form(write_form(folder / "form.pdf", fields, form=form, streams={20: stream}), 1).fields


def values(fields: tuple[FormField, ...]) -> list[str]:
    return [one.value for one in fields]


def read(path: Path) -> Page | UnreadPage:
    return read_page(inspected(path), 1, OPTIONS)


def test_a_field_tells_its_name_its_value_its_tooltip_and_its_place(tmp_path: Path) -> None:
    (found,) = fields_of(tmp_path, FILLED[0])
    assert (found.name, found.value, found.hint, found.ticked) == ("family", "Kovalenko", "Your family name", None)
    box = found.box
    assert (box.x0, box.y0, box.x1, box.y1) == pytest.approx((100 / 612, 72 / 792, 300 / 612, 92 / 792), abs=0.001)


def test_fields_left_empty_are_none_and_the_others_come_in_reading_order(tmp_path: Path) -> None:
    found = fields_of(tmp_path, FILLED[2], field("/FT /Tx /T (b) /V (right)", 0, 350), *FILLED[:2], FILLED[3])
    assert [(one.name, one.ticked) for one in found] == [("family", None), ("b", None), ("birth", None), ("sex", True)]
    assert found[-1].value == "F"


def test_a_box_that_is_not_ticked_is_left_empty(tmp_path: Path) -> None:
    assert not fields_of(tmp_path, FILLED[3].replace("/AS /F", "/AS /Off").replace("/V /F", "/V /Off"))


def test_what_a_field_inherits_is_its_own(tmp_path: Path) -> None:
    parent = "<< /FT /Tx /T (applicant) /TU (Surname of the applicant) /V (Kovalenko) /Kids [11 0 R] >>"
    (found,) = fields_of(tmp_path, parent, WIDGET.format("/Parent 10 0 R /T (name)"))
    assert (found.name, found.value, found.hint) == ("applicant.name", "Kovalenko", "Surname of the applicant")


@pytest.mark.parametrize(
    ("entries", "value"),
    [
        ("/FT /Ch /Ff 131072 /V (2) /Opt [[(1) (Male)] [(2) (Female)]]", "Female"),
        ("/FT /Ch /V [(a) (b)] /Opt [(a) (b) (c)]", "a, b"),
        ("/FT /Ch /Ff 393216 /V (typed) /Opt [(a) (b)]", "typed"),
        ("/FT /Tx /V <FEFF041E043B0435043D0430>", "Олена"),
        ("/FT /Tx /V (Elm Street 4\\r\\nNorthport)", "Elm Street 4 Northport"),
        ("/FT /Tx /Ff 16777216 /MaxLen 9 /V (012345678)", "012345678"),
        ("/FT /Tx /V 4 0 R", None),
        ("/FT /Tx /RV (<body xmlns='http://www.w3.org/1999/xhtml'><p>Kova<b>lenko</b></p></body>)", "Kovalenko"),
    ],
    ids=["option", "options", "own option", "UTF-16", "lines", "comb", "empty stream", "rich text"],
)
def test_values_are_what_the_form_shows(tmp_path: Path, entries: str, value: str | None) -> None:
    assert values(fields_of(tmp_path, WIDGET.format(f"/T (a) {entries}"))) == ([value] if value else [])


@pytest.mark.parametrize(
    ("entries", "shown"),
    [("/F 2", False), ("/F 32", False), ("/F 36", True), ("/F 4", True), ("/Ff 8192", False)],
    ids=["hidden", "not shown", "on paper only", "printed", "password"],
)
def test_what_nobody_can_see_is_not_read(tmp_path: Path, entries: str, shown: bool) -> None:
    assert bool(fields_of(tmp_path, WIDGET.format(f"/FT /Tx /T (a) /V (x) {entries}"))) is shown


def test_places_are_those_of_the_page_as_it_is_turned_and_cropped(tmp_path: Path) -> None:
    (turned,) = read_form(write_form(tmp_path / "turned.pdf", FILLED[:1], page="/Rotate 90"), 1).fields
    assert (turned.box.x0, turned.box.y0) == pytest.approx((700 / 792, 100 / 612), abs=0.001)
    cut = write_form(tmp_path / "cropped.pdf", FILLED[:1], page="/CropBox [50 600 350 740]")
    (cropped,) = read_form(cut, 1).fields
    assert (cropped.box.x0, cropped.box.y0) == pytest.approx((50 / 300, 20 / 140), abs=0.001)


def test_the_picture_of_the_page_shows_what_was_typed(tmp_path: Path) -> None:
    path = write_form(tmp_path / "form.pdf", FILLED[:1], form="/NeedAppearances true")
    picture = pdf.render(path, 1, dpi=72, max_pixels=1_000_000).crop((100, 72, 300, 92))
    assert min(picture.tobytes()) < 100


def test_xfa_data_fill_what_the_form_itself_leaves_empty(tmp_path: Path) -> None:
    sex = "/FT /Btn /T (form1[0].Sex[{}]) /AS /Off /AP << /N << /{} 4 0 R /Off 4 0 R >> >>"
    found = fields_of(
        tmp_path,
        WIDGET.format("/FT /Tx /T (form1[0].#subform[0].Surname[0])"),
        field("/FT /Tx /T (form1[0].Given[0]) /V (Olena)", 1),
        field(sex.format(0, "M"), 2),
        field(sex.format(1, "F"), 2, 400),
        form="/XFA [(datasets) 20 0 R]",
        stream=DATASETS.format("<form1><Surname>Kovalenko</Surname><Given>Oksana</Given><Sex>F</Sex></form1>"),
    )
    assert [(one.name, one.value) for one in found] == [
        ("form1[0].#subform[0].Surname[0]", "Kovalenko"),
        ("form1[0].Given[0]", "Olena"),
        ("form1[0].Sex[1]", "F"),
    ]


def test_a_form_that_is_nothing_but_xfa_is_unread_and_says_what_to_do(tmp_path: Path) -> None:
    page = read(write_form(tmp_path / "form.pdf", (), form="/XFA [(datasets) 20 0 R]", streams={20: "<a/>"}))
    assert isinstance(page, UnreadPage)
    assert "dynamic XFA form" in page.reason and "print it to PDF" in page.reason


def test_a_form_that_adobe_lays_out_anew_is_only_partly_read(tmp_path: Path) -> None:
    more = {"form": "/XFA [(datasets) 20 0 R]", "catalog": "/NeedsRendering true"}
    page = read(write_form(tmp_path / "form.pdf", FILLED, lines=CAPTIONS, streams={20: "<a/>"}, **more))
    assert isinstance(page, Page) and page.status is PageStatus.PARTLY_READ
    assert page.reason and "dynamic XFA form" in page.reason
    assert values(page.form_fields)[0] == "Kovalenko"


def test_a_page_of_fields_is_read_by_form_and_a_letter_with_one_is_not(tmp_path: Path) -> None:
    page = read(write_form(tmp_path / "form.pdf", FILLED, lines=CAPTIONS))
    assert isinstance(page, Page) and (page.method, page.reader) == ("form", "form")
    assert values(page.form_fields) == ["Kovalenko", "12/03/1990", "F"]
    letter = read(write_form(tmp_path / "letter.pdf", FILLED[:1], lines=CAPTIONS))
    assert isinstance(letter, Page) and letter.method == "text-layer"
    assert values(letter.form_fields) == ["Kovalenko"]


def test_print_in_the_place_of_an_answer_is_an_answer(tmp_path: Path) -> None:
    still_open = [field(f"/FT /Tx /T (a{number})", number, 300) for number in range(4)]
    page = read(write_form(tmp_path / "form.pdf", still_open, lines=CAPTIONS))
    assert isinstance(page, Page) and page.method == "text-layer"


def test_a_page_with_too_many_fields_is_only_partly_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(form_reader, "MOST_FIELDS", 3)
    page = read(write_form(tmp_path / "form.pdf", FILLED, lines=CAPTIONS))
    assert isinstance(page, Page) and page.status is PageStatus.PARTLY_READ
    assert len(page.form_fields) == 2


def test_values_are_cut_where_they_are_longer_than_any_answer(tmp_path: Path) -> None:
    (found,) = fields_of(tmp_path, WIDGET.format(f"/FT /Tx /T (a) /V ({'x' * 100_000})"))
    assert len(found.value) == LONGEST_VALUE


@pytest.mark.parametrize(
    "fields",
    [
        ("/FT /Tx /T (a) /V (x) /Parent 10 0 R",),
        ("/FT /Tx /T (a) /V (x) /Parent 11 0 R", "/T (b) /Parent 10 0 R"),
        ("/FT /Tx /T (a) /V (x) /Kids [11 0 R]", "/FT /Tx /T (b) /Kids [10 0 R] /Parent 10 0 R"),
        (
            "/FT /Tx /T (a) /V 12.5",
            "/FT /Tx /T (b) /V [1 << >>]",
            "/FT /Tx /T 12 /V true",
            "/FT /Btn /T (d) /AS 3 /AP 5",
        ),
        ("/FT /Tx /T (a) /V <FEFFD800>",),
        ("/FT /Nonsense /T (a) /V (x)", "/T (b)", ""),
    ],
    ids=["own parent", "parents in a ring", "children in a ring", "no strings", "half a letter", "no kind"],
)
def test_broken_fields_are_no_fault_of_ours(tmp_path: Path, fields: tuple[str, ...]) -> None:
    found = fields_of(tmp_path, *map(WIDGET.format, fields))
    assert all(one.value == "x" for one in found)


def test_a_field_without_a_place_is_left_out(tmp_path: Path) -> None:
    assert not fields_of(tmp_path, "<< /Subtype /Widget /FT /Tx /T (a) /V (x) >>")


def test_a_file_that_is_no_pdf_has_no_form(tmp_path: Path) -> None:
    (tmp_path / "form.pdf").write_bytes(b"%PDF-1.7\nnothing follows")
    assert read_form(tmp_path / "form.pdf", 1) == form_reader.Form()
