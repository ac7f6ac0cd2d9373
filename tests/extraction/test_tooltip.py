"""The words of tooltips: what is asked, of whom, and where in the form."""

import pytest

from packetlint.extraction.tooltip import YOU, read_field_name, read_tooltip

CASES = [
    ("Part 2. Information About You. 1. Your Full Name. Enter Family Name (Last Name).", "name_family", "you"),
    ("Information About the Beneficiary. 5. Place of Birth. Enter City or Town.", "place_of_birth", "beneficiary"),
    ("Enter U. S. Social Security Number, if any.", "ssn", None),
    ("10. Enter Alien Registration Number. (A. Number).", "a_number", None),
    ("Enter Most Recent Form I-94 Arrival Departure Record Number if any.", "i94_number", None),
    ("Expiration Date for Passport or Travel Document", "date_of_expiry", None),
    ("What is your mother's full name?", "name", "mother"),
    ("Full name of the applicant's mother", "name", "mother"),
    ("Date de naissance du conjoint (jj/mm/aaaa)", "date_of_birth", "conjoint"),
    ("Sexe : Féminin", None, None),
    ("N.º de pasaporte", "passport_number", None),
    ("Prénom(s) du demandeur", "name_given", "demandeur"),
    ("Passport – Number", "passport_number", None),
    ("Driver's license number of affiant", "driver_license_number", "you"),
    ("Street Number and Name", "other", None),
    ("School name", None, None),
    ("12", None, None),
    ("", None, None),
]


@pytest.mark.parametrize(("hint", "asks", "owner"), CASES, ids=[hint[:30] for hint, _, _ in CASES])
def test_a_tooltip_says_what_is_asked_and_of_whom(hint: str, asks: str | None, owner: str | None) -> None:
    asked = read_tooltip(hint)
    found = asked.near or asked.title
    assert (asked.asks, found.word if found else None) == (asks, owner)


def test_a_box_to_be_ticked_ends_in_its_answer() -> None:
    asked = read_tooltip("8. Sex. Check Female.", ticks=True)
    assert (asked.asks, asked.answer, asked.item) == ("sex", "Check Female", 8)


def test_items_that_belong_to_somebody_else_are_told() -> None:
    asked = read_tooltip(
        "Part 2. Information About You. If you are requesting parole on behalf of someone other than yourself, provide"
        " the following information about that person in Item Numbers 16. - 27. 16. Enter Family Name (Last Name)."
    )
    assert asked.spans == (16, 27) and asked.item == 16
    assert asked.near is not None and asked.near.role == "beneficiary" and asked.title == YOU


def test_the_order_of_day_and_month_may_be_spelled_out() -> None:
    assert read_tooltip("Enter Date of Birth as 2-digit Month, 2-digit Day, and 4-digit Year.").hint == "mm/dd/yyyy"
    assert read_tooltip("Date of birth (DD/MM/YYYY)").hint.casefold() == "dd/mm/yyyy"


@pytest.mark.parametrize(
    ("name", "asks", "owner"),
    [
        ("form1[0].#subform[4].P7_Line1b_PreparersGivenName[0]", "name_given", "preparer"),
        ("topmostSubform[0].Page1[0].f1_01[0]", None, None),
        ("sponsor.date_of_birth", "date_of_birth", "sponsor"),
        ("child1_name", "name", "child"),
        ("Text22", None, None),
    ],
)
def test_a_fields_name_tells_as_well(name: str, asks: str | None, owner: str | None) -> None:
    asked = read_field_name(name)
    assert (asked.asks, asked.near.word if asked.near else None) == (asks, owner)


def test_endless_tooltips_are_read_in_no_time() -> None:
    assert read_tooltip("Whereabouts of. " * 500).asks is None
    assert read_tooltip("a " * 5_000).asks is None
