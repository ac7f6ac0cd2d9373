"""The words that reports for people share: how a count, a place and a way of finding are said."""

from packetlint.model import Dossier, Fact, FactField, FoundBy, Person
from packetlint.report.printable import on_one_line

FOUND_BY = {
    FoundBy.MRZ: "in the machine-readable zone",
    FoundBy.BARCODE: "in the barcode",
    FoundBy.FORM: "in a form field",
    FoundBy.LABEL: "beside its label",
    FoundBy.PROSE: "in a sentence",
    FoundBy.PATTERN: "known by its pattern",
    FoundBy.SEARCH: "found by searching the page",
}

WITHOUT_SECOND_READER = (
    "Read without the second reader: cards, photos and bad print are read less surely. `packetlint doctor` says how to "
    "install it."
)

REDACTED = "Redacted: names are initials, dates are years, numbers are their ends; nothing else that was read is shown."

_FIELDS = {
    FactField.A_NUMBER: "A-Number",
    FactField.I94_NUMBER: "I-94 number",
    FactField.SSN: "SSN",
    FactField.NATIONAL_ID_NUMBER: "national ID number",
}


def field_name(field: FactField) -> str:
    """Return a field as a clerk calls it.

    >>> field_name(FactField.DATE_OF_BIRTH), field_name(FactField.A_NUMBER)
    ('date of birth', 'A-Number')
    """
    return _FIELDS.get(field, field.value.replace("_", " "))


def counted(count: int, noun: str) -> str:
    """Return a count with its noun.

    >>> counted(1, "page"), counted(1200, "page")
    ('1 page', '1,200 pages')
    """
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def percent(share: float) -> str:
    """Return a share as a percentage, never rounded up to certainty.

    >>> percent(0.876), percent(0.9996)
    ('88 %', '99 %')
    """
    return f"{100 if share >= 1 else min(99, round(share * 100))} %"


def person_line(person: Person) -> str:
    """Return who a person is, in one line."""
    born = f"born {person.date_of_birth}" if person.date_of_birth else "date of birth not found"
    return f"{on_one_line(person.name.full) or 'name not found'}, {person.role}, {born}"


def place(fact: Fact, dossier: Dossier) -> str:
    """Return where a fact stands: file, page, and what the paper is."""
    try:
        document = dossier.document_of(fact)
    except LookupError:
        title = ""
    else:
        title = f" ({on_one_line(document.title)})" if document.kind != "unknown" else ""
    return f"{on_one_line(fact.provenance.file)}, page {fact.provenance.page}{title}"
