"""PPL004: one person, two places of birth."""

from packetlint.checks.contradiction import Contradiction
from packetlint.checks.rule import sure
from packetlint.fields import clean_text
from packetlint.model import Dossier, Fact, FactField, Person, Severity

_CLEARLY = 0.7
_SMALL = frozenset(
    {"de", "del", "la", "las", "los", "do", "da", "dos", "of", "the", "and", "y", "e", "sur", "du", "el"}
)

_REMEDY = (
    "Check the place against the birth record, and give it on the form as the passport does; where a town has been "
    "renamed, say so in the cover letter."
)


class BirthplaceDiffers(Contradiction):
    """A person's place of birth is not the same in every paper.

    What it does: compares places of birth by town and country. A town with its region or country, or without, an old
    name beside the new one, a state that has ceased to exist, another script and a letter more or less are not
    differences.

    Why it matters: forms and passports are held against the birth record.

    What to do: correct the paper that is wrong.

    When it may be wrong: a village in one paper and its district in another; a place of registration taken for that
    of birth.
    """

    code = "PPL004"
    slug = "birthplace-differs"
    title = "A person's place of birth differs between papers"
    severity = Severity.WARNING
    field = FactField.PLACE_OF_BIRTH
    remedy = _REMEDY

    def told(self, person: Person, dossier: Dossier) -> list[Fact]:
        """Return the places that read like one: no captions or ends of sentences run into them."""
        return [fact for fact in sure(super().told(person, dossier), _CLEARLY) if _is_place(str(fact.value))]


def _is_place(text: str) -> bool:
    words = text.replace(",", " ").split()
    small = [word for word in words if word[0].islower() and word not in _SMALL]
    sexes = [word for word in words if len(word) > 1 and clean_text(FactField.SEX, word)]
    return not small and not sexes and not any(letter.isdigit() for letter in text)
