"""An old woman from Cuba and her daughter in Kentucky, in faxes and photographs. Nothing is wrong."""

import datetime as dt

from held_out import identity, zones
from held_out.leaf import A4, BOOKLET, CARD, LETTER, Leaf, Style
from held_out.packet import Packet, Paper, Person

FORM = Style(face="sans", bold="sans bold", size=11, left=44, right=44)


def told() -> Packet:
    """Tell the packet."""
    packet = Packet("h04", "hard", dt.date(2026, 6, 30))
    eulalia = packet.person(
        "p",
        "beneficiary",
        "Eulalia Mercedes",
        "Pino Valdés",
        dt.date(1948, 11, 9),
        "F",
        "CUB",
        passport_number="N407715",
        national_id_number="48110900978",
    )
    maritza = packet.person(
        "s", "sponsor", "Maritza Caridad", "Rojas Pino", dt.date(1972, 5, 30), "F", "USA", passport_number="561904437"
    )
    father = packet.person("f", "father", "Hilario", "Rojas Matos", dt.date(1944, 1, 14), "M", "CUB")
    passport = _passport(packet, eulalia)
    card = _card(packet, eulalia)
    travel = _travel(packet, eulalia, maritza)
    support = _support(packet, eulalia, maritza)
    doctor = _doctor(packet, eulalia, maritza)
    birth = _birth(packet, maritza, eulalia, father)
    _american_passport(packet, maritza)
    wages = _wages(packet, maritza)
    _own_words(packet, maritza, eulalia)
    packet.harmless("name", eulalia, "accents left out, all capitals", passport, card, travel)
    packet.harmless("name", eulalia, "initial for the second given name", doctor)
    packet.harmless("date_of_birth", eulalia, "year in two digits, day first", doctor, card)
    packet.harmless("name", maritza, "family name first", support)
    packet.harmless("name", maritza, "initial for the second given name", wages)
    packet.harmless("name", father, "the daughter's other surname", birth)
    return packet


def _passport(packet: Packet, eulalia: Person) -> Paper:
    paper = packet.paper("pasaporte mami.jpg", "passport", "photo hard")
    leaf = paper.leaf(BOOKLET, Style(ground=(244, 240, 236)))
    family, given = paper.parts(eulalia, "PINO VALDES", "EULALIA MERCEDES")
    expires = dt.date(2033, 2, 20)
    identity.page(
        leaf,
        ["REPUBLICA DE CUBA", "PASAPORTE / PASSPORT"],
        [
            ("Tipo/Type", "P", 0, 0),
            ("Código/Code", "CUB", 0.6, 0),
            ("Pasaporte No./Passport No.", paper.number("passport_number", eulalia), 1.5, 0),
            ("Apellidos/Surname", family, 0, 1),
            ("Nombres/Given names", given, 0, 2),
            ("Nacionalidad/Nationality", paper.nationality(eulalia, "CUBANA"), 0, 3),
            ("No. de identidad/Personal No.", paper.number("national_id_number", eulalia), 1.5, 3),
            ("Fecha de nacimiento/Date of birth", paper.born(eulalia, "09 NOV 1948"), 0, 4),
            ("Sexo/Sex", paper.sex(eulalia, "F"), 1.5, 4),
            ("Lugar/Place of birth", paper.birthplace(eulalia, "CIENFUEGOS", "Cuba"), 2, 4),
            ("Fecha de expedición/Date of issue", paper.issued(eulalia, dt.date(2023, 2, 21), "%d FEB %Y"), 0, 5),
            ("Fecha de vencimiento/Date of expiry", paper.expires(eulalia, expires, "%d FEB %Y"), 1.5, 5),
        ],
        zones.passport("CUB", "Pino Valdes", eulalia.given, "N407715", "CUB", eulalia.born, "F", expires),
        grid=identity.Grid(value=8.6),
        band=(20, 40, 110),
    )
    return paper


