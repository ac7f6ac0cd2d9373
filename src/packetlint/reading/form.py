"""Fillable PDF forms: what was typed and ticked, by field. The only door to PDFium's forms (ISO 32000-1, 12.7).

PDFium draws the page as well, so that a value here is the value on the page's picture. It resolves what fields
inherit, stops at cycles, and runs no script: its form environment is made without a JavaScript engine.
"""

import ctypes
import dataclasses
import functools
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pypdfium2
from pypdfium2 import raw

from packetlint.model import Box, FormField, Page, PageStatus, Word
from packetlint.reading.pdf import open_document
from packetlint.reading.xfa import Answers, plain_text, read_datasets

MOST_FIELDS = 2_000
"""Fields of one page that are read; the largest official form has some hundred."""
LONGEST_VALUE = 4_000
LONGEST_HINT = 2_000
LONGEST_NAME = 500
"""Letters of each that are kept."""
LARGEST_DATASETS = 8 * 2**20
"""Bytes of XFA data beyond which they are left unread."""
_MOST_OPTIONS = 1_000

_ITS_OWN_PRINT = 4
"""Fields from which a page's print is taken to be a form's, and no letter's with a line for the date."""
_GRID = 100_000
"""Steps across the page in which PDFium is asked for places."""

_HIDDEN, _NOT_PRINTED, _NOT_SHOWN = 2, 4, 32
"""Annotation flags Hidden, Print and NoView (table 165)."""
_PASSWORD = 1 << 13
"""Field flag (table 228)."""
_TICKED = (raw.FPDF_FORMFIELD_CHECKBOX, raw.FPDF_FORMFIELD_RADIOBUTTON)
_CHOSEN = (raw.FPDF_FORMFIELD_COMBOBOX, raw.FPDF_FORMFIELD_LISTBOX)
_TYPED = (raw.FPDF_FORMFIELD_TEXTFIELD, *_CHOSEN)

_READER = "form"
_TOO_MANY = f"it has more than {MOST_FIELDS} form fields; print it to PDF"
_MORE_IN_ADOBE = "a dynamic XFA form, of which Adobe's own programs may show more: print it to PDF there"
DYNAMIC = "a dynamic XFA form, which only Adobe's own programs show: print it to PDF there"


@dataclasses.dataclass(frozen=True, slots=True)
class Form:
    """The form on one page."""

    fields: tuple[FormField, ...] = ()
    """Those that are filled, in reading order."""
    openings: tuple[Box, ...] = ()
    """Where text can be typed, filled or not."""
    count: int = 0
    """Fields on the page, filled or not, boxes to be ticked among them."""
    doubt: str | None = None
    """Why there may be more than was read, one line for people."""

    def prints_itself(self, words: Iterable[Word]) -> bool:
        """Whether `words`, the page's print, are a form's questions and no answers.

        Answers printed where fields are still open tell of a program that filled the form without them.
        """
        if self.count < _ITS_OWN_PRINT:
            return False
        return not any(_is_within(word.box, opening) for word in words for opening in self.openings)


def _is_within(box: Box, opening: Box) -> bool:
    middle = (box.x0 + box.x1) / 2
    return opening.x0 < middle < opening.x1 and opening.y0 < box.middle < opening.y1


def read_form(location: Path, number: int) -> Form:
    """Return the form on page `number` (from 1), an empty one where there is none; never raises for what it holds."""
    try:
        document = open_document(location, number)
        if not document.formenv:
            return Form()
        page = document[number - 1]
    except (pypdfium2.PdfiumError, ValueError, MemoryError):
        return Form()
    try:
        answers = _xfa_answers(location) if _has_xfa(document) else Answers()
        widgets = list(_widgets(document, page))
        return Form(
            tuple(_in_reading_order(_filled(widgets, answers))),
            tuple(widget.box for widget in widgets if widget.kind in _TYPED),
            len(widgets),
            _doubt(document, page),
        )
    finally:
        page.close()


def with_form(page: Page, location: Path) -> Page:
    """Return a page of the PDF at `location` with its filled fields.

    Where its text layer is a form's own print, the page counts as read by form: what is ticked is known without a look
    at the squares.
    """
    form = read_form(location, page.number)
    if not form.count:
        return page
    page = dataclasses.replace(page, form_fields=form.fields)
    if page.method == "text-layer" and form.prints_itself(page.words):
        page = dataclasses.replace(page, method="form", reader=_READER, ticks=())
    if page.status is PageStatus.BLANK and form.fields:
        page = dataclasses.replace(page, method="form", reader=_READER, status=PageStatus.READ)
    if form.doubt:
        page = dataclasses.replace(page, status=PageStatus.PARTLY_READ, reason=form.doubt)
    return page


