"""What is installed of the programs that read pages, what a lack of it means, and how to mend it."""

import dataclasses
import platform
import shutil
from collections.abc import Iterable

from packetlint.reading import tesseract

_NEEDED_LANGUAGES = ("eng",)
"""Without `eng` no form of an American office can be read."""

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


@dataclasses.dataclass(frozen=True, slots=True)
class Item:
    """One thing looked for."""

    name: str
    installed: bool
    needed: bool
    """Whether packetlint cannot do its work without it."""
    detail: str
    """Its version; where it is missing, what that means."""
    install: str | None = None
    """The command that installs it, where it is missing."""


@dataclasses.dataclass(frozen=True, slots=True)
class Diagnosis:
    """Everything looked for."""

    items: tuple[Item, ...]

    @property
    def complete(self) -> bool:
        """Whether everything needed is there."""
        return all(item.installed or not item.needed for item in self.items)


def examine(languages: Iterable[str]) -> Diagnosis:
    """Look for the OCR program and for its `languages` (Tesseract's names for them)."""
    wanted = tuple(dict.fromkeys((*_NEEDED_LANGUAGES, *languages)))
    try:
        version, installed = tesseract.program_version(), frozenset(tesseract.installed_languages())
    except tesseract.TesseractMissingError:
        return Diagnosis((_missing_program(), *(_language(code, False) for code in wanted)))
    program = Item("Tesseract", True, True, f"version {version}")
    return Diagnosis((program, *(_language(code, code in installed) for code in wanted)))


def _missing_program() -> Item:
    detail = "scans and photos cannot be read, only PDFs that hold text"
    return Item("Tesseract", False, True, detail, _install("tesseract-ocr", "tesseract", "tesseract"))


def _language(code: str, installed: bool) -> Item:
    known = _LANGUAGE_NAMES.get(code)
    name = f"{known} ({code})" if known else code
    needed = code in _NEEDED_LANGUAGES
    if installed:
        return Item(name, True, needed, "installed")
    detail = f"pages in {known or code} are misread"
    hyphened = code.replace("_", "-")
    return Item(
        name,
        False,
        needed,
        detail,
        _install(f"tesseract-ocr-{hyphened}", "tesseract-lang", f"tesseract-langpack-{code}"),
    )


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
