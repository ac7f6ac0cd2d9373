"""Which kind of paper a page is, and where one paper ends and the next begins."""

import pytest

from packetlint.extraction import extract_documents
from packetlint.extraction.kinds import known_kinds
from packetlint.model import Page, PageStatus
from page_from_text import letter, page_from_text

OPENINGS = {
    "bank_statement": ["First Bank of Elmgate", "Statement period: June 2026", "Beginning balance | $ 4,000.00"],
    "birth_certificate": ["REPUBLIC OF UTOPIA", "BIRTH CERTIFICATE", "Child: Olena Kovalenko", "Father: Petro"],
    "cover_letter": letter(
        "Dear Officer,", "This office represents Olena Kovalenko.", "Tab 1: passport", "Tab 2: I-134"
    ),
    "declaration": letter(
        "AFFIDAVIT", "I, Olena Kovalenko, being duly sworn, depose and say:", "I lived in Northport."
    ),
    "driver_license": ["STATE OF FRANKLIN", "DRIVER LICENSE", "4d DL K551-2340-9", "3 DOB 04/11/1968", "15 SEX F"],
    "employer_letter": letter("To whom it may concern", "Karen Whitfield has been employed by us.", "Human Resources"),
    "hospital_record": ["Northport General Hospital", "Discharge summary", "Patient name: Olena", "Ward | 4"],
    "i131": ["Form I-131", "Application for Travel Documents", "Part 1. Information about the petitioner"],
    "i134": ["Form I-134", "Declaration of Financial Support", "Part 1. Information about the supporter"],
    "i797": ["U.S. Citizenship and Immigration Services", "Form I-797C, Notice of Action", "Receipt number"],
    "i90": ["Form I-90", "Application to Replace Permanent Resident Card", "Part 1. Information About You"],
    "i94": ["Most Recent I-94", "Admission (I-94) Record Number: 551234567B2", "Class of Admission: DT"],
    "itinerary": ["Booking reference KX7Q2M", "Passenger: Olena Kovalenko", "Flight UT 447", "Departure 10:40"],
    "marriage_certificate": ["CERTIFICATE OF MARRIAGE", "HUSBAND | | WIFE", "Date of marriage: 4 June 2012"],
    "national_id": ["REPUBLIC OF UTOPIA", "NATIONAL IDENTITY CARD", "Personal No.: 90031204471"],
    "passport": ["PASSPORT", "Passport No.", "UT4471120", "Surname", "KOVALENKO", "Date of expiry"],
    "physician_letter": letter("Dear Officer,", "I have treated my patient, Ms. Olena Kovalenko, in our clinic."),
    "police_report": ["ELMGATE POLICE DEPARTMENT", "INCIDENT REPORT", "Complainant: Karen Whitfield", "Badge 447"],
    "reference_letter": letter("To whom it may concern", "I have known Olena Kovalenko for ten years as a neighbour."),
    "school_record": ["Northport Gymnasium", "Certificate of enrolment", "Olena is a pupil of class 7", "Principal"],
    "support_letter": letter(
        "Dear Officer,", "I promise to let her live in my house and bear all costs.", "Yours, Karen"
    ),
    "adoption_decree": ["COUNTY COURT OF ELMGATE", "ORDER OF ADOPTION", "Adopted child: Olena Whitfield"],
    "bank_letter": letter(
        "First Bank of Elmgate",
        "To whom it may concern",
        "We confirm that Karen Whitfield maintains a savings account.",
    ),
    "carnet": ["REPÚBLICA DE UTOPIA", "CARNÉ DE IDENTIDAD", "Apellidos: RUIZ MORA", "No. de identidad: 90031204471"],
    "cedula": ["REPÚBLICA DE UTOPIA", "CÉDULA DE IDENTIDAD", "Apellidos: RUIZ MORA", "Fecha de nacimiento: 12/03/1990"],
    "death_certificate": [
        "REPUBLIC OF UTOPIA",
        "DEATH CERTIFICATE",
        "Deceased: Petro Kovalenko",
        "Date of death: 1 May",
    ],
    "deed": letter("LEASE AGREEMENT", "This lease is made between Nora Field, landlord, and Karen Whitfield, tenant."),
    "divorce_decree": [
        "COUNTY COURT OF ELMGATE",
        "DECREE OF DIVORCE",
        "Petitioner: Olena Kovalenko",
        "Respondent: Petro",
    ],
    "employment_authorization_card": ["UNITED STATES OF AMERICA", "EMPLOYMENT AUTHORIZATION", "USCIS# 071-222-333"],
    "exhibit_index": ["LIST OF EXHIBITS", "Exhibit A | Passport of Olena Kovalenko", "Exhibit B | Birth certificate"],
    "form_1099": ["Form 1099-INT", "Interest income", "PAYER'S name: First Bank of Elmgate", "RECIPIENT'S name: Karen"],
    "g1145": ["Form G-1145", "e-Notification of Application/Petition Acceptance", "Email address"],
    "g1450": ["Form G-1450", "Authorization for Credit Card Transactions", "Credit card billing information"],
    "g28": ["Form G-28", "Notice of Entry of Appearance as Attorney or Accredited Representative"],
    "haitian_id": ["REPIBLIK UTOPIA", "KAT IDANTIFIKASYON", "Siyati: PIERRE", "NIN: 104-552-817-3"],
    "i130": ["Form I-130", "Petition for Alien Relative", "Part 1. Relationship"],
    "i485": ["Form I-485", "Application to Register Permanent Residence or Adjust Status", "Part 1. About You"],
    "i589": ["Form I-589", "Application for Asylum and for Withholding of Removal", "Part A.I. About You"],
    "i765": ["Form I-765", "Application for Employment Authorization", "Part 2. Information About You"],
    "i864": ["Form I-864", "Affidavit of Support Under Section 213A of the INA", "Part 4. About You (Sponsor)"],
    "i912": ["Form I-912", "Request for Fee Waiver", "Part 2. Information About You"],
    "internal_passport": ["UTOPIA", "INTERNAL PASSPORT", "Surname: Kovalenko", "Patronymic: Petrivna"],
    "name_change_order": ["COUNTY COURT OF ELMGATE", "ORDER FOR CHANGE OF NAME", "New name: Olena Melnyk"],
    "naturalization_certificate": ["CERTIFICATE OF NATURALIZATION", "Personal description of holder", "Sex: F"],
    "passport_card": ["UNITED STATES OF AMERICA", "PASSPORT CARD", "Surname", "WHITFIELD", "Given Names", "KAREN"],
    "pay_stub": ["Melnyk Dairy", "EARNINGS STATEMENT", "Pay period: 1 May - 15 May", "Gross pay | 2,000.00"],
    "permanent_resident_card": ["UNITED STATES OF AMERICA", "PERMANENT RESIDENT", "USCIS# 071-222-333"],
    "photo_page": ["FAMILY PHOTOGRAPHS", "Northport, summer of 2024"],
    "power_of_attorney": letter("POWER OF ATTORNEY", "I, Olena Kovalenko, hereby appoint Karen Whitfield as my agent."),
    "reference_material": letter("Utopia: Country Report on Human Rights Practices", "The press was not free in 2025."),
    "separator_page": ["EXHIBIT B", "Birth certificates"],
    "ssn_card": ["SOCIAL SECURITY", "THIS NUMBER HAS BEEN ESTABLISHED FOR", "KAREN WHITFIELD"],
    "tax_return": ["Form 1040", "U.S. Individual Income Tax Return", "Filing status: Single", "Dependents"],
    "tax_transcript": ["Internal Revenue Service", "Tax Return Transcript", "Tax period ending: Dec. 31, 2025"],
    "tazkira": ["REPUBLIC OF UTOPIA", "TAZKIRA", "Name: Zarmina", "Father's name: Habib", "Grandfather's name: Sharif"],
    "translation_certificate": letter(
        "CERTIFICATE OF TRANSLATION", "I, Nora Field, am competent to translate; the translation is accurate."
    ),
    "w2": ["Form W-2", "Wage and Tax Statement", "Employer identification number", "Federal income tax withheld"],
    "visa": ["VISA", "Issuing Post Name: NORTHPORT", "Control Number", "Visa Type /Class: R B1/B2", "Entries M"],
}


