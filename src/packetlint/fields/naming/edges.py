"""How one word of a name stands to one word of another: a named relation, never a score."""

import functools
from collections.abc import Iterator

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from packetlint.fields.naming import asian, classes, kindred, known, native, script
from packetlint.fields.naming.edge import (
    ABBREVIATION,
    APOSTROPHE,
    EXACT,
    GENDER_ENDING,
    GENDER_PAIR,
    ICAO,
    INITIAL,
    INITIAL_CLASH,
    LANGUAGE_FORM,
    LOOK_ALIKE,
    MARKS_CLASH,
    MARKS_DROPPED,
    NEAR_NAME,
    NICKNAME,
    OTHER_NAME,
    OTHER_SCRIPT,
    OTHER_SCRIPT_LANGUAGE,
    ROMANISATION,
    SPELLING,
    TYPING_ERROR,
    Edge,
    Weight,
    edge,
)
from packetlint.fields.naming.look_alikes import has_digit, look_alike
from packetlint.fields.naming.shape import clipped, english_sound, gender_pair, slips_apart
from packetlint.fields.naming.words import Kind, Part, Word, latin_forms


def _marks(left: Word, right: Word) -> Edge:
    if left.repaired != right.repaired:
        return LOOK_ALIKE
    if left.key == right.key:
        return EXACT
    if script.lower_turkish(left.text) == right.key or script.lower_turkish(right.text) == left.key:
        return EXACT
    if left.key.replace("'", "") == right.key.replace("'", ""):
        return APOSTROPHE
    if left.script == "CYRILLIC":
        return MARKS_DROPPED
    return MARKS_CLASH if script.marks_clash(left.key, right.key) else MARKS_DROPPED


def _icao(left: Word, right: Word, cultures: frozenset[str]) -> bool:
    if not left.key.isascii() or not right.key.isascii():
        if not _written_out(left, right) and script.icao_forms(left.key) & script.icao_forms(right.key):
            return True
    elif "xx" in left.plain or "xx" in right.plain:
        return any(
            a.plain.replace("nxx", "n").replace("uxx", "u") == b.plain.replace("nxx", "n").replace("uxx", "u")
            for a, b in ((left, right),)
        )
    return _umlaut_written_out(left.plain, right.plain, cultures)


def _umlaut_written_out(left: str, right: str, cultures: frozenset[str]) -> bool:
    """Return whether two words without marks are those that an umlaut becomes: Mueller, Muller.

    A listed given name's two vowels are its own (Samuel), for German ones are listed with their umlaut.
    """
    short, long = sorted((left, right), key=len)
    if known.given_cultures(long) or (known.given_cultures(short) - {"deu", "nor", "tur"}):
        return False
    names = _UMLAUTS if "nor" in cultures else _UMLAUTS[:1]
    return bool(cultures & {"deu", "nor", "tur"}) and classes.same_class(left, right, names)


_UMLAUTS = ("germanic", "nordic")
"""The classes of letters written out, which hold beside a class of romanisation."""


def _written_out(left: Word, right: Word) -> bool:
    """Return whether both words carry marks and their plain letters differ: then no way of writing explains it."""
    return (
        left.key != left.plain
        and right.key != right.plain
        and left.plain != right.plain
        and len(left.plain) == len(right.plain)
    )


def _initials(left: Word, right: Word) -> Edge | None:
    if Kind.INITIAL not in (left.kind, right.kind):
        return None
    ours, theirs = left.latin[:1], right.latin[:1]
    starts = {ours} | {form[:1] for form in latin_forms(left.plain, left.script)}
    others = {theirs} | {form[:1] for form in latin_forms(right.plain, right.script)}
    if left.kind is right.kind:
        return EXACT if starts & others else INITIAL_CLASH
    return INITIAL if starts & others else INITIAL_CLASH


def _class_names(left: str, right: str, cultures: frozenset[str]) -> Iterator[str]:
    """Yield the romanisation classes of the cultures, less those that a known word has nothing to do with."""
    wanted = cultures | (known.shape_cultures(left) & known.shape_cultures(right))
    own = known.word_cultures(left) | known.word_cultures(right)
    if not own:
        yield "glide"
    for name in sorted({name for culture in wanted for name in classes.classes_of(culture)} - {*_UMLAUTS}):
        if not own or own & classes.kin(name):
            yield name


def _romanised(left: str, right: str, cultures: frozenset[str], part: Part = Part.FAMILY) -> bool:
    """Return whether two plain Latin words may stand for one native string."""
    listed = cultures if part is Part.FAMILY else cultures - {"kor"}  # whose lines are surnames
    if kindred.one_native_name(left, right, listed):
        return True
    if kindred.two_native_names(left, right, listed) or _doubled_by_mistake(left, right):
        return False
    if classes.same_class(left, right, _class_names(left, right, cultures)):
        return True
    if "chn" in cultures and asian.same_chinese(left, right):
        return True
    return "kor" in cultures and asian.same_korean(left, right)


