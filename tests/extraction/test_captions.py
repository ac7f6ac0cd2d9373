"""Captions and their values: beside, below, behind; whose they are in forms, certificates and on cards."""

import dataclasses

import pytest
from told import told, told_of

from packetlint.extraction import extract_documents
from packetlint.model import PersonName
from page_from_text import letter, page_from_text

CERTIFICATE = ("BIRTH CERTIFICATE", "Child: Olena Kovalenko")
PASSPORT = ("PASSPORT", "Passport No.", "UT4471120", "Surname", "KOVALENKO", "Given names", "OLENA")


@pytest.mark.parametrize(
    "lines",
    [
        ("Date of birth: 12 March 1990",),
        ("Date of birth | 12 March 1990",),
        ("Date of birth", "12 March 1990"),
        ("Date of birth:", "", "12 March 1990"),
        ("Place of birth: Northport | Date of birth: 12 March 1990",),
        ("Place of birth | Date of birth", "Northport | 12 March 1990"),
        ("3. Date of birth (dd/mm/yyyy): 12/03/1990",),
        ("Fecha de nacimiento / Date of birth", "12 March 1990"),
        ("Дата народження / Date of birth | 12 БЕР/MAR 1990",),
        ("Dale of birth: 12 March 1990",),
        ("Date de naissance / Date of birth: 12 March 1990",),
    ],
)
def test_a_value_stands_behind_its_caption_to_its_right_or_below_it(lines: tuple[str, ...]) -> None:
    assert told(page_from_text(*CERTIFICATE, *lines))[0]["date_of_birth"] == "1990-03-12"


def test_a_day_of_one_digit_is_no_part_of_its_caption() -> None:
    assert told(page_from_text(*CERTIFICATE, "Date of birth: 3 APR 1985"))[0]["date_of_birth"] == "1985-04-03"


@pytest.mark.parametrize("lines", [("Sexe / Sex | M",), ("Sexe / Sex", "M"), ("Sex: M",)])
def test_a_single_letter_is_a_sex_behind_its_caption(lines: tuple[str, ...]) -> None:
    assert told(page_from_text(*PASSPORT, *lines))[0]["sex"] == "M"


@pytest.mark.parametrize(
    ("caption", "field", "value"),
    [
        ("Sexe / Sex: M", "sex", "M"),
        ("Nationality / Nationalité: Utopian", "nationality", "UTO"),
        ("Date de naissance / Date of birth: 3 APR 1985", "date_of_birth", "1985-04-03"),
    ],
)
def test_a_value_behind_a_colon_is_no_part_of_its_caption(caption: str, field: str, value: str) -> None:
    assert told(page_from_text(*CERTIFICATE, caption))[0][field] == value


def test_another_caption_is_no_value() -> None:
    page = page_from_text(
        *CERTIFICATE, "Date of birth | Date of registration", " | 20 March 1990", "Sex", "Nationality"
    )
    assert told(page) == [{"role": "child", "name": "Olena Kovalenko"}]


@pytest.mark.parametrize("nothing", ["N/A", "None", "-", "________", "Not applicable"])
def test_what_says_that_there_is_none_is_no_value(nothing: str) -> None:
    page = page_from_text(*CERTIFICATE, f"Passport number: {nothing}", f"Other names used: {nothing}")
    assert told(page) == [{"role": "child", "name": "Olena Kovalenko"}]


