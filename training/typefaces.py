"""The typefaces zones are printed in, as pictures of their letters."""

import dataclasses
import functools
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from zone_text import ALPHABET

CAP = 26
"""Height of a capital letter in an atlas, pixels."""
ABOVE, BELOW = 10, 10
"""Room above the capitals and below their baseline, pixels."""

OCR_B = ("opentype/ocr-b/OCRB.otf", "opentype/ocr-b/OCRBS.otf")
OTHERS = (
    "truetype/dejavu/DejaVuSansMono.ttf",
    "truetype/dejavu/DejaVuSansMono-Bold.ttf",
    "truetype/ocr-a/OCRA.ttf",
    "truetype/ocr-a/OCRABold.ttf",
    "truetype/hack/Hack-Regular.ttf",
    "truetype/inconsolata/Inconsolata.otf",
    "truetype/jetbrains-mono/JetBrainsMono-Regular.ttf",
    "opentype/freefont/FreeMonoBold.otf",
    "opentype/tlwg/TlwgMono-Bold.otf",
    "opentype/courier-prime/Courier Prime.otf",
    "opentype/courier-prime/Courier Prime Bold.otf",
    "opentype/courier-prime/Courier Prime Sans.otf",
    "opentype/courier-prime/Courier Prime Code.otf",
    "opentype/freefont/FreeSans.otf",
    "opentype/freefont/FreeSansBold.otf",
)
"""Faces that specimens and some issuers use, or that resemble those they use."""

PACKAGES = (
    "fonts-ocr-b fonts-ocr-a fonts-courier-prime fonts-dejavu-core fonts-freefont-otf fonts-hack fonts-inconsolata "
    "fonts-jetbrains-mono fonts-tlwg-mono-otf"
)
"""Of Debian and Ubuntu, which have them all."""


@dataclasses.dataclass(frozen=True, slots=True)
class Atlas:
    """The letters of a typeface, 0 paper and 255 ink, each as wide as its advance and some room for overhang."""

    advance: float
    """From one letter to the next, pixels."""
    letters: dict[str, NDArray[np.uint8]]


@functools.cache
def atlas(fonts: Path, name: str, even: bool = False, twin: str = "") -> Atlas:
    """Return the letters of the face `name` under the folder `fonts`; OSError if it is not there.

    OCR-B is cut with figures taller than capitals and with capitals only; `even` makes the figures as high as the
    capitals. In some cuts O and 0 are all but one shape: `twin` is the one of the two that stands for both.
    """
    probe = ImageFont.truetype(fonts / name, 200)
    advance = probe.getlength("M" if "Sans" in name and "Mono" not in name else "0") * CAP / _height(probe, "H")
    letters = {}
    for letter in ALPHABET:
        shape = twin if twin and letter in "O0" else letter
        measure = shape if even and shape.isdigit() else "H"
        face = ImageFont.truetype(fonts / name, 200 * CAP / _height(probe, measure))
        letters[letter] = _picture(face, shape, advance)
    return Atlas(advance, letters)


def _height(face: ImageFont.FreeTypeFont, letter: str) -> float:
    _, top, _, bottom = face.getbbox(letter, anchor="ls")
    return bottom - top


def _picture(face: ImageFont.FreeTypeFont, letter: str, advance: float) -> NDArray[np.uint8]:
    picture = Image.new("L", (round(advance * 1.2), ABOVE + CAP + BELOW), 0)
    ImageDraw.Draw(picture).text((picture.width / 2, ABOVE + CAP), letter, font=face, fill=255, anchor="ms")
    return np.asarray(picture)


def missing(fonts: Path) -> list[str]:
    """Return the faces that are not in the folder `fonts`."""
    return [name for name in (*OCR_B, *OTHERS) if not (fonts / name).is_file()]
