import csv
import dataclasses
import io

import pytest

from packetlint.model import PersonName
from packetlint.report import render, render_all
from packetlint.report.checked import CheckedPacket


def table(*packets: CheckedPacket) -> list[list[str]]:
    text = render_all("csv", packets)
    assert isinstance(text, str)
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))


def test_the_matrix_is_one_table(checked: CheckedPacket) -> None:
    head, name, birth, *_ = table(checked)
    assert head[:5] == ["packet", "person", "role", "field", "findings"]
    assert head[5:] == [
        "IDs/passport Olena.jpg (passport)",
        "birth certificate.pdf (birth certificate)",
        "i-134a.pdf (Form I-134)",
    ]
    assert name[1:4] == ["Olena Petrivna Kovalenko", "beneficiary", "name"]
    assert birth[3:] == ["date of birth", "DOB001", "12 Mar 1990", "≠ 21 Mar 1990", "12 Mar 1990"]


def test_lines_end_as_the_standard_says(checked: CheckedPacket) -> None:
    text = render("csv", checked)
    assert text.count("\r\n") == text.count("\n") == len(table(checked)) - 1


def test_several_packets_have_columns_of_their_own(checked: CheckedPacket, clean: CheckedPacket) -> None:
    head, *rows = table(checked, clean)
    assert len(head) == 5 + 6
    assert head[5] == "kovalenko: IDs/passport Olena.jpg (passport)"
    assert all(len(row) == len(head) for row in rows)
    assert rows[0][8:] == ["", "", ""]
    assert rows[len(rows) // 2][5:8] == ["", "", ""]


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "＝", "＋", "－", "＠", "\t=", "\r=", " ="])
def test_no_cell_is_a_formula(checked: CheckedPacket, sign: str) -> None:
    formula = f'{sign}cmd|" /C calc"!A0;"x'
    olena, *others = checked.dossier.people
    named = dataclasses.replace(olena, name=PersonName(formula))
    files = (dataclasses.replace(checked.dossier.documents[0], file=formula), *checked.dossier.documents[1:])
    dossier = dataclasses.replace(checked.dossier, people=(named, *others), documents=files)
    cells = [cell for row in table(dataclasses.replace(checked, dossier=dossier)) for cell in row]
    hostile = [cell for cell in cells if "calc" in cell]
    assert len(hostile) >= 3
    assert all(cell.startswith("'") for cell in hostile)
