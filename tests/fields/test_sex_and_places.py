import pytest

from packetlint.fields import nationality, place_of_birth, sex


@pytest.mark.parametrize(
    ("text", "value"),
    [("Male", "M"), ("Ж", "F"), ("Ч/M", "M"), ("V/F", "F"), ("mujer", "F"), ("Gason", "M"), ("زن", "F"), ("X", "X")],
)
def test_sex_is_read_in_many_languages(text: str, value: str) -> None:
    cleaned = sex.clean(text)
    assert cleaned is not None and cleaned.value == value


@pytest.mark.parametrize("text", ["", "M/F", "V", "hello", "male / female"])
def test_an_unsettled_sex_is_none(text: str) -> None:
    assert sex.clean(text) is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("haïtienne", "HTI"),
        ("Salvadoreña", "SLV"),
        ("MEXICANA", "MEX"),
        ("française", "FRA"),
        ("Українка", "UKR"),
        ("гражданка Украины", "UKR"),
        ("ҚАЗАҚСТАН/KAZAKHSTAN", "KAZ"),
        ("Iran (Islamic Republic of)", "IRN"),
        ("Moldova, Republic of", "MDA"),
        ("NIGERIENNE", "NER"),
        ("NIGERIAN", "NGA"),
        ("D", "DEU"),
        ("UNK", "RKS"),
        ("Stateless", "XXA"),
        ("УРСР", "UKR"),
        ("Burma", "MMR"),
        ("سورية", "SYR"),
        ("مصري", "EGY"),
        ("ایرانی", "IRN"),
        ("भारतीय", "IND"),
        ("ኢትዮጵያዊ", "ETH"),
        ("中国籍", "CHN"),
        ("Tây Ban Nha", "ESP"),
        ("POLSKIE/POLISH", "POL"),
        ("UTO", "UTO"),
        ("AF", "AFG"),
    ],
)
def test_nationalities_become_codes(text: str, code: str) -> None:
    cleaned = nationality.clean(text)
    assert cleaned is not None and (cleaned.value, cleaned.repaired) == (code, False)


def test_one_reading_error_is_forgiven_in_a_long_name_only() -> None:
    cleaned = nationality.clean("HONDURAN1A")
    assert cleaned is None
    near = nationality.clean("V3NEZUELA")
    assert near is not None and (near.value, near.repaired) == ("VEN", True)
    assert nationality.clean("Chlle") is None


@pytest.mark.parametrize("text", ["", "hello", "no", "per", "Doe", "Kyiv", "Ukraine and Haiti", "12"])
def test_words_that_are_no_country(text: str) -> None:
    assert nationality.clean(text) is None


def test_every_code_has_a_name_and_every_name_leads_back() -> None:
    for code in ("USA", "UKR", "HTI", "VEN", "AFG", "CUB", "NIC", "COD", "GBN", "XXB"):
        cleaned = nationality.clean(nationality.show(code))
        assert cleaned is not None and cleaned.value == code


def test_a_former_state_and_a_british_class_are_no_conflict() -> None:
    assert nationality.compare("USSR", "Ukraine").reasons == ("former-state",)
    assert nationality.compare("USSR", "Haiti").reasons == ("other-country",)
    assert nationality.compare("Czechoslovakia", "Slovakia").relation.value == "ambiguous"
    assert nationality.compare("British National (Overseas)", "GBR").reasons == ("british-nationality-class",)


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("Odesa", "ODESA, UKRAINE", "ambiguous"),
        ("Odesa, Ukraine", "Odesa, UKR", "equal"),
        ("Одеса", "Odesa", "equal"),
        ("Жашків", "Zhashkiv", "ambiguous"),
        ("Dnipropetrovsk, Ukraine", "м. Дніпро, Україна", "equal"),
        ("Kiev, USSR", "Kyiv, Ukraine", "ambiguous"),
        ("Moscow, USSR", "Havana, Cuba", "conflict"),
        ("La Habana, Cuba", "Havana, CUB", "equal"),
        ("Saigon", "TP. Hồ Chí Minh", "equal"),
        ("PORT AU PRINCE HAITI", "Pòtoprens, Ayiti", "equal"),
        ("Trenton, New Jersey", "Trenton, Jersey", "ambiguous"),
        ("Albuquerque New Mexico", "Albuquerque, NM, USA", "ambiguous"),
        ("Atlanta, Georgia", "Atlanta, GA, USA", "ambiguous"),
        ("Tbilisi, Georgia", "Tbilisi, Georgian SSR", "equal"),
        ("Ukraine", "Odesa", "ambiguous"),
        ("Gonaives", "Gonaivez", "ambiguous"),
        ("Gonaives, Haiti", "Jacmel, Haiti", "conflict"),
        ("Ukraine", "Haiti", "conflict"),
        ("Lviv region", "Lviv oblast", "equal"),
    ],
)
def test_places_compare(a: str, b: str, relation: str) -> None:
    assert place_of_birth.compare(a, b).relation.value == relation
