"""What was typed into fillable forms: the right value of the right person, by the form's own words."""

import pytest
from told import told, told_of

from filled_form import page_of_fields, pages_of
from packetlint.extraction import extract_documents
from packetlint.model import FoundBy

APPLICANT = "Tomás Ignacio Villarreal Arrieta"


def test_the_parole_request_tells_the_applicant_from_the_one_applied_for() -> None:
    assert told(*pages_of("i-131")) == [
        {
            "role": "petitioner",
            "name": APPLICANT,
            "former": "Tommy Villarreal",
            "a_number": "A098765432",
            "place_of_birth": "Utopia",
            "nationality": "UKR",
            "sex": "M",
            "date_of_birth": "1985-03-04",
            "ssn": "987654321",
            "i94_number": "123456789A1",
        },
        {
            "role": "beneficiary",
            "name": "Olena Petrivna Kovalenko",
            "former": "Olena Bondar",
            "date_of_birth": "1990-12-03",
            "place_of_birth": "Ukraine",
            "nationality": "UKR",
            "a_number": "A012345678",
            "i94_number": "222333444A5",
        },
        {"role": "interpreter", "name": "Zofia Dudek"},
        {"role": "preparer", "name": "Ngozi Okafor"},
    ]


def test_one_who_asks_for_nobody_else_has_the_role_that_other_papers_give() -> None:
    own = ("FamilyName[0]", "GivenName[0]", "MiddleName[0]")
    others = tuple(f"P2_Line{number}_{end}" for number in (16,) for end in own)
    pages = [page for page in pages_of("i-131", without=others) if page.number < 6]
    assert [(one["role"], one["name"]) for one in told(*pages)] == [("", APPLICANT)]


def test_the_card_replacement_tells_the_name_on_the_card_and_both_parents() -> None:
    assert told(*pages_of("i-90")) == [
        {
            "role": "",
            "name": "Amra Hadžić",
            "former": "Amra Lejla Begović",
            "a_number": "A055566677",
            "sex": "F",
            "date_of_birth": "1979-07-08",
            "place_of_birth": "Tuzla, Bosnia and Herzegovina",
            "ssn": "987001234",
        },
        {"role": "parent", "name": "Fatima"},
        {"role": "parent", "name": "Senad"},
        {"role": "preparer", "name": "Ngozi Okafor"},
        {"role": "interpreter", "name": "Zofia Dudek"},
    ]


def test_facts_say_that_they_come_from_a_form_and_where_they_stand() -> None:
    page = page_of_fields(("Applicant's surname", "Kovalenko"), ("Applicant's given names", "Olena"))
    (fact,) = extract_documents([page])[0].facts
    assert (fact.provenance.found_by, fact.provenance.reader) == (FoundBy.FORM, "form")
    assert fact.provenance.box is not None and fact.provenance.box.y1 == page.form_fields[1].box.y1
    assert fact.confidence > 0.95


def test_captions_in_another_language() -> None:
    page = page_of_fields(
        ("Ingrese los apellidos del solicitante", "Quispe Mamani"),
        ("Ingrese los nombres del solicitante", "Rosa Elena"),
        ("Fecha de nacimiento (día/mes/año)", "03/04/1992"),
        ("Fecha de vencimiento del pasaporte", "05/06/2031"),
        ("Sexo: Femenino", "x"),
        ("Apellidos del cónyuge", "Rojas"),
        ("Nombres del cónyuge", "Iván"),
        ("Nombre completo de la madre", "Julia Mamani Huanca"),
        ("Domicilio", "Calle 5"),
    )
    assert told(page) == [
        {
            "role": "petitioner",
            "name": "Rosa Elena Quispe Mamani",
            "date_of_birth": "1992-04-03",
            "date_of_expiry": "2031-06-05",
            "sex": "F",
        },
        {"role": "spouse", "name": "Iván Rojas"},
        {"role": "parent", "name": "Julia Mamani Huanca"},
    ]


