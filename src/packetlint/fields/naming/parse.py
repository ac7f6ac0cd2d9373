"""Takes a name apart: labels, titles, suffix, earlier names, stand-ins, particles, initials, and stated roles."""

import functools
import re

from packetlint.fields.naming import known, script, words
from packetlint.fields.naming.labels import unlabelled
from packetlint.fields.naming.tables import table
from packetlint.fields.naming.tables import words as listed
from packetlint.fields.naming.words import Kind, Name, Part, Word
from packetlint.model.fact import PersonName

_MRZ_HEAD = re.compile(r"^(?:[PVICA]<|[PVICA][A-Z](?=[A-Z0-9<]{34}$|[A-Z0-9<]{42}$))(?:[A-Z]{3}|[A-Z]<<)(?=[A-Z0-9]+<)")
_BRACKETS = re.compile(r"[(\[{]([^()\[\]{}]*)[)\]}]|\"([^\"]+)\"|(?<![^\s])'([^']+)'(?![^\s])")
_BLANK_BETWEEN_LETTERS = re.compile(r"(?<=[^\W\d_]) +(?=[^\W\d_])")
_TOKEN = re.compile(r"[^\s,;<]+|,|;")
_DOTTED_INITIALS = re.compile(r"^(?:[^\W\d_]\.-?){2,}[^\W\d_]?\.?$")
_CAPITALS = re.compile(r"^[^\W\d_]{2,}$")
_MRZ_LENGTHS = (30, 31, 39)
"""Room for a name in TD1, TD2 and MRV-B, TD3 and MRV-A (ICAO 9303-4, -5, -6, -7)."""
MAX_LENGTH = 300
"""Letters of a text that are read as a name: what is longer is none."""
_STRIP = '.,;:!?*_~^|/\\"()[]{}<>«»+=#&%'


@functools.lru_cache(maxsize=65536)
def _bare(token: str) -> str:
    return script.plain(script.lower(token.strip(_STRIP + "-'").replace(".", "")))


@functools.cache
def _phrases() -> re.Pattern[str]:
    phrases = table("vocabulary")["standins"]["phrases"].split("|")
    return re.compile("|".join(map(re.escape, phrases)), re.IGNORECASE)


def _without_phrases(text: str) -> tuple[str, bool]:
    cut, found = _phrases().subn(" ", text, count=1)
    return cut, found > 0


def _brackets_out(text: str) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """Take out what stands in brackets or quotes: an earlier name after a marker or surname, else another."""
    former: list[str] = []
    alias: list[str] = []
    markers = listed("vocabulary", "former", "markers")

    def take(match: re.Match[str]) -> str:
        inside = next((group for group in match.groups() if group), "")
        bare = [_bare(word) for word in inside.replace("-", " ").split()]
        if bare and bare[0] in markers:
            former.extend(bare[1:])
        else:
            alias.extend(bare)
        return " "

    whole = text.strip()
    if len(whole) > 2 and whole[0] == '"' and whole[-1] == '"' and whole.count('"') == 2:
        return whole[1:-1], (), ()
    text = _BRACKETS.sub(take, text)
    return text, tuple(filter(None, former)), tuple(filter(None, alias))


def _zone(text: str) -> tuple[str, bool, bool]:
    """Return a zone's name field with fillers as blanks and a comma, whether it is one, and whether it was cut."""
    if "<" not in text:
        return text, False, False
    compact = _BLANK_BETWEEN_LETTERS.sub("<", text.strip()).replace(" ", "")
    body = _MRZ_HEAD.sub("", compact)
    cut = (
        "<<" in body
        and not body.endswith("<")
        and (len(body) in _MRZ_LENGTHS or len(compact) in (*_MRZ_LENGTHS, 36, 44))
    )
    family, found, given = body.strip("<").partition("<<")
    if not found:
        return family.replace("<", " "), True, False
    return family.replace("<", " ") + " , " + given.replace("<", " "), True, cut


def _split(token: str) -> list[tuple[str, bool]]:
    """Split a token at hyphens and runs of dotted initials: pieces, and whether a full stop stood behind."""
    if _DOTTED_INITIALS.match(token):
        return [(char, True) for char in token if char not in ".-"]
    pieces: list[tuple[str, bool]] = []
    for piece in token.split("-"):
        if "." in piece.strip("."):
            pieces.extend((part, True) for part in piece.split(".") if part)
        elif piece.strip(_STRIP):
            pieces.append((piece, piece.endswith(".")))
    return pieces


