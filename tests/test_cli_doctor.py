import platform
import shutil

import pytest
from click.testing import CliRunner, Result

from packetlint.cli import cli
from packetlint.reading import tesseract
from packetlint.settings import Settings


def run(*args: str) -> Result:
    return CliRunner().invoke(cli, list(args))


def test_the_doctor_finds_everything(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tesseract, "program_version", lambda: "5.3.0")
    monkeypatch.setattr(tesseract, "installed_languages", lambda: ("eng", "osd", *Settings().languages))
    result = run("doctor")
    assert result.exit_code == 0
    assert result.stdout.startswith("ok       Tesseract: version 5.3.0\n")
    assert result.stdout.endswith("Everything is installed.\n")


def test_a_missing_language_is_no_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tesseract, "program_version", lambda: "5.3.0")
    monkeypatch.setattr(tesseract, "installed_languages", lambda: ("eng", "osd"))
    result = run("doctor")
    assert result.exit_code == 0
    assert "missing  Ukrainian (ukr): pages in Ukrainian are misread\n" in result.stdout
    assert "Everything needed is installed." in result.stdout


@pytest.mark.parametrize(
    ("system", "manager", "command"),
    [
        ("Linux", "apt", "sudo apt install tesseract-ocr-ukr\n"),
        ("Linux", "dnf", "sudo dnf install tesseract-langpack-ukr\n"),
        ("Darwin", "brew", "brew install tesseract-lang\n"),
        ("Linux", "pacman", "sudo apt install tesseract-ocr-ukr (Debian), "),
    ],
)
def test_a_missing_program_ends_with_4_and_how_to_install_it(
    monkeypatch: pytest.MonkeyPatch, system: str, manager: str, command: str
) -> None:
    def missing() -> str:
        raise tesseract.TesseractMissingError

    monkeypatch.setattr(tesseract, "program_version", missing)
    monkeypatch.setattr(platform, "system", lambda: system)
    monkeypatch.setattr(shutil, "which", lambda name: name if name == manager else None)
    result = run("doctor")
    assert result.exit_code == 4
    assert "missing  Tesseract: scans and photos cannot be read" in result.stdout
    assert command in result.stdout
