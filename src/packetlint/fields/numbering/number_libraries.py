"""The way to python-stdnum and idnumbers, which know the check digits and dates of many countries' numbers."""

import calendar
import dataclasses
import datetime as dt
import functools
import importlib
from types import ModuleType
from typing import Any


@dataclasses.dataclass(frozen=True, slots=True)
class Told:
    """What a number says of its owner."""

    births: tuple[str, ...] = dataclasses.field(repr=False)
    sex: str | None = dataclasses.field(repr=False)
    checked: bool


def is_valid(number: str, module: str) -> bool:
    """Whether python-stdnum takes a number for one of a module (`pl.pesel`)."""
    return bool(_stdnum(module).is_valid(number))


def read_by_stdnum(number: str, module: str, *, guessed: bool, checked: bool = True) -> Told | None:
    """Return what python-stdnum reads in a number; None where it fails. A guessed century counts as open.

    `checked` says whether the number has a check digit at all.

    >>> read_by_stdnum("44051401359", "pl.pesel", guessed=False).births
    ('1944-05-14',)
    """
    library = _stdnum(module)
    if not is_valid(number, module):
        return None
    birth = _asked(library, "get_birth_date", number)
    births = _with_other_century(birth) if birth and guessed else [birth] if birth else []
    return Told(tuple(day.isoformat() for day in births), _asked(library, "get_gender", number), checked)


def _asked(library: ModuleType, question: str, number: str) -> Any:
    """Return a module's answer; None where it has none. Numbers that pass may still hold no date."""
    if not hasattr(library, question):
        return None
    try:
        return getattr(library, question)(number)
    except ValueError:
        return None


def _with_other_century(birth: dt.date) -> list[dt.date]:
    """Return a day and the same a century away, 1900 to 2099."""
    years = [year for year in (birth.year - 100, birth.year + 100) if 1900 <= year < 2100]
    leap_day = (birth.month, birth.day) == (2, 29)
    return [birth, *(birth.replace(year=year) for year in years if not leap_day or calendar.isleap(year))]


def read_by_idnumbers(number: str, name: str) -> Told | None:
    """Return what idnumbers reads in a number, by a country's class (`KAZ.IndividualIDNumber`); None where it fails.

    >>> read_by_idnumbers("288020122596", "KWT.CivilNumber").births
    ('1988-02-01',)
    """
    scheme = _idnumbers(name)
    told = scheme.parse(number)
    if told is None:
        return None
    sex = {"male": "M", "female": "F"}.get(getattr(told.get("gender"), "value", ""))
    birth = _birth(told)
    return Told((birth,) if birth else (), sex, checked=bool(scheme.METADATA.checksum))


def _birth(told: dict[str, Any]) -> str | None:
    day = told.get("yyyymmdd")
    if isinstance(day, dt.date):
        return day.isoformat()
    year = told.get("yyyy")
    return f"{year:04d}" if isinstance(year, int) else None


@functools.cache
def _stdnum(module: str) -> ModuleType:
    return importlib.import_module(f"stdnum.{module}")


@functools.cache
def _idnumbers(name: str) -> Any:
    country, kind = name.split(".")
    return getattr(importlib.import_module(f"idnumbers.nationalid.{country}"), kind)
