"""Where a paper lies for a program that starts where packetlint was started: a repository's root, in a pipeline."""

import posixpath
from urllib.parse import quote

from packetlint.model import Packet


def path_from_here(path: str, packet: Packet) -> str:
    """Return the path of a packet's file as it is found from the working folder.

    A packet named by an absolute path gives paths within the packet: where folders lie on one machine helps no other.
    """
    if posixpath.isabs(packet.path):
        return path
    only_file = len(packet.files) == 1 and posixpath.basename(packet.path) == path
    return posixpath.normpath(packet.path if only_file else posixpath.join(packet.path, path))


def uri_from_here(path: str, packet: Packet) -> str:
    """Return the same as a relative URI (RFC 3986), a name that is not UTF-8 by its bytes."""
    return quote(path_from_here(path, packet), errors="surrogateescape")