def _doubled_by_mistake(left: str, right: str) -> bool:
    """Return whether one word is a listed name and the other the same with a letter doubled, which no list has.

    Romanisations drop one of two letters (Hassan, Hasan) far more often than they double one.
    """
    short, long = sorted((left, right), key=len)
    if len(long) - len(short) != 1 or not known.word_cultures(short) or known.word_cultures(long):
        return False
    return any(long[:at] + long[at + 1 :] == short and long[at] in long[at - 1 : at] for at in range(1, len(long)))


def _across_scripts(left: Word, right: Word, cultures: frozenset[str], part: Part) -> Edge | None:
    """Relate a native word to a Latin one, or two native words of different scripts."""
    if left.script == "LATIN":
        left, right = right, left
    if kindred.one_native_name(left.plain, right.plain):
        return OTHER_SCRIPT
    own = _SCRIPT_CULTURES.get(left.script, frozenset()) | _SCRIPT_CULTURES.get(right.script, frozenset())
    if kindred.two_native_names(left.plain, right.plain, own):
        return None
    ours, theirs = latin_forms(left.plain, left.script), latin_forms(right.plain, right.script)
    if set(ours) & set(theirs):
        return OTHER_SCRIPT
    if any(_romanised(a, b, own) for a in ours for b in theirs):
        return OTHER_SCRIPT
    if left.script == "CJK" and any(asian.cantonese_of(reading, right.plain) for reading in ours):
        return OTHER_SCRIPT
    if (
        right.script == "LATIN"
        and left.script not in _WRITTEN_OUT
        and native.matches(left.plain, left.script, right.plain)
    ):
        return OTHER_SCRIPT
    if _languages(ours, theirs, part) in ("language", "same"):
        return OTHER_SCRIPT_LANGUAGE
    return None


_WRITTEN_OUT = ("CYRILLIC", "GREEK", "GEORGIAN", "ARMENIAN", "HANGUL", "CJK", "LATIN")
_SCRIPT_CULTURES = {
    "CYRILLIC": frozenset({"ukr"}), "GREEK": frozenset({"grc"}), "GEORGIAN": frozenset({"kat"}),
    "ARMENIAN": frozenset({"hye"}),
    "HANGUL": frozenset({"kor"}), "CJK": frozenset({"chn"}), "HEBREW": frozenset({"heb"}),
    "ETHIOPIC": frozenset({"eth"}), "ARABIC": frozenset({"ara"}),
}  # fmt: skip


@functools.lru_cache(maxsize=65536)
def _languages(ours: tuple[str, ...], theirs: tuple[str, ...], part: Part) -> str | None:
    """Return `same` for forms of one family in one language, `language` in two, `nick` with a pet form; None apart."""
    kind = "surname" if part is Part.FAMILY else "given"
    left = frozenset().union(*(kindred.members(form, kind) for form in ours))
    if not left:
        return None
    right = frozenset().union(*(kindred.members(form, kind) for form in theirs))
    shared = {family for family, _ in left} & {family for family, _ in right}
    if not shared:
        return None
    left = frozenset(member for member in left if member[0] in shared)
    right = frozenset(member for member in right if member[0] in shared)
    if left & right - {member for member in left if member[1] == "nick"}:
        return "same"
    return "nick" if all(lang == "nick" for _, lang in left) or all(lang == "nick" for _, lang in right) else "language"


def _both_known(left: Word, right: Word, cultures: frozenset[str]) -> bool:
    """Return whether both words are given names: listed in one culture, or made of the syllables of its names."""
    if "kor" in cultures and asian.known_korean(left.plain) and asian.known_korean(right.plain):
        return True
    if "chn" in cultures and asian.chinese_readings(left.plain) and asian.chinese_readings(right.plain):
        return True
    ours, theirs = known.given_cultures(left.key), known.given_cultures(right.key)
    return bool(ours & theirs) or bool(ours and theirs and not slips_apart(left.plain, right.plain))


