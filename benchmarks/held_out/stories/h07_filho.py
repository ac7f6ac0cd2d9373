"""A father and a son of one name from Brazil, the son told from him only by Filho; an old passport beside the new one.

Nothing is wrong.
"""

import datetime as dt

from held_out import identity, zones
from held_out.leaf import A4, BOOKLET, LETTER, Leaf, Style
from held_out.packet import Packet, Paper, Person


def told() -> Packet:
    """Tell the packet."""
    packet = Packet("h07", "clean", dt.date(2026, 9, 21))
    son = packet.person(
        "p",
        "beneficiary",
        "João Batista",
        "Ferreira Filho",
        dt.date(1993, 8, 4),
        "M",
        "BRA",
        passport_number="GH448120",
        a_number="A219-604-087",
        i94_number="552018834A7",
    )
    father = packet.person(
        "f", "father", "João Batista", "Ferreira", dt.date(1964, 4, 8), "M", "BRA", passport_number="GD903377"
    )
    mother = packet.person("m", "parent", "Rosângela", "Moreira Ferreira", dt.date(1967, 12, 25), "F", "BRA")
    boss = packet.person("s", "sponsor", "Denise Ann", "Kowalczyk", dt.date(1970, 10, 10), "F", "USA")
    cover = _cover(packet, son, father, boss)
    old, new = _passports(packet, son)
    senior = _father_passport(packet, father)
    entry = _entry(packet, son)
    birth = _birth(packet, son, father, mother)
    form = _form(packet, son, father, mother)
    support = _support(packet, son, boss)
    _joint(packet, boss)
    _plea(packet, son, father)
    packet.harmless("passport_number", son, "superseded passport, named with its dates", old, entry)
    packet.harmless("name", father, "same name as the son's, without Filho", senior, birth, form)
    packet.harmless("name", son, "suffix moved", entry)
    packet.harmless("date_of_birth", father, "month and day of the son's, turned round", senior)
    packet.harmless("name", son, "accents left out", new)
    packet.harmless("a_number", son, "number format", form, cover)
    packet.harmless("name", boss, "family name first", support)
    return packet


def _cover(packet: Packet, son: Person, father: Person, boss: Person) -> Paper:
    paper = packet.paper("Cover.docx", "cover_letter", "docx")
    page = paper.leaf()
    page.para("KOSTER LEGAL PLLC - 2 Harbor Steps - Newhaven, MA 02999")
    page.para("September 18, 2026")
    page.para(
        f"Re: I-131, advance parole document, for {paper.name(son, 'João Batista Ferreira Filho')}, "
        f"{paper.number('a_number', son, 'A 219 604 087')}, date of birth {paper.born(son, 'August 4, 1993')}"
    )
    page.para(
        f"Our client must travel to Belo Horizonte. His father, {paper.name(father, 'João Batista Ferreira')}, born "
        f"{paper.born(father, 'April 8, 1964')}, has had a stroke. Please do not confuse the two: the son writes "
        "Filho, Portuguese for Junior, at the end of the same name."
    )
    page.para(
        f"He came with passport {paper.number('passport_number', son, 'FX201566')}, which ran out in 2024, and now "
        f"holds passport {paper.number('passport_number', son, 'GH448120')}; both are enclosed. His employer, "
        f"{paper.name(boss, 'Denise Ann Kowalczyk')}, will keep his post and has signed a declaration of support."
    )
    page.para("Hendrik Koster, attorney at law")
    return paper


