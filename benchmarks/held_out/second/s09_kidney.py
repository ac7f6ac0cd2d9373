"""A man from El Salvador is to give his sister a kidney; she has a green card, her husband signs for him.

Wrong: the donor's year of birth in a letter of the transplant centre, two digits of the sister's A-number in the
lawyer's letter, his second given name in the translation of the record of birth.
"""

import dataclasses
import datetime as dt

from held_out import identity, zones
from held_out.leaf import CARD, GREY, HALF, LETTER, Leaf, Style
from held_out.packet import Packet, Paper, Person
from held_out.second import booklets, forms

SALVADOR = booklets.Booklet(
    "SLV",
    ("REPÚBLICA DE EL SALVADOR", "PASAPORTE / PASSPORT"),
    (
        "Número de pasaporte / Passport number",
        "Apellidos / Surnames",
        "Nombres / Given names",
        "Nacionalidad / Nationality",
        "Fecha de nacimiento / Date of birth",
        "Sexo / Sex",
        "Lugar de nacimiento / Place of birth",
        "Fecha de expedición / Date of issue",
        "Fecha de vencimiento / Date of expiry",
    ),
    "SALVADOREÑA",
    date="%d MMM %Y",
    months=booklets.SPANISH,
    grid=identity.Grid(x=98, y=44, across=80, down=22.5, face="narrow bold", value=9, caption=4.6),
    band=(20, 60, 160),
    ground=(238, 240, 250),
    authority="DGME",
)


def told() -> Packet:
    """Tell the packet."""
    packet = Packet("s09", "typical", dt.date(2026, 6, 8))
    oscar = packet.person(
        "p",
        "beneficiary",
        "Oscar Armando",
        "Chicas Portillo",
        dt.date(1982, 3, 21),
        "M",
        "SLV",
        passport_number="B04417729",
        national_id_number="01884327-6",
    )
    ana = packet.person(
        "d", "relative", "Ana Ruth", "Chicas Benson", dt.date(1979, 10, 5), "F", "SLV", a_number="A077-551-308"
    )
    dale = packet.person(
        "s", "sponsor", "Dale Roger", "Benson", dt.date(1974, 1, 16), "M", "USA", driver_license_number="B520144074016"
    )
    father = packet.person("f", "father", "Armando", "Chicas Umaña", dt.date(1952, 7, 7), "M", "SLV")
    mother = packet.person("m", "mother", "Rosa Elena", "Portillo", dt.date(1956, 8, 30), "F", "SLV")
    wrong = dataclasses.replace(ana, numbers={"a_number": "A077-551-380"})
    cover = _cover(packet, oscar, wrong, dale)
    passport = packet.paper("Exh 1 passport.pdf", "passport", "scan 200")
    booklets.passport(passport, SALVADOR, oscar, "CHALATENANGO", dt.date(2023, 9, 12), dt.date(2029, 9, 11))
    card = _card(packet, oscar)
    record = _record(packet, oscar, father, mother)
    translated = _translated(packet, dataclasses.replace(oscar, given="Oscar Arnoldo"), father, mother)
    _sister(packet, ana, father, mother)
    _marriage(packet, ana, dale)
    green = packet.paper("Exh 6 green card.jpg", "green_card", "photo")
    booklets.green_card(green, ana, "El Salvador", "IR6", dt.date(2030, 7, 14))
    _travel(packet, oscar, ana)
    _support(packet, oscar, dale)
    centre = _centre(packet, dataclasses.replace(oscar, born=dt.date(1985, 3, 21)), ana)
    tissue = _tissue(packet, oscar, ana)
    chat = _chat(packet, oscar, ana)
    licence = packet.paper("Exh 12 licence.png", "driver_license", "colour")
    booklets.licence(
        licence,
        "Wisconsin",
        dale,
        "71 DAIRY RD MONROE FORK WI 53999",
        dt.date(2023, 1, 4),
        dt.date(2031, 1, 16),
        band=(120, 20, 30),
    )
    packet.plant("a_number", ana, cover, kind="number_transposed")
    packet.plant("name", oscar, translated, kind="given_name")
    packet.plant("date_of_birth", oscar, centre, kind="dob_digit")
    packet.harmless("name", ana, "her name before the marriage the packet proves", record, green)
    packet.harmless("name", oscar, "a pet name in a chat", chat)
    packet.harmless("date_of_birth", ana, "donor and recipient side by side", tissue)
    packet.harmless("national_id_number", oscar, "with and without a hyphen", card)
    return packet


