"""`packetlint doctor`: what is installed, what that means, and what to install."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from packetlint.cli import options
from packetlint.errors import ExitCode

if TYPE_CHECKING:
    from packetlint.reading.doctor import Item

_EXAMPLES = """\b
Examples:
  packetlint doctor
  packetlint doctor --config smith-family/packetlint.toml
"""


@click.command(short_help="Say what is installed, and what is missing.", epilog=_EXAMPLES)
@options.config_option
@click.pass_context
def doctor(ctx: click.Context, config: Path | None) -> None:
    """Say which programs and languages for reading pages are installed, and how to get the others.

    The exit code is 4 where packetlint cannot do without something that is missing.
    """
    from packetlint import settings
    from packetlint.reading import doctor as diagnosis

    chosen = settings.load(config) if config else settings.Settings()
    found = diagnosis.examine(chosen.languages)
    for item in found.items:
        _show(item)
    click.echo()
    click.echo(_outcome(found.complete, all(item.installed for item in found.items)))
    ctx.exit(ExitCode.OK if found.complete else ExitCode.MISSING_PROGRAM)


def _show(item: "Item") -> None:
    state, colour = ("ok", "green") if item.installed else ("missing", "red" if item.needed else "yellow")
    click.echo(f"{click.style(state.ljust(8), fg=colour)} {item.name}: {item.detail}")
    if item.install:
        click.echo(f"{'':9}{item.install}")


def _outcome(complete: bool, everything: bool) -> str:
    if not complete:
        return "Something that is needed is missing; install it with the commands above."
    if not everything:
        return "Everything needed is installed. What is missing matters only for documents in those languages."
    return "Everything is installed."
