"""People and their facts in running text: `my patient, Ms. …, born on …`, `I, …, holder of passport No. …`.

A run of capitals is taken for a person only where the words around it say so; a date is taken for a birth
only behind a word of birth, or beside a relative's name in apposition.
"""

import dataclasses
import functools
import re
from collections.abc import Iterator, Sequence

from packetlint.extraction.cast import Cast, Draft
from packetlint.extraction.layout import Passage
from packetlint.extraction.name_run import NameRun, name_runs
from packetlint.extraction.values import Source, make_fact, read_name
from packetlint.extraction.vocabulary import kin_words, role_of
from packetlint.fields import date, name
from packetlint.model import FactField, Role, Word

_TITLE = re.compile(r"(?<!\w)(?:Mr|Ms|Mrs|Miss|Mx|Mme|Sra?|Dr|Prof)\.?\s*$")
_MEDICAL = re.compile(r"^,?\s*(?:M\.?\s?D\b|D\.?O\.?\b|physician|surgeon)", re.IGNORECASE)
_OFFICE = re.compile(r"^,?\s*(?:as\s+)?(?:the\s+)?(notary|registrar|translator|attorney|interpreter|officer|principal|witness)", re.IGNORECASE)  # fmt: skip

_POINTED_AT = re.compile(
    r"(?:on behalf of|behalf of|regarding|concerning|certif(?:y|ies) that|confirms? that|state that|treated|treating|examined"
    r"|sponsor(?:ing)?|support(?:ing|s)?(?: to| of| for)?|(?:passport|card|certificate|letter|statement|declaration|notice|license|licence|affidavit|record|records)"
    r" (?:of|for)|form i-?\w+ (?:of|for)|petition (?:for|of)|petitioned for|named|name is|invite|inviting|host|hosting|receive|parole (?:for|of)|request (?:of|for)"
    r"|in the matter of|employ(?:s|ed|ing)|employee|our client|that|patient|beneficiary|petitioner|sponsor|client|declarant|affiant|born to|knows?|known|assist|between|and)\s*:?,?\s*$",
    re.IGNORECASE,
)  # fmt: skip
_WEAK_POINTERS = re.compile(r"(?:that|and|between|knows?|known|named)\s*:?,?\s*$", re.IGNORECASE)
"""Pointers that need a word after the name to speak for it too."""
_SELF = re.compile(r"(?:\bI,|\bundersigned,|\bmyself,|\bI am|[Mm]y name is)\s*$")
_SPOKEN_OF = re.compile(
    r"^,?\s*(?:\(|who\s+(?:is|was)\b|whose\b|is\s+(?:a|an|my|the|our)\b|was\s+born|born\b|a\s+(?:citizen|national|resident|native)\s+of"
    r"|(?:national|citizen)\s+of|holder\s+of|(?:bearer|holding)\b|of\s+(?:full|legal|lawful)\s+age|being\s+(?:first\s+)?duly\s+sworn|residing\s+at|of\s+\d+\s|(?:has|have)\s+(?:been|offered|worked)"
    r"|hereby|depose|declare|(?:male|female)\b|aged?\b|date of birth|dob\b|d\.o\.b)",
    re.IGNORECASE,
)  # fmt: skip
_SELF_AFTER = re.compile(r"^,?\s*(?:of\s+(?:full|legal|lawful)\s+age|being\s+(?:first\s+)?duly\s+sworn|depose|hereby\s+(?:declare|state))", re.IGNORECASE)  # fmt: skip
_SENTENCE_END = re.compile(r"(?<=[a-z0-9)\]])[.!?](?=\s+[A-ZÀ-Þ])|(?<=[a-z)])[.!?]$")

_BIRTH = re.compile(r"\b(?:born|birth|DOB|D\.O\.B)\b\.?:?", re.IGNORECASE)
_BIRTH_REACH = 70
"""Letters behind a word of birth within which the date stands."""
_PLACE = re.compile(r"\b(?:born|birth)\b[^.;]{0,40}?\b(?:in|at)\s+(?P<place>[A-ZÀ-Þ][^;.()\d]*?)(?=\s+on\b|\s*[;.(\d]|,?\s+(?:and|that|who|is|was|to|holder|holding|residing|citizen|national)\b|$)")  # fmt: skip
_NATIONAL = re.compile(r"\b(?:citizen|national|native)\s+of\s+(?:the\s+)?(?P<country>[A-ZÀ-Þ][\w'’ -]*?)(?=[,.;)]|\s+(?:and|who|by|residing|with|born|holding|holder)\b|$)")  # fmt: skip
_PASSPORT = re.compile(r"\bpassport\b(?:\s+(?:number|no|nr|n°|#)\.?)?\s*[:#]?\s*(?P<number>(?=[A-Z0-9-]*\d)[A-Z0-9][A-Z0-9-]{5,11})", re.IGNORECASE)  # fmt: skip
_SEX = re.compile(r"^,?\s*\(?(?P<sex>male|female)\b", re.IGNORECASE)
_PRONOUN_BORN = re.compile(r"[^.]{0,12}\b(?:He|She) was born[^.]*")
"""A sentence right behind the one that names the person."""
_FIRST_PERSON = re.compile(r"\bI\s+(?:was\s+born|hold|am\s+(?:a\s+(?:citizen|national)|the\s+holder))", re.IGNORECASE)