def _card(packet: Packet, eulalia: Person) -> Paper:
    paper = packet.paper("carnet.jpg", "national_id", "photo")
    page = paper.leaf((420, 300), Style(ground=(150, 150, 154)))
    front = Leaf(CARD, Style(ground=(250, 248, 246)))
    family, given = paper.parts(eulalia, "PINO VALDES", "EULALIA MERCEDES")
    identity.page(
        front,
        ["REPUBLICA DE CUBA", "CARNÉ DE IDENTIDAD"],
        [
            ("NI", paper.number("national_id_number", eulalia), 0, 0),
            ("APELLIDOS", family, 0, 1),
            ("NOMBRES", given, 0, 2),
            ("FECHA DE NACIMIENTO", paper.born(eulalia, "%d/%m/%Y"), 0, 3),
            ("SEXO", paper.sex(eulalia, "F"), 1.9, 3),
            ("VENCE", paper.expires(eulalia, dt.date(2032, 5, 4), "%d/%m/%Y"), 0, 4),
        ],
        grid=identity.Grid(x=84, y=42, across=46, down=21, caption=5, value=8),
        portrait=(10, 42, 62, 80),
        band=(150, 30, 40),
    )
    page.lay(front, 40, 40, 1.4)
    return paper


def _travel(packet: Packet, eulalia: Person, maritza: Person) -> Paper:
    paper = packet.paper("fax i131 pg1.tif", "i131", "fax")
    page = paper.leaf(LETTER, FORM)
    page.put(44, 30, "FROM: LOUISVILLE PUBLIC LIBRARY FAX 555-016-3320   06/22/2026 14:07  P.01", "typewriter", 9)
    page.say("Form I-131  Application for Travel Documents, Parole Documents", "sans bold", 13)
    page.say("SPECIMEN LAYOUT", size=9, gap=4)
    page.bar("A. Information About You (the petitioner)", size=12, colour=(0, 0, 0))
    page.boxes(
        [
            [
                ("Family Name (Last Name)", "ROJAS PINO", 1),
                ("Given Name (First Name)", "MARITZA", 1),
                ("Middle Name", "CARIDAD", 0.8),
            ],
            [
                ("Date of Birth (mm/dd/yyyy)", paper.born(maritza), 1),
                ("Country of Birth", paper.birthplace(maritza, "CUBA", "Cienfuegos"), 1),
                ("Country of Citizenship", paper.nationality(maritza, "USA"), 1),
            ],
        ],
        high=40,
        caption=10,
        size=13,
        gap=14,
    )
    paper.name(maritza, "ROJAS PINO | MARITZA | CARIDAD", "Maritza Caridad Rojas Pino")
    page.bar("B. Information About the Beneficiary", size=12, colour=(0, 0, 0))
    paper.name(eulalia, "PINO VALDES | EULALIA | MERCEDES", "Eulalia Mercedes Pino Valdes")
    page.boxes(
        [
            [
                ("Family Name (Last Name)", "PINO VALDES", 1),
                ("Given Name (First Name)", "EULALIA", 1),
                ("Middle Name", "MERCEDES", 0.8),
            ],
            [
                ("Date of Birth (mm/dd/yyyy)", paper.born(eulalia), 1),
                ("Country of Birth", paper.birthplace(eulalia, "CUBA", "Cienfuegos"), 1),
                ("Sex", paper.sex(eulalia, "FEMALE"), 1),
            ],
            [
                ("Passport Number", paper.number("passport_number", eulalia), 1),
                ("Passport Expiration (mm/dd/yyyy)", paper.expires(eulalia, dt.date(2033, 2, 20)), 1),
                ("Relationship to you", "MOTHER", 1),
            ],
        ],
        high=40,
        caption=10,
        size=13,
        gap=30,
    )
    page.signed(60, page.y, "maritza")
    page.say("Signature                                                      06/20/2026")
    return paper


def _support(packet: Packet, eulalia: Person, maritza: Person) -> Paper:
    paper = packet.paper("I-134 scan.pdf", "i134", "scan 150")
    page = paper.leaf(LETTER, Style(face="book", bold="book bold", size=11, left=56, right=56))
    page.lines("I-134 / Declaration of Financial Support (specimen)", "book bold", 14, gap=4)
    page.say("About the Beneficiary", "book bold", 12, gap=2)
    page.table(
        [
            ["Full name", paper.name(eulalia, "Pino Valdés, Eulalia Mercedes")],
            ["Date of birth", paper.born(eulalia)],
            ["Country of citizenship", paper.nationality(eulalia, "Cuba")],
            ["Passport number", paper.number("passport_number", eulalia)],
        ],
        [1, 2],
        header=False,
        gap=12,
    )
    page.say("About You, the Supporter", "book bold", 12, gap=2)
    page.table(
        [
            ["Full name", paper.name(maritza, "Rojas Pino, Maritza Caridad")],
            ["Date of birth", paper.born(maritza)],
            ["Country of citizenship", paper.nationality(maritza, "United States")],
            ["Employer", "Bluegrass Dental Group"],
            ["Yearly wages", "$ 49,118"],
        ],
        [1, 2],
        header=False,
        gap=26,
    )
    page.signed(60, page.y, "maritza")
    page.say("Signature of supporter, June 20, 2026")
    return paper