def _cover(packet: Packet, oscar: Person, ana: Person, dale: Person) -> Paper:
    paper = packet.paper("Cover.pdf", "cover_letter", "text")
    page = paper.leaf(style=Style(face="serif", bold="serif bold", size=11, left=96, right=64))
    page.lines("ESCOBEDO LAW OFFICE, S.C.", "serif bold", 15, gap=0)
    page.lines("210 Green Square, Monroe Fork, WI 53999\nTel. 608-555-0140     SPECIMEN", size=9, gap=12)
    page.lines("June 8, 2026", gap=8)
    page.lines("VIA COURIER\nUSCIS, Humanitarian Affairs", gap=8)
    page.pairs(
        [
            ("Client:", paper.name(oscar, "Oscar Armando Chicas Portillo")),
            ("D.O.B.:", paper.born(oscar, "03/21/1982")),
            ("Passport:", paper.number("passport_number", oscar)),
            ("Matter:", "Parole of a living kidney donor; surgery set for July 27, 2026"),
        ],
        at=70,
        face="serif",
        gap=10,
    )
    page.para(
        f"My client's sister, {paper.name(ana, 'Ana Ruth Chicas Benson')}, a lawful permanent resident "
        f"({paper.number('a_number', ana)}), has been on dialysis for three years. Of five relatives tested only he "
        "matches. He will return to his bakery and his family in Chalatenango twelve weeks after the operation."
    )
    page.para(
        f"Her husband, {paper.name(dale, 'Dale Roger Benson')}, is the financial supporter; the Centre bears the cost "
        "of the operation. Exhibits 1 to 12 are listed on the tabs."
    )
    page.lines("Respectfully,", gap=26)
    page.signed(page.left, page.y, "escobedo")
    page.lines("Ximena Escobedo\nState Bar No. 0000000")
    return paper


def _card(packet: Packet, oscar: Person) -> Paper:
    paper = packet.paper("Exh 2 DUI.jpg", "national_id", "clean 300")
    page = paper.leaf(LETTER)
    front = Leaf(CARD, Style(ground=(236, 240, 250)))
    back = Leaf(CARD, Style(ground=(244, 244, 244)))
    identity.page(
        front,
        ["REPÚBLICA DE EL SALVADOR", "DOCUMENTO ÚNICO DE IDENTIDAD"],
        [
            ("Apellidos / Surname", "CHICAS PORTILLO", 0, 0),
            ("Nombres / Given name", "OSCAR ARMANDO", 0, 1),
            ("Género / Gender", paper.sex(oscar, "M"), 0, 2),
            ("Salvadoreño por / Salvadoran by", "NACIMIENTO", 1, 2),
            ("Fecha de nacimiento / Date of birth", paper.born(oscar, "21/03/1982"), 0, 3),
            ("Fecha de vencimiento / Expiry", paper.expires(oscar, dt.date(2031, 5, 2), "%d/%m/%Y"), 1.2, 3),
            ("Número único de identidad / ID number", paper.number("national_id_number", oscar), 0, 4),
        ],
        grid=identity.Grid(x=84, y=42, across=60, down=20, caption=4.2, value=7.2),
        portrait=(10, 42, 62, 82),
        band=(20, 60, 160),
    )
    paper.name(oscar, "CHICAS PORTILLO | OSCAR ARMANDO", oscar.full)
    back.put(12, 24, "Residencia: Barrio San José, Chalatenango.  Profesión: panadero", "sans", 6)
    back.put(12, 38, "Padre: ARMANDO CHICAS UMAÑA   Madre: ROSA ELENA PORTILLO", "sans", 6)
    back.zone(
        zones.card(
            "ID",
            "SLV",
            "018843276",
            "",
            oscar.born,
            "M",
            dt.date(2031, 5, 2),
            "SLV",
            "Chicas Portillo",
            "Oscar Armando",
        ),
        x=12,
        y=106,
        room=219,
    )
    page.lay(front, 120, 70, 1.5)
    page.lay(back, 120, 340, 1.5)
    return paper


