"""Values beside, below or behind printed captions: forms, cards, certificates, the heads of letters."""

import dataclasses
import itertools
import re
from collections.abc import Iterator, Mapping, Sequence

from packetlint.extraction.layout import Sheet, box_of
from packetlint.extraction.script import is_latin
from packetlint.extraction.vocabulary import NAME_PARTS, Caption, fold, read_caption
from packetlint.model import Box, Line, Word

_LONGEST = 9
"""Words of the longest caption."""
_FAR_BELOW = 3.4
"""Heights of the caption's print that a value may stand below it."""
_LEFT_SLACK = 0.02
"""Page width by which a value may begin left of its caption."""
_NEEDS_COLON = frozenset(
    {"other", "name", "name_family", "name_family_second", "name_given", "name_middle", "name_former", "name_after"}
)
"""What a caption within a line asks for only with a colon: its words are common in running text."""
_DOUBTFUL = 0.6
_RIGHT_SLACK = 0.15
"""Page width by which it may begin right of its caption's beginning."""


_ITEM = re.compile(r"\d{1,2}[a-z]?[.,)]\s*[^\W\d_]")
"""How a question of a form begins: what stands to the right of one is no answer but the next question."""


@dataclasses.dataclass(frozen=True, slots=True)
class Labelled:
    """A caption and the places where its value may stand, the likeliest first."""

    caption: Caption
    words: tuple[Word, ...]
    """The caption's own words."""
    places: tuple[tuple[Word, ...], ...]
    row: int
    """Index of its line on the sheet."""
    behind: bool = False
    """Whether the first place is behind the caption, on its line."""


@dataclasses.dataclass(frozen=True, slots=True)
class _Hit:
    caption: Caption
    words: tuple[Word, ...]
    behind: tuple[Word, ...]
    """What follows it in the same piece of the line."""
    colon: bool

    @property
    def box(self) -> Box:
        return box_of(self.words)


def find_labelled(sheet: Sheet, own: Mapping[str, Caption], *, dense: bool, letter: bool) -> Iterator[Labelled]:
    """Yield every known caption of a sheet in reading order.

    `own` are captions of the document's kind; `dense` allows captions without a colon within a line, as cards
    print them; in a `letter` none begins within a sentence.
    """

    def hits_of(piece: Line) -> list[_Hit]:
        if letter and sheet.within_text.issuperset(map(id, piece.words)):
            return []  # most lines of a letter: not worth a look into the vocabulary
        found = _hits_in(piece, own, dense)
        return _but_in_sentences(sheet, piece, found) if letter else found

    hits = [[hits_of(piece) for piece in row] for row in sheet.rows]
    _drop_answers(hits)
    for index, row in enumerate(hits):
        starts = sorted(piece.words[0].box.x0 for piece in sheet.rows[index])
        starts = sorted({*starts, *(hit.box.x0 for piece in row for hit in piece)})
        for number, piece in enumerate(row):
            for hit in piece:
                places = tuple(_places(sheet, hits, hit, index, number, starts))
                yield Labelled(hit.caption, hit.words, places, index, bool(hit.behind))


def _but_in_sentences(sheet: Sheet, piece: Line, hits: list[_Hit]) -> list[_Hit]:
    """Return the captions of a piece but those that a sentence quotes: `Ms. Ana Ruiz (DOB: 3 May 1990)`."""
    if hits and id(hits[0].words[0]) not in {id(word) for word in piece.words[:2]}:
        return []
    return [hit for hit in hits if id(hit.words[0]) not in sheet.within_text]


def _drop_answers(hits: list[list[list[_Hit]]]) -> None:
    """Take out the words for a person that answer `Relationship`, to its right or below it: they are no captions."""
    asked: tuple[Box, ...] = ()
    for row in hits:
        for left, piece in zip([[], *row], row, strict=False):
            if piece and _is_answer(piece[0]) and (_asked(left) or any(_right_below(piece[0], box) for box in asked)):
                del piece[0]
        asked = tuple(hit.box for piece in row for hit in _asked(piece)) or asked


def _asked(piece: Sequence[_Hit]) -> list[_Hit]:
    """Return the captions of a piece that ask for a relationship and have no answer behind them."""
    return [hit for hit in piece if hit.caption.asks == "relationship" and not hit.behind]


def _is_answer(hit: _Hit) -> bool:
    return hit.caption.bare and not hit.colon and not hit.behind


def _right_below(hit: _Hit, caption: Box) -> bool:
    near = 0 < hit.box.y0 - caption.y1 < _FAR_BELOW * caption.height
    return near and abs(hit.box.x0 - caption.x0) < _LEFT_SLACK


