"""Laws that hold for any page: nothing raises, every fact stands on the page, nothing depends on file order."""

from hypothesis import given, settings
from hypothesis import strategies as st

from packetlint.extraction import extract_documents
from packetlint.model import Box, FormField, Page, PageStatus, Tick, Word, ZoneLine
from page_from_text import page_from_text

SAID = [
    *("Name:", "Surname", "Given", "names", "Date", "of", "birth:", "DOB", "Sex", "F", "Male", "Passport", "No.", "A#"),
    *(
        "Relationship:",
        "Husband",
        "SECTION",
        "B",
        "-",
        "BENEFICIARY",
        "FAMILY",
        "WIFE",
        "I,",
        "born",
        "on",
        "my",
        "niece,",
    ),
    *("Olena", "KOVALENKO,", "Dr.", "(son,", "12", "March", "1990", "03/04/1985", "UT4471120", "A071-222-333", "SSN"),
    *("512-34-4471", "(mm/dd/yyyy)", "Name/Nom", "|", "", "...", "К", "Прізвище", "نام", "48", "Row", "FR", "00432"),
    *(
        "Form",
        "I-134",
        "AFFIDAVIT",
        "PASSPORT",
        "certificate",
        "MARRIAGE",
        "known",
        "as",
        "née",
        "both)",
        "IOE0755100321",
    ),
]
FRACTION = st.floats(0, 1, allow_nan=False)
TEXTS = st.one_of(st.sampled_from(SAID), st.text(max_size=12))


@st.composite
def words(draw: st.DrawFn) -> Word:
    x, y = draw(FRACTION), draw(FRACTION)
    box = Box(x, y, min(1.0, x + draw(st.floats(0, 0.3))), min(1.0, y + draw(st.floats(0, 0.05))))
    return Word(draw(TEXTS), box, draw(FRACTION))


@st.composite
def form_fields(draw: st.DrawFn) -> FormField:
    said = st.lists(TEXTS, max_size=6).map(" ".join)
    sentences = st.lists(said, max_size=3).map(". ".join)
    ticked = draw(st.sampled_from([None, True]))
    return FormField(draw(TEXTS), draw(said.filter(str.strip)), draw(sentences), draw(words()).box, ticked)


@st.composite
def pages(draw: st.DrawFn) -> Page:
    zone = st.text(alphabet="PV<ACIUTO0123456789K", max_size=46)
    return Page(
        "any.pdf",
        1,
        tuple(draw(st.lists(words(), max_size=25))),
        draw(st.floats(0.2, 5)),
        draw(st.sampled_from(["ocr", "text-layer", "form"])),
        "test",
        PageStatus.READ,
        1.0,
        zones=tuple(
            tuple(ZoneLine.of_text(text, Box(0, 0.9, 1, 0.92)) for text in lines)
            for lines in draw(st.lists(st.lists(zone, min_size=1, max_size=3), max_size=2))
        ),
        ticks=tuple(Tick(word.box, word.confidence) for word in draw(st.lists(words(), max_size=2))),
        languages=draw(st.sampled_from([(), ("eng",), ("ukr", "rus")])),
        form_fields=tuple(draw(st.lists(form_fields(), max_size=8))),
    )


@settings(max_examples=150)
@given(page=pages())
def test_any_words_anywhere_can_be_read(page: Page) -> None:
    for document in extract_documents([page]):
        for fact in document.facts:
            assert str(fact.value)
            assert 0.0 <= fact.confidence <= 1.0
            box = fact.provenance.box
            assert box is not None and 0 <= box.x0 <= box.x1 <= 1 and 0 <= box.y0 <= box.y1 <= 1


@settings(max_examples=100)
@given(lines=st.lists(st.lists(st.sampled_from(SAID), max_size=6).map(" ".join), max_size=14))
def test_any_lines_of_forms_and_letters_can_be_read(lines: list[str]) -> None:
    page = page_from_text(*lines)
    assert extract_documents([page]) == extract_documents([page])
