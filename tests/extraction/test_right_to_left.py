"""Pages in Arabic letters: read from the right, with every fact where it stands on paper."""

import dataclasses

from told import told

from packetlint.extraction import extract_documents
from packetlint.extraction.right_to_left import in_reading_order, is_from_right, mirrored
from packetlint.model import Box, Page
from page_from_text import page_from_text


def from_right(*lines: str) -> Page:
    page = page_from_text(*lines)
    return dataclasses.replace(
        page, words=tuple(dataclasses.replace(word, box=mirrored(word.box)) for word in page.words)
    )


TAZKIRA = from_right("تذکره", "اسم: زرمینه | | اسم پدر: حبیب", "تاریخ تولد | | جنسیت", "1370/02/13 | | زن")


def test_captions_stand_to_the_right_of_their_values() -> None:
    assert told(TAZKIRA) == [
        {"role": "", "name": "زرمینه", "date_of_birth": "1991-05-03", "sex": "F"},
        {"role": "parent", "name": "حبیب"},
    ]


def test_a_fact_lies_where_it_stands_on_paper() -> None:
    places = {word.text: word.box for word in TAZKIRA.words}
    for fact in extract_documents([TAZKIRA])[0].facts:
        assert fact.provenance.box == places[fact.text]


def test_latin_words_keep_their_order_on_a_page_from_the_right() -> None:
    page = in_reading_order(from_right("اسم پدر پدر کلان محل تولد", "Taraz Street"))
    latin = sorted((word for word in page.words if word.text.isascii()), key=lambda word: word.box.x0)
    assert [word.text for word in latin] == ["Street", "Taraz"]  # as `from_right` has set them, back to front


def test_a_page_with_a_few_arabic_words_is_read_from_the_left() -> None:
    page = page_from_text("PASSPORT / پاسپورت", "Surname / تخلص", "STANEKZAI", "Given names", "FARID")
    assert not is_from_right(page)
    assert in_reading_order(page) is page


def test_the_mirror_image_of_a_mirror_image_is_the_page() -> None:
    box = Box(0.125, 0.25, 0.5, 0.75)
    assert mirrored(mirrored(box)) == box
