"""A nurse from Sudan and her daughter wait in Cairo; her brother in Iowa writes the family name another way.

Wrong: the given name in the zone of the daughter's passport, the day of her birth on a registration card, a digit of
the mother's passport number on the Form I-134.
"""

import dataclasses
import datetime as dt

from held_out import identity
from held_out.leaf import A4, CARD, LETTER, Leaf, Style
from held_out.packet import Packet, Paper, Person
from held_out.second import booklets, forms

SUDAN = booklets.Booklet(
    "SDN",
    ("REPUBLIC OF THE SUDAN", "PASSPORT"),
    (
        "Passport No",
        "Surname",
        "Given Names",
        "Nationality",
        "Date of Birth",
        "Sex",
        "Place of Birth",
        "Date of Issue",
        "Date of Expiry",
    ),
    "SUDANESE",
    date="%d-%m-%Y",
    grid=identity.Grid(x=20, y=46, across=70, down=22, face="serif bold", caption_face="serif", caption=5.4, value=8.2),
    portrait=(262, 48, 78, 98),
    band=(20, 100, 60),
    ground=(238, 244, 236),
    authority="Port Sudan",
)


def told() -> Packet:
    """Tell the packet."""
    packet = Packet("s03", "typical", dt.date(2026, 5, 18))
    amna = packet.person(
        "p",
        "beneficiary",
        "Amna Ibrahim Eltayeb",
        "Mohamed",
        dt.date(1979, 1, 1),
        "F",
        "SDN",
        passport_number="P07714420",
        national_id_number="119-5203-4471",
    )
    rawan = packet.person(
        "c", "child", "Rawan Khalid Osman", "Hassan", dt.date(2010, 8, 23), "F", "SDN", passport_number="P07714433"
    )
    yasir = packet.person(
        "s", "sponsor", "Yasir Ibrahim", "El-Tayeb", dt.date(1974, 11, 5), "M", "USA", passport_number="573310946"
    )
    khalid = packet.person("f", "father", "Khalid Osman", "Hassan", dt.date(1971, 3, 30), "M", "SDN")
    letter = _letter(packet, amna, rawan, yasir)
    mother = packet.paper("passport Amna.pdf", "passport", "clean 300")
    booklets.passport(mother, SUDAN, amna, "WAD MADANI", dt.date(2023, 11, 19), dt.date(2028, 11, 18))
    daughter = packet.paper("passport Rawan.jpg", "passport", "colour")
    zone = dataclasses.replace(rawan, given="Razan Khalid Osman")
    booklets.passport(daughter, SUDAN, rawan, "KHARTOUM", dt.date(2023, 11, 19), dt.date(2028, 11, 18), zone=zone)
    number = _number(packet, amna)
    birth = _birth(packet, rawan, amna, khalid)
    card = _registration(packet, amna, dataclasses.replace(rawan, born=dt.date(2010, 8, 28)))
    _travel(packet, amna, rawan, yasir)
    wrong = dataclasses.replace(amna, numbers=amna.numbers | {"passport_number": "P07774420"})
    support = _support(packet, wrong, yasir)
    own = packet.paper("US passport of Yasir.pdf", "passport", "scan 200")
    booklets.passport(
        own,
        booklets.AMERICAN,
        yasir,
        "SUDAN",
        dt.date(2019, 2, 4),
        dt.date(2029, 2, 3),
        printed=("EL-TAYEB", "YASIR IBRAHIM"),
    )
    affidavit = _affidavit(packet, yasir, amna, rawan, khalid)
    pay = _pay(packet, yasir)
    packet.plant("name", rawan, daughter, kind="mrz_name")
    packet.plant("date_of_birth", rawan, card, kind="dob_digit")
    packet.plant("passport_number", amna, support, kind="number_digit")
    packet.harmless("name", yasir, "a brother called by a shorter chain of fathers", own, affidavit)
    packet.harmless("name", yasir, "El-Tayeb, ELTAYEB, El Tayeb", letter, pay)
    packet.harmless("name", rawan, "a child is called by her father's names", birth)
    packet.harmless("date_of_birth", amna, "the first of January, everywhere alike", mother, number)
    return packet


def _letter(packet: Packet, amna: Person, rawan: Person, yasir: Person) -> Paper:
    paper = packet.paper("cover letter.docx", "cover_letter", "docx")
    page = paper.leaf(style=Style(face="sans", bold="sans bold", size=11))
    page.lines("Prairie Lutheran Resettlement Office\n300 Corn Exchange, Marlow, Iowa 50999 (SPECIMEN)\nMay 18, 2026")
    page.para("To: USCIS Lockbox, humanitarian parole")
    page.para(
        "We submit requests for two nationals of Sudan who fled from Wad Madani to Cairo in December 2023: "
        f"{paper.name(amna, 'Amna Ibrahim Eltayeb Mohamed')} (date of birth {paper.born(amna, 'January 1, 1979')}, "
        f"passport {paper.number('passport_number', amna)}) and her daughter "
        f"{paper.name(rawan, 'Rawan Khalid Osman Hassan')} (date of birth {paper.born(rawan, 'August 23, 2010')}, "
        f"passport {paper.number('passport_number', rawan)})."
    )
    page.para(
        f"The supporter is Ms. Mohamed's elder brother, {paper.name(yasir, 'Yasir Ibrahim El Tayeb', yasir.full)}, a "
        "citizen of the United States. Under Sudanese custom a person carries the names of father, grandfather and "
        "great-grandfather, and siblings may be registered with more or fewer of them; the two are full brother and "
        "sister."
    )
    page.para(
        "Exhibits: both passports; national number; birth certificate of the girl with translation; registration "
        "card; Forms I-131 and I-134; the supporter's passport, affidavit and earnings statement."
    )
    page.para("Respectfully, Rev. Ellen Sorensen, director")
    return paper


