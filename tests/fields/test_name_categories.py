"""How many pairs of names are judged as a reviewer would; the pairs were written before they were compared."""

from pathlib import Path

import pytest
import yaml

from packetlint.fields import name

FILES = sorted(Path(__file__).parent.glob("name_categories*.yaml"))
FLAGS = ("conflict", "different")


def judged(file: Path) -> list[tuple[str, str]]:
    table = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return [
        (label, name.compare(row[0], row[1]).relation.value)
        for label, categories in table.items()
        for rows in categories.values()
        for row in rows
    ]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_flags_are_raised_where_a_reviewer_raises_them(file: Path) -> None:
    pairs = judged(file)
    right = sum((label in FLAGS) is (answer in FLAGS) for label, answer in pairs)
    assert right / len(pairs) >= 0.96


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_four_relations_are_told_apart(file: Path) -> None:
    pairs = judged(file)
    assert sum(label == answer for label, answer in pairs) / len(pairs) >= 0.94
