"""The values of a page's machine-readable zones as facts of their holders."""

import dataclasses
import re

from packetlint.extraction.kinds import Kind
from packetlint.extraction.values import Source, build_fact
from packetlint.extraction.zone import Zone, ZoneValue, read_zone
from packetlint.extraction.zone.dates import zone_dates
from packetlint.fields import clean_text
from packetlint.model import Fact, FactField, Page, PersonName, Value, Word

_CHECKED, _UNCHECKED, _MENDED = 0.97, 0.35, 0.6
"""The most that one may be sure of a value whose check digit holds, fails, or holds since a character was put right."""
_NAME = 0.93
_UNGUARDED = 0.85
"""Sex and nationality have no check digit, but stand between fields that have."""
_US_CARD = re.compile(r"C[A-Z0-9<]|IA")
"""Document codes of the green card and the employment card, whose number is the holder's A-number."""
_OPTIONAL = ("optional", "optional_2")
_NEVER = "991231"
"""The expiry in the zones of cards that have none: Viet Nam's of the old."""
_PERSONAL = 7
"""Characters of the shortest personal number."""


def zone_facts(page: Page, kind: Kind, source: Source) -> tuple[tuple[Fact, ...], ...]:
    """Return what each of the page's zones says of its holder, top to bottom; those that make no sense left out."""
    zones = [zone for lines in page.zones if (zone := read_zone(lines)) is not None]
    return tuple(_facts(zone, kind, source) for zone in zones)


def _print(page: Page) -> str:
    """Return the letters and digits of a page without its zones: its print, to look for a number in."""
    zones = [line.box for lines in page.zones for line in lines]
    words = (word for word in page.words if not any(box.y0 <= word.box.middle <= box.y1 for box in zones))
    return "".join(letter for word in words for letter in word.text if letter.isalnum())


def _facts(zone: Zone, kind: Kind, source: Source) -> tuple[Fact, ...]:
    found = [_name(zone, source), *_numbers(zone, kind, source)]
    found += [_date(field, zone, source) for field in (FactField.DATE_OF_BIRTH, FactField.DATE_OF_EXPIRY)]
    found += [_plain(field, zone, source) for field in (FactField.SEX, FactField.NATIONALITY)]
    return tuple(fact for fact in found if fact is not None)


def _fact(
    field: FactField, value: Value, text: str, key: str, confidence: float, zone: Zone, source: Source
) -> Fact | None:
    """Return a fact of a value that the line of field `key` gives."""
    box = zone.box(key)
    if box is None:
        return None
    fact = build_fact(field, value, text, (Word(text, box, 1.0),), source)
    return dataclasses.replace(fact, confidence=round(confidence, 4))


def _name(zone: Zone, source: Source) -> Fact | None:
    family, given = zone.name
    if not family:
        return None
    value = PersonName.of_parts(given.title() or None, family.title())
    key = "name" if zone.layout.field("name") else "family"
    return _fact(FactField.NAME, value, zone.text(key), key, _NAME * zone.name_certainty, zone, source)


def _numbers(zone: Zone, kind: Kind, source: Source) -> list[Fact | None]:
    """Return the document's number, and what else the optional data are known to hold.

    On US cards that is what is printed as `Card#`, a receipt number; on many identity cards the personal number, and
    the document's is only the card's: where the print shows the one in the optional data.
    """
    field = _number_field(zone, kind)
    if field is FactField.A_NUMBER:
        further = _number(FactField.RECEIPT_NUMBER, "optional", zone, source)
        return [_number(field, "document_number", zone, source), further]
    personal = _personal(zone, source.page) if field is FactField.NATIONAL_ID_NUMBER else None
    if personal is None:
        return [_number(field, "document_number", zone, source)]
    return [
        _number(FactField.DOCUMENT_NUMBER, "document_number", zone, source),
        _number(FactField.NATIONAL_ID_NUMBER, personal, zone, source),
    ]


def _personal(zone: Zone, page: Page) -> str | None:
    """Return which of the optional data are printed on the card, None where neither is."""
    printed = _print(page)
    for key in _OPTIONAL:
        text = zone.text(key).replace("<", "")
        if len(text) >= _PERSONAL and text in printed:
            return key
    return None


def _number(field: FactField, key: str, zone: Zone, source: Source) -> Fact | None:
    value = zone.value(key)
    cleaned = clean_text(field, value.text) if value else None
    if value is None or cleaned is None:
        return None
    confidence = _UNGUARDED * value.certainty if value.checked is None else _confidence(value)
    return _fact(field, cleaned.value, value.text, key, confidence, zone, source)


def _number_field(zone: Zone, kind: Kind) -> FactField:
    code, layout, american = zone.text("code"), zone.layout.name, zone.issuer == "USA"
    if layout == "TD3" or (american and code == "IP"):
        return FactField.PASSPORT_NUMBER
    if layout.startswith("MRV"):
        return FactField.PASSPORT_NUMBER if american else FactField.VISA_NUMBER
    if american and _US_CARD.match(code):
        return FactField.A_NUMBER
    of_kind = FactField(kind.number) if kind.number else FactField.NATIONAL_ID_NUMBER
    return FactField.NATIONAL_ID_NUMBER if of_kind is FactField.A_NUMBER else of_kind


def _confidence(value: ZoneValue) -> float:
    if value.checked is False:
        return min(_UNCHECKED, value.certainty)
    return min(_MENDED, value.certainty) if value.mended else _CHECKED * value.certainty


def _date(field: FactField, zone: Zone, source: Source) -> Fact | None:
    value = zone.value(field.value)
    days = zone_dates(value.text, future=field is FactField.DATE_OF_EXPIRY) if value else ()
    if value is None or not days or (field is FactField.DATE_OF_EXPIRY and value.text == _NEVER):
        return None
    fact = _fact(field, days[0], value.text, field.value, _confidence(value), zone, source)
    return dataclasses.replace(fact, alternatives=days[1:]) if fact else None


def _plain(field: FactField, zone: Zone, source: Source) -> Fact | None:
    value = zone.value(field.value)
    cleaned = clean_text(field, value.text) if value else None
    if value is None or cleaned is None:
        return None
    return _fact(field, cleaned.value, value.text, field.value, _UNGUARDED * value.certainty, zone, source)
