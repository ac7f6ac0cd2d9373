import datetime as dt

import pytest

from packetlint.fields.date import Order, clean, compare_sets, find_dates, page_order, read_dates

LATEST = dt.date(2026, 1, 1)

ONE_READING = {
    "1979-08-07": "1979-08-07",
    "1979/08/07": "1979-08-07",
    "19790807": "1979-08-07",
    "07.08.1979": "1979-08-07",
    "07.08.79": "1979-08-07",
    "7·8·1979": "1979-08-07",
    "790807": "1979-08-07",
    "August 7, 1979": "1979-08-07",
    "7AUG1979": "1979-08-07",
    "08/17/1979": "1979-08-17",
    "17/08/1979": "1979-08-17",
    "17-VIII-1979": "1979-08-17",
    "17 СЕР/AUG 79": "1979-08-17",
    "22 Jun/Jun/2011": "2011-06-22",
    "21/Ene/Jan/1983": "1983-01-21",
    "14 жовтня 2003 року": "2003-10-14",
    "14 октября 2003 г.": "2003-10-14",
    "22 de septiembre de 1966": "1966-09-22",
    "1er mars 1971": "1971-03-01",
    "1º de janeiro de 1980": "1980-01-01",
    "14 jiyè 2003": "2003-07-14",
    "ngày 2 tháng 9 năm 1975": "1975-09-02",
    "1975年9月2日": "1975-09-02",
    "1975년 9월 2일": "1975-09-02",
    "14 أبريل 1992": "1992-04-14",
    "14 نيسان 1992": "1992-04-14",
    "the 21st day of September, 1980": "1980-09-21",
    "the twenty-first day of September, nineteen hundred and eighty": "1980-09-21",
    "quince de marzo de mil novecientos noventa y dos": "1992-03-15",
    "l'an mil neuf cent quatre-vingt-dix, le quinze mars": "1990-03-15",
    "vinte e dois de novembro de dois mil e três": "2003-11-22",
    "1976-07-04T00:00:00Z": "1976-07-04",
    "(MM/DD/YYYY) 04/07/1976": "1976-04-07",
    "9 حوت 1366": "1988-02-28",
    "1366/12/09 Solar Hijri": "1988-02-28",
    "1 Meskerem 1980 E.C.": "1987-09-12",
    "2 มกราคม 2540": "1997-01-02",
    "平成2年12月31日": "1990-12-31",
    "S50.7.9": "1975-07-09",
    "民國70年1月2日": "1981-01-02",
    "२१/०९/१९८०": "1980-09-21",
    "96<<<<": "1996",
    "9611<<": "1996-11",
    "XX XX 1996": "1996",
    "00.11.1996": "1996-11",
    "11/1996": "1996-11",
    "Nov 1996": "1996-11",
}


@pytest.mark.parametrize(("printed", "value"), ONE_READING.items())
def test_a_print_with_one_sensible_reading(printed: str, value: str) -> None:
    cleaned = read_dates(printed, latest=LATEST)
    assert cleaned is not None
    assert (cleaned.value, cleaned.alternatives) == (value, ())


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("2l/O9/l98O", "1980-09-21"),
        ("O7 AUG 1979", "1979-08-07"),
        ("07 N0V 1979", "1979-11-07"),
        ("o7nov1979", "1979-11-07"),
    ],
)
def test_look_alikes_in_digit_groups_are_put_right_and_said(printed: str, value: str) -> None:
    cleaned = read_dates(printed, latest=LATEST)
    assert cleaned is not None
    assert (cleaned.value, cleaned.repaired) == (value, True)


@pytest.mark.parametrize(
    "printed",
    [
        *("31/02/1990", "29.02.1991", "1969-13-40", "32 May 1990", "", "hello", "UNKNOWN", "FX123456", "123-45-6789"),
        *("A012-345-678", "0/0/0", "--/--/----", "x" * 5000, "25 December"),
    ],
)
def test_what_is_no_day_is_no_date(printed: str) -> None:
    assert read_dates(printed, latest=LATEST) is None


def test_an_open_order_gives_both_days_and_a_known_one_settles_it() -> None:
    both = read_dates("05/06/1987", latest=LATEST)
    assert both is not None
    assert {both.value, *both.alternatives} == {"1987-06-05", "1987-05-06"}
    american = read_dates("05/06/1987", order=Order.MONTH_FIRST, latest=LATEST)
    european = read_dates("05/06/1987", order=Order.DAY_FIRST, latest=LATEST)
    assert american is not None and (american.value, american.alternatives) == ("1987-05-06", ())
    assert european is not None and (european.value, european.alternatives) == ("1987-06-05", ())


