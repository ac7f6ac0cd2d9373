"""Two brothers from Afghanistan, one an interpreter, and the colonel he worked for, in faxes and photographs.

Wrong: the elder's day of birth on the younger's form, the younger's given name in a company's letter, a digit of his
identity number in a translation.
"""

import dataclasses
import datetime as dt

from held_out import identity
from held_out.leaf import A4, CARD, LETTER, Leaf, Style
from held_out.packet import Packet, Paper, Person
from held_out.second import booklets, forms

AFGHANISTAN = booklets.Booklet(
    "AFG",
    ("ISLAMIC REPUBLIC OF AFGHANISTAN", "PASSPORT"),
    (
        "Passport No.",
        "Surname",
        "Given Names",
        "Nationality",
        "Date of Birth",
        "Sex",
        "Place of Birth",
        "Date of Issue",
        "Date of Expiry",
    ),
    "AFGHAN",
    date="%d MMM %Y",
    grid=identity.Grid(x=98, y=44, across=76, down=23, face="sans", caption_face="sans", caption=5.2, value=9),
    portrait=(14, 46, 76, 96),
    band=(20, 30, 80),
    ground=(236, 240, 246),
    authority="KABUL",
)


def told() -> Packet:
    """Tell the packet."""
    packet = Packet("s07", "hard", dt.date(2026, 1, 12))
    najib = packet.person(
        "p",
        "beneficiary",
        "Najibullah",
        "Stanekzai",
        dt.date(1993, 6, 10),
        "M",
        "AFG",
        passport_number="P03881257",
        national_id_number="1399-0402-18833",
    )
    sami = packet.person(
        "b",
        "beneficiary",
        "Samiullah",
        "Stanekzai",
        dt.date(1997, 9, 27),
        "M",
        "AFG",
        passport_number="P03881302",
        national_id_number="1399-0402-18841",
    )
    mother = packet.person("m", "parent", "Bibi Gul", "", dt.date(1970, 1, 1), "F", "AFG")
    patricia = packet.person(
        "s", "sponsor", "Patricia Anne", "Drummond", dt.date(1963, 8, 18), "F", "USA", passport_number="A08817443"
    )
    cover = _cover(packet, najib, sami, patricia)
    first = packet.paper("passport N.jpg", "passport", "photo")
    booklets.passport(first, AFGHANISTAN, najib, "LOGAR", dt.date(2021, 3, 14), dt.date(2031, 3, 13))
    second = packet.paper("passport S.pdf", "passport", "scan 150")
    booklets.passport(second, AFGHANISTAN, sami, "LOGAR", dt.date(2021, 3, 14), dt.date(2031, 3, 13))
    cards = _cards(packet, najib, sami)
    wrong = dataclasses.replace(sami, numbers=sami.numbers | {"national_id_number": "1399-0402-16841"})
    translated = _translated(packet, wrong)
    _travel(packet, "I-131 Najibullah.pdf", "text", najib, patricia)
    travel = _travel(packet, "I-131 Samiullah.pdf", "clean 200", dataclasses.replace(sami, born=najib.born), patricia)
    _support(packet, najib, patricia)
    company = _company(packet, najib, dataclasses.replace(sami, given="Sanaullah"))
    praise = _praise(packet, najib)
    own = packet.paper("Drummond passport.pdf", "passport", "upside down")
    booklets.passport(own, booklets.AMERICAN, patricia, "VERMONT, U.S.A.", dt.date(2023, 4, 25), dt.date(2033, 4, 24))
    columns = _columns(packet, mother, najib, sami)
    packet.plant("date_of_birth", sami, travel, kind="dob_of_relative")
    packet.plant("name", sami, company, kind="given_name")
    packet.plant("national_id_number", sami, translated, kind="number_digit")
    packet.harmless("date_of_birth", sami, "the solar date beside the common one", cards)
    packet.harmless("name", mother, "two words and no surname", columns)
    packet.harmless("name", najib, "one word for a name among soldiers", praise)
    packet.harmless("name", patricia, "rank before the name", cover, praise)
    return packet


