"""A mother from Ukraine with twins, invited by a cousin whose family spells the name another way.

Nothing is wrong.
"""

import datetime as dt

from held_out import identity, twins_forms, zones
from held_out.leaf import A4, BOOKLET, CARD, LETTER, Style
from held_out.packet import Packet, Paper, Person

FIRM = Style(face="book", bold="book bold", size=10.5, left=72, right=66)
MONTHS = {1: "СІЧ/JAN", 6: "ЧЕР/JUN", 8: "СЕР/AUG", 2: "ЛЮТ/FEB"}


def told() -> Packet:
    """Tell the packet."""
    packet = Packet("h01", "clean", dt.date(2026, 3, 16))
    oksana = packet.person(
        "p", "beneficiary", "Oksana", "Hrytsenko", dt.date(1988, 8, 21), "F", "UKR", passport_number="FX910343"
    )
    danylo = packet.person(
        "c", "child", "Danylo", "Hrytsenko", dt.date(2017, 6, 3), "M", "UKR", passport_number="FX910344"
    )
    dmytro = packet.person(
        "d", "child", "Dmytro", "Hrytsenko", dt.date(2017, 6, 3), "M", "UKR", passport_number="FX910345"
    )
    andrii = packet.person("f", "father", "Andrii Vasylovych", "Hrytsenko", dt.date(1986, 1, 30), "M", "UKR")
    walter = packet.person(
        "s",
        "sponsor",
        "Walter Michael",
        "Hrycenko",
        dt.date(1961, 2, 11),
        "M",
        "USA",
        driver_license_number="H620-7741-0261",
        passport_number="560118842",
    )
    cover = _cover(packet, oksana, danylo, dmytro, walter)
    _passports(packet, oksana, danylo, dmytro)
    births = _births(packet, oksana, danylo, dmytro, andrii)
    twins_forms.travel(packet, oksana, danylo, walter)
    support = twins_forms.support(packet, oksana, walter)
    bank = _bank(packet, walter)
    _hospital(packet, oksana, danylo, dmytro)
    _license(packet, walter)
    own = _statement(packet, oksana, danylo, dmytro, andrii, walter)
    packet.harmless("name", oksana, "patronymic on the certificate only", births)
    packet.harmless("name", walter, "a relative whose surname is spelled another way", cover, support)
    packet.harmless("name", walter, "initial for the middle name", bank)
    packet.harmless("passport_number", danylo, "next to the twin's", cover)
    packet.harmless("date_of_birth", dmytro, "the twin's own", births)
    packet.harmless("date_of_birth", oksana, "other notation", own)
    return packet


def _cover(packet: Packet, oksana: Person, danylo: Person, dmytro: Person, walter: Person) -> Paper:
    paper = packet.paper("00 Cover letter.pdf", "cover_letter", "text")
    page = paper.leaf(style=FIRM)
    page.lines("BRANNIGAN & OTERO, P.C.", "book bold", 16, align="centre", gap=0)
    page.lines("Attorneys at Law  ·  41 Millrace Court, Suite 9, Eastbrook, OH 44999\nSPECIMEN", size=9, align="centre")
    page.across()
    page.lines("March 16, 2026", gap=6)
    page.lines("U.S. Citizenship and Immigration Services\nParole Intake Unit", gap=6)
    page.say("Re:   Requests for humanitarian parole, Form I-131 (three applicants)", "book bold", gap=6)
    page.table(
        [
            ["Applicant", "Date of birth", "Passport"],
            [
                paper.name(oksana, "HRYTSENKO, Oksana"),
                paper.born(oksana, "%b %-d, %Y"),
                paper.number("passport_number", oksana),
            ],
            [
                paper.name(danylo, "HRYTSENKO, Danylo"),
                paper.born(danylo, "%b %-d, %Y"),
                paper.number("passport_number", danylo),
            ],
            [
                paper.name(dmytro, "HRYTSENKO, Dmytro"),
                paper.born(dmytro, "%b %-d, %Y"),
                paper.number("passport_number", dmytro),
            ],
        ],
        [3, 2, 2],
    )
    page.para("Dear Officer:")
    page.para(
        "This firm represents the above family, a mother and her twin sons. They are nationals of "
        f"{paper.nationality(oksana, 'Ukraine')}. Danylo needs a second operation on his heart which is not to be "
        "had at home while the war goes on; Dmytro, his brother, cannot be left behind. Their host is "
        f"{paper.name(walter, 'Walter Michael Hrycenko')}, a cousin of the applicant's late father, whose "
        "grandparents came to Ohio in 1926 and spelled the family name in the Polish way."
    )
    page.para("The following exhibits are attached:")
    for tab, what in (
        ("A", "Biographic pages of three passports"),
        ("B", "Birth certificates of both boys, with translations"),
        ("C", "Forms I-131"),
        ("D", "Form I-134"),
        ("E", "Statement of a savings account"),
        ("F", "Letter of the Children's Heart Clinic"),
        ("G", "Driver license of the host"),
        ("H", "Statement of the applicant"),
    ):
        page.say(f"Tab {tab}     {what}", x=page.left + 24)
    page.y += 10
    page.lines("Respectfully submitted,", gap=26)
    page.signed(page.left, page.y, "otero")
    page.lines("Lucinda Otero\nAttorney for the applicants")
    return paper


