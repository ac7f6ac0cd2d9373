"""The data of XFA forms: values by name, and XML that means harm."""

import pytest

from packetlint.reading.xfa import Answers, plain_text, read_datasets
from pdf_with_form import DATASETS


def answers(xml: str) -> Answers:
    return read_datasets([DATASETS.format(xml).encode()])


def test_parts_without_a_name_of_their_own_leave_no_trace_in_the_data() -> None:
    data = answers("<form1><Page1><Surname>Kovalenko</Surname></Page1></form1>")
    assert data.of("form1[0].Page1[0].#area[2].Surname[0]") == "Kovalenko"
    assert data.of("form1[0].Surname[0]") is None
    assert data.of("#subform[0]") is None


def test_rows_are_told_apart_and_shared_values_are_shared() -> None:
    data = answers("<f><Name>Olena</Name><Name>Petro</Name><Number>55</Number></f>")
    assert [data.of(f"f[0].Name[{index}]") for index in range(3)] == ["Olena", "Petro", None]
    assert data.of("f[0].Number[1]") == "55"


def test_formatted_values_are_their_words() -> None:
    rich = '<f><Note><body xmlns="http://www.w3.org/1999/xhtml"><p>Kova<b>lenko</b></p><p>Olena</p></body></Note></f>'
    assert answers(rich).of("f[0].Note[0]") == "Kovalenko Olena"


def test_a_form_in_one_packet_is_found_in_it() -> None:
    whole = f"<x:xdp xmlns:x='http://ns.adobe.com/xdp/'><template/>{DATASETS.format('<f><a>1</a></f>')}</x:xdp>"
    assert read_datasets([b"", whole.encode()]).of("f[0].a[0]") == "1"


@pytest.mark.parametrize("entity", ["SYSTEM 'file:///etc/hostname'", "'secret'"])
def test_entities_are_not_looked_up(entity: str) -> None:
    xml = f"<!DOCTYPE a [<!ENTITY e {entity}>]>{DATASETS.format('<f><a>&e;</a></f>')}"
    assert read_datasets([xml.encode()]).of("f[0].a[0]") in ("", "&e;")


@pytest.mark.parametrize(
    "packet",
    [b"", b"\0\0", b"<xfa:datasets><<<& nope", b"<a/>", "<é/>".encode("utf-16"), b"<a>" * 5_000],
    ids=["empty", "nothing", "no XML", "no data", "another code", "deep"],
)
def test_packets_that_cannot_be_read_hold_nothing(packet: bytes) -> None:
    assert read_datasets([packet]) == Answers()


def test_data_within_data_is_followed_only_so_far() -> None:
    assert answers("<a>" * 200 + "x" + "</a>" * 200).values == {}


def test_rich_text_that_is_no_xml_has_no_words() -> None:
    assert plain_text("Kovalenko") == plain_text("<") == ""
