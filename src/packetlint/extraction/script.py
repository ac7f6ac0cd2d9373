"""Which letters a text is written in."""

import unicodedata


def is_latin(text: str) -> bool:
    """Whether all letters of a text are Latin, marks and all.

    >>> is_latin("Nguyễn"), is_latin("O'Connor 2"), is_latin("Ганна"), is_latin("HALYNA Петрівна")
    (True, True, False, False)
    """
    return all(unicodedata.name(letter, "").startswith("LATIN") for letter in text if letter.isalpha())
