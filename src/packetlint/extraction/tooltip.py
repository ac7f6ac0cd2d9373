"""The words that a fillable field shows when pointed at: what it asks for, whose it is, in which part of the form.

`Part 2. Information About You. 16. Enter Given Name (First Name).` is a row of sentences from the general to the
particular; the last one that is a caption says what is asked, the nearest before it that names somebody says whose.
"""

import dataclasses
import functools
import re
from collections.abc import Iterator, Sequence

from packetlint.extraction.vocabulary import Caption, fold, named_roles, read_caption, tables, without_roles
from packetlint.model import Role

_BRACKETS = re.compile(r"\([^()]*\)")
_LONG_BRACKET = 40
_SENTENCE_END = re.compile(r"(?<=[^ ])[.;:?!]\)?(?:[ ]+|$)|[ ]+[–—-]+[ ]+|[ ]*[>|•\n]+[ ]*")
_SPELLED = re.compile(r"(?<![\w.])(?:[A-Z]\.? ?){2,}(?![\w])")
"""Letters set apart so that a screen reader spells them: `U S C I S`, `U. S.`."""
_HOW_TO_DATE = re.compile(r"\b(?:enter |as |in |use )*(?:the date )?(?:as |in )?(?:a )?(?:2|two)[ -]?digit.*", re.IGNORECASE)
_PART = re.compile(r"(?:part|section|sect|page|step|parte|secci[oó]n|partie|teil|abschnitt) ?[\w.]{1,4}", re.IGNORECASE)
_ITEM = re.compile(r"(?:item|question|line|no)?\.? ?(?P<number>\d{1,3})(?:[ .]?[a-z](?:[ .]?\d)?)?", re.IGNORECASE)
_ITEM_LETTER = re.compile(r"[a-z](?:[ .]?\d{1,2})?|row \d+", re.IGNORECASE)
_LEADING_ITEM = re.compile(r"^(?P<number>\d{1,3})(?:[ .]?[a-z])?[.)] ?(?=\S)", re.IGNORECASE)
_RANGE = re.compile(r"(?:items?|numbers?|questions?|lines?) (?P<first>\d{1,3})\S* ?(?:[-–—]|to|through) ?(?P<last>\d{1,3})", re.I)
_ORDINAL = re.compile(r"\b(?:row|no|number|#)? ?(\d{1,2})\b", re.IGNORECASE)
_NOISE = re.compile(
    r"(?:p|pt|part|line|ln|page|form|sub ?form|topmost|field|text|txt|fld|tb|cb|chk|rb|btn|combo|check ?box|area|body|section|f|c)?"
    r"[\d_]*[a-z]?\d*|(?:topmost ?)?(?:sub ?)?form",
    re.IGNORECASE,
)
_WHERE = re.compile(r"\b(?:country|city|town|state|province|pais|ciudad|provincia|pays|ville)\b")
_SHORT = 9
"""Words of a sentence that may name an owner in passing; a longer one must speak of information about somebody."""
_WINDOW = 12
"""Words of a sentence at whose edges something may be taken off to find a caption."""


@dataclasses.dataclass(frozen=True, slots=True)
class Owner:
    """Whose value a field asks for."""

    role: Role | None
    """None for the one whom the form calls you."""
    word: str
    """How the form calls them: mother and father are two parents."""


YOU = Owner(None, "you")


@dataclasses.dataclass(frozen=True, slots=True)
class Asked:
    """What one field asks for, as far as its own words say."""

    asks: str | None
    """What a caption asks for; None where no sentence is one."""
    near: Owner | None = None
    """Whom its own sentences name."""
    title: Owner | None = None
    """Whom the title of its part names."""
    part: str = ""
    """The part of the form and its title, folded."""
    item: int | None = None
    former: bool = False
    ordinal: str = ""
    """`2` of `Child 2` or `Row 2`."""
    piece: str | None = None
    """`day`, `month` or `year` where a date has a field for each."""
    hint: str = ""
    answer: str = ""
    """What stands behind the caption: what a tick in this box says."""
    spans: tuple[int, int] | None = None
    """First and last item that the owner's information takes up, where it says so."""


