"""What WordprocessingML (ECMA-376, part 1) says: paragraphs, tables, page breaks and pictures in the order of the text.

Elements are known by their names without namespace: the strict and the transitional form differ in nothing else
that matters here. What an author deleted, hid, or only instructed Word to do is not on the paper.
"""

import dataclasses
import re
from collections.abc import Iterable, Iterator
from typing import Any

from packetlint.reading.typeset import Cell, Table

_NOT_ON_PAPER = frozenset(
    {"pPr", "rPr", "tblPr", "trPr", "tcPr", "sdtPr", "del", "moveFrom", "delText", "instrText", "Fallback", "sectPr"}
)
_TEXT_OF = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "-"}
_FOREIGN = frozenset({"altChunk", "chart", "object", "relIds"})
"""What another program made: its picture is drawn by that program, if at all."""
_PICTURES = frozenset({"blip", "imagedata"})
_OFF = frozenset({"0", "false", "off"})
_EMU_PER_INCH, _POINTS_PER_INCH = 914_400, 72
_STYLE = re.compile(r"(?<![\w-])width:([\d.]+)pt.*?(?<![\w-])height:([\d.]+)pt")
_UNKNOWN_SIZE = (8.5, 11.0)
"""Inches: what does not say how large it is may be a whole page."""
_MOST_COLUMNS = 63
"""Of one table: Word's own limit."""


class Break:
    """Where one page ends and the next begins."""


@dataclasses.dataclass(frozen=True, slots=True)
class Inset:
    """A picture in the text, or something that another program made."""

    relation: str | None
    """The relation that leads to its picture inside the file; None where there is none."""
    size: tuple[float, float]
    """Width and height in inches, as the letter shows it."""


Item = Table | Break | Inset
BREAK = Break()


def blocks(root: Any) -> Iterator[Item]:
    """Yield what stands below `root`, an element of a document, header or cell."""
    for element in root:
        name = _name(element)
        if name == "p":
            yield from _paragraph(element)
        elif name == "tbl":
            yield from _table(element)
        elif name in _FOREIGN:
            yield Inset(None, _UNKNOWN_SIZE)
        elif name and name not in _NOT_ON_PAPER:
            yield from blocks(element)


def _paragraph(element: Any) -> Iterator[Item]:
    properties = _children(element, "pPr")
    if _is_set(properties, "pageBreakBefore"):
        yield BREAK
    text, anchored = "", []
    for item in _inline(element):
        if isinstance(item, str):
            text += item
        elif isinstance(item, Break):
            yield from _of_text(text)
            yield item
            text = ""
        else:
            anchored.append(item)
    yield from _of_text(text)
    yield from anchored
    if any(_ends_page(section) for each in properties for section in _children(each, "sectPr")):
        yield BREAK


def _of_text(text: str) -> Iterator[Table]:
    if text.strip():
        yield Table.of_text(text.rstrip())


def _ends_page(section: Any) -> bool:
    return all(_value(kind, "val") not in ("continuous", "nextColumn") for kind in _children(section, "type"))


def _inline(element: Any) -> Iterator[str | Item]:
    """Yield the text of a paragraph with its breaks; text boxes and pictures where they are anchored."""
    for child in element:
        name = _name(child)
        if name == "t":
            yield child.text or ""
        elif name in _TEXT_OF:
            yield _TEXT_OF[name]
        elif name == "lastRenderedPageBreak" or (name == "br" and _value(child, "type") == "page"):
            yield BREAK
        elif name == "br":
            yield "\n"
        elif name == "txbxContent":
            yield from blocks(child)
        elif name in _PICTURES:
            yield _picture(child)
        elif name in _FOREIGN:
            yield Inset(None, _size(child))
        elif name and name not in _NOT_ON_PAPER and not _is_set(_children(child, "rPr"), "vanish"):
            yield from _inline(child)


def _picture(element: Any) -> Inset:
    relation = _value(element, "embed") or (_value(element, "id") if _name(element) == "imagedata" else None)
    return Inset(relation, _size(element))