def _given_apart(left: Word, right: Word, cultures: frozenset[str]) -> Edge:
    """Relate two words in the place of given names that no way of writing explains."""
    both = _both_known(left, right, cultures)
    gender = gender_pair(left.plain, right.plain, "given")
    if both and clipped(left.plain, right.plain) and _clips_names(left, right):
        return NICKNAME
    one = bool(known.given_cultures(left.key)) != bool(known.given_cultures(right.key))
    if both:
        one_sound = english_sound(left.plain) == english_sound(right.plain)
        if _opposite_sexes(left, right) and (gender or one_sound or slips_apart(left.plain, right.plain)):
            return GENDER_PAIR
        if one_sound:
            return SPELLING
        return GENDER_PAIR if gender else NEAR_NAME if slips_apart(left.plain, right.plain) else OTHER_NAME
    if gender and (not one or _feminine_of_listed(left, right)):
        return GENDER_PAIR
    if slips_apart(left.plain, right.plain):
        return TYPING_ERROR
    return NICKNAME if clipped(left.plain, right.plain) else OTHER_NAME


def _feminine_of_listed(left: Word, right: Word) -> bool:
    """Return whether one word is a listed man's name and the other the woman's name that its language forms of it."""
    for man, woman in ((left, right), (right, left)):
        sexes = {sex for _, sex in known.sexes(man.key)}
        if sexes == {"m"} and woman.plain == man.plain + "a" and man.plain[-1] not in "aeiouy":
            return True
    return False


def _family_apart(left: Word, right: Word, cultures: frozenset[str]) -> Edge:
    if gender_pair(left.plain, right.plain, "given") and _opposite_sexes(left, right):
        return GENDER_PAIR
    if gender_pair(left.plain, right.plain, "surname"):
        return GENDER_ENDING
    if slips_apart(left.plain, right.plain):
        return TYPING_ERROR
    return LANGUAGE_FORM if _near_in_class(left.latin, right.latin, cultures) else OTHER_NAME


def _near_in_class(left: str, right: str, cultures: frozenset[str]) -> bool:
    """Return whether two Slavic surnames are one but for a sound or their vowels: Hryhorenko and Grigorenko."""
    if not cultures & {"ukr", "rus", "bel"} or min(len(left), len(right)) < 6:
        return False
    if classes.same_class(left, right, ("slavic_sound",)):
        return True
    ours, theirs = classes.keys(left, "slavic"), classes.keys(right, "slavic")
    return any(OSA.distance(a, b, score_cutoff=1) <= 1 for a in ours for b in theirs)


def _patronymics_apart(left: Word, right: Word) -> Edge:
    """Two patronymics are forms of one father's name in two languages, a slip, or two fathers."""
    ours, theirs = (english_sound(word.latin) for word in (left, right))
    if OSA.distance(left.latin, right.latin) <= 1:
        return TYPING_ERROR
    stems = [word.latin[: max(3, len(word.latin) - 5)] for word in (left, right)]
    if stems[0] == stems[1] or _languages((stems[0],), (stems[1],), Part.GIVEN):
        return LANGUAGE_FORM
    return TYPING_ERROR if ours[:4] == theirs[:4] and slips_apart(left.latin, right.latin) else OTHER_NAME


def relate(left: Word, right: Word, part: Part, cultures: frozenset[str]) -> Edge:
    """Return the first relation that holds between two words in the place `part` of names of the given cultures.

    >>> from packetlint.fields.naming.words import make
    >>> relate(make("Olena"), make("Elena"), Part.GIVEN, frozenset({"ukr"})).reason
    'other-language-form'
    >>> relate(make("Müller"), make("Mueller"), Part.FAMILY, frozenset()).reason
    'icao-spelling'
    """
    if left.plain == right.plain:
        return _marks(left, right)
    if left.key > right.key:
        left, right = right, left
    return _relate(left, right, part, cultures)


@functools.lru_cache(maxsize=65536)
def _relate(left: Word, right: Word, part: Part, cultures: frozenset[str]) -> Edge:
    initial = _initials(left, right)
    if initial:
        return initial
    if left.script != right.script:
        found = look_alike(left, right, part) if "NONE" in (left.script, right.script) else None
        return found or _across_scripts(left, right, cultures, part) or _apart_across(left, right, part)
    if left.script == "CJK":
        return _han(left, right)
    if left.script == "LATIN":
        return _latin(left, right, part, cultures)
    return _native(left, right, part, cultures)


def _han(left: Word, right: Word) -> Edge:
    if asian.simplified(left.plain) == asian.simplified(right.plain):
        return edge(Weight.BENIGN, "traditional-and-simplified", -0.8)
    if left.latin == right.latin:
        return edge(Weight.FLAGGED, "other-character")
    return OTHER_NAME


