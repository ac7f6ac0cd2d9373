"""Document kinds as files: ours all load, a user's mistake is named."""

import pytest

from packetlint.errors import SettingsError
from packetlint.extraction import extract_documents
from packetlint.extraction.kinds import known_kinds, load_kind
from packetlint.model import FactField, Role
from page_from_text import page_from_text

ASKED = {
    *("other", "relationship", "parents", "name_family", "name_given", "name_middle", "name_former", "name_after"),
    *FactField,
}

LIBRARY_CARD = """
title = "library card"
authority = 3
holder = "beneficiary"
single_holder = true
date_order = "month-first"
number = "document_number"
[recognise]
strong = ["library of \\\\w+"]
[captions]
name = ["reader"]
document_number = ["shelf mark"]
"""


@pytest.mark.parametrize("kind", known_kinds(), ids=lambda kind: kind.name)
def test_every_kind_of_ours_can_be_recognised_and_asks_for_known_fields(kind: object) -> None:
    assert kind.strong  # type: ignore[attr-defined]
    assert 0 <= kind.authority <= 3  # type: ignore[attr-defined]
    assert kind.title == kind.title.strip() != ""  # type: ignore[attr-defined]
    assert {caption.asks for caption in kind.captions.values()} <= ASKED  # type: ignore[attr-defined]
    assert kind.number is None or FactField(kind.number).is_number  # type: ignore[attr-defined]


def test_names_and_titles_of_kinds_are_their_own() -> None:
    kinds = known_kinds()
    assert len({kind.name for kind in kinds}) == len({kind.title for kind in kinds}) == len(kinds)


def test_a_kind_of_the_users_own_is_read_by_its_file() -> None:
    kind = load_kind("library_card", LIBRARY_CARD)
    page = page_from_text("Library of Utopia", "Reader: Olena Kovalenko", "Shelf mark: QX-55-1234")
    (document,) = extract_documents([page], [kind])
    assert (document.kind, document.title, document.authority) == ("library_card", "library card", 3)
    assert document.mentions[0].role is Role.BENEFICIARY
    assert {fact.field: str(fact.value) for fact in document.facts} == {
        FactField.NAME: "Olena Kovalenko",
        FactField.DOCUMENT_NUMBER: "QX551234",
    }


def test_an_unknown_key_is_named_with_the_known_ones() -> None:
    with pytest.raises(SettingsError, match="library_card: unknown key 'titel'") as error:
        load_kind("library_card", LIBRARY_CARD.replace("title =", "titel ="))
    assert "title" in error.value.remedy


@pytest.mark.parametrize(
    "wrong",
    [
        LIBRARY_CARD.replace('title = "library card"', ""),
        LIBRARY_CARD.replace("\\\\w+", "("),
        LIBRARY_CARD.replace("beneficiary", "benefisiary"),
        LIBRARY_CARD.replace("document_number =", "shelf_mark ="),
        LIBRARY_CARD.replace("strong", "strongly"),
        LIBRARY_CARD.replace('["reader"]', '"reader"'),
        LIBRARY_CARD.replace("authority = 3", "authority = 7"),
        LIBRARY_CARD.replace("single_holder = true", 'single_holder = "yes"'),
        LIBRARY_CARD.replace("authority = 3", "most_words = -1"),
        LIBRARY_CARD + "[",
    ],
    ids=[
        "no title",
        "no pattern",
        "no role",
        "no field",
        "no such list",
        "no list",
        "no authority",
        "no truth",
        "no count",
        "no TOML",
    ],
)
def test_any_mistake_in_a_kind_is_a_settings_error(wrong: str) -> None:
    with pytest.raises(SettingsError):
        load_kind("library_card", wrong)
