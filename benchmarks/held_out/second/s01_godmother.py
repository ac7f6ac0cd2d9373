"""A grandmother from Honduras brings up her granddaughter; the girl's mother has a green card in Arkansas.

Nothing is wrong.
"""

import datetime as dt

from held_out import identity
from held_out.leaf import A4, CARD, LETTER, Leaf, Style
from held_out.packet import Packet, Paper, Person
from held_out.second import booklets, forms

OFFICE = Style(face="sans", bold="sans bold", size=10.5, left=90, right=60, leading=1.45)
HONDURAS = booklets.Booklet(
    "HND",
    ("REPUBLICA DE HONDURAS", "PASAPORTE / PASSPORT"),
    (
        "Pasaporte No. / Passport No.",
        "Apellidos / Surname",
        "Nombres / Given names",
        "Nacionalidad / Nationality",
        "Fecha de nacimiento / Date of birth",
        "Sexo / Sex",
        "Lugar de nacimiento / Place of birth",
        "Fecha de emisión / Date of issue",
        "Fecha de vencimiento / Date of expiry",
    ),
    "HONDUREÑA",
    date="%d MMM %Y",
    grid=identity.Grid(x=108, y=44, across=72, down=22.5, face="plain bold", value=7.6),
    band=(20, 80, 150),
    authority="INM",
)


def told() -> Packet:
    """Tell the packet."""
    packet = Packet("s01", "clean", dt.date(2026, 2, 23))
    mirna = packet.person(
        "p",
        "beneficiary",
        "Mirna Esperanza",
        "Funes Zelaya",
        dt.date(1962, 5, 27),
        "F",
        "HND",
        passport_number="F318846",
        national_id_number="0801-1962-04471",
    )
    girl = packet.person(
        "c", "child", "Allison Nicolle", "Paz Funes", dt.date(2011, 9, 14), "F", "HND", passport_number="F318851"
    )
    keyla = packet.person(
        "d", "relative", "Keyla Marisol", "Funes Zelaya", dt.date(1988, 1, 6), "F", "HND", a_number="A209-441-637"
    )
    father = packet.person("f", "father", "Elder Josué", "Paz Murillo", dt.date(1985, 4, 19), "M", "HND")
    boss = packet.person(
        "s",
        "sponsor",
        "Gregory Alan",
        "Pruitt",
        dt.date(1959, 12, 1),
        "M",
        "USA",
        driver_license_number="908114726",
        ssn="XXX-XX-4410",
    )
    letter = _letter(packet, mirna, girl, keyla, boss)
    passports = packet.paper("02 passports.pdf", "passport", "scan 200")
    booklets.passport(passports, HONDURAS, mirna, "FRANCISCO MORAZAN", dt.date(2022, 3, 8), dt.date(2032, 3, 7))
    booklets.passport(
        passports, HONDURAS, girl, "FRANCISCO MORAZAN", dt.date(2024, 6, 20), dt.date(2029, 6, 19), another=True
    )
    card = _card(packet, mirna)
    act = _act(packet, girl, keyla, father)
    translated = _translated(packet, girl, keyla, father)
    _travel(packet, mirna, girl, boss)
    _support(packet, mirna, boss)
    green = packet.paper("07 LPR card.jpg", "green_card", "photo")
    booklets.green_card(green, keyla, "Honduras", "IR1", dt.date(2031, 8, 17))
    bank = _bank(packet, boss)
    _school(packet, girl, mirna)
    licence = packet.paper("10 licence.png", "driver_license", "colour")
    booklets.licence(
        licence, "Arkansas", boss, "602 QUARRY RD BENTLEY AR 72999", dt.date(2023, 11, 28), dt.date(2031, 12, 1)
    )
    packet.harmless("name", girl, "a child with her father's surname", act, translated)
    packet.harmless("national_id_number", mirna, "with and without hyphens", card, letter)
    packet.harmless("date_of_birth", girl, "the date of registration beside it", act)
    packet.harmless("name", boss, "initial for the middle name", bank)
    packet.harmless("a_number", keyla, "USCIS# on the card", green)
    return packet


