"""What one machine-readable zone says: its settled lines, their values, and what the check digits make of each."""

import dataclasses
import re

from packetlint.extraction.zone import names
from packetlint.extraction.zone.layout import Field, Kind, Layout
from packetlint.extraction.zone.places import FILLER
from packetlint.fields.numbering.check_digit import check_digit
from packetlint.model import Box

COMPOSITE = "composite"
_SURE = 0.7
"""Probability below which a value is not called valid: check digits see one slip in ten as little as none."""

_REST = re.compile(r"([A-Z0-9]+)([0-9])(?:<|$)")


@dataclasses.dataclass(frozen=True, slots=True)
class ZoneValue:
    """One value of a zone."""

    text: str = dataclasses.field(repr=False)
    """As the zone writes it, without the fillers behind it; YYMMDD with its fillers for a date."""
    certainty: float
    """Probability that the zone says so, 0 to 1, as far as its grammar can tell."""
    checked: bool | None
    """Whether its check digit holds; None where it has none."""
    mended: bool
    """Whether it holds a character that the reader does not speak for."""


@dataclasses.dataclass(frozen=True, slots=True)
class Zone:
    """What one machine-readable zone says."""

    layout: Layout
    lines: tuple[str, ...] = dataclasses.field(repr=False)
    """As settled, with all their fillers; an empty one where a line was not read."""
    boxes: tuple[Box | None, ...]
    """Where each line stands."""
    certainty: dict[str, float]
    mended: frozenset[str]
    """Fields that hold a character which the reader does not speak for."""
    edited: bool = False
    """Whether a character was taken out of a line, or put into one, that is no filler."""

    @property
    def checks(self) -> dict[str, bool]:
        """Whether each check digit that was read holds, by the field it is over."""
        found = {
            field.key: _holds(field, self.lines)
            for field in self.layout.fields
            if field.digit is not None and self.lines[field.digit.line]
        }
        if self.layout.composite and all(self.lines):
            covered = "".join(span.of(self.lines) for span in self.layout.covered)
            found[COMPOSITE] = check_digit(covered) == self.layout.composite.of(self.lines)
        return found

    @property
    def valid(self) -> bool:
        """Whether all lines were read and all check digits hold over values that are sure enough."""
        checks = self.checks
        sure = all(self.certainty.get(key, 1.0) >= _SURE for key in checks)
        return all(self.lines) and all(checks.values()) and sure

    @property
    def repaired(self) -> bool:
        """Whether anything was put right that the picture does not show so."""
        return self.edited or bool(self.mended)

    @property
    def issuer(self) -> str:
        """The code of the issuing state or organization."""
        return self.text("issuer")

    def text(self, key: str) -> str:
        """Return what a field says without the fillers behind it; nothing where it was not read."""
        field = self.layout.field(key)
        if field is None or not self.lines[field.span.line]:
            return ""
        said = field.span.of(self.lines)
        rest = _runs_on(self.layout.field("document_number"), self.lines)
        if key == "document_number" and rest:
            said += rest
        elif rest and field.key == "optional":
            said = said[len(rest) + 1 :]
        return said if field.kind is Kind.DATE else said.strip(FILLER)

    def value(self, key: str) -> ZoneValue | None:
        """Return what a field says, None where it says nothing or was not read."""
        text = self.text(key)
        if not text.strip(FILLER):
            return None
        read_as = key if key in self.certainty else "document_number"  # optional data that a number may run on in
        return ZoneValue(text, self.certainty[read_as], self.checks.get(key), read_as in self.mended)

    @property
    def name(self) -> tuple[str, str]:
        """Family and given names, blanks between their parts."""
        field = self.layout.field("name")
        if field is None:
            return names.spaced(self.text("family")), names.spaced(self.text("given"))
        line = self.lines[field.span.line]
        return names.parts(field.span.of(self.lines)) if line else ("", "")

    @property
    def name_truncated(self) -> bool:
        """Whether the name must be treated as cut off where its field ends."""
        field = self.layout.field("name") or self.layout.field("given")
        return field is not None and names.is_truncated(field.span.of(self.lines))

    @property
    def name_certainty(self) -> float:
        """Probability that the name is what the lines say."""
        product = 1.0
        for key in ("name", "family", "given"):
            product *= self.certainty.get(key, 1.0)
        return product

    def box(self, key: str) -> Box | None:
        """Return where the line of a field stands, None where it was not read."""
        field = self.layout.field(key)
        return self.boxes[field.span.line] if field else None


def _holds(field: Field, lines: tuple[str, ...]) -> bool:
    """Whether a field's check digit holds; that of an empty field may be a filler."""
    said, digit = field.span.of(lines), field.digit.of(lines) if field.digit else ""
    if _runs_on(field, lines):
        return True
    return check_digit(said) == digit or (digit == FILLER and not said.strip(FILLER))


def _runs_on(field: Field | None, lines: tuple[str, ...]) -> str:
    """Return how a number goes on that is longer than its field; nothing where it does not, or its digit fails."""
    if field is None or field.runs_on is None or field.digit is None or not lines[field.span.line]:
        return ""
    said, further = field.span.of(lines), field.runs_on.of(lines)
    if field.digit.of(lines) != FILLER or FILLER in said:
        return ""
    rest = _REST.match(further)
    return rest[1] if rest and check_digit(said + rest[1]) == rest[2] else ""
