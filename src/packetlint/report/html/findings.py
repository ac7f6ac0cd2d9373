"""Findings as the page shows them: each side with its pictures, and what to make of it."""

import dataclasses
import inspect
from collections.abc import Mapping

from packetlint.model import Acceptance, Clipping, Finding, Person, Side
from packetlint.report.checked import CheckedPacket
from packetlint.report.difference import Piece, marked
from packetlint.report.html.ink import Ink, inks

_SHOWN = 2
"""Pictures of one side at most; what else tells the same is listed."""
_SURENESS = ((0.9, "very likely"), (0.75, "likely"), (0.5, "possible: look closely"), (0.0, "doubtful: look closely"))


@dataclasses.dataclass(frozen=True, slots=True)
class SideView:
    """One version of the story."""

    value: str
    pieces: tuple[Piece, ...]
    """The value, with what differs from the other side marked."""
    papers: int
    shown: tuple[Ink, ...]
    listed: tuple[Ink, ...]
    silent: tuple[str, ...]
    """Files that tell it of which nothing is shown."""


@dataclasses.dataclass(frozen=True, slots=True)
class FindingView:
    """One finding."""

    number: int
    finding: Finding
    person: Person | None
    anchors: tuple[str, ...]
    """Anchors of the documents it is about."""
    sides: tuple[SideView, ...]
    why: str
    """Why it matters, from the manual."""
    doubt: str
    """When it may be wrong, from the manual."""
    acceptance: Acceptance | None
    page: Clipping | None
    """The page that could not be read, where the finding is about one."""

    @property
    def severity(self) -> str:
        """How bad it is if true."""
        return self.finding.severity.value

    @property
    def sureness(self) -> str:
        """How likely it is true, in words."""
        return next(words for least, words in _SURENESS if self.finding.confidence >= least)


def finding_views(checked: CheckedPacket, anchors: Mapping[str, str]) -> tuple[FindingView, ...]:
    """Return every finding, the gravest first; `anchors` tells where on the page each file is."""
    people = {person.id: person for person in checked.dossier.people}
    ordered = sorted(checked.findings, key=lambda each: (-each.severity.rank, each.person or "~", each.code))
    return tuple(
        FindingView(
            number,
            finding,
            people.get(finding.person or ""),
            tuple(anchors[path] for path in finding.documents if path in anchors),
            tuple(_side(side, finding, checked) for side in finding.sides),
            _manual(finding, checked, "Why it matters"),
            _manual(finding, checked, "When it may be wrong"),
            checked.accepted.get(finding.fingerprint),
            _unread_page(finding, checked),
        )
        for number, finding in enumerate(ordered, start=1)
    )


def _manual(finding: Finding, checked: CheckedPacket, heading: str) -> str:
    rule = checked.rule(finding.code)
    return paragraph(rule.page, heading) if rule else ""


def paragraph(page: str, heading: str) -> str:
    r"""Return the paragraph of a rule's page that begins with a heading, without it; empty where there is none.

    >>> paragraph("A page.\n\nWhy it matters: nobody\nknows.", "Why it matters")
    'Nobody knows.'
    """
    for block in inspect.cleandoc(page).split("\n\n"):
        begin, colon, rest = block.partition(":")
        if colon and begin.strip() == heading:
            text = " ".join(rest.replace("`", "").split())
            return text[:1].upper() + text[1:]
    return ""


def _side(side: Side, finding: Finding, checked: CheckedPacket) -> SideView:
    others = [other for other in finding.sides if other is not side]
    rival = (finding.sides[0] if side is finding.sides[-1] else finding.sides[-1]) if others else None
    shown, listed = _chosen(inks(side.facts, checked))
    told = {fact.provenance.file for fact in side.facts}
    return SideView(
        side.value,
        marked(side.value, rival.value) if rival else (Piece(side.value),),
        len(side.documents),
        shown,
        listed,
        tuple(path for path in side.documents if path not in told),
    )


def _chosen(places: tuple[Ink, ...]) -> tuple[tuple[Ink, ...], tuple[Ink, ...]]:
    """Return the places to be shown, one of each file before any second one, and the others."""
    with_picture = [ink for ink in places if ink.clipping]
    first = {ink.file: ink for ink in reversed(with_picture)}
    ordered = sorted(with_picture, key=lambda ink: first[ink.file] is not ink)
    chosen = ordered[:_SHOWN]
    return tuple(ink for ink in places if ink in chosen), tuple(ink for ink in places if ink not in chosen)


def _unread_page(finding: Finding, checked: CheckedPacket) -> Clipping | None:
    """Return the picture of the page that a finding without facts is about: the message names page and file."""
    if finding.facts or len(finding.documents) != 1:
        return None
    path = finding.documents[0]
    pages = {number: clipping for (file, number), clipping in checked.page_clippings.items() if file == path}
    named = [number for number in pages if finding.message.startswith(f"Page {number} of {path} ")]
    return pages[named[0]] if named else None
