"""Licence barcodes as states and provinces write them, of every version of the standard and with their quirks.

The people, numbers and dates are invented; the layouts are those of the field: which elements, in which order, how
padded, how separated, under which header.
"""

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from packetlint.extraction.aamva import Licence, read_licence

DOE = Licence(
    family="VILLARREAL",
    given="TEO LUIS",
    number="T00231147",
    birth="1990-03-12",
    issue="2022-01-05",
    expiry="2030-03-12",
    sex="M",
)
"""Whom most of the cards below are issued to."""


def doe(**changes: str | bool) -> Licence:
    return dataclasses.replace(DOE, **changes)  # type: ignore[arg-type]


def card(header: str, *elements: str, between: str = "\n", start: str = "@\n\x1e\r") -> str:
    return start + header + between.join(elements) + "\r"


V10 = "ANSI 636000100102DL00410278ZV03190008DL"
MODERN = (
    "DAQT00231147", "DCSVILLARREAL", "DDEN", "DACTEO", "DDFN", "DADLUIS", "DDGN", "DCAD", "DCBNONE", "DCDNONE",
    "DBD01052022", "DBB03121990", "DBA03122030", "DBC1", "DAU070 in", "DAYBRO", "DAG12 GROVE ST", "DAIFRANKLIN",
    "DAJVA", "DAK232690000  ", "DCF2424244747474786102204", "DCGUSA", "DCK0001", "DDAF", "DDB06062018", "DDD1",
)  # fmt: skip
OLD = (
    "DAQT00231147", "DAAVILLARREAL,TEO,LUIS", "DAG12 GROVE ST", "DAIFRANKLIN", "DAJCT", "DAK061091896  ", "DARD   ",
    "DASB         ", "DAT     ", "DBA20300312", "DBB19900312", "DBC1", "DBD20220105", "DAU506", "DAYBLU", "DBF00",
    "DBHY",
)  # fmt: skip

