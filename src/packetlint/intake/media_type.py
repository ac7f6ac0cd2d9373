"""What a file is, told by its first bytes; its name only says what it claims to be."""

from pathlib import PurePosixPath

READABLE_IMAGES = frozenset({"image/jpeg", "image/png", "image/tiff", "image/webp", "image/bmp"})
PDF = "application/pdf"

_PDF_HEADER_WITHIN = 1024
"""Bytes: how deep a PDF header may stand (ISO 32000-1, annex H.3.4.1)."""

_SIGNATURES: tuple[tuple[int, bytes, str], ...] = (
    (0, b"\xff\xd8\xff", "image/jpeg"),
    (0, b"\x89PNG\r\n\x1a\n", "image/png"),
    (0, b"II*\x00", "image/tiff"),
    (0, b"MM\x00*", "image/tiff"),
    (0, b"II+\x00", "image/tiff"),
    (8, b"WEBP", "image/webp"),
    (0, b"GIF8", "image/gif"),
    (4, b"ftypheic", "image/heic"),
    (4, b"ftypheix", "image/heic"),
    (4, b"ftypmif1", "image/heif"),
    (4, b"ftypavif", "image/avif"),
    (0, b"BM", "image/bmp"),
    (0, b"PK\x03\x04", "application/zip"),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),
    (0, b"{\\rtf", "application/rtf"),
)

DOCUMENT_NAMES: dict[str, str] = {
    ".avif": "an AVIF picture",
    ".bmp": "a BMP picture",
    ".doc": "a Word document",
    ".docx": "a Word document",
    ".gif": "a GIF picture",
    ".heic": "a HEIC photo",
    ".heif": "a HEIF photo",
    ".jp2": "a JPEG 2000 picture",
    ".jpeg": "a JPEG picture",
    ".jpg": "a JPEG picture",
    ".odt": "an OpenDocument text",
    ".pages": "a Pages document",
    ".pdf": "a PDF",
    ".png": "a PNG picture",
    ".rtf": "a rich text document",
    ".tif": "a TIFF picture",
    ".tiff": "a TIFF picture",
    ".webp": "a WebP picture",
    ".xps": "an XPS document",
    ".zip": "a ZIP archive",
}
"""Endings of names that promise a document, in words."""

_UNREADABLE_TYPES: dict[str, str] = {
    "image/gif": "a GIF picture",
    "image/heic": "a HEIC photo",
    "image/heif": "a HEIF photo",
    "image/avif": "an AVIF picture",
    "application/rtf": "a rich text document",
}


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
    return DOCUMENT_NAMES.get(PurePosixPath(path).suffix.lower())


def unreadable_document(path: str, media_type: str | None) -> str | None:
    """Return in words a document that we recognise and cannot read yet, None for anything else."""
    if media_type in _UNREADABLE_TYPES:
        return _UNREADABLE_TYPES[media_type]
    if media_type in ("application/zip", "application/x-ole-storage"):
        return claimed(path)
    return None
