"""A mother from the Philippines, a cook on leave, is to help her daughter in Oregon with a newborn after a hard birth.

Nothing is wrong: a maiden name for a middle name, a surname in two or three words, a daughter who married.
"""

import dataclasses
import datetime as dt

from held_out import identity
from held_out.leaf import A4, LETTER, Style
from held_out.packet import Packet, Paper, Person
from held_out.second import booklets, forms

PHILIPPINES = booklets.Booklet(
    "PHL",
    ("REPUBLIKA NG PILIPINAS", "PASAPORTE  PASSPORT"),
    (
        "Pasaporte Blg./Passport no.",
        "Apelyido/Surname",
        "Pangalan/Given names",
        "Nasyonalidad/Nationality",
        "Petsa ng kapanganakan/Date of birth",
        "Kasarian/Sex",
        "Lugar ng kapanganakan/Place of birth",
        "Petsa ng pagkakaloob/Date of issue",
        "Petsa ng pagkawalang bisa/Valid until",
    ),
    "FILIPINO",
    grid=identity.Grid(x=100, y=46, across=78, down=22, caption=4.2, value=7.8),
    band=(110, 40, 50),
    ground=(248, 240, 238),
    authority="DFA ILOILO",
)


def told() -> Packet:
    """Tell the packet."""
    packet = Packet("s05", "typical", dt.date(2026, 7, 6))
    marilou = packet.person(
        "p", "beneficiary", "Marilou", "Dela Cruz", dt.date(1968, 2, 14), "F", "PHL", passport_number="P4471920B"
    )
    jennifer = packet.person(
        "d",
        "relative",
        "Jennifer",
        "Hoffman",
        dt.date(1993, 9, 2),
        "F",
        "USA",
        driver_license_number="A7714408",
        ssn="XXX-XX-2093",
    )
    mark = packet.person("s", "sponsor", "Mark Steven", "Hoffman", dt.date(1990, 4, 21), "M", "USA", ssn="XXX-XX-8116")
    rogelio = packet.person("f", "father", "Rogelio", "Dela Cruz", dt.date(1965, 1, 9), "M", "PHL")
    letter = _letter(packet, marilou, jennifer, mark)
    passport = packet.paper("2 passport.jpg", "passport", "colour")
    booklets.passport(passport, PHILIPPINES, marilou, "ILOILO CITY", dt.date(2023, 6, 13), dt.date(2033, 6, 12))
    birth = _birth(packet, jennifer, marilou, rogelio)
    marriage = _marriage(packet, jennifer, mark)
    travel = _travel(packet, marilou, jennifer)
    _support(packet, marilou, mark)
    clinic = _clinic(packet, jennifer)
    bank = _bank(packet, mark, jennifer)
    taxes = _taxes(packet, mark, jennifer)
    work = _work(packet, marilou)
    licence = packet.paper("11 licence Jennifer.png", "driver_license", "clean 300")
    booklets.licence(
        licence, "Oregon", jennifer, "2290 SW CEDAR ST TILLAMUCK OR 97999", dt.date(2024, 9, 1), dt.date(2032, 9, 2)
    )
    packet.harmless("name", jennifer, "maiden name before the marriage the packet proves", birth, marriage)
    packet.harmless("name", marilou, "DE LA CRUZ and DELA CRUZ for Dela Cruz", work, travel)
    packet.harmless("name", marilou, "maiden name as middle name, or its initial", letter, birth)
    packet.harmless("date_of_birth", jennifer, "the patient is the daughter", clinic)
    packet.harmless("name", mark, "joint holders", bank, taxes)
    return packet


