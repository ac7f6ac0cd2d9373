"""A mother from Kazakhstan brings her deaf son to a clinic in Kansas; the host teaches there.

Wrong: the mother's name in the translation of the birth certificate, two digits of the boy's number in his father's
consent, day and month of the host's birth on the Form I-134.
"""

import dataclasses
import datetime as dt

from held_out import identity
from held_out.leaf import A4, Style
from held_out.packet import Packet, Paper, Person
from held_out.second import booklets, forms

KAZAKHSTAN = booklets.Booklet(
    "KAZ",
    ("ҚАЗАҚСТАН РЕСПУБЛИКАСЫ  REPUBLIC OF KAZAKHSTAN", "ПАСПОРТ / PASSPORT"),
    (
        "ПАСПОРТ № / PASSPORT №",
        "ТЕГІ / SURNAME",
        "АТЫ / GIVEN NAMES",
        "АЗАМАТТЫҒЫ / NATIONALITY",
        "ТУҒАН КҮНІ / DATE OF BIRTH",
        "ЖЫНЫСЫ / SEX",
        "ТУҒАН ЖЕРІ / PLACE OF BIRTH",
        "БЕРІЛГЕН КҮНІ / DATE OF ISSUE",
        "МЕРЗІМІ / DATE OF EXPIRY",
    ),
    "KAZAKHSTAN",
    date="%d.%m.%Y",
    grid=identity.Grid(
        x=104,
        y=46,
        across=72,
        down=22,
        face="plain bold",
        caption_face="plain",
        caption=4.2,
        value=7.6,
        heading_face="plain bold",
    ),
    band=(0, 130, 160),
    ground=(236, 246, 248),
    authority="MIA",
)


def told() -> Packet:
    """Tell the packet."""
    packet = Packet("s06", "clean", dt.date(2026, 3, 30))
    aigerim = packet.person(
        "p",
        "beneficiary",
        "Aigerim",
        "Sadykova",
        dt.date(1996, 4, 11),
        "F",
        "KAZ",
        passport_number="N13377409",
        national_id_number="960411450214",
    )
    daniyar = packet.person(
        "c",
        "child",
        "Daniyar",
        "Sadykov",
        dt.date(2019, 8, 30),
        "M",
        "KAZ",
        passport_number="N13377410",
        national_id_number="190830550445",
    )
    yerlan = packet.person(
        "f", "father", "Yerlan", "Sadykov", dt.date(1992, 12, 19), "M", "KAZ", national_id_number="921219350775"
    )
    thomas = packet.person(
        "s", "sponsor", "Thomas Edward", "Rourke", dt.date(1971, 11, 2), "M", "USA", driver_license_number="K00441907"
    )
    cover = _cover(packet, aigerim, daniyar, thomas)
    passports = packet.paper("ex A passports.pdf", "passport", "clean 300")
    booklets.passport(passports, KAZAKHSTAN, aigerim, "ALMATY", dt.date(2021, 2, 2), dt.date(2031, 2, 1))
    booklets.passport(passports, KAZAKHSTAN, daniyar, "ALMATY", dt.date(2024, 4, 9), dt.date(2029, 4, 8), another=True)
    birth = _birth(packet, daniyar, aigerim, yerlan)
    translated = _translated(packet, daniyar, dataclasses.replace(aigerim, given="Aigul"), yerlan)
    wrong = dataclasses.replace(daniyar, numbers=daniyar.numbers | {"national_id_number": "190830550454"})
    consent = _consent(packet, yerlan, aigerim, wrong)
    for who, expires in ((aigerim, dt.date(2031, 2, 1)), (daniyar, dt.date(2029, 4, 8))):
        _travel(packet, who, thomas, expires)
    support = _support(packet, aigerim, dataclasses.replace(thomas, born=dt.date(1971, 2, 11)))
    clinic = _clinic(packet, daniyar, aigerim)
    school = _school(packet, thomas)
    licence = packet.paper("ex H licence.png", "driver_license", "colour")
    booklets.licence(
        licence,
        "Kansas",
        thomas,
        "515 W 9TH ST SUNFLOWER KS 66999",
        dt.date(2023, 10, 30),
        dt.date(2029, 11, 2),
        band=(90, 40, 110),
    )
    packet.plant("name", aigerim, translated, kind="given_name")
    packet.plant("national_id_number", daniyar, consent, kind="number_transposed")
    packet.plant("date_of_birth", thomas, support, kind="dob_day_month")
    packet.harmless("name", daniyar, "the surname in its masculine form", birth, cover)
    packet.harmless("name", yerlan, "Ерлан with a patronymic", birth)
    packet.harmless("date_of_birth", daniyar, "the day of registration and other notations", birth, clinic)
    packet.harmless("name", thomas, "Tom Rourke in a letter of his school", school)
    return packet


