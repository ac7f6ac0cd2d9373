"""A grandmother from Vietnam, a daughter and a son-in-law from China, among separators, blank and sample pages.

Nothing is wrong: names that turn round, a country page and a sample form about people nobody knows.
"""

import datetime as dt

from held_out import grandmother_cards, identity, zones
from held_out.leaf import A4, BOOKLET, LETTER, Style
from held_out.packet import Packet, Paper, Person


def told() -> Packet:
    """Tell the packet."""
    packet = Packet("h10", "typical", dt.date(2026, 11, 2))
    ngoc = packet.person(
        "p",
        "beneficiary",
        "Thị Bích Ngọc",
        "Trần",
        dt.date(1958, 2, 2),
        "F",
        "VNM",
        passport_number="C9204417",
        national_id_number="079158004112",
    )
    nhung = packet.person(
        "d", "relative", "Thị Hồng Nhung", "Nguyễn", dt.date(1990, 6, 15), "F", "VNM", a_number="A213-770-954"
    )
    lyu = packet.person("s", "sponsor", "Xiaoming", "Lyu", dt.date(1988, 12, 3), "M", "CHN", a_number="A213-770-955")
    baby = packet.person("c", "child", "Emily An", "Lyu", dt.date(2025, 12, 30), "F", "USA")
    _tabs(packet, "Tab 0 - index.pdf", ngoc, lyu)
    passport = _passport(packet, ngoc)
    card = grandmother_cards.identity_card(packet, ngoc)
    green = grandmother_cards.green_cards(packet, lyu, nhung)
    bundle = _bundle(packet, ngoc, nhung, lyu, baby)
    family = _birth(packet, nhung, ngoc)
    wages = _pay(packet, lyu)
    reference = _reference(packet)
    clinic = _clinic(packet, nhung, baby, ngoc)
    packet.harmless("name", ngoc, "family name first, without marks", passport, bundle)
    packet.harmless("name", lyu, "given name in two parts", wages)
    packet.harmless("name", nhung, "her father's surname, neither her mother's nor her husband's", family)
    packet.harmless("a_number", lyu, "next to his wife's", green)
    packet.harmless("name", ngoc, "people of a sample page and of a report", reference)
    packet.harmless("date_of_birth", ngoc, "day and month are one", card, clinic)
    return packet


def _tabs(packet: Packet, path: str, ngoc: Person, lyu: Person) -> None:
    paper = packet.paper(path, "cover_letter", "text")
    page = paper.leaf(style=Style(face="plain", bold="plain bold", size=11, left=80, right=80))
    page.lines("Humanitarian parole request", "plain bold", 18, gap=4)
    page.say(
        f"for {paper.name(ngoc, 'Trần Thị Bích Ngọc', 'Thị Bích Ngọc Trần', alt=('Tran Thi Bich Ngoc',))}, born "
        f"{paper.born(ngoc, '2 February 1958')}",
        gap=4,
    )
    page.say(f"filed by her son-in-law, {paper.name(lyu, 'Xiaoming Lyu')}", gap=14)
    page.table(
        [
            ["Tab", "Contents"],
            ["1", "Passport and citizen identity card"],
            ["2", "Permanent resident cards of the family"],
            ["3", "Forms I-131 and I-134"],
            ["4", "Birth certificate of the daughter, with translation"],
            ["5", "Pay statement"],
            ["6", "Country information and instructions"],
            ["7", "Letter of the obstetric clinic"],
        ],
        [0.5, 5],
    )


