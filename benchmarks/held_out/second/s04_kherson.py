"""An old couple from Kherson, paroled once, ask to stay on; their daughter in Ohio is a citizen.

Wrong: the wife's year of birth on her work permit, the passport number on the husband's I-94, his age in a
cardiologist's letter, her surname on a notice.
"""

import dataclasses
import datetime as dt

from held_out import identity
from held_out.leaf import A4, CARD, LETTER, Leaf, Style
from held_out.packet import Packet, Paper, Person
from held_out.second import booklets, forms

UKRAINE = booklets.Booklet(
    "UKR",
    ("УКРАЇНА / UKRAINE", "ПАСПОРТ / PASSPORT"),
    (
        "Номер паспорта/Passport No.",
        "Прізвище/Surname",
        "Ім'я/Given Names",
        "Громадянство/Nationality",
        "Дата народження/Date of birth",
        "Стать/Sex",
        "Місце народження/Place of birth",
        "Дата видачі/Date of issue",
        "Строк дії до/Date of expiry",
    ),
    "УКРАЇНА/UKRAINE",
    date="%d.%m.%Y",
    grid=identity.Grid(
        x=106, y=44, across=70, down=22.5, face="plain bold", caption_face="plain", caption=4.4, value=7.6
    ),
    ground=(240, 246, 250),
    authority="6530",
)


def told() -> Packet:
    """Tell the packet."""
    packet = Packet("s04", "typical", dt.date(2026, 9, 14))
    volodymyr = packet.person(
        "p",
        "beneficiary",
        "Volodymyr",
        "Riabokon",
        dt.date(1949, 3, 8),
        "M",
        "UKR",
        passport_number="GB337150",
        a_number="A240-118-906",
    )
    nadiia = packet.person(
        "w",
        "spouse",
        "Nadiia",
        "Riabokon",
        dt.date(1951, 10, 24),
        "F",
        "UKR",
        passport_number="GB337163",
        a_number="A240-118-907",
    )
    larysa = packet.person(
        "s", "sponsor", "Larysa", "Whitten", dt.date(1975, 6, 12), "F", "USA", passport_number="588204417"
    )
    cover = _cover(packet, volodymyr, nadiia, larysa)
    passports = packet.paper("1 passports.pdf", "passport", "scan 200")
    booklets.passport(passports, UKRAINE, volodymyr, "ХЕРСОН/KHERSON", dt.date(2022, 5, 16), dt.date(2032, 5, 16))
    booklets.passport(
        passports, UKRAINE, nadiia, "СКАДОВСЬК/SKADOVSK", dt.date(2022, 5, 16), dt.date(2032, 5, 16), another=True
    )
    permits = _permits(packet, volodymyr, dataclasses.replace(nadiia, born=dt.date(1957, 10, 24)))
    wrong = dataclasses.replace(volodymyr, numbers=volodymyr.numbers | {"passport_number": "GB387150"})
    entry = _entry(packet, "3 I-94 Volodymyr.pdf", wrong, "781440216B3")
    _entry(packet, "3 I-94 Nadiia.pdf", nadiia, "781440217B9")
    notice = _notice(packet, dataclasses.replace(nadiia, family="Riabokin"))
    _travel(packet, volodymyr, nadiia)
    marriage, translated = _marriage(packet, volodymyr, nadiia)
    letter = _cardiologist(packet, volodymyr, larysa)
    own = packet.paper("7 passport of Larysa.jpg", "passport", "photo")
    booklets.passport(own, booklets.AMERICAN, larysa, "UKRAINE", dt.date(2021, 7, 6), dt.date(2031, 7, 5))
    plea = _plea(packet, larysa, volodymyr, nadiia)
    packet.plant("date_of_birth", nadiia, permits, kind="dob_digit")
    packet.plant("passport_number", volodymyr, entry, kind="number_digit")
    packet.plant("date_of_birth", volodymyr, letter, kind="age", severity="warning")
    packet.plant("name", nadiia, notice, kind="surname_typo")
    packet.harmless("name", volodymyr, "the Russian form of the name in a Soviet certificate", marriage, translated)
    packet.harmless("name", nadiia, "her name before the marriage, in the certificate of it", marriage, translated)
    packet.harmless("name", larysa, "a daughter with her husband's surname", plea, cover)
    packet.harmless("name", volodymyr, "patronymic on some papers only", translated)
    return packet


