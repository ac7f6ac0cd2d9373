"""A couple from Haiti and her brother in Florida, who keeps an account with his wife.

Wrong: the brother's name in his employer's letter, a digit of the receipt number in the lawyer's letter, the year of
birth in the translation of the marriage act.
"""

import datetime as dt

from held_out import identity, zones
from held_out.leaf import A4, BOOKLET, LETTER, Style
from held_out.packet import Packet, Paper, Person

FORM = Style(face="sans", bold="sans bold", size=9.5, left=48, right=48)


MONTHS = {3: "MAR/MAR", 4: "AVR/APR", 11: "NOV/NOV", 12: "DEC/DEC"}


def told() -> Packet:
    """Tell the packet."""
    packet = Packet("h03", "clean", dt.date(2026, 2, 2))
    rose = packet.person(
        "p", "beneficiary", "Roseline", "Désir", dt.date(1991, 12, 5), "F", "HTI", passport_number="TJ4410927"
    )
    wilner = packet.person(
        "h", "spouse", "Wilner", "Désir", dt.date(1987, 3, 22), "M", "HTI", passport_number="TJ3986605"
    )
    brother = packet.person(
        "s", "sponsor", "Jean-Robert", "Augustin", dt.date(1983, 7, 14), "M", "HTI", a_number="A207-338-164"
    )
    mirlande = packet.person("m", "relative", "Mirlande", "Augustin", dt.date(1985, 9, 30), "F", "USA")
    cover = _cover(packet, rose, wilner, brother)
    passports = _passports(packet, rose, wilner)
    act, translation = _marriage(packet, rose, wilner)
    notice = _notice(packet, rose, brother)
    support = _support(packet, rose, brother)
    employer = _employer(packet, brother)
    bank = _bank(packet, brother, mirlande)
    creole = _declaration(packet, rose, wilner, brother)
    _hospital(packet, wilner, rose)
    packet.plant("name", brother, employer, kind="sponsor_name")
    packet.plant("receipt_number", rose, cover, kind="number_digit:receipt")
    packet.plant("date_of_birth", rose, translation, kind="translation_dob")
    packet.harmless("name", rose, "former name, change proved in the packet", act, translation, notice)
    packet.harmless("name", rose, "accent left out", passports)
    packet.harmless("name", mirlande, "joint owner of the account", bank)
    packet.harmless("name", brother, "family name first", support)
    packet.harmless("date_of_birth", wilner, "day before month in French and Creole", creole)
    return packet


def _cover(packet: Packet, rose: Person, wilner: Person, brother: Person) -> Paper:
    paper = packet.paper("letter_of_counsel.pdf", "cover_letter", "text")
    page = paper.leaf(style=Style(face="serif", size=11.5, left=80, right=80))
    page.put(80, 60, "Thibodeaux Immigration Law", "serif italic", 20)
    page.put(80, 76, "Okeechobee Plaza 17, Palmetto Keys, Florida 33999 - (555) 013-8850", "serif", 9)
    page.y = 100
    page.lines("February 2, 2026", align="right", gap=10)
    page.lines("USCIS\nAttn: Humanitarian Affairs Branch", gap=10)
    receipt = paper.number("receipt_number", rose, "IOE-09-415-52863")
    page.para(
        f"Re: response to the request for evidence of January 12, 2026. Receipt {receipt}. Beneficiary: "
        f"{paper.name(rose, 'Roseline Désir')}, born {paper.born(rose, '%B %-d, %Y')}, of "
        f"{paper.nationality(rose, 'Haiti')}.",
        "serif bold",
    )
    page.para("Sir or Madam:", gap=6)
    page.para(
        f"On behalf of our client {paper.name(brother, 'Jean-Robert Augustin')}, lawful permanent resident, we "
        "answer the three questions of your request one by one.",
        first=24,
    )
    page.para(
        "1. Identity. We add clear copies of the passports of the beneficiary and of her husband, "
        f"{paper.name(wilner, 'Wilner Désir')}. Hers bears the number {paper.number('passport_number', rose)} and "
        "was issued in her married name. Her name before the marriage was Augustin, as the marriage act shows.",
        first=24,
    )
    page.para(
        "2. Support. We add Form I-134, a letter of our client's employer and the statement of the account which he "
        "holds together with his wife.",
        first=24,
    )
    page.para(
        "3. Urgency. The husband was shot in the hip on September 19, 2025. We add the record of the hospital at "
        "Cap-Haïtien and Mrs. Désir's own words in Creole and English.",
        first=24,
    )
    page.para("We remain at your disposal.", gap=26)
    page.signed(80, page.y, "thib")
    page.say("Odile Thibodeaux, Esq.")
    return paper


