"""One row of a zone in OCR-B, as a finder would cut it out."""

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

import fonts

typeset = pytest.mark.skipif(fonts.FACES["zone"] in fonts.missing(), reason=fonts.ADVICE)


def row(text: str, cap: float = 20, share: float = 0.6) -> NDArray[np.uint8]:
    """Return `text` dark on light, capitals `cap` pixels high in a strip that is `cap / share` high."""
    face = ImageFont.truetype(fonts.FACES["zone"], cap / 0.7)
    height, letter = round(cap / share), face.getlength("0")
    picture = Image.new("L", (round(letter * (len(text) + 2)), height), 225)
    ImageDraw.Draw(picture).text((letter, (height + cap) / 2), text, font=face, fill=30, anchor="ls")
    return np.array(picture)
