import numpy as np
import pytest
from numpy.typing import NDArray
from row_of_a_zone import row, typeset

from packetlint.reading.zone_letters import LENGTHS, spell

PASSPORT = ("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10")
CARD = ("I<UTOD231458907<<<<<<<<<<<<<<<", "7408122F1204159UTO<<<<<<<<<<<6", "ERIKSSON<<ANNA<MARIA<<<<<<<<<<")
VISA = "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<"
LETTERS = ("ABCDEFGHIJKLMNOPQRSTUVWXYZ<012", "3456789<ZYXWVUTSRQPONMLKJIHGFE")


@typeset
@pytest.mark.parametrize("text", [*PASSPORT, *CARD, VISA, *LETTERS])
@pytest.mark.parametrize("cap", [9, 14, 32])
def test_a_clean_row_is_read_letter_by_letter(text: str, cap: int) -> None:
    best = spell(row(text, cap))[0]
    assert best.text == text
    assert best.fit > -1


@typeset
def test_rows_of_all_proportions_are_read() -> None:
    for share in (0.45, 0.6, 0.8):
        assert spell(row(PASSPORT[1], share=share))[0].text == PASSPORT[1]


@typeset
def test_every_letter_comes_with_its_chances_likeliest_first() -> None:
    for chances in spell(row(PASSPORT[1], cap=9))[0].characters:
        probabilities = [probability for _, probability in chances]
        assert probabilities == sorted(probabilities, reverse=True)
        assert 0.97 < sum(probabilities) <= 1 + 1e-9


@typeset
def test_fillers_that_have_faded_are_made_good_by_the_length_that_a_zone_has() -> None:
    picture = row(PASSPORT[0])
    letter = picture.shape[1] / 46
    picture[:, int(36 * letter) : int(38 * letter)] = 225
    best, *others = spell(picture)
    assert len(best.characters) == 42
    assert PASSPORT[0] in [spelling.text for spelling in others]


@typeset
def test_the_best_fit_comes_first_and_only_lengths_that_may_be_are_spelt() -> None:
    spellings = spell(row(CARD[0]))
    fits = [spelling.fit for spelling in spellings]
    assert fits == sorted(fits, reverse=True)
    lengths = [len(spelling.characters) for spelling in spellings]
    assert lengths[0] == 30 and set(lengths) <= set(LENGTHS)


def pictures() -> dict[str, NDArray[np.uint8]]:
    chance = np.random.default_rng(1)
    return {
        "nothing": np.zeros((0, 0), np.uint8),
        "a column": np.zeros((40, 0), np.uint8),
        "a dot": np.full((1, 1), 7, np.uint8),
        "tiny": chance.integers(0, 256, (3, 5), np.uint8),
        "black": np.zeros((40, 900), np.uint8),
        "white": np.full((40, 900), 255, np.uint8),
        "noise": chance.integers(0, 256, (40, 900), np.uint8),
        "wide": chance.integers(0, 256, (2, 20_000), np.uint8),
        "tall": chance.integers(0, 256, (3_000, 2), np.uint8),
        "huge": chance.integers(0, 256, (1_500, 12_000), np.uint8),
        "stripes": np.tile(np.array([0, 255], np.uint8), (40, 450)),
    }


@pytest.mark.parametrize("name", pictures())
def test_any_picture_at_all_gives_a_few_bounded_spellings(name: str) -> None:
    spellings = spell(pictures()[name])
    assert len(spellings) <= 4
    for spelling in spellings:
        assert np.isfinite(spelling.fit) and spelling.fit < 1e-6
        assert 0 < len(spelling.characters) < 60
        assert all(0 < chance <= 1 + 1e-9 for chances in spelling.characters for _, chance in chances)


@typeset
def test_a_picture_that_is_not_a_row_fits_worse() -> None:
    chance = np.random.default_rng(2)
    noise = spell(chance.integers(0, 256, (40, 900), np.uint8))
    assert not noise or noise[0].fit < spell(row(VISA))[0].fit
