"""What the documents say is held against the program: examples, tables, links, names of files."""

import dataclasses
import itertools
import re
import runpy
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

import recording
from packetlint import pipeline
from packetlint.checks import all_rules
from packetlint.cli import cli
from packetlint.errors import ExitCode
from packetlint.model import Acceptance
from packetlint.reading.language import SCRIPTS
from packetlint.report import formats
from packetlint.settings import PREFERRED_LANGUAGES, Caching, Limits, Settings

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
RULES = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
ARCHITECTURE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
DOCUMENTS = sorted(
    path for pattern in ("*.md", "docs/**/*.md", "fixtures/*.md") for path in ROOT.glob(pattern) if path.is_file()
)
REFRESH = "out of date; run: make docs"

_FENCED = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def prose(path: Path) -> str:
    """Return a document without its fenced blocks."""
    return _FENCED.sub("", path.read_text(encoding="utf-8"))


def script(name: str) -> dict[str, Any]:
    return runpy.run_path(str(ROOT / "scripts" / name))


def rows(heading: str) -> list[list[str]]:
    """Return the cells of the README's table whose first column has this heading."""
    lines = README.split(f"| {heading} |", 1)[1].splitlines()[2:]
    table = lines[: next(index for index, line in enumerate(lines) if not line.startswith("|"))]
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in table]


def test_readme_shows_what_the_program_prints() -> None:
    assert script("readme_output")["refreshed"](README) == README, REFRESH


def test_a_readme_without_its_marks_is_refused() -> None:
    with pytest.raises(ValueError, match="demo output begins"):
        script("readme_output")["refreshed"]("# packetlint\n")


def test_the_rules_page_is_what_the_rules_say() -> None:
    assert script("rules_page")["page"]() == RULES, REFRESH


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
def test_every_rule_has_its_page(rule: Any) -> None:
    section = RULES.split(f"## {rule.code} {rule.slug}\n", 1)[1].split("\n## ")[0]
    for lead in ("What it does", "Why it matters", "What to do", "When it may be wrong"):
        assert f"**{lead}:**" in section


@pytest.mark.parametrize("command", sorted(cli.commands))
def test_every_command_is_in_the_readme_and_shows_an_example(command: str) -> None:
    assert f"packetlint {command}" in README
    assert f"  packetlint {command}" in (cli.commands[command].epilog or "")


def test_every_setting_is_in_the_readme_and_no_other() -> None:
    for heading, settings in (
        ("key", Settings),
        ("key of `[limits]`", Limits),
        ("key of `[cache]`", Caching),
        ("key of `[[accepted]]`", Acceptance),
    ):
        expected = [f"`{field.name}`" for field in dataclasses.fields(settings)]
        assert sorted(row[0] for row in rows(heading)) == sorted(expected)


def test_the_readme_gives_the_defaults_of_the_settings() -> None:
    told = {
        key.strip("`"): default.strip("`")
        for heading in ("key", "key of `[limits]`", "key of `[cache]`")
        for key, default, _ in rows(heading)
    }
    for table in (Limits(), Caching()):
        defaults = {field.name: str(getattr(table, field.name)) for field in dataclasses.fields(table)}
        assert {key: default.lower() for key, default in defaults.items()}.items() <= told.items()
    assert told["dpi"] == str(Settings().dpi)
    assert told["fail_on"] == f'"{Settings().fail_on}"'
    assert re.findall(r'"(\w+)"', told["languages"]) == list(PREFERRED_LANGUAGES)


def test_the_readme_names_every_language_that_is_tried_by_itself() -> None:
    (told,) = [says for key, _, says in rows("key") if key == "`languages`"]
    short_words = tomllib.loads((ROOT / "src/packetlint/reading/languages.toml").read_text(encoding="utf-8"))
    tried = {*short_words, *itertools.chain(*SCRIPTS)} - {"eng"}
    assert set(re.findall(r"`([a-z]{3})`", told)) == tried
    assert tried < set(PREFERRED_LANGUAGES)


def test_the_readme_names_every_form_that_is_known() -> None:
    kinds = ROOT / "src/packetlint/extraction/document_kinds"
    forms = {
        number
        for path in kinds.glob("*.toml")
        for number in re.findall(r"I-\d+", path.read_text("utf-8").split("[")[0])
    }
    (told,) = re.findall(r"^- \*\*Documents\*\*:.*?(?=^- )", README, re.MULTILINE | re.DOTALL)
    assert set(re.findall(r"I-\d+", told)) == forms


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_extra_that_is_named_exists(path: Path) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert set(re.findall(r"packetlint\[(\w+)\]", path.read_text(encoding="utf-8"))) <= set(
        project["optional-dependencies"]
    )


