"""Whole papers in words with all that they say, and how much of it extraction finds: a measure, case by case.

`python tests/extraction/measured.py FILE…` prints the counts; every paper is plainly a SPECIMEN.
"""

import collections
import dataclasses
import sys
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from packetlint.extraction import extract_documents
from packetlint.model import Box, Document, Mention, Page
from page_from_text import page_from_text

FOLDER = Path(__file__).parent / "papers"
_WIDE = 96
"""Letters from which a line is running text, to be wrapped."""
_RIGHT_TO_LEFT = ("\u0590", "\u08ff")
_FOOT = "SPECIMEN"

Told = tuple[str, str, str]
"""Whose, by name; which field; its value."""


@dataclasses.dataclass(frozen=True)
class Count:
    """Papers and facts: how many were expected, how many were told, how many of those are right."""

    expected: int = 0
    told: int = 0
    right: int = 0

    def __add__(self, other: "Count") -> "Count":
        return Count(self.expected + other.expected, self.told + other.told, self.right + other.right)

    @property
    def recall(self) -> float:
        """Share of the expected that was told."""
        return self.right / max(1, self.expected)

    @property
    def precision(self) -> float:
        """Share of the told that is right."""
        return self.right / max(1, self.told)


@dataclasses.dataclass(frozen=True)
class Outcome:
    """What came of one case: counts, and everything that differs."""

    case: str
    kinds: Count
    facts: Count
    missing: tuple[Any, ...]
    wrong: tuple[Any, ...]


def cases(*files: Path) -> list[dict[str, Any]]:
    """Return the cases of some files of papers."""
    return [case for file in files for case in yaml.safe_load(file.read_text(encoding="utf-8"))]


def pages_of(case: Mapping[str, Any]) -> list[Page]:
    """Return the pages of a case, in one file."""
    return [_page(text, number) for number, text in enumerate(case["pages"], start=1)]


def measure(case: Mapping[str, Any]) -> Outcome:
    """Return what extraction makes of a case, held against what the case expects."""
    documents = extract_documents(pages_of(case))
    kinds = [
        (one.kind, one.pages, one.translation is not None and one.kind != "translation_certificate")
        for one in documents
    ]
    numbered = zip(case["papers"], _pages_expected(case), strict=True)
    wanted_kinds = [(paper["kind"], pages, paper.get("translation", False)) for paper, pages in numbered]
    facts = [(at, *told) for at, document in enumerate(documents) for told in _told(document)]
    wanted = [(at, *told) for at, paper in enumerate(case["papers"]) for told in _expected(paper["people"])]
    right = _both(facts, wanted)
    return Outcome(
        case["case"],
        Count(len(wanted_kinds), len(kinds), len(_both(kinds, wanted_kinds))),
        Count(len(wanted), len(facts), len(right)),
        tuple(one for one in (*wanted_kinds, *wanted) if one not in (*kinds, *facts)),
        tuple(one for one in (*kinds, *facts) if one not in (*wanted_kinds, *wanted)),
    )


def _pages_expected(case: Mapping[str, Any]) -> Iterator[tuple[int, ...]]:
    for number, paper in enumerate(case["papers"], start=1):
        yield tuple(paper.get("pages", [min(number, len(case["pages"]))]))


def _both(one: Sequence[Any], other: Sequence[Any]) -> list[Any]:
    """Return what stands in both, as often as it stands in either."""
    return list((collections.Counter(one) & collections.Counter(other)).elements())


def _told(document: Document) -> Iterator[Told]:
    for mention in document.mentions:
        whose = _name(mention)
        if mention.role and whose:
            yield whose, "role", mention.role.value
        facts = {("former" if fact.former else fact.field.value, str(fact.value)) for fact in mention.facts}
        yield from sorted((whose, field, _plain(field, value)) for field, value in facts)


def _name(mention: Mention) -> str:
    names = (str(fact.value) for fact in mention.facts if fact.field == "name" and not fact.former)
    return _plain("name", next(names, ""))


def _plain(field: str, value: str) -> str:
    """Return a value as it is compared: the words of a name in any order, without capitals."""
    return " ".join(sorted(value.casefold().split())) if field in ("name", "former") else value


def _expected(people: Sequence[Mapping[str, Any]]) -> Iterator[Told]:
    for person in people:
        names = _listed(person.get("name", ""))
        for field, values in person.items():
            for value in _listed(values):
                yield _plain("name", names[0]), field, _plain(field, str(value))


def _listed(values: Any) -> list[Any]:
    return values if isinstance(values, list) else [values]


def _page(text: str, number: int) -> Page:
    lines = [*(wrapped for line in text.splitlines() for wrapped in _wrapped(line)), "", _FOOT]
    page = page_from_text(*lines, number=number)
    mirrored = (dataclasses.replace(word, box=_mirrored(word.box)) for word in page.words)
    from_right = sum(_is_from_right(letter) for letter in text) > len(text) / 3
    return dataclasses.replace(page, words=tuple(mirrored)) if from_right else page


def _wrapped(line: str) -> list[str]:
    return textwrap.wrap(line, 90) if len(line) > _WIDE and "|" not in line else [line]


def _is_from_right(letter: str) -> bool:
    return _RIGHT_TO_LEFT[0] <= letter <= _RIGHT_TO_LEFT[1]


def _mirrored(box: Box) -> Box:
    return Box(1 - box.x1, box.y0, 1 - box.x0, box.y1)


def main(files: Sequence[str]) -> None:
    """Print what differs in each case, and the counts."""
    outcomes = [measure(case) for case in cases(*map(Path, files))]
    for outcome in outcomes:
        if outcome.missing or outcome.wrong:
            print(
                outcome.case,
                *(f"  - {one}" for one in outcome.missing),
                *(f"  + {one}" for one in outcome.wrong),
                sep="\n",
            )
    for what in ("kinds", "facts"):
        count = sum((getattr(outcome, what) for outcome in outcomes), Count())
        print(f"{what}: {count} precision {count.precision:.3f} recall {count.recall:.3f}")


if __name__ == "__main__":
    main(sys.argv[1:])