def _letter(packet: Packet, marilou: Person, jennifer: Person, mark: Person) -> Paper:
    paper = packet.paper("1 our letter.pdf", "cover_letter", "text")
    page = paper.leaf(style=Style(face="sans", bold="sans bold", size=11, left=80, right=80))
    page.lines(
        "Mark and Jennifer Hoffman\n2290 SW Cedar Street\nTillamuck, Oregon 97999\nmark.hoffman@mail.example", gap=14
    )
    page.lines("July 6, 2026", gap=14)
    page.para("Dear USCIS Officer,")
    page.para(
        "We have no lawyer and hope to have done everything right. We ask you to let my mother-in-law, "
        f"{paper.name(marilou, 'Marilou S. Dela Cruz')}, come to us for six months. She was born on "
        f"{paper.born(marilou, 'February 14, 1968')} in Iloilo City and holds Philippine passport "
        f"{paper.number('passport_number', marilou)}."
    )
    page.para(
        "My wife gave birth to our son Oliver on June 11, 2026 by emergency operation and had to be operated on again "
        "four days later. She may not lift anything until September, and I drive a log truck and am away four nights "
        "a week."
    )
    page.para(
        "You will find numbered 2 to 11: her passport; my wife's birth certificate; our marriage certificate; the "
        "forms; a letter of the hospital; our account and taxes; a letter of her employer; and my wife's licence."
    )
    page.lines("Thank you,", gap=26)
    page.signed(page.left, page.y, "mark")
    page.lines(f"{paper.name(mark, 'Mark Steven Hoffman')}          {paper.name(jennifer, 'Jennifer D. Hoffman')}")
    return paper


def _birth(packet: Packet, jennifer: Person, marilou: Person, rogelio: Person) -> Paper:
    paper = packet.paper("3 birth certificate Jennifer.pdf", "birth_certificate", "scan 200")
    page = paper.leaf(LETTER, Style(face="sans", bold="sans bold", size=10, left=44, right=44, ground=(246, 248, 238)))
    page.lines("Republic of the Philippines\nOFFICE OF THE CIVIL REGISTRAR GENERAL", "sans", 10, align="centre", gap=2)
    page.lines("CERTIFICATE OF LIVE BIRTH", "sans bold", 16, align="centre", gap=2)
    page.boxes(
        [
            [("Province", "ILOILO", 1), ("City/Municipality", "ILOILO CITY", 1), ("Registry No.", "93-11820", 0.8)],
            [
                ("1. NAME  (First)", "JENNIFER", 1),
                ("(Middle)", "SANTOS", 1),
                ("(Last)", "DELA CRUZ", 1),
            ],
            [
                ("2. SEX", paper.sex(jennifer, "FEMALE"), 0.7),
                ("3. DATE OF BIRTH  (Day) (Month) (Year)", paper.born(jennifer, "02 SEPTEMBER 1993"), 1.4),
                ("4. PLACE OF BIRTH", paper.birthplace(jennifer, "ST. CLARE HOSPITAL, ILOILO CITY", "Iloilo City"), 2),
            ],
            [
                ("6. MAIDEN NAME OF MOTHER  (First)", "MARILOU", 1.2),
                ("(Middle)", "TUPAS", 1),
                ("(Last)", "SANTOS", 1),
            ],
            [("7. CITIZENSHIP", "FILIPINO", 1), ("8. RELIGION", "CATHOLIC", 1), ("10. AGE at this birth", "25", 0.8)],
            [
                ("13. NAME OF FATHER  (First)", "ROGELIO", 1.2),
                ("(Middle)", "ABELLA", 1),
                ("(Last)", "DELA CRUZ", 1),
            ],
            [("14. CITIZENSHIP", "FILIPINO", 1), ("16. OCCUPATION", "SEAMAN", 1), ("17. AGE at this birth", "28", 0.8)],
            [("18. DATE AND PLACE OF MARRIAGE OF PARENTS", "JUNE 28, 1991, ILOILO CITY", 1)],
            [("21. INFORMANT", "ROGELIO A. DELA CRUZ, FATHER", 1.4), ("Date", "SEPTEMBER 6, 1993", 0.8)],
            [("23. RECEIVED AT THE OFFICE OF THE CIVIL REGISTRAR", "SEPTEMBER 9, 1993", 1)],
        ],
        high=38,
        caption=7.5,
        size=11,
        gap=14,
    )
    paper.name(jennifer, "JENNIFER | SANTOS | DELA CRUZ", "Jennifer Santos Dela Cruz")
    paper.name(marilou, "MARILOU | TUPAS | SANTOS", "Marilou Tupas Santos")
    paper.name(rogelio, "ROGELIO | ABELLA | DELA CRUZ", "Rogelio Abella Dela Cruz")
    page.seal(480, page.y + 34, 40, "OCRG")
    return paper


