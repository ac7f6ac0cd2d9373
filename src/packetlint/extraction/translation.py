"""What a paper says of being a translation, or of certifying one; and which paper of the packet it translates."""

import dataclasses
import importlib.resources
import re
import tomllib
from collections.abc import Iterable, Sequence

from packetlint.fields import compare_facts
from packetlint.model import Document, Fact, FactField, Translation

CERTIFICATE = "translation_certificate"
"""Name of the kind of paper that certifies a translation."""

_WORDS = tomllib.loads(
    importlib.resources.files("packetlint.extraction").joinpath("translation.toml").read_text(encoding="utf-8")
)
_LANGUAGE = "|".join(f"(?P<{code}>{words})" for code, words in _WORDS["languages"].items())
_STATEMENTS = {name: re.compile(rf"\b{words}\b", re.IGNORECASE) for name, words in _WORDS["statements"].items()}
_HEADED = re.compile(
    r"^\W*(?:(?:certified|official|sworn|literal|unofficial|english)\s+)*"
    r"(?:translat(?:ion|ed)|traducci[oó]n|traduction|tradu[cç][aã]o|переклад|перевод|ترجمه|ترجمة)\b"
    r"(?!\s+(?:certificat|accuracy|services?|bureau|agency|of\s+(?:the\s+)?\w+\s+(?:is|was)))"
    rf"[^\n.]{{0,40}}?(?:(?:{_LANGUAGE})\b|$)",
    re.IGNORECASE | re.MULTILINE,
)
_BRACKETED = re.compile(r"[\[(](?:english |certified )*translation[^\])\n]{0,60}[\])]", re.IGNORECASE)
_FROM = re.compile(rf"\b(?:from|del|de l[ae']|du|з|с)\s+(?:the\s+)?(?:{_LANGUAGE})\b", re.IGNORECASE)
_TRANSLATES = re.compile(r"translat|traduc|tradu[cç]|переклад|перевод|перевёл|перевел|ترجم", re.IGNORECASE)
_CERTIFIES = re.compile(
    r"\b(?:certif|attest|swear|swor[ne]|declar|affirm|state|hereby|depose|засвідч|удостоверя|certific|juro)\w*",
    re.IGNORECASE,
)
_SENTENCES = 250
"""Letters before and behind a word of translating within which a statement is about it."""
_TOP = 8
"""Lines of a page in whose midst its heading as a translation stands."""
_NEAR = 0.34
"""Share of a translation's values that its original must tell as well, at least."""


def read_translation(text: str) -> Translation | None:
    r"""Return what a text says of a translation: that it is one, from which language, and what is certified of it.

    >>> read_translation("TRANSLATION FROM UKRAINIAN\nBIRTH CERTIFICATE").language
    'uk'
    >>> read_translation("BIRTH CERTIFICATE") is None
    True
    """
    certified = _certified(text)
    top = "\n".join(text.splitlines()[:_TOP])
    headed = _HEADED.search(top) or _BRACKETED.search(top)
    if headed is None and not certified:
        return None
    return Translation(_language(text, headed), tuple(name for name in _STATEMENTS if name in certified))


def is_headed_as_translation(text: str) -> bool:
    """Whether a page says at its head that it is a translation."""
    top = "\n".join(text.splitlines()[:_TOP])
    return bool(_HEADED.search(top) or _BRACKETED.search(top))


def _certified(text: str) -> frozenset[str]:
    """Return which of the three statements of 8 CFR 103.2(b)(3) a text makes about a translation."""
    flat = " ".join(text.split())
    if not (_TRANSLATES.search(flat) and _CERTIFIES.search(flat)):
        return frozenset()
    spans = [(max(0, one.start() - _SENTENCES), one.end() + _SENTENCES) for one in _TRANSLATES.finditer(flat)]
    said = frozenset(name for name, words in _STATEMENTS.items() if any(words.search(flat, *span) for span in spans))
    return said if len(said) > 1 else frozenset()


def _language(text: str, headed: re.Match[str] | None) -> str | None:
    for found in (headed, _FROM.search(text)):
        named = found.groupdict() if found is not None and found.re is not _BRACKETED else {}
        codes = [code for code, words in named.items() if words and code != "en"]
        if codes:
            return codes[0]
    return None


def tie_translations(documents: Sequence[Document]) -> tuple[Document, ...]:
    """Return the documents, each translation tied to its original and to the paper that certifies it."""
    tied = [_with_original(document, documents) for document in documents]
    return tuple(_with_certificate(document, tied) for document in tied)


def _is_translation(document: Document) -> bool:
    return document.translation is not None and document.kind != CERTIFICATE


def _with_original(document: Document, documents: Sequence[Document]) -> Document:
    if document.translation is None or not _is_translation(document):
        return document
    alike = [one for one in documents if one.kind == document.kind and one.translation is None]
    best = max(alike, key=lambda one: _likeness(document, one), default=None)
    if best is None or _likeness(document, best) < (_NEAR, False):
        return document
    return dataclasses.replace(document, translation=dataclasses.replace(document.translation, of=best.id))


def _likeness(one: Document, other: Document) -> tuple[float, bool]:
    """Return how much two papers tell the same, and whether one follows the other in a file."""
    beside = one.file == other.file and min(abs(a - b) for a in one.pages for b in other.pages) == 1
    facts = [fact for fact in one.facts if fact.field is not FactField.NAME]
    told = [_is_told(fact, other.facts) for fact in facts if any(fact.field is each.field for each in other.facts)]
    names = [_is_told(fact, other.facts) for fact in one.facts if fact.field is FactField.NAME]
    shared = [*told, *names]
    return (sum(shared) / len(shared) if shared else 0.0) + 0.5 * beside, beside


def _is_told(fact: Fact, facts: Iterable[Fact]) -> bool:
    return any(fact.field is other.field and not compare_facts(fact, other).mismatch for other in facts)


def _with_certificate(document: Document, documents: Sequence[Document]) -> Document:
    """Return a translation with the paper that certifies it: itself, or the certificate nearest behind or before it."""
    if document.translation is None or not _is_translation(document):
        return document
    certificate = document if document.translation.statements else _nearest(document, documents)
    if certificate is None:
        return document
    return dataclasses.replace(
        document, translation=dataclasses.replace(document.translation, certified_by=certificate.id)
    )


def _nearest(document: Document, documents: Sequence[Document]) -> Document | None:
    """Return the certificate of the same file, else the only one that names the same people, else the only one."""
    every = [one for one in documents if one.kind == CERTIFICATE]
    here = [one for one in every if one.file == document.file]
    if here:
        return min(here, key=lambda one: abs(one.pages[0] - document.pages[-1]))
    named = [one for one in every if any(_is_told(fact, document.facts) for fact in one.facts)]
    if len(named) == 1:
        return named[0]
    return every[0] if len(every) == 1 else None
