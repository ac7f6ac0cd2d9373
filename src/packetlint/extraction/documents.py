"""A packet's pages made into documents: parts told apart, people and facts found, everything numbered."""

import dataclasses
import datetime as dt
import re
from collections.abc import Iterable, Sequence

from packetlint.extraction.address import read_addressee
from packetlint.extraction.age import date_of_writing
from packetlint.extraction.barcode_facts import read_barcodes
from packetlint.extraction.bare_name import complete_surnames, read_bare_names
from packetlint.extraction.bare_number import read_bare_number
from packetlint.extraction.cast import Cast, Draft
from packetlint.extraction.classify import Part, split_into_parts
from packetlint.extraction.form import read_captions
from packetlint.extraction.form_fields import read_form_fields
from packetlint.extraction.form_print import (
    forget_print,
    forget_typed,
    print_answers,
    typed_passages,
    unnamed_fields,
    with_typed_words,
)
from packetlint.extraction.kinds import Kind, known_kinds
from packetlint.extraction.layout import Passage, Sheet
from packetlint.extraction.prose import read_prose
from packetlint.extraction.right_to_left import in_reading_order, is_from_right, on_paper
from packetlint.extraction.search import search_numbers
from packetlint.extraction.translation import read_translation, tie_translations
from packetlint.extraction.values import Source
from packetlint.extraction.vocabulary import fold
from packetlint.extraction.zone_facts import zone_facts
from packetlint.fields import date
from packetlint.model import Authority, Document, Fact, FactField, FoundBy, Mention, Page, PageStatus, PersonName, Role

NOTICE = "i797"
"""The kind of a notice of action, whose receipt number is that of a filing, not of one person."""
_FILLER_LIKE = "KkXx"
"""What a zone's filler may be taken for."""
_TITLE = 12
"""Words of the longest title."""
_MOSTLY = 0.6
"""Share of a paragraph's words that captions must have used up for it to be no prose."""


def extract_documents(pages: Iterable[Page], kinds: Sequence[Kind] | None = None) -> tuple[Document, ...]:
    """Return the documents that `pages` (in packet order) make, with everything found in them."""
    by_file: dict[str, list[Sheet]] = {}
    for page in pages:
        if page.status is not PageStatus.BLANK:
            by_file.setdefault(page.file, []).append(Sheet(in_reading_order(with_typed_words(page))))
    parts = (part for sheets in by_file.values() for part in split_into_parts(sheets, kinds or known_kinds()))
    documents = [_document(f"D{number}", part) for number, part in enumerate(parts, start=1)]
    return _numbered(tie_translations(documents))


def _document(identity: str, part: Part) -> Document:
    kind = part.kind
    translation = read_translation("\n".join(sheet.text for sheet in part.sheets)) if kind.speaks else None
    mentions = _placed(_read(part).mentions(identity), part) if kind.speaks else ()
    return Document(
        identity,
        part.sheets[0].page.file,
        kind.name,
        kind.title,
        round(part.confidence, 3),
        tuple(sheet.page.number for sheet in part.sheets),
        mentions,
        kind.authority,
        translation,
    )


def _read(part: Part) -> Cast:
    """Return everybody whom a paper speaks of."""
    kind = part.kind
    cast = Cast(kind.holder, single_holder=kind.single_holder, many=kind.many, joint=kind.joint)
    read_form_fields(part.sheets, _date_order(part.sheets[0], kind), cast)
    written = _date_of_writing(part)
    for sheet in part.sheets:
        _read_print(sheet, kind, cast, written)
        sheet.forget()
    for sheet in part.sheets:
        read_barcodes(sheet.page, kind, cast)
    complete_surnames(cast.drafts)
    for draft in cast.drafts:
        _trust_print_for_names(draft)
    _tell_card_number(cast.holder)
    if kind.name == NOTICE:
        _share_receipt(cast)
    return cast


def _share_receipt(cast: Cast) -> None:
    """Give a notice's receipt number to everybody whose filing it is: the one who filed, and the one it is for."""
    receipts = [fact for draft in cast.drafts for fact in draft.facts if fact.field is FactField.RECEIPT_NUMBER]
    for draft in cast.drafts:
        if draft.role in (Role.PETITIONER, Role.BENEFICIARY) and not draft.has(FactField.RECEIPT_NUMBER):
            draft.facts += receipts


