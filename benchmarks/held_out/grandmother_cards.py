"""The cards of the packet of the grandmother, front above back on a page."""

import datetime as dt

from held_out import identity, zones
from held_out.leaf import A4, CARD, LETTER, Leaf, Style
from held_out.packet import Packet, Paper, Person


def identity_card(packet: Packet, ngoc: Person) -> Paper:
    """Copy both sides of the grandmother's identity card, which never expires."""
    paper = packet.paper("Tab 1 - CCCD.pdf", "national_id", "scan 200")
    page = paper.leaf(A4)
    front, back = Leaf(CARD, Style(ground=(236, 246, 250))), Leaf(CARD, Style(ground=(236, 246, 250)))
    expires = dt.date(2099, 12, 31)
    identity.page(
        front,
        ["CĂN CƯỚC CÔNG DÂN", "Citizen Identity Card"],
        [
            ("Số / No.", paper.number("national_id_number", ngoc), 0, 0),
            ("Họ và tên / Full name", "TRẦN THỊ BÍCH NGỌC", 0, 1),
            ("Ngày sinh / Date of birth", paper.born(ngoc, "02/02/1958"), 0, 2),
            ("Giới tính / Sex", "Nữ", 0, 3),
            ("Quốc tịch / Nationality", paper.nationality(ngoc, "Việt Nam"), 1.2, 3),
            ("Quê quán / Place of origin", "Bến Tre", 0, 4),
            ("Có giá trị đến / Date of expiry", "Không thời hạn", 1.2, 4),
        ],
        grid=identity.Grid(
            x=82,
            y=42,
            across=56,
            down=20,
            caption=4.6,
            value=7.4,
            face="plain bold",
            caption_face="plain",
            heading_face="plain bold",
        ),
        portrait=(10, 44, 60, 78),
        band=(180, 40, 40),
    )
    paper.name(ngoc, "TRẦN THỊ BÍCH NGỌC", "Thị Bích Ngọc Trần", alt=("Tran Thi Bich Ngoc",))
    back.put(12, 30, "Đặc điểm nhận dạng / Personal identification: nốt ruồi", "plain", 5.5)
    back.zone(
        zones.card("ID", "VNM", "158004112", "079158004112", ngoc.born, "F", expires, "VNM", "Tran", "Thi Bich Ngoc"),
        x=12,
        y=106,
        room=219,
    )
    page.lay(front, 110, 80, 1.45)
    page.lay(back, 110, 340, 1.45)
    return paper


def green_cards(packet: Packet, lyu: Person, nhung: Person) -> Paper:
    """Copy both sides of the cards of husband and wife."""
    paper = packet.paper("Tab 2 - PR cards.tif", "green_card", "clean 300")
    for who, country, receipt in ((lyu, "China", "IOE0921134470"), (nhung, "Vietnam", "IOE0921134471")):
        page = paper.leaf(LETTER, kind="" if who is lyu else "green_card")
        front, back = Leaf(CARD, Style(ground=(230, 240, 232))), Leaf(CARD, Style(ground=(230, 240, 232)))
        expires = dt.date(2033, 5, 21)
        family, given = {"s": ("LYU", "XIAOMING"), "d": ("NGUYEN", "THI HONG NHUNG")}[who.id]
        paper.parts(who, family, given)
        identity.page(
            front,
            ["UNITED STATES OF AMERICA", "PERMANENT RESIDENT"],
            [
                ("Surname", family, 0, 0),
                ("Given Name", given, 0, 1),
                ("USCIS#", paper.number("a_number", who, who.number("a_number")[1:]), 0, 2),
                ("Category", "E26" if who is lyu else "E27", 1.6, 2),
                ("Country of Birth", paper.birthplace(who, country), 0, 3),
                ("Date of Birth", paper.born(who, f"{who.born:%d %b %Y}".upper()), 0, 4),
                ("Sex", paper.sex(who, who.sex), 1.6, 4),
                ("Card Expires:", paper.expires(who, expires, "%m/%d/%y"), 0, 5),
                ("Resident Since:", "05/22/23", 1.6, 5),
            ],
            grid=identity.Grid(x=82, y=36, across=48, down=18, caption=4.4, value=7),
            portrait=(8, 34, 66, 88),
            band=(30, 90, 70),
        )
        back.put(12, 30, "SPECIMEN  Not a government card", "sans", 6)
        back.zone(
            zones.card(
                "C1",
                "USA",
                who.number("a_number")[1:].replace("-", ""),
                receipt,
                who.born,
                who.sex,
                expires,
                who.nationality,
                family.title(),
                given.title(),
            ),
            x=12,
            y=106,
            room=219,
        )
        page.lay(front, 120, 80, 1.4)
        page.lay(back, 120, 330, 1.4)
    return paper
