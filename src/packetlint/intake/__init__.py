"""Folder or file in, source files out. Every input is hostile: what cannot be opened is said, never followed."""

from packetlint.intake.folder import find_files
from packetlint.intake.inspect import identify, inspect_file

__all__ = ["find_files", "identify", "inspect_file"]
