"""DAT001: an identity document that is no longer valid on the filing date."""

import datetime as dt
from collections.abc import Iterator, Sequence

from packetlint.checks.passports import passports_of
from packetlint.checks.rule import Rule, sure
from packetlint.checks.sides import side_of
from packetlint.fields import show_value
from packetlint.model import Authority, Document, Dossier, Fact, FactField, Finding, Person, Severity

_MAY_HAVE_EXPIRED = frozenset({"visa"})
"""Kinds whose date matters on the day of entry only."""
_FULL_DATE = 10
_FOR_LIFE = "1999-12-31"
_REMEDY = (
    "Send a copy of the valid document; if there is none, explain why, and add any decree of the issuing country "
    "that extends its validity."
)


class Expired(Rule):
    """An identity document is no longer valid on the filing date.

    What it does: compares the date of expiry of passports, cards, licences and visas with the filing date (`--as-of`,
    the packet's settings, or today). A passport that a newer one in the packet has replaced may well have expired, and
    a card that holds for life never does.

    Why it matters: agencies ask for valid identity documents; an expired one needs an explanation.

    What to do: send the valid document, or explain.

    When it may be wrong: countries that extend passports by decree; a misread year.
    """

    code = "DAT001"
    slug = "expired-document"
    title = "An identity document has expired"
    severity = Severity.WARNING

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        """Yield one finding for each expired identity document."""
        for document in dossier.documents:
            facts = [fact for fact in sure(document.facts) if fact.field is FactField.DATE_OF_EXPIRY]
            valid = document.authority is Authority.IDENTITY_DOCUMENT and document.kind not in _MAY_HAVE_EXPIRED
            over = valid and facts and all(_past(fact, dossier.as_of) for fact in facts)
            if over and not any(map(never_expires, facts)) and not _is_replaced(document, dossier):
                yield self._expired(document, facts, dossier)

    def _expired(self, document: Document, facts: Sequence[Fact], dossier: Dossier) -> Finding:
        day = show_value(facts[0])
        message = f"The {document.title} in {document.file} expired on {day}, before {dossier.as_of:%-d %B %Y}."
        owner = next((person for person in dossier.people if _owns(person, facts)), None)
        return self.finding(
            message, _REMEDY, sides=(side_of(facts, day),), field=FactField.DATE_OF_EXPIRY, person=owner
        )


def never_expires(fact: Fact) -> bool:
    """Whether a date is the last that a zone can write, which cards print that hold for life (ICAO 9303-5)."""
    return fact.value == _FOR_LIFE


def _is_replaced(document: Document, dossier: Dossier) -> bool:
    """Whether the packet holds a newer passport of the same person."""
    return any(
        document.id == old.document.id for person in dossier.people for old in passports_of(person, dossier)[:-1]
    )


def _past(fact: Fact, day: dt.date) -> bool:
    """Whether every reading of a full date lies before the day."""
    readings = [str(fact.value), *fact.alternatives]
    return all(len(text) == _FULL_DATE and text < day.isoformat() for text in readings)


def _owns(person: Person, facts: Sequence[Fact]) -> bool:
    return any(fact in person.facts for fact in facts)
