"""One person's paper, in which a value is misread, and a family's that have run together."""

import dataclasses

import pytest

from dossier_from_facts import fact, mention
from packetlint.fields.mixture import tells_of_several
from packetlint.model import Mention

YUSUF = {"name": "Yusuf | Esmatullah", "date_of_birth": "2016-11-02", "passport_number": "P02271848"}


def with_more(*more: tuple[str, str], found_by: str = "label") -> Mention:
    one = mention("i-94.pdf", YUSUF)
    extra = tuple(fact(field, value, "i-94.pdf", found_by) for field, value in more)
    return dataclasses.replace(one, facts=(*one.facts, *extra))


def test_two_births_and_two_passports_are_two_people() -> None:
    assert tells_of_several(with_more(("date_of_birth", "1985-01-01"), ("passport_number", "P02271846")))


@pytest.mark.parametrize(
    "one",
    [
        with_more(),
        with_more(("date_of_birth", "2016-11-03")),
        with_more(("name", "Yusof | Esmatullah"), ("date_of_birth", "2016-11-03")),
        with_more(("date_of_birth", "1985-01-01"), ("passport_number", "P02271846"), found_by="mrz"),
    ],
    ids=["one of each", "one wrong value", "a letter and a digit", "print and zone"],
)
def test_slips_and_zones_are_not(one: Mention) -> None:
    assert not tells_of_several(one)
