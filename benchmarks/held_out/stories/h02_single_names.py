"""An Afghan family asks for another parole: the father has one name, the visa office called him FNU.

Wrong: the zone of the wife's passport, a digit of her A-number on a notice, her age in a colonel's letter.
"""

import datetime as dt

from held_out import identity, zones
from held_out.leaf import A4, BOOKLET, CARD, LETTER, Leaf, Style
from held_out.packet import Packet, Paper, Person

NOTICE = Style(face="sans", bold="sans bold", size=10, left=50, right=50)
FORM = Style(face="plain", bold="plain bold", size=9.5, left=46, right=46)


def told() -> Packet:
    """Tell the packet."""
    packet = Packet("h02", "typical", dt.date(2026, 5, 11))
    father = packet.person(
        "p",
        "beneficiary",
        "FNU",
        "Esmatullah",
        dt.date(1985, 1, 1),
        "M",
        "AFG",
        passport_number="P02271846",
        a_number="A244-810-551",
    )
    wife = packet.person(
        "w",
        "spouse",
        "Zarmina",
        "Rahimi",
        dt.date(1990, 4, 17),
        "F",
        "AFG",
        passport_number="P02271847",
        a_number="A244-810-552",
    )
    son = packet.person(
        "c",
        "child",
        "Yusuf",
        "Esmatullah",
        dt.date(2016, 11, 2),
        "M",
        "AFG",
        passport_number="P02271848",
        a_number="A244-810-553",
    )
    cover = _cover(packet, father, wife, son)
    own = _father_passport(packet, father)
    zone = _wife_passport(packet, wife)
    card = _work_card(packet, father)
    _arrivals(packet, father, wife, son)
    notice = _notice(packet, wife)
    tazkira = _tazkira(packet, father)
    letter = _colonel(packet, father, wife, son)
    form = _form(packet, wife, father, son)
    packet.plant("date_of_birth", wife, zone, kind="mrz_dob")
    packet.plant("a_number", wife, notice, kind="number_digit:anumber")
    packet.plant("date_of_birth", wife, letter, kind="age", severity="warning")
    packet.harmless("name", father, "single name, FNU on American papers", own, card, cover)
    packet.harmless("date_of_birth", father, "only the solar year is known", tazkira)
    packet.harmless("name", son, "the father's name as surname", cover, form)
    packet.harmless("a_number", father, "number format", card)
    return packet


def _cover(packet: Packet, father: Person, wife: Person, son: Person) -> Paper:
    paper = packet.paper("re-parole request letter.docx", "cover_letter", "docx")
    page = paper.leaf()
    page.say("Welcome House Legal Clinic, 200 Canal Row, Marlow, CA 90000")
    page.say("May 8, 2026")
    page.say("RE: Re-parole of an Afghan family (Operation Allies Welcome)")
    page.table(
        [
            ["Name", "A-Number", "Born"],
            [
                paper.name(father, "FNU Esmatullah", alt=("Esmatullah",)),
                paper.number("a_number", father),
                paper.born(father, "%m/%d/%Y"),
            ],
            [paper.name(wife, "Zarmina Rahimi"), paper.number("a_number", wife), paper.born(wife, "%m/%d/%Y")],
            [paper.name(son, "Yusuf Esmatullah"), paper.number("a_number", son), paper.born(son, "%m/%d/%Y")],
        ],
        [2, 1, 1],
    )
    page.para(
        "Mr. Esmatullah guarded convoys for the coalition from 2006 until 2014. He has only one name, as is usual in "
        "his country; the letters FNU on his card stand for first name unknown. His day of birth is not recorded, "
        "and January 1 was written in his passport for want of anything better."
    )
    page.para(
        "Mrs. Rahimi kept the name of her own father. We ask that all three be granted parole for two more years."
    )
    page.para(
        "Enclosed: passports, employment card, I-94 records, receipt notice, tazkira with translation, one letter."
    )
    page.para("Gwendolyn Achterberg, accredited representative")
    return paper


