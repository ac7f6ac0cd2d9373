"""The words that a fillable field shows when pointed at: what it asks for, whose it is, in which part of the form.

`Part 2. Information About You. 16. Enter Given Name (First Name).` is a row of sentences from the general to the
particular; the last one that is a caption says what is asked, the nearest before it that names somebody says whose.
"""

import dataclasses
import functools
import itertools
import re
from collections.abc import Iterator, Sequence

from packetlint.extraction.vocabulary import Caption, fold, named_roles, read_caption, tables, without_roles
from packetlint.model import FormField, Role

_BRACKETS = re.compile(r"\([^()]*\)")
_LONG_BRACKET = 40
_SENTENCE_END = re.compile(r"[ ]?[.;:?!]\)?(?:[ ]+|$)|[ ]+[–—-]+[ ]+|[ ]*[>|•\n]+[ ]*")
_SPELLED = re.compile(r"(?<![\w.])[A-Z](?:\.? ?[A-Z](?![A-Za-z]))+\.?(?=[ ,;]|$)")
"""Letters set apart so that a screen reader spells them: `U S C I S`, `U. S.`."""
_ABBREVIATED = (
    (re.compile(r"\bA[. ]+Number\b"), "A-Number"),
    (re.compile(r"\b(?:N\.?[º°]|N[úu]m\.|No\.(?= (?:de|du|do)\b))", re.IGNORECASE), "numero"),
    (re.compile(r"\bN[or]\.(?= [a-z(])", re.IGNORECASE), "no"),
    (re.compile(r"(?<=[a-zé])\(s\)", re.IGNORECASE), "s"),
    (re.compile(r" / "), "/"),
)
"""Full stops and brackets that end no sentence and open no remark."""
_HOW_TO_DATE = re.compile(
    r"\b(?:enter |as |in |use )*(?:the date )?(?:as |in )?(?:a )?(?:2|two)[ -]?digit.*", re.IGNORECASE
)
_PART = re.compile(r"(?:part|section|sect|page|step|parte|secci[oó]n|partie|teil|abschnitt) ?[\w.]{1,4}", re.IGNORECASE)
_ITEM = re.compile(r"(?:item|question|line|no)?\.? ?(?P<number>\d{1,3})(?:[ .]?[a-z](?:[ .]?\d)?)?", re.IGNORECASE)
_LEADING_ITEM = re.compile(r"^(?P<number>\d{1,3})(?:[ .]?[a-z])?[.)] ?(?=\S)", re.IGNORECASE)
_RANGE = re.compile(
    r"(?:items?|numbers?|questions?|lines?) (?P<first>\d{1,3})\S* ?(?:[-–—]|to|through) ?(?P<last>\d{1,3})", re.I
)
_NOISE = re.compile(
    r"(?:p|pt|part|section|area|body|page|line|ln|f|c|field|fld|text|txt|tb|cb|chk|check ?box|rb|btn|combo)?"
    r"[\d_]*[a-z]?\d*"
    r"|(?:topmost ?)?(?:sub ?)?form\d*",
    re.IGNORECASE,
)
"""Words of a field's name that are but its number or its kind."""
_WHERE = re.compile(r"\b(?:country|city|town|state|province|pais|ciudad|provincia|pays|ville)\b")
_OF_SOMEBODY = re.compile(r"(?:of|de|del|du|da|do) (?:[\w-]+ ){0,3}(?P<who>[\w-]+)")
SECOND_FAMILY = "name_second"
"""What a field for the second of two family names asks for; print has them in one place."""
_DATED = frozenset({"date_of_issue", "date_of_expiry"})
_SHORT = 9
"""Words of a sentence that may name an owner in passing; a longer one must speak of information about somebody."""
_LITTLE = 2
"""Words of a tooltip that may say less than the field's name."""
_FIRST, _LAST = 2, 12
"""Sentences of a tooltip that are read: its part and title, and those nearest to the field."""
_WINDOW = 10
"""Words of a sentence at whose edges something may be taken off to find a caption."""


@dataclasses.dataclass(frozen=True, slots=True)
class Owner:
    """Whose value a field asks for."""

    role: Role | None
    """None for the one whom the form calls you, and for those in a role that we have no word for."""
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
    sentences = [*sentences[:_FIRST], *sentences[_FIRST:][-_LAST:]]
    part, title, rest = _titled(sentences)
    at, caption, around = _asked_in(rest, ticks=ticks)
    before = rest if caption is None else rest[: at + 1]
    above = before[:-1] if caption else before
    near = _nearest([_own_owner(caption, around, before[-1]) if caption else None, *map(_owner_in, reversed(above))])
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


def read_field(field: FormField) -> Asked:
    """Return what a field asks for: by its tooltip, and by its name where the tooltip says little."""
    ticks = field.ticked is not None
    named = read_field_name(field.name, ticks=ticks)
    if not says_something(field.hint):
        return named
    asked = read_tooltip(field.hint, ticks=ticks)
    if asked.asks is None and len(field.hint.split()) <= _LITTLE:
        asked = dataclasses.replace(asked, asks=named.asks, hint=named.hint, answer=named.answer)
    if asked.near is None and asked.title is None:
        asked = dataclasses.replace(asked, near=named.near or named.title)
    return asked


