"""The passports of a person that lie in the packet, and which of them the others have been replaced by."""

import dataclasses
from collections.abc import Sequence

from packetlint.checks.rule import sure
from packetlint.model import Document, Dossier, Fact, FactField, Mention, Person


@dataclasses.dataclass(frozen=True, slots=True)
class Passport:
    """A passport that the packet holds a copy of."""

    document: Document
    number: Fact
    until: str = dataclasses.field(repr=False)
    """Its date of expiry, ISO."""


def passports_of(person: Person, dossier: Dossier) -> list[Passport]:
    """Return a person's passports of different numbers and dates, the oldest first."""
    found: dict[str, Passport] = {}
    named = {mention.document for mention in person.mentions}
    for document in dossier.documents:
        if document.kind == "passport" and document.id in named:
            passport = _passport(document, [each for each in person.mentions if each.document == document.id])
            if passport is not None:
                found.setdefault(str(passport.number.value), passport)
    ordered = sorted(found.values(), key=lambda passport: passport.until)
    return ordered if len({passport.until for passport in ordered}) == len(ordered) else []


def _passport(document: Document, mentions: Sequence[Mention]) -> Passport | None:
    """Return a paper as the holder's passport, None without a number and a date of expiry that are surely read."""
    number = _longest(mentions)
    expiry = _surest(mentions, FactField.DATE_OF_EXPIRY)
    return Passport(document, number, str(expiry.value)) if number and expiry and not expiry.alternatives else None


def _longest(mentions: Sequence[Mention]) -> Fact | None:
    """Return the number as printed: the zone has room for the beginning of a long one only (ICAO 9303-4 §4.2.2)."""
    surest = _surest(mentions, FactField.PASSPORT_NUMBER)
    whole = [
        fact
        for mention in mentions
        for fact in sure(mention.values(FactField.PASSPORT_NUMBER))
        if surest is not None and str(fact.value).startswith(str(surest.value))
    ]
    return max(whole, key=lambda fact: len(str(fact.value)), default=None)


def _surest(mentions: Sequence[Mention], field: FactField) -> Fact | None:
    facts = sure([fact for mention in mentions if mention.holder for fact in mention.values(field) if not fact.former])
    return max(facts, key=lambda fact: fact.confidence, default=None)
