"""A woman from Iran who comes for an operation, invited by her daughter in Oregon.

Wrong: the nationality on one form, the sex in a hospital's record, a passport that has expired at filing.
"""

import datetime as dt

from held_out import identity, zones
from held_out.leaf import A4, BOOKLET, CARD, LETTER, Leaf, Style
from held_out.packet import Packet, Paper, Person


def told() -> Packet:
    """Tell the packet."""
    packet = Packet("h06", "hard", dt.date(2026, 4, 13))
    mother = packet.person(
        "p",
        "beneficiary",
        "Parvaneh",
        "Golzari Nejad",
        dt.date(1959, 9, 23),
        "F",
        "IRN",
        passport_number="V57720416",
        national_id_number="0051883274",
    )
    daughter = packet.person(
        "s", "sponsor", "Shirin", "Haddadian", dt.date(1987, 3, 12), "F", "USA", driver_license_number="C4417026"
    )
    father = packet.person("f", "father", "Bahram", "Haddadian", dt.date(1954, 6, 2), "M", "IRN")
    passport = _passport(packet, mother)
    book = _birth_book(packet, mother)
    travel = _travel(packet, mother, daughter)
    support = _support(packet, mother, daughter)
    hospital = _hospital(packet, mother)
    surgeon = _surgeon(packet, mother, daughter)
    certificate = _daughter_birth(packet, daughter, mother, father)
    _license(packet, daughter)
    payslip = _payslip(packet, daughter)
    packet.plant("nationality", mother, support, kind="nationality", severity="warning")
    packet.plant("sex", mother, hospital, kind="sex", severity="warning")
    packet.plant("date_of_expiry", mother, passport, kind="expired", severity="warning")
    packet.harmless("name", mother, "surname in one word", surgeon)
    packet.harmless("name", mother, "family name first", travel)
    packet.harmless("date_of_birth", mother, "other calendar", book)
    packet.harmless("name", daughter, "her father's surname, not her mother's", certificate)
    packet.harmless("name", daughter, "all capitals", payslip)
    return packet


def _passport(packet: Packet, mother: Person) -> Paper:
    paper = packet.paper("photo_2026-03-30_18-22-07.jpg", "passport", "photo")
    leaf = paper.leaf(BOOKLET, Style(ground=(236, 244, 238)))
    family, given = paper.parts(mother, "GOLZARI NEJAD", "PARVANEH")
    expires = dt.date(2026, 2, 8)
    identity.page(
        leaf,
        ["ISLAMIC REPUBLIC OF IRAN", "PASSPORT"],
        [
            ("Country Code", "IRN", 0, 0),
            ("Passport No.", paper.number("passport_number", mother), 1.8, 0),
            ("Surname", family, 0, 1),
            ("Name", given, 0, 2),
            ("Father's Name", "ESMAIL", 1.8, 2),
            ("Date & Place of Birth", paper.born(mother, "23/09/1959"), 0, 3),
            ("", paper.birthplace(mother, "SHIRAZ", "Iran"), 0.75, 3),
            ("Sex", paper.sex(mother, "F"), 1.8, 3),
            ("Nationality", paper.nationality(mother, "IRANIAN"), 0, 4),
            ("National ID", paper.number("national_id_number", mother), 1.8, 4),
            ("Date of Issue", paper.issued(mother, dt.date(2021, 2, 9), "%d/%m/%Y"), 0, 5),
            ("Date of Expiry", paper.expires(mother, expires, "%d/%m/%Y"), 1.8, 5),
        ],
        zones.passport("IRN", mother.family, mother.given, "V57720416", "IRN", mother.born, "F", expires),
        grid=identity.Grid(face="sans bold", value=8.8),
        band=(140, 30, 40),
    )
    return paper