def _doctor(packet: Packet, eulalia: Person, maritza: Person) -> Paper:
    paper = packet.paper("resumen medico.tif", "physician_letter", "fax")
    page = paper.leaf(LETTER, Style(face="typewriter", bold="typewriter bold", size=12, left=60, right=60))
    page.lines(
        "HOSPITAL PROVINCIAL DE CIENFUEGOS\nServicio de Nefrologia / Nephrology",
        "typewriter bold",
        13,
        align="centre",
        gap=16,
    )
    page.say(f"Patient: {paper.name(eulalia, 'Pino Valdés, Eulalia M.')}")
    page.say(f"D.O.B.:  {paper.born(eulalia, '9-11-48')} (day-month-year)    Age: {paper.age(eulalia, '77')}", gap=14)
    page.para(
        "SUMMARY IN ENGLISH. This patient has kidney failure of the fourth stage and will need dialysis before long."
    )
    page.para("The machines of our province work on two days of the week only, and filters have not come since March.")
    page.para(
        f"She has one daughter, {paper.name(maritza, 'Maritza Rojas Pino')}, who lives in the United States and is "
        "being tested as a donor."
    )
    page.para("Cienfuegos, June 8, 2026", gap=40)
    page.signed(60, page.y, "aguila")
    page.say("Dr. Osvaldo Aguila Ruiz, nefrologo")
    return paper


def _birth(packet: Packet, maritza: Person, eulalia: Person, father: Person) -> Paper:
    paper = packet.paper("nacimiento y traduccion.pdf", "birth_original", "crooked")
    page = paper.leaf(A4, Style(face="serif", bold="serif bold", size=12, left=70, right=70))
    page.lines("REPÚBLICA DE CUBA\nMINISTERIO DE JUSTICIA\nREGISTRO DEL ESTADO CIVIL", "serif bold", 13, align="centre")
    page.lines("CERTIFICACIÓN DE NACIMIENTO  (SPECIMEN)", "serif bold", 14, align="centre", gap=14)
    page.pairs(
        [
            ("Tomo 61   Folio 304", ""),
            ("Nombres y apellidos:", paper.name(maritza, "MARITZA CARIDAD ROJAS PINO")),
            ("Lugar de nacimiento:", paper.birthplace(maritza, "Cienfuegos", "Cuba")),
            ("Fecha de nacimiento:", paper.born(maritza, "30 de mayo de 1972")),
            ("Sexo:", paper.sex(maritza, "Femenino")),
            ("Nombre del padre:", paper.name(father, "Hilario Rojas Matos")),
            ("Natural de:", "Palmira"),
            ("Nombre de la madre:", paper.name(eulalia, "Eulalia Mercedes Pino Valdés")),
            ("Natural de:", "Cienfuegos"),
        ],
        at=170,
        gap=16,
    )
    page.para(
        "Inscripción practicada el 12 de junio de 1972. Certifico que los datos concuerdan con el asiento original.",
        gap=30,
    )
    page.signed(80, page.y, "registrador")
    page.say("Lic. Noemí Batista Cruz, Registradora. 18 de abril de 2019")
    page.seal(440, page.y - 20, 48, "REGISTRO")
    page = paper.leaf(
        LETTER, Style(face="sans", bold="sans bold", size=11, left=80, right=80), kind="birth_translation"
    )
    page.lines("ENGLISH TRANSLATION", "sans bold", 13, align="centre", gap=4)
    page.lines(
        "Republic of Cuba, Ministry of Justice, Civil Registry\nCertificate of Birth - Volume 61, page 304",
        align="centre",
        gap=12,
    )
    page.pairs(
        [
            ("Given names and surnames:", paper.name(maritza, "Maritza Caridad Rojas Pino")),
            ("Place of birth:", "Cienfuegos"),
            ("Date of birth:", paper.born(maritza, "May 30, 1972")),
            ("Sex:", "Female"),
            ("Name of the father:", "Hilario Rojas Matos"),
            ("Native of:", "Palmira"),
            ("Name of the mother:", "Eulalia Mercedes Pino Valdés"),
            ("Native of:", "Cienfuegos"),
        ],
        at=190,
    )
    page.para("Registered on June 12, 1972. Signed: Noemí Batista Cruz, Registrar, April 18, 2019. [Seal]")
    page.para(
        "I, Graciela Dunn, certify under penalty of perjury that I am competent to translate from Spanish to English "
        "and that this translation is complete and accurate. Louisville, June 12, 2026.",
        "sans italic",
    )
    page.signed(80, page.y + 16, "dunn")
    return paper


