"""The number of a card that calls it nothing at all: it stands alone on its line, in the shape of its kind."""

import re
from collections.abc import Set

from packetlint.extraction.cast import Draft
from packetlint.extraction.kinds import Kind
from packetlint.extraction.layout import Sheet
from packetlint.extraction.values import Source, make_fact
from packetlint.fields import field_module
from packetlint.model import FactField

_NUMBER = re.compile(r"[A-Z]{0,3}[\dX -]{5,}[A-Z]?")
_TELLING = frozenset({FactField.SSN, FactField.A_NUMBER})
"""Numbers whose shape no date and no other number of a card has."""


def read_bare_number(sheet: Sheet, used: Set[int], kind: Kind, source: Source, holder: Draft) -> None:
    """Add the number to the holder, unless a caption gave it; `used` are the ids of the captions' words."""
    field = FactField(kind.number) if kind.number else None
    if field is None or field not in _TELLING or holder.has(field):
        return
    shape: re.Pattern[str] = field_module(field).SHAPE  # type: ignore[attr-defined]
    for piece in (piece for row in sheet.rows for piece in row):
        if _NUMBER.fullmatch(piece.text) and not any(id(word) in used for word in piece.words):
            fact = make_fact(field, piece.words, source)
            if fact is not None and shape.fullmatch(str(fact.value)):
                holder.facts.append(fact)
                return
