"""A brother and a sister from Ethiopia, each with a father's and a grandfather's name, and their uncle in Minnesota.

Wrong: the sister's passport number on the brother's form, two letters of her name changed about on a notice.
"""

import datetime as dt

from held_out import identity, zones
from held_out.leaf import A4, BOOKLET, LETTER, Style
from held_out.packet import Packet, Paper, Person


def told() -> Packet:
    """Tell the packet."""
    packet = Packet("h09", "clean", dt.date(2026, 10, 5))
    sister = packet.person(
        "p", "beneficiary", "Selamawit Tesfaye", "Bekele", dt.date(1999, 3, 14), "F", "ETH", passport_number="EP7730412"
    )
    brother = packet.person(
        "b", "beneficiary", "Natnael Tesfaye", "Bekele", dt.date(2003, 7, 8), "M", "ETH", passport_number="EP7730468"
    )
    father = packet.person("f", "father", "Tesfaye Bekele", "Woldu", dt.date(1965, 1, 22), "M", "ETH")
    uncle = packet.person(
        "s", "sponsor", "Girma Bekele", "Woldu", dt.date(1968, 11, 19), "M", "USA", passport_number="A40118827"
    )
    cover = _cover(packet, sister, brother, uncle)
    passport = _passport(packet, sister, dt.date(2024, 9, 30))
    _passport(packet, brother, dt.date(2025, 2, 17))
    birth = _birth(packet, sister, father)
    _support(packet, "I-134 Selamawit.pdf", sister, uncle, sister.numbers["passport_number"])
    shared = _support(packet, "I-134 Natnael.pdf", brother, uncle, sister.numbers["passport_number"])
    notice = _notice(packet, sister, uncle)
    _uncle_passport(packet, uncle)
    tax = _return(packet, uncle)
    job = _employer(packet, uncle)
    school = _university(packet, brother)
    packet.plant("passport_number", brother, shared, kind="number_shared")
    packet.plant("name", sister, notice, kind="name_transposed")
    packet.harmless("name", uncle, "another surname than the niece's: the grandfather's name", cover)
    packet.harmless("date_of_birth", sister, "other calendar beside the common one", birth)
    packet.harmless("name", father, "the daughter's name continues his", birth)
    packet.harmless("name", uncle, "third name left out", job)
    packet.harmless("name", brother, "third name left out", school)
    packet.harmless("name", uncle, "all capitals, initial", tax)
    packet.harmless("name", sister, "all capitals", passport)
    return packet


def _cover(packet: Packet, sister: Person, brother: Person, uncle: Person) -> Paper:
    paper = packet.paper("Request for parole - letter.pdf", "cover_letter", "text")
    page = paper.leaf(style=Style(face="book", bold="book bold", size=10.5, left=80, right=80))
    page.lines("October 5, 2026", align="right", gap=6)
    page.lines("Girma Woldu\n6114 Larkspur Avenue North, Ramsey Lake, MN 55999", gap=10)
    page.para("To: USCIS Humanitarian Parole")
    page.para(
        f"I, {paper.name(uncle, 'Girma Bekele Woldu')}, a citizen of the United States, ask you to let my niece and "
        "my nephew come to me for one year. In Ethiopia nobody has a family name. We put the names of father and "
        "grandfather after our own; that is why mine ends in Woldu and theirs in Bekele, although their father and "
        "I are brothers."
    )
    page.para(
        f"My niece is {paper.name(sister, 'Selamawit Tesfaye Bekele')}, born on "
        f"{paper.born(sister, 'March 14, 1999')}, holder of passport {paper.number('passport_number', sister)}. My "
        f"nephew is {paper.name(brother, 'Natnael Tesfaye Bekele')}, born on {paper.born(brother, 'July 8, 2003')}, "
        f"holder of passport {paper.number('passport_number', brother)}."
    )
    page.para(
        "Their town was shelled in August and the university is closed. I have four rooms and steady work.", gap=22
    )
    page.signed(80, page.y, "girma")
    page.say("Girma Woldu")
    page.y += 10
    page.para(
        "Attached: passports, birth certificate, two Forms I-134, receipt notice, my passport, tax return, letters "
        "of my employer and of the university.",
        size=9,
    )
    return paper


