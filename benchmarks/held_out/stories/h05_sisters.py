"""Two sisters from Venezuela whose names begin alike, invited by their aunt's employer in Texas.

Wrong: the elder's name on a form for the younger, a digit of a passport number in a flight booking, day and month in a
school's letter, the supporter's name on a W-2.
"""

import datetime as dt

from held_out import identity, zones
from held_out.leaf import BOOKLET, CARD, LETTER, Leaf, Style
from held_out.packet import Packet, Paper, Person


def told() -> Packet:
    """Tell the packet."""
    packet = Packet("h05", "typical", dt.date(2026, 8, 17))
    elder = packet.person(
        "e",
        "beneficiary",
        "María José",
        "Urdaneta Colmenares",
        dt.date(2004, 2, 11),
        "F",
        "VEN",
        passport_number="172640385",
        national_id_number="V31408226",
    )
    younger = packet.person(
        "p",
        "beneficiary",
        "María Gabriela",
        "Urdaneta Colmenares",
        dt.date(2006, 10, 7),
        "F",
        "VEN",
        passport_number="172640391",
        national_id_number="V32915540",
    )
    host = packet.person(
        "s", "sponsor", "Theodore Blaine", "Whitcomb", dt.date(1957, 4, 3), "M", "USA", driver_license_number="30177264"
    )
    aunt = packet.person("a", "relative", "Nelly Coromoto", "Colmenares de Arias", dt.date(1969, 6, 19), "F", "VEN")
    cover = _cover(packet, elder, younger, host, aunt)
    passports = _passports(packet, elder, younger)
    cards = _cards(packet, elder, younger)
    _support(packet, "134_ElderSister.pdf", elder, host, elder.given)
    wrong = _support(packet, "134_YoungerSister.pdf", younger, host, elder.given)
    flight = _flight(packet, elder, younger)
    school = _school(packet, younger)
    wages = _wages(packet, host)
    _license(packet, host)
    _aunt(packet, aunt, elder, younger, host)
    packet.plant("name", younger, wrong, kind="wrong_given_name", also=("date_of_birth", "passport_number"))
    packet.plant("passport_number", elder, flight, kind="number_digit:passport")
    packet.plant("date_of_birth", younger, school, kind="dob_day_month")
    packet.plant("name", host, wages, kind="sponsor_name")
    packet.harmless("name", younger, "all capitals without accents", passports, cards)
    packet.harmless("name", aunt, "a married woman's three surnames", cover)
    packet.harmless("national_id_number", elder, "dots and prefix", cards)
    packet.harmless("name", host, "initial for the middle name", cover)
    return packet


def _cover(packet: Packet, elder: Person, younger: Person, host: Person, aunt: Person) -> Paper:
    paper = packet.paper("0. Index and summary.pdf", "cover_letter", "text")
    page = paper.leaf(style=Style(face="plain", bold="plain bold", size=10, left=60, right=60))
    page.fill(0, 0, 612, 8, (180, 90, 20))
    page.lines("Clínica Legal San Judas  |  14 Pecan Alley, Bexar Falls, TX 78999", "plain bold", 11, gap=10)
    page.lines("FILING SUMMARY   (two I-134 declarations, parole of two sisters)   17 August 2026", gap=10)
    page.table(
        [
            ["", "Sister 1", "Sister 2"],
            ["Name", paper.name(elder, elder.full), paper.name(younger, younger.full)],
            ["Born", paper.born(elder, "%-d %b %Y"), paper.born(younger, "%-d %b %Y")],
            ["Passport", paper.number("passport_number", elder), paper.number("passport_number", younger)],
            [
                "Cédula",
                paper.number("national_id_number", elder, "V-31.408.226"),
                paper.number("national_id_number", younger, "V-32.915.540"),
            ],
        ],
        [1, 3, 3],
        size=9,
    )
    page.para(
        f"The sisters' aunt, {paper.name(aunt, 'Nelly Coromoto Colmenares de Arias')}, has kept house for "
        f"{paper.name(host, 'Theodore B. Whitcomb')} since 2017. Mr. Whitcomb signs as supporter for both. Their "
        "mother died in January 2026 and their father cannot be found."
    )
    page.say("Index of exhibits", "plain bold", gap=2)
    for number, what in enumerate(
        [
            "Passports",
            "Identity cards",
            "Declarations I-134",
            "Flight booking",
            "Letter of the school",
            "Form W-2",
            "Driver license",
            "Affidavit of the aunt",
        ],
        1,
    ):
        page.say(f"Exhibit {number}  ......  {what}", x=80)
    page.y += 24
    page.lines("Fr. Anselmo Prieto\nAccredited representative")
    return paper


