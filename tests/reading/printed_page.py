"""Pages drawn for the tests of the readers: lines of print, and words as a reader returns them."""

from PIL import Image, ImageDraw, ImageFont

from packetlint.model import Box, Word

PRINT = (
    "To whom it may concern",
    "Her name is Olena Kovalenko. She was born",
    "on 12 March 1990 in Northport, Utopia.",
    "She holds the passport FX123456 of Utopia.",
)


def printed(*lines: str, size: int = 34, ink: int = 20, paper: int = 250) -> Image.Image:
    """Return a page with `lines` of print, well apart."""
    picture = Image.new("L", (1100, 160 + 80 * len(lines)), paper)
    draw = ImageDraw.Draw(picture)
    for number, line in enumerate(lines):
        draw.text((90, 80 + number * 80), line, font=ImageFont.load_default(size), fill=ink)
    return picture


def words_at(*lines: str, confidence: float = 0.95) -> tuple[Word, ...]:
    """Return the words of lines one below the other, each letter as wide as the next."""
    words = []
    for number, line in enumerate(lines):
        at = 0
        for text in line.split(" "):
            box = Box(0.1 + at * 0.01, 0.1 + number * 0.1, 0.1 + (at + len(text)) * 0.01, 0.14 + number * 0.1)
            words.append(Word(text, box, confidence))
            at += len(text) + 1
    return tuple(words)
