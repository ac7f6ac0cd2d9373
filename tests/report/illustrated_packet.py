"""The invented packet of the tests with pictures, and with text that tries to break out of the page."""

import dataclasses
import io
from collections.abc import Sequence

from PIL import Image, ImageDraw

from dossier_from_facts import dossier, mention, name, papers
from packetlint.model import Clipping, Document, Fact, Finding, Mention, Person, Role, Severity, Side
from packetlint.report.checked import CheckedPacket
from packetlint.report.rule_text import RuleText

HOSTILE = (
    "</script><script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\">'\"&\u202eevil\u202c"
)
"""A value as a hostile scan may hold it: tags, an event handler, quotes, an override of the reading order."""
OLENA = "Olena Petrivna | Kovalenko"
MANUAL = "Births.\n\nWhy it matters: records are found by it.\n\nWhen it may be wrong: a misread digit."
ARABIC = "فاطمة الزهراء"


def drawn(text: str, width: int = 320, height: int = 90) -> Clipping:
    """Return a clipping that shows a text."""
    picture = Image.new("RGB", (width, height), (250, 250, 250))
    ImageDraw.Draw(picture).text((20, 35), text.encode("ascii", "replace").decode(), fill=(20, 20, 20))
    return _saved(picture)


def _saved(picture: Image.Image) -> Clipping:
    file = io.BytesIO()
    picture.save(file, "WEBP", quality=30, method=0)
    return Clipping(file.getvalue(), picture.width, picture.height)


def illustrated(checked: CheckedPacket) -> CheckedPacket:
    """Return the packet with a clipping of every fact, of every page that was not read, and pages of the manual."""
    dossier = checked.dossier
    facts = [fact for document in dossier.documents for fact in document.facts]
    return dataclasses.replace(
        checked,
        clippings={fact.id: drawn(fact.text) for fact in facts},
        page_clippings={(page.file, page.number): drawn("unread", 90, 120) for page in dossier.pages if page.reason},
        rules=(RuleText("DOB001", "birth-date-differs", "Births differ", Severity.ERROR, MANUAL),),
    )


def hundred_pages() -> CheckedPacket:
    """Return a packet of a hundred pages that all speak of one person, with pictures as large as those of scans."""
    told = {"name": OLENA, "date_of_birth": "1990-03-12", "sex": "F", "place_of_birth": "Kyiv", "passport_number": "X1"}
    every = papers(*(mention(f"scan {number:03}.pdf", told) for number in range(100)))
    one = dossier(every, [Person("P1", Role.BENEFICIARY, name(OLENA), "1990-03-12", _mentions(every))])
    facts = [fact for document in one.documents for fact in document.facts]
    noise = Image.effect_noise((900, 130), 60).convert("RGB")
    clippings = {fact.id: _saved(noise.rotate(number)) for number, fact in enumerate(facts)}
    return CheckedPacket(one, clippings=clippings)


def _mentions(documents: Sequence[Document]) -> tuple[Mention, ...]:
    return tuple(mention for document in documents for mention in document.mentions)


def hostile(checked: CheckedPacket) -> CheckedPacket:
    """Return the packet with hostile text wherever a paper or a file name may bring some."""
    dossier = checked.dossier
    names = {file.path: f"{file.path} {HOSTILE}.pdf" for file in dossier.packet.files}
    files = tuple(dataclasses.replace(file, path=names[file.path], reason=HOSTILE) for file in dossier.packet.files)
    facts: dict[str, Fact] = {}
    for document in dossier.documents:
        for fact in document.facts:
            where = dataclasses.replace(fact.provenance, file=names[fact.provenance.file])
            facts[fact.id] = dataclasses.replace(
                fact, text=f"{HOSTILE} {ARABIC}", alternatives=(HOSTILE,), provenance=where
            )
    documents = tuple(
        dataclasses.replace(
            document,
            file=names[document.file],
            title=HOSTILE,
            mentions=tuple(
                dataclasses.replace(mention, facts=tuple(facts[fact.id] for fact in mention.facts))
                for mention in document.mentions
            ),
        )
        for document in dossier.documents
    )
    people = tuple(
        dataclasses.replace(
            person,
            name=dataclasses.replace(person.name, full=f"{HOSTILE} {ARABIC}"),
            mentions=tuple(
                dataclasses.replace(mention, facts=tuple(facts[fact.id] for fact in mention.facts))
                for mention in person.mentions
            ),
        )
        for person in dossier.people
    )
    pages = tuple(dataclasses.replace(page, file=names[page.file]) for page in dossier.pages)
    packet = dataclasses.replace(dossier.packet, path=HOSTILE, files=files)
    findings = tuple(_hostile_finding(finding, facts, names) for finding in checked.findings)
    whole = dataclasses.replace(dossier, packet=packet, documents=documents, people=people, pages=pages)
    return dataclasses.replace(checked, dossier=whole, findings=findings)


def _hostile_finding(finding: Finding, facts: dict[str, Fact], names: dict[str, str]) -> Finding:
    sides = tuple(
        Side(
            f"{side.value} {HOSTILE}",
            tuple(facts[fact.id] for fact in side.facts),
            tuple(names[path] for path in side.documents),
        )
        for side in finding.sides
    )
    documents = tuple(names[path] for path in finding.documents)
    return dataclasses.replace(finding, message=HOSTILE, remedy=HOSTILE, sides=sides, documents=documents)
