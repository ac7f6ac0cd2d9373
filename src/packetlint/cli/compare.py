"""`packetlint compare`: how two values of a field stand to each other, and why."""

import json
from typing import TYPE_CHECKING

import click

from packetlint.model import FactField

if TYPE_CHECKING:
    from packetlint.fields import Comparison

_LONGEST_SHOWN = 200
"""Characters of a value."""
_EXAMPLES = """\b
Examples:
  packetlint compare "03/04/1985" "3 April 1985" --field date_of_birth
  packetlint compare "Kovalenko, Olena" "Elena Kovalenko" --field name
  packetlint compare --batch pairs.jsonl --field name

\b
A file of pairs has one JSON object a line: {"a": …, "b": …}, and "kind", a
field, where the line has one of its own. Each is answered by one line,
{"relation": …, "reasons": […]}.
"""


class _Field(click.ParamType[FactField]):
    """A field of the report; hyphens, spaces and capitals are forgiven."""

    name = "field"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> FactField:
        """Return the field."""
        try:
            return FactField(str(value).strip().lower().replace("-", "_").replace(" ", "_"))
        except ValueError:
            self.fail(f"{value!r} is no field; it is one of {', '.join(FactField)}.", param, ctx)


@click.command(
    short_help="Compare two values, and say why.",
    epilog=_EXAMPLES,
    context_settings={"ignore_unknown_options": True},  # a value may begin with hyphens: --/--/1985
)
@click.argument("values", metavar="[A B]", nargs=-1)
@click.option("--field", type=_Field(), metavar="FIELD", help=f"What the values are: {', '.join(FactField)}.")
@click.option("--batch", metavar="FILE", help="Compare the pairs of a file, - for standard input.")
def compare(values: tuple[str, ...], field: FactField | None, batch: str | None) -> None:
    """Compare two values A and B of one field: how they stand to each other, and why.

    Names are the same, variant, conflict or different; numbers equal, ocr_confusable or conflict; all else equal,
    ambiguous or conflict. The exit code is 0 whatever they are.
    """
    _refuse_options_among(values)
    if batch is not None:
        if values:
            raise click.UsageError("Give either two values or --batch, not both.")
        _answer_batch(batch, field)
        return
    if len(values) != 2:
        raise click.UsageError("Give two values, each in quotes, or a file of pairs with --batch.")
    if field is None:
        raise click.UsageError(f"Say with --field what the values are: {', '.join(FactField)}.")
    _answer(field, *values)


def _refuse_options_among(values: tuple[str, ...]) -> None:
    """Tell a mistyped option from a value that begins with hyphens."""
    for value in values:
        if value.startswith("--") and value[2:3].isalpha():
            raise click.NoSuchOption(value.partition("=")[0])


def _answer_batch(path: str, field: FactField | None) -> None:
    from packetlint.cli.pairs_file import read_pairs
    from packetlint.fields import field_module

    for pair in read_pairs(path, field):
        found = field_module(pair.field).compare(pair.a, pair.b)
        click.echo(json.dumps({"relation": found.relation.value, "reasons": found.reasons}))


def _answer(field: FactField, a: str, b: str) -> None:
    from packetlint.fields import field_module
    from packetlint.fields.reasons import reason_in_words, relation_in_words

    found = field_module(field).compare(a, b)
    click.echo(f"{_styled(found)}: {relation_in_words(found.relation)}")
    for side, text in (("A", a), ("B", b)):
        click.echo(f"  {side}  {_read_as(field, text)}")
    for reason in found.reasons:
        click.echo(f"  • {reason_in_words(reason)} ({reason})")


def _styled(found: "Comparison") -> str:
    colour = "red" if found.mismatch else "green" if found.identical else "yellow"
    return click.style(found.relation.value, fg=colour, bold=True)


def _read_as(field: FactField, text: str) -> str:
    """Return a value as printed and, where that is not the same, what it was taken for."""
    from packetlint.report.printable import on_one_line

    shown = on_one_line(text[:_LONGEST_SHOWN])
    meanings = [on_one_line(meaning) for meaning in _meanings(field, text[:_LONGEST_SHOWN])]
    if not meanings:
        return f"“{shown}”, not understood"
    return f"“{shown}”" if meanings == [shown] else f"“{shown}”, read as {' or '.join(meanings)}"


def _meanings(field: FactField, text: str) -> list[str]:
    """Return every reading of a printed value, as people write it."""
    from packetlint.fields import clean_text, field_module

    if field is FactField.NAME:
        from packetlint.fields import name  # late: it brings large tables

        return list(filter(None, [name.parse(text).full]))
    cleaned = clean_text(field, text)
    return [field_module(field).show(value) for value in (cleaned.value, *cleaned.alternatives)] if cleaned else []
