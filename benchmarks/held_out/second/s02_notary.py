"""A notary's clerk from Colombia who is threatened, his wife and their son; a widow in Minnesota takes them in.

Wrong: the son's year of birth in a translation, two digits of the wife's passport number on her form, the host's
surname in her employer's letter.
"""

import dataclasses
import datetime as dt

from held_out import identity
from held_out.leaf import CARD, LETTER, Leaf, Style
from held_out.packet import Packet, Paper, Person
from held_out.second import booklets, forms

COLOMBIA = booklets.Booklet(
    "COL",
    ("REPUBLICA DE COLOMBIA", "PASAPORTE  PASSPORT"),
    (
        "No. pasaporte / Passport No.",
        "Apellidos / Surname",
        "Nombres / Given names",
        "Nacionalidad / Nationality",
        "Fecha de nacimiento / Date of birth",
        "Sexo / Sex",
        "Lugar de nacimiento / Place of birth",
        "Fecha de expedición / Issued",
        "Fecha de vencimiento / Expires",
    ),
    "COLOMBIANA",
    date="%d MMM %Y",
    months=booklets.ENGLISH,
    grid=identity.Grid(x=96, y=42, across=80, down=23, value=7.8),
    band=(130, 30, 60),
    ground=(250, 246, 232),
    authority="CALI",
)


def told() -> Packet:
    """Tell the packet."""
    packet = Packet("s02", "typical", dt.date(2026, 4, 13))
    diego = packet.person(
        "p",
        "beneficiary",
        "Diego Fernando",
        "Castaño Ruiz",
        dt.date(1984, 7, 19),
        "M",
        "COL",
        passport_number="AX204417",
        national_id_number="16.884.201",
    )
    luz = packet.person(
        "w",
        "spouse",
        "Luz Adriana",
        "Mejía Osorio",
        dt.date(1987, 12, 3),
        "F",
        "COL",
        passport_number="AX204418",
        national_id_number="1.112.463.905",
    )
    samuel = packet.person(
        "c", "child", "Samuel", "Castaño Mejía", dt.date(2015, 2, 26), "M", "COL", passport_number="AX204419"
    )
    brenda = packet.person(
        "s",
        "sponsor",
        "Brenda Kay",
        "Lindqvist",
        dt.date(1966, 10, 30),
        "F",
        "USA",
        driver_license_number="L520071884902",
    )
    mail = _mail(packet, diego, luz, samuel, brenda)
    passports = packet.paper("A/pasaportes.pdf", "passport", "scan 200")
    for number, who in enumerate((diego, luz, samuel)):
        expires = dt.date(2034, 5, 6) if number < 2 else dt.date(2029, 5, 6)
        booklets.passport(passports, COLOMBIA, who, "CALI (VALLE)", dt.date(2024, 5, 7), expires, another=number > 0)
    cards = _cards(packet, diego, luz)
    act = _act(packet, samuel, diego, luz)
    translated = _translated(packet, dataclasses.replace(samuel, born=dt.date(2016, 2, 26)), diego, luz)
    _travel(packet, "C/I-131 Diego.pdf", "clean 300", diego, brenda)
    wrong = dataclasses.replace(luz, numbers=luz.numbers | {"passport_number": "AX204481"})
    travel = _travel(packet, "C/I-131 Luz.pdf", "text", wrong, brenda)
    _support(packet, diego, brenda)
    employer = _employer(packet, dataclasses.replace(brenda, family="Lindquist"))
    licence = packet.paper("D/licence.jpg", "driver_license", "photo")
    booklets.licence(
        licence, "Minnesota", brenda, "118 PELICAN LN CROSBY MN 56999", dt.date(2022, 10, 18), dt.date(2026, 10, 30)
    )
    threat = _threat(packet, diego)
    packet.plant("date_of_birth", samuel, translated, kind="dob_year")
    packet.plant("passport_number", luz, travel, kind="number_transposed")
    packet.plant("name", brenda, employer, kind="surname_typo", severity="warning")
    packet.harmless("name", samuel, "one surname of each parent", act, passports)
    packet.harmless("national_id_number", diego, "with dots and without", cards, threat)
    packet.harmless("name", diego, "all capitals, the tilde left out", mail)
    packet.harmless("date_of_birth", samuel, "the date of registration beside it", act)
    return packet