def _apart_across(left: Word, right: Word, part: Part) -> Edge:
    """Relate words of two scripts that are no spelling of each other, by their Latin forms."""
    ours, theirs = latin_forms(left.plain, left.script), latin_forms(right.plain, right.script)
    if _languages(ours, theirs, part) == "nick":
        return NICKNAME
    if part is Part.PATRONYMIC:
        return OTHER_NAME
    section = "surname" if part is Part.FAMILY else "given"
    if any(gender_pair(a, b, section) for a in ours for b in theirs):
        return GENDER_ENDING if part is Part.FAMILY else GENDER_PAIR
    if {left.script, right.script} <= set(_WRITTEN_OUT) and any(slips_apart(a, b) for a in ours for b in theirs):
        return TYPING_ERROR
    return OTHER_NAME


_LEAST_LIKE = 30
"""Percent of letters that two spellings of one name share at least, outside the cultures that spell by syllables."""


def _latin(left: Word, right: Word, part: Part, cultures: frozenset[str]) -> Edge:
    if kindred.abbreviates(left.plain, right.plain) or kindred.abbreviates(right.plain, left.plain):
        return ABBREVIATION
    if part is not Part.FAMILY and _languages((left.plain,), (right.plain,), part) == "language":
        return GENDER_PAIR if _opposite_sexes(left, right) else LANGUAGE_FORM
    if cultures & {"chn", "kor"} or fuzz.ratio(left.plain, right.plain) >= _LEAST_LIKE:
        alike = _written_alike(left, right, part, cultures)
        if alike:
            return alike
    if part is Part.PATRONYMIC:
        return _patronymics_apart(left, right)
    return _by_language(left, right, part, cultures) or (
        _family_apart(left, right, cultures) if part is Part.FAMILY else _given_apart(left, right, cultures)
    )


def _written_alike(left: Word, right: Word, part: Part, cultures: frozenset[str]) -> Edge | None:
    """Relate two Latin words that are one word written, or read, in two ways."""
    if _icao(left, right, cultures):
        return ICAO
    if not _written_out(left, right) and _romanised(left.plain, right.plain, cultures, part):
        return ROMANISATION
    return look_alike(left, right, part)


def _native(left: Word, right: Word, part: Part, cultures: frozenset[str]) -> Edge:
    """Relate two words of one native script."""
    if kindred.one_native_name(left.plain, right.plain) and left.script != "HANGUL":
        return edge(Weight.BENIGN, "native-spelling", -0.5)
    if has_digit(left) or has_digit(right):
        found = look_alike(left, right, part)
        if found:
            return found
    if part is Part.PATRONYMIC:
        return _patronymics_apart(left, right)
    return _by_language(left, right, part, cultures) or (
        _family_apart(left, right, cultures) if part is Part.FAMILY else _given_apart(left, right, cultures)
    )


def _clips_names(left: Word, right: Word) -> bool:
    """Return whether both words are Nigerian names, whose short forms are clipped from long ones: Oluwaseun, Seun."""
    return bool({"nga", "ibo"} & known.given_cultures(left.key) and {"nga", "ibo"} & known.given_cultures(right.key))


def _opposite_sexes(left: Word, right: Word) -> bool:
    """Return whether one word is a man's name and the other a woman's in one language."""
    ours, theirs = known.sexes(left.key), known.sexes(right.key)
    shared = {culture for culture, _ in ours} & {culture for culture, _ in theirs}
    if gender_pair(left.plain, right.plain, "given"):
        return any(not {use for use in ours & theirs if use[0] == culture} for culture in shared)
    return bool(shared) and not {sex for _, sex in ours} & {sex for _, sex in theirs}


def _by_language(left: Word, right: Word, part: Part, cultures: frozenset[str]) -> Edge | None:
    """Relate two words that belong to one family of names."""
    ours, theirs = latin_forms(left.plain, left.script), latin_forms(right.plain, right.script)
    how = _languages(
        ours if left.script == "CYRILLIC" else (left.plain, *ours),
        theirs if right.script == "CYRILLIC" else (right.plain, *theirs),
        part,
    )
    gender = gender_pair(left.plain, right.plain, "given")
    if how and part is not Part.FAMILY and (how != "nick" or gender) and _opposite_sexes(left, right):
        return GENDER_PAIR
    if how == "language":
        return LANGUAGE_FORM
    if how == "nick":
        return NICKNAME
    if how == "same":
        if any("slavic" in classes.classes_of(culture) for culture in cultures):
            return LANGUAGE_FORM
        same_sound = english_sound(ours[0]) == english_sound(theirs[0])
        return SPELLING if same_sound or part is Part.FAMILY else NEAR_NAME
    mandarin = bool(asian.chinese_readings(left.plain) and asian.chinese_readings(right.plain))
    if "chn" in cultures and ("yue" in cultures or not mandarin):
        return LANGUAGE_FORM if asian.mandarin_and_cantonese([left.plain], right.plain) else None
    return None
