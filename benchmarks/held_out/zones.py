"""Machine-readable zones of invented papers, with check digits by ICAO 9303-3 §4.9."""

import datetime as dt
from itertools import cycle

from anyascii import anyascii

_LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def check_digit(words: str) -> str:
    """Return the check digit of a run of a zone."""
    values = (0 if letter == "<" else _LETTERS.index(letter) for letter in words)
    return str(sum(value * weight for value, weight in zip(values, cycle((7, 3, 1)), strict=False)) % 10)


def passport(
    state: str, family: str, given: str, number: str, nationality: str, born: dt.date, sex: str, expires: dt.date
) -> list[str]:
    """Return the two lines of a passport (TD3)."""
    return [_filled(f"P<{state}{names(family, given)}", 44), _second(number, nationality, born, sex, expires, 44)]


def visa(
    family: str, given: str, number: str, nationality: str, born: dt.date, sex: str, expires: dt.date
) -> list[str]:
    """Return the two lines of a visa foil (MRV-A)."""
    run = f"{_checked(number)}{nationality}{_day(born)}{sex}{_day(expires)}"
    return [_filled(f"VNUSA{names(family, given)}", 44), _filled(run, 44)]


def card(
    kind: str,
    state: str,
    number: str,
    more: str,
    born: dt.date,
    sex: str,
    expires: dt.date,
    nationality: str,
    family: str,
    given: str,
) -> list[str]:
    """Return the three lines of a card (TD1); `more` is the optional data of the first line."""
    first = _filled(f"{kind}{state}{_checked(number)}{more}", 30)
    middle = f"{_day(born)}{sex}{_day(expires)}"
    second = _filled(f"{middle}{nationality}", 29)
    composite = first[5:] + second[:7] + second[8:15] + second[18:]
    return [first, second + check_digit(composite), _filled(names(family, given), 30)]


def names(family: str, given: str) -> str:
    """Return a name as a zone writes it, a single name without what would follow it."""
    parts = [_plain(part) for part in (family, given) if part]
    return "<<".join(parts)


def _second(number: str, nationality: str, born: dt.date, sex: str, expires: dt.date, width: int) -> str:
    run = f"{_checked(number)}{nationality}{_day(born)}{sex}{_day(expires)}"
    run = _filled(run, width - 2) + "0"
    return run + check_digit(run[:10] + run[13:20] + run[21:])


def _checked(number: str) -> str:
    padded = number.ljust(9, "<")
    return padded + check_digit(padded)


def _day(day: dt.date) -> str:
    run = day.strftime("%y%m%d")
    return run + check_digit(run)


def _plain(name: str) -> str:
    letters = anyascii(name).upper().replace("'", "").replace(".", "")
    return letters.replace("-", "<").replace(" ", "<")


def _filled(words: str, width: int) -> str:
    return words[:width].ljust(width, "<")