def _mail(packet: Packet, diego: Person, luz: Person, samuel: Person, brenda: Person) -> Paper:
    paper = packet.paper("00 e-mail to the parole desk.pdf", "email", "text")
    page = paper.leaf(style=Style(face="sans", bold="sans bold", size=10, left=50, right=50))
    page.put(50, 30, "4/13/26, 9:12 AM", "sans", 8)
    page.put(562, 30, "Mail - Northlake Refugee Legal Aid", "sans", 8, align="right")
    page.y = 44
    page.say("Filing for the Castano family - index", "sans bold", 15, gap=4)
    page.across()
    page.lines(
        "Gunnar Eide <g.eide@northlake.example>\nMon 4/13/2026 9:10 AM\nTo: parole desk <desk@agency.example>\nCc: "
        "Brenda L.",
        size=9,
        gap=10,
    )
    page.lines("Good morning,")
    page.para(
        "attached is the filing for three applicants, all from "
        f"{paper.nationality(diego, 'Colombia')}. Their supporter is {paper.name(brenda, 'Brenda Kay Lindqvist')} of "
        "Crosby, Minnesota, who taught with Ms. Mejía's sister in 2009."
    )
    page.table(
        [
            ["#", "Last name, first name", "Born (m/d/y)", "Passport"],
            [
                "1",
                paper.name(diego, "CASTANO RUIZ, DIEGO FERNANDO", "Diego Fernando Castano Ruiz"),
                paper.born(diego, "7/19/1984"),
                paper.number("passport_number", diego),
            ],
            [
                "2",
                paper.name(luz, "MEJIA OSORIO, LUZ ADRIANA", "Luz Adriana Mejia Osorio"),
                paper.born(luz, "12/3/1987"),
                paper.number("passport_number", luz),
            ],
            [
                "3",
                paper.name(samuel, "CASTANO MEJIA, SAMUEL", "Samuel Castano Mejia"),
                paper.born(samuel, "2/26/2015"),
                paper.number("passport_number", samuel),
            ],
        ],
        [0.4, 4, 1.5, 1.5],
        size=9.5,
    )
    page.para(
        "A: passports and cédulas. B: record of birth of the boy, with translation. C: forms. D: the host's papers. "
        "E: complaint to the Fiscalía, with translation."
    )
    page.para("Signed originals follow by courier. Please confirm that the message has arrived.")
    page.lines(
        "Best regards,\nGunnar\n\nGunnar Eide, accredited representative\nNorthlake Refugee Legal Aid, Duluth "
        "(SPECIMEN)"
    )
    page.put(50, 778, "about:blank                                                                   1/1", "sans", 8)
    return paper


def _cards(packet: Packet, diego: Person, luz: Person) -> Paper:
    paper = packet.paper("A/cedulas.pdf", "national_id", "clean 200")
    page = paper.leaf(LETTER)
    for number, (who, family, given, height) in enumerate(
        ((diego, "CASTAÑO RUIZ", "DIEGO FERNANDO", "1.74"), (luz, "MEJÍA OSORIO", "LUZ ADRIANA", "1.61"))
    ):
        front = Leaf(CARD, Style(ground=(250, 244, 226)))
        identity.page(
            front,
            ["REPÚBLICA DE COLOMBIA", "CÉDULA DE CIUDADANÍA"],
            [
                ("NÚMERO", paper.number("national_id_number", who), 0, 0),
                ("APELLIDOS", family, 0, 1),
                ("NOMBRES", given, 0, 2),
                ("FECHA DE NACIMIENTO", paper.born(who, "%d-%m-%Y"), 0, 3),
                ("SEXO", paper.sex(who, who.sex), 1.4, 3),
                ("LUGAR DE NACIMIENTO", paper.birthplace(who, "CALI (VALLE)"), 0, 4),
                ("ESTATURA", height, 1.4, 4),
            ],
            grid=identity.Grid(x=14, y=44, across=60, down=19.5, caption=4.4, value=7.4),
            portrait=(172, 42, 58, 78),
            band=(150, 120, 20),
        )
        paper.name(who, f"{family} | {given}", who.full)
        page.lay(front, 130, 80 + 280 * number, 1.4)
    return paper


