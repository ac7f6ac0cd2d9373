"""What a user may set: one frozen value, read strictly so that no typing error passes unseen."""

import dataclasses
import datetime as dt
import difflib
import os
import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from packetlint.errors import SettingsError
from packetlint.gate import FailOn
from packetlint.intake import IntakeLimits
from packetlint.intake.folder import SETTINGS_FILE
from packetlint.model import Acceptance, KnownPerson, Role

MAX_SETTINGS_BYTES = 1 << 20
"""Size of a settings file beyond which it is not read: it comes with the packet and may be anything."""

_LANGUAGE = re.compile(r"[a-z]{3}(_[a-z]+)*")
_ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_NEVER_OFF = "RDG"
_SHOWN_KEY = 60  # characters of an unknown key that an error repeats

PREFERRED_LANGUAGES = ("eng", "spa", "fra", "ukr", "rus", "ara", "fas", "hat", "por")


@dataclasses.dataclass(frozen=True, slots=True)
class Limits:
    """How much one packet may cost: every input is hostile."""

    max_file_bytes: int = 200 << 20
    """Bytes of one file (200 MiB), unpacked where it comes from an archive or is one, as Word documents are."""
    max_pages_per_file: int = 2000
    """Pages of one file."""
    max_pixels: int = 120_000_000
    """Pixels of one page's picture (120 megapixels: A4 at 1,100 dots per inch)."""
    max_words_per_page: int = 3000
    """Words of one page: twice as many as the densest print, and a bound to the work of finding facts in it."""
    page_seconds: float = 60.0
    """Seconds of work on one page."""
    file_seconds: float = 30.0
    """Seconds to open one file and count its pages."""
    max_files: int = 5000
    """Files of one packet, those in its archives among them."""
    max_frames: int = 20
    """Frames of one moving picture (GIF, WebP, PNG, AVIF, HEIC), each read as a page."""
    max_unpacked_bytes: int = 1 << 30
    """Bytes that the archives of one packet unpack to, all together (1 GiB)."""
    max_unpack_ratio: int = 200
    """How many times its packed size one file may unpack to, once it is larger than 64 MiB."""
    max_archive_depth: int = 2
    """Archives one inside the other: 1 opens those in the folder, 2 also those inside them, 0 none."""
    memory_bytes: int = 3 << 30
    """Bytes of memory that one process reading a file may take (3 GiB; Linux only)."""

    def for_intake(self) -> IntakeLimits:
        """Return those that hold before a page is read."""
        names = [field.name for field in dataclasses.fields(IntakeLimits)]
        return IntakeLimits(**{name: getattr(self, name) for name in names})


@dataclasses.dataclass(frozen=True, slots=True)
class Caching:
    """What is kept between runs. Where it lies is not a packet's to say: only an environment variable sets it."""

    enabled: bool = True
    """Whether readings are kept, and looked for, at all."""
    max_bytes: int = 256 << 20
    """Bytes of everything that is kept (256 MiB)."""
    max_days: int = 30
    """Days after which a reading that nobody has used is deleted."""


NO_CACHE = Caching(enabled=False)
"""Nothing is kept, and nothing looked for."""


@dataclasses.dataclass(frozen=True, slots=True)
class Settings:
    """Everything that a user may set; without a settings file, these values hold."""

    as_of: dt.date | None = None
    """The filing date, by which expiry and ages are judged; None for today."""
    fail_on: FailOn = FailOn.WARNING
    """The least severity that makes a run fail."""
    jobs: int | None = None
    """Pages read at the same time; None for one per processor core."""
    languages: tuple[str, ...] = PREFERRED_LANGUAGES
    """Languages to read, as Tesseract names them; those not installed are left out."""
    dpi: int = 200
    """Dots per inch at which a PDF page without text is made a picture."""
    limits: Limits = Limits()
    cache: Caching = Caching()
    accepted: tuple[Acceptance, ...] = ()
    """Findings that a reviewer lives with."""
    people: tuple[KnownPerson, ...] = ()
    """Who is who: names that are one person's, and what they are to the filing."""
    rules_off: tuple[str, ...] = ()
    """Codes of rules that are not asked; reports say which."""


def for_packet(packet: Path, config: Path | None = None) -> Settings:
    """Return the settings of `packet`: from `config` where given, else from `packetlint.toml` in its folder.

    Without either (a packet that is one file has no folder) our own values hold. Raises SettingsError.
    """
    if config is not None:
        return load(config)
    beside = packet / SETTINGS_FILE
    return load(beside) if os.path.lexists(beside) else Settings()


