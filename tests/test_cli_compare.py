import json
from collections.abc import Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from packetlint.cli import cli
from packetlint.model import FactField


def compare(*args: str, given: bytes | None = None) -> Result:
    return CliRunner().invoke(cli, ["compare", *args], input=given)


def rows(*pairs: Mapping[str, object]) -> bytes:
    return b"".join(json.dumps(pair).encode() + b"\n" for pair in pairs)


def answers(result: Result) -> list[dict[str, object]]:
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.mark.parametrize(
    ("field", "a", "b", "lines"),
    [
        (
            "date_of_birth",
            "03/04/1985",
            "1985-04-03",
            [
                "ambiguous: They can be the same, but need not be.",
                "  A  “03/04/1985”, read as 3 Apr 1985 or 4 Mar 1985",
                "  B  “1985-04-03”, read as 3 Apr 1985",
                "  • The number of the day and that of the month can be read either way round. (day-or-month-first)",
            ],
        ),
        (
            "A-Number",
            "A# 12 345 678",
            "A012345679",
            [
                "conflict: They cannot both be right for one person, unless a record explains it.",
                "  A  “A# 12 345 678”, read as A012-345-678",
                "  B  “A012345679”, read as A012-345-679",
                "  • One digit differs. (one-digit)",
            ],
        ),
        ("sex", "Ж/F", "female", ["equal: They are the same.", "  A  “Ж/F”, read as female", "  B  “female”"]),
        (
            "nationality",
            "Utopia",
            "qwxz",
            [
                "ambiguous: They can be the same, but need not be.",
                "  A  “Utopia”",
                "  B  “qwxz”, not understood",
                "  • One of the two could not be understood. (unreadable)",
            ],
        ),
    ],
)
def test_two_values_are_compared_in_words(field: str, a: str, b: str, lines: list[str]) -> None:
    result = compare(a, b, "--field", field)
    assert result.exit_code == 0
    assert result.stdout.splitlines() == lines


def test_names_are_shown_in_the_order_they_were_read_in() -> None:
    result = compare("PALOMA<<RUTH<<<<", "Ruth Paloma", "--field", "name")
    assert "read as Ruth Paloma" in result.stdout


def test_a_value_may_begin_with_hyphens() -> None:
    result = compare("--/--/1985", "1985", "--field", "date_of_birth")
    assert result.stdout.startswith("equal:")


def test_a_value_cannot_steer_the_terminal() -> None:
    result = compare("\x1b[2J1985", "1985", "--field", "date_of_birth")
    assert "\x1b" not in result.stdout


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (("1985", "1986"), "--field"),
        (("1985", "--field", "date_of_birth"), "two values"),
        (("1985", "1986", "1987", "--field", "date_of_birth"), "two values"),
        (("1985", "1986", "--feild", "name"), "--feild"),
        (("1985", "1986", "--field", "birthday"), "date_of_birth"),
        (("1985", "1986", "--field", "date_of_birth", "--batch", "-"), "not both"),
    ],
)
def test_bad_usage_is_explained(args: tuple[str, ...], says: str) -> None:
    result = compare(*args)
    assert result.exit_code == 2
    assert says in result.stderr


def test_a_file_of_pairs_is_answered_line_by_line(tmp_path: Path) -> None:
    file = tmp_path / "pairs.jsonl"
    file.write_bytes(
        b"\xef\xbb\xbf"
        + rows(
            {"a": "3 April 1985", "b": "1985-04-03", "label": "anything"},
            {"a": "A12345678", "b": "A012345678", "kind": "a_number"},
        )
        + b"\n"
        + rows({"a": "M", "b": "F", "field": "sex"})
    )
    assert answers(compare("--batch", str(file), "--field", "date_of_birth")) == [
        {"relation": "equal", "reasons": []},
        {"relation": "equal", "reasons": []},
        {"relation": "conflict", "reasons": ["other-sex"]},
    ]


def test_pairs_come_from_standard_input() -> None:
    given = rows({"a": "FA123456", "b": "FA123465", "kind": "passport_number"})
    assert answers(compare("--batch", "-", given=given)) == [{"relation": "conflict", "reasons": ["digits-swapped"]}]


def test_no_pairs_are_no_answers() -> None:
    assert answers(compare("--batch", "-", given=b"")) == []


def test_every_field_can_be_compared() -> None:
    given = rows(*({"a": "1985", "b": "", "kind": field} for field in FactField))
    assert len(answers(compare("--batch", "-", given=given))) == len(FactField)


def test_half_a_character_is_a_value_like_any_other() -> None:
    given = b"".join(b'{"a": "\\ud800 1985", "b": "\\udfff", "kind": "%s"}\n' % field.encode() for field in FactField)
    assert len(answers(compare("--batch", "-", given=given))) == len(FactField)


@pytest.mark.parametrize(
    ("line", "says"),
    [
        (b"not json", "is not JSON"),
        (b"[" * 100_000, "is not JSON"),
        (b"[1, 2]", "not a JSON object"),
        (b'{"a": "1985"}', 'no text for "a" or for "b"'),
        (b'{"a": 1985, "b": "1985"}', 'no text for "a" or for "b"'),
        (b'{"a": "1985", "b": "1985"}', 'names no "kind"'),
        (b'{"a": "1985", "b": "1985", "kind": "birthday"}', "no field"),
        (b'{"a": "1985", "b": "1985", "kind": {}}', "no field"),
        (b'{"a": "\xff", "b": "1985"}', "is not UTF-8"),
        (b'{"a": "' + b"x" * (5 << 20) + b'"}', "longer than 4 MiB"),
    ],
)
def test_a_bad_line_is_named_after_the_good_ones_are_answered(line: bytes, says: str) -> None:
    result = compare("--batch", "-", given=rows({"a": "M", "b": "M", "kind": "sex"}) + line + b"\n")
    assert result.exit_code == 2
    assert result.stdout == '{"relation": "equal", "reasons": []}\n'
    assert "line 2 of standard input" in result.stderr and says in result.stderr
    assert "birthday" not in result.stderr


@pytest.mark.parametrize("name", ["nowhere.jsonl", "."])
def test_a_file_that_cannot_be_read_is_exit_code_3(name: str, tmp_path: Path) -> None:
    result = compare("--batch", str(tmp_path / name), "--field", "name")
    assert result.exit_code == 3
    assert "cannot be read" in result.stderr
