"""The government's forms of the second set, filled in by three offices: columns of boxes, lines, an online print."""

import datetime as dt
from collections.abc import Sequence

from held_out import type_case
from held_out.leaf import GREY, LETTER, PALE, Entry, Leaf, Style
from held_out.packet import Packet, Paper, Person

Row = tuple[str, str]
Section = tuple[str, list[Row]]

PRINTED = (
    "Family Name (Last Name)",
    "Given Name (First Name)",
    "Middle Name (if applicable)",
    "Date of Birth (mm/dd/yyyy)",
    "Sex",
    "Country of Birth",
    "Country of Citizenship or Nationality",
    "Passport Number",
    "Expiration Date for Passport (mm/dd/yyyy)",
    "Alien Registration Number (A-Number)",
)
ONLINE = (
    "Last name (family name)",
    "First name (given name)",
    "Middle name",
    "Date of birth",
    "Gender",
    "Country of birth",
    "Country of citizenship",
    "Passport number",
    "Passport expiration date",
    "A-Number",
)
BOXED = Style(face="sans", bold="sans bold", size=9, left=36, right=36)
LINED = Style(face="serif", bold="serif bold", size=10.5, left=54, right=54)
ASKED = Style(face="plain", bold="plain bold", size=9, left=60, right=60)


def person(
    paper: Paper,
    who: Person,
    place: tuple[str, str],
    *,
    middle: str = "",
    expires: dt.date | None = None,
    captions: Sequence[str] = PRINTED,
    capitals: bool = False,
) -> list[Row]:
    """Return what a form tells of a person; `place` is the country of birth and of citizenship as filled in."""
    family, given = who.family, who.given.removesuffix(middle).strip()
    if capitals:
        family, given, middle = family.upper(), given.upper(), middle.upper()
    raw = " | ".join(part for part in (family, given, middle) if part)
    paper.name(who, raw, who.full)
    rows = [
        (captions[0], family),
        (captions[1], given),
        (captions[2], middle or "N/A"),
        (captions[3], paper.born(who)),
        (captions[4], paper.sex(who, "Female" if who.sex == "F" else "Male")),
        (captions[5], paper.birthplace(who, place[0])),
        (captions[6], paper.nationality(who, place[1])),
    ]
    if "passport_number" in who.numbers:
        rows.append((captions[7], paper.number("passport_number", who)))
    if expires:
        rows.append((captions[8], paper.expires(who, expires)))
    if "a_number" in who.numbers:
        rows.append((captions[9], paper.number("a_number", who)))
    return rows


def columns(paper: Paper, form: str, left: list[Section], right: list[Section], *, fillable: bool = False) -> Leaf:
    """Fill in a page of two columns, each item a caption with its box to the right."""
    page = paper.leaf(LETTER, BOXED)
    page.y = 30
    page.put(306, 40, _TITLES[form], "sans bold", 12, align="centre")
    page.put(306, 53, "Department of Sample Services    SPECIMEN, not a government form", "sans", 7.5, align="centre")
    page.put(576, 40, f"Form {form}", "sans bold", 11, align="right")
    page.rule(36, 576, 60, width=1.2)
    wide, lowest = 260.0, 0.0
    for start, sections in ((36.0, left), (316.0, right)):
        page.y = 70
        for heading, rows in sections:
            _heading(page, start, wide, heading)
            for number, (caption, value) in enumerate(rows, start=1):
                _item(page, start, wide, f"{number}.", caption, value, fillable=fillable)
            page.y += 8
        lowest = max(lowest, page.y)
    page.put(36, 778, f"Form {form}   Edition 01/20/26", "sans", 7)
    page.put(576, 778, "Page 1 of 4", "sans", 7, align="right")
    page.y = lowest
    return page


