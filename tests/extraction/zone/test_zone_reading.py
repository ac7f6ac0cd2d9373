"""Zones of every layout: what the standard's specimens say, and what the grammar makes of lines that are not sure."""

import dataclasses
from collections.abc import Callable, Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from invented_zone import Person, checked, digit, doubted, old_french, printed, td1, td2, td3, visa
from packetlint.extraction.zone import Zone, read_zone
from packetlint.model import Box, Spelling, ZoneLine

# The specimens of ICAO Doc 9303, parts 4 to 7.
TD3 = ("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10")
TD2 = ("I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "D231458907UTO7408122F1204159<<<<<<<6")
TD1 = ("I<UTOD231458907<<<<<<<<<<<<<<<", "7408122F1204159UTO<<<<<<<<<<<6", "ERIKSSON<<ANNA<MARIA<<<<<<<<<<")
MRV_A = ("V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L8988901C4XXX4009078F96121096ZE184226B<<<<<<")
MRV_B = ("V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "L8988901C4XXX4009078F9612109<<<<<<<<")
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<"


def read(*lines: str) -> Zone:
    return settled(read_zone(printed(*lines)))


def settled(zone: Zone | None) -> Zone:
    assert zone is not None
    return zone


def values(zone: Zone) -> dict[str, str]:
    keys = ("document_number", "date_of_birth", "date_of_expiry", "sex", "issuer", "nationality")
    family, given = zone.name
    return {**{key: zone.text(key) for key in keys}, "family": family, "given": given}


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
    assert (zone.layout.name, zone.lines) == (layout, lines)
    assert values(zone) == {
        "document_number": number,
        "date_of_birth": birth,
        "date_of_expiry": expiry,
        "sex": "F",
        "issuer": "UTO",
        "nationality": nationality,
        "family": "ERIKSSON",
        "given": "ANNA MARIA",
    }
    assert zone.valid and not zone.repaired


def test_optional_data_are_said_as_they_stand() -> None:
    assert read(*TD3).text("optional") == "ZE184226B"
    assert read(*td1(Person(optional="00000023T"))).text("optional") == "00000023T"


def test_the_french_card_has_the_names_on_two_lines_and_no_expiry() -> None:
    person = Person("DURAND MOREL", "CLAIRE ANNE", "951075000123", issuer="FRA")
    zone = read(*old_french(person))
    assert (zone.layout.name, zone.name, zone.text("document_number")) == (
        "FRA-ID",
        ("DURAND MOREL", "CLAIRE ANNE"),
        "951075000123",
    )
    assert zone.valid and zone.text("date_of_expiry") == ""


@pytest.mark.parametrize(
    ("write", "number"), [(td1, "D23145890734"), (td1, "D23145890AB112"), (td2, "D2314589012"), (td1, "UT44711201")]
)
def test_a_long_number_of_a_card_runs_on_behind_a_filler(write: Callable[..., tuple[str, ...]], number: str) -> None:
    zone = read(*write(Person(number=number)))
    assert (zone.text("document_number"), zone.text("optional"), zone.valid) == (number, "", True)


@pytest.mark.parametrize("code", ["PP", "PD", "PO", "PE", "PR", "PT", "PS", "PL", "PM", "PU", "PC", "P<"])
def test_any_second_letter_makes_a_passport(code: str) -> None:
    zone = read(*td3(code=code))
    assert (zone.layout.name, zone.text("code")) == ("TD3", code.rstrip("<"))


@pytest.mark.parametrize("code", ["I<", "ID", "IP", "IR", "A<", "AC", "AR", "C<", "C1", "C2", "IA"])
@pytest.mark.parametrize("write", [td1, td2])
def test_any_code_of_a_card_makes_a_card(code: str, write: Callable[..., tuple[str, ...]]) -> None:
    assert read(*write(code=code)).text("code") == code.rstrip("<")


@pytest.mark.parametrize("state", ["D<<", "XXA", "XXB", "XXC", "XXX", "UNO", "UNA", "EUE", "RKS", "XOM", "XPO", "GBN"])
def test_codes_that_are_not_those_of_countries_are_known(state: str) -> None:
    zone = read(*td3(Person(nationality=state, issuer=state)))
    assert (zone.text("nationality"), zone.issuer) == (state.rstrip("<"), state.rstrip("<"))


@pytest.mark.parametrize(
    ("family", "given_names", "name"),
    [
        ("ARKFREITH", "", ("ARKFREITH", "")),
        ("AL BASRI", "LAYLA NOUR", ("AL BASRI", "LAYLA NOUR")),
        ("BENNELONG WOOLOOMOOLOO WARRANDYTE W", "DINGO", ("BENNELONG WOOLOOMOOLOO WARRANDYTE W", "DI")),
    ],
)
def test_names_end_where_the_fillers_begin(family: str, given_names: str, name: tuple[str, str]) -> None:
    assert read(*td3(Person(family, given_names))).name == name


def test_a_name_that_fills_its_field_must_be_treated_as_cut_off() -> None:
    assert read(*td3(Person("NILAVADHANANANDA", "CHAYAPA DEJTHAMRONG KRASUANG"))).name_truncated
    assert not read(*TD3).name_truncated


def test_letters_among_the_last_fillers_are_no_name() -> None:
    assert read("P<UTOERIKSSON<<ANNA<MARIA<<<<<K<<<<<<<KK<K<<", TD3[1]).name == ("ERIKSSON", "ANNA MARIA")


@pytest.mark.parametrize("birth", ["74<<<<", "7408<<", "<<<<<<"])
def test_unknown_parts_of_a_birth_are_fillers(birth: str) -> None:
    zone = read(*td3(Person(birth=birth)))
    assert zone.valid and zone.lines[1][13:19] == birth


def test_the_digit_of_an_empty_field_may_be_a_filler() -> None:
    upper, lower = td3()
    assert read(upper, lower[:42] + "0" + lower[43:]).valid
    assert read(upper, lower[:42] + "<" + lower[43:]).valid


# What one reader or another makes of a place, with the truth among it.
CONFUSED = [
    ("number", 0, {"0": 0.4, "O": 0.6}, Person(number="012345678")),
    ("number", 0, {"0": 0.6, "O": 0.4}, Person(number="O12345678")),
    ("number", 4, {"8": 0.3, "B": 0.7}, Person(number="UT448112")),
    ("birth", 14, {"0": 0.45, "8": 0.55}, Person(birth="900312")),
    ("nationality", 11, {"T": 0.4, "I": 0.6}, Person()),
    ("sex", 20, {"M": 0.3, "N": 0.7}, Person(sex="M")),
    ("expiry", 26, {"1": 0.2, "I": 0.5, "7": 0.3}, Person()),
]


@pytest.mark.parametrize(("place", "at", "chances", "person"), CONFUSED, ids=[f"{row[0]}{row[1]}" for row in CONFUSED])
def test_the_grammar_chooses_among_what_a_character_may_be(
    place: str, at: int, chances: Mapping[str, float], person: Person
) -> None:
    upper, lower = td3(person)
    zone = settled(read_zone([*printed(upper), doubted(lower, {at: chances})]))
    assert (zone.lines, zone.valid, zone.repaired) == ((upper, lower), True, False)


def test_letters_and_fillers_of_a_name_are_told_apart_by_where_they_stand() -> None:
    upper, lower = td3(Person("KOVALENKO", "OLENA KIRA"))
    doubts = {at: {"K": 0.6, "<": 0.4} for at, letter in enumerate(upper) if letter == "<" and at > 32}
    doubts |= {5: {"K": 0.6, "<": 0.4}, 12: {"0": 0.4, "K": 0.6}, 13: {"0": 0.7, "O": 0.3}}
    zone = settled(read_zone([doubted(upper, doubts), *printed(lower)]))
    assert (zone.name, zone.repaired) == (("KOVALENKO", "OLENA KIRA"), False)


def test_what_check_digits_cannot_see_is_left_to_the_reader_and_held_unsure() -> None:
    upper, lower = td3(Person(number="6T4471120"))
    sure, open_ = (
        settled(read_zone([*printed(upper), doubted(lower, {0: {"6": chance, "G": 1 - chance}})])).value(
            "document_number"
        )
        for chance in (0.99, 0.55)
    )
    assert sure is not None and open_ is not None
    assert (sure.text, open_.text, open_.checked) == ("6T4471120", "6T4471120", True)
    assert sure.certainty > 0.9 > 0.7 > open_.certainty


@pytest.mark.parametrize("write", [td3, td2, td1])
def test_one_character_beyond_the_chances_is_put_right_and_said(write: Callable[..., tuple[str, ...]]) -> None:
    person = Person(number="UT4501120")
    lines = [line.replace("UT4501120", "UT45O1120") for line in write(person)]
    zone = read(*lines)
    assert (zone.text("document_number"), zone.valid, zone.repaired) == ("UT4501120", True, True)
    assert zone.value("document_number") != read(*write(person)).value("document_number")


def test_two_characters_beyond_the_chances_are_not() -> None:
    upper, lower = td3(Person(number="UT4501120"))
    zone = read(upper, lower.replace("UT4501120", "UT4SO1120"))
    assert (zone.text("document_number"), zone.checks["document_number"], zone.repaired) == ("UT4SO1120", False, False)


def test_digits_of_an_invented_document_that_fail_are_no_reason_to_read_another_number() -> None:
    number = "AAA1000014"
    zone = read(f"IDUTO{number}".ljust(30, "<"), td1()[1][:29] + "8", td1()[2])
    assert (zone.text("document_number"), zone.checks["document_number"], zone.valid) == ("AAA100001", False, False)


def test_a_zone_that_fails_its_digits_is_reported_with_those_that_fail() -> None:
    zone = read(TD3[0], TD3[1].replace("7408122", "7408192"))
    assert zone.text("date_of_birth") == "740819"
    assert zone.checks == {
        "document_number": True,
        "date_of_birth": False,
        "date_of_expiry": True,
        "optional": True,
        "composite": False,
    }
    none = read(TD3[0], "L898992C36UTO7408192F1204959ZE184226B<<<<<10")
    assert not any(none.checks[key] for key in ("document_number", "date_of_birth", "date_of_expiry"))


def test_rows_that_are_none_of_the_zone_are_left_out() -> None:
    junk = "SPECIMEN PASSPORT OF UTOPIA"
    assert read(junk, *TD3).lines == TD3
    assert read(TD3[0], "SPECIMENSPECIMENSPECIMENSPECIMENSPECIMENXXXX", TD3[1]).lines == TD3
    assert read(*TD1, junk).lines == TD1


def test_a_row_alone_says_what_it_can() -> None:
    data, name = read(TD3[1]), read(TD3[0])
    assert (data.text("document_number"), data.text("date_of_birth"), data.name) == ("L898902C3", "740812", ("", ""))
    assert (name.name, name.text("document_number"), name.valid) == (("ERIKSSON", "ANNA MARIA"), "", False)
    middle = read(TD1[1])
    assert (middle.layout.name, middle.text("date_of_birth"), middle.valid) == ("TD1", "740812", False)


@pytest.mark.parametrize("lost", [1, 3, 9, 14])
def test_lost_fillers_are_put_back(lost: int) -> None:
    zone = read(TD3[0][:-lost], TD3[1])
    assert (zone.lines, zone.valid, zone.repaired) == (TD3, True, False)


@pytest.mark.parametrize("at", [10, 11, 12, 20])
def test_a_letter_lost_or_doubled_moves_nothing_else(at: int) -> None:
    for line in (TD3[1][:at] + TD3[1][at + 1 :], TD3[1][:at] + "T" + TD3[1][at:]):
        zone = read(TD3[0], line)
        assert (zone.text("date_of_birth"), zone.text("date_of_expiry"), zone.repaired) == ("740812", "120415", True)
        assert zone.text("nationality") == "UTO"


def test_the_spelling_of_the_right_length_is_taken_though_another_fits_better() -> None:
    exact, short = (printed(line)[0].spellings[0] for line in (TD3[1], TD3[1][:36] + TD3[1][37:]))
    line = ZoneLine(Box(0, 0, 1, 1), (short, dataclasses.replace(exact, fit=-1.5)))
    zone = settled(read_zone([*printed(TD3[0]), line]))
    assert (zone.lines, zone.repaired) == (TD3, False)


def test_a_citizen_of_the_issuer_is_likelier_than_another() -> None:
    upper, lower = td3(Person(issuer="HRV", nationality="HRV"))
    doubts = {10: {"H": 0.5, "S": 0.5}, 11: {"R": 0.4, "L": 0.6}}
    assert settled(read_zone([*printed(upper), doubted(lower, doubts)])).text("nationality") == "HRV"


def test_two_letters_of_a_country_are_kept_as_they_stand() -> None:
    zone = read(*td1(Person(issuer="SI<", nationality="SI<")))
    assert (zone.issuer, zone.text("nationality"), zone.valid) == ("SI", "SI", True)


@pytest.mark.parametrize(
    "lines",
    [
        (),
        ("",),
        ("Dear Officer,", "I have treated my patient since 2024"),
        ("P<UTO", "L898902C36UTO"),
        ("A<<<<<<<<<<<<<<<<<<<<<<<<<<<<<", "<" * 30, "<" * 30),
        ("<" * 44, "<" * 44),
        ("0" * 44, "0" * 44),
        ("ACCOUNT 000123456789 BALANCE 2,450.17 USD AS", "OF 31 DECEMBER 2024 BRANCH NO 0041 MILLBROOK"),
    ],
)
def test_what_makes_no_sense_is_no_zone(lines: tuple[str, ...]) -> None:
    assert read_zone(printed(*lines)) is None


@settings(max_examples=150)
@given(st.lists(st.text(alphabet=LETTERS + " «k", max_size=50), max_size=5))
def test_any_lines_can_be_tried(lines: list[str]) -> None:
    zone = read_zone(printed(*lines))
    assert zone is None or all(len(line) in (0, zone.layout.length) for line in zone.lines)


@st.composite
def people(draw: st.DrawFn) -> Person:
    word = st.text(alphabet="ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=2, max_size=7)
    day = st.dates().map(lambda date: f"{date:%y%m%d}")
    return Person(
        " ".join(draw(st.lists(word, min_size=1, max_size=2))),
        " ".join(draw(st.lists(word, min_size=0, max_size=2))),
        draw(st.text(alphabet="ABCDEFGHJKLMNPRSTUVWXYZ0123456789", min_size=5, max_size=9)),
        draw(day),
        draw(day),
        draw(st.sampled_from("MF<")),
        draw(st.sampled_from(["UTO", "D<<", "USA", "XXB"])),
        draw(st.sampled_from(["UTO", "D<<", "UKR", "XXA"])),
    )


WRITERS: dict[str, Callable[[Person], tuple[str, ...]]] = {
    "TD1": td1,
    "TD2": td2,
    "TD3": td3,
    "MRV-A": visa,
    "MRV-B": lambda person: visa(person, 36),
}


@settings(max_examples=150)
@given(people(), st.sampled_from(sorted(WRITERS)))
def test_whatever_the_standard_writes_is_read_as_it_was_meant(person: Person, layout: str) -> None:
    lines = WRITERS[layout](person)
    zone = read(*lines)
    assert (zone.layout.name, zone.lines, zone.valid, zone.repaired) == (layout, lines, True, False)
    assert (zone.text("document_number"), zone.text("date_of_birth")) == (person.number, person.birth)
    room = {"TD1": 30, "TD2": 31, "MRV-B": 31}.get(layout, 39)
    if len(person.family) + 2 + len(person.given) <= room:
        assert zone.name == (person.family, person.given)


SLIPS = {"0": "O", "O": "0", "8": "B", "B": "8", "M": "N", "N": "M", "K": "<", "<": "K", "5": "S", "1": "I"}


@settings(max_examples=200)
@given(people(), st.data())
def test_one_wrong_character_with_the_right_one_among_its_chances_is_found_or_seen(
    person: Person, data: st.DataObject
) -> None:
    upper, lower = td3(person)
    at = data.draw(st.sampled_from([at for at in (*range(10), *range(13, 28)) if lower[at] in SLIPS]))
    chances = {lower[at]: 0.3, SLIPS[lower[at]]: 0.7}
    zone = settled(read_zone([*printed(upper), doubted(lower, {at: chances})]))
    blind = digit(lower[:9]) == digit(lower[:at] + SLIPS[lower[at]] + lower[at + 1 : 9]) and at < 9
    assert zone.lines[1] == lower or blind or not zone.valid


@settings(max_examples=200)
@given(st.data())
def test_a_wrong_character_is_seen_unless_the_check_digit_is_blind_for_it(data: st.DataObject) -> None:
    at = data.draw(st.integers(0, 8))
    wrong = data.draw(st.sampled_from(LETTERS).filter(lambda letter: letter != TD3[1][at]))
    number = TD3[1][:at] + wrong + TD3[1][at + 1 : 9]
    zone = read(TD3[0], number + TD3[1][9:])
    blind = checked(number, 9)[9] == TD3[1][9]
    assert blind or zone.repaired or not zone.valid


def test_a_spelling_may_hold_what_no_zone_has() -> None:
    line = ZoneLine(Box(0, 0, 1, 1), (Spelling(0.0, (((" ", 0.9),), *(((letter, 1.0),) for letter in TD3[1][1:]))),))
    zone = read_zone([*printed(TD3[0]), line])
    assert zone is not None and zone.text("date_of_birth") == "740812"