def read_tooltip(text: str, *, ticks: bool = False) -> Asked:
    """Return what a tooltip asks for; `ticks` where it is that of a box to be ticked, which ends in an answer.

    >>> asked = read_tooltip("Part 1. Information About You. Mother's Name. 12. Enter Given Name (First Name).")
    >>> asked.asks, asked.near.word, asked.title.word, asked.item
    ('name_given', 'mother', 'you', 12)
    """
    sentences = list(_sentences(text))
    part, title, rest = _titled(sentences)
    at, caption, around = _asked_in(rest, ticks=ticks)
    before = rest if caption is None else rest[: at + 1]
    near = _own_owner(caption, around) or next(filter(None, map(_owner_in, reversed(before[:-1] if caption else before))), None)
    numbers = [number for sentence in before if (number := _item(sentence)) is not None]
    span = _RANGE.search(text)
    return Asked(
        asks=caption.asks if caption else None,
        near=near,
        title=_owner_in(title),
        part=fold(f"{part} {title}"),
        item=numbers[-1] if numbers else None,
        former=any(_is_former(sentence) for sentence in before),
        ordinal=_ordinal(before),
        piece=_piece([*rest[at + 1 :], caption.hint]) if caption else None,
        hint=_hint(caption, text),
        answer=" ".join(rest[at + 1 :]) if caption else "",
        spans=(int(span["first"]), int(span["last"])) if span else None,
    )


def read_field_name(name: str) -> Asked:
    """Return what the words of a field's name ask for.

    >>> read_field_name("form1[0].#subform[0].P2_Line1_FamilyName[0]").asks
    'name_family'
    >>> asked = read_field_name("sponsor.date_of_birth")
    >>> asked.asks, asked.near.word
    ('date_of_birth', 'sponsor')
    """
    steps = [words for step in name.split(".") if (words := _words_of_name(step))]
    return read_tooltip(" – ".join([*steps[:-1], " ".join(steps)] if len(steps) > 1 else steps))


