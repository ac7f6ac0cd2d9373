"""The name field: reads a person's name into its parts, and says how two names stand to each other and why.

>>> parse("KOVALENKO, Olena Petrivna")
PersonName(full='Olena Petrivna Kovalenko', given='Olena Petrivna', family='Kovalenko')
>>> compare("Olena Kovalenko", "Olena Petrivna Kovalenko")
Comparison(relation=<Relation.VARIANT: 'variant'>, reasons=('patronymic-left-out',))
"""

import functools
import re
from collections.abc import Sequence

from packetlint.fields.naming import parse as parsing
from packetlint.fields.naming.decide import decide, evidence_of
from packetlint.fields.naming.edge import Weight
from packetlint.fields.naming.script import lower, plain
from packetlint.fields.naming.words import Name, Part, Word
from packetlint.fields.relation import Comparison
from packetlint.model.fact import PersonName

TITLE = "name"

_SUFFIX_SHOWN = {"jr": "Jr.", "sr": "Sr.", "ii": "II", "iii": "III", "iv": "IV"}
_SMALL = (
    "de",
    "da",
    "do",
    "dos",
    "das",
    "del",
    "la",
    "las",
    "los",
    "y",
    "e",
    "van",
    "von",
    "der",
    "den",
    "bin",
    "ibn",
    "bint",
    "du",
)


def parse(text: str) -> PersonName:
    """Read a name as printed into natural order and, where the text tells them apart, its two parts.

    Titles, degrees, field labels and fillers of a machine-readable zone are left off.

    >>> parse("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<").given
    'Anna Maria'
    >>> parse("Dr. Klaus Müller, M.D.")
    PersonName(full='Klaus Müller', given=None, family=None)
    """
    name = parsing.take_apart(text[: parsing.MAX_LENGTH])
    given = _written(name, Part.GIVEN)
    family = _written(name, Part.FAMILY)
    suffix = _SUFFIX_SHOWN.get(name.suffix or "", (name.suffix or "").capitalize())
    parts = [given, family] if given and family else [_joined(name.words)]
    full = " ".join(part for part in (*parts, suffix, _in_brackets(name)) if part)
    return PersonName(full, given if given and family else None, family if given and family else None)


def _in_brackets(name: Name) -> str:
    former = " ".join(word.capitalize() for word in name.former)
    alias = " ".join(word.capitalize() for word in name.alias)
    return " ".join((f"(née {former})" if former else "", f"({alias})" if alias else "")).strip()


def _written(name: Name, part: Part) -> str:
    return _joined(tuple(word for word in name.words if word.stated is part))


def _joined(words: tuple[Word, ...]) -> str:
    text = ""
    for at, word in enumerate(words):
        text += ("-" if word.hyphenated else " ") if at else ""
        text += _cased(word.text, at == 0) + ("." if word.abbreviated else "")
    return text


def _cased(text: str, first: bool) -> str:
    """Write capitals as a name is written; mixed case stays as it is."""
    if re.fullmatch(r"Mc[^\W\d_a-z]+", text):
        return "Mc" + text[2:].capitalize()
    if len(text) < 2 or not text.isupper():
        return text
    if text.lower() in _SMALL and not first:
        return text.lower()
    return re.sub(r"[^\W\d_]+", lambda run: run.group().capitalize(), text)


def show(value: PersonName) -> str:
    """Return a name as a person would write it.

    >>> show(PersonName("Olena Kovalenko", "Olena", "Kovalenko"))
    'Olena Kovalenko'
    """
    return value.full


def compare(a: PersonName | str, b: PersonName | str) -> Comparison:
    """Say how two names stand to each other: `same`, `variant`, `conflict` or `different`, the deciding reason first.

    A name with both parts set is evidence of their roles. The order of the two does not matter.

    >>> compare("Olena Kovalenko", "Olena Kovalenka").reasons
    ('typing-error',)
    >>> compare("PIERRE, Jean", "JEAN, Pierre").relation.value
    'conflict'
    """
    left, right = _ordered(a, b)
    return _compared(left, right)


@functools.lru_cache(maxsize=32768)
def _compared(left: PersonName | str, right: PersonName | str) -> Comparison:
    return decide(_taken(left), _taken(right))


def _taken(name: PersonName | str) -> Name:
    return parsing.take_apart(name) if isinstance(name, str) else parsing.take(name)


