"""Pictures of every make become grey pages the right way up, or a line that says why not."""

import io
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw, features

from packetlint.reading.picture import PictureError, open_frame

INK, PAPER = (12, 10), (30, 50)
"""Places that every picture here has black and white."""
SIZE = (40, 60)
ENOUGH = 10_000


def drawn(mode: str = "RGB") -> Image.Image:
    picture = Image.new("RGB", SIZE, "white")
    ImageDraw.Draw(picture).rectangle((5, 5, 20, 15), fill="black")
    return picture.convert(mode)


def opened(path: Path, number: int = 1) -> Image.Image:
    return open_frame(path, number, max_pixels=ENOUGH)


def deep() -> Image.Image:
    picture = Image.new("I;16", SIZE, 65535)
    for x in range(5, 21):
        for y in range(5, 16):
            picture.putpixel((x, y), 0)
    return picture


def floating(paper: float) -> Image.Image:
    levels = np.asarray(drawn("L"), dtype=np.float32) / 255 * paper
    levels[0, 0] = np.nan
    return Image.fromarray(levels)


def transparent() -> Image.Image:
    picture = drawn("RGBA")
    picture.putalpha(drawn("L").point(lambda level: 255 - level))
    return picture


def clear_palette(path: Path) -> None:
    picture = drawn("P")
    picture.save(path, transparency=picture.getpixel(PAPER))


@pytest.mark.parametrize(
    ("picture", "kind"),
    [
        (drawn("1"), "TIFF"),
        (drawn("L"), "PNG"),
        (drawn("RGB"), "JPEG"),
        (drawn("CMYK"), "JPEG"),
        (drawn("CMYK"), "TIFF"),
        (drawn("P"), "PNG"),
        (drawn("YCbCr"), "JPEG"),
        (drawn("LA"), "PNG"),
        (transparent(), "PNG"),
        (transparent(), "WEBP"),
        (deep(), "PNG"),
        (deep(), "TIFF"),
        (drawn("L").convert("I"), "TIFF"),
        (floating(1.0), "TIFF"),
        (floating(4095.0), "TIFF"),
        (drawn("RGB").convert("LAB"), "TIFF"),
        (drawn("L"), "GIF"),
        (drawn("RGB"), "JPEG2000"),
        (drawn("RGB"), "BMP"),
    ],
    ids=lambda value: value if isinstance(value, str) else value.mode,
)
def test_every_kind_of_picture_becomes_grey_ink_on_white(tmp_path: Path, picture: Image.Image, kind: str) -> None:
    path = tmp_path / "scan"
    picture.save(path, kind)
    grey = opened(path)
    assert (grey.mode, grey.size) == ("L", SIZE)
    assert grey.getpixel(INK) <= 10 and grey.getpixel(PAPER) >= 245  # type: ignore[operator]


def test_a_transparent_colour_of_a_palette_is_paper(tmp_path: Path) -> None:
    clear_palette(tmp_path / "scan.png")
    grey = opened(tmp_path / "scan.png")
    assert grey.getpixel(INK) == 0 and grey.getpixel(PAPER) == 255


@pytest.mark.parametrize("compression", ["group3", "group4", "tiff_lzw", "packbits", "tiff_adobe_deflate"])
def test_a_fax_is_read_however_it_is_packed(tmp_path: Path, compression: str) -> None:
    drawn("1").save(tmp_path / "fax.tif", compression=compression)
    assert opened(tmp_path / "fax.tif").tobytes() == drawn("1").convert("L").tobytes()


@pytest.mark.skipif(not features.check("avif"), reason="this Pillow has no AVIF")
def test_an_avif_picture_is_read(tmp_path: Path) -> None:
    drawn().save(tmp_path / "photo", "AVIF")
    grey = opened(tmp_path / "photo")
    assert grey.getpixel(INK) <= 10 and grey.getpixel(PAPER) >= 245  # type: ignore[operator]


