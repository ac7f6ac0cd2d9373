"""Numbers told by their shape, and the addressee told by where the name stands."""

import pytest
from told import told, told_of

from page_from_text import letter, page_from_text

LETTER = ("Dear Officer,", "We confirm that Karen Whitfield has been employed here for ten years.")


@pytest.mark.parametrize(
    ("sentence", "field", "value"),
    [
        ("Her file is A071-222-333.", "a_number", "A071222333"),
        ("Her file is A 071 222 333, alien number 071-222-333.", "a_number", "A071222333"),
        ("Her alien registration number: 71-222-333.", "a_number", "A071222333"),
        ("USCIS# 071-222-333 is hers.", "a_number", "A071222333"),
        ("Re: receipt IOE0755100321.", "receipt_number", "IOE0755100321"),
        ("Re: receipt IOE-07-551-00321.", "receipt_number", "IOE0755100321"),
        ("Re: receipt 1OE0755100321.", "receipt_number", "IOE0755100321"),
        ("Her SSN is 512-34-4471.", "ssn", "512344471"),
        ("Her social security number: XXX-XX-4471.", "ssn", "XXXXX4471"),
        ("Her most recent I-94 number is 551234567B2.", "i94_number", "551234567B2"),
    ],
)
def test_a_number_is_known_by_its_shape_or_its_cue(sentence: str, field: str, value: str) -> None:
    assert told_of("Karen Whitfield", page_from_text(*letter(*LETTER, sentence)))[field] == value


@pytest.mark.parametrize(
    "sentence",
    [
        "Case 071-222-333 was closed, invoice 512-34-4471 paid.",
        "Call 071 222 333 or 555-010-4477, extension 212.",
        "Our reference is XOE0755100321, our file IOE07551003215.",
        "Part A071-222-3334 and lot CA071-222-333 were shipped.",
        "The account 55123456712 was opened.",
    ],
)
def test_a_number_of_another_shape_or_without_a_cue_is_none(sentence: str) -> None:
    assert told(page_from_text(*letter(*LETTER, sentence))) == [{"role": "supporter", "name": "Karen Whitfield"}]


def test_a_number_belongs_to_the_person_named_nearest() -> None:
    page = page_from_text(
        *letter(
            "Dear Officer,",
            "We confirm that Karen Whitfield has been employed here for ten years.",
            "Her brother, Miles Whitfield, born on May 3, 1971, has the number A071-222-333.",
        )
    )
    assert told_of("Miles Whitfield", page)["a_number"] == "A071222333"
    assert "a_number" not in told_of("Karen Whitfield", page)


STATEMENT = ("First Bank of Elmgate | | Statement period: June 2026", "", "")
BALANCE = ("", "Account number: 5510-4471-20", "Beginning balance | $ 4,000.00", "Statement date: 06/30/2026")


@pytest.mark.parametrize(
    "address",
    [
        ("KAREN L WHITFIELD", "48 Foundry Row", "Elmgate, FR 00432"),
        ("KAREN L WHITFIELD", "P.O. BOX 55", "ELMGATE FR 00432-1120"),
        ("KAREN L WHITFIELD", "48 Foundry Row", "Apt 5", "Elmgate, FR 00432"),
    ],
)
def test_the_name_above_a_street_and_a_town_is_the_addressee(address: tuple[str, ...]) -> None:
    assert told(page_from_text(*STATEMENT, *address, *BALANCE)) == [{"role": "supporter", "name": "Karen L Whitfield"}]


@pytest.mark.parametrize(
    "address",
    [
        ("KAREN L WHITFIELD", "48 Foundry Row", "Elmgate"),
        ("BRANCH OFFICE 12", "48 Foundry Row", "Elmgate, FR 00432"),
        ("First Bank of Elmgate", "48 Foundry Row", "Elmgate, FR 00432"),
        ("KAREN L WHITFIELD", "", "", "", "", "", "", "48 Foundry Row", "Elmgate, FR 00432"),
    ],
)
def test_without_a_street_and_a_town_below_there_is_no_addressee(address: tuple[str, ...]) -> None:
    assert not told(page_from_text(*STATEMENT, *address, *BALANCE))