def _marriage(packet: Packet, jennifer: Person, mark: Person) -> Paper:
    paper = packet.paper("4 marriage.pdf", "marriage_certificate", "clean 200")
    page = paper.leaf(LETTER, Style(face="serif", bold="serif bold", size=12, left=70, right=70))
    page.lines("STATE OF UTOPIA", "serif bold", 18, align="centre", gap=0)
    page.lines("Certificate of Marriage", "serif italic", 20, align="centre", gap=10)
    page.table(
        [
            ["", "Party A", "Party B"],
            ["Name before marriage", "Mark Steven Hoffman", "Jennifer Santos Dela Cruz"],
            ["Name after marriage", "Mark Steven Hoffman", "Jennifer Dela Cruz Hoffman"],
            ["Date of birth", paper.born(mark), paper.born(jennifer)],
            ["Birthplace", "Oregon", "Philippines"],
        ],
        [1.2, 1.6, 1.6],
        size=11,
        pad=9,
        gap=14,
    )
    paper.name(mark, "Mark Steven Hoffman")
    paper.name(jennifer, "Jennifer Santos Dela Cruz")
    paper.name(jennifer, "Jennifer Dela Cruz Hoffman")
    page.para(
        "Married on August 15, 2020 at Tillamuck by Rev. Paul Birk. Witnesses: Anna Birk, Leo Santos. Recorded "
        "August 20, 2020, license 2020-04417.",
        gap=40,
    )
    page.seal(460, page.y, 40, "COUNTY")
    return paper


def _travel(packet: Packet, marilou: Person, jennifer: Person) -> Paper:
    paper = forms.travel(packet, "5 I-131.pdf", "clean 200")
    whole = dataclasses.replace(marilou, given="Marilou Santos")
    home = ("Philippines", "Philippines")
    rows = forms.person(paper, whole, home, middle="Santos", expires=dt.date(2033, 6, 12), capitals=True)
    forms.lined(
        paper,
        "I-131",
        [
            ("Information About You", forms.person(paper, jennifer, ("Philippines", "USA"), capitals=True)),
            ("Information About the Person Who Is to Come", rows),
        ],
    )
    return paper


def _support(packet: Packet, marilou: Person, mark: Person) -> None:
    paper = forms.support(packet, "6 I-134.pdf", "text")
    forms.columns(
        paper,
        "I-134",
        [("Part 2. Information About the Beneficiary", forms.person(paper, marilou, ("Philippines", "Philippines")))],
        [
            (
                "Part 3. Information About the Individual Agreeing to Financially Support the Beneficiary",
                [
                    *forms.person(paper, mark, ("USA", "USA"), middle="Steven"),
                    ("U.S. Social Security Number", paper.number("ssn", mark)),
                ],
            )
        ],
        fillable=True,
    )


def _clinic(packet: Packet, jennifer: Person) -> Paper:
    paper = packet.paper("7 hospital.pdf", "physician_letter", "text")
    page = paper.leaf(style=Style(face="serif", bold="serif bold", size=11.5, left=80, right=80))
    page.lines("Tillamuck Bay Women's Hospital", "serif bold", 18, align="centre", gap=0)
    page.lines("Department of Obstetrics · Labor and Delivery", "serif italic", 11, align="centre", gap=18)
    page.pairs(
        [
            ("PATIENT:", paper.name(jennifer, "HOFFMAN, JENNIFER D", "Jennifer D Hoffman")),
            ("DOB / AGE:", f"{paper.born(jennifer, '09/02/1993')} / {paper.age(jennifer, '32')} y"),
            ("MRN:", "0077-40913"),
            ("DATE:", "06/24/2026"),
        ],
        at=110,
        gap=14,
    )
    page.para(
        "This patient underwent cesarean delivery on 06/11/2026 and a second operation for bleeding on 06/15/2026. She "
        "needs help with the care of the newborn, and with her own, for at least twelve weeks."
    )
    page.para("Her mother has cared for newborns before and in my opinion is the right person.", gap=30)
    page.signed(page.left, page.y, "obgyn")
    page.lines("Helen Abramov, MD, FACOG")
    return paper