def _cover(packet: Packet, aigerim: Person, daniyar: Person, thomas: Person) -> Paper:
    paper = packet.paper("cover.pdf", "cover_letter", "text")
    page = paper.leaf(style=Style(face="plain", bold="plain bold", size=10, left=66, right=66))
    page.lines("HOLLIS BRANDT, ATTORNEY", "plain bold", 14, gap=0)
    page.lines("Sunflower, Kansas 66999 | SPECIMEN", size=8.5, gap=14)
    page.lines("March 30, 2026\nRE: Humanitarian parole for medical treatment, two beneficiaries", gap=6)
    top = page.y
    page.pairs(
        [
            ("Beneficiary 1", paper.name(aigerim, "Aigerim SADYKOVA", "Aigerim Sadykova")),
            ("Date of birth", paper.born(aigerim, "04/11/1996")),
            ("Passport", paper.number("passport_number", aigerim)),
        ],
        at=80,
        gap=0,
    )
    page.y = top
    page.pairs(
        [
            ("Beneficiary 2", paper.name(daniyar, "Daniyar SADYKOV", "Daniyar Sadykov")),
            ("Date of birth", paper.born(daniyar, "08/30/2019")),
            ("Passport", paper.number("passport_number", daniyar)),
        ],
        x=320,
        at=80,
        gap=14,
    )
    page.para(
        "A boy who was born deaf has been accepted for cochlear implants at the Plains Hearing Institute. The "
        "operation and the first year of speech therapy are paid by the Institute's fund. Mother and son will live "
        f"with {paper.name(thomas, 'Thomas Edward Rourke')}, who teaches the deaf and met them through his school's "
        "exchange."
    )
    page.para("The father remains in Almaty and has given his consent before a notary.")
    page.say("Exhibit list", "plain bold", gap=2)
    page.table(
        [
            ["Ex.", "Contents", "Pages"],
            ["A", "Passports of both", "1-2"],
            ["B", "Birth certificate of the boy; translation", "3-4"],
            ["C", "Consent of the father; translation", "5-6"],
            ["D", "Forms I-131", "7-8"],
            ["E", "Form I-134", "9"],
            ["F", "Letter of the Institute", "10"],
            ["G", "Letter of the school", "11"],
            ["H", "Driver's licence of the host", "12"],
        ],
        [0.5, 4, 0.8],
        size=9.5,
    )
    page.signed(page.left, page.y + 22, "brandt")
    return paper