def _birth_book(packet: Packet, mother: Person) -> Paper:
    paper = packet.paper("shenasnameh.pdf", "birth_original", "scan 200")
    page = paper.leaf(A4, Style(ground=(246, 238, 238)))
    page.put(540, 90, "شناسنامه", "naskh bold", 24, align="right")
    page.put(60, 60, "SPECIMEN", "sans bold", 9)
    rows = [
        ("نام", "پروانه"),
        ("نام خانوادگی", "گلزاری نژاد"),
        ("تاریخ تولد", "۳۱ شهریور ۱۳۳۸"),
        ("محل تولد", "شیراز"),
        ("نام پدر", "اسماعیل"),
        ("نام مادر", "کبری"),
        ("شماره ملی", "۰۰۵۱۸۸۳۲۷۴"),
    ]
    for number, (caption, value) in enumerate(rows):
        page.put(540, 150 + 40 * number, caption + ":", "naskh", 16, align="right")
        page.put(400, 150 + 40 * number, value, "naskh bold", 17, align="right")
    paper.name(mother, "پروانه | گلزاری نژاد", "Parvaneh Golzari Nejad")
    page.seal(120, 400, 50)
    page = paper.leaf(A4, Style(face="book", bold="book bold", size=11, left=80, right=80), kind="birth_translation")
    page.lines("Official Translation No. 2204 - from Persian", "book bold", 13, align="centre", gap=4)
    page.lines(
        "IDENTITY BOOKLET (Shenasnameh)\nOrganization for Civil Registration, Islamic Republic of Iran",
        align="centre",
        gap=10,
    )
    page.table(
        [
            ["Given name", "Parvaneh", "Family name", "Golzari Nejad"],
            ["Date of birth", "31 Shahrivar 1338", "corresponding to", paper.born(mother, "September 23, 1959")],
            ["Place of birth", "Shiraz", "National number", paper.number("national_id_number", mother, "005-188327-4")],
            ["Father's name", "Esmail", "Mother's name", "Kobra"],
        ],
        [1.2, 1, 1.2, 1.6],
        header=False,
    )
    paper.name(mother, "Parvaneh | Golzari Nejad", mother.full)
    page.para(
        "I, Farhad Mostofi, official translator to the judiciary, declare that I master Persian and English and that "
        "the above is a complete and accurate translation of the booklet that was shown to me. Tehran, 8 February "
        "2026.",
        gap=40,
    )
    page.signed(80, page.y, "mostofi")
    page.seal(420, page.y - 10, 44, "TRANSLATOR")
    return paper


def _travel(packet: Packet, mother: Person, daughter: Person) -> Paper:
    paper = packet.paper("Form_I131_filled.pdf", "i131", "text")
    page = paper.leaf(LETTER, Style(face="sans", bold="sans bold", size=9.5, left=42, right=42))
    page.say("I-131", "sans bold", 20)
    page.say("Request for parole - layout invented, specimen", size=8, gap=6)
    page.say("SECTION 1.  Information about the petitioner (you)", "sans bold", 10.5, gap=2)
    page.boxes(
        [
            [
                ("Your full legal name (last, first, middle)", paper.name(daughter, "Haddadian, Shirin"), 2),
                ("Your date of birth", paper.born(daughter), 1),
            ],
            [
                ("Your citizenship", paper.nationality(daughter, "United States of America"), 1),
                ("Your sex", paper.sex(daughter, "Female"), 0.6),
                ("Your mailing address", "3310 SE Alder Ct, Rosewood, OR 97999", 1.6),
            ],
        ],
        shade=True,
        gap=10,
    )
    page.say("SECTION 2.  Information about the person for whom you request parole", "sans bold", 10.5, gap=2)
    page.boxes(
        [
            [
                ("Full legal name (last, first, middle)", paper.name(mother, "Golzari Nejad, Parvaneh"), 2),
                ("Date of birth", paper.born(mother), 1),
            ],
            [
                ("Citizenship", paper.nationality(mother, "Iran"), 1),
                ("Sex", paper.sex(mother, "Female"), 0.6),
                ("Place of birth", paper.birthplace(mother, "Shiraz, Iran"), 1.6),
            ],
            [
                ("Passport number", paper.number("passport_number", mother), 1),
                ("Issued by", "Iran", 0.6),
                ("Relationship", "mother", 1.6),
            ],
        ],
        shade=True,
        gap=10,
    )
    page.para(
        "SECTION 5. Preparer: Kim Delacroix, Notary & Forms, 88 Main, Rosewood, OR 97999. Prepared on 04/06/2026."
    )
    return paper