def _passports(packet: Packet, son: Person) -> tuple[Paper, Paper]:
    papers = []
    for path, number, issued, years, condition in (
        ("passport OLD.jpg", "FX201566", dt.date(2019, 3, 11), 5, "colour"),
        ("passport NEW.jpg", "GH448120", dt.date(2024, 6, 27), 10, "photo"),
    ):
        paper = packet.paper(path, "passport", condition)
        leaf = paper.leaf(BOOKLET, Style(ground=(238, 244, 250)))
        expires = issued.replace(year=issued.year + years) - dt.timedelta(days=1)
        months = {3: "MAR/MAR", 6: "JUN/JUN"}
        family, given = paper.parts(son, "FERREIRA FILHO", "JOAO BATISTA")
        identity.page(
            leaf,
            ["REPÚBLICA FEDERATIVA DO BRASIL", "PASSAPORTE / PASSPORT"],
            [
                ("TIPO/TYPE", "P", 0, 0),
                ("PAÍS EMISSOR/ISSUING COUNTRY", "BRA", 0.7, 0),
                ("PASSAPORTE Nº/PASSPORT No.", paper.number("passport_number", son, number), 1.9, 0),
                ("SOBRENOME/SURNAME", family, 0, 1),
                ("NOME/GIVEN NAMES", given, 0, 2),
                ("NACIONALIDADE/NATIONALITY", paper.nationality(son, "BRASILEIRO(A)"), 0, 3),
                ("DATA DE NASCIMENTO/DATE OF BIRTH", paper.born(son, "04 AGO/AUG 1993"), 0, 4),
                ("SEXO/SEX", paper.sex(son, "M"), 1.4, 4),
                ("NATURALIDADE/PLACE OF BIRTH", paper.birthplace(son, "BELO HORIZONTE", "Brazil"), 1.9, 4),
                ("DATA DE EXPEDIÇÃO/DATE OF ISSUE", paper.issued(son, issued, f"%d {months[issued.month]} %Y"), 0, 5),
                ("VÁLIDO ATÉ/DATE OF EXPIRY", paper.expires(son, expires, f"%d {months[expires.month]} %Y"), 1.9, 5),
            ],
            zones.passport("BRA", "Ferreira Filho", "Joao Batista", number, "BRA", son.born, "M", expires),
            grid=identity.Grid(caption=4.8, value=8, across=76),
            band=(0, 90, 60),
        )
        if path == "passport OLD.jpg":
            leaf.put(190, 190, "CANCELADO", "sans bold", 20, (200, 120, 120))
        papers.append(paper)
    return papers[0], papers[1]


def _father_passport(packet: Packet, father: Person) -> Paper:
    paper = packet.paper("pai passaporte.pdf", "passport", "scan 200")
    page = paper.leaf(A4)
    leaf = Leaf(BOOKLET, Style(ground=(238, 244, 250)))
    family, given = paper.parts(father, "FERREIRA", "JOAO BATISTA")
    expires = dt.date(2029, 10, 1)
    identity.page(
        leaf,
        ["REPÚBLICA FEDERATIVA DO BRASIL", "PASSAPORTE / PASSPORT"],
        [
            ("TIPO/TYPE", "P", 0, 0),
            ("PAÍS EMISSOR/ISSUING COUNTRY", "BRA", 0.7, 0),
            ("PASSAPORTE Nº/PASSPORT No.", paper.number("passport_number", father), 1.9, 0),
            ("SOBRENOME/SURNAME", family, 0, 1),
            ("NOME/GIVEN NAMES", given, 0, 2),
            ("NACIONALIDADE/NATIONALITY", paper.nationality(father, "BRASILEIRO(A)"), 0, 3),
            ("DATA DE NASCIMENTO/DATE OF BIRTH", paper.born(father, "08 ABR/APR 1964"), 0, 4),
            ("SEXO/SEX", paper.sex(father, "M"), 1.4, 4),
            ("NATURALIDADE/PLACE OF BIRTH", paper.birthplace(father, "CONTAGEM", "Brazil"), 1.9, 4),
            ("DATA DE EXPEDIÇÃO/DATE OF ISSUE", paper.issued(father, dt.date(2019, 10, 2), "%d OUT/OCT %Y"), 0, 5),
            ("VÁLIDO ATÉ/DATE OF EXPIRY", paper.expires(father, expires, "%d OUT/OCT %Y"), 1.9, 5),
        ],
        zones.passport("BRA", "Ferreira", "Joao Batista", "GD903377", "BRA", father.born, "M", expires),
        grid=identity.Grid(caption=4.8, value=8, across=76),
        band=(0, 90, 60),
    )
    page.lay(leaf, 60, 90, 1.3)
    return paper