def _passport(packet: Packet, ngoc: Person) -> Paper:
    paper = packet.paper("Tab 1 - Passport.jpg", "passport", "photo")
    leaf = paper.leaf(BOOKLET, Style(ground=(242, 246, 242)))
    expires = dt.date(2034, 4, 11)
    paper.name(ngoc, "TRẦN THỊ BÍCH NGỌC", "Thị Bích Ngọc Trần", alt=("Tran Thi Bich Ngoc",))
    identity.page(
        leaf,
        ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "HỘ CHIẾU / PASSPORT"],
        [
            ("Loại / Type", "P", 0, 0),
            ("Mã số / Code", "VNM", 0.7, 0),
            ("Số hộ chiếu / Passport No", paper.number("passport_number", ngoc), 1.8, 0),
            ("Họ và tên / Full name", "TRẦN THỊ BÍCH NGỌC", 0, 1),
            ("Quốc tịch / Nationality", paper.nationality(ngoc, "VIỆT NAM / VIETNAMESE"), 0, 2),
            ("Ngày sinh / Date of birth", paper.born(ngoc, "02 / 02 / 1958"), 0, 3),
            ("Nơi sinh / Place of birth", paper.birthplace(ngoc, "SÀI GÒN", "Sai Gon", "Vietnam"), 1.8, 3),
            ("Giới tính / Sex", "NỮ / " + paper.sex(ngoc, "F"), 0, 4),
            ("Số CCCD / ID No", paper.number("national_id_number", ngoc), 1.2, 4),
            ("Ngày cấp / Date of issue", paper.issued(ngoc, dt.date(2024, 4, 11), "%d / %m / %Y"), 0, 5),
            ("Có giá trị đến / Date of expiry", paper.expires(ngoc, expires, "%d / %m / %Y"), 1.8, 5),
        ],
        zones.passport("VNM", "Tran", "Thi Bich Ngoc", "C9204417", "VNM", ngoc.born, "F", expires),
        grid=identity.Grid(face="plain bold", caption_face="plain", heading_face="plain bold", value=8.2, caption=4.6),
        band=(30, 90, 60),
    )
    return paper


def _bundle(packet: Packet, ngoc: Person, nhung: Person, lyu: Person, baby: Person) -> Paper:
    paper = packet.paper("Tab 3 - forms.pdf", "separator", "clean 200")
    page = paper.leaf()
    page.put(306, 396, "TAB 3", "sans bold", 60, align="centre")
    _travel(paper, ngoc, nhung, lyu, baby)
    paper.leaf()
    _support(paper, ngoc, lyu)
    return paper


def _travel(paper: Paper, ngoc: Person, nhung: Person, lyu: Person, baby: Person) -> None:
    page = paper.leaf(LETTER, Style(face="sans", bold="sans bold", size=9.5, left=44, right=44), kind="i131")
    page.say("I-131 - parole for a person outside the United States (specimen)", "sans bold", 12, gap=4)
    page.bar("Information About You")
    page.boxes(
        [
            [
                ("Family Name", "Lyu", 1),
                ("Given Name", "Xiaoming", 1),
                ("Middle Name", "", 0.6),
                ("A-Number", paper.number("a_number", lyu), 1),
            ],
            [
                ("Date of Birth (mm/dd/yyyy)", paper.born(lyu), 1),
                ("Country of Citizenship", paper.nationality(lyu, "China"), 1),
                ("Immigration Status", "Permanent resident", 1),
            ],
        ],
        gap=8,
    )
    paper.name(lyu, "Lyu | Xiaoming", lyu.full)
    page.bar("Information About the Person Outside the United States")
    page.boxes(
        [
            [
                ("Family Name", "Tran", 1),
                ("Given Name", "Thi Bich Ngoc", 1),
                ("Middle Name", "", 0.6),
                ("Passport Number", paper.number("passport_number", ngoc), 1),
            ],
            [
                ("Date of Birth (mm/dd/yyyy)", paper.born(ngoc), 1),
                ("Country of Citizenship", paper.nationality(ngoc, "Vietnam"), 1),
                ("Sex", paper.sex(ngoc, "Female"), 1),
            ],
        ],
        gap=8,
    )
    paper.name(ngoc, "Tran | Thi Bich Ngoc", "Thi Bich Ngoc Tran")
    page.bar("Others Concerned")
    page.table(
        [
            ["Name", "Relation to the person abroad", "Date of birth"],
            [paper.name(nhung, "Nguyen Thi Hong Nhung"), "daughter", paper.born(nhung)],
            [paper.name(baby, "Emily An Lyu"), "granddaughter", paper.born(baby)],
        ],
        [2, 2, 1],
    )


