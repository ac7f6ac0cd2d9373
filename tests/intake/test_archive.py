"""ZIP archives are unpacked under names of our own, within limits that are counted, not believed."""

import io
import os
import stat
import zipfile
from pathlib import Path

import pytest

from opened import opened
from packetlint.model import FileStatus
from pdf_from_text import write_lines

PAPER = "Form I-134, Declaration of Financial Support"


@pytest.fixture
def paper(tmp_path: Path) -> bytes:
    """A PDF that can be read."""
    return write_lines(tmp_path / "paper", PAPER).read_bytes()


@pytest.fixture
def packet(tmp_path: Path) -> Path:
    """An empty folder."""
    (tmp_path / "packet").mkdir()
    return tmp_path / "packet"


def packed(members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return held.getvalue()


def reasons(packet: Path, scratch: Path, **limits: int) -> dict[str, str | None]:
    """Return what is said of each file; None for a document."""
    return {path: file.reason for path, file in opened(packet, scratch, **limits).items()}


def test_the_files_of_an_archive_stand_in_its_place(packet: Path, tmp_path: Path, paper: bytes) -> None:
    (packet / "scans.zip").write_bytes(packed({"IDs/passport.pdf": paper, "notes.txt": b"call them"}))
    (packet / "form.pdf").write_bytes(paper)
    found = opened(packet, tmp_path / "scratch")
    assert {path: file.status for path, file in found.items()} == {
        "form.pdf": FileStatus.DOCUMENT,
        "scans.zip/IDs/passport.pdf": FileStatus.DOCUMENT,
        "scans.zip/notes.txt": FileStatus.SKIPPED,
    }
    assert found["scans.zip/IDs/passport.pdf"].sha256 == found["form.pdf"].sha256


def test_an_archive_may_be_the_packet(tmp_path: Path, paper: bytes) -> None:
    (tmp_path / "packet.zip").write_bytes(packed({"IDs/passport.pdf": paper, "packetlint.toml": b"jobs = 0"}))
    found = reasons(tmp_path / "packet.zip", tmp_path / "scratch")
    assert found == {
        "IDs/passport.pdf": None,
        "packetlint.toml": "settings in an archive do not count; give them with --config",
    }


def test_unpacked_files_are_ours_alone_and_bear_no_name_from_the_archive(tmp_path: Path, paper: bytes) -> None:
    (tmp_path / "packet.zip").write_bytes(packed({"passport Olena.pdf": paper}))
    (file,) = opened(tmp_path / "packet.zip", tmp_path / "scratch").values()
    assert stat.S_IMODE(file.location.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.location.parent.stat().st_mode) == 0o700
    assert "Olena" not in str(file.location.relative_to(tmp_path))


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../../escape.pdf", "escape.pdf"),
        ("/etc/escape.pdf", "etc/escape.pdf"),
        ("..\\..\\escape.pdf", "escape.pdf"),
        ("C:\\escape.pdf", "C:/escape.pdf"),
        ("IDs/../../escape.pdf", "IDs/escape.pdf"),
    ],
)
def test_a_name_that_leads_out_of_the_archive_is_refused(
    packet: Path, tmp_path: Path, paper: bytes, name: str, shown: str
) -> None:
    (packet / "scans.zip").write_bytes(packed({name: paper, "passport.pdf": paper}))
    found = reasons(packet, tmp_path / "scratch")
    assert found.pop("scans.zip/passport.pdf") is None
    assert found == {f"scans.zip/{shown}": "its name leads out of the archive; it was not unpacked"}
    written = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert len(written) == 3  # the paper, the archive and what came out of it


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("IDs\\passport.pdf", "IDs/passport.pdf"),
        ("./IDs//passport.pdf", "IDs/passport.pdf"),
        ("CON.pdf", "CON.pdf"),
        ("pass\x1b[2Jport.pdf", "pass�[2Jport.pdf"),
        ("паспорт.pdf", "паспорт.pdf"),
        ("x" * 300 + ".pdf", "x" * 190 + "….pdf"),
    ],
)
def test_an_odd_name_is_only_shown(packet: Path, tmp_path: Path, paper: bytes, name: str, shown: str) -> None:
    (packet / "scans.zip").write_bytes(packed({name: paper}))
    assert reasons(packet, tmp_path / "scratch") == {f"scans.zip/{shown}": None}