def _words_of_name(step: str) -> str:
    """Return the words that a part of a field's name is made of: `P2_Line1_FamilyName[0]` says `Family Name`."""
    bare = re.sub(r"\[\d*\]", "", step)
    if bare.startswith("#"):
        return ""
    apart = re.sub(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ", bare)
    words = [word for word in re.split(r"[\s_-]+", apart) if word and not _NOISE.fullmatch(word)]
    return re.sub(r"(?<=[A-Za-z])s(?= (?:family|given|middle|last|first|name|date)\b)", "'s", " ".join(words), flags=re.IGNORECASE)


def _sentences(text: str) -> Iterator[str]:
    """Yield the sentences of a tooltip; what stands in brackets stays with what it explains."""
    plain = _SPELLED.sub(lambda found: re.sub(r"[. ]", "", found.group()) + " ", " ".join(text.split()).replace("_", " "))
    plain = re.sub(r"\bA[. ]+Number\b", "A-Number", plain).replace(" / ", "/")
    plain = _BRACKETS.sub(_kept_together, plain)
    for sentence in _SENTENCE_END.split(plain):
        bare = sentence.replace("\0", " ").strip(" .,;")
        if bare:
            yield bare


def _kept_together(bracket: re.Match[str]) -> str:
    inside = bracket.group()
    return inside.replace(" ", "\0") if len(inside) <= _LONG_BRACKET else " "


def _titled(sentences: Sequence[str]) -> tuple[str, str, Sequence[str]]:
    """Return the part of the form, its title, and the sentences below it."""
    if sentences and _PART.fullmatch(sentences[0]):
        return sentences[0], sentences[1] if len(sentences) > 2 else "", sentences[2 if len(sentences) > 2 else 1 :]
    return "", "", sentences


def _asked_in(sentences: Sequence[str], *, ticks: bool) -> tuple[int, Caption | None, str]:
    """Return the last sentence that is a caption, what it asks for, and what stands around it.

    None where a later one asks for something that is no caption we know: `Your Full Name. Enter Suffix.`
    """
    for at in range(len(sentences) - 1, -1, -1):
        caption, around = _caption_in(_LEADING_ITEM.sub("", sentences[at]))
        if caption is not None and caption.asks == "other" and at and _WHERE.search(fold(sentences[at])):
            above, above_around = _caption_in(_LEADING_ITEM.sub("", sentences[at - 1]))
            if above is not None and above.asks in ("place_of_birth", "nationality"):
                return at - 1, above, above_around  # Country of Birth. Enter Country.
        if caption is not None:
            return at, caption, around
        if _ITEM.fullmatch(sentences[at]) or (not ticks and _asks_for_more(sentences[at])):
            break
    return -1, None, ""


def _asks_for_more(sentence: str) -> bool:
    first = fold(_LEADING_ITEM.sub("", sentence)).partition(" ")[0]
    return first in tables()["tooltips"]["asking"] and not _HOW_TO_DATE.search(sentence)


@functools.lru_cache(maxsize=4096)
def _caption_in(sentence: str) -> tuple[Caption | None, str]:
    """Return the caption that a sentence is once words that ask, address or name somebody are taken off its ends."""
    words = _HOW_TO_DATE.sub("", sentence).replace("(", " (").split()
    if len(words) > 2 * _WINDOW:
        return None, ""
    for length in range(len(words), 0, -1):
        for start in range(min(len(words) - length, _WINDOW) + 1):
            before, after = " ".join(words[:start]), " ".join(words[start + length :])
            if _is_around(before) and _is_around(after):
                caption = read_caption(" ".join(words[start : start + length]).strip(" ,"))
                if caption is not None:
                    return caption, f"{before} | {after}"
    return None, ""


@functools.lru_cache(maxsize=4096)
def _is_around(text: str) -> bool:
    """Whether words change nothing of what the caption beside them asks for."""
    bare = re.findall(r"\w+", without_roles(fold(text)))
    return all(word in _around() or word.isdigit() for word in bare)


@functools.cache
def _around() -> frozenset[str]:
    return frozenset(fold(word) for word in (*tables()["tooltips"]["asking"], *tables()["tooltips"]["around"], *tables()["tooltips"]["you"]))


def _own_owner(caption: Caption | None, around: str) -> Owner | None:
    """Return whom the caption's own sentence names."""
    if caption is None:
        return None
    if caption.role is not None and caption.asks != "relationship":
        return Owner(caption.role, caption.role.value)
    return _owner_in(around)


def _owner_in(sentence: str) -> Owner | None:
    """Return whom a sentence speaks of, None where it names nobody or is too long to say so in passing."""
    words = fold(sentence)
    if len(words.split()) > _SHORT and not set(words.split()) & set(tables()["headings"]["words"]):
        return None
    named = named_roles(words)
    if named:
        at = 0
        while at + 1 < len(named) and re.fullmatch(r"'?s?'? ", words[named[at].end : named[at + 1].start]):
            at += 1  # the applicant's mother is the mother
        return Owner(named[at].role, named[at].word)
    return YOU if set(re.findall(r"\w+", words)) & set(tables()["tooltips"]["you"]) else None


def _is_former(sentence: str) -> bool:
    caption, _ = _caption_in(_LEADING_ITEM.sub("", sentence))
    return caption is not None and caption.asks == "name_former"


def _item(sentence: str) -> int | None:
    found = _ITEM.fullmatch(sentence) or _LEADING_ITEM.match(sentence)
    return int(found["number"]) if found else None


def _ordinal(sentences: Sequence[str]) -> str:
    """Return the number of the row or person: `Row 2`, `Child 2's name`."""
    for sentence in reversed(sentences):
        if _ITEM.fullmatch(sentence) or _ITEM_LETTER.fullmatch(sentence) and "row" not in sentence.lower():
            continue
        found = _ORDINAL.search(_LEADING_ITEM.sub("", sentence))
        if found and len(sentence.split()) <= _SHORT:
            return found[1]
    return ""


def _piece(sentences: Sequence[str]) -> str | None:
    """Return which piece of a date is asked for, None where it is the whole."""
    for piece in ("day", "month", "year"):
        if any(fold(word) in tables()["tooltips"][piece] for word in sentences):
            return piece
    return None


def _hint(caption: Caption | None, text: str) -> str:
    """Return the order of day and month that a tooltip spells out, else what the caption has in its brackets."""
    how = _HOW_TO_DATE.search(text)
    if how:
        plain = fold(how.group())
        day, month = plain.find("day"), plain.find("month")
        if day >= 0 and month >= 0:
            return "mm/dd/yyyy" if month < day else "dd/mm/yyyy"
    return caption.hint if caption else ""