def _ordered(a: PersonName | str, b: PersonName | str) -> tuple[PersonName | str, PersonName | str]:
    """Put two names in an order of their own, so that a comparison is the same both ways."""
    a, b = _bounded(a), _bounded(b)
    return (a, b) if _sort_key(a) <= _sort_key(b) else (b, a)


def _bounded(name: PersonName | str) -> PersonName | str:
    """Cut off what is too long to be a name, so that no answer kept for later holds on to a whole page."""
    most = parsing.MAX_LENGTH
    if isinstance(name, str):
        return name[:most]
    if max(len(name.full), len(name.given or ""), len(name.family or "")) <= most:
        return name
    return PersonName(name.full[:most], name.given and name.given[:most], name.family and name.family[:most])


def _sort_key(name: PersonName | str) -> tuple[str, str, str]:
    return (name, "", "") if isinstance(name, str) else (name.full, name.given or "", name.family or "")


def is_surname_only(a: PersonName | str, b: PersonName | str) -> bool:
    """Return whether one of two names is only the other's family name, as prose shortens it.

    >>> is_surname_only("Ms. Savchenko", "Olena Savchenko")
    True
    >>> is_surname_only("Guzmán Ortega", "Daniela Guzmán Ortega"), is_surname_only("Daniela", "Daniela Guzmán Ortega")
    (True, False)
    """
    left, right = (_taken(name) for name in _ordered(a, b))
    if len(left.main) == len(right.main) or not left.main or not right.main:
        return False
    evidence = evidence_of(left, right)
    short, roles = (left, evidence.theirs) if len(left.main) < len(right.main) else (right, evidence.ours)
    tied = [tie for tie in evidence.alignment.ties if tie.edge.weight <= Weight.BENIGN and tie.edge.reason != "initial"]
    places = [at for tie in tied for at in (tie.right if short is left else tie.left)]
    covered = [at for tie in tied for at in (tie.left if short is left else tie.right)]
    return len(covered) == len(short.main) and all(roles.parts[at] is Part.FAMILY for at in places)


_LIKENESS = {Weight.SAME: 1.0, Weight.BENIGN: 0.9, Weight.FLAGGED: 0.6, Weight.CLASH: 0.0}


def like(a: PersonName | str, b: PersonName | str) -> float:
    """Return how alike two names are, 0 to 1, for ranking candidates: the share of the shorter name found in the other.

    >>> like("Olena Kovalenko", "Kovalenko Olena Petrivna")
    1.0
    """
    left, right = (_taken(name) for name in _ordered(a, b))
    if not left.main or not right.main:
        return 0.0
    evidence = evidence_of(left, right)
    found = sum(_LIKENESS[tie.edge.weight] * max(len(tie.left), len(tie.right)) for tie in evidence.alignment.ties)
    return min(1.0, found / max(1, min(len(left.main), len(right.main))))


def compare_cut(a: PersonName | str, b: PersonName | str) -> Comparison:
    """Compare two names of which one had no room for all of it: what begins a part of the other stands for the whole.

    >>> compare_cut(PersonName("Chaya Nilava", "Chaya", "Nilava"), "Chayapa NILAVADHANANANDA").mismatch
    False
    >>> compare_cut(PersonName("Chaya Nilava", "Chaya", "Nilava"), "Chayapa NILOVAD").mismatch
    True
    """
    return compare(_completed(a, b), _completed(b, a))


def _completed(cut: PersonName | str, whole: PersonName | str) -> PersonName:
    """Return the first name with every part, or else word, that begins one of the second completed by that."""
    parts = [cut] if isinstance(cut, str) else [part for part in (cut.given, cut.family) if part] or [cut.full]
    longer = [] if isinstance(whole, str) else [part for part in (whole.given, whole.family) if part]
    words = str(whole).split()
    completed = [
        _begun(part, longer) or " ".join(_begun(word, words) or word for word in part.split()) for part in parts
    ]
    return PersonName.of_parts(*completed) if len(completed) == 2 else PersonName(completed[0])


def _begun(beginning: str, texts: Sequence[str]) -> str | None:
    """Return the text that begins so, the shortest of several, None where none does."""
    start = _letters(beginning)
    return min((text for text in texts if start and _letters(text).startswith(start)), key=len, default=None)


def _letters(text: str) -> str:
    return "".join(letter for letter in plain(lower(text)) if letter.isalnum())
