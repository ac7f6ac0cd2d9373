"""The parts of a name as it is compared: words with what each is and the role it was given."""

import dataclasses
import enum

from packetlint.fields.naming import asian, cyrillic, entries, kindred, known, script


class Part(enum.StrEnum):
    """What a word is in a name."""

    GIVEN = "given"
    FAMILY = "family"
    PATRONYMIC = "patronymic"
    CHAIN = "chain"
    """A father's or grandfather's name in a chain of names."""


class Kind(enum.StrEnum):
    """What sort of word it is, whatever its role."""

    WORD = "word"
    INITIAL = "initial"
    PARTICLE = "particle"


@dataclasses.dataclass(frozen=True, slots=True)
class Word:
    """One word of a name."""

    text: str = dataclasses.field(repr=False)
    """As written, tidied."""
    key: str = dataclasses.field(repr=False)
    """Lower case, with marks."""
    plain: str = dataclasses.field(repr=False)
    """Lower case, without marks and apostrophes."""
    script: str
    kind: Kind = Kind.WORD
    stated: Part | None = None
    """GIVEN or FAMILY where the text itself tells the two apart."""
    hyphenated: bool = False
    """True where a hyphen ties it to the word before."""
    abbreviated: bool = False
    """True where a full stop follows."""
    repaired: bool = False
    """True where letters of a look-alike script were put right."""

    @property
    def latin(self) -> str:
        """The word in plain Latin letters, the likeliest way."""
        return latin_forms(self.plain, self.script)[0]


def latin_forms(plain: str, writing: str) -> tuple[str, ...]:
    """Return the plain Latin forms of a plain word of any script, the likeliest first.

    >>> latin_forms("олена", "CYRILLIC")[0], latin_forms("伟", "CJK")
    ('olena', ('wei',))
    """
    if writing == "LATIN":
        return (plain,)
    if writing == "CYRILLIC":
        return cyrillic.latin_forms(plain) or (plain,)
    if writing == "GREEK":
        return (entries.greek(plain),)
    return (_anyascii(plain),)


def _anyascii(text: str) -> str:
    import anyascii

    return str(anyascii.anyascii(text)).lower().replace("'", "").replace("`", "") or text


def make(
    text: str,
    kind: Kind = Kind.WORD,
    *,
    stated: Part | None = None,
    hyphenated: bool = False,
    abbreviated: bool = False,
    repaired: bool = False,
) -> Word:
    """Return the word of a tidied text.

    >>> make("O'Brien").plain
    'obrien'
    """
    key = script.lower(text)
    plain = script.plain(key).replace("'", "").replace('"', "") or key
    return Word(text, key, plain, script.script_of(key), kind, stated, hyphenated, abbreviated, repaired)


@dataclasses.dataclass(frozen=True, slots=True)
class Name:
    """A name taken apart."""

    words: tuple[Word, ...]
    same: frozenset[str] = dataclasses.field(repr=False)
    """Keys of the whole: two names that share one are written the same."""
    suffix: str | None = None
    """The generation, in one spelling: `jr`, `iii`."""
    suffix_written: str | None = None
    former: tuple[str, ...] = dataclasses.field(default=(), repr=False)
    """Plain words of an earlier name that the text itself gives."""
    alias: tuple[str, ...] = dataclasses.field(default=(), repr=False)
    """Plain words of another name in use, in brackets or quotes."""
    stand_in: bool = False
    """True where a stand-in (FNU, LNU, XXX) took the place of a missing name."""
    titled: bool = False
    """True where a title of courtesy of the kind that changes the text was taken off."""
    truncated: bool = False
    """True where a machine-readable zone ran out of room."""
    title: bool = False
    """True where any title was taken off."""
    main: tuple[Word, ...] = dataclasses.field(init=False, repr=False, compare=False)
    """The words that are no particles."""

    def __post_init__(self) -> None:
        main = tuple(word for word in self.words if word.kind is not Kind.PARTICLE) or self.words
        object.__setattr__(self, "main", main)

    @property
    def stated(self) -> bool:
        """Whether the text tells given names from the family name."""
        return any(word.stated for word in self.words)


def unspaced(text: str, writing: str) -> tuple[str, ...]:
    """Split an unspaced name of Han, Hangul or Burmese characters into its words, a Chinese given name into characters.

    >>> unspaced("김민준", "HANGUL"), unspaced("佐藤花子", "CJK"), unspaced("အောင်ကျော်", "MYANMAR")
    (('김', '민', '준'), ('佐藤', '花子'), ('အောင်', 'ကျော်'))
    """
    if writing == "MYANMAR":
        return _listed_run(text) or (text,)
    if writing == "CJK" and len(text) <= 5 and kindred.is_listed_spelling(text):
        return (text,)
    if len(text) > 3 and text[:2] in asian.double_surnames():
        return (text[:2], *text[2:])
    for size in (3, 2):
        listed = len(text) > size and (len(text) > size + 1 or kindred.is_listed_spelling(text[size:]))
        if listed and "jpn" in known.surname_cultures(text[:size]):
            return (text[:size], text[size:])
    return tuple(text)


_LONGEST_LISTED = 10


def _listed_run(text: str) -> tuple[str, ...]:
    """Return a text as a run of listed words, the longest first; empty where it is none."""
    if not text:
        return ()
    for size in range(min(len(text), _LONGEST_LISTED), 0, -1):
        if kindred.is_listed_spelling(text[:size]):
            rest = _listed_run(text[size:])
            if rest or size == len(text):
                return (text[:size], *rest)
    return ()