def load(path: Path) -> Settings:
    """Return the settings in a file.

    Raises SettingsError, which names the file, the key and what the key takes.
    """
    try:
        text = _content(path).decode("utf-8")
    except OSError as error:
        problem = f"{path}: cannot be opened ({error.strerror})"
        raise SettingsError(problem, "Check its path and permissions.") from error
    except UnicodeDecodeError as error:
        raise SettingsError(f"{path}: not UTF-8 text", "Save it as UTF-8.") from error
    return parse(text, source=str(path))


def _content(path: Path) -> bytes:
    if not path.is_file():
        raise SettingsError(f"{path}: no such settings file", "Check its path; a link must lead to a file.")
    with path.open("rb") as handle:
        content = handle.read(MAX_SETTINGS_BYTES + 1)
    if len(content) > MAX_SETTINGS_BYTES:
        raise SettingsError(f"{path}: larger than 1 MiB", "A settings file holds a few lines.")
    return content


def parse(text: str, *, source: str = SETTINGS_FILE) -> Settings:
    """Return the settings that a TOML text holds; `source` names it in errors.

    Raises SettingsError.

    >>> parse('fail_on = "error"').fail_on.value
    'error'
    >>> parse("dpj = 300")
    Traceback (most recent call last):
    packetlint.errors.SettingsError: packetlint.toml: unknown key "dpj". Did you mean "dpi"?
    """
    try:
        table = tomllib.loads(text)
    except ValueError as error:
        problem = f"{source}: not TOML: {_where(error)}"
        raise SettingsError(problem, "See https://toml.io for its form.") from error
    except RecursionError as error:
        raise SettingsError(f"{source}: nested too deeply", "Settings are plain keys and a few tables.") from error
    return Settings(**_read(_Place(source), table, _SETTINGS))


def _where(error: ValueError) -> str:
    """Return the place of a TOML error without its text, which may quote the file."""
    place = re.search(r"at (line \d+, column \d+|end of document)", str(error))
    return place.group(0) if place else "a value out of range"


@dataclasses.dataclass(frozen=True, slots=True)
class _Place:
    """Where in the file we are: what an error has to name."""

    source: str
    table: str = ""

    def name(self, key: str) -> str:
        """Return the key with its table in front."""
        return f"{self.table}.{key}" if self.table else key

    def wrong(self, key: str, expected: str) -> SettingsError:
        """Return the error for a key whose value cannot be used. The value itself is not repeated."""
        return SettingsError(f'{self.source}: "{self.name(key)}" cannot be used', f"It takes {expected}.")

    def unknown(self, key: str, known: Iterable[str]) -> SettingsError:
        """Return the error for a key that does not exist."""
        names = list(known)
        begun = [name for name in names if name.startswith(key)]
        near = begun or difflib.get_close_matches(key, names, n=1)
        remedy = f'Did you mean "{near[0]}"?' if near else f"Known: {', '.join(names)}."
        return SettingsError(f'{self.source}: unknown key "{self.name(key)[:_SHOWN_KEY]}"', remedy)


_Reader = Callable[[_Place, str, Any], Any]


def _read(place: _Place, table: Mapping[str, Any], readers: Mapping[str, _Reader]) -> dict[str, Any]:
    for key in table:
        if key not in readers:
            raise place.unknown(key, readers)
    return {key: readers[key](place, key, value) for key, value in table.items()}


def _whole(low: int, high: int) -> _Reader:
    def read(place: _Place, key: str, value: Any) -> int:
        if type(value) is not int or not low <= value <= high:
            raise place.wrong(key, f"a whole number from {low:,} to {high:,}")
        return value

    return read


def _yes_or_no(place: _Place, key: str, value: Any) -> bool:
    if type(value) is not bool:
        raise place.wrong(key, "true or false")
    return value


def _seconds(place: _Place, key: str, value: Any) -> float:
    if type(value) not in (int, float) or not 0 < value <= 86_400:
        raise place.wrong(key, "a number of seconds above 0, at most 86,400")
    return float(value)


def _text(place: _Place, key: str, value: Any) -> str:
    if not isinstance(value, str) or not value.strip():
        raise place.wrong(key, "a text in quotes")
    return value.strip()


def _date(place: _Place, key: str, value: Any) -> dt.date:
    if type(value) is dt.date:
        return value
    try:
        return dt.date.fromisoformat(value if _ISO_DAY.fullmatch(value) else "")
    except (TypeError, ValueError):
        raise place.wrong(key, "a date such as 2026-01-31") from None


def _fail_on(place: _Place, key: str, value: Any) -> FailOn:
    try:
        return FailOn(value)
    except ValueError:
        raise place.wrong(key, f"one of {', '.join(FailOn)}, in quotes") from None


def _languages(place: _Place, key: str, value: Any) -> tuple[str, ...]:
    names = value if isinstance(value, list) else []
    named = [name for name in names if isinstance(name, str) and _LANGUAGE.fullmatch(name)]
    if not named or named != names:
        raise place.wrong(key, 'a list of Tesseract\'s language names, such as ["eng", "ukr"]')
    return tuple(dict.fromkeys(named))


