import csv
import io
import json
import stat
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner, Result

import packetlint
from packetlint.cli import cli
from packetlint.report import format_names
from packetlint.report.checked import CheckedPacket
from packetlint.run.progress import Progress
from packetlint.settings import Settings

Serve = Callable[..., None]


def run(*args: str) -> Result:
    return CliRunner().invoke(cli, ["check", *args])


@pytest.fixture
def serve(monkeypatch: pytest.MonkeyPatch) -> Serve:
    """Let the pipeline give a prepared packet for each name."""

    def prepare(**packets: CheckedPacket) -> None:
        def give(path: Path, settings: Settings, *, progress: Progress, **_: object) -> CheckedPacket:
            return packets[path.name]

        fake = SimpleNamespace(check_packet=give)
        monkeypatch.setitem(sys.modules, "packetlint.pipeline", fake)
        monkeypatch.setattr(packetlint, "pipeline", fake, raising=False)

    return prepare


def test_several_reports_come_of_one_run_each_in_the_format_of_its_name(
    serve: Serve, checked: CheckedPacket, tmp_path: Path
) -> None:
    serve(kovalenko=checked)
    names = ("a.txt", "a.json", "a.csv", "a.xlsx", "a.SARIF", "a.sarif.json", "a.xml", "a.md")
    result = run("kovalenko", "--quiet", *(part for name in names for part in ("--output", str(tmp_path / name))))
    assert (result.exit_code, result.stdout, result.stderr) == (1, "", "")
    made = {path.name: path for path in tmp_path.iterdir()}
    assert set(made) == set(names)
    assert {stat.S_IMODE(path.stat().st_mode) for path in made.values()} == {0o600}
    assert made["a.txt"].read_text("utf-8").startswith("Packet kovalenko\n")
    assert json.loads(made["a.json"].read_text("utf-8"))["schema"] == "packetlint.report/1"
    assert next(csv.reader(io.StringIO(made["a.csv"].read_text("utf-8"))))[0] == "packet"
    assert zipfile.is_zipfile(made["a.xlsx"])
    assert json.loads(made["a.SARIF"].read_text("utf-8")) == json.loads(made["a.sarif.json"].read_text("utf-8"))
    assert ElementTree.parse(made["a.xml"]).getroot().tag == "testsuites"
    assert made["a.md"].read_text("utf-8").startswith("### Packet kovalenko\n")


def test_one_output_is_written_as_asked_whatever_its_name(serve: Serve, checked: CheckedPacket, tmp_path: Path) -> None:
    serve(kovalenko=checked)
    output = tmp_path / "report.txt"
    run("kovalenko", "--format", "json", "--output", str(output))
    assert json.loads(output.read_text("utf-8"))["status"] == "findings"


def test_of_several_outputs_the_format_is_for_those_whose_name_says_nothing(
    serve: Serve, checked: CheckedPacket, tmp_path: Path
) -> None:
    serve(kovalenko=checked)
    output = tmp_path / "report.sarif"
    result = run("kovalenko", "--format", "github", "--output", "-", "--output", str(output))
    assert result.stdout.startswith("::")
    assert json.loads(output.read_text("utf-8"))["version"] == "2.1.0"


@pytest.mark.parametrize(
    ("args", "complaint"),
    [
        (("--output", "report.srif"), "'report.srif' tells of no format; say with --format"),
        (("--output", "report.csv", "--output", "report.csv"), "the same file is named twice"),
        (("--redact-paths", "--no-redact"), "does not go with --no-redact"),
        (("--output", "absent/report.csv", "--output", "report.csv"), "absent' does not exist"),
    ],
)
def test_what_cannot_be_meant_is_said_before_anything_is_read(args: tuple[str, ...], complaint: str) -> None:
    result = run("no-such-packet", *args)
    assert result.exit_code == 2
    assert complaint in " ".join(result.stderr.split())


