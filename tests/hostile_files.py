"""A folder of bad files, the same at every run: what a packet may hold by accident, neglect or malice.

    python tests/hostile_files.py FOLDER

writes them. `docs/bad-files.md` says what each gets; `tests/test_hostile_files.py` holds the program to it.
"""

import contextlib
import dataclasses
import io
import os
import random
import struct
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path

from PIL import Image, ImageDraw, features

import hostile_archives
import hostile_pdf
from docx_from_xml import docx, paragraph

CUTS = 10
FLIPS = 3

_PHOTO = Path(__file__).parent / "reading" / "photos" / "turned.heic"
_FORMATS = {"jpg": "JPEG", "png": "PNG", "tif": "TIFF", "webp": "WEBP", "gif": "GIF", "bmp": "BMP", "jp2": "JPEG2000"}


@dataclasses.dataclass(frozen=True)
class BadFile:
    """One file of the folder."""

    path: str
    what: str
    """In words; files that differ only in where they are broken share them."""
    content: bytes | None = dataclasses.field(repr=False)
    """None where it is no ordinary file."""


def write(folder: Path) -> list[BadFile]:
    """Write every file into `folder`, which is there, and return them."""
    every = [*files(), *_oddities(folder)]
    for file in every:
        if file.content is not None:
            path = folder / file.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(file.content)
    return every


def files() -> Iterator[BadFile]:
    """Yield the ordinary files."""
    for ending, content in sound().items():
        yield from _cut(ending, content)
        yield from _flipped(ending, content)
    for folder, cases in (("pdf", hostile_pdf.cases()), ("zip", hostile_archives.cases()), ("picture", _pictures())):
        for name, what, content in cases:
            yield BadFile(f"{folder}/{name}", what, content)
    yield from _misnamed()


def sound() -> dict[str, bytes]:
    """Return a file of each kind with nothing wrong about it, by the ending of its name."""
    found = {ending: _picture(kind) for ending, kind in _FORMATS.items()}
    if features.check("avif"):
        found["avif"] = _picture("AVIF")
    found["heic"] = _PHOTO.read_bytes()
    found["pdf"] = hostile_pdf.letter()
    found["docx"] = docx(paragraph("Dear Officer, I am the aunt of Ada Vance."))
    found["zip"] = hostile_archives.packed(("a.pdf", found["pdf"]))
    return found


def _picture(kind: str, **options: object) -> bytes:
    held = io.BytesIO()
    drawn = Image.new("RGB", (160, 120), "white")
    ImageDraw.Draw(drawn).rectangle((20, 20, 100, 40), fill="black")
    drawn.save(held, kind, **options)
    return held.getvalue()


def _cut(ending: str, content: bytes) -> Iterator[BadFile]:
    for number in range(CUTS):
        whole = len(content) * number // CUTS
        yield BadFile(f"cut/{number}.{ending}", f"a .{ending} file cut off at {CUTS} places", content[:whole])


def _flipped(ending: str, content: bytes) -> Iterator[BadFile]:
    for number in range(FLIPS):
        chance = random.Random(f"{ending} {number}")
        changed = bytearray(content)
        for _ in range(1 + len(content) // 200):
            changed[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
        yield BadFile(
            f"flipped/{number}.{ending}", f"a .{ending} file with bits flipped, {FLIPS} times", bytes(changed)
        )


def _misnamed() -> Iterator[BadFile]:
    every = sound()
    for ending, named in (("png", "pdf"), ("pdf", "jpg"), ("jpg", "docx"), ("docx", "zip"), ("zip", "pdf")):
        yield BadFile(f"misnamed/{ending}.{named}", f"a .{ending} file named .{named}", every[ending])
    for named in ("pdf", "jpg", "heic", "docx", "zip"):
        yield BadFile(f"empty/file.{named}", f"an empty file named .{named}", b"")
    for named in ("pdf", "jpg", "docx", "zip"):
        yield BadFile(f"text/file.{named}", f"a text named .{named}", "Dear Sir or Madam".encode("utf-16"))
    yield BadFile("text/notes.txt", "a text in UTF-16", "Call the aunt".encode("utf-16"))
    yield BadFile("text/letter.rtf", "a rich text document", b"{\\rtf1 Dear Officer}")
    yield BadFile("text/program.exe", "a program", b"MZ" + bytes(500))
    yield BadFile("text/papers.rar", "a RAR archive", b"Rar!\x1a\x07\x01\x00" + bytes(500))


def _pictures() -> Iterator[tuple[str, str, bytes]]:
    yield "huge.png", "a PNG picture of 30,000 by 30,000 pixels", _png(30_000, 30_000)
    yield "huge.jpg", "a JPEG picture that says it has 65,000 by 65,000 pixels", _huge_jpeg()
    yield "huge.bmp", "a BMP picture that says it has two billion by two billion pixels", _huge_bmp()
    yield "no size.png", "a PNG picture of no width", _png(0, 10)
    text = b"tEXt\0\0" + zlib.compress(bytes(20 << 20), 9)
    yield "text.png", "a PNG picture with 20 MiB of packed text", _png(160, 120, _chunk(b"zTXt", text))
    yield "5000.tif", "a TIFF of 5,000 frames", _tiff(5000)
    yield "loop.tif", "a TIFF whose frames are a loop", _tiff(3, last=8)
    yield "outside.tif", "a TIFF of three frames, and a fourth beyond its end", _tiff(3, last=1 << 30)
    yield "broken frame.tif", "a TIFF of three frames, one of them broken", _tiff(3, broken=2)
    frames = [Image.new("L", (40, 30), level) for level in range(200)]
    for ending, kind in (("gif", "GIF"), ("webp", "WEBP"), ("png", "PNG")):
        held = io.BytesIO()
        frames[0].save(held, kind, save_all=True, append_images=frames[1:])
        yield f"moving.{ending}", f"a moving {kind} picture of 200 frames", held.getvalue()


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def _png(width: int, height: int, *chunks: bytes) -> bytes:
    """Return a PNG picture of one bit a pixel with hardly any of them in it."""
    header = _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0))
    rows = _chunk(b"IDAT", zlib.compress(bytes(4000)))
    return b"\x89PNG\r\n\x1a\n" + header + b"".join(chunks) + rows + _chunk(b"IEND", b"")