def _date_of_writing(part: Part) -> dt.date | None:
    """Return the day on which a paper was written; ages in forms and on cards are not that day's."""
    if part.kind.authority is not Authority.LETTER:
        return None
    lines = [line for sheet in (part.sheets[0], part.sheets[-1]) for line in sheet.lines]
    return date_of_writing(lines, _date_order(part.sheets[0], part.kind))


def _placed(mentions: tuple[Mention, ...], part: Part) -> tuple[Mention, ...]:
    """Return the mentions with the places on paper of what they say.

    Where boxes have only helped to find the facts and say nothing about paper, there are none; those of a mirrored
    page are turned back.
    """
    ours = {sheet.page.number for sheet in part.sheets if not sheet.page.placed}
    mirrored = {sheet.page.number for sheet in part.sheets if is_from_right(sheet.page)}

    def placed(fact: Fact) -> Fact:
        if fact.provenance.page in ours:
            return dataclasses.replace(fact, provenance=dataclasses.replace(fact.provenance, box=None))
        return on_paper(fact) if fact.provenance.page in mirrored else fact

    return tuple(
        dataclasses.replace(mention, facts=tuple(placed(fact) for fact in mention.facts)) for mention in mentions
    )


def _read_print(sheet: Sheet, kind: Kind, cast: Cast, written: dt.date | None) -> None:
    """Read what is printed; of a fillable form that is its questions, and only fields without a name need them."""
    page = sheet.page
    if page.method == "form":
        alone = Cast(kind.holder, single_holder=kind.single_holder, many=kind.many)
        _read_sheet(sheet, kind, alone, written)
        if not print_answers(alone, page):
            if unnamed_fields(page):
                _read_sheet(sheet, kind, cast, written)
                forget_print(cast, page)
                _read_running(typed_passages(page), set(), sheet, kind, cast)
            return
    _read_sheet(sheet, kind, cast, written)
    if page.form_fields:
        forget_typed(cast, page)
        _read_running(typed_passages(page), set(), sheet, kind, cast)


def _read_sheet(sheet: Sheet, kind: Kind, cast: Cast, written: dt.date | None) -> None:
    order = _date_order(sheet, kind)
    page = sheet.page
    used = read_captions(sheet, kind, Source(page, FoundBy.LABEL, order, written), cast)
    if kind.many and kind.authority is Authority.CIVIL_RECORD:
        read_bare_names(sheet, used, Role.SPOUSE, Source(page, FoundBy.LABEL, order), cast)
    for facts in zone_facts(page, kind, Source(page, FoundBy.MRZ, order)):
        _holder_of(facts, cast).facts.extend(facts)
    if kind.authority is Authority.IDENTITY_DOCUMENT:
        read_bare_number(sheet, used, kind, Source(page, FoundBy.PATTERN, order), cast.holder)
    else:
        read_addressee(sheet, used, Source(page, FoundBy.PATTERN, order), cast)
        _read_running(sheet.paragraphs, used, sheet, kind, cast, written)


def _holder_of(facts: Sequence[Fact], cast: Cast) -> Draft:
    """Return whom a zone is of: the holder, or somebody else where two people's cards lie on one page."""
    told = [fact for fact in cast.holder.facts if fact.provenance.found_by is FoundBy.MRZ]
    if not told or any(_speak_of_one(one, other) for one in told for other in facts):
        return cast.holder
    other = Draft(cast.holder.role, holder=True)
    cast.drafts.append(other)
    return other


def _speak_of_one(one: Fact, other: Fact) -> bool:
    """Whether two zones' facts show that they are of one person: the same birth, number or name."""
    telling = one.field.is_number or one.field in (FactField.DATE_OF_BIRTH, FactField.NAME)
    return telling and one.field is other.field and one.value == other.value


