"""Which Latin language a page is in, told by its short words."""

import pytest
from printed_page import words_at

from packetlint.reading.language import latin_language, programs_for_scripts

SPANISH = "La suscrita certifica que el menor fue nacido en la ciudad y que los datos del registro son de su puño"
FRENCH = "Le soussigné certifie que les données du registre et la date de naissance sont dans les archives pour une"
ENGLISH = "The undersigned certifies that the data of the register are true and that this is his date of birth"


@pytest.mark.parametrize(("text", "language"), [(SPANISH, "spa"), (FRENCH, "fra"), (ENGLISH, None), ("DOB", None)])
def test_a_page_is_in_the_language_of_its_short_words(text: str, language: str | None) -> None:
    assert latin_language(words_at(text), ("eng", "spa", "fra")) == language


def test_a_language_that_is_not_installed_is_not_chosen() -> None:
    assert latin_language(words_at(SPANISH), ("eng", "fra")) is None


def test_scripts_are_read_in_the_languages_that_are_installed() -> None:
    assert [program.languages for program in programs_for_scripts(("eng", "rus", "ara", "fas"), 9.0)] == [
        ("rus",),
        ("fas", "ara"),
    ]
    assert list(programs_for_scripts(("eng",), 9.0)) == []