def _support(paper: Paper, ngoc: Person, lyu: Person) -> None:
    page = paper.leaf(LETTER, Style(face="serif", bold="serif bold", size=11, left=60, right=60), kind="i134")
    page.say("I-134 - Declaration of Financial Support (specimen)", "serif bold", 13, gap=8)
    page.say("Beneficiary", "serif bold", gap=2)
    page.pairs(
        [
            ("Name", "Tran, Thi Bich Ngoc"),
            ("Date of birth", paper.born(ngoc)),
            ("Nationality", "Vietnam"),
            ("Passport", "C9204417"),
        ],
        at=120,
        face="serif",
    )
    page.say("Supporter", "serif bold", gap=2)
    page.pairs(
        [
            ("Name", "Lyu, Xiaoming"),
            ("Date of birth", paper.born(lyu)),
            ("A-Number", paper.number("a_number", lyu, "A213770955")),
            ("Income", "$ 151,900"),
        ],
        at=120,
        face="serif",
        gap=30,
    )
    page.signed(60, page.y, "lyu")
    page.say("October 24, 2026")


def _birth(packet: Packet, nhung: Person, ngoc: Person) -> Paper:
    paper = packet.paper("Tab 4 - birth cert Nhung.pdf", "birth_original", "scan 200")
    page = paper.leaf(A4, Style(face="plain", bold="plain bold", size=11, left=70, right=60))
    page.lines(
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc", "plain bold", 12, align="centre", gap=8
    )
    page.lines("GIẤY KHAI SINH (Bản sao)  SPECIMEN", "plain bold", 15, align="centre", gap=12)
    page.pairs(
        [
            ("Họ và tên:", paper.name(nhung, "NGUYỄN THỊ HỒNG NHUNG", "Thị Hồng Nhung Nguyễn")),
            ("Ngày, tháng, năm sinh:", paper.born(nhung, "15/06/1990")),
            ("Giới tính:", "Nữ"),
            ("Nơi sinh:", "Thành phố Hồ Chí Minh"),
            ("Họ và tên mẹ:", paper.name(ngoc, "TRẦN THỊ BÍCH NGỌC", "Thị Bích Ngọc Trần")),
            ("Năm sinh:", paper.born_in(ngoc, "1958")),
            ("Họ và tên cha:", "NGUYỄN VĂN THÀNH"),
            ("Năm sinh:", "1955"),
            ("Ngày đăng ký:", "22/06/1990"),
        ],
        at=190,
        gap=24,
    )
    page.seal(420, page.y, 46, "UBND")
    page = paper.leaf(
        LETTER, Style(face="typewriter", bold="typewriter bold", size=10.5, left=70, right=70), kind="birth_translation"
    )
    page.lines("SOCIALIST REPUBLIC OF VIETNAM\nIndependence - Freedom - Happiness", align="centre", gap=8)
    page.lines("BIRTH CERTIFICATE (copy)", "typewriter bold", 13, align="centre", gap=12)
    page.pairs(
        [
            ("Full name:", paper.name(nhung, "NGUYEN THI HONG NHUNG", "Thi Hong Nhung Nguyen")),
            ("Date of birth:", paper.born(nhung, "15 June 1990")),
            ("Sex:", paper.sex(nhung, "Female")),
            ("Place of birth:", paper.birthplace(nhung, "Ho Chi Minh City")),
            ("Mother's name:", paper.name(ngoc, "TRAN THI BICH NGOC", "Thi Bich Ngoc Tran")),
            ("Mother's year of birth:", paper.born_in(ngoc, "1958")),
            ("Father's name:", "NGUYEN VAN THANH"),
            ("Father's year of birth:", "1955"),
            ("Registered:", "22 June 1990, Ward 7"),
        ],
        at=190,
        gap=20,
    )
    page.para(
        "I, Diem Phuong Le, translator, certify that I am competent in Vietnamese and English and that this is a "
        "complete and accurate translation of the Vietnamese certificate. Signed October 11, 2026."
    )
    page.signed(70, page.y + 16, "le")
    return paper


