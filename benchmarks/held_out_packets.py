"""What a check is worth on packets nobody tuned it to: `python benchmarks/held_out_packets.py [--set second] [NAME…]`.

The twelve packets of `held_out/stories`, or the ten of `held_out/second`, are drawn into a temporary folder (or one
that is kept), each is checked as of its filing date, and the reports are held against the truth. Printed in counts:
planted differences found and missed, what was reported that nobody planted, gates, facts read exactly, people, and how
often findings of each confidence are true.
"""

import argparse
import importlib
import json
import pkgutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from held_out import delivery, score, second, stories
from held_out.packet import Packet

SETS = {"first": stories, "second": second}


def main(told: list[Packet], place: Path, *, details: bool) -> None:
    """Draw, check, print."""
    print(
        f"{'packet':<8}{'level':<10}{'found':>8}{'false':>7}{'again':>7}{'gate':>7}{'exact':>10}{'F1':>7}{'papers':>8}"
    )
    total = score.Score()
    for packet in told:
        folder = delivery.deliver(packet, place)
        report = checked(packet, folder)
        (place / f"{packet.name}.json").write_text(json.dumps(report, ensure_ascii=False), encoding="utf-8")
        one = score.judge(report, packet.truth())
        print(row(packet.name, packet.difficulty, one), flush=True)
        for note in one.notes:
            if details or not note.startswith("unread"):
                print(f"    {note}", flush=True)
        total += one
    print(row("all", "", total))
    print("\n".join(score.lines(total)))


def packets(which: str, names: list[str]) -> list[Packet]:
    """Return the packets of a set whose names begin with one of `names`, all without any."""
    folder = SETS[which]
    modules = [
        importlib.import_module(f"{folder.__name__}.{one.name}") for one in pkgutil.iter_modules(folder.__path__)
    ]
    told: list[Packet] = [module.told() for module in modules if hasattr(module, "told")]
    return [packet for packet in told if not names or any(packet.name.startswith(name) for name in names)]


def checked(packet: Packet, folder: Path) -> dict[str, Any]:
    """Return the report of a packet as of its filing date."""
    command = [sys.executable, "-m", "packetlint", "check", "--no-cache", "--quiet", "--format", "json"]
    run = subprocess.run(
        [*command, "--as-of", packet.filing_date.isoformat(), str(folder)], capture_output=True, check=False
    )
    report: dict[str, Any] = json.loads(run.stdout)
    return report


def row(name: str, level: str, one: score.Score) -> str:
    """Return a packet's line."""
    fields = [key for key in one.facts if not key.startswith("=")]
    exact, facts = (sum(counts[key] for key in fields) for counts in (one.exact, one.facts))
    return (
        f"{name:<8}{level:<10}{one.found:>4}/{one.planted:<3}{one.false:>7}{one.again:>7}{one.gates:>4}/{one.packets:<2}"
        f"{exact:>6}/{facts:<3}{one.people_f1():>7.3f}{one.papers_found:>4}/{one.papers_planted} of {one.papers}"
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help="beginnings of the names of those to check; without any, all")
    parser.add_argument("--set", choices=SETS, default="first", help="which packets")
    parser.add_argument("--keep", type=Path, help="draw into this folder and leave papers, truths and reports there")
    parser.add_argument("--details", action="store_true", help="list the facts that were not read exactly, too")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="packetlint-bench-") as temporary:
        main(packets(chosen.set, chosen.names), chosen.keep or Path(temporary), details=chosen.details)