def test_a_form_tells_its_people_apart_by_its_sections() -> None:
    form = page_from_text(
        "Form I-131, Application for Travel Documents",
        "",
        "PART 1 - INFORMATION ABOUT THE PETITIONER",
        "1. Family name (last name): Whitfield | | 2. Given name: Karen",
        "3. Date of birth | 4. Sex",
        "04/11/1968 | F",
        "5. A-Number (if any)",
        "A071-222-333",
        "6. U.S. Social Security number: 512-34-4471",
        "7. Daytime telephone number: (555) 010-4477",
        "",
        "PART 2 - INFORMATION ABOUT THE BENEFICIARY",
        "1. Full name: Olena KOVALENKO | | Other names used: Olena Bondar",
        "2. Country of citizenship: Utopia",
        "3. Passport number | Expiration date",
        "UT4471120 | 02/01/2030",
        "4. Receipt number: IOE0755100321",
        "PART 3 - SIGNATURE",
        "Date: 06/02/2026",
    )
    assert told(form) == [
        {
            "role": "petitioner",
            "name": "Karen Whitfield",
            "date_of_birth": "1968-04-11",
            "sex": "F",
            "a_number": "A071222333",
            "ssn": "512344471",
        },
        {
            "role": "beneficiary",
            "name": "Olena Kovalenko",
            "former": "Olena Bondar",
            "nationality": "UTO",
            "passport_number": "UT4471120",
            "date_of_expiry": "2030-02-01",
            "receipt_number": "IOE0755100321",
        },
    ]


FAMILY = ("Form I-134, Declaration of Financial Support", "", "SECTION C - FAMILY OF THE BENEFICIARY")


@pytest.mark.parametrize(
    ("relationship", "role"),
    [
        ("Son", "child"),
        ("Sister", "sibling"),
        ("Mother-in-law", "relative"),
        ("husband", "spouse"),
        ("Husband", "spouse"),
        ("Mother", "parent"),
    ],
)
def test_a_family_has_a_row_for_each_and_the_relationship_says_who(relationship: str, role: str) -> None:
    page = page_from_text(
        *FAMILY,
        "Name: KOVALENKO, Iryna | DOB: 07/01/2015 | Relationship: Daughter",
        f"Name: KOVALENKO, Sasha | DOB: 05/30/1988 | Relationship: {relationship}",
    )
    assert told(page) == [
        {"role": "child", "name": "Iryna Kovalenko", "date_of_birth": "2015-07-01"},
        {"role": role, "name": "Sasha Kovalenko", "date_of_birth": "1988-05-30"},
    ]


def test_spouses_side_by_side_each_keep_their_own() -> None:
    certificate = page_from_text(
        "CERTIFICATE OF MARRIAGE",
        "",
        "HUSBAND | | WIFE",
        "Surname: KOVALENKO | | Surname: BONDAR",
        "Given names: PETRO | | Given names: OLENA",
        "Date of birth: 30 May 1988 | | Date of birth: 12 March 1990",
        "",
        "Date of marriage: 4 June 2012",
        "Witnesses: Ivan Melnyk, Oksana Shevchuk",
        "Registrar: Halyna Marchenko",
    )
    assert told(certificate) == [
        {"role": "spouse", "name": "Petro Kovalenko", "date_of_birth": "1988-05-30"},
        {"role": "spouse", "name": "Olena Bondar", "date_of_birth": "1990-03-12"},
        {"role": "witness", "name": "Ivan Melnyk"},
        {"role": "witness", "name": "Oksana Shevchuk"},
        {"role": "official", "name": "Halyna Marchenko"},
    ]


def test_a_surname_after_marriage_is_both_spouses_where_it_says_so() -> None:
    spouses = told(
        page_from_text(
            "CERTIFICATE OF MARRIAGE",
            "HUSBAND | | WIFE",
            "Surname: KOVALENKO | | Surname: BONDAR",
            "Given names: PETRO | | Given names: OLENA",
            "",
            "Surname after marriage: KOVALENKO (both)",
        )
    )
    assert [one["name"] for one in spouses] == ["Petro Kovalenko", "Olena Bondar; Olena Kovalenko"]


def test_parents_on_a_birth_certificate_are_not_the_child() -> None:
    page = page_from_text(*CERTIFICATE, "Date of birth: 12 March 1990", "Father: Petro Kovalenko", "Mother: Iva Bondar")
    assert told(page) == [
        {"role": "child", "name": "Olena Kovalenko", "date_of_birth": "1990-03-12"},
        {"role": "parent", "name": "Petro Kovalenko"},
        {"role": "parent", "name": "Iva Bondar"},
    ]


