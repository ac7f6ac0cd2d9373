"""Several people behind one caption: `Witnesses: …, …`, `Son of: … and …`, `Subject: …; …`."""

from packetlint.extraction.cast import Cast
from packetlint.extraction.label import Labelled
from packetlint.extraction.name_run import is_name_like, split_names
from packetlint.extraction.values import Source, make_fact
from packetlint.model import FactField, Role, Word


def take_list(item: Labelled, source: Source, cast: Cast) -> tuple[Word, ...]:
    """Add everybody whom a caption lists: `Witnesses: …, …`."""
    for place in item.places[:1]:
        names: list[list[Word]] = [[]]
        for word in place:
            names[-1].append(word)
            if word.text.endswith((",", ";", ".")) and len(word.text) > 2:
                names.append([])
        for words in names:
            fact = make_fact(FactField.NAME, words, source) if words else None
            if fact is not None and len(words) > 1 and is_name_like(words):
                cast.add(item.caption.role).facts.append(fact)
        return (*item.words, *place)
    return item.words


def take_several(item: Labelled, place: tuple[Word, ...], source: Source, cast: Cast) -> tuple[Word, ...]:
    """Add everybody whom a letter is about: `Subject: RUIZ, Ana; RUIZ, Luis`."""
    for words in split_names(place):
        fact = make_fact(FactField.NAME, words, source)
        if fact is not None and fact.value and " " in str(fact.value):
            cast.add(item.caption.role).facts.append(fact)
    return (*item.words, *place)


def take_parents(item: Labelled, source: Source, cast: Cast) -> tuple[Word, ...]:
    """Add both parents whom one caption asks for: `Hijo de: … y …`."""
    for place in item.places:
        facts = [make_fact(FactField.NAME, words, source) for words in split_names(place)]
        if all(facts) and (item.behind or len(facts) > 1):
            for fact in filter(None, facts):
                cast.add(Role.PARENT).facts.append(fact)
            return (*item.words, *place)
    return item.words
