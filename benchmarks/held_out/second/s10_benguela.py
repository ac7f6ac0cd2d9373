"""A seamstress from Angola and her daughter, invited by the girl's godmother in Louisiana.

Wrong: the year in which the passport expires, on a form; a digit of the identity number in a translation; the mother's
surname in the letter of the girl's school.
"""

import dataclasses
import datetime as dt

from held_out import identity
from held_out.leaf import A4, CARD, LETTER, Leaf, Style
from held_out.packet import Packet, Paper, Person
from held_out.second import booklets, forms

ANGOLA = booklets.Booklet(
    "AGO",
    ("REPÚBLICA DE ANGOLA", "PASSAPORTE  PASSPORT"),
    (
        "Passaporte nº / Passport no.",
        "Apelido / Surname",
        "Nome próprio / Given names",
        "Nacionalidade / Nationality",
        "Data de nascimento / Date of birth",
        "Sexo / Sex",
        "Local de nascimento / Place of birth",
        "Data de emissão / Date of issue",
        "Válido até / Date of expiry",
    ),
    "ANGOLANA",
    date="%d/%m/%Y",
    grid=identity.Grid(x=20, y=44, across=66, down=22.5, face="sans bold", value=8, caption=4.8),
    portrait=(258, 48, 78, 100),
    band=(150, 20, 30),
    ground=(250, 240, 236),
    authority="SME",
)


def told() -> Packet:
    """Tell the packet."""
    packet = Packet("s10", "clean", dt.date(2026, 11, 16))
    maria = packet.person(
        "p",
        "beneficiary",
        "Maria de Fátima",
        "Domingos Cassule",
        dt.date(1990, 1, 15),
        "F",
        "AGO",
        passport_number="N2204718",
        national_id_number="004418823LA047",
    )
    girl = packet.person(
        "c", "child", "Esperança", "Cassule António", dt.date(2014, 6, 22), "F", "AGO", passport_number="N2204725"
    )
    father = packet.person("f", "father", "Joaquim Manuel", "António", dt.date(1986, 9, 3), "M", "AGO")
    lucille = packet.person(
        "s", "sponsor", "Lucille Marie", "Fontenot", dt.date(1961, 7, 4), "F", "USA", driver_license_number="007714421"
    )
    _cover(packet, maria, girl, lucille)
    passports = packet.paper("doc 1 - passports.pdf", "passport", "clean 200")
    booklets.passport(passports, ANGOLA, maria, "BENGUELA", dt.date(2024, 12, 3), dt.date(2029, 12, 2))
    booklets.passport(passports, ANGOLA, girl, "BENGUELA", dt.date(2024, 12, 3), dt.date(2029, 12, 2), another=True)
    card = _card(packet, maria, "doc 2 - bilhete de identidade.pdf")
    wrong = dataclasses.replace(maria, numbers=maria.numbers | {"national_id_number": "004413823LA047"})
    english = _card_translated(packet, wrong)
    birth = _birth(packet, girl, maria, father)
    sheet = _questionnaire(packet, maria, girl, lucille)
    travel = _travel(packet, "doc 5 - I-131 mother.pdf", maria, lucille, dt.date(2030, 12, 2))
    _travel(packet, "doc 5 - I-131 daughter.pdf", girl, lucille, dt.date(2029, 12, 2))
    _support(packet, maria, lucille)
    school = _school(packet, girl, dataclasses.replace(maria, family="Domingos Cassula"))
    sworn = _sworn(packet, lucille, maria, girl)
    licence = packet.paper("doc 9 - licence.jpg", "driver_license", "clean 300")
    booklets.licence(
        licence, "Louisiana", lucille, "1904 BAYOU LN ST ALBIN LA 70999", dt.date(2024, 7, 1), dt.date(2030, 7, 4)
    )
    packet.plant("date_of_expiry", maria, travel, kind="expiry_year")
    packet.plant("national_id_number", maria, english, kind="number_digit")
    packet.plant("name", maria, school, kind="surname_typo", severity="warning")
    packet.harmless("name", maria, "the particle and the accent left out, capitals", sheet, sworn)
    packet.harmless("name", girl, "mother's and father's last names", birth)
    packet.harmless("national_id_number", maria, "letters within the number", card)
    return packet


