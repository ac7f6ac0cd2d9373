"""Who is who: what makes two mentions one person, and what does not."""

import dataclasses

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier_from_facts import mention, papers
from packetlint.model import Mention, Person, Role
from packetlint.people import resolve_people

OLENA = {"name": "Olena | Kovalenko", "date_of_birth": "1990-03-12", "passport_number": "UT4471120"}
DANYLO = {"name": "Danylo | Kovalenko", "date_of_birth": "2015-07-01"}
KAREN = {"name": "Karen Louise | Whitfield", "date_of_birth": "1968-04-11", "a_number": "A071222333"}

FAMILY = (
    mention("passport", OLENA, holder=True),
    mention("form", OLENA, Role.BENEFICIARY),
    mention("form", DANYLO, Role.CHILD),
    mention("form", KAREN, Role.SUPPORTER),
    mention("letter", {"name": "Karen L. | Whitfield"}, Role.SUPPORTER, holder=True),
    mention("letter", {"name": "Olena Kovalenko", "date_of_birth": "1990-12-03"}, Role.RELATIVE),
    mention("bank", {"name": "KAREN WHITFIELD"}, Role.SUPPORTER, holder=True),
    mention("clinic", {"name": "Olena | Kovalenk", "date_of_birth": "1990-03-12"}, Role.BENEFICIARY, holder=True),
)


def resolved(*mentions: Mention) -> tuple[Person, ...]:
    return resolve_people(papers(*mentions, kinds={"form": "i134", "passport": "passport"}))


def groups(people: tuple[Person, ...]) -> set[frozenset[Mention]]:
    return {frozenset(person.mentions) for person in people}


def are_one(one: Mention, other: Mention) -> bool:
    return len(resolved(one, other)) == 1


def test_a_family_with_a_supporter_is_three_people() -> None:
    people = resolved(*FAMILY)
    assert [(person.id, person.role, person.name.full, person.date_of_birth) for person in people] == [
        ("P1", Role.BENEFICIARY, "Olena Kovalenko", "1990-03-12"),
        ("P2", Role.CHILD, "Danylo Kovalenko", "2015-07-01"),
        ("P3", Role.SUPPORTER, "Karen Louise Whitfield", "1968-04-11"),
    ]
    assert [len(person.mentions) for person in people] == [4, 1, 3]


@pytest.mark.parametrize(
    ("values", "why"),
    [
        ({"name": "Olena | Kovalenko", "date_of_birth": "1990-12-03"}, "day and month swapped"),
        ({"name": "Olena | Kovalenko", "date_of_birth": "1991-03-12"}, "another year"),
        ({"name": "Olena | Kovalenko", "date_of_birth": "1984-10-05"}, "another date altogether"),
        ({"name": "Olena | Kovalenk", "date_of_birth": "1990-03-12"}, "a letter lost"),
        ({"name": "Olena | Kovalenko", "passport_number": "UT4471121"}, "another number"),
        ({"name": "KOVALENKO OLENA"}, "the name alone, family name first"),
        ({"name": "Olena Petrivna | Kovalenko", "date_of_birth": "1990-03-12"}, "a patronymic more"),
        (
            {"name": "Olena | Bondar", "passport_number": "UT4471120", "date_of_birth": "1990-03-12"},
            "another surname",
        ),
        ({"name": "Olena", "date_of_birth": "1990-03-12"}, "the given name alone"),
    ],
)
def test_one_wrong_value_makes_no_new_person(values: dict[str, str], why: str) -> None:
    assert are_one(mention("passport", OLENA, holder=True), mention("letter", values, Role.BENEFICIARY)), why


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (OLENA, DANYLO),
        (OLENA, {"name": "Danylo | Kovalenko"}),
        ({"name": "Olena | Kovalenko"}, {"name": "Iryna | Kovalenko"}),
        (OLENA, {"name": "Iryna | Kovalenko", "date_of_birth": "1990-03-12"}),
        (OLENA, KAREN),
        ({"name": "Danylo | Kovalenko", "date_of_birth": "1990-03-12"}, DANYLO),
        (OLENA, {"name": "Olena | Bondar", "date_of_birth": "1990-03-12"}),
        (OLENA, {"name": "Olena | Bondar", "passport_number": "UT4471120"}),
        (OLENA, {**OLENA, "name": "Iryna | Bondar"}),
    ],
    ids=[
        "mother and son",
        "a son without a birth",
        "names alone",
        "twins",
        "strangers",
        "father and son of one name",
        "another surname, same birth",
        "another surname, same passport",
        "another name altogether",
    ],
)
def test_a_shared_surname_makes_no_one_person(one: dict[str, str], other: dict[str, str]) -> None:
    assert not are_one(mention("form", one), mention("letter", other))


