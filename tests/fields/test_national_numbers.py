import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from packetlint.fields.national_id_number import carried
from packetlint.fields.numbering.national import known_schemes


@pytest.mark.parametrize(
    ("country", "number", "births", "sex"),
    [
        ("BLR", "3120890A001PB4", ("1990-08-12",), "M"),
        ("BGR", "7542011030", ("2075-02-01",), "F"),
        ("CHN", "360426199101010071", ("1991-01-01",), "M"),
        ("CUB", "91021027775", ("1991-02-10",), "F"),
        ("CZE", "7103192745", ("1971-03-19",), "M"),
        ("EGY", "28503150101238", ("1985-03-15",), None),
        ("FIN", "131052308T", ("1952-10-13", "2052-10-13"), "F"),
        ("HTI", "04019919790800482", ("1979-08",), None),
        ("ITA", "RSSLCU79M21H501K", ("1979-08-21", "2079-08-21"), "M"),
        ("KAZ", "850315400124", ("1985-03-15",), "F"),
        ("KGZ", "22003199012345", ("1990-03-20",), "M"),
        ("KWT", "288020122596", ("1988-02-01",), None),
        ("MEX", "BOXW310820HNERXN09", ("1931-08-20",), "M"),
        ("MNG", "УГ05231512", ("2005-03-15",), "M"),
        ("NIC", "0012108790048N", ("1979-08-21", "2079-08-21"), None),
        ("POL", "44051401359", ("1944-05-14",), "M"),
        ("ROU", "1630615123457", ("1963-06-15",), "M"),
        ("SRB", "0101006710000", ("2006-01-01",), "M"),
        ("UKR", "1759013776", ("1948-02-28",), "M"),
        ("UKR", "3112001226", ("1985-03-15",), "F"),
        ("UKR", "1985031501238", ("1985-03-15",), None),
        ("UZB", "32003850150012", ("1985-03-20",), "M"),
        ("VNM", "001085012345", ("1985",), "M"),
        ("ZAF", "7503305044089", ("1975-03-30", "2075-03-30"), "M"),
    ],
)
def test_numbers_say_when_their_owner_was_born(
    country: str, number: str, births: tuple[str, ...], sex: str | None
) -> None:
    (found,) = carried(number, country)
    assert (found.country, found.births, found.sex) == (country, births, sex)


@pytest.mark.parametrize(
    ("country", "number"),
    [
        ("UKR", "3112001227"),
        ("POL", "44051401358"),
        ("KAZ", "850315400123"),
        ("MEX", "BOXW310820HNERXN08"),
        ("NIC", "0012108790048A"),
        ("BLR", "3120890A001PB5"),
        ("UKR", "1985031501237"),
    ],
)
def test_a_number_that_fails_its_check_digit_says_nothing(country: str, number: str) -> None:
    assert carried(number, country) == ()


def test_a_number_without_a_check_digit_says_so() -> None:
    assert [found.checked for found in carried("91021027775", "CUB")] == [False]
    assert [found.checked for found in carried("3112001226", "UKR")] == [True]


def test_without_a_country_every_scheme_is_tried() -> None:
    assert "pl.pesel" in {found.scheme for found in carried("44051401359")}


@pytest.mark.parametrize("scheme", known_schemes())
@settings(max_examples=25)
@given(number=st.text(alphabet="0123456789ABCDEHKMX", min_size=8, max_size=18) | st.text(max_size=30))
def test_any_text_can_be_asked(scheme: str, number: str) -> None:
    country = known_schemes()[scheme]
    assert all(found.country == country for found in carried(number, country))
