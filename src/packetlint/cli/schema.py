"""`packetlint schema`: the form of the JSON report, for programs."""

from importlib import resources

import click

_EXAMPLES = """\b
Example:
  packetlint schema > report.schema.json
"""


@click.command(short_help="Print the JSON schema of the report.", epilog=_EXAMPLES)
def schema() -> None:
    """Print the JSON schema of the report that `check --format json` writes."""
    text = resources.files("packetlint.report").joinpath("report.schema.json").read_text("utf-8")
    click.echo(text, nl=False)
