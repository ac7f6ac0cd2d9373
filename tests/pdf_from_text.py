"""PDFs written by hand, letter by letter: what the tests read where a text layer, and nothing else, matters."""

from pathlib import Path

Matrix = tuple[float, float, float, float]

LEVEL: Matrix = (1, 0, 0, 1)
SLANTED: Matrix = (0.7071, 0.7071, -0.7071, 0.7071)
"""Up to the right, as watermarks stand."""
UPWARDS: Matrix = (0, 1, -1, 0)
"""A quarter turn anticlockwise: level again on a page that is turned clockwise."""


def text(line: str, x: float, y: float, size: float = 12, matrix: Matrix = LEVEL) -> str:
    """Return what draws a line of ASCII at `x`, `y` (points from the lower left corner)."""
    escaped = line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT /F1 {size} Tf {' '.join(map(str, matrix))} {x} {y} Tm ({escaped}) Tj ET"


def write_pdf(path: Path, *drawings: str, rotate: int = 0) -> Path:
    """Write a PDF of one Letter page and return its path."""
    content = "\n".join(drawings).encode("ascii")
    bodies = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Rotate %d /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>" % rotate,
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    out, starts = bytearray(b"%PDF-1.4\n"), []
    for number, body in enumerate(bodies, start=1):
        starts.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % start for start in starts)
    trailer = b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(bodies) + 1, len(out))
    path.write_bytes(out + b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(bodies) + 1, table) + trailer)
    return path


def write_lines(path: Path, *lines: str) -> Path:
    """Write a PDF with these lines from its top on, and return its path."""
    return write_pdf(path, *(text(line, 72, 720 - 20 * number) for number, line in enumerate(lines)))
