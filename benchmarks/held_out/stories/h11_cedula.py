"""A coffee grower from Nicaragua, his wife, and a cousin born in Mexico.

Wrong: his name in a physician's letter, his year of birth on the I-131, his first surname lost in a translation, a
digit of his identity number in an affidavit; and the translation of the police report is not certified.
"""

import datetime as dt

from held_out import identity, zones
from held_out.leaf import A4, BOOKLET, CARD, LETTER, Leaf, Style
from held_out.packet import Packet, Paper, Person


def told() -> Packet:
    """Tell the packet."""
    packet = Packet("h11", "typical", dt.date(2026, 1, 26))
    grower = packet.person(
        "p",
        "beneficiary",
        "Francisco Javier",
        "Zeledón Úbeda",
        dt.date(1979, 11, 30),
        "M",
        "NIC",
        passport_number="C03317742",
        national_id_number="1613011790004K",
    )
    wife = packet.person(
        "w", "spouse", "Karla Vanessa", "Rizo Centeno", dt.date(1983, 2, 15), "F", "NIC", passport_number="C03317743"
    )
    cousin = packet.person("s", "sponsor", "Guadalupe", "Ríos Zeledón", dt.date(1975, 12, 12), "F", "USA")
    _cover(packet, grower, wife, cousin)
    passports = _passports(packet, grower, wife)
    cedula = _cedula(packet, grower)
    travel = _travel(packet, grower, wife, cousin)
    _support(packet, grower, cousin)
    police, translated = _police(packet, grower)
    doctor = _doctor(packet, grower)
    marriage = _marriage(packet, grower, wife)
    affidavit = _affidavit(packet, cousin, grower)
    _bank(packet, cousin)
    packet.plant("name", grower, doctor, kind="name_typo", severity="warning")
    packet.plant("date_of_birth", grower, travel, kind="dob_year")
    packet.plant("name", grower, translated, kind="missing_surname")
    packet.plant("national_id_number", grower, affidavit, kind="number_digit:national_id")
    packet.plant_in_papers("no_certificate_of_translation", translated)
    packet.harmless("name", grower, "accents left out, all capitals", passports, cedula)
    packet.harmless("national_id_number", grower, "with and without hyphens", cedula, police)
    packet.harmless("name", wife, "keeps her surnames after marriage", marriage)
    packet.harmless("passport_number", wife, "next to her husband's", passports)
    return packet


def _cover(packet: Packet, grower: Person, wife: Person, cousin: Person) -> None:
    paper = packet.paper("Carta de presentacion (cover).pdf", "cover_letter", "text")
    page = paper.leaf(style=Style(face="sans", bold="sans bold", size=10.5, left=70, right=70))
    page.fill(400, 0, 612, 70, (230, 210, 190))
    page.put(412, 30, "Puente Migrante", "sans bold", 15)
    page.put(412, 46, "immigrant advocates of Yolo Flats", "sans", 9)
    page.y = 80
    page.lines("January 26, 2026", gap=8)
    page.para(
        f"Subject: {paper.name(grower, 'ZELEDÓN ÚBEDA, Francisco Javier')}; "
        f"{paper.name(wife, 'RIZO CENTENO, Karla Vanessa')}",
        "sans bold",
    )
    page.para(
        f"The first applicant was born on {paper.born(grower, '30 November 1979')} and holds passport "
        f"{paper.number('passport_number', grower)}; the second, his wife, was born on "
        f"{paper.born(wife, '15 February 1983')} and holds passport {paper.number('passport_number', wife)}. Both "
        f"are citizens of {paper.nationality(grower, 'Nicaragua')}."
    )
    paper.nationality(wife, "Nicaragua")
    page.para(
        "Their farm near Jinotega was taken in March 2025 and Mr. Zeledón was beaten. His cousin, "
        f"{paper.name(cousin, 'Guadalupe Ríos Zeledón')}, a U.S. citizen who was born in Mexico, will receive them."
    )
    page.para(
        "You will find enclosed the forms, identity papers, marriage record, police report, medical letter and proof "
        "of funds.",
        gap=24,
    )
    page.say("Tobias Wren, DOJ accredited representative")