def _pay(packet: Packet, lyu: Person) -> Paper:
    paper = packet.paper("Tab 5 - pay statement.pdf", "pay_stub", "text")
    page = paper.leaf((612, 440), Style(face="sans", bold="sans bold", size=9.5, left=40, right=40))
    page.fill(0, 0, 612, 30, (70, 50, 120))
    page.put(40, 20, "Polymath Robotics LLC", "sans bold", 13, (255, 255, 255))
    page.y = 44
    paper.name(lyu, "XIAO MING LYU", "Xiao Ming Lyu", alt=("Xiaoming Lyu",))
    page.table(
        [
            ["Employee", "Employee no.", "Pay date", "Period"],
            ["XIAO MING LYU", "PR-0218", "10/15/2026", "10/01/2026 - 10/15/2026"],
        ],
        [2, 1, 1, 2],
    )
    page.table(
        [
            ["Earnings", "This period", "Year to date"],
            ["Salary", "6,329.17", "120,254.23"],
            ["Taxes", "-1,604.02", "-30,476.38"],
            ["Net", "4,725.15", "89,777.85"],
        ],
        [2, 1, 1],
    )
    return paper


def _reference(packet: Packet) -> Paper:
    paper = packet.paper("Tab 6 - country and instructions.pdf", "reference", "text")
    page = paper.leaf(style=Style(face="serif", bold="serif bold", size=10.5, left=70, right=70))
    page.lines("Annual report on health services in rural provinces (excerpt)", "serif bold", 14, gap=8)
    page.para(
        "Chapter 4. In An Giang the survey team interviewed, among others, Le Van Tam, a fisherman born on 3 May "
        "1961, and Pham Thi Lan, 44, whose passport No. B1122334 had been withheld by an employer. Neither had seen "
        "a doctor in two years."
    )
    page.para(
        "The report recommends that districts keep one midwife for every two thousand inhabitants. Source: Delta "
        "Health Observatory, 2025."
    )
    page = paper.leaf(LETTER, Style(face="sans", bold="sans bold", size=10, left=70, right=70), kind="reference")
    page.put(306, 420, "SAMPLE - DO NOT FILE", "sans bold", 34, (214, 214, 214), "centre")
    page.lines("How to fill in your declaration of support: a worked example", "sans bold", 14, gap=8)
    page.pairs(
        [
            ("Family Name", "Doe"),
            ("Given Name", "Jane"),
            ("Date of Birth (mm/dd/yyyy)", "01/02/1980"),
            ("A-Number", "A123-456-789"),
            ("Passport Number", "123456789"),
        ],
        at=200,
        face="typewriter",
    )
    page.para("Write in black ink. Use the name in your passport. If an item does not concern you, write N/A.")
    return paper


def _clinic(packet: Packet, nhung: Person, baby: Person, ngoc: Person) -> Paper:
    paper = packet.paper("Tab 7 - clinic.jpg", "physician_letter", "upside down")
    page = paper.leaf(LETTER, Style(face="book", bold="book bold", size=11.5, left=76, right=76))
    page.lines("BAYVIEW WOMEN'S HEALTH", "book bold", 16, gap=2)
    page.lines("Drs. Aurelia Finch, Samir Patel, Noor Haddad", "serif italic", 10, gap=12)
    page.say("October 19, 2026", gap=8)
    page.para(
        f"Our patient {paper.name(nhung, 'Nhung Nguyen', 'Nhung Nguyen', alt=('Thi Hong Nhung Nguyen',))} (DOB "
        f"{paper.born(nhung)}) suffers from a severe depression since the birth of her daughter "
        f"{paper.name(baby, 'Emily', optional=True)}, born {paper.born(baby, 'December 30, 2025')}. She cannot be "
        "left alone with the child while her husband works."
    )
    page.para(
        "The presence of her mother, "
        f"{paper.name(ngoc, 'Mrs. Ngoc Tran', 'Ngoc Tran', alt=('Thi Bich Ngoc Tran',))}, aged "
        f"{paper.age(ngoc, '68')}, would in our opinion do more than any medicine.",
        gap=28,
    )
    page.signed(76, page.y, "finch")
    page.say("Aurelia Finch, MD")
    return paper