def _limits(place: _Place, key: str, value: Any) -> Limits:
    if not isinstance(value, dict):
        raise place.wrong(key, "a table, headed [limits]")
    return Limits(**_read(_Place(place.source, key), value, _LIMITS))


def _caching(place: _Place, key: str, value: Any) -> Caching:
    if not isinstance(value, dict):
        raise place.wrong(key, "a table, headed [cache]")
    return Caching(**_read(_Place(place.source, key), value, _CACHING))


def _accepted(place: _Place, key: str, value: Any) -> tuple[Acceptance, ...]:
    if not isinstance(value, list) or not all(isinstance(entry, dict) for entry in value):
        raise place.wrong(key, "tables, each headed [[accepted]]")
    return tuple(_acceptance(_Place(place.source, key), entry) for entry in value)


def _acceptance(place: _Place, entry: Mapping[str, Any]) -> Acceptance:
    values = _read(place, entry, _ACCEPTED)
    for key in ("fingerprint", "by", "reason", "on"):
        if key not in values:
            problem = f'{place.source}: an [[accepted]] entry has no "{key}"'
            raise SettingsError(problem, "A reviewer's decision is signed, dated and explained.")
    return Acceptance(**values)


def _people(place: _Place, key: str, value: Any) -> tuple[KnownPerson, ...]:
    if not isinstance(value, list) or not all(isinstance(entry, dict) for entry in value):
        raise place.wrong(key, "tables, each headed [[people]]")
    read = [_read(_Place(place.source, key), entry, _PERSON) for entry in value]
    if not all(entry.get("names") for entry in read):
        problem = f'{place.source}: a [[people]] entry has no "names"'
        raise SettingsError(problem, 'It takes names = ["Olena Kovalenko", "Olena Bondarenko"].')
    return tuple(KnownPerson(**entry) for entry in read)


def _texts(place: _Place, key: str, value: Any) -> tuple[str, ...]:
    texts = value if isinstance(value, list) else []
    if not texts or not all(isinstance(text, str) and text.strip() for text in texts):
        raise place.wrong(key, "a list of texts in quotes")
    return tuple(text.strip() for text in texts)


def _rules(place: _Place, key: str, value: Any) -> tuple[str, ...]:
    """Return the codes of the rules that a list names by code or slug."""
    from packetlint.checks import all_rules  # only a file that switches rules off needs them

    known = {name: rule.code for rule in all_rules() for name in (rule.code.lower(), rule.slug)}
    named = [text.lower() for text in _texts(place, key, value)]
    for text in named:
        if text not in known:
            raise place.unknown(text, known)
        if known[text].startswith(_NEVER_OFF):
            problem = f'{place.source}: "{place.name(key)}" cannot switch off {known[text]}'
            raise SettingsError(problem, "A page that nobody read is never passed over.")
    return tuple(sorted({known[text] for text in named}))


def _role(place: _Place, key: str, value: Any) -> Role:
    try:
        return Role(value)
    except ValueError:
        raise place.wrong(key, f"one of {', '.join(Role)}, in quotes") from None


_PERSON: dict[str, _Reader] = {
    "names": _texts,
    "role": _role,
}
_LIMITS: dict[str, _Reader] = {
    "max_file_bytes": _whole(1, 1 << 40),
    "max_pages_per_file": _whole(1, 1_000_000),
    "max_pixels": _whole(1, 10_000_000_000),
    "max_words_per_page": _whole(1, 1_000_000),
    "page_seconds": _seconds,
    "file_seconds": _seconds,
    "max_files": _whole(1, 10_000_000),
    "max_frames": _whole(1, 1_000_000),
    "max_unpacked_bytes": _whole(1, 1 << 40),
    "max_unpack_ratio": _whole(1, 1_000_000),
    "max_archive_depth": _whole(0, 10),
    "memory_bytes": _whole(1 << 29, 1 << 50),
}
_CACHING: dict[str, _Reader] = {
    "enabled": _yes_or_no,
    "max_bytes": _whole(0, 1 << 40),
    "max_days": _whole(0, 36_500),
}
_ACCEPTED: dict[str, _Reader] = {
    "fingerprint": _text,
    "by": _text,
    "reason": _text,
    "on": _date,
    "until": _date,
}
_SETTINGS: dict[str, _Reader] = {
    "as_of": _date,
    "fail_on": _fail_on,
    "jobs": _whole(1, 1024),
    "languages": _languages,
    "dpi": _whole(72, 1200),
    "limits": _limits,
    "cache": _caching,
    "accepted": _accepted,
    "people": _people,
    "rules_off": _rules,
}
