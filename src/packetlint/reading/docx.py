"""Letters as Word saves them: their text, page by page, and the scans pasted into them. The only door to python-docx.

The file says what its text is, not where it stands on paper: the places of the words are our own (`typeset.py`).
"""

import dataclasses
import functools
import io
import itertools
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import Any, BinaryIO

import docx
from docx.opc.package import OpcPackage
from docx.oxml import parse_xml

from packetlint.model import Page, PageStatus, SourceFile
from packetlint.reading.docx_text import Break, Inset, blocks
from packetlint.reading.picture import PictureError
from packetlint.reading.typeset import PlainPage, Table, typeset
from packetlint.reading.zone import printed_zones

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

_BLANK = PlainPage((), 8.5 / 11)
_DRAWINGS = frozenset({".emf", ".wmf", ".svg"})
"""Endings of pictures made of strokes, which Pillow cannot draw."""
_LEAST_SIDE, _LEAST_AREA = 1.25, 5.0
"""Inches and square inches from which a picture may be a paper of its own: a licence is, a signature or seal is not."""


class LetterError(PictureError, ValueError):
    """A Word document that cannot be opened; its text is one line for people."""


@dataclasses.dataclass(frozen=True, slots=True)
class _Letter:
    """What a Word document holds: pages of text, then pasted pictures, each a page of its own."""

    pages: tuple[PlainPage, ...] = dataclasses.field(repr=False)
    pictures: tuple[bytes, ...] = dataclasses.field(repr=False)
    unread: int
    """Drawings, pictures that lie elsewhere and other programs' objects."""


def count_docx_pages(location: Path) -> int:
    """Return how many pages a Word document has, at least one: those of its text, then one for each pasted scan.

    Pages break where the file says that Word broke them when it last saved it, where its author broke them by hand,
    and where a page would be longer than any is. Raises LetterError when the document cannot be opened. It is held in
    memory unpacked: measure it before.
    """
    letter = _open(location)
    return max(1, len(letter.pages) + len(letter.pictures))


def typed_page(file: SourceFile, number: int) -> Page | None:
    """Return page `number` (from 1) of a Word document, None where it is a pasted picture.

    Raises LetterError when the document cannot be opened.
    """
    letter = _open(file.location)
    if len(letter.pages) < number <= len(letter.pages) + len(letter.pictures):
        return None
    sheet = letter.pages[number - 1] if letter.pages else _BLANK
    last = number == max(1, len(letter.pages))
    reason = f"drawings or embedded objects in it could not be read ({letter.unread}); save it as PDF"
    return _page(file, number, sheet, reason if last and letter.unread else None)


def _page(file: SourceFile, number: int, sheet: PlainPage, reason: str | None) -> Page:
    words = sheet.words
    status = PageStatus.PARTLY_READ if reason else PageStatus.READ if words else PageStatus.BLANK
    return Page(
        file.path,
        number,
        words,
        sheet.aspect,
        "text-layer" if words else "none",
        f"python-docx {docx.__version__}" if words else "none",
        status,
        1.0,
        reason=reason,
        zones=printed_zones(words),
        placed=False,
    )


def pasted_picture(location: Path, number: int) -> BinaryIO:
    """Return the picture that is page `number` of a Word document, as it was pasted.

    Raises LetterError when the document cannot be opened, LookupError when that page is none.
    """
    letter = _open(location)
    return io.BytesIO(letter.pictures[number - len(letter.pages) - 1])


@functools.lru_cache(maxsize=1)
def _open(location: Path) -> _Letter:
    """Keep the letter that this process is reading: its pages come one after another."""
    try:
        return _letter(OpcPackage.open(str(location)).main_document_part)
    except MemoryError:
        raise
    except Exception as error:  # python-docx and lxml raise many things on a damaged file
        raise LetterError("the Word document is damaged and cannot be opened; save it as PDF") from error


def _letter(part: Any) -> _Letter:
    found = list(blocks(parse_xml(part.blob)))
    text = [item for item in found if not isinstance(item, Inset)]
    pages = list(_pages(text)) or [()]
    pages[0] = (*_beside(part, "header"), *pages[0])
    pages[-1] = (*pages[-1], *_beside(part, "footnotes"), *_beside(part, "endnotes"), *_beside(part, "footer"))
    targets = [_target(part, item) for item in found if isinstance(item, Inset) and _may_be_a_paper(item)]
    pictures = dict.fromkeys(target for target in targets if target is not None)
    typed = tuple(sheet for page in pages for sheet in typeset(page))
    return _Letter(typed, tuple(target.blob for target in pictures), targets.count(None))


def _pages(items: Iterable[Table | Break]) -> Iterator[tuple[Table, ...]]:
    """Yield what stands between two breaks; a break that Word notes behind one made by hand is the same one."""
    for is_break, between in itertools.groupby(items, key=lambda item: isinstance(item, Break)):
        page = tuple(item for item in between if isinstance(item, Table))
        if not is_break and any(table.text.strip() for table in page):
            yield page


def _beside(part: Any, kind: str) -> list[Table]:
    """Return the text that stands in parts of its own, each once, wherever the file would repeat it."""
    tables: dict[Table, None] = {}
    for relation in part.rels.values():
        if not relation.is_external and PurePosixPath(relation.reltype).name == kind:
            found = blocks(parse_xml(relation.target_part.blob))
            tables.update(dict.fromkeys(item for item in found if isinstance(item, Table)))
    return list(tables)


def _may_be_a_paper(inset: Inset) -> bool:
    width, height = inset.size
    return min(width, height) >= _LEAST_SIDE and width * height >= _LEAST_AREA


def _target(part: Any, inset: Inset) -> Any:
    """Return the part that holds a picture, None where the file holds none that can be decoded."""
    relation = part.rels.get(inset.relation)
    if relation is None or relation.is_external:
        return None
    ending = PurePosixPath(str(relation.target_part.partname)).suffix.lower()
    return None if ending in _DRAWINGS else relation.target_part