def _passports(packet: Packet, rose: Person, wilner: Person) -> Paper:
    first = None
    for who, path, place, issued in (
        (rose, "passeport R.png", "LIMBÉ", dt.date(2022, 4, 6)),
        (wilner, "passeport W.png", "CAP-HAÏTIEN", dt.date(2021, 11, 15)),
    ):
        paper = packet.paper(path, "passport", "colour")
        leaf = paper.leaf(BOOKLET, Style(ground=(240, 240, 250)))
        expires = issued.replace(year=issued.year + 10) - dt.timedelta(days=1)
        family, given = paper.parts(who, "DESIR", who.given.upper())
        identity.page(
            leaf,
            ["RÉPUBLIQUE D'HAÏTI", "PASSEPORT / PASSPORT"],
            [
                ("Type/Type", "P", 0, 0),
                ("Code du pays/Country code", "HTI", 0.8, 0),
                ("No. du passeport/Passport No.", paper.number("passport_number", who), 1.9, 0),
                ("Nom/Surname", family, 0, 1),
                ("Prénoms/Given names", given, 0, 2),
                ("Nationalité/Nationality", paper.nationality(who, "HAITIENNE"), 0, 3),
                ("Date de naissance/Date of birth", paper.born(who, _day(who.born)), 1.9, 3),
                ("Sexe/Sex", paper.sex(who, who.sex), 0, 4),
                ("Lieu de naissance/Place of birth", paper.birthplace(who, place, "Haiti"), 0.8, 4),
                ("Date de délivrance/Date of issue", paper.issued(who, issued, _day(issued)), 0, 5),
                ("Date d'expiration/Date of expiry", paper.expires(who, expires, _day(expires)), 1.9, 5),
            ],
            zones.passport("HTI", "Desir", who.given, who.number("passport_number"), "HTI", who.born, who.sex, expires),
            grid=identity.Grid(x=16, across=76, face="narrow bold", value=9),
            portrait=(272, 60, 68, 88),
            band=(20, 40, 130),
        )
        first = first or paper
    assert first is not None
    return first


def _day(day: dt.date) -> str:
    return f"{day:%d} {MONTHS[day.month]} {day:%Y}"


