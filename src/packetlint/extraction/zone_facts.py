"""A machine-readable zone's values as facts of the holder."""

import dataclasses

from packetlint.extraction.kinds import Kind
from packetlint.extraction.mrz import Zone, ZoneValue, read_zone
from packetlint.extraction.values import Source, build_fact
from packetlint.fields import clean_text, date
from packetlint.model import Fact, FactField, Page, PersonName, Word

_CHECKED, _UNCHECKED, _MENDED = 0.97, 0.35, 0.6
_NAME_AGREED, _NAME_ALONE = 0.85, 0.5
_UNGUARDED = 0.8
"""Sex and nationality have no check digit, but stand between fields that have."""


def zone_facts(page: Page, kind: Kind, source: Source) -> tuple[Fact, ...]:
    """Return what the page's zone says of its holder; none where it has none that makes sense."""
    texts = [[line.text for line in reading] for reading in page.zone_readings]
    zone = read_zone(texts, [min((line.confidence for line in reading), default=0.0) for reading in page.zone_readings])
    if zone is None:
        return ()
    lines = page.zone_readings[0]
    name_line, data_line = _place(lines, name=True), _place(lines, name=False)
    facts = [
        _name(zone, name_line, source),
        _number(zone, kind, data_line, source),
        _date(FactField.DATE_OF_BIRTH, zone.birth, data_line, source),
        _date(FactField.DATE_OF_EXPIRY, zone.expiry, data_line, source),
        _plain(FactField.SEX, zone.sex, data_line, source),
        _plain(FactField.NATIONALITY, zone.nationality, data_line, source),
    ]
    return tuple(fact for fact in facts if fact is not None)


def _place(lines: tuple[Word, ...], *, name: bool) -> tuple[Word, ...]:
    """Return the line that holds the name, or the one with the dates: by its digits, not by its order."""
    ordered = sorted(lines, key=lambda line: sum(letter.isdigit() for letter in line.text))
    return (ordered[0] if name else ordered[-1],)


def _sure(fact: Fact, confidence: float) -> Fact:
    return dataclasses.replace(fact, confidence=confidence)


def _name(zone: Zone, line: tuple[Word, ...], source: Source) -> Fact | None:
    if not zone.family:
        return None
    value = PersonName.of_parts(zone.given.title() or None, zone.family.title())
    text = zone.lines[-1 if zone.layout == "TD1" else 0]
    return _sure(
        build_fact(FactField.NAME, value, text, line, source),
        _NAME_AGREED if zone.name_certain else _NAME_ALONE,
    )


def _number(zone: Zone, kind: Kind, line: tuple[Word, ...], source: Source) -> Fact | None:
    field = _number_field(zone, kind)
    cleaned = clean_text(field, zone.number.text)
    if cleaned is None:
        return None
    return _sure(build_fact(field, cleaned.value, zone.number.text, line, source), _confidence(zone.number))


def _number_field(zone: Zone, kind: Kind) -> FactField:
    if zone.layout == "TD1" and zone.issuer == "USA":
        return FactField.A_NUMBER
    if zone.layout == "TD3":
        return FactField.PASSPORT_NUMBER
    if zone.layout.startswith("MRV"):
        return FactField.PASSPORT_NUMBER if zone.issuer == "USA" else FactField.VISA_NUMBER
    return FactField(kind.number) if kind.number else FactField.NATIONAL_ID_NUMBER


def _confidence(value: ZoneValue) -> float:
    if not value.checked:
        return _UNCHECKED
    return _MENDED if value.repaired else _CHECKED


def _date(field: FactField, value: ZoneValue, line: tuple[Word, ...], source: Source) -> Fact | None:
    cleaned = date.read_dates(value.text, future=field is FactField.DATE_OF_EXPIRY)
    if cleaned is None:
        return None
    fact = build_fact(field, cleaned.value, value.text, line, source)
    return dataclasses.replace(fact, confidence=_confidence(value), alternatives=cleaned.alternatives)


def _plain(field: FactField, text: str, line: tuple[Word, ...], source: Source) -> Fact | None:
    cleaned = clean_text(field, text) if text else None
    return _sure(build_fact(field, cleaned.value, text, line, source), _UNGUARDED) if cleaned else None
