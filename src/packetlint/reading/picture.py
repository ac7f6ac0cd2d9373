"""A page as a picture: one frame of an image file, grey and the way up its camera says."""

from pathlib import Path
from typing import BinaryIO

import numpy as np
import pi_heif
from PIL import Image, ImageOps

_HEADER = 12
"""Bytes that tell a HEIC photo."""
_BRANDS = (b"hei", b"hev", b"mif", b"msf")
"""How the brands of HEIC photos begin (ISO/IEC 23008-12, annex B)."""
_SEE_THROUGH = frozenset({"RGBA", "RGBa", "LA", "La", "PA"})


class PictureError(Exception):
    """A picture that cannot be decoded; its text is one line for people."""


def open_frame(source: Path | BinaryIO, number: int, *, max_pixels: int) -> Image.Image:
    """Return frame `number` (from 1) of an image file as grey levels, EXIF orientation applied.

    Raises PictureError when the frame is damaged or has more than `max_pixels` pixels, and MemoryError.
    """
    Image.MAX_IMAGE_PIXELS = None  # our own limit is checked before a pixel is decoded
    try:
        # Given a path, Pillow maps an unpacked TIFF that lies on its side into memory by the wrong width.
        with source.open("rb") if isinstance(source, Path) else source as file:
            return _decoded(file, number, max_pixels)
    except (PictureError, MemoryError):
        raise
    except Exception as error:  # Pillow's decoders raise whatever a broken file makes them raise
        raise PictureError("the picture is damaged and could not be decoded; scan or copy it again") from error


def _decoded(file: BinaryIO, number: int, max_pixels: int) -> Image.Image:
    _know_heic(file)
    with Image.open(file) as picture:
        picture.seek(number - 1)
        if picture.width * picture.height > max_pixels:
            raise PictureError(_too_large(picture, max_pixels))
        picture.load()
        ImageOps.exif_transpose(picture, in_place=True)
        return _grey(picture)


def _know_heic(file: BinaryIO) -> None:
    """Teach Pillow HEIC before the first such photo is opened; libheif turns the photo upright itself."""
    header = file.read(_HEADER)
    file.seek(0)
    if header[4:8] == b"ftyp" and header[8:11] in _BRANDS:
        pi_heif.register_heif_opener()


def _too_large(picture: Image.Image, max_pixels: int) -> str:
    megapixels = picture.width * picture.height / 1e6
    return f"{megapixels:.0f} megapixels, over the limit of {max_pixels / 1e6:.0f} (limits.max_pixels)"


def _grey(picture: Image.Image) -> Image.Image:
    """Return grey levels; what is transparent becomes white paper, levels of more than 8 bits are scaled to 8."""
    if picture.mode in _SEE_THROUGH or "transparency" in picture.info:
        clear = picture.convert("RGBA")
        paper = Image.new("L", clear.size, 255)
        paper.paste(clear.convert("L"), mask=clear.getchannel("A"))
        return paper
    if picture.mode.startswith(("I", "F")):
        return _scaled(picture)
    return picture.getchannel("L") if picture.mode == "LAB" else picture.convert("L")


def _scaled(picture: Image.Image) -> Image.Image:
    """Return levels of any range, counts or fractions, as 0 to 255: the lightest is white, and 0 or less is black."""
    levels = np.nan_to_num(np.array(picture, dtype=np.float32), copy=False, nan=0.0, posinf=0.0, neginf=0.0)
    low = min(0.0, float(levels.min()))
    levels -= low
    levels *= 255 / (float(levels.max()) or 1.0)
    return Image.fromarray(levels.astype(np.uint8))
