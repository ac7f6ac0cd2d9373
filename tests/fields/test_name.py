"""The name field: a table of pairs with relation and reason, what is parsed, and laws that hold for any text."""

import tomllib
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from packetlint.fields import name
from packetlint.fields.naming import edge, tables
from packetlint.fields.relation import Relation
from packetlint.model.fact import PersonName

CASES = yaml.load(Path(__file__).with_name("name_pairs.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
PAIRS = [
    pytest.param(a, b, relation, reason, id=f"{relation}-{reason}-{a}-{b}")
    for relation, reasons in CASES.items()
    for reason, pairs in reasons.items()
    for a, b in pairs
]

PRINTED = st.one_of(
    st.text(max_size=40),
    st.text(alphabet="abcdeniosXYZ01 .,<-'()\"éüñ/:;абвії王김عحא&", max_size=30),
    st.lists(
        st.sampled_from(
            ["Olena", "KOVALENKO", "Petrivna", "de la", "José", "Jr.", "Min-jun", "<<", ",", "née", "Dr.", "U."]
        ),
        max_size=6,
    ).map(" ".join),
)
NAMES = st.one_of(PRINTED, st.builds(PersonName, PRINTED, st.none() | PRINTED, st.none() | PRINTED))


@pytest.mark.parametrize(("a", "b", "relation", "reason"), PAIRS)
def test_pairs(a: str, b: str, relation: str, reason: str) -> None:
    comparison = name.compare(a, b)
    assert comparison.relation.value == relation
    assert (comparison.reasons or ("nothing-differs",))[0] == reason
    assert name.compare(b, a) == comparison


def test_every_relation_of_words_decides_a_pair() -> None:
    reasons = {reason for of_relation in CASES.values() for reason in of_relation}
    told_by_the_whole = {
        "same",
        "other-name-one-letter-apart",
        "masculine-and-feminine-name",
        "other-script-and-language",
    }
    every = {value.reason for value in vars(edge).values() if isinstance(value, edge.Edge)}
    assert every - told_by_the_whole <= reasons


@pytest.mark.parametrize(
    ("text", "full", "given", "family"),
    [
        ("KOVALENKO, Olena Petrivna", "Olena Petrivna Kovalenko", "Olena Petrivna", "Kovalenko"),
        ("KOVALENKO<<OLENA", "Olena Kovalenko", "Olena", "Kovalenko"),
        ("P<UTOKOVALENKO<<OLENA<<<<<<<<<<<<<<<<<<<<<<<", "Olena Kovalenko", "Olena", "Kovalenko"),
        ("Surname: KOVALENKO Given names: OLENA", "Olena Kovalenko", "Olena", "Kovalenko"),
        ("Given names: OLENA / Surname: KOVALENKO", "Olena Kovalenko", "Olena", "Kovalenko"),
        ("KOVALENKO Olena", "Olena Kovalenko", "Olena", "Kovalenko"),
        ("Mr. John Smith", "John Smith", None, None),
        ("Dr. Ana Pérez, M.D.", "Ana Pérez", None, None),
        ("Prof. Dr. med. Hans Weber", "Hans Weber", None, None),
        ("SMITH, JOHN A., MD", "John A. Smith", "John A.", "Smith"),
        ("Robert Hale, Jr.", "Robert Hale Jr.", None, None),
        ("O'BRIEN, SEAN", "Sean O'Brien", "Sean", "O'Brien"),
        ("McDONALD, Sarah", "Sarah McDonald", "Sarah", "McDonald"),
        ("J.-P. Moreau", "J.-P. Moreau", None, None),
        ("FNU Ahmadzai", "Ahmadzai", None, None),
        ("Mary Hale (née Smith)", "Mary Hale (née Smith)", None, None),
        ("Коваленко Олена Петрівна", "Коваленко Олена Петрівна", None, None),
        ("", "", None, None),
    ],
)
def test_parse(text: str, full: str, given: str | None, family: str | None) -> None:
    assert name.parse(text) == PersonName(full, given, family)


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        (PersonName("Ali Hassan", "Ali", "Hassan"), PersonName("Hassan Ali", "Hassan", "Ali"), Relation.CONFLICT),
        (PersonName("Olena Kovalenko", "Olena", "Kovalenko"), "KOVALENKO OLENA", Relation.VARIANT),
        (PersonName("Olena Kovalenko", "Olena", "Kovalenko"), "Olena Kovalenko", Relation.SAME),
        (
            PersonName("Marie Roseline Michelang Jean Baptiste", "Marie Roseline Michelang", "Jean Baptiste"),
            PersonName("Marie Roseline Michelange Jean-Baptiste", "Marie Roseline Michelange", "Jean-Baptiste"),
            Relation.VARIANT,
        ),
    ],
)
def test_parts_are_evidence_of_roles(a: PersonName, b: PersonName | str, relation: Relation) -> None:
    assert name.compare(a, b).relation is relation


