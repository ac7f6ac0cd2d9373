"""`packetlint check`: the main job."""

import dataclasses
import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import click

from packetlint import report
from packetlint.cli import options
from packetlint.cli.delivery import Delivery
from packetlint.cli.outlet import Outlet
from packetlint.cli.packets import work_through
from packetlint.errors import ExitCode
from packetlint.gate import FailOn
from packetlint.report.layout import Layout

if TYPE_CHECKING:
    from packetlint.report.checked import CheckedPacket
    from packetlint.run.progress import Progress
    from packetlint.settings import Settings

_EXAMPLES = """\b
Examples:
  packetlint check smith-family
  packetlint check smith-family --as-of 2026-09-01 --output smith.txt
  packetlint check smith-family --output smith.html
  packetlint check packets/* --format json --fail-on error > reports.jsonl
  packetlint check smith-family --output smith.xlsx --output smith.sarif

\b
Exit codes, the first that holds:
  130  interrupted
    5  a fault of packetlint itself
    2  bad usage or settings
    3  nothing readable: no such packet, an empty folder, or nothing in it could be read
    4  a program or language pack that a page needed is missing
    1  findings at or above --fail-on
    0  everything was read, nothing at or above --fail-on
"""


@click.command(short_help="Check packets and say what disagrees.", epilog=_EXAMPLES)
@options.packets_argument
@click.option(
    "--format",
    "format_name",
    type=click.Choice(report.format_names()),
    help="How the report is written; without it the name of the --output file says. [default: text]",
)
@options.outputs_option
@options.redact_option
@options.redact_paths_option
@click.option(
    "--fail-on",
    type=click.Choice([each.value for each in FailOn]),
    help="The least severity that makes the exit code 1. [default: warning]",
)
@click.option(
    "--as-of",
    metavar="YYYY-MM-DD",
    type=options.FilingDate(),
    help="Filing date, by which expiry and ages are judged. [default: the settings', else today]",
)
@options.jobs_option
@options.cache_option
@options.config_option
@click.option("--notes", is_flag=True, help="Show harmless variants in the text, too.")
@options.quiet_option
@click.pass_context
def check(
    ctx: click.Context,
    packets: tuple[Path, ...],
    format_name: str | None,
    outputs: tuple[Path, ...],
    redact: bool | None,
    redact_paths: bool,
    fail_on: str | None,
    as_of: dt.date | None,
    jobs: int | None,
    no_cache: bool,
    config: Path | None,
    notes: bool,
    quiet: bool,
) -> None:
    """Read each PACKET (a folder of scans, or one file) and say what in it disagrees."""
    if redact_paths and redact is False:
        raise click.UsageError("--redact-paths hides more than values: it does not go with --no-redact.")
    outlets = [
        Outlet(
            each,
            output,
            redact=redact_paths or (each.shared if redact is None else redact),
            redact_paths=redact_paths,
            notes=notes,
        )
        for output, each in options.places(outputs, format_name)
    ]
    illustrated = [outlet for outlet in outlets if outlet.format.illustrated]
    if illustrated and len(packets) > 1:
        raise click.UsageError(f"A report as {illustrated[0].format.name} is of one packet: check them one by one.")
    pictures = not all(outlet.redact for outlet in illustrated)
    errand = Check(FailOn(fail_on) if fail_on else None, as_of, jobs, no_cache, config, pictures)
    ctx.exit(work_through(packets, errand, Delivery(outlets, quiet)))


@dataclasses.dataclass(frozen=True, slots=True)
class Check:
    """The errand of the command; what the command line gives wins over the settings file."""

    fail_on: FailOn | None
    as_of: dt.date | None
    jobs: int | None
    no_cache: bool
    config: Path | None
    pictures: bool
    """Whether a report shows what the paper shows."""

    def settings(self, packet: Path) -> "Settings":
        """Return the packet's settings with the command line's on top. Raises SettingsError."""
        from packetlint import settings

        found = settings.for_packet(packet, self.config)
        return dataclasses.replace(
            found,
            fail_on=self.fail_on or found.fail_on,
            as_of=self.as_of or found.as_of,
            jobs=self.jobs or found.jobs,
            cache=settings.NO_CACHE if self.no_cache else found.cache,
        )

    def work(self, packet: Path, settings: "Settings", progress: "Progress") -> "CheckedPacket":
        """Read and check the packet. Raises UserError."""
        from packetlint import pipeline

        return pipeline.check_packet(packet, settings, progress=progress, pictures=self.pictures)

    def report(self, format_name: str, checked: "CheckedPacket", settings: "Settings", layout: Layout) -> str:
        """Return the report; harmless variants are shown where the run may fail for them."""
        notes = layout.notes or settings.fail_on is FailOn.NOTE
        return report.render(format_name, checked, dataclasses.replace(layout, notes=notes))

    def exit_code(self, checked: "CheckedPacket", settings: "Settings") -> ExitCode:
        """Return what the gate says."""
        from packetlint import gate

        return gate.exit_code(checked.dossier, checked.findings, checked.accepted, settings.fail_on)
