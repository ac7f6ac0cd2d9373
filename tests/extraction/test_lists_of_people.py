"""Lists of people: one a row under captions, or one a column; what a cell holds belongs to the person of its row."""

import pytest
from told import told, told_of

from page_from_text import page_from_text

LETTER = ("Harborlight Legal Aid", "Re: Requests for humanitarian parole", "Dear Officer:")
FORM = ("Form I-134", "Declaration of Financial Support")


@pytest.mark.parametrize("caption", ["Applicant", "Traveller", "Name", "Client"])
def test_every_row_of_a_table_is_a_person(caption: str) -> None:
    page = page_from_text(
        *LETTER,
        f"{caption} | Date of birth | Passport",
        "RUIZ, Ana | Mar 3, 1990 | UT4471120",
        "RUIZ, Luis | Jul 9, 2014 | UT4471121",
    )
    ana, luis = told_of("Ana Ruiz", page), told_of("Luis Ruiz", page)
    assert (ana["date_of_birth"], ana["passport_number"]) == ("1990-03-03", "UT4471120")
    assert (luis["date_of_birth"], luis["passport_number"]) == ("2014-07-09", "UT4471121")


def test_a_cell_may_say_what_number_the_next_one_holds() -> None:
    page = page_from_text(
        "Your booking KT44PL",
        "Traveller | Document | Number | Date of birth",
        "RUIZ/ANA MS | Passport UTO | UT4471120 | 03MAR1990",
        "RUIZ/LUIS MSTR | Passport UTO | UT4471121 | 09JUL2014",
    )
    assert told_of("Ana Ruiz", page)["passport_number"] == "UT4471120"
    assert told_of("Luis Ruiz", page)["passport_number"] == "UT4471121"


def test_a_line_without_a_name_ends_a_table() -> None:
    page = page_from_text(
        *FORM,
        "Name | Relationship | Date of Birth",
        "Ana Ruiz | spouse | 03/03/1990",
        "Luis Ruiz | son | 07/09/2014",
        "Part 9. Signature | | Date of signature 02/09/2026",
    )
    assert [one["date_of_birth"] for one in told(page)] == ["1990-03-03", "2014-07-09"]


def test_people_may_stand_in_columns_with_everything_said_of_them() -> None:
    page = page_from_text(
        *FORM,
        " | Beneficiary | Supporter",
        "Name | Ruiz, Ana | Whitfield, Karl",
        "Sex | Female | Male",
        "Date of birth | 03/03/1990 | 11/04/1961",
    )
    assert told_of("Ana Ruiz", page)["sex"] == "F"
    assert told_of("Karl Whitfield", page) == {
        "role": "supporter",
        "name": "Karl Whitfield",
        "sex": "M",
        "date_of_birth": "1961-11-04",
    }


def test_names_may_stand_right_below_the_heads_of_columns() -> None:
    page = page_from_text("BIRTH CERTIFICATE", "Child: Olena Ruiz", "PAI | MÃE", "LUIS RUIZ | ANA MORA")
    assert [(one["role"], one["name"]) for one in told(page)[1:]] == [("parent", "Luis Ruiz"), ("parent", "Ana Mora")]


def test_a_letter_is_about_everybody_its_subject_names() -> None:
    page = page_from_text("You will find enclosed two forms.", "", "Subject: RUIZ MORA, Ana; SILVA PONS, Karl Heinz")
    assert [one["name"] for one in told(page)] == ["Ana Ruiz Mora", "Karl Heinz Silva Pons"]
