"""`packetlint cache`: where readings are kept, and how to be rid of them."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from packetlint.cli import cli
from packetlint.run import cache
from packetlint.run.cache import PLACE, Cache, key_of


def run(*args: str) -> Result:
    return CliRunner().invoke(cli, ["cache", *args], prog_name="packetlint")


def keep(folder: Path, count: int) -> None:
    with Cache(folder, max_bytes=1 << 20, max_days=30) as kept:
        for number in range(count):
            kept.put(key_of(number), b"a reading")


def test_info_says_where_how_much_and_for_how_long(own_cache: Path) -> None:
    keep(own_cache, 2)
    result = run("info")
    assert result.exit_code == 0
    assert f"folder: {own_cache}\n" in result.output
    assert re.search(r"^kept:   2 readings, \d+\.\d KiB$", result.output, re.MULTILINE)
    assert "oldest: last used on 2" in result.output
    assert "limits: 256.0 MiB; 30 days without use\n" in result.output


def test_info_about_nothing_makes_nothing(own_cache: Path) -> None:
    own_cache.rmdir()
    result = run("info")
    assert (result.exit_code, "kept:   0 readings" in result.output) == (0, True)
    assert not own_cache.exists()


def test_info_knows_the_settings(tmp_path: Path) -> None:
    config = tmp_path / "packetlint.toml"
    config.write_text("[cache]\nenabled = false\n")
    assert "limits: turned off by the settings\n" in run("info", "--config", str(config)).output


def test_clear_deletes_every_reading(own_cache: Path) -> None:
    keep(own_cache, 3)
    assert run("clear").output == f"3 readings deleted from {own_cache}\n"
    assert list(own_cache.iterdir()) == []
    assert run("clear").output == f"0 readings deleted from {own_cache}\n"


def test_no_home_is_the_users_to_mend(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr(cache, "default_folder", fail)
    result = run("info")
    assert result.exit_code == 2
    assert PLACE in result.output
