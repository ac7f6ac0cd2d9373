"""The addressee: a name right above a street and a town, as on statements and notices, without any caption."""

import re
from collections.abc import Set

from packetlint.extraction.cast import Cast
from packetlint.extraction.layout import Passage, Sheet
from packetlint.extraction.name_run import name_runs, split_names
from packetlint.extraction.values import Source, make_fact
from packetlint.fields import name
from packetlint.model import FactField, Line, Word

_STREET = re.compile(r"^(?:\d+[\w-]*\s+\S+|P\.?\s?O\.?\s*BOX\b)", re.IGNORECASE)
_TOWN = re.compile(r"\b[A-Z]{2}\.?,?\s+\d{5}(?:-\d{4})?$")
_ALIGNED = 0.012
"""Page width by which the three lines may begin apart."""
_ROWS = 8
"""Lines among which the street and the town stand, those of other columns included."""
_REACH = 2.5
"""Heights of print between the name and the line below it, at most."""
_OFFICE = re.compile(r"(?:sole\s+)?(?:proprietor|owner|trustee|custodian|member|beneficiary)", re.IGNORECASE)
"""What statements print behind the name of the one who holds an account."""
_JOINT = 1.2
"""Heights of print between two names of one address, at most."""


def read_addressee(sheet: Sheet, used: Set[int], source: Source, cast: Cast) -> None:
    """Add the person whom the page is addressed to or who is its sender; the holder where none is known yet.

    `used` are the ids of the words that captions have used up.
    """
    streets = [any(_STREET.match(piece.text) for piece in row) for row in sheet.rows]
    for index, row in enumerate(sheet.rows):
        if not any(streets[index + 1 : index + 1 + _ROWS]):
            continue
        following = [piece for near in sheet.rows[index + 1 : index + 1 + _ROWS] for piece in near]
        for piece in row:
            below = [one for one in following if _stands_below(piece, one)][:3]
            if not below or not _STREET.match(below[0].text) or any(id(word) in used for word in piece.words):
                continue
            if any(_TOWN.search(line.text) for line in below):
                added = [
                    _add(words, source, cast)
                    for owner in (*_named_above(sheet, index, piece), piece)
                    for words in split_names(_without_office(owner.words))
                ]
                if any(added):
                    return


def _named_above(sheet: Sheet, index: int, piece: Line) -> list[Line]:
    """Return the line above a name at the same place, if it is another name: the first owner of a joint account."""
    above = sheet.rows[index - 1] if index else ()
    near = [one for one in above if _stands_below(one, piece) and _gap(one, piece) < _JOINT and _is_name(one)]
    return [one for one in near if one.words[-1].text == piece.words[-1].text]  # what else stands there is a title


def _gap(upper: Line, lower: Line) -> float:
    return (lower.box.y0 - upper.box.y1) / max(upper.box.height, 1e-6)


def _is_name(piece: Line) -> bool:
    """Whether a line is nothing but a name, in the capitals of an address."""
    runs = list(name_runs(Passage.of(piece.words)))
    whole = len(runs) == 1 and len(runs[0].words) == len(piece.words)
    return whole and 2 <= len(piece.words) <= 4 and piece.text.isupper()


def _stands_below(upper: Line, lower: Line) -> bool:
    if abs(lower.words[0].box.x0 - upper.words[0].box.x0) >= _ALIGNED:
        return False
    above, below = upper.box, lower.box
    return below.y0 > above.middle and below.y0 - above.y1 < 3 * _REACH * above.height


def _without_office(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Return the words of a name without what it is followed by: `ANA RUIZ, SOLE PROPRIETOR`."""
    behind = next((at + 1 for at, word in enumerate(words) if word.text.endswith(",")), len(words))
    return words[:behind] if _OFFICE.fullmatch(" ".join(word.text for word in words[behind:])) else words


def _add(words: tuple[Word, ...], source: Source, cast: Cast) -> bool:
    """Add the person whose name the words are; return whether they are one."""
    runs = list(name_runs(Passage.of(words)))
    if len(runs) != 1 or len(runs[0].words) != len(words) or len(words) < 2:
        return False
    fact = make_fact(FactField.NAME, words, source)
    if fact is None:
        return False
    for draft in cast.drafts:
        if any(not name.compare(str(fact.value), full).mismatch for full in draft.names()):
            draft.facts.append(fact)
            return True
    draft = cast.holder if not cast.holder.has(FactField.NAME) else cast.add(cast.joint)
    draft.facts.append(fact)
    return True