def _cover(packet: Packet, najib: Person, sami: Person, patricia: Person) -> Paper:
    paper = packet.paper("request.pdf", "cover_letter", "text")
    page = paper.leaf(style=Style(face="book", bold="book bold", size=10.5, left=80, right=72))
    page.lines("Green Mountain Veterans for Allies", "book bold", 15, gap=0)
    page.lines("Box 9, Stannard Falls, Vermont 05999 - SPECIMEN", size=9, gap=12)
    page.lines("January 12, 2026", gap=10)
    page.lines("USCIS, Afghan humanitarian parole", gap=10)
    page.para(
        f"Please find two requests, for {paper.name(najib, 'Najibullah Stanekzai')} (born "
        f"{paper.born(najib, 'June 10, 1993')}; passport {paper.number('passport_number', najib)}), who interpreted "
        f"for Provincial Team 4 from 2012 to 2016, and for his brother {paper.name(sami, 'Samiullah Stanekzai')} "
        f"(born {paper.born(sami, 'September 27, 1997')}; passport {paper.number('passport_number', sami)}), who "
        "drove for the same team's contractor. Both are in hiding."
    )
    page.para(
        f"They will live with {paper.name(patricia, 'Patricia Anne Drummond')}, a retired colonel of the National "
        "Guard, who has three empty rooms and a pension."
    )
    page.para("The brothers' mother is too ill to travel and does not ask to come.", gap=24)
    page.signed(page.left, page.y, "allies")
    page.lines("Walter Beaulieu, secretary")
    return paper


def _cards(packet: Packet, *holders: Person) -> Paper:
    paper = packet.paper("e-tazkira both.jpg", "national_id", "clean 200")
    page = paper.leaf(A4)
    solar = {"p": "1372/03/20", "b": "1376/07/05"}
    for number, who in enumerate(holders):
        front = Leaf(CARD, Style(ground=(232, 244, 236)))
        family, given = paper.parts(who, who.family.upper(), who.given.upper())
        identity.page(
            front,
            ["ISLAMIC REPUBLIC OF AFGHANISTAN", "National Identity Card  (e-Tazkira)"],
            [
                ("Name", given, 0, 0),
                ("Surname", family, 0, 1),
                ("Father's Name", "Abdul Wakil", 1.4, 1),
                ("Date of Birth", paper.born(who, "%d/%m/%Y"), 0, 2),
                ("Solar date", solar[who.id], 1.4, 2),
                ("Place of Birth", paper.birthplace(who, "Logar"), 0, 3),
                ("Nationality", "Afghan", 1.4, 3),
                ("National ID No.", paper.number("national_id_number", who), 0, 4),
            ],
            grid=identity.Grid(x=12, y=42, across=54, down=20, caption=4.8, value=7.6),
            portrait=(176, 46, 54, 72),
            band=(20, 110, 60),
        )
        paper.nationality(who, "Afghan")
        page.lay(front, 110, 90 + 300 * number, 1.5)
    return paper


def _translated(packet: Packet, sami: Person) -> Paper:
    paper = packet.paper("tazkira S in English.pdf", "translation", "text")
    page = paper.leaf(A4, Style(face="sans", bold="sans bold", size=10.5, left=64, right=64))
    page.lines("English translation of an electronic Tazkira (Dari, Pashto)", "sans bold", 12, gap=12)
    page.table(
        [
            ["Field", "As on the card"],
            ["Name", "Samiullah"],
            ["Surname", "Stanekzai"],
            ["Father's name", "Abdul Wakil"],
            ["Date of birth", f"{paper.born(sami, '27/09/1997')} (05 Mizan 1376)"],
            ["Place of birth", paper.birthplace(sami, "Logar")],
            ["Nationality", paper.nationality(sami, "Afghan")],
            ["National ID No.", paper.number("national_id_number", sami)],
        ],
        [1, 2],
        pad=8,
        gap=18,
    )
    paper.name(sami, "Stanekzai | Samiullah", sami.full)
    page.para(
        "I am Farida Nuristani of Stannard Falls. I read and write Dari, Pashto and English, and I certify that I have "
        "translated the card completely and accurately."
    )
    page.signed(page.left, page.y + 18, "nuristani")
    page.y += 26
    page.lines("Farida Nuristani, 5 January 2026")
    return paper


def _travel(packet: Packet, path: str, condition: str, who: Person, patricia: Person) -> Paper:
    paper = forms.travel(packet, path, condition)
    forms.columns(
        paper,
        "I-131",
        [
            (
                "Part 2. Information About You",
                forms.person(paper, patricia, ("USA", "USA"), middle="Anne", expires=dt.date(2033, 4, 24)),
            )
        ],
        [
            (
                "Part 3. Information About the Beneficiary of Parole",
                forms.person(paper, who, ("Afghanistan", "Afghanistan"), expires=dt.date(2031, 3, 13)),
            )
        ],
    )
    return paper


