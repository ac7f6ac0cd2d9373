"""Which kind of paper a page is, and where one paper ends and the next begins in a file."""

import dataclasses
import re
from collections.abc import Sequence

from packetlint.extraction.barcode_facts import LICENCE, repeats_name, repeats_number, tells_licence
from packetlint.extraction.kinds import UNKNOWN, Kind
from packetlint.extraction.layout import Sheet, one_by_one, text_of
from packetlint.model import Authority, Line

_STRONG, _WEAK, _AGAINST = 3.0, 1.0, 2.0
_HEADING_BONUS = 2.0
"""What a settling word in the page's heading adds: a letter may quote any other paper's title."""
_BARCODE = _STRONG + _HEADING_BONUS
"""What a licence's barcode says for a licence: as much as a title."""
_HEADING = 0.3
"""Share of a page's lines that count as its heading, of at least five."""
_ENOUGH = 2.0
_LATER_PAGE = re.compile(
    r"\b(?:page|seite|página|сторінка)\s*([2-9]|\d\d)\b|\b([2-9]|\d\d)\s*(?:of|/)\s*\d+\s*$",
    re.IGNORECASE | re.MULTILINE,
)


@dataclasses.dataclass(frozen=True, slots=True)
class Part:
    """Sheets of one file that make one paper."""

    kind: Kind
    confidence: float
    sheets: tuple[Sheet, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class _Print:
    """Lines in which a kind is looked for."""

    text: str
    heading: str


def split_into_parts(sheets: Sequence[Sheet], kinds: Sequence[Kind]) -> tuple[Part, ...]:
    """Return the papers that one file's sheets make, in order.

    A page begins a new paper when its own heading tells another kind; a page that tells nothing, or says that
    it is a later page, belongs to the paper before it.
    """
    parts: list[Part] = []
    for sheet in one_by_one(sheets):
        kind, score = _best(sheet, kinds)
        confidence = min(0.99, 0.5 + score / 12) if kind is not UNKNOWN else 0.0
        if parts and _continues(parts[-1], sheet, kind, score):
            before = parts[-1]
            if before.kind is UNKNOWN and kind is not UNKNOWN:
                before = dataclasses.replace(before, kind=kind, confidence=confidence)
            parts[-1] = dataclasses.replace(before, sheets=(*before.sheets, sheet))
        else:
            parts.append(Part(kind, confidence, (sheet,)))
    return tuple(parts)


def _continues(before: Part, sheet: Sheet, kind: Kind, score: float) -> bool:
    if _is_other_side(before, sheet, kind):
        return True
    if kind is UNKNOWN or kind is before.kind:
        return not (kind is before.kind and _is_single(kind) and score >= _STRONG)
    return bool(_LATER_PAGE.search(sheet.text)) or score < _STRONG + _HEADING_BONUS


def _is_other_side(before: Part, sheet: Sheet, kind: Kind) -> bool:
    """Whether a page is the other side of the card before it: one has a licence's barcode, the other repeats it.

    A front that is known for one need repeat but the name; letters do that, too.
    """
    (one, *more), other = before.sheets, sheet
    if more or tells_licence(one.page) == tells_licence(other.page):
        return False
    front, front_kind, back = (other, kind, one) if tells_licence(one.page) else (one, before.kind, other)
    if front_kind.name not in (LICENCE, UNKNOWN.name):
        return False
    named = front_kind.name == LICENCE and repeats_name(front.text, back.page)
    return named or repeats_number(front.text, back.page)


def _is_single(kind: Kind) -> bool:
    """Whether one page is a whole paper of this kind: two passports follow one another, two form pages do not."""
    return kind.single_holder and kind.authority >= Authority.CIVIL_RECORD


def _best(sheet: Sheet, kinds: Sequence[Kind]) -> tuple[Kind, float]:
    fillable = sheet.page.method == "form"
    whole, printed = _print(sheet, sheet.lines), _print(sheet, sheet.printed)
    scored = [
        (kind, _score(kind, whole if kind.authority is Authority.LETTER else printed, sheet) + _bonus(sheet, kind))
        for kind in kinds
        if not (fillable and kind.authority == 3)
    ]
    kind, score = max(scored, key=lambda item: item[1], default=(UNKNOWN, 0.0))
    enough = _STRONG + _HEADING_BONUS if fillable else _ENOUGH  # a form has a title
    return (kind, score) if score >= enough else (UNKNOWN, 0.0)


def _print(sheet: Sheet, lines: Sequence[Line]) -> _Print:
    """Return some of a sheet's lines as a kind is looked for in them."""
    first = sheet.lines[: max(5, round(len(sheet.lines) * _HEADING))]
    return _Print(text_of(lines), text_of([line for line in first if line in lines]))


def _score(kind: Kind, found: _Print, sheet: Sheet) -> float:
    """Return how much the words of a sheet speak for a kind.

    Letters quote the titles and captions of all other papers, `holder of passport No. …`: for a kind that is no
    letter, what stands in whole sentences says little, and is not in `found`.
    """
    score = 0.0
    for sign in kind.strong:
        if sign.is_in(found.text):
            score += _STRONG + _HEADING_BONUS * sign.is_in(found.heading)
        elif sign.is_in(sheet.text):
            score += _WEAK
    score += sum(_WEAK for sign in kind.weak if sign.is_in(found.text))
    score -= sum(_AGAINST for sign in kind.against if sign.is_in(sheet.text))
    return score


def _bonus(sheet: Sheet, kind: Kind) -> float:
    """Return what a machine-readable zone and a licence's barcode say for a kind."""
    barcode = _BARCODE if kind.name == LICENCE and tells_licence(sheet.page) else 0.0
    return barcode + _zone_bonus(sheet, kind)


def _zone_bonus(sheet: Sheet, kind: Kind) -> float:
    """Return what the machine-readable zone says for a kind: `P` is a passport, `V` a visa."""
    begins = {zone[0].text[:1] for zone in sheet.page.zones if zone}
    return 4.0 if any({"P": "passport", "V": "visa"}.get(letter) == kind.name for letter in begins) else 0.0
