"""People in running text: `my patient, Ms. …, born on …`, `I, …, holder of passport No. …`, `She was born on …`.

A run of capitals is taken for a person only where the words around it say so. What a sentence says belongs to the
name it stands behind; what it says of `him` or `her`, to the one person of the sentences before who can be meant.
"""

import dataclasses
import functools
import itertools
import re
from collections.abc import Sequence

from packetlint.extraction.cast import Cast, Draft
from packetlint.extraction.cue import Spoken, spoken_of
from packetlint.extraction.layout import Passage, confidence_of
from packetlint.extraction.name_run import is_name_like, name_runs
from packetlint.extraction.particulars import add_particulars
from packetlint.extraction.reference import called, called_in_short, sex_of
from packetlint.extraction.sentence import sentences
from packetlint.extraction.values import Source, make_fact, read_name
from packetlint.extraction.vocabulary import kin_words, role_of
from packetlint.model import KIN, Fact, FactField, PersonName, Role

_SIGNED = re.compile(r"(?:Dr|Prof|Mr|Mrs|Ms|Miss|Sgt|Rev)\b\.?\s+\w|[^,:]+,\s*(?:[\w.]+\s+){0,2}[\w.]+$")
_SAYS_I = re.compile(r"\bI\b(?![-.\d])")
_PRONOUN = re.compile(r"\W*(?:[^.;,]{1,30},\s+)?(?:(?P<man>[Hh]e|[Hh]is)|[Ss]he|[Hh]er)\b")
_FIRST_PERSON = re.compile(
    r"\bI\s+(?:was\s+born|hold|am\s+(?:a\s+(?:citizen|national)|the\s+holder))|\bmy\s+(?:\w+\s+){0,2}?(?:passport|date\s+of\s+birth)\b",
    re.IGNORECASE,
)
_MEANT = KIN | {None, Role.BENEFICIARY, Role.PETITIONER, Role.SUPPORTER}
"""Whom `he` or `she` may mean: letters say nothing of the birth of physicians and notaries."""

_CLOSING = re.compile(
    r"(?:\w+\s+){0,4}?(?:sincerely|respectfully|submitted|god\s+bless|faithfully|truly|yours|regards|wishes|best|thanks|thank\s+you|gratefully"
    r"|cordially|atentamente|cordialement)(?:\s+(?:yours|you))?(?:\s+all)?,?$",
    re.IGNORECASE,
)
_LEGIBLE = 0.4
"""Confidence of a name below the closing: a signature itself is read as letters, too, hardly."""
_OFFICE = 5
"""Words of a line that says nothing but an office: `Branch Manager`."""
_SIGNATURE_LINES = 3
"""Lines below the closing in which the name stands: above it there may be the signature itself."""


@dataclasses.dataclass
class _Talk:
    """A text as it is read: who speaks, and whom the last sentence that named anybody named."""

    source: Source
    cast: Cast
    signer: Role | None
    writer: Draft | None
    first_person: bool
    """Whether anybody says I."""
    named: list[Draft] = dataclasses.field(default_factory=list)
    known: list[Draft] = dataclasses.field(default_factory=list)
    """Everybody named so far whom `he` or `she` may mean."""


def read_prose(passages: Sequence[Passage], source: Source, cast: Cast, signer: Role | None) -> None:
    """Add to `cast` the people whom running text speaks of, with what it says of them.

    `signer` is the role of the one who writes in the first person, where that is not the holder.
    """
    running = [passage for passage in passages if _is_sentence(passage.text)]
    first_person = any(_SAYS_I.search(passage.text) for passage in running)
    talk = _Talk(source, cast, signer, cast.holder if signer is None else None, first_person)
    for passage in running:
        spoken = list(spoken_of(passage))
        for start, end in sentences(passage):
            here = [one for one in spoken if start <= one.run.start < end]
            _read_sentence(passage, start, end, here, talk)
    _read_signature(passages, talk)


def _is_sentence(text: str) -> bool:
    """Whether a passage is running text, or a name with title or office, rather than a heading or a value."""
    words = text.split()
    flows = any(word[:1].islower() or word[:1].isdigit() for word in words)
    return len(words) >= 3 and (flows or bool(_SIGNED.match(text)))


