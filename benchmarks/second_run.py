"""What a second run costs: of a packet that has not changed, and of one in which one file has.

python benchmarks/second_run.py [PAGES]
"""

import sys
import tempfile
from pathlib import Path

import sample_papers
from measuring import Cost, best, packetlint

PAGES = 20
_FILES = 4


def main(pages: int = PAGES) -> None:
    """Print what the runs took."""
    with tempfile.TemporaryDirectory(prefix="packetlint-bench-") as place:
        packet, cache = Path(place) / "packet", Path(place) / "cache"
        packet.mkdir()
        pictures = sample_papers.scanned_pages(pages)
        share = -(-len(pictures) // _FILES)
        for start in range(0, len(pictures), share):
            sample_papers.write_scan(packet / f"{start:03}.pdf", pictures[start : start + share])
        first = packetlint("check", packet, cache=cache)
        again = best(3, lambda: packetlint("check", packet, cache=cache))
        sample_papers.write_slips(packet / "000.pdf", 1)
        changed = packetlint("check", packet, cache=cache)
    print(f"a packet of {_FILES} scanned files, {len(pictures)} pages")
    _show("first run", first)
    _show("second run, nothing changed", again)
    _show("one file exchanged for one page", changed)


def _show(name: str, spent: Cost) -> None:
    print(f"{name:<32}{spent.wall:>8.2f} s on the clock{spent.cpu:>8.2f} s of CPU")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))