def _marriage(packet: Packet, rose: Person, wilner: Person) -> tuple[Paper, Paper]:
    act = packet.paper("acte de mariage.pdf", "marriage_original", "clean 300")
    page = act.leaf(A4, Style(face="serif", bold="serif bold", size=12, left=84, right=70, ground=(248, 246, 238)))
    page.lines(
        "RÉPUBLIQUE D'HAÏTI\nMINISTÈRE DE LA JUSTICE - ARCHIVES NATIONALES", "serif bold", 13, align="centre", gap=10
    )
    page.lines("EXTRAIT DU REGISTRE DES ACTES DE MARIAGE", "serif bold", 15, align="centre", gap=14)
    page.put(84, 40, "SPECIMEN", "sans bold", 9, (190, 120, 120))
    page.para(
        "L'an deux mille dix-huit et le samedi 21 juillet, par devant Nous, Officier de l'État Civil du Cap-Haïtien, "
        "ont comparu :"
    )
    page.para(
        f"1o) le sieur {act.name(wilner, 'Wilner DÉSIR', 'Wilner Désir')}, mécanicien, né au Cap-Haïtien le "
        f"{act.born(wilner, '22 mars 1987')}, fils de Anténor Désir et de Philomène Jean, d'une part ;",
        x=110,
        room=400,
    )
    page.para(
        f"2o) la demoiselle {act.name(rose, 'Roseline AUGUSTIN', 'Roseline Augustin')}, couturière, née au Limbé le "
        f"{act.born(rose, '5 décembre 1991')}, fille de Robert Augustin et de Yolande Pierre, d'autre part ;",
        x=110,
        room=400,
    )
    page.para("lesquels ont déclaré se prendre pour époux. L'épouse portera le nom de DÉSIR.")
    page.para("Pour extrait conforme, collationné à l'original, registre 4, folio 88, numéro 171.", gap=40)
    page.seal(150, page.y, 44, "ÉTAT CIVIL")
    page.say("Me. Fritz-Gérald Toussaint, archiviste", align="right")
    eng = packet.paper("acte de mariage - English.pdf", "marriage_translation", "text")
    page = eng.leaf(LETTER, Style(face="sans", bold="sans bold", size=10.5, left=72, right=72))
    page.lines("[Translated from French]", "sans italic", 9)
    page.lines(
        "REPUBLIC OF HAITI\nNATIONAL ARCHIVES\nExtract from the Register of Marriages",
        "sans bold",
        13,
        align="centre",
        gap=12,
    )
    page.para("On Saturday, July 21, 2018, there appeared before the Civil Registrar of Cap-Haïtien:")
    page.table(
        [
            ["", "Groom", "Bride"],
            ["Name", eng.name(wilner, "Wilner Désir"), eng.name(rose, "Roseline Augustin")],
            ["Occupation", "mechanic", "seamstress"],
            ["Place of birth", eng.birthplace(wilner, "Cap-Haïtien"), eng.birthplace(rose, "Limbé")],
            [
                "Date of birth",
                eng.born(wilner, "March 22, 1987"),
                eng.born(rose, "December 5, 1997", dt.date(1997, 12, 5)),
            ],
            ["Father", "Anténor Désir", "Robert Augustin"],
            ["Mother", "Philomène Jean", "Yolande Pierre"],
        ],
        [1, 2, 2],
    )
    page.para(
        "who declared that they take each other as spouses. Name of the wife after marriage: "
        f"{eng.name(rose, 'Roseline Désir')}."
    )
    page.para(
        "True extract, register 4, folio 88, number 171. Signed: F.-G. Toussaint, archivist. [Seal: Civil registry]"
    )
    page.across()
    page.para(
        "TRANSLATOR'S CERTIFICATION: I, Emmanuel Cadet, competent to translate from French into English, hereby "
        "certify that the foregoing is a true, complete and accurate translation. January 20, 2026. 311 Heron Way, "
        "Palmetto Keys, FL."
    )
    page.signed(72, page.y + 14, "cadet")
    return act, eng


def _notice(packet: Packet, rose: Person, brother: Person) -> Paper:
    paper = packet.paper("I797C.pdf", "i797", "clean 200")
    page = paper.leaf(style=Style(face="sans", bold="sans bold", size=10.5, left=54, right=54))
    page.say("Form I-797C", "sans bold", 16)
    page.say("NOTICE OF ACTION - specimen", "sans bold", 11)
    page.across(width=2)
    page.pairs(
        [
            ("RECEIPT #", paper.number("receipt_number", rose, "IOE0941552868")),
            ("CASE TYPE", "I-131 Parole, humanitarian"),
            ("RECEIVED", "August 4, 2025"),
            ("NOTICE DATE", "January 12, 2026"),
            (
                "PETITIONER",
                paper.number("a_number", brother, "A207 338 164") + " " + paper.name(brother, "AUGUSTIN, JEAN-ROBERT"),
            ),
            ("BENEFICIARY", paper.name(rose, "DESIR, ROSELINE")),
            ("NOTICE TYPE", "Request for Evidence"),
        ],
        at=140,
        gap=16,
    )
    page.lines(
        "JEAN-ROBERT AUGUSTIN\nC/O THIBODEAUX IMMIGRATION LAW\nOKEECHOBEE PLAZA 17\nPALMETTO KEYS FL 33999", gap=14
    )
    page.para(
        "Before we can go on with this case, we need more from you. Submit what is listed on the reverse, all at "
        "once, by April 9, 2026, with this notice on top. The beneficiary is also known as "
        f"{paper.name(rose, 'ROSELINE AUGUSTIN')}; state under which name her passport was issued."
    )
    return paper