def _cover(packet: Packet, volodymyr: Person, nadiia: Person, larysa: Person) -> Paper:
    paper = packet.paper("0 letter.pdf", "cover_letter", "clean 200")
    page = paper.leaf(style=Style(face="serif", bold="serif bold", size=12, left=72, right=72))
    page.rule(72, 540, 40, (150, 30, 30), 2)
    page.lines("DELACOURT  |  MBEKI", "serif bold", 18, gap=0)
    page.lines("Immigration Counsel, Cuyahoga Flats, Ohio. SPECIMEN", "serif italic", 10, gap=20)
    page.lines("14 September 2026", gap=8)
    page.say("Re-parole, two applicants:", "serif bold")
    for who in (volodymyr, nadiia):
        page.say(
            f"{paper.name(who, f'{who.family.upper()}, {who.given}', who.full)}, "
            f"{paper.number('a_number', who, who.number('a_number').replace('-', ' '))}, DOB "
            f"{paper.born(who, '%m/%d/%Y')}",
            x=page.left + 20,
        )
    page.y += 10
    page.para(
        "Officer: husband and wife, married in 1971, were paroled at Chicago on 2 November 2024 for two years. Their "
        "house in Kherson was shelled in February of this year and cannot be lived in. They are cared for by their "
        f"daughter, {paper.name(larysa, 'Mrs. Larysa Whitten', larysa.full)}, of 40 Heron Court."
    )
    page.para("We ask that both be granted a further period under Section 212(d)(5). Tabs 1 to 8 follow.", gap=30)
    page.signed(page.left, page.y, "mbeki")
    page.lines("Sipho Mbeki")
    return paper


def _permits(packet: Packet, *holders: Person) -> Paper:
    paper = packet.paper("2 work permits.tif", "ead", "clean 300")
    page = paper.leaf(LETTER)
    for number, who in enumerate(holders):
        front = Leaf(CARD, Style(ground=(250, 236, 230)))
        family, given = paper.parts(who, who.family.upper(), who.given.upper())
        identity.page(
            front,
            ["UNITED STATES OF AMERICA", "EMPLOYMENT AUTHORIZATION"],
            [
                ("Surname", family, 0, 0),
                ("Given Name", given, 0, 1),
                ("USCIS#", paper.number("a_number", who, who.number("a_number")[1:]), 0, 2),
                ("Category", "C11", 1, 2),
                ("Card#", f"IOE912004417{number}", 1.6, 2),
                ("Country of Birth", paper.birthplace(who, "Ukraine"), 0, 3),
                ("Date of Birth", paper.born(who, f"{who.born:%d %b %Y}".upper()), 0, 4),
                ("Sex", paper.sex(who, who.sex), 1.1, 4),
                ("Valid From:", "12/10/24", 1.1, 3),
                ("Card Expires:", paper.expires(who, dt.date(2026, 11, 1), "%m/%d/%y"), 1.8, 3),
            ],
            grid=identity.Grid(x=80, y=38, across=54, down=20, caption=4.6, value=7.2),
            portrait=(8, 38, 64, 84),
            band=(170, 60, 40),
        )
        page.lay(front, 130, 90 + 270 * number, 1.45)
    return paper


def _entry(packet: Packet, path: str, who: Person, number: str) -> Paper:
    paper = packet.paper(path, "i94", "text")
    page = paper.leaf(style=Style(face="sans", bold="sans bold", size=10, left=60, right=60))
    page.put(60, 28, "9/1/26, 4:40 PM", "sans", 8)
    page.put(306, 28, "I94 - Official Website (sample)", "sans", 8, align="centre")
    page.y = 50
    page.lines("Most Recent I-94", "sans bold", 16, gap=8)
    family, given = paper.parts(who, who.family.upper(), who.given.upper())
    page.pairs(
        [
            ("Admission I-94 Record Number :", paper.number("i94_number", who, number)),
            ("Most Recent Date of Entry :", "2024 November 02"),
            ("Class of Admission :", "UHP"),
            ("Admit Until Date :", "2026 November 01"),
        ],
        at=200,
        gap=14,
    )
    page.say("Details provided on the I-94 Information form:", "sans bold", 11, gap=4)
    page.pairs(
        [
            ("Last/Surname :", family),
            ("First (Given) Name :", given),
            ("Birth Date :", paper.born(who, "%Y %B %d")),
            ("Document Number :", paper.number("passport_number", who)),
            ("Country of Citizenship :", paper.nationality(who, "Ukraine")),
        ],
        at=200,
        gap=14,
    )
    page.para("Get travel history. This is an invented page.", size=8)
    return paper


