"""What was typed into a fillable form: values by field made into people's facts, without a look at the print."""

import dataclasses
from collections.abc import Iterable, Iterator, Sequence

from packetlint.extraction.cast import Cast, Draft
from packetlint.extraction.form_owner import Owners
from packetlint.extraction.form_parts import PersonInParts
from packetlint.extraction.heading import read_heading
from packetlint.extraction.layout import Sheet, one_by_one
from packetlint.extraction.tooltip import SECOND_FAMILY, YOU, Asked, Owner, read_field, words_of_name
from packetlint.extraction.values import Source, hinted_order, is_empty, make_fact
from packetlint.extraction.vocabulary import NAME_PARTS, role_of
from packetlint.fields import date
from packetlint.model import Fact, FactField, FormField, FoundBy, Role, Word

_NAME_PARTS = {**NAME_PARTS, SECOND_FAMILY: "second"}
_ONE_OF_A_KIND = frozenset({Role.PETITIONER, Role.BENEFICIARY, Role.SUPPORTER})
"""Whom a form may call by several words."""
_SINGLE = _ONE_OF_A_KIND | {Role.SPOUSE, Role.PARENT}
"""Whose second name is another name of theirs, and no second person."""


@dataclasses.dataclass(frozen=True, slots=True)
class _Answer:
    """One filled field, what it asks for, and where it stands."""

    field: FormField
    asked: Asked
    source: Source
    heading: Owner | None
    """Whom the printed heading above the field speaks of."""

    @property
    def words(self) -> tuple[Word, ...]:
        return tuple(Word(text, self.field.box, 1.0) for text in self.field.value.split())


def read_form_fields(sheets: Sequence[Sheet], order: date.Order, cast: Cast) -> None:
    """Add to `cast` what the filled fields of a document's sheets give.

    `order` is the order of day and month where neither a tooltip nor another typed date tells it.
    """
    answers = [answer for sheet in one_by_one(sheets) if sheet.page.form_fields for answer in _answers(sheet)]
    answers = list(_with_former(_with_order(answers, order)))
    owners = Owners([answer.asked for answer in answers])
    people = _People(cast)
    for answer in answers:
        people.take(answer, owners.of(answer.asked, answer.heading))
    people.settle(answers)


def _with_order(answers: Sequence[_Answer], order: date.Order) -> Iterator[_Answer]:
    """Yield the answers with the order of day and month that the form's tooltips or its other dates tell."""
    hinted = {hinted_order(answer.asked.hint) for answer in answers} - {None}
    learned = date.page_order("\n".join(answer.field.value for answer in answers))
    if len(hinted) == 1:
        order = hinted.pop() or order
    elif learned is not date.Order.UNKNOWN:
        order = learned
    for answer in answers:
        yield dataclasses.replace(answer, source=dataclasses.replace(answer.source, order=order))


def _answers(sheet: Sheet) -> Iterator[_Answer]:
    page = dataclasses.replace(sheet.page, method="form", reader="form", languages=())
    source = Source(page, FoundBy.FORM, date.Order.UNKNOWN)
    headings = [(top, owner) for top, owner in _headings(sheet) if not _stands_beside(top, page.form_fields)]
    found = [_Answer(field, read_field(field), source, _heading_above(field, headings)) for field in page.form_fields]
    parts = list(dict.fromkeys(answer.asked.part for answer in found))
    yield from sorted(found, key=lambda answer: (parts.index(answer.asked.part), answer.asked.item or 0))


def _headings(sheet: Sheet) -> Iterator[tuple[float, Owner | None]]:
    """Yield the printed headings with their height on the page and whom they speak of."""
    for row in sheet.rows:
        heading = read_heading(row)
        if heading is not None:
            yield row[0].box.middle, Owner(heading.role, heading.role.value) if heading.role else None


def _stands_beside(middle: float, fields: Iterable[FormField]) -> bool:
    """Whether what looks like a heading is the caption of a field on its line."""
    return any(field.box.y0 < middle < field.box.y1 for field in fields)


def _heading_above(field: FormField, headings: Sequence[tuple[float, Owner | None]]) -> Owner | None:
    return next((owner for top, owner in reversed(headings) if top < field.box.y0), None)


def _with_former(every: Iterable[_Answer]) -> Iterator[_Answer]:
    """Yield the answers, each that shares its item with one about another name marked as being about it, too."""
    answers = list(every)
    former = {(one.asked.part, one.asked.item) for one in answers if one.asked.former and one.asked.item is not None}
    for answer in answers:
        shared = (answer.asked.part, answer.asked.item) in former
        yield dataclasses.replace(answer, asked=dataclasses.replace(answer.asked, former=True)) if shared else answer