def test_a_licence_is_read_by_the_numbers_of_its_fields() -> None:
    licence = page_from_text(
        "DRIVER LICENSE",
        "4d DL K551-2340-9",
        "1 WHITFIELD",
        "2 KAREN LOUISE",
        "3 DOB 04/11/1968",
        "4a ISS 01/02/2024 | 4b EXP 04/11/2032",
        "15 SEX F | 16 HGT 5-06 | 18 EYES BLU",
    )
    assert told(licence) == [
        {
            "role": "",
            "name": "Karen Louise Whitfield",
            "driver_license_number": "K55123409",
            "date_of_birth": "1968-04-11",
            "date_of_issue": "2024-01-02",
            "date_of_expiry": "2032-04-11",
            "sex": "F",
        }
    ]


def test_a_notice_gives_the_applicant_with_the_a_number_in_front() -> None:
    notice = page_from_text(
        "Form I-797C, Notice of Action",
        "Receipt number | Case type",
        "IOE0755100321 | I131",
        "Notice date: 06/02/2026 | Priority date: 05/01/2026",
        "Applicant A071-222-333",
        "KOVALENKO, OLENA",
    )
    person = told_of("Olena Kovalenko", notice)
    assert (person["a_number"], person["receipt_number"]) == ("A071222333", "IOE0755100321")
    assert "date_of_birth" not in person


@pytest.mark.parametrize(
    "lines",
    [
        ("Name: Sasha Melnyk", "Relationship: Husband"),
        ("Name: Sasha Melnyk | Relationship | Husband",),
        ("Name: Sasha Melnyk", "Relationship", "Husband"),
    ],
    ids=["behind", "to the right", "below"],
)
def test_a_word_for_a_relative_answers_the_relationship(lines: tuple[str, ...]) -> None:
    assert told(page_from_text(*FAMILY, *lines)) == [{"role": "spouse", "name": "Sasha Melnyk"}]


@pytest.mark.parametrize(
    ("number", "field"),
    [("35202-1234567-1", "national_id_number"), ("UT4471120", "passport_number")],
)
@pytest.mark.parametrize("caption", ["CNIC / Passport No.:", "Passport No./CNIC:"])
def test_a_caption_of_two_numbers_asks_for_the_one_that_stands_there(caption: str, number: str, field: str) -> None:
    (person,) = told(page_from_text("VISITORS", "Name: Olena Kovalenko", f"{caption} {number}"))
    assert set(person) == {"role", "name", field}


@pytest.mark.parametrize(
    "captions",
    [
        ("Primer apellido: TORRES", "Segundo apellido: AGUILAR", "Nombres: LUISA FERNANDA"),
        ("Nombre(s): LUISA FERNANDA", "Apellido paterno: TORRES | Apellido materno: AGUILAR"),
        ("Apellidos", "TORRES AGUILAR", "Nombre", "LUISA FERNANDA"),
    ],
)
def test_both_surnames_are_the_family_name_and_nombre_beside_them_the_given_names(captions: tuple[str, ...]) -> None:
    page = page_from_text("ACTA DE NACIMIENTO", *captions)
    (mention,) = extract_documents([page])[0].mentions
    assert [fact.value for fact in mention.facts] == [PersonName.of_parts("Luisa Fernanda", "Torres Aguilar")]


def test_a_father_named_among_ones_particulars_takes_none_of_them() -> None:
    record = ("POLICE CLEARANCE CERTIFICATE", "Surname: RAHIMI", "Given names: NASRIN", "Father's name: Habib Rahimi")
    assert told(page_from_text(*record, "Date of birth: 17 Nov 1991", "Date of birth: 3 May 1960")) == [
        {"role": "", "name": "Nasrin Rahimi", "date_of_birth": "1991-11-17"},
        {"role": "parent", "name": "Habib Rahimi", "date_of_birth": "1960-05-03"},
    ]


def test_a_guardian_beside_a_relationship_is_no_column_of_a_family() -> None:
    page = page_from_text(
        "DISCHARGE SUMMARY", "Patient: Olena Kovalenko", "Guardian: Ivan Melnyk | Relationship: Father"
    )
    assert [one["name"] for one in told(page)] == ["Olena Kovalenko", "Ivan Melnyk"]


