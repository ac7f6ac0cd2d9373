"""How well names are judged, and how fast, beside the scores that others give them.

python benchmarks/name_pairs.py [PAIRS …]

PAIRS is a file of JSON lines with `a`, `b` and `label`, or one of YAML as in tests/fields/name_categories.yaml. A flag
is a label that asks for attention, `conflict` or `different`. A score becomes a label by the cut-offs that are best on
the very pairs it is measured on, which flatters it. Seconds are CPU seconds of one core, each pair compared once.
"""

import dataclasses
import importlib
import importlib.util
import itertools
import json
import sys
import time
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

import yaml
from rapidfuzz import fuzz, utils

from packetlint.fields import name

OWN = sorted((Path(__file__).parents[1] / "tests" / "fields").glob("name_categories*.yaml"))
Answer = TypeVar("Answer")
LABELS = ("same", "variant", "conflict", "different")
FLAGS = frozenset(LABELS[2:])
_FIRST = (
    ("Anna Novak", "A. Nowak"),
    ("Олена Мороз", "Olena Moroz"),
    ("محمد سليم", "Mohamed Salim"),
    ("张伟", "Cheung Wai"),
)
"""Compared before the clock starts: tables are read with the first name of each script."""
_CUTS = 60
"""Cut-offs tried: as many equal shares of the scores that occur."""


@dataclasses.dataclass(frozen=True, slots=True)
class Pair:
    """Two names and what a reviewer says of them."""

    a: str
    b: str
    label: str


@dataclasses.dataclass(frozen=True, slots=True)
class Result:
    """F1 of the flags, mean F1 of the four labels, and pairs a second."""

    flag: float
    macro: float
    speed: float


def read(path: Path) -> list[Pair]:
    """Return the pairs of a file."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".jsonl":
        rows = map(json.loads, filter(str.strip, text.splitlines()))
        return [Pair(row["a"], row["b"], row["label"]) for row in rows]
    table = yaml.load(text, Loader=yaml.BaseLoader)
    return [
        Pair(row[0], row[1], label)
        for label, categories in table.items()
        for rows in categories.values()
        for row in rows
    ]


def f1(truth: Sequence[bool], guess: Sequence[bool]) -> float:
    """Return the harmonic mean of precision and recall."""
    hits = sum(map(min, truth, guess))
    return 2 * hits / (sum(truth) + sum(guess)) if hits else 0.0


def flag_f1(pairs: Sequence[Pair], guesses: Sequence[str]) -> float:
    """Return the F1 of the flags."""
    return f1([pair.label in FLAGS for pair in pairs], [guess in FLAGS for guess in guesses])


def macro_f1(pairs: Sequence[Pair], guesses: Sequence[str]) -> float:
    """Return the mean F1 of the four labels."""
    return sum(f1([pair.label == x for pair in pairs], [guess == x for guess in guesses]) for x in LABELS) / len(LABELS)


def _timed(pairs: Sequence[Pair], compare: Callable[[str, str], Answer]) -> tuple[list[Answer], float]:
    for first in _FIRST:
        compare(*first)
    started = time.process_time()
    answers = [compare(pair.a, pair.b) for pair in pairs]
    return answers, len(pairs) / max(time.process_time() - started, 1e-9)


def judged(pairs: Sequence[Pair]) -> Result:
    """Measure packetlint."""
    answers, speed = _timed(pairs, name.compare)
    guesses = [answer.relation.value for answer in answers]
    return Result(flag_f1(pairs, guesses), macro_f1(pairs, guesses), speed)


def scored(pairs: Sequence[Pair], score: Callable[[str, str], float]) -> Result:
    """Measure a score by its best cut-offs; texts that differ only in case and composition it may call the same."""
    given, speed = _timed(pairs, score)
    scores = [value + (_folded(pair.a) == _folded(pair.b)) for pair, value in zip(pairs, given, strict=True)]
    ranked = sorted(scores)
    cuts = sorted({ranked[at * len(ranked) // _CUTS] for at in range(_CUTS)} | {max(ranked) + 1})
    flag = max(flag_f1(pairs, ["variant" if s >= cut else "conflict" for s in scores]) for cut in cuts)
    tallies = [
        [sum(p.label == x for p, s in zip(pairs, scores, strict=True) if s < cut) for x in LABELS] for cut in cuts
    ]
    whole = [sum(pair.label == x for pair in pairs) for x in LABELS]
    macro = max(_macro_of(below, whole) for below in itertools.combinations_with_replacement(tallies, 3))
    return Result(flag, macro, speed)


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def _macro_of(below: tuple[list[int], ...], whole: list[int]) -> float:
    """Return the mean F1 where three cut-offs part the scores, by how many of each label lie below each."""
    bounds = (whole, below[2], below[1], below[0], [0] * len(LABELS))
    total = 0.0
    for at, label in enumerate(whole):
        taken = [upper - lower for upper, lower in zip(bounds[at], bounds[at + 1], strict=True)]
        total += 2 * taken[at] / (label + sum(taken)) if taken[at] else 0.0
    return total / len(LABELS)


def _w_ratio(a: str, b: str) -> float:
    return fuzz.WRatio(a, b, processor=utils.default_process)


def _token_sort_ratio(a: str, b: str) -> float:
    return fuzz.token_sort_ratio(a, b, processor=utils.default_process)


def _logic_v2() -> Callable[[str, str], float]:
    """Return the score of nomenklatura's matcher of persons; it needs some seconds to start."""
    matching = importlib.import_module("nomenklatura.matching")
    config = importlib.import_module("nomenklatura.matching.types").ScoringConfig.defaults()
    model = importlib.import_module("followthemoney").model
    algorithm = matching.get_algorithm("logic-v2")

    def score(a: str, b: str) -> float:
        left, right = (
            model.get_proxy({"id": f"{side} {text}", "schema": "Person", "properties": {"name": [text]}})
            for side, text in (("left", a), ("right", b))
        )
        return float(algorithm.compare(left, right, config).score)

    return score


def measured(pairs: Sequence[Pair]) -> Iterator[tuple[str, Result]]:
    """Yield every judge that is installed with its result."""
    yield "packetlint", judged(pairs)
    yield "rapidfuzz WRatio", scored(pairs, _w_ratio)
    yield "rapidfuzz token_sort_ratio", scored(pairs, _token_sort_ratio)
    if importlib.util.find_spec("nomenklatura"):
        yield "nomenklatura logic-v2", scored(pairs, _logic_v2())


def main(paths: Sequence[Path] = OWN) -> None:
    """Print a table for each file."""
    for path in paths:
        pairs = read(path)
        print(f"{path.name}: {len(pairs)} pairs")
        for judge, result in measured(pairs):
            print(
                f"  {judge:27} flag F1 {result.flag:.3f}   4-way F1 {result.macro:.3f}   {result.speed:9,.0f} pairs/s"
            )


if __name__ == "__main__":
    main([Path(argument) for argument in sys.argv[1:]] or OWN)
