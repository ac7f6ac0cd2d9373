"""A file of pairs to compare: one JSON object a line, with `a`, `b`, and the field they are of in `kind`."""

import contextlib
import dataclasses
import json
from collections.abc import Iterator
from typing import IO

import click

from packetlint.errors import NoInputError, UserError
from packetlint.model import FactField

LONGEST_LINE = 4 << 20
"""Bytes: a longer line is no pair of values."""
_REMEDY = 'Each line is an object such as {"a": "3 April 1985", "b": "1985-04-03", "kind": "date_of_birth"}.'


@dataclasses.dataclass(frozen=True, slots=True)
class Pair:
    """Two values of one field."""

    field: FactField
    a: str = dataclasses.field(repr=False)
    b: str = dataclasses.field(repr=False)


def read_pairs(path: str, field: FactField | None) -> Iterator[Pair]:
    """Give the pairs of a file one by one, `-` for standard input; `field` is that of rows which name none.

    Blank lines are passed over. Raises NoInputError for a file that cannot be read, UserError for a line that is no
    pair, with its number.
    """
    name = "standard input" if path == "-" else path
    with _opened(path) as stream:
        for number, line in enumerate(iter(lambda: stream.readline(LONGEST_LINE + 1), b""), start=1):
            if line.strip():
                yield _pair(line, f"line {number} of {name}", field)


@contextlib.contextmanager
def _opened(path: str) -> Iterator[IO[bytes]]:
    try:
        with click.open_file(path, "rb") as stream:
            yield stream
    except OSError as error:
        raise NoInputError(
            f"{path} cannot be read ({error.strerror})", "Name a file of pairs, or - for them."
        ) from error


def _pair(line: bytes, where: str, field: FactField | None) -> Pair:
    row = _row(line, where)
    a, b = row.get("a"), row.get("b")
    if not (isinstance(a, str) and isinstance(b, str)):
        raise _bad(where, 'has no text for "a" or for "b"', _REMEDY)
    return Pair(_field(row, where, field), a, b)


def _row(line: bytes, where: str) -> dict[str, object]:
    if len(line) > LONGEST_LINE:
        raise _bad(where, f"is longer than {LONGEST_LINE >> 20} MiB", _REMEDY)
    try:
        row = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise _bad(where, "is not UTF-8", "Save the file as UTF-8.") from None
    except (ValueError, RecursionError):  # without the text: it may be somebody's
        raise _bad(where, "is not JSON", _REMEDY) from None
    if not isinstance(row, dict):
        raise _bad(where, "is not a JSON object", _REMEDY)
    return row


def _field(row: dict[str, object], where: str, field: FactField | None) -> FactField:
    """Return the field a row names, else that of the whole file."""
    named = row.get("kind", row.get("field", field))
    if named is None:
        raise _bad(where, 'names no "kind"', "Say with --field what the values are.")
    try:
        return FactField(str(named))
    except ValueError:
        raise _bad(where, "names a kind that is no field", f"The fields are {', '.join(FactField)}.") from None


def _bad(where: str, problem: str, remedy: str) -> UserError:
    return UserError(f"{where} {problem}", remedy)