def _cover(packet: Packet, maria: Person, girl: Person, lucille: Person) -> None:
    paper = packet.paper("doc 0 - letter.pdf", "cover_letter", "text")
    page = paper.leaf(style=Style(face="book", bold="book bold", size=10.5, left=70, right=70))
    page.lines("GULF COAST IMMIGRATION CLINIC", "book bold", 15, align="centre", gap=0)
    page.lines("at the Law School of St. Albin · SPECIMEN", size=9, align="centre", gap=16)
    page.lines("November 16, 2026", gap=8)
    page.para(
        f"The Clinic represents {paper.name(maria, 'Maria de Fátima DOMINGOS CASSULE', maria.full)} (passport "
        f"{paper.number('passport_number', maria)}, born {paper.born(maria, 'January 15, 1990')}) and her daughter "
        f"{paper.name(girl, 'Esperança CASSULE ANTÓNIO', girl.full)} (passport "
        f"{paper.number('passport_number', girl)}, born {paper.born(girl, 'June 22, 2014')}). The girl was burned in "
        "a kitchen fire in 2024, and the scars have drawn her chin to her chest."
    )
    page.para(
        f"{paper.name(lucille, 'Lucille Marie Fontenot')}, the girl's godmother, who lived in Benguela as a nurse "
        "from 2011 to 2015, will be their supporter. St. Albin Burn Hospital has given a date in February."
    )
    page.lines("Supervising attorney: Théo Guidry          Student attorney: Naomi Park")


def _card(packet: Packet, maria: Person, path: str) -> Paper:
    paper = packet.paper(path, "national_id", "clean 300")
    page = paper.leaf(A4)
    front = Leaf(CARD, Style(ground=(250, 240, 226)))
    identity.page(
        front,
        ["REPÚBLICA DE ANGOLA", "BILHETE DE IDENTIDADE"],
        [
            ("Nome completo", paper.name(maria, "Maria de Fátima Domingos Cassule"), 0, 0),
            ("Filiação", "Domingos Cassule e Teresa Paulo", 0, 1),
            ("Data de nascimento", paper.born(maria, "15/01/1990"), 0, 2),
            ("Sexo", paper.sex(maria, "FEMININO"), 1.3, 2),
            ("Natural de", paper.birthplace(maria, "Benguela"), 0, 3),
            ("Estado civil", "SOLTEIRA", 1.3, 3),
            ("Bilhete de identidade nº", paper.number("national_id_number", maria), 0, 4),
            ("Válido até", paper.expires(maria, dt.date(2032, 4, 10), "%d/%m/%Y"), 1.3, 4),
        ],
        grid=identity.Grid(x=82, y=42, across=70, down=20, caption=4.6, value=7),
        portrait=(10, 42, 62, 82),
        band=(150, 20, 30),
    )
    page.lay(front, 110, 110, 1.5)
    return paper


def _card_translated(packet: Packet, maria: Person) -> Paper:
    paper = packet.paper("doc 2 - identity card in English.pdf", "translation", "text")
    page = paper.leaf(LETTER, Style(face="typewriter", bold="typewriter bold", size=10, left=72, right=72))
    page.lines(
        "TRANSLATION FROM PORTUGUESE\nREPUBLIC OF ANGOLA. IDENTITY CARD OF A NATIONAL CITIZEN",
        "typewriter bold",
        10.5,
        gap=12,
    )
    page.pairs(
        [
            ("Full name:", paper.name(maria, "Maria de Fátima Domingos Cassule")),
            ("Parents:", "Domingos Cassule and Teresa Paulo"),
            ("Date of birth:", paper.born(maria, "01/15/1990")),
            ("Sex:", paper.sex(maria, "FEMALE")),
            ("Born in:", paper.birthplace(maria, "Benguela")),
            ("Marital status:", "SINGLE"),
            ("Identity card no.:", paper.number("national_id_number", maria)),
            ("Valid until:", paper.expires(maria, dt.date(2032, 4, 10))),
        ],
        at=150,
        gap=18,
    )
    page.para(
        "I, Inês Tavares Boudreaux, certify that I am competent to translate from Portuguese, and that this is a "
        "complete and accurate translation of the card."
    )
    page.signed(page.left, page.y + 18, "tavares")
    page.y += 26
    page.lines("Inês Tavares Boudreaux, St. Albin, 10/29/2026")
    return paper