def test_two_family_names_and_a_bare_name_beside_them() -> None:
    page = page_of_fields(("Primer apellido", "Ortega"), ("Segundo apellido", "Luna"), ("Nombre", "Marcela"))
    assert told(page)[0]["name"] == "Marcela Ortega Luna"


def test_names_of_fields_tell_where_tooltips_do_not() -> None:
    page = page_of_fields(
        ("@PatientLastName", "Petrosyan"),
        ("@PatientFirstName", "Ani"),
        ("@Pt_SSN", "987-12-3456"),
        ("@SexFemale", "x"),
        ("@guarantor.full_name", "Aram Petrosyan"),
        ("@guarantor.birth_date", "1975-02-14"),
    )
    assert told(page) == [
        {"role": "beneficiary", "name": "Ani Petrosyan", "ssn": "987123456", "sex": "F"},
        {"role": "supporter", "name": "Aram Petrosyan", "date_of_birth": "1975-02-14"},
    ]


def test_children_are_told_apart_by_their_numbers() -> None:
    page = page_of_fields(
        ("Child 1 – full name", "Linh Tran"),
        ("Child 1 – date of birth", "10/22/2012"),
        ("Child 2 – full name", "Bao Tran"),
        ("Child 2 – date of birth", "03/15/2015"),
    )
    assert told_of("Linh Tran", page)["date_of_birth"] == "2012-10-22"
    assert told_of("Bao Tran", page)["date_of_birth"] == "2015-03-15"


def test_people_of_a_list_are_told_apart_by_their_numbers() -> None:
    part = "Part 4. Information About Your Household."
    page = page_of_fields(
        (f"{part} Person 1. 30. A. Enter Family Name (Last Name).", "Pham"),
        (f"{part} Person 1. 30. B. Enter Given Name (First Name).", "Minh"),
        (f"{part} Person 2. 34. A. Enter Family Name (Last Name).", "Pham"),
        (f"{part} Person 2. 34. B. Enter Given Name (First Name).", "Linh"),
    )
    assert [one["name"] for one in told(page)] == ["Minh Pham", "Linh Pham"]


def test_a_birth_name_that_is_the_only_name_is_the_name() -> None:
    page = page_of_fields(
        ("Father's Name. Provide your father's birth name. 16. a. Enter Family Name", "Banda"),
        ("Father's Name. Provide your father's birth name. 16. b. Enter Given Name", "Moses"),
    )
    assert told(page) == [{"role": "parent", "name": "Moses Banda"}]


def test_a_relationship_makes_no_relative_of_the_one_who_applies() -> None:
    page = page_of_fields(
        ("Applicant's full name", "Meron Tadesse"),
        ("Relationship to sponsor", "niece"),
        ("Dependent 1. Full name", "Mika Tadesse"),
        ("Dependent 1. Relationship", "son"),
    )
    assert [(one["role"], one["name"]) for one in told(page)] == [
        ("petitioner", "Meron Tadesse"),
        ("child", "Mika Tadesse"),
    ]


def test_both_boxes_ticked_tell_no_sex() -> None:
    page = page_of_fields(("Your full name", "Ani Petrosyan"), ("Sex: Male", "x"), ("Sex: Female", "x"))
    assert told(page) == [{"role": "", "name": "Ani Petrosyan"}]


def test_a_birth_in_three_fields_is_one_date() -> None:
    page = page_of_fields(
        ("Sponsor – Full name", "Kwame Osei"),
        ("Sponsor – Date of birth – Day (DD)", "9"),
        ("Sponsor – Date of birth – Month (MM)", "04"),
        ("Sponsor – Date of birth – Year (YYYY)", "1974"),
    )
    assert told_of("Kwame Osei", page)["date_of_birth"] == "1974-04-09"


def test_somebody_in_a_role_without_a_word_is_nobody_else() -> None:
    page = page_of_fields(
        ("Your full name", "Brenda Olsen"), ("Full name of visitor", "Ali Rahimi"), ("Visitor's nationality", "Utopia")
    )
    assert told_of("Brenda Olsen", page) == {"role": "", "name": "Brenda Olsen"}
    assert told_of("Ali Rahimi", page)["nationality"] == "UTO"


