from pathlib import Path

import pytest
import yaml

from packetlint.fields import field_module
from packetlint.fields.reasons import reason_in_words
from packetlint.model import FactField

HERE = Path(__file__).parent


def pairs(name: str) -> list[tuple[str, str, str, str]]:
    """Return label, category (of numbers, the kind), and the two values of every pair."""
    labels = yaml.safe_load((HERE / name).read_text(encoding="utf-8"))
    return [(label, group, a, b) for label, groups in labels.items() for group, rows in groups.items() for a, b in rows]


DATES = pairs("date_pairs.yaml") + pairs("date_pairs_held_out.yaml")
NUMBERS = pairs("number_pairs.yaml") + pairs("number_pairs_held_out.yaml")


@pytest.mark.parametrize(("label", "category", "a", "b"), DATES)
def test_dates(label: str, category: str, a: str, b: str) -> None:
    assert field_module(FactField.DATE_OF_BIRTH).compare(a, b).relation == label


@pytest.mark.parametrize(("label", "kind", "a", "b"), NUMBERS)
def test_numbers(label: str, kind: str, a: str, b: str) -> None:
    assert field_module(FactField(kind)).compare(a, b).relation == label


def test_what_is_not_equal_says_why_in_a_sentence() -> None:
    for label, _, a, b in DATES:
        reasons = field_module(FactField.DATE_OF_BIRTH).compare(a, b).reasons
        assert reasons or label == "equal"
        assert all(reason_in_words(reason).endswith(".") for reason in reasons)