def test_an_order_gives_way_to_a_date_that_it_does_not_fit() -> None:
    cleaned = read_dates("25/12/1990", order=Order.MONTH_FIRST, latest=LATEST)
    assert cleaned is not None and cleaned.value == "1990-12-25"


def test_a_short_year_lies_in_the_past_for_a_birth_and_ahead_for_an_expiry() -> None:
    birth = read_dates("26 JUN 33", latest=LATEST)
    expiry = read_dates("26 JUN 33", latest=LATEST, future=True)
    assert birth is not None and birth.value == "1933-06-26"
    assert expiry is not None and (expiry.value, expiry.alternatives) == ("2033-06-26", ())


def test_a_short_year_of_two_centuries_keeps_both() -> None:
    cleaned = read_dates("230405", latest=LATEST)
    assert cleaned is not None
    assert {cleaned.value, *cleaned.alternatives} == {"2023-04-05", "1923-04-05"}


LETTER = (
    "I was born on 15 March 1985 in Kyiv. On 12.06.2015 I got passport FX123456. Call 202-555-0147 or 12-34-56. "
    "I paid $1,234.56, 12.03.45 EUR and 3.5.12%. SSN 123-45-6789, A012-345-678. We may go in 2020. I live at 12 May "
    "Street 2005. Invoice 12/2020/33, 192.168.10.12. Née le 1er mars 1990; nació el 15 de marzo de 1985; "
    "26 жовтня 2015 року; on the 3rd day of May, 1990; since 1999-05-06T10:00; 1370/05/12 هـ.ش."
)


def test_dates_are_found_in_a_letter_and_other_numbers_are_not() -> None:
    values = [cleaned.value for _, _, cleaned in find_dates(LETTER, latest=LATEST)]
    assert values == [
        *("1985-03-15", "2015-06-12", "1990-03-01", "1985-03-15", "2015-10-26", "1990-05-03", "1999-05-06"),
        "1991-08-03",
    ]


def test_spans_cut_the_dates_out_of_the_text() -> None:
    begin, end, _ = find_dates("born on May 3, 1990.", latest=LATEST)[0]
    assert "born on May 3, 1990."[begin:end] == "May 3, 1990"


@pytest.mark.parametrize(
    ("page", "order"),
    [
        ("03/04/1985 and 12/25/2001", Order.MONTH_FIRST),
        ("03/04/1985 and 25/12/2001", Order.DAY_FIRST),
        ("25/12/2001 and 12/25/2001", Order.UNKNOWN),
        ("03/04/1985", Order.UNKNOWN),
        ("Date of birth (mm/dd/yyyy): 03/04/1985", Order.MONTH_FIRST),
    ],
)
def test_a_page_teaches_its_order(page: str, order: Order) -> None:
    assert page_order(page) is order


@pytest.mark.parametrize(
    ("a", "b", "relation", "reason"),
    [
        (("1985-04-03",), ("1985-04-03",), "equal", None),
        (("1985-04-03", "1985-03-04"), ("1985-03-04",), "ambiguous", "day-or-month-first"),
        (("1985",), ("1985-03-04",), "ambiguous", "part-missing"),
        (("1923-04-05", "2023-04-05"), ("2023-04-05",), "ambiguous", "century-open"),
        (("1985-04-03",), ("1985-03-04",), "conflict", "day-and-month-swapped"),
        (("1985-01-01",), ("1985-07-23",), "conflict", "placeholder-first-of-january"),
        (("1986-03-15",), ("1996-03-15",), "conflict", "one-digit"),
        (("1958-02-03",), ("1985-02-03",), "conflict", "digits-swapped"),
        (("1980-05-01",), ("1988-01-10",), "conflict", "other-calendar"),
        (("1985",), ("1986-03-04",), "conflict", "year-differs"),
        (("nonsense",), ("1986-03-04",), "ambiguous", "unreadable"),
    ],
)
def test_sets_of_readings_compare_with_a_reason(
    a: tuple[str, ...], b: tuple[str, ...], relation: str, reason: str | None
) -> None:
    comparison = compare_sets(a, b)
    assert comparison.relation.value == relation
    assert reason is None or comparison.reasons[0] == reason


def test_cleaning_keeps_every_iso_prefix() -> None:
    for value in ("1985", "1985-04", "1985-04-03"):
        cleaned = clean(value)
        assert cleaned is not None and (cleaned.value, cleaned.alternatives) == (value, ())


def test_months_in_roman_numerals_are_found_in_running_text() -> None:
    text = (
        "Born 12.III.1985, married 4/XI/2006, sworn 12 XI 2020; 17-IV-1991; chapter II 2015, 3 VIIII 1990, 31.II.1990"
    )
    assert [found.value for _, _, found in find_dates(text)] == ["1985-03-12", "2006-11-04", "2020-11-12", "1991-04-17"]
