"""Translations: told as such, tied to their originals, and certified by themselves or by another paper."""

import pytest

from packetlint.extraction import extract_documents
from packetlint.extraction.translation import read_translation
from packetlint.model import Document, Page, Translation
from page_from_text import letter, page_from_text

ORIGINAL = ["СВІДОЦТВО ПРО НАРОДЖЕННЯ", "Прізвище: Коваленко", "Ім'я: Олена", "Дата народження: 12.03.1990"]
TRANSLATION = ["BIRTH CERTIFICATE", "Surname: Kovalenko", "Given name: Olena", "Date of birth: 12 March 1990"]
CERTIFICATE = letter(
    "CERTIFICATE OF TRANSLATION",
    "I, Nora Field, competent to translate from Ukrainian, certify that the translation is complete and accurate.",
)


def page(lines: list[str], number: int, file: str = "paper.pdf") -> Page:
    return page_from_text(*lines, number=number, file=file)


def translations(*pages: Page) -> list[tuple[str, Translation | None]]:
    return [(document.kind, document.translation) for document in extract_documents(pages)]


@pytest.mark.parametrize(
    ("heading", "language"),
    [
        ("TRANSLATION FROM UKRAINIAN", "uk"),
        ("Certified translation from the Spanish language", "es"),
        ("English translation", None),
        ("Translated from Haitian Creole", "ht"),
        ("[Translation from Dari]", "fa"),
        ("Traducción del francés", "fr"),
    ],
)
def test_a_heading_says_that_a_paper_is_a_translation(heading: str, language: str | None) -> None:
    assert read_translation(f"{heading}\nBIRTH CERTIFICATE") == Translation(language)


@pytest.mark.parametrize(
    "text", ["BIRTH CERTIFICATE", "Translation services of Elmgate", "The translation of the letter is enclosed."]
)
def test_a_paper_that_names_a_translation_is_none(text: str) -> None:
    assert read_translation(text) is None


@pytest.mark.parametrize(
    ("sentence", "statements"),
    [
        (
            "I certify that I am fluent in Dari and English and that this translation is full and correct.",
            ("complete", "accurate", "competent"),
        ),
        ("I declare that the above is a true and complete translation.", ("complete", "accurate")),
        ("I, a qualified translator, swear that the translation is accurate.", ("accurate", "competent")),
        (
            "Yo certifico que soy competente y que la traducción es completa y fiel.",
            ("complete", "accurate", "competent"),
        ),
    ],
)
def test_a_certificate_is_read_for_its_three_statements(sentence: str, statements: tuple[str, ...]) -> None:
    found = read_translation(sentence)
    assert found is not None and found.statements == statements


def test_a_translation_is_tied_to_its_original_and_to_the_certificate_behind_it() -> None:
    translated = ["TRANSLATION FROM UKRAINIAN", *TRANSLATION]
    found = translations(page(ORIGINAL, 1), page(translated, 2), page(CERTIFICATE, 3))
    assert found == [
        ("birth_certificate", None),
        ("birth_certificate", Translation("uk", (), "D1", "D3")),
        ("translation_certificate", Translation("uk", ("complete", "accurate", "competent"))),
    ]


def test_a_translation_may_certify_itself_and_lie_in_another_file() -> None:
    certified = [*TRANSLATION, "", *CERTIFICATE]
    found = translations(page(ORIGINAL, 1), page(certified, 1, "other.pdf"))
    assert found[1] == ("birth_certificate", Translation("uk", ("complete", "accurate", "competent"), "D1", "D2"))


def test_a_translation_of_another_persons_paper_has_no_original_here() -> None:
    other = ["СВІДОЦТВО ПРО НАРОДЖЕННЯ", "Прізвище: Мельник", "Ім'я: Тарас", "Дата народження: 05.07.2001"]
    found = translations(page(other, 1), page(["English translation", *TRANSLATION], 1, "other.pdf"))
    assert found[1] == ("birth_certificate", Translation(None))


def test_a_translation_that_differs_in_a_value_is_still_the_originals() -> None:
    wrong = [line.replace("1990", "1991") for line in TRANSLATION]
    documents = extract_documents([page(ORIGINAL, 1), page(["English translation", *wrong], 1, "other.pdf")])
    assert original_of(documents[1]) == "D1"


def original_of(document: Document) -> str | None:
    return document.translation.of if document.translation else None
