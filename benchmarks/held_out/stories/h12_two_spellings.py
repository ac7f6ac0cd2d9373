"""A man from Belarus whom two alphabets spell in two ways, and a couple in Maine.

Wrong: a digit of his day of birth in an affidavit, two digits of the supporter's SSN on a W-2, the supporter's name in
a bank statement.
"""

import datetime as dt

from held_out import identity, zones
from held_out.leaf import A4, BOOKLET, CARD, LETTER, Style
from held_out.packet import Packet, Paper, Person


def told() -> Packet:
    """Tell the packet."""
    packet = Packet("h12", "hard", dt.date(2026, 11, 16))
    siarhei = packet.person(
        "p",
        "beneficiary",
        "Siarhei",
        "Kavalionak",
        dt.date(1984, 6, 18),
        "M",
        "BLR",
        passport_number="MP4471903",
        national_id_number="3180684A022PB7",
    )
    samuel = packet.person(
        "s",
        "sponsor",
        "Samuel James",
        "Ostrander",
        dt.date(1966, 9, 4),
        "M",
        "USA",
        driver_license_number="4410087",
        ssn="XXX-XX-4471",
    )
    abigail = packet.person("m", "relative", "Abigail Jane", "Ostrander", dt.date(1969, 4, 9), "F", "USA")
    passport = _passport(packet, siarhei)
    birth = _birth(packet, siarhei)
    _travel(packet, siarhei, samuel)
    support = _support(packet, siarhei, samuel)
    affidavit = _affidavit(packet, abigail, siarhei, samuel)
    wages = _wages(packet, samuel)
    bank = _bank(packet, samuel, abigail)
    _license(packet, samuel)
    colony = _release(packet, siarhei)
    _home(packet, samuel, abigail)
    packet.plant("date_of_birth", siarhei, affidavit, kind="dob_digit")
    packet.plant("ssn", samuel, wages, kind="number_digit:ssn")
    packet.plant("name", samuel, bank, kind="sponsor_name")
    packet.harmless("name", siarhei, "Russian form of the Belarusian name", birth, colony)
    packet.harmless("name", siarhei, "patronymic left out", passport)
    packet.harmless("name", abigail, "wife and joint owner", bank)
    packet.harmless("name", samuel, "family name first", support)
    return packet


def _passport(packet: Packet, siarhei: Person) -> Paper:
    paper = packet.paper("20261012_201133.jpg", "passport", "photo hard")
    leaf = paper.leaf(BOOKLET, Style(ground=(240, 244, 248)))
    expires = dt.date(2033, 3, 1)
    paper.parts(siarhei, "KAVALIONAK", "SIARHEI")
    identity.page(
        leaf,
        ["РЭСПУБЛІКА БЕЛАРУСЬ  REPUBLIC OF BELARUS", "ПАШПАРТ  PASSPORT"],
        [
            ("Тып/Type", "P", 0, 0),
            ("Код/Code", "BLR", 0.7, 0),
            ("Нумар/Passport No.", paper.number("passport_number", siarhei), 1.8, 0),
            ("Прозвішча/Surname", "KAVALIONAK", 0, 1),
            ("Імя/Given names", "SIARHEI", 0, 2),
            ("Грамадзянства/Nationality", paper.nationality(siarhei, "REPUBLIC OF BELARUS"), 0, 3),
            ("Дата нараджэння/Date of birth", paper.born(siarhei, "18.06.1984"), 0, 4),
            ("Пол/Sex", paper.sex(siarhei, "M"), 1, 4),
            ("Ідэнтыфікацыйны №/Identification No.", paper.number("national_id_number", siarhei), 1.7, 4),
            ("Дата выдачы/Date of issue", paper.issued(siarhei, dt.date(2023, 3, 1), "%d.%m.%Y"), 0, 5),
            ("Дзейнічае да/Date of expiry", paper.expires(siarhei, expires, "%d.%m.%Y"), 1.7, 5),
        ],
        zones.passport("BLR", "Kavalionak", "Siarhei", "MP4471903", "BLR", siarhei.born, "M", expires),
        grid=identity.Grid(value=8.8, caption=5.2),
        band=(20, 60, 130),
    )
    return paper


