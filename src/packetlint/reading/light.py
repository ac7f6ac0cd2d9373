"""Light on a page: whether a lamp, a shadow or an empty cartridge has left it uneven or faint, and evening it out.

The single largest gain for photos: dividing by the paper's own light makes a shaded page as legible as a scan.
"""

import dataclasses

import cv2
import numpy as np
from PIL import Image

from packetlint.reading.pixels import Grey, grey, image, shrunk

_LOOK = 400
"""Pixels of the longer side at which the paper's light is measured."""
_STROKE = 13
"""Pixels, at that size, that print is no wider than."""
_EVEN = 0.82
"""Light of the page's dark parts, as a share of its bright ones, from which it is evenly lit."""
_FAINT = 70
"""Grey levels between print and paper below which a page is faint."""
_NOTHING = 8
"""Grey levels between them below which there is no print."""
_DARKEST, _LIGHTEST = 70, 186
"""Grey levels between which there is nothing on a page of two tones."""
_BETWEEN = 0.02
"""Pixels between them, as a share of the darker ones, from which a page has greys."""
_STEP = 1.0
"""Pixels over which the steps of two tones are rounded."""
_BLACK, _WHITE = 24, 250
"""Levels that a faint page's print and paper are stretched to."""

_GRAIN = 0.8
"""Pixels over which a faint page is smoothed before it is stretched."""


@dataclasses.dataclass(frozen=True, slots=True)
class Light:
    """How a page is lit."""

    evenness: float
    """Light of its dark parts as a share of its bright ones, 0 to 1."""
    contrast: float
    """Grey levels between print and paper."""

    @property
    def good(self) -> bool:
        """Whether evening it out would gain nothing."""
        return self.evenness >= _EVEN and self.contrast >= _FAINT


def light_of(picture: Image.Image) -> Light:
    """Measure the light on a page (a few milliseconds)."""
    small, _ = shrunk(grey(picture), _LOOK)
    paper = _paper(small)
    dark, bright = np.percentile(paper, (8, 92))
    depth = cv2.subtract(paper, small)
    inked = depth[depth > np.percentile(depth, 97)]
    return Light(float(dark) / max(1.0, float(bright)), float(inked.mean()) if inked.size else 255.0)


def is_two_tone(picture: Image.Image) -> bool:
    """Whether a page is black and white with nothing between, as fax machines and office copiers make them."""
    counts = picture.histogram()
    dark, between = sum(counts[:_DARKEST]), sum(counts[_DARKEST:_LIGHTEST])
    return between < _BETWEEN * dark


def smoothed(picture: Image.Image) -> Image.Image:
    """Return a page of two tones with its steps rounded: Tesseract has learned from greys."""
    return image(cv2.GaussianBlur(grey(picture), (0, 0), _STEP))


def evened(picture: Image.Image) -> Image.Image:
    """Return the page with its paper white everywhere, and its print black where it was faint."""
    levels = grey(picture)
    small, _ = shrunk(levels, _LOOK)
    paper = cv2.resize(_paper(small), (levels.shape[1], levels.shape[0]), interpolation=cv2.INTER_LINEAR)
    flat = cv2.divide(levels, paper, scale=255)
    return image(_stretched(flat))


def _paper(small: Grey) -> Grey:
    """Return the light of the paper behind the print."""
    brightest = cv2.dilate(small, np.ones((_STROKE, _STROKE), np.uint8))
    return cv2.GaussianBlur(cv2.medianBlur(brightest, 2 * _STROKE - 5), (0, 0), 5)


def _stretched(flat: Grey) -> Grey:
    """Stretch faint print to black; print that is dark enough is left as it is."""
    ink = float(np.percentile(flat, 1))
    if 255 - ink >= 2 * _FAINT or 255 - ink < _NOTHING:
        return flat
    gain = (_WHITE - _BLACK) / max(16.0, _WHITE - ink)
    flat = cv2.GaussianBlur(flat, (0, 0), _GRAIN)  # stretching makes the grain as loud as the print
    return np.asarray(np.clip((flat.astype(np.float32) - ink) * gain + _BLACK, 0, 255), dtype=np.uint8)