def kinds_of(*pages: Page) -> list[tuple[str, tuple[int, ...]]]:
    return [(document.kind, document.pages) for document in extract_documents(pages)]


def opening(kind: str, number: int = 1) -> Page:
    return page_from_text(*OPENINGS[kind], number=number)


def test_every_kind_has_an_example_here() -> None:
    assert set(OPENINGS) == {kind.name for kind in known_kinds()}


@pytest.mark.parametrize("kind", OPENINGS)
def test_a_kind_is_known_by_how_it_opens(kind: str) -> None:
    (document,) = extract_documents([opening(kind)])
    assert document.kind == kind
    assert 0.5 < document.kind_confidence < 1.0


def test_a_paper_of_no_kind_is_unknown_and_read_all_the_same() -> None:
    (document,) = extract_documents([page_from_text("Choir of Northport", "Name: Olena Kovalenko")])
    assert (document.kind, document.kind_confidence, document.authority) == ("unknown", 0.0, 0)
    assert [str(fact.value) for fact in document.facts] == ["Olena Kovalenko"]


def test_the_letter_in_front_of_a_zone_tells_passport_from_visa() -> None:
    name = "UTOKOVALENKO<<OLENA".ljust(42, "<")
    data = "UT4471120<8UTO9003124F3002016".ljust(44, "<")
    assert kinds_of(page_from_text("UTOPIA", zones=[("P<" + name, data)]))[0][0] == "passport"
    assert kinds_of(page_from_text("UTOPIA", zones=[("V<" + name, data)]))[0][0] == "visa"