@dataclasses.dataclass(frozen=True, slots=True)
class _Spoken:
    """A name that the text speaks of, and what it makes of the person."""

    run: NameRun
    role: Role | None
    himself: bool
    """Whether it is the one who speaks."""
    kin: bool
    titled: bool


@functools.cache
def _kin_before() -> re.Pattern[str]:
    whose = r"(?:my|her|his|their|our|whose|patient's|beneficiary's|child's|the)"
    return re.compile(rf"\b{whose}\s+(?:\w+\s+)?(?P<kin>{kin_words()})\s*(?:is|was|named|,|:)?\s*$", re.IGNORECASE)


@functools.cache
def _kin_after() -> re.Pattern[str]:
    return re.compile(
        rf"^,?\s*(?:\(\s*(?:(?:my|her|his|the)\s+)?|[^.;]{{0,60}}?\b(?:is|was)\s+(?:my|her|his)\s+|,\s*my\s+)(?P<kin>{kin_words()})\b",
        re.IGNORECASE,
    )


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
    small = sum(word[:1].islower() for word in text.split())
    return small >= 1 and len(text.split()) >= 3


def _read_passage(
    passage: Passage, source: Source, cast: Cast, signer: Role | None, writer: Draft | None
) -> Draft | None:
    spoken = list(_spoken_of(passage))
    for number, one in enumerate(spoken):
        until = spoken[number + 1].run.start if number + 1 < len(spoken) else len(passage.text)
        draft = _draft_of(one, source, cast, signer)
        if draft is None:
            continue
        if one.himself and (writer is None or not writer.facts):
            writer = draft
        about = _sentence(passage.text, one.run.end, until)
        _add_facts(passage, one.run.end, about, source, draft, kin=one.kin)
    _first_person(passage, source, writer, spoken)
    return writer


def _spoken_of(passage: Passage) -> Iterator[_Spoken]:
    for run in name_runs(passage):
        before, after = passage.text[: run.start], passage.text[run.end :]
        spoken = _judge(run, before, after)
        if spoken is not None:
            yield spoken


def _judge(run: NameRun, before: str, after: str) -> _Spoken | None:
    """Return what the words around a run make of it, None where they do not make it a person."""
    titled = bool(_TITLE.search(before))
    office = _office(before, after)
    if office is not None:
        return _Spoken(run, office, False, False, titled)
    himself = bool(_SELF.search(before) or _SELF_AFTER.search(after))
    kin = _kin_before().search(before) or _kin_after().search(after)
    if kin is not None:
        return _Spoken(run, role_of(kin["kin"]), himself, True, titled)
    if himself or titled:
        return _Spoken(run, None, himself, False, titled)
    pointed = _POINTED_AT.search(before)
    spoken_of = _SPOKEN_OF.search(after)
    if spoken_of or (pointed and not _WEAK_POINTERS.search(before)):
        return _Spoken(run, _named_role(before), False, False, titled) if len(run.text.split()) > 1 else None
    return None


def _office(before: str, after: str) -> Role | None:
    if _MEDICAL.search(after):
        return Role.PHYSICIAN
    held = _OFFICE.search(after) or re.search(r"(registrar|notary(?: public)?|teacher|principal|agent|officer),?\s*$", before, re.IGNORECASE)  # fmt: skip
    if held:
        return role_of(held[1]) or Role.OFFICIAL
    if re.search(r"undersigned,\s*$", before, re.IGNORECASE) and "translat" in after[:120].lower():
        return Role.TRANSLATOR
    return Role.PHYSICIAN if re.search(r"\bDr\.?\s*$", before) else None


def _named_role(before: str) -> Role | None:
    word = re.search(r"(\w+)\s*:?,?\s*$", before)
    return role_of(word[1]) if word else None


def _draft_of(one: _Spoken, source: Source, cast: Cast, signer: Role | None) -> Draft | None:
    """Return the person a name means, with the name added; None where it is but a surname of nobody known."""
    value = read_name(one.run.text)
    if value is None:
        return None
    known = _known(str(value), cast, one)
    if known is not None:
        if len(str(value).split()) > 1 and not name.is_surname_only(value, known.names()[0]):
            _add_name(known, one, source)
        return known
    if len(str(value).split()) < 2:
        return None
    draft = _new_draft(one, cast, signer)
    _add_name(draft, one, source)
    return draft


def _known(text: str, cast: Cast, one: _Spoken) -> Draft | None:
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


def _new_draft(one: _Spoken, cast: Cast, signer: Role | None) -> Draft:
    if one.himself:
        if signer is not None:
            return cast.add(signer)
        if not cast.holder.has(FactField.NAME) and not cast.many:
            return cast.holder
    if not (cast.many or one.kin or one.role or cast.holder.has(FactField.NAME)):
        return cast.holder
    return cast.add(one.role)


def _add_name(draft: Draft, one: _Spoken, source: Source) -> None:
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
        beside = apposition and re.fullmatch(r"\s*,\s*\(?", about[:begin]) and re.match(r"\s*[,)]", about[end:])
        if cue or beside:
            _add(FactField.DATE_OF_BIRTH, passage, start + begin, start + end, source, draft)
            return


def _first_person(passage: Passage, source: Source, writer: Draft | None, spoken: Sequence[_Spoken]) -> None:
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
