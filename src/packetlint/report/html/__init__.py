"""The report to be looked at and filed: one HTML page with everything in it, and nothing loaded from anywhere."""

from packetlint.report.checked import CheckedPacket
from packetlint.report.layout import PLAIN, Layout

SUFFIXES = (".html", ".htm")
ILLUSTRATED = True
"""The page shows what the paper shows: it wants clippings, and is of one packet."""


def render(checked: CheckedPacket, layout: Layout = PLAIN) -> str:
    """Return the report as an HTML page; harmless variants are in it, hidden at first unless the layout shows them."""
    from packetlint.report.html import page  # late: only this format needs templates

    return page.render(checked, notes=layout.notes)
