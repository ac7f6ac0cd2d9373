"""One page read: which reader, which way up, how well. What a worker process runs."""

import dataclasses

from PIL import Image, ImageChops, ImageFilter

from packetlint.model import Page, PageStatus, SourceFile, Tick, UnreadPage, Word
from packetlint.reading import pdf, tesseract, upright
from packetlint.reading.leftover import with_leftovers
from packetlint.reading.options import ReadOptions
from packetlint.reading.picture import PictureError, open_frame
from packetlint.reading.tesseract import Tesseract, TesseractMissingError, TesseractTimeoutError
from packetlint.reading.tick_box import asks_for_ticks, find_ticks
from packetlint.reading.zone import printed_zone, zone_readings

PDF = "application/pdf"

CONFIDENT = 0.7
"""Confidence from which a word counts as legible."""
_GARBAGE = 0.6
"""Share of legible letters below which the page is read another way as well."""
_FOREIGN = 0.35
"""Share of legible letters below which it may be another script altogether."""
_ENOUGH_LETTERS, _SOME_LETTERS = 40, 12
"""Legible letters that make a page read, or partly read, whatever else is on it."""
_LOOK_SIDE = 1400
"""Pixels of the longer side on which the ways up are tried."""
_LONGEST_SIDE = 3600
"""Pixels: more detail than 300 dpi on Letter paper slows Tesseract and helps nobody."""
_BLANK = 0.0004
"""Share of inked pixels below which a page is blank."""

_OTHER_SCRIPTS = (("ukr", "rus"), ("fas", "ara"))
"""Languages tried together, one script after the other, where the page is not in Latin script."""


@dataclasses.dataclass(frozen=True, slots=True)
class _Reading:
    """One way of reading the picture, and what came of it."""

    picture: Image.Image
    words: tuple[Word, ...]
    languages: tuple[str, ...]
    rotation: float = 0.0

    @property
    def legible(self) -> int:
        return sum(len(word.text) for word in self.words if _legible(word))

    @property
    def share(self) -> float:
        return self.legible / max(1, sum(len(word.text) for word in self.words))


def _legible(word: Word) -> bool:
    return word.confidence >= CONFIDENT and any(letter.isalnum() for letter in word.text)


def read_page(file: SourceFile, number: int, options: ReadOptions) -> Page | UnreadPage:
    """Return page `number` (from 1) of `file`, or why it could not be read; never raises for what a file holds."""
    tesseract.keep_files_in(options.scratch)
    try:
        if file.media_type == PDF:
            layer = pdf.text_layer(file.location, number)
            if layer is not None:
                return _layered_page(file, number, layer, options)
        picture = page_picture(file, number, options)
        return _ocr_page(file, number, picture, options)
    except PictureError as error:
        return UnreadPage(file.path, number, str(error), lasting=True)
    except TesseractTimeoutError as error:
        return UnreadPage(file.path, number, f"{error} (limits.page_seconds)")
    except TesseractMissingError as error:
        return UnreadPage(file.path, number, f"{error}; `packetlint doctor` says how to install it", True)


def page_picture(file: SourceFile, number: int, options: ReadOptions) -> Image.Image:
    """Return the page as grey levels, as it lies in the file. Raises PictureError."""
    if file.media_type == PDF:
        return pdf.render(file.location, number, dpi=options.dpi, max_pixels=options.max_pixels)
    picture = open_frame(file.location, number, max_pixels=options.max_pixels)
    longest = max(picture.size)
    if longest > _LONGEST_SIDE:
        picture.thumbnail((_LONGEST_SIDE, _LONGEST_SIDE), Image.Resampling.BOX)
    return picture


def upright_picture(picture: Image.Image, rotation: float) -> Image.Image:
    """Return the picture turned as it was when its page was read (`Page.rotation`)."""
    quarters = round(rotation / 90)
    turned = upright.quarter_turn(picture, quarters * 90 % 360)
    return upright.turn(turned, rotation - quarters * 90)


def _layered_page(file: SourceFile, number: int, words: tuple[Word, ...], options: ReadOptions) -> Page:
    ticks: tuple[Tick, ...] = ()
    picture = pdf.render(file.location, number, dpi=options.dpi, max_pixels=options.max_pixels)
    if asks_for_ticks(words):
        ticks = find_ticks(picture, words)
    return Page(
        file.path,
        number,
        words,
        picture.width / picture.height,
        "text-layer",
        "text-layer",
        PageStatus.READ,
        1.0,
        zone_readings=printed_zone(words),
        ticks=ticks,
    )


def _ocr_page(file: SourceFile, number: int, picture: Image.Image, options: ReadOptions) -> Page | UnreadPage:
    aspect = picture.width / picture.height
    if _is_blank(picture):
        return Page(file.path, number, (), aspect, "none", "none", PageStatus.BLANK, 1.0)
    if not options.languages:
        raise TesseractMissingError("the OCR program Tesseract is not installed")
    reading = _read(picture, options)
    status, reason = _judge(reading, options)
    if status is None:
        missing = _packs_missing(options)
        return UnreadPage(file.path, number, reason or "", missing_program=missing, lasting=not missing)
    program = _program(options, options.languages[:1])
    words = with_leftovers(reading.picture, reading.words, _program(options, reading.languages))
    return Page(
        file.path,
        number,
        words,
        reading.picture.width / reading.picture.height,
        "ocr",
        f"tesseract {tesseract.program_version()}",
        status,
        round(reading.share, 4),
        languages=reading.languages,
        rotation=reading.rotation,
        reason=reason,
        zone_readings=zone_readings(reading.picture, words, program),
        ticks=find_ticks(reading.picture, words),
    )


