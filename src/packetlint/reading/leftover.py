"""What the first reading passed over: print in ruled boxes and margins, read once more with everything else gone.

Tesseract's page layout drops whole rows of ruled forms. Painting over the words it has read and the rules around
them leaves only what is missing, which its sparse-text layout finds in a fraction of a page's time.
"""

from collections.abc import Sequence

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from packetlint.model import Word
from packetlint.reading.tesseract import SPARSE, Tesseract

_READ = 0.4
"""Confidence from which a word need not be read again."""
_WORTH_KEEPING = 0.6
_SHARED = 0.25
"""Share of a word's place that another may cover without being the same word."""
_LEAST_INK = 0.0006
"""Share of inked pixels that makes a second reading worth its time."""
_RULED = 0.004
"""Share of the page that rules cover on a form; letters and identity pages have hardly any."""
_SCALE = 2
"""How many times smaller the picture is looked at for rules and ink."""
_RULE = 24
"""Pixels of unbroken ink, on the smaller picture, that make a rule."""
_DARK = 60
"""Grey levels that print is darker than the paper around it."""


def with_leftovers(picture: Image.Image, words: Sequence[Word], program: Tesseract) -> tuple[Word, ...]:
    """Return `words` and those on `picture` that are not among them; a word read better now replaces the old one.

    Raises what the program raises.
    """
    found = _leftover_words(picture, words, program)
    kept = [
        word for word in words if not any(_overlap(word, new) and new.confidence > word.confidence for new in found)
    ]
    return (*kept, *(new for new in found if not any(_overlap(new, word) for word in kept)))


def _overlap(one: Word, other: Word) -> bool:
    """Whether two words share a good part of the smaller one's place."""
    a, b = one.box, other.box
    width, height = min(a.x1, b.x1) - max(a.x0, b.x0), min(a.y1, b.y1) - max(a.y0, b.y0)
    smaller = min(a.width * a.height, b.width * b.height)
    return width > 0 and height > 0 and width * height > _SHARED * smaller


def _leftover_words(picture: Image.Image, words: Sequence[Word], program: Tesseract) -> tuple[Word, ...]:
    """Return what the program reads once words and rules are painted over; nothing where hardly any ink is left."""
    rules = _rules(picture)
    if _share(rules) < _RULED:
        return ()
    large = rules.resize(picture.size, Image.Resampling.NEAREST)
    rest = ImageChops.lighter(_without_words(picture, words), large)
    if _ink(rest) < _LEAST_INK:
        return ()
    found = program.words(rest, layout=SPARSE)
    return tuple(word for word in found if word.confidence >= _WORTH_KEEPING and _says_something(word.text))


def _says_something(text: str) -> bool:
    return sum(letter.isalnum() for letter in text) >= 2


def _without_words(picture: Image.Image, words: Sequence[Word]) -> Image.Image:
    rest = picture.copy()
    draw = ImageDraw.Draw(rest)
    for word in words:
        if word.confidence >= _READ:
            box = word.box
            corners = (box.x0 * rest.width, box.y0 * rest.height, box.x1 * rest.width, box.y1 * rest.height)
            draw.rectangle((corners[0] - 2, corners[1] - 2, corners[2] + 2, corners[3] + 2), fill=255)
    return rest


def _rules(picture: Image.Image) -> Image.Image:
    """Return white where long straight strokes run across or down the picture, black elsewhere; half its size."""
    ink = _dark(picture.reduce(_SCALE))
    rules = ImageChops.lighter(_long_runs(ink, _RULE, 1), _long_runs(ink, 1, _RULE))
    return rules.filter(ImageFilter.MaxFilter(3))


def _long_runs(ink: Image.Image, width: int, height: int) -> Image.Image:
    """Return white where nearly all of a `width` by `height` stretch is ink."""
    size = (max(1, ink.width // width), max(1, ink.height // height))
    reduced = ink.resize(size, Image.Resampling.BOX).point(lambda level: 255 if level > 225 else 0)
    return reduced.resize(ink.size, Image.Resampling.NEAREST)


def _dark(picture: Image.Image) -> Image.Image:
    paper = picture.filter(ImageFilter.BoxBlur(12))
    return ImageChops.subtract(paper, picture).point(lambda level: 255 if level > _DARK else 0)


def _ink(picture: Image.Image) -> float:
    return _share(_dark(picture.reduce(_SCALE)))


def _share(mask: Image.Image) -> float:
    levels = mask.histogram()
    return levels[255] / max(1, sum(levels))
