"""What was cut out of a page for people to look at."""

import dataclasses


@dataclasses.dataclass(frozen=True, slots=True)
class Clipping:
    """A small picture of a place on a page, or of a whole page."""

    webp: bytes = dataclasses.field(repr=False)
    """The picture as WebP (RFC 9649)."""
    width: int
    """Pixels."""
    height: int
    """Pixels."""
