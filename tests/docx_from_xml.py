"""Word documents put together by hand: the least of a package (ECMA-376, part 2) around WordprocessingML."""

import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_NAMESPACES = (
    f'xmlns:w="{_W}" xmlns:r="{_R}" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
)
_DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_EMU = 914_400

PAGE_BREAK = '<w:r><w:br w:type="page"/></w:r>'
RENDERED_BREAK = "<w:r><w:lastRenderedPageBreak/></w:r>"


def run(text: str) -> str:
    """Return a run of text."""
    return f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(*content: str) -> str:
    """Return a paragraph of runs; what does not begin with `<` is text."""
    return f"<w:p>{''.join(one if one.startswith('<') else run(one) for one in content)}</w:p>"


def picture(relation: str, width: float, height: float) -> str:
    """Return a run with a picture shown at so many inches."""
    extent = f'<wp:extent cx="{int(width * _EMU)}" cy="{int(height * _EMU)}"/>'
    return f'<w:r><w:drawing><wp:inline>{extent}<a:blip r:embed="{relation}"/></wp:inline></w:drawing></w:r>'


def docx(*body: str, parts: Mapping[str, tuple[str, bytes]] | None = None, prolog: str = "") -> bytes:
    """Return a document with this body; `parts` are its further parts by file name, each its kind and content.

    The relation to a part is its name up to the dot.
    """
    held = io.BytesIO()
    beside = parts or {}
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as package:

        def write(name: str, content: str | bytes) -> None:
            package.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)

        write("[Content_Types].xml", _content_types())
        write("_rels/.rels", _relations({"main": ("officeDocument", "word/document.xml")}))
        targets = {name.partition(".")[0]: (kind, name) for name, (kind, _) in beside.items()}
        write("word/_rels/document.xml.rels", _relations(targets))
        write(
            "word/document.xml",
            f"{_DECLARED}{prolog}<w:document {_NAMESPACES}><w:body>{''.join(body)}</w:body></w:document>",
        )
        for name, (_, content) in beside.items():
            write(f"word/{name}", content)
    return held.getvalue()


def part(root: str, *content: str) -> bytes:
    """Return a header, footer or footnotes part."""
    return f"{_DECLARED}<w:{root} {_NAMESPACES}>{''.join(content)}</w:{root}>".encode()


def _content_types() -> str:
    defaults = {
        "rels": "application/vnd.openxmlformats-package.relationships+xml",
        "xml": "application/xml",
        "png": "image/png",
        "emf": "image/x-emf",
    }
    listed = "".join(f'<Default Extension="{ending}" ContentType="{kind}"/>' for ending, kind in defaults.items())
    main = f'<Override PartName="/word/document.xml" ContentType="{_MAIN}"/>'
    return f'{_DECLARED}<Types xmlns="{_PACKAGE}/content-types">{listed}{main}</Types>'


def _relations(targets: Mapping[str, tuple[str, str]]) -> str:
    listed = "".join(
        f'<Relationship Id="{identity}" Type="{_R}/{kind}" Target="{target}"/>'
        for identity, (kind, target) in targets.items()
    )
    return f'{_DECLARED}<Relationships xmlns="{_PACKAGE}/relationships">{listed}</Relationships>'
