"""Lines of a machine-readable zone, as surely as the picture shows them: every character with what it may be."""

import dataclasses

from packetlint.model.geometry import Box

Chances = tuple[tuple[str, float], ...]
"""What one character may be, with its probability, likeliest first; what is all but impossible is left out."""


@dataclasses.dataclass(frozen=True, slots=True)
class Spelling:
    """A line read as having a given number of characters."""

    fit: float
    """Natural logarithm of the probability that the picture shows a line of just this many characters, so read."""
    characters: tuple[Chances, ...] = dataclasses.field(repr=False)

    @property
    def text(self) -> str:
        """The likeliest letters, one after another."""
        return "".join(chances[0][0] for chances in self.characters)


@dataclasses.dataclass(frozen=True, slots=True)
class ZoneLine:
    """One line of a zone and where it stands."""

    box: Box
    spellings: tuple[Spelling, ...] = dataclasses.field(repr=False)
    """One for each number of characters that was tried, the best fit first."""

    @classmethod
    def of_text(cls, text: str, box: Box) -> "ZoneLine":
        """Return a line that nobody had to guess, as a text layer gives it.

        >>> ZoneLine.of_text("I<UTO", Box(0, 0, 1, 1)).text
        'I<UTO'
        """
        return cls(box, (Spelling(0.0, tuple(((letter, 1.0),) for letter in text)),))

    @property
    def text(self) -> str:
        """The line in its best fit."""
        return self.spellings[0].text
