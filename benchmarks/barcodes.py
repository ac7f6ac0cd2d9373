"""How many licence barcodes are decoded, condition by condition, beside plain zxing-cpp in the same run.

`python benchmarks/barcodes.py [--samples N] [CONDITION…]`

Pages with the copied back of an invented licence are drawn, damaged by `damage.py`, saved as JPEG and opened as a
packet's. Printed per condition: how many barcodes were decoded to the last character, by us and by one call of
zxing-cpp on the same picture, and milliseconds a page of both; then what looking costs on pages without a barcode.
"""

import argparse
import random
import time
from collections.abc import Callable
from statistics import median

import cv2
import numpy as np
import zxingcpp
from PIL import Image, ImageDraw, ImageFont

import damage
import sample_papers
from damage import Condition, Picture
from packetlint.reading import barcode

CONDITIONS = (
    Condition("clean 300 dpi", 300, damage.clean),
    Condition("clean 150 dpi", 150, damage.clean),
    Condition("clean 110 dpi", 110, damage.clean),
    Condition("turned 90", 200, damage.turned(1)),
    Condition("turned 180", 200, damage.turned(2)),
    Condition("crooked 5 degrees", 200, damage.crooked(5)),
    Condition("scan 300, JPEG 30", 300, damage.scan, 30),
    Condition("scan 200, JPEG 30", 200, damage.scan, 30),
    Condition("scan 150, JPEG 40", 150, damage.scan, 40),
    Condition("fax", 204, damage.fax),
    Condition("faint", 200, damage.faint),
    Condition("photo", 190, damage.photo),
    Condition("photo, hard", 230, damage.bad_photo, 70),
)
_PDF417 = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.PDF417)
Look = Callable[[Image.Image], list[str | None]]

_LETTER = (8.5, 11.0)
"""Inches."""
_SYMBOL = (2.9, 0.9)
"""Inches: as wide as a card lets it be, and as high as most states make it."""
_NAMES = ("VILLARREAL", "KIRALY", "ARRIETA", "LEVESQUE", "NOVAK", "DE LA CRUZ", "NILAVADHANANANDA", "MORALES")
_GIVEN = ("TEO", "MILA", "ANA", "EMILE", "IDA", "CHAYAPA", "ZOE", "NILS")


def main(names: list[str], samples: int) -> None:
    """Print the table."""
    print(f"{'condition':<22}{'ours':>7}{'plain':>7}{'ms':>8}{'plain ms':>10}")
    for condition in CONDITIONS:
        if not names or any(name in condition.name for name in names):
            print(row(condition, samples), flush=True)
    if not names:
        print(without_barcode())


def row(condition: Condition, samples: int) -> str:
    """Return one line of the table."""
    pages = [taken(condition, number) for number in range(samples)]
    columns = []
    for look in (decoded, decoded_plainly):
        tried = [timed(look, picture) for _, picture in pages]
        right = sum(text in found for (text, _), (found, _) in zip(pages, tried, strict=True))
        columns.append((right, median(took for _, took in tried)))
    (ours, ms), (plain, plain_ms) = columns
    return f"{condition.name:<22}{ours:>4}/{samples}{plain:>4}/{samples}{ms:>8.0f}{plain_ms:>10.0f}"


def without_barcode() -> str:
    """Return what looking costs where there is nothing."""
    pages = sample_papers.scanned_pages(20)
    ours, plain = ([timed(look, page)[1] for page in pages] for look in (decoded, decoded_plainly))
    return f"{'no barcode':<22}{'':>14}{median(ours):>8.0f}{median(plain):>10.0f}   (at most {max(ours):.0f} ms)"


def timed(look: Look, picture: Image.Image) -> tuple[list[str | None], float]:
    """Return what is decoded, and the milliseconds that it took."""
    started = time.perf_counter()
    found = look(picture)
    return found, (time.perf_counter() - started) * 1000