def _entry(packet: Packet, son: Person) -> Paper:
    paper = packet.paper("i94 + visa.pdf", "i94", "text")
    page = paper.leaf(style=Style(face="serif", bold="serif bold", size=11, left=90, right=90))
    page.say("U.S. Customs and Border Protection (specimen)", size=9, gap=6)
    page.say("I-94 Arrival/Departure Record", "serif bold", 16, gap=12)
    page.table(
        [
            ["Last/Surname", "FERREIRA"],
            ["First (Given) Name", "JOAO BATISTA FILHO"],
            ["Birth Date", paper.born(son, "1993 August 04")],
            ["Document Number", paper.number("passport_number", son, "FX201566")],
            ["Country of Citizenship", paper.nationality(son, "Brazil")],
            ["Admission (I-94) Record Number", paper.number("i94_number", son)],
            ["Most Recent Date of Entry", "2022 May 16"],
            ["Class of Admission", "B2"],
        ],
        [1, 1],
        header=False,
    )
    paper.name(son, "FERREIRA | JOAO BATISTA FILHO", "Joao Batista Filho Ferreira")
    leaf = paper.leaf(BOOKLET, Style(ground=(246, 240, 244)), kind="visa")
    leaf.condition = "scan 200"
    expires = dt.date(2029, 4, 24)
    identity.page(
        leaf,
        ["VISA", "UNITED STATES OF AMERICA"],
        [
            ("Issuing Post Name", "BELO HORIZONTE", 0, 0),
            ("Control Number", "20191150880031", 1.6, 0),
            ("Surname", "FERREIRA FILHO", 0, 1),
            ("Given Name", "JOAO BATISTA", 0, 2),
            ("Visa Type /Class", "R  B1/B2", 1.6, 2),
            ("Passport Number", paper.number("passport_number", son, "FX201566"), 0, 3),
            ("Sex", paper.sex(son, "M"), 0.9, 3),
            ("Birth Date", paper.born(son, "04AUG1993"), 1.4, 3),
            ("Nationality", "BRZL", 2.3, 3),
            ("Entries", "M", 0, 4),
            ("Issue Date", paper.issued(son, dt.date(2019, 4, 25), "%dAPR%Y"), 0.9, 4),
            ("Expiration Date", paper.expires(son, expires, "%dAPR%Y"), 1.9, 4),
            ("", paper.number("visa_number", son, "K8841207"), 1.9, 5.2),
        ],
        zones.visa("Ferreira Filho", "Joao Batista", "FX201566", "BRA", son.born, "M", expires),
        grid=identity.Grid(y=44),
        band=(120, 40, 60),
    )
    paper.parts(son, "FERREIRA FILHO", "JOAO BATISTA")
    return paper