def _read_sentence(passage: Passage, start: int, end: int, spoken: Sequence[Spoken], talk: _Talk) -> None:
    told = [
        (one, draft)
        for one in spoken
        if not (one.former or one.renamed) and (draft := _draft_of(one, talk)) is not None
    ]
    _add_former_names([one for one in spoken if one.former], told, talk.source)
    _rename([one for one in spoken if one.renamed], told, talk.source)
    until = told[0][0].run.start if told else end
    _read_pronoun(passage, start, until, talk)
    child: Draft | None = None
    for number, (one, draft) in enumerate(told):
        until = told[number + 1][0].run.start if number + 1 < len(told) else end
        until = _before_others(passage.text, one.run.end, until, one)
        if one.himself and (talk.writer is None or not talk.writer.facts):
            talk.writer = draft
        draft.sex_hint = draft.sex_hint or one.sex
        child = child if one.parent else draft
        subject = child if child is not None and _is_said_of_child(child, passage.text[one.run.end : until]) else draft
        kin = one.kin and not one.parent
        add_particulars(passage, (one.run.end, until), talk.source, subject, name_at=one.run.start, apposition=kin)
        if draft not in talk.cast.drafts and draft.has(FactField.DATE_OF_BIRTH):
            _add_name(draft, one, talk.source)
            talk.cast.drafts.append(draft)
    _read_first_person(passage, start, end, [one for one, _ in told], talk)
    others = [draft for one, draft in told if not (one.himself or one.parent) and one.role in _MEANT]
    talk.named = others or talk.named
    talk.known += [draft for draft in others if draft not in talk.known]


def _add_former_names(former: Sequence[Spoken], told: Sequence[tuple[Spoken, Draft]], source: Source) -> None:
    """Add what people were called once, each to the one named before it; a surname alone with the given names."""
    for one in former:
        whose = next((pair for pair in reversed(told) if pair[0].run.end <= one.run.start), None)
        fact, value = make_fact(FactField.NAME, one.run.words, source), read_name(one.run.text)
        if whose is None or fact is None or value is None:
            continue
        if len(value.full.split()) < 2:
            value = PersonName.of_parts(" ".join(whose[0].run.text.split()[:-1]), value.full)
        whose[1].facts.append(dataclasses.replace(fact, value=value, text=one.run.text, former=True))


def _rename(renamed: Sequence[Spoken], told: Sequence[tuple[Spoken, Draft]], source: Source) -> None:
    """Give people the names that they are called by from now on: those they had are former ones."""
    for one in renamed:
        whose = next((draft for said, draft in reversed(told) if said.run.end <= one.run.start), None)
        fact, value = make_fact(FactField.NAME, one.run.words, source), read_name(one.run.text)
        if whose is None or fact is None or value is None:
            continue
        old = [_as_former(known) if known.field is FactField.NAME else known for known in whose.facts]
        whose.facts[:] = [dataclasses.replace(fact, value=value, text=one.run.text), *old]


def _as_former(fact: Fact) -> Fact:
    return dataclasses.replace(fact, former=True)


def _is_said_of_child(child: Draft, behind: str) -> bool:
    """Whether what stands behind a parent's name goes on about the child: `Ana Ruiz, daughter of Eva Ruiz, born …`."""
    return not (behind.lstrip().startswith("(") or child.has(FactField.DATE_OF_BIRTH))


@functools.cache
def _others() -> re.Pattern[str]:
    """Return a pattern for people brought up without their names: `her two children`, `and my nephew`."""
    count = r"(?:an?|one|two|three|four|five|\d+|several|both|other)"
    kin = rf"(?:{kin_words()})(?:s|ren)?\b"
    return re.compile(
        rf"\b(?:(?:his|her|their|whose)|(?:and|with|of|has|have)\s+(?:my|our|{count}))\s+(?:[\w-]+\s+){{0,2}}?{kin}",
        re.IGNORECASE,
    )


def _before_others(text: str, start: int, end: int, one: Spoken) -> int:
    """Return where the text behind a name turns to others: what follows is said of them."""
    found = _others().search(text, start + one.behind, end)
    return found.start() if found else end


def _draft_of(one: Spoken, talk: _Talk) -> Draft | None:
    """Return the person a name means, with the name added; None where it is a single name of nobody known.

    A relative of a single name, or somebody who is called so in short like others, is returned, but not in the cast.
    """
    value = read_name(one.run.text)
    if value is None:
        return None
    known = called(value.full, talk.cast.drafts)
    if known is not None:
        _add_name(known, one, talk.source)
        return known
    short = called_in_short(value.full, [draft for draft in talk.cast.drafts if _may_be(draft, one, talk)], one.sex)
    if short:
        return short[0] if len(short) == 1 else Draft(one.role)
    if len(value.full.split()) < 2:
        return Draft(one.role) if one.kin else None
    draft = _new_draft(one, talk)
    _add_name(draft, one, talk.source)
    return draft


def _may_be(draft: Draft, one: Spoken, talk: _Talk) -> bool:
    """Whether a name in short may mean a person: `my son Ivan` is not the father, nor the writer, of the same name."""
    if not one.kin or one.himself:
        return True
    return draft is not talk.writer and (draft.role not in KIN or draft.role is one.role)


