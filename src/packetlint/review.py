"""Looking twice before accusing: which ink a finding rests on, and what a second reading makes of it."""

import dataclasses
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence

from packetlint.fields import clean_text, compare_facts, date, name
from packetlint.model import Document, Fact, FactField, Finding, FoundBy, Mention, Severity

_DOUBTFUL = 0.3
"""Share of its confidence that a value keeps when a second reading takes the other side."""
_CLEARLY_READ = 0.83
"""Confidence from which a letter is taken to be what it was read as."""
_ALIKE = str.maketrans(
    {
        "v": "u",
        "1": "i",
        "l": "i",
        "j": "i",
        "t": "i",
        "f": "i",
        "c": "e",
        "o": "e",
        "0": "e",
        "q": "g",
        "9": "g",
        "5": "s",
        "h": "b",
        "n": "u",
    }
)
_FEW = 2
"""Facts on a side up to which each is worth reading again."""
_SURE_WAYS = (FoundBy.MRZ, FoundBy.BARCODE, FoundBy.FORM)


@dataclasses.dataclass(frozen=True, slots=True)
class Dispute:
    """A fact that stands against others."""

    fact: Fact
    others: tuple[Fact, ...]


def disputes(findings: Iterable[Finding]) -> Iterator[Dispute]:
    """Yield the facts to be read again: on each side of a finding that few facts tell, once each."""
    seen: set[str] = set()
    for finding in findings:
        if finding.severity is Severity.NOTE or len(finding.sides) < 2:
            continue
        for side in finding.sides:
            others = tuple(fact for other in finding.sides if other is not side for fact in other.facts)
            for fact in side.facts if len(side.facts) <= _FEW else ():
                if fact.id not in seen and fact.provenance.found_by not in _SURE_WAYS:
                    seen.add(fact.id)
                    yield Dispute(fact, others)


def settle(
    documents: Sequence[Document], questions: Sequence[Dispute], answers: Mapping[str, tuple[str, ...]]
) -> tuple[Document, ...]:
    """Return the documents with every fact that a second reading does not bear out marked doubtful.

    `answers` holds the second readings by the fact's id. A fact is doubtful when one of them says what the other
    side says; it keeps its value, loses most of its confidence, and names the other reading.
    """
    doubtful = {}
    for dispute in questions:
        other = _taken_over(dispute, answers.get(dispute.fact.id, ())) or _looks_alike(dispute)
        if other is not None:
            fact = dispute.fact
            doubtful[fact.id] = dataclasses.replace(
                fact,
                confidence=round(fact.confidence * _DOUBTFUL, 4),
                alternatives=tuple(dict.fromkeys((*fact.alternatives, str(other.value)))),
            )
    if not doubtful:
        return tuple(documents)
    return tuple(_with_facts(document, doubtful) for document in documents)


def _taken_over(dispute: Dispute, texts: Iterable[str]) -> Fact | None:
    """Return the fact of the other side that a second reading repeats, None where none does."""
    for text in texts:
        again = _reread(dispute.fact, text)
        if again is None:
            continue
        for other in dispute.others:
            if _repeats(again, other):
                return other
    return None


def _repeats(again: Fact, other: Fact) -> bool:
    """Whether a second reading says what the other side says; a name word for word, in whatever script."""
    if again.field is not FactField.NAME:
        return compare_facts(again, other).identical
    as_long = len(str(again.value).split()) >= min(2, len(str(other.value).split()))
    return as_long and not compare_facts(again, other).mismatch


def _looks_alike(dispute: Dispute) -> Fact | None:
    """Return the fact of the other side that hardly legible print may really be, alike to the eye."""
    fact = dispute.fact
    if fact.field.is_date:
        return next((other for other in dispute.others if _stands_there(other, fact)), None)
    if fact.field is not FactField.NAME or fact.confidence >= _CLEARLY_READ:
        return None
    return next((other for other in dispute.others if _shape(str(fact.value)) == _shape(str(other.value))), None)


def _stands_there(other: Fact, fact: Fact) -> bool:
    """Whether print has day and year of the other side's date as numbers, and its own day only within a word.

    So `17 CI4/JAN 33`, read as the fourth of January, is the seventeenth: the digit is a letter of the month.
    """
    numbers = {int(number) for number in re.findall(r"\b\d{1,4}\b", fact.text)}
    (year, day), (_, own) = _year_and_day(other), _year_and_day(fact)
    return bool(day and own) and own not in numbers and day in numbers and bool({year, year % 100} & numbers)


def _year_and_day(fact: Fact) -> tuple[int, int]:
    """Return year and day of a whole date, zeros for a part of one."""
    parts = str(fact.value).split("-")
    return (int(parts[0]), int(parts[2])) if len(parts) == 3 else (0, 0)


def _shape(text: str) -> str:
    """Return a text with letters that OCR takes for one another made one.

    >>> _shape("Karen Lovise") == _shape("KAREN LOUISE")
    True
    """
    plain = unicodedata.normalize("NFKD", text.casefold().replace("¢", "c").replace("đ", "d"))
    letters = "".join(letter for letter in plain if letter.isalnum())
    return letters.replace("rn", "m").replace("vv", "w").translate(_ALIKE)


def _reread(fact: Fact, text: str) -> Fact | None:
    """Return the fact as a second reading has it, None where that is no value of its field."""
    if fact.field is FactField.NAME:
        parsed = name.parse(text)
        return dataclasses.replace(fact, value=parsed, text=text) if parsed.full else None
    cleaned = date.read_dates(text) if fact.field.is_date else clean_text(fact.field, text)
    if cleaned is None:
        return None
    return dataclasses.replace(fact, value=cleaned.value, alternatives=cleaned.alternatives, text=text)


def _with_facts(document: Document, changed: Mapping[str, Fact]) -> Document:
    mentions = tuple(
        Mention(
            mention.document,
            mention.role,
            tuple(changed.get(fact.id, fact) for fact in mention.facts),
            mention.holder,
        )
        for mention in document.mentions
    )
    return dataclasses.replace(document, mentions=mentions)