@pytest.mark.parametrize("extra", [(), ("--redact",), ("--redact-paths",)])
@pytest.mark.parametrize("name", format_names())
def test_the_format_never_changes_the_exit_code(
    serve: Serve,
    checked: CheckedPacket,
    clean: CheckedPacket,
    nothing_read: CheckedPacket,
    name: str,
    extra: tuple[str, ...],
    tmp_path: Path,
) -> None:
    serve(checked=checked, clean=clean, nothing=nothing_read)
    output = ("--format", name, "--output", str(tmp_path / "report"), *extra)
    codes = [run(packet, *output).exit_code for packet in ("checked", "clean", "nothing")]
    assert codes == [1, 0, 3]
    assert run("checked", "--fail-on", "never", *output).exit_code == 0


def test_what_others_see_is_redacted_by_itself_and_the_rest_when_asked(
    serve: Serve, checked: CheckedPacket, tmp_path: Path
) -> None:
    serve(kovalenko=checked)
    formats = [name for name in format_names() if name != "xlsx"]
    shown = {name for name in formats if "irth certificate gives" in run("kovalenko", "--format", name).stdout}
    assert shown == set(formats) - {"csv", "github", "junit", "markdown", "sarif"}
    assert "21 Mar 1990" in run("kovalenko", "--format", "csv").stdout
    assert "21 Mar 1990" not in run("kovalenko", "--format", "csv", "--redact").stdout
    assert "21 March" not in run("kovalenko", "--redact").stdout
    assert "irth certificate gives" in run("kovalenko", "--format", "sarif", "--no-redact").stdout


def test_hashed_paths_are_hashed_in_the_summary_too(serve: Serve, checked: CheckedPacket, clean: CheckedPacket) -> None:
    serve(smith=checked, jones=clean)
    result = run("smith", "jones", "--redact-paths")
    assert "smith" not in result.stdout
    assert result.stdout.splitlines()[-3:] == [
        "Summary of 2 packets",
        "  packet 1: 1 error in 3 documents, 5 pages. Not counted: 1 harmless variant.",
        "  packet 2: Everything was read (3 documents, 5 pages), and nothing disagrees.",
    ]


@pytest.mark.parametrize("name", ["sarif", "junit", "csv"])
def test_several_packets_make_one_document(
    serve: Serve, checked: CheckedPacket, clean: CheckedPacket, name: str
) -> None:
    serve(a=checked, b=clean)
    result = run("a", "b", "--format", name)
    assert result.stderr.startswith("Summary of 2 packets\n")
    read: dict[str, Callable[[str], int]] = {
        "sarif": lambda text: len(json.loads(text)["runs"]),
        "junit": lambda text: len(ElementTree.fromstring(text.encode())),
        "csv": lambda text: len(next(csv.reader(io.StringIO(text)))) // 5,
    }
    assert read[name](result.stdout) == 2


def test_one_output_that_cannot_be_written_does_not_cost_the_others(
    serve: Serve, checked: CheckedPacket, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    serve(kovalenko=checked)
    (tmp_path / "full").mkdir()
    from packetlint.run import private_file

    write = private_file.write

    def fails(path: Path, content: bytes) -> None:
        if path.parent.name == "full":
            raise OSError(28, "No space left on device")
        write(path, content)

    monkeypatch.setattr(private_file, "write", fails)
    result = run("kovalenko", "-o", str(tmp_path / "full" / "a.csv"), "-o", str(tmp_path / "b.csv"))
    assert result.exit_code == 2
    assert "cannot be written" in result.stderr
    assert (tmp_path / "b.csv").is_file()


def test_a_workbook_is_nothing_for_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    from packetlint.cli import options

    monkeypatch.setattr(options.sys.stdout, "isatty", lambda: True, raising=False)  # type: ignore[attr-defined]
    with pytest.raises(options.click.UsageError, match="nothing for a terminal"):  # type: ignore[attr-defined]
        options.places((), "xlsx")
    assert options.places((Path("a.xlsx"),), None)[0][1].binary
