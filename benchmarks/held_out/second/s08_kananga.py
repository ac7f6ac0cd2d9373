"""A family from the Congo, a bricklayer with a growth in his jaw, and the deacon who invites them.

Nothing is wrong: family names that change places with the given name, a late birth record, a country report.
"""

import datetime as dt

from held_out import identity
from held_out.leaf import A4, LETTER, Style
from held_out.packet import Packet, Paper, Person
from held_out.second import booklets, forms

CONGO = booklets.Booklet(
    "COD",
    ("REPUBLIQUE DEMOCRATIQUE DU CONGO", "PASSEPORT  PASSPORT"),
    (
        "Passeport No / Passport No",
        "Nom et postnom / Surname",
        "Prénom / Given name",
        "Nationalité / Nationality",
        "Date de naissance / Date of birth",
        "Sexe / Sex",
        "Lieu de naissance / Place of birth",
        "Date de délivrance / Issued",
        "Date d'expiration / Expires",
    ),
    "CONGOLAISE",
    date="%d/%m/%Y",
    grid=identity.Grid(x=104, y=46, across=74, down=22, caption=4.8, value=8.4, face="plain bold"),
    portrait=(16, 50, 76, 94),
    band=(0, 90, 170),
    ground=(240, 244, 250),
    authority="MINAFFET",
)


def told() -> Packet:
    """Tell the packet."""
    packet = Packet("s08", "hard", dt.date(2026, 10, 19))
    patrice = packet.person(
        "p", "beneficiary", "Patrice", "Kabongo Mukendi", dt.date(1988, 5, 17), "M", "COD", passport_number="OP0448173"
    )
    clarisse = packet.person(
        "w", "spouse", "Clarisse", "Mbuyi Ngalula", dt.date(1991, 11, 8), "F", "COD", passport_number="OP0448196"
    )
    divine = packet.person("c", "child", "Divine", "Kabongo Tshilomba", dt.date(2018, 7, 29), "F", "COD")
    harold = packet.person(
        "s", "sponsor", "Harold Wayne", "Beasley", dt.date(1950, 3, 4), "M", "USA", driver_license_number="GA054418820"
    )
    cover = _cover(packet, patrice, clarisse, divine, harold)
    passports = packet.paper("01/passeport Patrice.jpg", "passport", "photo")
    booklets.passport(passports, CONGO, patrice, "KANANGA", dt.date(2024, 1, 22), dt.date(2029, 1, 21))
    wife = packet.paper("01/passeport Clarisse.pdf", "passport", "clean 200")
    booklets.passport(wife, CONGO, clarisse, "MBUJI-MAYI", dt.date(2024, 1, 22), dt.date(2029, 1, 21))
    act, translated = _birth(packet, divine, patrice, clarisse)
    marriage = _marriage(packet, patrice, clarisse)
    for who, path, condition in (
        (patrice, "03/I-131 Patrice.pdf", "text"),
        (clarisse, "03/I-131 Clarisse.pdf", "scan 200"),
        (divine, "03/I-131 Divine.pdf", "text"),
    ):
        _travel(packet, path, condition, who, harold)
    _support(packet, patrice, harold)
    doctor = _doctor(packet, patrice)
    _surgeon(packet, patrice, clarisse)
    _bank(packet, harold)
    licence = packet.paper("04/licence Beasley.png", "driver_license", "clean 200")
    booklets.licence(
        licence,
        "Georgia",
        harold,
        "PO BOX 81 CLARKSTON MILLS GA 30999",
        dt.date(2022, 2, 11),
        dt.date(2030, 3, 4),
        band=(140, 60, 20),
    )
    report = _report(packet)
    packet.harmless("name", patrice, "given name last, first or between", cover, doctor)
    packet.harmless("name", divine, "a child with one name of her father's", act, translated)
    packet.harmless("name", clarisse, "a wife who keeps her own names", marriage)
    packet.harmless("date_of_birth", divine, "recorded by a judgment years after the birth", act, translated)
    packet.harmless("name", harold, "people in a country report", report)
    return packet