def _birth(packet: Packet, siarhei: Person) -> Paper:
    paper = packet.paper("rozhdenie.pdf", "birth_original", "scan 200")
    page = paper.leaf(A4, Style(face="book", bold="book bold", size=12, left=80, right=60, ground=(244, 246, 236)))
    page.lines("СВИДЕТЕЛЬСТВО О РОЖДЕНИИ", "book bold", 18, align="centre", gap=14)
    page.pairs(
        [
            ("Гражданин", paper.name(siarhei, "Ковалёнок Сергей Петрович", "Sergei Petrovich Kovalenok")),
            ("родился", paper.born(siarhei, "18.06.1984")),
            ("прописью", "восемнадцатого июня 1984 года"),
            ("место рождения", "город Орша, Витебская область"),
            ("отец", "Ковалёнок Пётр Ильич"),
            ("мать", "Ковалёнок Зинаида Макаровна"),
            ("запись №", "604 от 27 июня 1984 года"),
        ],
        at=110,
        size=11,
        gap=30,
    )
    page.say("Заведующий отделом ЗАГС                         Т. Шпак        SPECIMEN")
    page.seal(420, page.y - 10, 46, "ЗАГС")
    page = paper.leaf(
        LETTER, Style(face="serif", bold="serif bold", size=12, left=80, right=80), kind="birth_translation"
    )
    page.lines("BIRTH CERTIFICATE (from Russian)", "serif bold", 14, align="centre", gap=10)
    page.pairs(
        [
            (
                "Citizen",
                paper.name(
                    siarhei, "Kovalenok Sergei Petrovich", "Sergei Petrovich Kovalenok", alt=("Siarhei Kavalionak",)
                ),
            ),
            ("was born on", paper.born(siarhei, "June 18, 1984")),
            ("place of birth", paper.birthplace(siarhei, "Orsha, Vitebsk region")),
            ("father", "Kovalenok Pyotr Ilyich"),
            ("mother", "Kovalenok Zinaida Makarovna"),
            ("entry", "No. 604 of June 27, 1984"),
        ],
        at=110,
        gap=14,
    )
    page.para(
        "Translator's note: the name is given as in the Russian text; the passport has Siarhei Kavalionak, after the "
        "Belarusian spelling.",
        "serif italic",
    )
    page.para(
        "I, Yan Borodich, certify that I am competent in Russian and English and that the above is a complete and "
        "accurate translation. Bangor Mills, October 20, 2026."
    )
    page.signed(80, page.y + 16, "borodich")
    return paper


def _travel(packet: Packet, siarhei: Person, samuel: Person) -> None:
    paper = packet.paper("Form I-131.tif", "i131", "fax")
    page = paper.leaf(LETTER, Style(face="sans", bold="sans bold", size=12, left=46, right=46))
    page.say("Form I-131, humanitarian parole (specimen)", "sans bold", 15, gap=6)
    page.say("Information About You, the Petitioner", "sans bold", 13, gap=2)
    page.boxes(
        [
            [("Last", "Ostrander", 1), ("First", "Samuel", 1), ("Middle", "James", 1)],
            [
                ("Date of Birth", paper.born(samuel), 1),
                ("Citizenship", paper.nationality(samuel, "United States"), 1),
                ("Sex", paper.sex(samuel, "Male"), 0.6),
            ],
        ],
        high=40,
        caption=10,
        size=13,
        gap=14,
    )
    paper.name(samuel, "Ostrander | Samuel | James", samuel.full)
    page.say("Information About the Beneficiary", "sans bold", 13, gap=2)
    page.boxes(
        [
            [("Last", "Kavalionak", 1), ("First", "Siarhei", 1), ("Middle", "none", 1)],
            [
                ("Date of Birth", paper.born(siarhei), 1),
                ("Citizenship", paper.nationality(siarhei, "Belarus"), 1),
                ("Sex", paper.sex(siarhei, "Male"), 0.6),
            ],
            [
                ("Passport Number", paper.number("passport_number", siarhei), 1),
                ("Place of Birth", paper.birthplace(siarhei, "Orsha, Belarus"), 1.6),
            ],
        ],
        high=40,
        caption=10,
        size=13,
        gap=30,
    )
    paper.name(siarhei, "Kavalionak | Siarhei", siarhei.full)
    page.signed(60, page.y, "samuel")
    page.say("11/02/2026")


