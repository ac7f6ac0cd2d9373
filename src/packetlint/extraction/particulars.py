"""What running text says of one person: birth, sex, place, nationality, passport numbers."""

import dataclasses
import re

from packetlint.extraction.age import find_age, years_of_birth
from packetlint.extraction.cast import Draft
from packetlint.extraction.layout import Passage
from packetlint.extraction.values import Source, build_fact, make_fact
from packetlint.fields import date
from packetlint.model import FactField, Word

_BIRTH = re.compile(
    r"\b(?:born|birth|birthday|DOB|D\.O\.B|nacid[oa]|nació|naissance|nacimiento|née?\s+(?:le|à|au|aux|en)|nascid[oa]|nascimento|fèt|народ\w+|рожд\w+|родил\w+)\b\.?:?|\bb\.",
    re.IGNORECASE,
)
_BIRTH_BEHIND = re.compile(r"\s*(?:р\.?|року|г\.?|года)\s*(?:н\.|р\.|народж\w*|рожд\w*)", re.IGNORECASE)
_BIRTH_YEAR = re.compile(r"\bborn\b[^.;]{0,40}?\bin\s+(?P<year>(?:19|20)\d\d)\b")
_BIRTH_REACH = 70
"""Letters behind a word of birth within which the date stands."""
_PLACE = re.compile(
    r"\b(?:born|birth)\b(?:[^.;,]|,(?=\s*\d{4})){0,40}?\b(?:in|at)\s+(?P<place>[A-ZÀ-Þ][^;.()\d]*?)"
    r"(?=\s+(?:on|to)\b|\s+in\s+\d|\s*[;.(\d]"
    r"|,?\s+(?:an?\s+)?(?:and|that|who|is|was|to|holder|holding|residing|citizen|national)\b"
    r"|,\s+(?:will|has|have|had|where|which|lives?|works?|came)\b|$)"
)
_PLACE_ABROAD = re.compile(
    r"\b(?:nacid[oa]|née?|nascid[oa])\b[^.;,]{0,40}?\b(?:en|à|au|aux|em)\s+(?P<place>[A-ZÀ-Þ][\w'’ -]*?)"
    r"(?=\s*[,.;(]|\s+(?:y|et|e|le|el|con|de\s+nacionalidad|titular|portador\w*)\b|$)"
)
_NATIONAL = re.compile(
    r"\b(?:citizen|national|native)\s+of\s+(?:the\s+)?(?P<country>[A-ZÀ-Þ][\w'’ -]*?)"
    r"(?=[,.;)]|\s+(?:and|who|by|residing|with|born|holding|holder)\b|$)"
)
_CITIZEN = re.compile(r"\ban?\s+(?P<country>U\.\s?S\.|[A-ZÀ-Þ][\w-]+)\s+(?:citizen|national)\b")
_IDENTITY = re.compile(
    r"\b(?:(?:national\s+)?(?:identity|identification|ID)\s+(?:card|document|number)|(?:national\s+)?ID|c[ée]dula|carn[ée]|DNI|CURP|CPF"
    r"|tazkira|carte\s+d['’]identité|documento\s+de\s+identi(?:dad|ficación))"
    r"(?:[\s:,#(]+(?:de\s+(?:identidad|ciudadan[ií]a)|is|with|bearing|bears|carries|has|the|number|num|núm|número|numéro|n[oº°r]|№)(?!\w)\.?)*[\s:,#(]*"
    r"(?P<number>(?:[A-Z]{1,2}-?)?\d[\d.-]{4,20}[\dA-Z](?![\w-]))",
    re.IGNORECASE,
)
_WORD_FOR_PASSPORT = r"\b(?:passport|pasaporte|passeport|passaporte)\b"
_NUMBER_SIGN = r"(?:number|num|núm|n[oº°r]?|№|#)"
_SPACED = r"(?-i:[A-Z]{1,3})\s\d{5,9}|\d{2}\s(?:\d{2}\s)?\d{6,7}"
_NUMBER = rf"(?P<number>(?=[A-Z0-9-]*\d)[A-Z0-9][A-Z0-9-]{{5,11}}|{_SPACED})(?![A-Z0-9])"
_PASSPORT = re.compile(
    rf"{_WORD_FOR_PASSPORT}(?:[\s:,#(]+(?:is|was|with|bearing|having|{_NUMBER_SIGN})(?!\w)\.?)*[\s:#(]*{_NUMBER}",
    re.IGNORECASE,
)
_PASSPORT_OF = re.compile(rf"{_WORD_FOR_PASSPORT}\s+(?:of|for|de)\s+(?:\w{{1,4}}\.?\s+)?$", re.IGNORECASE)
_ITS_NUMBER = re.compile(rf"[\s,(]*(?:with\s+)?{_NUMBER_SIGN}\.?[\s:]*{_NUMBER}", re.IGNORECASE)
_NO_LONGER = r"(?:old|previous|former|earlier|prior|expired|cancell?ed|invalid|invalidated|replaced|lost|stolen)"
_OLD_BEFORE = re.compile(rf"\b{_NO_LONGER}\s+(?:(?!by\b)[\w-]+\s+){{0,2}}$", re.IGNORECASE)
_OLD_BEHIND = re.compile(
    rf"\s*[,(]?\s*(?:which|that|now|since|already)?\s*(?:(?:has|had|is|was|been|now)\s+){{0,3}}{_NO_LONGER}\b",
    re.IGNORECASE,
)
_BY_AGE = 0.8
"""Share of the confidence of a birth: ages are rounded, and letters are copied a year later."""
_SEX = re.compile(r"^,?\s*\(?(?P<sex>male|female)\b", re.IGNORECASE)


