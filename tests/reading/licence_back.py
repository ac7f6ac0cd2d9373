"""The back of an invented licence, drawn when it is needed: a PDF417 symbol, and on request damage that scans do."""

import io

import cv2
import numpy as np
import zxingcpp
from PIL import Image, ImageDraw, ImageFilter, ImageFont

PAYLOAD = (
    "@\n\x1e\rANSI 636000100102DL00410278ZV03190008DL"
    "DAQT00231147\nDCSVILLARREAL\nDDEN\nDACTEO\nDDFN\nDADLUIS\nDDGN\nDCAD\nDCBNONE\nDCDNONE\nDBD01052022\nDBB03121990\n"
    "DBA03122030\nDBC1\nDAU070 in\nDAYBRO\nDAG12 GROVE ST\nDAIFRANKLIN\nDAJVA\nDAK232690000  \n"
    "DCF2424244747474786102204\nDCGUSA\nDCK0001\nDDAF\nDDB06062018\nDDD1\rZVZVA01\r"
)
_INCHES = (2.9, 0.9)


def symbol(dpi: int, text: str = PAYLOAD) -> Image.Image:
    """Return a symbol of thirteen columns, 2.9 inches wide at `dpi` dots an inch."""
    made = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.PDF417, ec_level="5", columns=13)
    large = np.asarray(made.to_image(scale=8, add_quiet_zones=False))
    size = (round(_INCHES[0] * dpi), round(_INCHES[1] * dpi))
    return Image.fromarray(cv2.resize(large, size, interpolation=cv2.INTER_AREA))


def back(dpi: int = 200, text: str = PAYLOAD, *print_: str) -> Image.Image:
    """Return a card's back, its symbol above lines of print."""
    card = Image.new("L", (round(3.4 * dpi), round(2.15 * dpi)), 245)
    card.paste(symbol(dpi, text), (round(0.25 * dpi), round(0.2 * dpi)))
    pen, font = ImageDraw.Draw(card), ImageFont.load_default(size=dpi / 9)
    for number, line in enumerate(print_):
        pen.text((dpi * 0.25, dpi * (1.25 + number * 0.2)), line, fill=30, font=font)
    return card


def copied(card: Image.Image, dpi: int = 200, at: tuple[float, float] = (2.0, 6.0)) -> Image.Image:
    """Return a Letter page with a card laid on it, inches from its top left corner."""
    page = Image.new("L", (round(8.5 * dpi), 11 * dpi), 250)
    page.paste(card, (round(at[0] * dpi), round(at[1] * dpi)))
    return page


def turned(picture: Image.Image, degrees: float) -> Image.Image:
    """Return the picture turned, whole."""
    return picture.rotate(degrees, Image.Resampling.BICUBIC, expand=True, fillcolor=250)


def blurred(picture: Image.Image, pixels: float) -> Image.Image:
    """Return the picture out of focus."""
    return picture.filter(ImageFilter.GaussianBlur(pixels))


def grained(picture: Image.Image, strength: float) -> Image.Image:
    """Return the picture with a sensor's grain, a standard deviation in grey levels; the same each time."""
    noise = np.random.default_rng(7).normal(0, strength, (picture.height, picture.width))
    return Image.fromarray(np.clip(np.asarray(picture) + noise, 0, 255).astype(np.uint8))


def as_jpeg(picture: Image.Image, quality: int) -> Image.Image:
    """Return the picture as a JPEG of that quality has it."""
    content = io.BytesIO()
    picture.save(content, "JPEG", quality=quality)
    return Image.open(content).convert("L")


def from_the_side(picture: Image.Image, share: float) -> Image.Image:
    """Return the picture as photographed from the side: one edge lower, the far one shorter."""
    width, height = picture.size
    lean = share * height
    flat = np.array([(0, 0), (width, 0), (width, height), (0, height)], np.float32)
    seen = np.array([(0, 0), (width, lean), (width, height + lean * 0.4), (0, height)], np.float32)
    matrix = cv2.getPerspectiveTransform(flat, seen)
    size = (width, round(height + lean))
    return Image.fromarray(cv2.warpPerspective(np.asarray(picture), matrix, size, borderValue=(90.0,)))
