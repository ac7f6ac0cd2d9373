"""A licence's barcode read: the holder as the states and provinces of North America write one into it.

The layout is that of the AAMVA DL/ID Card Design Standard, annex D, of all its versions: 00 (before 2000) to 11
(2025). States keep to it in their own ways, so nothing is believed that is not needed: no offset, no length, no
version. What counts is the three letters that each line begins with. British Columbia writes the tracks of a magnetic
stripe instead (annex F). Nothing raises: what cannot be understood is left out.
"""

import dataclasses
import datetime as dt
import re
from collections.abc import Iterator, Mapping

_HEADER = re.compile(r"(?:ANSI|AAMVA)\s*\d{6}[\d\s]*?(?:[A-Z]{2}\d{4,12}\s*)*(?=[A-Z]{2,5})")
"""The issuer's number, versions, and where each part is said to begin; what is said of that is often wrong."""
_SEPARATORS = re.compile(r"[\n\r\x1c-\x1f]+")
_ELEMENT = re.compile(r"\s*(?:DL|ID|EN)?(D[A-D][A-Z])(.*)", re.DOTALL)
"""One line; the first of a part begins with the part's own two letters."""
_ENOUGH = 3
"""Lines of those by which a text without the header is known to be a licence's."""
_TELLING = frozenset({"DAQ", "DBB", "DBA", "DBD", "DCS", "DAA", "DAB", "DAC", "DCT"})

_NOTHING = frozenset({"NONE", "NFN", "NLN", "NMN", "NMI", "UNAVL", "UNAVAIL", "UNAVAILABLE", "N/A"})
"""What stands for a value that there is none of (annex D, and use)."""
_PARTS_OF_A_NAME = re.compile(r"[,$@]")
"""What stands between the parts of a whole name."""
_TRUNCATED = "T"
_SEXES = {"1": "M", "2": "F", "9": "X", "M": "M", "F": "F", "X": "X"}

_STRIPE = re.compile(
    r"%[A-Z]{2}[^^%;]*\^(?P<name>[^^%;]+)\^[^;]*"
    r";(?P<issuer>\d{6})(?P<number>[^=;]+)=(?P<expiry>\d{4})(?P<birth>\d{8})[^?]*\?\s*"
    r"(?:_?[%#](?P<rest>[^?]*))?"
)
"""The three tracks of a magnetic stripe."""
_SEX_AT = 29
"""Place of the sex on the third track, behind its sign."""
_END_OF_BIRTH_MONTH, _BIRTHDAY = "88", "99"
"""What a stripe gives as the month of an expiry that birth decides."""


@dataclasses.dataclass(frozen=True, slots=True)
class Licence:
    """What a barcode says of a licence's holder; empty where it says nothing."""

    family: str = dataclasses.field(default="", repr=False)
    given: str = dataclasses.field(default="", repr=False)
    """All given names."""
    whole: str = dataclasses.field(default="", repr=False)
    """The name in one piece, where it does not tell its parts."""
    suffix: str = dataclasses.field(default="", repr=False)
    cut: bool = False
    """Whether it says that a part of the name was too long for it."""
    number: str = dataclasses.field(default="", repr=False)
    birth: str = dataclasses.field(default="", repr=False)
    """Dates are ISO; an expiry may be a month."""
    issue: str = dataclasses.field(default="", repr=False)
    expiry: str = dataclasses.field(default="", repr=False)
    sex: str = dataclasses.field(default="", repr=False)
    """`M`, `F` or `X`."""
    other_family: str = dataclasses.field(default="", repr=False)
    """Another name that the holder is known by."""
    other_given: str = dataclasses.field(default="", repr=False)


def read_licence(text: str) -> Licence | None:
    r"""Return what a barcode's text says of a licence's holder, None where it is no licence's.

    >>> read_licence("@\n\x1e\rANSI 636000080001DL00310049DLDAQT00231\nDCSDOE\nDACANN\nDADNONE\nDBB03121990\r").birth
    '1990-03-12'
    """
    stripe = _STRIPE.search(text)
    if stripe is not None:
        return _of_stripe(stripe)
    header = _HEADER.search(text)
    found: dict[str, str] = {}
    for code, value in _elements(text[header.end() :] if header else text):
        found[code] = found.get(code) or value
    known = sum(bool(found.get(code)) for code in _TELLING)
    return _of_elements(found) if known >= (1 if header else _ENOUGH) else None


