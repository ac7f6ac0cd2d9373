import datetime as dt

import pytest

from packetlint.fields import date_of_birth, date_of_expiry, date_of_issue


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("21 SEP 1980", "09/21/1980", "equal"),
        ("21.09.1980", "1980年9月21日", "equal"),
        ("05/05/1981", "5 May 1981", "equal"),
        ("1 Muharram 1400", "1979-11-20", "equal"),
        ("2 Muharram 1400 AH", "1979-11-20", "ambiguous"),
        ("05/06/1981", "5 June 1981", "ambiguous"),
        ("1981", "5 June 1981", "ambiguous"),
        ("circa 1980", "5 June 1981", "ambiguous"),
        ("1 JAN 1981 (year only known)", "5 June 1981", "ambiguous"),
        ("Monday, 5 June 1981", "5 June 1981", "ambiguous"),
        ("25 years old in 1390 SH", "1986-10-10", "ambiguous"),
        ("scribble", "5 June 1981", "ambiguous"),
        ("1 January 1981", "5 June 1981", "conflict"),
        ("31/02/1981", "28/02/1981", "conflict"),
        ("5 June 1981", "5 July 1981", "conflict"),
        ("Expires 5 June 1981", "5 June 1981", "conflict"),
    ],
)
def test_prints_compare(a: str, b: str, relation: str) -> None:
    assert date_of_birth.compare(a, b).relation.value == relation


def test_a_repair_and_another_calendar_are_said() -> None:
    assert date_of_birth.compare("2l/O9/1980", "21.09.1980").reasons == ("look-alike-characters",)
    assert date_of_birth.compare("9 Hut 1366", "1988-02-28").reasons == ("other-calendar",)


def test_an_expiry_may_lie_ahead_and_a_birth_and_an_issue_not() -> None:
    latest = dt.date(2026, 1, 1)
    fields = (date_of_birth, date_of_issue, date_of_expiry)
    cleaned = [field.clean("01 MAY 35", latest=latest) for field in fields]
    assert [found and found.value for found in cleaned] == ["1935-05-01", "1935-05-01", "2035-05-01"]
