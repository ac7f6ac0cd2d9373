"""Machine-readable zones of every layout: the specimens of ICAO Doc 9303, and what OCR makes of such lines."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from packetlint.extraction.mrz import Zone, check_digit, read_zone

TD3 = ("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10")
TD2 = ("I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "D231458907UTO7408122F1204159<<<<<<<6")
TD1 = ("I<UTOD231458907<<<<<<<<<<<<<<<", "7408122F1204159UTO<<<<<<<<<<<6", "ERIKSSON<<ANNA<MARIA<<<<<<<<<<")
MRV_A = ("V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L8988901C4XXX4009078F96121096ZE184226B<<<<<<")
MRV_B = ("V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "L8988901C4XXX4009078F9612109<<<<<<<<")
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<"


def read(*lines: str) -> Zone:
    zone = read_zone([lines])
    assert zone is not None
    return zone


@pytest.mark.parametrize(("text", "digit"), [("L898902C3", "6"), ("D23145890", "7"), ("740812", "2"), ("<<<<<<", "0")])
def test_check_digits_weigh_7_3_1(text: str, digit: str) -> None:
    assert check_digit(text) == digit


@pytest.mark.parametrize(
    ("lines", "layout", "number", "birth", "expiry", "nationality"),
    [
        (TD3, "TD3", "L898902C3", "740812", "120415", "UTO"),
        (TD2, "TD2", "D23145890", "740812", "120415", "UTO"),
        (TD1, "TD1", "D23145890", "740812", "120415", "UTO"),
        (MRV_A, "MRV-A", "L8988901C", "400907", "961210", "XXX"),
        (MRV_B, "MRV-B", "L8988901C", "400907", "961210", "XXX"),
    ],
)
def test_the_specimens_of_the_standard_are_read(
    lines: tuple[str, ...], layout: str, number: str, birth: str, expiry: str, nationality: str
) -> None:
    zone = read(*lines)
    assert (zone.layout, zone.issuer, zone.nationality, zone.sex) == (layout, "UTO", nationality, "F")
    assert (zone.number.text, zone.birth.text, zone.expiry.text) == (number, birth, expiry)
    assert (zone.family, zone.given) == ("ERIKSSON", "ANNA MARIA")
    assert zone.checks == 3
    assert not any(value.repaired for value in (zone.number, zone.birth, zone.expiry))


@pytest.mark.parametrize(
    ("first", "number"),
    [
        ("I<UTOD23145890<7349<<<<<<<<<<<", "D23145890734"),
        ("I<UTOD23145890<AB1124<<<<<<<<<", "D23145890AB112"),
    ],
)
def test_a_long_number_of_a_card_runs_on_behind_a_filler(first: str, number: str) -> None:
    zone = read(first, *TD1[1:])
    assert (zone.number.text, zone.number.checked) == (number, True)


@pytest.mark.parametrize("code", ["PP", "PD", "PR", "PT", "P<"])
def test_any_second_letter_makes_a_passport(code: str) -> None:
    assert read(code + TD3[0][2:], TD3[1]).layout == "TD3"


@pytest.mark.parametrize(
    ("field", "family", "given"),
    [
        ("ARKFREITH", "ARKFREITH", ""),
        ("AL<BASRI<<LAYLA<NOUR", "AL BASRI", "LAYLA NOUR"),
        ("BENNELONG<WOOLOOMOOLOO<WARRANDYTE<W<<DI", "BENNELONG WOOLOOMOOLOO WARRANDYTE W", "DI"),
        ("ERIKSSON<<ANNA<MARIA<<<<<K<<<<<<<KK<K<<", "ERIKSSON", "ANNA MARIA"),
        ("ERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<KKKKKK", "ERIKSSON", "ANNA MARIA"),
        ("ER1KSSON<<ANNA<MAR1A", "ERIKSSON", "ANNA MARIA"),
    ],
)
def test_names_end_where_the_fillers_begin(field: str, family: str, given: str) -> None:
    zone = read("P<UTO" + field.ljust(39, "<"), TD3[1])
    assert (zone.family, zone.given) == (family, given)


@pytest.mark.parametrize(
    ("wrong", "number", "birth"),
    [
        ("L8989O2C36UTO74O8122F1204159ZE184226B<<<<<10", "L898902C3", "740812"),
        ("L898902C36UT07408122F1204159ZE184226B<<<<<10", "L898902C3", "740812"),
        ("L898902C36UTO7408I22F12O4I59ZE184226B<<<<<10", "L898902C3", "740812"),
        ("L898902C3 6UTO7408122F 1204159ZE184226B<<<<<10", "L898902C3", "740812"),
    ],
)
def test_look_alikes_are_put_right_where_the_check_digit_says_so(wrong: str, number: str, birth: str) -> None:
    zone = read(TD3[0], wrong)
    assert (zone.number.text, zone.birth.text, zone.checks) == (number, birth, 3)
    assert zone.nationality == "UTO"


def test_a_repaired_value_says_so() -> None:
    zone = read(TD3[0], TD3[1].replace("L898902C3", "L8989O2C3"))
    assert zone.number.repaired and not zone.birth.repaired


def test_a_passport_number_that_begins_with_a_letter_o_stays_one() -> None:
    number = "O9964790<"
    zone = read(TD3[0], number + check_digit(number) + TD3[1][10:])
    assert (zone.number.text, zone.number.repaired) == ("O9964790", False)


def test_a_value_whose_check_digit_fails_is_kept_and_not_trusted() -> None:
    zone = read(TD3[0], TD3[1].replace("7408122", "7408192"))
    assert (zone.birth.text, zone.birth.checked, zone.number.checked) == ("740819", False, True)


@pytest.mark.parametrize("birth", ["74<<<<", "7408<<", "<<<<<<"])
def test_unknown_parts_of_a_birth_are_fillers(birth: str) -> None:
    zone = read(TD3[0], TD3[1].replace("7408122", birth + check_digit(birth)))
    assert (zone.birth.text, zone.birth.checked) == (birth, True)


@pytest.mark.parametrize(
    "line",
    [
        TD3[1][:11] + "T" + TD3[1][11:],
        pytest.param(
            TD3[1][:10] + TD3[1][11:],
            marks=pytest.mark.xfail(strict=True, reason="the missing letter is put in one place too late"),
        ),
    ],
)
def test_a_letter_lost_or_doubled_before_the_dates_moves_nothing_else(line: str) -> None:
    zone = read(TD3[0], line)
    assert (zone.birth.text, zone.expiry.text) == ("740812", "120415")


def test_of_several_readings_the_one_that_checks_and_the_name_most_agree_on() -> None:
    bad = ("P<UTOERIKSSQN<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", TD3[1].replace("L898902C3", "L898992C3"))
    zone = read_zone([bad, TD3, TD3])
    assert zone is not None
    assert (zone.family, zone.number.text, zone.name_certain) == ("ERIKSSON", "L898902C3", True)


def test_one_sure_reading_of_a_name_outweighs_several_guesses_and_is_not_called_certain() -> None:
    guess = ("P<UTOERIKSSONXANNAXMARIA<<<<<<<<<<<<<<<<<<<<", TD3[1])
    zone = read_zone([TD3, guess, guess, guess], [0.97, 0.05, 0.02, 0.1])
    assert zone is not None and (zone.family, zone.given, zone.name_certain) == ("ERIKSSON", "ANNA MARIA", False)
    guessed = read_zone([TD3, guess, guess, guess])
    assert guessed is not None and guessed.family != "ERIKSSON"


@pytest.mark.parametrize(
    "lines",
    [
        (),
        ("",),
        (TD3[0],),
        (TD3[0], "L898992C36UTO7408192F1204959ZE184226B<<<<<10"),
        ("Dear Officer,", "I have treated my patient since 2024"),
        ("P<UTO", "L898902C36UTO"),
        ("A<<<<<<<<<<<<<<<<<<<<<<<<<<<<<", "<" * 30, "<" * 30),
    ],
)
def test_what_makes_no_sense_is_no_zone(lines: tuple[str, ...]) -> None:
    assert read_zone([lines]) is None


@settings(max_examples=150, deadline=None)
@given(st.lists(st.lists(st.text(alphabet=LETTERS + " «k", max_size=50), max_size=4), max_size=3))
def test_any_lines_can_be_tried(readings: list[list[str]]) -> None:
    zone = read_zone(readings)
    assert zone is None or 1 <= zone.checks <= 3


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_a_wrong_letter_is_seen_unless_the_check_digit_is_blind_for_it(data: st.DataObject) -> None:
    at = data.draw(st.integers(0, 8))
    wrong = data.draw(st.sampled_from(LETTERS).filter(lambda letter: letter != TD3[1][at]))
    number = TD3[1][:at] + wrong + TD3[1][at + 1 : 9]
    zone = read(TD3[0], number + TD3[1][9:])
    blind = check_digit(number) == TD3[1][9]
    assert blind or zone.number.repaired or not zone.number.checked