def test_a_name_in_utf_8_that_is_not_marked_as_such_is_read(packet: Path, tmp_path: Path, paper: bytes) -> None:
    raw = packed({"пас.pdf": paper}).replace(b"\x14\x00\x00\x08", b"\x14\x00\x00\x00")
    marked = bytearray(raw)
    at = marked.rindex(b"PK\x01\x02")
    marked[at + 8 : at + 10] = b"\x00\x00"
    (packet / "scans.zip").write_bytes(bytes(marked))
    assert reasons(packet, tmp_path / "scratch") == {"scans.zip/пас.pdf": None}


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_many_files_of_one_name_cost_no_more_than_others(packet: Path, tmp_path: Path) -> None:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for _ in range(3000):
            archive.writestr("a.txt", b"")
    (packet / "scans.zip").write_bytes(held.getvalue())
    found = reasons(packet, tmp_path / "scratch")
    assert len(found) == 3000 and "scans.zip/a (3000).txt" in found


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_files_of_one_name_are_all_read(packet: Path, tmp_path: Path, paper: bytes) -> None:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name in ("a.pdf", "a.pdf", "A.pdf", "b", "b/c.pdf"):
            archive.writestr(name, paper)
    (packet / "scans.zip").write_bytes(held.getvalue())
    assert set(reasons(packet, tmp_path / "scratch")) == {
        f"scans.zip/{name}" for name in ("a.pdf", "a (2).pdf", "A.pdf", "b (2)", "b/c.pdf")
    }


def test_folders_are_no_files(packet: Path, tmp_path: Path, paper: bytes) -> None:
    (packet / "scans.zip").write_bytes(packed({"IDs/": b"", "forms\\": b"", "IDs/a.pdf": paper}))
    assert reasons(packet, tmp_path / "scratch") == {"scans.zip/IDs/a.pdf": None}


def test_links_and_hidden_files_are_not_unpacked(packet: Path, tmp_path: Path, paper: bytes) -> None:
    link = zipfile.ZipInfo("passwd.pdf")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(packet / "scans.zip", "w") as archive:
        archive.writestr(link, "/etc/passwd")
        archive.writestr(".secret.pdf", paper)
        archive.writestr("__MACOSX/._a.pdf", paper)
        archive.writestr("a.pdf", paper)
    found = opened(packet, tmp_path / "scratch")
    assert {path: (file.status.value, file.reason) for path, file in found.items()} == {
        "scans.zip/.secret.pdf": ("skipped", "hidden; it was not read"),
        "scans.zip/a.pdf": ("document", None),
        "scans.zip/passwd.pdf": ("unreadable", "a link; it was not followed"),
    }


def marked(content: bytes, *, flag: int = 0, method: int | None = None) -> bytes:
    """Return an archive of one file whose headers claim encryption or another method."""
    changed = bytearray(content)
    for signature, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = changed.index(signature) + at
        changed[start] |= flag
        if method is not None:
            changed[start + 2 : start + 4] = method.to_bytes(2, "little")
    return bytes(changed)


def test_what_cannot_be_unpacked_is_a_line_and_the_others_are_read(packet: Path, tmp_path: Path, paper: bytes) -> None:
    stored = packed({"a.pdf": paper}, zipfile.ZIP_STORED)
    (packet / "1.zip").write_bytes(marked(stored, flag=1))
    (packet / "2.zip").write_bytes(marked(stored, method=99))
    (packet / "3.zip").write_bytes(packed({"a.pdf": paper}, zipfile.ZIP_BZIP2))
    (packet / "4.zip").write_bytes(stored.replace(PAPER.encode(), PAPER[::-1].encode()))
    (packet / "5.zip").write_bytes(stored[:-30])
    (packet / "6.zip").write_bytes(packed({}))
    (packet / "7.zip").write_bytes(stored)
    found = reasons(packet, tmp_path / "scratch")
    assert found.pop("7.zip/a.pdf") is None
    assert {path: (reason or "")[:26] for path, reason in found.items()} == {
        "1.zip/a.pdf": "it needs a password; unpac",
        "2.zip/a.pdf": "packed in a way that canno",
        "3.zip/a.pdf": "packed in a way that canno",
        "4.zip/a.pdf": "damaged in its archive; pa",
        "5.zip": "the archive is damaged and",
        "6.zip": "the archive is empty",
    }


def test_archives_inside_archives_are_opened_as_deep_as_the_limit_says(
    packet: Path, tmp_path: Path, paper: bytes
) -> None:
    inner = packed({"a.pdf": paper})
    (packet / "1.zip").write_bytes(packed({"2.zip": packed({"3.zip": inner, "b.pdf": paper})}))
    deep = "an archive too deep inside others; it was not opened (limits.max_archive_depth)"
    assert reasons(packet, tmp_path / "a") == {"1.zip/2.zip/3.zip": deep, "1.zip/2.zip/b.pdf": None}
    assert reasons(packet, tmp_path / "b", max_archive_depth=0) == {"1.zip": deep}
    assert reasons(packet, tmp_path / "c", max_archive_depth=3)["1.zip/2.zip/3.zip/a.pdf"] is None