def test_father_and_son_of_one_name_keep_their_own_papers() -> None:
    father = {"name": "Ivan | Melnyk", "date_of_birth": "1962-05-03", "passport_number": "UT5500112"}
    son = {"name": "Ivan | Melnyk", "date_of_birth": "1991-11-20", "passport_number": "UT7741190"}
    mentions = [
        mention(paper, who)
        for paper, who in (("passport 1", father), ("form", son), ("passport 2", son), ("letter", father))
    ]
    assert groups(resolved(*mentions)) == {frozenset(mentions[::3]), frozenset(mentions[1:3])}


def test_a_bank_statement_in_a_wrong_name_is_the_supporters_all_the_same() -> None:
    statement = mention("bank", {"name": "Karen Louise | Witfeld-Jones"}, Role.SUPPORTER, holder=True)
    people = resolved(*FAMILY[:4], statement)
    assert statement in people[2].mentions


def test_two_people_of_one_paper_are_not_joined_for_their_likeness() -> None:
    one = mention("form", {"name": "Marta | Kovalenko", "date_of_birth": "2015-07-01"}, Role.CHILD)
    other = mention("form", {"name": "Maria | Kovalenko", "date_of_birth": "2015-07-01"}, Role.CHILD)
    assert not are_one(one, other)


def test_who_has_neither_name_nor_paper_is_nobody() -> None:
    assert resolved(mention("form", {"date_of_birth": "1990-03-12"}, Role.RELATIVE)) == ()


def test_a_holder_without_a_legible_name_is_somebody() -> None:
    (person,) = resolved(mention("passport", {"passport_number": "UT4471120"}, holder=True))
    assert (person.name.full, person.date_of_birth, person.role) == ("", None, Role.OTHER)


def test_what_the_form_calls_somebody_wins_over_kinship_in_a_letter() -> None:
    (person,) = resolved(
        mention("letter", OLENA, Role.RELATIVE), mention("form", OLENA, Role.BENEFICIARY), mention("note", OLENA)
    )
    assert person.role is Role.BENEFICIARY


def test_the_best_reading_is_what_most_and_the_weightiest_papers_say() -> None:
    (person,) = resolved(
        mention("letter", {**OLENA, "date_of_birth": "1990-12-03"}),
        mention("passport", OLENA, holder=True),
        mention("note", {**OLENA, "name": "Olena | Kovalenk"}),
    )
    assert (person.name.full, person.date_of_birth) == ("Olena Kovalenko", "1990-03-12")


def test_a_name_that_a_paper_had_no_room_for_is_the_same_one_and_not_the_best_reading() -> None:
    said = mention("licence", {"name": "Olen | Koval"}, holder=True)
    name = dataclasses.replace(said.facts[0], cut=True)
    (person,) = resolved(mention("form", {"name": "Olena | Kovalenko"}), dataclasses.replace(said, facts=(name,)))
    assert person.name.full == "Olena Kovalenko"


def test_reasons_say_why_mentions_were_joined() -> None:
    (person,) = resolved(mention("passport", OLENA, holder=True), mention("form", OLENA, Role.BENEFICIARY))
    assert {"same name", "same date of birth", "same passport number"} <= set(person.reasons)


def test_evidence_is_never_rewritten() -> None:
    people = resolved(*FAMILY)
    assert sorted(map(id, FAMILY)) == sorted(id(one) for person in people for one in person.mentions)


@settings(max_examples=60)
@given(order=st.permutations(range(len(FAMILY))))
def test_the_order_of_documents_and_mentions_changes_nothing(order: list[int]) -> None:
    assert groups(resolved(*(FAMILY[at] for at in order))) == groups(resolved(*FAMILY))


PEOPLE = st.lists(
    st.builds(
        lambda at, given, family, birth: mention(
            f"paper {at}", {"name": f"{given} | {family}", "date_of_birth": birth}
        ),
        st.integers(0, 3),
        st.sampled_from(["Olena", "Danylo", "Ivan", "Iryna"]),
        st.sampled_from(["Kovalenko", "Kovalenk", "Melnyk", "Bondar"]),
        st.sampled_from(["1990-03-12", "1990-12-03", "1962-05-03", "2015-07-01", "1991-03-12"]),
    ),
    max_size=7,
    unique_by=lambda one: (one.document, one.facts[0].value),
)


@settings(max_examples=80)
@given(people=PEOPLE, data=st.data())
def test_everybody_is_somebody_once_in_any_order(people: list[Mention], data: st.DataObject) -> None:
    found = resolved(*people)
    assert sorted(map(id, people)) == sorted(id(one) for person in found for one in person.mentions)
    shuffled = data.draw(st.permutations(people))
    assert groups(resolved(*shuffled)) == groups(found)


@settings(max_examples=30)
@given(at=st.integers(0, len(FAMILY) - 1))
def test_a_paper_copied_twice_belongs_to_the_same_person(at: int) -> None:
    original = FAMILY[at]
    values = {one.field.value: one.text for one in original.facts}
    copy = mention(original.document + " copy", values, original.role, holder=original.holder)
    people = resolved(*FAMILY, copy)
    assert len(people) == 3
    (owner,) = (person for person in people if copy in person.mentions)
    assert original in owner.mentions
