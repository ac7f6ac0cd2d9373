"""The layouts of machine-readable zones as data: which field stands where, and what each check digit is over.

ICAO Doc 9303 parts 4 (TD3), 5 (TD1), 6 (TD2) and 7 (MRV-A, MRV-B), 8th edition, and the French identity card issued
until 2021, which has a zone of its own. Lines and places are counted from 0; a span ends before its last number.
"""

import dataclasses
import enum


class Kind(enum.Enum):
    """What may stand in a field, and in which order."""

    CODE = enum.auto()
    """The document code: two places."""
    STATE = enum.auto()
    """A three-letter code of a state or organization."""
    NUMBER = enum.auto()
    """Capital letters and digits, fillers behind them."""
    DATE = enum.auto()
    """YYMMDD, unknown parts as fillers."""
    SEX = enum.auto()
    OPTIONAL = enum.auto()
    """Whatever the issuer likes."""
    NAME = enum.auto()
    """Primary identifier, two fillers, secondary identifier."""
    FAMILY = enum.auto()
    GIVEN = enum.auto()
    """Given names with two fillers between them."""


@dataclasses.dataclass(frozen=True, slots=True)
class Span:
    """Places of one line."""

    line: int
    start: int
    end: int

    def of(self, lines: "tuple[str, ...]") -> str:
        """Return what the lines say here."""
        return lines[self.line][self.start : self.end]

    @property
    def places(self) -> "list[tuple[int, int]]":
        """Return line and place of each."""
        return [(self.line, at) for at in range(self.start, self.end)]


@dataclasses.dataclass(frozen=True, slots=True)
class Field:
    """One field of a layout."""

    key: str
    kind: Kind
    span: Span
    digit: Span | None = None
    """Where its check digit stands."""
    runs_on: Span | None = None
    """Where a number longer than its field goes on, its check digit behind it (9303-5 and -6, §4.2.2)."""


@dataclasses.dataclass(frozen=True, slots=True)
class Layout:
    """One layout."""

    name: str
    lines: int
    length: int
    """Characters of a line."""
    codes: str
    """What the document code may begin with."""
    fields: tuple[Field, ...]
    composite: Span | None = None
    """Where the check digit over several fields stands."""
    covered: tuple[Span, ...] = ()
    """What it is over, in its order."""

    def field(self, key: str) -> Field | None:
        """Return the field named `key`, None where the layout has none."""
        return next((field for field in self.fields if field.key == key), None)


def _head(name_end: int) -> tuple[Field, ...]:
    return (
        Field("code", Kind.CODE, Span(0, 0, 2)),
        Field("issuer", Kind.STATE, Span(0, 2, 5)),
        Field("name", Kind.NAME, Span(0, 5, name_end)),
    )


def _data(optional: Field, runs_on: Span | None = None) -> tuple[Field, ...]:
    """Return the lower line of all layouts that have two."""
    return (
        Field("document_number", Kind.NUMBER, Span(1, 0, 9), Span(1, 9, 10), runs_on),
        Field("nationality", Kind.STATE, Span(1, 10, 13)),
        Field("date_of_birth", Kind.DATE, Span(1, 13, 19), Span(1, 19, 20)),
        Field("sex", Kind.SEX, Span(1, 20, 21)),
        Field("date_of_expiry", Kind.DATE, Span(1, 21, 27), Span(1, 27, 28)),
        optional,
    )


TD1 = Layout(
    "TD1",
    3,
    30,
    "ACI",
    (
        Field("code", Kind.CODE, Span(0, 0, 2)),
        Field("issuer", Kind.STATE, Span(0, 2, 5)),
        Field("document_number", Kind.NUMBER, Span(0, 5, 14), Span(0, 14, 15), Span(0, 15, 30)),
        Field("optional", Kind.OPTIONAL, Span(0, 15, 30)),
        Field("date_of_birth", Kind.DATE, Span(1, 0, 6), Span(1, 6, 7)),
        Field("sex", Kind.SEX, Span(1, 7, 8)),
        Field("date_of_expiry", Kind.DATE, Span(1, 8, 14), Span(1, 14, 15)),
        Field("nationality", Kind.STATE, Span(1, 15, 18)),
        Field("optional_2", Kind.OPTIONAL, Span(1, 18, 29)),
        Field("name", Kind.NAME, Span(2, 0, 30)),
    ),
    Span(1, 29, 30),
    (Span(0, 5, 30), Span(1, 0, 7), Span(1, 8, 15), Span(1, 18, 29)),
)
TD2 = Layout(
    "TD2",
    2,
    36,
    "ACI",
    (*_head(36), *_data(Field("optional", Kind.OPTIONAL, Span(1, 28, 35)), Span(1, 28, 35))),
    Span(1, 35, 36),
    (Span(1, 0, 10), Span(1, 13, 20), Span(1, 21, 35)),
)
TD3 = Layout(
    "TD3",
    2,
    44,
    "P",
    (*_head(44), *_data(Field("optional", Kind.OPTIONAL, Span(1, 28, 42), Span(1, 42, 43)))),
    Span(1, 43, 44),
    (Span(1, 0, 10), Span(1, 13, 20), Span(1, 21, 43)),
)
MRV_A = Layout("MRV-A", 2, 44, "V", (*_head(44), *_data(Field("optional", Kind.OPTIONAL, Span(1, 28, 44)))))
MRV_B = Layout("MRV-B", 2, 36, "V", (*_head(36), *_data(Field("optional", Kind.OPTIONAL, Span(1, 28, 36)))))
FRA_ID = Layout(
    "FRA-ID",
    2,
    36,
    "I",
    (
        Field("code", Kind.CODE, Span(0, 0, 2)),
        Field("issuer", Kind.STATE, Span(0, 2, 5)),
        Field("family", Kind.FAMILY, Span(0, 5, 30)),
        Field("optional", Kind.OPTIONAL, Span(0, 30, 36)),
        Field("document_number", Kind.NUMBER, Span(1, 0, 12), Span(1, 12, 13)),
        Field("given", Kind.GIVEN, Span(1, 13, 27)),
        Field("date_of_birth", Kind.DATE, Span(1, 27, 33), Span(1, 33, 34)),
        Field("sex", Kind.SEX, Span(1, 34, 35)),
    ),
    Span(1, 35, 36),
    (Span(0, 0, 36), Span(1, 0, 35)),
)

LAYOUTS = (TD1, TD2, TD3, MRV_A, MRV_B, FRA_ID)