def _heading(page: Leaf, start: float, wide: float, heading: str) -> None:
    lines = _broken(heading, "sans bold", 9, wide - 10)
    page.fill(start, page.y, start + wide, page.y + 5 + 12 * len(lines), PALE)
    for line in lines:
        page.y += 12
        page.put(start + 4, page.y, line, "sans bold", 9)
    page.y += 9


def _item(page: Leaf, start: float, wide: float, number: str, caption: str, value: str, *, fillable: bool) -> None:
    lines = _broken(caption, "sans", 8, 92)
    high = max(20.0, 10.0 * len(lines) + 2)
    page.put(start, page.y + 11, number, "sans bold", 8)
    for count, line in enumerate(lines):
        page.put(start + 18, page.y + 11 + 10 * count, line, "sans", 8)
    page.frame(start + 114, page.y, start + wide, page.y + 18)
    if fillable:
        page.marks.append(Entry((start + 116, page.y + 15), (wide - 118, 15), value))
    else:
        page.put(start + 118, page.y + 13, value, "typewriter", 9.5)
    page.y += high + 5


def _broken(words: str, face: str, size: float, room: float) -> list[str]:
    lines = [""]
    for word in words.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and type_case.width(longer, face, size) > room:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def lined(paper: Paper, form: str, sections: list[Section], *, face: str = "typewriter", size: float = 11) -> Leaf:
    """Fill in a page of numbered lines, what is filled in standing on the line after its caption."""
    page = paper.leaf(LETTER, LINED)
    page.lines(f"Form {form}", "serif bold", 16, align="right", gap=0)
    page.lines(_TITLES[form], "serif bold", 13, gap=0)
    page.lines("Sample Services Agency, invented edition. Type or print in black ink.", "serif italic", 9, gap=6)
    for part, (heading, rows) in enumerate(sections, start=1):
        page.say(f"PART {part}.  {heading}", "serif bold", 11, gap=3)
        for letter, (caption, value) in zip("abcdefghijklm", rows, strict=False):
            page.y += size * 1.75
            told = f"{part}.{letter}  {caption}"
            page.put(page.left, page.y, told, "serif", 10)
            start = page.left + type_case.width(told, "serif", 10) + 8
            page.rule(start, page.left + page.room, page.y + 2.5, GREY, 0.5)
            page.put(start + 10, page.y, value, face, size)
        page.y += 10
    return page


def asked(paper: Paper, form: str, sections: list[Section], *, receipt: str = "") -> Leaf:
    """Print a form that was filled in online: questions and answers between hairlines."""
    page = paper.leaf(LETTER, ASKED)
    page.put(60, 30, f"my sample account  |  {form}", "plain", 8, GREY)
    page.put(552, 30, "https://forms.example/review", "plain", 8, GREY, "right")
    page.y = 44
    page.say(f"{form}, {_TITLES[form]}", "plain bold", 14, gap=2)
    page.say(f"Review your application before you submit it. {receipt}", "plain", 9, gap=6, colour=GREY)
    for heading, rows in sections:
        page.say(heading, "plain bold", 11, gap=3, colour=(20, 70, 120))
        page.rule(60, 552, page.y, (20, 70, 120), 1.0)
        for caption, value in rows:
            page.y += 15
            page.put(64, page.y, caption, "plain", 9)
            page.put(300, page.y, value, "plain bold", 9)
            page.rule(60, 552, page.y + 4, PALE, 0.6)
        page.y += 12
    page.put(306, 780, "Page 1 of 1     printed from the browser", "plain", 7, GREY, "centre")
    return page


def travel(packet: Packet, path: str, condition: str) -> Paper:
    """Begin a Form I-131."""
    return packet.paper(path, "i131", condition)


def support(packet: Packet, path: str, condition: str) -> Paper:
    """Begin a Form I-134."""
    return packet.paper(path, "i134", condition)


_TITLES = {
    "I-131": "Application for Travel Documents, Parole Documents",
    "I-134": "Declaration of Financial Support",
    "I-134A": "Online Request to be a Supporter",
}