def _passports(packet: Packet, *holders: Person) -> None:
    paper = packet.paper("Tab A passports.pdf", "passport", "scan 200")
    for holder, issued in zip(holders, (dt.date(2023, 1, 18), dt.date(2024, 8, 2), dt.date(2024, 8, 2)), strict=True):
        expires = issued.replace(year=issued.year + (10 if holder.id == "p" else 4)) - dt.timedelta(days=1)
        leaf = paper.leaf(BOOKLET, Style(ground=(244, 246, 240)), kind="" if holder.id == "p" else "passport")
        family, given = paper.parts(holder, holder.family.upper(), holder.given.upper())
        native = {"p": "ГРИЦЕНКО ОКСАНА", "c": "ГРИЦЕНКО ДАНИЛО", "d": "ГРИЦЕНКО ДМИТРО"}[holder.id].split()
        born = paper.born(holder, f"{holder.born:%d} {MONTHS[holder.born.month]} {holder.born:%y}")
        lines = zones.passport(
            "UKR",
            holder.family,
            holder.given,
            holder.number("passport_number"),
            "UKR",
            holder.born,
            holder.sex,
            expires,
        )
        places = [
            ("Тип/Type", "P", 0, 0),
            ("Код держави/Country code", "UKR", 1, 0),
            ("Номер паспорта/Passport No.", paper.number("passport_number", holder), 2, 0),
            ("Прізвище/Surname", f"{native[0]}/{family}", 0, 1),
            ("Ім'я/Given names", f"{native[1]}/{given}", 0, 2),
            ("Громадянство/Nationality", paper.nationality(holder, "УКРАЇНА/UKRAINE"), 0, 3),
            ("Дата народження/Date of birth", born, 2, 3),
            ("Стать/Sex", f"{'Ж' if holder.sex == 'F' else 'Ч'}/{paper.sex(holder, holder.sex)}", 0, 4),
            (
                "Місце народження/Place of birth",
                paper.birthplace(holder, "SUMY" if holder.id == "p" else "POLTAVA", "Ukraine"),
                1,
                4,
            ),
            ("Дата видачі/Date of issue", paper.issued(holder, issued, f"%d {_month(issued)} %y"), 0, 5),
            ("Дійсний до/Date of expiry", paper.expires(holder, expires, f"%d {_month(expires)} %y"), 1, 5),
            ("Орган/Authority", "5911", 2, 5),
        ]
        identity.page(leaf, ["УКРАЇНА  UKRAINE", "ПАСПОРТ  PASSPORT"], places, lines)


def _month(day: dt.date) -> str:
    return MONTHS[day.month]


def _births(packet: Packet, oksana: Person, danylo: Person, dmytro: Person, andrii: Person) -> Paper:
    paper = packet.paper("Tab B birth certs.pdf", "birth_original", "clean 200")
    for child, native, entry in ((danylo, "Данило", "412"), (dmytro, "Дмитро", "413")):
        _original(paper, child, native, entry, oksana, andrii)
        _translated(paper, child, entry, oksana, andrii)
    return paper