def test_a_maiden_name_alone_is_the_mothers_name() -> None:
    page = page_from_text(*CERTIFICATE, "Mother's maiden name: Iva Bondar", "Mother's date of birth: 3 May 1960")
    assert told(page)[1] == {"role": "parent", "name": "Iva Bondar", "date_of_birth": "1960-05-03"}


def test_a_letter_leaves_the_captions_within_its_sentences_to_their_persons() -> None:
    sentence = "Please admit Ms. Ana Ruiz (DOB: 5 Jan 1992) and Mr. Luis Ruiz (DOB: 7 Feb 1990), whom I will support."
    people = told(page_from_text(*letter("Dear Officer,", sentence)))
    assert {one["name"]: one["date_of_birth"] for one in people} == {
        "Ana Ruiz": "1992-01-05",
        "Luis Ruiz": "1990-02-07",
    }


def test_what_stands_behind_a_captioned_name_is_said_of_that_person() -> None:
    page = page_from_text(
        "DISCHARGE SUMMARY", "Patient: Olena Kovalenko (F, born 1990-03-12)", "Physician: Nora Field, MD"
    )
    assert told(page) == [
        {"role": "beneficiary", "name": "Olena Kovalenko", "date_of_birth": "1990-03-12"},
        {"role": "physician", "name": "Nora Field"},
    ]


def test_values_below_a_physicians_name_are_the_patients() -> None:
    page = page_from_text(
        "DISCHARGE SUMMARY", "Patient: Olena Kovalenko", "Physician: Nora Field", "Passport No.: UT4471120"
    )
    assert told_of("Olena Kovalenko", page)["passport_number"] == "UT4471120"


def test_a_caption_may_say_whose_date_of_birth_it_asks_for() -> None:
    page = page_from_text(
        "INVITATION LETTER",
        *("Name of host: Karen Whitfield", "Date of birth of host: April 11, 1968"),
        *("Name of guest: Olena Kovalenko", "Date of birth of guest: March 12, 1990"),
    )
    assert [(one["name"], one["date_of_birth"]) for one in told(page)] == [
        ("Karen Whitfield", "1968-04-11"),
        ("Olena Kovalenko", "1990-03-12"),
    ]


@pytest.mark.parametrize("name", ["NINA BONDAR", "MAE WHITFIELD", "IRMA RUIZ", "MARI COLE"])
def test_a_name_in_capitals_that_sounds_like_a_relative_is_no_heading(name: str) -> None:
    page = page_from_text("Form I-134, Declaration of Financial Support", "", "SECTION B - BENEFICIARY", "Name", name)
    assert told(page) == [{"role": "beneficiary", "name": name.title()}]


@pytest.mark.parametrize("opening", ["1. Current legal name: Last", "1, Current legal name: Last", "Legal name: Last"])
def test_a_caption_that_opens_another_is_one_with_it(opening: str) -> None:
    page = page_from_text(
        "Form I-134", "Information About the Beneficiary", f"{opening} | | First", "Ruiz Mora | | Ana"
    )
    assert told(page) == [{"role": "beneficiary", "name": "Ana Ruiz Mora"}]


def test_the_next_question_of_a_form_is_no_answer() -> None:
    page = page_from_text(*CERTIFICATE, "7. Birthplace | 8. Agee", "Northport | 27")
    assert told(page)[0]["place_of_birth"] == "Northport"


@pytest.mark.parametrize("word", ["Wife", "Son"])
def test_a_word_for_a_person_is_no_name(word: str) -> None:
    assert told(page_from_text("Form I-134", "Beneficiary", f"Name: {word}")) == []


def test_a_role_in_capitals_is_a_caption_where_a_name_stands_beside_it() -> None:
    page = page_from_text("I-797C, Notice of Action", "PETITIONER | WHITFIELD, KARL", "BENEFICIARY | RUIZ, ANA")
    assert [(one["role"], one["name"]) for one in told(page)] == [
        ("petitioner", "Karl Whitfield"),
        ("beneficiary", "Ana Ruiz"),
    ]


