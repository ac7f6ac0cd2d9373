"""Captions and their values put together into people: sections, rows of a family, names in parts."""

import dataclasses
import itertools
from collections.abc import Iterable, Iterator, Sequence

from packetlint.extraction.cast import Cast, Draft, joined_name
from packetlint.extraction.choice import read_choice
from packetlint.extraction.heading import read_heading, side_by_side
from packetlint.extraction.kinds import Kind
from packetlint.extraction.label import Labelled, find_labelled
from packetlint.extraction.layout import Passage, Sheet
from packetlint.extraction.listed_names import take_list, take_parents, take_several
from packetlint.extraction.name_run import is_name_like, name_runs, split_names
from packetlint.extraction.particulars import add_particulars
from packetlint.extraction.table import read_table, take_table
from packetlint.extraction.values import Source, is_empty, leading_a_number, likelier_number, make_fact, read_name
from packetlint.extraction.vocabulary import PARTS_OF_NAMES, Caption, role_of
from packetlint.fields import sex
from packetlint.model import KIN, Authority, Fact, FactField, FoundBy, Line, Role, Word

_BOTH = frozenset({"both", "ambos", "ambas", "tous", "deux", "обидва", "обоє", "обом", "оба", "обоим", "обоих"})
"""What stands behind a surname that both spouses bear from then on."""
_HIS = frozenset({"йому", "ему", "his", "husband", "чоловікові", "мужу"})
"""What stands before a surname that is his and not hers."""
_OFFICES = frozenset({Role.OFFICIAL, Role.TRANSLATOR, Role.ATTORNEY, Role.INTERPRETER})
_LONGEST_SEX = 16
"""Letters of the longest word for a sex, two languages of it with a stroke between."""
_LISTED = frozenset({Role.WITNESS, Role.OFFICIAL})
"""Roles whose names a paper may list after one caption."""
_IN_PASSING = _LISTED | {Role.PHYSICIAN}
"""Roles of whom a paper says no more than the name: what follows is said of the one before."""


def read_captions(sheet: Sheet, kind: Kind, source: Source, cast: Cast) -> set[int]:
    """Add to `cast` what the captions of a sheet give; return the ids of the words used up."""
    used: set[int] = set()
    dense = kind.single_holder and kind.authority is Authority.IDENTITY_DOCUMENT
    found = list(find_labelled(sheet, kind.captions, dense=dense, letter=kind.authority is Authority.LETTER))
    captioned = {item.row for item in found}
    by_row: dict[int, list[Labelled]] = {}
    for item in found:
        by_row.setdefault(item.row, []).append(item)
    firm = {number for number, items in by_row.items() if _asks_anew(items, sheet) and not _bare_role(items, sheet)}
    table_until = -1
    for index, row in enumerate(sheet.rows):
        if index <= table_until:
            continue
        cast.keep_columns([piece.words[0].box.x0 for piece in row])
        heads = side_by_side(row)
        if heads:
            cast.set_columns([(piece.words[0].box.x0, role_of(piece.text)) for piece in heads])
            used.update(
                _take_names_below(heads, sheet.rows[index + 1] if index + 1 not in captioned else (), source, cast)
            )
            continue
        table = read_table(sheet, index, by_row.get(index, ()), firm)
        if table is not None:
            table_until = table.last
            take_table(table, source, cast)
            used.update(id(word) for line in sheet.lines[index : table.last + 1] for word in line.words)
            continue
        told = all(id(word) in used for piece in row for word in piece.words)
        heading = None if told or (index in captioned and not _bare_role(by_row[index], sheet)) else read_heading(row)
        if heading is not None and not kind.single_holder:
            cast.enter(heading.role, family=heading.family, you=heading.you)
            continue
        items = by_row.get(index, [])
        if _asks_for_former_parts(items):
            _take_former_parts(items, source, cast)
            items = []
        for before, item in zip((None, *items), items, strict=False):
            used.update(id(word) for word in _take(_as_named(item, before), kind, source, cast, sheet))
    return used


def _as_named(item: Labelled, before: Labelled | None) -> Labelled:
    """Return a caption for a part of a name with the role of the one before it: `Spouse's first name | Last name`."""
    both = before is not None and {item.caption.asks, before.caption.asks} <= set(PARTS_OF_NAMES)
    if before is None or not both or item.caption.role or before.caption.asks == item.caption.asks:
        return item
    return dataclasses.replace(item, caption=dataclasses.replace(item.caption, role=before.caption.role))


