"""A packet while it is being told: who is in it, what each paper prints, what is wrong and what only looks so."""

import dataclasses
import datetime as dt
import re
from typing import Any

from held_out.leaf import LETTER, Leaf, Style

_ENOUGH_LETTERS = re.compile(r"[A-Za-z0-9]")
_FOREIGN_LETTER = re.compile(r"[Ѐ-ӿ؀-ۿऀ-ॿሀ-፿]")


@dataclasses.dataclass(frozen=True, slots=True)
class Person:
    """An invented person as their own papers have them."""

    id: str
    role: str
    given: str
    family: str
    born: dt.date
    sex: str
    nationality: str
    numbers: dict[str, str] = dataclasses.field(default_factory=dict)

    @property
    def full(self) -> str:
        """Given names, then family name."""
        return f"{self.given} {self.family}".strip()

    @property
    def filed(self) -> str:
        """Family name, comma, given names."""
        return f"{self.family}, {self.given}"

    def number(self, field: str) -> str:
        """Return one of the person's numbers as an authority writes it."""
        return self.numbers[field]


@dataclasses.dataclass(frozen=True, slots=True)
class Fact:
    """A value that a page prints."""

    field: str
    person: str
    page: int
    value: Any
    raw: str
    optional: bool = False
    alt: tuple[str, ...] = ()

    def truth(self) -> dict[str, Any]:
        """Return the fact as the truth file has it."""
        told: dict[str, Any] = {"field": self.field, "person": self.person, "page": self.page}
        told |= {"value": self.value, "raw": self.raw}
        if self.optional:
            told["optional"] = True
        if self.alt:
            told["alt"] = list(self.alt)
        return told


class Paper:
    """One file of a packet. What a method returns is to be printed, and has been entered as a fact of that page."""

    def __init__(self, path: str, kind: str, condition: str) -> None:
        self.path, self.kinds, self.condition = path, [kind], condition
        self.leaves: list[Leaf] = []
        self.facts: list[Fact] = []

    def leaf(self, size: tuple[float, float] = LETTER, style: Style | None = None, *, kind: str = "") -> Leaf:
        """Begin a page, and with `kind` another paper bound into the file."""
        if kind:
            self.kinds.append(kind)
        self.leaves.append(Leaf(size, style or Style()))
        return self.leaves[-1]

    def name(self, who: Person, raw: str, value: str = "", *, optional: bool = False, alt: tuple[str, ...] = ()) -> str:
        """Print a name; `value` is its Latin spelling, given names first, where `raw` has it otherwise."""
        latin = value or _given_first(raw)
        self._enter("name", who, _name(latin, who), raw, optional, alt)
        return raw

    def parts(self, who: Person, family: str, given: str) -> tuple[str, str]:
        """Print family name and given names apart."""
        value = {"full": f"{given} {family}".strip(), "given": given or None, "family": family or None}
        self._enter("name", who, _titled(value), f"{family} | {given}")
        return family, given

    def born(self, who: Person, how: str = "%m/%d/%Y", day: dt.date | None = None, *, optional: bool = False) -> str:
        """Print a date of birth in a style of `strftime` or in words of one's own."""
        day = day or who.born
        raw = day.strftime(how)
        self._enter("date_of_birth", who, day.isoformat(), raw, optional)
        return raw

    def born_in(self, who: Person, year: str) -> str:
        """Print the year of birth alone."""
        self._enter("date_of_birth", who, year, year, optional=True)
        return year

    def number(self, field: str, who: Person, raw: str = "", *, optional: bool = False) -> str:
        """Print a number of some field, the person's own unless told otherwise."""
        raw = raw or who.number(field)
        value = re.sub(r"[^0-9A-Z]", "", raw.upper())
        if field == "a_number":
            value = "A" + value.lstrip("A").zfill(9)
        self._enter(field, who, value, raw, optional)
        return raw

    def sex(self, who: Person, raw: str, value: str = "") -> str:
        """Print the sex."""
        self._enter("sex", who, value or who.sex, raw)
        return raw

    def nationality(self, who: Person, raw: str, value: str = "") -> str:
        """Print the nationality."""
        self._enter("nationality", who, value or who.nationality, raw)
        return raw

    def birthplace(self, who: Person, raw: str, *alt: str) -> str:
        """Print the place of birth."""
        self._enter("place_of_birth", who, raw, raw, alt=alt)
        return raw

    def issued(self, who: Person, day: dt.date, how: str = "%m/%d/%Y") -> str:
        """Print an identity document's date of issue."""
        self._enter("date_of_issue", who, day.isoformat(), day.strftime(how), optional=True)
        return day.strftime(how)

    def expires(self, who: Person, day: dt.date, how: str = "%m/%d/%Y") -> str:
        """Print an identity document's date of expiry."""
        self._enter("date_of_expiry", who, day.isoformat(), day.strftime(how))
        return day.strftime(how)

    def age(self, who: Person, raw: str) -> str:
        """Print an age."""
        self._enter("age", who, raw, raw, optional=True)
        return raw

    def _enter(
        self, field: str, who: Person, value: Any, raw: str, optional: bool = False, alt: tuple[str, ...] = ()
    ) -> None:
        if any(fact.field == field and fact.person == who.id and fact.value == value for fact in self.facts):
            return
        foreign = bool(_FOREIGN_LETTER.search(raw))
        self.facts.append(Fact(field, who.id, len(self.leaves), value, raw, optional or foreign, alt))

    def truth(self) -> dict[str, Any]:
        """Return the paper as the truth file has it."""
        container = self.path.rsplit(".", 1)[-1].lower()
        told: dict[str, Any] = {"path": self.path, "kind": self.kinds[0], "kinds": self.kinds}
        told |= {"pages": len(self.leaves), "container": container, "condition": self.condition}
        return told | {"facts": [fact.truth() for fact in self.facts]}