def _passports(packet: Packet, *holders: Person) -> Paper:
    paper = packet.paper("pasaportes.pdf", "passport", "crooked")
    for who in holders:
        page = paper.leaf(LETTER, kind="" if who.id == "p" else "passport")
        leaf = Leaf(BOOKLET, Style(ground=(236, 244, 250)))
        issued, expires = dt.date(2024, 10, 8), dt.date(2034, 10, 7)
        family = {"p": "ZELEDON UBEDA", "w": "RIZO CENTENO"}[who.id]
        paper.parts(who, family, who.given.upper())
        born = f"{who.born:%d} {'NOV/NOV' if who.id == 'p' else 'FEB/FEB'} {who.born:%Y}"
        identity.page(
            leaf,
            ["REPÚBLICA DE NICARAGUA", "PASAPORTE - PASSPORT"],
            [
                ("Tipo/Type", "P", 0, 0),
                ("Cód. País/Country", "NIC", 0.8, 0),
                ("Pasaporte No./Passport No.", paper.number("passport_number", who), 1.8, 0),
                ("Apellidos/Surname", family, 0, 1),
                ("Nombres/Given names", who.given.upper(), 0, 2),
                ("Nacionalidad/Nationality", paper.nationality(who, "NICARAGÜENSE"), 0, 3),
                ("Fecha de nac./Date of birth", paper.born(who, born), 1.8, 3),
                ("Sexo/Sex", paper.sex(who, who.sex), 0, 4),
                ("Lugar de nac./Place of birth", paper.birthplace(who, "JINOTEGA", "Nicaragua"), 1.8, 4),
                ("Emisión/Date of issue", paper.issued(who, issued, "%d OCT/OCT %Y"), 0, 5),
                ("Expiración/Date of expiry", paper.expires(who, expires, "%d OCT/OCT %Y"), 1.8, 5),
            ],
            zones.passport(
                "NIC", family.title(), who.given, who.number("passport_number"), "NIC", who.born, who.sex, expires
            ),
            band=(20, 70, 130),
        )
        page.lay(leaf, 80, 90, 1.3)
    return paper


def _cedula(packet: Packet, grower: Person) -> Paper:
    paper = packet.paper("cedula.jpeg", "national_id", "photo")
    leaf = paper.leaf(CARD, Style(ground=(246, 246, 238)))
    identity.page(
        leaf,
        ["REPUBLICA DE NICARAGUA", "CEDULA DE IDENTIDAD"],
        [
            ("No.", paper.number("national_id_number", grower, "161-301179-0004K"), 0, 0),
            ("Nombres", "FRANCISCO JAVIER", 0, 1),
            ("Apellidos", "ZELEDON UBEDA", 0, 2),
            ("Fecha de Nacimiento", paper.born(grower, "%d-%m-%Y"), 0, 3),
            ("Sexo", paper.sex(grower, "M"), 1.9, 3),
            ("Lugar de Nacimiento", paper.birthplace(grower, "JINOTEGA", "Nicaragua"), 0, 4),
            ("Fecha Expiración", paper.expires(grower, dt.date(2031, 8, 19), "%d-%m-%Y"), 1.6, 4),
        ],
        grid=identity.Grid(x=84, y=40, across=48, down=20, caption=4.8, value=7.4),
        portrait=(10, 42, 62, 80),
        band=(20, 70, 130),
    )
    paper.name(grower, "FRANCISCO JAVIER | ZELEDON UBEDA", "Francisco Javier Zeledon Ubeda")
    return paper


def _travel(packet: Packet, grower: Person, wife: Person, cousin: Person) -> Paper:
    paper = packet.paper("131 - signed copy.pdf", "i131", "scan 200")
    page = paper.leaf(LETTER, Style(face="narrow", bold="narrow bold", size=11, left=50, right=50))
    page.say("FORM I-131 - TRAVEL DOCUMENT AND PAROLE (SPECIMEN)", "narrow bold", 15, gap=6)
    page.say("Petitioner", "narrow bold", 12, gap=0)
    page.table(
        [
            ["Last", "First", "Middle", "Born", "Citizen of"],
            ["Ríos Zeledón", "Guadalupe", "", paper.born(cousin), paper.nationality(cousin, "United States")],
        ],
        [1.4, 1, 0.8, 1, 1.2],
        gap=10,
    )
    paper.name(cousin, "Ríos Zeledón | Guadalupe", cousin.full)
    page.say("Person to be paroled", "narrow bold", 12, gap=0)
    page.table(
        [
            ["Last", "First", "Middle", "Born", "Citizen of"],
            [
                "Zeledón Úbeda",
                "Francisco",
                "Javier",
                paper.born(grower, "%m/%d/%Y", dt.date(1977, 11, 30)),
                paper.nationality(grower, "Nicaragua"),
            ],
        ],
        [1.4, 1, 0.8, 1, 1.2],
        gap=2,
    )
    paper.name(grower, "Zeledón Úbeda | Francisco | Javier", grower.full)
    page.table(
        [
            ["Sex", "Born in", "Passport", "Expires"],
            [
                paper.sex(grower, "Male"),
                paper.birthplace(grower, "Jinotega, Nicaragua"),
                paper.number("passport_number", grower),
                paper.expires(grower, dt.date(2034, 10, 7)),
            ],
        ],
        [0.8, 1.6, 1.2, 1.2],
        gap=10,
    )
    page.say("Accompanying spouse", "narrow bold", 12, gap=0)
    page.table(
        [
            ["Name", "Born", "Passport"],
            [paper.name(wife, "Karla Vanessa Rizo Centeno"), paper.born(wife), paper.number("passport_number", wife)],
        ],
        [2, 1, 1.2],
        gap=30,
    )
    page.signed(60, page.y, "lupe")
    page.say("Signature of petitioner          01/14/2026")
    return paper


