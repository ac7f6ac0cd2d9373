"""The typefaces of the held-out papers: those of the fixtures, and Debian's fonts-noto-core for other scripts."""

import functools
import sys
from pathlib import Path

from PIL import ImageFont
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

sys.path.insert(0, str(Path(__file__).parent.parent.parent / "fixtures"))

import fonts

_NOTO = {
    "naskh": "NotoNaskhArabic-Regular.ttf",
    "naskh bold": "NotoNaskhArabic-Bold.ttf",
    "ethiopic": "NotoSansEthiopic-Regular.ttf",
}
JOINED = {"naskh", "naskh bold"}
"""Faces whose letters change with their neighbours."""

_MEASURED_AT = 200


@functools.cache
def face(name: str, pixels: int) -> ImageFont.FreeTypeFont:
    """Return a face at a size in pixels; raises SystemExit with advice where its file is not installed."""
    if name not in _NOTO:
        return fonts.face(name, pixels)
    layout = ImageFont.Layout.RAQM if name in JOINED else ImageFont.Layout.BASIC
    try:
        return ImageFont.truetype(_NOTO[name], pixels, layout_engine=layout)
    except OSError:
        raise SystemExit(f"The typeface {_NOTO[name]} is missing: apt-get install fonts-noto-core") from None


def width(words: str, name: str, size: float) -> float:
    """Return how wide `words` run in a face, in the unit that `size` is in."""
    return face(name, _MEASURED_AT).getlength(words) * size / _MEASURED_AT


def registered(name: str) -> str:
    """Make a face known to reportlab, and return its name."""
    if name not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(name, face(name, 10).path))
    return name


def lacking(words: str, name: str) -> str:
    """Return the letters that a face has no shape for."""
    if name == "zone":
        return ""
    shapes = pdfmetrics.getFont(registered(name)).face.charToGlyph
    return "".join(letter for letter in words if ord(letter) not in shapes)