def _passports(packet: Packet, elder: Person, younger: Person) -> Paper:
    paper = packet.paper("1. Pasaportes.pdf", "passport", "scan 200")
    page = paper.leaf(LETTER)
    for place, who in enumerate((elder, younger)):
        leaf = Leaf(BOOKLET, Style(ground=(240, 244, 248)))
        family, given = paper.parts(who, "URDANETA COLMENARES", who.given.upper().replace("Í", "I").replace("É", "E"))
        issued, expires = dt.date(2023, 5, 9), dt.date(2033, 5, 8)
        lines = zones.passport(
            "VEN", who.family, who.given, who.number("passport_number"), "VEN", who.born, "F", expires
        )
        identity.page(
            leaf,
            ["REPÚBLICA BOLIVARIANA DE VENEZUELA", "Pasaporte / Passport"],
            [
                ("Tipo/Type", "P", 0, 0),
                ("País emisor/Issuing State", "VEN", 0.7, 0),
                ("Pasaporte N°/Passport No.", paper.number("passport_number", who), 1.8, 0),
                ("Apellidos/Surname", family, 0, 1),
                ("Nombres/Given names", given, 0, 2),
                ("Nacionalidad/Nationality", paper.nationality(who, "VENEZOLANA"), 0, 3),
                (
                    "Cédula/Personal No.",
                    paper.number("national_id_number", who, who.number("national_id_number")[1:], optional=True),
                    1.8,
                    3,
                ),
                (
                    "F. de nacimiento/Date of birth",
                    paper.born(who, f"{who.born:%d}/{'Feb' if who is elder else 'Oct'}/{who.born:%Y}"),
                    0,
                    4,
                ),
                ("Sexo/Sex", paper.sex(who, "F"), 1.2, 4),
                ("Lugar/Place of birth", paper.birthplace(who, "MARACAIBO", "Venezuela"), 1.8, 4),
                ("Emisión/Date of issue", paper.issued(who, issued, "%d/May/%Y"), 0, 5),
                ("Vencimiento/Date of expiry", paper.expires(who, expires, "%d/May/%Y"), 1.8, 5),
            ],
            lines,
            grid=identity.Grid(value=8),
            band=(120, 20, 30),
        )
        page.lay(leaf, 100, 60 + 330 * place, 1.2)
    return paper


def _cards(packet: Packet, elder: Person, younger: Person) -> Paper:
    paper = packet.paper("2. Cedulas.jpg", "national_id", "colour")
    page = paper.leaf(LETTER, Style(ground=(252, 252, 252)))
    for place, who in enumerate((elder, younger)):
        card = Leaf(CARD, Style(ground=(250, 244, 214)))
        given = who.given.upper().replace("Í", "I").replace("É", "E")
        identity.page(
            card,
            ["REPUBLICA BOLIVARIANA DE VENEZUELA", "CEDULA DE IDENTIDAD"],
            [
                ("", paper.number("national_id_number", who, "V 31.408.226" if who is elder else "V 32.915.540"), 0, 0),
                ("APELLIDOS", "URDANETA COLMENARES", 0, 1),
                ("NOMBRES", given, 0, 2),
                ("F. NACIMIENTO", paper.born(who, "%d/%m/%Y"), 0, 3),
                ("EDO. CIVIL", "SOLTERA", 1.2, 3),
                ("F. EXPEDICION", paper.issued(who, dt.date(2022, 3, 14), "%d/%m/%Y"), 0, 4),
                ("F. VENCIMIENTO", paper.expires(who, dt.date(2032, 3, 14), "%d/%m/%Y"), 1.2, 4),
            ],
            grid=identity.Grid(x=14, y=40, across=64, down=20, value=8),
            portrait=(182, 44, 50, 64),
            band=(90, 70, 20),
        )
        paper.parts(who, "URDANETA COLMENARES", given)
        page.lay(card, 140, 90 + 280 * place, 1.35)
    return paper


