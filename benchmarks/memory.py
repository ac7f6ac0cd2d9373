"""Peak memory of all processes together, for few pages and for ten times as many of the same kind.

    python benchmarks/memory.py [PAGES]

Once full pages with a text layer, once small scanned slips.
"""

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import sample_papers
from measuring import peak_memory

PAGES = 500
_TIMES = 10


def main(pages: int = PAGES) -> None:
    """Print both tables."""
    _show("with a text layer", sample_papers.write_letter, pages)
    _show("scanned", sample_papers.write_slips, pages)


def _show(kind: str, write: Callable[[Path, int], Path], pages: int) -> None:
    few = pages // _TIMES
    with tempfile.TemporaryDirectory(prefix="packetlint-bench-") as place:
        small, large = (peak_memory("check", write(Path(place) / f"{count}.pdf", count)) for count in (few, pages))
    print(f"pages {kind}: {few}: {small >> 20} MiB; {pages}: {large >> 20} MiB; ratio {large / small:.2f}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))
