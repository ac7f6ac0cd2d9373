"""Relatives of like names stay two, and a lone paper in a wrong name finds its owner."""

import dataclasses

import pytest

from dossier_from_facts import fact, mention, papers
from packetlint.model import Mention, Person, Role
from packetlint.people import resolve_people

FATHER = {"name": "João Batista | Ferreira", "date_of_birth": "1964-04-08", "passport_number": "GD903377"}
SON = {"name": "João Batista | Ferreira Filho", "date_of_birth": "1993-08-04", "passport_number": "GH448120"}
ELDER = {"name": "María José | Urdaneta", "date_of_birth": "2004-02-11", "passport_number": "172640385"}
YOUNGER = {"name": "María Gabriela | Urdaneta", "date_of_birth": "2006-10-07", "passport_number": "172640391"}
SUPPORTER = {"name": "Jean-Robert | Augustin", "date_of_birth": "1983-07-14"}


def resolved(*mentions: Mention) -> tuple[Person, ...]:
    return resolve_people(papers(*mentions, kinds={"form": "i131", "record": "birth_certificate"}))


def owner_of(mention: Mention, people: tuple[Person, ...]) -> Person:
    (owner,) = (person for person in people if any(each is mention for each in person.mentions))
    return owner


def in_text(mention: Mention) -> Mention:
    """Return a mention as a sentence tells it."""
    told = (fact(each.field.value, each.text, mention.document, "prose") for each in mention.facts)
    return dataclasses.replace(mention, facts=tuple(told))


def test_father_and_son_stay_two_though_a_sentence_gives_the_father_the_sons_number() -> None:
    letter = in_text(mention("letter", {**FATHER, "passport_number": SON["passport_number"]}, Role.PARENT))
    people = resolved(
        mention("old", FATHER, holder=True),
        mention("new", SON, holder=True),
        mention("form", SON, Role.BENEFICIARY),
        mention("form", {"name": FATHER["name"], "date_of_birth": FATHER["date_of_birth"]}, Role.PARENT),
        letter,
    )
    assert len(people) == 2
    assert owner_of(letter, people).date_of_birth == FATHER["date_of_birth"]


def test_a_suffix_left_out_makes_nobody_new() -> None:
    note = {"name": "João Batista | Ferreira", "date_of_birth": SON["date_of_birth"]}
    assert len(resolved(mention("new", SON, holder=True), mention("note", note))) == 1


def test_a_sisters_name_on_a_form_does_not_take_the_form_from_whose_it_is() -> None:
    form = mention("form", {**YOUNGER, "name": ELDER["name"]}, Role.BENEFICIARY)
    people = resolved(
        mention("elder", ELDER, holder=True),
        mention("younger", YOUNGER, holder=True),
        mention("list", ELDER),
        mention("list", YOUNGER),
        form,
    )
    assert len(people) == 2
    assert owner_of(form, people).date_of_birth == YOUNGER["date_of_birth"]


def test_a_single_name_is_not_every_name_it_is_part_of() -> None:
    father = {"name": "FNU | Esmatullah", "date_of_birth": "1985-01-01"}
    son = {"name": "Yusuf | Esmatullah", "date_of_birth": "2016-11-02"}
    assert len(resolved(mention("a", father, holder=True), mention("b", son, holder=True))) == 2


def test_a_maiden_name_that_a_form_declares_is_hers() -> None:
    form = mention("form", {"name": "Roseline | Désir", "date_of_birth": "1991-12-05"})
    former = dataclasses.replace(fact("name", "Augustin", "form"), former=True)
    record = mention("record", {"name": "Roseline Augustin", "date_of_birth": "1997-12-05"}, Role.SPOUSE)
    assert len(resolved(dataclasses.replace(form, facts=(*form.facts, former)), record)) == 1


@pytest.mark.parametrize(("called", "people"), [("Jean-Roger Augustin", 2), ("Mathurin Augustin", 3)])
def test_an_employers_letter_is_the_supporters_whose_name_it_nearly_gives(called: str, people: int) -> None:
    found = resolved(
        mention("form", SUPPORTER, Role.SUPPORTER),
        mention("bank", {"name": "Jean-Robert Augustin"}, Role.SUPPORTER, holder=True),
        mention("bank", {"name": "Mirlande Augustin"}, Role.SUPPORTER),
        mention("letter", {"name": called}, Role.SUPPORTER, holder=True),
    )
    assert len(found) == people


def test_a_father_in_another_given_name_is_the_one_adult_whose_child_it_is() -> None:
    record = mention("record", {"name": "Muhannad | Al-Khatib"}, Role.PARENT)
    people = resolved(
        mention("passport", {"name": "Mahmoud | Al-Khatib", "date_of_birth": "1981-05-16"}, holder=True),
        mention("form", {"name": "Mahmoud | Al-Khatib", "date_of_birth": "1981-05-16"}, Role.BENEFICIARY),
        mention("form", {"name": "Omar | Al-Khatib", "date_of_birth": "2012-01-27"}, Role.CHILD),
        mention("record", {"name": "Omar | Al-Khatib", "date_of_birth": "2012-01-27"}, Role.CHILD, holder=True),
        record,
    )
    assert owner_of(record, people).name.full == "Mahmoud Al-Khatib"
    assert "parent of the same child" in owner_of(record, people).reasons


def test_who_has_no_legible_name_is_the_only_person_whom_all_else_fits() -> None:
    form = mention("form", {"date_of_birth": "1966-09-04"}, Role.SUPPORTER)
    samuel = {"name": "Samuel | Ostrander", "date_of_birth": "1966-09-04"}
    (person,) = resolved(mention("licence", samuel, holder=True), form)
    assert form in person.mentions


def test_of_two_whom_it_fits_alike_it_is_neither() -> None:
    form = mention("form", {"date_of_birth": "2015-07-01"}, Role.CHILD)
    twins = [mention(name, {"name": f"{name} | Dukanov", "date_of_birth": "2015-07-01"}) for name in ("Mila", "Luka")]
    assert [len(person.mentions) for person in resolved(*twins, form)] == [1, 1]


def test_a_paper_in_which_a_family_has_run_together_joins_nobody() -> None:
    father = mention("a", {"name": "FNU | Esmatullah", "date_of_birth": "1985-01-01", "passport_number": "P02271846"})
    mother = mention("b", {"name": "Zarmina | Rahimi", "date_of_birth": "1990-04-17", "passport_number": "P02271847"})
    child = {"name": "Yusuf | Esmatullah", "date_of_birth": "2016-11-02", "passport_number": "P02271848"}
    everything = mention("c", child)
    for other in (father, mother):
        everything = dataclasses.replace(everything, facts=(*everything.facts, *other.facts[1:]))
    assert len(resolved(father, mother, everything)) == 3