def _support(packet: Packet, siarhei: Person, samuel: Person) -> Paper:
    paper = packet.paper("I-134 Ostrander.pdf", "i134", "scan 150")
    page = paper.leaf(LETTER, Style(face="plain", bold="plain bold", size=11, left=56, right=56))
    page.say("I-134: who supports whom (specimen layout)", "plain bold", 14, gap=6)
    page.table(
        [
            ["Beneficiary", ""],
            ["Full name", paper.name(siarhei, "Kavalionak, Siarhei")],
            ["Date of birth (mm/dd/yyyy)", paper.born(siarhei)],
            ["Country of citizenship", paper.nationality(siarhei, "Belarus")],
            ["Passport number", paper.number("passport_number", siarhei)],
        ],
        [1.2, 2],
        gap=14,
    )
    page.table(
        [
            ["Supporter", ""],
            ["Full name", paper.name(samuel, "Ostrander, Samuel James")],
            ["Date of birth (mm/dd/yyyy)", paper.born(samuel)],
            ["Social Security Number", paper.number("ssn", samuel)],
            ["Employer", "Penobscot Paper Co."],
            ["Income", "$ 91,240"],
        ],
        [1.2, 2],
        gap=30,
    )
    page.signed(60, page.y, "samuel")
    page.say("Signed 11/02/2026")
    return paper


def _affidavit(packet: Packet, abigail: Person, siarhei: Person, samuel: Person) -> Paper:
    paper = packet.paper("affidavit Abigail.jpg", "affidavit", "photo")
    page = paper.leaf(LETTER, Style(face="serif", bold="serif bold", size=13, left=70, right=70))
    page.lines("STATE OF MAINE, COUNTY OF PENOBSCOT FLATS\nSWORN STATEMENT", "serif bold", 14, align="centre", gap=12)
    page.para(
        f"I, {paper.name(abigail, 'Abigail Jane Ostrander')}, born {paper.born(abigail, 'April 9, 1969')}, swear "
        "that the following is true."
    )
    page.para(
        f"My husband {paper.name(samuel, 'Samuel Ostrander')} and I met {paper.name(siarhei, 'Siarhei Kavalionak')}, "
        f"who was born on {paper.born(siarhei, 'June 16, 1984', dt.date(1984, 6, 16))}, when he came to our town as "
        "a student of forestry in 2006."
    )
    page.para(
        "He has eaten at our table more often than our own sons. We will house him for as long as he needs.", gap=40
    )
    page.signed(80, page.y, "abigail", 150)
    page.say("Sworn before me on November 4, 2026. June Tibbetts, Notary")
    page.seal(470, page.y - 10, 44, "NOTARY")
    return paper


def _wages(packet: Packet, samuel: Person) -> Paper:
    paper = packet.paper("w2.png", "w2", "scan 200")
    page = paper.leaf((612, 400), Style(face="sans", bold="sans bold", size=11, left=40, right=40))
    page.say("2025  W-2 Wage and Tax Statement (specimen)", "sans bold", 13, gap=4)
    page.boxes(
        [
            [
                ("a Employee's social security number", paper.number("ssn", samuel, "XXX-XX-4417"), 1.2),
                ("1 Wages, tips", "91240.00", 1),
                ("2 Federal income tax", "11806.00", 1),
            ],
            [("c Employer", "PENOBSCOT PAPER CO, BANGOR MILLS ME", 2), ("d Control number", "0093", 0.7)],
            [("e Employee's first name and initial", "SAMUEL J", 1), ("Last name", "OSTRANDER", 1)],
            [("f Employee's address", "PO BOX 12, BANGOR MILLS ME 04999", 1)],
        ],
        high=42,
        caption=9,
        size=12,
    )
    paper.name(samuel, "SAMUEL J | OSTRANDER", "Samuel J Ostrander")
    return paper


