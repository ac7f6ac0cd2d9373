"""`packetlint facts`: what was read and from where, without judging it."""

import dataclasses
from pathlib import Path
from typing import TYPE_CHECKING

import click

from packetlint import gate, report
from packetlint.cli import options
from packetlint.cli.delivery import Delivery
from packetlint.cli.outlet import Outlet
from packetlint.cli.packets import work_through
from packetlint.errors import ExitCode
from packetlint.report.facts_text import render_facts
from packetlint.report.layout import Layout

if TYPE_CHECKING:
    from packetlint.report.checked import CheckedPacket
    from packetlint.run.progress import Progress
    from packetlint.settings import Settings

_EXAMPLES = """\b
Examples:
  packetlint facts smith-family
  packetlint facts passport.jpg --format json
"""


@click.command(short_help="List what was read, and where.", epilog=_EXAMPLES)
@options.packets_argument
@click.option(
    "--format",
    "format_name",
    type=click.Choice(["json", "text"]),
    default="text",
    show_default=True,
    help="How the facts are written; json is the report without findings.",
)
@options.output_option
@options.jobs_option
@options.cache_option
@options.config_option
@options.quiet_option
@click.pass_context
def facts(
    ctx: click.Context,
    packets: tuple[Path, ...],
    format_name: str,
    output: Path | None,
    jobs: int | None,
    no_cache: bool,
    config: Path | None,
    quiet: bool,
) -> None:
    """Read each PACKET (a folder of scans, or one file) and list every value with its place."""
    outlet = Outlet(report.find_format(format_name), output)
    ctx.exit(work_through(packets, Facts(jobs, no_cache, config), Delivery([outlet], quiet)))


@dataclasses.dataclass(frozen=True, slots=True)
class Facts:
    """The errand of the command."""

    jobs: int | None
    no_cache: bool
    config: Path | None

    def settings(self, packet: Path) -> "Settings":
        """Return the packet's settings with the command line's on top. Raises SettingsError."""
        from packetlint import settings

        found = settings.for_packet(packet, self.config)
        cache = settings.NO_CACHE if self.no_cache else found.cache
        return dataclasses.replace(found, jobs=self.jobs or found.jobs, cache=cache)

    def work(self, packet: Path, settings: "Settings", progress: "Progress") -> "CheckedPacket":
        """Read the packet. Raises UserError."""
        from packetlint import pipeline

        return pipeline.read_packet(packet, settings, progress=progress)

    def report(self, format_name: str, checked: "CheckedPacket", settings: "Settings", layout: Layout) -> str:
        """Return the facts as text or JSON."""
        return render_facts(checked, layout) if format_name == "text" else report.render(format_name, checked, layout)

    def exit_code(self, checked: "CheckedPacket", settings: "Settings") -> ExitCode:
        """Return whether it could be read: nothing is judged, so nothing can fail the gate."""
        return gate.exit_code(checked.dossier, (), {}, gate.FailOn.NEVER)
