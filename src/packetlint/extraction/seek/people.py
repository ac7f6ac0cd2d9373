"""Every page searched for the people of the packet; what is found is given to them, paper by paper."""

import dataclasses
import functools
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from packetlint.extraction.form_print import typed_passages
from packetlint.extraction.kinds import Kind, known_kinds
from packetlint.extraction.layout import Passage, Sheet
from packetlint.extraction.right_to_left import is_from_right
from packetlint.extraction.seek.births import births
from packetlint.extraction.seek.names import Spotted, spotted
from packetlint.extraction.seek.numbers import numbers
from packetlint.extraction.seek.wanted import Wanted
from packetlint.extraction.values import Source, make_fact
from packetlint.fields import date
from packetlint.fields.naming.slip import spelled
from packetlint.model import Authority, Box, Document, Fact, FactField, FoundBy, Mention, Page, Person, Word

Place = tuple[str, int]
"""A file and a page of it."""
Found = dict[int, list[Fact]]
"""What was found of each person, by the person's place in the sequence."""


def seek_people(documents: Sequence[Document], people: Sequence[Person], pages: Iterable[Page]) -> tuple[Document, ...]:
    """Return the documents with what their pages say of `people` besides what is known from them.

    It is added to the mention of the person in that document, or to a new one where their name was found.
    """
    wanted, kinds = Wanted(people), {kind.name: kind for kind in known_kinds()}
    searched = _searched(documents, kinds)
    found: dict[str, Found] = defaultdict(lambda: defaultdict(list))
    mentioned = _mentioned(people)
    told = _told(documents)
    for page in pages:
        document = searched.get((page.file, page.number))
        if document is None or is_from_right(page):
            continue
        if mentioned[document.id] or _may_name(page, wanted):
            seeker = _Seeker(page, kinds.get(document.kind), wanted, told[page.file, page.number])
            seeker.seek(set(mentioned[document.id]), found[document.id])
    first = sum(len(document.facts) for document in documents) + 1
    numbers_ = iter(range(first, first + sum(len(facts) for each in found.values() for facts in each.values())))
    return tuple(
        _with_found(document, found[document.id], mentioned[document.id], numbers_)
        if found.get(document.id)
        else document
        for document in documents
    )


def _searched(documents: Sequence[Document], kinds: Mapping[str, Kind]) -> dict[Place, Document]:
    """Return the document of every page to be searched: letters, forms, records; of no page that two papers share.

    What identity papers say stands in their captions; what is no evidence says nothing of anybody.
    """
    found: dict[Place, list[Document]] = defaultdict(list)
    for document in documents:
        for number in document.pages:
            found[document.file, number].append(document)
    return {
        place: here[0]
        for place, here in found.items()
        if len(here) == 1
        and here[0].authority is not Authority.IDENTITY_DOCUMENT
        and (here[0].kind not in kinds or kinds[here[0].kind].speaks)
    }


def _mentioned(people: Sequence[Person]) -> dict[str, dict[int, Mention]]:
    """Return who is mentioned in each document, with the mention that says most."""
    found: dict[str, dict[int, Mention]] = defaultdict(dict)
    for number, person in enumerate(people):
        for mention in person.mentions:
            known = found[mention.document].get(number)
            if known is None or len(mention.facts) > len(known.facts):
                found[mention.document][number] = mention
    return found


def _told(documents: Sequence[Document]) -> dict[Place, list[Fact]]:
    found: dict[Place, list[Fact]] = defaultdict(list)
    for document in documents:
        for fact in document.facts:
            found[fact.provenance.file, fact.provenance.page].append(fact)
    return found


def _may_name(page: Page, wanted: Wanted) -> bool:
    """Whether a page has a word of anybody's name at all."""
    return any(
        way in wanted.words for text in {word.text for word in page.words} for one in spelled(text) for way in one
    )


