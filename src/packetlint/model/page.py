"""What came in and what was on it: files, pages, words, and the pages nobody could read."""

import dataclasses
import enum
from collections.abc import Sequence
from pathlib import Path

from packetlint.model.geometry import Box


class FileStatus(enum.StrEnum):
    """What intake made of a file, before any page of it is read."""

    DOCUMENT = "document"
    """A document whose pages can be read."""
    UNREADABLE = "unreadable"
    """A document that cannot be opened, or of a kind we cannot read yet."""
    SKIPPED = "skipped"
    """No document: notes, code, thumbnails."""


@dataclasses.dataclass(frozen=True, slots=True)
class SourceFile:
    """One file of a packet, known by its content."""

    path: str
    """Relative to the packet, with `/` separators."""
    location: Path
    """Where its bytes are on this machine; never shown in a report."""
    sha256: str | None
    """None where the bytes cannot be read."""
    media_type: str | None
    """Told by the content, not by the name; None where nothing fits."""
    pages: int
    status: FileStatus
    reason: str | None = None
    """One line for people, where the file is not a readable document."""


class PageStatus(enum.StrEnum):
    """How well a page was read."""

    READ = "read"
    PARTLY_READ = "partly_read"
    BLANK = "blank"


@dataclasses.dataclass(frozen=True, slots=True)
class Word:
    """One word and where it stands."""

    text: str = dataclasses.field(repr=False)
    box: Box
    confidence: float
    """0 to 1, as the reader gives it; 1 for a text layer."""


@dataclasses.dataclass(frozen=True, slots=True)
class Tick:
    """A small printed square to be crossed, and how much of it is."""

    box: Box
    ink: float
    """Share of the square's inside that is inked, 0 to 1."""


@dataclasses.dataclass(frozen=True, slots=True)
class FormField:
    """One filled field of a fillable PDF form, as the form itself names it (ISO 32000-1, 12.7)."""

    name: str
    """Fully qualified, with dots: unique in its file."""
    value: str = dataclasses.field(repr=False)
    """What was typed, or the chosen option; fields left empty are none."""
    hint: str
    """The tooltip (`/TU`): what is asked for, whose it is, in which part; empty where the form gives none."""
    box: Box
    ticked: bool | None = None
    """Whether a check box or radio button is chosen; None for a field that holds text."""


Outline = tuple[tuple[float, float], tuple[float, float], tuple[float, float], tuple[float, float]]
"""Corners of a page on a photo, clockwise from its top left as it lies there, in fractions of the picture."""


@dataclasses.dataclass(frozen=True, slots=True)
class Page:
    """What was on one page, upright."""

    file: str
    """The file's path in the packet."""
    number: int
    """From 1."""
    words: Sequence[Word] = dataclasses.field(repr=False)
    """In reading order."""
    aspect: float
    """Width divided by height of the upright page: what turns fractions into shapes."""
    method: str
    """`text-layer`, `form`, `ocr` or `none`: as the report names them."""
    reader: str
    """The program that read it, with its version."""
    status: PageStatus
    confidence: float
    """Mean confidence of its words, 0 to 1."""
    rotation: float = 0.0
    """Degrees clockwise that were undone to make the page upright."""
    reason: str | None = None
    """One line for people, where the page was read only in part."""
    zone_readings: tuple[tuple[Word, ...], ...] = dataclasses.field(default=(), repr=False)
    """Each time the lines of what looks like a machine-readable zone were read: whole lines, top to bottom."""
    ticks: tuple[Tick, ...] = ()
    languages: tuple[str, ...] = ()
    """Tesseract's codes of the languages it was read in; none for a text layer."""
    form_fields: tuple[FormField, ...] = dataclasses.field(default=(), repr=False)
    """Filled fields of a fillable PDF form, in reading order."""
    outline: Outline | None = None
    """Where the page lay on the picture, if it was cut out and flattened."""
    placed: bool = True
    """False where the boxes only say what stands beside what: their layout is ours, not the paper's."""


@dataclasses.dataclass(frozen=True, slots=True)
class UnreadPage:
    """A page that could not be read, and why: a result, never a silence."""

    file: str
    number: int
    reason: str
    """One line for people, with what to do about it."""
    missing_program: bool = False
    """True where installing a program or language pack would let it be read."""
    fault: bool = False
    """True where an error of ours, that nobody foresaw, was the reason."""
    lasting: bool = False
    """True where the same readers can only fail again: neither time nor memory nor a program was lacking."""