def test_bytes_are_counted_while_unpacking(packet: Path, tmp_path: Path, paper: bytes) -> None:
    (packet / "1.zip").write_bytes(packed({"a.pdf": paper, "b.pdf": bytes(3 << 20), "c.pdf": paper}))
    found = reasons(packet, tmp_path / "a", max_file_bytes=1 << 20)
    assert found == {
        "1.zip/a.pdf": None,
        "1.zip/b.pdf": "larger than the limit of 1 MiB (limits.max_file_bytes)",
        "1.zip/c.pdf": None,
    }
    found = reasons(packet, tmp_path / "b", max_unpacked_bytes=2 << 20)
    assert found == {
        "1.zip": "the packet's archives unpack to more than the limit (limits.max_unpacked_bytes); "
        "2 of its files were not unpacked",
        "1.zip/a.pdf": None,
    }
    unpacked = sum(path.stat().st_size for path in (tmp_path / "b").rglob("*") if path.is_file())
    assert unpacked == len(paper)


def test_several_archives_share_one_limit(packet: Path, tmp_path: Path) -> None:
    for number in (1, 2, 3):
        (packet / f"{number}.zip").write_bytes(packed({"a.pdf": os.urandom(1 << 20)}))
    found = reasons(packet, tmp_path / "scratch", max_unpacked_bytes=(2 << 20) + 9)
    assert [path for path, reason in found.items() if "max_unpacked_bytes" in (reason or "")] == ["3.zip"]


def test_what_unpacks_far_beyond_its_size_is_refused(packet: Path, tmp_path: Path) -> None:
    (packet / "1.zip").write_bytes(packed({"a.bmp": bytes(80 << 20)}))
    assert "more than 200 times its size" in str(reasons(packet, tmp_path / "a")["1.zip/a.bmp"])
    found = reasons(packet, tmp_path / "b", max_unpack_ratio=2000)
    assert "max_unpack_ratio" not in str(found["1.zip/a.bmp"])


def test_a_size_that_lies_is_found_out(packet: Path, tmp_path: Path, paper: bytes) -> None:
    lying = bytearray(packed({"a.pdf": paper}))
    for signature, at in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        start = lying.index(signature) + at
        lying[start : start + 4] = (100).to_bytes(4, "little")
    (packet / "1.zip").write_bytes(bytes(lying))
    assert "damaged in its archive" in str(reasons(packet, tmp_path / "scratch")["1.zip/a.pdf"])


def overlapping(content: bytes, files: int) -> bytes:
    """Return an archive whose list of contents names the same packed bytes many times."""
    at, end = content.index(b"PK\x01\x02"), content.index(b"PK\x05\x06")
    entries = b"".join(content[at:end].replace(b"a0.pdf", b"a%d.pdf" % number) for number in range(files))
    tail = bytearray(content[end:])
    tail[8:12] = files.to_bytes(2, "little") * 2
    tail[12:16] = len(entries).to_bytes(4, "little")
    return content[:at] + entries + bytes(tail)


def test_files_that_overlap_are_a_bomb(packet: Path, tmp_path: Path) -> None:
    (packet / "1.zip").write_bytes(overlapping(packed({"a0.pdf": bytes(1 << 20)}), 9))
    found = reasons(packet, tmp_path / "scratch")
    assert found == {"1.zip": "the archive's files overlap, as in a bomb; it was not unpacked"}


def test_too_many_files_are_refused_before_one_is_unpacked(packet: Path, tmp_path: Path) -> None:
    (packet / "1.zip").write_bytes(packed({f"{number}.pdf": b"" for number in range(12)}))
    found = reasons(packet, tmp_path / "a", max_files=12)
    assert found == {"1.zip": "the archive holds more files than there is room for (limits.max_files)"}
    assert len(reasons(packet, tmp_path / "b", max_files=13)) == 12


def test_a_list_of_contents_of_any_length_is_not_held_in_memory(packet: Path, tmp_path: Path) -> None:
    content = bytearray(packed({"a.pdf": b"x" * (20 << 20)}, zipfile.ZIP_STORED))
    end = content.index(b"PK\x05\x06")
    content[end + 12 : end + 16] = (18 << 20).to_bytes(4, "little")
    (packet / "1.zip").write_bytes(bytes(content))
    assert "list of contents is too long" in str(reasons(packet, tmp_path / "scratch")["1.zip"])


def test_a_disk_that_is_full_is_a_line(
    packet: Path, tmp_path: Path, paper: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    (packet / "1.zip").write_bytes(packed({"a.pdf": paper}))
    monkeypatch.setattr(os, "open", full)
    (reason,) = reasons(packet, tmp_path / "scratch").values()
    assert reason == "cannot be unpacked: No space left on device"
