"""Which of a person's facts speak for their paper when papers are compared with one another."""

from collections.abc import Sequence

from packetlint.checks.rule import sure
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
    clear = [fact for mention in person.mentions if not tells_of_several(mention) for fact in mention.values(field)]
    facts = [fact for fact in sure(clear) if not fact.former]
    return [fact for fact in facts if not _spoken_for(fact, facts, dossier)]


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