def _letter(packet: Packet, mirna: Person, girl: Person, keyla: Person, boss: Person) -> Paper:
    paper = packet.paper("01 letter of counsel.pdf", "cover_letter", "text")
    page = paper.leaf(style=OFFICE)
    page.lines("Tamsin Okafor Law PLLC", "sans bold", 17, align="right", gap=0)
    page.lines(
        "immigration · family · appeals\n9 Depot Street, Bentley, Arkansas 72999 (SPECIMEN)", size=8.5, align="right"
    )
    page.lines("23 February 2026", gap=10)
    page.lines("USCIS, Attn: Humanitarian Parole\nP.O. Box 660000, Utopia, TX 75999", gap=12)
    page.say("REQUEST FOR PAROLE ON FAMILY GROUNDS", "sans bold", gap=6)
    page.pairs(
        [
            ("Principal", paper.name(mirna, "Ms. Mirna Esperanza FUNES ZELAYA", "Mirna Esperanza Funes Zelaya")),
            ("", f"born {paper.born(mirna, '27 May 1962')}, {paper.nationality(mirna, 'Honduras')}"),
            ("", f"passport {paper.number('passport_number', mirna)}"),
            ("", f"identity number {paper.number('national_id_number', mirna, '0801196204471')}"),
            ("Minor", paper.name(girl, "Miss Allison Nicolle PAZ FUNES", "Allison Nicolle Paz Funes")),
            ("", f"born {paper.born(girl, '14 September 2011')}, passport {paper.number('passport_number', girl)}"),
        ],
        at=70,
        face="sans",
        gap=12,
    )
    page.para(
        "Dear Sir or Madam, we write for a grandmother and the girl she has brought up. Allison's mother, "
        f"{paper.name(keyla, 'Keyla Marisol Funes Zelaya')} ({paper.number('a_number', keyla, 'A# 209 441 637')}), has "
        "been a lawful permanent resident since 2021 and will undergo a hysterectomy and six cycles of chemotherapy, "
        "beginning in April. There is no one else to care for her two small sons."
    )
    page.para(
        f"Her employer, {paper.name(boss, 'Mr. Gregory A. Pruitt', 'Gregory A. Pruitt')}, who owns a nursery for "
        "trees, will lodge and feed both applicants. We ask that parole be granted for twelve months."
    )
    page.para(
        "Enclosed, in this order: passports, identity card, act of birth and its translation, one I-131, one I-134, "
        "Ms. Funes's card, a letter of the credit union, a letter of the school, and Mr. Pruitt's licence."
    )
    page.y += 26
    page.signed(page.left, page.y, "okafor")
    page.lines("Tamsin Okafor, Ark. Bar 2014-00000")
    return paper


def _card(packet: Packet, mirna: Person) -> Paper:
    paper = packet.paper("03 DNI.pdf", "national_id", "clean 300")
    page = paper.leaf(A4)
    front = Leaf(CARD, Style(ground=(232, 242, 248)))
    identity.page(
        front,
        ["REPÚBLICA DE HONDURAS", "REGISTRO NACIONAL DE LAS PERSONAS · DNI"],
        [
            ("Nombres", "MIRNA ESPERANZA", 0, 0),
            ("Apellidos", "FUNES ZELAYA", 0, 1),
            ("Fecha de nacimiento", paper.born(mirna, "27-05-1962"), 0, 2),
            ("Sexo", paper.sex(mirna, "F"), 1.5, 2),
            ("Nacionalidad", paper.nationality(mirna, "HND"), 0, 3),
            ("Expira", paper.expires(mirna, dt.date(2031, 10, 4), "%d-%m-%Y"), 1.5, 3),
            ("Número de identificación", paper.number("national_id_number", mirna, "0801 1962 04471"), 0, 4),
        ],
        grid=identity.Grid(
            x=92, y=42, across=54, down=20, caption=4.6, value=7.4, face="plain bold", caption_face="plain"
        ),
        portrait=(12, 42, 66, 84),
        band=(20, 80, 150),
    )
    paper.name(mirna, "FUNES ZELAYA | MIRNA ESPERANZA", mirna.full)
    page.lay(front, 120, 110, 1.5)
    return paper