def _cover(packet: Packet, patrice: Person, clarisse: Person, divine: Person, harold: Person) -> Paper:
    paper = packet.paper("00 letter.docx", "cover_letter", "docx")
    page = paper.leaf()
    page.lines(
        "Clarkston Mills First Church, Office of Mercy\nClarkston Mills, Georgia 30999 (SPECIMEN)\nOctober 19, 2026"
    )
    page.para("Humanitarian parole, three applicants of one family")
    page.table(
        [
            ["Nom, postnom, prénom", "Birth", "Passport"],
            [
                paper.name(patrice, "KABONGO MUKENDI Patrice", patrice.full),
                paper.born(patrice, "17 May 1988"),
                paper.number("passport_number", patrice),
            ],
            [
                paper.name(clarisse, "MBUYI NGALULA Clarisse", clarisse.full),
                paper.born(clarisse, "8 November 1991"),
                paper.number("passport_number", clarisse),
            ],
            [
                paper.name(divine, "KABONGO TSHILOMBA Divine", divine.full),
                paper.born(divine, "29 July 2018"),
                "applied for",
            ],
        ],
        [3, 2, 2],
    )
    page.para(
        "In the Congo a person has a name and a postnom, given freely, and a Christian name; a child need not share "
        f"the names of either parent. Our deacon, {paper.name(harold, 'Harold Wayne Beasley')}, supports all three."
    )
    page.para("Rev. Josephine Tate, minister")
    return paper


def _birth(packet: Packet, divine: Person, patrice: Person, clarisse: Person) -> tuple[Paper, Paper]:
    paper = packet.paper("02/acte de naissance.jpg", "birth_original", "photo")
    page = paper.leaf(A4, Style(face="serif", bold="serif bold", size=13, left=76, right=76, leading=1.5))
    page.lines("RÉPUBLIQUE DÉMOCRATIQUE DU CONGO\nVille de Kananga, commune de Katoka", "serif", 12, gap=10)
    page.lines("ACTE DE NAISSANCE  n° 0447/2021", "serif bold", 16, align="centre", gap=12)
    page.para(
        "L'an deux mille vingt et un, le douzième jour du mois de mars, par-devant nous, officier de l'état civil, a "
        "été transcrit le jugement supplétif RC 1188 du tribunal pour enfants, selon lequel est née à Kananga, le "
        f"vingt-neuf juillet deux mille dix-huit ({paper.born(divine, '29/07/2018')}), de sexe "
        f"{paper.sex(divine, 'féminin')}, l'enfant nommée "
        f"{paper.name(divine, 'KABONGO TSHILOMBA Divine', divine.full)}, fille de "
        f"{paper.name(patrice, 'KABONGO MUKENDI Patrice', patrice.full)}, maçon, et de "
        f"{paper.name(clarisse, 'MBUYI NGALULA Clarisse', clarisse.full)}, couturière, son épouse.",
        gap=30,
    )
    page.say("L'officier de l'état civil", align="right")
    page.seal(180, page.y + 20, 48, "KATOKA")
    english = packet.paper("02/birth act in English.pdf", "birth_translation", "text")
    page = english.leaf(LETTER, Style(face="sans", bold="sans bold", size=10.5, left=72, right=72))
    page.lines("DEMOCRATIC REPUBLIC OF THE CONGO\nCity of Kananga, commune of Katoka", gap=8)
    page.lines("BIRTH ACT No. 0447/2021", "sans bold", 13, gap=8)
    page.para(
        "In the year two thousand twenty-one, on the twelfth day of March, the supplementary judgment RC 1188 of the "
        "children's court was transcribed before us, registrar, by which there was born in Kananga, on the "
        f"twenty-ninth of July two thousand eighteen ({english.born(divine, '29/07/2018')}), of the "
        f"{english.sex(divine, 'female')} sex, the child named "
        f"{english.name(divine, 'KABONGO TSHILOMBA Divine', divine.full)}, daughter of "
        f"{english.name(patrice, 'KABONGO MUKENDI Patrice', patrice.full)}, bricklayer, and of "
        f"{english.name(clarisse, 'MBUYI NGALULA Clarisse', clarisse.full)}, seamstress, his wife.",
        gap=16,
    )
    page.para(
        "Certified a complete and accurate translation from French by me, Aurélie Dupont-Hale, competent in both "
        "languages. Decatur, Georgia, September 14, 2026.",
        gap=20,
    )
    page.signed(page.left, page.y, "dupont")
    return paper, english