def _original(paper: Paper, child: Person, native: str, entry: str, oksana: Person, andrii: Person) -> None:
    page = paper.leaf(
        A4,
        Style(face="book", bold="book bold", left=80, right=80, ground=(243, 246, 238)),
        kind="" if entry == "412" else "birth_original",
    )
    page.lines("УКРАЇНА", "book bold", 20, align="centre")
    page.lines("СВІДОЦТВО ПРО НАРОДЖЕННЯ", "book bold", 16, align="centre", gap=20)
    page.put(80, 40, "SPECIMEN", "sans bold", 9, (190, 120, 120))
    page.pairs(
        [
            ("Прізвище", "Гриценко"),
            ("Власне ім'я", native),
            ("По батькові", "Андрійович"),
            ("Народився", paper.born(child, "03.06.2017")),
            ("Місце народження", "місто Полтава, Україна"),
        ],
        at=150,
    )
    paper.name(child, f"Гриценко | {native} | Андрійович", f"{child.given} Andriiovych Hrytsenko")
    page.para(f"про що 9 червня 2017 року складено відповідний актовий запис № {entry}", gap=16)
    page.say("БАТЬКИ", "book bold", align="centre", gap=6)
    page.pairs(
        [
            ("Батько", paper.name(andrii, "Гриценко Андрій Васильович", "Andrii Vasylovych Hrytsenko")),
            ("Громадянство", "Україна"),
            ("Мати", paper.name(oksana, "Гриценко Оксана Миколаївна", "Oksana Mykolaivna Hrytsenko")),
            ("Громадянство", "Україна"),
        ],
        at=150,
    )
    page.para("Орган державної реєстрації: Полтавський міський відділ реєстрації актів цивільного стану", gap=30)
    page.say("Дата видачі 9 червня 2017 року", gap=30)
    page.say("Керівник                                        Л. П. Кравець")
    page.seal(330, page.y - 10, 46, "УТОПІЯ")
    page.say("Серія І-КЕ  № 3316" + entry, "book bold", 12, align="right", gap=4)


def _translated(paper: Paper, child: Person, entry: str, oksana: Person, andrii: Person) -> None:
    page = paper.leaf(LETTER, Style(face="typewriter", bold="typewriter bold", size=10), kind="birth_translation")
    page.lines("Translation from the Ukrainian language", size=9, align="right")
    page.lines("[coat of arms]\nUKRAINE\nCERTIFICATE OF BIRTH", "typewriter bold", 12, align="centre")
    page.pairs(
        [
            ("Surname:", "Hrytsenko"),
            ("Name:", child.given),
            ("Patronymic:", "Andriiovych"),
            ("Was born on:", paper.born(child, "%d.%m.%Y")),
            ("Place of birth:", paper.birthplace(child, "city of Poltava, Ukraine", "Poltava")),
        ],
        at=130,
    )
    paper.name(child, f"Hrytsenko | {child.given} | Andriiovych", f"{child.given} Andriiovych Hrytsenko")
    page.para(f"of which on 9 June 2017 the entry No. {entry} was made in the register.")
    page.lines("PARENTS", "typewriter bold", align="centre")
    page.pairs(
        [
            ("Father:", paper.name(andrii, "Hrytsenko Andrii Vasylovych", "Andrii Vasylovych Hrytsenko")),
            ("Citizenship:", paper.nationality(andrii, "Ukraine")),
            ("Mother:", paper.name(oksana, "Hrytsenko Oksana Mykolaivna", "Oksana Mykolaivna Hrytsenko")),
            ("Citizenship:", paper.nationality(oksana, "Ukraine")),
        ],
        at=130,
    )
    page.lines(
        "Poltava City Office of Civil Registration\nDate of issue: 9 June 2017\n[round seal] Head: L. P. "
        f"Kravets\nSeries I-KE No. 3316{entry}"
    )
    page.across()
    page.para(
        "I, Solomiia Vertsak, certify that I am competent in both the Ukrainian and the English language and that "
        "the above is a complete and accurate translation of the certificate shown to me."
    )
    page.signed(page.left, page.y + 16, "vertsak")
    page.y += 22
    page.lines("Solomiia Vertsak, 4 Aspen Lane, Eastbrook, OH 44999      February 20, 2026")


def _bank(packet: Packet, walter: Person) -> Paper:
    paper = packet.paper("Tab E savings.pdf", "bank_statement", "text")
    page = paper.leaf(style=Style(face="sans", bold="sans bold", size=9.5))
    page.lines("Lake County Teachers' Savings Bank", "sans bold", 15, gap=0)
    page.lines("PO Box 610, Eastbrook OH 44999", size=8)
    page.across(width=2)
    top = page.y
    page.lines(f"{paper.name(walter, 'WALTER M HRYCENKO')}\n77 ORCHARD ST\nEASTBROOK OH 44999")
    page.put(370, top + 14, "Statement period 01/01/2026 - 01/31/2026", size=9)
    page.put(370, top + 28, "Account ending in 5520", size=9)
    page.table(
        [
            ["Date", "Description", "Amount", "Balance"],
            ["01/02", "Opening balance", "", "58,214.07"],
            ["01/15", "Pension fund, direct deposit", "3,904.11", "62,118.18"],
            ["01/22", "Check 2291", "-640.00", "61,478.18"],
            ["01/31", "Interest", "18.40", "61,496.58"],
        ],
        [1, 4, 1.4, 1.4],
    )
    return paper