@pytest.mark.parametrize(
    "sentence",
    [
        "I, Karen Whitfield, write for my friend, Olena Kovalenko, holder of passport No. UT447112.",
        "I am the husband of Olena Kovalenko. My own passport No. is UT5512340.",
    ],
)
def test_a_letter_that_names_a_passport_is_no_passport(sentence: str) -> None:
    assert kinds_of(page_from_text(*letter("Dear Officer,", sentence)))[0][0] != "passport"


def test_a_form_that_asks_for_a_passport_number_is_no_passport() -> None:
    form = page_from_text("VISITORS", "Name: Olena Kovalenko", "Passport No.: UT447112", "Date of birth: 3 May 1990")
    assert kinds_of(form)[0][0] != "passport"


def test_a_letter_that_names_other_papers_stays_a_letter() -> None:
    page = page_from_text(
        *letter(
            "Dear Officer,",
            "I have treated my patient, Ms. Olena Kovalenko, in our clinic. Her needs are set out in Form I-131 and in "
            "the declaration of financial support; a marriage certificate is enclosed.",
        )
    )
    assert kinds_of(page)[0][0] == "physician_letter"


def test_papers_bound_into_one_file_are_told_apart() -> None:
    pages = [opening("passport", 1), opening("birth_certificate", 2), opening("i134", 3)]
    assert kinds_of(*pages) == [("passport", (1,)), ("birth_certificate", (2,)), ("i134", (3,))]


def test_two_papers_of_one_page_each_follow_one_another() -> None:
    assert kinds_of(opening("birth_certificate", 1), opening("birth_certificate", 2)) == [
        ("birth_certificate", (1,)),
        ("birth_certificate", (2,)),
    ]


def test_later_pages_belong_to_the_paper_before() -> None:
    blank_of_words = page_from_text("Signature", "________", number=2)
    form = page_from_text("Form I-134", "Declaration of Financial Support", "Page 3 of 3", number=3)
    assert kinds_of(opening("i134", 1), blank_of_words, form) == [("i134", (1, 2, 3))]
    quoting = page_from_text("Page 2 of 2", "Exhibit B: passport No. UT4471120", number=2)
    assert kinds_of(opening("cover_letter", 1), quoting) == [("cover_letter", (1, 2))]


def test_a_page_that_tells_nothing_does_not_hide_the_next() -> None:
    assert kinds_of(page_from_text("Envelope"), opening("passport", 2)) == [("unknown", (1,)), ("passport", (2,))]


def test_blank_pages_are_no_part_of_any_paper() -> None:
    blank = page_from_text(number=2, status=PageStatus.BLANK)
    assert kinds_of(opening("passport", 1), blank, opening("i134", 3)) == [("passport", (1,)), ("i134", (3,))]


def test_papers_of_two_files_are_never_one() -> None:
    assert len(kinds_of(opening("i134"), page_from_text("Page 2 of 2", file="other.pdf"))) == 2


def test_documents_and_facts_are_numbered_through_the_packet() -> None:
    one = page_from_text(*OPENINGS["birth_certificate"], "Mother: Iva Bondar")
    two = page_from_text(*OPENINGS["birth_certificate"], file="other.pdf")
    documents = extract_documents([one, two])
    assert [document.id for document in documents] == ["D1", "D2"]
    ids = [fact.id for document in documents for fact in document.facts]
    assert ids == [f"F{number}" for number in range(1, len(ids) + 1)]
    assert {mention.document for mention in documents[1].mentions} == {"D2"}
