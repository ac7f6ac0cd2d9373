"""Seconds per page of a whole check beside the plain `tesseract` program, on the same pictures in the same run.

    python benchmarks/reading_speed.py [FOLDER]

FOLDER is a packet; without it, the invented packets of fixtures/. Its scanned pages are drawn once at 200 dots an inch,
given to `tesseract` (one OpenMP thread a process, as many processes as cores), and checked by packetlint. CPU seconds
are of all processes together; the ratio is what counts, machines differ.
"""

import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from PIL import Image

from packetlint.intake.folder import find_files
from packetlint.intake.inspect import inspect_file
from packetlint.model import SourceFile
from packetlint.reading import count_docx_pages, pdf
from packetlint.reading.options import ReadOptions
from packetlint.reading.page_reader import page_picture
from packetlint.run.workers import cores
from packetlint.settings import Limits

FIXTURES = Path(__file__).parent.parent / "fixtures" / "packets"
OPTIONS = ReadOptions(dpi=200, max_pixels=120_000_000, page_seconds=60.0, languages=("eng",))


def main() -> None:
    """Print the table."""
    packets = [Path(sys.argv[1])] if len(sys.argv) > 1 else sorted(FIXTURES.iterdir())
    with tempfile.TemporaryDirectory(prefix="packetlint-bench-") as folder:
        pictures = [path for packet in packets for path in draw(packet, Path(folder) / packet.name)]
        floor = measure(lambda: plain_tesseract(pictures))
        ours = measure(lambda: check(sorted({path.parent for path in pictures})))
    pages = len(pictures)
    print(f"{pages} scanned pages, {cores()} cores")
    print(f"{'':<28}{'wall s/page':>12}{'CPU s/page':>12}{'ratio':>8}")
    for name, (wall, cpu) in (("tesseract (OMP_THREAD_LIMIT=1)", floor), ("packetlint check", ours)):
        print(f"{name:<28}{wall / pages:>12.2f}{cpu / pages:>12.2f}{cpu / floor[1]:>8.2f}")


def draw(packet: Path, folder: Path) -> list[Path]:
    """Draw the pages of a packet that have no text layer into `folder`, one picture each."""
    folder.mkdir()
    drawn: list[Path] = []
    for name, location in find_files(packet, max_files=1000):
        file = inspect_file(name, location, packet=packet, limits=Limits().for_intake(), docx_pages=count_docx_pages)
        for number in range(1, file.pages + 1):
            if not has_text(file, number):
                path = folder / f"{len(drawn):03}.png"
                resized(page_picture(file, number, OPTIONS)).save(path, dpi=(200, 200))
                drawn.append(path)
    return drawn


def has_text(file: SourceFile, number: int) -> bool:
    """Whether a page needs no OCR."""
    return file.media_type == "application/pdf" and pdf.text_layer(file.location, number) is not None


def resized(picture: Image.Image) -> Image.Image:
    """Return the picture with at most the pixels of a Letter page at 200 dots an inch."""
    picture.thumbnail((2200, 2200))
    return picture


def plain_tesseract(pictures: list[Path]) -> None:
    """Read every picture with the program itself, all cores busy."""
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}

    def read(path: Path) -> None:
        command = ["tesseract", str(path), "stdout", "-l", "eng", "tsv"]
        subprocess.run(command, env=environment, capture_output=True, check=True)

    with ThreadPoolExecutor(cores()) as executor:
        list(executor.map(read, pictures))


def check(packets: list[Path]) -> None:
    """Check every packet as a user would."""
    command = [sys.executable, "-m", "packetlint", "check", "--quiet", "--fail-on", "never", *map(str, packets)]
    subprocess.run(command, capture_output=True, check=False)


def measure(work: Callable[[], None]) -> tuple[float, float]:
    """Return wall and CPU seconds of the child processes of some work."""
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    work()
    after, ended = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    return ended - started, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    main()
