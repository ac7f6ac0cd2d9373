"""A Syrian family in Turkey whom a parish in Vermont invites.

Wrong: a stranger's hospital record, an old passport's number on a form, the father's name on the son's birth record.
"""

import datetime as dt

from held_out import identity, zones
from held_out.leaf import A4, BOOKLET, CARD, LETTER, Leaf, Style
from held_out.packet import Packet, Paper, Person

SYRIA = ["SYRIAN ARAB REPUBLIC", "Passport  Passeport"]


def told() -> Packet:
    """Tell the packet."""
    packet = Packet("h08", "typical", dt.date(2026, 7, 20))
    mahmoud = packet.person(
        "p", "beneficiary", "Mahmoud", "Al-Khatib", dt.date(1981, 5, 16), "M", "SYR", passport_number="N015588204"
    )
    rania = packet.person(
        "w",
        "spouse",
        "Rania",
        "Sabbagh",
        dt.date(1986, 10, 2),
        "F",
        "SYR",
        passport_number="N015588211",
        national_id_number="99640312278",
    )
    omar = packet.person("c", "child", "Omar", "Al-Khatib", dt.date(2012, 1, 27), "M", "SYR")
    sponsor = packet.person("s", "sponsor", "Constance Ruth", "Merriweather", dt.date(1952, 8, 29), "F", "USA")
    stranger = packet.person("x", "other", "Mahmoud", "Hariri", dt.date(1974, 12, 8), "M", "SYR")
    parish = _parish(packet, mahmoud, rania, omar, sponsor)
    passports = _passports(packet, mahmoud, rania)
    refugee = _registration(packet, mahmoud, rania, omar)
    card = _kimlik(packet, rania)
    birth = _birth(packet, omar, mahmoud, rania)
    travel = _travel(packet, mahmoud, rania, omar, sponsor)
    support = _support(packet, mahmoud, sponsor)
    clinic = _clinic(packet, stranger)
    bank = _bank(packet, sponsor)
    packet.plant("name", stranger, clinic, kind="wrong_person", also=("date_of_birth", "place_of_birth"))
    packet.plant("passport_number", mahmoud, support, kind="stale_number")
    packet.plant("name", mahmoud, birth, kind="parent_name")
    packet.harmless("name", mahmoud, "article joined, apart or with a hyphen", passports, parish, refugee)
    packet.harmless("name", rania, "with the article on the Turkish card", card)
    packet.harmless("passport_number", mahmoud, "superseded passport", passports)
    packet.harmless("name", sponsor, "initial for the middle name; joint account", bank)
    packet.harmless("name", rania, "the wife keeps her father's name", travel)
    return packet


def _parish(packet: Packet, mahmoud: Person, rania: Person, omar: Person, sponsor: Person) -> Paper:
    paper = packet.paper("a - parish letter.pdf", "support_letter", "text")
    page = paper.leaf(style=Style(face="serif", bold="serif bold", size=11, left=190, right=60))
    page.put(60, 60, "St. Brendan's", "serif bold", 18)
    page.put(60, 80, "Parish", "serif bold", 18)
    for number, line in enumerate(
        (
            "Rector",
            "The Rev. Hugh Pascoe",
            "",
            "Wardens",
            "Edith Vance",
            "Lionel Okafor",
            "",
            "Treasurer",
            "Priya Raman",
            "",
            "12 Church Hill",
            "Dunmore, VT 05999",
        )
    ):
        page.put(60, 120 + 14 * number, line, "serif italic", 9.5)
    page.fill(174, 46, 175, 420)
    page.y = 46
    page.lines("July 14, 2026", gap=10)
    page.para("To the Humanitarian Affairs Branch:")
    page.para(
        f"Our parish has prepared a house for the family of {paper.name(mahmoud, 'Mahmoud Al Khatib')}, a pharmacist "
        f"from Aleppo, born {paper.born(mahmoud, '16 May 1981')}. They have lived in Gaziantep since 2015 and lost "
        "their flat in the earthquake."
    )
    page.para(
        f"He comes with his wife, {paper.name(rania, 'Rania Sabbagh')}, and their son, "
        f"{paper.name(omar, 'Omar Al-Khatib')}, who is {paper.age(omar, '14')}. Mrs. "
        f"{paper.name(sponsor, 'Constance Merriweather')}, a member of our vestry, has signed Form I-134."
    )
    page.para("We have raised $31,200 for their first year. A teacher of English and a driver have been found.")
    page.para("Yours faithfully,", gap=24)
    page.signed(190, page.y, "pascoe")
    page.say("Hugh Pascoe")
    return paper