def _read_running(
    passages: Sequence[Passage],
    used: set[int],
    sheet: Sheet,
    kind: Kind,
    cast: Cast,
    written: dt.date | None = None,
) -> None:
    """Read running text; `used` are the ids of the words that captions have used up."""
    page, order = sheet.page, _date_order(sheet, kind)
    running = [passage for passage in passages if not (_used_up(passage, used) or _is_title(passage, kind))]
    read_prose(running, Source(page, FoundBy.PROSE, order, written), cast, kind.signed_by)
    search_numbers(passages, used, Source(page, FoundBy.PATTERN, order), cast)


def _date_order(sheet: Sheet, kind: Kind) -> date.Order:
    learned = date.page_order(sheet.text)
    if learned is not date.Order.UNKNOWN:
        return learned
    return date.Order.MONTH_FIRST if kind.month_first else date.Order.UNKNOWN


def _is_title(passage: Passage, kind: Kind) -> bool:
    """Whether a passage is but the paper's title: `Petition for Alien Relative` is no petition for anybody."""
    short = len(passage.words) <= _TITLE and not passage.runs
    return short and any(sign.share_of(passage.text) > _MOSTLY for sign in kind.strong)


def _used_up(passage: Passage, used: set[int]) -> bool:
    return sum(id(word) in used for word in passage.words) > _MOSTLY * len(passage.words)


def _trust_print_for_names(draft: Draft) -> None:
    """Let the print say where a zone's name ends: no check digit tells K from the filler behind it."""
    printed = [str(fact.value) for fact in draft.parts.values()]
    words = {fold(word) for text in printed for word in re.split(r"[\s-]+", text)}
    for index, fact in enumerate(draft.facts):
        if fact.provenance.found_by is FoundBy.MRZ and isinstance(fact.value, PersonName):
            draft.facts[index] = dataclasses.replace(fact, value=_without_filler(fact.value, words))


def _tell_card_number(holder: Draft) -> None:
    """Let the print say whether the number in a card's zone is the person's or only the card's."""
    printed = {fact.value for fact in holder.facts if _is_printed(fact, FactField.NATIONAL_ID_NUMBER)}
    of_card = {fact.value for fact in holder.facts if _is_printed(fact, FactField.DOCUMENT_NUMBER)}
    for index, fact in enumerate(holder.facts):
        in_zone = fact.provenance.found_by is FoundBy.MRZ and fact.field is FactField.NATIONAL_ID_NUMBER
        if in_zone and fact.value not in printed and fact.value in of_card:
            holder.facts[index] = dataclasses.replace(fact, field=FactField.DOCUMENT_NUMBER)


def _is_printed(fact: Fact, field: FactField) -> bool:
    return fact.field is field and fact.provenance.found_by is not FoundBy.MRZ


def _without_filler(value: PersonName, printed: set[str]) -> PersonName:
    def mended(part: str | None) -> str | None:
        return " ".join(_as_printed(word, printed) for word in part.split()) if part else part

    return PersonName.of_parts(mended(value.given), mended(value.family))


def _as_printed(word: str, printed: set[str]) -> str:
    """Return a word of the zone without fillers taken for letters, where what is left is printed above the zone.

    >>> _as_printed("Xelodie", {"elodie"}), _as_printed("Palomaxines", {"paloma", "ines"}), _as_printed("Max", {"max"})
    ('Elodie', 'Paloma Ines', 'Max')
    """
    if fold(word) in printed:
        return word
    ways = [word.strip(_FILLER_LIKE)]
    ways += [f"{word[:at]} {word[at + 1 :]}" for at, letter in enumerate(word) if letter in _FILLER_LIKE]
    return next((way.title() for way in ways if way and all(fold(one) in printed for one in way.split())), word)


def _numbered(documents: Sequence[Document]) -> tuple[Document, ...]:
    """Give every fact its id, in the order of documents."""
    count = 0
    numbered = []
    for document in documents:
        mentions = []
        for mention in document.mentions:
            facts: list[Fact] = []
            for fact in mention.facts:
                count += 1
                facts.append(dataclasses.replace(fact, id=f"F{count}"))
            mentions.append(Mention(mention.document, mention.role, tuple(facts), mention.holder))
        numbered.append(dataclasses.replace(document, mentions=tuple(mentions)))
    return tuple(numbered)
