import datetime as dt

import pytest

from packetlint.fields.dating.calendars import Calendar, ethiopian_day, islamic_day, solar_hijri_day, to_gregorian


@pytest.mark.parametrize(
    ("date", "day"),
    [
        ((1400, 1, 1), dt.date(1979, 11, 20)),
        ((1421, 1, 1), dt.date(2000, 4, 6)),
        ((1440, 1, 1), dt.date(2018, 9, 11)),
        ((1445, 9, 1), dt.date(2024, 3, 11)),
        ((1447, 1, 1), dt.date(2025, 6, 26)),
    ],
)
def test_lunar_months_begin_as_umm_al_qura_printed_them(date: tuple[int, int, int], day: dt.date | None) -> None:
    assert islamic_day(*date) == day


@pytest.mark.parametrize(
    ("date", "day"),
    [
        ((1300, 1, 1), dt.date(1921, 3, 21)),
        ((1375, 10, 11), dt.date(1996, 12, 31)),
        ((1399, 1, 1), dt.date(2020, 3, 20)),
        ((1403, 12, 30), dt.date(2025, 3, 20)),
        ((1404, 12, 30), None),
        ((1404, 13, 1), None),
    ],
)
def test_solar_hijri_days(date: tuple[int, int, int], day: dt.date | None) -> None:
    assert solar_hijri_day(*date) == day


def test_ethiopian_leap_year_has_six_days_of_pagume() -> None:
    assert ethiopian_day(2015, 13, 6) == dt.date(2023, 9, 11)
    assert ethiopian_day(2016, 13, 6) is None


def test_a_month_without_a_day_may_span_two() -> None:
    assert [date.iso for date in to_gregorian(Calendar.SOLAR_HIJRI, 1370, 1, None)] == ["1991-03", "1991-04"]


def test_a_year_no_living_person_was_born_in_gives_nothing() -> None:
    assert to_gregorian(Calendar.ISLAMIC, 900, 1, 1) == []
