"""What a country's number for a person says of them: the date of birth and the sex that many are made from.

A number that fails its check digit says nothing: a misread digit must not make a date. What it does say is evidence,
not proof: numbers are kept when a birth record is corrected.
"""

import dataclasses
import functools
import importlib.resources
import tomllib
from typing import Any

from packetlint.fields.numbering.layout import Layout
from packetlint.fields.numbering.number_libraries import Told, read_by_idnumbers, read_by_stdnum


@dataclasses.dataclass(frozen=True, slots=True)
class Carried:
    """What a number says, read by one country's scheme."""

    scheme: str
    """Country and scheme: `pl.pesel`."""
    country: str
    """The code of ICAO 9303-3."""
    name: str
    """What the country calls the number."""
    births: tuple[str, ...] = dataclasses.field(repr=False)
    """The date of birth as an ISO prefix; two where the century is open, none where it says none."""
    sex: str | None = dataclasses.field(repr=False)
    """`M`, `F`, or None where it does not say."""
    checked: bool
    """Whether a check digit bears it out."""


@functools.lru_cache(maxsize=4096)
def carried(number: str, country: str | None = None) -> tuple[Carried, ...]:
    """Return what a number says by each scheme that it fits: those of `country` (three letters), else of any.

    The number is canonical: capital letters and digits.

    >>> [(found.scheme, found.births, found.sex) for found in carried("3112001226", "UKR")]
    [('ua.rnokpp', ('1985-03-15',), 'F')]
    >>> carried("3112001227", "UKR")  # the check digit fails
    ()
    >>> [found.births for found in carried("BOXW310820HNERXN09", "MEX")]
    [('1931-08-20',)]
    """
    if not number or len(number) > _LONGEST:
        return ()
    schemes = [(name, row) for name, row in _schemes().items() if country in (None, row["country"])]
    return tuple(found for name, row in schemes if (found := _read(number, name, row)))


_LONGEST = 24


def known_schemes() -> dict[str, str]:
    """Return every scheme with its country."""
    return {scheme: row["country"] for scheme, row in _schemes().items()}


def _read(number: str, scheme: str, row: dict[str, Any]) -> Carried | None:
    layout = _layout(scheme)
    if not layout.fits(number):
        return None
    told = _told(number, row, layout)
    if told is None:
        return None
    return Carried(scheme, row["country"], row["name"], told.births, told.sex or layout.sex(number), told.checked)


def _told(number: str, row: dict[str, Any], layout: Layout) -> Told | None:
    if "stdnum" in row:
        guessed, checked = row.get("guessed", False), not row.get("unchecked", False)
        return read_by_stdnum(number, row["stdnum"], guessed=guessed, checked=checked)
    if "idnumbers" not in row:
        return layout.read(number)
    sign = row.get("sign")
    if sign is None:
        return read_by_idnumbers(number, row["idnumbers"])
    spelt = (number[: sign["place"]] + char + number[sign["place"] :] for char in sign["one_of"])
    readings = [told for text in spelt if (told := read_by_idnumbers(text, row["idnumbers"]))]
    return dataclasses.replace(readings[0], births=sum((told.births for told in readings), ())) if readings else None


@functools.cache
def _layout(scheme: str) -> Layout:
    return Layout.of_row(_schemes()[scheme])


@functools.cache
def _schemes() -> dict[str, dict[str, Any]]:
    resource = importlib.resources.files(__package__) / "national.toml"
    return tomllib.loads(resource.read_text(encoding="utf-8"))
