"""DAT002: one passport, two dates of expiry."""

from collections.abc import Iterator, Sequence

from packetlint.checks.rule import Rule
from packetlint.checks.sides import versions
from packetlint.checks.witness import witnesses
from packetlint.checks.wording import against, who
from packetlint.fields import compare_facts
from packetlint.model import Document, Dossier, Fact, FactField, Finding, Mention, Person, Severity

_IDENTITY_DOCUMENT = 3
_REMEDY = "Read the date off the passport itself and correct the paper that has it wrong."


class ExpiryDiffers(Rule):
    """The date of expiry of one passport is not the same in every paper.

    What it does: compares the dates of expiry that papers give together with the same passport number.

    Why it matters: the form must describe the passport that is sent with it.

    What to do: correct the form.

    When it may be wrong: a form that gives the date of another document right beside the passport's number.
    """

    code = "DAT002"
    slug = "expiry-differs"
    title = "The date of expiry of a passport differs between papers"
    severity = Severity.WARNING

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        """Yield one finding for each date that the passport's own contradicts."""
        field = FactField.DATE_OF_EXPIRY
        for person in dossier.people:
            facts = _of_one_passport(person, witnesses(person, field, dossier), dossier)
            found = versions(facts, dossier, compare_facts)
            for version in reversed(found[1:]):
                message = against(f"The expiry of the passport of {who(person)}", version, found[0])
                yield self.finding(message, _REMEDY, sides=(version.side, found[0].side), field=field, person=person)


def _of_one_passport(person: Person, expiries: Sequence[Fact], dossier: Dossier) -> list[Fact]:
    """Return the dates that stand beside the passport number most papers give."""
    numbers = [str(fact.value) for fact in person.values(FactField.PASSPORT_NUMBER)]
    if not numbers:
        return []
    number = max(sorted(set(numbers)), key=numbers.count)
    expiries = [fact for fact in expiries if not _is_of_another_paper(dossier.document_of(fact))]
    return [
        fact for mention in person.mentions if _carries(mention, number) for fact in expiries if fact in mention.facts
    ]


def _is_of_another_paper(document: Document) -> bool:
    """Whether a date of expiry is that of the paper it stands on, a visa or card, though it cites a passport."""
    return document.authority == _IDENTITY_DOCUMENT and document.kind != "passport"


def _carries(mention: Mention, number: str) -> bool:
    return any(fact.value == number for fact in mention.values(FactField.PASSPORT_NUMBER))
