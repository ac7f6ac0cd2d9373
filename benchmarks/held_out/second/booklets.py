"""Passports and licences of the second set: whose captions, which dates, where the portrait stands."""

import dataclasses
import datetime as dt

from held_out import identity, zones
from held_out.leaf import BOOKLET, CARD, Colour, Style
from held_out.packet import Paper, Person

ENGLISH = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
SPANISH = ("ENE", "FEB", "MAR", "ABR", "MAY", "JUN", "JUL", "AGO", "SEP", "OCT", "NOV", "DIC")
FRENCH = ("JANV", "FEVR", "MARS", "AVR", "MAI", "JUIN", "JUIL", "AOUT", "SEPT", "OCT", "NOV", "DEC")


@dataclasses.dataclass(frozen=True, slots=True)
class Booklet:
    """How a state prints its passports; captions in the order of `_PLACES`."""

    state: str
    heading: tuple[str, str]
    captions: tuple[str, str, str, str, str, str, str, str, str]
    citizen: str
    date: str = "%d MMM %Y"
    months: tuple[str, ...] = ENGLISH
    grid: identity.Grid = dataclasses.field(default_factory=identity.Grid)
    portrait: tuple[float, float, float, float] = (14, 50, 78, 100)
    band: Colour = (60, 70, 110)
    ground: Colour = (246, 244, 238)
    authority: str = "RP"

    def day(self, day: dt.date) -> str:
        """Return a day as this state prints it."""
        return day.strftime(self.date.replace("MMM", self.months[day.month - 1]))


_PLACES = ((1.9, 0), (0, 1), (0, 2), (0, 3), (0, 4), (1.4, 4), (1.9, 4), (0, 5), (1.4, 5))
"""Number, surname, given names, nationality, birth, sex, place, issue, expiry: column and row."""


def passport(
    paper: Paper,
    book: Booklet,
    who: Person,
    place: str,
    issued: dt.date,
    expires: dt.date,
    *,
    zone: Person | None = None,
    printed: tuple[str, str] | None = None,
    another: bool = False,
) -> None:
    """Add the page of a passport; `zone` is the holder as the zone has them, `printed` the names as printed."""
    leaf = paper.leaf(BOOKLET, Style(ground=book.ground), kind="passport" if another else "")
    family, given = printed or (who.family.upper(), who.given.upper())
    paper.name(who, f"{family} | {given}" if given else family, who.full)
    values = (
        paper.number("passport_number", who),
        family,
        given,
        paper.nationality(who, book.citizen),
        paper.born(who, book.day(who.born)),
        paper.sex(who, who.sex),
        paper.birthplace(who, place),
        paper.issued(who, issued, book.day(issued)),
        paper.expires(who, expires, book.day(expires)),
    )
    places = [(caption, value, *at) for caption, value, at in zip(book.captions, values, _PLACES, strict=True)]
    places += [("Type / Code", f"P   {book.state}", 0, 0), ("Authority", book.authority, 2.4, 5)]
    held = zone or who
    lines = zones.passport(
        book.state, held.family, held.given, held.number("passport_number"), book.state, held.born, held.sex, expires
    )
    identity.page(leaf, list(book.heading), places, lines, grid=book.grid, portrait=book.portrait, band=book.band)


AMERICAN = Booklet(
    "USA",
    ("UNITED STATES OF AMERICA", "PASSPORT"),
    (
        "Passport No.",
        "Surname",
        "Given Names",
        "Nationality",
        "Date of birth",
        "Sex",
        "Place of birth",
        "Date of issue",
        "Date of expiration",
    ),
    "UNITED STATES OF AMERICA",
    grid=identity.Grid(x=110, y=44, across=74, down=23, value=7.6),
    band=(30, 50, 100),
    authority="Specimen Dept.",
)


def licence(
    paper: Paper,
    state: str,
    who: Person,
    address: str,
    issued: dt.date,
    expires: dt.date,
    *,
    band: Colour = (30, 90, 120),
    face: str = "sans bold",
) -> None:
    """Add the front of a driver's licence."""
    leaf = paper.leaf(CARD, Style(ground=(238, 240, 232)))
    family, given = paper.parts(who, who.family.upper(), who.given.upper())
    identity.page(
        leaf,
        [state.upper(), "DRIVER LICENSE  USA"],
        [
            ("4d DL NUMBER", paper.number("driver_license_number", who), 0, 0),
            ("3 DATE OF BIRTH", paper.born(who), 1, 0),
            ("1 FAMILY NAME", family, 0, 1),
            ("9 CLASS", "D", 1.5, 1),
            ("2 GIVEN NAMES", given, 0, 2),
            ("8 ADDRESS", address, 0, 3),
            ("4a ISSUED", paper.issued(who, issued), 0, 4),
            ("4b EXPIRES", paper.expires(who, expires), 0.66, 4),
            ("15 SEX", paper.sex(who, who.sex), 1.3, 4),
            ("16 HGT", "5'-08\"", 1.6, 4),
        ],
        grid=identity.Grid(x=76, y=42, across=80, down=20, caption=4.3, value=7, face=face),
        portrait=(8, 40, 60, 74),
        band=band,
    )


def green_card(paper: Paper, who: Person, country: str, category: str, expires: dt.date) -> None:
    """Add the front of a permanent resident's card."""
    leaf = paper.leaf(CARD, Style(ground=(228, 240, 228)))
    family, given = paper.parts(who, who.family.upper(), who.given.upper())
    identity.page(
        leaf,
        ["UNITED STATES OF AMERICA", "PERMANENT RESIDENT"],
        [
            ("Surname", family, 0, 0),
            ("Given Name", given, 0, 1),
            ("USCIS#", paper.number("a_number", who, who.number("a_number")[1:]), 0, 2),
            ("Category", category, 1.7, 2),
            ("Country of Birth", paper.birthplace(who, country), 0, 3),
            ("Card Expires:", paper.expires(who, expires, "%m/%d/%y"), 1.7, 3),
            ("Date of Birth", paper.born(who, f"{who.born:%d %b %Y}".upper()), 0, 4),
            ("Sex", paper.sex(who, who.sex), 1.7, 4),
        ],
        grid=identity.Grid(x=82, y=38, across=48, down=20, caption=4.7, value=7.5),
        portrait=(8, 36, 66, 88),
        band=(30, 90, 70),
    )