def _support(packet: Packet, path: str, who: Person, host: Person, given: str) -> Paper:
    paper = packet.paper(path, "i134", "clean 200" if given == who.given else "scan 150")
    page = paper.leaf(LETTER, Style(face="serif", bold="serif bold", size=10.5, left=50, right=50))
    page.say("DECLARATION OF FINANCIAL SUPPORT", "serif bold", 14, align="centre")
    page.say("Form I-134, layout invented as a specimen", size=8, align="centre", gap=6)
    page.bar("PART 1 - BASIS FOR FILING", colour=(90, 90, 90))
    page.say(
        "I am filing this form on behalf of:   [ ] Myself      [X] Another individual who is the beneficiary", gap=6
    )
    page.bar("PART 2 - INFORMATION ABOUT THE BENEFICIARY", colour=(90, 90, 90))
    wrong = given != who.given
    page.boxes(
        [
            [("1. Current legal name: Last", who.family, 1.3), ("First and middle", given, 1)],
            [
                ("2. Date of birth", paper.born(who), 1),
                ("3. Gender", paper.sex(who, "Female"), 0.8),
                ("4. Marital status", "Single", 0.8),
                ("5. Passport", paper.number("passport_number", who), 1),
            ],
            [
                ("6. Nationality", paper.nationality(who, "Venezuela"), 1),
                ("7. Place of birth", paper.birthplace(who, "Maracaibo, Venezuela"), 1.4),
                ("8. Relationship", "niece of employee", 1.3),
            ],
        ],
        shade=True,
        size=11,
        gap=10,
    )
    paper.name(who, f"{who.family} | {given}", f"{given} {who.family}" if wrong else who.full)
    page.bar("PART 3 - INFORMATION ABOUT YOU, THE SUPPORTER", colour=(90, 90, 90))
    page.boxes(
        [
            [("1. Current legal name: Last", "Whitcomb", 1), ("First", "Theodore", 1), ("Middle", "Blaine", 1)],
            [
                ("2. Date of birth", paper.born(host), 1),
                ("3. Place of birth", paper.birthplace(host, "Abilene, Texas, USA", "United States"), 1.4),
                ("4. Citizenship", paper.nationality(host, "U.S. citizen"), 1),
            ],
            [("5. Employer", "Whitcomb & Sons Feed and Seed", 1.6), ("6. Income last year", "$ 132,700", 1)],
        ],
        shade=True,
        size=11,
        gap=20,
    )
    paper.name(host, "Whitcomb | Theodore | Blaine", host.full)
    page.signed(60, page.y + 6, "whitcomb")
    page.y += 12
    page.say("Signature of supporter             August 3, 2026")
    return paper


def _flight(packet: Packet, elder: Person, younger: Person) -> Paper:
    paper = packet.paper("4. eTicket.pdf", "itinerary", "text")
    page = paper.leaf(style=Style(face="sans", bold="sans bold", size=10, left=48, right=48))
    page.fill(0, 0, 612, 52, (10, 70, 120))
    page.put(48, 33, "aerovuela  |  Your booking QX7PLM", "sans bold", 18, (255, 255, 255))
    page.y = 72
    page.lines(
        "Thank you for flying with us! This reservation is held until 30 August 2026 and has not been paid.", gap=10
    )
    page.say("Passengers", "sans bold", 12, gap=2)
    page.table(
        [
            ["Traveller", "Document", "Number", "Date of birth"],
            [
                paper.name(elder, "URDANETA COLMENARES/MARIA JOSE MS", "Maria Jose Urdaneta Colmenares"),
                "Passport VEN",
                paper.number("passport_number", elder, "172640335"),
                paper.born(elder, "11FEB2004"),
            ],
            [
                paper.name(younger, "URDANETA COLMENARES/MARIA GABRIELA MS", "Maria Gabriela Urdaneta Colmenares"),
                "Passport VEN",
                paper.number("passport_number", younger),
                paper.born(younger, "07OCT2006"),
            ],
        ],
        [3.4, 1.3, 1.2, 1.2],
        size=8.5,
        gap=14,
    )
    page.say("Flights", "sans bold", 12, gap=2)
    page.table(
        [
            ["Date", "Flight", "From", "To", "Departs", "Arrives"],
            ["12 OCT 26", "QV 804", "Maracaibo", "Bogotá", "07:15", "08:40"],
            ["12 OCT 26", "QV 331", "Bogotá", "San Antonio", "11:05", "16:20"],
        ],
        [1.2, 1, 1.4, 1.4, 1, 1],
        size=9,
    )
    page.para("Names must agree with the travel documents. Baggage: one piece of 23 kg for each traveller.", size=8)
    return paper


def _school(packet: Packet, younger: Person) -> Paper:
    paper = packet.paper("5. Colegio.tif", "school_record", "stamped")
    page = paper.leaf(LETTER, Style(face="serif", bold="serif bold", size=12, left=84, right=84))
    page.lines(
        'Unidad Educativa "Andrés Eloy Blanco"\nMaracaibo, Estado Zulia', "serif bold", 13, align="centre", gap=6
    )
    page.lines("bilingual certificate / constancia bilingüe", "serif italic", 11, align="centre", gap=20)
    page.para(
        "The undersigned headmistress certifies that the student "
        f"{paper.name(younger, 'María Gabriela Urdaneta Colmenares')}, holder of identity card "
        f"{paper.number('national_id_number', younger, 'V-32.915.540')}, born in Maracaibo on the "
        f"{paper.born(younger, '10th of July 2006', dt.date(2006, 7, 10))}, attended this school from 2018 to 2024 "
        "and left it with the title of Bachiller en Ciencias, third of her class."
    )
    page.para("This certificate is issued at the request of the person concerned in Maracaibo on May 22, 2026.", gap=60)
    page.signed(220, page.y, "directora")
    page.lines("Prof. Xiomara Ferrer\nDirectora", align="centre")
    return paper


