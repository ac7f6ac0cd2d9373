"""How a told packet reaches the folder: text PDFs, fillable forms, letters as DOCX, scans, photographs and faxes."""

import io
import json
from pathlib import Path
from typing import Any
from zlib import crc32

import cv2
import docx
import numpy as np
from PIL import Image, ImageDraw
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

import damage
from held_out import proof, type_case
from held_out.leaf import Entry, Leaf, Mark, Shape, Words
from held_out.packet import Packet, Paper

CONDITIONS = {
    "clean 300": "clean 300 dpi",
    "clean 200": "clean 200 dpi",
    "scan 200": "scan 200, JPEG 30",
    "scan 150": "scan 150, JPEG 40",
    "crooked": "crooked 5 degrees",
    "upside down": "turned 180",
    "sideways": "turned 90",
    "fax": "fax",
    "faint": "faint",
    "stamped": "stamped, signed",
    "photo": "photo",
    "photo hard": "photo, hard",
}
"""Our names of conditions in `benchmarks/damage.py`; beside them there are `text`, `docx` and `colour`."""

_COLOUR_DPI = 220
_SMALL = 400.0
_NEARER = 1.6
"""Cards and passports are looked at from nearer."""


def deliver(packet: Packet, place: Path) -> Path:
    """Write a packet's folder and its truth beside it, and return the folder."""
    folder = place / packet.name
    for paper in packet.papers:
        proof.read(paper)
        path = folder / paper.path
        path.parent.mkdir(parents=True, exist_ok=True)
        write(paper, path)
    truth = json.dumps(packet.truth(), ensure_ascii=False, indent=1)
    (place / f"{packet.name}.truth.json").write_text(truth + "\n", encoding="utf-8")
    return folder


def write(paper: Paper, path: Path) -> None:
    """Write one file in the container its name tells."""
    suffix = path.suffix.lower()
    if suffix == ".docx":
        _docx(paper, path)
    elif suffix == ".pdf":
        _pdf(paper, path)
    else:
        pictures = [_seen(paper, number) for number in range(len(paper.leaves))]
        quality = {"quality": 88} if suffix in (".jpg", ".jpeg") else {}
        more = {"save_all": True, "append_images": pictures[1:], "compression": "tiff_lzw"}
        pictures[0].save(path, dpi=(200, 200), **(more if suffix in (".tif", ".tiff") else quality))


def paint(leaf: Leaf, dpi: float) -> Image.Image:
    """Return a page in colour at a resolution in dots per inch."""
    scale = dpi / 72
    size = (round(leaf.size[0] * scale), round(leaf.size[1] * scale))
    picture = Image.new("RGB", size, leaf.style.ground)
    pen = ImageDraw.Draw(picture)
    for mark in leaf.marks:
        _draw(pen, mark, scale)
    return picture


def _draw(pen: ImageDraw.ImageDraw, mark: Mark, scale: float) -> None:
    match mark:
        case Words():
            font = type_case.face(mark.face, max(1, round(mark.size * scale)))
            pen.text((mark.at[0] * scale, mark.at[1] * scale), mark.words, mark.colour, font, anchor="ls")
        case Entry():
            font = type_case.face("typewriter", round(10 * scale))
            pen.text((mark.at[0] * scale, mark.at[1] * scale), mark.words, (20, 20, 60), font, anchor="ls")
        case Shape():
            points = [(x * scale, y * scale) for x, y in mark.points]
            if mark.width:
                pen.line(points, fill=mark.colour, width=max(1, round(mark.width * scale)), joint="curve")
            else:
                pen.polygon(points, fill=mark.colour)


def _seen(paper: Paper, number: int) -> Image.Image:
    leaf = paper.leaves[number]
    condition = leaf.condition or paper.condition
    nearer = _NEARER if leaf.size[0] < _SMALL else 1.0
    if condition == "colour":
        return paint(leaf, _COLOUR_DPI * nearer)
    how = next(one for one in damage.CONDITIONS if one.name == CONDITIONS[condition])
    drawn = np.asarray(paint(leaf, how.dpi * nearer).convert("L")).copy()
    looked = how.look(drawn, np.random.default_rng([crc32(paper.path.encode()), number]))
    _, jpeg = cv2.imencode(".jpg", looked, [cv2.IMWRITE_JPEG_QUALITY, how.quality])
    return Image.open(io.BytesIO(jpeg.tobytes()))


def _pdf(paper: Paper, path: Path) -> None:
    canvas = Canvas(str(path), invariant=1)
    for number, leaf in enumerate(paper.leaves):
        canvas.setPageSize(leaf.size)
        if (leaf.condition or paper.condition) == "text":
            for mark in leaf.marks:
                _set(canvas, mark, leaf.size[1], f"p{number}f{len(leaf.marks)}")
        else:
            picture = _seen(paper, number)
            wide = leaf.size[0]
            size = (wide, wide * picture.height / picture.width)
            canvas.setPageSize(size)
            canvas.drawImage(ImageReader(picture), 0, 0, *size)
        canvas.showPage()
    canvas.save()


def _set(canvas: Canvas, mark: Mark, height: float, field: str) -> None:
    match mark:
        case Words():
            canvas.setFillColorRGB(*(share / 255 for share in mark.colour))
            canvas.setFont(type_case.registered(mark.face), mark.size)
            canvas.drawString(mark.at[0], height - mark.at[1], mark.words)
        case Entry():
            place = {"x": mark.at[0], "y": height - mark.at[1] - 3, "width": mark.room[0], "height": mark.room[1]}
            name = f"{field}-{mark.at[0]:.0f}-{mark.at[1]:.0f}"
            look = {"borderWidth": 0, "fontName": "Courier", "fontSize": 10, "forceBorder": False}
            canvas.acroForm.textfield(value=mark.words, name=name, tooltip="", **place, **look)
        case Shape():
            _outline(canvas, mark, height)


def _outline(canvas: Canvas, mark: Shape, height: float) -> None:
    path = canvas.beginPath()
    path.moveTo(mark.points[0][0], height - mark.points[0][1])
    for x, y in mark.points[1:]:
        path.lineTo(x, height - y)
    colour = [share / 255 for share in mark.colour]
    canvas.setFillColorRGB(*colour)
    canvas.setStrokeColorRGB(*colour)
    canvas.setLineWidth(mark.width)
    canvas.drawPath(path, stroke=int(mark.width > 0), fill=int(mark.width == 0))


def _docx(paper: Paper, path: Path) -> None:
    document = docx.Document()
    for leaf in paper.leaves:
        for part in leaf.flow:
            if isinstance(part, str):
                document.add_paragraph(part)
            else:
                _docx_table(document, part)
    document.save(str(path))


def _docx_table(document: Any, rows: list[list[str]]) -> None:
    table = document.add_table(rows=0, cols=len(rows[0]))
    for row in rows:
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = words