def _size(element: Any) -> tuple[float, float]:
    """Return how large a picture is shown: as the nearest element around it says."""
    for holder in element.iterancestors():
        if _name(holder) == "p":
            break
        for each in holder.iter():
            said = _said_size(each)
            if said is not None:
                return said
    return _UNKNOWN_SIZE


def _said_size(element: Any) -> tuple[float, float] | None:
    width, height = _value(element, "cx") or "", _value(element, "cy") or ""
    if _name(element) in ("extent", "ext") and width.isdecimal() and height.isdecimal():
        return int(width) / _EMU_PER_INCH, int(height) / _EMU_PER_INCH
    style = _STYLE.search(_value(element, "style") or "")
    return (float(style[1]) / _POINTS_PER_INCH, float(style[2]) / _POINTS_PER_INCH) if style else None


def _table(element: Any) -> Iterator[Item]:
    """Yield a table; one that runs over the end of a page is cut between two rows."""
    widths = _widths(element)
    rows: list[tuple[Cell, ...]] = []
    for row in _inside(element, "tr"):
        cells = [(cell, list(blocks(cell))) for cell in _inside(row, "tc")]
        held = [item for _, items in cells for item in items]
        made = tuple(Cell(_joined(items), _columns(cell)) for cell, items in cells)
        anchored = [item for item in held if isinstance(item, Inset)]
        broken = any(isinstance(item, Break) for item in held)
        if broken and isinstance(held[0], Break):
            yield from _cut(rows, widths)
        rows.append(made)
        yield from anchored
        if broken and not isinstance(held[0], Break):
            yield from _cut(rows, widths)
    if rows:
        yield Table(tuple(rows), widths)


def _cut(rows: list[tuple[Cell, ...]], widths: tuple[float, ...]) -> Iterator[Item]:
    """Yield the rows so far and a break, and begin anew."""
    if rows:
        yield Table(tuple(rows), widths)
        rows.clear()
    yield BREAK


def _widths(table: Any) -> tuple[float, ...]:
    """Return the share of the table's width that each column has, alike where the file does not say."""
    told = [_value(column, "w") or "" for grid in _children(table, "tblGrid") for column in _children(grid, "gridCol")]
    sizes = [float(width) if width.isdecimal() else 0.0 for width in told[:_MOST_COLUMNS]]
    rows = (_inside(row, "tc") for row in _inside(table, "tr"))
    most = min(_MOST_COLUMNS, max((sum(map(_columns, cells)) for cells in rows), default=1))
    if not sizes or not all(sizes) or len(sizes) < most:
        sizes = [1.0] * max(1, most)
    return tuple(size / sum(sizes) for size in sizes)


def _columns(cell: Any) -> int:
    spans = [_value(span, "val") or "" for each in _children(cell, "tcPr") for span in _children(each, "gridSpan")]
    return min(_MOST_COLUMNS, int(spans[0])) if spans and spans[0].isdecimal() and int(spans[0]) else 1


def _joined(items: Iterable[Item]) -> str:
    """Return the text of a cell; a table within it becomes lines with tabs."""
    return "\n".join(item.text for item in items if isinstance(item, Table))


def _inside(element: Any, name: str) -> list[Any]:
    """Return the rows of a table, or the cells of a row, those inside content controls and revisions among them."""
    found = []
    for child in element:
        if _name(child) == name:
            found.append(child)
        elif _name(child) and _name(child) not in _NOT_ON_PAPER:
            found += _inside(child, name)
    return found


def _name(element: Any) -> str:
    """Return an element's name without its namespace; none for comments and entities, which say nothing."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _value(element: Any, name: str) -> str | None:
    """Return an attribute by its name without namespace."""
    return next((value for key, value in element.attrib.items() if key.rpartition("}")[2] == name), None)


def _children(element: Any, name: str) -> list[Any]:
    return [child for child in element if _name(child) == name]


def _is_set(properties: Iterable[Any], name: str) -> bool:
    """Whether a switch among the properties is on."""
    return any((_value(each, "val") or "1") not in _OFF for group in properties for each in _children(group, name))
