"""What a file is, told by its first bytes; its name only says what it claims to be."""

from pathlib import PurePosixPath

PDF = "application/pdf"
ZIP = "application/zip"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
OFFICE = "application/x-office"
"""An OpenDocument, Excel, PowerPoint or Pages file: a ZIP archive with a paper in it that we cannot read."""
OLE = "application/x-ole-storage"

STILL_IMAGES = frozenset({"image/jpeg", "image/bmp", "image/jp2"})
"""Pictures of one frame. What a phone packs into a JPEG behind the photo (previews, depth, gain maps) is no page."""
MOVING_IMAGES = frozenset({"image/gif", "image/png", "image/webp", "image/avif", "image/heic", "image/heif"})
"""Pictures that may hold several frames, as an animation or a burst."""
READABLE_IMAGES = STILL_IMAGES | MOVING_IMAGES | {"image/tiff"}

_PDF_HEADER_WITHIN = 1024
"""Bytes: how deep a PDF header may stand (ISO 32000-1, annex H.3.4.1)."""

_SIGNATURES: tuple[tuple[int, bytes, str], ...] = (
    (0, b"\xff\xd8\xff", "image/jpeg"),
    (0, b"\x89PNG\r\n\x1a\n", "image/png"),
    (0, b"II*\x00", "image/tiff"),
    (0, b"MM\x00*", "image/tiff"),
    (0, b"II+\x00", "image/tiff"),
    (0, b"MM\x00+", "image/tiff"),
    (8, b"WEBP", "image/webp"),
    (0, b"GIF8", "image/gif"),
    (0, b"BM", "image/bmp"),
    (0, b"\x00\x00\x00\x0cjP  \r\n\x87\n", "image/jp2"),
    (0, b"\xff\x4f\xff\x51", "image/jp2"),
    (4, b"ftypavif", "image/avif"),
    (4, b"ftypavis", "image/avif"),
    (4, b"ftypmif1", "image/heif"),
    (4, b"ftypmsf1", "image/heif"),
    (4, b"ftyphei", "image/heic"),
    (4, b"ftyphev", "image/heic"),
    (0, b"PK\x03\x04", ZIP),
    (0, b"PK\x05\x06", ZIP),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", OLE),
    (0, b"{\\rtf", "application/rtf"),
    (0, b"%!PS", "application/postscript"),
    (0, b"AT&TFORM", "image/vnd.djvu"),
    (0, b"\xff\x0a", "image/jxl"),
    (0, b"\x00\x00\x00\x0cJXL ", "image/jxl"),
    (0, b"Rar!\x1a\x07", "application/vnd.rar"),
    (0, b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (0, b"\x1f\x8b\x08", "application/gzip"),
)

DOCUMENT_NAMES: dict[str, str] = {
    ".7z": "a 7z archive",
    ".avif": "an AVIF picture",
    ".bmp": "a BMP picture",
    ".djvu": "a DjVu scan",
    ".doc": "a Word document",
    ".docm": "a Word document",
    ".docx": "a Word document",
    ".eps": "a PostScript document",
    ".gif": "a GIF picture",
    ".heic": "a HEIC photo",
    ".heif": "a HEIF photo",
    ".jp2": "a JPEG 2000 picture",
    ".jpeg": "a JPEG picture",
    ".jpg": "a JPEG picture",
    ".jxl": "a JPEG XL picture",
    ".msg": "an Outlook message",
    ".odp": "an OpenDocument presentation",
    ".ods": "an OpenDocument spreadsheet",
    ".odt": "an OpenDocument text",
    ".pages": "a Pages document",
    ".pdf": "a PDF",
    ".png": "a PNG picture",
    ".ppt": "a PowerPoint presentation",
    ".pptx": "a PowerPoint presentation",
    ".ps": "a PostScript document",
    ".rar": "a RAR archive",
    ".rtf": "a rich text document",
    ".tif": "a TIFF picture",
    ".tiff": "a TIFF picture",
    ".webp": "a WebP picture",
    ".xls": "an Excel spreadsheet",
    ".xlsx": "an Excel spreadsheet",
    ".xps": "an XPS document",
    ".zip": "a ZIP archive",
}
"""Endings of names that promise a document, in words."""

_SAVE = "{}, a kind of file that cannot be read yet; save it as PDF"
_UNPACK = "{}, which cannot be opened; unpack it into the packet"
_UNREADABLE_TYPES: dict[str, str] = {
    "application/gzip": _UNPACK.format("a gzip archive"),
    "application/postscript": _SAVE.format("a PostScript document"),
    "application/rtf": _SAVE.format("a rich text document"),
    "application/vnd.rar": _UNPACK.format("a RAR archive"),
    "application/x-7z-compressed": _UNPACK.format("a 7z archive"),
    "image/jxl": _SAVE.format("a JPEG XL picture"),
    "image/vnd.djvu": _SAVE.format("a DjVu scan"),
}
_BY_ENDING = frozenset({OLE, OFFICE})
"""Containers of many kinds of papers: only the name tells which."""
_OPEN_XML_NAMES = frozenset({".docx", ".docm", ".xlsx", ".pptx"})


def detect(head: bytes) -> str | None:
    """Return the media type that the first 1,024 bytes of a file show, None where they show none.

    >>> detect(b"%PDF-1.7 ...")
    'application/pdf'
    >>> detect(b"Dear Sir or Madam") is None
    True
    """
    for offset, signature, media_type in _SIGNATURES:
        if head[offset : offset + len(signature)] == signature:
            return media_type
    return PDF if b"%PDF-" in head[:_PDF_HEADER_WITHIN] else None


def claimed(path: str) -> str | None:
    """Return in words the document that a file's name promises, None where it promises none.

    >>> claimed("IDs/passport.JPG")
    'a JPEG picture'
    """
    return DOCUMENT_NAMES.get(_ending(path))


def unreadable_document(path: str, media_type: str | None) -> str | None:
    """Return why a document that we recognise cannot be read, None for anything else.

    >>> unreadable_document("letter.doc", OLE)
    'a Word document, a kind of file that cannot be read yet; save it as PDF'
    >>> unreadable_document("letter.docx", OLE)
    'a Word document that needs a password; save a copy without one'
    """
    if media_type in _UNREADABLE_TYPES:
        return _UNREADABLE_TYPES[media_type]
    promise = claimed(path)
    if media_type not in _BY_ENDING or promise is None:
        return _SAVE.format("an office document") if media_type == OFFICE else None
    if media_type == OLE and _ending(path) in _OPEN_XML_NAMES:
        return f"{promise} that needs a password; save a copy without one"
    return _SAVE.format(promise)


def _ending(path: str) -> str:
    return PurePosixPath(path).suffix.lower()
