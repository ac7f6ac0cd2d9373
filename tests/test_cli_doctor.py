import platform
import shutil
import tomllib
from importlib import metadata
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from packetlint.cli import cli
from packetlint.reading import rapidocr, tesseract, tesseract_library
from packetlint.settings import Settings


def run(*args: str) -> Result:
    return CliRunner().invoke(cli, list(args))


@pytest.fixture
def versions(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Everything installed, whatever this machine has; what is taken out of the versions is missing."""
    found = {"tesserocr": "2.13.0", "rapidocr": "3.10.0", "onnxruntime": "1.28.0"}

    def version(package: str) -> str:
        if package not in found:
            raise metadata.PackageNotFoundError(package)
        return found[package]

    monkeypatch.setattr(metadata, "version", version)
    monkeypatch.setattr(tesseract, "program_version", lambda: "5.3.0")
    monkeypatch.setattr(tesseract, "installed_languages", lambda: ("eng", "osd", *Settings().languages))
    monkeypatch.setattr(tesseract_library, "available", lambda: "tesserocr" in found)
    monkeypatch.setattr(rapidocr, "available", lambda: {"rapidocr", "onnxruntime"} <= found.keys())
    return found


@pytest.mark.usefixtures("versions")
def test_the_doctor_finds_everything() -> None:
    result = run("doctor")
    assert result.exit_code == 0
    assert result.stdout.startswith("ok       Tesseract: version 5.3.0\n")
    assert result.stdout.endswith("Everything is installed.\n")


@pytest.mark.usefixtures("versions")
def test_a_missing_language_is_no_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tesseract, "installed_languages", lambda: ("eng", "osd"))
    result = run("doctor")
    assert result.exit_code == 0
    assert "missing  Ukrainian (ukr): pages in Ukrainian are misread\n" in result.stdout
    assert "Everything needed is installed; " in result.stdout


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


@pytest.mark.parametrize(
    ("package", "line", "extra"),
    [
        ("tesserocr", "missing  tesserocr: pages are read the same, at half as much again", "'packetlint[fast]'"),
        ("rapidocr", "missing  RapidOCR: cards, photos and bad print are read less surely", "'packetlint[accurate]'"),
        ("onnxruntime", "missing  RapidOCR: cards, photos", "'packetlint[accurate]'"),
    ],
)
def test_an_optional_reader_is_not_needed_but_what_its_lack_means_is_said(
    versions: dict[str, str], package: str, line: str, extra: str
) -> None:
    del versions[package]
    result = run("doctor")
    assert result.exit_code == 0
    found = result.stdout.splitlines()
    index = next(index for index, shown in enumerate(found) if shown.startswith(line))
    assert found[index + 1].endswith(f"-m pip install {extra}")
    assert found[-1] == "Everything needed is installed; the lines above say what the rest would bring."


@pytest.mark.parametrize("newer", ["1.29.0", "1.30.1", "2.0", "a wheel of somebody's own"])
def test_a_runtime_that_reports_to_its_makers_is_named(versions: dict[str, str], newer: str) -> None:
    versions["onnxruntime"] = newer
    result = run("doctor")
    assert result.exit_code == 0
    assert f"odd      ONNX Runtime: version {newer} reports its use to its makers" in result.stdout
    assert "-m pip install 'onnxruntime<1.29'\n" in result.stdout
    assert "Everything is installed" not in result.stdout


@pytest.mark.parametrize("older", ["1.28.0", "1.28.9", "1.9.0", "0.30"])
def test_one_that_does_not_is_not(versions: dict[str, str], older: str) -> None:
    versions["onnxruntime"] = older
    assert "ONNX Runtime: version" not in run("doctor").stdout


def test_a_library_that_finds_no_languages_is_not_used(
    versions: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tesseract_library, "available", lambda: False)
    assert versions["tesserocr"]
    assert (
        "odd      tesserocr: version 2.13.0, not used: it reads with the languages of an installed Tesseract"
        in run("doctor").stdout
    )


def test_the_package_asks_for_a_runtime_that_the_doctor_finds_nothing_odd_with() -> None:
    project = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    (runtime,) = [asked for asked in extras["accurate"] if asked.startswith("onnxruntime")]
    assert runtime.endswith("<1.29")
    assert "fast" in extras
