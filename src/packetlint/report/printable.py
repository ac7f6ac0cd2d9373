"""Text from a packet made fit for a terminal: a scan or a file name may hold escape sequences, too."""

import unicodedata

_JOINERS = "\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}"
"""Invisible letters that Persian and Indic scripts are spelled with."""


def on_one_line(text: str) -> str:
    r"""Return `text` on one line, without anything that could steer a terminal or turn the reading order.

    >>> on_one_line("KOVALENKO\x1b[2J\n Olena")
    'KOVALENKO�[2J Olena'
    >>> on_one_line("exe.\u202efdp.scan")
    'exe.fdp.scan'
    """
    return "".join(map(_shown, " ".join(text.split())))


def _shown(letter: str) -> str:
    category = unicodedata.category(letter)
    if category in ("Cc", "Cs"):
        return "\N{REPLACEMENT CHARACTER}"
    return "" if category == "Cf" and letter not in _JOINERS else letter
