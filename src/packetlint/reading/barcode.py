"""Barcodes of licences (PDF417) decoded by zxing-cpp: the page as it is, then the place where one lies, ever closer.

The page as it is costs a few milliseconds and decodes clean scans. What else there is to be decoded is told by its
look (`bars.py`); only such places are looked at again: straightened, larger, smoothed along their bars, which takes
out noise and blurs no edge, and sharpened across them.
"""

import dataclasses
import functools
from collections.abc import Callable, Iterator, Sequence
from importlib import metadata

import cv2
import numpy as np
import zxingcpp
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from packetlint.model import Barcode, Box
from packetlint.reading.bars import Place, find_places, solid_ends, straightened
from packetlint.reading.pixels import Grey, grey, image, shrunk

Closer = Callable[[Box], Image.Image]
"""Draws a part of the page (fractions of the picture) with more detail than the picture has."""

_FORMAT = "PDF417"
_PDF417 = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.PDF417)
_FIRST_LOOK, _FIRST_BLUR = 900, 5
"""Pixels of a symbol's length at which its ends are looked for, and over which its rows are smoothed."""
_ENDS = (0.1, 0.0)
"""Room left around it then."""
_END = 7.5
"""Narrowest bars that the bars at its ends are wide, eight and seven."""
_MARGIN = (0.1, 0.25)
"""Room left around a place, as shares of its length and height: its ends are what a decoder looks for."""
_WIDE = (3.0, 5.0, 4.0)
"""Pixels that the narrowest bar is made wide, one after another: other sizes make other mistakes."""
_SMOOTHED = (2.0, 1.2)
"""Narrowest bars over which is smoothed along them; a row is three high or more."""
_SHARPENED = (1.2, 1.5)
"""Narrowest bars over which is sharpened across them, and how strongly."""
_OVER = (0.045, 0.07)
"""Shares of a place's length and height that are added at each end: its corners are found to a few pixels, and the
broad bar at an end has few edges."""
_EDGE = 3
"""Pixels around a barcode that show its paper."""
_NEAREST = 3000
"""Pixels of the longer side of a nearer view: more are noise."""


@dataclasses.dataclass(frozen=True, slots=True)
class Symbol:
    """A barcode on a picture, before the picture is turned."""

    text: str | None = dataclasses.field(repr=False)
    """None where it was seen but not decoded."""
    corners: tuple[tuple[float, float], ...]
    """Of the rectangle around it, turned as it is, in fractions of the picture."""


def find_symbols(picture: Image.Image, closer: Closer | None = None) -> tuple[Symbol, ...]:
    """Return the barcodes on a picture (grey levels), those that cannot be decoded included."""
    decoded = list(_decoded(grey(picture), try_rotate=True, try_downscale=True))
    seen: list[tuple[str | None, NDArray[np.float32]]] = []
    for place in find_places(picture):
        inside = [number for number, (_, corners) in enumerate(decoded) if place.holds(*corners.mean(axis=0).tolist())]
        if len(inside) == 1:
            text, _ = decoded[inside[0]]
            decoded[inside[0]] = text, place.corners  # a decoder's own are rough where a symbol lies crooked
        elif not inside:
            what, is_symbol = _looked_at(picture, place, closer)
            if what is not None or is_symbol:
                seen.append((what, place.corners))
    return tuple(Symbol(text, _fractions(corners, picture)) for text, corners in (*decoded, *seen))


def without(picture: Image.Image, symbols: Sequence[Symbol]) -> Image.Image:
    """Return the picture with paper where barcodes were decoded: their bars would be read as letters."""
    for symbol in symbols:
        if symbol.text is not None:
            edge = _drawn(Image.new("L", picture.size), symbol, None, outline=255)
            around = grey(picture)[grey(edge) > 0]
            picture = _drawn(picture.copy(), symbol, int(np.median(around)) if around.size else 255)
    return picture


def on_page(
    symbols: Sequence[Symbol], size: tuple[int, int], upright: Callable[[Image.Image], Image.Image]
) -> tuple[Barcode, ...]:
    """Return the barcodes of a picture of this size with their boxes on the page that `upright` makes of it."""
    boxes = [_box(upright(_drawn(Image.new("L", size, 255), symbol, 0))) for symbol in symbols]
    return tuple(
        Barcode(_FORMAT, symbol.text, box, reader()) for symbol, box in zip(symbols, boxes, strict=True) if box
    )


def _drawn(picture: Image.Image, symbol: Symbol, fill: int | None, outline: int | None = None) -> Image.Image:
    """Return the picture with a barcode's rectangle drawn on it."""
    corners = [(x * picture.width, y * picture.height) for x, y in symbol.corners]
    ImageDraw.Draw(picture).polygon(corners, fill, outline, width=_EDGE)
    return picture