def _support(packet: Packet, rose: Person, brother: Person) -> Paper:
    paper = packet.paper("I-134 Augustin.pdf", "i134", "text")
    page = paper.leaf(LETTER, FORM)
    page.lines("Declaration of Financial Support  |  Form I-134  |  specimen", "sans bold", 12)
    page.say("Section I - The person who will be supported", "sans bold", 11, gap=4)
    page.pairs(
        [
            ("Name (last, first)", paper.name(rose, "Désir, Roseline")),
            ("Maiden name", "Augustin"),
            ("Date of birth (mm/dd/yyyy)", paper.born(rose)),
            ("Sex", paper.sex(rose, "F")),
            ("Citizen of", paper.nationality(rose, "Haiti")),
            ("Passport", paper.number("passport_number", rose)),
            ("Relationship to supporter", "sister"),
        ],
        at=190,
        dots=True,
        gap=12,
    )
    page.say("Section II - The supporter", "sans bold", 11, gap=4)
    page.pairs(
        [
            ("Name (last, first)", paper.name(brother, "Augustin, Jean-Robert")),
            ("Date of birth (mm/dd/yyyy)", paper.born(brother)),
            ("Sex", paper.sex(brother, "M")),
            ("Born in", paper.birthplace(brother, "Limbé, Haiti")),
            ("Immigration status", "lawful permanent resident"),
            ("A-Number", paper.number("a_number", brother)),
            ("Employer", "Gulfside Marine Lumber Co., yard foreman"),
            ("Yearly income", "$58,900"),
            ("Dependents", "wife, one son"),
        ],
        at=190,
        dots=True,
        gap=12,
    )
    page.para(
        "I will see that the person named above does not become a charge on public funds while in the United States."
    )
    page.signed(page.left, page.y + 20, "jr augustin")
    page.y += 30
    page.say("Signed on 01/22/2026")
    return paper


def _employer(packet: Packet, brother: Person) -> Paper:
    paper = packet.paper("employment verification.png", "employer_letter", "clean 200")
    page = paper.leaf(style=Style(face="book", bold="book bold", size=11, left=90, right=90))
    page.fill(0, 0, 26, 792, (40, 90, 70))
    page.lines("GULFSIDE MARINE LUMBER CO.", "book bold", 17, gap=0)
    page.lines("Pier 6, Palmetto Keys, FL 33998   Human Resources", size=9, gap=20)
    page.lines("January 15, 2026", gap=12)
    page.say("Verification of employment", "book bold", gap=8)
    page.para(
        f"Please be advised that {paper.name(brother, 'Jean-Roger Augustin')} has been on our payroll since October "
        "2012 and holds the post of yard foreman. He works forty-four hours a week at $25.75 an hour. Our insurance "
        "covers him and his family. The company thinks highly of him."
    )
    page.para("This letter is given at the employee's own request.", gap=30)
    page.signed(90, page.y, "boudreau")
    page.lines("Carlene Boudreau\nHR Generalist, ext. 41")
    return paper


def _bank(packet: Packet, brother: Person, mirlande: Person) -> Paper:
    paper = packet.paper("Stmt_Dec2025.pdf", "bank_statement", "text")
    page = paper.leaf(style=Style(face="narrow", bold="narrow bold", size=10.5, left=56, right=56))
    page.fill(56, 40, 250, 70, (200, 40, 50))
    page.put(64, 61, "FIRST BAYSHORE BANK", "sans bold", 15, (255, 255, 255))
    page.y = 84
    page.lines(
        f"{paper.name(brother, 'JEAN-ROBERT AUGUSTIN')}\n{paper.name(mirlande, 'MIRLANDE AUGUSTIN')}\n2602 CORAL "
        "TRACE LN\nPALMETTO KEYS FL 33999"
    )
    page.pairs(
        [("Account type", "Joint checking"), ("Account number", "XXXXXX3307"), ("Closing date", "December 31, 2025")],
        at=110,
    )
    page.table(
        [
            ["Date", "Description", "Withdrawals", "Deposits", "Balance"],
            ["12/05", "GULFSIDE MARINE PAYROLL", "", "1,702.35", "9,840.12"],
            ["12/09", "CORAL TRACE HOA", "210.00", "", "9,630.12"],
            ["12/19", "GULFSIDE MARINE PAYROLL", "", "1,702.35", "11,332.47"],
            ["12/23", "TRANSFER UNITRANSFER HAITI", "300.00", "", "11,032.47"],
        ],
        [1, 4, 1.4, 1.4, 1.4],
    )
    return paper