def _birth(packet: Packet, daniyar: Person, aigerim: Person, yerlan: Person) -> Paper:
    paper = packet.paper("ex B1 birth.pdf", "birth_original", "clean 200")
    page = paper.leaf(A4, Style(face="plain", bold="plain bold", size=12, left=70, right=70, ground=(246, 250, 246)))
    page.lines("РЕСПУБЛИКА КАЗАХСТАН", "plain bold", 15, align="centre", gap=4)
    page.lines("СВИДЕТЕЛЬСТВО О РОЖДЕНИИ", "plain bold", 17, align="centre", gap=14)
    page.pairs(
        [
            ("ИИН", paper.number("national_id_number", daniyar)),
            ("Фамилия", "САДЫКОВ"),
            ("Имя", "ДАНИЯР"),
            ("Отчество", "ЕРЛАНОВИЧ"),
            ("Дата рождения", paper.born(daniyar, "30.08.2019")),
            ("Место рождения", "город Алматы"),
        ],
        at=150,
        gap=12,
    )
    paper.name(daniyar, "САДЫКОВ | ДАНИЯР | ЕРЛАНОВИЧ", "Daniyar Erlanovich Sadykov")
    page.say("Родители", "plain bold", gap=4)
    page.pairs(
        [
            ("Отец", paper.name(yerlan, "САДЫКОВ ЕРЛАН МАРАТОВИЧ", "Erlan Maratovich Sadykov")),
            ("Мать", paper.name(aigerim, "САДЫКОВА АЙГЕРИМ БОЛАТОВНА", "Aigerim Bolatovna Sadykova")),
        ],
        at=150,
        gap=16,
    )
    page.pairs(
        [("Дата регистрации", "05.09.2019"), ("Номер актовой записи", "10-19-0044718"), ("Дата выдачи", "05.09.2019")],
        at=150,
        gap=24,
    )
    page.put(485, 800, "3", "plain", 9)
    page.seal(430, page.y, 44, "РАГС")
    return paper


def _translated(packet: Packet, daniyar: Person, aigerim: Person, yerlan: Person) -> Paper:
    paper = packet.paper("ex B2 birth translated.pdf", "birth_translation", "text")
    page = paper.leaf(A4, Style(face="sans", bold="sans bold", size=10.5, left=70, right=70))
    page.lines("REPUBLIC OF KAZAKHSTAN\nBIRTH CERTIFICATE", "sans bold", 13, align="centre", gap=12)
    page.pairs(
        [
            ("IIN", paper.number("national_id_number", daniyar)),
            ("Surname", "SADYKOV"),
            ("Name", "DANIYAR"),
            ("Patronymic", "YERLANOVICH"),
            ("Date of birth", paper.born(daniyar, "30.08.2019")),
            ("Place of birth", paper.birthplace(daniyar, "city of Almaty", "Almaty")),
        ],
        at=150,
        gap=10,
    )
    paper.name(daniyar, "SADYKOV | DANIYAR | YERLANOVICH", "Daniyar Yerlanovich Sadykov")
    page.say("Parents", "sans bold", gap=4)
    page.pairs(
        [
            ("Father", paper.name(yerlan, "SADYKOV YERLAN MARATOVICH", "Yerlan Maratovich Sadykov")),
            ("Mother", paper.name(aigerim, "SADYKOVA AIGUL BOLATOVNA", "Aigul Bolatovna Sadykova")),
        ],
        at=150,
        gap=10,
    )
    page.pairs(
        [("Date of registration", "05.09.2019"), ("Record number", "10-19-0044718"), ("Date of issue", "05.09.2019")],
        at=150,
        gap=16,
    )
    page.para(
        "Translated from Russian by Madina Ospanova, who certifies that she is competent in both languages and that "
        "the translation is complete and accurate."
    )
    page.signed(page.left, page.y + 14, "ospanova")
    page.y += 22
    page.lines("Almaty, 20.01.2026")
    page.put(485, 800, "4", "sans", 9)
    return paper


def _consent(packet: Packet, yerlan: Person, aigerim: Person, daniyar: Person) -> Paper:
    paper = packet.paper("ex C consent of father EN.pdf", "declaration", "text")
    page = paper.leaf(A4, Style(face="serif", bold="serif bold", size=12, left=76, right=76, leading=1.5))
    page.lines("CONSENT", "serif bold", 15, align="centre", gap=4)
    page.lines("City of Almaty, the sixteenth of January two thousand twenty-six", align="centre", gap=12)
    page.para(
        f"I, citizen {paper.name(yerlan, 'Yerlan Sadykov')}, born {paper.born(yerlan, '19.12.1992')}, IIN "
        f"{paper.number('national_id_number', yerlan)}, residing at 14 Abylai Street, Almaty, consent that my minor "
        f"son {paper.name(daniyar, 'Daniyar Sadykov')}, born {paper.born(daniyar, '30.08.2019')}, IIN "
        f"{paper.number('national_id_number', daniyar)}, travel to the United States of America from 1 May 2026 to 1 "
        f"May 2028, accompanied by his mother, {paper.name(aigerim, 'Aigerim Sadykova')}, born "
        f"{paper.born(aigerim, '11.04.1996')}, and that she decide on his medical treatment there.",
        first=20,
    )
    page.para("This consent has been read to me aloud by the notary. Signature: (signed)", first=20)
    page.para("I, Notary Gulnara Akhmetova, certify this consent. Registered under No. 118. [seal]", first=20, gap=16)
    page.para(
        "Translated from Russian by Madina Ospanova, who certifies that she is competent in both languages and that "
        "the translation is complete and accurate. Almaty, 20.01.2026",
        size=10.5,
    )
    page.put(485, 800, "5-6", "serif", 9)
    return paper


