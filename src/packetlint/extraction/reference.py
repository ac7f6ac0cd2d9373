"""Whom of the people a text has named already a name means: in full, by surname or by given name alone."""

from collections.abc import Iterable

from packetlint.extraction.cast import Draft
from packetlint.fields import name
from packetlint.model import FactField


def full_names(draft: Draft) -> list[str]:
    """Return what a person is called, the names that captions give in parts put together."""
    order = [str(draft.parts[key].value) for key in ("given", "middle", "family", "second") if key in draft.parts]
    return [*draft.names(), *([" ".join(order)] if order else [])]


def called(text: str, drafts: Iterable[Draft]) -> Draft | None:
    """Return who has this name, None where nobody has."""
    return next((one for one in drafts if any(not name.compare(text, full).mismatch for full in full_names(one))), None)


def called_in_short(text: str, drafts: Iterable[Draft], sex: str | None) -> list[Draft]:
    """Return everybody whom a part of the name may mean: those of that surname, else those with that word in theirs.

    `sex` is what the title before it says: `Ms. Melnyk` is not her husband. Two words are no short form of three:
    where children carry their father's name, those are his.
    """
    among = [draft for draft in drafts if sex is None or sex_of(draft) in (None, sex)]
    by_surname = [one for one in among if any(name.is_surname_only(text, full) for full in full_names(one))]
    if by_surname or " " in text:
        return by_surname
    return [one for one in among if any(text.casefold() in full.casefold().split() for full in full_names(one))]


def sex_of(draft: Draft) -> str | None:
    """Return the sex that the text has told, `M` or `F`."""
    return next((str(fact.value) for fact in draft.facts if fact.field is FactField.SEX), None) or draft.sex_hint
