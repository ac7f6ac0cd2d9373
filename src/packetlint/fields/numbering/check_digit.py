"""The check digit of machine-readable zones: weights 7, 3, 1 (ICAO 9303-3 §4.9)."""

_WEIGHTS = (7, 3, 1)


def check_digit(text: str) -> str:
    """Return the check digit over capital letters, digits and fillers.

    >>> check_digit("L898902C3")
    '6'

    Raises ValueError for any other character.
    """
    return str(sum(_value(char) * _WEIGHTS[place % 3] for place, char in enumerate(text)) % 10)


def _value(char: str) -> int:
    if char == "<":
        return 0
    if char.isascii() and (char.isdigit() or char.isupper()):
        return int(char, 36)
    raise ValueError("not a character of a machine-readable zone")
