"""The machine-readable zones of one page and nothing else of it. What a worker process of `packetlint mrz` runs."""

from packetlint.model import SourceFile, UnreadPage, ZoneLine
from packetlint.reading.options import ReadOptions
from packetlint.reading.page_picture import DOCX, PDF, page_picture
from packetlint.reading.picture import PictureError
from packetlint.reading.zone import printed_zones, zones

Zones = tuple[tuple[ZoneLine, ...], ...]


def read_zones(file: SourceFile, number: int, options: ReadOptions) -> Zones | UnreadPage:
    """Return the lines of each zone on page `number` (from 1) of `file`, or why the page could not be looked at.

    Never raises for what the file holds.
    """
    try:
        if file.media_type == DOCX:
            from packetlint.reading import docx  # late: photographs need none of this

            typed = docx.typed_page(file, number)
            if typed is not None:
                return typed.zones
        printed = _printed(file, number) if file.media_type == PDF else ()
        return printed or zones(page_picture(file, number, options))
    except PictureError as error:
        return UnreadPage(file.path, number, str(error), lasting=True)


def _printed(file: SourceFile, number: int) -> Zones:
    """Return the zones among a PDF page's own characters; what lies on a scan is only somebody's reading of it."""
    from packetlint.reading.text_layer import text_layer

    layer = text_layer(file.location, number)
    return printed_zones(layer.words) if layer is not None and not layer.on_scan else ()
