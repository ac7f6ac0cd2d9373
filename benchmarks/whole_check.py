"""A whole check from cold beside the plain `tesseract` program, on the same pixels in the same run.

    python benchmarks/whole_check.py [PAGES]

The first scanned pages of the invented packets (20, or PAGES) are drawn at 200 dots an inch and made one PDF, as an
office scanner does. `tesseract` gets the PDF's pages as PGM files, ready to read; packetlint gets the PDF, and has to
draw, read, judge and report. CPU seconds are of all processes; the ratio is what counts, machines differ.
"""

import os
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import sample_papers
from measuring import Cost, cost, packetlint
from packetlint.reading import pdf
from packetlint.run.workers import cores

PAGES = 20


def main(pages: int = PAGES) -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory(prefix="packetlint-bench-") as place:
        folder = Path(place)
        scan = sample_papers.write_scan(folder / "scan.pdf", sample_papers.scanned_pages(pages))
        pictures = _pictures(scan, pages, folder)
        floor = cost(lambda: _plain_tesseract(pictures))
        ours = packetlint("check", scan)
    print(f"{len(pictures)} scanned pages, {cores()} cores")
    print(f"{'':<28}{'wall s':>10}{'CPU s':>10}{'CPU ratio':>11}")
    for name, spent in (("tesseract, one thread each", floor), ("packetlint check, cold", ours)):
        print(_row(name, spent, floor))


def _row(name: str, spent: Cost, floor: Cost) -> str:
    return f"{name:<28}{spent.wall:>10.2f}{spent.cpu:>10.2f}{spent.cpu / floor.cpu:>11.2f}"


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