def _new_draft(one: Spoken, talk: _Talk) -> Draft:
    cast = talk.cast
    nameless = not cast.holder.has(FactField.NAME)
    if one.role is Role.TRANSLATOR:
        return cast.add(one.role)
    if one.joint:
        return cast.add(cast.joint)
    if one.himself:
        if talk.signer is not None:
            return cast.add(None if talk.signer is Role.TRANSLATOR else talk.signer)  # what is translated speaks
        return cast.holder if nameless and not cast.many else cast.add(one.role)
    written_by_holder = talk.signer is None and talk.first_person
    born = cast.holder.has(FactField.DATE_OF_BIRTH)  # of somebody whose name was not read
    if born or cast.many or one.kin or one.role or not nameless or written_by_holder:
        return cast.add(one.role)
    return cast.holder


def _add_name(draft: Draft, one: Spoken, source: Source) -> None:
    fact = make_fact(FactField.NAME, one.run.words, source)
    value = read_name(one.run.text)
    if fact is None or value is None or any(known.value == value for known in draft.facts):
        return
    draft.facts.append(dataclasses.replace(fact, value=value, text=one.run.text))


def _read_pronoun(passage: Passage, start: int, end: int, talk: _Talk) -> None:
    """Add what a sentence says of him, her or `my cousin's` papers, if only one of those named before can be meant."""
    found = _PRONOUN.match(passage.text, start, end)
    if found is not None:
        sex = "M" if found["man"] else "F"
        meant = [draft for draft in _spoken_of_before(start, talk) if sex_of(draft) in (None, sex)]
    else:
        meant = list(talk.named) if _possessed().match(passage.text, start, end) else []
    if meant and all(draft is meant[0] for draft in meant):
        other = _others().search(passage.text, start, end)
        until = other.start() if other else end
        add_particulars(passage, (start, until), talk.source, meant[0])


@functools.cache
def _possessed() -> re.Pattern[str]:
    """Return a pattern for what belongs to somebody named before: `My cousin's identity card …`."""
    return re.compile(
        rf"\W*(?:my|our|the)\s+(?:{kin_words()}|client|patient|applicant|beneficiary)['’]s\b", re.IGNORECASE
    )


def _spoken_of_before(start: int, talk: _Talk) -> Sequence[Draft]:
    """Return whom `he` or `she` may mean in a sentence that begins at a letter of its paragraph.

    A paragraph that begins so may return to the one whose relative the last one named.
    """
    kin_only = all(draft.role in KIN for draft in talk.named)
    return talk.known if start == 0 and kin_only else talk.named


def _read_first_person(passage: Passage, start: int, end: int, spoken: Sequence[Spoken], talk: _Talk) -> None:
    """Add what the writer says of himself without a name before it: `I was born in … on …`."""
    found = _FIRST_PERSON.search(passage.text, start, end)
    if found is None or talk.writer is None:
        return
    after = [one.run.start for one in spoken if one.run.start > found.end()]
    people = [one for one in after if not re.search(r"\b(?:in|at|of)\s+$", passage.text[:one])]
    until = min(people, default=end)
    other = _others().search(passage.text, found.start(), until)
    until = other.start() if other else until
    add_particulars(passage, (found.start(), until), talk.source, talk.writer)


def _read_signature(passages: Sequence[Passage], talk: _Talk) -> None:
    """Add the name below `Sincerely,`, or above an office, to the one who writes, where the text gives none."""
    if not (talk.signer or talk.first_person):
        return
    for passage in _signature_lines(passages, talk):
        run = next((run for run in name_runs(passage) if confidence_of(run.words) >= _LEGIBLE), None)
        if run is not None and len(run.text.split()) > 1:
            nameless = talk.writer is None or not talk.writer.has(FactField.NAME)
            if nameless and called(run.text, talk.cast.drafts) is None:
                one = Spoken(run, talk.signer, himself=True, kin=False)
                _add_name(talk.writer or _new_draft(one, talk), one, talk.source)
            return


def _signature_lines(passages: Sequence[Passage], talk: _Talk) -> Sequence[Passage]:
    """Return where the writer's name may stand: below the closing; without one, right above the writer's office."""
    closings = [at for at, passage in enumerate(passages) if _CLOSING.match(passage.text)]
    if closings:
        return passages[closings[-1] + 1 : closings[-1] + 1 + _SIGNATURE_LINES]
    for name, office in reversed(list(itertools.pairwise(passages)) if talk.signer else []):
        if is_name_like(name.words) and len(office.words) <= _OFFICE and role_of(office.text) is talk.signer:
            return [name]
    return ()
