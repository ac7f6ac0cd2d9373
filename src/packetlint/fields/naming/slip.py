"""Whether a written name is a known one but for one slip of the pen: stricter than the comparison of two stated names.

Who compares two papers' names knows that both are names, and of one person. Who meets capitals in running text knows
neither: there only the least of slips, in a word that is no name of its own, shows the known person.
"""

import functools
import re

from rapidfuzz.distance import OSA

from packetlint.fields.naming import known, script
from packetlint.fields.naming.shape import gender_pair
from packetlint.fields.naming.words import latin_forms

Spellings = frozenset[str]
"""A word in plain Latin letters: one way for a Latin word, all sensible ones for a word of another script."""

_PIECE = re.compile(r"[^\W\d_]+(?:['’`´][^\W\d_]+)*")
_LEAST = 4
"""Letters of a word in which one wrong letter leaves it recognisable."""


@functools.lru_cache(maxsize=16384)
def spelled(text: str) -> tuple[Spellings, ...]:
    """Return the words of a name as they may be spelled in Latin letters; initials are left off.

    >>> [sorted(word) for word in spelled("Olena P. Kovalenko-Ruíz")]
    [['olena'], ['kovalenko'], ['ruiz']]
    """
    words = (script.plain(script.lower(script.tidy(piece))).replace("'", "") for piece in _PIECE.findall(text))
    return tuple(frozenset(latin_forms(word, script.script_of(word))) for word in words if len(word) > 1)


def is_slip(written: str, meant: str) -> bool:
    """Whether a plain word is another with one letter wrong, missing, too many, or two neighbours swapped.

    Not where what is written is a listed name itself, begins with another letter, is but a plural or genitive, or the
    other sex's form: brothers and sisters are called so.

    >>> is_slip("kovalneko", "kovalenko"), is_slip("whitfields", "whitfield"), is_slip("maria", "marta")
    (True, False, False)
    """
    if min(len(written), len(meant)) < _LEAST or written[0] != meant[0] or written == f"{meant}s":
        return False
    if OSA.distance(written, meant, score_cutoff=1) != 1 or known.word_cultures(written):
        return False
    return not (gender_pair(written, meant, "given") or gender_pair(written, meant, "surname"))
