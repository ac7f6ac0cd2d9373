"""What a value of each field means: how it is made canonical, compared, and shown. One file per field.

A field's module carries the field's name in the report: `date_of_birth` is `date_of_birth.py`. It is loaded when it
is first asked for, since some bring large tables.
"""

import functools
import importlib
from typing import Any, Protocol, cast

from packetlint.fields.relation import Cleaned, Comparison, Relation
from packetlint.model import Fact, FactField

__all__ = [
    "Cleaned",
    "Comparison",
    "FieldModule",
    "Relation",
    "clean_text",
    "compare_facts",
    "field_module",
    "show_value",
]


class FieldModule(Protocol):
    """What every field's module offers; that of names works on `PersonName` where the others work on `str`."""

    TITLE: str
    """The field in words a clerk uses, lower case."""

    def clean(self, text: str) -> Cleaned | None:
        """Make a printed value canonical; None where the text is no such value."""

    def compare(self, a: Any, b: Any) -> Comparison:
        """Compare two values, and say why they differ."""

    def show(self, value: Any) -> str:
        """Write a canonical value for people."""


@functools.cache
def field_module(field: FactField) -> FieldModule:
    """Return the module of a field.

    >>> field_module(FactField.A_NUMBER).show("A012345678")
    'A012-345-678'
    """
    return cast(FieldModule, importlib.import_module(f"packetlint.fields.{field.value}"))


def compare_facts(a: Fact, b: Fact) -> Comparison:
    """Compare two facts of one field by their canonical values; dates with all their readings.

    Raises ValueError for facts of different fields.
    """
    if a.field is not b.field:
        raise ValueError(f"{a.field.value} and {b.field.value} cannot be compared")
    if a.field.is_date:
        from packetlint.fields import date  # late: it brings the date reader

        return date.compare_sets((str(a.value), *a.alternatives), (str(b.value), *b.alternatives))
    if a.cut or b.cut:
        from packetlint.fields import name

        return name.compare_cut(a.value, b.value)
    return field_module(a.field).compare(a.value, b.value)


def clean_text(field: FactField, text: str) -> Cleaned | None:
    """Make a printed value of any field but the name canonical; None where the text is no such value.

    >>> clean_text(FactField.NATIONALITY, "HAÏTIENNE").value
    'HTI'
    """
    return field_module(field).clean(text)


def show_value(fact: Fact) -> str:
    """Write a fact's value for people."""
    return field_module(fact.field).show(fact.value)
