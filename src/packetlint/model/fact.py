"""One value, read in one place, and how it was got."""

import dataclasses
import enum

from packetlint.model.geometry import Box


class FactField(enum.StrEnum):
    """The fields of contract `packetlint.report/1`."""

    NAME = "name"
    DATE_OF_BIRTH = "date_of_birth"
    SEX = "sex"
    NATIONALITY = "nationality"
    PLACE_OF_BIRTH = "place_of_birth"
    DATE_OF_ISSUE = "date_of_issue"
    DATE_OF_EXPIRY = "date_of_expiry"
    PASSPORT_NUMBER = "passport_number"
    A_NUMBER = "a_number"
    RECEIPT_NUMBER = "receipt_number"
    I94_NUMBER = "i94_number"
    SSN = "ssn"
    NATIONAL_ID_NUMBER = "national_id_number"
    DRIVER_LICENSE_NUMBER = "driver_license_number"
    VISA_NUMBER = "visa_number"
    DOCUMENT_NUMBER = "document_number"

    @property
    def is_number(self) -> bool:
        """Whether the field holds a document number."""
        return self.value.endswith("_number") or self is FactField.SSN

    @property
    def is_date(self) -> bool:
        """Whether the field holds a date."""
        return self.value.startswith("date_of_")


class FoundBy(enum.StrEnum):
    """The way a fact was found on a page; the most structured first."""

    MRZ = "mrz"
    BARCODE = "barcode"
    FORM = "form"
    LABEL = "label"
    PROSE = "prose"
    PATTERN = "pattern"
    SEARCH = "search"


class Role(enum.StrEnum):
    """What a person is to the filing."""

    BENEFICIARY = "beneficiary"
    PETITIONER = "petitioner"
    SUPPORTER = "supporter"
    SPOUSE = "spouse"
    CHILD = "child"
    PARENT = "parent"
    SIBLING = "sibling"
    RELATIVE = "relative"
    PHYSICIAN = "physician"
    ATTORNEY = "attorney"
    PREPARER = "preparer"
    INTERPRETER = "interpreter"
    TRANSLATOR = "translator"
    EMPLOYER = "employer"
    OFFICIAL = "official"
    WITNESS = "witness"
    OTHER = "other"


KIN = frozenset({Role.SPOUSE, Role.CHILD, Role.PARENT, Role.SIBLING, Role.RELATIVE})
"""Roles by kinship: whose relative, the paper that says it knows."""


@dataclasses.dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name in Latin script where the document gives one; parts None where it does not tell them apart."""

    full: str
    """In natural order: given names, then family name, where known."""
    given: str | None = None
    family: str | None = None

    def __str__(self) -> str:
        return self.full

    @classmethod
    def of_parts(cls, given: str | None, family: str | None) -> "PersonName":
        """Put a name together from its parts.

        >>> PersonName.of_parts("Olena Petrivna", "Kovalenko").full
        'Olena Petrivna Kovalenko'
        """
        full = " ".join(part for part in (given, family) if part)
        return cls(full, given or None, family or None)


Value = str | PersonName
"""A canonical value: a string the field understands, or a name with its parts."""


@dataclasses.dataclass(frozen=True, slots=True)
class Provenance:
    """Where on paper a fact was read, and how."""

    file: str
    """The file's path in the packet."""
    page: int
    """From 1."""
    box: Box | None
    found_by: FoundBy
    reader: str


@dataclasses.dataclass(frozen=True, slots=True)
class Fact:
    """One value of one field, read in one place."""

    id: str
    """`F1`…, unique in a packet; empty until the packet's facts are numbered."""
    field: FactField
    value: Value = dataclasses.field(repr=False)
    """Canonical: ISO dates, numbers as capital letters and digits, three-letter nationalities, M/F/X."""
    text: str = dataclasses.field(repr=False)
    """As printed, in its own script."""
    confidence: float
    """0 to 1: the reading and the way it was found, together."""
    provenance: Provenance
    alternatives: tuple[str, ...] = dataclasses.field(default=(), repr=False)
    """Other readings of the same ink, best first (03/04/1985 is two dates)."""
    former: bool = False
    """True where the document itself says that the value was another one once, or also holds (a maiden name)."""
    cut: bool = False
    """True where the paper itself says that it had no room for all of the name."""
    from_age: bool = False
    """True for a date of birth of which the document gives no more than the age on its day: the years it may be."""
