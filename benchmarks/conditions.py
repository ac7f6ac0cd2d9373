"""How much of a page is read, condition by condition.

`python benchmarks/conditions.py [--without-second-reader] [CONDITION…]`

Papers of the invented stories are drawn, damaged by `damage.py`, saved as JPEG and read. Printed per condition: the
share of the page's words that were read, the share of its identity values (names, numbers and dates of the people on
it) that were read whole, and CPU seconds a page. Accents do not count, order does not count.
"""

import argparse
import dataclasses
import resource
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np
from anyascii import anyascii

from damage import CONDITIONS, Condition, Picture

sys.path.insert(0, str(Path(__file__).parent.parent / "fixtures"))

import papers
import raster
import story
from packetlint.intake.inspect import inspect_file
from packetlint.model import Page
from packetlint.reading import ReadOptions, count_docx_pages, installed_languages, read_page
from packetlint.settings import Limits
from sheet import Sheet, Text

PAPERS = (
    ("paloma-family", "physician_letter"),
    ("paloma-family", "i131"),
    ("paloma-family", "birth_translation"),
    ("paloma-family", "declaration"),
    ("yaryna-clean", "i134"),
    ("yaryna-clean", "employer_letter"),
    ("zoe-clean", "marriage_certificate"),
    ("zoe-clean", "bank_statement"),
    ("ljubica-witness", "police_report"),
    ("paloma-family", "passport"),
    ("paloma-family", "driver_license"),
    ("ljubica-witness", "id_card"),
)
CARD_SCALE = 1.6
"""Cards and passports are looked at from nearer."""
_SHORTEST = 5


def main(names: list[str], options: ReadOptions) -> None:
    """Print the table."""
    print(f"{'condition':<22}{'words %':>9}{'values %':>10}{'CPU s/page':>12}{'unread':>8}")
    for condition in CONDITIONS:
        if not names or any(name in condition.name for name in names):
            print(row(condition, options), flush=True)


def row(condition: Condition, options: ReadOptions) -> str:
    """Return one condition's line."""
    words, values, unread, pages = Counter[str](), Counter[str](), 0, 0
    started = cpu()
    with tempfile.TemporaryDirectory(prefix="packetlint-bench-") as folder:
        for number, (sheet, identity) in enumerate(sheets()):
            path = Path(folder) / f"{number}.jpg"
            save(sheet, condition, number, path)
            started_page = cpu()
            page = read(path, options)
            words["cpu"] += round((cpu() - started_page) * 1000)
            unread += not isinstance(page, Page)
            pages += 1
            text = [word.text for word in page.words] if isinstance(page, Page) else []
            count(printed(sheet), text, words)
            count_values(identity, text, values)
    seconds = words["cpu"] / 1000 / pages
    assert cpu() >= started
    shares = [100 * counts["right"] / counts["all"] for counts in (words, values)]
    return f"{condition.name:<22}{shares[0]:>9.1f}{shares[1]:>10.1f}{seconds:>12.2f}{unread:>8}"


def sheets() -> Iterator[tuple[Sheet, list[str]]]:
    """Yield each paper's first sheet and the identity values printed on it."""
    for name, kind in PAPERS:
        paper = next(paper for paper in story.load(name).papers if paper.kind == kind)
        sheet = papers.drawn(paper)[0]
        yield sheet, list(identity_values(paper, sheet))


def identity_values(paper: story.Paper, sheet: Sheet) -> Iterator[str]:
    """Yield the words of the sheet that make up the people's names, and those that hold digits, at least five."""
    people = [paper.about, *paper.others.values()]
    names = {folded(word) for person in people for word in f"{person.given} {person.family}".split()}
    for word in printed(sheet):
        if word in names or (any(map(str.isdigit, word)) and len(word) >= _SHORTEST):
            yield word


def printed(sheet: Sheet) -> list[str]:
    """Return the words drawn on a sheet, folded."""
    runs = (mark.words for mark in sheet.marks if isinstance(mark, Text))
    return [folded(word) for run in runs for word in run.split() if folded(word)]


def folded(word: str) -> str:
    """Return a word without case, accents and punctuation."""
    return "".join(letter for letter in anyascii(word).lower() if letter.isalnum())


def count(wanted: list[str], text: list[str], counts: Counter[str]) -> None:
    """Count the words that were read, each as often as it is printed."""
    found = Counter(folded(word) for word in text)
    counts["all"] += len(wanted)
    counts["right"] += sum(min(times, found[word]) for word, times in Counter(wanted).items())


def count_values(wanted: list[str], text: list[str], counts: Counter[str]) -> None:
    """Count the values that stand in the text whole, wherever spaces were seen in it."""
    joined = folded("".join(text))
    counts["all"] += len(wanted)
    counts["right"] += sum(value in joined for value in wanted)


def save(sheet: Sheet, condition: Condition, number: int, path: Path) -> None:
    """Draw, damage and save one page."""
    small = sheet.width < 400
    drawn = raster.paint(sheet, round(condition.dpi * (CARD_SCALE if small else 1.0))).convert("L")
    picture: Picture = condition.look(np.asarray(drawn).copy(), np.random.default_rng([number, len(condition.name)]))
    cv2.imwrite(str(path), picture, [cv2.IMWRITE_JPEG_QUALITY, condition.quality])


def read(path: Path, options: ReadOptions) -> object:
    """Read the page as a packet's."""
    file = inspect_file(path.name, path, packet=path.parent, limits=Limits().for_intake(), docx_pages=count_docx_pages)
    return read_page(file, 1, options)


def cpu() -> float:
    """Return the CPU seconds of this process and those it has started."""
    uses = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(use.ru_utime + use.ru_stime for use in uses)


OPTIONS = ReadOptions(dpi=200, max_pixels=120_000_000, page_seconds=60.0, languages=installed_languages())

if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("conditions", nargs="*", help="parts of the names of those to try; without any, all")
    parser.add_argument("--without-second-reader", action="store_true", help="as where RapidOCR is not installed")
    chosen = parser.parse_args()
    main(chosen.conditions, dataclasses.replace(OPTIONS, second_reader=not chosen.without_second_reader))
