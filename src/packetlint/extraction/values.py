"""Printed words made into facts: which field cleans them, and how sure one may be of the result."""

import dataclasses
import datetime as dt
import functools
import re
import unicodedata
from collections.abc import Sequence

from packetlint.extraction.layout import box_of, confidence_of
from packetlint.extraction.vocabulary import fold, is_role_word, tables
from packetlint.fields import clean_text, date, field_module, name
from packetlint.fields.relation import Cleaned
from packetlint.model import Fact, FactField, FoundBy, Page, PersonName, Provenance, Word

_SURENESS = {
    FoundBy.MRZ: 0.97,
    FoundBy.FORM: 0.99,
    FoundBy.LABEL: 0.96,
    FoundBy.PROSE: 0.93,
    FoundBy.PATTERN: 0.9,
    FoundBy.SEARCH: 0.8,
}
"""How often a value found this way is the value of that field, before its reading is doubted."""
_REPAIRED = 0.75
_SMALL_WORDS = 4
"""Small words, particles of names aside, that make a text no name."""
_STRANGE = 0.88
"""A name with such letters was guessed at: `Sari¢` for `Šarić`, `Bermtidez` for `Bermúdez`."""
_MISSHAPEN = 0.5
"""A number read by OCR that has not the length or letters of its kind has more likely lost one than been printed so."""

_UNREAD = 0.1
"""Confidence below which a name is but specks that OCR took for letters."""

_NOT_A_NAME = re.compile(
    r"\d|[@#$%=]|(?:\b(?:inc|llc|ltd|corp|bank|clinic|hospital|street|avenue|department)\b)", re.IGNORECASE
)
_A_NUMBER = re.compile(r"^\W*(A\s?-?\d{3}[-\s]?\d{3}[-\s]?\d{3}|A\d{8,9})\b\W*", re.IGNORECASE)
_BOOKED = re.compile(r"(?P<family>[A-Z][A-Z' -]+)/(?P<given>[A-Z][A-Z' -]*?)(?:\s+(?:MR|MRS|MS|MISS|MSTR|CHD|INF))?")
"""A name as airlines print it: `KOVALENKO/OLENA MRS`."""
_SPELLED = re.compile(r"([^\d()]+)\((?P<digits>\d{1,4}[./-]\d{1,2}[./-]\d{1,4})\)")
"""A day in words with its digits in brackets: `the third of May … (05/03/1990)`."""
_TWO_MONTHS = re.compile(r"\b([A-Z]{3})[I1l|]([A-Z]{3})\b")
"""A month in two languages whose stroke OCR took for a letter: `DECIDEC`."""
_STROKE = re.compile(r"(?<=[A-Z])!(?=[A-Z ]|$)|!(?=[A-Z]{2})")
"""An I among capitals that OCR took for another stroke: `TH! LAN`."""
_MISREAD_MONTH = re.compile(r"\b[^\W\d_]+\d\w*/(?=[A-Z]{3}\b)")
"""The first of two such months, of another script and read as letters and digits: `CI4/JAN`."""
_DATE = re.compile(r"\d{1,2}([/.-])\d{1,2}\1\d{2,4}|\d{4}([/.-])\d\d\2\d\d")
"""A word that is a date, and no further part of a number before it."""
_MOST_NAME_WORDS = 8


@dataclasses.dataclass(frozen=True, slots=True)
class Source:
    """Where words were read and how they were found."""

    page: Page
    found_by: FoundBy
    order: date.Order
    """Which way round slashed dates are on this page."""
    written: dt.date | None = None
    """The day the paper was written on, where it says so."""


@functools.cache
def _words(key: str) -> frozenset[str]:
    return frozenset(tables()["values"][key])


def is_empty(text: str) -> bool:
    """Whether a printed value says that there is none."""
    return fold(text) in _words("empty") or not any(letter.isalnum() for letter in text)


def make_fact(field: FactField, words: Sequence[Word], source: Source, *, hint: str = "") -> Fact | None:
    """Return the fact that `words` print, None where they are no value of `field`."""
    text = " ".join(word.text for word in words).strip(" .,;:|_")
    if is_empty(text):
        return None
    if field is FactField.NAME:
        value = None if _is_sentence(words) else read_name(text, hint)
        fact = build_fact(field, value, text, tuple(words), source) if value else None
        return fact if fact is not None and fact.confidence >= _UNREAD else None
    if field.is_number:
        words = _number_words(words)
        text = " ".join(word.text for word in words).strip(" .,;:|_")
    cleaned = _clean(field, text, source.order, hint)
    if cleaned is None:
        return None
    fact = build_fact(field, cleaned.value, text, tuple(words), source)
    confidence = fact.confidence * (_REPAIRED if cleaned.repaired else 1.0)
    if field.is_number and source.page.method == "ocr" and not _has_shape(field, cleaned.value):
        confidence *= _MISSHAPEN
    return dataclasses.replace(fact, alternatives=cleaned.alternatives, confidence=round(confidence, 4))


def _is_sentence(words: Sequence[Word]) -> bool:
    """Whether words are running text, as a form's question is: many small words that are no particles of names."""
    small = [word.text for word in words if word.text.isalpha() and word.text.islower()]
    return sum(word not in tables()["prose"]["particles"] for word in small) >= _SMALL_WORDS


def _number_words(words: Sequence[Word]) -> Sequence[Word]:
    """Return the words that can be a number's: up to the end of a sentence, or to a word of letters."""
    for index, word in enumerate(words):
        digits = any(letter.isdigit() for letter in word.text)
        if index and _DATE.fullmatch(word.text):
            return words[:index]
        if not digits and not (len(word.text) <= 3 and word.text.isupper()):
            return words[: max(index, 1)]
        if digits and word.text.endswith((".", ",", ";")):
            return words[: index + 1]
    return words