def test_printed_headings_say_whose_the_fields_below_are() -> None:
    page = page_of_fields(
        ("", ""),
        ("Surname", "Whitfield"),
        ("Given names", "Grant"),
        ("", ""),
        ("Surname", "Moreau"),
        ("Given names", "Élise"),
        lines=["PART A - SPONSOR", "Surname", "Given names", "PART B - BENEFICIARY", "Surname", "Given names"],
    )
    assert [(one["role"], one["name"]) for one in told(page)] == [
        ("supporter", "Grant Whitfield"),
        ("beneficiary", "Élise Moreau"),
    ]


def test_nameless_fields_are_asked_for_by_their_printed_captions() -> None:
    lines = ["Surname:", "Given names:", "Date of birth (dd/mm/yyyy):", "Address:"]
    values = ["Moreau", "Élise Marie", "05/06/1988", "4 Elm Street"]
    page = page_of_fields(*((f"@Text{at}", value) for at, value in enumerate(values)), lines=lines)
    assert told(page) == [{"role": "", "name": "Élise Marie Moreau", "date_of_birth": "1988-06-05"}]
    assert extract_documents([page])[0].facts[0].provenance.found_by is FoundBy.LABEL


def test_tooltips_that_say_nothing_known_leave_it_to_the_print() -> None:
    page = page_of_fields(("See instructions", "Moreau"), ("Line two", "Élise"), lines=["Surname:", "Given names:"])
    assert [one["name"] for one in told(page)] == ["Élise Moreau"]


def test_explanations_are_read_as_running_text() -> None:
    story = "I ask for my niece Daryna Melnyk, born 12 May 2001, who is in danger at home."
    page = page_of_fields(("Explain how you qualify for parole.", story), ("Your full name", "Karen Whitfield"))
    assert told_of("Daryna Melnyk", page) == {
        "role": "relative",
        "name": "Daryna Melnyk",
        "date_of_birth": "2001-05-12",
    }
    assert told_of("Karen Whitfield", page)["role"] == ""


def test_a_forms_own_print_tells_of_nobody() -> None:
    questions = ["Name of beneficiary: Nonimmigrant Status", "Place of birth: 8. Sex", "Expires 06/30/2027"]
    assert told(page_of_fields(lines=questions)) == []


def test_answers_printed_into_a_form_are_read_with_those_typed() -> None:
    page = page_of_fields(
        ("Sponsor's full name", "Grant Whitfield"),
        lines=["", "", "Name: Olena Kovalenko", "Date of birth: 12 May 1990"],
    )
    assert told_of("Olena Kovalenko", page)["date_of_birth"] == "1990-05-12"
    assert told_of("Grant Whitfield", page)["role"] == "supporter"


def test_what_ocr_reads_in_a_named_field_is_not_counted_twice() -> None:
    page = page_of_fields(
        ("Beneficiary's date of birth", "12/03/1990"), lines=["Date of birth: | | 12/08/1990"], method="ocr"
    )
    assert [str(fact.value) for fact in extract_documents([page])[0].facts] == ["1990-03-12"]


@pytest.mark.parametrize(
    ("hint", "value"),
    [
        ("Your family name", "N/A"),
        ("Your family name", "SEE ATTACHED"),
        ("USCIS Online Account Number (if any)", "123456789012"),
        ("Your Current Legal Name. Suffix (Jr., Sr.)", "Junior"),
        ("Mailing Address. Enter In Care Of Name.", "Iryna Shevchuk"),
        ("Expiration Date of Authorized Stay Shown on Form I-94", "05/06/2027"),
        ("Name of Preparer's Business or Organization", "Harbor Legal Aid"),
        ("Sponsor – Occupation", "Baker"),
        ("Have you ever been issued a passport? Yes", "x"),
        ("Sponsor's employer", "Golden Bakery"),
    ],
)
def test_what_is_not_asked_for_is_left_alone(hint: str, value: str) -> None:
    assert told(page_of_fields((hint, value))) == []
