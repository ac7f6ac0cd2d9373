"""The addressee: a name right above a street and a town, as on statements and notices, without any caption."""

import re

from packetlint.extraction.cast import Cast
from packetlint.extraction.layout import Passage, Sheet
from packetlint.extraction.name_run import name_runs
from packetlint.extraction.values import Source, make_fact
from packetlint.fields import name
from packetlint.model import Box, FactField, Line

_STREET = re.compile(r"^(?:\d+[\w-]*\s+\S+|P\.?\s?O\.?\s*BOX\b)", re.IGNORECASE)
_TOWN = re.compile(r"\b[A-Z]{2}\.?,?\s+\d{5}(?:-\d{4})?$")
_ALIGNED = 0.012
"""Page width by which the three lines may begin apart."""
_REACH = 2.5
"""Heights of print between the name and the line below it, at most."""


def read_addressee(sheet: Sheet, source: Source, cast: Cast) -> None:
    """Add the person whom the page is addressed to or who is its sender; the holder where none is known yet."""
    pieces = [(piece, piece.box) for row in sheet.rows for piece in row]
    for index, (piece, box) in enumerate(pieces):
        below = [one for one, place in pieces[index + 1 :] if _stands_below(box, place)][:3]
        if len(below) < 2 or not _STREET.match(below[0].text):
            continue
        if not any(_TOWN.search(line.text) for line in below):
            continue
        _add(piece, source, cast)
        return


def _stands_below(above: Box, below: Box) -> bool:
    near = below.y0 - above.y1 < 3 * _REACH * above.height
    return near and below.y0 > above.middle and abs(below.x0 - above.x0) < _ALIGNED


def _add(piece: Line, source: Source, cast: Cast) -> None:
    runs = list(name_runs(Passage.of(piece.words)))
    if len(runs) != 1 or len(runs[0].words) != len(piece.words) or len(piece.words) < 2:
        return
    fact = make_fact(FactField.NAME, piece.words, source)
    if fact is None:
        return
    for draft in cast.drafts:
        if any(not name.compare(str(fact.value), full).mismatch for full in draft.names()):
            draft.facts.append(fact)
            return
    draft = cast.holder if not cast.holder.has(FactField.NAME) else cast.add(None)
    draft.facts.append(fact)