def _passport(packet: Packet, who: Person, issued: dt.date) -> Paper:
    paper = packet.paper(f"PP {who.given.split()[0]}.jpg", "passport", "clean 200")
    leaf = paper.leaf(BOOKLET, Style(ground=(240, 246, 240)))
    expires = issued.replace(year=issued.year + 5) - dt.timedelta(days=1)
    family, given = paper.parts(who, "BEKELE", who.given.upper())
    identity.page(
        leaf,
        ["FEDERAL DEMOCRATIC REPUBLIC OF ETHIOPIA", "PASSPORT"],
        [
            ("TYPE", "P", 0, 0),
            ("COUNTRY CODE", "ETH", 0.7, 0),
            ("PASSPORT NO.", paper.number("passport_number", who), 1.7, 0),
            ("SURNAME", family, 0, 1),
            ("GIVEN NAMES", given, 0, 2),
            ("DATE OF BIRTH", paper.born(who, f"{who.born:%d %b %y}".upper()), 0, 3),
            ("SEX", paper.sex(who, who.sex), 1.1, 3),
            ("PLACE OF BIRTH", paper.birthplace(who, "GONDAR", "Ethiopia"), 1.7, 3),
            ("NATIONALITY", paper.nationality(who, "ETHIOPIAN"), 0, 4),
            ("DATE OF ISSUE", paper.issued(who, issued, "%d/%m/%y"), 0, 5),
            ("DATE OF EXPIRY", paper.expires(who, expires, "%d/%m/%y"), 1.7, 5),
        ],
        zones.passport("ETH", "Bekele", who.given, who.number("passport_number"), "ETH", who.born, who.sex, expires),
        grid=identity.Grid(face="typewriter bold", value=9.4),
        band=(20, 110, 60),
    )
    return paper


def _birth(packet: Packet, sister: Person, father: Person) -> Paper:
    paper = packet.paper("Birth certificate Selamawit.pdf", "birth_certificate", "clean 300")
    page = paper.leaf(A4, Style(face="serif", bold="serif bold", size=11.5, left=60, right=60, ground=(252, 250, 238)))
    page.put(297, 66, "የልደት ምስክር ወረቀት", "ethiopic", 17, align="centre")
    page.y = 72
    page.lines(
        "CITY ADMINISTRATION OF GONDAR, VITAL EVENTS REGISTRATION\nBIRTH CERTIFICATE (SPECIMEN)",
        "serif bold",
        13,
        align="centre",
        gap=12,
    )
    page.pairs(
        [
            ("Full name of the child", paper.name(sister, "Selamawit Tesfaye Bekele")),
            ("Sex", paper.sex(sister, "Female")),
            ("Date of birth", "5 Megabit 1991 E.C.  =  " + paper.born(sister, "14 March 1999") + " G.C."),
            ("Place of birth", paper.birthplace(sister, "Gondar")),
            ("Full name of father", paper.name(father, "Tesfaye Bekele Woldu")),
            ("Nationality of father", "Ethiopian"),
            ("Full name of mother", "Almaz Getachew Desta"),
            ("Nationality of mother", "Ethiopian"),
            ("Date of registration", "2 Miyazya 1991 E.C."),
            ("Registration number", "GN/04/1172/91"),
        ],
        at=180,
        gap=24,
    )
    page.portrait(455, 205, 80, 100)
    page.signed(70, page.y, "registrar")
    page.say("Registrar: Mesfin Hailu                                      Date of issue: 12 June 2024")
    page.seal(460, page.y - 6, 42, "GONDAR")
    return paper


