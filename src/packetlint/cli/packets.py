"""Packets worked through in turn: a failing one does not stop the others; the worst decides the exit code."""

import dataclasses
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from packetlint.cli.delivery import Delivery
from packetlint.cli.funnel import failed, say
from packetlint.errors import ExitCode, worst
from packetlint.model import UnreadPage
from packetlint.report.layout import Layout
from packetlint.report.printable import on_one_line
from packetlint.report.verdict import verdict
from packetlint.report.wording import counted

if TYPE_CHECKING:
    from packetlint.report.checked import CheckedPacket
    from packetlint.run.progress import Progress
    from packetlint.settings import Settings


class Errand(Protocol):
    """What a command does with each packet."""

    def settings(self, packet: Path) -> "Settings":
        """Return what holds for this packet. Raises SettingsError."""

    def work(self, packet: Path, settings: "Settings", progress: "Progress") -> "CheckedPacket":
        """Read the packet, and check it where that is asked. Raises UserError."""

    def report(self, format_name: str, checked: "CheckedPacket", settings: "Settings", layout: Layout) -> str:
        """Return what is to be written about it, in a format that takes one packet at a time."""

    def exit_code(self, checked: "CheckedPacket", settings: "Settings") -> ExitCode:
        """Return how it ends."""


@dataclasses.dataclass(frozen=True, slots=True)
class _Done:
    """How one packet went."""

    packet: str
    code: ExitCode
    summary: str
    listening: bool = True
    """Whether anybody still wants to know."""


def work_through(packets: Sequence[Path], errand: Errand, delivery: Delivery) -> ExitCode:
    """Run the errand for every packet, deliver the results, and return the worst exit code."""
    several = len(packets) > 1
    done: list[_Done] = []
    for packet in packets:
        done.append(_one(packet, errand, delivery, several=several))
        if not done[-1].listening:
            break
    if several:
        delivery.summarise([(each.packet, each.summary) for each in done])
    delivery.finish()
    return worst(each.code for each in done)


def _one(packet: Path, errand: Errand, delivery: Delivery, *, several: bool) -> _Done:
    name = on_one_line(str(packet))
    try:
        settings = errand.settings(packet)
        checked = _worked(packet, errand, settings, quiet=delivery.quiet)
        code = errand.exit_code(checked, settings)

        def write(format_name: str, shown: "CheckedPacket", layout: Layout) -> str:
            return errand.report(format_name, shown, settings, layout)

        listening = delivery.add(checked, write, several=several)
    except Exception as error:
        code = failed(error, name)
        return _Done(name, code, f"not finished (exit code {code.value})")
    _warn(checked, code, name)
    return _Done(name, code, verdict(checked), listening)


def _worked(packet: Path, errand: Errand, settings: "Settings", *, quiet: bool) -> "CheckedPacket":
    from packetlint.run import progress

    bar = progress.for_terminal(on_one_line(packet.name) or "packet", quiet=quiet)
    try:
        return errand.work(packet, settings, bar)
    finally:
        bar.finish()


def _warn(checked: "CheckedPacket", code: ExitCode, packet: str) -> None:
    """Say on stderr why a packet ends with "no input" or "missing program"."""
    unread = [page for page in checked.dossier.pages if isinstance(page, UnreadPage)]
    missing = [page for page in unread if page.missing_program]
    if code is ExitCode.NO_INPUT:
        say("nothing in it could be read. The report says why, file by file.", packet)
    for fault in dict.fromkeys(page.reason for page in unread if page.fault):
        say(fault, packet)
    if missing:
        reasons = "; ".join(dict.fromkeys(page.reason for page in missing))
        pages = counted(len(missing), "page")
        say(f"{pages} could not be read: {reasons}.", packet)
