"""What is installed of the programs that read pages, what a lack of it means, and how to mend it."""

import dataclasses
import enum
import platform
import re
import shlex
import shutil
import sys
from collections.abc import Iterable, Iterator
from importlib import metadata

from packetlint.reading import rapidocr, tesseract, tesseract_library

_NEEDED_LANGUAGES = ("eng",)
"""Without `eng` no form of an American office can be read."""
_REPORTING = (1, 29)
"""The first ONNX Runtime that reports its use to its makers (docs/decisions/0015)."""
_WITHOUT_FAST = "pages are read the same, at half as much again of the time"
_WITHOUT_ACCURATE = "cards, photos and bad print are read less surely, and disputed values only by Tesseract again"

_LANGUAGE_NAMES = {
    "ara": "Arabic",
    "eng": "English",
    "fas": "Persian",
    "fra": "French",
    "hat": "Haitian Creole",
    "por": "Portuguese",
    "rus": "Russian",
    "spa": "Spanish",
    "ukr": "Ukrainian",
}


class State(enum.StrEnum):
    """How one thing stands."""

    OK = "ok"
    MISSING = "missing"
    ODD = "odd"
    """It is there, and not as it should be."""


@dataclasses.dataclass(frozen=True, slots=True)
class Item:
    """One thing looked for."""

    name: str
    state: State
    needed: bool
    """Whether packetlint cannot do its work without it."""
    detail: str
    """Its version; where something is wrong, what that means."""
    install: str | None = None
    """The command that mends it, where there is one."""


@dataclasses.dataclass(frozen=True, slots=True)
class Diagnosis:
    """Everything looked for."""

    items: tuple[Item, ...]

    @property
    def complete(self) -> bool:
        """Whether everything needed is there."""
        return all(item.state is not State.MISSING or not item.needed for item in self.items)

    @property
    def healthy(self) -> bool:
        """Whether all is as it should be, what is not needed included."""
        return all(item.state is State.OK for item in self.items)


def examine(languages: Iterable[str]) -> Diagnosis:
    """Look for the OCR program, its `languages` (Tesseract's names for them) and the optional readers."""
    wanted = tuple(dict.fromkeys((*_NEEDED_LANGUAGES, *languages)))
    return Diagnosis((*_tesseract(wanted), _library(), *_second_reader()))


def _tesseract(wanted: Iterable[str]) -> Iterator[Item]:
    try:
        version, installed = tesseract.program_version(), frozenset(tesseract.installed_languages())
    except tesseract.TesseractMissingError:
        yield _missing_program()
        installed = frozenset()
    else:
        yield Item("Tesseract", State.OK, True, f"version {version}")
    for code in wanted:
        yield _language(code, code in installed)


def _missing_program() -> Item:
    detail = "scans and photos cannot be read, only PDFs that hold text"
    return Item("Tesseract", State.MISSING, True, detail, _install("tesseract-ocr", "tesseract", "tesseract"))


def _language(code: str, installed: bool) -> Item:
    known = _LANGUAGE_NAMES.get(code)
    name = f"{known} ({code})" if known else code
    needed = code in _NEEDED_LANGUAGES
    if installed:
        return Item(name, State.OK, needed, "installed")
    detail = f"pages in {known or code} are misread"
    hyphened = code.replace("_", "-")
    command = _install(f"tesseract-ocr-{hyphened}", "tesseract-lang", f"tesseract-langpack-{code}")
    return Item(name, State.MISSING, needed, detail, command)


def _library() -> Item:
    """Return how it stands with Tesseract in our own process."""
    version = _version("tesserocr")
    if version is None:
        return Item("tesserocr", State.MISSING, False, _WITHOUT_FAST, _pip("packetlint[fast]"))
    if not tesseract_library.available():
        detail = f"version {version}, not used: it reads with the languages of an installed Tesseract, and found none"
        return Item("tesserocr", State.ODD, False, detail)
    return Item("tesserocr", State.OK, False, f"version {version}")


def _second_reader() -> Iterator[Item]:
    version, runtime = _version("rapidocr"), _version("onnxruntime")
    if not rapidocr.available():
        yield Item("RapidOCR", State.MISSING, False, _WITHOUT_ACCURATE, _pip("packetlint[accurate]"))
    else:
        yield Item("RapidOCR", State.OK, False, f"version {version}, on ONNX Runtime {runtime}")
    if runtime is not None and _reports(runtime):
        detail = f"version {runtime} reports its use to its makers; packetlint switches that off where it loads it"
        yield Item("ONNX Runtime", State.ODD, False, detail, _pip(f"onnxruntime<{'.'.join(map(str, _REPORTING))}"))


def _reports(runtime: str) -> bool:
    numbers = re.match(r"(\d+)\.(\d+)", runtime)
    return numbers is None or (int(numbers[1]), int(numbers[2])) >= _REPORTING


def _version(package: str) -> str | None:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return None


def _pip(package: str) -> str:
    """Return the command that installs a Python package beside this one."""
    return f"{shlex.quote(sys.executable)} -m pip install {shlex.quote(package)}"


def _install(apt: str, brew: str, dnf: str) -> str:
    """Return the command that installs a package on this machine, or all we know where that is unclear."""
    commands = {
        "apt": f"sudo apt install {apt}",
        "brew": f"brew install {brew}",
        "dnf": f"sudo dnf install {dnf}",
    }
    found = next((manager for manager in _managers() if shutil.which(manager)), None)
    return (
        commands[found]
        if found
        else f"{commands['apt']} (Debian), {commands['dnf']} (Fedora), {commands['brew']} (macOS)"
    )


def _managers() -> tuple[str, ...]:
    return ("brew",) if platform.system() == "Darwin" else ("apt", "dnf", "brew")
