"""One page read: which reader, which way up, how well. What a worker process runs."""

import functools
from collections.abc import Callable, Sequence

import cv2
from PIL import Image

from packetlint.model import Page, PageStatus, SourceFile, UnreadPage, Word
from packetlint.reading import docx, ocr, outline, pdf, rapidocr, tesseract, upright
from packetlint.reading.attempt import Attempt
from packetlint.reading.form import DYNAMIC, is_dynamic, with_form
from packetlint.reading.language import SCRIPTS, programs_for_scripts
from packetlint.reading.layer_check import is_a_good_reading, lies_on_ink, reads_the_same
from packetlint.reading.leftover import leftover
from packetlint.reading.options import ReadOptions
from packetlint.reading.picture import PictureError, open_frame
from packetlint.reading.pixels import cropped, darker_than_paper, grey, shrunk
from packetlint.reading.tesseract import (
    Tesseract,
    TesseractFailedError,
    TesseractMissingError,
    TesseractTimeoutError,
)
from packetlint.reading.text_layer import Layer, text_layer
from packetlint.reading.tick_box import asks_for_ticks, find_ticks
from packetlint.reading.zone import printed_zone, zone_readings

PDF = "application/pdf"

_ENOUGH_LETTERS, _SOME_LETTERS = 40, 12
"""Legible letters that make a page read, or partly read, whatever else is on it."""
_IN_PART = 0.4
"""Share of legible letters below which a page is read only in part; a card in two alphabets may have half."""
_WHOLE_PAGE = 25
"""Words that a text layer must have to be the reading of a whole scan."""
_ALL_CLEAR = 0.8
"""Share from which few letters are all that a page holds, if no other print is left on it."""
_LOOK_DPI = 100
"""Dots an inch that are enough to see whether a text layer tells all of a page."""
_LONGEST_SIDE = 3000
"""Pixels: more detail than 270 dpi on Letter paper slows Tesseract and helps nobody."""
_BLANK = 0.0004
"""Share of inked pixels below which a page is blank."""


def read_page(file: SourceFile, number: int, options: ReadOptions) -> Page | UnreadPage:
    """Return page `number` (from 1) of `file`, or why it could not be read; never raises for what a file holds."""
    tesseract.keep_files_in(options.scratch)
    if file.media_type == PDF and is_dynamic(file.location):
        return UnreadPage(file.path, number, DYNAMIC)
    page = _read_print(file, number, options)
    if isinstance(page, Page) and len(page.words) > options.max_words:
        reason = f"more than {options.max_words} words (limits.max_words_per_page)"
        return UnreadPage(file.path, number, reason, lasting=True)
    return with_form(page, file.location) if file.media_type == PDF and isinstance(page, Page) else page


def _read_print(file: SourceFile, number: int, options: ReadOptions) -> Page | UnreadPage:
    try:
        if file.media_type == PDF:
            layer = text_layer(file.location, number)
            page = _layered_page(file, number, layer, options) if layer is not None else None
            if page is not None:
                return page
        if file.media_type == docx.MEDIA_TYPE:
            typed = docx.typed_page(file, number)
            if typed is not None:
                return typed
        picture = page_picture(file, number, options)
        return _ocr_page(file, number, picture, options)
    except PictureError as error:
        return UnreadPage(file.path, number, str(error), lasting=True)
    except TesseractTimeoutError as error:
        return UnreadPage(file.path, number, f"{error} (limits.page_seconds)")
    except TesseractFailedError as error:
        return UnreadPage(file.path, number, str(error))
    except TesseractMissingError as error:
        return UnreadPage(file.path, number, f"{error}; `packetlint doctor` says how to install it", True)


def page_picture(file: SourceFile, number: int, options: ReadOptions) -> Image.Image:
    """Return the page as grey levels, as it lies in the file. Raises PictureError."""
    if file.media_type == PDF:
        return pdf.render(file.location, number, dpi=options.dpi, max_pixels=options.max_pixels)
    if file.media_type == docx.MEDIA_TYPE:
        picture = open_frame(docx.pasted_picture(file.location, number), 1, max_pixels=options.max_pixels)
    else:
        picture = open_frame(file.location, number, max_pixels=options.max_pixels)
    longest = max(picture.size)
    if longest > _LONGEST_SIDE:
        picture.thumbnail((_LONGEST_SIDE, _LONGEST_SIDE), Image.Resampling.BOX)
    return picture


def upright_picture(picture: Image.Image, page: Page) -> Image.Image:
    """Return the picture cut out and turned as it was when its page was read: what the page's boxes refer to."""
    paper = outline.flattened(picture, page.outline) if page.outline else picture
    return upright.turned_as(paper, page.rotation)