def _bank(packet: Packet, samuel: Person, abigail: Person) -> Paper:
    paper = packet.paper("bank oct.pdf", "bank_statement", "crooked")
    page = paper.leaf(LETTER, Style(face="sans", bold="sans bold", size=11, left=60, right=60))
    page.say("KATAHDIN SAVINGS", "sans bold", 18, gap=2)
    page.say("Relationship statement   October 1 - October 31, 2026", gap=10)
    page.lines(
        f"{paper.name(samuel, 'SAMUEL J OSTERMAN')}\n{paper.name(abigail, 'ABIGAIL J OSTRANDER')}\nPO BOX 12\nBANGOR "
        "MILLS ME 04999",
        gap=8,
    )
    page.table(
        [
            ["Account", "Number", "Balance"],
            ["Checking", "...7716", "$ 6,204.11"],
            ["Money market", "...7732", "$ 48,950.02"],
        ],
        [2, 1, 1.2],
    )
    return paper


def _license(packet: Packet, samuel: Person) -> None:
    paper = packet.paper("license.jpg", "driver_license", "photo")
    leaf = paper.leaf(CARD, Style(ground=(236, 240, 230)))
    paper.parts(samuel, "OSTRANDER", "SAMUEL JAMES")
    identity.page(
        leaf,
        ["MAINE", "DRIVER'S LICENSE"],
        [
            ("4d NUMBER", paper.number("driver_license_number", samuel), 0, 0),
            ("3 DOB", paper.born(samuel), 1.9, 0),
            ("1 FAMILY NAME", "OSTRANDER", 0, 1),
            ("2 GIVEN NAMES", "SAMUEL JAMES", 0, 2),
            ("15 SEX", paper.sex(samuel, "M"), 1.9, 2),
            ("4a ISSUED", paper.issued(samuel, dt.date(2024, 8, 30)), 0, 3),
            ("4b EXPIRES", paper.expires(samuel, dt.date(2030, 9, 4)), 1.9, 3),
            ("8", "18 BIRCH RD BANGOR MILLS ME", 0, 4),
        ],
        grid=identity.Grid(x=84, y=42, across=46, down=21, caption=5, value=7.6),
        portrait=(10, 42, 64, 84),
        band=(20, 80, 50),
    )


def _release(packet: Packet, siarhei: Person) -> Paper:
    paper = packet.paper("spravka kolonia.pdf", "court_record", "fax")
    page = paper.leaf(A4, Style(face="book", bold="book bold", size=13, left=70, right=60))
    page.lines("СПРАВКА № 118", "book bold", 17, align="centre", gap=10)
    page.para(
        f"Выдана {paper.name(siarhei, 'Ковалёнку Сергею Петровичу', 'Sergei Petrovich Kovalenok')}, "
        f"{paper.born_in(siarhei, '1984')} года рождения, в том, что он содержался под стражей с 9 марта 2025 года "
        "по 7 сентября 2026 года.",
        gap=24,
    )
    page.say("Начальник учреждения                      Д. Грицук", gap=40)
    page.across()
    page.lines("English translation", "book bold", gap=4)
    page.para(
        "CERTIFICATE No. 118. Given to "
        f"{paper.name(siarhei, 'Sergei Petrovich Kovalenok', alt=('Siarhei Kavalionak',))}, born in 1984, to the "
        "effect that he was held in custody from March 9, 2025 to September 7, 2026. Head of the institution: D. "
        "Hrytsuk.",
        size=12,
    )
    page.para(
        "I, Yan Borodich, certify that I am competent in Russian and English and that this is a complete and "
        "accurate translation. October 20, 2026.",
        size=12,
    )
    return paper


def _home(packet: Packet, samuel: Person, abigail: Person) -> None:
    paper = packet.paper("deed.pdf", "deed", "clean 200")
    page = paper.leaf(LETTER, Style(face="serif", bold="serif bold", size=12, left=90, right=90))
    page.lines("WARRANTY DEED", "serif bold", 16, align="centre", gap=12)
    page.para(
        "Know all persons that Lorraine Thibault of Bangor Mills grants to "
        f"{paper.name(samuel, 'Samuel James Ostrander')} and {paper.name(abigail, 'Abigail Jane Ostrander')}, "
        "husband and wife, as joint tenants, the land with the house at 18 Birch Road, Bangor Mills, Maine."
    )
    page.para("Executed June 1, 2003. Recorded in book 8114, page 40, Penobscot Flats Registry of Deeds.")