def add_particulars(
    passage: Passage,
    span: tuple[int, int],
    source: Source,
    draft: Draft,
    *,
    name_at: int | None = None,
    apposition: bool = False,
) -> None:
    """Add to `draft` what a span of a passage's letters says of the person.

    `name_at` is where the name before the span begins; with `apposition` a date right behind it is a birth without a
    word of birth: `my niece Olena (3 May 1990)`.
    """
    start, end = span
    about = passage.text[start:end]
    _add_birth(passage, start, about, source, draft, apposition=apposition)
    _add_age(passage, start, about, source, draft)
    for pattern, group, field in (
        (_SEX, "sex", FactField.SEX),
        (_PLACE, "place", FactField.PLACE_OF_BIRTH),
        (_PLACE_ABROAD, "place", FactField.PLACE_OF_BIRTH),
        (_NATIONAL, "country", FactField.NATIONALITY),
        (_CITIZEN, "country", FactField.NATIONALITY),
        (_IDENTITY, "number", FactField.NATIONAL_ID_NUMBER),
    ):
        found = pattern.search(about)
        if found:
            _add(field, passage, start + found.start(group), start + found.end(group), source, draft)
    numbers = [*_PASSPORT.finditer(about)]
    if name_at is not None and _PASSPORT_OF.search(passage.text[:name_at]):
        numbers += filter(None, [_ITS_NUMBER.match(about)])
    for found in numbers:
        begin, until = start + found.start("number"), start + found.end("number")
        old = _OLD_BEFORE.search(about[: found.start()]) or _OLD_BEHIND.match(about[found.end() :])
        _add(FactField.PASSPORT_NUMBER, passage, begin, until, source, draft, former=bool(old))


def _add_birth(passage: Passage, start: int, about: str, source: Source, draft: Draft, *, apposition: bool) -> None:
    for begin, end, _ in date.find_dates(about, order=source.order):
        before = about[max(0, begin - _BIRTH_REACH) : begin]
        cue = _BIRTH.search(before)
        if cue and re.search(r"\d{4}", before[cue.end() :]):
            cue = None  # another date stands between them
        beside = apposition and re.fullmatch(r"\s*(?:,\s*|\()\(?", about[:begin]) and re.match(r"\s*[,)]", about[end:])
        if cue or beside or _BIRTH_BEHIND.match(about, end):
            _add(FactField.DATE_OF_BIRTH, passage, start + begin, start + end, source, draft)
            return
    year = _BIRTH_YEAR.search(about)
    if year:
        _add(FactField.DATE_OF_BIRTH, passage, start + year.start("year"), start + year.end("year"), source, draft)


def _add_age(passage: Passage, start: int, about: str, source: Source, draft: Draft) -> None:
    """Add the years of birth that a stated age leaves, where the paper says no birth and when it was written."""
    found = find_age(about)
    if found is None or source.written is None or draft.has(FactField.DATE_OF_BIRTH):
        return
    begin, end, age = found
    year, *others = years_of_birth(age, source.written)
    words = passage.span(start + begin, start + end)
    fact = build_fact(FactField.DATE_OF_BIRTH, year, about[begin:end], words, source)
    confidence = round(fact.confidence * _BY_AGE, 4)
    draft.facts.append(dataclasses.replace(fact, alternatives=tuple(others), confidence=confidence, from_age=True))


def _add(
    field: FactField, passage: Passage, start: int, end: int, source: Source, draft: Draft, *, former: bool = False
) -> None:
    """Add the value that stands between two letters of the passage, unless the person has the same already."""
    words = passage.span(start, end)
    if not words:
        return
    exact = (
        dataclasses.replace(words[0], text=passage.text[start:end]),
        *(_wordless(word) for word in words[1:]),
    )
    fact = make_fact(field, exact, source)
    if fact is not None and not any(known.field is field and known.value == fact.value for known in draft.facts):
        draft.facts.append(dataclasses.replace(fact, former=former))


def _wordless(word: Word) -> Word:
    """Return the word as a place and a confidence only: its text is told by the words before it."""
    return dataclasses.replace(word, text="")