def _words(tokens: list[str], stated: Part | None) -> list[Word]:
    found = _single_words(tokens, stated)
    markers = listed("vocabulary", "patronymics", "markers")
    for at in range(len(found) - 1, 1, -1):
        if found[at].plain in markers and found[at - 1].kind is Kind.WORD:
            found[at - 1 : at + 1] = [words.make(f"{found[at - 1].text} {found[at].text}", stated=stated)]
    return found


def _single_words(tokens: list[str], stated: Part | None) -> list[Word]:
    found: list[Word] = []
    for token in tokens:
        pieces = _split(token)
        syllables = any(len(piece.strip(_STRIP)) > 1 for piece, _ in pieces)
        for number, (piece, stopped) in enumerate(pieces):
            bare = piece.strip(_STRIP + "'")
            if not bare:
                continue
            text = script.one_script(bare)
            writing = script.script_of(text)
            if writing in ("CJK", "HANGUL", "MYANMAR") and len(text) > 1 and len(tokens) <= 2:
                split = tuple(text) if found and writing == "HANGUL" else words.unspaced(text, writing)
                found.extend(words.make(part, stated=stated) for part in split)
                continue
            kind = Kind.INITIAL if _is_initial(text, writing) and not (syllables and _is_syllable(piece)) else Kind.WORD
            found.append(
                words.make(text, kind, stated=stated, hyphenated=number > 0, abbreviated=stopped, repaired=text != bare)
            )
    return found


def _is_initial(text: str, writing: str) -> bool:
    return len(text) == 1 and text.isalpha() and writing not in ("CJK", "HANGUL", "HIRAGANA", "KATAKANA", "NONE")


def _is_syllable(piece: str) -> bool:
    """Return whether one letter tied by a hyphen to more is a syllable: `U-jin`, `I-wen`."""
    return piece.lower() in ("a", "e", "i", "o", "u")


def _is_title(token: str, left: int, cultures: dict[str, float]) -> str | None:
    """Return `plain` or `cultural` where a token at the front is a title before `left` more words."""
    bare = _bare(token)
    if not bare or left < 1:
        return None
    if bare in listed("vocabulary", "titles", "before"):
        return "plain"
    if bare in listed("vocabulary", "titles", "weak") and left >= 2:
        return "plain"
    if bare in listed("vocabulary", "titles", "cultural"):
        return "cultural"
    for culture, key in (("mmr", "burmese"), ("ind", "indian"), ("idn", "indonesian")):
        strong = cultures.get(culture, 0.0) >= 0.5
        if bare in listed("vocabulary", "titles", key) and strong and not token.endswith(".") and left >= 2:
            return "cultural"
    return None


def _titles_off(tokens: list[str]) -> tuple[list[str], bool, bool]:
    """Take titles off the front: what stays, whether any went, whether a cultural one did."""
    plain = cultural = False
    while tokens:
        rest = [token for token in tokens[1:] if token not in ",;"]
        cultures = known.cultures_of(_bare(token) for token in rest) if len(_bare(tokens[0])) <= 5 else {}
        initials = len(_bare(tokens[0])) == 1 and rest and len(_bare(rest[0])) == 1
        doubled = bool(rest) and _bare(rest[0]) == _bare(tokens[0])
        lower = bool(rest) and rest[0][:1].islower() and tokens[0][:1].isupper() and not tokens[0].endswith(".")
        kind = None if initials or doubled or lower else _is_title(tokens[0], len(rest), cultures)
        if kind is None and tokens[0] not in "&+":
            break
        plain, cultural = plain or kind == "plain", cultural or kind == "cultural"
        tokens = tokens[2:] if len(tokens) > 1 and tokens[1] in ",;" else tokens[1:]
    return tokens, plain, cultural


def _suffix_of(token: str) -> str | None:
    """Return a generation suffix as it is written, without stops; None where a token is none."""
    bare = _bare(token)
    return bare if _generation(bare) in table("vocabulary")["suffixes"] else None


def _generation(suffix: str) -> str:
    return str(table("vocabulary")["suffix_spellings"].get(suffix, suffix))


def _ends_off(tokens: list[str]) -> tuple[list[str], str | None]:
    """Take degrees and the generation suffix off the end, and the suffix out of a comma's other side."""
    suffix = None
    degrees = listed("vocabulary", "titles", "after")
    while len(tokens) > 1:
        last = tokens[-1]
        if last in ",;":
            tokens = tokens[:-1]
        elif suffix is None and _suffix_of(last) and len([t for t in tokens if t not in ",;"]) > 2:
            suffix, tokens = _suffix_of(last), tokens[:-1]
        elif _bare(last) in degrees and (tokens[-2] in ",;" or "." in last or last.isupper()) and _degree_fits(tokens):
            tokens = tokens[:-1]
        else:
            break
    for at, token in enumerate(tokens[:-1]):
        if suffix is None and at and tokens[at + 1] in ",;" and _suffix_of(token) and at > 0:
            return tokens[:at] + tokens[at + 1 :], _suffix_of(token)
    return tokens, suffix