def _passports(packet: Packet, mahmoud: Person, rania: Person) -> Paper:
    paper = packet.paper("b - passports.pdf", "passport", "scan 200")
    for who, number, issued, years, place in (
        (mahmoud, "N008341759", dt.date(2018, 3, 5), 6, "ALEPPO"),
        (mahmoud, "N015588204", dt.date(2024, 2, 19), 6, "ALEPPO"),
        (rania, "N015588211", dt.date(2024, 2, 19), 6, "IDLIB"),
    ):
        page = paper.leaf(A4, kind="" if number == "N008341759" else "passport")
        leaf = Leaf(BOOKLET, Style(ground=(240, 242, 250)))
        expires = issued.replace(year=issued.year + years) - dt.timedelta(days=1)
        family = "AL KHATIB" if who is mahmoud else "SABBAGH"
        paper.parts(who, family, who.given.upper())
        identity.page(
            leaf,
            SYRIA,
            [
                ("Type", "P", 0, 0),
                ("Country code", "SYR", 0.8, 0),
                ("Passport No.", paper.number("passport_number", who, number), 1.8, 0),
                ("Surname / Nom", family, 0, 1),
                ("Name / Prénom", who.given.upper(), 0, 2),
                ("Nationality", paper.nationality(who, "SYRIAN"), 1.8, 2),
                ("Date of birth", paper.born(who, "%d/%m/%Y"), 0, 3),
                ("Place of birth", paper.birthplace(who, place, "Syria"), 1.1, 3),
                ("Sex", paper.sex(who, who.sex), 2.2, 3),
                ("Issue", paper.issued(who, issued, "%d/%m/%Y"), 0, 4),
                ("Expiry", paper.expires(who, expires, "%d/%m/%Y"), 1.1, 4),
            ],
            zones.passport("SYR", family.title(), who.given, number[:9], "SYR", who.born, who.sex, expires),
            grid=identity.Grid(down=25, value=9),
            band=(30, 50, 110),
        )
        page.lay(leaf, 60, 70, 1.3)
        if number == "N008341759":
            page.put(120, 500, "CANCELLED - REPLACED 19/02/2024", "sans bold", 16, (150, 60, 60))
    return paper


def _registration(packet: Packet, mahmoud: Person, rania: Person, omar: Person) -> Paper:
    paper = packet.paper("c - refugee registration.jpg", "registration", "photo")
    page = paper.leaf(A4, Style(face="sans", bold="sans bold", size=11, left=50, right=50))
    page.lines("OFFICE FOR REFUGEES IN UTOPIA\nFamily Registration Certificate", "sans bold", 15, align="centre", gap=4)
    page.lines(
        "Case No. 385-15C08812     Issued 11 November 2025     Valid until 10 November 2027",
        size=10,
        align="centre",
        gap=10,
    )
    page.table(
        [
            ["Name", "Relation", "Sex", "Date of birth", "Nationality"],
            [
                paper.name(mahmoud, "Mahmoud ALKHATIB"),
                "Head",
                paper.sex(mahmoud, "M"),
                paper.born(mahmoud, "16-MAY-1981"),
                paper.nationality(mahmoud, "Syrian"),
            ],
            [
                paper.name(rania, "Rania SABBAGH"),
                "Wife",
                paper.sex(rania, "F"),
                paper.born(rania, "02-OCT-1986"),
                paper.nationality(rania, "Syrian"),
            ],
            [
                paper.name(omar, "Omar ALKHATIB"),
                "Son",
                paper.sex(omar, "M"),
                paper.born(omar, "27-JAN-2012"),
                paper.nationality(omar, "Syrian"),
            ],
        ],
        [2.6, 1, 0.6, 1.7, 1.4],
        gap=16,
    )
    page.para("The persons named above are persons of concern and should be protected from forcible return.")
    return paper


def _kimlik(packet: Packet, rania: Person) -> Paper:
    paper = packet.paper("d - kimlik.png", "national_id", "colour")
    leaf = paper.leaf(CARD, Style(ground=(236, 246, 250)))
    paper.parts(rania, "AL SABBAGH", "RANIA")
    identity.page(
        leaf,
        ["TÜRKİYE CUMHURİYETİ", "GEÇİCİ KORUMA KİMLİK BELGESİ"],
        [
            ("Yabancı Kimlik No / ID No", paper.number("national_id_number", rania), 0, 0),
            ("Soyadı / Surname", "AL SABBAGH", 0, 1),
            ("Adı / Name", "RANIA", 0, 2),
            ("Doğum Tarihi / Date of Birth", paper.born(rania, "%d.%m.%Y"), 0, 3),
            ("Cinsiyeti / Sex", "K/" + paper.sex(rania, "F"), 1.8, 3),
            ("Uyruğu / Nationality", paper.nationality(rania, "SURİYE / SYRIA"), 0, 4),
            ("Anne / Baba", "HUDA / FAROUK", 1.6, 4),
        ],
        grid=identity.Grid(x=80, y=40, across=48, down=20, caption=4.6, value=7.4),
        portrait=(10, 42, 60, 78),
        band=(180, 30, 40),
    )
    return paper


