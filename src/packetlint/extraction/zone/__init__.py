"""The machine-readable zone understood: its grammar chooses among what each character may be."""

from packetlint.extraction.zone.reading import read_zone
from packetlint.extraction.zone.zone import Zone, ZoneValue

__all__ = ["Zone", "ZoneValue", "read_zone"]