def _birth(packet: Packet, son: Person, father: Person, mother: Person) -> Paper:
    paper = packet.paper("certidao e traducao.pdf", "birth_original", "clean 300")
    page = paper.leaf(A4, Style(face="sans", bold="sans bold", size=10.5, left=60, right=60))
    page.lines(
        "REPÚBLICA FEDERATIVA DO BRASIL\nREGISTRO CIVIL DAS PESSOAS NATURAIS", "sans bold", 12, align="centre", gap=2
    )
    page.lines("CERTIDÃO DE NASCIMENTO", "sans bold", 17, align="centre", gap=4)
    page.lines("SPECIMEN", "sans bold", 9, align="centre", gap=4)
    page.boxes(
        [
            [("NOME", paper.name(son, "JOÃO BATISTA FERREIRA FILHO"), 1)],
            [("MATRÍCULA", "000000 01 55 1993 1 00071 204 0030417 22", 1)],
            [
                (
                    "DATA DE NASCIMENTO POR EXTENSO",
                    paper.born(son, "quatro de agosto de mil novecentos e noventa e três", optional=True),
                    2,
                )
            ],
            [
                ("DIA", "04", 0.4),
                ("MÊS", "08", 0.4),
                ("ANO", "1993", 0.5),
                ("MUNICÍPIO DE NASCIMENTO", paper.birthplace(son, "Belo Horizonte, Minas Gerais"), 2),
                ("SEXO", paper.sex(son, "Masculino"), 0.8),
            ],
            [
                ("PAI", paper.name(father, "JOÃO BATISTA FERREIRA"), 1),
                ("MÃE", paper.name(mother, "ROSÂNGELA MOREIRA FERREIRA"), 1),
            ],
            [("AVÓS", "Sebastião Ferreira e Maria do Carmo Ferreira; Geraldo Moreira e Inês Moreira", 1)],
        ],
        high=38,
        caption=7.5,
        face="sans",
        size=11,
        gap=14,
    )
    page.para("O conteúdo da certidão é verdadeiro. Dou fé. Belo Horizonte, 2 de março de 2018. Oficial: Sônia Prates.")
    page = paper.leaf(
        LETTER, Style(face="serif", bold="serif bold", size=12, left=80, right=80), kind="birth_translation"
    )
    page.lines(
        "FEDERATIVE REPUBLIC OF BRAZIL - Civil Registry\nBIRTH CERTIFICATE", "serif bold", 13, align="centre", gap=10
    )
    page.para(
        f"Name: {son.full.upper()}. Date of birth in full: August fourth, nineteen hundred ninety-three "
        f"({paper.born(son)}). Born in Belo Horizonte, Minas Gerais. Sex: male."
    )
    page.para(
        "Father: JOÃO BATISTA FERREIRA. Mother: ROSÂNGELA MOREIRA FERREIRA. Grandparents: Sebastião Ferreira and "
        "Maria do Carmo Ferreira; Geraldo Moreira and Inês Moreira."
    )
    page.para("The contents are true. Belo Horizonte, March 2, 2018. Registrar: Sônia Prates.", gap=16)
    page.para(
        "I, Beatriz Lowell, am competent to translate from Portuguese into English and certify that this translation "
        "is complete and accurate. Newhaven, September 1, 2026."
    )
    page.signed(80, page.y + 16, "lowell")
    return paper


def _form(packet: Packet, son: Person, father: Person, mother: Person) -> Paper:
    paper = packet.paper("I131_FerreiraFilho.pdf", "i131", "text")
    page = paper.leaf(LETTER, Style(face="plain", bold="plain bold", size=9, left=40, right=40))
    page.fillable = True
    page.say("Form I-131 Advance Parole (specimen)", "plain bold", 13, gap=4)
    page.bar("Information About You", colour=(20, 70, 60))
    page.boxes(
        [
            [
                ("Family name", "Ferreira Filho", 1.2),
                ("Given name", "João", 0.8),
                ("Middle name", "Batista", 0.8),
                ("A-Number", paper.number("a_number", son, "219604087"), 1),
            ],
            [
                ("Date of birth (mm/dd/yyyy)", paper.born(son), 1),
                ("Sex", paper.sex(son, "Male"), 0.5),
                ("Country of birth", paper.birthplace(son, "Brazil", "Belo Horizonte"), 1),
                ("Country of citizenship", paper.nationality(son, "Brazil"), 1),
            ],
            [
                ("Current passport number", paper.number("passport_number", son), 1),
                ("Expires", paper.expires(son, dt.date(2034, 6, 26)), 0.8),
                ("I-94 number", paper.number("i94_number", son), 1),
                ("Other passport numbers in the past five years", "FX201566 (expired 03/10/2024)", 1.6),
            ],
        ],
        gap=10,
    )
    paper.name(son, "Ferreira Filho | João | Batista", son.full)
    paper.number("passport_number", son, "FX201566")
    page.bar("Your Parents", colour=(20, 70, 60))
    page.boxes(
        [
            [
                ("Father: family name", "Ferreira", 1),
                ("Father: given names", "João Batista", 1),
                ("Date of birth", paper.born(father), 1),
            ],
            [
                ("Mother: family name", "Moreira Ferreira", 1),
                ("Mother: given names", "Rosângela", 1),
                ("Date of birth", paper.born(mother), 1),
            ],
        ],
        gap=10,
    )
    paper.name(father, "Ferreira | João Batista", father.full)
    paper.name(mother, "Moreira Ferreira | Rosângela", mother.full)
    page.bar("Trip", colour=(20, 70, 60))
    page.boxes(
        [[("Purpose", "Visit father after stroke", 2), ("Departure", "10/15/2026", 1), ("Length", "30 days", 1)]]
    )
    return paper


