"""People and their facts in running text: `my patient, Ms. …, born on …`, `I, …, holder of passport No. …`.

A run of capitals is taken for a person only where the words around it say so; a date is taken for a birth
only behind a word of birth, or beside a relative's name in apposition.
"""

import dataclasses
import re
from collections.abc import Sequence

from packetlint.extraction.cast import Cast, Draft
from packetlint.extraction.cue import Spoken, spoken_of
from packetlint.extraction.layout import Passage
from packetlint.extraction.values import Source, make_fact, read_name
from packetlint.fields import date, name
from packetlint.model import FactField, Role, Word

_SENTENCE_END = re.compile(r"(?<=[a-z0-9)\]])[.!?](?=\s+[A-ZÀ-Þ])|(?<=[a-z)])[.!?]$")

_BIRTH = re.compile(r"\b(?:born|birth|DOB|D\.O\.B)\b\.?:?", re.IGNORECASE)
_BIRTH_YEAR = re.compile(r"\bborn\b[^.;]{0,40}?\bin\s+(?P<year>(?:19|20)\d\d)\b")
_BIRTH_REACH = 70
"""Letters behind a word of birth within which the date stands."""
_PLACE = re.compile(
    r"\b(?:born|birth)\b(?:[^.;,]|,(?=\s*\d{4})){0,40}?\b(?:in|at)\s+(?P<place>[A-ZÀ-Þ][^;.()\d]*?)"
    r"(?=\s+on\b|\s+in\s+\d|\s*[;.(\d]|,?\s+(?:and|that|who|is|was|to|holder|holding|residing|citizen|national)\b|$)"
)
_NATIONAL = re.compile(
    r"\b(?:citizen|national|native)\s+of\s+(?:the\s+)?(?P<country>[A-ZÀ-Þ][\w'’ -]*?)"
    r"(?=[,.;)]|\s+(?:and|who|by|residing|with|born|holding|holder)\b|$)"
)
_PASSPORT = re.compile(
    r"\bpassport\b(?:\s+(?:number|no|nr|n°|#)\.?)?(?:\s+is)?\s*[:#]?\s*(?P<number>(?=[A-Z0-9-]*\d)[A-Z0-9][A-Z0-9-]{5,11})",
    re.IGNORECASE,
)
_SEX = re.compile(r"^,?\s*\(?(?P<sex>male|female)\b", re.IGNORECASE)
_PRONOUN_BORN = re.compile(r"[^.]{0,12}\b(?:He|She) was born[^.]*")
"""A sentence right behind the one that names the person."""
_FIRST_PERSON = re.compile(r"\bI\s+(?:was\s+born|hold|am\s+(?:a\s+(?:citizen|national)|the\s+holder))", re.IGNORECASE)


def read_prose(passages: Sequence[Passage], source: Source, cast: Cast, signer: Role | None) -> None:
    """Add to `cast` the people whom running text speaks of, with what it says of them.

    `signer` is the role of the one who writes in the first person, where that is not the holder.
    """
    writer = cast.holder if signer is None else None
    for passage in passages:
        if not _is_sentence(passage.text):
            continue
        writer = _read_passage(passage, source, cast, signer, writer)


def _is_sentence(text: str) -> bool:
    """Whether a passage is running text rather than a heading or a value."""
    words = text.split()
    return len(words) >= 3 and any(word[:1].islower() or word[:1].isdigit() for word in words)


def _read_passage(
    passage: Passage, source: Source, cast: Cast, signer: Role | None, writer: Draft | None
) -> Draft | None:
    spoken = list(spoken_of(passage))
    subject: Draft | None = None
    for number, one in enumerate(spoken):
        until = spoken[number + 1].run.start if number + 1 < len(spoken) else len(passage.text)
        draft = _draft_of(one, source, cast, signer)
        if draft is None:
            continue
        if one.himself and (writer is None or not writer.facts):
            writer = draft
        about = _sentence(passage.text, one.run.end, until)
        subject = subject if one.parent and subject is not None else draft
        _add_facts(passage, one.run.end, about, source, subject, kin=one.kin and not one.parent)
    _first_person(passage, source, writer, spoken)
    return writer


def _draft_of(one: Spoken, source: Source, cast: Cast, signer: Role | None) -> Draft | None:
    """Return the person a name means, with the name added; None where it is but a surname of nobody known."""
    value = read_name(one.run.text)
    if value is None:
        return None
    known = _known(str(value), cast, one)
    if known is not None:
        full = next(iter([*known.names(), *_parts_name(known)]), "")
        if len(str(value).split()) > 1 and not name.is_surname_only(value, full):
            _add_name(known, one, source)
        return known
    if len(str(value).split()) < 2:
        return None
    draft = _new_draft(one, cast, signer)
    _add_name(draft, one, source)
    return draft


