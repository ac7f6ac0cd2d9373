"""A barcode on a page: what it says, as far as it could be decoded, and where it stands."""

import dataclasses

from packetlint.model.geometry import Box


@dataclasses.dataclass(frozen=True, slots=True)
class Barcode:
    """One two-dimensional barcode."""

    format: str
    """`PDF417`, the stacked bars on the back of a licence (ISO/IEC 15438)."""
    text: str | None = dataclasses.field(repr=False)
    """What it says, control characters and all; None where it was seen but could not be decoded."""
    box: Box
    reader: str
    """The program that decoded it or tried to, with its version."""
