"""`packetlint doctor`: what is installed, what that means, and what to install."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from packetlint.cli import options
from packetlint.errors import ExitCode

if TYPE_CHECKING:
    from packetlint.reading.doctor import Diagnosis, Item

_EXAMPLES = """\b
Examples:
  packetlint doctor
  packetlint doctor --config smith-family/packetlint.toml
"""


@click.command(short_help="Say what is installed, and what is missing.", epilog=_EXAMPLES)
@options.config_option
@click.pass_context
def doctor(ctx: click.Context, config: Path | None) -> None:
    """Say what is installed for reading pages, what a lack of the rest means, and how to get it.

    The exit code is 4 where packetlint cannot do without something that is missing.
    """
    from packetlint import settings
    from packetlint.reading import doctor as diagnosis

    chosen = settings.load(config) if config else settings.Settings()
    found = diagnosis.examine(chosen.languages)
    for item in found.items:
        _show(item)
    click.echo()
    click.echo(_outcome(found))
    ctx.exit(ExitCode.OK if found.complete else ExitCode.MISSING_PROGRAM)


def _show(item: "Item") -> None:
    colour = "green" if item.state == "ok" else "red" if item.needed else "yellow"
    click.echo(f"{click.style(item.state.ljust(8), fg=colour)} {item.name}: {item.detail}")
    if item.install:
        click.echo(f"{'':9}{item.install}")


def _outcome(found: "Diagnosis") -> str:
    if not found.complete:
        return "Something that is needed is missing; install it with the commands above."
    if not found.healthy:
        return "Everything needed is installed; the lines above say what the rest would bring."
    return "Everything is installed."
