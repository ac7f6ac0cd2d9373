"""Looking twice: which ink is read again, and what a second reading may and may not change."""

import dataclasses

import pytest

from dossier_from_facts import fact, mention, paper, papers
from packetlint.checks.sides import side_of
from packetlint.model import Document, Fact, FactField, Finding, FoundBy, Severity
from packetlint.review import Dispute, disputes, settle


def known(number: int, field: str, value: str, file: str, found_by: str = "label", confidence: float = 0.95) -> Fact:
    return dataclasses.replace(fact(field, value, file, found_by, confidence), id=f"F{number}")


LETTER = known(1, "date_of_birth", "1990-03-21", "letter.tif")
PASSPORT = known(2, "date_of_birth", "1990-03-12", "passport.jpg")
ZONE = known(3, "date_of_birth", "1990-03-12", "passport.jpg", "mrz")
FORM = known(4, "date_of_birth", "1990-03-12", "form.pdf", "form")


def finding(*sides: tuple[Fact, ...], severity: Severity = Severity.ERROR) -> Finding:
    told = tuple(side_of(side, "") for side in sides)
    return Finding("DOB001", "x", severity, 0.9, FactField.DATE_OF_BIRTH, "P1", "", told, (), "", "")


def settled(dispute: Dispute, *texts: str) -> Fact:
    """Return the disputed fact after its ink was read again as `texts`."""
    where = dispute.fact.provenance.file
    told = dataclasses.replace(mention(where, {}), facts=(dispute.fact,))
    (document,) = settle([paper(where, "letter", (told,))], [dispute], {dispute.fact.id: texts})
    return document.facts[0]


def test_ink_that_stands_against_other_ink_is_read_again_on_both_sides() -> None:
    found = list(disputes([finding((LETTER,), (PASSPORT,))]))
    assert found == [Dispute(LETTER, (PASSPORT,)), Dispute(PASSPORT, (LETTER,))]


def test_what_many_papers_say_is_not_doubted() -> None:
    many = tuple(dataclasses.replace(PASSPORT, id=f"F{number}") for number in range(5, 8))
    assert [dispute.fact for dispute in disputes([finding((LETTER,), many)])] == [LETTER]


def test_zones_and_form_fields_are_not_read_again() -> None:
    assert [dispute.fact for dispute in disputes([finding((LETTER,), (ZONE, FORM))])] == [LETTER]


def test_notes_and_findings_of_one_side_rest_on_no_disputed_ink() -> None:
    assert not list(disputes([finding((LETTER,), (PASSPORT,), severity=Severity.NOTE), finding((LETTER,))]))


def test_ink_in_two_findings_is_read_once() -> None:
    assert len(list(disputes([finding((LETTER,), (PASSPORT,))] * 2))) == 2


@pytest.mark.parametrize(
    ("ours", "theirs", "text"),
    [
        (LETTER, PASSPORT, "12 March 1990"),
        (LETTER, PASSPORT, "12.03.90"),
        (
            known(1, "passport_number", "U29461803", "scan.jpg"),
            known(2, "passport_number", "U29461830", "form.pdf"),
            "U29461830",
        ),
        (
            known(1, "name", "Olena | Kovalenk", "fax.tif"),
            known(2, "name", "Olena | Kovalenko", "x"),
            "Olena Kovalenko",
        ),
    ],
)
def test_a_fact_that_reads_like_the_other_side_the_second_time_is_doubtful(ours: Fact, theirs: Fact, text: str) -> None:
    again = settled(Dispute(ours, (theirs,)), "illegible", text)
    assert again.value == ours.value
    assert again.confidence < 0.5
    assert again.alternatives == (str(theirs.value),)


@pytest.mark.parametrize("texts", [(), ("21 March 1990",), ("illegible",), ("22 March 1990",), ("",)])
def test_a_second_reading_that_does_not_take_the_other_side_changes_nothing(texts: tuple[str, ...]) -> None:
    assert settled(Dispute(LETTER, (PASSPORT,)), *texts) is LETTER


def test_half_a_name_read_again_does_not_take_the_other_side() -> None:
    ours = known(1, "name", "Elvira | Kovalenko", "letter.tif")
    theirs = known(2, "name", "Olena | Kovalenko", "passport.jpg")
    assert settled(Dispute(ours, (theirs,)), "Kovalenko", "Elvira Kovalenko") is ours


@pytest.mark.parametrize(("confidence", "doubtful"), [(0.95, False), (0.7, True)])
def test_a_hardly_legible_name_that_looks_like_the_other_may_be_it(confidence: float, doubtful: bool) -> None:
    ours = known(1, "name", "Karen | Whitfleld", "fax.tif", confidence=confidence)
    theirs = known(2, "name", "Karen | Whitfield", "passport.jpg")
    assert (settled(Dispute(ours, (theirs,))).confidence < confidence) is doubtful


def test_nothing_else_in_the_documents_is_touched() -> None:
    before = papers(
        dataclasses.replace(mention("letter.tif", {}, holder=True), facts=(LETTER, known(9, "sex", "F", "letter.tif"))),
        mention("passport.jpg", {"date_of_birth": "1990-03-12"}),
    )
    after = settle(before, [Dispute(LETTER, (PASSPORT,))], {"F1": ("12 March 1990",)})
    assert [one.provenance.found_by for one in _facts(after)] == [FoundBy.LABEL] * 3
    assert [one.confidence for one in _facts(after)] == [pytest.approx(0.285), 0.95, 0.95]
    assert after[1] == before[1]
    assert after[0].mentions[0].holder


def _facts(documents: tuple[Document, ...]) -> list[Fact]:
    return [one for document in documents for one in document.facts]


def test_a_months_letter_read_as_a_digit_is_no_day() -> None:
    fact = dataclasses.replace(known(1, "date_of_expiry", "2033-01-04", "passport.jpg"), text="17 CI4/JAN 33")
    zone = known(2, "date_of_expiry", "2033-01-17", "passport.jpg", "mrz")
    assert settled(Dispute(fact, (zone,))).confidence < 0.5
    clear = dataclasses.replace(fact, text="04 JAN 33")
    assert settled(Dispute(clear, (zone,))) == clear