def _support(packet: Packet, son: Person, boss: Person) -> Paper:
    paper = packet.paper("Kowalczyk I-134.png", "i134", "clean 200")
    page = paper.leaf(LETTER, Style(face="sans", bold="sans bold", size=10.5, left=54, right=54))
    page.lines("I-134  Declaration of Financial Support (specimen)", "sans bold", 13, gap=8)
    page.table(
        [
            ["", "Beneficiary", "Supporter"],
            ["Name", paper.name(son, "Ferreira Filho, João Batista"), paper.name(boss, "Kowalczyk, Denise Ann")],
            ["Date of birth", paper.born(son), paper.born(boss)],
            ["Sex", paper.sex(son, "Male"), paper.sex(boss, "Female")],
            ["Citizenship", paper.nationality(son, "Brazil"), paper.nationality(boss, "USA")],
            ["Passport", paper.number("passport_number", son), "-"],
            ["A-Number", paper.number("a_number", son), "-"],
        ],
        [1, 2, 2],
        gap=30,
    )
    page.signed(60, page.y, "kowalczyk")
    page.say("Signature of the supporter, 09/09/2026")
    return paper


def _joint(packet: Packet, boss: Person) -> None:
    paper = packet.paper("transcript.pdf", "tax_transcript", "text")
    page = paper.leaf(style=Style(face="typewriter", bold="typewriter bold", size=10, left=60, right=60))
    page.lines(
        "SPECIMEN  Internal Revenue Service\nTax Return Transcript\nTax period requested: 12-31-2025",
        "typewriter bold",
        gap=10,
    )
    paper.name(boss, "KOWALCZYK, DENISE A")
    page.pairs(
        [
            ("SSN provided:", "XXX-XX-9034"),
            ("Spouse SSN:", "XXX-XX-1180"),
            ("Name(s):", "KOWALCZYK, DENISE A"),
            ("", "KOWALCZYK, MAREK"),
            ("Filing status:", "Married filing joint"),
            ("Total income:", "$141,206.00"),
            ("Adjusted gross income:", "$138,880.00"),
        ],
        at=180,
    )


def _plea(packet: Packet, son: Person, father: Person) -> None:
    paper = packet.paper("hospital BH.pdf", "hospital_record", "scan 200")
    page = paper.leaf(A4, Style(face="book", bold="book bold", size=11.5, left=70, right=70))
    page.lines("Hospital das Clínicas São Tarcísio", "book bold", 15, gap=2)
    page.lines("Belo Horizonte - Medical certificate issued in English at the request of the family", size=9.5, gap=14)
    page.para(
        f"We certify that Mr. {paper.name(father, 'João Batista Ferreira')}, aged {paper.age(father, '62')}, born on "
        f"{paper.born(father, '08/04/1964')} (dd/mm/yyyy), was admitted on 29/08/2026 with an ischemic stroke and "
        "cannot speak."
    )
    page.para(
        f"His only son, Mr. {paper.name(son, 'João Batista Ferreira Filho')}, is asked to come for decisions on "
        "further treatment.",
        gap=30,
    )
    page.signed(80, page.y, "hc")
    page.say("Dra. Letícia Andrade, CRM 00000. 7 September 2026")
