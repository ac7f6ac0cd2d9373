"""The command line: arguments in, exit code out. One file per command; what is heavy is loaded inside it."""

import click

from packetlint.cli.cache import cache
from packetlint.cli.check import check
from packetlint.cli.compare import compare
from packetlint.cli.doctor import doctor
from packetlint.cli.facts import facts
from packetlint.cli.funnel import Funnel
from packetlint.cli.mrz import mrz
from packetlint.cli.rules import explain, rules
from packetlint.cli.schema import schema


@click.group(
    cls=Funnel,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Everything happens on this machine. Findings are leads for a reviewer, not legal advice.",
)
@click.version_option(package_name="packetlint", prog_name="packetlint", message="%(prog)s %(version)s")
def cli() -> None:
    """Check an immigration evidence packet for names, dates of birth and numbers that disagree."""


for command in (check, facts, mrz, compare, rules, explain, schema, doctor, cache):
    cli.add_command(command)


def main() -> None:
    """Run the command line and leave with its exit code."""
    cli(prog_name="packetlint")