def _wages(packet: Packet, host: Person) -> Paper:
    paper = packet.paper("6. W-2.pdf", "w2", "clean 200")
    page = paper.leaf((612, 396), Style(face="sans", bold="sans bold", size=10, left=36, right=36))
    page.boxes(
        [
            [
                ("22222     a Employee's social security number", "XXX-XX-2051", 1.4),
                ("OMB No. (specimen)", "Copy B", 1),
                ("2025 Form W-2", "Wage and Tax Statement", 1.4),
            ],
            [
                ("b Employer identification number (EIN)", "00-0000017", 1),
                ("1 Wages, tips, other comp.", "132700.00", 0.8),
                ("2 Federal income tax withheld", "21904.55", 0.8),
            ],
            [
                (
                    "c Employer's name, address, and ZIP code",
                    "WHITCOMB & SONS FEED AND SEED  BEXAR FALLS TX 78998",
                    1.6,
                ),
                ("5 Medicare wages and tips", "132700.00", 0.8),
            ],
            [
                ("e Employee's first name and initial", "THEODORE B", 0.8),
                ("Last name", "WHITCOMBE-HALE", 1),
                ("Suff.", "", 0.3),
            ],
            [
                ("f Employee's address and ZIP code", "9 LONE OAK ROAD  BEXAR FALLS TX 78999", 1.6),
                ("16 State wages", "", 0.8),
            ],
        ],
        high=40,
        caption=8,
        size=11,
    )
    paper.name(host, "THEODORE B | WHITCOMBE-HALE", "Theodore B Whitcombe-Hale")
    return paper


def _license(packet: Packet, host: Person) -> None:
    paper = packet.paper("7. TX DL.jpg", "driver_license", "photo")
    leaf = paper.leaf(CARD, Style(ground=(228, 238, 232)))
    paper.parts(host, "WHITCOMB", "THEODORE BLAINE")
    identity.page(
        leaf,
        ["Texas", "DRIVER LICENSE"],
        [
            ("4d DL", paper.number("driver_license_number", host), 0, 0),
            ("9 Class", "C", 2.2, 0),
            ("3 DOB", paper.born(host), 0, 1),
            ("4b Exp", paper.expires(host, dt.date(2030, 4, 3)), 2.2, 1),
            ("1", "WHITCOMB", 0, 2),
            ("2", "THEODORE BLAINE", 0, 2.8),
            ("8", "9 LONE OAK ROAD, BEXAR FALLS TX", 0, 3.6),
            ("15 Sex", paper.sex(host, "M"), 0, 4.6),
            ("16 Hgt", "6'-01\"", 1, 4.6),
            ("4a Iss", paper.issued(host, dt.date(2022, 3, 15)), 2.2, 4.6),
        ],
        grid=identity.Grid(x=82, y=38, across=40, down=20, caption=4.6, value=7.4),
        portrait=(10, 40, 62, 80),
        band=(20, 60, 140),
    )


def _aunt(packet: Packet, aunt: Person, elder: Person, younger: Person, host: Person) -> None:
    paper = packet.paper("8. Affidavit aunt.pdf", "affidavit", "scan 200")
    page = paper.leaf(LETTER, Style(face="serif", bold="serif bold", size=12, left=90, right=70, leading=1.7))
    page.lines("STATE OF TEXAS      )\n                                       )  ss.\nCOUNTY OF BEXAR FALLS  )", gap=6)
    page.lines("AFFIDAVIT OF RELATIONSHIP", "serif bold", 13, align="centre", gap=8)
    page.para(
        f"BEFORE ME, the undersigned notary, appeared {paper.name(aunt, 'Nelly Coromoto Colmenares de Arias')}, born "
        f"on {paper.born(aunt, 'June 19, 1969')}, who being duly sworn states:",
        first=30,
    )
    page.para(
        f"I am the sister of the late mother of {paper.name(elder, 'María José Urdaneta Colmenares')}, born "
        f"{paper.born(elder, 'February 11, 2004')}, and of "
        f"{paper.name(younger, 'María Gabriela Urdaneta Colmenares')}, born "
        f"{paper.born(younger, 'October 7, 2006')}. They have no other living relative who can take them in.",
        first=30,
    )
    page.para(
        f"{paper.name(host, 'Theodore Whitcomb')}, my employer, has a guest house in which all three of us may live.",
        first=30,
    )
    page.para("Sworn to and subscribed before me this 5th day of August, 2026.", first=30, gap=20)
    page.signed(100, page.y, "nelly")
    page.seal(440, page.y, 40, "NOTARY")
    page.lines("Affiant                                                   Wilma Trask, Notary Public")