def _declaration(packet: Packet, rose: Person, wilner: Person, brother: Person) -> Paper:
    paper = packet.paper("deklarasyon Roseline.pdf", "declaration", "clean 200")
    page = paper.leaf(LETTER, Style(face="serif", size=12, left=90, right=80))
    page.lines("DEKLARASYON", "serif bold", 15, align="centre", gap=12)
    page.para(
        f"Mwen rele {paper.name(rose, 'Roseline Désir')}, mwen fèt {paper.born(rose, '5 desanm 1991')} nan Limbé. "
        f"Mari mwen, {paper.name(wilner, 'Wilner Désir')}, fèt {paper.born(wilner, '22 mas 1987')}. Jou ki te 19 "
        "septanm 2025, moun ak zam kraze atelye li epi yo tire sou li. Depi jou sa a li pa ka mache."
    )
    page.para(f"Frè mwen, {paper.name(brother, 'Jean-Robert Augustin')}, ki rete Florid, ap ede nou.")
    page.para("Sa mwen di la a se verite.   Okap, 6 janvye 2026", gap=24)
    page.signed(90, page.y, "roseline")
    page = paper.leaf(LETTER, Style(face="serif", size=12, left=90, right=80), kind="declaration_translation")
    page.lines("DECLARATION (translated from Haitian Creole)", "serif bold", 14, align="centre", gap=12)
    page.para(
        "My name is Roseline Désir; I was born on December 5, 1991 in Limbé. My husband, Wilner Désir, was born on "
        "March 22, 1987. On September 19, 2025 armed men wrecked his workshop and shot him. Since that day he cannot "
        "walk."
    )
    page.para("My brother, Jean-Robert Augustin, who lives in Florida, is helping us.")
    page.para("What I say here is the truth.   Cap-Haïtien, January 6, 2026   [signed] Roseline Désir", gap=20)
    page.para(
        "I, Emmanuel Cadet, certify that I know Haitian Creole and English well and that this translation is "
        "complete and accurate. January 20, 2026.",
        size=10.5,
    )
    page.signed(90, page.y + 12, "cadet")
    return paper


def _hospital(packet: Packet, wilner: Person, rose: Person) -> None:
    paper = packet.paper("hopital.jpg", "hospital_record", "scan 200")
    page = paper.leaf(A4, Style(face="typewriter", bold="typewriter bold", size=11, left=60, right=60))
    page.lines(
        "HÔPITAL UNIVERSITAIRE JUSTINIEN\nService de chirurgie - Surgery Ward", "typewriter bold", 13, align="centre"
    )
    page.boxes(
        [
            [("NOM / NAME", "Désir", 1), ("PRÉNOM / FIRST NAME", "Wilner", 1), ("SEXE", paper.sex(wilner, "M"), 0.4)],
            [
                ("NÉ LE / BORN ON", paper.born(wilner, "%d/%m/%Y"), 1),
                ("ENTRÉ LE / ADMITTED", "19/09/2025", 1),
                ("DOSSIER", "8814", 0.6),
            ],
            [("PERSONNE À PRÉVENIR / NEXT OF KIN", paper.name(rose, "Roseline Désir") + " (épouse / wife)", 2)],
        ],
        high=36,
        caption=8,
        size=12,
        gap=12,
    )
    paper.name(wilner, "Désir | Wilner", "Wilner Désir")
    page.para(
        "English summary: gunshot wound of the left hip with fracture of the acetabulum. Debridement, external "
        "fixation."
    )
    page.para("A total hip replacement is advised and cannot be performed in this country at present.", gap=26)
    page.signed(60, page.y, "dr cherubin")
    page.say("Dr Cherubin Mathurin, chirurgien. 3 novembre 2025")