def _american_passport(packet: Packet, maritza: Person) -> Paper:
    paper = packet.paper("US passport daughter.jpg", "passport", "photo")
    leaf = paper.leaf(BOOKLET, Style(ground=(238, 240, 246)))
    family, given = paper.parts(maritza, "ROJAS PINO", "MARITZA CARIDAD")
    expires = dt.date(2031, 9, 27)
    identity.page(
        leaf,
        ["UNITED STATES OF AMERICA", "PASSPORT"],
        [
            ("Type / Type / Tipo", "P", 0, 0),
            ("Code", "USA", 0.9, 0),
            ("Passport No.", paper.number("passport_number", maritza), 1.8, 0),
            ("Surname / Nom / Apellidos", family, 0, 1),
            ("Given Names / Prénoms / Nombres", given, 0, 2),
            ("Nationality / Nacionalidad", paper.nationality(maritza, "UNITED STATES OF AMERICA"), 0, 3),
            ("Date of birth / Fecha de nacimiento", paper.born(maritza, "30 MAY 1972"), 0, 4),
            ("Place of birth", paper.birthplace(maritza, "CUBA", "Cienfuegos"), 1.4, 4),
            ("Sex", paper.sex(maritza, "F"), 2.4, 4),
            ("Date of issue", paper.issued(maritza, dt.date(2021, 9, 28), "%d SEP %Y"), 0, 5),
            ("Date of expiration", paper.expires(maritza, expires, "%d SEP %Y"), 1.4, 5),
        ],
        zones.passport("USA", "Rojas Pino", maritza.given, "561904437", "USA", maritza.born, "F", expires),
        grid=identity.Grid(y=48, down=22),
        band=(30, 40, 90),
    )
    return paper


def _wages(packet: Packet, maritza: Person) -> Paper:
    paper = packet.paper("W2 2025.png", "w2", "faint")
    page = paper.leaf((612, 420), Style(face="sans", bold="sans bold", size=11, left=40, right=40))
    page.say("W-2  Wage and Tax Statement  2025   (specimen)", "sans bold", 14, gap=4)
    page.boxes(
        [
            [
                ("a  Employee's social security number", "XXX-XX-6180", 1),
                ("1  Wages, tips, other compensation", "49118.32", 1),
                ("2  Federal income tax withheld", "4402.10", 1),
            ],
            [
                ("c  Employer's name and address", "BLUEGRASS DENTAL GROUP, LOUISVILLE KY 40999", 2),
                ("3  Social security wages", "49118.32", 1),
            ],
            [
                ("e  Employee's first name and initial", "MARITZA C", 1),
                ("Last name", "ROJAS PINO", 1),
                ("Suff.", "", 0.3),
            ],
            [("f  Employee's address", "408 SYCAMORE ST APT 2, LOUISVILLE KY 40998", 2), ("15 State", "KY", 0.5)],
        ],
        high=42,
        caption=9,
        size=12,
    )
    paper.name(maritza, "MARITZA C | ROJAS PINO", "Maritza C Rojas Pino")
    return paper


def _own_words(packet: Packet, maritza: Person, eulalia: Person) -> None:
    paper = packet.paper("my letter.jpg", "support_letter", "photo hard")
    page = paper.leaf(LETTER, Style(face="serif italic", size=15, left=70, right=70))
    page.lines("Louisville, June 21st 2026", align="right", gap=12)
    page.para("Dear officer,")
    page.para(
        f"My mother {paper.name(eulalia, 'Eulalia Pino Valdés')} was born on "
        f"{paper.born(eulalia, 'November 9, 1948')} and she is very sick with her kidneys. The doctors at my "
        "hospital say I may give her one of mine. She can live in my room, I will sleep on the sofa.",
        first=20,
    )
    page.para("I have worked at the same dentist's for eleven years and never owed anybody a cent.", first=20)
    page.para("Thank you and God bless you,", gap=40)
    page.signed(80, page.y, "maritza", 160)
    page.say(paper.name(maritza, "Maritza Rojas Pino"))
