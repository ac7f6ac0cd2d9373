"""Folder, archive or file in, source files out. Every input is hostile: what cannot be opened is said, not followed."""

from packetlint.intake.inspect import identify, inspect_file
from packetlint.intake.limits import IntakeLimits
from packetlint.intake.packet import open_packet

__all__ = ["IntakeLimits", "identify", "inspect_file", "open_packet"]
