"""The pictures of a report: what the paper shows of each value, and the pages that nobody could read."""

import dataclasses
from collections import defaultdict
from collections.abc import Iterable, Iterator

from packetlint.model import Box, Clipping, Fact, Page
from packetlint.report.checked import CheckedPacket
from packetlint.report.file_outcome import shortfall
from packetlint.workplace import Workplace

_MOST_BYTES = 9_000_000
"""Bytes of all pictures of values together; those that findings rest on come first."""
_MOST_PAGES = 60
"""Whole pages that are shown because they were not read."""


def illustrated(checked: CheckedPacket, workplace: Workplace) -> CheckedPacket:
    """Return the packet with its pictures; a file that cannot be drawn in time only costs its own."""
    facts = list(_by_weight(checked))
    seen = _clippings(facts, checked, workplace)
    return dataclasses.replace(
        checked,
        clippings=dict(_within_limit(facts, seen)),
        page_clippings=dict(_unread_pages(checked, workplace)),
    )


def _by_weight(checked: CheckedPacket) -> Iterator[Fact]:
    """Yield every fact that has a place once, those that findings rest on first."""
    resting = (fact for finding in checked.findings for fact in finding.facts)
    every = (fact for document in checked.dossier.documents for fact in document.facts)
    yielded: set[str] = set()
    for fact in (*resting, *every):
        if fact.provenance.box is not None and fact.id not in yielded:
            yielded.add(fact.id)
            yield fact


Seen = tuple[str, int, Box]
"""A place: file, page, box."""


def _place(fact: Fact) -> Seen:
    where = fact.provenance
    if where.box is None:
        raise ValueError(f"fact {fact.id} has no place")
    return where.file, where.page, where.box


def _clippings(facts: Iterable[Fact], checked: CheckedPacket, workplace: Workplace) -> dict[Seen, Clipping]:
    """Return a clipping of every place, each page drawn once."""
    files = {file.path: file for file in checked.dossier.packet.files}
    pages = {(page.file, page.number): page for page in checked.dossier.pages if isinstance(page, Page)}
    boxes: dict[tuple[str, int], dict[Box, None]] = defaultdict(dict)
    for file, number, box in map(_place, facts):
        if (file, number) in pages:
            boxes[file, number][box] = None
    work = [(files[file], pages[file, number], tuple(places)) for (file, number), places in boxes.items()]
    clipped = zip(work, workplace.clip(work), strict=True)
    return {
        (page.file, page.number, box): clipping
        for (_, page, places), clippings in clipped
        for box, clipping in zip(places, clippings, strict=False)
    }


def _within_limit(facts: Iterable[Fact], seen: dict[Seen, Clipping]) -> Iterator[tuple[str, Clipping]]:
    left, shown = _MOST_BYTES, set[Seen]()
    for fact in facts:
        place = _place(fact)
        clipping = seen.get(place)
        if clipping is None or (place not in shown and len(clipping.webp) > left):
            continue
        if place not in shown:
            left -= len(clipping.webp)
            shown.add(place)
        yield fact.id, clipping


def _unread_pages(checked: CheckedPacket, workplace: Workplace) -> Iterator[tuple[tuple[str, int], Clipping]]:
    files = {file.path: file for file in checked.dossier.packet.files}
    lacking = [page for page in checked.dossier.pages if shortfall(page)][:_MOST_PAGES]
    work = [(files[page.file], page.number) for page in lacking]
    for page, clipping in zip(lacking, workplace.clip_pages(work), strict=True):
        if clipping is not None:
            yield (page.file, page.number), clipping
