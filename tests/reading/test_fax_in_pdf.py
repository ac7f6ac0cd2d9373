"""What fax machines and scanners pack into a PDF is drawn: CCITT Group 4 and JBIG2."""

import io
import struct
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from hostile_pdf import CATALOG, pages, pdf, stream
from packetlint.reading.pdf import render

SIZE = (320, 400)


def drawn() -> Image.Image:
    """Return ink as 1 on paper as 0, the way fax machines count."""
    picture = Image.new("1", SIZE, 0)
    ImageDraw.Draw(picture).rectangle((40, 40, 160, 120), fill=1)
    return picture


def group4() -> bytes:
    """Return the picture packed as ITU-T T.6."""
    held = io.BytesIO()
    drawn().save(held, "TIFF", compression="group4", tiffinfo={278: SIZE[1]})
    with Image.open(held) as picture:
        (start,), (length,) = picture.tag_v2[273], picture.tag_v2[279]  # type: ignore[attr-defined]
    return held.getvalue()[start : start + length]


def jbig2() -> bytes:
    """Return the picture as a page and one region (ITU-T T.88, 7.4) whose bits are packed as T.6."""
    page = struct.pack(">IIIIBH", *SIZE, 0, 0, 0, 0)
    region = struct.pack(">IIIIBB", *SIZE, 0, 0, 0, 1) + group4()
    heads = ((0, 48, page), (1, 38, region))
    return b"".join(struct.pack(">IBBBI", number, kind, 0, 1, len(data)) + data for number, kind, data in heads)


FAX = b"/Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns %d /Rows %d /BlackIs1 false >>" % SIZE


@pytest.mark.parametrize(
    ("content", "filters"), [(group4(), FAX), (jbig2(), b"/Filter /JBIG2Decode")], ids=["G4", "JBIG2"]
)
def test_a_fax_in_a_pdf_is_drawn(tmp_path: Path, content: bytes, filters: bytes) -> None:
    size = b"/Width %d /Height %d" % SIZE
    image = stream(
        content, b"/Type /XObject /Subtype /Image /ColorSpace /DeviceGray /BitsPerComponent 1 %s %s" % (size, filters)
    )
    box = b"/MediaBox [0 0 320 400] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >>"
    leaf = b"<< /Type /Page /Parent 2 0 R %s >>" % box
    path = tmp_path / "fax.pdf"
    path.write_bytes(pdf(CATALOG, pages([3], 1), leaf, stream(b"320 0 0 400 0 0 cm /I Do"), image))
    picture = render(path, 1, dpi=72, max_pixels=1_000_000)
    assert picture.getpixel((100, 80)) <= 10 and picture.getpixel((250, 300)) >= 245  # type: ignore[operator]