@pytest.mark.parametrize("name", ["upright.heic", "turned.heic"])
def test_a_heic_photo_is_turned_once(name: str) -> None:
    """The second lies on its side, and says so twice: in its own property and in its EXIF, as phones do."""
    grey = open_frame(Path(__file__).parent / "photos" / name, 1, max_pixels=100_000)
    assert grey.size == (96, 144)
    assert grey.getpixel((30, 24)) <= 10 and grey.getpixel((70, 120)) >= 245  # type: ignore[operator]


def test_a_heic_photo_may_lie_in_memory_and_is_held_to_the_limit() -> None:
    photo = io.BytesIO((Path(__file__).parent / "photos" / "turned.heic").read_bytes())
    assert open_frame(photo, 1, max_pixels=100_000).size == (96, 144)
    with pytest.raises(PictureError, match=r"limits\.max_pixels"):
        open_frame(Path(__file__).parent / "photos" / "turned.heic", 1, max_pixels=100)


@pytest.mark.parametrize("kind", ["PNG", "TIFF", "WEBP"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_the_way_up_that_the_camera_noted_is_undone(tmp_path: Path, orientation: int, kind: str) -> None:
    undo = {
        2: [Image.Transpose.FLIP_LEFT_RIGHT],
        3: [Image.Transpose.ROTATE_180],
        4: [Image.Transpose.FLIP_TOP_BOTTOM],
        5: [Image.Transpose.TRANSPOSE],
        6: [Image.Transpose.ROTATE_90],
        7: [Image.Transpose.TRANSVERSE],
        8: [Image.Transpose.ROTATE_270],
    }
    picture = drawn("L")
    for turn in undo.get(orientation, []):
        picture = picture.transpose(turn)
    exif = Image.Exif()
    exif[0x0112] = orientation
    lossless = {"lossless": True} if kind == "WEBP" else {}
    picture.save(tmp_path / "photo", kind, exif=exif, **lossless)
    assert opened(tmp_path / "photo").tobytes() == drawn("L").tobytes()


def test_each_frame_of_a_fax_is_a_page(tmp_path: Path) -> None:
    path = tmp_path / "fax.tif"
    drawn("1").save(path, save_all=True, append_images=[Image.new("1", (10, 20), 1)])
    assert [opened(path, number).size for number in (1, 2)] == [SIZE, (10, 20)]
    with pytest.raises(PictureError, match="damaged"):
        opened(path, 3)


def test_a_broken_frame_leaves_the_others_legible(tmp_path: Path) -> None:
    path = tmp_path / "fax.tif"
    other = Image.effect_noise(SIZE, 50)
    drawn("L").save(path, save_all=True, append_images=[other, drawn("L")], compression="tiff_adobe_deflate")
    with Image.open(path) as fax:
        fax.seek(1)
        (start,), (length,) = fax.tag_v2[273], fax.tag_v2[279]  # type: ignore[attr-defined]
    content = bytearray(path.read_bytes())
    content[start : start + length] = bytes(length)
    path.write_bytes(content)
    assert opened(path, 1).tobytes() == opened(path, 3).tobytes() == drawn("L").tobytes()
    with pytest.raises(PictureError, match="damaged"):
        opened(path, 2)


def test_a_truncated_picture_says_so_without_its_name(tmp_path: Path) -> None:
    path = tmp_path / "Olena.jpg"
    drawn().save(path, "JPEG")
    path.write_bytes(path.read_bytes()[:-40])
    with pytest.raises(PictureError, match="damaged and could not be decoded") as error:
        opened(path)
    assert "Olena" not in str(error.value)


def test_a_huge_picture_is_refused_before_a_pixel_is_decoded(tmp_path: Path) -> None:
    path = tmp_path / "bomb.png"
    Image.new("1", (20_000, 20_000)).save(path)
    assert path.stat().st_size < 200_000
    with pytest.raises(PictureError, match=r"400 megapixels, over the limit of 120 \(limits.max_pixels\)"):
        open_frame(path, 1, max_pixels=120_000_000)