def _support(packet: Packet, path: str, who: Person, uncle: Person, passport: str) -> Paper:
    paper = packet.paper(path, "i134", "text")
    page = paper.leaf(LETTER, Style(face="narrow", bold="narrow bold", size=11, left=60, right=60))
    page.say("DECLARATION OF FINANCIAL SUPPORT", "narrow bold", 16)
    page.say("Form I-134 - specimen of an invented edition", size=9, gap=8)
    page.say("Item A. Beneficiary", "narrow bold", 13, gap=4)
    page.pairs(
        [
            ("Family Name (Last Name)", "Bekele"),
            ("Given Name (First Name)", who.given.split()[0]),
            ("Middle Name", "Tesfaye"),
            ("Date of Birth (mm/dd/yyyy)", paper.born(who)),
            ("Gender", paper.sex(who, "Female" if who.sex == "F" else "Male")),
            ("Country of Birth", paper.birthplace(who, "Ethiopia", "Gondar")),
            ("Country of Citizenship or Nationality", paper.nationality(who, "Ethiopia")),
            ("Passport Number", paper.number("passport_number", who, passport)),
            ("Relationship to Supporter", "niece" if who.sex == "F" else "nephew"),
        ],
        at=220,
        face="typewriter",
        size=10.5,
        gap=12,
    )
    paper.name(who, f"Bekele | {who.given.split()[0]} | Tesfaye", who.full)
    page.say("Item B. Individual Agreeing to Financially Support the Beneficiary", "narrow bold", 13, gap=4)
    page.pairs(
        [
            ("Family Name (Last Name)", "Woldu"),
            ("Given Name (First Name)", "Girma"),
            ("Middle Name", "Bekele"),
            ("Date of Birth (mm/dd/yyyy)", paper.born(uncle)),
            ("Gender", paper.sex(uncle, "Male")),
            ("Country of Citizenship or Nationality", paper.nationality(uncle, "United States")),
            ("Passport Number", paper.number("passport_number", uncle)),
            ("Annual Income", "$ 83,660"),
        ],
        at=220,
        face="typewriter",
        size=10.5,
        gap=12,
    )
    paper.name(uncle, "Woldu | Girma | Bekele", uncle.full)
    page.say("Signed by the supporter: 09/28/2026")
    return paper


def _notice(packet: Packet, sister: Person, uncle: Person) -> Paper:
    paper = packet.paper("USCIS receipt.pdf", "i797", "clean 200")
    page = paper.leaf(style=Style(face="serif", bold="serif bold", size=11, left=56, right=56))
    page.lines("NOTICE OF ACTION                                        I-797C (specimen)", "serif bold", 14, gap=6)
    page.table(
        [
            ["Receipt Number", paper.number("receipt_number", sister, "IOE9330175522"), "Case Type", "I-131 Parole"],
            ["Received Date", "September 30, 2026", "Notice Date", "October 2, 2026"],
            [
                "Petitioner",
                paper.name(uncle, "WOLDU, GIRMA BEKELE"),
                "Beneficiary",
                paper.name(sister, "BEKELE, SELAMAWTI TESFAYE"),
            ],
        ],
        [1, 1.5, 0.9, 1.9],
        header=False,
        size=9,
        gap=16,
    )
    page.lines("GIRMA BEKELE WOLDU\n6114 LARKSPUR AVE N\nRAMSEY LAKE MN 55999", gap=10)
    page.para("We have received the request named above. You will be notified separately of any other case you filed.")
    return paper


