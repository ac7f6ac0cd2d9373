import stat
from pathlib import Path

import pytest

from packetlint.run import private_file


def test_only_the_owner_may_read_it(tmp_path: Path) -> None:
    private_file.write(tmp_path / "report.json", b"{}")
    assert stat.S_IMODE((tmp_path / "report.json").stat().st_mode) == 0o600


def test_a_link_keeps_leading_to_its_file(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "report.json")
    private_file.write(tmp_path / "link", b"{}")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "report.json").read_bytes() == b"{}"


def test_a_failure_leaves_the_old_file_and_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    (tmp_path / "report.json").write_bytes(b"old")
    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError, match="No space"):
        private_file.write(tmp_path / "report.json", b"new")
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"old"]
