"""How findings speak: names, values and papers put into sentences that a clerk understands."""

from collections.abc import Sequence

from packetlint.checks.sides import Version
from packetlint.model import Person

_NOBODY = "a person without a readable name"


def who(person: Person) -> str:
    """Return what to call a person."""
    return person.name.full or _NOBODY


def papers(files: Sequence[str]) -> str:
    """Return files as an enumeration: the first by name, the others by number.

    >>> papers(["passport.jpg", "i-131.pdf", "letter.pdf"])
    'passport.jpg and 2 other files'
    """
    unique = list(dict.fromkeys(files))
    if len(unique) <= 2:
        return " and ".join(unique)
    return f"{unique[0]} and {len(unique) - 1} other files"


def against(subject: str, deviating: Version, agreed: Version) -> str:
    """Return the sentence that sets one version against the best supported one."""
    one, many = deviating.side, agreed.side
    return (
        f"{subject} is given as “{one.value}” in {papers(one.documents)}, "
        f"but as “{many.value}” in {papers(many.documents)}."
    )
