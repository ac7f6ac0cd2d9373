"""Text without places gets some by which lines, columns and paragraphs are told apart as on paper."""

import pytest

from packetlint.extraction.layout import Sheet
from packetlint.model import Page, PageStatus
from packetlint.reading.typeset import Cell, Table, typeset


def sheet(*tables: Table) -> Sheet:
    (only,) = typeset(tables)
    words, aspect = only.words, only.aspect
    return Sheet(Page("letter.docx", 1, words, aspect, "text-layer", "typeset", PageStatus.READ, 1.0, placed=False))


def rows(*tables: Table) -> list[list[str]]:
    return [[piece.text for piece in row] for row in sheet(*tables).rows]


def test_paragraphs_stay_apart_and_a_long_one_runs_on() -> None:
    long = " ".join(["She needs an operation and much rest."] * 6)
    found = sheet(Table.of_text("Dear Officer,"), Table.of_text(long), Table.of_text(long))
    assert [passage.text for passage in found.paragraphs] == ["Dear Officer,", long, long]


def test_tabs_and_cells_are_wide_spaces() -> None:
    table = Table(((Cell("Name"), Cell("Date of birth")), (Cell("Olena\nKovalenko"), Cell("12/03/1990"))), (0.5, 0.5))
    assert rows(Table.of_text("Sincerely,\tAnn Lee"), table) == [
        ["Sincerely,", "Ann Lee"],
        ["Name", "Date of birth"],
        ["Olena", "12/03/1990"],
        ["Kovalenko"],
    ]


def test_columns_stay_in_line_whatever_they_hold() -> None:
    narrow = (0.05, 0.05, 0.9)
    table = Table(((Cell("A"), Cell("B"), Cell("C")), (Cell("unusuallylongword" * 3), Cell("x"), Cell("y"))), narrow)
    (first, second) = sheet(table).rows
    assert [piece.box.x0 for piece in first] == [piece.box.x0 for piece in second]
    assert [piece.text for piece in second] == ["unusuallylongword" * 3, "x", "y"]


def test_a_cell_may_take_several_columns_or_more_than_there_are() -> None:
    table = Table(
        ((Cell("head", 2), Cell("c")), (Cell("a"), Cell("b"), Cell("c")), (Cell("wide", 9),)), (0.3, 0.3, 0.4)
    )
    assert rows(table) == [["head", "c"], ["a", "b", "c"], ["wide"]]


def test_nothing_is_cut_off() -> None:
    (found,) = typeset([Table.of_text("x" * 500), *(Table.of_text(f"line {number}") for number in range(60))])
    assert len(found.words) == 121
    assert all(0 <= word.box.x0 < word.box.x1 <= 1 and 0 <= word.box.y0 < word.box.y1 <= 1 for word in found.words)
    assert found.aspect == pytest.approx(8.5 / 11 * (512 / 112) / (97.5 / 50), rel=0.02)


@pytest.mark.parametrize(
    "tables",
    [
        [Table.of_text(f"line {number}") for number in range(400)],
        [Table(tuple((Cell(f"line {number}"),) for number in range(400)))],
        [Table.of_text("\n".join(f"line {number}" for number in range(400)))],
        [Table(((Cell("\n".join(f"line {number}" for number in range(400))), Cell("beside")),), (0.5, 0.5))],
    ],
    ids=["paragraphs", "rows", "one paragraph", "one row"],
)
def test_what_is_longer_than_any_page_is_several(tables: list[Table]) -> None:
    sheets = typeset(tables)
    assert 2 < len(sheets) < 6
    words = [word.text for each in sheets for word in each.words]
    assert [word for word in words if word.isdecimal()] == [str(number) for number in range(400)]
    assert all(word.box.y1 <= 1 for each in sheets for word in each.words)


def test_no_text_is_no_page() -> None:
    assert typeset([]) == () == typeset([Table.of_text(" ")])
