"""Which kind of paper a page is, and where one paper ends and the next begins in a file."""

import dataclasses
import re
from collections.abc import Iterator, Sequence

from packetlint.extraction.barcode_facts import LICENCE, repeats_name, repeats_number, tells_licence
from packetlint.extraction.cards import cuts_of
from packetlint.extraction.kinds import UNKNOWN, Kind
from packetlint.extraction.layout import Sheet, one_by_one, text_of
from packetlint.extraction.page_number import PageNumber, read_page_number
from packetlint.extraction.translation import is_headed_as_translation
from packetlint.extraction.vocabulary import read_caption
from packetlint.model import Authority, Line

_STRONG, _WEAK, _AGAINST = 3.0, 1.0, 2.0
_HEADING_BONUS = 2.0
"""What a settling word in the page's heading adds: a letter may quote any other paper's title."""
_BARCODE = _STRONG + _HEADING_BONUS
"""What a licence's barcode says for a licence: as much as a title."""
_TITLE_BONUS = 2.0
"""What it adds where it is all that stands on its line: a paper's own title."""
_TITLE = 0.6
"""Share of a line's letters that a title takes."""
_HEADING = 0.3
"""Share of a page's lines that count as its heading, of at least five."""
_ENCLOSES = re.compile(r"(\b(?:enclos(?:ed|e|ing|ures?)|attached|attachments)\b)[^.]*", re.IGNORECASE)
"""What says that papers come with a letter, and what follows it in the sentence: their names."""
_ENOUGH = 2.0
_ZONE = 4.0
"""What a machine-readable zone says for a kind whose zones begin like it."""
_TYPE_AND_STATE = "I<UTO"
_BACK = 80
"""Words that the other side of a card or certificate has at most, where it tells nothing of its kind."""


