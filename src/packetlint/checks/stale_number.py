"""NUM003: the number of an old passport, though the packet holds a newer one."""

from collections.abc import Iterator, Sequence

from packetlint.checks.passports import Passport, passports_of
from packetlint.checks.rule import Rule, sure
from packetlint.checks.sides import side_of
from packetlint.checks.wording import papers, who
from packetlint.fields import show_value
from packetlint.model import Document, Dossier, Fact, FactField, Finding, Person, Severity

_ISSUED_THEN = frozenset({"passport", "visa", "i94"})
"""Kinds that rightly name the passport of their day."""
_REMEDY = "Give the number of the current passport, and name the old one, with its dates, as a former passport."


class StaleNumber(Rule):
    """A form or letter gives the number of a passport that a newer one in the packet has replaced.

    What it does: where the packet holds two passports of one person, looks for forms and letters that give the number
    of the older one and not that of the newer. Visas and arrival records name the passport of their day, and are
    left alone.

    Why it matters: the answer to a request is tied to the passport that is named; with a stale number it cannot be
    used at the border.

    What to do: give the current number; send copies of both passports.

    When it may be wrong: a paper older than the new passport; an old passport that holds a visa which is still valid.
    """

    code = "NUM003"
    slug = "stale-passport-number"
    title = "A paper gives the number of a replaced passport"
    severity = Severity.WARNING

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        """Yield one finding for each old passport whose number other papers give as the person's."""
        for person in dossier.people:
            passports = passports_of(person, dossier)
            for old in passports[:-1]:
                stale = _given_as_current(old, passports[-1], person, dossier)
                if stale:
                    yield self._stale(person, stale, passports[-1])

    def _stale(self, person: Person, stale: Sequence[Fact], new: Passport) -> Finding:
        side = side_of(stale, show_value(stale[0]))
        current = side_of((new.number,), show_value(new.number))
        message = (
            f"The passport number of {who(person)} is given as “{side.value}” in {papers(side.documents)}: that "
            f"passport has been replaced by “{current.value}” in {papers(current.documents)}."
        )
        return self.finding(message, _REMEDY, sides=(side, current), field=FactField.PASSPORT_NUMBER, person=person)


def _given_as_current(old: Passport, new: Passport, person: Person, dossier: Dossier) -> list[Fact]:
    """Return the facts of papers that give the old number and leave out the new one."""
    facts = [fact for fact in sure(person.values(FactField.PASSPORT_NUMBER)) if not fact.former]
    aware = {dossier.document_of(fact).id for fact in facts if fact.value == new.number.value}
    return [fact for fact in facts if fact.value == old.number.value and _is_late(dossier.document_of(fact), aware)]


def _is_late(document: Document, aware: set[str]) -> bool:
    return document.kind not in _ISSUED_THEN and document.id not in aware