def _notice(packet: Packet, nadiia: Person) -> Paper:
    paper = packet.paper("4 I-797C Nadiia.pdf", "i797", "scan 200")
    page = paper.leaf(style=Style(face="sans", bold="sans bold", size=10.5, left=48, right=48))
    page.lines("Sample Services            Form I-797C, Notice of Action", "sans bold", 13, gap=2)
    page.lines("THIS NOTICE DOES NOT GRANT ANY IMMIGRATION STATUS OR BENEFIT.", size=10, gap=6)
    page.boxes(
        [
            [
                ("Receipt Number", paper.number("receipt_number", nadiia, "IOE0934471185"), 1),
                ("Case Type", "I131 - APPLICATION FOR TRAVEL DOCUMENT", 1.6),
            ],
            [
                ("Received Date", "08/21/2026", 0.6),
                (
                    "Applicant",
                    f"{paper.number('a_number', nadiia, 'A240 118 907')} "
                    f"{paper.name(nadiia, 'RIABOKIN, NADIIA', 'Nadiia Riabokin')}",
                    1.6,
                ),
            ],
            [("Notice Date", "08/25/2026", 0.6), ("Page", "1 of 1", 0.4), ("Notice Type", "Receipt Notice", 1.2)],
        ],
        high=38,
        caption=8,
        face="sans bold",
        size=10.5,
        gap=12,
    )
    page.lines("NADIIA RIABOKIN\nC/O L WHITTEN\n40 HERON CT\nCUYAHOGA FLATS OH 44999", "typewriter", 11, gap=20)
    page.para(
        "We have received the application listed above and it is in process. Please verify your personal information "
        "and tell us at once if there is an error."
    )
    return paper


def _travel(packet: Packet, volodymyr: Person, nadiia: Person) -> None:
    for who, path in ((volodymyr, "5 I-131 Volodymyr.pdf"), (nadiia, "5 I-131 Nadiia.pdf")):
        paper = forms.travel(packet, path, "text")
        page = forms.columns(
            paper,
            "I-131",
            [
                (
                    "Part 2. Information About You",
                    forms.person(paper, who, ("Ukraine", "Ukraine"), expires=dt.date(2032, 5, 16)),
                )
            ],
            [
                ("Part 1. Application Type", [("Re-parole under", "Item 10.C. U4U")]),
                ("Part 10. Your Contact Information", [("Daytime Telephone", "216-555-0188"), ("Date", "08/14/2026")]),
            ],
            fillable=who is nadiia,
        )
        page.signed(330, page.y + 30, who.id)


