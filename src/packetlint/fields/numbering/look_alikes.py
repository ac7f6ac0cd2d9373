"""Letters and digits that readers take for one another, and letters of other scripts of the same shape.

Only a letter against a digit is a reader's slip: 3 and 8, or 1 and 7, are two different digits.
"""

_PAIRS = ("O0", "Q0", "I1", "L1", "S5", "B8", "G6", "Z2", "A4")

ALIKE: frozenset[frozenset[str]] = frozenset(frozenset(pair) for pair in _PAIRS)
TO_DIGIT = {pair[0]: pair[1] for pair in _PAIRS}
TO_LETTER = {"0": "O", "1": "I", "5": "S", "8": "B", "6": "G", "2": "Z", "4": "A"}

SAME_SHAPE = str.maketrans("АВЕКМНОРСТУХІЈЅΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEKMHOPCTYXIJSABEZHIKMNOPTYX")
"""Cyrillic and Greek capitals printed with the shape of a Latin one."""
MISREAD = {"б": "6", "З": "3", "з": "3", "О": "O", "о": "O"}
"""Cyrillic letters that stand where a digit was printed."""


def confusable(one: str, two: str) -> bool:
    """Whether two texts differ only by letters against look-alike digits.

    >>> confusable("A12345G789", "A123456789"), confusable("FA128456", "FA123456")
    (True, False)
    """
    if "VV" in one or "VV" in two:
        one, two = one.replace("VV", "W"), two.replace("VV", "W")
    return len(one) == len(two) and all(a == b or frozenset((a, b)) in ALIKE for a, b in zip(one, two, strict=True))


def repaired_to(text: str, pattern: str) -> str:
    """Put look-alikes right by position: `L` a letter, `D` a digit, anything else as it is.

    >>> repaired_to("I0E091234567B", "LLLDDDDDDDDDD")
    'IOE0912345678'
    """
    if len(text) != len(pattern):
        return text
    tables = {"D": TO_DIGIT, "L": TO_LETTER}
    return "".join(tables.get(place, {}).get(char, char) for char, place in zip(text, pattern, strict=True))