def _uncle_passport(packet: Packet, uncle: Person) -> None:
    paper = packet.paper("US PP.png", "passport", "colour")
    leaf = paper.leaf(BOOKLET, Style(ground=(242, 242, 250)))
    expires = dt.date(2033, 1, 8)
    paper.parts(uncle, "WOLDU", "GIRMA BEKELE")
    identity.page(
        leaf,
        ["UNITED STATES OF AMERICA", "PASSPORT  PASSEPORT  PASAPORTE"],
        [
            ("Surname", "WOLDU", 0, 0),
            ("Passport No.", paper.number("passport_number", uncle), 1.8, 0),
            ("Given Names", "GIRMA BEKELE", 0, 1),
            ("Nationality", paper.nationality(uncle, "UNITED STATES OF AMERICA"), 0, 2),
            ("Date of birth", paper.born(uncle, "19 NOV 1968"), 0, 3),
            ("Place of birth", paper.birthplace(uncle, "ETHIOPIA", "Gondar"), 1.1, 3),
            ("Sex", paper.sex(uncle, "M"), 2.2, 3),
            ("Date of issue", paper.issued(uncle, dt.date(2023, 1, 9), "%d JAN %Y"), 0, 4),
            ("Date of expiration", paper.expires(uncle, expires, "%d JAN %Y"), 1.1, 4),
        ],
        zones.passport("USA", "Woldu", "Girma Bekele", "A40118827", "USA", uncle.born, "M", expires),
        grid=identity.Grid(x=16, down=26, value=9.5, across=84),
        portrait=(272, 60, 68, 90),
        band=(40, 40, 100),
    )


def _return(packet: Packet, uncle: Person) -> Paper:
    paper = packet.paper("1040 2025 page 1.pdf", "tax_return", "text")
    page = paper.leaf(style=Style(face="sans", bold="sans bold", size=9.5, left=44, right=44))
    page.say("Form 1040   U.S. Individual Income Tax Return   2025  (specimen)", "sans bold", 12, gap=4)
    page.boxes(
        [
            [
                ("Your first name and middle initial", "GIRMA B", 1.4),
                ("Last name", "WOLDU", 1.2),
                ("Your social security number", "XXX-XX-5508", 1),
            ],
            [
                ("If joint return, spouse's first name and middle initial", "TSEHAY M", 1.4),
                ("Last name", "ALEMU", 1.2),
                ("Spouse's social security number", "XXX-XX-9176", 1),
            ],
            [("Home address", "6114 LARKSPUR AVE N, RAMSEY LAKE MN 55999", 1)],
        ],
        face="typewriter",
        gap=8,
    )
    paper.name(uncle, "GIRMA B | WOLDU", "Girma B Woldu")
    page.table(
        [
            ["Line", "", "Amount"],
            ["1a", "Total amount from Form(s) W-2, box 1", "83,660"],
            ["9", "Total income", "84,012"],
            ["11", "Adjusted gross income", "84,012"],
            ["24", "Total tax", "6,518"],
        ],
        [0.5, 4, 1],
    )
    return paper


def _employer(packet: Packet, uncle: Person) -> Paper:
    paper = packet.paper("Letter Metro Transit Works.docx", "employer_letter", "docx")
    page = paper.leaf()
    for line in (
        "Lakes Region Transit Works",
        "Human Resources Department",
        "September 14, 2026",
        "Confirmation of Employment",
        f"Mr. {paper.name(uncle, 'Girma Woldu')} has been employed by Lakes Region Transit Works as a diesel "
        "mechanic since 4 April 2005. His position is permanent and full time, and his gross pay in 2025 came to "
        "$83,660.",
        "Sincerely,",
        "Astrid Halvorsen, HR Partner",
    ):
        page.para(line)
    return paper


def _university(packet: Packet, brother: Person) -> Paper:
    paper = packet.paper("University letter.tif", "school_record", "clean 200")
    page = paper.leaf(A4, Style(face="serif", bold="serif bold", size=12, left=80, right=80))
    page.lines("UNIVERSITY OF LAKE TANA\nOffice of the Registrar", "serif bold", 15, align="centre", gap=20)
    page.lines(
        "Ref. RT/2217/26                                                                        21 August 2026", gap=12
    )
    page.para(
        f"This is to certify that Mr. {paper.name(brother, 'Natnael Tesfaye')} (ID 1204/14) is a student of civil "
        f"engineering in his fourth year. He was born on {paper.born(brother, '8 July 2003')}. Teaching has been "
        "suspended since 4 August 2026 until further notice."
    )
    page.para("Given at the request of the student.", gap=40)
    page.signed(80, page.y, "tana")
    page.say("Dr. Birhanu Asfaw, Registrar")
    return paper