def _places(
    sheet: Sheet, hits: list[list[list[_Hit]]], hit: _Hit, row: int, piece: int, starts: Sequence[float]
) -> Iterator[tuple[Word, ...]]:
    """Yield where the value of a caption may stand: behind it, to its right, below it."""
    if hit.behind:
        wrapped = list(_wrapped(sheet, hit, row))
        begun = "date" in hit.caption.asks and not any(map(str.isdigit, "".join(word.text for word in hit.behind)))
        yield from (*wrapped, hit.behind) if begun else (hit.behind, *wrapped)  # a day in words breaks over lines
        return
    right = _right(sheet, hits, row, piece)
    below = _below(sheet, hits, hit, row, starts)
    yield from (place for place in (right, below) if place)
    if hit.caption.own and below and row + 2 < len(sheet.rows):  # a card's number may stand between: `established for`
        yield sheet.rows[row + 2][0].words


def _wrapped(sheet: Sheet, hit: _Hit, row: int) -> Iterator[tuple[Word, ...]]:
    """Yield what stands behind the caption with the line below it: running text breaks a value anywhere."""
    if row + 1 < len(sheet.rows):
        following = sheet.rows[row + 1][0]
        if following.words[0].box.x0 <= hit.box.x0 + _LEFT_SLACK:
            yield (*hit.behind, *following.words[:4])


def _right(sheet: Sheet, hits: list[list[list[_Hit]]], row: int, piece: int) -> tuple[Word, ...]:
    pieces = sheet.rows[row]
    at = next((n for n in range(piece + 1, len(pieces)) if any(map(str.isalnum, pieces[n].text))), None)
    if at is None or hits[row][at]:
        return ()
    numbered = _ITEM.match(pieces[piece].text) and _ITEM.match(pieces[at].text)
    return () if numbered else pieces[at].words


