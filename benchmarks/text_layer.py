"""How many pages with a text layer one core checks in a second.

    python benchmarks/text_layer.py [PAGES]

The pages are full: some 500 words each. Two runs of different length are compared, so that what every run costs,
whatever it reads, is left out.
"""

import sys
import tempfile
from pathlib import Path

import sample_papers
from measuring import Cost, packetlint

PAGES = 120


def main(pages: int = PAGES) -> None:
    """Print the rate."""
    with tempfile.TemporaryDirectory(prefix="packetlint-bench-") as place:
        few, many = (_checked(Path(place), count) for count in (pages // 4, pages))
    rate = (pages - pages // 4) / (many.cpu - few.cpu)
    print(f"pages with a text layer: {rate:.1f} a second and core, read, judged and reported")


def _checked(folder: Path, pages: int) -> Cost:
    return packetlint("check", sample_papers.write_letter(folder / f"{pages}.pdf", pages))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))
