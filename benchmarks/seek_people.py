"""How long it takes to look for known people once more: `python benchmarks/seek_people.py`.

A hundred letters are invented about forty people, one of whom each names, every tenth with a slip of the pen, among
words that tell of nobody. Printed: seconds (the best of three runs), names found, and how many of the slips were seen.
"""

import random
import string
import time
from collections.abc import Iterator

from packetlint.extraction import seek_people
from packetlint.model import (
    Box,
    Document,
    Fact,
    FactField,
    FoundBy,
    Mention,
    Page,
    PageStatus,
    Person,
    PersonName,
    Provenance,
    Role,
    Word,
)

LETTERS, PEOPLE, WORDS, ON_A_LINE = 100, 40, 400, 12
SLIPS = 10
"""Every how many letters one has the name wrong."""


def main() -> None:
    """Print the lines."""
    chance = random.Random(7)
    people = tuple(person(number, chance) for number in range(PEOPLE))
    pages = tuple(letter(number, people[number % PEOPLE], chance) for number in range(LETTERS))
    documents = tuple(Document(f"D{at}", page.file, "letter", "letter", 0.9, (1,), ()) for at, page in enumerate(pages))
    times = []
    for _ in range(3):
        start = time.perf_counter()
        again = seek_people(documents, people, pages)
        times.append(time.perf_counter() - start)
    found = [str(fact.value) for document in again for fact in document.facts]
    known = {one.name.full for one in people}
    wrong = sum(name not in known for name in found)
    print(f"{LETTERS} letters, {PEOPLE} people: {min(times):.2f} s")
    print(f"{len(found)} of {LETTERS} names found, {wrong} of {LETTERS // SLIPS} slips seen")


def person(number: int, chance: random.Random) -> Person:
    """Return somebody with an invented name, birth and passport."""
    name = PersonName.of_parts(syllables(chance), syllables(chance) + "enko")
    where = Provenance("form.pdf", 1, None, FoundBy.LABEL, "benchmark")
    values: dict[FactField, str | PersonName] = {
        FactField.NAME: name,
        FactField.DATE_OF_BIRTH: f"19{number + 50}-03-12",
        FactField.PASSPORT_NUMBER: f"UT{chance.randrange(10**7):07}",
    }
    facts = tuple(Fact(field.value, field, value, str(value), 0.95, where) for field, value in values.items())
    return Person(f"P{number}", Role.OTHER, name, None, (Mention("form", None, facts),))


def syllables(chance: random.Random) -> str:
    """Return a word that is nobody's name."""
    return "".join(chance.choice("bdgklmnprstvz") + chance.choice("aeiou") for _ in range(4)).capitalize()


def letter(number: int, about: Person, chance: random.Random) -> Page:
    """Return a page of words, a person's name among them."""
    name = about.name.full
    if number % SLIPS == 0:
        name = name[:-4] + name[-3] + name[-4] + name[-2:]  # two neighbours swapped
    texts = list(words(chance))
    texts[WORDS // 2 : WORDS // 2] = ["for", *name.split(), "and"]
    placed = tuple(Word(text, place(at), 1.0) for at, text in enumerate(texts))
    return Page(f"{number:03}.pdf", 1, placed, 8.5 / 11, "text-layer", "benchmark", PageStatus.READ, 1.0)


def words(chance: random.Random) -> Iterator[str]:
    """Yield words of small letters, some with capitals, and a few numbers."""
    for _ in range(WORDS):
        text = "".join(chance.choices(string.ascii_lowercase, k=chance.randrange(2, 9)))
        yield chance.choice((text, text, text, text, text.capitalize(), str(chance.randrange(10**8))))


def place(at: int) -> Box:
    """Return where a word stands, line by line."""
    line, column = divmod(at, ON_A_LINE)
    return Box(column / ON_A_LINE, line / 50, (column + 0.9) / ON_A_LINE, (line + 0.65) / 50)


if __name__ == "__main__":
    main()