def decoded(picture: Image.Image) -> list[str | None]:
    """Return what we decode."""
    return [symbol.text for symbol in barcode.find_symbols(picture)]


def decoded_plainly(picture: Image.Image) -> list[str | None]:
    """Return what zxing-cpp decodes by itself."""
    found = zxingcpp.read_barcodes(picture, formats=_PDF417)
    return [symbol.bytes.decode("latin-1") for symbol in found]


def taken(condition: Condition, number: int) -> tuple[str, Image.Image]:
    """Return what a page's barcode says, and the page as it reaches us under a condition."""
    chance = random.Random(number)
    text = payload(chance)
    drawn = page(text, chance, condition.dpi)
    picture: Picture = condition.look(drawn, np.random.default_rng([number, len(condition.name)]))
    _, jpeg = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, condition.quality])
    return text, Image.fromarray(np.asarray(cv2.imdecode(jpeg, cv2.IMREAD_GRAYSCALE)))


def payload(chance: random.Random) -> str:
    """Return what the barcode of an invented person's licence says."""
    born = f"{chance.randint(1, 12):02}{chance.randint(1, 28):02}"
    elements = (
        f"DAQ{chance.choice('DKTV')}{chance.randint(10**7, 10**8 - 1)}", f"DCS{chance.choice(_NAMES)}", "DDEN",
        f"DAC{chance.choice(_GIVEN)}", "DDFN", f"DAD{chance.choice(_GIVEN)}", "DDGN", "DCAD", "DCBNONE", "DCDNONE",
        f"DBD{born}2022", f"DBB{born}{chance.randint(1950, 2006)}", f"DBA{born}2030", f"DBC{chance.choice('12')}",
        "DAU070 in", "DAYBRO", f"DAG{chance.randint(10, 9999)} GROVE STREET", "DAIFRANKLIN", "DAJVA",
        "DAK232690000  ", f"DCF{chance.randint(10**21, 10**22 - 1)}", "DCGUSA", "DCK123456789", "DDAF",
        "DDB06062018", "DDC06062020", "DDD1",
    )  # fmt: skip
    return "@\n\x1e\rANSI 636000100102DL00410278ZV03190008DL" + "\n".join(elements) + "\rZVZVA01\r"


def page(text: str, chance: random.Random, dpi: int) -> Picture:
    """Draw a Letter page with the copied back of a licence on it, and words."""
    width, height = (round(side * dpi) for side in _LETTER)
    sheet = Image.new("L", (width, height), 250)
    pen, font = ImageDraw.Draw(sheet), ImageFont.load_default(size=dpi / 7)
    for number, line in enumerate(sample_papers.letter_lines(chance.randint(1, 999), 12)):
        pen.text((dpi, dpi * (1 + number * 0.24)), line, fill=30, font=font)
    left, top = round(dpi * chance.uniform(1.0, 4.0)), round(dpi * chance.uniform(4.6, 8.0))
    pen.rectangle((left - dpi // 4, top - dpi // 4, left + dpi * 3.12, top + dpi * 1.88), outline=120, fill=236)
    size = (round(_SYMBOL[0] * dpi), round(_SYMBOL[1] * dpi))
    sheet.paste(Image.fromarray(cv2.resize(symbol(text), size, interpolation=cv2.INTER_AREA)), (left, top))
    pen.text((left, top + dpi * 1.1), "CLASS D  NONE   END NONE   REV 06/06/2018", fill=40, font=font)
    return np.asarray(sheet).copy()


def symbol(text: str) -> Picture:
    """Return a PDF417 symbol as licences carry it, many pixels to a bar."""
    made = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.PDF417, ec_level="5", columns=13)
    return np.asarray(made.to_image(scale=8, add_quiet_zones=False))


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("conditions", nargs="*", help="parts of the names of those to try; without any, all")
    parser.add_argument("--samples", type=int, default=10)
    chosen = parser.parse_args()
    main(chosen.conditions, chosen.samples)