def _birth(packet: Packet, omar: Person, mahmoud: Person, rania: Person) -> Paper:
    paper = packet.paper("e - Omar birth record.pdf", "birth_original", "clean 300")
    page = paper.leaf(A4, Style(ground=(250, 248, 240)))
    page.put(540, 80, "الجمهورية العربية السورية", "naskh bold", 17, align="right")
    page.put(540, 110, "بيان ولادة", "naskh bold", 20, align="right")
    page.put(60, 60, "SPECIMEN", "sans bold", 9)
    for number, (caption, value) in enumerate(
        (
            ("اسم المولود", "عمر"),
            ("الكنية", "الخطيب"),
            ("تاريخ الولادة", "٢٧ كانون الثاني ٢٠١٢"),
            ("محل الولادة", "حلب"),
            ("الجنس", "ذكر"),
            ("اسم الأب", "مهند الخطيب"),
            ("اسم الأم", "رانيا صباغ"),
        )
    ):
        page.put(540, 165 + 40 * number, caption + ":", "naskh", 16, align="right")
        page.put(400, 165 + 40 * number, value, "naskh bold", 17, align="right")
    page.seal(130, 470, 50)
    page = paper.leaf(A4, Style(face="sans", bold="sans bold", size=11, left=70, right=70), kind="birth_translation")
    page.lines("SYRIAN ARAB REPUBLIC - Ministry of the Interior, Civil Affairs", "sans bold", 12, align="centre", gap=2)
    page.lines("BIRTH STATEMENT", "sans bold", 15, align="centre", gap=10)
    page.pairs(
        [
            ("Name of the newborn", "Omar"),
            ("Surname", "Al-Khatib"),
            ("Date of birth", paper.born(omar, "27 January 2012")),
            ("Place of birth", paper.birthplace(omar, "Aleppo")),
            ("Sex", paper.sex(omar, "Male")),
            ("Father's name", paper.name(mahmoud, "Muhannad Al-Khatib")),
            ("Mother's name", paper.name(rania, "Rania Sabbagh")),
        ],
        at=170,
        dots=True,
        gap=16,
    )
    paper.name(omar, "Omar | Al-Khatib", omar.full)
    page.para(
        "Translator's certificate: I, Nizar Haffar, certify that I am competent in Arabic and English and that this "
        "is a complete and accurate translation of the attached birth statement. Gaziantep, 3 June 2026.",
        gap=24,
    )
    page.signed(80, page.y, "haffar")
    return paper


def _travel(packet: Packet, mahmoud: Person, rania: Person, omar: Person, sponsor: Person) -> Paper:
    paper = packet.paper("f - I-131.pdf", "i131", "scan 200")
    page = paper.leaf(LETTER, Style(face="sans", bold="sans bold", size=10, left=44, right=44))
    page.say("APPLICATION FOR TRAVEL DOCUMENTS, PAROLE DOCUMENTS   Form I-131 (specimen)", "sans bold", 11, gap=6)
    page.bar("Information About You (Petitioner)", colour=(70, 70, 70))
    page.table(
        [
            ["Last name", "Merriweather", "First / middle name", "Constance Ruth"],
            ["Date of birth", paper.born(sponsor), "Sex", paper.sex(sponsor, "F")],
            [
                "Country of citizenship",
                paper.nationality(sponsor, "United States"),
                "Country of birth",
                paper.birthplace(sponsor, "United States"),
            ],
        ],
        [1.2, 1.3, 1.2, 1.3],
        header=False,
        size=9,
    )
    paper.name(sponsor, "Merriweather | Constance Ruth", sponsor.full)
    page.bar("Information About the Beneficiary", colour=(70, 70, 70))
    page.table(
        [
            ["Last name", "Al-Khatib", "First / middle name", "Mahmoud"],
            ["Date of birth", paper.born(mahmoud), "Sex", paper.sex(mahmoud, "M")],
            [
                "Country of citizenship",
                paper.nationality(mahmoud, "Syria"),
                "Country of birth",
                paper.birthplace(mahmoud, "Syria", "Aleppo"),
            ],
            [
                "Passport number",
                paper.number("passport_number", mahmoud),
                "Passport expires",
                paper.expires(mahmoud, dt.date(2030, 2, 18)),
            ],
        ],
        [1.2, 1.3, 1.2, 1.3],
        header=False,
        size=9,
    )
    paper.name(mahmoud, "Al-Khatib | Mahmoud", mahmoud.full)
    page.bar("Beneficiary's Spouse and Children", colour=(70, 70, 70))
    page.table(
        [
            ["Full name", "Date of birth", "Relation", "Father of the child", "Mother of the child"],
            [paper.name(rania, "Rania Sabbagh"), paper.born(rania), "Spouse", "-", "-"],
            [paper.name(omar, "Omar Al-Khatib"), paper.born(omar), "Son", "Mahmoud Al-Khatib", "Rania Sabbagh"],
        ],
        [1.5, 1, 0.8, 1.5, 1.4],
        size=8.5,
        gap=30,
    )
    page.signed(60, page.y, "constance")
    page.say("Petitioner's signature          07/10/2026", size=8)
    return paper


