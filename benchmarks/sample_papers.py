"""Papers to measure on: letters with a text layer of any number of pages, and scans made of the invented packets."""

import random
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from damage import crooked, scan
from packetlint.intake import inspect_file
from packetlint.intake.folder import find_files
from packetlint.model import SourceFile
from packetlint.reading import count_docx_pages
from packetlint.reading.options import ReadOptions
from packetlint.reading.page_picture import page_picture
from packetlint.reading.text_layer import text_layer
from packetlint.settings import Limits

FIXTURES = Path(__file__).parents[1] / "fixtures" / "packets"

_OPTIONS = ReadOptions(dpi=200, max_pixels=120_000_000, page_seconds=60.0, languages=("eng",))
_LONGEST_SIDE = 2200
"""Pixels of a Letter page at 200 dots an inch."""
_BLURRED, _BLUR = 10, 2.0
"""Slips that are hard to read, and by how many pixels they are blurred."""
_WORDS = """
the family has lived in our parish since autumn and takes part in its work letters were sent to the office of the
district with copies of every record that could be found after the flood the school confirms that they attend
"""
_HEAD = (
    "Dear Officer,",
    "I am writing in support of Ms. Olena Kovalenko, born on March 12, 1990,",
    "whom I have known for many years and whose family I respect.",
)


def letter_lines(page: int, lines: int = 42) -> list[str]:
    """Return the text of one page of a letter, never the same twice."""
    chance = random.Random(page)
    body = [" ".join(chance.choices(_WORDS.split(), k=12)).capitalize() + "." for _ in range(lines - len(_HEAD))]
    return [*_HEAD, *body, f"Page {page}"]


def write_letter(path: Path, pages: int) -> Path:
    """Write a PDF of Letter pages with a text layer, letter by letter, and return its path."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(pages))
    bodies = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {pages} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for number in range(pages):
        bodies.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {5 + 2 * number} 0 R"
            " /Resources << /Font << /F1 3 0 R >> >> >>"
        )
        drawn = "\n".join(_drawn(line, 740 - 16 * row) for row, line in enumerate(letter_lines(number + 1)))
        bodies.append(f"<< /Length {len(drawn)} >>\nstream\n{drawn}\nendstream")
    path.write_bytes(_pdf(bodies))
    return path


def _drawn(line: str, y: int) -> str:
    return f"BT /F1 10 Tf 1 0 0 1 60 {y} Tm ({line}) Tj ET"


def _pdf(bodies: list[str]) -> bytes:
    out, starts = bytearray(b"%PDF-1.4\n"), []
    for number, body in enumerate(bodies, start=1):
        starts.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("ascii")
    table = "".join(f"{start:010} 00000 n \n" for start in starts)
    size = len(bodies) + 1
    trailer = f"trailer << /Size {size} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF\n"
    return bytes(out) + f"xref\n0 {size}\n0000000000 65535 f \n{table}{trailer}".encode("ascii")


def write_slips(path: Path, pages: int) -> Path:
    """Write a PDF of small scanned slips, quick to read, and return its path.

    The first are blurred: every reader there is has been called early on, however few the slips.
    """
    font = ImageFont.load_default(size=34)
    slips = []
    for number in range(1, pages + 1):
        slip = Image.new("L", (900, 420), 255)
        text = "\n".join(line[:44] for line in letter_lines(number, 8))
        ImageDraw.Draw(slip).multiline_text((30, 20), text, fill=20, font=font)
        slips.append(slip.filter(ImageFilter.GaussianBlur(_BLUR)) if number <= _BLURRED else slip)
    return write_scan(path, slips)


def write_scan(path: Path, pictures: list[Image.Image]) -> Path:
    """Write pictures as the pages of a PDF, as a scanner at 200 dots an inch does, and return its path."""
    first, *rest = pictures
    first.save(path, save_all=True, append_images=rest, resolution=200, quality=85)
    return path


def scanned_letters(count: int) -> list[Image.Image]:
    """Return pages of typed letters at 200 dots an inch, every other one scanned crooked by a worn machine."""
    chance = np.random.default_rng(1)
    drawn = [np.asarray(_drawn_letter(number)) for number in range(1, count + 1)]
    return [
        Image.fromarray(scan(page, chance) if number % 2 else crooked(-0.8)(page, chance))
        for number, page in enumerate(drawn)
    ]


def _drawn_letter(number: int) -> Image.Image:
    page, font = Image.new("L", (1700, 2200), 255), ImageFont.load_default(size=32)
    text = "\n".join(line[:88] for line in letter_lines(number, 40))
    ImageDraw.Draw(page).multiline_text((150, 150), text, fill=20, font=font, spacing=14)
    return page


def scanned_pages(count: int) -> list[Image.Image]:
    """Return the first pages of the invented packets that have no text layer, at 200 dots an inch."""
    found: list[Image.Image] = []
    for picture in _pictures():
        picture.thumbnail((_LONGEST_SIDE, _LONGEST_SIDE))
        found.append(picture)
        if len(found) == count:
            return found
    return found


def _pictures() -> Iterator[Image.Image]:
    for packet in sorted(FIXTURES.iterdir()):
        for name, location in find_files(packet, max_files=1000):
            file = inspect_file(
                name, location, packet=packet, limits=Limits().for_intake(), docx_pages=count_docx_pages
            )
            for number in range(1, file.pages + 1):
                if not _has_text(file, number):
                    yield page_picture(file, number, _OPTIONS)


def _has_text(file: SourceFile, number: int) -> bool:
    return file.media_type == "application/pdf" and text_layer(file.location, number) is not None
