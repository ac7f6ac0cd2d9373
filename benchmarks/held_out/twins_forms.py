"""The forms of the packet of the twins, as an office with a form filler leaves them."""

import datetime as dt

from held_out.leaf import LETTER, Leaf, Style
from held_out.packet import Packet, Paper, Person

FORM = Style(face="sans", bold="sans bold", size=9, left=40, right=40)


def travel(packet: Packet, oksana: Person, danylo: Person, walter: Person) -> None:
    """Fill in a Form I-131 for the mother and one for the son who is ill."""
    for who, path, condition in (
        (oksana, "Tab C I-131 Oksana.pdf", "text"),
        (danylo, "Tab C I-131 Danylo.tif", "scan 200"),
    ):
        paper = packet.paper(path, "i131", condition)
        page = paper.leaf(LETTER, FORM)
        _head(page, "I-131", "Application for Travel Documents, Parole Documents, and Arrival/Departure Records")
        page.bar("Part 2.  Information About You")
        page.boxes(
            [
                [
                    ("1.a. Family Name (Last Name)", "Hrycenko", 2),
                    ("1.b. Given Name (First Name)", "Walter", 2),
                    ("1.c. Middle Name", "Michael", 1.5),
                ]
            ]
        )
        paper.name(walter, "Walter | Michael | Hrycenko", "Walter Michael Hrycenko")
        page.boxes(
            [
                [
                    ("2. Date of Birth (mm/dd/yyyy)", paper.born(walter), 1),
                    ("3. Sex", paper.sex(walter, "Male"), 1),
                    ("4. Country of Birth", paper.birthplace(walter, "United States"), 1),
                ],
                [
                    ("5. Country of Citizenship or Nationality", paper.nationality(walter, "United States", "USA"), 1),
                    ("6. Physical Address", "77 Orchard Street, Eastbrook, OH 44999", 2),
                ],
            ],
            gap=8,
        )
        page.bar("Part 3.  Information About the Person Who Will Receive the Document")
        page.boxes(
            [
                [
                    ("1.a. Family Name (Last Name)", who.family, 2),
                    ("1.b. Given Name (First Name)", who.given, 2),
                    ("1.c. Middle Name", "", 1.5),
                ]
            ]
        )
        paper.name(who, f"{who.family} | {who.given}", who.full)
        expires = dt.date(2033, 1, 17) if who is oksana else dt.date(2028, 8, 1)
        page.boxes(
            [
                [
                    ("2. Date of Birth (mm/dd/yyyy)", paper.born(who), 1),
                    ("3. Sex", paper.sex(who, "Female" if who.sex == "F" else "Male"), 1),
                    (
                        "4. City and Country of Birth",
                        paper.birthplace(who, "Sumy, Ukraine" if who is oksana else "Poltava, Ukraine"),
                        1.4,
                    ),
                ],
                [
                    ("5. Country of Citizenship or Nationality", paper.nationality(who, "Ukraine"), 1),
                    ("6. Passport Number", paper.number("passport_number", who), 1),
                    ("7. Expiration Date (mm/dd/yyyy)", paper.expires(who, expires), 1),
                ],
                [
                    ("8. A-Number (if any)", "N/A", 1),
                    ("9. Relationship to you", "cousin's daughter" if who is oksana else "cousin's grandson", 2),
                ],
            ],
            gap=8,
        )
        page.bar("Part 8.  Signature")
        page.signed(page.left + 20, page.y + 26, "walter")
        page.y += 34
        page.lines("Signature of Petitioner                                                    03/09/2026", size=8)


def support(packet: Packet, oksana: Person, walter: Person) -> Paper:
    """Fill in the Form I-134 as a fillable PDF."""
    paper = packet.paper("Tab D I-134.pdf", "i134", "text")
    page = paper.leaf(LETTER, FORM)
    page.fillable = True
    _head(page, "I-134", "Declaration of Financial Support")
    page.bar("Part 2.  Information About the Beneficiary")
    page.boxes([[("Family Name", oksana.family, 1), ("Given Name", oksana.given, 1), ("Middle Name", "", 0.8)]])
    paper.name(oksana, f"{oksana.family} | {oksana.given}", oksana.full)
    page.boxes(
        [
            [
                ("Date of Birth (mm/dd/yyyy)", paper.born(oksana), 1),
                ("Sex", paper.sex(oksana, "Female"), 0.6),
                ("Passport Number", paper.number("passport_number", oksana), 1),
            ],
            [
                ("Country of Citizenship", paper.nationality(oksana, "Ukraine"), 1),
                ("Country of Birth", paper.birthplace(oksana, "Ukraine", "Sumy"), 1),
            ],
        ],
        gap=10,
    )
    page.bar("Part 3.  Information About the Individual Agreeing to Financially Support the Beneficiary")
    page.boxes([[("Family Name", walter.family, 1), ("Given Name", "Walter", 1), ("Middle Name", "Michael", 0.8)]])
    paper.name(walter, "Hrycenko | Walter | Michael", walter.full)
    page.boxes(
        [
            [
                ("Date of Birth (mm/dd/yyyy)", paper.born(walter), 1),
                ("Sex", paper.sex(walter, "Male"), 0.6),
                ("Citizenship", "U.S. citizen", 1),
            ],
            [("Annual income", "$ 71,300", 1), ("Employment", "Retired surveyor", 1.4)],
        ],
        gap=10,
    )
    page.bar("Part 6.  Interpreter's Contact Information")
    page.boxes([[("Interpreter's Family Name", "Vertsak", 1), ("Interpreter's Given Name", "Solomiia", 1)]])
    return paper


def _head(page: Leaf, form: str, title: str) -> None:
    page.y = 34
    page.say(title, "sans bold", 12, align="centre")
    page.say("Specimen of an invented layout - not a government form", size=7, align="centre")
    page.say(f"Form {form}", "sans bold", 13)
    page.across(width=1.4)
