"""Machine-readable zones of invented people, written by the standard, and lines that a reader was not sure of."""

import dataclasses
from collections.abc import Mapping

from packetlint.model import Box, Spelling, ZoneLine

_ANYWHERE = Box(0.05, 0.9, 0.95, 0.93)
_WEIGHTS = (7, 3, 1)


@dataclasses.dataclass(frozen=True)
class Person:
    """What a zone says of its holder."""

    family: str = "KOVALENKO"
    given: str = "OLENA"
    number: str = "UT4471120"
    birth: str = "900312"
    expiry: str = "300201"
    sex: str = "F"
    issuer: str = "UTO"
    nationality: str = "UTO"
    optional: str = ""


def digit(text: str) -> str:
    """Return the check digit over a text."""
    values = ["0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".find(letter) for letter in text]
    return str(sum(max(value, 0) * _WEIGHTS[at % 3] for at, value in enumerate(values)) % 10)


def checked(text: str, length: int) -> str:
    """Return a text filled up to its field, and its check digit."""
    filled = text.ljust(length, "<")
    return filled + digit(filled)


def name_field(person: Person, length: int) -> str:
    """Return the name as the zone has room for it."""
    return f"{person.family}<<{person.given}".replace(" ", "<")[:length].ljust(length, "<")


def td3(person: Person = Person(), code: str = "P<") -> tuple[str, str]:
    """Return a passport's zone."""
    number, birth, expiry = checked(person.number, 9), checked(person.birth, 6), checked(person.expiry, 6)
    optional = checked(person.optional, 14)
    lower = f"{number}{person.nationality:<<3}{birth}{person.sex}{expiry}{optional}"
    return _upper(person, code, 44), lower + digit(number + birth + expiry + optional)


def td2(person: Person = Person(), code: str = "I<") -> tuple[str, str]:
    """Return the zone of a card with two lines."""
    number, birth, expiry = _long_number(person.number, 7), checked(person.birth, 6), checked(person.expiry, 6)
    optional = (number[10:] or person.optional).ljust(7, "<")
    lower = f"{number[:10]}{person.nationality:<<3}{birth}{person.sex}{expiry}{optional}"
    return _upper(person, code, 36), lower + digit(number[:10] + birth + expiry + optional)


def visa(person: Person = Person(), length: int = 44) -> tuple[str, str]:
    """Return the zone of a visa."""
    number, birth, expiry = checked(person.number, 9), checked(person.birth, 6), checked(person.expiry, 6)
    lower = f"{number}{person.nationality:<<3}{birth}{person.sex}{expiry}{person.optional}"
    return _upper(person, "V<", length), lower.ljust(length, "<")


def td1(person: Person = Person(), code: str = "I<") -> tuple[str, str, str]:
    """Return the zone of a card with three lines."""
    number, birth, expiry = _long_number(person.number, 15), checked(person.birth, 6), checked(person.expiry, 6)
    first = number if len(number) > 10 else number + person.optional.ljust(15, "<")
    middle = f"{birth}{person.sex}{expiry}{person.nationality:<<3}".ljust(29, "<")
    composite = digit(first.ljust(25, "<") + birth + expiry + middle[18:])
    return f"{code}{person.issuer:<<3}{first}".ljust(30, "<"), middle + composite, name_field(person, 30)


def old_french(person: Person = Person(number="951075000123")) -> tuple[str, str]:
    """Return the zone of the French identity card as it was until 2021, the issuer's name aside invented."""
    upper = f"IDFRA{person.family.replace(' ', '<'):<<25}".ljust(36, "<")
    given = person.given.replace(" ", "<<")[:14].ljust(14, "<")
    lower = f"{checked(person.number, 12)}{given}{checked(person.birth, 6)}{person.sex}"
    return upper, lower + digit(upper + lower)


def _upper(person: Person, code: str, length: int) -> str:
    return f"{code}{person.issuer:<<3}{name_field(person, length - 5)}"


def _long_number(number: str, room: int) -> str:
    """Return a number with its digit; one longer than nine places goes on behind a filler."""
    if len(number) <= 9:
        return checked(number, 9)
    return f"{number[:9]}<{number[9:]}{digit(number)}<".ljust(10 + room, "<")[: 10 + room]


def printed(*lines: str) -> tuple[ZoneLine, ...]:
    """Return lines that nobody had to guess."""
    return tuple(ZoneLine.of_text(line, _ANYWHERE) for line in lines)


def doubted(line: str, doubts: Mapping[int, Mapping[str, float]]) -> ZoneLine:
    """Return a line as a reader has it that was not sure of some places."""
    characters = tuple(
        tuple(sorted(doubts[at].items(), key=lambda chance: -chance[1])) if at in doubts else ((letter, 1.0),)
        for at, letter in enumerate(line)
    )
    return ZoneLine(_ANYWHERE, (Spelling(0.0, characters),))
