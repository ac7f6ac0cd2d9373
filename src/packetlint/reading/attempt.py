"""One way of reading a page and what came of it: what ways are compared by."""

import dataclasses

from PIL import Image

from packetlint.model import Word, ZoneLine

LEGIBLE = 0.7
"""Confidence from which a word counts as legible."""


@dataclasses.dataclass(frozen=True, slots=True)
class Attempt:
    """The words that one reader made of a page, prepared in one way."""

    picture: Image.Image
    """Upright, as it was read."""
    words: tuple[Word, ...]
    languages: tuple[str, ...]
    """Tesseract's codes of the languages that it was read in."""
    rotation: float = 0.0
    """Degrees clockwise that were undone."""
    reader: str = "tesseract"
    zones: tuple[tuple[ZoneLine, ...], ...] = ()
    """What was read by the reader of its own before all else; painted over on the picture where it is sure."""

    @property
    def legible(self) -> int:
        """Letters in words that were read with confidence."""
        return sum(len(word.text) for word in self.words if is_legible(word))

    @property
    def share(self) -> float:
        """Legible letters as a share of all."""
        return self.legible / max(1, sum(len(word.text) for word in self.words))

    @property
    def quality(self) -> float:
        """What attempts on one page are ranked by: much that is legible, and little that is not."""
        return self.legible * self.share

    @property
    def lies_sideways(self) -> bool:
        """Whether most longer words stand taller than wide: both readers read sideways print where it lies."""
        aspect = self.picture.width / self.picture.height
        longer = [word for word in self.words if len(word.text) >= 4]
        tall = sum(word.box.height > word.box.width * aspect * 1.5 for word in longer)
        return len(longer) >= 3 and tall * 2 > len(longer)


def is_legible(word: Word) -> bool:
    """Whether a word was read with confidence and says something."""
    return word.confidence >= LEGIBLE and any(letter.isalnum() for letter in word.text)