def _father_passport(packet: Packet, father: Person) -> Paper:
    paper = packet.paper("IMG_4471.jpg", "passport", "photo")
    leaf = paper.leaf(BOOKLET, Style(ground=(238, 242, 238)))
    paper.name(father, "ESMATULLAH", "Esmatullah", alt=("FNU Esmatullah",))
    expires = dt.date(2029, 7, 13)
    lines = zones.passport("AFG", "Esmatullah", "", "P02271846", "AFG", father.born, "M", expires)
    places = [
        ("Type", "P", 0, 0),
        ("Country Code", "AFG", 0.7, 0),
        ("Passport No.", paper.number("passport_number", father), 1.6, 0),
        ("Surname", "- - -", 0, 1),
        ("Given Names", "ESMATULLAH", 0, 2),
        ("Nationality", paper.nationality(father, "AFGHAN"), 0, 3),
        ("Date of Birth", paper.born(father, "01 JAN 1985"), 1.6, 3),
        ("Sex", paper.sex(father, "M"), 0, 4),
        ("Place of Birth", paper.birthplace(father, "LAGHMAN", "Afghanistan"), 0.7, 4),
        ("Father's Name", "GHULAM SAKHI", 1.9, 4),
        ("Date of Issue", paper.issued(father, dt.date(2024, 7, 14), "%d JUL %Y"), 0, 5),
        ("Date of Expiry", paper.expires(father, expires, "%d JUL %Y"), 1.6, 5),
    ]
    identity.page(
        leaf,
        ["ISLAMIC REPUBLIC OF AFGHANISTAN", "PASSPORT"],
        places,
        lines,
        grid=identity.Grid(face="sans"),
        band=(20, 60, 50),
    )
    return paper


def _wife_passport(packet: Packet, wife: Person) -> Paper:
    paper = packet.paper("zarmina pp.pdf", "passport", "clean 300")
    page = paper.leaf(A4)
    leaf = Leaf(BOOKLET, Style(ground=(238, 242, 238)))
    family, given = paper.parts(wife, "RAHIMI", "ZARMINA")
    expires = dt.date(2029, 7, 13)
    read = dt.date(1990, 4, 19)
    lines = zones.passport("AFG", "Rahimi", "Zarmina", "P02271847", "AFG", read, "F", expires)
    places = [
        ("Type", "P", 0, 0),
        ("Country Code", "AFG", 0.7, 0),
        ("Passport No.", paper.number("passport_number", wife), 1.6, 0),
        ("Surname", family, 0, 1),
        ("Given Names", given, 0, 2),
        ("Nationality", paper.nationality(wife, "AFGHAN"), 0, 3),
        ("Date of Birth", paper.born(wife, "17 APR 1990"), 1.6, 3),
        ("Sex", paper.sex(wife, "F"), 0, 4),
        ("Place of Birth", paper.birthplace(wife, "KAPISA", "Afghanistan"), 0.7, 4),
        ("Date of Issue", paper.issued(wife, dt.date(2024, 7, 14), "%d JUL %Y"), 0, 5),
        ("Date of Expiry", paper.expires(wife, expires, "%d JUL %Y"), 1.6, 5),
    ]
    paper.born(wife, "900419", read)
    identity.page(
        leaf,
        ["ISLAMIC REPUBLIC OF AFGHANISTAN", "PASSPORT"],
        places,
        lines,
        grid=identity.Grid(face="sans"),
        band=(20, 60, 50),
    )
    page.lay(leaf, 70, 60, 1.25)
    return paper


def _work_card(packet: Packet, father: Person) -> Paper:
    paper = packet.paper("EAD both sides.pdf", "ead", "scan 200")
    page = paper.leaf(LETTER)
    front, back = Leaf(CARD, Style(ground=(236, 236, 228))), Leaf(CARD, Style(ground=(236, 236, 228)))
    family, given = paper.parts(father, "ESMATULLAH", "FNU")
    expires = dt.date(2026, 9, 2)
    identity.page(
        front,
        ["UNITED STATES OF AMERICA", "EMPLOYMENT AUTHORIZATION"],
        [
            ("Surname", family, 0, 0),
            ("Given Name", given, 0, 1),
            ("USCIS#", paper.number("a_number", father, "244-810-551"), 0, 2),
            ("Category", "C11", 1.5, 2),
            ("Card#", "IOE9017723315", 2.2, 2),
            ("Country of Birth", paper.birthplace(father, "Afghanistan"), 0, 3),
            ("Date of Birth", paper.born(father, "01 JAN 1985"), 0, 4),
            ("Sex", paper.sex(father, "M"), 1.7, 4),
            ("Valid From:", paper.issued(father, dt.date(2024, 9, 3), "%m/%d/%y"), 0, 5),
            ("Card Expires:", paper.expires(father, expires, "%m/%d/%y"), 1.7, 5),
        ],
        grid=identity.Grid(x=80, y=36, across=46, down=18, caption=4.4, value=7),
        portrait=(8, 34, 66, 88),
        band=(90, 30, 40),
    )
    back.put(14, 24, "This card is not evidence of U.S. citizenship or permanent residence.", "sans", 5.2)
    back.put(14, 34, "If found, drop in any mailbox.  SPECIMEN", "sans", 5.2)
    back.zone(
        zones.card("IA", "USA", "244810551", "IOE9017723315", father.born, "M", expires, "AFG", "Esmatullah", "FNU"),
        x=12,
        y=106,
        room=219,
    )
    page.lay(front, 120, 90, 1.4)
    page.lay(back, 120, 340, 1.4)
    return paper


