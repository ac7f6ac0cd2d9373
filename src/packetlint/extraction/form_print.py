"""What the print of a page with fields to be filled in tells: answers of nameless fields, not the form's own words."""

import dataclasses
import re
from collections.abc import Callable, Iterable, Iterator

from packetlint.extraction.cast import Cast
from packetlint.extraction.tooltip import read_field_name, says_something
from packetlint.model import Box, Fact, FactField, FormField, FoundBy, Page, Word

_LETTERS_ACROSS = 80
"""Letters of a value that fill a field as wide as the page."""
_ROOM = 0.2
"""Share of a field's height that is left free above and below a typed value."""


def unnamed_fields(page: Page) -> tuple[FormField, ...]:
    """Return the filled fields whose own words do not tell what they hold: their printed captions may."""
    return tuple(
        field
        for field in page.form_fields
        if field.ticked is None and not says_something(field.hint) and read_field_name(field.name).asks is None
    )


def with_typed_words(page: Page) -> Page:
    """Return the page with the values of its unnamed fields as words in their places, as if they had been printed.

    A page read by OCR has them among its words: its picture shows what was typed.
    """
    if page.method == "ocr":
        return page
    typed = [Word(text, box, 1.0) for field in unnamed_fields(page) for text, box in _laid_out(field)]
    return dataclasses.replace(page, words=(*page.words, *typed)) if typed else page


def forget_print(cast: Cast, page: Page) -> None:
    """Take away what was found on the page in places where nothing was typed: a form's own print tells of nobody."""
    typed = [field.box for field in unnamed_fields(page)]
    _keep(cast, lambda fact: not _is_found_in_print(fact, page) or _touches(fact, typed))


def forget_typed(cast: Cast, page: Page) -> None:
    """Take away what was found in the print where something was typed whose field says what it is."""
    unnamed = set(unnamed_fields(page))
    named = [field.box for field in page.form_fields if field not in unnamed]
    _keep(cast, lambda fact: not (_is_found_in_print(fact, page) and _touches(fact, named)))


def print_answers(cast: Cast, page: Page) -> bool:
    """Whether a form's own print, read into `cast`, answers questions: a blank one has nobody's birth and no number."""
    typed = [field.box for field in unnamed_fields(page)]
    facts = [fact for draft in cast.drafts for fact in draft.facts if not _touches(fact, typed)]
    return any(fact.field is FactField.DATE_OF_BIRTH or fact.field.is_number for fact in facts)


def _keep(cast: Cast, wanted: Callable[[Fact], bool]) -> None:
    for draft in cast.drafts:
        draft.facts = [fact for fact in draft.facts if wanted(fact)]
        draft.parts = {part: fact for part, fact in draft.parts.items() if wanted(fact)}


def _is_found_in_print(fact: Fact, page: Page) -> bool:
    return fact.provenance.page == page.number and fact.provenance.found_by not in (FoundBy.FORM, FoundBy.MRZ)


def _touches(fact: Fact, places: Iterable[Box]) -> bool:
    box = fact.provenance.box
    return box is not None and any(
        box.x0 < place.x1 and place.x0 < box.x1 and box.y0 < place.y1 and place.y0 < box.y1 for place in places
    )


def _laid_out(field: FormField) -> Iterator[tuple[str, Box]]:
    """Yield the words of a value with a box each, side by side from the field's left end."""
    box = field.box
    letter = box.width / max(1.0, len(field.value), _LETTERS_ACROSS * box.width)
    top, bottom = box.y0 + _ROOM * box.height, box.y1 - _ROOM * box.height
    for match in re.finditer(r"\S+", field.value):
        yield match.group(), Box(box.x0 + match.start() * letter, top, box.x0 + match.end() * letter, bottom)