def _act(packet: Packet, girl: Person, keyla: Person, father: Person) -> Paper:
    paper = packet.paper("04a acta.pdf", "birth_original", "clean 200")
    page = paper.leaf(LETTER, Style(face="serif", bold="serif bold", size=12, left=70, right=70))
    page.lines("REPÚBLICA DE HONDURAS\nREGISTRO NACIONAL DE LAS PERSONAS", "serif bold", 13, align="centre", gap=2)
    page.lines("CERTIFICACIÓN DE ACTA DE NACIMIENTO", "serif bold", 15, align="centre", gap=16)
    page.pairs([("Acta número:", "0801-2011-19938"), ("Tomo y folio:", "00711 / 138")], at=130, gap=10)
    page.say("DATOS DEL INSCRITO", "serif bold", gap=4)
    page.pairs(
        [
            ("Primer apellido:", "PAZ"),
            ("Segundo apellido:", "FUNES"),
            ("Nombres:", "ALLISON NICOLLE"),
            ("Sexo:", paper.sex(girl, "Femenino")),
            ("Fecha de nacimiento:", paper.born(girl, "14 de septiembre de 2011")),
            ("Lugar de nacimiento:", paper.birthplace(girl, "Distrito Central, Francisco Morazán")),
        ],
        at=150,
        gap=10,
    )
    paper.name(girl, "PAZ | FUNES | ALLISON NICOLLE", girl.full)
    for parent, heading in ((father, "DATOS DEL PADRE"), (keyla, "DATOS DE LA MADRE")):
        page.say(heading, "serif bold", gap=4)
        page.pairs(
            [
                ("Nombre completo:", paper.name(parent, parent.full.upper(), parent.full)),
                ("Nacionalidad:", "Hondureña"),
            ],
            at=150,
            gap=10,
        )
    page.para(
        "Fecha de inscripción: 3 de octubre de 2011. Se extiende la presente certificación en Tegucigalpa, M.D.C., "
        "el 12 de enero de 2026."
    )
    page.seal(460, page.y + 30, 40, "RNP")
    page.y += 60
    page.say("Registrador Civil Municipal")
    return paper


def _translated(packet: Packet, girl: Person, keyla: Person, father: Person) -> Paper:
    paper = packet.paper("04b act in English.pdf", "birth_translation", "text")
    page = paper.leaf(LETTER, Style(face="book", bold="book bold", size=10.5, left=80, right=80))
    page.lines("[Translation from Spanish]", size=9)
    page.lines(
        "REPUBLIC OF HONDURAS\nNATIONAL REGISTRY OF PERSONS\nCERTIFICATION OF RECORD OF BIRTH", "book bold", 12, gap=10
    )
    page.pairs([("Record number", "0801-2011-19938"), ("Volume and page", "00711 / 138")], at=140, face="book")
    page.say("Particulars of the person registered", "book bold", gap=2)
    page.pairs(
        [
            ("First surname", "Paz"),
            ("Second surname", "Funes"),
            ("Given names", "Allison Nicolle"),
            ("Sex", paper.sex(girl, "Female")),
            ("Date of birth", paper.born(girl, "September 14, 2011")),
            (
                "Place of birth",
                paper.birthplace(girl, "Central District, Francisco Morazán", "Distrito Central, Francisco Morazán"),
            ),
        ],
        at=140,
        face="book",
    )
    paper.name(girl, "Paz | Funes | Allison Nicolle", girl.full)
    page.say("Particulars of the father", "book bold", gap=2)
    page.pairs([("Full name", paper.name(father, "Elder Josué Paz Murillo"))], at=140, face="book")
    page.say("Particulars of the mother", "book bold", gap=2)
    page.pairs([("Full name", paper.name(keyla, "Keyla Marisol Funes Zelaya"))], at=140, face="book")
    page.para(
        "Date of registration: October 3, 2011. Issued in Tegucigalpa on January 12, 2026. [seal] [signature illegible]"
    )
    page.across()
    page.para(
        "CERTIFICATE OF TRANSLATION. I, Beatriz Lowell, hereby certify that I am fluent in English and Spanish, and "
        "that the foregoing is a true, complete and accurate translation of the attached document."
    )
    page.signed(page.left, page.y + 18, "lowell")
    page.y += 26
    page.lines("Beatriz Lowell, 77 Elm, Bentley AR 72999\nFebruary 2, 2026")
    return paper


