"""A comparison in words: what its relation and its reasons mean to a clerk."""

import functools
import importlib.resources
import tomllib

from packetlint.fields.relation import Relation

_RELATIONS = {
    Relation.SAME: "They are the same.",
    Relation.EQUAL: "They are the same.",
    Relation.VARIANT: "They are two ways to write one name.",
    Relation.AMBIGUOUS: "They can be the same, but need not be.",
    Relation.OCR_CONFUSABLE: "They are the same if a character was misread.",
    Relation.CONFLICT: "They cannot both be right for one person, unless a record explains it.",
    Relation.DIFFERENT: "They are the names of two people.",
}


def relation_in_words(relation: Relation) -> str:
    """Return what a relation says of two values.

    >>> relation_in_words(Relation.VARIANT)
    'They are two ways to write one name.'
    """
    return _RELATIONS[relation]


def reason_in_words(reason: str) -> str:
    """Return the sentence of a reason; one that has none is read out as it is named.

    >>> reason_in_words("day-and-month-swapped"), reason_in_words("some-new-reason")
    ('Day and month are swapped.', 'Some new reason.')
    """
    return _sentences().get(reason) or f"{reason.replace('-', ' ').capitalize()}."


@functools.cache
def _sentences() -> dict[str, str]:
    resource = importlib.resources.files("packetlint.fields") / "reasons.toml"
    tables = tomllib.loads(resource.read_text(encoding="utf-8"))
    return {reason: sentence for table in tables.values() for reason, sentence in table.items()}
