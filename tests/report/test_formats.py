import pytest

from packetlint.report import find_format, format_names, formats, render, render_all
from packetlint.report.checked import CheckedPacket


def test_formats_are_found_by_their_file_names() -> None:
    names = set(format_names())
    assert {"csv", "github", "json", "junit", "markdown", "sarif", "text", "xlsx"} <= names
    assert names.isdisjoint({"checked", "facts_text", "matrix", "redaction"})


def test_a_suffix_asks_for_one_format_only() -> None:
    suffixes = [suffix for each in formats() for suffix in each.suffixes]
    assert len(set(suffixes)) == len(suffixes)
    assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in suffixes)


def test_what_others_get_to_see_is_redacted_by_itself() -> None:
    assert {each.name for each in formats() if each.shared} == {"github", "junit", "markdown", "sarif"}


@pytest.mark.parametrize("name", format_names())
def test_a_format_that_is_no_text_says_so(name: str, checked: CheckedPacket) -> None:
    if find_format(name).binary:
        assert isinstance(render_all(name, [checked]), bytes)
        with pytest.raises(LookupError, match="is no text"):
            render(name, checked)
    else:
        assert isinstance(render(name, checked), str)


def test_an_unknown_format_is_refused(clean: CheckedPacket) -> None:
    with pytest.raises(LookupError, match="papyrus"):
        render("papyrus", clean)


def test_a_format_of_one_packet_makes_no_document_of_several(clean: CheckedPacket) -> None:
    with pytest.raises(LookupError, match="one packet at a time"):
        render_all("text", [clean, clean])
