"""Zones are found wherever they lie, however they lie, and each row where it is; letters have none."""

import time

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFilter
from zone_picture import TD1, TD3, card, face, letter, on_table

from packetlint.reading.pixels import grey
from packetlint.reading.zone_place import find_zones
from packetlint.reading.zone_row import strip


def rows_of(picture: Image.Image) -> list[int]:
    """Return of each zone that is found how many rows it has."""
    return [len(zone) for zone in find_zones(grey(picture))]


@pytest.mark.parametrize("lines", [TD1, TD3])
@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_any_way_up(lines: tuple[str, ...], turn: int) -> None:
    assert rows_of(card(lines).rotate(turn, expand=True)) == [len(lines)]


@pytest.mark.parametrize("degrees", [-40, -17, -3, 8, 26, 44, 100, 200])
def test_at_any_angle(degrees: float) -> None:
    assert rows_of(on_table(card(), degrees)) == [2]


@pytest.mark.parametrize("pitch", [6, 9, 14, 27, 50])
def test_at_any_size(pitch: int) -> None:
    assert rows_of(card(pitch=pitch)) == [2]


@pytest.mark.parametrize("lean", [0.05, 0.1])
def test_looked_at_from_the_side(lean: float) -> None:
    assert rows_of(on_table(card(), 12, lean=lean)) == [2]


def test_a_row_runs_through_the_middle_of_its_letters() -> None:
    pitch = 18
    picture = card(pitch=pitch)
    (zone,) = find_zones(grey(picture))
    capital = -face(pitch * 1.4).getbbox("H", anchor="ls")[1]
    for row, up in zip(zone, (1.6 + 2.4, 1.6), strict=True):
        middle = picture.height - up * pitch - capital / 2
        assert all(abs(row.point(gone)[1] - middle) < 0.15 * capital for gone in (0.0, 0.3, 0.7, 1.0))
        assert 0.85 * capital < row.height < 1.25 * capital
        assert abs(row.point(0.0)[0] - 2.5 * pitch) < pitch
        assert abs(row.point(1.0)[0] - (2.5 + 44) * pitch) < pitch


def test_a_strip_is_level_and_little_higher_than_its_capitals() -> None:
    picture = on_table(card(), 26)
    for row in find_zones(grey(picture))[0]:
        cut = strip(grey(picture), row)
        ink = (cut.max() - cut.astype(float)).mean(axis=1)
        inked = np.flatnonzero(ink > ink.max() / 2)
        assert 0.45 < (inked[-1] - inked[0] + 1) / len(cut) < 0.8


def test_two_cards_on_one_sheet() -> None:
    sheet = Image.new("L", (1700, 2200), 250)
    sheet.paste(card(TD3, 16), (200, 150))
    sheet.paste(card(TD1, 16).rotate(180), (500, 1200))
    assert sorted(rows_of(sheet)) == [2, 3]


@pytest.mark.parametrize("rows", [1, 2])
def test_the_zone_alone(rows: int) -> None:
    pitch = 20
    picture = card(pitch=pitch)
    strip_ = picture.crop(
        (pitch, round(picture.height - pitch * (0.9 + 2.4 * rows)), picture.width - pitch, picture.height)
    )
    assert rows_of(strip_) == [rows]


def test_on_an_ornament_in_the_shade() -> None:
    picture = card(ground=225)
    across, down = np.meshgrid(np.arange(picture.width), np.arange(picture.height))
    ornament = 25 * (np.sin((down + 20 * np.sin(across / 60)) / 1.5) > 0.6)
    shade = 1 - 0.5 * across / picture.width
    levels = np.clip((np.asarray(picture) - ornament) * shade, 0, 255).astype(np.uint8)
    assert rows_of(Image.fromarray(levels).filter(ImageFilter.GaussianBlur(0.8))) == [2]


def test_a_frame_around_it_is_no_row() -> None:
    picture = card()
    pen = ImageDraw.Draw(picture)
    foot = picture.height
    pen.rectangle((20, foot - 18 * 6, picture.width - 20, foot - 8), outline=30, width=3)
    assert rows_of(picture) == [2]


@pytest.mark.parametrize("spaced", [False, True])
def test_a_letter_has_none_and_costs_little(spaced: bool) -> None:
    page = grey(letter(face(26) if spaced else None))
    find_zones(page)
    started = time.process_time()
    assert find_zones(page) == ()
    assert time.process_time() - started < 0.5  # a tenth of it on a quiet machine


@pytest.mark.parametrize("size", [(1, 1), (3, 500), (500, 3), (40, 40)])
@pytest.mark.parametrize("level", [0, 255])
def test_what_is_no_page_at_all(size: tuple[int, int], level: int) -> None:
    assert find_zones(np.full(size, level, np.uint8)) == ()
    noise = np.random.default_rng(1).integers(0, 256, size, np.uint8)
    assert find_zones(noise) == ()
