"""PDFs that lie, loop, swell or are locked, written object by object (ISO 32000-1)."""

import hashlib
import zlib
from collections.abc import Iterator, Sequence

CATALOG = b"<< /Type /Catalog /Pages 2 0 R >>"
FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
TEXT = b"BT /F1 12 Tf 72 720 Td (Form I-134, Declaration of Financial Support) Tj 0 -20 Td (Full name: Ada Vance) Tj ET"

_PADDING = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
"""What passwords are filled up with (7.6.3.3, algorithm 2)."""
_IDENTITY = bytes(range(16))


def pdf(*bodies: bytes, trailer: bytes = b"") -> bytes:
    """Return a file of these objects, the first of them the catalog."""
    out, starts = bytearray(b"%PDF-1.4\n"), []
    for number, body in enumerate(bodies, start=1):
        starts.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % start for start in starts)
    end = b"trailer << /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (len(bodies) + 1, trailer, len(out))
    return bytes(out) + b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(bodies) + 1, table) + end


def stream(content: bytes, more: bytes = b"") -> bytes:
    """Return a stream object."""
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(content), more, content)


def page(box: bytes = b"0 0 612 792", parent: int = 2) -> bytes:
    """Return a page with its text in object 4 and its font in object 5."""
    resources = b"/Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >>"
    return b"<< /Type /Page /Parent %d 0 R /MediaBox [%s] %s >>" % (parent, box, resources)


def pages(kids: Sequence[int], count: int, more: bytes = b"") -> bytes:
    """Return a node of the tree of pages."""
    return b"<< /Type /Pages /Kids [%s] /Count %d %s >>" % (b" ".join(b"%d 0 R" % kid for kid in kids), count, more)


def letter(box: bytes = b"0 0 612 792", content: bytes | None = None) -> bytes:
    """Return a file of one page."""
    return pdf(CATALOG, pages([3], 1), page(box), content or stream(TEXT), FONT)


def locked(password: bytes) -> bytes:
    """Return a file encrypted with 40 bits (7.6.3); with an empty password anybody may open it."""
    owner = _rc4(hashlib.md5(_padded(b"owner")).digest()[:5], _padded(password))
    rights = (-4).to_bytes(4, "little", signed=True)
    key = hashlib.md5(_padded(password) + owner + rights + _IDENTITY).digest()[:5]
    text = _rc4(hashlib.md5(key + (4).to_bytes(3, "little") + bytes(2)).digest()[:10], TEXT)
    user = _rc4(key, _PADDING)
    rules = b"<< /Filter /Standard /V 1 /R 2 /O <%s> /U <%s> /P -4 >>"
    trailer = b"/Encrypt 6 0 R /ID [<%s> <%s>]" % (_hex(_IDENTITY), _hex(_IDENTITY))
    locks = rules % (_hex(owner), _hex(user))
    return pdf(CATALOG, pages([3], 1), page(), stream(text), FONT, locks, trailer=trailer)


def cases() -> Iterator[tuple[str, str, bytes]]:
    """Yield the name, a description and the content of each file."""
    yield "password.pdf", "a PDF with a password", locked(b"secret")
    yield "no password.pdf", "a PDF encrypted with an empty password", locked(b"")
    yield "header.pdf", "a PDF of which there is only the first line", b"%PDF-1.7\n"
    yield "no pages.pdf", "a PDF without pages", pdf(CATALOG, pages([], 0))
    yield "loop.pdf", "a PDF whose tree of pages is a loop", pdf(CATALOG, pages([2, 3], 1000), pages([2], 1000))
    yield "count.pdf", "a PDF of one page that says it has 1,999", pdf(CATALOG, pages([3], 1999), *_one_page())
    many = pdf(CATALOG, pages([3] * 5000, 5000), *_one_page())
    yield "5000 pages.pdf", "a PDF of 5,000 pages", many
    yield "deep.pdf", "a PDF whose only page lies 2,000 branches deep", _deep(2000)
    yield "no size.pdf", "a PDF whose page has no size", letter(b"0 0 0 0")
    yield "thread.pdf", "a PDF whose page is a thread", letter(b"0 0 0.001 90000")
    yield "field.pdf", "a PDF whose page is kilometres wide", letter(b"0 0 99999999 99999999")
    yield "inside out.pdf", "a PDF whose page has its corners swapped", letter(b"612 792 0 0")
    yield "brackets.pdf", "a PDF with 100,000 nested arrays", letter(content=stream(b"[" * 100_000))
    swollen = zlib.compress(zlib.compress(bytes(1 << 20), 9), 9)
    twice = b"/Filter [/FlateDecode /FlateDecode]"
    yield "swollen.pdf", "a PDF of 1 KiB that unpacks to 1 MiB of nothing", letter(content=stream(swollen, twice))
    cut = letter(content=stream(TEXT * 40))
    yield "cut.pdf", "a PDF whose end is missing, which its reader would mend in silence", _trailer_first(cut)
    yield "xref loop.pdf", "a PDF whose lists of objects are a loop", _xref_loop()


def slow_case() -> tuple[str, str, bytes]:
    """Return a page that takes minutes to read."""
    work = zlib.compress(b"BT /F1 9 Tf (a) Tj ET q Q " * 1_000_000, 9)
    return "slow.pdf", "a PDF page that takes minutes to read", letter(content=stream(work, b"/Filter /FlateDecode"))


def _one_page() -> tuple[bytes, ...]:
    return page(), stream(TEXT), FONT


def _deep(depth: int) -> bytes:
    first = 6
    branches = [pages([number + 1], 1) for number in range(first, first + depth - 1)]
    return pdf(CATALOG, pages([first], 1), page(), stream(TEXT), FONT, *branches, pages([3], 1))


def _trailer_first(content: bytes) -> bytes:
    """Return a file as it is sent to a browser, its trailer at the front (annex F), cut off in its text."""
    trailer = b"trailer << /Size 6 /Root 1 0 R >>\n"
    return content.replace(b"%PDF-1.4\n", b"%PDF-1.4\n" + trailer)[: content.rindex(b"ET")]


def _xref_loop() -> bytes:
    content = letter()
    start = content.rindex(b"startxref\n") + 10
    at = int(content[start:].split()[0])
    return content.replace(b"/Root 1 0 R", b"/Root 1 0 R /Prev %d" % at)


def _padded(password: bytes) -> bytes:
    return (password + _PADDING)[:32]


def _hex(content: bytes) -> bytes:
    return content.hex().encode()


def _rc4(key: bytes, content: bytes) -> bytes:
    box, other = list(range(256)), 0
    for at in range(256):
        other = (other + box[at] + key[at % len(key)]) % 256
        box[at], box[other] = box[other], box[at]
    at = other = 0
    out = bytearray()
    for byte in content:
        at = (at + 1) % 256
        other = (other + box[at]) % 256
        box[at], box[other] = box[other], box[at]
        out.append(byte ^ box[(box[at] + box[other]) % 256])
    return bytes(out)