def _number(packet: Packet, amna: Person) -> Paper:
    paper = packet.paper("national number translation.pdf", "national_id", "text")
    page = paper.leaf(A4, Style(face="typewriter", bold="typewriter bold", size=10.5, left=70, right=70))
    page.lines("Translation from Arabic", size=9, align="right")
    page.lines("REPUBLIC OF THE SUDAN\nMinistry of the Interior\nCivil Registry Authority", "typewriter bold", gap=10)
    page.lines("NATIONAL NUMBER CERTIFICATE", "typewriter bold", 13, align="centre", gap=14)
    page.table(
        [
            ["National number", paper.number("national_id_number", amna)],
            ["Full name", paper.name(amna, "Amna Ibrahim Eltayeb Mohamed")],
            ["Name of mother", "Zeinab Abdalla Idris"],
            ["Date of birth", paper.born(amna, "01/01/1979")],
            ["Place of birth", paper.birthplace(amna, "Wad Madani")],
            ["Sex", paper.sex(amna, "Female")],
            ["Issued", "02/05/2013"],
        ],
        [1, 2],
        header=False,
        pad=9,
        gap=20,
    )
    page.para(
        "I, Magdi Salib, sworn translator, Cairo, confirm that I know both languages well and that this translation is "
        "complete and accurate.",
        gap=20,
    )
    page.signed(page.left, page.y, "salib")
    page.lines("Magdi Salib     11 March 2026")
    return paper


def _birth(packet: Packet, rawan: Person, amna: Person, khalid: Person) -> Paper:
    paper = packet.paper("birth certificate Rawan.pdf", "birth_original", "clean 200")
    page = paper.leaf(A4, Style(face="naskh", bold="naskh bold", size=15, left=60, right=60))
    page.lines("جمهورية السودان", "naskh bold", 20, align="centre", gap=4)
    page.lines("شهادة ميلاد", "naskh bold", 18, align="centre", gap=10)
    rows = (
        ("الاسم", "روان خالد عثمان حسن"),
        ("تاريخ الميلاد", paper.born(rawan, "2010/08/23")),
        ("النوع", "أنثى"),
        ("محل الميلاد", "الخرطوم"),
        ("اسم الأب", "خالد عثمان حسن"),
        ("اسم الأم", "آمنة إبراهيم الطيب محمد"),
    )
    for caption, value in rows:
        page.y += 34
        page.put(530, page.y, f"{caption} :", "naskh bold", 15, align="right")
        page.put(400, page.y, value, "plain" if value[0].isdigit() else "naskh", 15, align="right")
    page.seal(140, page.y + 70, 46)
    page = paper.leaf(LETTER, Style(face="typewriter", bold="typewriter bold", size=10.5), kind="birth_translation")
    page.lines("Translation from Arabic", size=9, align="right")
    page.lines("REPUBLIC OF THE SUDAN\nBIRTH CERTIFICATE", "typewriter bold", 13, align="centre", gap=14)
    page.pairs(
        [
            ("Name :", paper.name(rawan, "Rawan Khalid Osman Hassan")),
            ("Date of birth :", paper.born(rawan, "23 August 2010")),
            ("Sex :", paper.sex(rawan, "Female")),
            ("Place of birth :", paper.birthplace(rawan, "Khartoum")),
            ("Name of father :", paper.name(khalid, "Khalid Osman Hassan")),
            ("Name of mother :", paper.name(amna, "Amna Ibrahim Eltayeb Mohamed")),
        ],
        at=150,
        gap=16,
    )
    page.para(
        "I, Magdi Salib, sworn translator, Cairo, confirm that I know both languages well and that this translation is "
        "complete and accurate. 11 March 2026."
    )
    return paper