def _support(packet: Packet, mother: Person, daughter: Person) -> Paper:
    paper = packet.paper("I-134 Shirin.tif", "i134", "fax")
    page = paper.leaf(LETTER, Style(face="sans", bold="sans bold", size=12, left=50, right=50))
    page.lines("Form I-134   DECLARATION OF FINANCIAL SUPPORT", "sans bold", 14)
    page.say("(specimen layout)", size=10, gap=8)
    page.say("II. Beneficiary", "sans bold", 13, gap=2)
    page.pairs(
        [
            ("Family name", "Golzari Nejad"),
            ("Given name", "Parvaneh"),
            ("Date of birth", paper.born(mother)),
            ("Sex", paper.sex(mother, "Female")),
            ("Country of citizenship", paper.nationality(mother, "Iraq", "IRQ")),
            ("Passport number", paper.number("passport_number", mother)),
        ],
        at=190,
        face="typewriter bold",
        gap=14,
    )
    paper.name(mother, "Golzari Nejad | Parvaneh", mother.full)
    page.say("III. Supporter", "sans bold", 13, gap=2)
    page.pairs(
        [
            ("Family name", "Haddadian"),
            ("Given name", "Shirin"),
            ("Date of birth", paper.born(daughter)),
            ("Sex", paper.sex(daughter, "Female")),
            ("Country of citizenship", paper.nationality(daughter, "United States")),
            ("Occupation", "Pharmacist"),
            ("Income", "$ 118,400"),
        ],
        at=190,
        face="typewriter bold",
        gap=24,
    )
    paper.name(daughter, "Haddadian | Shirin", daughter.full)
    page.signed(60, page.y, "shirin")
    page.say("Signature                       03/28/2026")
    return paper


def _hospital(packet: Packet, mother: Person) -> Paper:
    paper = packet.paper("discharge summary.png", "hospital_record", "stamped")
    page = paper.leaf(A4, Style(face="plain", bold="plain bold", size=11, left=56, right=56))
    page.lines("NAMAZI TEACHING HOSPITAL, SHIRAZ", "plain bold", 15, align="centre", gap=2)
    page.lines("DISCHARGE SUMMARY (English copy)", align="centre", gap=4)
    page.boxes(
        [
            [
                ("Patient name", paper.name(mother, "Parvaneh Golzari Nejad"), 2),
                ("Sex", paper.sex(mother, "Male", "M"), 0.6),
                ("Date of birth", paper.born(mother, "23.09.1959"), 1),
            ],
            [("Ward", "Neurosurgery 2", 1), ("Admitted", "11.12.2025", 1), ("Discharged", "20.12.2025", 1)],
        ],
        high=38,
        caption=8,
        face="plain",
        size=12,
        gap=14,
    )
    page.para(
        "Diagnosis: meningioma of the skull base, 34 mm, pressing on the left optic nerve. Vision of the left eye "
        "20/100."
    )
    page.para(
        "Operation was not attempted in this centre. Radiosurgery abroad or resection by an experienced team is "
        "advised."
    )
    page.para("Medication at discharge: dexamethasone, levetiracetam. Control after three months.", gap=40)
    page.say("Dr. Kaveh Sohrabi, neurosurgeon")
    return paper


def _surgeon(packet: Packet, mother: Person, daughter: Person) -> Paper:
    paper = packet.paper("Cascade letter.jpg", "physician_letter", "photo hard")
    page = paper.leaf(LETTER, Style(face="sans", bold="sans bold", size=13, left=70, right=70))
    page.lines("CASCADE SKULL BASE CENTER", "sans bold", 18, gap=4)
    page.lines("Rosewood, Oregon   Imogen Tully, MD, PhD", size=11, gap=14)
    page.say("March 19, 2026", gap=8)
    page.say(
        f"RE: {paper.name(mother, 'Parvaneh Golzarinejad', alt=('Parvaneh Golzari Nejad',))}     DOB: "
        f"{paper.born(mother)}",
        "sans bold",
        gap=8,
    )
    page.para(
        f"Together with her daughter, {paper.name(daughter, 'Dr. Shirin Haddadian', 'Shirin Haddadian')}, I have "
        f"reviewed the images of this {paper.age(mother, '66')}-year-old woman. Her tumor can be removed through the "
        "nose. I have done this operation more than two hundred times."
    )
    page.para("The date is May 28, 2026. She must be here one week before and should remain for three months.", gap=40)
    page.signed(80, page.y, "tully", 150)
    page.say("I. Tully")
    return paper