def _marriage(packet: Packet, patrice: Person, clarisse: Person) -> Paper:
    paper = packet.paper("02/mariage et traduction.pdf", "marriage_certificate", "clean 200")
    page = paper.leaf(A4, Style(face="book", bold="book bold", size=12, left=76, right=76))
    page.lines("ATTESTATION DE MARIAGE", "book bold", 16, align="centre", gap=14)
    page.para("Nous, bourgmestre de la commune de Katoka, attestons que le mariage de :", gap=4)
    page.pairs(
        [
            ("L'époux", paper.name(patrice, "KABONGO MUKENDI Patrice", patrice.full)),
            ("né le", paper.born(patrice, "17/05/1988")),
            ("L'épouse", paper.name(clarisse, "MBUYI NGALULA Clarisse", clarisse.full)),
            ("née le", paper.born(clarisse, "08/11/1991")),
        ],
        at=110,
        gap=6,
    )
    page.para("a été célébré le 4 juin 2016 et enregistré sous le numéro 0206.", gap=30)
    page.seal(420, page.y, 44, "KATOKA")
    page = paper.leaf(A4, Style(face="book", bold="book bold", size=12, left=76, right=76), kind="translation")
    page.lines("ATTESTATION OF MARRIAGE (translation)", "book bold", 14, align="centre", gap=14)
    page.para("We, mayor of the commune of Katoka, attest that the marriage of:", gap=4)
    page.pairs(
        [
            ("Husband", "KABONGO MUKENDI Patrice"),
            ("born on", "17/05/1988"),
            ("Wife", "MBUYI NGALULA Clarisse"),
            ("born on", "08/11/1991"),
        ],
        at=110,
        gap=6,
    )
    page.para("was celebrated on June 4, 2016 and registered under number 0206.", gap=16)
    page.para(
        "Certified a complete and accurate translation from French by me, Aurélie Dupont-Hale, competent in both "
        "languages. Decatur, Georgia, September 14, 2026."
    )
    return paper


def _travel(packet: Packet, path: str, condition: str, who: Person, harold: Person) -> None:
    paper = forms.travel(packet, path, condition)
    home = ("Democratic Republic of the Congo", "DR Congo")
    expires = dt.date(2029, 1, 21) if who.numbers else None
    forms.lined(
        paper,
        "I-131",
        [
            ("The Petitioner", forms.person(paper, harold, ("USA", "USA"), middle="Wayne")),
            ("The Beneficiary", forms.person(paper, who, home, expires=expires)),
        ],
    )


def _support(packet: Packet, patrice: Person, harold: Person) -> None:
    paper = forms.support(packet, "03/I-134.tif", "fax")
    page = paper.leaf(LETTER, Style(face="plain", bold="plain bold", size=12.5, left=50, right=50))
    page.lines("FORM I-134   DECLARATION OF FINANCIAL SUPPORT   (specimen)", "plain bold", 13, gap=8)
    for heading, rows in (
        (
            "PART 2. INFORMATION ABOUT THE BENEFICIARY",
            forms.person(paper, patrice, ("DR Congo", "DR Congo"), capitals=True),
        ),
        (
            "PART 3. INFORMATION ABOUT THE SUPPORTER",
            forms.person(paper, harold, ("USA", "USA"), middle="Wayne", capitals=True),
        ),
    ):
        page.say(heading, "plain bold", 12.5, gap=4)
        page.table([[caption, value] for caption, value in rows], [1.3, 1], header=False, size=11.5, pad=8, gap=12)


