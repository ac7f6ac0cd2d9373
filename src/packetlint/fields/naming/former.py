"""Former surnames given alone, as forms and `née` do: with the given names they make whole names."""

from collections.abc import Iterable

from packetlint.model import PersonName


def with_former_surname(former: str, names: Iterable[PersonName]) -> list[PersonName]:
    """Return the names that a former surname makes with the given names of `names`; none for a whole name.

    >>> [each.full for each in with_former_surname("Augustin", [PersonName("Roseline Désir", "Roseline", "Désir")])]
    ['Roseline Augustin']
    """
    if len(former.split()) != 1:
        return []
    return [PersonName.of_parts(given, former) for given in sorted({each.given for each in names if each.given})]
