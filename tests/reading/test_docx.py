"""Letters as Word saves them become pages of words and pasted scans, and nothing of them is passed over."""

import io
import zipfile
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

import packetlint
from docx_from_xml import PAGE_BREAK, RENDERED_BREAK, docx, paragraph, part, picture, run
from opened import inspected
from packetlint.model import FileStatus, Page, PageStatus, UnreadPage
from packetlint.reading import ReadOptions, count_docx_pages, read_again, read_page
from packetlint.settings import Settings

NO_PROGRAM = ReadOptions(dpi=150, max_pixels=20_000_000, page_seconds=30.0, languages=())
LETTER = (
    paragraph("Dear Officer,"),
    paragraph("I have treated my patient, Ms. Olena Kovalenko, born on December 3, 1990, since January 8, 2024."),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the document under test lies."""
    return tmp_path / "letter.docx"


def read(path: Path) -> list[Page | UnreadPage]:
    file = inspected(path)
    assert file.status is FileStatus.DOCUMENT, file.reason
    return [read_page(file, number, NO_PROGRAM) for number in range(1, file.pages + 1)]


def texts(path: Path) -> list[str]:
    pages = read(path)
    assert all(isinstance(page, Page) for page in pages)
    return [" ".join(word.text for word in page.words) for page in pages if isinstance(page, Page)]


def scan(ink: bool = True) -> bytes:
    held = io.BytesIO()
    drawn = Image.new("L", (1000, 700), 255)
    if ink:
        ImageDraw.Draw(drawn).rectangle((100, 100, 600, 200), fill=0)
    drawn.save(held, "PNG")
    return held.getvalue()


def test_a_letter_is_read_without_any_program(path: Path) -> None:
    path.write_bytes(docx(*LETTER))
    (page,) = read(path)
    assert isinstance(page, Page)
    assert (page.method, page.status, page.confidence, page.placed) == ("text-layer", PageStatus.READ, 1.0, False)
    assert page.reader.startswith("python-docx ")
    assert [word.text for word in page.words[:4]] == ["Dear", "Officer,", "I", "have"]


def test_what_stands_in_tables_controls_and_boxes_is_read(path: Path) -> None:
    table = f"<w:tbl><w:tr><w:tc>{paragraph('Surname')}</w:tc><w:sdt><w:sdtContent><w:tc>{paragraph('LEE')}</w:tc>"
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph('in a control')}</w:sdtContent></w:sdt>"
    box = f"<w:pict><w:txbxContent>{paragraph('in a box')}</w:txbxContent></w:pict>"
    both = f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    inserted = f"<w:ins>{run('inserted')}</w:ins>"
    path.write_bytes(
        docx(f"{table}</w:sdtContent></w:sdt></w:tr></w:tbl>", control, paragraph(f"<w:r>{both}</w:r>", inserted))
    )
    assert texts(path) == ["Surname LEE in a control inserted in a box"]


def test_columns_are_as_wide_as_the_file_says_or_alike(path: Path) -> None:
    def table(*widths: int) -> str:
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        cells = "".join(f"<w:tc>{paragraph(text)}</w:tc>" for text in ("a", "b", "c"))
        return f"<w:tbl><w:tblGrid>{grid}</w:tblGrid><w:tr>{cells}</w:tr></w:tbl>"

    path.write_bytes(docx(table(1000, 7000, 2000), table(5000, 5000)))
    (page,) = read(path)
    assert isinstance(page, Page)
    told, alike = ([word.box.x0 for word in page.words[at : at + 3]] for at in (0, 3))
    assert told == pytest.approx([6 / 112, 16 / 112, 86 / 112])
    assert alike == pytest.approx([6 / 112, 39 / 112, 72 / 112])


def test_what_is_deleted_hidden_or_an_instruction_is_not_on_the_paper(path: Path) -> None:
    deleted = "<w:del><w:r><w:delText>deleted</w:delText></w:r></w:del>"
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>"
    shown = '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>shown</w:t></w:r>'
    field = "<w:r><w:instrText>DATE</w:instrText></w:r>"
    path.write_bytes(docx(paragraph(deleted, hidden, shown, field, "<!-- said -->")))
    assert texts(path) == ["shown"]


def test_heads_and_feet_stand_on_the_paper_once(path: Path) -> None:
    beside = {
        "header1.xml": ("header", part("hdr", paragraph("Elm Clinic"))),
        "header2.xml": ("header", part("hdr", paragraph("Elm Clinic"))),
        "footer1.xml": ("footer", part("ftr", paragraph("call us"))),
        "footnotes.xml": ("footnotes", part("footnotes", f"<w:footnote>{paragraph('a note')}</w:footnote>")),
    }
    path.write_bytes(docx(paragraph("one", PAGE_BREAK), paragraph("two"), parts=beside))
    assert texts(path) == ["Elm Clinic one", "two a note call us"]


@pytest.mark.parametrize(
    ("body", "pages"),
    [
        ([paragraph("one"), paragraph(PAGE_BREAK, RENDERED_BREAK, "two")], ["one", "two"]),
        ([paragraph("one", RENDERED_BREAK, "two")], ["one", "two"]),
        ([paragraph("one"), "<w:p><w:pPr><w:pageBreakBefore/></w:pPr>" + run("two") + "</w:p>"], ["one", "two"]),
        ([paragraph("<w:pPr><w:sectPr/></w:pPr>", "one"), paragraph("two")], ["one", "two"]),
        (
            [
                paragraph('<w:pPr><w:sectPr><w:type w:val="continuous"/></w:sectPr></w:pPr>', "one"),
                paragraph("more"),
            ],
            ["one more"],
        ),
        ([paragraph(PAGE_BREAK), paragraph("one"), paragraph(PAGE_BREAK), paragraph(PAGE_BREAK)], ["one"]),
        ([paragraph("one\ttwo", "<w:r><w:br/></w:r>", "three")], ["one two three"]),
        ([], [""]),
    ],
)
def test_pages_break_as_word_breaks_them(path: Path, body: list[str], pages: list[str]) -> None:
    path.write_bytes(docx(*body))
    assert texts(path) == pages
    assert count_docx_pages(path) == len(pages)


def test_a_table_that_runs_over_a_page_is_cut_between_two_rows(path: Path) -> None:
    rows = [["a"], [RENDERED_BREAK, "b"], ["c", RENDERED_BREAK, "d"], ["e"]]
    cells = "".join(f"<w:tr><w:tc>{paragraph(*row)}</w:tc></w:tr>" for row in rows)
    path.write_bytes(docx(f"<w:tbl>{cells}</w:tbl>"))
    assert texts(path) == ["a", "b c d", "e"]


def test_a_pasted_scan_is_a_page_of_its_own(path: Path) -> None:
    shown = paragraph("Copy of my licence:", picture("image1", 3.4, 2.1), picture("image1", 3.4, 2.1))
    path.write_bytes(docx(shown, parts={"image1.png": ("image", scan())}))
    file = inspected(path)
    assert file.pages == 2
    first, second = (read_page(file, number, NO_PROGRAM) for number in (1, 2))
    assert isinstance(first, Page) and not first.placed
    assert isinstance(second, UnreadPage) and second.missing_program  # so it came as far as Tesseract


def test_a_letter_that_is_but_a_scan_has_no_other_page(path: Path) -> None:
    path.write_bytes(docx(paragraph(picture("image1", 6, 9)), parts={"image1.png": ("image", scan(ink=False))}))
    (page,) = read(path)
    assert isinstance(page, Page) and (page.status, page.placed) == (PageStatus.BLANK, True)


def test_a_signature_or_seal_is_no_paper(path: Path) -> None:
    signed = paragraph("Yours,", picture("image1", 3, 1), picture("image1", 1.2, 5))
    path.write_bytes(docx(signed, parts={"image1.png": ("image", scan())}))
    assert inspected(path).pages == 1


@pytest.mark.parametrize(
    "inset",
    [
        picture("drawing", 5, 5),
        picture("elsewhere", 5, 5),
        "<w:r><w:object/></w:r>",
        '<w:r><w:pict><v:shape style="width:400pt;height:300pt"><v:imagedata r:id="drawing"/></v:shape></w:pict></w:r>',
    ],
)
def test_what_nobody_can_read_is_said(path: Path, inset: str) -> None:
    path.write_bytes(docx(*LETTER, paragraph(inset), parts={"drawing.emf": ("image", b"\1\0\0\0")}))
    (page,) = read(path)
    assert isinstance(page, Page) and page.status is PageStatus.PARTLY_READ
    assert page.reason == "drawings or embedded objects in it could not be read (1); save it as PDF"


def test_the_ink_of_a_letter_is_not_looked_at_again(path: Path) -> None:
    path.write_bytes(docx(*LETTER))
    (page,) = read(path)
    assert isinstance(page, Page)
    assert read_again(inspected(path), page, page.words[0].box, NO_PROGRAM) == ()


def test_facts_from_a_letter_have_no_place_on_paper(tmp_path: Path) -> None:
    (tmp_path / "letter.docx").write_bytes(docx(*LETTER))
    checked = packetlint.check_packet(tmp_path, settings=Settings(jobs=1))
    facts = [fact for document in checked.dossier.documents for fact in document.facts]
    assert {"1990-12-03"} <= {fact.value for fact in facts}
    assert {fact.provenance.box for fact in facts} == {None}


OUTSIDE = '<!DOCTYPE w:document [<!ENTITY outside SYSTEM "file:///etc/hostname">]>'
TENFOLD = "".join(f"<!ENTITY a{number} '{f'&a{number - 1};' * 10}'>" for number in range(1, 10))
LAUGHS = f"<!DOCTYPE w:document [<!ENTITY a0 'ha'>{TENFOLD}]>"


@pytest.mark.parametrize(("prolog", "entity"), [(OUTSIDE, "&outside;"), (LAUGHS, "&a9;")], ids=["outside", "laughs"])
def test_entities_are_not_followed(path: Path, prolog: str, entity: str) -> None:
    path.write_bytes(docx(f"<w:p><w:r><w:t>before {entity} after</w:t></w:r></w:p>", prolog=prolog))
    file = inspected(path)
    if file.status is FileStatus.DOCUMENT:
        assert texts(path)[0].split() in (["before"], ["before", "after"])
    else:
        assert "damaged" in (file.reason or "")


@pytest.mark.parametrize("content", [docx("<w:p>"), docx().replace(b"word/document", b"word/ducoment")])
def test_a_damaged_document_says_so(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    file = inspected(path)
    assert (file.status, file.pages) == (FileStatus.UNREADABLE, 0)
    assert "damaged" in (file.reason or "")


def test_a_document_may_hold_folders(path: Path) -> None:
    path.write_bytes(docx(*LETTER))
    with zipfile.ZipFile(path, "a") as package:
        package.mkdir("word/media") if hasattr(package, "mkdir") else package.writestr("word/media/", "")
    assert inspected(path).status is FileStatus.DOCUMENT


def test_a_document_that_unpacks_beyond_the_limit_is_not_opened(path: Path) -> None:
    path.write_bytes(docx(paragraph("x" * 3_000_000)))
    assert inspected(path).status is FileStatus.DOCUMENT
    refused = inspected(path, max_file_bytes=2 << 20)
    assert refused.reason == "unpacked, larger than the limit of 2 MiB (limits.max_file_bytes)"
