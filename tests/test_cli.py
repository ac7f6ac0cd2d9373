import errno
import json
import os
import stat
import subprocess
import sys
from collections.abc import Callable
from importlib import resources
from pathlib import Path
from types import SimpleNamespace

import jsonschema
import pytest
from click.testing import CliRunner, Result

import packetlint
from packetlint import checks
from packetlint.cli import cli
from packetlint.errors import NoInputError
from packetlint.model import Severity
from packetlint.report.checked import CheckedPacket
from packetlint.run.progress import Progress
from packetlint.settings import Settings

Pipeline = Callable[[dict[str, CheckedPacket | BaseException]], list[Settings]]


def run(*args: str) -> Result:
    return CliRunner().invoke(cli, list(args))


@pytest.fixture
def pipeline(monkeypatch: pytest.MonkeyPatch) -> Pipeline:
    """Let the pipeline give a prepared result for each packet's name, and note the settings it was given."""

    def prepare(results: dict[str, CheckedPacket | BaseException]) -> list[Settings]:
        seen: list[Settings] = []

        def give(path: Path, settings: Settings, *, progress: Progress, pictures: bool = False) -> CheckedPacket:
            seen.append(settings)
            progress.start(2)
            progress.advance(2)
            result = results[path.name]
            if isinstance(result, BaseException):
                raise result
            return result

        fake = SimpleNamespace(check_packet=give, read_packet=give)
        monkeypatch.setitem(sys.modules, "packetlint.pipeline", fake)
        monkeypatch.setattr(packetlint, "pipeline", fake, raising=False)
        return seen

    return prepare


def test_findings_make_the_exit_code_1(pipeline: Pipeline, checked: CheckedPacket) -> None:
    pipeline({"kovalenko": checked})
    result = run("check", "kovalenko")
    assert result.exit_code == 1
    assert result.stdout.splitlines()[0] == "Packet kovalenko"
    assert result.stderr == ""


def test_a_clean_packet_ends_with_0(pipeline: Pipeline, clean: CheckedPacket) -> None:
    pipeline({"kovalenko": clean})
    result = run("check", "kovalenko")
    assert result.exit_code == 0
    assert result.stdout.endswith("and nothing disagrees.\n")


@pytest.mark.parametrize(("fail_on", "code"), [("error", 1), ("never", 0)])
def test_the_gate_is_set_on_the_command_line(
    pipeline: Pipeline, checked: CheckedPacket, fail_on: str, code: int
) -> None:
    pipeline({"kovalenko": checked})
    assert run("check", "kovalenko", "--fail-on", fail_on).exit_code == code


def test_a_gate_for_notes_shows_them(pipeline: Pipeline, checked: CheckedPacket) -> None:
    pipeline({"kovalenko": checked})
    assert "patronymic" not in run("check", "kovalenko").stdout
    assert "patronymic" in run("check", "kovalenko", "--fail-on", "note").stdout
    assert "patronymic" in run("check", "kovalenko", "--notes").stdout


def test_json_follows_the_schema_that_the_program_prints(pipeline: Pipeline, incomplete: CheckedPacket) -> None:
    pipeline({"kovalenko": incomplete})
    result = run("check", "kovalenko", "--format", "json")
    assert result.exit_code == 1
    jsonschema.validate(json.loads(result.stdout), json.loads(run("schema").stdout))