def _program(options: ReadOptions, languages: tuple[str, ...]) -> Tesseract:
    return Tesseract(languages, options.page_seconds)


def _read(picture: Image.Image, options: ReadOptions) -> _Reading:
    """Read the page as it lies; where that gives little, turned, evened out or in another script."""
    program = _program(options, options.languages[:1])
    best = _read_level(picture, 0, program)
    if upright.looks_sideways(best.words, picture.width / picture.height):
        best = max((_read_level(picture, turn, program) for turn in (90, 270)), key=lambda one: one.legible)
    if best.share < _GARBAGE and best.legible < 2 * _ENOUGH_LETTERS:
        best = _turned(picture, best, program)
    if best.share < _GARBAGE or _is_shaded(best.picture):
        even = _evened(best.picture)
        best = max(best, dataclasses.replace(best, picture=even, words=program.words(even)), key=_quality)
    if best.share < _FOREIGN:
        best = _in_another_script(best, options)
    return best


def _quality(reading: _Reading) -> float:
    return reading.legible * reading.share


def _read_level(picture: Image.Image, turn: int, program: Tesseract) -> _Reading:
    level, angle = upright.level(upright.quarter_turn(picture, turn))
    return _Reading(level, program.words(level), program.languages, turn + angle)


def _turned(picture: Image.Image, best: _Reading, program: Tesseract) -> _Reading:
    """Try the three other ways up on a small picture, and read the page again where one is clearly better."""
    small = picture.copy()
    small.thumbnail((_LOOK_SIDE, _LOOK_SIDE), Image.Resampling.BOX)

    def legibility(turned: Image.Image) -> float:
        words = program.words(turned)
        if upright.looks_sideways(words, turned.width / turned.height):
            return 0.0  # Tesseract reads a sideways line where it lies, as surely as an upright one
        return _Reading(turned, words, program.languages).legible

    turn = upright.best_turn(small, (0, 90, 180, 270), legibility)
    return max(best, _read_level(picture, turn, program), key=_quality) if turn else best


def _in_another_script(best: _Reading, options: ReadOptions) -> _Reading:
    for script in _OTHER_SCRIPTS:
        languages = tuple(code for code in script if code in options.languages)
        if languages:
            words = _program(options, languages).words(best.picture)
            best = max(best, dataclasses.replace(best, words=words, languages=languages), key=_quality)
        if best.share >= _GARBAGE:
            break
    return best


def _is_blank(picture: Image.Image) -> bool:
    small = picture.resize((400, 520), Image.Resampling.BOX)
    dark = ImageChops.subtract(small.filter(ImageFilter.BoxBlur(10)), small).point(lambda level: level > 20 and 255)
    return dark.histogram()[255] / (400 * 520) < _BLANK


def _is_shaded(picture: Image.Image) -> bool:
    """Whether the paper is much lighter in one place than in another, as on a photo."""
    corners = _paper(picture, 24).resize((4, 4), Image.Resampling.BOX).getextrema()
    darkest, lightest = corners
    return float(lightest) - float(darkest) > 60  # type: ignore[arg-type]


def _paper(picture: Image.Image, side: int) -> Image.Image:
    """Return the light of the paper behind the print, `side` pixels square."""
    small = picture.resize((side * 8, side * 8), Image.Resampling.BOX).filter(ImageFilter.MaxFilter(15))
    return small.resize((side, side), Image.Resampling.BOX)


def _evened(picture: Image.Image) -> Image.Image:
    """Return the picture with its paper evenly white."""
    paper = _paper(picture, 48).filter(ImageFilter.BoxBlur(1)).resize(picture.size, Image.Resampling.BICUBIC)
    return ImageChops.invert(ImageChops.subtract(paper, picture))


def _judge(reading: _Reading, options: ReadOptions) -> tuple[PageStatus | None, str | None]:
    """Return the page's status, None where it is unread, and a line saying why it is not simply read."""
    if reading.legible >= _ENOUGH_LETTERS or reading.share >= _GARBAGE:
        return PageStatus.READ, None
    if reading.legible >= _SOME_LETTERS:
        return (
            PageStatus.PARTLY_READ,
            f"only {reading.share:.0%} of its letters could be read with confidence",
        )
    advice = "scan it again, straight and in good light"
    if _packs_missing(options):
        advice += ", or install the language packs that `packetlint doctor` names"
    return None, f"its print could not be read; {advice}"


def _packs_missing(options: ReadOptions) -> bool:
    return not all(any(code in options.languages for code in script) for script in _OTHER_SCRIPTS)
