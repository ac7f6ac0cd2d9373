"""Han numerals before the signs of year, month and day, as digits: 一九七九年八月二十一日, 民國七十五年."""

import re

_DIGITS = {
    char: value
    for value, chars in enumerate(
        ("〇零○", "一壹", "二貳贰弐", "三參叁参", "四肆", "五伍", "六陸陆", "七柒", "八捌", "九玖")
    )
    for char in chars
}
_TENS = {"十": 10, "拾": 10, "廿": 20, "卅": 30, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_NUMERAL = "".join((*_DIGITS, *_TENS))
_BEFORE_SIGN = re.compile(rf"[{_NUMERAL}]+(?=\s?[年月日號号])")


def han_to_digits(text: str) -> str:
    """Write Han numerals before 年, 月, 日 as digits, leaving all else.

    >>> han_to_digits("一九七九年八月二十一日"), han_to_digits("民國七十五年十二月九日")
    ('1979年8月21日', '民國75年12月9日')
    """
    return _BEFORE_SIGN.sub(lambda match: _in_digits(match.group()), text)


def _in_digits(numeral: str) -> str:
    if not set(numeral) & _TENS.keys():
        return "".join(str(_DIGITS[char]) for char in numeral)
    total = current = 0
    for char in numeral:
        if char in _DIGITS:
            current = _DIGITS[char]
        elif _TENS[char] in (20, 30):
            total, current = total + _TENS[char], 0
        else:
            total, current = total + (current or 1) * _TENS[char], 0
    return str(total + current)
