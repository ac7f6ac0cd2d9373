"""`packetlint mrz`: the machine-readable zones of passports, visas and cards, one JSON line each."""

import dataclasses
from pathlib import Path
from typing import TYPE_CHECKING

import click

from packetlint.cli import options
from packetlint.cli.funnel import failed, say
from packetlint.cli.outlet import Outlet
from packetlint.cli.zone_record import record
from packetlint.errors import ExitCode, worst
from packetlint.report import find_format
from packetlint.report.printable import on_one_line

if TYPE_CHECKING:
    from packetlint.zones import Search

_EXAMPLES = """\b
Examples:
  packetlint mrz passport.jpg
  packetlint mrz scans/*.jpg --output zones.jsonl
"""


@click.command(short_help="Read machine-readable zones.", epilog=_EXAMPLES)
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(readable=False, path_type=Path))
@options.output_option
@options.jobs_option
@options.config_option
@click.pass_context
def mrz(
    ctx: click.Context, files: tuple[Path, ...], output: Path | None, jobs: int | None, config: Path | None
) -> None:
    """Find the machine-readable zones in each FILE, a picture or PDF of a page or of the zone alone.

    Writes one JSON line for each zone: its lines, its values, and whether its check digits hold. A file without one
    gets a line all the same, its `format` null.
    """
    from packetlint import settings, zones

    chosen = settings.load(config) if config else settings.Settings()
    chosen = dataclasses.replace(chosen, jobs=jobs or chosen.jobs)
    outlet = Outlet(find_format("json"), output)
    codes: list[ExitCode] = []
    for search in zones.find_zones(files, chosen):
        codes.append(_outcome(search))
        if not outlet.add(record(search)):
            break
    outlet.finish()
    ctx.exit(worst(codes))


def _outcome(search: "Search") -> ExitCode:
    """Return how one file ends, and say on stderr why it could not be read, or not all of it."""
    name = on_one_line(str(search.path))
    if search.error is not None:
        return failed(search.error, name)
    if search.problem is not None:
        say(search.problem, name)
    return ExitCode.OK if search.looked_at else ExitCode.NO_INPUT
