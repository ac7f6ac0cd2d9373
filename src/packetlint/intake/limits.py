"""How much the files of one packet may cost before a page is read; the names are those of the settings."""

import dataclasses


@dataclasses.dataclass(frozen=True, slots=True)
class IntakeLimits:
    """Plain values that travel to worker processes."""

    max_file_bytes: int
    """On disk; of a Word document and of a file in an archive also unpacked."""
    max_pages_per_file: int
    max_frames: int
    """Of one moving picture."""
    max_files: int
    """Those in archives among them."""
    max_unpacked_bytes: int
    """Of all archives together."""
    max_unpack_ratio: int
    """How many times its packed size a file may unpack to, once it is large."""
    max_archive_depth: int
    """Archives one inside the other."""

    @property
    def file_too_large(self) -> str:
        """The line about a file of too many bytes."""
        return f"larger than the limit of {self.max_file_bytes >> 20} MiB (limits.max_file_bytes)"