def _take_names_below(heads: Sequence[Line], row: Sequence[Line], source: Source, cast: Cast) -> Iterator[int]:
    """Add the names that stand right below the heads of columns, `FATHER | MOTHER`; yield the ids of their words."""
    if len(row) != len(heads) or not all(is_name_like(piece.words) for piece in row):
        return
    for piece in row:
        draft, fact = cast.of_column(piece.words[0].box.x0), make_fact(FactField.NAME, piece.words, source)
        if draft is not None and fact is not None:
            draft.facts.append(fact)
            yield from map(id, piece.words)


def _asks_anew(items: Sequence[Labelled], sheet: Sheet) -> bool:
    """Whether a line is one of captions: a row of a table may say `Passport` in one of its cells."""
    return len(items) > 1 or items[0].words[0] in sheet.rows[items[0].row][0].words


def _asks_for_former_parts(items: Sequence[Labelled]) -> bool:
    """Whether a line asks for the parts of a former name: `Other Names Used: Family Name | Given Name`."""
    asked = {item.caption.asks for item in items}
    return "name_former" in asked and bool(asked & set(PARTS_OF_NAMES))


def _take_former_parts(items: Sequence[Labelled], source: Source, cast: Cast) -> None:
    parts: dict[str, Fact] = {}
    for item in items:
        part = PARTS_OF_NAMES.get(item.caption.asks)
        fact = make_fact(FactField.NAME, item.places[0], source) if part and item.places else None
        if part and fact is not None:
            parts[part] = fact
    if "family" in parts:
        cast.speaking_of().facts.append(_former(joined_name(parts)))


def _bare_role(items: Iterable[Labelled], sheet: Sheet) -> bool:
    """Whether a line is nothing but a role word without a value: a heading rather than a caption."""
    return all(
        item.caption.asks == "name" and item.caption.role and not item.behind and not _has_name_beside(item, sheet)
        for item in items
    )


def _has_name_beside(item: Labelled, sheet: Sheet) -> bool:
    """Whether a name with a comma stands to the right of a caption: `BENEFICIARY | RUIZ, ANA`."""
    row = sheet.rows[item.row]
    beside = row[-1].words if len(row) == 2 and item.words[0] in row[0].words else ()
    return (
        any(word.text.endswith(",") for word in beside[:-1]) and read_name(" ".join(w.text for w in beside)) is not None
    )


def _take(item: Labelled, kind: Kind, source: Source, cast: Cast, sheet: Sheet) -> tuple[Word, ...]:
    """Add the value of one caption to the person it belongs to; return the words of caption and value."""
    asks = item.caption.asks
    if asks == "other":
        return item.words
    if asks == "relationship":
        return _take_relationship(item, cast)
    if asks == "sex" and not _beside(item, cast, sheet):
        return _take_sex(item, source, cast, sheet)
    if item.caption.role in _LISTED and asks == "name":
        return take_list(item, source, cast)
    if asks == "parents":
        return take_parents(item, source, cast)
    beside = _beside(item, cast, sheet)
    if beside:
        for draft, place in beside:
            fact = _value(item.caption, place, source, kind)
            if fact is not None and item.caption.role is None:
                _give(fact, asks, draft, place, source)
        return (*item.words, *(word for _, place in beside for word in place))
    for place in item.places:
        if is_empty(" ".join(word.text for word in place)):
            return (*item.words, *place)
        if asks == "name" and any(word.text.endswith(";") for word in place[:-1]):
            return take_several(item, place, source, cast)
        if asks == "name" and kind.joint is not None and _take_joint(item, place, kind.joint, source, cast):
            return (*item.words, *place)
        fact = _value(item.caption, place, source, kind)
        if fact is not None:
            if asks == "name_after" and _means_both(place):
                for draft in cast.of_both_spouses():
                    _give(fact, asks, draft, place, source)
            else:
                namesake = _of_same_given_name(fact, cast) if asks == "name_after" else None
                _give(fact, asks, namesake or _owner(item, fact, cast), place, source)
            return (*item.words, *place)
    return item.words


def _take_joint(item: Labelled, place: tuple[Word, ...], joint: Role, source: Source, cast: Cast) -> bool:
    """Add several people named in one breath, `STEPHEN & MARIAN ROE`: the holder and who is named beside."""
    facts = [make_fact(FactField.NAME, words, source) for words in split_names(place)]
    if len(facts) < 2 or not all(facts):
        return False
    first, *others = filter(None, facts)
    _owner(item, first, cast).facts.append(first)
    for other in others:
        cast.add(joint).facts.append(other)
    return True


def _beside(item: Labelled, cast: Cast, sheet: Sheet) -> list[tuple[Draft, tuple[Word, ...]]]:
    """Return the values of a caption in front of columns, each with the person whose column it stands in."""
    if cast.of_column(item.words[0].box.x0) is not None:
        return []
    pieces = [(cast.of_column(piece.words[0].box.x0), piece.words) for piece in sheet.rows[item.row]]
    return [(draft, words) for draft, words in pieces if draft is not None]


def _value(caption: Caption, place: tuple[Word, ...], source: Source, kind: Kind) -> Fact | None:
    hint = caption.hint
    of_somebody = caption.own and caption.asks == "name" and (caption.role or kind.authority is Authority.LETTER)
    if of_somebody and not is_name_like(place):
        return None  # such captions are words of the language: `RE:`, `Pai`
    if caption.asks == "name_after":
        return _new_surname(place, source)
    if caption.asks == "name" and _is_of_office(place, caption):
        return None
    if caption.asks.startswith("name"):
        return make_fact(FactField.NAME, place, source, hint=hint)
    field = FactField(caption.asks)
    if caption.also_asks:
        field = likelier_number(field, FactField(caption.also_asks), place)
    if field is FactField.NATIONAL_ID_NUMBER and kind.number not in (None, field.value) and caption.plain_number:
        return None
    fact = make_fact(field, place, source, hint=hint)
    return fact or (make_fact(field, place[:1], source, hint=hint) if field.is_number else None)


def _is_of_office(place: tuple[Word, ...], caption: Caption) -> bool:
    """Whether a name is followed by an office that its caption asks not for: `Affiant | Ana Ruiz, Notary Public`."""
    _, comma, behind = " ".join(word.text for word in place).partition(",")
    role = role_of(behind) if comma else None
    return role in _OFFICES and caption.role is not role


def _new_surname(place: tuple[Word, ...], source: Source) -> Fact | None:
    """Return the name after a marriage or divorce, without the small words that say whose: `їй Остапенко`."""
    if place[0].text.strip(":-–").casefold() in _HIS:
        return None  # the one spoken of last may be she
    words = tuple(itertools.dropwhile(lambda word: not word.text[:1].isupper(), place))
    return make_fact(FactField.NAME, words, source) if words else None


def _of_same_given_name(fact: Fact, cast: Cast) -> Draft | None:
    """Return the spouse whom a whole name after marriage is of, None where no given name tells."""
    words = str(fact.value).casefold().split()
    if len(words) < 2:
        return None
    return next(
        (one for one in cast.of_both_spouses() if any(words[0] in n.casefold().split() for n in one.names())), None
    )


def _means_both(place: Sequence[Word]) -> bool:
    return any(word.text.strip("(),.").lower() in _BOTH for word in place)


def _owner(item: Labelled, fact: Fact, cast: Cast) -> Draft:
    """Return the person whom a caption's value belongs to: the column's, where people stand side by side."""
    column, role = cast.of_column(item.words[0].box.x0), item.caption.role
    if column is not None and role is not None and role is not column.role:
        return cast.of_role(role)
    return column or _whose(item.caption, cast, fact)


def _give(fact: Fact, asks: str, draft: Draft, place: tuple[Word, ...], source: Source) -> None:
    if asks in PARTS_OF_NAMES:
        draft.parts[PARTS_OF_NAMES[asks]] = fact
    elif asks == "name_former":
        draft.facts.append(_former(fact))
    else:
        draft.facts.append(fact)
    if asks == "name":
        _read_remarks(place, draft, source)
    number = leading_a_number(" ".join(word.text for word in place))
    if asks == "name" and number:
        a_number = make_fact(FactField.A_NUMBER, place[: len(number.split())], source)
        if a_number is not None:
            draft.facts.append(a_number)


def _read_remarks(place: tuple[Word, ...], draft: Draft, source: Source) -> None:
    """Add what stands behind a name in its own place: `Patient: Ana Ruiz (F, born 3 May 1990)`."""
    passage = Passage.of(place)
    run = next(name_runs(passage), None)
    if run is not None:
        prose = dataclasses.replace(source, found_by=FoundBy.PROSE)
        add_particulars(passage, (run.end, len(passage.text)), prose, draft)


def _former(fact: Fact) -> Fact:
    return Fact("", fact.field, fact.value, fact.text, fact.confidence, fact.provenance, fact.alternatives, True)


