"""What is kept comes back whole or not at all, whatever happens to the folder."""

import errno
import multiprocessing
import os
import signal
import stat
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from packetlint.run import cache, private_file
from packetlint.run.cache import Cache, default_folder, key_of

KEY, OTHER = key_of("page", 1), key_of("page", 2)
DAY = 86_400


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    cache._say_once.cache_clear()
    return tmp_path / "house" / "cache"


def opened(folder: Path, max_bytes: int = 1 << 20, max_days: int = 30) -> Cache:
    return Cache(folder, max_bytes=max_bytes, max_days=max_days)


def keep(folder: Path, *results: tuple[str, bytes], max_bytes: int = 1 << 20) -> None:
    with opened(folder, max_bytes) as kept:
        for key, result in results:
            kept.put(key, result)


def entries(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def test_what_was_kept_is_found_by_a_later_run(folder: Path) -> None:
    keep(folder, (KEY, b"one"), (OTHER, b"two"))
    assert (opened(folder).get(KEY), opened(folder).get(OTHER)) == (b"one", b"two")
    assert opened(folder).get(key_of("page", 3)) is None


def test_only_the_owner_may_look_in(folder: Path) -> None:
    keep(folder, (KEY, b"one"))
    made = [folder.parent, folder, *folder.rglob("*")]
    assert {stat.S_IMODE(path.stat().st_mode) for path in made if path.is_dir()} == {0o700}
    assert [stat.S_IMODE(path.stat().st_mode) for path in entries(folder)] == [0o600]


def test_looking_for_something_makes_no_folder(folder: Path) -> None:
    with opened(folder) as kept:
        assert kept.get(KEY) is None
        assert kept.contents().entries == 0
    assert not folder.parent.exists()


@given(st.lists(st.one_of(st.text(), st.integers(), st.none(), st.floats(allow_nan=False)), max_size=4))
def test_a_key_says_nothing_of_what_it_was_made_of(deciding: list[object]) -> None:
    assert len(key_of(*deciding)) == 64
    assert key_of(*deciding) != key_of(*deciding, None)


def cut_short(entry: Path) -> None:
    entry.write_bytes(entry.read_bytes()[:-3])


def empty(entry: Path) -> None:
    entry.write_bytes(b"")


def flip_a_bit(entry: Path) -> None:
    content = bytearray(entry.read_bytes())
    content[-5] ^= 1
    entry.write_bytes(content)


def of_another_version(entry: Path) -> None:
    entry.write_bytes(entry.read_bytes().replace(b"packetlint 1", b"packetlint 2"))


def of_another_page(entry: Path) -> None:
    other = entry.parents[1] / OTHER[:2] / OTHER[2:]
    other.parent.mkdir(exist_ok=True)
    entry.rename(other)
    entry.write_bytes(other.read_bytes())


def become_a_folder(entry: Path) -> None:
    entry.unlink()
    entry.mkdir()


def become_a_pipe(entry: Path) -> None:
    entry.unlink()
    os.mkfifo(entry)


def become_a_link(entry: Path) -> None:
    entry.rename(entry.with_name("elsewhere"))
    entry.symlink_to("elsewhere")


def grow_old(entry: Path) -> None:
    os.utime(entry, (time.time() - 31 * DAY,) * 2)


@pytest.mark.parametrize(
    "spoil",
    [
        cut_short,
        empty,
        flip_a_bit,
        of_another_version,
        of_another_page,
        become_a_folder,
        become_a_pipe,
        become_a_link,
        grow_old,
    ],
)
def test_a_spoilt_entry_is_no_entry(folder: Path, spoil: Callable[[Path], None]) -> None:
    keep(folder, (KEY, b"one" * 99))
    spoil(entries(folder)[0])
    with opened(folder) as kept:
        assert kept.get(OTHER) is None
        if spoil is not of_another_page:
            assert kept.get(KEY) is None


def test_a_spoilt_entry_is_replaced(folder: Path) -> None:
    keep(folder, (KEY, b"one"))
    cut_short(entries(folder)[0])
    keep(folder, (KEY, b"new"))
    assert opened(folder).get(KEY) == b"new"


def test_what_was_not_used_for_long_is_deleted(folder: Path) -> None:
    keep(folder, (KEY, b"one"))
    grow_old(entries(folder)[0])
    keep(folder, (OTHER, b"two"))
    assert [path.name for path in entries(folder)] == [OTHER[2:]]


def test_use_keeps_an_entry_young(folder: Path) -> None:
    keep(folder, (KEY, b"one"))
    os.utime(entries(folder)[0], (time.time() - 29 * DAY,) * 2)
    assert opened(folder).get(KEY) == b"one"
    assert time.time() - entries(folder)[0].stat().st_mtime < DAY


def test_what_was_used_longest_ago_makes_room(folder: Path) -> None:
    results = [(key_of(number), os.urandom(1000)) for number in range(20)]
    for age, (key, result) in enumerate(results):
        keep(folder, (key, result))
        os.utime(folder / "readings" / key[:2] / key[2:], (time.time() - DAY + age,) * 2)
    keep(folder, (KEY, os.urandom(1000)), max_bytes=10_000)
    assert sum(path.stat().st_size for path in entries(folder)) <= 10_000
    assert opened(folder).get(KEY) is not None
    assert opened(folder).get(results[0][0]) is None
    assert opened(folder).get(results[-1][0]) == results[-1][1]


def test_an_entry_that_was_never_finished_is_swept_away(folder: Path) -> None:
    keep(folder, (KEY, b"one"))
    begun = entries(folder)[0].with_name(f".{KEY[2:]}.begun")
    begun.write_bytes(b"on")
    keep(folder, (OTHER, b"two"))
    assert begun.exists(), "another run may be at it"
    os.utime(begun, (time.time() - 2 * 3600,) * 2)
    keep(folder, (OTHER, b"two"))
    assert not begun.exists()


def trouble(folder: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """Try to use a folder and return what is said of it."""
    with opened(folder) as kept:
        assert kept.get(KEY) is None
        for number in range(3):
            kept.put(key_of(number), b"one")
        assert kept.get(key_of(0)) is None
    return capsys.readouterr().err.splitlines()


def test_a_file_in_the_folders_place_is_said_once(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder.parent.mkdir()
    folder.write_text("mine")
    (line,) = trouble(folder, capsys)
    assert line.startswith(f"packetlint: the cache in {folder} is not used: ")
    assert folder.read_text() == "mine"
    assert trouble(folder, capsys) == [], "once is enough"


def test_a_folder_where_others_may_write_is_not_trusted(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    keep(folder, (KEY, b"false"))
    (folder / "readings").chmod(0o777)
    assert trouble(folder, capsys) == [f"packetlint: the cache in {folder} is not used: others may write to it"]


def test_a_link_in_the_folders_place_is_not_followed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    letters = folder.parent / "letters"
    (letters / KEY[:2]).mkdir(parents=True)
    (letters / KEY[:2] / KEY[2:]).write_text("Dear mother")
    folder.mkdir()
    (folder / "readings").symlink_to(letters)
    assert trouble(folder, capsys) == [f"packetlint: the cache in {folder} is not used: it is no folder"]
    assert opened(folder).contents().entries == 0
    with pytest.raises(OSError, match="no folder"):
        opened(folder).clear()
    assert (letters / KEY[:2] / KEY[2:]).read_text() == "Dear mother"


def test_somebody_elses_folder_is_not_trusted(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(folder, (KEY, b"false"))
    monkeypatch.setattr(os, "getuid", lambda: 4711)
    assert trouble(folder, capsys) == [f"packetlint: the cache in {folder} is not used: it belongs to somebody else"]


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.EACCES, errno.EDQUOT])
def test_a_folder_that_takes_nothing_is_said_once(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def refuse(path: Path, content: bytes) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(private_file, "replace", refuse)
    assert trouble(folder, capsys) == [f"packetlint: the cache in {folder} is not used: {os.strerror(number)}"]


def test_a_full_disk_leaves_no_half_entry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(descriptor: int, mode: str) -> object:
        os.close(descriptor)
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fdopen", full)
    with pytest.raises(OSError, match="No space"):
        private_file.replace(tmp_path / "entry", b"one")
    assert list(tmp_path.iterdir()) == []


def write_without_end(folder: Path) -> None:
    """Write entries whose content tells whether they are whole."""
    kept = opened(folder)
    for number in range(1_000_000):
        kept.put(key_of(number % 50), bytes([number % 256]) * 20_000)


def test_runs_that_are_killed_while_others_write_leave_only_whole_entries(folder: Path) -> None:
    context = multiprocessing.get_context("spawn")
    writers = [context.Process(target=write_without_end, args=(folder,)) for _ in range(2)]
    for writer in writers:
        writer.start()
    deadline = time.monotonic() + 20
    while len(entries(folder)) < 50 and time.monotonic() < deadline:
        time.sleep(0.05)
    for writer in writers:
        os.kill(writer.pid or 0, signal.SIGKILL)
        writer.join()
    found = [opened(folder).get(key_of(number)) for number in range(50)]
    whole = [one for one in found if one is not None]
    assert whole and all(len(one) == 20_000 and len(set(one)) == 1 for one in whole)
    assert len(whole) >= 49


def test_clearing_deletes_what_is_ours_and_nothing_else(folder: Path) -> None:
    keep(folder, (KEY, b"one"), (OTHER, b"two"))
    for place in (folder / "letters", folder / "readings" / KEY[:2], folder / "readings" / "letters"):
        place.mkdir(exist_ok=True)
        (place / "to mother.txt").write_text("Dear mother")
    assert opened(folder).contents().entries == 2
    assert opened(folder).clear() == 2
    assert [path.name for path in entries(folder)] == ["to mother.txt"] * 3
    assert opened(folder).clear() == 0
    assert opened(folder).contents().oldest is None


def test_the_folder_is_the_users_unless_the_environment_names_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(cache.PLACE, "/media/safe")
    assert default_folder() == Path("/media/safe")
    monkeypatch.delenv(cache.PLACE)
    monkeypatch.setenv("XDG_CACHE_HOME", "/home/teo/.cache")
    monkeypatch.setenv("HOME", "/home/teo")
    assert default_folder().is_relative_to("/home/teo")
    assert default_folder().name == "packetlint"