def _doctor(packet: Packet, patrice: Person) -> Paper:
    paper = packet.paper("05/certificat medical.pdf", "physician_letter", "crooked")
    page = paper.leaf(A4, Style(face="sans", bold="sans bold", size=12, left=70, right=70))
    page.lines("HÔPITAL GÉNÉRAL DE RÉFÉRENCE DE KANANGA\nService de stomatologie", "sans bold", 12, gap=14)
    page.lines("CERTIFICAT MÉDICAL", "sans bold", 15, align="centre", gap=12)
    page.para(
        "Je soussigné, docteur Télésphore Ilunga, certifie avoir examiné le nommé "
        f"{paper.name(patrice, 'Patrice KABONGO MUKENDI', patrice.full)}, né à Kananga le "
        f"{paper.born(patrice, '17 mai 1988')}. Il présente une tumeur de la mandibule gauche (améloblastome) qui ne "
        "peut être opérée ici.",
        gap=20,
    )
    page.say("Kananga, le 3 août 2026", gap=20)
    page = paper.leaf(A4, Style(face="sans", bold="sans bold", size=12, left=70, right=70), kind="translation")
    page.lines(
        "KANANGA GENERAL REFERRAL HOSPITAL\nStomatology\nMEDICAL CERTIFICATE (translation)", "sans bold", 12, gap=14
    )
    page.para(
        "I, Doctor Télésphore Ilunga, certify that I have examined Patrice KABONGO MUKENDI, born in Kananga on May "
        "17, 1988. He has a tumor of the left jaw (ameloblastoma) which cannot be operated on here. Kananga, August "
        "3, 2026."
    )
    page.para(
        "Certified a complete and accurate translation from French by me, Aurélie Dupont-Hale, competent in both "
        "languages. Decatur, Georgia, September 14, 2026."
    )
    return paper


def _surgeon(packet: Packet, patrice: Person, clarisse: Person) -> None:
    paper = packet.paper("05/surgeon.pdf", "physician_letter", "text")
    page = paper.leaf(style=Style(face="serif", bold="serif bold", size=11.5, left=84, right=84))
    page.lines("PIEDMONT FACE & JAW SURGERY", "serif bold", 15, gap=0)
    page.lines("Lena Okonjo-Reyes, DDS, MD", size=10, gap=18)
    page.lines(
        f"September 22, 2026\n\nIn the matter of {paper.name(patrice, 'Mr. Patrice Kabongo Mukendi', patrice.full)}",
        gap=8,
    )
    page.para(
        f"The patient, {paper.age(patrice, '38')}, can be operated on without charge to him on January 14, 2027. Half "
        "of the lower jaw will be replaced by bone of the leg. His wife, "
        f"{paper.name(clarisse, 'Clarisse Mbuyi Ngalula')}, should be with him for the first two months, when he will "
        "be fed through a tube."
    )
    page.signed(page.left, page.y + 20, "okonjo")


def _bank(packet: Packet, harold: Person) -> None:
    paper = packet.paper("04/retirement account.pdf", "bank_statement", "upside down")
    page = paper.leaf(style=Style(face="sans", bold="sans bold", size=11, left=60, right=60))
    page.lines("PEACH STATE RETIREMENT TRUST", "sans bold", 16, gap=4)
    page.lines(f"Statement for {paper.name(harold, 'HAROLD W BEASLEY')}          Third quarter 2026", gap=10)
    page.table(
        [
            ["Fund", "Value 07/01/2026", "Value 09/30/2026"],
            ["Income", "188,204.11", "190,771.50"],
            ["Growth", "94,110.87", "97,902.33"],
            ["Total", "282,314.98", "288,673.83"],
        ],
        [2, 1.5, 1.5],
        pad=8,
    )


def _report(packet: Packet) -> Paper:
    paper = packet.paper("06 country conditions.pdf", "reference", "text")
    page = paper.leaf(style=Style(face="serif", bold="serif bold", size=11, left=72, right=72))
    page.lines("Utopia Centre for Public Health: Country Report 2025, Kasaï", "serif bold", 14, gap=6)
    page.lines("Chapter 4. Surgical care", "serif italic", 12, gap=10)
    page.para(
        "For a population of more than six million there is no maxillofacial surgeon. In March 2025 the Centre spoke "
        "with Albertine Kapinga, 44, whose tumor had been growing since 2011, and with Jean Kalala, born in 1979, who "
        "had been turned away from three hospitals. Neither could pay for the journey to Kinshasa."
    )
    page.para("The number of operating theatres fell from 31 to 22 between 2017 and 2024. (p. 61)")
    return paper
