"""A whole check from cold beside the plain `tesseract` program, on the same pixels in the same run.

    python benchmarks/whole_check.py [PAGES]

Two scans of 20 pages (or PAGES) at 200 dots an inch, each one PDF as an office scanner makes it: typed letters, half
of them crooked and grainy; and the first scanned pages of the invented packets, cards and passports among them, which
need more than one look. `tesseract` gets the PDF's pages as PGM files, ready to read; packetlint gets the PDF, and has
to draw, read, judge and report. CPU seconds are of all processes; the ratio is what counts, machines differ.
"""

import os
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from PIL import Image

import sample_papers
from measuring import Cost, cost, packetlint
from packetlint.reading import pdf
from packetlint.run.workers import cores

PAGES = 20


def main(pages: int = PAGES) -> None:
    """Print the table."""
    print(f"{pages} scanned pages, {cores()} cores")
    print(f"{'':<40}{'wall s':>10}{'CPU s':>10}{'CPU ratio':>11}")
    _compare("letters", sample_papers.scanned_letters(pages))
    _compare("packets", sample_papers.scanned_pages(pages))


def _compare(name: str, pages: list[Image.Image]) -> None:
    with tempfile.TemporaryDirectory(prefix="packetlint-bench-") as place:
        folder = Path(place)
        scan = sample_papers.write_scan(folder / "scan.pdf", pages)
        pictures = _pictures(scan, len(pages), folder)
        floor = cost(lambda: _plain_tesseract(pictures))
        ours = packetlint("check", scan)
    print(_row(f"{name}: tesseract, one thread each", floor, floor))
    print(_row(f"{name}: packetlint check, cold", ours, floor), flush=True)


def _row(name: str, spent: Cost, floor: Cost) -> str:
    return f"{name:<40}{spent.wall:>10.2f}{spent.cpu:>10.2f}{spent.cpu / floor.cpu:>11.2f}"


def _pictures(scan: Path, pages: int, folder: Path) -> list[Path]:
    """Draw the PDF's pages as packetlint does."""
    paths = [folder / f"{number:03}.pgm" for number in range(1, pages + 1)]
    for number, path in enumerate(paths, start=1):
        pdf.render(scan, number, dpi=200, max_pixels=120_000_000).save(path)
    return paths


def _plain_tesseract(pictures: list[Path]) -> None:
    """Read every picture with the program itself, all cores busy."""
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}

    def read(path: Path) -> None:
        command = ["tesseract", str(path), "stdout", "-l", "eng", "tsv"]
        subprocess.run(command, env=environment, capture_output=True, check=True)

    with ThreadPoolExecutor(cores()) as executor:
        list(executor.map(read, pictures))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))
