"""How well dates of birth and document numbers are told apart, beside simple ways of doing it.

python benchmarks/pairs_of_values.py [PAIRS.jsonl ...]

A line of a file is {"a": …, "b": …, "label": …}, and for numbers "kind". Without files the repository's own pairs.
"""

import dataclasses
import json
import re
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import yaml

from packetlint.fields import field_module
from packetlint.model import FactField

OWN = Path(__file__).parents[1] / "tests" / "fields"
LABELS = {"dates": ("equal", "ambiguous", "conflict"), "numbers": ("equal", "ocr_confusable", "conflict")}
_ALIKE = 90
"""Per cent of rapidfuzz's ratio from which two numbers count as one misread."""


@dataclasses.dataclass(frozen=True)
class Pair:
    """Two values, what they are, and how they stand to each other."""

    field: FactField
    a: str
    b: str
    label: str


Way = Callable[[Pair], str]


def main(paths: Sequence[str] = ()) -> None:
    """Print a table for each file, or for the repository's own pairs."""
    for name, pairs in _read(paths):
        kind = "dates" if pairs[0].field.is_date else "numbers"
        print(f"{name}: {len(pairs)} pairs of {kind}")
        print(f"  {'':34}macro-F1  wrongly equal  pairs/s of one core")
        for way, compare in WAYS[kind].items():
            print(f"  {way:34}{_measured(pairs, compare, LABELS[kind])}")


def _read(paths: Sequence[str]) -> Iterable[tuple[str, list[Pair]]]:
    if not paths:
        for path in sorted(OWN.glob("*_pairs*.yaml")):
            if path.name.startswith(("date", "number")):
                yield path.name, _own_pairs(path)
    for path in map(Path, paths):
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
        yield path.name, [Pair(_field(row), row["a"], row["b"], row["label"]) for row in rows]


def _field(row: dict[str, str]) -> FactField:
    return FactField(row.get("kind", FactField.DATE_OF_BIRTH.value))


def _own_pairs(path: Path) -> list[Pair]:
    """Pairs by label, then by category for dates and by kind for numbers."""
    numbers = path.name.startswith("number")
    return [
        Pair(FactField(group) if numbers else FactField.DATE_OF_BIRTH, a, b, label)
        for label, groups in yaml.safe_load(path.read_text(encoding="utf-8")).items()
        for group, pairs in groups.items()
        for a, b in pairs
    ]


def _measured(pairs: list[Pair], compare: Way, labels: Sequence[str]) -> str:
    compare(pairs[0])  # what is loaded once is not counted
    started = time.process_time()
    answers = [compare(pair) for pair in pairs]
    spent = time.process_time() - started
    truths = [pair.label for pair in pairs]
    score = sum(_f1(label, truths, answers) for label in labels) / len(labels)
    wrongly = sum(truth == "conflict" and answer == "equal" for truth, answer in zip(truths, answers, strict=True))
    return f"{score:8.3f}{wrongly:15}{len(pairs) / spent:9,.0f}"


def _f1(label: str, truths: list[str], answers: list[str]) -> float:
    hits = sum(truth == answer == label for truth, answer in zip(truths, answers, strict=True))
    return 2 * hits / max(1, truths.count(label) + answers.count(label))


def by_packetlint(pair: Pair) -> str:
    """Ask the field."""
    return str(field_module(pair.field).compare(pair.a, pair.b).relation)


def by_dateparser(pair: Pair) -> str:
    """Read both with dateparser as it comes; what it cannot read may be anything."""
    import dateparser

    one, two = dateparser.parse(pair.a), dateparser.parse(pair.b)
    if one is None or two is None:
        return "ambiguous"
    return "equal" if one.date() == two.date() else "conflict"


def by_dateparser_both_orders(pair: Pair) -> str:
    """Read both with dateparser day first and month first, whole dates alone."""
    one, two = _both_orders(pair.a), _both_orders(pair.b)
    if not one or not two or (one & two and len(one | two) > 1):
        return "ambiguous"
    return "equal" if one & two else "conflict"


def _both_orders(text: str) -> set[str]:
    import dateparser

    settings = {"REQUIRE_PARTS": ["day", "month", "year"], "PREFER_LOCALE_DATE_ORDER": False}
    read = (dateparser.parse(text, settings={**settings, "DATE_ORDER": order}) for order in ("DMY", "MDY"))
    return {found.date().isoformat() for found in read if found}


def by_letters_and_digits(pair: Pair) -> str:
    """Drop all else and compare."""
    return "equal" if _bare(pair.a) == _bare(pair.b) else "conflict"


def by_rapidfuzz(pair: Pair) -> str:
    """Take numbers that are nearly alike for one misread."""
    from rapidfuzz import fuzz

    likeness = fuzz.ratio(_bare(pair.a), _bare(pair.b))
    return "equal" if likeness == 100 else "ocr_confusable" if likeness >= _ALIKE else "conflict"


def _bare(text: str) -> str:
    return re.sub(r"[\W_]", "", text).upper()


WAYS: dict[str, dict[str, Way]] = {
    "dates": {
        "packetlint": by_packetlint,
        "dateparser": by_dateparser,
        "dateparser, both orders, all parts": by_dateparser_both_orders,
    },
    "numbers": {
        "packetlint": by_packetlint,
        "letters and digits alone": by_letters_and_digits,
        f"rapidfuzz ratio, {_ALIKE} % is one": by_rapidfuzz,
    },
}

if __name__ == "__main__":
    main(sys.argv[1:])
