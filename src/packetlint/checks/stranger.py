"""PPL003: a paper about somebody of whom the rest of the packet knows nothing."""

import unicodedata
from collections.abc import Iterator

from packetlint.checks.rule import Rule
from packetlint.checks.sides import side_of
from packetlint.checks.wording import who
from packetlint.model import (
    Authority,
    Document,
    Dossier,
    Fact,
    FactField,
    Finding,
    FoundBy,
    Mention,
    Page,
    Person,
    PersonName,
    Role,
    Severity,
)

_COVER_LETTER = "cover_letter"
_AT_WORK = frozenset(
    {
        Role.ATTORNEY,
        Role.PREPARER,
        Role.INTERPRETER,
        Role.TRANSLATOR,
        Role.OFFICIAL,
        Role.WITNESS,
        Role.PHYSICIAN,
        Role.EMPLOYER,
    }
)
"""Roles of people who sign a paper and are not what it is about."""
_CLEARLY = 0.75
"""Confidence of the name from which it cannot be a known one misread."""
_ENOUGH_PAPERS = 3
_REMEDY = (
    "If the paper was filed here by mistake, take it out; if it belongs to the case, say in the cover letter who the "
    "person is and why the paper is there."
)


class Stranger(Rule):
    """A paper is about somebody who appears nowhere else in the packet.

    What it does: looks for identity papers, records and letters whose holder no form, letter or record of the packet
    names, in whatever words. Who signs a paper by profession (translators, notaries, physicians) is no stranger, and
    packets without a form or cover letter are left alone, where nobody can tell who belongs to the case.

    Why it matters: another client's paper in the packet discloses their data and confuses the officer.

    What to do: take it out, or explain who the person is.

    When it may be wrong: a paper of a relative whom the forms need not name; a name so changed or misread that it was
    not recognised.
    """

    code = "PPL003"
    slug = "stranger-document"
    title = "A paper is about somebody who appears nowhere else"
    severity = Severity.WARNING

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        """Yield one finding for each paper whose holder is a stranger to all others."""
        if len(dossier.documents) <= _ENOUGH_PAPERS or not any(_names_the_case(each) for each in dossier.documents):
            return
        for person in dossier.people:
            documents = {mention.document for mention in person.mentions}
            if len(documents) == 1 and any(_is_subject(mention) for mention in person.mentions):
                document = next(each for each in dossier.documents if each.id in documents)
                name = _clear_name(person, document)
                if name is not None and _is_about_somebody(document, person) and not _is_named(name, document, dossier):
                    yield self._stranger(person, document, name)

    def _stranger(self, person: Person, document: Document, name: Fact) -> Finding:
        message = f"The {document.title} in {document.file} is about {who(person)}, who appears nowhere else."
        side = side_of((name,), who(person))
        return self.finding(message, _REMEDY, sides=(side,), field=FactField.NAME, person=person)


def _is_subject(mention: Mention) -> bool:
    return (mention.holder and mention.role not in _AT_WORK) or mention.role is Role.BENEFICIARY


def _is_named(name: Fact, own: Document, dossier: Dossier) -> bool:
    """Whether a page of another paper has all words of the name, though nobody made a person of them."""
    wanted = set(_plain(str(name.value)))
    pages = [page for page in dossier.pages if isinstance(page, Page) and (page.file, page.number) not in _pages(own)]
    return any(wanted <= set(_plain(" ".join(word.text for word in page.words))) for page in pages)


def _pages(document: Document) -> set[tuple[str, int]]:
    return {(document.file, number) for number in document.pages}


def _plain(text: str) -> list[str]:
    letters = (letter for letter in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(letter))
    return "".join(letter if letter.isalnum() else " " for letter in letters).split()


def _is_about_somebody(document: Document, person: Person) -> bool:
    """Whether a paper is issued to one person or about one; a letter's writer may well be a stranger."""
    return document.authority >= Authority.CIVIL_RECORD or (
        not _names_the_case(document) and any(mention.role is Role.BENEFICIARY for mention in person.mentions)
    )


def _names_the_case(document: Document) -> bool:
    return document.authority is Authority.FORM or document.kind == _COVER_LETTER


def _clear_name(person: Person, document: Document) -> Fact | None:
    """Return a full name that was read clearly where such a paper gives its holder's, None where none was."""
    for fact in person.values(FactField.NAME):
        full = isinstance(fact.value, PersonName) and len(fact.value.full.split()) > 1
        running = fact.provenance.found_by is FoundBy.PROSE and document.authority >= Authority.CIVIL_RECORD
        if full and fact.confidence >= _CLEARLY and not running:
            return fact
    return None
