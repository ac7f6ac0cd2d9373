"""What may be said of an error that nobody foresaw: where in our own code it happened, and nothing it was about."""

import re
import traceback
from pathlib import Path

_PACKAGE = Path(__file__).parent
_FRAME = re.compile(r'File "(.+?)", line (\d+)')


def fault_of(error: BaseException) -> str:
    """Return the error's kind and the deepest line of our own code that it went through, other processes included.

    The error's own text is left out: it may quote the packet.
    """
    frames = _FRAME.findall("".join(traceback.format_exception(error)) + str(getattr(error, "traceback", "")))
    ours = [(path, line) for path, line in frames if Path(path).is_relative_to(_PACKAGE) and path != __file__]
    remote = [frame for frame in ours if not frame[0].endswith(("/run/workers.py", "/workplace.py"))]
    for path, line in reversed(remote or ours):
        return f"a fault of packetlint itself: {type(error).__name__} at packetlint/{_shown(path)}:{line}"
    return f"a fault of packetlint itself: {type(error).__name__} at an unknown place"


def _shown(path: str) -> str:
    return Path(path).relative_to(_PACKAGE).as_posix()