class _People:
    """The people of a form, as its fields speak of them."""

    def __init__(self, cast: Cast) -> None:
        self._cast = cast
        self._known: dict[tuple[Role | None, str, str], PersonInParts] = {}

    def take(self, answer: _Answer, owner: Owner) -> None:
        """Add one answer to the person it belongs to."""
        asks = answer.asked.asks
        if asks in (None, "other") or (asks != "sex" if answer.field.ticked else is_empty(answer.field.value)):
            return
        if owner.role is Role.EMPLOYER and asks == "name":
            return  # more often a firm's than a person's
        known = self._of(owner, answer.asked)
        if asks == "sex":
            known.sexes.extend(_sex(answer))
        elif asks == "relationship":
            _take_relationship(answer.field.value, known.draft)
        elif asks in _NAME_PARTS:
            self._take_part(answer, owner, known)
        elif answer.asked.piece and asks.startswith("date"):
            known.dates.setdefault(FactField(asks), {})[answer.asked.piece] = answer.words
        else:
            self._take_value(answer, owner, known)

    def settle(self, answers: Sequence[_Answer]) -> None:
        """Put together what `answers` gave in parts, and tell what the one is whom the form calls you."""
        for known in self._known.values():
            known.settle(answers[0].source)
        holder = self._cast.holder
        if holder.role is None and any(draft.role is Role.BENEFICIARY and draft.names() for draft in self._cast.drafts):
            holder.role = Role.PETITIONER

    def _of(self, owner: Owner, asked: Asked) -> PersonInParts:
        ordinal = "" if asked.former else asked.ordinal
        if self._is_you(owner) and not ordinal:
            key: tuple[Role | None, str, str] = (None, YOU.word, "")
            self._cast.holder.role = self._cast.holder.role or owner.role
        else:
            key = (owner.role, "" if owner.role in _ONE_OF_A_KIND and not _is_second(owner) else owner.word, ordinal)
        if key not in self._known:
            self._known[key] = PersonInParts(self._draft(owner, key))
        return self._known[key]

    def _is_you(self, owner: Owner) -> bool:
        """Whether the form speaks of the one whom it calls you; that is what it means by `applicant`, too."""
        if owner.role is Role.PETITIONER and not owner.word.startswith("petition"):
            return True
        return owner == YOU or (owner.role is Role.PETITIONER and self._cast.holder.role in (None, Role.PETITIONER))

    def _draft(self, owner: Owner, key: tuple[Role | None, str, str]) -> Draft:
        if key[0] is None and key[1] == YOU.word:
            return self._cast.holder
        if owner.role is None or key[1] or key[2]:
            return self._cast.add(owner.role)
        return self._cast.of_role(owner.role)

    def _another(self, owner: Owner, known: PersonInParts) -> PersonInParts:
        """Return a new person whom the form calls the same as one before."""
        key = next(key for key, one in self._known.items() if one is known)
        self._known[(*key[:2], f"{key[2]}, {len(self._known)}")] = known
        self._known[key] = PersonInParts(self._cast.add(owner.role))
        return self._known[key]

    def _take_part(self, answer: _Answer, owner: Owner, known: PersonInParts) -> None:
        fact = make_fact(FactField.NAME, answer.words, answer.source)
        if fact is None:
            return
        asked, part = answer.asked, _NAME_PARTS[answer.asked.asks or ""]
        other = (asked.part, asked.item, asked.ordinal)
        if asked.former or (other in known.others and asked.item is not None):
            known.others.setdefault(other, {}).setdefault(part, fact)
        elif part not in known.draft.parts:
            known.draft.parts[part] = fact
        elif known.draft.parts[part].value == fact.value:
            return
        elif _is_single(owner):
            known.others.setdefault(other, {}).setdefault(part, fact)
        else:
            self._another(owner, known).draft.parts[part] = fact

    def _take_value(self, answer: _Answer, owner: Owner, known: PersonInParts) -> None:
        asks = answer.asked.asks or ""
        field = FactField.NAME if asks.startswith("name") else FactField(asks)
        fact = make_fact(field, answer.words, answer.source, hint=answer.asked.hint)
        if fact is None or any(fact.value == other.value and other.field is field for other in known.draft.facts):
            return
        if field is FactField.PLACE_OF_BIRTH:
            known.birthplace.append(fact)
            return
        if asks == "name_former" or (field is FactField.NAME and answer.asked.former):
            fact = dataclasses.replace(fact, former=True)
        elif asks == "name":
            known = self._named(answer, owner, known)
        known.draft.facts.append(fact)

    def _named(self, answer: _Answer, owner: Owner, known: PersonInParts) -> PersonInParts:
        """Return whose a whole name is: the next person's, where the one it would be has a name already."""
        lacks_given = "family" in known.draft.parts and "given" not in known.draft.parts
        if lacks_given or not known.draft.has(FactField.NAME):
            return known
        if not _is_single(owner):
            return self._another(owner, known)
        return known if answer.asked.near else PersonInParts(self._cast.add(None))


def _take_relationship(value: str, draft: Draft) -> None:
    """Let the relationship say what somebody is whom the form calls no more than a relative or a person."""
    if not draft.holder and draft.role in (None, Role.RELATIVE):
        draft.role = role_of(value) or draft.role


def _is_single(owner: Owner) -> bool:
    return owner == YOU or owner.role in _SINGLE


def _is_second(owner: Owner) -> bool:
    """Whether somebody fills a role beside the one who is called just so: the joint sponsor."""
    return owner.word.startswith(("joint", "co-", "second"))


def _sex(answer: _Answer) -> Iterator[Fact]:
    """Yield the sex that was typed, or that the ticked box stands for: by its words, its value or its name."""
    said = [answer.field.value]
    if answer.field.ticked:
        name = words_of_name(answer.field.name.rpartition(".")[2])
        said = [*answer.asked.answer.split(), answer.field.value, *name.split()]
    facts = (make_fact(FactField.SEX, (Word(text, answer.field.box, 1.0),), answer.source) for text in said)
    yield from [fact for fact in facts if fact is not None][:1]
