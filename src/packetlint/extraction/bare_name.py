"""Names that stand on a register's page without a caption, and surnames that it gives apart from the rest of a name.

Patronymics tell a full name by themselves, and which of its words is the surname: `Коваленко Олена Петрівна`.
"""

import dataclasses
import re
from collections.abc import Sequence, Set

from packetlint.extraction.cast import Cast, Draft
from packetlint.extraction.layout import Sheet
from packetlint.extraction.name_run import is_name_like
from packetlint.extraction.values import Source, make_fact
from packetlint.fields import name
from packetlint.model import Fact, FactField, FoundBy, Line, PersonName, Role, Word

_PATRONYMIC = re.compile(
    r"[^\W\d_]{3,}(?:ович|евич|йович|ьович|івна|ївна|овна|евна|ична|инична|ovych|evych|iovych|ovich|evich|ivna|yivna|ovna|evna|ichna)",
    re.IGNORECASE,
)
_PARTY = re.compile(r"(?:Co-)?(?:Petitioner|Respondent|Plaintiff|Defendant)(?:/(?:Husband|Wife))?[,.;]?", re.IGNORECASE)
_NAME_WORD = re.compile(r"[^\W\d_][^\W\d_'’ʼ-]*(?:['’ʼ-][^\W\d_]+)*")
_SPOUSES = 2


def read_bare_names(sheet: Sheet, used: Set[int], role: Role, source: Source, cast: Cast) -> None:
    """Add those whose names are all that stands on a line: with a patronymic, or as parties, `ANA RUIZ, Petitioner`.

    `used` are the ids of the words that captions have used up.
    """
    for line in sheet.lines:
        if sum(draft.role is role for draft in cast.drafts) >= _SPOUSES:
            return  # below them the registrar signs
        if any(id(word) in used for word in line.words):
            continue
        words = line.words if _is_full_name(line.text) else _party(line)
        fact = make_fact(FactField.NAME, words, source) if words else None
        if fact is not None and not any(_is_known(fact, draft) for draft in cast.drafts):
            cast.add(role).facts.append(fact)


def _is_full_name(text: str) -> bool:
    words = text.split()
    names = all(_NAME_WORD.fullmatch(word) and word[0].isupper() for word in words)
    return len(words) == 3 and names and bool(_PATRONYMIC.fullmatch(words[-1]))


def _party(line: Line) -> tuple[Word, ...]:
    """Return the name in front of a word for a party in court, no words where the line is no such one."""
    for at, word in enumerate(line.words):
        if at > 1 and _PARTY.fullmatch(word.text) and line.words[at - 1].text.endswith(","):
            return line.words[:at] if at == len(line.words) - 1 and is_name_like(line.words[:at]) else ()
    return ()


def _is_known(fact: Fact, draft: Draft) -> bool:
    return any(not name.compare(str(fact.value), known).mismatch for known in draft.names())


def complete_surnames(drafts: Sequence[Draft]) -> None:
    """Make whole names of the surnames that stand beside whole names, `Surname after marriage: …`.

    Which word of a whole name is the surname its patronymic tells, or the other spouse's, who has that surname
    already; where nothing does, a surname alone is no name to hold against anybody, and is left out.
    """
    people = [draft for draft in drafts if not draft.parts]
    alone = [(draft, fact) for draft in people for fact in draft.facts if _is_surname_beside(fact, draft)]
    for draft, fact in alone:
        at = _place_of_surname(str(fact.value), draft, people)
        draft.facts.remove(fact)
        whole = next(known for known in draft.names() if " " in known).split()
        if at is not None:
            value = PersonName.of_parts(" ".join(whole[1:] if at == 0 else whole[:-1]), str(fact.value))
            draft.facts.append(dataclasses.replace(fact, value=value))


def _is_surname_beside(fact: Fact, draft: Draft) -> bool:
    single = fact.field is FactField.NAME and " " not in str(fact.value)
    captioned = fact.provenance.found_by is FoundBy.LABEL and not fact.former
    return single and captioned and any(" " in known for known in draft.names())


def _place_of_surname(surname: str, draft: Draft, people: Sequence[Draft]) -> int | None:
    """Return 0 or -1: which word of the person's whole name is the surname; None where nothing tells."""
    for known in draft.names():
        if _PATRONYMIC.fullmatch(known.split()[-1]) and " " in known:
            return 0
    for other in people:
        for words in (known.casefold().split() for known in other.names() if " " in known):
            for at in (0, -1):
                if words[at] == surname.casefold():
                    return at
    return None