def _act(packet: Packet, samuel: Person, diego: Person, luz: Person) -> Paper:
    paper = packet.paper("B/registro civil Samuel.pdf", "birth_original", "scan 200")
    page = paper.leaf(LETTER, Style(face="narrow", bold="narrow bold", size=11, left=50, right=50))
    page.lines(
        "ORGANIZACIÓN ELECTORAL\nREGISTRADURÍA NACIONAL DEL ESTADO CIVIL", "narrow bold", 12, align="centre", gap=2
    )
    page.lines("REGISTRO CIVIL DE NACIMIENTO", "narrow bold", 16, align="centre", gap=4)
    page.lines("NUIP 1.109.554.873            Indicativo serial 54417720", align="right", gap=4)
    page.bar("Datos del inscrito", size=9)
    page.boxes(
        [
            [("Primer apellido", "CASTAÑO", 1), ("Segundo apellido", "MEJÍA", 1)],
            [("Nombre(s)", "SAMUEL", 1)],
            [
                ("Fecha de nacimiento  (Año - Mes - Día)", paper.born(samuel, "2015 FEB 26"), 1.4),
                ("Sexo (en letras)", paper.sex(samuel, "MASCULINO"), 1),
                ("Grupo sanguíneo", "O", 0.6),
            ],
            [("Lugar de nacimiento", paper.birthplace(samuel, "COLOMBIA - VALLE - CALI"), 1)],
        ],
        high=34,
        face="typewriter bold",
        size=11,
        gap=6,
    )
    paper.name(samuel, "CASTAÑO | MEJÍA | SAMUEL", samuel.full)
    for heading, who, document in (
        ("Datos de la madre", luz, "1.112.463.905"),
        ("Datos del padre", diego, "16.884.201"),
    ):
        page.bar(heading, size=9)
        page.boxes(
            [
                [("Apellidos y nombres completos", paper.name(who, f"{who.family} {who.given}".upper(), who.full), 1)],
                [
                    ("Documento de identificación", f"CC {paper.number('national_id_number', who, document)}", 1),
                    ("Nacionalidad", "COLOMBIANA", 1),
                ],
            ],
            high=34,
            face="typewriter bold",
            size=11,
            gap=6,
        )
    page.para("Fecha de inscripción: 2015 MAR 11. Notaría Novena de Cali.", gap=30)
    page.seal(470, page.y, 40, "NOTARÍA 9")
    page.say("Nombre y firma del funcionario que autoriza: Harold Quiñones", gap=4)
    return paper


def _translated(packet: Packet, samuel: Person, diego: Person, luz: Person) -> Paper:
    paper = packet.paper("B/civil registry Samuel EN.pdf", "birth_translation", "text")
    page = paper.leaf(LETTER, Style(face="sans", bold="sans bold", size=10, left=70, right=70))
    page.lines("CIVIL REGISTRY OF BIRTH", "sans bold", 14, gap=0)
    page.lines("Translated from Spanish. NUIP 1.109.554.873, serial 54417720", size=9, gap=6)
    page.table(
        [
            ["Registered person", ""],
            ["Surnames", "Castaño Mejía"],
            ["Given name", "Samuel"],
            ["Date of birth", paper.born(samuel, "%B %d, %Y")],
            ["Sex", paper.sex(samuel, "Male")],
            ["Place of birth", paper.birthplace(samuel, "Cali, Valle, Colombia", "COLOMBIA - VALLE - CALI")],
            ["Mother", paper.name(luz, "Mejía Osorio Luz Adriana", luz.full)],
            ["Father", paper.name(diego, "Castaño Ruiz Diego Fernando", diego.full)],
            ["Date of registration", "March 11, 2015"],
            ["Office", "Ninth Notary of Cali"],
        ],
        [1, 2],
        pad=8,
        gap=16,
    )
    paper.name(samuel, "Castaño Mejía | Samuel", samuel.full)
    page.para(
        "Translator's certification: I, Ingrid Salcedo, am competent to translate from Spanish into English and "
        "certify that this translation is complete and accurate to the best of my abilities.",
        gap=28,
    )
    page.signed(page.left, page.y, "salcedo")
    page.lines("Ingrid Salcedo, Duluth, Minnesota, 03/30/2026")
    return paper


