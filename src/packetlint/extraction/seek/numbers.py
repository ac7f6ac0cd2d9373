"""Numbers of known people in running text: the very number, or nearly it behind a name and its kind's word."""

import dataclasses
import re
from collections.abc import Collection, Iterator, Sequence

from packetlint.extraction.layout import Passage
from packetlint.extraction.seek.names import Spotted
from packetlint.extraction.seek.wanted import Wanted
from packetlint.fields.numbering.comparison import slip
from packetlint.model import FactField, Word

_CUES = {
    FactField.PASSPORT_NUMBER: re.compile(r"\b(?:passport|pasaporte|passeport|passaporte)\b", re.I),
    FactField.A_NUMBER: re.compile(r"\bA-?\s?(?:number|no|#)|\balien\b|\bUSCIS\b", re.I),
    FactField.SSN: re.compile(r"\bSSN\b|\bsocial\s+security\b", re.I),
    FactField.NATIONAL_ID_NUMBER: re.compile(r"\b(?:identity|identification|national\s+id|c[ée]dula|tazkira)\b", re.I),
    FactField.DRIVER_LICENSE_NUMBER: re.compile(r"\blicen[cs]e\b", re.I),
    FactField.RECEIPT_NUMBER: re.compile(r"\breceipt\b", re.I),
}
"""Words of the kinds of number of which a near one is a slip."""
_OLD = re.compile(r"\b(?:old|previous|former|earlier|prior|expired|cancell?ed|replaced|lost|stolen|new)\b", re.I)
_REACH = 60
"""Letters before a near number within which its kind's word stands."""
_NAMED = 120
"""Letters before it within which the person is named."""
_SLIPS = frozenset({"one-digit", "one-letter", "digits-swapped", "character-lost"})
_MOST_WORDS = 4
_FEWEST, _MOST = 7, 20
_PUNCTUATION = re.compile(r"[\s.\-/]")


@dataclasses.dataclass(frozen=True, slots=True)
class Numbered:
    """A known person's number in a passage."""

    person: int
    field: FactField
    words: tuple[Word, ...] = dataclasses.field(repr=False)


def numbers(passage: Passage, names: Sequence[Spotted], present: Collection[int], wanted: Wanted) -> Iterator[Numbered]:
    """Yield the numbers in a passage of people who are named in it, or `present` in its paper."""
    here = {name.person for name in names} | set(present)
    for start, end, bare in _printed(passage):
        owners = wanted.owners(bare)
        if owners:
            if len(owners) == 1 and next(iter(owners))[0] in here:
                yield Numbered(*next(iter(owners)), passage.span(start, end))
        elif names:
            near = _nearly(passage, start, bare, names, wanted)
            if near is not None:
                yield Numbered(*near, passage.span(start, end))


def _printed(passage: Passage) -> Iterator[tuple[int, int, str]]:
    """Yield what may be a number: one word with digits, or several, each with its capitals and digits."""
    for first in range(len(passage.words)):
        bare = ""
        for last in range(first, min(first + _MOST_WORDS, len(passage.words))):
            text = passage.words[last].text
            piece = _PUNCTUATION.sub("", text.strip('()[]#:;,."“”'))
            if not (piece.isalnum() and piece == piece.upper() and piece.isascii()) or len(bare + piece) > _MOST:
                break
            bare += piece
            if len(bare) >= _FEWEST and any(map(str.isdigit, bare)):
                yield passage.starts[first], passage.starts[last] + len(text), bare
            if text.endswith((",", ".", ";", ")")):
                break


def _nearly(
    passage: Passage, start: int, bare: str, names: Sequence[Spotted], wanted: Wanted
) -> tuple[int, FactField] | None:
    """Return whose number of which kind this is but for a slip, as the words before it say."""
    before = max((name for name in names if name.end <= start), key=lambda name: name.end, default=None)
    ahead = passage.text[max(0, start - _REACH) : start]
    if before is None or start - before.end > _NAMED or _OLD.search(ahead):
        return None
    cued = {field for field, cue in _CUES.items() if cue.search(ahead)}
    near = {owner for known in wanted.numbers if cued and _is_near(known, bare) for owner in wanted.owners(known)}
    person, field = next(iter(near)) if len(near) == 1 else (None, None)
    return (person, field) if field in cued and person == before.person else None


def _is_near(known: str, printed: str) -> bool:
    return abs(len(known) - len(printed)) <= 1 and slip(known, printed) in _SLIPS
