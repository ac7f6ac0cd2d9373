import dataclasses

from packetlint.model import Acceptance, FactField
from packetlint.report.checked import CheckedPacket
from packetlint.report.matrix import matrices, paper


def test_a_person_has_a_column_for_each_paper_and_a_row_for_each_field(checked: CheckedPacket) -> None:
    olena, karen = matrices(checked)
    assert [document.id for document in olena.documents] == ["D1", "D2", "D3"]
    assert [row.field for row in olena.rows] == [FactField.NAME, FactField.DATE_OF_BIRTH]
    assert [document.id for document in karen.documents] == ["D3"]


def test_a_cell_gives_each_value_of_its_paper_once(checked: CheckedPacket) -> None:
    names, births = matrices(checked)[0].rows
    assert [cell.text for cell in names.cells] == ["Olena Petrivna Kovalenko"] * 2 + ["Olena Kovalenko"]
    assert [cell.text for cell in births.cells] == ["12 Mar 1990", "21 Mar 1990", "12 Mar 1990"]
    assert [len(cell.facts) for cell in births.cells] == [2, 1, 1]


def test_the_deviating_cell_is_odd_and_the_agreed_ones_are_not(checked: CheckedPacket) -> None:
    names, births = matrices(checked)[0].rows
    assert [cell.odd for cell in births.cells] == [False, True, False]
    assert births.codes == ("DOB001",)
    assert not any(cell.odd for cell in names.cells), "a harmless variant is nothing to look at"


def test_a_finding_of_one_side_marks_it(checked: CheckedPacket) -> None:
    finding = dataclasses.replace(checked.findings[1], sides=checked.findings[1].sides[1:])
    births = matrices(dataclasses.replace(checked, findings=(finding,)))[0].rows[1]
    assert [cell.odd for cell in births.cells] == [True, False, True]


def test_an_accepted_finding_marks_nothing(checked: CheckedPacket, acceptance: Acceptance) -> None:
    accepted = dataclasses.replace(checked, accepted={acceptance.fingerprint: acceptance})
    assert not any(cell.odd for row in matrices(accepted)[0].rows for cell in row.cells)


def test_papers_bound_into_one_file_are_told_apart_by_their_pages(checked: CheckedPacket) -> None:
    _, birth, form = checked.dossier.documents
    assert paper(birth, checked.dossier.documents) == "birth certificate.pdf (birth certificate)"
    bound = dataclasses.replace(form, file=birth.file, pages=(3,), kind="unknown")
    assert paper(birth, [birth, bound]) == "birth certificate.pdf, pages 1–2 (birth certificate)"
    assert paper(bound, [birth, bound]) == "birth certificate.pdf, page 3"
