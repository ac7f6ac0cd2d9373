"""Where results go: to every outlet that was asked for, and the summary of several packets where people see it."""

import dataclasses
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from packetlint.cli.outlet import Outlet, Write
from packetlint.errors import UserError
from packetlint.report.wording import counted

if TYPE_CHECKING:
    from packetlint.report.checked import CheckedPacket


@dataclasses.dataclass(frozen=True, slots=True)
class Delivery:
    """Takes the packets of a run, in order."""

    outlets: Sequence[Outlet]
    quiet: bool = False

    def add(self, checked: "CheckedPacket", write: Write, *, several: bool) -> bool:
        """Deliver one packet everywhere; return whether anybody still listens."""
        rendered = [outlet.render(checked, write, several=several) for outlet in self.outlets]
        listening = [outlet.add(each) for outlet, each in zip(self.outlets, rendered, strict=True)]
        return any(listening)

    def summarise(self, packets: Sequence[tuple[str, str]]) -> None:
        """Deliver the name of each packet and how it stands: at the end of texts, or else to stderr."""
        heading = f"Summary of {counted(len(packets), 'packet')}"
        texts = [outlet for outlet in self.outlets if outlet.for_people]
        for outlet in texts:
            outlet.summarise(packets, heading)
        if not texts and not self.quiet:
            click.echo("\n".join([heading, *(f"  {name}: {summary}" for name, summary in packets)]), err=True)

    def finish(self) -> None:
        """Write the files. Raises UserError for the first that cannot be written, the others being there."""
        failed: list[UserError] = []
        for outlet in self.outlets:
            try:
                outlet.finish(quiet=self.quiet)
            except UserError as error:
                failed.append(error)
        if failed:
            raise failed[0]
