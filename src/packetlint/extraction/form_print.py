"""What the print of a page with fields to be filled in tells: answers of nameless fields, not the form's own words."""

import dataclasses
import re
import textwrap
from collections.abc import Callable, Iterable, Iterator

from packetlint.extraction.cast import Cast
from packetlint.extraction.layout import Passage
from packetlint.extraction.tooltip import read_field
from packetlint.model import Box, Fact, FactField, FormField, FoundBy, PackedWords, Page, Word

_TEXT = 6
"""Words from which a value is running text."""
_LETTERS_ACROSS = 100
"""Letters of typed print across a page."""
_FEWEST_LETTERS = 12
"""Letters of a line in the narrowest field."""
_PITCH = 0.018
"""Page height from one typed line to the next."""
_ROOM = 0.15
"""Share of a line that is left free above and below its print."""
_SLACK = 0.01
"""Page fraction by which what was found may stand out of the field it was typed into."""


def unnamed_fields(page: Page) -> tuple[FormField, ...]:
    """Return the filled fields whose own words do not tell what they hold: their printed captions may."""
    return tuple(field for field in page.form_fields if field.ticked is None and read_field(field).asks is None)


def with_typed_words(page: Page) -> Page:
    """Return the page with the short values of its unnamed fields as words in their places, as if they were printed.

    A page read by OCR has them among its words: its picture shows what was typed. Of a page with a text of its own
    the picture may have been read as well; what was read there of a field gives way to what was typed.
    """
    if page.method == "ocr":
        return page
    fields = [field for field in unnamed_fields(page) if not _is_text(field)]
    if not fields:
        return page
    printed = [word for word in page.words if not any(_lies_in(word.box, field.box) for field in fields)]
    typed = [word for field in fields for word in _laid_out(field)]
    return dataclasses.replace(page, words=PackedWords((*printed, *typed)))


def _lies_in(box: Box, place: Box) -> bool:
    """Whether the middle of a box lies in a place."""
    return place.x0 <= (box.x0 + box.x1) / 2 < place.x1 and place.y0 <= box.middle < place.y1


def typed_passages(page: Page) -> list[Passage]:
    """Return the long values of the page's unnamed fields as running text: explanations, additional information."""
    if page.method == "ocr":
        return []
    return [Passage.of(tuple(_laid_out(field))) for field in unnamed_fields(page) if _is_text(field)]


def _is_text(field: FormField) -> bool:
    return len(field.value.split()) >= _TEXT


def forget_print(cast: Cast, page: Page) -> None:
    """Take away what was found on the page in places where nothing was typed: a form's own print tells of nobody."""
    typed = [field.box for field in unnamed_fields(page)]
    _keep(cast, lambda fact: not _is_found_in_print(fact, page) or _is_within(fact, typed))


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
    return fact.provenance.page == page.number and fact.provenance.found_by not in (
        FoundBy.FORM,
        FoundBy.MRZ,
        FoundBy.BARCODE,
    )


def _touches(fact: Fact, places: Iterable[Box]) -> bool:
    box = fact.provenance.box
    return box is not None and any(
        box.x0 < place.x1 and place.x0 < box.x1 and box.y0 < place.y1 and place.y0 < box.y1 for place in places
    )


def _is_within(fact: Fact, places: Iterable[Box]) -> bool:
    box = fact.provenance.box
    rooms = (place.grown(_SLACK, _SLACK) for place in places)
    return box is not None and any(
        room.x0 <= box.x0 and box.x1 <= room.x1 and room.y0 <= box.y0 and box.y1 <= room.y1 for room in rooms
    )


def _laid_out(field: FormField) -> Iterator[Word]:
    """Yield the words of a value with a box each, in lines that fill the field from its top left."""
    box = field.box
    lines = textwrap.wrap(field.value, max(_FEWEST_LETTERS, int(_LETTERS_ACROSS * box.width)))
    pitch = min(_PITCH, box.height / len(lines))
    letter = box.width / max(_LETTERS_ACROSS * box.width, *map(len, lines))
    top = box.middle - pitch / 2 if len(lines) == 1 else box.y0
    for number, line in enumerate(lines):
        above, below = top + (number + _ROOM) * pitch, top + (number + 1 - _ROOM) * pitch
        for match in re.finditer(r"\S+", line):
            place = Box(box.x0 + match.start() * letter, above, box.x0 + match.end() * letter, below)
            yield Word(match.group(), place, 1.0)