def _marriage(packet: Packet, volodymyr: Person, nadiia: Person) -> tuple[Paper, Paper]:
    paper = packet.paper("6a marriage 1971.jpg", "marriage_original", "photo")
    page = paper.leaf(A4, Style(face="book", bold="book bold", size=13, left=80, right=80, ground=(244, 238, 222)))
    page.lines("СВИДЕТЕЛЬСТВО О БРАКЕ", "book bold", 20, align="centre", gap=20)
    page.para(
        "Гражданин Рябоконь Владимир Иванович, родившийся 8 марта 1949 года, и гражданка Шульга Надежда Петровна, "
        "родившаяся 24 октября 1951 года, вступили в брак 17 июля 1971 года, о чём в книге записей актов гражданского "
        "состояния о браке 17 июля 1971 года произведена запись за № 208.",
        gap=16,
    )
    page.para("После регистрации брака присвоены фамилии: ему Рябоконь, ей Рябоконь.", gap=16)
    paper.born(volodymyr, "8 марта 1949")
    paper.born(nadiia, "24 октября 1951")
    page.para("Место регистрации: Скадовский районный отдел ЗАГС Херсонской области.", gap=40)
    page.say("I-КГ № 274415", "book bold", 14, align="right")
    page.seal(170, page.y, 50, "ЗАГС")
    english = packet.paper("6b marriage in English.pdf", "marriage_translation", "text")
    page = english.leaf(LETTER, Style(face="serif", bold="serif bold", size=11.5, left=80, right=80))
    page.lines("CERTIFICATE OF MARRIAGE", "serif bold", 14, align="centre", gap=4)
    page.lines("(translated from Russian)", "serif italic", 10, align="centre", gap=12)
    page.para(
        f"Citizen {english.name(volodymyr, 'Ryabokon Vladimir Ivanovich', 'Vladimir Ivanovich Ryabokon')}, born on "
        f"{english.born(volodymyr, 'March 8, 1949')}, and citizen "
        f"{english.name(nadiia, 'Shulga Nadezhda Petrovna', 'Nadezhda Petrovna Shulga')}, born on "
        f"{english.born(nadiia, 'October 24, 1951')}, have entered into marriage on July 17, 1971, of which in the "
        "book of acts of civil status the entry No. 208 was made on July 17, 1971."
    )
    page.para("Surnames after the registration of the marriage: his Ryabokon, hers Ryabokon.")
    page.para(
        "Place of registration: Skadovsk district office of civil acts, Kherson region. Series I-KG No. 274415.", gap=20
    )
    page.across()
    page.para(
        "I, Olha Stetsiuk, am fluent in Russian and in English. I certify that the above translation is complete and "
        "accurate. Names are transliterated from the Russian; in the passports they appear in their Ukrainian form."
    )
    page.signed(page.left, page.y + 18, "stetsiuk")
    page.y += 24
    page.lines("Olha Stetsiuk, Cuyahoga Flats, July 30, 2026")
    return paper, english


def _cardiologist(packet: Packet, volodymyr: Person, larysa: Person) -> Paper:
    paper = packet.paper("8 cardiology.pdf", "physician_letter", "clean 200")
    page = paper.leaf(style=Style(face="sans", bold="sans bold", size=12, left=78, right=78))
    page.lines("LAKESHORE HEART & VALVE GROUP", "sans bold", 16, gap=0)
    page.lines("Anselm Krause, MD    Priya Ramanathan, MD    Judith Oyelaran, NP", size=9.5, gap=20)
    page.lines("August 31, 2026", gap=10)
    page.say(f"Re: {paper.name(volodymyr, 'Volodymyr Riabokon')}, our chart 00-44718", "sans bold", gap=10)
    page.para(
        f"Mr. Riabokon is a {paper.age(volodymyr, '71')}-year-old man whom we have followed since January 2025 for "
        "severe narrowing of the aortic valve. A new valve was placed through the groin on May 6, 2026. He takes a "
        "blood thinner that has to be watched every two weeks, and a long flight is out of the question before next "
        "summer."
    )
    page.para(
        f"His daughter, {paper.name(larysa, 'Larysa Whitten')}, brings him to every visit and interprets for him.",
        gap=30,
    )
    page.signed(page.left, page.y, "ramanathan")
    page.lines("Priya Ramanathan, MD")
    return paper


def _plea(packet: Packet, larysa: Person, volodymyr: Person, nadiia: Person) -> Paper:
    paper = packet.paper("8 daughter.docx", "declaration", "docx")
    page = paper.leaf()
    page.lines("Declaration of a daughter")
    page.para(
        f"My name is {paper.name(larysa, 'Larysa Whitten')}. I was born as Larysa Riabokon in Kherson on "
        f"{paper.born(larysa, '12 June 1975')}. I took the name of my husband, Joel Whitten, in 2001."
    )
    page.para(
        f"My father, {paper.name(volodymyr, 'Volodymyr Riabokon')}, was born on "
        f"{paper.born(volodymyr, '8 March 1949')}. My mother, {paper.name(nadiia, 'Nadiia Riabokon')}, was born on "
        f"{paper.born(nadiia, '24 October 1951')}. They live in the room that was my son's. My father mends clocks "
        "for the whole street."
    )
    page.para("I declare under penalty of perjury that this is true. September 3, 2026. Larysa Whitten")
    return paper