def build_fact(field: FactField, value: str | PersonName, text: str, words: tuple[Word, ...], source: Source) -> Fact:
    """Return a fact of a value that is canonical already."""
    if isinstance(value, PersonName) and source.page.languages == ("eng",):
        value = _without_marks(value)
    provenance = Provenance(source.page.file, source.page.number, box_of(words), source.found_by, source.page.reader)
    confidence = confidence_of(words) * _SURENESS[source.found_by]
    if isinstance(value, PersonName) and source.page.method == "ocr" and _has_strange_letters(text, source.page):
        confidence *= _STRANGE
    return Fact("", field, value, text, round(confidence, 4), provenance)


def _has_strange_letters(text: str, page: Page) -> bool:
    """Whether a name holds what its reader cannot know: marks read by the English model, signs that are no letters."""
    marked = page.languages == ("eng",) and any(unicodedata.decomposition(letter) for letter in text)
    return marked or bool(re.search(r"[^\w\s.,'’`´|/()-]", text))


def _without_marks(value: PersonName) -> PersonName:
    """Return a name without its marks: Tesseract's English model knows none, and guesses é for è or tí for ú."""

    def plain(part: str) -> str:
        return "".join(letter for letter in unicodedata.normalize("NFD", part) if not unicodedata.combining(letter))

    return PersonName(plain(value.full), value.given and plain(value.given), value.family and plain(value.family))


def read_name(text: str, hint: str = "") -> PersonName | None:
    """Return the name that a printed text is, None where it is none.

    >>> read_name("Kovalenko, Olena Petrivna").full, read_name("TH! LAN").full
    ('Olena Petrivna Kovalenko', 'Thi Lan')
    """
    booked = _BOOKED.fullmatch(text.strip())
    if booked:
        return PersonName.of_parts(booked["given"].title(), booked["family"].title())
    text = _STROKE.sub("I", _latin_half(text))
    bare = re.sub(r"\s*[(\[][^)\]]*[)\]]?", "", without_a_number(text)).strip(" .,;:|_=~-")
    if _NOT_A_NAME.search(bare) or not 1 <= len(bare.split()) <= _MOST_NAME_WORDS:
        return None
    if any(fold(word) in _words("caption_words") for word in bare.split()) or is_role_word(bare):
        return None
    if sum(letter.isalpha() for letter in bare) < 2:
        return None
    if "," in hint and fold(hint).startswith(("last", "family", "surname")) and "," not in bare:
        family, _, given = bare.partition(" ")
        return PersonName.of_parts(given or None, family)
    return name.parse(bare)


def _latin_half(text: str) -> str:
    """Return the Latin half of a name printed in two scripts, `МОРОЗОВА / MOROZOVA`; any other text as it is."""
    halves = [half.strip() for half in text.split("/")]
    latin = [half for half in halves if half and half.isascii()]
    return latin[-1] if len(halves) > 1 and len(latin) == 1 else text


def without_a_number(text: str) -> str:
    """Return the text without the A-number that notices print in front of a name."""
    return _A_NUMBER.sub("", text)


def leading_a_number(text: str) -> str | None:
    """Return the A-number in front of a name, None where there is none."""
    found = _A_NUMBER.match(text)
    return found[1] if found else None


def _has_shape(field: FactField, value: str) -> bool:
    shape: re.Pattern[str] | None = getattr(field_module(field), "SHAPE", None)
    return shape is None or bool(shape.fullmatch(value))


def likelier_number(one: FactField, other: FactField, words: Sequence[Word]) -> FactField:
    """Return which of two kinds of number the words print: the one whose shape they have, else the other."""
    shaped, loose = (one, other) if getattr(field_module(one), "SHAPE", None) else (other, one)
    cleaned = clean_text(shaped, " ".join(word.text for word in _number_words(words)))
    return shaped if cleaned is not None and _has_shape(shaped, cleaned.value) else loose


def _clean(field: FactField, text: str, order: date.Order, hint: str) -> Cleaned | None:
    if not field.is_date:
        return clean_text(field, text)
    chosen, future = hinted_order(hint) or order, field is FactField.DATE_OF_EXPIRY
    text = _MISREAD_MONTH.sub("", _TWO_MONTHS.sub(r"\1/\2", text))
    spelled = _SPELLED.match(text)
    if spelled:  # the words say which of the digits is the month
        text = next(part for part in spelled.groups() if date.read_dates(part) or part == spelled["digits"])
    return date.read_dates(text, order=chosen, future=future) or _only_date(text, chosen, future)


def _only_date(text: str, order: date.Order, future: bool) -> Cleaned | None:
    """Return the one day that a longer text gives, however often: `1368/07/09 Solar Hijri, that is 1 October 1989`."""
    found = [
        cleaned
        for start, _, cleaned in date.find_dates(text, order=order, future=future)
        if not text[start - 1 : start].isalnum()
    ]
    return found[-1] if found and len({cleaned.value for cleaned in found}) == 1 else None


def hinted_order(hint: str) -> date.Order | None:
    """Return the order of day and month that a caption's hint gives: `mm/dd/yyyy`."""
    plain = fold(hint)
    month, day = plain.find("m"), plain.find("d")
    if month < 0 or day < 0 or not re.search(r"mm|month|mes|mois|monat", plain):
        return None
    return date.Order.MONTH_FIRST if month < day else date.Order.DAY_FIRST