def _support(packet: Packet, mahmoud: Person, sponsor: Person) -> Paper:
    paper = packet.paper("g - I-134.pdf", "i134", "text")
    page = paper.leaf(LETTER, Style(face="book", bold="book bold", size=10, left=50, right=50))
    page.say("Declaration of Financial Support, I-134 (specimen)", "book bold", 13, gap=4)
    page.say("The beneficiary", "book bold", gap=0)
    page.boxes(
        [
            [("Surname", "Al-Khatib", 1), ("Given name", "Mahmoud", 1), ("Born (mm/dd/yyyy)", paper.born(mahmoud), 1)],
            [
                ("Citizenship", paper.nationality(mahmoud, "Syria"), 1),
                ("Passport No.", paper.number("passport_number", mahmoud, "N008341759"), 1),
                ("Sex", paper.sex(mahmoud, "Male"), 1),
            ],
        ],
        gap=8,
    )
    paper.name(mahmoud, "Al-Khatib | Mahmoud", mahmoud.full)
    page.say("The supporter", "book bold", gap=0)
    page.boxes(
        [
            [("Surname", "Merriweather", 1), ("Given name", "Constance", 1), ("Middle name", "Ruth", 1)],
            [
                ("Born (mm/dd/yyyy)", paper.born(sponsor), 1),
                ("Citizenship", paper.nationality(sponsor, "United States"), 1),
                ("Income", "$ 64,050 (pension)", 1),
            ],
        ],
        gap=8,
    )
    paper.name(sponsor, "Merriweather | Constance | Ruth", sponsor.full)
    page.para("Signed by the supporter on 07/10/2026 in Dunmore, Vermont.")
    return paper


def _clinic(packet: Packet, stranger: Person) -> Paper:
    paper = packet.paper("h - medical.png", "hospital_record", "clean 200")
    page = paper.leaf(A4, Style(face="plain", bold="plain bold", size=11, left=60, right=60))
    page.lines("ÖZEL ANADOLU KLİNİĞİ  /  ANADOLU PRIVATE CLINIC", "plain bold", 14, gap=2)
    page.lines("Gaziantep - Cardiology outpatient report (English)", gap=12)
    page.table(
        [
            ["Patient", paper.name(stranger, "Mahmoud Hariri"), "Protocol", "2026/11873"],
            ["Date of birth", paper.born(stranger, "08.12.1974"), "Visit", "02.06.2026"],
            ["Place of birth", paper.birthplace(stranger, "Daraa"), "Sex", paper.sex(stranger, "Male")],
        ],
        [1, 1.6, 0.8, 1.2],
        header=False,
        gap=12,
    )
    page.para("History: chest pain on effort since March. ECG: old inferior infarction. Ejection fraction 40 per cent.")
    page.para("Plan: coronary angiography; bisoprolol 5 mg, atorvastatin 40 mg, aspirin 100 mg.", gap=30)
    page.say("Uzm. Dr. Selin Karaca")
    return paper


def _bank(packet: Packet, sponsor: Person) -> Paper:
    paper = packet.paper("i - credit union.pdf", "bank_statement", "text")
    page = paper.leaf(style=Style(face="sans", bold="sans bold", size=10, left=60, right=60))
    page.say("Green Mountain Credit Union", "sans bold", 16, gap=2)
    page.say("Member statement, June 2026", gap=8)
    page.lines(
        f"{paper.name(sponsor, 'CONSTANCE R MERRIWEATHER')} OR PAUL T MERRIWEATHER\n5 QUARRY LANE, DUNMORE VT 05999",
        gap=6,
    )
    page.table(
        [
            ["Share", "Opening", "Deposits", "Withdrawals", "Closing"],
            ["Savings 01", "22,118.40", "5,337.50", "2,940.12", "24,515.78"],
            ["Certificate 60", "80,000.00", "-", "-", "80,000.00"],
        ],
        [1.4, 1, 1, 1, 1],
    )
    return paper
