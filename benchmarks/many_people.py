"""How long it takes to tell people apart and check them, reading aside: `python benchmarks/many_people.py`.

A packet is invented of 100 papers about 40 people: ten families of four, each with passports, a form, a cover letter,
birth certificates and letters, and a wrong value in every tenth paper. Printed: people found, findings, and seconds
(the best of three runs).
"""

import datetime as dt
import time
from collections.abc import Iterator
from pathlib import Path

from packetlint.checks import all_rules
from packetlint.extraction.kinds import known_kinds
from packetlint.model import (
    Document,
    Dossier,
    Fact,
    FactField,
    FileStatus,
    FoundBy,
    Mention,
    Packet,
    PersonName,
    Provenance,
    Role,
    SourceFile,
)
from packetlint.people import resolve_people

PAPERS = 100
SURNAMES = ("Kovalenko", "Melnyk", "Bondar", "Hale", "Osei", "Villarreal", "Rahimi", "Desta", "Pham", "Ferreira")
GIVEN = ("Olena", "Ivan", "Danylo", "Mila")
ROLES = (Role.BENEFICIARY, Role.SPOUSE, Role.CHILD, Role.CHILD)
BIRTHS = ("1986-03-12", "1984-11-02", "2011-07-01", "2014-01-23")
SHARED = ("i131", "cover_letter", "i134", "letter", "declaration", "hospital_record")
"""Kinds of papers that name a whole family."""
KINDS = {kind.name: kind for kind in known_kinds()}


def main() -> None:
    """Print the line."""
    documents = tuple(papers())
    times = []
    for _ in range(3):
        start = time.perf_counter()
        people = resolve_people(documents)
        dossier = Dossier(Packet("packet", files(documents)), (), documents, people, dt.date(2026, 9, 1))
        findings = [finding for rule in all_rules() for finding in rule.check(dossier)]
        times.append(time.perf_counter() - start)
    mentions = sum(len(document.mentions) for document in documents)
    print(f"{len(documents)} papers, {mentions} mentions, {len(people)} people, {len(findings)} findings")
    print(f"{min(times):.2f} s resolved and checked")


def papers() -> Iterator[Document]:
    """Yield the packet's papers: each person's passport and birth certificate, then papers about whole families."""
    everybody = [(family, member) for family in range(len(SURNAMES)) for member in range(len(GIVEN))]
    number = 0
    for family, member in everybody:
        number += 1
        yield paper(number, "passport", [(family, member)])
    while number < PAPERS:
        number += 1
        family = number % len(SURNAMES)
        yield paper(number, SHARED[number % len(SHARED)], [(family, member) for member in range(len(GIVEN))])


def paper(number: int, kind: str, people: list[tuple[int, int]]) -> Document:
    """Return a paper of a kind about some people."""
    file = f"{number:03} {kind}.pdf"
    alone = len(people) == 1
    mentions = tuple(
        Mention(
            f"D{number}",
            None if alone else ROLES[member],
            tuple(facts(file, number, family, member, slips=number % 10 == 0 and at == 0)),
            holder=alone,
        )
        for at, (family, member) in enumerate(people)
    )
    title, authority = KINDS[kind].title if kind in KINDS else kind, KINDS[kind].authority if kind in KINDS else 0
    return Document(f"D{number}", file, kind, title, 0.9, (1,), mentions, authority)  # type: ignore[arg-type]


def facts(file: str, number: int, family: int, member: int, *, slips: bool) -> Iterator[Fact]:
    """Yield what a paper says of a person."""
    born = BIRTHS[member].replace("20", "19") if slips else BIRTHS[member]
    values: dict[FactField, str | PersonName] = {
        FactField.NAME: PersonName.of_parts(GIVEN[member], SURNAMES[family]),
        FactField.DATE_OF_BIRTH: f"{born[:2]}{(int(born[2:4]) + family) % 100:02}{born[4:]}",
        FactField.PASSPORT_NUMBER: f"UT{7:03}{family}{member}{(family * 7 + member * 3) % 10}",
        FactField.NATIONALITY: "UTO",
        FactField.PLACE_OF_BIRTH: "Elmgate, Utopia",
    }
    for field, value in values.items():
        where = Provenance(file, 1, None, FoundBy.LABEL, "benchmark")
        yield Fact(f"F{number}-{member}-{field.value}", field, value, str(value), 0.95, where)


def files(documents: tuple[Document, ...]) -> tuple[SourceFile, ...]:
    """Return the files that the papers are."""
    return tuple(
        SourceFile(one.file, Path("elsewhere") / one.file, "ab" * 32, "application/pdf", 1, FileStatus.DOCUMENT)
        for one in documents
    )


if __name__ == "__main__":
    main()
