"""What a paper's print weighs against others': who made it, and from what."""

import enum


class Authority(enum.IntEnum):
    """How much weight a paper's print carries; the TOML files of document kinds give the number."""

    LETTER = 0
    """What anybody writes or keeps: letters, statements, records of hospitals, schools and banks."""
    FORM = 1
    """What the filing itself states, and notices made from it."""
    CIVIL_RECORD = 2
    """A register's own: birth and marriage certificates."""
    IDENTITY_DOCUMENT = 3
    """Issued to be believed: passports, cards, licences, visas."""