def _travel(packet: Packet, mirna: Person, girl: Person, boss: Person) -> None:
    for who, path, expires in (
        (mirna, "05 I-131 Mirna Funes.pdf", dt.date(2032, 3, 7)),
        (girl, "05 I-131 Allison Paz.pdf", dt.date(2029, 6, 19)),
    ):
        paper = forms.travel(packet, path, "text")
        middle = who.given.split()[1]
        forms.columns(
            paper,
            "I-131",
            [
                (
                    "Part 1. Information About You (the person filing)",
                    forms.person(paper, boss, ("USA", "USA"), middle="Alan"),
                )
            ],
            [
                (
                    "Part 2. Information About the Person Who Will Receive the Document",
                    forms.person(paper, who, ("Honduras", "Honduras"), middle=middle, expires=expires),
                )
            ],
            fillable=who is mirna,
        )


def _support(packet: Packet, mirna: Person, boss: Person) -> None:
    paper = forms.support(packet, "06 I-134 for Mirna.pdf", "text")
    who = forms.person(paper, mirna, ("Honduras", "Honduras"), middle="Esperanza", captions=forms.ONLINE)
    sponsor = forms.person(paper, boss, ("United States", "United States"), middle="Alan", captions=forms.ONLINE)
    forms.asked(
        paper,
        "I-134",
        [
            ("About the beneficiary", who),
            (
                "About you, the supporter",
                [*sponsor, ("Social Security number", paper.number("ssn", boss)), ("Annual income", "$ 141,900")],
            ),
        ],
    )


def _bank(packet: Packet, boss: Person) -> Paper:
    paper = packet.paper("08 credit union.pdf", "bank_letter", "clean 200")
    page = paper.leaf(style=Style(face="sans", bold="sans bold", size=11, left=80, right=80))
    page.fill(0, 0, 14, 792, (40, 110, 80))
    page.lines("OZARK GROWERS CREDIT UNION", "sans bold", 16, gap=2)
    page.lines("Member services · Bentley branch", size=9, gap=20)
    page.lines("February 9, 2026", gap=14)
    page.say("To whom it may concern: verification of deposits", "sans bold", gap=8)
    page.para(
        f"Our member {paper.name(boss, 'Gregory A Pruitt', 'Gregory A Pruitt')} has kept an account with us since May "
        "3, 1998. The account ends in 7731. Its balance today is $ 64,208.15, its average over the last twelve months "
        "$ 51,770.00. There are no holds on it."
    )
    page.para("A term deposit of $ 20,000.00, made on June 1, 2024, falls due on June 1, 2027.", gap=30)
    page.signed(page.left, page.y, "branch")
    page.lines("Roy Castellanos\nBranch manager")
    return paper


def _school(packet: Packet, girl: Person, mirna: Person) -> None:
    paper = packet.paper("09 school.pdf", "school_record", "crooked")
    page = paper.leaf(LETTER, Style(face="serif", bold="serif bold", size=12.5, left=86, right=86))
    page.lines("Santa Lucía Bilingual School", "serif bold", 20, align="centre", gap=0)
    page.lines("Aldea Las Crucitas, Tegucigalpa, Honduras", "serif italic", 11, align="centre", gap=24)
    page.lines("January 28, 2026", align="right", gap=16)
    page.say("CERTIFICATE OF ENROLLMENT", "serif bold", 14, gap=10)
    page.para(
        "The undersigned Principal certifies that the student "
        f"{paper.name(girl, 'ALLISON NICOLLE PAZ FUNES', girl.full)}, born on "
        f"{paper.born(girl, 'September 14, 2011')}, is enrolled in the ninth grade for the school year that began on "
        "August 11, 2025. Her guardian before the school is her grandmother, "
        f"{paper.name(mirna, 'Mirna Esperanza Funes Zelaya')}."
    )
    page.para("Allison has not missed a day this year. Her conduct is excellent.", gap=50)
    page.signed(page.left, page.y, "principal")
    page.lines("Prof. Denia Yamileth Cárcamo\nPrincipal")
