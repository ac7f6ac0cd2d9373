"""Whole papers of every kind and language: what they are, and whose is what they say, counted over all of them."""

import pytest
from measured import FOLDER, Count, Outcome, cases, measure

CASES = cases(*sorted(FOLDER.glob("*.yaml")))


@pytest.fixture(scope="module")
def outcomes() -> dict[str, Outcome]:
    return {case["case"]: measure(case) for case in CASES}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_pages_make_the_papers_that_they_are(case: dict[str, object], outcomes: dict[str, Outcome]) -> None:
    kinds = outcomes[str(case["case"])].kinds
    assert kinds.expected == kinds.told == kinds.right


def test_nearly_all_that_papers_say_is_found_and_hardly_anything_else(outcomes: dict[str, Outcome]) -> None:
    count = sum((outcome.facts for outcome in outcomes.values()), Count())
    assert count.precision >= 0.99
    assert count.recall >= 0.98
