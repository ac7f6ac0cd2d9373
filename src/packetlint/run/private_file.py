"""Files that only their owner may read: what is found in a packet is nobody else's business."""

import contextlib
import os
import tempfile
from pathlib import Path


def write(path: Path, content: bytes) -> None:
    """Write a file with mode 0600, whole or not at all; an old one of that name is replaced.

    What is no ordinary file (`/dev/stdout`, a pipe) is written into as it stands. Raises OSError.
    """
    target = path.resolve()
    if target.exists() and not target.is_file():
        target.write_bytes(content)
        return
    replace(target, content, lasting=True)


def replace(path: Path, content: bytes, *, lasting: bool = False) -> None:
    """Put a file with mode 0600 in the place of whatever has that name, whole or not at all.

    With `lasting`, it is on the disk before this returns, and outlives a power cut. Raises OSError.
    """
    handle, name = tempfile.mkstemp(prefix=f".{path.name[:100]}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            if lasting:
                file.flush()
                os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise
