"""Tells given names from family names where the text does not state it: by the customs of the culture it points to."""

import dataclasses

from packetlint.fields.naming import known, shape
from packetlint.fields.naming.look_alikes import digits_read
from packetlint.fields.naming.setting import Custom, Setting
from packetlint.fields.naming.tables import words
from packetlint.fields.naming.words import Kind, Name, Part, Word


@dataclasses.dataclass(frozen=True, slots=True)
class Roles:
    """The role of each main word of a name, and how sure that is: 3 stated, 2 by evidence, 1 by default."""

    parts: tuple[Part, ...]
    sure: int


def roles_of(name: Name, setting: Setting) -> Roles:
    """Return the roles of a name's main words."""
    main = name.main
    if all(word.stated for word in main) and name.stated:
        return Roles(tuple(_stated(word) for word in main), 3)
    if len(main) == 1:
        return Roles((Part.FAMILY,) if name.titled else (Part.GIVEN,), 0)
    if setting.custom in (Custom.SYLLABIC, Custom.VIETNAMESE):
        return _eastern(main, setting)
    if setting.custom is Custom.IBERIAN:
        return _iberian(name)
    if setting.custom in (Custom.WHOLE, Custom.ANCESTRAL):
        return Roles((Part.GIVEN, *(Part.CHAIN for _ in main[1:])), 1)
    patronymic = next((at for at, word in enumerate(main) if shape.is_patronymic(word)), None)
    if patronymic is not None and len(main) > 1:
        return _with_patronymic(main, patronymic)
    return _western(main, setting)


def _stated(word: Word) -> Part:
    if shape.is_patronymic(word):
        return Part.PATRONYMIC
    return word.stated or Part.GIVEN


def _from_cut(main: tuple[Word, ...], family: set[int], sure: int, inner: Part = Part.GIVEN) -> Roles:
    given = [at for at in range(len(main)) if at not in family]
    parts = [Part.FAMILY if at in family else Part.GIVEN if at == given[0] else inner for at in range(len(main))]
    return Roles(tuple(parts), sure)


def _surname_score(word: Word, setting: Setting) -> bool:
    cultures = known.surname_cultures(word.plain) | known.surname_cultures(word.latin)
    wanted = {"chn", "kor"} if setting.custom is Custom.SYLLABIC else {"vnm"}
    return bool(cultures & wanted)


def _eastern(main: tuple[Word, ...], setting: Setting) -> Roles:
    last = len(main) - 1
    first_is = _surname_score(main[0], setting) and not (len(main) > 2 and main[1].hyphenated)
    last_is = _surname_score(main[last], setting) and not main[last].hyphenated
    if main[0].script in ("CJK", "HANGUL") or (first_is and not last_is):
        return _from_cut(main, {0}, 2)
    if last_is and not first_is:
        return _from_cut(main, {last}, 2)
    return _from_cut(main, {0}, 1)


def _is_given(word: Word) -> bool:
    if word.kind is Kind.INITIAL or known.given_cultures(word.key if word.script == "LATIN" else word.plain):
        return True
    return any(known.given_cultures(form) for form in digits_read(word))


def _hyphen_group(main: tuple[Word, ...], at: int) -> set[int]:
    """Return the places of the words that hyphens tie to the word at a place."""
    first = at
    while main[first].hyphenated and first > 0 and main[first].plain and main[first - 1].kind is Kind.WORD:
        first -= 1
    last = at
    while last + 1 < len(main) and main[last + 1].hyphenated:
        last += 1
    return set(range(first, last + 1))


def _iberian(name: Name) -> Roles:
    """Two family names at the end where words stay for a given name; or in front of known given names."""
    main = name.main
    last = len(main) - 1
    led = [_led_by_article(name, word) for word in main]
    devoted = [_led_by_article(name, word, devotional=True) for word in main]
    iberian = [
        bool(known.surname_cultures(word.plain) & {"spa", "por"}) and not devotion
        for word, devotion in zip(main, devoted, strict=True)
    ]
    only_surname = [not _is_given(word) or article for word, article in zip(main, led, strict=True)]
    surname = [only or listed for only, listed in zip(only_surname, iberian, strict=True)]
    if only_surname[0] and not only_surname[last] and not surname[last]:
        end = 2 if len(main) > 2 and surname[1] else 1
        return _from_cut(main, set(range(end)), 2)
    if len(main) <= 2:
        return _from_cut(main, {last}, 1)
    start = last - 1 if surname[last - 1] and (only_surname[last - 1] or len(main) > 3 or surname[last]) else last
    if len(main) == 3 and not only_surname[1] and not iberian[1]:
        start = last
    return _from_cut(main, set(range(start, len(main))), 2)


def _led_by_article(name: Name, word: Word, *, devotional: bool = False) -> bool:
    """Return whether an article makes a word a surname, `de la Rosa`; or a devotional given name, `de los Ángeles`."""
    at = next(n for n, each in enumerate(name.words) if each is word)
    articles = words("vocabulary", "particles", "articles")
    devotions = words("vocabulary", "particles", "devotional")
    return at > 1 and name.words[at - 1].plain in articles and (word.plain in devotions) is devotional


def _with_patronymic(main: tuple[Word, ...], at: int) -> Roles:
    last = len(main) - 1
    family = set(range(last if at < last else 0, len(main) if at < last else max(1, at - 1)))
    if at == 0:
        family = {last}
    parts = tuple(Part.PATRONYMIC if n == at else Part.FAMILY if n in family else Part.GIVEN for n in range(len(main)))
    return Roles(parts, 2)


def _family_like(word: Word) -> bool:
    return not _is_given(word) and word.kind is Kind.WORD


def _western(main: tuple[Word, ...], setting: Setting) -> Roles:
    """Family name last; or first, where only the first word is no given name and all others are."""
    last = len(main) - 1
    inner = Part.CHAIN if setting.custom is Custom.CHAIN else Part.GIVEN
    front = _hyphen_group(main, 0)
    behind = [word for at, word in enumerate(main) if at not in front]
    listed_last = bool(known.surname_cultures(main[last].plain)) and not known.surname_cultures(main[0].plain)
    surname_first = (_family_like(main[0]) and not listed_last) or (
        main[last].kind is Kind.INITIAL and main[0].kind is Kind.WORD
    )
    if surname_first and behind and all(_is_given(word) for word in behind):
        return _from_cut(main, front, 2, inner)
    if (
        surname_first
        and known.surname_cultures(main[0].plain)
        and _is_given(main[1])
        and not known.surname_cultures(main[last].plain)
    ):
        return _from_cut(main, front, 2, inner)
    family = _hyphen_group(main, last)
    if len(family) == len(main):
        family = {last}
    sure = 2 if _is_given(main[0]) and _family_like(main[last]) else 1
    return _from_cut(main, family, sure, inner)