def test_a_page_is_asked_for_with_its_pictures_and_is_private(
    pipeline: Pipeline, checked: CheckedPacket, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pipeline({"kovalenko": checked})
    give, asked = sys.modules["packetlint.pipeline"].check_packet, []

    def noted(path: Path, settings: Settings, *, progress: Progress, pictures: bool = False) -> CheckedPacket:
        asked.append(pictures)
        result: CheckedPacket = give(path, settings, progress=progress)
        return result

    monkeypatch.setattr(sys.modules["packetlint.pipeline"], "check_packet", noted)
    output = tmp_path / "report.html"
    assert run("check", "kovalenko", "--format", "html", "--output", str(output)).exit_code == 1
    run("check", "kovalenko")
    run("check", "kovalenko", "--redact", "--output", str(tmp_path / "redacted.html"))
    run("check", "kovalenko", "--output", str(tmp_path / "a.json"), "--output", str(tmp_path / "a.html"))
    assert asked == [True, False, False, True]
    assert output.read_text("utf-8").startswith("<!doctype html>")
    assert stat.S_IMODE(output.stat().st_mode) == 0o600


def test_a_page_is_of_one_packet(pipeline: Pipeline, checked: CheckedPacket) -> None:
    pipeline({"kovalenko": checked, "whitfield": checked})
    result = run("check", "kovalenko", "whitfield", "--format", "html")
    assert result.exit_code == 2
    assert "one packet" in result.stderr


def test_the_schema_is_the_published_file() -> None:
    published = resources.files("packetlint.report").joinpath("report.schema.json").read_text("utf-8")
    assert run("schema").stdout == published


def test_the_command_line_wins_over_the_settings(pipeline: Pipeline, clean: CheckedPacket, tmp_path: Path) -> None:
    (tmp_path / "packetlint.toml").write_text('as_of = 2020-01-01\njobs = 7\nfail_on = "error"\ndpi = 300')
    seen = pipeline({tmp_path.name: clean})
    run("check", str(tmp_path))
    run("check", str(tmp_path), "--as-of", "2026-09-01", "--jobs", "2", "--fail-on", "note")
    assert [(str(each.as_of), each.jobs, each.fail_on, each.dpi) for each in seen] == [
        ("2020-01-01", 7, "error", 300),
        ("2026-09-01", 2, "note", 300),
    ]


def test_a_settings_file_can_be_named(pipeline: Pipeline, clean: CheckedPacket, tmp_path: Path) -> None:
    config = tmp_path / "office.toml"
    config.write_text("dpi = 250")
    seen = pipeline({"kovalenko": clean})
    run("check", "kovalenko", "--config", str(config))
    run("facts", "kovalenko", "--config", str(config), "--jobs", "2")
    assert [(each.dpi, each.jobs) for each in seen] == [(250, None), (250, 2)]


def test_bad_settings_end_with_2(pipeline: Pipeline, clean: CheckedPacket, tmp_path: Path) -> None:
    (tmp_path / "packetlint.toml").write_text("fail_om = 'error'")
    pipeline({tmp_path.name: clean})
    result = run("check", str(tmp_path))
    assert result.exit_code == 2
    assert result.stderr.startswith(f"packetlint: {tmp_path / 'packetlint.toml'}: unknown key")
    assert 'Did you mean "fail_on"?' in result.stderr


@pytest.mark.parametrize(
    "args",
    [
        ("check",),
        ("check", "x", "--as-of", "tomorrow"),
        ("check", "x", "--format", "papyrus"),
        ("check", "x", "--fail-on", "fatal"),
        ("check", "x", "--jobs", "0"),
        ("chekc", "x"),
        ("explain",),
    ],
)
def test_bad_usage_ends_with_2(args: tuple[str, ...]) -> None:
    result = run(*args)
    assert result.exit_code == 2
    assert "Usage:" in result.stderr


def test_no_such_packet_ends_with_3(pipeline: Pipeline) -> None:
    pipeline({"absent": NoInputError("no such file or folder", "Check the path.")})
    result = run("check", "absent")
    assert result.exit_code == 3
    assert (result.stdout, result.stderr) == (
        "",
        "packetlint: absent: no such file or folder. Check the path.\n",
    )


def test_nothing_readable_still_writes_the_report(pipeline: Pipeline, nothing_read: CheckedPacket) -> None:
    pipeline({"kovalenko": nothing_read})
    result = run("check", "kovalenko", "--format", "json")
    assert result.exit_code == 3
    assert json.loads(result.stdout)["status"] == "incomplete"
    assert "nothing in it could be read" in result.stderr
    assert "the OCR program Tesseract is not installed" in result.stderr
    assert "packetlint doctor" in result.stderr


def test_a_fault_ends_with_5_and_tells_nothing_personal(pipeline: Pipeline, monkeypatch: pytest.MonkeyPatch) -> None:
    pipeline({"kovalenko": ValueError("Olena Kovalenko, born 1990-03-12")})
    monkeypatch.delenv("PACKETLINT_DEBUG", raising=False)
    result = run("check", "kovalenko")
    assert result.exit_code == 5
    assert len(result.stderr.splitlines()) == 1
    assert "ValueError at packetlint/cli/check.py:" in result.stderr
    assert "Olena" not in result.stderr
    monkeypatch.setenv("PACKETLINT_DEBUG", "1")
    assert "Traceback" in run("check", "kovalenko").stderr


def test_a_fault_outside_the_packets_ends_with_5_too(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise RuntimeError("secret")

    monkeypatch.setattr(checks, "all_rules", fail, raising=False)
    result = run("rules")
    assert result.exit_code == 5
    assert "RuntimeError at packetlint/cli/rules.py:" in result.stderr
    assert "secret" not in result.stderr


def test_an_interruption_ends_with_130_and_stops_everything(pipeline: Pipeline, clean: CheckedPacket) -> None:
    seen = pipeline({"a": KeyboardInterrupt(), "b": clean})
    result = run("check", "a", "b")
    assert result.exit_code == 130
    assert result.stderr == "packetlint: interrupted\n"
    assert len(seen) == 1


def test_one_broken_packet_does_not_stop_the_others(
    pipeline: Pipeline, clean: CheckedPacket, checked: CheckedPacket
) -> None:
    pipeline({"a": clean, "b": NoInputError("the folder is empty", "Put scans into it."), "c": checked})
    result = run("check", "a", "b", "c")
    assert result.exit_code == 3
    assert result.stdout.splitlines()[-4:] == [
        "Summary of 3 packets",
        "  a: Everything was read (3 documents, 5 pages), and nothing disagrees.",
        "  b: not finished (exit code 3)",
        "  c: 1 error in 3 documents, 5 pages. Not counted: 1 harmless variant.",
    ]


def test_several_packets_as_json_take_a_line_each(
    pipeline: Pipeline, clean: CheckedPacket, checked: CheckedPacket
) -> None:
    pipeline({"a": clean, "b": checked})
    result = run("check", "a", "b", "--format", "json")
    assert [json.loads(line)["status"] for line in result.stdout.splitlines()] == ["clean", "findings"]
    assert result.stderr.startswith("Summary of 2 packets\n")
    assert result.exit_code == 1


def test_the_output_file_is_private_and_whole(pipeline: Pipeline, checked: CheckedPacket, tmp_path: Path) -> None:
    pipeline({"kovalenko": checked})
    output = tmp_path / "report.json"
    output.write_text("old")
    output.chmod(0o644)
    result = run("check", "kovalenko", "--format", "json", "--output", str(output))
    assert (result.exit_code, result.stdout) == (1, "")
    assert json.loads(output.read_text("utf-8"))["status"] == "findings"
    assert stat.S_IMODE(output.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [output]


def test_a_folder_that_is_not_there_is_said_before_anything_is_read(tmp_path: Path) -> None:
    result = run("check", "no-such-packet", "--output", str(tmp_path / "absent" / "report.txt"))
    assert result.exit_code == 2
    assert "absent' does not exist" in result.stderr


def test_an_output_that_cannot_be_written_ends_with_2(
    pipeline: Pipeline, clean: CheckedPacket, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    pipeline({"kovalenko": clean})
    monkeypatch.setattr("packetlint.run.private_file.write", full)
    result = run("check", "kovalenko", "--output", str(tmp_path / "report.txt"))
    assert result.exit_code == 2
    assert "cannot be written" in result.stderr and "No space" in result.stderr


def test_a_device_is_written_into_and_not_replaced(pipeline: Pipeline, clean: CheckedPacket) -> None:
    pipeline({"kovalenko": clean})
    assert run("check", "kovalenko", "--output", os.devnull, "--quiet").exit_code == 0
    assert not Path(os.devnull).is_file()


def test_facts_judge_nothing(pipeline: Pipeline, clean: CheckedPacket) -> None:
    pipeline({"kovalenko": clean})
    result = run("facts", "kovalenko")
    assert result.exit_code == 0
    assert "“21 березня 1990 року” on page 1 beside its label" in " ".join(result.stdout.split())
    found = json.loads(run("facts", "kovalenko", "--format", "json").stdout)
    assert (len(found["facts"]), found["findings"]) == (9, [])


class BirthDateDiffers:
    """Two documents give one person two dates of birth.

    More about it.
    """

    code, slug, title, severity = "DOB001", "birth-date-differs", "Dates of birth differ", Severity.ERROR


@pytest.fixture
def one_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    rule = BirthDateDiffers()
    known = {"DOB001": rule, "birth-date-differs": rule}
    monkeypatch.setattr(checks, "all_rules", lambda: (rule,), raising=False)
    monkeypatch.setattr(checks, "find_rule", known.get, raising=False)


@pytest.mark.usefixtures("one_rule")
def test_rules_are_listed() -> None:
    assert run("rules").stdout == "DOB001  birth-date-differs  error    Dates of birth differ\n"


@pytest.mark.usefixtures("one_rule")
@pytest.mark.parametrize("name", ["DOB001", "birth-date-differs"])
def test_a_rule_is_explained_by_its_docstring(name: str) -> None:
    result = run("explain", name)
    assert result.exit_code == 0
    assert result.stdout == (
        "DOB001 birth-date-differs (error)\nDates of birth differ\n\n"
        "Two documents give one person two dates of birth.\n\nMore about it.\n"
    )


@pytest.mark.usefixtures("one_rule")
def test_an_unknown_rule_is_guessed_at() -> None:
    result = run("explain", "birth-date-difers")
    assert result.exit_code == 2
    assert "Did you mean birth-date-differs? `packetlint rules` lists them all." in result.stderr
    assert "Did you mean" not in run("explain", "zzz").stderr


def test_every_command_has_help_with_an_example() -> None:
    for name in cli.commands:
        result = run(name, "--help")
        assert result.exit_code == 0
        assert f"packetlint {name}" in result.stdout.split("Example")[1]


def test_the_version_is_the_packages() -> None:
    assert run("--version").stdout == f"packetlint {packetlint.__version__}\n"


def test_public_names_are_there() -> None:
    for name in packetlint.__all__:
        assert getattr(packetlint, name)
    with pytest.raises(AttributeError):
        packetlint.Nonsense  # noqa: B018


def test_the_python_api_takes_the_packets_own_settings(
    pipeline: Pipeline, clean: CheckedPacket, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "packetlint.toml").write_text("dpi = 300")
    seen: list[Settings] = []

    def check(path: Path, settings: Settings) -> CheckedPacket:
        seen.append(settings)
        return clean

    pipeline({})
    monkeypatch.setattr(sys.modules["packetlint.pipeline"], "check_packet", check)
    assert packetlint.check_packet(tmp_path) is clean
    packetlint.check_packet(str(tmp_path), settings=Settings(), as_of=clean.dossier.as_of)
    assert [(each.dpi, each.as_of) for each in seen] == [(300, None), (200, clean.dossier.as_of)]


def test_help_loads_nothing_heavy() -> None:
    code = "import sys, packetlint.cli; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    heavy = {
        "PIL",
        "pypdfium2",
        "pytesseract",
        "pdfplumber",
        "dateparser",
        "jinja2",
        "rapidfuzz",
        "pebble",
        "importlib.metadata",
    }
    assert heavy.isdisjoint(loaded.split())


def test_a_reader_that_goes_away_is_no_fault() -> None:
    schema = subprocess.Popen(
        [sys.executable, "-m", "packetlint", "schema"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert schema.stdout is not None
    assert schema.stderr is not None
    schema.stdout.close()
    assert schema.stderr.read() == b""
    assert schema.wait() != 5