def _below(
    sheet: Sheet, hits: list[list[list[_Hit]]], hit: _Hit, row: int, starts: Sequence[float]
) -> tuple[Word, ...]:
    """Return the nearest words below a caption, within its column; none where another caption stands there."""
    box = hit.box
    height = sorted(word.box.height for word in hit.words)[len(hit.words) // 2]
    right = min((start for start in starts if start > box.x0 + 0.01 and start >= box.x1 - 0.01), default=1.01)
    for index in range(row + 1, min(row + 6, len(sheet.rows))):
        words = [word for piece in sheet.rows[index] for word in piece.words if _in_column(word, box, right)]
        words = [word for word in words if word.box.middle > box.y1]
        words = list(itertools.dropwhile(lambda word: not any(map(str.isalnum, word.text)), words))
        if not words or words[0].box.x0 > box.x0 + _RIGHT_SLACK:
            continue
        if min(word.box.y0 for word in words) - box.y1 > _FAR_BELOW * height:
            return ()
        captions = {id(word) for piece in hits[index] for other in piece for word in other.words}
        return () if id(words[0]) in captions else _in_latin(sheet, hits, index, box, right) or tuple(words)
    return ()


def _in_latin(sheet: Sheet, hits: list[list[list[_Hit]]], row: int, box: Box, right: float) -> tuple[Word, ...]:
    """Return the same value in Latin letters, where a card prints it below the one in another script."""
    upper, lower = (_column(sheet, at, box, right) for at in (row, row + 1))
    if not (upper and lower) or any(hits[row + 1]) or not (_is_text(upper) and _is_text(lower)):
        return ()
    near = lower[0].box.y0 - upper[0].box.y1 <= _FAR_BELOW * upper[0].box.height
    changes = not any(is_latin(word.text) for word in upper) and all(is_latin(word.text) for word in lower)
    return lower if near and changes else ()


def _is_text(words: Sequence[Word]) -> bool:
    """Whether words are letters only: dates and numbers are the same in every script."""
    letters = "".join(word.text for word in words)
    return any(map(str.isalpha, letters)) and not any(map(str.isdigit, letters))


def _column(sheet: Sheet, row: int, box: Box, right: float) -> tuple[Word, ...]:
    pieces = sheet.rows[row] if row < len(sheet.rows) else ()
    return tuple(word for piece in pieces for word in piece.words if _in_column(word, box, right))


def _in_column(word: Word, box: Box, right: float) -> bool:
    return box.x0 - _LEFT_SLACK <= word.box.x0 < right - 0.005


def _hits_in(piece: Line, own: Mapping[str, Caption], dense: bool) -> list[_Hit]:
    """Return the captions of one piece of a line, each with what stands behind it up to the next."""
    words = piece.words
    spans = list(_but_openings(list(_spans(words, own, dense))))
    hits = []
    for number, (start, end, caption) in enumerate(spans):
        until = spans[number + 1][0] if number + 1 < len(spans) else len(words)
        colon = words[end - 1].text.endswith((":", ".:", ":-"))
        hits.append(_Hit(caption, words[start:end], words[end:until], colon))
    return hits


def _but_openings(spans: Sequence[tuple[int, int, Caption]]) -> Iterator[tuple[int, int, Caption]]:
    """Yield captions, one with those that only open it: `Current legal name: Last` asks for the last name."""
    opened = None
    for number, (start, end, caption) in enumerate(spans):
        following = spans[number + 1] if number + 1 < len(spans) else None
        opens = caption.asks == "name" and not caption.role
        if opens and following and following[0] == end and following[2].asks in NAME_PARTS:
            opened = start
        else:
            yield start if opened is None else opened, end, caption
            opened = None


def _spans(words: Sequence[Word], own: Mapping[str, Caption], dense: bool) -> Iterator[tuple[int, int, Caption]]:
    """Yield (first word, word after, caption) of the captions that a piece of a line holds.

    One may begin the piece, follow another directly, or end in a colon; on cards it may stand anywhere before a
    date, a number or a single letter.
    """
    at = after_last = 1 if len(words) > 1 and _is_noise(words[0]) else 0
    asks = ""
    while at < len(words):
        if not (at == after_last or dense or _colon_ahead(words, at)):
            at += 1  # in running text nearly every word: none of them is worth a look into the vocabulary
            continue
        found = None if at and _ends_sentence(words[at]) else _caption_at(words, at, own)
        if found is not None and asks == "relationship" and _may_be_answer(words, found):
            found = None
        if found is not None and (at == after_last or _may_stand_within(words, found, dense)):
            yield at, *found
            at = after_last = found[0]
            asks = found[1].asks
        else:
            at += 1


def _ends_sentence(word: Word) -> bool:
    """Whether a word ends what stands before it, `Name: ANA RUIZ FILHO. Date of birth: …`, and is no short form."""
    return len(word.text) > 5 and word.text.endswith(".") and word.text[:-1].isalpha()


def _may_be_answer(words: Sequence[Word], found: tuple[int, Caption]) -> bool:
    """Whether a caption is a word for a person without a colon, and so may say which relationship."""
    end, caption = found
    return caption.bare and not words[end - 1].text.endswith(":")


def _colon_ahead(words: Sequence[Word], at: int) -> bool:
    """Whether a caption that begins with word `at` could end in a colon."""
    return any(word.text.endswith(":") for word in words[at : at + _LONGEST])


def _is_noise(word: Word) -> bool:
    """Whether a word is but specks that OCR took for letters: short and doubtful."""
    return len(word.text) <= 2 and word.text.isalpha() and (word.confidence < _DOUBTFUL or word.text.islower())


def _may_stand_within(words: Sequence[Word], found: tuple[int, Caption], dense: bool) -> bool:
    end, caption = found
    if words[end - 1].text.endswith(":"):
        return True
    return dense and end < len(words) and (caption.own or caption.asks not in _NEEDS_COLON)


def _caption_at(words: Sequence[Word], at: int, own: Mapping[str, Caption]) -> tuple[int, Caption] | None:
    """Return the longest caption that begins with word `at`, and the word after it."""
    personal = _caption_with_person(words[at:])
    if personal is not None:
        return len(words), personal
    colon = next((n for n in range(at, len(words)) if words[n].text.endswith(":")), len(words))
    for end in range(min(len(words), at + _LONGEST, colon + 1), at, -1):
        text = " ".join(word.text for word in words[at:end])
        ours = own.get(fold(text))
        if ours is not None:
            return end, ours
        whole = end == len(words) or text.endswith(":")
        caption = read_caption(text)
        if caption is not None and (whole or _stands_alone(caption, words[end])):
            return end, caption
    return None


def _caption_with_person(words: Sequence[Word]) -> Caption | None:
    """Return the caption that all words are, one that names a person before a colon: `Father: given names`."""
    if not (1 < len(words) <= _LONGEST and any(word.text.endswith(":") for word in words[:-1])):
        return None
    caption = read_caption(" ".join(word.text for word in words))
    return caption if caption is not None and caption.role is not None and caption.asks in NAME_PARTS else None


def _stands_alone(caption: Caption, following: Word) -> bool:
    """Whether a caption without a colon may have its value right behind it: `DOB 09/18/1962`."""
    if caption.asks == "name":
        return False
    return bool(re.match(r"[(\[]?\d|[A-Z]{1,3}-?\d|[A-Z]$|[A-Z0-9]{2,}|[A-Z0-9]+-", following.text))
