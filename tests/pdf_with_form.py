"""Fillable PDFs written by hand, field by field: what the tests of forms read."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from pdf_from_text import text

WIDGET = "<< /Type /Annot /Subtype /Widget /Rect [100 700 300 720] {} >>"
"""A field near the top of a Letter page; `{}` takes the entries that tell what it is."""
DATASETS = "<xfa:datasets xmlns:xfa='http://www.xfa.org/schema/xfa-data/1.0/'><xfa:data>{}</xfa:data></xfa:datasets>"

_FIRST = 10
"""Number of the first field's object."""


def field(entries: str, at: int = 0, x: int = 100) -> str:
    """Return a field with these entries, `at` lines below the top."""
    return WIDGET.format(entries).replace("[100 700 300 720]", f"[{x} {700 - 30 * at} {x + 200} {720 - 30 * at}]")


def write_form(
    path: Path,
    fields: Sequence[str],
    *,
    lines: Sequence[str] = (),
    page: str = "",
    form: str = "",
    catalog: str = "",
    streams: Mapping[int, str] | None = None,
) -> Path:
    """Write a PDF of one Letter page with these fields, the first of them object 10, and return its path.

    `lines` are printed beside the fields; `page`, `form` and `catalog` are further entries of those dictionaries;
    `streams` are further objects by number.
    """
    numbers = range(_FIRST, _FIRST + len(fields))
    references = " ".join(f"{number} 0 R" for number in numbers)
    print_ = "\n".join(text(line, 310, 704 - 30 * number, 10) for number, line in enumerate(lines))
    bodies = {
        1: f"<< /Type /Catalog /Pages 2 0 R {catalog} /AcroForm << /Fields [{references}] /DA (/Helv 10 Tf 0 g)"
        f" /DR << /Font << /Helv 5 0 R >> >> {form} >> >>",
        2: "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        3: f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R {page}"
        f" /Resources << /Font << /F1 5 0 R >> >> /Annots [{references}] >>",
        4: _stream(print_),
        5: "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        **dict(zip(numbers, fields, strict=True)),
        **{number: _stream(content) for number, content in (streams or {}).items()},
    }
    path.write_bytes(_file(bodies))
    return path


def _stream(content: str) -> str:
    return f"<< /Length {len(content.encode('latin-1'))} >>\nstream\n{content}\nendstream"


def _file(bodies: Mapping[int, str]) -> bytes:
    out, starts = bytearray(b"%PDF-1.7\n"), {}
    for number in sorted(bodies):
        starts[number] = len(out)
        out += f"{number} 0 obj\n{bodies[number]}\nendobj\n".encode("latin-1")
    size, table = max(bodies) + 1, bytearray()
    for number in range(1, size):
        table += b"%010d 00000 %c \n" % (starts.get(number, 0), b"n" if number in starts else b"f")
    trailer = b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, len(out))
    return bytes(out) + b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table) + trailer