def _record(packet: Packet, oscar: Person, father: Person, mother: Person) -> Paper:
    paper = packet.paper("Exh 3 partida.pdf", "birth_original", "scan 200")
    page = paper.leaf(
        LETTER, Style(face="typewriter", bold="typewriter bold", size=11.5, left=70, right=70, leading=1.6)
    )
    page.lines(
        "ALCALDÍA MUNICIPAL DE CHALATENANGO\nREGISTRO DEL ESTADO FAMILIAR",
        "typewriter bold",
        12,
        align="centre",
        gap=12,
    )
    page.lines("PARTIDA DE NACIMIENTO NÚMERO CUATROCIENTOS ONCE", "typewriter bold", 12, gap=8)
    page.para(
        f"{paper.name(oscar, 'OSCAR ARMANDO', 'Oscar Armando', alt=(oscar.full,))}, de sexo "
        f"{paper.sex(oscar, 'masculino')}, nació a las cuatro horas del día veintiuno de marzo de mil novecientos "
        f"ochenta y dos, en el Barrio San José de esta ciudad, hijo de {paper.name(father, 'Armando Chicas Umaña')}, "
        f"panadero, y de {paper.name(mother, 'Rosa Elena Portillo')}, de oficios domésticos, ambos originarios de "
        "esta ciudad y salvadoreños. Dio los datos el padre del recién nacido. Fecha: dos de abril de mil novecientos "
        "ochenta y dos.",
        gap=20,
    )
    page.para("Es conforme con su original. Chalatenango, quince de enero de dos mil veintiséis.", gap=20)
    page.seal(440, page.y, 42, "ALCALDÍA")
    return paper


def _translated(packet: Packet, oscar: Person, father: Person, mother: Person) -> Paper:
    paper = packet.paper("Exh 3 birth record, English.pdf", "birth_translation", "text")
    page = paper.leaf(LETTER, Style(face="plain", bold="plain bold", size=10, left=72, right=72))
    page.lines("[TRANSLATION] Municipality of Chalatenango, Registry of Family Status", "plain bold", 11, gap=8)
    page.lines("BIRTH RECORD NUMBER FOUR HUNDRED ELEVEN", "plain bold", 11, gap=8)
    page.pairs(
        [
            ("Full name of child", paper.name(oscar, "Oscar Arnoldo Chicas Portillo")),
            ("Sex", paper.sex(oscar, "male")),
            ("Date of birth", paper.born(oscar, "March 21, 1982")),
            ("Place of birth", paper.birthplace(oscar, "Barrio San José, Chalatenango")),
            ("Father", paper.name(father, "Armando Chicas Umaña")),
            ("Mother", paper.name(mother, "Rosa Elena Portillo")),
            ("Registered", "April 2, 1982, upon information of the father"),
        ],
        at=150,
        face="plain",
        gap=12,
    )
    page.para("True to its original. Chalatenango, January 15, 2026. [seal of the municipality]", gap=14)
    page.across()
    page.para(
        "I, Noel Fitzgerald, competent in Spanish and English, certify this translation to be complete and accurate.",
        gap=20,
    )
    page.signed(page.left, page.y, "fitzgerald")
    page.lines("Noel Fitzgerald      May 11, 2026")
    return paper


