"""How a report is to look: the choices that are the reader's and no part of what was found."""

import dataclasses


@dataclasses.dataclass(frozen=True, slots=True)
class Layout:
    """What the reader of a report asked for; each format uses what applies to it."""

    width: int = 100
    """Columns of a text."""
    colour: bool = False
    """Whether a text may hold ANSI colours."""
    notes: bool = False
    """Whether a text shows harmless variants too."""
    several: bool = False
    """Whether reports of more packets follow in the same output."""


PLAIN = Layout()