def _birth(packet: Packet, girl: Person, maria: Person, father: Person) -> Paper:
    paper = packet.paper("doc 3 - assento de nascimento.pdf", "birth_original", "scan 200")
    page = paper.leaf(A4, Style(face="serif", bold="serif bold", size=12, left=70, right=70))
    page.lines(
        "REPÚBLICA DE ANGOLA\nConservatória do Registo Civil de Benguela", "serif bold", 13, align="centre", gap=10
    )
    page.lines("ASSENTO DE NASCIMENTO Nº 2217 / 2014", "serif bold", 14, align="centre", gap=14)
    page.say("Registando", "serif bold", gap=2)
    page.pairs(
        [
            ("Nome próprio:", "Esperança"),
            ("Apelidos:", "Cassule António"),
            ("Sexo:", paper.sex(girl, "Feminino")),
            ("Data de nascimento:", paper.born(girl, "22 de Junho de 2014")),
            ("Naturalidade:", paper.birthplace(girl, "Benguela")),
        ],
        at=140,
        dots=True,
        gap=10,
    )
    paper.name(girl, "Cassule António | Esperança", girl.full)
    page.say("Pai", "serif bold", gap=2)
    page.pairs([("Nome completo:", paper.name(father, "Joaquim Manuel António"))], at=140, dots=True, gap=10)
    page.say("Mãe", "serif bold", gap=2)
    page.pairs([("Nome completo:", paper.name(maria, "Maria de Fátima Domingos Cassule"))], at=140, dots=True, gap=14)
    page.para("Data do assento: 30 de Julho de 2014. Emitido em Benguela, aos 5 de Outubro de 2026.", gap=20)
    page.seal(420, page.y + 20, 44, "REGISTO")
    page = paper.leaf(
        LETTER, Style(face="typewriter", bold="typewriter bold", size=10, left=72, right=72), kind="birth_translation"
    )
    page.lines("TRANSLATION FROM PORTUGUESE\nENTRY OF BIRTH No. 2217 / 2014", "typewriter bold", 11, gap=12)
    page.pairs(
        [
            ("Given name:", "Esperança"),
            ("Surnames:", "Cassule António"),
            ("Sex:", "Female"),
            ("Date of birth:", "June 22, 2014"),
            ("Place of birth:", "Benguela"),
            ("Father, full name:", "Joaquim Manuel António"),
            ("Mother, full name:", "Maria de Fátima Domingos Cassule"),
            ("Date of entry:", "July 30, 2014"),
        ],
        at=150,
        gap=18,
    )
    page.para(
        "I, Inês Tavares Boudreaux, certify that I am competent to translate from Portuguese, and that this is a "
        "complete and accurate translation. St. Albin, 10/29/2026."
    )
    return paper


def _questionnaire(packet: Packet, maria: Person, girl: Person, lucille: Person) -> Paper:
    paper = packet.paper("doc 4 - questionnaire.pdf", "questionnaire", "clean 200")
    page = paper.leaf(LETTER, Style(face="sans", bold="sans bold", size=10, left=50, right=50))
    page.lines("CLIENT QUESTIONNAIRE  (please print in capitals)", "sans bold", 14, gap=8)
    for heading, who, rows in (
        (
            "A. You",
            maria,
            [
                ("Place of birth", paper.birthplace(maria, "BENGUELA")),
                ("Passport no.", paper.number("passport_number", maria)),
            ],
        ),
        (
            "B. Your child",
            girl,
            [
                ("Place of birth", paper.birthplace(girl, "BENGUELA")),
                ("Passport no.", paper.number("passport_number", girl)),
            ],
        ),
        (
            "C. Who will support you?",
            lucille,
            [("Relationship", "GODMOTHER OF MY DAUGHTER"), ("Telephone", "337-555-0126")],
        ),
    ):
        raw = {"p": "MARIA DE FATIMA DOMINGOS CASSULE", "c": "ESPERANCA CASSULE ANTONIO"}.get(who.id, who.full.upper())
        page.bar(heading, colour=(90, 90, 90))
        first = [("Full name", paper.name(who, raw, raw.title().replace(" De ", " de ")))]
        birth = [] if who is lucille else [("Date of birth (day / month / year)", paper.born(who, "%d / %m / %Y"))]
        for caption, value in first + birth + rows:
            page.y += 26
            page.rule(page.left, page.left + page.room, page.y, width=0.5)
            page.put(page.left, page.y + 9, caption, "sans", 7.5)
            page.put(page.left + 6, page.y - 4, value, "narrow bold", 13)
            page.y += 8
        page.y += 10
    return paper


