"""What was read in one place: its facts, and the picture of the place."""

import dataclasses
from collections.abc import Iterable

from packetlint.model import Box, Clipping, Dossier, Fact
from packetlint.report.checked import CheckedPacket


@dataclasses.dataclass(frozen=True, slots=True)
class Ink:
    """A place on a page and everything that was read there."""

    facts: tuple[Fact, ...]
    clipping: Clipping | None
    title: str
    """What the paper is, in words a clerk uses; empty where that is not known."""

    @property
    def file(self) -> str:
        """Path of the file."""
        return self.facts[0].provenance.file

    @property
    def page(self) -> int:
        """Number of the page, from 1."""
        return self.facts[0].provenance.page

    @property
    def told(self) -> str:
        """What is printed there, for those who cannot see it."""
        return "; ".join(dict.fromkeys(fact.text for fact in self.facts))


def inks(facts: Iterable[Fact], checked: CheckedPacket) -> tuple[Ink, ...]:
    """Return the facts by the places they were read in, in their order."""
    places: dict[tuple[str, int, Box | None, str], list[Fact]] = {}
    for fact in facts:
        where = fact.provenance
        alone = "" if where.box else fact.text
        places.setdefault((where.file, where.page, where.box, alone), []).append(fact)
    return tuple(
        Ink(tuple(here), checked.clippings.get(here[0].id), title_of(here[0], checked.dossier))
        for here in places.values()
    )


def title_of(fact: Fact, dossier: Dossier) -> str:
    """Return what the paper is that a fact was read in; empty where that is not known."""
    try:
        document = dossier.document_of(fact)
    except LookupError:
        return ""
    return document.title if document.kind != "unknown" else ""