def _layered_page(file: SourceFile, number: int, layer: Layer, options: ReadOptions) -> Page | None:
    """Return a page by its text layer, with what its pictures hold besides; None where the layer is not to be believed.

    Raises PictureError, TesseractMissingError and TesseractFailedError.
    """
    if layer.on_scan and len(layer.words) < _WHOLE_PAGE:
        return None  # a stamp or a page number that somebody has put on a scan
    draw = functools.partial(pdf.render, file.location, number, max_pixels=options.max_pixels)
    whole = functools.cache(lambda: draw(dpi=options.dpi))
    look = draw(dpi=_LOOK_DPI)
    if not lies_on_ink(look, layer.words) or (layer.on_scan and leftover(look, layer.words) is not None):
        return None
    if not _says_the_same(layer, draw, whole, options):
        return None
    reading = ocr.beside_layer(look, whole, layer.words, options)
    pasted = reading.words != layer.words
    return Page(
        file.path,
        number,
        reading.words,
        layer.aspect,
        "text-layer",
        "text-layer",
        PageStatus.PARTLY_READ if reading.missed else PageStatus.READ,
        1.0,
        reason=reading.missed,
        zone_readings=_zone(whole(), reading.words, options) if pasted else printed_zone(layer.words),
        ticks=find_ticks(whole(), reading.words) if asks_for_ticks(reading.words) else (),
    )


def _says_the_same(
    layer: Layer, draw: Callable[..., Image.Image], whole: Callable[[], Image.Image], options: ReadOptions
) -> bool:
    """Whether a layer says what the page shows. Without Tesseract only a scan's layer is doubted."""
    if not options.languages:
        return not layer.on_scan
    programs = (
        Tesseract(options.languages[:1], options.page_seconds),
        *programs_for_scripts(options.languages, options.page_seconds),
    )
    if layer.on_scan:
        return is_a_good_reading(lambda part: cropped(whole(), part), layer.words, programs)
    return reads_the_same(lambda part: draw(dpi=options.dpi, part=part), layer.words, programs)


def _ocr_page(file: SourceFile, number: int, picture: Image.Image, options: ReadOptions) -> Page | UnreadPage:
    if _is_blank(picture):
        return Page(file.path, number, (), picture.width / picture.height, "none", "none", PageStatus.BLANK, 1.0)
    reading = ocr.read_picture(picture, options)
    attempt = reading.attempt
    status, reason = _judge(attempt, options)
    if status is None:
        missing = _packs_missing(options)
        return UnreadPage(file.path, number, reason or "", missing_program=missing, lasting=not missing)
    return Page(
        file.path,
        number,
        attempt.words,
        attempt.picture.width / attempt.picture.height,
        "ocr",
        _reader(attempt),
        status,
        round(attempt.share, 4),
        languages=attempt.languages,
        rotation=attempt.rotation,
        reason=reason,
        zone_readings=_zone(attempt.picture, attempt.words, options),
        ticks=find_ticks(attempt.picture, attempt.words),
        outline=reading.outline,
    )


def _zone(picture: Image.Image, words: Sequence[Word], options: ReadOptions) -> tuple[tuple[Word, ...], ...]:
    program = Tesseract(options.languages[:1], options.page_seconds)
    return zone_readings(picture, words, program, second_reader=ocr.has_second_reader(options))


def _reader(attempt: Attempt) -> str:
    program = f"tesseract {tesseract.program_version()}"
    return f"{program}, rapidocr {rapidocr.version()}" if attempt.reader == "rapidocr" else program


def _is_blank(picture: Image.Image) -> bool:
    small, _ = shrunk(grey(picture), 600)
    return cv2.countNonZero(darker_than_paper(small, 10, 20)) < _BLANK * small.size


def _judge(attempt: Attempt, options: ReadOptions) -> tuple[PageStatus | None, str | None]:
    """Return the page's status, None where it is unread, and a line saying why it is not simply read."""
    if attempt.legible >= _ENOUGH_LETTERS and attempt.share >= _IN_PART:
        return PageStatus.READ, None
    if attempt.legible > 0 and attempt.share >= _ALL_CLEAR and leftover(attempt.picture, attempt.words) is None:
        return PageStatus.READ, None  # a separator sheet holds a word or two
    if attempt.legible >= _SOME_LETTERS:
        few = attempt.share >= _IN_PART
        problem = "hardly any print was found on it" if few else f"only {attempt.share:.0%} of its letters are legible"
        return PageStatus.PARTLY_READ, problem
    advice = "scan it again, straight and in good light"
    if _packs_missing(options):
        advice += ", or install the language packs that `packetlint doctor` names"
    return None, f"its print could not be read; {advice}"


def _packs_missing(options: ReadOptions) -> bool:
    return not all(any(code in options.languages for code in script) for script in SCRIPTS)