def _doubt(document: pypdfium2.PdfDocument, page: pypdfium2.PdfPage) -> str | None:
    if raw.FPDFPage_GetAnnotCount(page) > MOST_FIELDS:
        return _TOO_MANY
    return _MORE_IN_ADOBE if document.get_formtype() == raw.FORMTYPE_XFA_FULL else None


@functools.lru_cache(maxsize=4)
def is_dynamic(location: Path) -> bool:
    """Whether the file's pages are but a placeholder: the form itself is XFA, laid out when Adobe opens it."""
    try:
        document = open_document(location)
    except (pypdfium2.PdfiumError, ValueError, MemoryError):
        return False
    if not _has_xfa(document):
        return False
    return not any(_has_widget(document, index) for index in range(len(document)))


def _has_xfa(document: pypdfium2.PdfDocument) -> bool:
    return document.get_formtype() in (raw.FORMTYPE_XFA_FULL, raw.FORMTYPE_XFA_FOREGROUND)


def _has_widget(document: pypdfium2.PdfDocument, index: int) -> bool:
    try:
        page = document[index]
    except pypdfium2.PdfiumError:
        return False
    try:
        return any(True for _ in _annotations(page))
    finally:
        page.close()


@dataclasses.dataclass(frozen=True, slots=True)
class _Widget:
    """One field where it stands on the page, filled or not."""

    kind: int
    name: str
    hint: str
    box: Box
    value: str
    """What was typed or chosen; of a box to be ticked, what its tick stands for."""
    ticked: bool


def _widgets(document: pypdfium2.PdfDocument, page: pypdfium2.PdfPage) -> Iterator[_Widget]:
    """Yield the page's visible fields that can be filled, in the order of the file."""
    for annotation in _annotations(page):
        widget = _widget(document.formenv, page, annotation)
        if widget is not None:
            yield widget


def _annotations(page: pypdfium2.PdfPage) -> Iterator[Any]:
    for index in range(min(MOST_FIELDS, raw.FPDFPage_GetAnnotCount(page))):
        annotation = raw.FPDFPage_GetAnnot(page, index)
        if not annotation:
            continue
        try:
            if raw.FPDFAnnot_GetSubtype(annotation) == raw.FPDF_ANNOT_WIDGET:
                yield annotation
        finally:
            raw.FPDFPage_CloseAnnot(annotation)


def _widget(form: Any, page: pypdfium2.PdfPage, annotation: Any) -> _Widget | None:
    kind = raw.FPDFAnnot_GetFormFieldType(form, annotation)
    box = _box(page, annotation)
    if box is None or kind not in (*_TICKED, *_TYPED) or _is_hidden(form, annotation):
        return None
    ask = functools.partial(_text, form, annotation)
    ticks = kind in _TICKED
    return _Widget(
        kind,
        ask(raw.FPDFAnnot_GetFormFieldName, LONGEST_NAME),
        ask(raw.FPDFAnnot_GetFormFieldAlternateName, LONGEST_HINT),
        box,
        ask(raw.FPDFAnnot_GetFormFieldExportValue, LONGEST_NAME) if ticks else _typed(form, annotation, kind),
        bool(ticks and raw.FPDFAnnot_IsChecked(form, annotation)),
    )


def _is_hidden(form: Any, annotation: Any) -> bool:
    """Whether the field shows neither on the screen nor on paper, or hides what is typed: none of the form's words."""
    flags = raw.FPDFAnnot_GetFlags(annotation)
    nowhere = flags & _NOT_SHOWN and not flags & _NOT_PRINTED
    return bool(flags & _HIDDEN or nowhere or raw.FPDFAnnot_GetFormFieldFlags(form, annotation) & _PASSWORD)


def _box(page: pypdfium2.PdfPage, annotation: Any) -> Box | None:
    """Return where a field stands on the upright page as it is cropped; None where it has no place on it."""
    rect = raw.FS_RECTF()
    if not raw.FPDFAnnot_GetRect(annotation, rect):
        return None
    corners = [_place(page, x, y) for x in (rect.left, rect.right) for y in (rect.bottom, rect.top)]
    across, down = sorted(x for x, _ in corners), sorted(y for _, y in corners)
    box = Box(across[0], down[0], across[-1], down[-1])
    return box if box.width > 0 and box.height > 0 else None