@pytest.mark.parametrize(
    ("short", "full", "expected"),
    [
        ("Ms. Savchenko", "Olena Savchenko", True),
        ("Guzmán Ortega", "Daniela Guzmán Ortega", True),
        ("Guzman", "Daniela Guzmán Ortega", True),
        ("Mr. Hale", "Robert Michael Hale", True),
        ("de la Cruz", "Juan de la Cruz Ramírez", True),
        ("Daniela", "Daniela Guzmán Ortega", False),
        ("Robert", "Robert Hale", False),
        ("Ms. Tkachuk", "Olena Savchenko", False),
        ("Olena Savchenko", "Olena Savchenko", False),
        ("", "Olena Savchenko", False),
    ],
)
def test_is_surname_only(short: str, full: str, expected: bool) -> None:
    assert name.is_surname_only(short, full) is expected
    assert name.is_surname_only(full, short) is expected


def test_likeness_ranks_candidates() -> None:
    ranked = ["Kovalenko Olena Petrivna", "Elena Kovalenko", "Olena Shcherbak", "Robert Hale"]
    likeness = [name.like("Olena Kovalenko", candidate) for candidate in ranked]
    assert likeness == sorted(likeness, reverse=True)
    assert likeness[0] == 1.0 and likeness[-1] == 0.0


@settings(max_examples=200)
@given(a=NAMES, b=NAMES)
def test_any_two_texts_compare_both_ways_alike(a: PersonName | str, b: PersonName | str) -> None:
    assert name.compare(a, b) == name.compare(b, a)
    assert name.is_surname_only(a, b) == name.is_surname_only(b, a)
    assert 0.0 <= name.like(a, b) == name.like(b, a) <= 1.0


@settings(max_examples=200)
@given(text=PRINTED)
def test_a_text_is_the_same_as_itself(text: str) -> None:
    assert name.compare(text, text).relation is Relation.SAME


@settings(max_examples=200)
@given(text=PRINTED)
def test_parsing_settles(text: str) -> None:
    once = name.parse(name.parse(text).full)
    assert name.parse(once.full).full == once.full
    assert name.show(once) == once.full


@pytest.mark.parametrize(
    "title", ["Mr. {}", "Mrs. {}", "Dr. {}", "{}, M.D.", "Sra. {}", "{}, Esq.", "  {} ", "{}.", "{}<<<<"]
)
def test_what_stands_round_a_name_leaves_it_the_same(title: str) -> None:
    assert name.compare(title.format("Ana Herrera"), "Ana Herrera").relation is Relation.SAME


MISREADINGS = [("O", "0"), ("o", "0"), ("l", "1"), ("i", "1"), ("S", "5"), ("B", "8"), ("m", "rn")]


@pytest.mark.parametrize(
    "full", ["Olena Shcherbak", "Thomas Baker", "Daniela Guzmán Ortega", "Mbarga Etienne", "Solomon Bello"]
)
@pytest.mark.parametrize(("letter", "misread"), MISREADINGS)
def test_a_misread_letter_is_no_mismatch(full: str, letter: str, misread: str) -> None:
    assert not name.compare(full, full.replace(letter, misread, 1)).mismatch


@pytest.mark.parametrize(
    "file",
    ["asian", "classes", "families", "given", "han", "letters", "registers", "spellings", "surnames", "vocabulary"],
)
def test_tables_are_in_canonical_unicode(file: str) -> None:
    folder = Path(tables.__file__).parent
    text = (folder / f"{file}.toml").read_text(encoding="utf-8")
    assert tomllib.loads(text) == tables.table(file)


@pytest.mark.parametrize(
    ("cut", "whole", "mismatch"),
    [
        (("Chayapa", "Nilavadhan"), ("Chayapa", "Nilavadhanananda"), False),
        (("Chayapa Dejtham", "Nilavadhan"), ("Chayapa Dejthamrong", "Nilavadhanananda"), False),
        (("Zoe", "Garcia"), ("Zoé Inés", "García López"), False),
        (("Zo", "De la Cr"), (None, "Zoe de la Cruz"), False),
        (("Olena", "Kovalenk"), ("Olena", "Kovalovych"), True),
        (("Olena", "Bond"), ("Olena", "Kovalenko"), True),
        (("Ole", "Kovalenko"), ("Iryna", "Kovalenko"), True),
    ],
)
def test_a_cut_name_is_compared_as_far_as_it_goes(
    cut: tuple[str, str], whole: tuple[str | None, str], mismatch: bool
) -> None:
    one, other = PersonName.of_parts(*cut), PersonName.of_parts(*whole)
    assert name.compare_cut(one, other).mismatch is mismatch
    assert name.compare_cut(other, one).mismatch is mismatch


@given(PRINTED, PRINTED)
def test_a_cut_name_is_compared_the_same_both_ways(one: str, other: str) -> None:
    assert name.compare_cut(one, other) == name.compare_cut(other, one)