def _huge_jpeg() -> bytes:
    content = bytearray(_picture("JPEG"))
    frame = content.index(b"\xff\xc0") + 5
    content[frame : frame + 4] = struct.pack(">HH", 65_000, 65_000)
    return bytes(content)


def _huge_bmp() -> bytes:
    content = bytearray(_picture("BMP"))
    content[18:26] = struct.pack("<ii", (1 << 31) - 1, (1 << 31) - 1)
    return bytes(content)


def _tiff(frames: int, *, last: int = 0, broken: int | None = None) -> bytes:
    """Return a TIFF of so many frames that share one strip; `last` is where the frame after them is to be."""
    size = 2 + 9 * 12 + 4
    strip = 8 + frames * size
    out = bytearray(struct.pack("<2sHI", b"II", 42, 8))
    for number in range(1, frames + 1):
        start = 1 << 30 if number == broken else strip
        tags = ((256, 40), (257, 30), (258, 1), (259, 1), (262, 1), (273, start), (277, 1), (278, 30), (279, 150))
        following = last if number == frames else len(out) + size
        out += struct.pack("<H", len(tags)) + b"".join(struct.pack("<HHII", tag, 4, 1, value) for tag, value in tags)
        out += struct.pack("<I", following)
    return bytes(out) + b"\xff" * 150


def _oddities(folder: Path) -> Iterator[BadFile]:
    """Make what is no ordinary file, as far as this system has such things, and yield it."""
    odd = folder / "odd"
    odd.mkdir()
    (folder.parent / "outside.pdf").write_bytes(hostile_pdf.letter())
    links = {
        "out.pdf": ("a link that leads out of the packet", folder.parent / "outside.pdf"),
        "loop.pdf": ("a link to itself", odd / "loop.pdf"),
        "nowhere.pdf": ("a link to nothing", odd / "gone.pdf"),
        "folder": ("a link to a folder above it", folder),
        "in.pdf": ("a link to a paper in the packet", odd / "-rf \u202efdp.pdf"),
    }
    for name, (what, target) in links.items():
        (odd / name).symlink_to(target)
        yield BadFile(f"odd/{name}", what, None)
    os.mkfifo(odd / "pipe.pdf")
    yield BadFile("odd/pipe.pdf", "a pipe", None)
    for name in ("-rf \u202efdp.pdf", "a\nb\x1b[2J.pdf", os.fsdecode(b"na\xefve.pdf"), "x" * 240 + ".pdf"):
        with contextlib.suppress(OSError):  # a system that has no such names
            (odd / name).write_bytes(hostile_pdf.letter())
            yield BadFile(f"odd/{name}", "a PDF with an odd name", None)
    (odd / ".hidden.pdf").write_bytes(hostile_pdf.letter())
    yield BadFile("odd/.hidden.pdf", "a hidden file", None)
    if os.geteuid():  # root may read everything
        (odd / "closed.pdf").touch(mode=0)
        yield BadFile("odd/closed.pdf", "a file that nobody may read", None)
        (odd / "closed").mkdir(mode=0)
        yield BadFile("odd/closed", "a folder that nobody may open", None)


if __name__ == "__main__":
    target = Path(sys.argv[1])
    target.mkdir(parents=True)
    print(f"{len(write(target))} files in {target}")