def _box(picture: Image.Image) -> Box | None:
    """Return where the dark part of a picture lies, None without one."""
    rows, columns = np.nonzero(grey(picture) < 128)
    if not rows.size:
        return None
    width, height = picture.size
    left, right = int(columns.min()) / width, (int(columns.max()) + 1) / width
    return Box(left, int(rows.min()) / height, right, (int(rows.max()) + 1) / height)


def _looked_at(picture: Image.Image, place: Place, closer: Closer | None) -> tuple[str | None, bool]:
    """Return what is decoded at a place, and whether it has both ends of a symbol, which nothing else has."""
    if closer is not None:
        part = _part(picture, place)
        nearer = image(shrunk(grey(closer(part)), _NEAREST)[0])
        picture, place = nearer, _seen_nearer(place, part, picture.size, nearer.size)
    scale = max(1.0, _FIRST_LOOK / place.length)
    ends = solid_ends(cv2.blur(grey(straightened(picture, place, scale, _ENDS)), (1, _FIRST_BLUR)))
    bars = [share * place.length * (1 + 2 * _ENDS[0]) / _END for share in ends if share]
    text = next(_attempts(picture, place, sum(bars) / len(bars)), None) if bars else None
    return text, all(ends)


def _attempts(picture: Image.Image, place: Place, bar: float) -> Iterator[str]:
    """Yield what is decoded at a place, one way after another; `bar` is the width of the narrowest in pixels."""
    for scale in dict.fromkeys(max(1.0, wide / bar) for wide in _WIDE):
        level = grey(straightened(picture, place, scale, _MARGIN))
        for levels in _clearer(level, bar * scale):
            yield from (text for text, _ in _decoded(levels, try_rotate=False, try_downscale=False))


def _clearer(level: Grey, bar: float) -> Iterator[Grey]:
    """Yield a straightened place in other ways that make its bars clearer; `bar` is the width of the narrowest."""
    smooth, less = (cv2.blur(level, (1, max(1, round(bar * times)))) for times in _SMOOTHED)
    yield smooth
    soft = cv2.GaussianBlur(smooth, (0, 0), sigmaX=bar * _SHARPENED[0], sigmaY=0.01)
    yield cv2.addWeighted(smooth, 1 + _SHARPENED[1], soft, -_SHARPENED[1], 0)
    yield less
    yield level


def _part(picture: Image.Image, place: Place) -> Box:
    """Return the part of a picture around a place, with room to spare."""
    xs, ys = place.corners.T / np.array([[picture.width], [picture.height]])
    around = Box(float(xs.min()), float(ys.min()), float(xs.max()), float(ys.max()))
    return around.grown(around.width * _MARGIN[1], around.height * _MARGIN[1])


def _seen_nearer(place: Place, part: Box, size: tuple[int, int], near: tuple[int, int]) -> Place:
    """Return a place of a picture of one size on the nearer view of a part of it."""
    at = np.array((part.x0, part.y0)) * size
    times = np.array(near) / (np.array((part.width, part.height)) * size)
    return Place(np.asarray((place.corners - at) * times, np.float32))


def _decoded(levels: Grey, *, try_rotate: bool, try_downscale: bool) -> Iterator[tuple[str, NDArray[np.float32]]]:
    """Yield what zxing-cpp decodes, with its corners in pixels."""
    for symbol in zxingcpp.read_barcodes(
        levels,
        formats=_PDF417,
        try_rotate=try_rotate,
        try_downscale=try_downscale,
        try_invert=False,
    ):
        where = symbol.position
        corners = (where.top_left, where.top_right, where.bottom_right, where.bottom_left)
        yield _text(symbol.bytes), np.array([(corner.x, corner.y) for corner in corners], np.float32)


def _text(content: bytes) -> str:
    """Return bytes as text: UTF-8 where they are, else ISO 8859-1, which the standard says (annex D.3)."""
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("latin-1")


def _fractions(corners: NDArray[np.float32], picture: Image.Image) -> tuple[tuple[float, float], ...]:
    """Return corners, somewhat further out, in fractions of the picture."""
    one, two, three, four = corners
    along, down = (two - one + three - four) / 2 * _OVER[0], (four - one + three - two) / 2 * _OVER[1]
    out = (one - along - down, two + along - down, three + along + down, four - along + down)
    return tuple((float(x) / picture.width, float(y) / picture.height) for x, y in out)


@functools.cache
def reader() -> str:
    """Return the program's name and version."""
    return f"zxing-cpp {metadata.version('zxing-cpp')}"
