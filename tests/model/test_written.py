"""What is written of a page is read back as it was, and nothing else is ever read."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from packetlint.model import (
    Box,
    FileStatus,
    FormField,
    PackedWords,
    Page,
    PageStatus,
    SourceFile,
    Spelling,
    Tick,
    UnreadPage,
    Word,
    ZoneLine,
    written,
)

KIND = Page | UnreadPage
WORDS = (Word("Kovalenko", Box(0.1, 0.2, 0.3, 0.25), 0.97), Word("\ud800 Коваленко", Box(0.4, 0.2, 0.6, 0.25), 1.0))
PAGE = Page("i-134.pdf", 3, WORDS, 0.77, "ocr", "tesseract 5.3.0", PageStatus.PARTLY_READ, 0.9, 90.5, "faint")

numbers = st.floats(allow_nan=False)
boxes = st.builds(Box, numbers, numbers, numbers, numbers)
words = st.builds(Word, st.text(), boxes, numbers)
several_words = st.lists(words, max_size=4).map(tuple)
chances = st.lists(st.tuples(st.characters(), numbers), max_size=3).map(tuple)
spellings = st.lists(st.builds(Spelling, numbers, st.lists(chances, max_size=3).map(tuple)), max_size=2).map(tuple)
zone_lines = st.lists(st.builds(ZoneLine, boxes, spellings), max_size=3).map(tuple)
corners = st.tuples(numbers, numbers)
pages = st.builds(
    Page,
    file=st.text(),
    number=st.integers(),
    words=several_words,
    aspect=numbers,
    method=st.text(),
    reader=st.text(),
    status=st.sampled_from(PageStatus),
    confidence=numbers,
    rotation=numbers,
    reason=st.none() | st.text(),
    zones=st.lists(zone_lines, max_size=2).map(tuple),
    ticks=st.lists(st.builds(Tick, boxes, numbers), max_size=2).map(tuple),
    languages=st.lists(st.text(), max_size=2).map(tuple),
    form_fields=st.lists(
        st.builds(FormField, st.text(), st.text(), st.text(), boxes, st.none() | st.booleans()), max_size=2
    ).map(tuple),
    outline=st.none() | st.tuples(corners, corners, corners, corners),
)
unread = st.builds(UnreadPage, st.text(), st.integers(), st.text(), st.booleans(), st.booleans())
files = st.builds(
    SourceFile,
    path=st.text(),
    location=st.just(Path("packet/scan.pdf")),
    sha256=st.none() | st.text(),
    media_type=st.none() | st.text(),
    pages=st.integers(),
    status=st.sampled_from(FileStatus),
    reason=st.none() | st.text(),
)


@given(pages | unread)
def test_a_page_is_read_back_as_it_was_written(page: Page | UnreadPage) -> None:
    assert written.read(KIND, written.write(KIND, page)) == page


@given(files)
def test_a_file_is_read_back_as_it_was_written(file: SourceFile) -> None:
    assert written.read(SourceFile, written.write(SourceFile, file)) == file


@given(st.lists(st.text()).map(tuple))
def test_texts_are_read_back_as_they_were_written(texts: tuple[str, ...]) -> None:
    assert written.read(tuple[str, ...], written.write(tuple[str, ...], texts)) == texts


@given(several_words)
def test_packed_words_are_the_words(some: tuple[Word, ...]) -> None:
    packed: Sequence[Word] = PackedWords(some)
    assert packed == some
    assert (hash(packed), tuple(packed), len(packed)) == (hash(some), some, len(some))
    assert [packed[at] for at in range(-len(some), len(some))] == [*some, *some]
    assert packed[1:] == some[1:]


def test_packed_words_are_written_like_others() -> None:
    assert written.read(Page, written.write(Page, PAGE)) == PAGE
    packed = Page("a.pdf", 1, PackedWords(WORDS), 1.0, "ocr", "reader", PageStatus.READ, 1.0)
    assert written.read(Page, written.write(Page, packed)) == packed


def nothing(content: list[object]) -> None:
    content.clear()


def another_form(content: list[object]) -> None:
    content[0] = written.FORM + 1


def another_noun(content: list[object]) -> None:
    content[1] = ["Path", "/etc/passwd"]


def a_part_less(content: list[object]) -> None:
    content[1][1].pop()  # type: ignore[index]


def a_part_more(content: list[object]) -> None:
    content[1][1].append(1)  # type: ignore[index]


def text_for_a_number(content: list[object]) -> None:
    content[1][1][1] = "3"  # type: ignore[index]


def unknown_status(content: list[object]) -> None:
    content[1][1][6] = "well read"  # type: ignore[index]


def words_that_are_none(content: list[object]) -> None:
    content[1][1][2] = "words"  # type: ignore[index]


@pytest.mark.parametrize(
    "spoil",
    [
        nothing,
        another_form,
        another_noun,
        a_part_less,
        a_part_more,
        text_for_a_number,
        unknown_status,
        words_that_are_none,
    ],
)
def test_what_was_not_written_so_is_refused(spoil: Callable[[list[object]], None]) -> None:
    content = json.loads(written.write(KIND, PAGE))
    spoil(content)
    with pytest.raises(ValueError, match=r"."):
        written.read(KIND, json.dumps(content).encode())


@given(st.binary())
def test_no_bytes_do_more_than_be_refused(content: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        written.read(KIND, content)


def test_a_type_that_is_no_noun_cannot_be_written() -> None:
    with pytest.raises(TypeError, match="no way to write"):
        written.write(dict[str, int], {})
