"""What findings are worth when every page of a packet reaches us badly: `python benchmarks/damaged_packets.py [NAME…]`.

The invented stories are drawn anew, each page a JPEG damaged in one way (`damage.py`), and checked. Printed per
condition: planted conflicts found, and what was reported at warning or above that nobody planted. A planted conflict
counts as found when a finding of its field (any number stands for any number) names its file.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

import cv2
import numpy as np

from damage import CONDITIONS, Condition

sys.path.insert(0, str(Path(__file__).parent.parent / "fixtures"))

import papers
import raster
import story

SHOWN = ("clean 200 dpi", "scan 150, JPEG 40", "turned 180", "fax", "stamped, signed", "photo", "photo, hard")
CARD_SCALE = 1.6


def main(names: list[str]) -> None:
    """Print the table."""
    print(f"{'condition':<22}{'found':>9}{'false':>7}{'unread':>8}")
    for condition in CONDITIONS:
        if condition.name in SHOWN and (not names or any(name in condition.name for name in names)):
            counts = [checked(story.load(name), condition) for name in story.names()]
            found, planted, false, unread = (sum(column) for column in zip(*counts, strict=True))
            print(f"{condition.name:<22}{found:>5}/{planted:<3}{false:>7}{unread:>8}", flush=True)


def checked(told: story.Story, condition: Condition) -> tuple[int, int, int, int]:
    """Return how many of a packet's conflicts were found, how many there are, what was false, and unread pages."""
    with tempfile.TemporaryDirectory(prefix="packetlint-bench-") as place:
        folder = Path(place)
        draw(told, condition, folder)
        command = [sys.executable, "-m", "packetlint", "check", "--no-cache", "--quiet", "--format", "json"]
        run = subprocess.run(
            [*command, "--as-of", told.filing_date.isoformat(), str(folder)], capture_output=True, check=False
        )
    report = json.loads(run.stdout)
    loud = [finding for finding in report["findings"] if finding["severity"] != "note"]
    unread = [finding for finding in loud if finding["code"].startswith("RDG")]
    told_of = [finding for finding in loud if finding not in unread]
    hits = [plant for plant in told.planted if any(tells(finding, plant) for finding in told_of)]
    false = [finding for finding in told_of if not any(tells(finding, plant) for plant in told.planted)]
    for finding in false:
        print(
            f"    {told.name}: {finding['code']} {finding['field']} {finding['confidence']} {finding['message'][:150]}"
        )
    return len(hits), len(told.planted), len(false), len(unread)


def tells(finding: dict[str, object], plant: story.Expectation) -> bool:
    """Whether a finding is about a planted conflict."""
    stem = Path(plant.file).stem
    files = finding["documents"]
    assert isinstance(files, list)
    return kind(str(finding["field"])) == kind(plant.field) and any(Path(file).stem.startswith(stem) for file in files)


def kind(field: str) -> str:
    """Return a field, all numbers as one."""
    return "number" if field.endswith("_number") or field == "ssn" else field


def draw(told: story.Story, condition: Condition, folder: Path) -> None:
    """Draw every page of a packet as a damaged JPEG."""
    for number, (file, bound) in enumerate(told.files.items()):
        sheets = [sheet for paper in bound for sheet in papers.drawn(paper)]
        for page, sheet in enumerate(sheets, start=1):
            dpi = round(condition.dpi * (CARD_SCALE if sheet.width < 400 else 1.0))
            drawn = np.asarray(raster.paint(sheet, dpi).convert("L")).copy()
            picture = condition.look(drawn, np.random.default_rng([number, page]))
            path = folder / f"{Path(file).stem} {page}.jpg"
            cv2.imwrite(str(path), picture, [cv2.IMWRITE_JPEG_QUALITY, condition.quality])


if __name__ == "__main__":
    main(sys.argv[1:])
