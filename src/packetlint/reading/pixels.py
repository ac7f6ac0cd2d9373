"""Pictures as arrays and back: Pillow decodes and crops, OpenCV measures and mends."""

import cv2
import numpy as np
from cv2.typing import MatLike as Grey
from PIL import Image

from packetlint.model import Box

__all__ = ["Grey", "cropped", "darker_than_paper", "grey", "image", "shrunk"]

cv2.setNumThreads(1)  # as many processes run as there are cores


def grey(picture: Image.Image) -> Grey:
    """Return a picture of mode L as an array."""
    return np.asarray(picture, dtype=np.uint8)


def image(levels: Grey) -> Image.Image:
    """Return an array of grey levels as a picture of mode L."""
    return Image.fromarray(np.ascontiguousarray(levels, dtype=np.uint8))


def cropped(picture: Image.Image, box: Box) -> Image.Image:
    """Return the part of a picture that lies in `box` (fractions of it), at least one pixel."""
    left, top = int(box.x0 * picture.width), int(box.y0 * picture.height)
    right, bottom = max(left + 1, int(box.x1 * picture.width)), max(top + 1, int(box.y1 * picture.height))
    return picture.crop((left, top, right, bottom))


def shrunk(levels: Grey, longest: int) -> tuple[Grey, float]:
    """Return the picture with its longer side at most `longest` pixels, and how many times smaller it is."""
    scale = max(1.0, max(levels.shape) / longest)
    if scale == 1.0:
        return levels, scale
    size = (max(1, round(levels.shape[1] / scale)), max(1, round(levels.shape[0] / scale)))
    return cv2.resize(levels, size, interpolation=cv2.INTER_AREA), scale


def darker_than_paper(levels: Grey, reach: int, by: int) -> Grey:
    """Return 255 where a pixel is `by` levels darker than the mean of `reach` pixels around it, 0 elsewhere."""
    paper = cv2.blur(levels, (2 * reach + 1, 2 * reach + 1))
    return np.asarray(cv2.subtract(paper, levels) > by, dtype=np.uint8) * np.uint8(255)


def inked(picture: Image.Image) -> Box:
    """Return the part of a page that holds all but specks of its ink, with a margin; the whole page without any."""
    small, _ = shrunk(grey(picture), 500)
    ink = cv2.morphologyEx(darker_than_paper(small, 8, 24), cv2.MORPH_CLOSE, np.ones((3, 9), np.uint8))
    rows, columns = (np.flatnonzero(ink.mean(axis=axis) > 2) for axis in (1, 0))
    if not rows.size or not columns.size:
        return Box(0.0, 0.0, 1.0, 1.0)
    height, width = small.shape
    left, right, top, bottom = (int(edge) for edge in (columns[0], columns[-1] + 1, rows[0], rows[-1] + 1))
    return Box(left / width, top / height, right / width, bottom / height).grown(0.02, 0.02)