def _sister(packet: Packet, ana: Person, father: Person, mother: Person) -> None:
    paper = packet.paper("Exh 4 Ana birth record with translation.pdf", "birth_original", "clean 200")
    single = dataclasses.replace(ana, family="Chicas Portillo")
    page = paper.leaf(
        LETTER, Style(face="typewriter", bold="typewriter bold", size=11.5, left=70, right=70, leading=1.6)
    )
    page.lines(
        "ALCALDÍA MUNICIPAL DE CHALATENANGO\nPARTIDA DE NACIMIENTO NÚMERO MIL DOS", "typewriter bold", 12, gap=12
    )
    page.para(
        f"{paper.name(single, 'ANA RUTH', 'Ana Ruth', alt=(single.full,))}, de sexo {paper.sex(single, 'femenino')}, "
        "nació el día cinco de octubre de mil novecientos setenta y nueve, en esta ciudad, hija de "
        f"{paper.name(father, 'Armando Chicas Umaña')} y de {paper.name(mother, 'Rosa Elena Portillo')}."
    )
    page = paper.leaf(
        LETTER, Style(face="plain", bold="plain bold", size=10, left=72, right=72), kind="birth_translation"
    )
    page.lines("[TRANSLATION] BIRTH RECORD NUMBER ONE THOUSAND TWO", "plain bold", 11, gap=8)
    page.pairs(
        [
            ("Full name of child", paper.name(single, "Ana Ruth Chicas Portillo")),
            ("Sex", "female"),
            ("Date of birth", paper.born(single, "October 5, 1979")),
            ("Place of birth", paper.birthplace(single, "Chalatenango")),
            ("Father", "Armando Chicas Umaña"),
            ("Mother", "Rosa Elena Portillo"),
        ],
        at=150,
        face="plain",
        gap=12,
    )
    page.para(
        "I, Noel Fitzgerald, competent in Spanish and English, certify this translation to be complete and accurate. "
        "May 11, 2026."
    )


def _marriage(packet: Packet, ana: Person, dale: Person) -> None:
    paper = packet.paper("Exh 5 marriage.pdf", "marriage_certificate", "clean 200")
    single = dataclasses.replace(ana, family="Chicas Portillo")
    page = paper.leaf(LETTER, Style(face="serif", bold="serif bold", size=12, left=60, right=60))
    page.lines("UTOPIA DEPARTMENT OF HEALTH\nMARRIAGE CERTIFICATE", "serif bold", 15, align="centre", gap=10)
    page.boxes(
        [
            [("1. GROOM, name", paper.name(dale, "Dale Roger Benson"), 1.6), ("2. Date of birth", paper.born(dale), 1)],
            [
                ("3. BRIDE, name at birth", paper.name(single, "Ana Ruth Chicas Portillo"), 1.6),
                ("4. Date of birth", paper.born(ana), 1),
            ],
            [("5. Bride's name after the marriage", paper.name(ana, "Ana Ruth Chicas Benson"), 1)],
            [("6. Date of marriage", "05/30/2009", 1), ("7. Place", "Monroe Fork, Green County", 1.6)],
        ],
        high=40,
        caption=8,
        face="serif",
        size=12,
        gap=12,
    )


def _travel(packet: Packet, oscar: Person, ana: Person) -> None:
    paper = forms.travel(packet, "Exh 7 I-131.pdf", "text")
    forms.columns(
        paper,
        "I-131",
        [("Part 2. Information About You", forms.person(paper, ana, ("El Salvador", "El Salvador"), middle="Ruth"))],
        [
            (
                "Part 3. Information About the Person You Are Filing For",
                forms.person(
                    paper, oscar, ("El Salvador", "El Salvador"), middle="Armando", expires=dt.date(2029, 9, 11)
                ),
            )
        ],
        fillable=True,
    )


def _support(packet: Packet, oscar: Person, dale: Person) -> None:
    paper = forms.support(packet, "Exh 8 I-134.pdf", "clean 200")
    forms.lined(
        paper,
        "I-134",
        [
            (
                "BENEFICIARY",
                forms.person(paper, oscar, ("El Salvador", "El Salvador"), middle="Armando", capitals=True),
            ),
            (
                "SUPPORTER",
                [*forms.person(paper, dale, ("USA", "USA"), middle="Roger", capitals=True), ("Income", "$ 83,300")],
            ),
        ],
    )