def read_field_name(name: str, *, ticks: bool = False) -> Asked:
    """Return what the words of a field's name ask for; `ticks` where it is that of a box to be ticked.

    >>> read_field_name("form1[0].#subform[0].P2_Line1_FamilyName[0]").asks
    'name_family'
    >>> asked = read_field_name("sponsor.date_of_birth")
    >>> asked.asks, asked.near.word
    ('date_of_birth', 'sponsor')
    """
    steps = [words for step in name.split(".") if (words := words_of_name(step))]
    return read_tooltip(" – ".join([*steps[:-1], " ".join(steps)] if len(steps) > 1 else steps), ticks=ticks)


def says_something(hint: str) -> bool:
    """Whether a tooltip holds words, and not just a field's number.

    >>> says_something("Text Field 12"), says_something("Passport")
    (False, True)
    """
    return any(letter.isalpha() for letter in words_of_name(hint))


def words_of_name(step: str) -> str:
    """Return the words that a part of a field's name is made of: `P2_Line1_FamilyName[0]` says `Family Name`."""
    bare = re.sub(r"\[\d*\]", "", step)
    if bare.startswith("#"):
        return ""
    apart = re.sub(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ", bare)
    words = [word for word in re.split(r"[\s_-]+", apart) if word and not _NOISE.fullmatch(word)]
    words = re.sub(r"(?<=[A-Za-z])(?=\d)", " ", " ".join(words)).split()
    return re.sub(
        r"(?<=[A-Za-z])s(?= (?:family|given|middle|last|first|name|date)\b)", "'s", " ".join(words), flags=re.IGNORECASE
    )


def _sentences(text: str) -> Iterator[str]:
    """Yield the sentences of a tooltip; what stands in brackets stays with what it explains."""
    plain = _SPELLED.sub(lambda found: re.sub(r"[. ]", "", found.group()), " ".join(text.split()).replace("_", " "))
    for written, meant in _ABBREVIATED:
        plain = written.sub(meant, plain)
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
    bare = [_LEADING_ITEM.sub("", sentence) for sentence in sentences]
    for at in range(len(bare) - 1, -1, -1):
        caption, around = _caption_in(bare[at])
        if at and (caption is None or caption.asks == "other"):
            caption, around = _caption_of_two(bare[at - 1], bare[at], caption) or (caption, around)
        if caption is not None and not (_is_bare_role(caption, bare[at]) and len(bare) > 1):
            return at, caption, around
        if caption is None and ticks:
            caption = _caption_before_answer(bare[at])
            if caption is not None:
                return at, caption, ""
        if caption is None and not ticks and not _is_remark(bare[at]):
            break
    return -1, None, ""


def _caption_before_answer(sentence: str) -> Caption | None:
    """Return the caption that begins what a box's words are, `Sex Female`; None where none does."""
    words = sentence.split()
    starts = (read_caption(" ".join(words[:end])) for end in range(len(words) - 1, 0, -1))
    return next((caption for caption in starts if caption is not None), None) if len(words) <= _SHORT else None


def _caption_of_two(above: str, below: str, caption: Caption | None) -> tuple[Caption, str] | None:
    """Return the caption that two sentences make, `Passport. Number.` or `Country of Birth. Enter Country.`, if any."""
    first, around = _caption_in(above)
    if caption is not None:
        place = first is not None and first.asks in ("place_of_birth", "nationality")
        return (first, around) if first and place and _WHERE.search(fold(below)) else None
    joined = read_caption(f"{above} {below}")
    return (joined, "") if joined is not None else None


def _is_bare_role(caption: Caption, sentence: str) -> bool:
    """Whether a sentence only names somebody: whose the value is, and not what is asked for."""
    return caption.asks == "name" and caption.role is not None and not without_roles(fold(sentence)).strip(" '-,")


def _is_remark(sentence: str) -> bool:
    """Whether a sentence behind a caption only says how to answer."""
    words = fold(sentence)
    plain = _BRACKETS.sub("", words).strip()
    if plain in _pieces() or not re.search(r"[a-z]{3}", plain) or _HOW_TO_DATE.search(sentence):
        return True
    return plain.partition(" ")[0] in tables()["tooltips"]["remark"] or _is_around(plain)


@functools.lru_cache(maxsize=4096)
def _caption_in(sentence: str) -> tuple[Caption | None, str]:
    """Return the caption that a sentence is once words that ask, address or name somebody are taken off its ends."""
    bracketed = " ".join(found.group()[1:-1] for found in _BRACKETS.finditer(sentence))
    words = _BRACKETS.sub(" ", _HOW_TO_DATE.sub("", sentence)).split()
    if len(words) > 2 * _WINDOW:
        return None, ""
    for length in range(len(words), 0, -1):
        for start in range(min(len(words) - length, _WINDOW) + 1):
            before, after = " ".join(words[:start]), " ".join(words[start + length :])
            if _is_around(_without_papers(before)) and _is_around(_without_papers(after)):
                caption = _known_caption(" ".join(words[start : start + length]).strip(" ,"))
                if caption is not None and (caption.asks in _DATED or (_is_around(before) and _is_around(after))):
                    hint = f"{caption.hint} {bracketed}".strip()
                    return dataclasses.replace(caption, hint=hint), f"{before} | {after} | {bracketed}"
    return None, ""


def _known_caption(words: str) -> Caption | None:
    return Caption(SECOND_FAMILY) if fold(words) in tables()["tooltips"]["second_family"] else read_caption(words)


def _without_papers(text: str) -> str:
    """Return words without those for a paper: the expiry of a passport is an expiry, its name is no name."""
    return " ".join(word for word in text.split() if fold(word) not in tables()["tooltips"]["papers"])


@functools.lru_cache(maxsize=4096)
def _is_around(text: str) -> bool:
    """Whether words change nothing of what the caption beside them asks for."""
    folded = fold(text)
    described = _OF_SOMEBODY.fullmatch(folded)  # the consenting parent's name is the parent's
    if described and (named_roles(described["who"]) or described["who"] in _persons()):
        return True
    return all(word in _around() or word.isdigit() for word in re.findall(r"\w+", without_roles(folded)))


@functools.cache
def _around() -> frozenset[str]:
    words = tables()["tooltips"]
    return frozenset(fold(word) for key in ("asking", "around", "you", "person") for word in words[key])


@functools.cache
def _persons() -> frozenset[str]:
    return frozenset(tables()["tooltips"]["person"])


def _nearest(owners: Sequence[Owner | None]) -> Owner | None:
    """Return the first of the owners who is somebody; you, where nobody else is named."""
    named = [owner for owner in owners if owner is not None]
    return next((owner for owner in named if owner != YOU), named[0] if named else None)


def _own_owner(caption: Caption, around: str, sentence: str) -> Owner | None:
    """Return whom the caption's own sentence names."""
    if caption.asks == "relationship":  # to the applicant, but whose?
        return _owner_in(around)
    owner = _owner_in(sentence)
    if owner is None or (caption.role is not None and owner.role is not caption.role):
        return Owner(caption.role, caption.role.value) if caption.role else owner
    return owner


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
    somebody = _somebody_in(re.findall(r"\w+", words))
    if somebody:
        return Owner(None, somebody)
    return YOU if set(re.findall(r"\w+", words)) & set(tables()["tooltips"]["you"]) else None


def _somebody_in(words: Sequence[str]) -> str:
    """Return how a sentence calls somebody in a role we have no word for: `second guest`, `person being insured`."""
    at = next((at for at, word in enumerate(words) if word in _persons()), None)
    if at is None:
        return ""
    before = words[at - 1 : at] if at and not _is_around(words[at - 1]) else []
    after = list(itertools.takewhile(lambda word: not _is_around(word), words[at + 1 : at + 3]))
    return " ".join([*before, words[at], *(after if len(after) == 2 else [])])


def _is_former(sentence: str) -> bool:
    """Whether a sentence speaks of names that somebody has or had besides."""
    words = fold(sentence)
    return len(words.split()) <= _SHORT and any(phrase in words for phrase in tables()["tooltips"]["former"])


def _item(sentence: str) -> int | None:
    found = _ITEM.fullmatch(sentence) or _LEADING_ITEM.match(sentence)
    return int(found["number"]) if found else None


def _ordinal(sentences: Sequence[str]) -> str:
    """Return the number of the row or person: `Row 2`, `Child 2's name`."""
    for sentence in reversed(sentences):
        words = fold(sentence)
        ends = [named.end for named in named_roles(words)]
        ends += [word.end() for word in re.finditer(r"\w+", words) if word.group() in ("row", *_persons())]
        for end in ends:
            number = re.match(r"\W*(?:no|number)?\W*(\d{1,2})\b", words[end:])
            if number:
                return number[1]
    return ""


def _piece(sentences: Sequence[str]) -> str | None:
    """Return which piece of a date is asked for, None where it is the whole."""
    said = {_BRACKETS.sub("", fold(sentence)).strip() for sentence in sentences}
    return next((piece for word, piece in _pieces().items() if word in said), None)


@functools.cache
def _pieces() -> dict[str, str]:
    return {fold(word): piece for piece in ("day", "month", "year") for word in tables()["tooltips"][piece]}


def _hint(caption: Caption | None, text: str) -> str:
    """Return the order of day and month that a tooltip spells out, else what the caption has in its brackets."""
    how = _HOW_TO_DATE.search(text)
    if how:
        plain = fold(how.group())
        day, month = plain.find("day"), plain.find("month")
        if day >= 0 and month >= 0:
            return "mm/dd/yyyy" if month < day else "dd/mm/yyyy"
    return caption.hint if caption else ""