def _degree_fits(tokens: list[str]) -> bool:
    rest = [token for token in tokens[:-1] if token not in ",;"]
    shouted = all(token.isupper() for token in rest)
    return (
        bool(rest)
        and (not shouted or tokens[-2] in ",;" or "." in tokens[-1])
        and (len(rest) > 1 or tokens[-2] in ",;")
    )


def _stand_ins_off(tokens: list[str]) -> tuple[list[str], bool]:
    stand_ins = listed("vocabulary", "standins", "words")
    kept = [token for token in tokens if _bare(token) not in stand_ins]
    return (kept, True) if any(token not in ",;" for token in kept) and len(kept) < len(tokens) else (tokens, False)


def _former_off(tokens: list[str]) -> tuple[list[str], tuple[str, ...], tuple[str, ...]]:
    """Cut the tokens at a marker of an earlier name or of an alias."""
    markers, aliases = listed("vocabulary", "former", "markers"), listed("vocabulary", "former", "alias")
    for at, token in enumerate(tokens[1:-1], start=1):
        bare = _bare(token)
        rest = tuple(_bare(word) for each in tokens[at + 1 :] for word in each.split("-") if _bare(word))
        if bare in markers and at >= 1 and rest:
            return tokens[:at], rest, ()
        if bare in aliases and rest:
            return tokens[:at], (), rest
        if bare == "z" and token.islower() and _bare(tokens[at + 1]) in ("domu", "d"):
            return tokens[:at], rest[1:], ()
    return tokens, (), ()


def _comma_split(tokens: list[str]) -> tuple[list[str], list[str]]:
    """Split at the first comma: family name before, given names after; nothing after where there is none."""
    for at, token in enumerate(tokens):
        if token == "," and 0 < at < len(tokens) - 1:
            return [t for t in tokens[:at] if t not in ",;"], [t for t in tokens[at + 1 :] if t not in ",;"]
    return [token for token in tokens if token not in ",;"], []


def _capital_surname(found: list[Word]) -> list[Word]:
    """State the family name where it alone is in capitals, at the front or the end: `KOVALENKO Olena`."""
    capitals = [bool(_CAPITALS.match(word.text)) and word.text.isupper() for word in found]
    others = [word for word, capital in zip(found, capitals, strict=True) if not capital and word.kind is Kind.WORD]
    if not any(capitals) or not any(len(word.text) > 1 and not word.text.islower() for word in others):
        return found
    first, last = capitals.index(True), len(capitals) - 1 - capitals[::-1].index(True)
    block = all(capitals[first : last + 1])
    if not block or (first > 0 and last < len(found) - 1):
        return found
    if any(len(word.plain) < 3 for word in found[first : last + 1]):
        return found
    import dataclasses

    return [
        dataclasses.replace(word, stated=Part.FAMILY if capital else Part.GIVEN)
        for word, capital in zip(found, capitals, strict=True)
    ]


@functools.cache
def _particle_words() -> frozenset[str]:
    kinds = ("connectives", "articles", "arabic")
    return frozenset[str]().union(*(listed("vocabulary", "particles", kind) for kind in kinds))


def _particles(found: list[Word]) -> list[Word]:
    import dataclasses

    particles = _particle_words()
    leading = listed("vocabulary", "particles", "leading")
    if not any(word.plain in particles for word in found) or _eastern(found):
        return found
    marked: list[Word] = []
    for at, word in enumerate(found):
        inner = at < len(found) - 1 and not (word.kind is Kind.INITIAL and (word.abbreviated or word.text.isupper()))
        front = (
            at == 0 and word.stated is not Part.FAMILY and word.plain not in listed("vocabulary", "particles", "arabic")
        )
        unlikely = front and (len(found) <= 2 or word.plain not in leading)
        is_particle = word.plain in particles and inner and not unlikely
        marked.append(dataclasses.replace(word, kind=Kind.PARTICLE) if is_particle else word)
    return marked


def _eastern(found: list[Word]) -> bool:
    """Return whether the words point to a culture whose short names only look like particles: Do, Le, Van."""
    weights = known.cultures_of(word.plain for word in found if word.plain not in _particle_words())
    western = sum(weights.get(culture, 0.0) for culture in ("spa", "por", "nld", "deu", "ita", "fra", "ara", "phl"))
    return sum(weights.get(culture, 0.0) for culture in ("vnm", "chn", "kor")) > western


