"""Letters that a reader took for digits inside a date, and digits it took for letters, put right."""

import re

from packetlint.fields.dating.months import month_named

_TO_DIGIT = str.maketrans({"o": "0", "i": "1", "l": "1", "|": "1", "!": "1", "s": "5", "b": "8", "z": "2", "q": "0"})
_TO_LETTER = str.maketrans({"0": "o", "1": "l", "5": "s", "8": "b", "4": "a", "6": "g"})
_ALIKE = "oil|!sbzq"
_MIXED = re.compile(rf"(?<![^\W_])(?!q[1-4](?!\w))(?=[{_ALIKE}]*\d)(?=\d*[{_ALIKE}])[\d{_ALIKE}]{{2,8}}(?![^\W_])")
_GROUPS = re.compile(rf"(?<!\w)([\d{_ALIKE}]{{1,4}})([./\-])([\d{_ALIKE}]{{1,2}})\2([\d{_ALIKE}]{{2,4}})(?!\w)")
_LOST_SPACES = re.compile(rf"(?<!\w)([\d{_ALIKE}]{{1,2}})([a-z]{{3,9}})([\d{_ALIKE}]{{4}})(?!\w)")
_WORD_WITH_DIGIT = re.compile(r"(?<!\w)(?=[a-z]*\d)(?=\d*[a-z])[a-z014568]{3,9}(?!\w)")
_MONTH_FIRST = re.compile(r"(?<!\w)([a-z]{3,9})(\d{1,2})(\d{4})(?!\w)")
_ODD_SEPARATOR = re.compile(r"(?<=\d)\s*(?:[\\|_]+|([./\-])\1+)\s*(?=\d)")
_SPELT_OUT = re.compile(r"\S(?: \S){5,}")
_SPLIT_WORD = re.compile(r"(?<=\d )([a-z]{1,4}) ([a-z]{1,4})(?= \d)")
_ORDINAL_O = re.compile(r"\b1o(?= de\b)")


def repair_digits(text: str) -> str:
    """Put digit groups right that hold letters beside digits, and month names that hold digits or a space.

    >>> repair_digits("17/1l/1988"), repair_digits("o3 apr 1985"), repair_digits("17 n0v 1988")
    ('17/11/1988', '03 apr 1985', '17 nov 1988')
    >>> repair_digits("09 d ec 1986"), repair_digits("2 8 / 0 2 / 8 8"), repair_digits("28|02|1988")
    ('09 dec 1986', '28/02/88', '28/02/1988')
    """
    if _SPELT_OUT.fullmatch(text):  # each character in a square of its own
        text = text.replace(" ", "")
    text = _ODD_SEPARATOR.sub(lambda match: match[1] or "/", _ORDINAL_O.sub("1", text))
    text = _SPLIT_WORD.sub(_joined_month, text)
    text = _MONTH_FIRST.sub(lambda m: f"{m[1]} {m[2]} {m[3]}" if month_named(m[1]) else m[0], text)
    text = _LOST_SPACES.sub(_digits_of_ends, text)
    text = _WORD_WITH_DIGIT.sub(_month_or_as_is, text)
    return _MIXED.sub(lambda match: match.group().translate(_TO_DIGIT), text)


def repair_boldly(text: str) -> str:
    """Also repair groups that are letters alone between the separators of a date.

    >>> repair_boldly("17/ll/1988")
    '17/11/1988'
    """
    return _GROUPS.sub(_digits_of_groups, text)


def _month_or_as_is(match: re.Match[str]) -> str:
    word = match.group().translate(_TO_LETTER)
    return word if month_named(word) else match.group()


def _joined_month(match: re.Match[str]) -> str:
    one, two = match.groups()
    return one + two if month_named(one + two) and not (month_named(one) or month_named(two)) else match.group()


def _digits_of_groups(match: re.Match[str]) -> str:
    whole = match.group()
    digits = sum(char.isdigit() for char in whole)
    return whole.translate(_TO_DIGIT) if digits * 2 >= len(whole) - 2 else whole


def _digits_of_ends(match: re.Match[str]) -> str:
    day, word, year = match.groups()
    if (day + year).isdigit() or not month_named(word):
        return match.group()
    return f"{day.translate(_TO_DIGIT)} {word} {year.translate(_TO_DIGIT)}"