def test_a_notice_gives_the_number_before_the_name_and_its_own_to_both() -> None:
    page = page_from_text(
        "I-797C, Notice of Action",
        "Receipt Number | IOE0912345678",
        "Petitioner | A201 332 418 WHITFIELD, KARL",
        "Beneficiary | RUIZ, ANA",
    )
    assert told_of("Karl Whitfield", page)["a_number"] == "A201332418"
    assert [one["receipt_number"] for one in told(page)] == ["IOE0912345678"] * 2


def test_the_name_of_a_notary_is_none_of_the_one_who_swears() -> None:
    page = page_from_text("AFFIDAVIT", *letter("I, Ana Ruiz, swear to this."), "Affiant | Wilma Trask, Notary Public")
    assert all("Trask" not in one.get("name", "") for one in told(page) if one["role"] != "official")


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("The beneficiary", "beneficiary"),
        ("Item A. Beneficiary", "beneficiary"),
        ("Person to be paroled", "beneficiary"),
        ("Section I - The person who will be supported", "beneficiary"),
        ("SECTION 2. Information about the person for whom you request parole", "beneficiary"),
        ("The supporter", "supporter"),
    ],
)
def test_headings_say_whom_a_section_is_about(heading: str, role: str) -> None:
    assert told(page_from_text("Form I-134", heading, "Name | Ruiz, Ana")) == [{"role": role, "name": "Ana Ruiz"}]


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (("Bank", "PO Box 6, Elmgate OH 44999", "", "KARL RUIZ", "7 ELM ST", "ELMGATE OH 44999"), "Karl Ruiz"),
        (("KARL RUIZ OR ANN RUIZ", "7 ELM ST, NORTHPORT OH 44999"), "Ann Ruiz"),
        (("KARL RUIZ, SOLE PROPRIETOR", "7 ELM ST, NORTHPORT OH 44999"), "Karl Ruiz"),
    ],
)
def test_a_statement_is_addressed_to_those_who_hold_the_account(lines: tuple[str, ...], name: str) -> None:
    page = page_from_text("Account statement", *lines, "", "Beginning balance | 4.00", "Ending balance | 9.00")
    assert told_of(name, page)["role"] == "supporter"


def test_a_spouses_number_leaves_the_holder_the_one_spoken_of() -> None:
    page = page_from_text(
        "Tax Return Transcript",
        "SSN provided: | XXX-XX-4471",
        "Spouse SSN: | XXX-XX-9902",
        "Name(s): | WHITFIELD, KARL J",
    )
    assert told_of("Karl J Whitfield", page)["ssn"] == "XXXXX4471"


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("05 DECIDEC 1991", "1991-12-05"),
        ("17 CI4/JAN 91", "1991-01-17"),
        ("August fourth, nineteen hundred ninety-three (08/04/1993)", "1993-08-04"),
    ],
)
def test_days_that_ocr_misread_or_words_spell(printed: str, day: str) -> None:
    assert told(page_from_text(*CERTIFICATE, f"Date of birth: {printed}"))[0]["date_of_birth"] == day


def test_a_licence_number_ends_where_a_date_begins() -> None:
    page = page_from_text(
        "DRIVER LICENSE", "4d LIC# | 4zISS", "K4417026  03/30/2021", "1 LN | 3 DOB", "RUIZ | 03/03/1990"
    )
    assert told(page)[0]["driver_license_number"] == "K4417026"


def test_letters_read_out_of_specks_are_no_name() -> None:
    page = page_from_text("Form I-134", "Beneficiary | Redguie", "Date of birth: 03/03/1990", method="ocr")
    specks = dataclasses.replace(
        page,
        words=tuple(
            dataclasses.replace(word, confidence=0.0) if word.text == "Redguie" else word for word in page.words
        ),
    )
    assert all("name" not in one for one in told(specks))


def test_a_name_after_marriage_is_that_of_the_spouse_with_the_given_name() -> None:
    page = page_from_text(
        "CERTIFICATE OF MARRIAGE",
        " | Bride | Groom",
        "Name | Ana Mora | Luis Pons",
        "",
        "Name of the wife after marriage: Ana Pons",
    )
    assert [one["name"] for one in told(page)] == ["Ana Mora; Ana Pons", "Luis Pons"]
