"""A licence's barcode as facts of its holder."""

import functools
from collections.abc import Iterator

from packetlint.extraction.aamva import Licence, read_licence
from packetlint.extraction.cast import Cast
from packetlint.extraction.kinds import Kind
from packetlint.extraction.vocabulary import fold
from packetlint.fields import clean_text, name
from packetlint.model import Barcode, Fact, FactField, FoundBy, Page, PersonName, Provenance, Value

LICENCE = "driver_license"
"""The kind of document whose barcode it is."""

_SURE = 0.98
"""Error correction leaves no letter in doubt (ISO/IEC 15438); what remains is a state's own use of the elements."""
_OF_THE_PAPER = frozenset({FactField.DATE_OF_ISSUE, FactField.DATE_OF_EXPIRY})

_LEAST_NUMBER = 5
"""Letters and digits of a number that stand in a text by no chance."""

_known = functools.lru_cache(maxsize=256)(read_licence)


def tells_licence(page: Page) -> bool:
    """Whether a barcode on the page is a licence's."""
    return next(_licences(page), None) is not None


def repeats_number(text: str, page: Page) -> bool:
    """Whether a text holds the number of a licence whose barcode is on the page."""
    numbers = [_letters(licence.number) for _, licence in _licences(page)]
    return any(len(number) >= _LEAST_NUMBER and number in _letters(text) for number in numbers)


def repeats_name(text: str, page: Page) -> bool:
    """Whether a text holds the first two words of the name of a licence's holder whose barcode is on the page."""
    words = set(fold(text).split())
    names = [fold(f"{one.family} {one.given or one.whole}").split()[:2] for _, one in _licences(page)]
    return any(len(called) == 2 and words.issuperset(called) for called in names)


def _letters(text: str) -> str:
    return "".join(letter for letter in text.upper() if letter.isalnum())


def read_barcodes(page: Page, kind: Kind, cast: Cast) -> None:
    """Add to `cast` what the page's barcodes say of the holders of licences.

    On a paper of another kind a licence has been copied: it belongs to somebody, and its dates are not that paper's.
    """
    for number, (barcode, licence) in enumerate(_licences(page)):
        own = kind.name == LICENCE
        holder = cast.holder if own and number == 0 else cast.add(None)
        holder.facts.extend(fact for fact in _facts(barcode, licence, page) if own or fact.field not in _OF_THE_PAPER)


def _licences(page: Page) -> Iterator[tuple[Barcode, Licence]]:
    for barcode in page.barcodes:
        licence = _known(barcode.text) if barcode.text else None
        if licence is not None:
            yield barcode, licence


def _facts(barcode: Barcode, licence: Licence, page: Page) -> Iterator[Fact]:
    where = Provenance(page.file, page.number, barcode.box, FoundBy.BARCODE, barcode.reader)

    def fact(field: FactField, value: Value, text: str, *, former: bool = False, cut: bool = False) -> Fact:
        return Fact("", field, value, text, _SURE, where, former=former, cut=cut)

    called = _name(licence.family, licence.given, licence.suffix, licence.whole)
    if called is not None:
        text = " | ".join(filter(None, (licence.family, licence.given, licence.whole, licence.suffix)))
        yield fact(FactField.NAME, called, text, cut=licence.cut)
    other = _name(licence.other_family, licence.other_given) if licence.other_family else None
    if other is not None and other != called:
        yield fact(FactField.NAME, other, f"{licence.other_family} | {licence.other_given}", former=True)
    for field, text in (
        (FactField.DATE_OF_BIRTH, licence.birth),
        (FactField.DATE_OF_ISSUE, licence.issue),
        (FactField.DATE_OF_EXPIRY, licence.expiry),
        (FactField.SEX, licence.sex),
    ):
        if text:
            yield fact(field, text, text)
    number = clean_text(FactField.DRIVER_LICENSE_NUMBER, licence.number) if licence.number else None
    if number is not None:
        yield fact(FactField.DRIVER_LICENSE_NUMBER, number.value, licence.number)


def _name(family: str, given: str, suffix: str = "", whole: str = "") -> PersonName | None:
    """Return the name that the parts make, written as people write it; None where there is none.

    >>> _name("DE LA CRUZ", "ANN MARIE", "JR").full
    'Ann Marie De la Cruz Jr.'
    """
    if family and given:
        parsed = name.parse(f"{family} {suffix}, {given}")
    else:
        parsed = name.parse(" ".join(filter(None, (whole or given or family, suffix))))
        if family and not whole:
            parsed = PersonName.of_parts(None, parsed.full)
    return parsed if sum(letter.isalpha() for letter in parsed.full) > 1 else None