def _whose(caption: Caption, cast: Cast, fact: Fact) -> Draft:
    """Return the person whom a caption's value belongs to."""
    asks, role = caption.asks, caption.role
    if role is not None and role is not cast.section:
        return _of_named_role(caption, role, cast)
    draft = cast.speaking_of()
    aside = cast.aside
    if aside is not None and fact.field is not FactField.NAME and draft.has(fact.field) and not aside.has(fact.field):
        return aside
    if not _begins_another(asks, draft):
        return draft
    if cast.single_holder and draft.holder:
        return draft
    cast.current = cast.add(cast.section)
    return cast.current


def _of_named_role(caption: Caption, role: Role, cast: Cast) -> Draft:
    asks, last = caption.asks, cast.current
    if role in KIN and not asks.startswith("name") and last is not None and last is cast.holder:
        return _last_of(role, cast)  # the holder is spoken of still: `Spouse SSN`
    if cast.single_holder and role is cast.holder.role:
        return cast.holder
    if not asks.startswith("name"):
        draft = _last_of(role, cast)
    else:
        draft = _lacking(asks, role, cast) or _claimed(role, cast) or cast.of_role(role)
        if asks == "name" and draft.has(FactField.NAME):
            draft = cast.add(role)
    cast.aside = draft if _is_aside(caption, role, cast) else None
    if not cast.single_holder and cast.aside is None:
        cast.current = last if role in _IN_PASSING and asks == "name" else draft
    return draft


def _last_of(role: Role, cast: Cast) -> Draft:
    """Return the person of a role who was named last, a new one where nobody was."""
    known = [draft for draft in cast.drafts if draft.role is role]
    return known[-1] if known else cast.of_role(role)


def _claimed(role: Role, cast: Cast) -> Draft | None:
    """Return who has no more than the receipt number of a filing so far: the notice's petitioner or applicant."""
    draft = cast.current
    if draft is None or draft.role is not None or draft.parts or not draft.facts:
        return None
    if any(fact.field is not FactField.RECEIPT_NUMBER for fact in draft.facts):
        return None
    draft.role = role
    return draft


def _lacking(asks: str, role: Role, cast: Cast) -> Draft | None:
    """Return the last person of a role whose name has come in parts and lacks this one: `Preparer's Given Name`."""
    known = [draft for draft in cast.drafts if draft.role is role and draft.parts]
    part = PARTS_OF_NAMES.get(asks)
    return known[-1] if part and known and part not in known[-1].parts else None


def _is_aside(caption: Caption, role: Role, cast: Cast) -> bool:
    """Whether a relative is named among the particulars of the one spoken of, who remains so: `Father's name`."""
    spoken_of = cast.current
    if role not in KIN or spoken_of is None or spoken_of.role is role or not spoken_of.has(FactField.NAME):
        return False
    return not caption.bare or (spoken_of is cast.holder and cast.holder.role is not None)


def _begins_another(asks: str, draft: Draft) -> bool:
    """Whether a caption asks again for what is known already: the next person's row."""
    if asks == "name":
        return draft.has(FactField.NAME)
    if asks == "name_family":
        return "family" in draft.parts or ("given" in draft.parts and draft.has(FactField.DATE_OF_BIRTH))
    if asks == "date_of_birth":
        return draft.has(FactField.DATE_OF_BIRTH) and not draft.holder
    return False


def _take_relationship(item: Labelled, cast: Cast) -> tuple[Word, ...]:
    """In a list of the family, let the relationship say what the person of the row is."""
    if cast.in_family and cast.current is not None:
        for place in item.places:
            role = role_of(" ".join(word.text for word in place))
            if role is not None:
                cast.current.role = role
                return (*item.words, *place)
    return item.words


def _take_sex(item: Labelled, source: Source, cast: Cast, sheet: Sheet) -> tuple[Word, ...]:
    chosen = read_choice(item, sheet)
    for place in item.places if chosen is None else (chosen,):
        fact = _sex(place, source) if place else None
        if fact is not None:
            _owner(item, fact, cast).facts.append(fact)
            return (*item.words, *place)
    return item.words


def _sex(place: tuple[Word, ...], source: Source) -> Fact | None:
    if {sex.answer(word.text) for word in place} >= {"M", "F"} or len(place[0].text) > _LONGEST_SEX:
        return None
    return make_fact(FactField.SEX, place, source) or make_fact(FactField.SEX, place[:1], source)