def _place(page: pypdfium2.PdfPage, x: float, y: float) -> tuple[float, float]:
    across, down = ctypes.c_int(), ctypes.c_int()
    raw.FPDF_PageToDevice(page, 0, 0, _GRID, _GRID, 0, x, y, across, down)
    return min(1.0, max(0.0, across.value / _GRID)), min(1.0, max(0.0, down.value / _GRID))


def _typed(form: Any, annotation: Any, kind: int) -> str:
    if kind in _CHOSEN:
        chosen = _chosen(form, annotation)
        if chosen:
            return chosen
    value = _text(form, annotation, raw.FPDFAnnot_GetFormFieldValue, LONGEST_VALUE)
    return value or plain_text(
        _utf16(functools.partial(raw.FPDFAnnot_GetStringValue, annotation, b"RV"), LONGEST_VALUE)
    )


def _chosen(form: Any, annotation: Any) -> str:
    """Return the chosen options as the form shows them, not as it exports them."""
    count = min(_MOST_OPTIONS, raw.FPDFAnnot_GetOptionCount(form, annotation))
    chosen = (index for index in range(count) if raw.FPDFAnnot_IsOptionSelected(form, annotation, index))
    labels = (
        _utf16(functools.partial(raw.FPDFAnnot_GetOptionLabel, form, annotation, n), LONGEST_NAME) for n in chosen
    )
    return ", ".join(label for label in labels if label)[:LONGEST_VALUE]


def _text(form: Any, annotation: Any, call: Callable[..., int], longest: int) -> str:
    return _utf16(functools.partial(call, form, annotation), longest)


def _utf16(call: Callable[..., int], longest: int) -> str:
    """Return the text that a call of PDFium's gives as UTF-16, its first `longest` letters on one line."""
    size = call(None, 0)
    if size <= 2:
        return ""
    buffer = ctypes.create_string_buffer(size)
    call(ctypes.cast(buffer, ctypes.POINTER(raw.FPDF_WCHAR)), size)
    return " ".join(buffer.raw[: min(size - 2, 2 * longest)].decode("utf-16-le", "ignore").replace("\0", " ").split())


def _filled(widgets: Iterable[_Widget], answers: Answers) -> Iterator[FormField]:
    """Yield the fields that hold something: in the form itself or, where that is empty, in its XFA data."""
    every = list(widgets)
    decided = {_group(widget.name) for widget in every if widget.ticked}
    for widget in every:
        if widget.kind in _TICKED:
            answer = None if _group(widget.name) in decided else answers.of(widget.name)
            if widget.ticked or (answer is not None and answer.strip() == widget.value.strip() != ""):
                yield FormField(widget.name, widget.value.strip(), widget.hint, widget.box, ticked=True)
        else:
            value = widget.value or " ".join((answers.of(widget.name) or "").split())[:LONGEST_VALUE]
            if value:
                yield FormField(widget.name, value, widget.hint, widget.box)


def _group(name: str) -> str:
    """Return the name that boxes of one question share: `Sex[0]` and `Sex[1]` are two boxes."""
    return name.rpartition("[")[0] or name


def _in_reading_order(fields: Iterable[FormField]) -> Iterator[FormField]:
    """Yield fields row by row, each row from the left."""
    rows: list[list[FormField]] = []
    for field in sorted(fields, key=lambda one: (one.box.y0, one.box.x0)):
        if rows and field.box.middle < rows[-1][0].box.y1:
            rows[-1].append(field)
        else:
            rows.append([field])
    for row in rows:
        yield from sorted(row, key=lambda one: one.box.x0)


@functools.lru_cache(maxsize=1)
def _xfa_answers(location: Path) -> Answers:
    """Return what a file's XFA packets hold; the same for all its pages."""
    document = open_document(location)
    packets = (_packet(document, index) for index in range(min(100, raw.FPDF_GetXFAPacketCount(document))))
    return read_datasets(packet for packet in packets if packet)


def _packet(document: pypdfium2.PdfDocument, index: int) -> bytes:
    """Return the packet where it can hold data: the one named so, or the one that holds the whole form."""
    size = raw.FPDF_GetXFAPacketName(document, index, None, 0)
    name = ctypes.create_string_buffer(size + 1)
    raw.FPDF_GetXFAPacketName(document, index, name, size)
    length = ctypes.c_ulong()
    raw.FPDF_GetXFAPacketContent(document, index, None, 0, length)
    if name.value not in (b"datasets", b"") or not 0 < length.value <= LARGEST_DATASETS:
        return b""
    content = ctypes.create_string_buffer(length.value)
    raw.FPDF_GetXFAPacketContent(document, index, content, length.value, length)
    return content.raw
