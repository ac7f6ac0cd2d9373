"""ZIP archives and Word documents that lie, lead elsewhere, swell or are locked."""

import io
import stat
import zipfile
from collections.abc import Iterator

from docx_from_xml import docx, paragraph, part, picture
from hostile_pdf import letter

LAUGHS = "<!DOCTYPE w:document [<!ENTITY a0 'ha'>{}]>".format(
    "".join(f"<!ENTITY a{number} '{f'&a{number - 1};' * 10}'>" for number in range(1, 10))
)
OUTSIDE = '<!DOCTYPE w:document [<!ENTITY outside SYSTEM "file:///etc/hostname">]>'

_BOMB = 70 << 20
"""Bytes: enough that a ratio counts."""


def packed(*members: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED, mode: int = 0) -> bytes:
    """Return an archive of these files, the same at every run."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name, content in members:
            entry = zipfile.ZipInfo(name)
            entry.external_attr = mode << 16
            archive.writestr(entry, content, method)
    return held.getvalue()


def patched(archive: bytes, at: int, value: bytes, *, after: bytes) -> bytes:
    """Return the archive with bytes replaced, so far behind the last place where `after` stands."""
    start = archive.rindex(after) + at
    return archive[:start] + value + archive[start + len(value) :]


def locked(archive: bytes) -> bytes:
    """Return an archive of one file that says the file is encrypted."""
    return patched(patched(archive, 6, b"\1", after=b"PK\3\4"), 8, b"\1", after=b"PK\1\2")


def overlapping(archive: bytes, files: int) -> bytes:
    """Return an archive of one file whose list of contents names it many times."""
    at, end = archive.rindex(b"PK\1\2"), archive.rindex(b"PK\5\6")
    entries = archive[at:end] * files
    tail = bytearray(archive[end:])
    tail[8:16] = files.to_bytes(2, "little") * 2 + len(entries).to_bytes(4, "little")
    return archive[:at] + entries + bytes(tail)


def cases() -> Iterator[tuple[str, str, bytes]]:
    """Yield the name, a description and the content of each file."""
    yield from _archives()
    yield from _letters()


def _archives() -> Iterator[tuple[str, str, bytes]]:
    paper = letter()
    one = packed(("a.pdf", paper))
    stored = packed(("a.pdf", paper), method=zipfile.ZIP_STORED)
    yield "good.zip", "a ZIP archive of two PDFs", packed(("a.pdf", paper), ("IDs/b.pdf", paper))
    yield "empty.zip", "a ZIP archive of nothing", packed()
    names = ("../../a.pdf", "/etc/a.pdf", "..\\a.pdf", "C:\\a.pdf")
    yield "out.zip", "a ZIP archive whose names lead out of it", packed(*((name, paper) for name in names))
    odd = ("CON", "aux.pdf", "a\x1b[2J\nb.pdf", "x" * 5000 + ".pdf", "\u202efdp.a", "a.pdf", "A.PDF", "a./b.pdf")
    yield "odd names.zip", "a ZIP archive of odd names", packed(*((name, paper) for name in odd))
    yield "twice.zip", "a ZIP archive with two files of one name", _renamed(packed(("a.pdf", paper), ("b.pdf", paper)))
    link = packed(("a.pdf", b"/etc/passwd"), mode=stat.S_IFLNK | 0o777)
    yield "link.zip", "a ZIP archive with a link", link
    yield "pipe.zip", "a ZIP archive with a pipe", packed(("a.pdf", b""), mode=stat.S_IFIFO | 0o666)
    yield "locked.zip", "a ZIP archive with a password", locked(one)
    yield "bz2.zip", "a ZIP archive packed with bzip2", packed(("a.pdf", paper), method=zipfile.ZIP_BZIP2)
    yield "method.zip", "a ZIP archive packed in a way nobody knows", _unknown_method(one)
    yield "damaged.zip", "a ZIP archive with a damaged file beside a sound one", _damaged(paper)
    yield "name.zip", "a ZIP archive with a name that is no text", _bad_name(paper)
    yield "bomb.zip", "a ZIP archive of 70 KB that unpacks to 70 MiB", packed(("a.bmp", bytes(_BOMB)))
    yield "overlap.zip", "a ZIP archive whose files overlap", overlapping(one, 1000)
    yield "lie.zip", "a ZIP archive that says a file is shorter", _lying(stored)
    yield "many.zip", "a ZIP archive of 6,000 files", packed(*((f"{number}.pdf", b"") for number in range(6000)))
    nested = packed(("2.zip", packed(("3.zip", packed(("4.zip", one))))), ("a.pdf", paper))
    yield "nested.zip", "a ZIP archive in three others", nested
    yield "photo.jpg", "a ZIP archive named like a picture", one


def _letters() -> Iterator[tuple[str, str, bytes]]:
    plain = paragraph("Dear Officer, I am the aunt of Ada Vance.")
    yield "letter.docx", "a Word document", docx(plain)
    yield (
        "bomb.docx",
        "a Word document of 70 KB that unpacks to 70 MiB",
        docx(plain, parts={"x.xml": ("x", bytes(_BOMB))}),
    )
    outside = "<w:p><w:r><w:t>Dear &outside; Officer</w:t></w:r></w:p>"
    yield "outside.docx", "a Word document that asks for a file of this machine", docx(outside, prolog=OUTSIDE)
    laughs = "<w:p><w:r><w:t>Dear &a9; Officer</w:t></w:r></w:p>"
    yield "laughs.docx", "a Word document of entities within entities", docx(laughs, prolog=LAUGHS)
    yield "broken.docx", "a Word document whose XML is broken", docx("<w:p>")
    yield "deep.docx", "a Word document of 3,000 nested elements", docx("<w:p>" * 3000 + "</w:p>" * 3000)
    yield (
        "nothing.docx",
        "a Word document without a text part",
        packed(("[Content_Types].xml", b""), ("word/x.xml", b"")),
    )
    out = {"../../../x.xml": ("header", part("hdr", plain))}
    yield "out.docx", "a Word document whose parts lead out of it", docx(plain, parts=out)
    drawn = docx(plain, paragraph(picture("drawing", 6, 4)), parts={"drawing.emf": ("image", b"\1\0\0\0")})
    yield "drawing.docx", "a Word document with a drawing", drawn
    torn = docx(paragraph(picture("scan", 6, 9)), parts={"scan.png": ("image", b"\x89PNG\r\n\x1a\n")})
    yield "scan.docx", "a Word document that is but a damaged scan", torn
    yield "password.docx", "a Word document with a password", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000)


def _renamed(archive: bytes) -> bytes:
    return archive.replace(b"b.pdf", b"a.pdf")


def _unknown_method(archive: bytes) -> bytes:
    return patched(patched(archive, 8, b"\x63", after=b"PK\3\4"), 10, b"\x63", after=b"PK\1\2")


def _damaged(paper: bytes) -> bytes:
    whole = packed(("a.pdf", paper), ("b.pdf", paper[::-1]), method=zipfile.ZIP_STORED)
    return whole.replace(b"Financial", b"Fimancial", 1)


def _bad_name(paper: bytes) -> bytes:
    marked = packed(("ä.pdf", paper))
    return marked.replace("ä".encode(), b"\xff\xfe")


def _lying(archive: bytes) -> bytes:
    short = (100).to_bytes(4, "little")
    return patched(patched(archive, 22, short, after=b"PK\3\4"), 24, short, after=b"PK\1\2")