def _arrivals(packet: Packet, *family: Person) -> None:
    paper = packet.paper("I-94s.pdf", "i94", "text")
    for who, record in zip(family, ("447120937B3", "447120938B4", "447120939B5"), strict=True):
        page = paper.leaf(style=Style(face="sans", bold="sans bold", size=10), kind="" if who is family[0] else "i94")
        page.put(64, 40, "For: " + who.full, size=8)
        page.y = 60
        page.say("Most Recent I-94", "sans bold", 15, gap=12)
        page.pairs(
            [
                ("Admission I-94 Record Number :", paper.number("i94_number", who, record)),
                ("Most Recent Date of Entry:", "2021 October 11"),
                ("Class of Admission :", "OAR"),
                ("Admit Until Date :", "2026 October 10"),
            ],
            at=210,
        )
        page.say("Details provided on the I-94 Information form:", "sans bold", gap=4)
        paper.name(who, f"{who.family.upper()} | {who.given.upper()}", who.full)
        page.pairs(
            [
                ("Last/Surname :", who.family.upper()),
                ("First (Given) Name :", who.given.upper()),
                ("Birth Date :", paper.born(who, "%Y %B %-d")),
                ("Document Number :", paper.number("passport_number", who)),
                ("Country of Citizenship :", paper.nationality(who, "Afghanistan")),
            ],
            at=210,
        )
        page.para("Effective April 26, 2013, arrivals are recorded electronically. Specimen page.", size=8)


def _notice(packet: Packet, wife: Person) -> Paper:
    paper = packet.paper("notice of action.pdf", "i797", "scan 150")
    page = paper.leaf(style=NOTICE)
    page.say("Department of Homeland Security (specimen)", size=9)
    page.say("I-797C, Notice of Action", "sans bold", 18, gap=6)
    page.say("THIS NOTICE DOES NOT GRANT ANY IMMIGRATION STATUS OR BENEFIT.", "sans bold", 9, gap=4)
    page.boxes(
        [
            [
                ("Receipt Number", paper.number("receipt_number", wife, "IOE9128844017"), 1),
                ("Case Type", "I131 - APPLICATION FOR TRAVEL DOCUMENT", 2),
            ],
            [
                ("Received Date", "02/17/2026", 1),
                ("Priority Date", "", 0.8),
                (
                    "Applicant",
                    paper.number("a_number", wife, "A244 810 562") + "  " + paper.name(wife, "RAHIMI, ZARMINA"),
                    2.4,
                ),
            ],
            [("Notice Date", "02/24/2026", 1), ("Page", "1 of 1", 0.8), ("Notice Type", "Receipt Notice", 2.4)],
        ],
        high=34,
        caption=8,
        face="sans",
        size=10.5,
        gap=18,
    )
    page.lines("ZARMINA RAHIMI\n1180 DELTA AVE APT 12\nMARLOW CA 90000", gap=14)
    page.para(
        "We have received your form. Please check that the personal information above is correct. If any of it is "
        "wrong, call the contact center at once. You will be told by mail when a decision has been made or if more "
        "is needed."
    )
    page.para("California Service Center, PO Box 0, Laguna CA 90000", size=9)
    return paper


def _tazkira(packet: Packet, father: Person) -> Paper:
    paper = packet.paper("tazkira + ENG.tif", "tazkira", "clean 200")
    page = paper.leaf(A4, Style(ground=(246, 242, 230)))
    rows = [
        ("نام", "عصمت الله"),
        ("نام پدر", "غلام سخی"),
        ("نام پدرکلان", "محمد اعظم"),
        ("محل تولد", "لغمان"),
        ("سن", "۳۲ ساله در سال ۱۳۹۵"),
        ("نمبر عمومی", "۱۸۴۴۰۲۷"),
    ]
    page.put(540, 80, "جمهوری اسلامی افغانستان", "naskh bold", 18, align="right")
    page.put(540, 112, "تذکره تابعیت", "naskh bold", 16, align="right")
    page.put(60, 60, "SPECIMEN", "sans bold", 9)
    for number, (caption, value) in enumerate(rows):
        page.put(540, 170 + 40 * number, caption + ":", "naskh", 15, align="right")
        page.put(420, 170 + 40 * number, value, "naskh bold", 16, align="right")
    page.portrait(60, 150, 100, 125)
    page.seal(110, 340, 44)
    page = paper.leaf(LETTER, Style(face="serif", size=11, left=90, right=90), kind="tazkira_translation")
    page.lines(
        "ISLAMIC REPUBLIC OF AFGHANISTAN\nIdentity Certificate (Tazkira)", "serif bold", 13, align="centre", gap=14
    )
    page.table(
        [
            ["Name", paper.name(father, "Esmatullah", alt=("FNU Esmatullah",))],
            ["Father's name", "Ghulam Sakhi"],
            ["Grandfather's name", "Mohammad Azam"],
            ["Place of birth", paper.birthplace(father, "Laghman", "Afghanistan")],
            ["Age", "32 years old in the year 1395 (2016/2017)"],
            ["General number", paper.number("national_id_number", father, "1844027")],
        ],
        [1, 2],
        header=False,
    )
    page.para(
        "Certificate of translation. I, Homaira Sultani, am fluent in Dari and English, and this translation is "
        "complete and accurate to the best of my ability. Sacramento Street 9, Marlow, April 2, 2026."
    )
    page.signed(page.left, page.y + 14, "homaira")
    return paper


