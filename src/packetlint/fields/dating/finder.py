"""Where dates stand in running text: patterns that are cheap to run over a whole page."""

import re

from packetlint.fields.dating.hints import order_stated
from packetlint.fields.dating.lettered import only_date_words
from packetlint.fields.dating.partial import Order
from packetlint.fields.dating.script import fold

_LETTER = r"[^\W\d_]"
_WORD = rf"{_LETTER}(?:{_LETTER}|[\u0300-\u036f\u0900-\u1100])*"
_FREE = r"(?<![\w$€£₴₽¥#])(?<!\d[.,/\-])"
"""Nothing before that would make it part of an amount or a longer number."""
_DONE = r"(?!(?!T\d\d:)[\w%])(?!\s?(?:[$€£₴₽¥]|(?:EUR|USD|UAH|RUB|GBP|HTG|CUP|грн|руб)\b))(?![.,/\-]\d)"

_NUMERIC = re.compile(
    rf"{_FREE}(?:\d{{4}}\s?([./\-])\s?\d{{1,2}}\s?\1\s?\d{{1,2}}|\d{{1,2}}\s?([./\-])\s?\d{{1,2}}\s?\2\s?\d{{4}}"
    rf"|\d{{1,2}}([./])\d{{1,2}}\3\d{{2}}){_DONE}"
)
_MARKED = re.compile(
    r"(?:[\u4e00-\u9fff]{2})?(?:\d{1,4}|元)\s?[年년]\s?\d{1,2}\s?[月월](?:\s?\d{1,2}\s?[日일號号])?"
    r"|(?:ngày\s)?\d{1,2}\stháng\s\d{1,2}\s?,?\s(?:năm\s)?\d{4}"
)
_ROMAN = re.compile(rf"{_FREE}\d{{1,2}}\s?([./\- ])\s?(?:I{{1,3}}|I?V|VI{{1,3}}|I?X|XI{{1,2}})\s?\1\s?\d{{4}}{_DONE}")
"""A month in Roman numerals, as Central and Eastern European registers write it: `3.IV.1985`."""
_AFTER_NUMBER = re.compile(
    rf"{_FREE}\d{{1,2}}(?:[\s.,/\-'ºª°]{{0,3}}{_WORD}){{1,6}}[\s.,/\-'’]{{0,3}}(?:\d{{4}}|\d{{2}}){_DONE}"
)
_BEFORE_NUMBER = re.compile(
    rf"(?<!\w){_WORD}[\s.,/\-]{{1,3}}(?:\d{{1,2}}(?:st|nd|rd|th|[.º])?[\s.,/\-]{{1,3}})?(?:(?:de|del|of)\s)?\d{{4}}{_DONE}"
)
_YEAR_BEFORE = re.compile(rf"{_FREE}\d{{4}}[\s.,\-]{{1,2}}(?:m\.\s)?{_WORD}[\s.,\-]{{1,2}}\d{{1,2}}{_DONE}")
_CALENDAR_AFTER = re.compile(
    r"\s?\(?(?:solar\s+hijri|lunar\s+hijri|hijri\s+(?:shamsi|qamari)|hijri|shamsi|qamari|e\.\s?c\.|b\.\s?e\.|a\.\s?h\.|"
    r"AH|SH|EC|BE|هـ\s?\.?\s?ش|هجري\s+شمسي|شمسي|هجري|هـ)(?!\w)\)?",
    re.IGNORECASE,
)
_SLASHED = re.compile(rf"{_FREE}(\d{{1,2}})[/\-](\d{{1,2}})[/\-](?:\d{{4}}|\d{{2}}){_DONE}")

Span = tuple[int, int]


def candidates(text: str) -> list[Span]:
    """Return the spans of a page that look like dates, from left to right, none upon another."""
    spans = [match.span() for pattern in (_NUMERIC, _ROMAN, _MARKED) for match in pattern.finditer(text)]
    for pattern in (_AFTER_NUMBER, _BEFORE_NUMBER, _YEAR_BEFORE):
        spans += _lettered(pattern, text)
    return [_with_calendar(text, span) for span in _apart(spans)]


def learn_order(text: str) -> Order:
    """Return the order that the slashed dates of a page prove, or that it prints as a pattern."""
    day_first = month_first = 0
    for match in _SLASHED.finditer(text):
        one, two = int(match.group(1)), int(match.group(2))
        day_first += 12 < one <= 31 and 1 <= two <= 12
        month_first += 12 < two <= 31 and 1 <= one <= 12
    if day_first and month_first:
        return Order.UNKNOWN
    if day_first or month_first:
        return Order.DAY_FIRST if day_first else Order.MONTH_FIRST
    stated = order_stated(fold(text))
    return stated if stated in (Order.DAY_FIRST, Order.MONTH_FIRST) else Order.UNKNOWN


def _lettered(pattern: re.Pattern[str], text: str) -> list[Span]:
    """Return matches whose words are all months and small words; others are tried again a word on."""
    spans = []
    begin = 0
    while match := pattern.search(text, begin):
        if only_date_words(fold(match.group())):
            spans.append(match.span())
            begin = match.end()
        else:
            begin = _next_start(text, match.start())
    return spans


def _next_start(text: str, start: int) -> int:
    """Return the end of the word or number at `start`: nothing shorter can begin a date."""
    while start < len(text) and text[start].isalnum():
        start += 1
    return start + 1


def _apart(spans: list[Span]) -> list[Span]:
    kept: list[Span] = []
    for begin, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not kept or begin >= kept[-1][1]:
            kept.append((begin, end))
    return kept


def _with_calendar(text: str, span: Span) -> Span:
    match = _CALENDAR_AFTER.match(text, span[1])
    return (span[0], match.end()) if match else span
