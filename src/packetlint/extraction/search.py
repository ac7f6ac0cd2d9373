"""Numbers that show by their own shape, or behind a cue, what they are: A-numbers, receipts, I-94, SSN."""

import re
from collections.abc import Iterator, Sequence

from packetlint.extraction.cast import Cast, Draft
from packetlint.extraction.layout import Passage, box_of
from packetlint.extraction.values import Source, make_fact
from packetlint.model import Fact, FactField, Word

_OFFICES = "IOE|[1I][O0]E|EAC|WAC|LIN|SRC|MSC|NBC|YSC|VSC|NSC|TSC|CSC"
"""Service centres that begin a receipt number; OCR reads IOE as 10E."""
_PATTERNS: tuple[tuple[FactField, re.Pattern[str]], ...] = (
    (FactField.A_NUMBER, re.compile(r"(?<![\w-])A[#\s-]{0,2}\d{3}[-\s]\d{3}[-\s]\d{3}(?![\w-])")),
    (
        FactField.A_NUMBER,
        re.compile(
            r"(?:\bA-?(?:number|no\.?|#)|\balien (?:registration )?(?:number|no\.?)|\bUSCIS ?#)[\s:#]*"
            r"(A?[\s-]?\d[\d -]{6,10}\d)(?![\w-])",
            re.IGNORECASE,
        ),
    ),
    (
        FactField.RECEIPT_NUMBER,
        re.compile(rf"(?<![\w<])(?:{_OFFICES})[\s*-]?\d{{2}}[\s-]?\d{{3}}[\s-]?\d{{5}}(?![\w<])"),
    ),
    (FactField.I94_NUMBER, re.compile(r"\bI-?94[^.;\d]{0,30}[\s:#](\d{9}[A-Z]\d|\d{11})(?!\w)", re.IGNORECASE)),
    (
        FactField.SSN,
        re.compile(
            r"(?:\bSSN|social security (?:number|no\.?))[^\dX]{0,12}((?:\d{3}|X{3})-(?:\d{2}|X{2})-\d{4})(?!\d)",
            re.IGNORECASE,
        ),
    ),
)
"""Shapes that a field can be told by; a caption decides wherever there is one."""


def search_numbers(passages: Sequence[Passage], used: set[int], source: Source, cast: Cast) -> None:
    """Add to `cast` the numbers that no caption gave, each to the person named nearest before it."""
    for passage in passages:
        for field, words in _found(passage):
            if all(id(word) in used for word in words):
                continue
            fact = make_fact(field, words, source)
            if fact is not None and not _known(fact, cast):
                (_named_before(fact, passage, cast) or _nearest(fact, cast)).facts.append(fact)


def _found(passage: Passage) -> Iterator[tuple[FactField, tuple[Word, ...]]]:
    for field, pattern in _PATTERNS:
        for match in pattern.finditer(passage.text):
            group = 1 if pattern.groups else 0
            yield field, passage.span(match.start(group), match.end(group))


def _known(fact: Fact, cast: Cast) -> bool:
    here = fact.provenance
    return any(
        known.field is fact.field and known.value == fact.value and known.provenance.page == here.page
        for draft in cast.drafts
        for known in draft.facts
    )


def _named_before(fact: Fact, passage: Passage, cast: Cast) -> Draft | None:
    """Return who is named last before the fact in its own paragraph, None where nobody is."""
    here, whole = fact.provenance.box, box_of(passage.words)
    last: tuple[float, float] = (0.0, 0.0)
    named: Draft | None = None
    for draft in cast.drafts:
        for known in (*draft.facts, *draft.parts.values()):
            box = known.provenance.box if known.field is FactField.NAME else None
            if box and here and known.provenance.page == fact.provenance.page and whole.y0 <= box.middle <= whole.y1:
                place = (box.y1, box.x1)
                if last <= place and (box.y1 < here.middle or (box.y0 < here.middle and box.x1 <= here.x0)):
                    last, named = place, draft
    return named


def _nearest(fact: Fact, cast: Cast) -> Draft:
    """Return the person whose name stands nearest above or before the fact, the holder where nobody's does."""

    def distance(draft: Draft) -> float:
        spots = [known.provenance for known in [*draft.facts, *draft.parts.values()] if known.provenance.box]
        gaps = [
            abs(spot.box.middle - fact.provenance.box.middle)
            for spot in spots
            if spot.box and fact.provenance.box and spot.page == fact.provenance.page
        ]
        return min(gaps, default=9.0)

    return min(cast.drafts, key=distance, default=cast.holder)
