import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from packetlint import settings
from packetlint.errors import SettingsError
from packetlint.gate import FailOn
from packetlint.model import KnownPerson, Role
from packetlint.settings import Caching, Limits, Settings

EVERYTHING = """
as_of = 2026-09-01
fail_on = "error"
jobs = 3
languages = ["eng", "chi_sim"]
dpi = 300
rules_off = ["stranger-document", "nam001"]

[limits]
max_file_bytes = 1000
page_seconds = 5

[cache]
enabled = false
max_days = 7

[[people]]
names = ["Olena Kovalenko", "Olena Bondarenko"]
role = "beneficiary"

[[accepted]]
fingerprint = "dob-7c1e0a52"
by = "OK"
reason = "court record"
on = "2026-08-01"
until = 2026-12-31
"""


def test_every_key_is_read() -> None:
    found = settings.parse(EVERYTHING)
    assert found.as_of == dt.date(2026, 9, 1)
    assert (found.fail_on, found.jobs, found.dpi) == (FailOn.ERROR, 3, 300)
    assert found.languages == ("eng", "chi_sim")
    assert found.limits == Limits(max_file_bytes=1000, page_seconds=5.0)
    assert found.cache == Caching(enabled=False, max_days=7)
    assert found.rules_off == ("NAM001", "PPL003")
    assert found.people == (KnownPerson(("Olena Kovalenko", "Olena Bondarenko"), Role.BENEFICIARY),)
    assert found.accepted[0].on == dt.date(2026, 8, 1)
    assert found.accepted[0].until == dt.date(2026, 12, 31)


def test_an_empty_file_changes_nothing() -> None:
    assert settings.parse("") == Settings()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("jbos = 2", 'packetlint.toml: unknown key "jbos". Did you mean "jobs"?'),
        ("[limits]\nmax_pages = 2", 'unknown key "limits.max_pages". Did you mean "max_pages_per_file"?'),
        ('rules_off = ["stranger"]', 'unknown key "stranger". Did you mean "stranger-document"?'),
        ('rules_off = ["RDG001"]', '"rules_off" cannot switch off RDG001. A page that nobody read is never passed'),
        ('[[people]]\nrole = "child"', 'a [[people]] entry has no "names"'),
        ('[[people]]\nnames = ["A"]\nrole = "king"', '"people.role" cannot be used. It takes one of beneficiary'),
        ('[[people]]\nnames = "Olena"', '"people.names" cannot be used. It takes a list of texts in quotes.'),
        ("zebra = 1", "Known: as_of, fail_on"),
        ('[cache]\nfolder = "/tmp"', 'unknown key "cache.folder"'),
        ("[cache]\nenabled = 1", '"cache.enabled" cannot be used. It takes true or false.'),
        ("cache = false", '"cache" cannot be used. It takes a table, headed [cache].'),
        ("jobs = true", '"jobs" cannot be used. It takes a whole number from 1 to 1,024.'),
        ("jobs = 0", "a whole number from 1 to 1,024"),
        ("dpi = 200.0", "a whole number from 72 to 1,200"),
        ("as_of = 2026-09-01T10:00:00", "a date such as 2026-01-31"),
        ('as_of = "20260901"', "a date such as 2026-01-31"),
        ('as_of = "2026-02-30"', "a date such as 2026-01-31"),
        ('fail_on = "worst"', "one of error, warning, note, never, in quotes"),
        ("languages = []", "a list of Tesseract's language names"),
        ('languages = ["eng", "--psm"]', "a list of Tesseract's language names"),
        ('languages = "eng"', "a list of Tesseract's language names"),
        ("limits = 3", "a table, headed [limits]"),
        ("[limits]\npage_seconds = inf", '"limits.page_seconds" cannot be used'),
        ("[limits]\npage_seconds = nan", "a number of seconds"),
        ("[accepted]\nby = 'OK'", "[[accepted]]"),
        (
            "[[accepted]]\nfingerprint = 'x'\nby = 'OK'\non = 2026-01-01",
            'an [[accepted]] entry has no "reason"',
        ),
        (
            "[[accepted]]\nfingerprint = ''",
            '"accepted.fingerprint" cannot be used. It takes a text in quotes.',
        ),
        ("as_of = 2026-13-01", "packetlint.toml: not TOML: at line 1"),
        ("x = " + "[" * 3000, "nested too deeply"),
        ("dpi = " + "9" * 5000, "not TOML: a value out of range"),
    ],
)
def test_a_wrong_setting_is_named_with_what_it_takes(text: str, message: str) -> None:
    with pytest.raises(SettingsError) as caught:
        settings.parse(text)
    assert message in str(caught.value)


def test_a_refused_value_is_not_repeated() -> None:
    with pytest.raises(SettingsError) as caught:
        settings.parse('as_of = "Olena Kovalenko"')
    assert "Olena" not in str(caught.value)


KEYS = st.sampled_from(
    ["as_of", "fail_on", "jobs", "languages", "dpi", "limits", "accepted", "page_seconds", "by", "é"]
)
VALUES = st.one_of(
    st.integers().map(str),
    st.floats().map(str),
    st.sampled_from(["true", "2026-01-31", "2026-01-31T00:00:00Z", "07:32:00", "[]", "{}", "{by = 1}", '["eng"]']),
    st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="'")).map(lambda text: f"'{text}'"),
)
LINES = st.one_of(
    st.builds("{} = {}".format, KEYS, VALUES),
    st.sampled_from(["[limits]", "[[accepted]]", "[jobs]", "[[limits]]"]),
)


@given(st.one_of(st.text(), st.lists(LINES).map("\n".join)))
def test_any_text_yields_settings_or_a_readable_error(text: str) -> None:
    try:
        assert isinstance(settings.parse(text), Settings)
    except SettingsError as error:
        assert error.message.startswith("packetlint.toml: ")
        assert error.remedy.endswith((".", "?"))


def test_settings_come_from_the_packets_folder(tmp_path: Path) -> None:
    assert settings.for_packet(tmp_path) == Settings()
    (tmp_path / "packetlint.toml").write_text("dpi = 300")
    assert settings.for_packet(tmp_path).dpi == 300


def test_a_named_file_wins_over_the_packets_own(tmp_path: Path) -> None:
    (tmp_path / "packetlint.toml").write_text("dpi = 300")
    (tmp_path / "other.toml").write_text("jobs = 2")
    found = settings.for_packet(tmp_path, tmp_path / "other.toml")
    assert (found.dpi, found.jobs) == (200, 2)


def test_one_file_or_nothing_has_no_settings(tmp_path: Path) -> None:
    (tmp_path / "scan.pdf").write_bytes(b"")
    assert settings.for_packet(tmp_path / "scan.pdf") == Settings()
    assert settings.for_packet(tmp_path / "absent") == Settings()


def test_what_is_no_settings_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "packetlint.toml").mkdir()
    (tmp_path / "latin.toml").write_bytes(b"by = '\xe9'")
    (tmp_path / "huge.toml").write_bytes(b"#" * (settings.MAX_SETTINGS_BYTES + 1))
    for path, problem in {
        "packetlint.toml": "no such settings file",
        "absent.toml": "no such settings file",
        "latin.toml": "not UTF-8",
        "huge.toml": "larger than 1 MiB",
    }.items():
        with pytest.raises(SettingsError, match=problem):
            settings.load(tmp_path / path)
    with pytest.raises(SettingsError):
        settings.for_packet(tmp_path)


def test_a_file_that_may_not_be_read_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    path = tmp_path / "packetlint.toml"
    path.write_text("")
    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(SettingsError, match="Permission denied"):
        settings.load(path)