def _elements(text: str) -> Iterator[tuple[str, str]]:
    for line in _SEPARATORS.split(text):
        element = _ELEMENT.fullmatch(line)
        if element is not None:
            yield element[1], _value(element[2])


def _value(text: str) -> str:
    bare = " ".join(text.strip(" ,\x00").split())
    return "" if bare.upper() in _NOTHING else bare


def _of_elements(found: Mapping[str, str]) -> Licence:
    def said(*codes: str) -> str:
        return next((found[code] for code in codes if found.get(code)), "")

    family, given, whole, suffix = said("DCS", "DAB"), _given(found), "", ""
    if not (family and given) and said("DAA"):
        family, given, whole, suffix = _taken_apart(said("DAA"))
    return Licence(
        family=family,
        given=given,
        whole=whole,
        suffix=said("DCU", "DAE") or suffix,
        cut=_TRUNCATED in {found.get(code, "")[:1] for code in ("DDE", "DDF", "DDG")},
        number=said("DAQ", "DBJ"),
        birth=_day(said("DBB")),
        issue=_day(said("DBD")),
        expiry=_day(said("DBA")),
        sex=_SEXES.get(said("DBC").upper()[:1], ""),
        other_family=said("DBN"),
        other_given=said("DBG"),
    )


def _given(found: Mapping[str, str]) -> str:
    """Return the given names: the first and the others apart, or (versions 02 and 03) all with commas between."""
    first, others, every = (found.get(code, "") for code in ("DAC", "DAD", "DCT"))
    names = f"{first} {others}" if first else f"{every} {others}"
    return _words(names)


def _words(text: str) -> str:
    return " ".join(_PARTS_OF_A_NAME.sub(" ", text).split())


def _taken_apart(name: str) -> tuple[str, str, str, str]:
    """Return family name, given names, the whole where it cannot be told apart, and suffix.

    >>> _taken_apart("DOE,ANN,LEE,JR"), _taken_apart("ANN LEE DOE")
    (('DOE', 'ANN LEE', '', 'JR'), ('', '', 'ANN LEE DOE', ''))
    """
    parts = [_value(part) for part in _PARTS_OF_A_NAME.split(name)]
    if len(parts) == 1:
        return "", "", name, ""
    return parts[0], _words(" ".join(parts[1:3])), "", " ".join(parts[3:]).strip()


def _day(text: str) -> str:
    """Return a date as ISO, empty where it is none: month first (United States), or year first (Canada, version 01).

    No digits can be read both ways: a year's first two are no month.

    >>> _day("03121990"), _day("19900312"), _day("2013-10-03 00.00"), _day("00000000")
    ('1990-03-12', '1990-03-12', '2013-10-03', '')
    """
    digits = re.match(r"\d{8}(?!\d)", re.sub(r"(?<=\d)[-/.](?=\d)", "", text))
    if digits is None:
        return ""
    plain = digits[0]
    for year, rest in ((plain[4:], plain[:4]), (plain[:4], plain[4:])):
        if year[:2] in ("19", "20"):
            try:
                return dt.date(int(year), int(rest[:2]), int(rest[2:])).isoformat()
            except ValueError:
                continue
    return ""


def _of_stripe(stripe: re.Match[str]) -> Licence:
    family, given, whole, suffix = _taken_apart(stripe["name"].replace(",$", "$"))
    birth = _day(stripe["birth"])
    rest = stripe["rest"] or ""
    return Licence(
        family=family,
        given=given,
        whole=whole,
        suffix=suffix,
        number=stripe["number"].strip(),
        birth=birth,
        expiry=_expiry(stripe["expiry"], birth),
        sex=_SEXES.get(rest[_SEX_AT : _SEX_AT + 1].upper(), ""),
    )


def _expiry(year_month: str, birth: str) -> str:
    """Return a stripe's expiry, a month or a day, empty where it is none.

    >>> _expiry("2701", "1990-03-12"), _expiry("2799", "1990-03-12"), _expiry("2777", "1990-03-12")
    ('2027-01', '2027-03-12', '')
    """
    year, month = f"20{year_month[:2]}", year_month[2:]
    if month == _END_OF_BIRTH_MONTH:
        return year + birth[4:7] if birth else year
    if month == _BIRTHDAY:
        return _day((year + birth[4:]).replace("-", "")) or year + birth[4:7]
    return f"{year}-{month}" if "01" <= month <= "12" else ""
