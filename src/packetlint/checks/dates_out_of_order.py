"""DAT003: dates of one paper that cannot follow one another."""

import itertools
from collections.abc import Iterator, Sequence

from packetlint.checks.expired import never_expires
from packetlint.checks.rule import Rule, sure
from packetlint.checks.sides import side_of
from packetlint.checks.wording import who
from packetlint.fields import field_module, show_value
from packetlint.model import Dossier, Fact, FactField, Finding, Mention, Person, Severity

_IN_ORDER = (FactField.DATE_OF_BIRTH, FactField.DATE_OF_ISSUE, FactField.DATE_OF_EXPIRY)
_REMEDY = (
    "Read the dates off the paper itself again; if they stand there so, ask the office that issued it to correct it, "
    "and explain the error in the cover letter."
)


class DatesOutOfOrder(Rule):
    """The dates of one paper cannot all be right.

    What it does: holds a holder's date of birth, the paper's date of issue and its date of expiry against one another
    and against the filing date: nobody is born after the paper was issued, no paper ends before it begins, and no date
    of birth or issue lies after the filing.

    Why it matters: an impossible date is a misprint or a sign of tampering, and is read as the latter.

    What to do: read the paper again; if the date stands there, have it corrected.

    When it may be wrong: a misread year; day and month in the order that the reader did not expect; a filing date
    (`--as-of`) set too early.
    """

    code = "DAT003"
    slug = "dates-out-of-order"
    title = "Dates of one paper cannot follow one another"
    severity = Severity.WARNING

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        """Yield one finding for each pair of dates of a holder's paper that is the wrong way round."""
        for person in dossier.people:
            for mention in person.mentions:
                if mention.holder:
                    yield from self._judged(person, mention, dossier)

    def _judged(self, person: Person, mention: Mention, dossier: Dossier) -> Iterator[Finding]:
        dated = [facts for field in _IN_ORDER if (facts := _told(mention, field))]
        for earlier, later in itertools.combinations(dated, 2):
            if _all_after(earlier, _latest(later)):
                yield self._reversed(person, earlier, later)
        for facts in dated:
            if facts[0].field is not FactField.DATE_OF_EXPIRY and _all_after(facts, dossier.as_of.isoformat()):
                yield self._to_come(person, facts, dossier)

    def _reversed(self, person: Person, earlier: Sequence[Fact], later: Sequence[Fact]) -> Finding:
        first, second = earlier[0], later[0]
        message = (
            f"In {first.provenance.file} the {_title(first)} of {who(person)}, {show_value(first)}, lies after the "
            f"{_title(second)}, {show_value(second)}."
        )
        sides = (side_of(later, show_value(second)), side_of(earlier, show_value(first)))
        return self.finding(message, _REMEDY, sides=sides, field=second.field, person=person)

    def _to_come(self, person: Person, facts: Sequence[Fact], dossier: Dossier) -> Finding:
        first = facts[0]
        message = (
            f"In {first.provenance.file} the {_title(first)} of {who(person)}, {show_value(first)}, lies after the "
            f"filing date, {dossier.as_of:%-d %B %Y}."
        )
        return self.finding(
            message, _REMEDY, sides=(side_of(facts, show_value(first)),), field=first.field, person=person
        )


def _told(mention: Mention, field: FactField) -> list[Fact]:
    facts = sure(mention.values(field))
    return [fact for fact in facts if not never_expires(fact)] if field is FactField.DATE_OF_EXPIRY else facts


def _title(fact: Fact) -> str:
    return field_module(fact.field).TITLE


def _readings(fact: Fact) -> list[str]:
    return [str(fact.value), *fact.alternatives]


def _latest(facts: Sequence[Fact]) -> str:
    """Return the end of the latest day that any of the facts may mean; a year may mean its last."""
    return max(f"{reading}~" for fact in facts for reading in _readings(fact))


def _all_after(facts: Sequence[Fact], day: str) -> bool:
    """Whether every reading of every fact lies after `day`, an ISO date or a part of one."""
    return all(reading > day for fact in facts for reading in _readings(fact))