CARDS = {
    "Virginia, 10": (card(V10, *MODERN), DOE),
    "Virginia, 10, with its own part behind": (card(V10, *MODERN) + "ZVZVA01\r", DOE),
    "Pennsylvania, 08": (
        card(
            "ANSI 636025080002DL00410268ZP03090030DL",
            "DAQ99001147", "DCSVILLARREAL", "DDEU", "DACTEO", "DDFU", "DADLUIS", "DDGU", "DCAC", "DCBNONE", "DCDNONE",
            "DBD01052022", "DBB03121990", "DBA03122030", "DBC1", "DAU070 IN", "DAYBRO", "DAG12 GROVE ST", "DAJPA",
            "DCF1234567890123456789012345", "DCGUSA", "DDB10012015", "DDK1", "DDL1",
        ) + "ZPZPAN\nZPB00\nZPC123\nZPDNONE\r",
        doe(number="99001147"),
    ),
    "New Jersey, 04, padded to its widths": (
        card(
            "ANSI 636036040002DL00410318ZN03590153DL",
            "DAQT00231147          ", "DCSVILLARREAL", "DDEU", "DACTEO", "DDFU", "DADLUIS   ", "DDGU", "DCAD     ",
            "DCBNONE                ", "DCDNONE    ", "DBD01052022", "DBB03121990", "DBA03122030", "DBC1", "DAU070 in",
        ),
        DOE,
    ),
    "California, 09, a woman": (
        card(
            "ANSI 636014090102DL00410288ZC03290034DL",
            "DACANA", "DADMARIA", "DCSDE LA CRUZ", "DAQD0023114", "DBB07041988", "DBA07042028", "DBD07102023", "DBC2",
        ),
        Licence(
            family="DE LA CRUZ", given="ANA MARIA", number="D0023114", birth="1988-07-04", issue="2023-07-10",
            expiry="2028-07-04", sex="F",
        ),
    ),
    "California, 01, its number in an element of its own": (
        card(
            "ANSI 636014010102DL00410288ZC03290034DL",
            "DBJT00231147", "DAAVILLARREAL,TEO,L", "DABVILLARREAL", "DACTEO", "DADLUIS", "DBB19900312", "DBA20300312",
            "DBC1", "DBHN", "DBD20220105", "DBE2022-01-05 00.00.00.000000",
        ),
        DOE,
    ),
    "Texas, 08, an order of its own": (
        card(
            "ANSI 636015080002DL00410255ZT02960024DL",
            "DCAC", "DCBNONE", "DCDNONE", "DBA03122030", "DCSVILLARREAL", "DDEN", "DACTEO", "DDFN", "DADLUIS", "DDGN",
            "DBD01052022", "DBB03121990", "DBC1", "DAYBRO", "DAU070 in", "DAQ00231147",
        ),
        doe(number="00231147"),
    ),
    "New York, 08, not specified": (
        card(
            "ANSI 636001080002DL00410392ZN04330040DL",
            "DCSKIRALY", "DACMILA", "DADZOE", "DBD05012021", "DBB02291996", "DBA02282029", "DBC9", "DAQ600231147",
        ),
        Licence(
            family="KIRALY", given="MILA ZOE", number="600231147", birth="1996-02-29", issue="2021-05-01",
            expiry="2029-02-28", sex="X",
        ),
    ),
    "Florida, 01, the name in one piece": (
        card("ANSI 6360100102DL00390187ZF02260043DL", "DAAVILLARREAL,TEO,LUIS", *OLD[:1], *OLD[2:]),
        DOE,
    ),
    "Connecticut, 01, another header, no letters before the first element": (
        card("AAMVA6360060101DL00290179", *OLD),
        DOE,
    ),
    "Maryland, 01, another header, a number with hyphens": (
        card("AAMVA6360030101DL00290192DL", "DAQV-134-123-145-103", "DAAVILLARREAL,TEO,,3RD", *OLD[9:13]),
        doe(given="TEO", suffix="3RD", number="V-134-123-145-103"),
    ),
    "Pennsylvania, 01, names in order and no separators between them": (
        card("AAMVA6360250101DL00290181DL", "DAQT00231147", "DAATEO LUIS VILLARREAL", *OLD[9:13]),
        doe(family="", given="", whole="TEO LUIS VILLARREAL"),
    ),
    "North Carolina, 01, an issuer's number of four digits too few, dates with hyphens": (
        card(
            "AAMVA36004001DL00280200DL",
            "DABVILLARREAL", "DACTEO", "DADLUIS", "DAE", "DAL12 GROVE ST", "DAQT00231147", "DARC", "DATNone",
            "DBA03-12-2030", "DBB03-12-1990", "DBCM", "DBD01-05-2022",
        ),
        DOE,
    ),
    "Missouri, 01, a name with empty parts": (
        card("ANSI 6360300102DL00390191ZM02300053DL", "DAQT00231147", "DAAVILLARREAL,TEO, ,", *OLD[9:13]),
        doe(given="TEO"),
    ),
    "Georgia, 00, dollar signs in the name": (
        card("ANSI 6360550001DL00310200DL", "DAAVILLARREAL$TEO$LUIS$", *OLD[:1], *OLD[9:13]),
        DOE,
    ),
    "Virginia, 00, name, number and dates with blanks before them": (
        card("ANSI 6360000001DL00310200DL", "DAQ T00231147", "DAA VILLARREAL, TEO LUIS", "DBB 19900312",
             "DBA 20300312", "DBD 20220105", "DBC M"),
        DOE,
    ),
    "Colorado, 01, parts of the name and a suffix of old": (
        card("ANSI 6360200102DL00390210ZC02490020DL", "DAQT00231147", "DABVILLARREAL", "DACTEO", "DADLUIS", "DAEJR",
             *OLD[9:13]),
        doe(suffix="JR"),
    ),
    "Massachusetts, 02, all given names in one": (
        card("ANSI 636002020001DL00310250DL", "DCTTEO,LUIS", "DCSVILLARREAL", "DCU", *MODERN[10:14], "DAQT00231147"),
        DOE,
    ),
    "Ohio, 03, all given names in one, with a blank": (
        card("ANSI 636023030001DL00310250DL", "DCTTEO LUIS", "DCSVILLARREAL", *MODERN[10:14], "DAQT00231147"),
        DOE,
    ),
    "Illinois, 05, a suffix": (
        card("ANSI 636035050002DL00410270ZI03110020DL", *MODERN[:7], "DCUIII", *MODERN[7:]),
        doe(suffix="III"),
    ),
    "Washington, 06": (card("ANSI 636045060002DL00410270ZW03110020DL", *MODERN), DOE),
    "Michigan, 07, an identity card": (card("ANSI 636032070002ID00410270ZM03110020ID", *MODERN), DOE),
    "South Carolina, 08": (card("ANSI 636005080001DL00310250DL", *MODERN), DOE),
    "Georgia, 11": (card("ANSI 636055110002DL00410270ZG03110020DL", *MODERN, "DDM0", "DDN0", "DDO0"), DOE),
    "Arizona, 10, two other given names with a comma between": (
        card("ANSI 636026100102DL00410278ZA03190008DL", "DADLUIS,MARIA", *MODERN[:5], *MODERN[6:]),
        doe(given="TEO LUIS MARIA"),
    ),
    "Louisiana, 08, no middle name": (
        card("ANSI 636007080002DL00410278ZL03190008DL", *MODERN[:5], "DADNONE", *MODERN[6:]),
        doe(given="TEO"),
    ),
    "Nevada, 08, no given name at all": (
        card("ANSI 636049080002DL00410278ZN03190008DL", "DACNFN", "DADNMN", *MODERN[:3], *MODERN[6:]),
        doe(given=""),
    ),
    "Hawaii, 04, a family name that had to be cut": (
        card("ANSI 636047040002DL00410278ZH03190008DL", "DCSKEIHANAIKUKAUAKAHIHULIHEEKAHAUNAELE", "DDET", *MODERN[3:],
             MODERN[0]),
        doe(family="KEIHANAIKUKAUAKAHIHULIHEEKAHAUNAELE", cut=True),
    ),
    "Oregon, 09, another name": (
        card("ANSI 636029090002DL00410278ZO03190008DL", *MODERN, "DBNARRIETA", "DBGTEO"),
        doe(other_family="ARRIETA", other_given="TEO"),
    ),
    "Utah, 08, carriage return and line feed": (card(V10, *MODERN, between="\r\n"), DOE),
    "Idaho, 08, carriage returns alone": (card(V10, *MODERN, between="\r"), DOE),
    "Iowa, 08, no record separator": (card(V10, *MODERN, start="@\n\r"), DOE),
    "Maine, 08, nothing before the header": (card(V10, *MODERN, start=""), DOE),
    "Kansas, 08, no header": (card("", *MODERN, start=""), DOE),
    "Alaska, 08, where the part begins is said wrongly": (card("ANSI 636059080001DL00000000DL", *MODERN), DOE),
    "Vermont, 08, the part's place has a digit too few": (card("ANSI 636024080001DL0031050DL", *MODERN), DOE),
    "Ontario, 03": (
        card(
            "ANSI 636012030001DL00000367DL",
            "DCAG2  ", "DCBX", "DCDNONE", "DBA20300312", "DCSVILLARREAL,", "DCTTEO,LUIS", "DBD20220105", "DBB19900312",
            "DBC1", "DAYNONE", "DAU170 cm", "DAG789 E OAK AVE,", "DAITORONTO", "DAJON", "DAKA5K 4X9",
            "DAQV1234-12345-90312", "DCFAB1234567", "DCGCAN", "DCHNONE", "DCK*1234567*",
        ),
        doe(number="V1234-12345-90312"),
    ),
    "Quebec, 08, with its marks": (
        card(
            "ANSI 604428080001DL00310300DL",
            "DCSLÉVESQUE", "DDEN", "DACÉMILE", "DDFN", "DADNONE", "DDGN", "DBB19900312", "DBA20300312", "DBD20220105",
            "DBC1", "DAQL1234-120390-05", "DCGCAN",
        ),
        doe(family="LÉVESQUE", given="ÉMILE", number="L1234-120390-05"),
    ),
    "Alberta, 04": (
        card("ANSI 604432040001DL00310300DL", "DCSVILLARREAL", "DACTEO", "DADLUIS", "DBB19900312", "DBA20300312",
             "DBD20220105", "DBC1", "DAQ123456-789", "DCGCAN"),
        doe(number="123456-789"),
    ),
    "Nova Scotia, 08, month first all the same": (
        card("ANSI 636013080001DL00310300DL", *MODERN[:21], "DCGCAN"),
        DOE,
    ),
    "British Columbia, the tracks of a stripe": (
        "%BCVANCOUVER^VILLARREAL,$TEO LUIS^12 GROVE ST$VANCOUVER BC  V5K 0A1^?"
        ";6360280231147=300319900312=?"
        "_%0AV5K0A1                     M170 70BRNBLU9000000000                00000000000?",
        doe(number="0231147", issue="", expiry="2030-03"),
    ),
    "a stripe, valid up to a birthday": (
        '%TXFRANKLIN^VILLARREAL$TEO$LUIS^12 GROVE ST^?;636015000231147=309919900312?#" 78729      C               '
        "1505130BLKBLK?",
        doe(number="000231147", issue=""),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "licence"), CARDS.values(), ids=CARDS.keys())