def test_the_reading_page_has_a_row_for_every_condition_that_is_measured() -> None:
    page = (ROOT / "docs" / "reading.md").read_text(encoding="utf-8")
    table = re.findall(r"^\| (.+?) \|((?: [\d.]+ / [\d.]+ / [\d.]+ \|){3})$", page, re.MULTILINE)
    measured = (ROOT / "benchmarks" / "damage.py").read_text(encoding="utf-8").count("    Condition(")
    assert len(table) == measured + 1, "every condition, and their mean"
    *each, (name, mean) = table
    assert "mean" in name
    columns = zip(*([float(share) for share in re.findall(r"[\d.]+", cells)] for _, cells in each), strict=True)
    told = [float(share) for share in re.findall(r"[\d.]+", mean)]
    assert [sum(column) / measured for column in columns] == pytest.approx(told, abs=0.06)


def test_the_readme_lists_the_formats_with_their_file_names() -> None:
    told = {name.strip("`"): re.findall(r"`(\.[\w.]+)`", suffixes) for name, suffixes, _ in rows("format")}
    assert told == {each.name: list(each.suffixes) for each in formats()}


def test_the_readme_lists_the_exit_codes_in_their_order() -> None:
    codes = [int(row[0]) for row in rows("exit code")]
    assert sorted(codes) == sorted(ExitCode)
    help_text = cli.commands["check"].epilog or ""
    assert codes == [int(code) for code in re.findall(r"^ +(\d+)  ", help_text, re.MULTILINE)]


def test_the_example_in_python_runs(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    (example,) = [code for language, code in _FENCED.findall(README) if language == "python"]
    checked = recording.load("paloma-family").checked()
    monkeypatch.setattr(pipeline, "check_packet", lambda path, settings: checked)
    monkeypatch.chdir(ROOT)
    exec(compile(example, "README.md", "exec"), {"__name__": "__main__"})
    printed = capsys.readouterr().out
    assert printed.startswith("findings\n")
    assert all(finding.message in printed for finding in checked.open_findings)
    assert all(fact.text in printed for finding in checked.open_findings for fact in finding.facts)


def test_a_recording_names_no_place_outside_the_repository() -> None:
    recorded = recording.load("paloma-family")
    assert recorded.packet.files
    for file in recorded.packet.files:
        assert not file.location.is_absolute()
        assert (ROOT / file.location).is_file()


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(path: Path) -> None:
    for target in re.findall(r"\]\(([^)\s]+)\)", prose(path)):
        if target.startswith("https://"):
            continue
        name, _, anchor = target.partition("#")
        linked = (path.parent / name).resolve() if name else path
        assert linked.exists(), target
        assert linked.is_relative_to(ROOT), target
        assert not anchor or anchor in anchors(linked), target


def anchors(path: Path) -> list[str]:
    """Return the anchors of a document's headings, as GitHub makes them."""
    headings = re.findall(r"^#+ (.+)$", prose(path), re.MULTILINE)
    return [re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings]


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_make_target_that_is_named_exists(path: Path) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = re.findall(r"^([a-z]+):", makefile, re.MULTILINE)
    for named in re.findall(r"(?:`|^)make ([a-z ]+?)(?:`|  |$)", path.read_text(encoding="utf-8"), re.MULTILINE):
        assert set(named.split()) <= set(targets), named


def test_the_readme_names_its_two_commands() -> None:
    assert re.search(r"^make demo .*\nmake test ", README, re.MULTILINE)


def test_files_named_in_the_architecture_exist() -> None:
    named = re.findall(r"`([\w/.]+(?:\.(?:py|toml|md)|/))`", ARCHITECTURE)
    assert len(named) > 20
    for name in named:
        places = [ROOT / name, ROOT / "src" / "packetlint" / name]
        assert any(place.exists() for place in places), name


def test_decisions_are_numbered_listed_and_of_one_form() -> None:
    folder = ROOT / "docs" / "decisions"
    listed = (folder / "README.md").read_text(encoding="utf-8")
    records = sorted(folder.glob("0*.md"))
    assert [path.name[:4] for path in records] == [f"{number:04}" for number in range(1, len(records) + 1)]
    for path in records:
        text = path.read_text(encoding="utf-8")
        title = text.splitlines()[0].removeprefix(f"# {path.name[:4]} ")
        assert f"[{path.name[:4]}]({path.name}) | {title}" in listed
        assert re.findall(r"^\*\*(\w+)\.\*\*", text, re.MULTILINE) == ["Context", "Decision", "Rejected", "Price"]


def test_the_walks_in_contributing_end_where_they_say(tmp_path: Path) -> None:
    files = re.findall(r"^`([^`\n]+)`:\n\n```\w+\n(.*?)^```$", CONTRIBUTING, re.MULTILINE | re.DOTALL)
    assert len(files) == 4
    shutil.copytree(ROOT / "src", tmp_path / "src", ignore=shutil.ignore_patterns("__pycache__"))
    for name, text in files:
        path = tmp_path / name
        assert not (ROOT / name).exists()
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    shutil.copy(ROOT / "tests" / "page_from_text.py", tmp_path / "tests")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--rootdir", str(tmp_path), "tests"]
    paths = f"{tmp_path / 'src'}:{tmp_path / 'tests'}"
    run = subprocess.run(
        command, cwd=tmp_path, env={"PYTHONPATH": paths}, capture_output=True, text=True, check=False, timeout=120
    )
    assert run.returncode == 0, run.stdout + run.stderr
    assert "10 passed" in run.stdout