def _support(packet: Packet, grower: Person, cousin: Person) -> None:
    paper = packet.paper("134.pdf", "i134", "text")
    page = paper.leaf(LETTER, Style(face="sans", bold="sans bold", size=10, left=60, right=60))
    page.say("I-134 (specimen)  Declaration of Financial Support", "sans bold", 13, gap=8)
    page.para(
        f"1. I, {paper.name(cousin, 'Guadalupe Ríos Zeledón')}, born {paper.born(cousin)} in "
        f"{paper.birthplace(cousin, 'Morelia, Mexico')}, a citizen of the United States by naturalization, declare "
        "that I am able and willing to support the person named below."
    )
    page.boxes(
        [
            [
                ("2. Beneficiary's family name", "Zeledón Úbeda", 1.3),
                ("Given name", "Francisco", 1),
                ("Middle name", "Javier", 0.8),
            ],
            [
                ("3. Date of birth", paper.born(grower), 1),
                ("4. Sex", paper.sex(grower, "Male"), 0.6),
                ("5. Passport", paper.number("passport_number", grower), 1),
                ("6. Nationality", paper.nationality(grower, "Nicaragua"), 1),
            ],
        ],
        gap=8,
    )
    paper.name(grower, "Zeledón Úbeda | Francisco | Javier", grower.full)
    page.para("7. I own a cleaning business and earned $ 74,900 last year. 8. One person depends on me, my daughter.")


def _police(packet: Packet, grower: Person) -> tuple[Paper, Paper]:
    original = packet.paper("denuncia policia.jpg", "police_report", "clean 200")
    page = original.leaf(A4, Style(face="typewriter", bold="typewriter bold", size=11, left=70, right=60))
    page.lines(
        "POLICÍA NACIONAL  -  DELEGACIÓN JINOTEGA\nRECEPCIÓN DE DENUNCIA No. 0718-2025",
        "typewriter bold",
        12,
        align="centre",
        gap=12,
    )
    page.lines("Fecha: 17 de marzo de 2025\nOficial que recibe: Inspector Hernaldo Blandón", gap=10)
    page.para(
        f"Comparece {original.name(grower, 'Francisco Javier Zeledón Úbeda')}, nacido el "
        f"{original.born(grower, '30 de noviembre de 1979')}, cédula "
        f"{original.number('national_id_number', grower, '161-301179-0004K')}, caficultor, quien manifiesta que el "
        "15 de marzo cuatro sujetos armados, entre ellos un tal Denis Rugama, lo golpearon y lo echaron de su finca."
    )
    page.para("Testigo: Melania Úbeda, de 71 años, madre del denunciante. No habiendo más que agregar, firma.", gap=40)
    page.signed(80, page.y, "zeledon")
    page.seal(430, page.y, 46, "POLICIA")
    translated = packet.paper("denuncia - ingles.pdf", "police_translation", "text")
    page = translated.leaf(LETTER, Style(face="serif", bold="serif bold", size=12, left=80, right=80))
    page.lines("NATIONAL POLICE - JINOTEGA STATION\nComplaint No. 0718-2025", "serif bold", 13, align="centre", gap=10)
    page.para("Date: March 17, 2025. Received by Inspector Hernaldo Blandón.")
    page.para(
        f"There appears {translated.name(grower, 'Francisco Javier Úbeda')}, born on "
        f"{translated.born(grower, 'November 30, 1979')}, identity card "
        f"{translated.number('national_id_number', grower, '161-301179-0004K')}, coffee grower, who states that on "
        "March 15 four armed men, among them a certain Denis Rugama, beat him and drove him from his farm."
    )
    page.para(
        "Witness: Melania Úbeda, 71 years old, mother of the complainant. Having nothing to add, he signs. "
        "[Signature] [Seal]"
    )
    return original, translated


def _doctor(packet: Packet, grower: Person) -> Paper:
    paper = packet.paper("carta doctora.tif", "physician_letter", "scan 150")
    page = paper.leaf(LETTER, Style(face="book", bold="book bold", size=11.5, left=80, right=80))
    page.lines("Yolo Flats Orthopedics\nIngrid Solheim, MD", "book bold", 14, gap=12)
    page.say("January 9, 2026", gap=10)
    page.para(
        f"Regarding {paper.name(grower, 'Francisco Javier Zelendón Úbeda')}, date of birth "
        f"{paper.born(grower, 'November 30, 1979')}.",
        "book bold",
    )
    page.para(
        f"I have seen this {paper.age(grower, '46')}-year-old farmer by video and have studied his films. The "
        "fracture of the left forearm has healed in a bad position and two fingers are numb. The bones should be "
        "set anew before the nerve is lost."
    )
    page.para("We can operate within three weeks of his arrival. Eight weeks of therapy follow.", gap=36)
    page.signed(80, page.y, "solheim")
    page.say("Ingrid Solheim")
    return paper


