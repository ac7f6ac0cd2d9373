"""The pictures of a report: what the paper shows of each value, and the pages that nobody could read."""

import dataclasses
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from packetlint.model import Box, Clipping, Page
from packetlint.report.checked import CheckedPacket
from packetlint.report.file_outcome import shortfall
from packetlint.workplace import Workplace

_MOST_BYTES = 9_000_000
"""Bytes of all pictures of values together; those that findings rest on come first."""
_MOST_PAGES = 60
"""Whole pages that are shown because they were not read."""

Place = tuple[str, int, Box]
"""A place on paper: file, page, box."""


def illustrated(checked: CheckedPacket, workplace: Workplace) -> CheckedPacket:
    """Return the packet with its pictures; a page that cannot be drawn in time costs only its own."""
    places = _places(checked)
    seen = _clippings(dict.fromkeys(places.values()), checked, workplace)
    return dataclasses.replace(
        checked,
        clippings={fact: seen[place] for fact, place in places.items() if place in seen},
        page_clippings=dict(_unread_pages(checked, workplace)),
    )


def _places(checked: CheckedPacket) -> dict[str, Place]:
    """Return by the fact's id where it stands; those that findings rest on come first."""
    resting = (fact for finding in checked.findings for fact in finding.facts)
    every = (fact for document in checked.dossier.documents for fact in document.facts)
    return {
        fact.id: (fact.provenance.file, fact.provenance.page, fact.provenance.box)
        for fact in (*resting, *every)
        if fact.provenance.box is not None
    }


def _clippings(places: Iterable[Place], checked: CheckedPacket, workplace: Workplace) -> dict[Place, Clipping]:
    """Return a clipping of each place, each page drawn once; the last places go without where all would be too much."""
    files = {file.path: file for file in checked.dossier.packet.files}
    pages = {(page.file, page.number): page for page in checked.dossier.pages if isinstance(page, Page)}
    by_page: dict[tuple[str, int], list[Place]] = defaultdict(list)
    for place in places:
        by_page[place[:2]].append(place)
    work = [(files[file], pages[file, number], _boxes(here)) for (file, number), here in by_page.items()]
    drawn: dict[Place, Clipping] = {}
    for here, clippings in zip(by_page.values(), workplace.clip(work), strict=True):
        drawn.update(zip(here, clippings, strict=False))
    return dict(_within_limit(places, drawn))


def _boxes(places: Iterable[Place]) -> tuple[Box, ...]:
    return tuple(box for _, _, box in places)


def _within_limit(places: Iterable[Place], drawn: Mapping[Place, Clipping]) -> Iterator[tuple[Place, Clipping]]:
    left = _MOST_BYTES
    for place in places:
        clipping = drawn.get(place)
        if clipping is not None and len(clipping.webp) <= left:
            left -= len(clipping.webp)
            yield place, clipping


def _unread_pages(checked: CheckedPacket, workplace: Workplace) -> Iterator[tuple[tuple[str, int], Clipping]]:
    files = {file.path: file for file in checked.dossier.packet.files}
    lacking = [page for page in checked.dossier.pages if shortfall(page)][:_MOST_PAGES]
    work = [(files[page.file], page.number) for page in lacking]
    for page, clipping in zip(lacking, workplace.clip_pages(work), strict=True):
        if clipping is not None:
            yield (page.file, page.number), clipping
