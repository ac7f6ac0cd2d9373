"""A number read by its layout, for what the libraries lack: which places hold the date, the century, the sex."""

import dataclasses
import re
from collections.abc import Callable, Mapping
from typing import Any

from packetlint.fields.dating.partial import PartialDate
from packetlint.fields.numbering.check_digit import check_digit
from packetlint.fields.numbering.number_libraries import Told, is_valid

_OPEN_CENTURIES = (1900, 2000)
_NICARAGUAN_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXY"


@dataclasses.dataclass(frozen=True, slots=True)
class Layout:
    """The places of one scheme, as a row of national.toml gives them."""

    places: str
    shape: re.Pattern[str] | None
    check: str | None
    centuries: Mapping[str, int]
    sexes: Mapping[str, Any]
    months_of_2000: int
    """Added to the month of those born from 2000 on."""

    @classmethod
    def of_row(cls, row: Mapping[str, Any]) -> "Layout":
        """Return the layout of a row of the table."""
        return cls(
            places=row.get("layout", ""),
            shape=re.compile(row["shape"]) if "shape" in row else None,
            check=row.get("check"),
            centuries=row.get("century", {}),
            sexes=row.get("sex", {}),
            months_of_2000=row.get("months_of_2000", 0),
        )

    def fits(self, number: str) -> bool:
        """Whether a number has the length and shape."""
        if self.places and len(number) != len(self.places):
            return False
        return self.shape is None or self.shape.fullmatch(number) is not None

    def read(self, number: str) -> Told | None:
        """Return the date of birth; None where the number fails its check or holds no day."""
        if self.check and not _passes(number, self.check):
            return None
        births = [date.iso for date in self._births(number) if date.possible and date.iso]
        return Told(tuple(births), self.sex(number), self.check is not None) if births else None

    def sex(self, number: str) -> str | None:
        """Return the sex that a digit says."""
        place = self.sexes.get("place", 0)
        if not 0 < place <= len(number):
            return None
        digit = number[place - 1]
        return "M" if digit in self.sexes["male"] else "F" if digit in self.sexes["female"] else None

    def _births(self, number: str) -> list[PartialDate]:
        year, month, day = (self._number_at(number, part) for part in "YMD")
        if year is None:
            return []
        if "YYYY" in self.places:
            return [PartialDate(year, month, day)]
        if self.months_of_2000 and month is not None and month > self.months_of_2000:
            return [PartialDate(2000 + year, month - self.months_of_2000, day)]
        return [PartialDate(century + year, month, day) for century in self._centuries(number)]

    def _centuries(self, number: str) -> tuple[int, ...]:
        if self.months_of_2000:
            return (1900,)
        if not self.centuries:
            return _OPEN_CENTURIES
        told = self.centuries.get(number[self.places.index("C")])
        return (told,) if told else ()

    def _number_at(self, number: str, part: str) -> int | None:
        begin = self.places.find(part)
        digits = number[begin : self.places.rfind(part) + 1] if begin >= 0 else ""
        return int(digits) if digits.isascii() and digits.isdigit() else None


def _passes(number: str, check: str) -> bool:
    own = _CHECKS.get(check)
    return own(number) if own else is_valid(number, check)


def _icao(number: str) -> bool:
    """Apply the check digit of machine-readable zones, which Ukraine, Belarus and Uzbekistan use in numbers, too."""
    return number.isascii() and number.isalnum() and number[-1] == check_digit(number[:-1])


def _nicaragua(number: str) -> bool:
    return number[:-1].isdigit() and number[-1] == _NICARAGUAN_LETTERS[int(number[:-1]) % len(_NICARAGUAN_LETTERS)]


_CHECKS: dict[str, Callable[[str], bool]] = {"icao": _icao, "nicaragua": _nicaragua}