def _daughter_birth(packet: Packet, daughter: Person, mother: Person, father: Person) -> Paper:
    paper = packet.paper("Shirin birth.pdf", "birth_certificate", "scan 150")
    page = paper.leaf(
        LETTER, Style(face="serif", bold="serif bold", size=12, left=70, right=70, ground=(240, 246, 250))
    )
    page.lines("STATE OF UTOPIA  ·  DEPARTMENT OF HEALTH", "serif bold", 14, align="centre", gap=2)
    page.lines("CERTIFICATE OF LIVE BIRTH", "serif bold", 18, align="centre", gap=10)
    page.boxes(
        [
            [
                ("1. CHILD'S NAME (First, Middle, Last)", paper.name(daughter, "Shirin Haddadian"), 2),
                ("2. SEX", paper.sex(daughter, "Female"), 0.7),
            ],
            [
                ("3. DATE OF BIRTH", paper.born(daughter, "March 12, 1987"), 1),
                ("4. TIME", "04:51 AM", 0.6),
                ("5. PLACE OF BIRTH", paper.birthplace(daughter, "Elmgate, Utopia"), 1.2),
            ],
            [
                ("6. MOTHER'S NAME (before first marriage)", paper.name(mother, "Parvaneh Golzari Nejad"), 1.6),
                ("7. BIRTHPLACE", "Iran", 0.8),
                ("8. AGE", paper.age(mother, "27"), 0.4),
            ],
            [
                ("9. FATHER'S NAME", paper.name(father, "Bahram Haddadian"), 1.6),
                ("10. BIRTHPLACE", "Iran", 0.8),
                ("11. AGE", paper.age(father, "32"), 0.4),
            ],
            [("12. DATE FILED BY REGISTRAR", "March 20, 1987", 1), ("13. STATE FILE NUMBER", "187-03-004417", 1)],
        ],
        high=42,
        caption=8,
        face="serif",
        size=13,
        gap=24,
    )
    page.para("This is a true copy of the record on file in this office. Issued October 3, 2024.", size=10)
    page.seal(500, page.y + 30, 42, "STATE SEAL")
    return paper


def _license(packet: Packet, daughter: Person) -> None:
    paper = packet.paper("OR license front back.pdf", "driver_license", "clean 200")
    page = paper.leaf(LETTER)
    front, back = Leaf(CARD, Style(ground=(226, 236, 244))), Leaf(CARD, Style(ground=(240, 240, 240)))
    paper.parts(daughter, "HADDADIAN", "SHIRIN")
    identity.page(
        front,
        ["OREGON", "DRIVER LICENSE"],
        [
            ("4d LIC#", paper.number("driver_license_number", daughter), 0, 0),
            ("4a ISS", paper.issued(daughter, dt.date(2021, 3, 30)), 1.9, 0),
            ("1 LN", "HADDADIAN", 0, 1),
            ("4b EXP", paper.expires(daughter, dt.date(2029, 3, 12)), 1.9, 1),
            ("2 FN", "SHIRIN", 0, 2),
            ("3 DOB", paper.born(daughter), 1.9, 2),
            ("15 SEX", paper.sex(daughter, "F"), 0, 3),
            ("18 EYES", "BRO", 0.8, 3),
            ("8 ADDRESS", "3310 SE ALDER CT ROSEWOOD OR 97999", 0, 4),
        ],
        grid=identity.Grid(x=82, y=40, across=48, down=20, caption=4.6, value=7.2),
        portrait=(10, 42, 60, 78),
        band=(10, 90, 90),
    )
    back.put(12, 30, "CLASS C: any vehicle under 26,001 lbs.   REST: NONE   END: NONE", "sans", 5.5)
    back.put(12, 46, "DD AA0000000000   SPECIMEN", "sans", 5.5)
    page.lay(front, 130, 80, 1.35)
    page.lay(back, 130, 320, 1.35)


def _payslip(packet: Packet, daughter: Person) -> Paper:
    paper = packet.paper("pay stub.pdf", "pay_stub", "text")
    page = paper.leaf((612, 420), Style(face="typewriter", bold="typewriter bold", size=9, left=36, right=36))
    page.lines("CASCADIA HEALTH SYSTEM                                EARNINGS STATEMENT", "typewriter bold", 10, gap=6)
    page.lines(
        f"{paper.name(daughter, 'SHIRIN HADDADIAN')}            Employee ID 0044712      Pay period 03/01/2026 - "
        "03/15/2026",
        gap=4,
    )
    page.lines("Pharmacist II, Inpatient         SSN ***-**-7719          Pay date     03/20/2026", gap=4)
    page.table(
        [
            ["Earnings", "Hours", "Current", "Year to date"],
            ["Regular", "80.00", "4,933.33", "24,666.65"],
            ["Federal tax", "", "-712.40", "-3,562.00"],
            ["Net pay", "", "3,581.77", "17,908.85"],
        ],
        [2, 1, 1, 1],
    )
    return paper