def _centre(packet: Packet, oscar: Person, ana: Person) -> Paper:
    paper = packet.paper("Exh 9 transplant centre.pdf", "physician_letter", "text")
    page = paper.leaf(style=Style(face="sans", bold="sans bold", size=11, left=76, right=76))
    page.lines("DAIRYLAND TRANSPLANT CENTRE", "sans bold", 16, gap=0)
    page.lines("Living Donor Program", size=10, gap=16)
    page.lines("May 4, 2026", gap=8)
    page.pairs(
        [
            ("Donor:", f"{paper.name(oscar, 'Oscar Armando Chicas Portillo')}, DOB {paper.born(oscar)}"),
            ("Recipient:", f"{paper.name(ana, 'Ana Ruth Chicas Benson')}, DOB {paper.born(ana)}"),
        ],
        at=80,
        gap=10,
    )
    page.para(
        "The donor is the recipient's full brother. Cross-match is negative, six of six antigens agree. The operation "
        "is planned for July 27, 2026; he should arrive two weeks before it and will be seen at two, six and twelve "
        "weeks."
    )
    page.signed(page.left, page.y + 20, "transplant")
    page.y += 28
    page.lines("Marguerite Obi, MD\nTransplant surgeon")
    return paper


def _tissue(packet: Packet, oscar: Person, ana: Person) -> Paper:
    paper = packet.paper("Exh 10 tissue typing.pdf", "medical_record", "scan 200")
    page = paper.leaf(LETTER, Style(face="sans", bold="sans bold", size=10.5, left=50, right=50))
    page.lines("HISTOCOMPATIBILITY LABORATORY        Report 26-00417", "sans bold", 13, gap=8)
    page.table(
        [
            ["", "Recipient", "Donor"],
            ["Name", "Chicas Benson, Ana Ruth", "Chicas Portillo, Oscar Armando"],
            ["Date of birth", paper.born(ana, "10/05/1979"), paper.born(oscar, "03/21/1982")],
            ["Sex", paper.sex(ana, "F"), paper.sex(oscar, "M")],
            ["Blood group", "O pos", "O pos"],
            ["HLA-A", "02, 24", "02, 24"],
            ["HLA-B", "35, 39", "35, 39"],
            ["HLA-DR", "04, 08", "04, 08"],
            ["Sample drawn", "02/11/2026", "02/19/2026"],
        ],
        [1, 1.6, 1.6],
        pad=8,
    )
    paper.name(ana, "Chicas Benson, Ana Ruth")
    paper.name(oscar, "Chicas Portillo, Oscar Armando")
    return paper


def _chat(packet: Packet, oscar: Person, ana: Person) -> Paper:
    paper = packet.paper("Exh 11 messages.png", "correspondence", "colour")
    page = paper.leaf(HALF, Style(face="sans", bold="sans bold", size=10, left=20, right=20, ground=(236, 229, 221)))
    page.fill(0, 0, 420, 44, (7, 94, 84))
    page.put(20, 28, "Oscarito hermano", "sans bold", 13, (255, 255, 255))
    talk = (
        (False, "Ana, ya me dieron los resultados", "19:02"),
        (False, "Somos compatibles los dos!", "19:02"),
        (True, "Dios te bendiga. El doctor dice que en julio", "19:10"),
        (True, "Dale ya está llenando los papeles", "19:11"),
        (False, "Dile que mi pasaporte vence en 2029", "19:15"),
        (True, "Sí, ya se lo mandé", "19:16"),
    )
    page.put(210, 66, "27 de febrero de 2026", "sans", 8, GREY, "centre")
    for number, (hers, words, when) in enumerate(talk):
        y, x = 84.0 + 54 * number, 140.0 if hers else 20.0
        page.fill(x, y, x + 260, y + 42, (220, 248, 198) if hers else (255, 255, 255))
        page.put(x + 10, y + 20, words, "sans", 10)
        page.put(x + 250, y + 36, when, "sans", 7, GREY, "right")
    return paper