@dataclasses.dataclass(frozen=True, slots=True)
class Part:
    """Sheets of one file that make one paper."""

    kind: Kind
    confidence: float
    sheets: tuple[Sheet, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class _Print:
    """Lines in which a kind is looked for."""

    text: str
    heading: str
    titles: tuple[str, ...]
    """The pieces of the heading's lines."""


@dataclasses.dataclass(frozen=True, slots=True)
class _Looks:
    """What one sheet shows of the paper it belongs to."""

    kind: Kind
    score: float
    """What its words say for the kind."""
    number: PageNumber | None
    translated: bool
    zone: bool
    words: int
    names_somebody: bool
    """Whether captions on it ask for a name and a birth: it is no later page of what somebody holds."""

    @property
    def confidence(self) -> float:
        told = self.score + _ZONE * self.zone
        return min(0.99, 0.5 + told / 12) if self.kind is not UNKNOWN else 0.0

    @property
    def titled(self) -> bool:
        """Whether its heading tells its kind."""
        return self.score >= _STRONG + _HEADING_BONUS


def split_into_parts(sheets: Sequence[Sheet], kinds: Sequence[Kind]) -> tuple[Part, ...]:
    """Return the papers that one file's sheets make, in order.

    A page begins a new paper when its own heading tells another kind, when it says that it is a first page, or when
    a translation follows its original; a page that tells nothing, or says that it is the next page, belongs to the
    paper before it. A sheet on which several cards lie is a paper for each.
    """
    parts: list[Part] = []
    before: _Looks | None = None
    for whole in one_by_one(sheets):
        for sheet, looks in _papers_on(whole, kinds):
            if before is not None and _continues(parts[-1], before, sheet, looks):
                parts[-1] = _grown(parts[-1], sheet, looks)
                looks = dataclasses.replace(looks, translated=before.translated or looks.translated)
            else:
                parts.append(Part(looks.kind, looks.confidence, (sheet,)))
            before = looks
    return tuple(parts)


def _papers_on(sheet: Sheet, kinds: Sequence[Kind]) -> Iterator[tuple[Sheet, _Looks]]:
    """Yield the sheet, or each card on it, with what it shows."""
    whole = _looks(sheet, kinds)
    for parts in cuts_of(sheet) if whole.kind.authority is Authority.IDENTITY_DOCUMENT else ():
        found = [(part, _looks(part, kinds)) for part in parts]
        if _are_cards(found):
            yield from found
            return
    yield sheet, whole


def _are_cards(found: Sequence[tuple[Sheet, _Looks]]) -> bool:
    """Whether each part of a sheet is a whole card by itself: the back of one tells of no other.

    Two of one kind are two only where each says when its holder was born, or has a zone that does.
    """
    if not all(
        looks.titled and looks.kind.single_holder and looks.kind.authority is Authority.IDENTITY_DOCUMENT
        for _, looks in found
    ):
        return False
    if len({looks.kind.name for _, looks in found}) == len(found):
        return True
    if all(looks.zone for _, looks in found):
        return True
    return all(any(_asks_for_birth(piece.text) for row in part.rows for piece in row) for part, _ in found)


def _asks_for_birth(text: str) -> bool:
    return _asked(text) == "date_of_birth"


def _asks_for_person(sheet: Sheet) -> bool:
    asked = {_asked(piece.text) for row in sheet.rows for piece in row}
    return "date_of_birth" in asked and any(one.startswith("name") for one in asked)


def _asked(text: str) -> str:
    """Return what the caption at the beginning of a piece of a line asks for, nothing where it begins with none."""
    caption = read_caption(text.partition(":")[0])
    return "" if caption is None else caption.asks


def _looks(sheet: Sheet, kinds: Sequence[Kind]) -> _Looks:
    kind, score = _best(sheet, kinds)
    return _Looks(
        kind,
        score - (_zone_bonus(sheet, kind) if kind is not UNKNOWN else 0.0),
        read_page_number(sheet.text),
        is_headed_as_translation(sheet.text),
        bool(sheet.page.zones),
        sum(len(line.words) for line in sheet.lines),
        kind.single_holder and _asks_for_person(sheet),
    )


def _grown(part: Part, sheet: Sheet, looks: _Looks) -> Part:
    """Return a paper with one more sheet, which may tell what the sheets before it did not."""
    if part.kind is UNKNOWN and looks.kind is not UNKNOWN:
        part = dataclasses.replace(part, kind=looks.kind, confidence=looks.confidence)
    return dataclasses.replace(part, sheets=(*part.sheets, sheet))


def _continues(paper: Part, before: _Looks, sheet: Sheet, looks: _Looks) -> bool:
    """Whether a sheet belongs to the paper of the sheet before it."""
    if _is_other_side(paper, sheet, looks.kind):
        return True
    number = looks.number
    if number is not None and number.number == 1 and (number.of or 0) > 1:
        return False
    if number is not None and number.number > 1 and number.follows(before.number, len(paper.sheets)):
        return True
    if looks.translated and not before.translated:
        return False
    if not looks.kind.speaks or not paper.kind.speaks:
        return looks.kind is paper.kind or (looks.kind is UNKNOWN and not _stands_alone(paper.kind))
    if looks.kind is UNKNOWN:
        return not _is_single(paper.kind) or looks.words <= _BACK
    if looks.kind is not paper.kind:
        return not (looks.titled or looks.zone)
    if looks.kind.single_holder and looks.titled and looks.names_somebody:
        return False
    return not (_is_single(looks.kind) and (looks.score >= _STRONG or (looks.zone and before.zone)))


def _stands_alone(kind: Kind) -> bool:
    """Whether one page is all of a paper of this kind, whatever follows it: a separator."""
    return kind.most_words is not None


def _is_other_side(before: Part, sheet: Sheet, kind: Kind) -> bool:
    """Whether a page is the other side of the card before it: one has a licence's barcode, the other repeats it.

    A front that is known for one need repeat but the name; letters do that, too.
    """
    (one, *more), other = before.sheets, sheet
    if more or tells_licence(one.page) == tells_licence(other.page):
        return False
    front, front_kind, back = (other, kind, one) if tells_licence(one.page) else (one, before.kind, other)
    if front_kind.name not in (LICENCE, UNKNOWN.name):
        return False
    named = front_kind.name == LICENCE and repeats_name(front.text, back.page)
    return named or repeats_number(front.text, back.page)


def _is_single(kind: Kind) -> bool:
    """Whether one page is a whole paper of this kind: two passports follow one another, two form pages do not."""
    return kind.authority >= Authority.CIVIL_RECORD


def _best(sheet: Sheet, kinds: Sequence[Kind]) -> tuple[Kind, float]:
    fillable = sheet.page.method == "form"
    whole, printed = _print(sheet, sheet.lines), _print(sheet, sheet.printed)
    count = sum(len(line.words) for line in sheet.lines)
    scored = [
        (kind, _score(kind, whole if kind.authority is Authority.LETTER else printed, sheet) + _bonus(sheet, kind))
        for kind in kinds
        if not (fillable and kind.authority == 3) and count <= (kind.most_words or count)
    ]
    kind, score = max(scored, key=_second, default=(UNKNOWN, 0.0))
    if kind.yields:
        kind, score = max((item for item in scored if _is_entitled(*item)), key=_second, default=(kind, score))
    enough = _STRONG + _HEADING_BONUS if fillable else _ENOUGH  # a form has a title
    return (kind, score) if score >= enough else (UNKNOWN, 0.0)


def _is_entitled(kind: Kind, score: float) -> bool:
    """Whether a page's own title makes it a record or card, whatever else is written below."""
    return kind.authority >= Authority.CIVIL_RECORD and score >= _STRONG + _HEADING_BONUS


def _second(item: tuple[Kind, float]) -> float:
    return item[1]


def _print(sheet: Sheet, lines: Sequence[Line]) -> _Print:
    """Return some of a sheet's lines as a kind is looked for in them."""
    first = sheet.lines[: max(5, round(len(sheet.lines) * _HEADING))]
    heading = [line for line in first if line in lines]
    pieces = [piece.text for row in sheet.rows[: len(first)] for piece in row]
    return _Print(
        _without_enclosures(text_of(lines)),
        _without_enclosures(text_of(heading)),
        (*(line.text for line in heading), *pieces),
    )


def _without_enclosures(text: str) -> str:
    """Return a text without the papers that it says come with it: `Enclosed are a police report and …`."""
    return _ENCLOSES.sub(r"\1", text)


def _score(kind: Kind, found: _Print, sheet: Sheet) -> float:
    """Return how much the words of a sheet speak for a kind.

    Letters quote the titles and captions of all other papers, `holder of passport No. …`: for a kind that is no
    letter, what stands in whole sentences says little, and is not in `found`. A kind that is no evidence is known by
    its title only.
    """
    score = 0.0
    for sign in kind.strong:
        heads = sign.is_in(found.heading)
        titled = heads and any(sign.share_of(title) > _TITLE for title in found.titles)
        if titled or (kind.speaks and (heads or sign.is_in(found.text))):
            score += _STRONG + _HEADING_BONUS * heads + _TITLE_BONUS * titled
        elif sign.is_in(sheet.text):
            score += _WEAK
    score += sum(_WEAK for sign in kind.weak if sign.is_in(found.text))
    score -= sum(_AGAINST for sign in kind.against if sign.is_in(sheet.text))
    return score


def _bonus(sheet: Sheet, kind: Kind) -> float:
    """Return what a machine-readable zone and a licence's barcode say for a kind."""
    barcode = _BARCODE if kind.name == LICENCE and tells_licence(sheet.page) else 0.0
    return barcode + _zone_bonus(sheet, kind)


def _zone_bonus(sheet: Sheet, kind: Kind) -> float:
    """Return what the machine-readable zones say for a kind; one that names the state as well says more."""
    begun = [zone[0].text for zone in sheet.page.zones if zone]
    found = [len(match.group()) for begins in kind.zone for text in begun if (match := begins.match(text))]
    return _ZONE + max(found) / len(_TYPE_AND_STATE) if found else 0.0