def test_a_card_is_read(text: str, licence: Licence) -> None:
    assert read_licence(text) == licence


@pytest.mark.parametrize("version", range(2, 12))
def test_every_version_since_the_third_names_its_elements_alike(version: int) -> None:
    assert read_licence(card(f"ANSI 636000{version:02}0102DL00410278ZV03190008DL", *MODERN)) == DOE


@pytest.mark.parametrize("version", [0, 1])
@pytest.mark.parametrize("maker", ["ANSI ", "AAMVA"])
def test_the_first_versions_give_the_name_in_one(version: int, maker: str) -> None:
    assert read_licence(card(f"{maker}636006{version:02}01DL00290179DL", *OLD)) == DOE


@pytest.mark.parametrize("nothing", ["NONE", "none", "NMN", "UNAVL", "unavl", "", "   ", "N/A", ",", "NONE   "])
def test_what_stands_for_nothing_is_nothing(nothing: str) -> None:
    text = card(V10, *(f"{element[:3]}{nothing}" if element[:3] in ("DAD", "DBC") else element for element in MODERN))
    assert read_licence(text) == doe(given="TEO", sex="")


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("03121990", "1990-03-12"),
        ("19900312", "1990-03-12"),
        ("03/12/1990", "1990-03-12"),
        ("1990-03-12", "1990-03-12"),
        ("12011920", "1920-12-01"),
        ("20121920", ""),
        ("02301990", ""),
        ("00000000", ""),
        ("99999999", ""),
        ("0312199", ""),
        ("031219900", ""),
        ("03121790", ""),
    ],
)
def test_a_date_is_read_the_one_way_it_can_be(written: str, read: str) -> None:
    licence = read_licence(card(V10, *MODERN[:11], f"DBB{written}", *MODERN[12:]))
    assert licence == doe(birth=read)


