"""NAM001: one person, two names that are not spellings of each other."""

import dataclasses
import unicodedata
from collections.abc import Iterator, Sequence

from packetlint.checks.rule import Rule
from packetlint.checks.sides import Version, side_of, versions
from packetlint.checks.witness import witnesses
from packetlint.checks.wording import against, papers, who
from packetlint.fields import compare_facts, name, show_value
from packetlint.fields.naming.former import with_former_surname
from packetlint.fields.relation import Comparison, Relation
from packetlint.model import Authority, Dossier, Fact, FactField, Finding, FoundBy, Person, PersonName, Severity

_REMEDY = (
    "Look at both papers: correct the one that is wrong; if both are right, list the other name under "
    "“Other names used” and add the record that explains it (marriage certificate, court order, affidavit)."
)


_PROVEN = "Leave the paper that explains the name in the packet, and give the name under “Other names used”."
_SHORT = "given-name-missing"
_OTHER_LANGUAGE = "other-language-form"


class NameDiffers(Rule):
    """A person's name is not the same name in every paper.

    What it does: compares the names of each person over the whole packet. Order, capitals, diacritics, initials,
    a patronymic or middle name left out and recognised romanisations are not differences. A mistyped letter, a
    missing second surname, another surname or another given name are. A former name that a paper of the packet
    itself, such as a marriage certificate, gives is a note that names the paper; one that the packet's settings list
    (`[[people]]`) is nothing. A record that has the form of the name in another language of the country is a note.

    Why it matters: agencies match records by name; a name that differs from the passport delays a request or
    has it denied.

    What to do: correct the form or letter that is wrong. Where both names are the person's, declare the other one
    and prove the change.

    When it may be wrong: two relatives with nearly the same name, one of them mentioned once; a misread letter.
    Both sides are shown: look at them.
    """

    code = "NAM001"
    slug = "name-differs"
    title = "A person's name differs between papers"
    severity = Severity.ERROR

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        """Yield one finding for each version of a name that the best supported one contradicts."""
        for person in dossier.people:
            former = [fact for fact in person.values(FactField.NAME) if fact.former]
            told = witnesses(person, FactField.NAME, dossier)
            names = [fact for fact in told if not _is_short_form(fact, person, dossier)]
            found = versions(names, dossier, _compare)
            for version in reversed(found[1:]):
                if not _is_known(version, person):
                    proof = _declared_by(version, former, person)
                    yield (
                        self._explained(person, version, proof)
                        if proof
                        else self._difference(person, version, found[0], dossier)
                    )

    def _explained(self, person: Person, version: Version, proof: Fact) -> Finding:
        message = (
            f"{who(person)} is called “{version.side.value}” in {papers(version.side.documents)}; "
            f"{proof.provenance.file} explains the other name."
        )
        return self.finding(
            message,
            _PROVEN,
            sides=(version.side, side_of((proof,), show_value(proof))),
            field=FactField.NAME,
            person=person,
            severity=Severity.NOTE,
        )

    def _difference(self, person: Person, version: Version, agreed: Version, dossier: Dossier) -> Finding:
        message = against(f"The name of {who(person)}", version, agreed)
        severity = Severity.NOTE if _is_other_language(version, agreed, dossier) else self.severity
        return self.finding(
            message,
            _REMEDY,
            sides=(version.side, agreed.side),
            field=FactField.NAME,
            person=person,
            severity=severity,
        )


def _compare(one: Fact, other: Fact) -> Comparison:
    """Compare two names; the same words in whatever order and boxes are one name, as where a suffix was moved."""
    if _words(one) == _words(other):
        return Comparison(Relation.VARIANT, ("order",))
    return compare_facts(one, other)


def _words(fact: Fact) -> list[str]:
    return sorted(_plain(str(fact.value)))


def _plain(text: str) -> list[str]:
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in letters if letter.isalnum() or letter == " ").split()


def _is_short_form(fact: Fact, person: Person, dossier: Dossier) -> bool:
    """Whether a text calls the person by given names or surname alone, or leaves a given name out: short, not other."""
    words = set(_words(fact))
    in_letter = fact.provenance.found_by is FoundBy.PROSE and dossier.document_of(fact).authority is Authority.LETTER
    if in_letter and words < set(_plain(person.name.full)):
        return len(words) == 1 or _SHORT in name.compare(str(fact.value), person.name).reasons[:1]
    halves = (person.name.given, person.name.family)
    return all(halves) and any(words <= set(_plain(str(half))) for half in halves)


def _is_other_language(version: Version, agreed: Version, dossier: Dossier) -> bool:
    """Whether records give the form that the name has in another language of the country: no slip, but to be known."""
    if any(dossier.document_of(fact).authority is Authority.FORM for fact in version.facts):
        return False
    latin = [fact for fact in version.facts if "".join(_words(fact)).isascii()]
    return {compare_facts(fact, agreed.facts[0]).reasons[:1] for fact in latin} == {(_OTHER_LANGUAGE,)}


def _is_known(version: Version, person: Person) -> bool:
    """Whether the user knows the person under this name."""
    return any(
        all(
            isinstance(fact.value, PersonName) and not name.compare(fact.value, other).mismatch
            for fact in version.facts
        )
        for other in person.also_called
    )


def _declared_by(version: Version, former: Sequence[Fact], person: Person) -> Fact | None:
    """Return where a paper of the packet says that the person had this name, or this surname, once; None if nowhere."""
    names = [fact.value for fact in person.values(FactField.NAME) if isinstance(fact.value, PersonName)]
    for declared in former:
        whole = [dataclasses.replace(declared, value=each) for each in with_former_surname(str(declared.value), names)]
        if any(all(not compare_facts(fact, old).mismatch for fact in version.facts) for old in (declared, *whole)):
            return declared
    return None