def _doubled(found: list[Word]) -> list[Word]:
    """Keep one of a single name that fills both fields; Burmese names double a word of their own."""
    twice = len(found) == 2 and found[0].plain == found[1].plain and len(found[0].plain) > 2
    return found[:1] if twice and "mmr" not in known.cultures_of([found[0].plain]) else found


def _same_keys(found: list[Word], suffix: str | None, extra: tuple[str, ...]) -> frozenset[str]:
    def whole(keys: list[str]) -> str:
        joined = "".join(("-" if w.hyphenated else " ") + key for w, key in zip(found, keys, strict=True))
        return "|".join((joined, suffix or "", *extra))

    turkish = whole([script.lower_turkish(word.text) for word in found])
    if any(word.repaired for word in found):
        return frozenset()
    return frozenset((whole([word.key for word in found]), turkish))


@functools.lru_cache(maxsize=32768)
def take_apart(text: str) -> Name:
    """Take a name's text apart.

    >>> [word.plain for word in take_apart("Herr Dr. Klaus Müller").words]
    ['klaus', 'muller']
    >>> take_apart("Robert Hale, Jr.").suffix
    'jr'
    >>> take_apart("Mary Ann Hale (née Smith)").former
    ('smith',)
    """
    whole = script.tidy(text[:MAX_LENGTH])[:MAX_LENGTH]
    tidied = unlabelled(whole)
    tidied, _, cut = _zone(tidied)
    tidied, phrase = _without_phrases(tidied)
    tidied, former, alias = _brackets_out(tidied)
    tokens, plain_title, cultural = _titles_off(
        _TOKEN.findall(tidied.replace("/", " / ") if " / " in tidied else tidied)
    )
    tokens, more_former, more_alias = _former_off(tokens)
    tokens, stand_in = _stand_ins_off(tokens)
    tokens, suffix = _ends_off(tokens)
    front, back = _comma_split(tokens)
    back, title_behind, cultural_behind = _titles_off(back) if len(back) > 1 else (back, False, False)
    found = _words(front, Part.FAMILY if back else None) + _words(back, Part.GIVEN)
    if not back:
        found = _capital_surname(found)
    single = _doubled(found)
    former, alias = former + more_former, alias + more_alias
    marked = _particles(single)
    changed = stand_in or phrase or cultural or cultural_behind or len(single) < len(found)
    keys = frozenset((f"text:{script.lower(whole)}",))
    if not changed:
        keys |= _same_keys(marked, suffix, (*former, *alias))
    return Name(
        words=tuple(marked),
        same=keys,
        suffix=_generation(suffix) if suffix else None,
        suffix_written=suffix,
        former=former,
        alias=alias,
        stand_in=stand_in or phrase or len(single) < len(found),
        titled=cultural or cultural_behind,
        truncated=cut,
        title=plain_title or title_behind,
    )


def _stating(name: Name, given: Name, family: Name) -> Name:
    """Give the words of a whole name the roles that its two parts state."""
    import dataclasses

    left = [word.plain for word in given.words]
    right = [word.plain for word in family.words]
    plains = [word.plain for word in name.words]
    if plains == right + left and plains != left + right:
        roles: list[Part | None] = [*[Part.FAMILY] * len(right), *[Part.GIVEN] * len(left)]
    elif plains == left + right:
        roles = [*[Part.GIVEN] * len(left), *[Part.FAMILY] * len(right)]
    else:
        roles = [Part.GIVEN if p in left else Part.FAMILY if p in right else None for p in plains]
    stated = tuple(dataclasses.replace(word, stated=role) for word, role in zip(name.words, roles, strict=True))
    return dataclasses.replace(name, words=stated, truncated=name.truncated or _fills_a_zone(given, family))


def _fills_a_zone(given: Name, family: Name) -> bool:
    """Return whether the parts, set as a zone sets them, end exactly where a zone's name field ends."""
    letters = [word.text for word in (*family.words, *given.words)]
    if not all(text.isascii() for text in letters) or not given.words or not family.words:
        return False
    return sum(map(len, letters)) + len(letters) in _MRZ_LENGTHS


@functools.lru_cache(maxsize=32768)
def take(name: PersonName) -> Name:
    """Take a name with known parts apart: the parts are evidence of the roles."""
    whole = take_apart(name.full)
    if not name.given or not name.family:
        return whole
    return _stating(whole, take_apart(name.given), take_apart(name.family))