def _bank(packet: Packet, mark: Person, jennifer: Person) -> Paper:
    paper = packet.paper("8 account.pdf", "bank_statement", "text")
    page = paper.leaf(style=Style(face="sans", bold="sans bold", size=9.5, left=54, right=54))
    page.fill(54, 40, 558, 70, (20, 60, 90))
    page.put(62, 60, "Coast & Timber Bank", "sans bold", 15, (255, 255, 255))
    page.y = 84
    page.lines(
        f"{paper.name(mark, 'MARK S HOFFMAN')}\n{paper.name(jennifer, 'JENNIFER D HOFFMAN')}\n2290 SW CEDAR ST\n"
        "TILLAMUCK OR 97999",
        gap=10,
    )
    page.say("Household checking ...4402      May 16 - June 15, 2026", "sans bold", gap=4)
    page.table(
        [
            ["Posted", "What", "Out", "In"],
            ["05/18", "Beginning balance 11,208.40", "", ""],
            ["05/29", "Payroll Nehalem Timber Haulers", "", "2,904.11"],
            ["06/02", "Mortgage", "1,288.00", ""],
            ["06/12", "Payroll Nehalem Timber Haulers", "", "2,904.11"],
            ["06/15", "Ending balance 15,728.62", "", ""],
        ],
        [1, 4, 1.2, 1.2],
    )
    return paper


def _taxes(packet: Packet, mark: Person, jennifer: Person) -> Paper:
    paper = packet.paper("9 return 2025.pdf", "tax_return", "scan 200")
    page = paper.leaf(style=Style(face="sans", bold="sans bold", size=9.5, left=40, right=40))
    page.lines("1040   U.S. Individual Income Tax Return   2025        (specimen)", "sans bold", 13, gap=2)
    page.lines("Filing status:  [ ] Single   [X] Married filing jointly   [ ] Head of household", gap=2)
    page.boxes(
        [
            [
                ("Your first name and middle initial", "Mark S", 1.4),
                ("Last name", "Hoffman", 1.4),
                ("Your social security number", paper.number("ssn", mark), 1),
            ],
            [
                ("If joint return, spouse's first name and middle initial", "Jennifer D", 1.4),
                ("Last name", "Hoffman", 1.4),
                ("Spouse's social security number", paper.number("ssn", jennifer), 1),
            ],
            [("Home address (number and street)", "2290 SW Cedar St", 2), ("City", "Tillamuck OR 97999", 1.4)],
        ],
        high=36,
        caption=7.5,
        size=10.5,
        gap=10,
    )
    paper.name(mark, "Mark S | Hoffman", "Mark S Hoffman")
    paper.name(jennifer, "Jennifer D | Hoffman", "Jennifer D Hoffman")
    page.table(
        [
            ["Line", "", "Amount"],
            ["1a", "Wages, Form W-2", "91,340"],
            ["11", "Adjusted gross income", "91,412"],
            ["15", "Taxable income", "60,912"],
            ["24", "Total tax", "6,833"],
        ],
        [0.6, 4, 1.2],
    )
    return paper


def _work(packet: Packet, marilou: Person) -> Paper:
    paper = packet.paper("10 employer of Marilou.jpg", "employer_letter", "photo")
    page = paper.leaf(A4, Style(face="book", bold="book bold", size=12.5, left=76, right=76))
    page.lines("MOLO PLAZA HOTEL", "book bold", 20, align="centre", gap=0)
    page.lines("San Agustin Street, Iloilo City", size=11, align="centre", gap=24)
    page.say("CERTIFICATE OF EMPLOYMENT AND LEAVE", "book bold", 14, align="centre", gap=14)
    page.para(
        f"This is to certify that MRS. {paper.name(marilou, 'MARILOU S. DE LA CRUZ', 'Marilou S. De La Cruz')} has "
        "worked in our kitchen as a cook since 1 March 2011. She has been granted leave without pay from 1 August "
        "2026 to 31 January 2027 and will return to her post on 1 February 2027."
    )
    page.para("Given this 22nd day of June 2026 at Iloilo City, Philippines.", gap=50)
    page.signed(page.left, page.y, "hotel")
    page.lines("Ramon V. Jalandoni\nPersonnel manager")
    return paper
