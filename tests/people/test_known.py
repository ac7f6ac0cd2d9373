"""What the user settles: one person under several names, two people under one."""

from dossier_from_facts import dossier, mention, papers
from packetlint.checks import find_rule
from packetlint.model import Document, KnownPerson, Person, Role
from packetlint.people import resolve_people

PASSPORT = mention("passport.jpg", {"name": "Olena | Kovalenko", "passport_number": "UT4471120"}, holder=True)
LETTER = mention("letter.pdf", {"name": "Olena | Bondarenko"}, holder=True)
BOTH_NAMES = KnownPerson(("Olena Bondarenko", "Olena Kovalenko"), Role.BENEFICIARY)


def told(documents: tuple[Document, ...], *known: KnownPerson) -> tuple[Person, ...]:
    return resolve_people(documents, known)


def test_names_that_the_user_gives_to_one_person_are_one_person() -> None:
    documents = papers(PASSPORT, LETTER)
    assert len(told(documents)) == 2
    (person,) = told(documents, BOTH_NAMES)
    assert person.name.full == "Olena Bondarenko" and person.role is Role.BENEFICIARY
    assert "named as one in the settings" in person.reasons


def test_such_names_do_not_contradict_one_another_and_any_other_name_does() -> None:
    other = mention("form.pdf", {"name": "Olena | Bondarenka", "passport_number": "UT4471120"})
    rule = find_rule("NAM001")
    assert rule is not None
    documents = papers(PASSPORT, LETTER)
    assert not list(rule.check(dossier(documents, told(documents, BOTH_NAMES))))
    documents = papers(PASSPORT, LETTER, other)
    (finding,) = rule.check(dossier(documents, told(documents, BOTH_NAMES)))
    assert finding.documents[0] == "form.pdf"


def test_two_people_whom_the_user_names_stay_two_whatever_they_share() -> None:
    father = mention("a.pdf", {"name": "Ivan | Petrenko", "passport_number": "UT1"}, holder=True)
    son = mention("b.pdf", {"name": "Ivan Ivanovych | Petrenko", "passport_number": "UT1"}, holder=True)
    documents = papers(father, son)
    assert len(told(documents)) == 1
    two = (KnownPerson(("Ivan Petrenko",), Role.PARENT), KnownPerson(("Ivan Ivanovych Petrenko",), Role.CHILD))
    assert [person.role for person in told(documents, *two)] == [Role.PARENT, Role.CHILD]


def test_a_name_that_fits_two_of_them_says_nothing() -> None:
    documents = papers(mention("c.pdf", {"name": "I. | Petrenko"}, holder=True))
    two = (KnownPerson(("Ivan Petrenko",), Role.PARENT), KnownPerson(("Ihor Petrenko",), Role.CHILD))
    assert [person.role for person in told(documents, *two)] == [Role.OTHER]