def _hospital(packet: Packet, oksana: Person, danylo: Person, dmytro: Person) -> Paper:
    paper = packet.paper("Tab F heart clinic.jpg", "physician_letter", "photo")
    page = paper.leaf(style=Style(face="sans", bold="sans bold", size=11))
    page.fill(0, 0, 612, 46, (196, 216, 224))
    page.put(64, 30, "CHILDREN'S HEART CLINIC  ·  Eastbrook University Hospitals", "sans bold", 14)
    page.y = 70
    page.lines("Ravindra Iyer, MD, FACC            Department of Pediatric Cardiology", size=10)
    page.lines("12 February 2026", gap=12)
    page.pairs(
        [
            ("Patient", paper.name(danylo, "Danylo Hrytsenko")),
            ("Birth date", paper.born(danylo, "%-d %B %Y")),
            ("Mother", paper.name(oksana, "Oksana Hrytsenko")),
            ("Chart", "77-10436"),
        ],
        at=110,
    )
    page.para(
        f"I have studied the films of this {paper.age(danylo, '8')}-year-old boy, sent to us from Poltava. A "
        "narrowing of the aorta, first widened in 2019, has come back, and a stent should be placed before the end "
        "of May."
    )
    page.para(
        f"His twin brother, {paper.name(dmytro, 'Dmytro Hrytsenko')}, was found healthy; he should nevertheless be "
        "seen once in our department, as the condition runs in families. The mother should stay with the patient "
        "throughout."
    )
    page.para(
        "We have set aside a bed from 4 May 2026. The stay will last about nine days, with visits for six months."
    )
    page.y += 20
    page.signed(page.left, page.y + 8, "iyer")
    page.y += 14
    page.lines("R. Iyer, MD")
    return paper


def _license(packet: Packet, walter: Person) -> None:
    paper = packet.paper("Tab G license.png", "driver_license", "colour")
    leaf = paper.leaf(CARD, Style(ground=(232, 238, 246)))
    family, given = paper.parts(walter, "HRYCENKO", "WALTER MICHAEL")
    identity.page(
        leaf,
        ["OHIO", "DRIVER LICENSE"],
        [
            ("4d LIC. NO.", paper.number("driver_license_number", walter), 0, 0),
            ("9 CLASS", "D", 2, 0),
            ("1 LAST", family, 0, 1),
            ("2 FIRST, MIDDLE", given, 0, 2),
            ("3 DOB", paper.born(walter), 0, 3),
            ("15 SEX", paper.sex(walter, "M"), 1.5, 3),
            ("4a ISS", paper.issued(walter, dt.date(2023, 2, 9)), 0, 4),
            ("4b EXP", paper.expires(walter, dt.date(2027, 2, 11)), 1.5, 4),
        ],
        grid=identity.Grid(x=78, y=34, across=46, down=19, value=7.4, caption=4.6),
        portrait=(10, 40, 58, 74),
        band=(30, 60, 120),
    )
    leaf.put(10, 132, "8  77 ORCHARD ST  EASTBROOK OH 44999", "sans", 6)


def _statement(packet: Packet, oksana: Person, danylo: Person, dmytro: Person, andrii: Person, walter: Person) -> Paper:
    paper = packet.paper("Tab H statement.docx", "declaration", "docx")
    page = paper.leaf()
    page.say("Statement in support of our request")
    page.para(
        f"My name is {paper.name(oksana, 'Oksana Hrytsenko')}. I was born on "
        f"{paper.born(oksana, 'the 21st of August, 1988')} in Sumy. I teach chemistry at a school in Poltava. My "
        f"husband {paper.name(andrii, 'Andrii Hrytsenko')} serves in the army and may not leave."
    )
    page.para(
        f"Our sons {paper.name(danylo, 'Danylo Hrytsenko')} and {paper.name(dmytro, 'Dmytro Hrytsenko')} were both "
        f"born on {paper.born(danylo, 'June 3, 2017')}; Danylo came forty minutes earlier. He was operated on when "
        "he was two."
    )
    paper.born(dmytro, "June 3, 2017")
    page.para(
        f"My father's cousin {paper.name(walter, 'Walter Hrycenko')} has offered us two rooms in his house in Ohio."
    )
    page.para("I declare under penalty of perjury that the foregoing is true and correct. March 2, 2026.")
    page.para("Oksana Hrytsenko")
    return paper
