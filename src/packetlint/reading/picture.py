"""A page as a picture: one frame of an image file, grey and the way up its camera says."""

from pathlib import Path

from PIL import Image, ImageOps


class PictureError(Exception):
    """A picture that cannot be decoded; its text is one line for people."""


def open_frame(location: Path, number: int, *, max_pixels: int) -> Image.Image:
    """Return frame `number` (from 1) of an image file as grey levels, EXIF orientation applied.

    Raises PictureError when the frame is damaged or has more than `max_pixels` pixels, and MemoryError.
    """
    Image.MAX_IMAGE_PIXELS = None  # our own limit is checked before a pixel is decoded
    try:
        with Image.open(location) as picture:
            picture.seek(number - 1)
            if picture.width * picture.height > max_pixels:
                raise PictureError(_too_large(picture, max_pixels))
            picture.load()
            upright = ImageOps.exif_transpose(picture)
            return _grey(upright)
    except (PictureError, MemoryError):
        raise
    except Exception as error:  # Pillow's decoders raise whatever a broken file makes them raise
        raise PictureError("the picture is damaged and could not be decoded; scan or copy it again") from error


def _too_large(picture: Image.Image, max_pixels: int) -> str:
    megapixels = picture.width * picture.height / 1e6
    return f"{megapixels:.0f} megapixels, over the limit of {max_pixels / 1e6:.0f} (limits.max_pixels)"


def _grey(picture: Image.Image) -> Image.Image:
    """Return grey levels; what is transparent becomes white paper, 16-bit levels are scaled to 8."""
    if picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info:
        clear = picture.convert("RGBA")
        paper = Image.new("RGBA", clear.size, "white")
        return Image.alpha_composite(paper, clear).convert("L")
    if picture.mode.startswith("I"):
        return picture.point(lambda level: level / 256).convert("L")
    return picture.convert("L")