def _travel(packet: Packet, path: str, who: Person, lucille: Person, expires: dt.date) -> Paper:
    paper = forms.travel(packet, path, "text")
    forms.asked(
        paper,
        "I-131",
        [
            (
                "Petitioner",
                forms.person(paper, lucille, ("United States", "United States"), middle="Marie", captions=forms.ONLINE),
            ),
            ("Beneficiary", forms.person(paper, who, ("Angola", "Angola"), expires=expires, captions=forms.ONLINE)),
        ],
    )
    return paper


def _support(packet: Packet, maria: Person, lucille: Person) -> None:
    paper = forms.support(packet, "doc 6 - I-134.pdf", "text")
    page = forms.columns(
        paper,
        "I-134",
        [("Part 2. Beneficiary", forms.person(paper, maria, ("Angola", "Angola")))],
        [("Part 3. Individual Agreeing to Support", forms.person(paper, lucille, ("USA", "USA"), middle="Marie"))],
    )
    page.put(36, page.y + 20, "Part 7. Preparer:  Park, Naomi   Gulf Coast Immigration Clinic   11/10/2026", "sans", 9)


def _school(packet: Packet, girl: Person, maria: Person) -> Paper:
    paper = packet.paper("doc 7 - school.docx", "school_record", "docx")
    page = paper.leaf()
    page.lines("Escola Internacional da Praia Morena, Benguela\nOctober 12, 2026\nDECLARATION")
    page.para(
        f"For all purposes we declare that {paper.name(girl, 'Esperança Cassule António')}, born on "
        f"{paper.born(girl, '22 June 2014')}, daughter of {paper.name(maria, 'Maria de Fátima Domingos Cassula')}, is "
        "a pupil of class 6-B and that her place will be kept for her until her return."
    )
    page.para("The director, Adelino Sapalo")
    return paper


def _sworn(packet: Packet, lucille: Person, maria: Person, girl: Person) -> Paper:
    paper = packet.paper("doc 8 - sworn statement.pdf", "affidavit", "scan 200")
    page = paper.leaf(LETTER, Style(face="serif", bold="serif bold", size=12.5, left=80, right=80, leading=1.55))
    page.lines("STATE OF LOUISIANA\nPARISH OF ST. ALBIN", "serif bold", 12, gap=8)
    page.lines("BEFORE ME, the undersigned notary, personally came", gap=6)
    page.lines(paper.name(lucille, "LUCILLE MARIE FONTENOT", lucille.full), "serif bold", 14, align="centre", gap=6)
    page.para(
        f"of full age, who was born on {paper.born(lucille, 'July 4, 1961')} and resides at 1904 Bayou Lane, and who, "
        f"being sworn, did say: that she held {paper.name(girl, 'Esperança Cassule António')} at the font in Benguela "
        f"on December 8, 2014; that the child's mother, {paper.name(maria, 'Maria de Fátima Domingos Cassule')}, "
        "nursed her through malaria; and that she will lodge and keep both of them for as long as the surgeons "
        "require."
    )
    page.para("SWORN TO AND SUBSCRIBED this 3rd day of November, 2026.", gap=30)
    page.signed(page.left, page.y, "lucille")
    page.signed(page.left + 250, page.y, "notary")
    page.lines("Lucille M. Fontenot                                   Gaston Arceneaux, Notary", size=11)
    return paper