@pytest.mark.parametrize("flags", [("DDET",), ("DDFT",), ("DDGT",), ("DDEN", "DDFT")])
def test_a_name_that_was_cut_says_so(flags: tuple[str, ...]) -> None:
    kept = [element for element in MODERN if element[:3] not in ("DDE", "DDF", "DDG")]
    assert read_licence(card(V10, *kept, *flags)) == doe(cut=True)


def test_an_element_given_twice_counts_where_it_says_something_first() -> None:
    assert read_licence(card(V10, "DADNONE", "DAQ", *MODERN, "DAQX9999999")) == DOE


@pytest.mark.parametrize(
    "text",
    [
        "",
        "https://example.org/DAQ/DBB/DCS",
        "SHIPMENT\nDAQ12345\nNO LICENCE",
        "M1VILLARREAL/TEO       EXYZ123 FRABCX 0042 123Y012A0025 100",
        "ANSI 636000",
        "@\n\x1e\rANSI 636000100102DL00410278ZV03190008DL",
        "%BC^^^?;=?",
    ],
)
def test_other_barcodes_are_no_licence(text: str) -> None:
    assert read_licence(text) is None


def test_no_value_is_shown_where_a_licence_is_written_down() -> None:
    shown = repr(doe(other_family="ARRIETA", other_given="TEO", whole="TEO V"))
    assert not any(value in shown for value in ("VILLARREAL", "TEO", "T00231147", "1990", "ARRIETA"))


@given(st.text())
def test_no_text_raises(text: str) -> None:
    for start in ("", "@\n\x1e\rANSI 636000100102DL00410278DL", "%BCX^", "DAQ1\nDCSX\nDBB"):
        read_licence(start + text)


@given(st.permutations(MODERN), st.sampled_from(["\n", "\r\n", "\r", "\x1e"]))
def test_the_order_of_elements_and_what_parts_them_change_nothing(elements: list[str], between: str) -> None:
    assert read_licence(card(V10, *elements, between=between)) == DOE


@given(st.data())
def test_a_damaged_text_never_raises(data: st.DataObject) -> None:
    text, _ = data.draw(st.sampled_from(list(CARDS.values())))
    at = data.draw(st.integers(0, len(text)))
    licence = read_licence(text[:at] + data.draw(st.text(max_size=4)) + text[at + data.draw(st.integers(0, 9)) :])
    assert licence is None or isinstance(licence, Licence)