def _known(text: str, cast: Cast, one: Spoken) -> Draft | None:
    """Return the person of the document whom a name means: the same name, or a surname alone."""
    for draft in cast.drafts:
        for full in [*draft.names(), *_parts_name(draft)]:
            if not name.compare(text, full).mismatch:
                return draft
    for draft in cast.drafts:
        if any(name.is_surname_only(text, full) for full in draft.names()):
            return draft
    return None


def _parts_name(draft: Draft) -> list[str]:
    order = [str(draft.parts[key].value) for key in ("given", "middle", "family") if key in draft.parts]
    return [" ".join(order)] if order else []


def _new_draft(one: Spoken, cast: Cast, signer: Role | None) -> Draft:
    if one.himself:
        if signer is not None:
            return cast.add(signer)
        if not cast.holder.has(FactField.NAME) and not cast.many:
            return cast.holder
    if not (cast.many or one.kin or one.role or cast.holder.has(FactField.NAME)):
        return cast.holder
    return cast.add(one.role)


def _add_name(draft: Draft, one: Spoken, source: Source) -> None:
    fact = make_fact(FactField.NAME, one.run.words, source)
    value = read_name(one.run.text)
    if fact is None or value is None or any(known.value == value for known in draft.facts):
        return
    draft.facts.append(dataclasses.replace(fact, value=value, text=one.run.text))


def _sentence(text: str, start: int, until: int) -> str:
    """Return the text from `start` to the end of its sentence, `until` at the most."""
    rest = text[start:until]
    end = _SENTENCE_END.search(rest)
    if end is None:
        return rest
    more = _PRONOUN_BORN.match(rest[end.end() :])
    return rest[: end.end() + more.end()] if more else rest[: end.start() + 1]


def _add_facts(passage: Passage, start: int, about: str, source: Source, draft: Draft, *, kin: bool) -> None:
    """Add what the words after a name say of the person."""
    _add_birth(passage, start, about, source, draft, apposition=kin)
    sex = _SEX.search(about)
    if sex:
        _add(FactField.SEX, passage, start + sex.start("sex"), start + sex.end("sex"), source, draft)
    for pattern, group, field in (
        (_PLACE, "place", FactField.PLACE_OF_BIRTH),
        (_NATIONAL, "country", FactField.NATIONALITY),
        (_PASSPORT, "number", FactField.PASSPORT_NUMBER),
    ):
        found = pattern.search(about)
        if found:
            _add(field, passage, start + found.start(group), start + found.end(group), source, draft)


def _add_birth(passage: Passage, start: int, about: str, source: Source, draft: Draft, *, apposition: bool) -> None:
    for begin, end, _ in date.find_dates(about, order=source.order):
        cue = _BIRTH.search(about[max(0, begin - _BIRTH_REACH) : begin])
        if cue and re.search(r"\d{4}", about[max(0, begin - _BIRTH_REACH) : begin][cue.end() :]):
            cue = None  # another date stands between them
        beside = apposition and re.fullmatch(r"\s*,\s*\(?", about[:begin]) and re.match(r"\s*[,)]", about[end:])
        if cue or beside:
            _add(FactField.DATE_OF_BIRTH, passage, start + begin, start + end, source, draft)
            return
    year = _BIRTH_YEAR.search(about)
    if year:
        _add(FactField.DATE_OF_BIRTH, passage, start + year.start("year"), start + year.end("year"), source, draft)


def _first_person(passage: Passage, source: Source, writer: Draft | None, spoken: Sequence[Spoken]) -> None:
    """Add what the writer says of himself without a name before it: `I was born in … on …`."""
    found = _FIRST_PERSON.search(passage.text)
    if found is None or writer is None:
        return
    after = [one.run.start for one in spoken if one.run.start > found.end()]
    places = [one for one in after if not re.search(r"\b(?:in|at|of)\s+$", passage.text[:one])]
    until = min(places, default=len(passage.text))
    about = passage.text[found.start() : until]
    _add_facts(passage, found.start(), about, source, writer, kin=False)


def _add(field: FactField, passage: Passage, start: int, end: int, source: Source, draft: Draft) -> None:
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
        draft.facts.append(fact)


def _wordless(word: Word) -> Word:
    """Return the word as a place and a confidence only: its text is told by the words before it."""
    return dataclasses.replace(word, text="")