@dataclasses.dataclass(frozen=True, slots=True)
class Difference:
    """Something that differs: planted to be found, or benign."""

    field: str
    person: Person
    papers: tuple[Paper, ...]
    kind: str
    severity: str = "note"
    also: tuple[str, ...] = ()


class Packet:
    """A packet and its truth."""

    def __init__(self, name: str, difficulty: str, filing_date: dt.date) -> None:
        self.name, self.difficulty, self.filing_date = name, difficulty, filing_date
        self.people: list[Person] = []
        self.papers: list[Paper] = []
        self.planted: list[Difference] = []
        self.benign: list[Difference] = []
        self.paper_plants: list[tuple[str, tuple[Paper, ...]]] = []

    def person(
        self, key: str, role: str, given: str, family: str, born: dt.date, sex: str, nationality: str, **numbers: str
    ) -> Person:
        """Bring in a person."""
        self.people.append(Person(key, role, given, family, born, sex, nationality, numbers))
        return self.people[-1]

    def paper(self, path: str, kind: str, condition: str) -> Paper:
        """Begin a file; `condition` is `text`, `docx` or one of `delivery.CONDITIONS`."""
        self.papers.append(Paper(path, kind, condition))
        return self.papers[-1]

    def plant(
        self,
        field: str,
        person: Person,
        *papers: Paper,
        kind: str,
        severity: str = "error",
        also: tuple[str, ...] = (),
    ) -> None:
        """Say what is wrong, and in which papers."""
        self.planted.append(Difference(field, person, papers, kind, severity, also))

    def plant_in_papers(self, kind: str, *papers: Paper) -> None:
        """Say what the set of papers lacks: a finding without a field."""
        self.paper_plants.append((kind, papers))

    def harmless(self, field: str, person: Person, kind: str, *papers: Paper) -> None:
        """Say what only looks wrong."""
        self.benign.append(Difference(field, person, papers, kind))

    def truth(self) -> dict[str, Any]:
        """Return the truth file."""
        return {
            "packet": self.name,
            "difficulty": self.difficulty,
            "filing_date": self.filing_date.isoformat(),
            "people": [_person(one) for one in self.people],
            "documents": [paper.truth() for paper in self.papers],
            "inconsistencies": [self._planted(f"I{n}", one) for n, one in enumerate(self.planted, start=1)],
            "benign": [
                {"field": one.field, "person": one.person.id, "documents": _paths(one.papers), "kind": one.kind}
                for one in self.benign
            ],
            "paper_findings": [{"kind": kind, "documents": _paths(papers)} for kind, papers in self.paper_plants],
        }

    def _planted(self, key: str, one: Difference) -> dict[str, Any]:
        def witnesses(paper: Paper) -> bool:
            return any(fact.field == one.field and fact.person == one.person.id for fact in paper.facts)

        against = [paper for paper in self.papers if paper not in one.papers and witnesses(paper)]
        told: dict[str, Any] = {"id": key, "field": one.field, "person": one.person.id}
        told |= {"documents": _paths(one.papers), "against": _paths(tuple(against)), "kind": one.kind}
        return told | {"severity": one.severity, "also_fields": list(one.also)}


def _person(one: Person) -> dict[str, Any]:
    told: dict[str, Any] = {"id": one.id, "role": one.role, "family": one.family, "given": one.given}
    told |= {"dob": one.born.isoformat(), "sex": one.sex, "nationality": one.nationality}
    return told | {"numbers": one.numbers}


def _paths(papers: tuple[Paper, ...]) -> list[str]:
    return [paper.path for paper in papers]


def _given_first(raw: str) -> str:
    family, comma, given = raw.partition(",")
    return f"{given.strip()} {family.strip()}" if comma else raw


def _name(latin: str, who: Person) -> dict[str, Any]:
    known = {word.casefold() for word in who.family.split()}
    words = latin.split()
    family = [word for word in words if word.casefold() in known]
    given = [word for word in words if word.casefold() not in known]
    value = {"full": latin, "given": " ".join(given) or None, "family": " ".join(family) or None}
    return _titled(value) if latin.isupper() else value


def _titled(value: dict[str, Any]) -> dict[str, Any]:
    return {key: part.title() if part and part.isupper() else part for key, part in value.items()}