def _registration(packet: Packet, amna: Person, rawan: Person) -> Paper:
    paper = packet.paper("registration card.pdf", "refugee_card", "clean 200")
    page = paper.leaf(LETTER)
    for number, (who, given) in enumerate(((amna, "917-24C01188"), (rawan, "917-24C01189"))):
        front = Leaf(CARD, Style(ground=(226, 238, 250)))
        identity.page(
            front,
            ["REGISTRATION OF ASYLUM SEEKERS", "Utopian Relief Agency - Cairo office"],
            [
                ("Name", paper.name(who, who.full.upper(), who.full), 0, 0),
                ("Individual No.", given, 0, 1),
                ("Date of birth", paper.born(who, "%d/%m/%Y"), 1.2, 1),
                ("Country of origin", paper.nationality(who, "Sudan"), 0, 2),
                ("Sex", paper.sex(who, "F"), 1.2, 2),
                ("Valid until", "20/06/2026", 0, 3),
            ],
            grid=identity.Grid(
                x=78, y=44, across=64, down=24, caption=5, value=7.2, face="plain bold", caption_face="plain"
            ),
            portrait=(10, 44, 58, 72),
            band=(0, 110, 180),
        )
        page.lay(front, 130, 90 + 260 * number, 1.45)
    return paper


def _travel(packet: Packet, amna: Person, rawan: Person, yasir: Person) -> None:
    for who, path, condition in ((amna, "I-131 Amna.pdf", "text"), (rawan, "I-131 Rawan.pdf", "scan 200")):
        paper = forms.travel(packet, path, condition)
        forms.columns(
            paper,
            "I-131",
            [("Part 2. Information About You", forms.person(paper, yasir, ("Sudan", "USA")))],
            [
                (
                    "Part 3. Person Outside the United States Who Is to Be Paroled",
                    forms.person(paper, who, ("Sudan", "Sudan"), expires=dt.date(2028, 11, 18)),
                )
            ],
        )


def _support(packet: Packet, amna: Person, yasir: Person) -> Paper:
    paper = forms.support(packet, "I-134 Amna.pdf", "text")
    forms.lined(
        paper,
        "I-134",
        [
            ("The Beneficiary", forms.person(paper, amna, ("Sudan", "Sudan"))),
            (
                "The Person Who Will Support",
                [*forms.person(paper, yasir, ("Sudan", "USA")), ("Yearly Income", "$ 58,900")],
            ),
        ],
    )
    return paper


def _affidavit(packet: Packet, yasir: Person, amna: Person, rawan: Person, khalid: Person) -> Paper:
    paper = packet.paper("affidavit of brother.pdf", "affidavit", "scan 200")
    page = paper.leaf(LETTER, Style(face="serif", bold="serif bold", size=12.5, left=80, right=80, leading=1.6))
    page.lines("STATE OF IOWA      )\nCOUNTY OF MARLOW   ) ss.", "serif", gap=14)
    page.lines("AFFIDAVIT OF SUPPORT AND KINSHIP", "serif bold", 14, align="centre", gap=10)
    page.para(
        f"{paper.name(yasir, 'YASIR IBRAHIM EL-TAYEB', yasir.full)}, being duly sworn, deposes and says: I was born "
        f"in Wad Madani, Sudan, on {paper.born(yasir, 'November 5, 1974')}, and became a citizen of the United States "
        f"in 2006. My sister {paper.name(amna, 'Amna Ibrahim Eltayeb Mohamed')}, a nurse, is the daughter of the same "
        f"parents. Her husband, {paper.name(khalid, 'Khalid Osman Hassan')}, was taken from their home in Wad Madani "
        f"in December 2023 and has not been heard of. Her daughter Rawan is {paper.age(rawan, 'fifteen')} years old "
        "and out of school.",
        first=24,
    )
    page.para(
        "I own a house of four rooms, earn enough for all of us, and will meet them at the airport.", first=24, gap=40
    )
    page.signed(page.left + 240, page.y, "yasir")
    page.rule(page.left + 220, page.left + 420, page.y + 8)
    page.put(page.left + 220, page.y + 20, "Yasir I. El-Tayeb", "serif", 11)
    page.y += 40
    page.lines("Sworn to before me this 4th day of May, 2026\nDonna Vrba, Notary Public", gap=0)
    page.seal(140, page.y + 50, 36, "NOTARY")
    return paper


def _pay(packet: Packet, yasir: Person) -> Paper:
    paper = packet.paper("earnings.pdf", "pay_stub", "text")
    page = paper.leaf((612, 396), Style(face="sans", bold="sans bold", size=9, left=30, right=30))
    page.y = 24
    page.bar("HAWKEYE GRAIN COOPERATIVE        Statement of earnings", colour=(60, 80, 40), size=11)
    page.pairs(
        [
            ("Employee", paper.name(yasir, "ELTAYEB, YASIR I", "Yasir I Eltayeb", alt=("Yasir I El-Tayeb",))),
            ("Employee no.", "003381"),
            ("Period", "04/26/2026 to 05/09/2026, paid 05/15/2026"),
        ],
        at=90,
        face="sans",
    )
    page.table(
        [
            ["", "Hours", "Rate", "This period", "This year"],
            ["Scale operator", "80.0", "28.32", "2,265.60", "22,656.00"],
            ["Social Security, Medicare", "", "", "-173.32", "-1,733.20"],
            ["Withholding", "", "", "-201.44", "-2,014.40"],
            ["Paid to account ***8812", "", "", "1,890.84", "18,908.40"],
        ],
        [3, 1, 1, 1.3, 1.3],
    )
    return paper