def _marriage(packet: Packet, grower: Person, wife: Person) -> Paper:
    paper = packet.paper("matrimonio ES-EN.pdf", "marriage_original", "clean 300")
    page = paper.leaf(A4, Style(face="serif", bold="serif bold", size=12, left=76, right=76))
    page.lines(
        "REPÚBLICA DE NICARAGUA\nREGISTRO DEL ESTADO CIVIL DE LAS PERSONAS, JINOTEGA\nCERTIFICADO DE MATRIMONIO",
        "serif bold",
        13,
        align="centre",
        gap=14,
    )
    page.para(
        "El suscrito Registrador certifica que en el tomo 0044, folio 102, partida 88 se encuentra inscrito el "
        f"matrimonio de {paper.name(grower, 'FRANCISCO JAVIER ZELEDÓN ÚBEDA')} y "
        f"{paper.name(wife, 'KARLA VANESSA RIZO CENTENO')}, celebrado el 9 de abril de 2005."
    )
    page.para("Extendido en Jinotega el 11 de noviembre de 2025. SPECIMEN", gap=40)
    page.seal(140, page.y, 44, "REGISTRO")
    page = paper.leaf(
        LETTER, Style(face="sans", bold="sans bold", size=11, left=76, right=76), kind="marriage_translation"
    )
    page.lines(
        "REPUBLIC OF NICARAGUA - CIVIL REGISTRY, JINOTEGA\nCERTIFICATE OF MARRIAGE",
        "sans bold",
        12,
        align="centre",
        gap=12,
    )
    page.para(
        "The Registrar certifies that volume 0044, page 102, entry 88 records the marriage of FRANCISCO JAVIER "
        "ZELEDÓN ÚBEDA and KARLA VANESSA RIZO CENTENO, held on April 9, 2005. Issued on November 11, 2025.",
        gap=16,
    )
    page.para(
        "I, Rebeca Stone, certify that I am competent in Spanish and English and that this translation is complete "
        "and accurate. January 6, 2026."
    )
    page.signed(76, page.y + 16, "stone")
    return paper


def _affidavit(packet: Packet, cousin: Person, grower: Person) -> Paper:
    paper = packet.paper("affidavit of cousin.pdf", "affidavit", "stamped")
    page = paper.leaf(LETTER, Style(face="typewriter", bold="typewriter bold", size=11, left=80, right=70, leading=1.6))
    page.lines("AFFIDAVIT", "typewriter bold", 14, align="centre", gap=10)
    page.para(f"{paper.name(cousin, 'Guadalupe Ríos Zeledón')}, being of lawful age, says under oath:")
    page.para(
        f"1. I was born on {paper.born(cousin, 'December 12, 1975')}. My mother and the father of "
        f"{paper.name(grower, 'Francisco Javier Zeledón Úbeda')} were sister and brother."
    )
    page.para(
        "2. My cousin's Nicaraguan identity card carries the number "
        f"{paper.number('national_id_number', grower, '161-301179-0014K')}. He was born on "
        f"{paper.born(grower, 'November 30, 1979')}."
    )
    page.para("3. I have known him since my first visit to Jinotega in 1988.", gap=30)
    page.signed(90, page.y, "lupe")
    page.lines("Subscribed and sworn to before me, January 15, 2026\nOtis Hale, notary public")
    return paper


def _bank(packet: Packet, cousin: Person) -> None:
    paper = packet.paper("statement nov.pdf", "bank_statement", "text")
    page = paper.leaf(style=Style(face="plain", bold="plain bold", size=10, left=60, right=60))
    page.say("VALLEY PIONEER BANK", "plain bold", 16, gap=2)
    page.say("Business checking statement, November 2025", gap=8)
    page.lines(
        f"SPARKLE & SHINE CLEANING\n{paper.name(cousin, 'GUADALUPE RIOS ZELEDON')}, SOLE PROPRIETOR\n71 TULE ST, "
        "YOLO FLATS CA 95999",
        gap=6,
    )
    page.table(
        [
            ["Date", "Description", "Amount"],
            ["11/03", "Deposit", "2,140.00"],
            ["11/17", "Deposit", "3,655.00"],
            ["11/28", "Van loan", "-412.80"],
        ],
        [1, 3, 1],
    )
