"""DAT002: one passport, two dates of expiry."""

from collections.abc import Sequence

from packetlint.checks.contradiction import Contradiction
from packetlint.model import Authority, Document, Dossier, Fact, FactField, Mention, Person, Severity

_REMEDY = "Read the date off the passport itself and correct the paper that has it wrong."


class ExpiryDiffers(Contradiction):
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
    field = FactField.DATE_OF_EXPIRY
    remedy = _REMEDY

    def told(self, person: Person, dossier: Dossier) -> list[Fact]:
        """Return the dates that stand beside the number of the person's passport."""
        return _of_one_passport(person, super().told(person, dossier), dossier)

    def subject(self) -> str:
        """Return what differs: the passport's expiry, not that of the paper which tells it."""
        return "expiry of the passport"


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
    return document.authority is Authority.IDENTITY_DOCUMENT and document.kind != "passport"


def _carries(mention: Mention, number: str) -> bool:
    return any(fact.value == number for fact in mention.values(FactField.PASSPORT_NUMBER))