def _colonel(packet: Packet, father: Person, wife: Person, son: Person) -> Paper:
    paper = packet.paper("ltr LTC Brandvold.jpg", "support_letter", "crooked")
    page = paper.leaf(style=Style(face="typewriter", bold="typewriter bold", size=10.5, left=70, right=70))
    page.lines("Dale R. Brandvold\nLieutenant Colonel, U.S. Army (Ret.)\nRural Route 2, Fargo Falls, MN 56000", gap=14)
    page.say("April 20, 2026", gap=10)
    page.para("To whom it may concern:")
    page.para(
        f"From 2009 to 2011 I commanded a battalion in Laghman. {paper.name(father, 'Esmatullah')} led the local "
        "guards at our gate. On 3 August 2010 he pulled two of my sergeants out of a burning truck. I would trust "
        "him with my life, because I have."
    )
    page.para(
        f"I know his family well. His wife, {paper.name(wife, 'Zarmina Rahimi')}, who is {paper.age(wife, '26')} "
        f"years old, cooks better than any mess hall, and their boy {paper.name(son, 'Yusuf', optional=True)}, who "
        f"is {paper.age(son, '9')}, plays on my grandson's ball team."
    )
    page.para("They are the kind of people this country was made for. Please let them stay.")
    page.y += 20
    page.signed(page.left, page.y, "brandvold")
    page.y += 10
    page.lines("Dale R. Brandvold")
    return paper


def _form(packet: Packet, wife: Person, father: Person, son: Person) -> Paper:
    paper = packet.paper("I-131 Zarmina signed.pdf", "i131", "scan 200")
    page = paper.leaf(LETTER, FORM)
    page.say("I-131  Travel Document Application (specimen layout)", "plain bold", 14)
    page.say("Part 1. Application type:  [X] re-parole for a person now in the United States", size=9, gap=8)
    page.say("Part 2. Information About You (the applicant)", "plain bold", 11, gap=2)
    paper.name(wife, "Rahimi | Zarmina", wife.full)
    page.table(
        [
            ["Family Name (Last Name)", "Rahimi", "Given Name (First Name)", "Zarmina"],
            ["Other Names Used", "none", "Date of Birth", paper.born(wife)],
            [
                "Country of Birth",
                paper.birthplace(wife, "Afghanistan", "Kapisa"),
                "Country of Citizenship",
                paper.nationality(wife, "Afghanistan"),
            ],
            ["Alien Registration Number", paper.number("a_number", wife), "Gender", paper.sex(wife, "Female")],
            [
                "Passport Number",
                paper.number("passport_number", wife),
                "Passport Expires",
                paper.expires(wife, dt.date(2029, 7, 13)),
            ],
            ["Form I-94 Record Number", paper.number("i94_number", wife, "447120938B4"), "Class of Admission", "OAR"],
        ],
        [1.3, 1.2, 1.3, 1.1],
        header=False,
        face="plain",
        size=9,
        gap=14,
    )
    page.say("Part 3. Your spouse and children", "plain bold", 11, gap=2)
    page.table(
        [
            ["Name (first, last)", "Relationship", "Date of Birth", "A-Number"],
            [
                paper.name(father, "FNU Esmatullah", alt=("Esmatullah",)),
                "husband",
                paper.born(father),
                paper.number("a_number", father),
            ],
            [paper.name(son, "Yusuf Esmatullah"), "son", paper.born(son), paper.number("a_number", son)],
        ],
        [2, 1, 1.2, 1.4],
        size=9,
        gap=14,
    )
    page.say("Part 9. Signature of applicant                                    Date of signature 02/09/2026", gap=22)
    page.signed(page.left + 10, page.y, "zarmina")
    return paper
