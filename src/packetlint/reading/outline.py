"""A paper's outline on a photograph: found by its edges, and the paper cut out and flattened.

Scans have no outline: their paper fills the frame, or lies white on white.
"""

import itertools
from collections.abc import Iterator

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from packetlint.model import Outline
from packetlint.reading.pixels import Grey, grey, image, shrunk

_LOOK = 640
"""Pixels of the longer side on which the outline is looked for."""
_LEAST_AREA, _MOST_AREA = 0.15, 0.97
"""Share of the picture that a paper may fill and be worth cutting out."""
_BRIGHTER = 14
"""Grey levels that a paper is brighter than what lies right outside it."""
_BRIGHTER_ALONG = 0.8
"""Share of its edge along which it must be."""
_SQUARE = 24
"""Degrees that a corner may differ from a right angle."""
_INSET = 0.008
"""Share of the way to its middle that a paper is cut inside its edge, so that nothing of the table is left."""
_POINTS = 24
"""Places along each edge that are looked at."""
_SEEN = 0.6
"""Share of the edge that must lie within the picture: of a page cut off on two sides too little is known."""
_STEP = 7
"""Pixels inside and outside the edge that are compared."""

Corners = NDArray[np.float32]
"""Four points, (x, y) in pixels, clockwise from the top left."""


def find_outline(picture: Image.Image) -> Outline | None:
    """Return where the paper lies on a photograph, None where it fills the frame or no outline is sure."""
    small, _ = shrunk(grey(picture), _LOOK)
    height, width = small.shape
    best: Corners | None = None
    for corners in _quadrangles(small):
        share = cv2.contourArea(corners) / (height * width)
        if not _LEAST_AREA < share < _MOST_AREA or not _rectangular(corners) or not _stands_out(small, corners):
            continue
        if best is None or cv2.contourArea(corners) > cv2.contourArea(best):
            best = corners
    if best is None:
        return None
    inside = best + (best.mean(axis=0) - best) * _INSET
    a, b, c, d = ((round(float(x) / width, 5), round(float(y) / height, 5)) for x, y in inside)
    return a, b, c, d


def flattened(picture: Image.Image, outline: Outline) -> Image.Image:
    """Return the paper within `outline` as if seen from straight above, no smaller than it was."""
    corners = np.array(outline, np.float32) * np.array(picture.size, np.float32)
    width = max(_distance(corners[0], corners[1]), _distance(corners[3], corners[2]))
    height = max(_distance(corners[0], corners[3]), _distance(corners[1], corners[2]))
    size = (max(1, round(width)), max(1, round(height)))
    target = np.array([(0, 0), (size[0], 0), size, (0, size[1])], np.float32)
    matrix = cv2.getPerspectiveTransform(corners, target)
    return image(
        cv2.warpPerspective(grey(picture), matrix, size, flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)
    )


def beside(picture: Image.Image, outline: Outline) -> Image.Image:
    """Return the photograph with the paper within `outline` painted in the light of what lies around it."""
    levels = grey(picture).copy()
    corners = np.array(outline, np.float32) * np.array(picture.size, np.float32)
    outward = corners + (corners - corners.mean(axis=0)) * _INSET * 2
    shape = np.zeros_like(levels)
    cv2.fillConvexPoly(shape, outward.astype(np.int32), 255)
    around = levels[shape == 0]
    levels[shape > 0] = int(np.median(around)) if around.size else 255
    return image(levels)


def _distance(one: Corners, other: Corners) -> float:
    return float(np.linalg.norm(one - other))


def _quadrangles(small: Grey) -> Iterator[Corners]:
    """Yield every four-cornered shape that some way of telling paper from table finds."""
    for mask in _masks(small):
        contours, _ = cv2.findContours(mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
        for contour in sorted(contours, key=cv2.contourArea, reverse=True)[:3]:
            hull = cv2.convexHull(contour)
            for tolerance in (0.015, 0.03, 0.05):
                corners = cv2.approxPolyDP(hull, tolerance * cv2.arcLength(hull, True), True)
                if len(corners) == 4:
                    yield _clockwise(corners.reshape(4, 2).astype(np.float32))
                    break


def _masks(small: Grey) -> Iterator[Grey]:
    """Yield the picture as paper (255) and not, told by its light, then by its edges."""
    soft = cv2.GaussianBlur(small, (5, 5), 0)
    closing = cv2.getStructuringElement(cv2.MORPH_RECT, (15, 15))
    without_print = cv2.morphologyEx(soft, cv2.MORPH_CLOSE, closing)
    _, bright = cv2.threshold(without_print, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    yield cv2.morphologyEx(bright, cv2.MORPH_OPEN, closing)
    for low in (20, 50):
        edges = cv2.dilate(cv2.Canny(without_print, low, 3 * low), np.ones((5, 5), np.uint8))
        yield np.asarray(edges, dtype=np.uint8)


def _clockwise(corners: Corners) -> Corners:
    """Return the corners clockwise (on a picture, whose y points down), the one nearest the top left first."""
    centre = corners.mean(axis=0)
    around = corners[np.argsort(np.arctan2(*(corners - centre).T[::-1]))]
    return np.roll(around, -int(np.argmin(around.sum(axis=1))), axis=0)


def _rectangular(corners: Corners) -> bool:
    """Whether every corner is nearly a right angle: what a page is, seen from anywhere above it."""
    for before, corner, after in zip(np.roll(corners, 1, 0), corners, np.roll(corners, -1, 0), strict=True):
        one, other = before - corner, after - corner
        cosine = float(one @ other) / max(1e-6, float(np.linalg.norm(one) * np.linalg.norm(other)))
        if abs(90 - np.degrees(np.arccos(np.clip(cosine, -1, 1)))) > _SQUARE:
            return False
    return True


def _stands_out(small: Grey, corners: Corners) -> bool:
    """Whether the shape is brighter than what lies right outside it, nearly all along its edge."""
    soft = cv2.GaussianBlur(small, (7, 7), 0).astype(np.int16)
    brighter = [
        inner - outer >= _BRIGHTER
        for one, other in itertools.pairwise([*corners, corners[0]])
        for inner, outer in _across(soft, one, other)
    ]
    return len(brighter) >= _SEEN * 4 * _POINTS and sum(brighter) >= _BRIGHTER_ALONG * len(brighter)


def _across(soft: NDArray[np.int16], one: Corners, other: Corners) -> Iterator[tuple[int, int]]:
    """Yield the levels right inside and right outside one edge, point by point; none off the picture."""
    along = (other - one) / max(1e-6, _distance(one, other))
    inward = np.array([-along[1], along[0]], np.float32)
    height, width = soft.shape
    for share in np.linspace(0.05, 0.95, _POINTS):
        point = one + (other - one) * share
        inner, outer = point + inward * _STEP, point - inward * _STEP
        if all(0 <= x < width and 0 <= y < height for x, y in (inner, outer)):
            yield int(soft[int(inner[1]), int(inner[0])]), int(soft[int(outer[1]), int(outer[0])])
