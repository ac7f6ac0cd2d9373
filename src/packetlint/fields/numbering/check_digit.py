"""The check digit of machine-readable zones: weights 7, 3, 1 (ICAO 9303-3 §4.9)."""

WEIGHTS = (7, 3, 1)


def check_digit(text: str) -> str:
    """Return the check digit over capital letters, digits and fillers.

    >>> check_digit("L898902C3")
    '6'

    Raises ValueError for any other character.
    """
    return str(sum(place_value(char) * WEIGHTS[place % 3] for place, char in enumerate(text)) % 10)


def place_value(char: str) -> int:
    """Return what a character counts: a digit itself, A 10 to Z 35, a filler nothing. Raises ValueError for others."""
    if char == "<":
        return 0
    if char.isascii() and (char.isdigit() or char.isupper()):
        return int(char, 36)
    raise ValueError("not a character of a machine-readable zone")


def check_digit_is_blind(one: str, two: str) -> bool:
    """Whether two numbers differ in one place, by a letter and a digit that a check digit cannot tell apart.

    >>> check_digit_is_blind("U60918274", "060918274"), check_digit_is_blind("U60918274", "U60918214")
    (True, False)
    """
    if len(one) != len(two) or not (one + two).isascii():
        return False
    pairs = [(a, b) for a, b in zip(one, two, strict=True) if a != b]
    return len(pairs) == 1 and pairs[0][0].isalpha() != pairs[0][1].isalpha() and check_digit(one) == check_digit(two)
