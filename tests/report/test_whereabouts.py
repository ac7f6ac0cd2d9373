import pytest

from dossier_from_facts import source
from packetlint.model import Packet
from packetlint.report.whereabouts import path_from_here, uri_from_here


@pytest.mark.parametrize(
    ("packet", "path", "found"),
    [
        ("smith", "IDs/passport.jpg", "smith/IDs/passport.jpg"),
        ("./packets/smith/", "letter.pdf", "packets/smith/letter.pdf"),
        (".", "letter.pdf", "letter.pdf"),
        ("packets/letter.pdf", "letter.pdf", "packets/letter.pdf"),
        ("smith.zip", "letter.pdf", "smith.zip/letter.pdf"),
        ("/home/clerk/smith", "letter.pdf", "letter.pdf"),
    ],
)
def test_a_paper_is_found_from_the_working_folder(packet: str, path: str, found: str) -> None:
    assert path_from_here(path, Packet(packet, (source(path, 1),))) == found


def test_a_uri_holds_nothing_that_ends_it() -> None:
    packet = Packet("smith & co", (source("a#1?.pdf", 1), source("b.pdf", 1)))
    assert uri_from_here("a#1?.pdf", packet) == "smith%20%26%20co/a%231%3F.pdf"
