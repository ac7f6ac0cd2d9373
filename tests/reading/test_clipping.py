"""Clippings show a place the right way up, outlined, with what stands around it, and stay small."""

import dataclasses
import io
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw

from dossier_from_facts import page, source
from packetlint.model import Box, Clipping, Page, SourceFile
from packetlint.reading import ReadOptions, clip, clip_page

OPTIONS = ReadOptions(dpi=150, max_pixels=50_000_000, page_seconds=30.0, languages=())
PLACE = Box(0.4, 0.3, 0.6, 0.32)
SIZE = (1200, 1600)


def drawn() -> Image.Image:
    """Return a page with a black bar where the place is, and a grey one just above it."""
    picture = Image.new("L", SIZE, 255)
    pen = ImageDraw.Draw(picture)
    pen.rectangle((480, 480, 720, 512), fill=0)
    pen.rectangle((480, 440, 720, 460), fill=128)
    return picture


def saved(picture: Image.Image, folder: Path, **page_is: object) -> tuple[SourceFile, Page]:
    path = folder / "scan.png"
    picture.save(path)
    file = dataclasses.replace(source("scan.png"), location=path, media_type="image/png")
    return file, dataclasses.replace(page("scan.png"), method="ocr", **page_is)  # type: ignore[arg-type]


def pixels(clipping: Clipping) -> np.ndarray:
    picture = Image.open(io.BytesIO(clipping.webp)).convert("RGB")
    assert picture.size == (clipping.width, clipping.height)
    return np.asarray(picture).astype(int)


def share(mask: np.ndarray) -> float:
    return float(mask.mean())


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_the_place_is_upright_outlined_and_in_its_surroundings(tmp_path: Path, turned: int) -> None:
    picture = drawn().rotate(-turned, expand=True)
    (clipping,) = clip(*saved(picture, tmp_path, rotation=float(turned)), (PLACE,), OPTIONS)
    colours = pixels(clipping)
    red = (colours[..., 0] > 120) & (colours[..., 1] < 110)
    black = colours.max(axis=2) < 60
    grey = (abs(colours - 128) < 30).all(axis=2)
    assert share(red) > 0.005
    assert share(black) > 0.05
    assert np.flatnonzero(grey.mean(axis=1) > 0.2).max() < np.flatnonzero(black.mean(axis=1) > 0.2).min()
    rows, columns = np.nonzero(red)
    inside = np.nonzero(black)
    assert rows.min() < inside[0].min() and rows.max() > inside[0].max()
    assert columns.min() < inside[1].min() and columns.max() > inside[1].max()


def test_a_place_at_the_edge_and_one_as_large_as_the_page_are_shown(tmp_path: Path) -> None:
    file, read = saved(drawn(), tmp_path)
    clippings = clip(file, read, (Box(0.0, 0.0, 0.01, 0.01), Box(0.0, 0.0, 1.0, 1.0), Box(1.0, 1.0, 1.0, 1.0)), OPTIONS)
    assert len(clippings) == 3
    assert all(0 < clipping.width <= 900 for clipping in clippings)


def test_the_worst_paper_makes_a_small_clipping(tmp_path: Path) -> None:
    noise = Image.effect_noise((2400, 3000), 120)
    file, read = saved(noise, tmp_path)
    clippings = clip(file, read, (Box(0.0, 0.1, 1.0, 0.9), Box(0.3, 0.3, 0.7, 0.5)), OPTIONS)
    assert all(len(clipping.webp) <= 25_000 for clipping in clippings)
    whole = clip_page(file, 1, OPTIONS)
    assert whole is not None and len(whole.webp) <= 25_000 and max(whole.width, whole.height) <= 420


def test_what_has_no_picture_has_no_clipping(tmp_path: Path) -> None:
    file, read = saved(drawn(), tmp_path)
    assert clip(file, dataclasses.replace(read, placed=False), (PLACE,), OPTIONS) == ()
    file.location.write_bytes(b"\x89PNG\r\n\x1a\nand no more")
    assert clip(file, read, (PLACE,), OPTIONS) == ()
    assert clip_page(file, 1, OPTIONS) is None