def _travel(packet: Packet, who: Person, thomas: Person, expires: dt.date) -> None:
    paper = forms.travel(packet, f"ex D I-131 {who.given}.pdf", "text")
    forms.asked(
        paper,
        "I-131",
        [
            ("About you", forms.person(paper, thomas, ("USA", "USA"), middle="Edward", captions=forms.ONLINE)),
            (
                "About the person you are applying for",
                forms.person(paper, who, ("Kazakhstan", "Kazakhstan"), expires=expires, captions=forms.ONLINE),
            ),
        ],
    )


def _support(packet: Packet, aigerim: Person, thomas: Person) -> Paper:
    paper = forms.support(packet, "ex E I-134.pdf", "clean 300")
    forms.lined(
        paper,
        "I-134",
        [
            ("Beneficiary", forms.person(paper, aigerim, ("Kazakhstan", "Kazakhstan"), capitals=True)),
            (
                "Individual Agreeing to Support the Beneficiary",
                [*forms.person(paper, thomas, ("USA", "USA"), middle="Edward", capitals=True), ("Income", "$ 61,020")],
            ),
        ],
        face="sans",
        size=10.5,
    )
    return paper


def _clinic(packet: Packet, daniyar: Person, aigerim: Person) -> Paper:
    paper = packet.paper("ex F institute.pdf", "physician_letter", "scan 200")
    page = paper.leaf(style=Style(face="book", bold="book bold", size=11.5, left=74, right=74))
    page.lines("PLAINS HEARING INSTITUTE", "book bold", 17, align="right", gap=0)
    page.lines("Cochlear implant program", size=10, align="right", gap=22)
    page.lines("March 3, 2026", gap=10)
    page.say(
        f"Patient: {paper.name(daniyar, 'Daniyar Sadykov')}   (d.o.b. {paper.born(daniyar, 'Aug 30, 2019')})",
        "book bold",
        gap=8,
    )
    page.para(
        f"Our board has accepted this {paper.age(daniyar, '6')}-year-old boy from Almaty for implants on both sides, "
        f"the first on May 19, 2026. His mother, {paper.name(aigerim, 'Ms. Aigerim Sadykova', 'Aigerim Sadykova')}, "
        "has to be trained with him. All costs, some $ 130,000, are borne by our fund."
    )
    page.para("Every half-year lost at his age is lost for speech.", gap=36)
    page.signed(page.left, page.y, "implant")
    page.lines("Wendell Achterberg, MD\nMedical director")
    page.put(540, 770, "10", "book", 9)
    return paper


def _school(packet: Packet, thomas: Person) -> Paper:
    paper = packet.paper("ex G school.docx", "employer_letter", "docx")
    page = paper.leaf()
    page.lines("Kansas Prairie School for the Deaf\nSunflower, Kansas 66999\nMarch 11, 2026")
    page.para(
        f"To whom it may concern: {paper.name(thomas, 'Thomas Edward Rourke')} has taught at this school since 1999. "
        "His contract is permanent, his salary $ 61,020 a year. Tom Rourke is the most patient person on our staff."
    )
    page.para("Sincerely, Lorna Whitehorse, superintendent")
    return paper