def _support(packet: Packet, najib: Person, patricia: Person) -> None:
    paper = forms.support(packet, "I-134 fax.tif", "fax")
    page = paper.leaf(LETTER, Style(face="sans", bold="sans bold", size=13, left=54, right=54))
    page.put(54, 24, "JAN-08-2026  14:22   FROM: STANNARD FALLS LIBRARY   TO: 18025550117   P.01", "sans", 9)
    page.y = 40
    page.lines("I-134  Declaration of Financial Support (specimen)", "sans bold", 15, gap=10)
    for heading, rows in (
        ("Beneficiary", forms.person(paper, najib, ("Afghanistan", "Afghanistan"), captions=forms.ONLINE)),
        (
            "Supporter (you)",
            forms.person(paper, patricia, ("USA", "USA"), middle="Anne", captions=forms.ONLINE),
        ),
    ):
        page.say(heading, "sans bold", 14, gap=2)
        page.pairs([(f"{caption}:", value) for caption, value in rows], at=200, gap=12)


def _company(packet: Packet, najib: Person, sami: Person) -> Paper:
    paper = packet.paper("company letter.pdf", "employer_letter", "stamped")
    page = paper.leaf(A4, Style(face="sans", bold="sans bold", size=12, left=76, right=76))
    page.lines("HINDU KUSH LOGISTICS & SUPPORT", "sans bold", 17, align="centre", gap=0)
    page.lines("Human Resources - Dubai", size=10, align="centre", gap=20)
    page.lines("Ref. HR/2025/118        2 December 2025", gap=10)
    page.say("TO WHOM IT MAY CONCERN", "sans bold", gap=8)
    page.para(
        f"We confirm that Mr. {paper.name(sami, 'Sanaullah Stanekzai')}, son of Abdul Wakil, born "
        f"{paper.born(sami, '27 September 1997')}, holder of passport {paper.number('passport_number', sami)}, was "
        "employed by us as a driver at Camp Shank from 4 March 2018 until 15 July 2021."
    )
    page.para(
        f"His brother, Mr. {paper.name(najib, 'Najibullah Stanekzai')}, was known to us as an interpreter of the "
        "coalition.",
        gap=40,
    )
    page.lines("Rajesh Menon\nHuman Resources Manager")
    return paper


def _praise(packet: Packet, najib: Person) -> Paper:
    paper = packet.paper("letter of Col Drummond.jpg", "declaration", "photo hard")
    page = paper.leaf(LETTER, Style(face="serif", bold="serif bold", size=14, left=80, right=80))
    page.lines("Colonel P. A. Drummond, VTARNG (Ret.)", "serif bold", 16, gap=2)
    page.lines("44 Quarry Hill, Stannard Falls, Vermont", size=12, gap=16)
    page.lines("December 19, 2025", gap=12)
    page.para(
        f"I commanded Provincial Team 4 in Logar. {paper.name(najib, 'Najibullah Stanekzai')}, whom my soldiers "
        "called Najib, was our interpreter for four years and was under fire with us eleven times. In May 2014 he "
        "pulled two of my people out of a burning truck."
    )
    page.para("He and his brother will live in my house as long as they need to.", gap=44)
    page.signed(page.left, page.y, "drummond", 160)
    return paper


def _columns(packet: Packet, mother: Person, najib: Person, sami: Person) -> Paper:
    paper = packet.paper("mother's statement.pdf", "declaration", "scan 200")
    page = paper.leaf(A4, Style(face="serif", bold="serif bold", size=11.5, left=50, right=50))
    page.lines("STATEMENT OF A MOTHER", "serif bold", 14, align="centre", gap=12)
    top = page.y
    page.para(
        f"I am {paper.name(mother, 'Bibi Gul')}, widow of Abdul Wakil, of Logar, about {paper.age(mother, '55')} "
        f"years old. I cannot write. My son {paper.name(najib, 'Najibullah')} was an interpreter. Since August of "
        f"2021 men have come to my house five times and asked for him and for {paper.name(sami, 'Samiullah')}. I ask "
        "that my sons be let go to where they are safe.",
        room=230,
    )
    page.say("[thumbprint]     December 1, 2025", gap=0)
    lines = (
        "من بی بی گل هستم، بیوهٔ عبدالوکیل از لوگر",
        "پسرم نجیب الله ترجمان بود",
        "مردانی پنج بار به خانهٔ من آمدند",
        "و او و سمیع الله را پرسیدند",
    )
    for number, line in enumerate(lines):
        page.put(545, top + 20 + 26 * number, line, "naskh", 12, align="right")
    page.rule(297, 297.5, top, width=0.5)
    return paper