class _Seeker:
    """The search of one page."""

    def __init__(self, page: Page, kind: Kind | None, wanted: Wanted, told: Sequence[Fact]) -> None:
        self._page = page
        self._sheet = Sheet(page)
        self._wanted = wanted
        self._spots = [(fact.provenance.box, _tokens(fact.text)) for fact in told]
        self._texts = {(fact.field, _plain(fact.text)) for fact in told}
        self._month_first = kind is not None and kind.month_first

    def seek(self, present: set[int], found: Found) -> None:
        """Add what the page says to `found`; `present` are the people whom the paper is known to mention."""
        passages = self._passages()
        named = [spotted(passage, self._wanted, self._page.aspect, self._is_free) for passage in passages]
        for names in named:
            for one in names:
                present.add(one.person)
                if not self._wanted.is_former(one.person, [each for word in one.words for each in spelled(word.text)]):
                    self._add(FactField.NAME, one.words, one.person, found)
        for passage, names in zip(passages, named, strict=True):
            self._seek_values(passage, names, present, found)

    def _passages(self) -> list[Passage]:
        """Return the page's text; of a filled form what was typed, for its own print speaks of nobody."""
        typed = typed_passages(self._page)
        return typed if self._page.form_fields else [*self._sheet.paragraphs, *typed]

    def _seek_values(self, passage: Passage, names: Sequence[Spotted], present: set[int], found: Found) -> None:
        for birth in births(passage, names, present, self._wanted, self._order):
            self._add(FactField.DATE_OF_BIRTH, birth.words, birth.person, found, day=birth.day)
        for number in numbers(passage, names, present, self._wanted):
            self._add(number.field, number.words, number.person, found)

    @functools.cached_property
    def _order(self) -> date.Order:
        learned = date.page_order(self._sheet.text)
        return date.Order.MONTH_FIRST if learned is date.Order.UNKNOWN and self._month_first else learned

    def _add(
        self, field: FactField, words: Sequence[Word], person: int, found: Found, *, day: str | None = None
    ) -> None:
        """Add what the words say, unless the page has told it already; `day` is how a date must be read."""
        if not all(map(self._is_free, words)):
            return
        fact = make_fact(field, words, Source(self._page, FoundBy.SEARCH, self._order))
        if fact is None or (field, _plain(fact.text)) in self._texts:
            return
        if day is not None:
            others = tuple(each for each in (str(fact.value), *fact.alternatives) if each != day)
            fact = dataclasses.replace(fact, value=day, alternatives=others)
        self._texts.add((field, _plain(fact.text)))
        if not self._page.placed:
            fact = dataclasses.replace(fact, provenance=dataclasses.replace(fact.provenance, box=None))
        found[person].append(fact)

    def _is_free(self, word: Word) -> bool:
        """Whether no fact was read from a word."""
        text = _tokens(word.text)
        return not any((box is None or _holds(box, word.box)) and text <= tokens for box, tokens in self._spots)


def _holds(box: Box, inner: Box) -> bool:
    across = (inner.x0 + inner.x1) / 2
    return box.x0 <= across <= box.x1 and box.y0 <= inner.middle <= box.y1


def _tokens(text: str) -> frozenset[str]:
    return frozenset(_plain(text).split())


def _plain(text: str) -> str:
    return " ".join("".join(letter if letter.isalnum() else " " for letter in text.casefold()).split())


def _with_found(
    document: Document, found: Found, mentioned: Mapping[int, Mention], numbers_: Iterator[int]
) -> Document:
    """Return a document with what was found in it, each fact with an id of its own."""
    added: dict[int, tuple[Fact, ...]] = {}
    new = []
    for person, facts in found.items():
        told = tuple(dataclasses.replace(fact, id=f"F{next(numbers_)}") for fact in facts)
        if person in mentioned:
            added[id(mentioned[person])] = told
        elif any(fact.field is FactField.NAME for fact in told):
            new.append(Mention(document.id, None, told))
    mentions = tuple(
        dataclasses.replace(each, facts=(*each.facts, *added[id(each)])) if id(each) in added else each
        for each in document.mentions
    )
    return dataclasses.replace(document, mentions=(*mentions, *new))
