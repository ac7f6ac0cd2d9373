"""One zone as a line of JSON: the form that other programs build on."""

import json
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from packetlint.extraction.zone.dates import zone_dates
from packetlint.fields import clean_text
from packetlint.model import FactField

if TYPE_CHECKING:
    from packetlint.extraction.zone import Zone
    from packetlint.zones import Search

_DATES = ("date_of_birth", "date_of_expiry")
_OPTIONAL = ("optional", "optional_2")


def record(search: "Search") -> str:
    """Return a line for each zone of a file, one that says so where there is none."""
    if not search.zones:
        nothing: dict[str, Any] = {"file": str(search.path), "page": None, "format": None, "lines": []}
        reason = str(search.error.message) if search.error else search.problem
        return _line(nothing | ({"reason": reason} if reason else {}))
    return "\n".join(
        _line({"file": _file(search, found.path), "page": found.page, **_told(found.zone)}) for found in search.zones
    )


def _line(told: dict[str, Any]) -> str:
    return json.dumps(told, ensure_ascii=False)


def _file(search: "Search", path: str) -> str:
    """Return the file's name as it was given, and within a folder or archive its path there."""
    return str(search.path) if path == search.path.name else str(PurePath(search.path) / path)


def _told(zone: "Zone") -> dict[str, Any]:
    days = {key: zone_dates(zone.text(key), future=key == "date_of_expiry") for key in _DATES}
    told: dict[str, Any] = {
        "format": zone.layout.name,
        "lines": list(zone.lines),
        "valid": zone.valid,
        "repaired": zone.repaired,
        "fields": _fields(zone, days),
        "checks": zone.checks,
    }
    others = {key: list(found[1:]) for key, found in days.items() if len(found) > 1}
    return told | ({"alternatives": others} if others else {})


def _fields(zone: "Zone", days: dict[str, tuple[str, ...]]) -> dict[str, Any]:
    family, given = zone.name
    fields: dict[str, Any] = {
        "document_code": zone.text("code") or None,
        "document_number": zone.text("document_number") or None,
        **{key: next(iter(found), None) for key, found in days.items()},
        "sex": _sex(zone),
        "nationality": _state(zone.text("nationality")),
        "issuer": _state(zone.issuer),
        "family": family or None,
        "given": given or None,
    }
    fields |= {key: text for key in _OPTIONAL if (text := zone.text(key))}
    return fields | ({"name_truncated": True} if zone.name_truncated else {})


def _sex(zone: "Zone") -> str | None:
    """Return `M` or `F`, `X` for a filler, None where it was not read or is no sex."""
    field = zone.layout.field("sex")
    said = field.span.of(zone.lines) if field else ""
    return {"M": "M", "F": "F", "<": "X", "X": "X"}.get(said)


def _state(code: str) -> str | None:
    """Return the three-letter code that a state's code stands for, an unknown one as it is."""
    cleaned = clean_text(FactField.NATIONALITY, code) if code else None
    return cleaned.value if cleaned and not cleaned.repaired else code or None