def _travel(packet: Packet, path: str, condition: str, who: Person, brenda: Person) -> Paper:
    paper = forms.travel(packet, path, condition)
    page = forms.lined(
        paper,
        "I-131",
        [
            ("Information About You", forms.person(paper, brenda, ("USA", "USA"), middle="Kay", capitals=True)),
            (
                "Information About the Person for Whom You Request Parole",
                forms.person(
                    paper,
                    who,
                    ("Colombia", "Colombia"),
                    middle=who.given.split()[1],
                    expires=dt.date(2034, 5, 6),
                    capitals=True,
                ),
            ),
        ],
    )
    page.say(
        "Signature of requester:                                                                                   "
        "Date: 04/02/2026",
        size=9,
    )
    page.signed(page.left + 120, page.y, "brenda", 70)
    return paper


def _support(packet: Packet, diego: Person, brenda: Person) -> None:
    paper = forms.support(packet, "C/I-134.pdf", "clean 200")
    forms.columns(
        paper,
        "I-134",
        [
            (
                "Part 2. Information About the Beneficiary",
                forms.person(paper, diego, ("Colombia", "Colombia"), middle="Fernando"),
            )
        ],
        [
            (
                "Part 3. Information About the Individual Agreeing to Financially Support the Beneficiary",
                [*forms.person(paper, brenda, ("USA", "USA"), middle="Kay"), ("Annual Income", "$ 68,450")],
            )
        ],
    )


def _employer(packet: Packet, brenda: Person) -> Paper:
    paper = packet.paper("D/school district.pdf", "employer_letter", "text")
    page = paper.leaf(style=Style(face="book", bold="book bold", size=11, left=72, right=72))
    page.lines("Crosby Lakes School District", "book bold", 16, align="centre", gap=0)
    page.lines("Office of Human Resources · Crosby, Minnesota 56999", size=9, align="centre", gap=20)
    page.lines("April 1, 2026", gap=10)
    page.say("Verification of employment", "book bold", gap=8)
    page.para(
        f"This is to verify that {paper.name(brenda, 'Brenda Kay Lindquist')} has been employed by the District "
        "without interruption since August 24, 1992, at present as librarian of the Pine Street school. Her salary "
        "for the school year 2025-26 is $ 68,450."
    )
    page.para(f"Ms. {brenda.family} is in good standing, and her contract has no end date.", gap=40)
    page.signed(page.left, page.y, "hr")
    page.lines("Paul Theissen\nDirector of Human Resources")
    return paper


def _threat(packet: Packet, diego: Person) -> Paper:
    paper = packet.paper("E/denuncia y traduccion.pdf", "police_report", "clean 200")
    page = paper.leaf(LETTER, Style(face="plain", bold="plain bold", size=11, left=64, right=64))
    page.lines("FISCALÍA GENERAL DE LA NACIÓN", "plain bold", 14, gap=0)
    page.lines("Constancia de denuncia. Noticia criminal 760016000193202588120", size=10, gap=10)
    page.para(
        f"El suscrito hace constar que el señor {paper.name(diego, 'DIEGO FERNANDO CASTAÑO RUIZ', diego.full)}, "
        f"identificado con cédula de ciudadanía número {paper.number('national_id_number', diego, '16884201')}, "
        "presentó el 9 de diciembre de 2025 denuncia por el delito de amenazas contra personas desconocidas.",
        gap=24,
    )
    page.lines("Cali, 10 de diciembre de 2025\nAsistente de Fiscal II, Marleny Cuero", gap=0)
    page = paper.leaf(LETTER, Style(face="plain", bold="plain bold", size=11, left=64, right=64), kind="translation")
    page.lines("OFFICE OF THE ATTORNEY GENERAL OF THE NATION", "plain bold", 13, gap=0)
    page.lines("Certificate of complaint. Criminal notice 760016000193202588120", size=10, gap=10)
    page.para(
        "The undersigned certifies that Mr. Diego Fernando Castaño Ruiz, holder of citizenship card number 16884201, "
        "filed on December 9, 2025 a complaint of threats against persons unknown."
    )
    page.lines("Cali, December 10, 2025\nProsecutor's assistant II, Marleny Cuero", gap=16)
    page.para(
        "I, Ingrid Salcedo, am competent to translate from Spanish into English and certify that this translation is "
        "complete and accurate. Duluth, Minnesota, 03/30/2026."
    )
    return paper
