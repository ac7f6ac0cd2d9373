"""The data of XFA forms: XML that a PDF carries beside its own fields (XFA 3.3, chapter 4).

A field `form1[0].#subform[2].Surname[0]` keeps its value in `<form1><Surname>`: what has no name of its own leaves no
trace in the data.
"""

import dataclasses
import itertools
import re
from collections.abc import Iterable, Iterator

from lxml import etree

_DATASETS = "{http://www.xfa.org/schema/xfa-data/1.0/}data"
_STEP = re.compile(r"(?P<name>[^.\[\]]+)(?:\[(?P<index>\d{1,6})\])?")
_MOST_VALUES = 20_000
_DEEPEST = 40
"""Elements within one another; deeper ones hold no answers."""


@dataclasses.dataclass(frozen=True, slots=True)
class Answers:
    """The values of an XFA form, by the names on the way to them."""

    values: dict[tuple[str, ...], tuple[str, ...]] = dataclasses.field(default_factory=dict, repr=False)

    def of(self, name: str) -> str | None:
        """Return the value of the field with this fully qualified name, None where the data has none.

        >>> Answers({("form1", "Surname"): ("Villarreal",)}).of("form1[0].#subform[2].Surname[0]")
        'Villarreal'
        """
        steps = [(step["name"], int(step["index"] or 0)) for step in _STEP.finditer(name)]
        steps = [step for step in steps if not step[0].startswith("#")]
        if not steps:
            return None
        found = self.values.get(tuple(step for step, _ in steps), ())
        index = steps[-1][1]
        if index < len(found):
            return found[index]
        return found[0] if len(found) == 1 else None  # fields of one name that share their value


def read_datasets(packets: Iterable[bytes]) -> Answers:
    """Return the values in the first of `packets` that holds data; none where no packet can be read."""
    for packet in packets:
        root = _parsed(packet)
        data = None if root is None else next(root.iter(_DATASETS), None)
        if data is not None:
            return Answers(_collected(data))
    return Answers()


def plain_text(rich: str) -> str:
    """Return the words of a rich text value (ISO 32000-1, 12.7.3.4), none where it is no XML.

    >>> plain_text("<body><p>Olena <b>Kovalenko</b></p></body>")
    'Olena Kovalenko'
    """
    root = _parsed(rich.encode("utf-8", "ignore")) if rich.startswith("<") else None
    return "" if root is None else _words(root)


def _words(element: etree._Element) -> str:
    """Return the words within an element, its paragraphs one after the other."""
    paragraphs = [one for one in element.iter() if isinstance(one.tag, str) and etree.QName(one).localname == "p"]
    texts = ("".join(str(text) for text in one.itertext()) for one in paragraphs or [element])
    return " ".join(" ".join(texts).split())


def _parsed(xml: bytes) -> etree._Element | None:
    """Return the root of an XML text, without a look at entities, other files or the network."""
    parser = etree.XMLParser(resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False, recover=True)
    try:
        return etree.fromstring(xml.strip(b"\0 \r\n\t"), parser)
    except (etree.LxmlError, ValueError):
        return None


def _collected(data: etree._Element) -> dict[tuple[str, ...], tuple[str, ...]]:
    found: dict[tuple[str, ...], list[str]] = {}
    for path, text in itertools.islice(_leaves(data, ()), _MOST_VALUES):
        found.setdefault(path, []).append(text)
    return {path: tuple(texts) for path, texts in found.items()}


def _leaves(element: etree._Element, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield each element that holds text and nothing else, with the names on the way to it."""
    for child in element:
        if not isinstance(child.tag, str):  # a comment, an entity
            continue
        below = (*path, etree.QName(child).localname)
        if _holds_elements(child) and not _is_rich(child):
            if len(below) < _DEEPEST:
                yield from _leaves(child, below)
        else:
            yield below, _words(child)


def _holds_elements(element: etree._Element) -> bool:
    return any(isinstance(child.tag, str) for child in element)


def _is_rich(element: etree._Element) -> bool:
    """Whether an element holds formatted text: a `body` of XHTML."""
    return any(child.tag == "{http://www.w3.org/1999/xhtml}body" for child in element)
