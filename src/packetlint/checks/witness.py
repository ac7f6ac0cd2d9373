"""Which of a person's facts speak for their paper when papers are compared with one another."""

from collections.abc import Sequence

from packetlint.checks.rule import sure
from packetlint.fields import compare_facts
from packetlint.fields.mixture import tells_of_several
from packetlint.model import Dossier, Fact, FactField, FoundBy, Person

_READS_WELL = 0.7
_BY_MACHINE = frozenset({FoundBy.MRZ, FoundBy.BARCODE})


def witnesses(person: Person, field: FactField, dossier: Dossier) -> list[Fact]:
    """Return the facts of one field that are sure enough to be compared, one voice a paper.

    A paper speaks with its print; its machine-readable zone or barcode speaks where the print is missing or hardly
    legible. Where the two contradict one another, that is a finding of its own and not repeated against other papers.
    A paper in which several people have run together is no witness.
    """
    facts = [fact for fact in sure(told_clearly(person, field)) if not fact.former]
    return [fact for fact in facts if not _spoken_for(fact, facts, dossier)]


def told_clearly(person: Person, field: FactField) -> list[Fact]:
    """Return the facts of one field that are the person's own, not a neighbour's on the same page."""
    found: list[Fact] = []
    for mention in person.mentions:
        facts = mention.values(field)
        if len(facts) < 2:
            found += [] if facts and tells_of_several(mention) else facts
        elif not tells_of_several(mention):
            found += [fact for fact in facts if not _is_beside_own(fact, facts)]
    return found


def _is_beside_own(fact: Fact, facts: Sequence[Fact]) -> bool:
    """Whether a print is another's, or runs on, as the same paper prints what its zone says, or the shorter number."""
    others = [other for other in facts if other is not fact]
    if fact.provenance.found_by in _BY_MACHINE or any(not compare_facts(fact, other).mismatch for other in others):
        return False
    zone = [other for other in others if other.provenance.found_by in _BY_MACHINE]
    print_ = [other for other in others if other.provenance.found_by not in _BY_MACHINE]
    borne_out = any(not compare_facts(one, other).mismatch for one in zone for other in print_)
    run_on = fact.field.is_number and any(str(fact.value).startswith(str(other.value)) for other in print_)
    return borne_out or run_on


def _spoken_for(fact: Fact, facts: Sequence[Fact], dossier: Dossier) -> bool:
    if fact.provenance.found_by not in _BY_MACHINE:
        return False
    paper = dossier.document_of(fact).id
    return any(
        other.provenance.found_by not in _BY_MACHINE
        and other.confidence >= _READS_WELL
        and dossier.document_of(other).id == paper
        for other in facts
    )
